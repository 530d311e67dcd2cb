//! Reading a record: its one form, line by line, and nothing else. It is YAML, but the program alone writes it, so no library
//! that knows all of YAML has to open thousands of files in every build.

use super::{
    quoted::{is_plain, unquote},
    record::{Act, Done, Entry, Record, Review},
    unreadable::{Reason, Unreadable},
    wording::Wording,
    write::{HEAD, VERSION},
};
use crate::{
    base::{Conflict, Lang, Span},
    markdown::SegmentKind,
};
use jiff::civil::Date;

/// Reads a record: [`write`](super::write()) gives the same bytes again.
pub fn read(bytes: &[u8]) -> Result<Record, Unreadable> {
    let text = simdutf8::compat::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        Unreadable { span: Span::new(at, at + 1), reason: Reason::NotUtf8 }
    })?;
    Lines { text, at: 0 }.record().map_err(|unreadable| of_whole(text).unwrap_or(unreadable))
}

/// What is wrong with a file as a whole; looked for only where it cannot be read.
fn of_whole(text: &str) -> Option<Unreadable> {
    if let Some(conflict) = Conflict::find(text) {
        return Some(Unreadable { span: conflict.mark, reason: Reason::Conflict });
    }
    const MARK: char = '\u{feff}';
    if text.starts_with(MARK) {
        return Some(Unreadable { span: Span::new(0, MARK.len_utf8()), reason: Reason::Mark });
    }
    text.find('\r').map(|at| Unreadable { span: Span::new(at, at + 1), reason: Reason::LineEnds })
}

/// A piece of the file, with the byte where it begins.
#[derive(Clone, Copy)]
struct Piece<'t> {
    text: &'t str,
    at: usize,
}

type Read<T> = Result<T, Unreadable>;

impl<'t> Piece<'t> {
    fn wrong(self, reason: Reason) -> Unreadable {
        Unreadable { span: Span::new(self.at, self.at + self.text.len()), reason }
    }

    /// What stands behind some words.
    fn behind(self, words: &'static str) -> Option<Self> {
        let text = self.text.strip_prefix(words)?;
        Some(Self { text, at: self.at + words.len() })
    }

    /// What stands before some words and what behind.
    fn cut(self, words: &'static str) -> Read<(Self, Self)> {
        let (before, behind) = self.text.split_once(words).ok_or_else(|| self.wrong(Reason::Value))?;
        let at = self.at + before.len() + words.len();
        Ok((Self { text: before, at: self.at }, Self { text: behind, at }))
    }

    /// What stands in a brace that was opened before.
    fn closed(self) -> Read<Self> {
        let text = self.text.strip_suffix('}').ok_or_else(|| self.wrong(Reason::Value))?;
        Ok(Self { text, ..self })
    }

    fn quoted(self) -> Read<Box<str>> {
        let inside = self.text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        unquote(inside.ok_or_else(|| self.wrong(Reason::Value))?).map_err(|at| {
            // Behind the quotation mark.
            let at = 1 + at;
            Self { text: &self.text[at..], at: self.at + at }.wrong(Reason::Value)
        })
    }

    /// A name, in quotation marks where it must be.
    fn name(self) -> Read<Box<str>> {
        if is_plain(self.text) {
            return Ok(self.text.into());
        }
        self.quoted().and_then(|name| if is_plain(&name) { Err(self.wrong(Reason::Value)) } else { Ok(name) })
    }

    fn day(self) -> Read<Date> {
        day(self.text).ok_or_else(|| self.wrong(Reason::Day))
    }

    /// An id of a wording: `s1c0ffee1`, of the second such `s1c0ffee1-2`.
    fn id(self) -> Read<Self> {
        let (id, number) = self.text.split_once('-').map_or((self.text, None), |(id, number)| (id, Some(number)));
        let digits = id.strip_prefix('s').filter(|digits| digits.len() == 8).unwrap_or_default();
        let hex = !digits.is_empty() && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let counts = |number: &str| number.parse::<u32>().is_ok_and(|n| n > 1 && n.to_string() == number);
        if hex && number.is_none_or(counts) { Ok(self) } else { Err(self.wrong(Reason::Id)) }
    }
}

