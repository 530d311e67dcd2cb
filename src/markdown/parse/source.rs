//! A text as the parser is given it: byte for byte as long as it was written, so that all places stay.

use crate::base::{is_normal, normal};
use pulldown_cmark::CowStr;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// A text to parse.
pub(in crate::markdown) struct Source<'s> {
    /// As written.
    pub(in crate::markdown) written: &'s str,
    given: Cow<'s, str>,
    /// Whether a line begins a definition.
    pub(super) definitions: bool,
    /// What the parser is given for colons that begin a line and no definition.
    colon: Option<char>,
    normal: bool,
}

impl<'s> Source<'s> {
    /// A text with line ends and definitions as the parser should see them: it takes a lone CR for no line end, and any
    /// colon at the beginning of a line for a definition, where one needs a space behind it.
    pub(in crate::markdown) fn new(written: &'s str) -> Self {
        let (definitions, others) = colons(written);
        let others = if definitions { others } else { Vec::new() };
        let colon = ('\u{1}'..='\u{8}').find(|c| !others.is_empty() && !written.contains(*c));
        let returns = lone_returns(written);
        let mut given = Cow::Borrowed(written);
        if colon.is_some() || !returns.is_empty() {
            let mut chars = written.as_bytes().to_vec();
            for at in returns {
                // Of CR CR LF, which a double conversion leaves, the first says nothing.
                chars[at] = if written[at + 1..].starts_with("\r\n") { b' ' } else { b'\n' };
            }
            for at in others.into_iter().filter(|_| colon.is_some()) {
                chars[at] = colon.map_or(b':', |colon| colon as u8);
            }
            given = String::from_utf8(chars).map_or(given, Cow::Owned);
        }
        Self { written, given, definitions, colon, normal: is_normal(written) }
    }

    /// What the parser is given.
    pub(super) fn given(&self) -> &str {
        &self.given
    }

    /// A piece that the parser answered, as it was written.
    pub(super) fn as_written<'t>(&self, text: CowStr<'t>) -> CowStr<'t> {
        match self.colon {
            Some(colon) if text.contains(colon) => text.replace(colon, ":").into(),
            _ => text,
        }
    }

    /// A piece that the parser answered, as it is published: all but code.
    pub(super) fn as_published<'t>(&self, text: CowStr<'t>) -> CowStr<'t> {
        let text = self.as_written(text);
        match self.normal || is_normal(&text) {
            true => text,
            false => normal(&text).into_owned().into(),
        }
    }
}

/// Bytes of CR without LF behind it.
fn lone_returns(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\r', bytes).filter(|at| bytes.get(at + 1) != Some(&b'\n')).collect()
}

/// Whether a colon begins a definition (at the beginning of a line, with a space behind it), and the bytes of those that
/// begin a line and none.
fn colons(text: &str) -> (bool, Vec<usize>) {
    let bytes = text.as_bytes();
    let begins_line = |at: &usize| {
        let before = bytes[..*at].iter().rev().find(|b| !matches!(b, b' ' | b'\t' | b'>'));
        before.is_some_and(|b| matches!(b, b'\n' | b'\r'))
    };
    let first: Vec<usize> = memchr::memchr_iter(b':', bytes).filter(begins_line).collect();
    let spaced = |at: usize| matches!(bytes.get(at + 1), Some(b' ' | b'\t'));
    if !first.iter().any(|at| spaced(*at)) {
        return (false, Vec::new());
    }
    let code = code_spans(text);
    let in_code = |at: usize| {
        let before = code.partition_point(|(start, _)| *start <= at);
        before > 0 && at < code[before - 1].1
    };
    let (definitions, others): (Vec<usize>, Vec<usize>) = first.into_iter().partition(|&at| spaced(at) && !in_code(at));
    (!definitions.is_empty(), others)
}

/// Where code spans begin and end, found as Markdown finds them: a run of backticks, and the next of that length before a
/// blank line.
fn code_spans(text: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    // Runs of this block: where they begin, how long they are, and of each length where the last is.
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.trim_ascii().is_empty() {
            pair(&mut runs, &mut spans);
        }
        let mut at = 0;
        while let Some(step) = memchr::memchr(b'`', &line.as_bytes()[at..]) {
            let begin = at + step;
            let length = line[begin..].bytes().take_while(|b| *b == b'`').count();
            runs.push((start + begin, length));
            at = begin + length;
        }
        start += line.len();
    }
    pair(&mut runs, &mut spans);
    spans
}

/// Makes spans of runs, each closed by the next of its length.
fn pair(runs: &mut Vec<(usize, usize)>, spans: &mut Vec<(usize, usize)>) {
    let mut of_length: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
    for (nth, (_, length)) in runs.iter().enumerate().rev() {
        of_length.entry(*length).or_default().push(nth);
    }
    let mut nth = 0;
    while let Some(&(start, length)) = runs.get(nth) {
        let same = of_length.entry(length).or_default();
        while same.pop_if(|other| *other <= nth).is_some() {}
        match same.last() {
            Some(&close) => {
                spans.push((start, runs[close].0 + length));
                nth = close + 1;
            }
            None => nth += 1,
        }
    }
    runs.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_colon_with_a_space_outside_of_code_begins_a_definition() {
        for (text, definitions, others) in [
            ("a\n:b", false, vec![]),
            ("a\n: b", true, vec![]),
            ("a `b\n: c` d", false, vec![5]),
            ("a\n: b\n\nc\n  :d\n> :e\n::: f\nx :y", true, vec![11, 16, 19]),
            ("a ``b\n: c` d", true, vec![]),
            ("a `b\n\n: c` d", true, vec![]),
        ] {
            assert_eq!(colons(text), (definitions, others), "{text}");
        }
    }

    #[test]
    fn line_ends_are_line_ends_and_bytes_stay_where_they_are() {
        assert_eq!(Source::new("## a\rb\r\nc\r\r\nd\r").given(), "## a\nb\r\nc \r\nd\n");
        let source = Source::new("a\n: b\n\nc\n:d");
        assert_eq!(source.given(), "a\n: b\n\nc\n\u{1}d");
        assert_eq!(&*source.as_written("\u{1}d".into()), ":d");
    }
}
