//! One Markdown file, read by itself: its fields and its outline. Depends on nothing but the file, so it is
//! remembered by the file's content.

use super::head::{self, Head, Status};
use crate::{
    base::{Lang, Span},
    diag::{Code, Diagnostic},
    markdown::{self, Html, Outline},
    source::{fields::Fields, yaml},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Longer texts are refused, in bytes: 8 MiB is a long novel with all its languages.
pub const LONGEST: usize = 8 << 20;

/// What one file says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Text {
    /// Its fields; empty when they cannot be read.
    pub head: Head,
    /// Whether the fields could be read.
    pub readable: bool,
    /// A `status` line at the left edge, also of a head that cannot be read.
    pub declared: Option<Status>,
    /// Where the Markdown begins, in bytes.
    pub body: u32,
    /// Headings, links, pictures, words.
    pub outline: Outline,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// A highlighter: language and code in, HTML out; `None` for plain.
pub type Highlight<'a> = &'a (dyn Fn(&str, &str) -> Option<Arc<str>> + Sync);

/// Reads one file. The HTML comes along, since one parse gives both; who wants it keeps it.
pub fn read(file: &Arc<str>, bytes: &[u8], lang: &Lang, index: bool, highlight: Highlight<'_>) -> (Text, Option<Html>) {
    let mut text = Text {
        head: Head::default(),
        readable: false,
        declared: None,
        body: 0,
        outline: Outline::default(),
        problems: Vec::new(),
    };
    let source = match decode(bytes) {
        Ok(source) => source,
        Err((code, span)) => {
            let line = bytes[..span.start as usize].iter().filter(|b| **b == b'\n').count() + 1;
            text.problems.push(
                Diagnostic::new(code)
                    .in_file(file)
                    .arg("line", line)
                    .arg("size", format!("{} MB", bytes.len() >> 20))
                    .arg("limit", format!("{} MB", LONGEST >> 20)),
            );
            return (text, None);
        }
    };
    text.declared = head::declared(source);
    match head::cut(source) {
        Err((code, span)) => {
            text.problems.push(Diagnostic::new(code).at(file, span));
            (text, None)
        }
        Ok(cut) => {
            match yaml::parse(file, cut.yaml, cut.at) {
                Err(problem) => text.problems.push(*problem),
                Ok(node) => {
                    text.readable = true;
                    if let Some(node) = node {
                        let mut fields = Fields { file, found: &mut text.problems };
                        text.head = head::read(&mut fields, &node, index);
                    }
                    if text.head.title.is_none() {
                        let start = Span::new(cut.at.saturating_sub(4), cut.at.saturating_sub(1));
                        text.problems.push(Diagnostic::new(Code::MissingField).at(file, start).arg("field", "title"));
                    }
                }
            }
            text.body = cut.body.min(u32::MAX as usize) as u32;
            let document = body(file, source, cut.body, lang, highlight);
            text.outline = document.outline;
            text.problems.extend(document.diagnostics);
            (text, Some(document.html))
        }
    }
}

/// Renders the Markdown of a file that was read before.
pub fn body(file: &Arc<str>, source: &str, at: usize, lang: &Lang, highlight: Highlight<'_>) -> markdown::Document {
    let settings = markdown::Settings { file, offset: at, smart: smart(lang), highlight };
    markdown::read(&source[at.min(source.len())..], &settings)
}

/// Languages that quote “so”; pulldown-cmark's smart punctuation knows no other way.
fn smart(lang: &Lang) -> bool {
    matches!(lang.as_str().split('-').next(), Some("en" | "vi"))
}

/// The text of a file, or why it is none.
///
/// # Errors
/// The code, and the first byte that is wrong.
pub fn decode(bytes: &[u8]) -> Result<&str, (Code, Span)> {
    let here = |at: usize| Span::new(at, at + 1);
    if bytes.len() > LONGEST {
        return Err((Code::TooLarge, here(0)));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err((Code::Utf16, here(0)));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => match memchr::memchr(0, bytes) {
            Some(at) if bytes.iter().filter(|b| **b == 0).count() * 4 > bytes.len() => Err((Code::Utf16, here(at))),
            _ => Ok(text),
        },
        Err(error) => {
            let at = error.valid_up_to();
            // Letters that Windows-1258 writes as one byte: đ Đ ă Ă ơ Ơ ư Ư ₫, and its combining marks.
            let typical = |b: &u8| {
                matches!(
                    b,
                    0xf0 | 0xd0 | 0xe3 | 0xc3 | 0xf5 | 0xd5 | 0xfd | 0xdd | 0xfe | 0xcc | 0xec | 0xd2 | 0xde | 0xf2
                )
            };
            let high = bytes.iter().filter(|b| **b >= 0x80).count();
            let code =
                if bytes.iter().filter(|b| typical(b)).count() * 4 >= high { Code::Windows1258 } else { Code::NotUtf8 };
            Err((code, here(at)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("đúng".as_bytes()).unwrap(), "đúng");
        assert_eq!(decode(&[0xff, 0xfe, b'a', 0]).unwrap_err().0, Code::Utf16);
        assert_eq!(decode(b"---\ntitle: \xd0\xe3k L\xe3k\n").unwrap_err().0, Code::Windows1258);
        assert_eq!(decode(b"caf\xe9 \x91x\x92").unwrap_err().0, Code::NotUtf8);
    }
}
