//! Holes while the HTML is being made: a noncharacter, a letter, a number, another noncharacter. The
//! author's text cannot contain them (`escape` leaves them out), and the cleaning of raw HTML lets them
//! pass as text. In the end the HTML is split at them, once.

use super::html::{Alert, Word};
use std::fmt::Write;

const OPEN: char = '\u{fdd0}';
const SHUT: char = '\u{fdd1}';
/// Before and after the hole of a link that has no attributes but its address.
const BEFORE: (&str, &str) = ("<a href=\"", " href=\"");
const AFTER: &str = "\">";

/// What is missing at a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Hole {
    /// The opening tag of a link.
    Link(u32),
    /// Its closing tag.
    LinkEnd,
    /// The attributes of a link that has others too and so stays an element.
    LinkAttributes(u32),
    /// A picture in a line of text.
    Picture(u32),
    /// A picture as a figure.
    Figure(u32),
    /// A highlighted code block.
    Code(u32),
    /// A word.
    Word(Word),
}

impl Hole {
    /// Writes the sign of this hole. A link's stands in its `href`; its end is found by its tag.
    pub(super) fn write(self, out: &mut String) {
        let (letter, number) = match self {
            Hole::Link(n) | Hole::LinkAttributes(n) => ('L', n),
            Hole::LinkEnd => return,
            Hole::Picture(n) => ('P', n),
            Hole::Figure(n) => ('F', n),
            Hole::Code(n) => ('C', n),
            Hole::Word(Word::Alert(kind)) => ('A', kind as u32),
            Hole::Word(Word::Notes) => ('N', 0),
            Hole::Word(Word::NoteRef(n)) => ('R', n),
            Hole::Word(Word::NoteBack(n)) => ('B', n),
            Hole::Word(Word::Table(n)) => ('T', n),
            Hole::Word(Word::TaskDone) => ('D', 1),
            Hole::Word(Word::TaskOpen) => ('D', 0),
            Hole::Word(Word::Details) => ('S', 0),
        };
        out.push(OPEN);
        out.push(letter);
        if number < 10 {
            out.push((b'0' + number as u8) as char);
        } else {
            let _ = write!(out, "{number}"); // writing to a String cannot fail
        }
        out.push(SHUT);
    }

    fn read(letter: char, n: u32) -> Option<Self> {
        Some(match letter {
            'L' => Hole::LinkAttributes(n),
            'P' => Hole::Picture(n),
            'F' => Hole::Figure(n),
            'C' => Hole::Code(n),
            'A' => {
                let kinds = [Alert::Note, Alert::Tip, Alert::Important, Alert::Warning, Alert::Caution];
                Hole::Word(Word::Alert(*kinds.get(n as usize)?))
            }
            'N' => Hole::Word(Word::Notes),
            'R' => Hole::Word(Word::NoteRef(n)),
            'B' => Hole::Word(Word::NoteBack(n)),
            'T' => Hole::Word(Word::Table(n)),
            'D' if n == 1 => Hole::Word(Word::TaskDone),
            'D' => Hole::Word(Word::TaskOpen),
            'S' => Hole::Word(Word::Details),
            _ => return None,
        })
    }
}

/// Splits HTML at the signs of its holes.
pub(super) fn split(html: &str) -> (Box<str>, Box<[(u32, Hole)]>) {
    let mut text = String::with_capacity(html.len());
    let mut holes = Vec::new();
    let sign = memchr::memmem::Finder::new("\u{fdd0}");
    let end = memchr::memmem::Finder::new("</a>");
    let mut rest = html;
    let mut linked = false;
    let add = |text: &String, holes: &mut Vec<_>, hole| holes.push((text.len() as u32, hole));
    loop {
        let next = sign.find(rest.as_bytes());
        if linked && let Some(at) = end.find(&rest.as_bytes()[..next.unwrap_or(rest.len())]) {
            text.push_str(&rest[..at]);
            rest = &rest[at + "</a>".len()..];
            add(&text, &mut holes, Hole::LinkEnd);
            linked = false;
            continue;
        }
        let Some(at) = next else { break };
        text.push_str(&rest[..at]);
        rest = &rest[at + OPEN.len_utf8()..];
        let Some((name, after)) = rest.split_once(SHUT) else { continue };
        let mut chars = name.chars();
        let hole = chars.next().and_then(|letter| Hole::read(letter, chars.as_str().parse().ok()?));
        let Some(hole) = hole else { continue };
        rest = after;
        match hole {
            Hole::LinkAttributes(n) if text.ends_with(BEFORE.0) && rest.starts_with(AFTER) => {
                text.truncate(text.len() - BEFORE.0.len());
                rest = &rest[AFTER.len()..];
                add(&text, &mut holes, Hole::Link(n));
                linked = true;
            }
            Hole::LinkAttributes(_) => {
                text.truncate(text.len() - if text.ends_with(BEFORE.1) { BEFORE.1.len() } else { 0 });
                rest = rest.strip_prefix('"').unwrap_or(rest);
                add(&text, &mut holes, hole);
            }
            hole => add(&text, &mut holes, hole),
        }
    }
    text.push_str(rest);
    (text.into(), holes.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_holes_of_their_own_when_nothing_else_is_in_the_tag() {
        let html = "<a href=\"\u{fdd0}L0\u{fdd1}\">a</a> <a id=\"x\" href=\"\u{fdd0}L1\u{fdd1}\">b</a>";
        let (text, holes) = split(html);
        assert_eq!(&*text, "a <a id=\"x\">b</a>");
        assert_eq!(&*holes, [(0, Hole::Link(0)), (1, Hole::LinkEnd), (11, Hole::LinkAttributes(1))]);
    }
}