/// A day in its one form, `2026-11-20`. In a large site there are hundreds of thousands.
fn day(text: &str) -> Option<Date> {
    let &[a, b, c, d, b'-', m, n, b'-', x, y] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0_i16, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i16::from(digit - b'0')))
    };
    let two = |digits: [u8; 2]| number(&digits).and_then(|number| i8::try_from(number).ok());
    Date::new(number(&[a, b, c, d])?, two([m, n])?, two([x, y])?).ok()
}

struct Lines<'t> {
    text: &'t str,
    /// Where the next line begins.
    at: usize,
}

impl<'t> Lines<'t> {
    fn record(&mut self) -> Read<Record> {
        self.line(HEAD)?;
        let line = self.peek()?;
        self.line(VERSION).map_err(|unreadable| match line.behind("record: ") {
            Some(version) => version.wrong(Reason::Version),
            None => unreadable,
        })?;
        let from = self.value("from: ")?;
        let lang = Lang::parse(from.text).filter(|lang| lang.as_str() == from.text);
        let from = lang.ok_or_else(|| from.wrong(Reason::Value))?;
        let reviewed = self.given("reviewed: ").map(Self::review).transpose()?;
        self.line("")?;
        self.line("segments:")?;
        let mut entries = Vec::new();
        while self.at < self.text.len() {
            self.line("")?;
            entries.push(self.entry()?);
        }
        Ok(Record { from, reviewed, entries })
    }

    fn review(value: Piece<'_>) -> Read<Review> {
        let inside = value.behind("{by: ").ok_or_else(|| value.wrong(Reason::Value))?.closed()?;
        let (by, rest) = inside.cut(", on: ")?;
        let (on, text) = rest.cut(", text: ")?;
        Ok(Review { by: by.name()?.into(), on: on.day()?, text: text.id()?.text.to_owned() })
    }

    fn entry(&mut self) -> Read<Entry> {
        let kind = self.value("- kind: ")?;
        let kind = SegmentKind::named(kind.text).ok_or_else(|| kind.wrong(Reason::Value))?;
        let name = self.given("  name: ").map(Piece::name).transpose()?;
        let text = self.value("  text: ")?.quoted()?;
        let was = self.given("  was: ").map(Piece::quoted).transpose()?;
        let own = self.given("  as: ").map(Piece::id).transpose()?.map(|id| id.text.into());
        let done = Self::done(self.value("  done: ")?)?;
        Ok(Entry { wording: Wording { kind, name, text }, was, own, done })
    }

    fn done(value: Piece<'_>) -> Read<Done> {
        let inside = value.behind("{act: ").ok_or_else(|| value.wrong(Reason::Value))?.closed()?;
        let (act, on) = inside.cut(", on: ")?;
        let (act, by) = if act.text.contains(',') {
            let (act, by) = act.cut(", by: ")?;
            (act, Some(by.name()?))
        } else {
            (act, None)
        };
        let known = Act::ALL.into_iter().find(|known| known.as_str() == act.text);
        Ok(Done { act: known.ok_or_else(|| act.wrong(Reason::Value))?, by, on: on.day()? })
    }

    /// The next line, without its end.
    fn peek(&self) -> Read<Piece<'t>> {
        let rest = &self.text[self.at..];
        let end = memchr::memchr(b'\n', rest.as_bytes());
        let line = Piece { text: &rest[..end.unwrap_or(rest.len())], at: self.at };
        end.map(|_| line).ok_or_else(|| line.wrong(Reason::End))
    }

    /// The value of the next line, if it has this key.
    fn given(&mut self, key: &'static str) -> Option<Piece<'t>> {
        let line = self.peek().ok()?;
        let value = line.behind(key)?;
        self.at += line.text.len() + 1;
        Some(value)
    }

    /// The value of the next line, which must have this key.
    fn value(&mut self, key: &'static str) -> Read<Piece<'t>> {
        let line = self.peek()?;
        self.given(key).ok_or_else(|| line.wrong(Reason::Expected(key)))
    }

    /// The next line, which must read like this.
    fn line(&mut self, words: &'static str) -> Read<()> {
        let line = self.peek()?;
        let fits = line.text == words;
        self.at += line.text.len() + 1;
        if fits { Ok(()) } else { Err(line.wrong(Reason::Expected(words))) }
    }
}
