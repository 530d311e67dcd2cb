//! Cutting the front matter off a file.

use super::{fields::Status, toml};
use crate::{base::Span, diag::Code, source::invisible};

/// A front matter and where the text after it begins.
#[derive(Debug)]
pub struct Cut<'t> {
    /// The YAML, without its fences.
    pub yaml: &'t str,
    /// Where the YAML begins, in bytes of the file.
    pub at: usize,
    /// Where the text begins, in bytes of the file.
    pub body: usize,
}

/// What is wrong with the fences, and where the front matter stands all the same, if that is plain to see.
#[derive(Debug)]
pub struct Slip<'t> {
    pub code: Code,
    /// How it came about: a line that was meant as a fence, one that is `missing` before fields, the fields of another program,
    /// or nothing at all (empty).
    pub reason: &'static str,
    pub span: Span,
    /// A line below that was meant as the second fence.
    pub second: Option<Span>,
    pub meant: Option<Cut<'t>>,
}

/// Cuts the front matter off.
///
/// # Errors
/// No fence at the beginning, or none that closes.
pub fn cut(text: &str) -> Result<Cut<'_>, Slip<'_>> {
    // Nobody sees what stands before the first sign.
    let gap = |c: char| c.is_whitespace() || invisible(c);
    let begin = text.len() - text.trim_start_matches(gap).len();
    let first = text[begin..].split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end_matches(gap) == toml::FENCE {
        let span = Span::new(begin, begin + toml::FENCE.len());
        return Err(Slip { code: Code::FrontMatterMissing, reason: "toml", span, second: None, meant: None });
    }
    if let Some(at) = twice(text, begin) {
        let span = Span::new(begin, begin + first.trim_end().len());
        let (code, reason) = (Code::FrontMatterMissing, "twice");
        return Err(Slip { code, reason, span, second: None, meant: meant(text, at) });
    }
    if first.trim_end_matches(gap) != "---" {
        let reason = match () {
            () if fence(first) && (dashes(first) || begun(text, begin).is_some_and(|at| equated(&text[at..]))) => {
                "dashes"
            }
            () if begun(text, begin).is_some() => "fields",
            () => "",
        };
        let span = Span::new(begin, begin + first.trim_end().len());
        let meant = begun(text, begin).and_then(|at| meant(text, at));
        // The line before the text: a fence, right or wrong, or none.
        let second = meant.as_ref().and_then(|cut| {
            let at = cut.at + cut.yaml.len();
            let line = text[at..cut.body].trim_end();
            (!line.is_empty() && line.trim_matches(gap) != "---").then(|| Span::new(at, at + line.len()))
        });
        return Err(Slip { code: Code::FrontMatterMissing, reason, span, second, meant });
    }
    let at = begin + first.len();
    let mut end = at;
    for line in text[at..].split_inclusive('\n') {
        if line.trim_matches(gap) == "---" {
            return Ok(Cut { yaml: &text[at..end], at, body: end + line.len() });
        }
        end += line.len();
    }
    let place = at + text[at..].split_inclusive('\n').take_while(|line| field(line)).map(str::len).sum::<usize>();
    let line_end = text[place..].find('\n').map_or(text.len(), |i| place + i);
    let reason = if fence(&text[place..line_end]) { "dashes" } else { "" };
    Err(Slip {
        code: Code::FrontMatterOpen,
        reason,
        span: Span::new(place, line_end),
        second: None,
        meant: meant(text, at),
    })
}

/// Where the fields begin below two lines that were each meant as the first fence.
fn twice(text: &str, begin: usize) -> Option<usize> {
    let mut lines = text[begin..].split_inclusive('\n');
    let (first, second, third) = (lines.next()?, lines.next()?, lines.next()?);
    let named = field(third) && third.starts_with(|c: char| c.is_ascii_lowercase());
    (fence(first) && fence(second) && named).then(|| begin + first.len() + second.len())
}

/// Whether a text begins with a field, its colon right or not.
fn equated(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    let key = line.split([':', '=']).next().unwrap_or_default().trim_end();
    key.len() < line.len() && !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

/// Where the fields begin behind a first line that is no fence: below a line that was meant as one, or at once.
fn begun(text: &str, begin: usize) -> Option<usize> {
    let mut at = begin;
    for line in text[begin..].split_inclusive('\n') {
        if fence(line) {
            let at = at + line.len();
            return (dashes(line) || equated(&text[at..])).then_some(at);
        }
        if !line.trim().is_empty() {
            return (field(line) && line.starts_with(|c: char| c.is_ascii_lowercase())).then_some(at);
        }
        at += line.len();
    }
    None
}

/// The fields from `at` up to what was meant as a fence: a line like one, or an empty line before what is no field.
fn meant(text: &str, at: usize) -> Option<Cut<'_>> {
    let mut end = at;
    for line in text[at..].split_inclusive('\n') {
        let next = end + line.len();
        let below = text[next..].split_inclusive('\n').find(|line| !line.trim().is_empty());
        let over = line.trim().is_empty() && !below.is_some_and(|line| field(line) || fence(line));
        if fence(line) || over {
            return Some(Cut { yaml: &text[at..end], at, body: next });
        }
        if !field(line) && !line.trim().is_empty() {
            return None;
        }
        end = next;
    }
    None
}

/// Whether a line looks like a field, or like what belongs to one.
fn field(line: &str) -> bool {
    line.starts_with([' ', '#'])
        || (line.starts_with('-') && !fence(line))
        || line.split(':').next().is_some_and(|key| {
            key.len() < line.trim_end().len()
                && !key.is_empty()
                && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
        })
}

/// Whether a line was meant as a fence: nothing but dashes, or what other programs have there, of any length.
fn fence(line: &str) -> bool {
    if ["***", "* * *", "~~~", "```", "```yaml", "---yaml", "-- -", "- --", "- - -"].contains(&line.trim()) {
        return true;
    }
    dashes(line)
}

/// Whether a line is nothing but dashes, or signs that look like them.
fn dashes(line: &str) -> bool {
    let line = line.trim();
    (line.chars().count() >= 2 || matches!(line, "—" | "―" | "⸺" | "⸻"))
        && line.chars().all(|c| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―' | '⸺' | '⸻' | '−' | '_' | '='))
}

/// A `status` line at the left edge, for heads that cannot be read otherwise.
pub fn declared(text: &str) -> Option<Status> {
    text.lines().take(60).find_map(|line| {
        let word = line.strip_prefix("status:")?.split('#').next()?;
        Status::named(word.trim().trim_matches(['"', '\'']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_are_found() {
        assert_eq!(cut("---\ntitle: a\n---\nBody").unwrap().yaml, "title: a\n");
        let slip = cut("title: a\n").err().unwrap();
        assert_eq!((slip.code, slip.meant.is_some()), (Code::FrontMatterMissing, false));
        let slip = cut("---\ntitle: a\n\nBody\n").err().unwrap();
        assert_eq!((slip.code, slip.span.start), (Code::FrontMatterOpen, 13));
    }

    #[test]
    fn what_was_meant_is_plain_to_see() {
        let meant = |text| cut(text).err().unwrap().meant.map(|cut| (cut.yaml, &text[cut.body..]));
        for text in [
            "—-\ntitle: a\n---\nBody\n",
            "title: a\n---\nBody\n",
            "---\ntitle: a\n\nBody\n",
            "---\ntitle: a\n----\nBody\n",
            "--\ntitle: a\n--\nBody\n",
            "***\ntitle: a\n***\nBody\n",
            "---\n---\ntitle: a\n---\nBody\n",
            "```\n---\ntitle: a\n---\nBody\n",
        ] {
            assert_eq!(meant(text), Some(("title: a\n", "Body\n")), "{text:?}");
        }
        let spaced = "---\ntitle: a\n\ntopics:\n- b\n\nBody\n";
        assert_eq!(meant(spaced), Some(("title: a\n\ntopics:\n- b\n", "Body\n")));
        for (text, reason) in [("---\n---\ntitle: a\n", "twice"), ("***\n\nNote\n", "")] {
            assert_eq!(cut(text).err().unwrap().reason, reason, "{text:?}");
        }
        for text in ["", "# A note\n", "A note: about this\n", "---\ntitle: a\nBody\n", "---\nBody\n"] {
            assert_eq!(meant(text), None, "{text:?}");
        }
    }
}
