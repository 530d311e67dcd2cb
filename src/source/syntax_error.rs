//! What YAML cannot read, in an editor's words: where the mistake is, and what it is.

use crate::{
    base::{LineIndex, Span},
    diag::{Code, Diagnostic, Place},
};
use std::sync::Arc;

/// How deep values may nest; the contract's own depth is 4. A deeper file is a bomb or a mistake.
pub(super) const DEPTH: usize = 16;

/// Where reading stopped, and why.
pub(super) struct SyntaxError {
    pub kind: SyntaxErrorKind,
    /// The byte of the text where it was noticed, which may be lines below the mistake.
    pub at: usize,
}

/// Why reading stopped.
#[derive(Debug, PartialEq)]
pub(super) enum SyntaxErrorKind {
    /// A key that its mapping has already.
    DuplicateKey(String),
    /// `&name` or `*name`.
    Reference,
    /// Values nested deeper than [`DEPTH`], or too many of them.
    TooDeep,
    /// A line that stands deeper or less deep than it may.
    Indentation,
    /// A second document.
    SecondDocument,
    /// Anything else: the lines around tell what.
    Other,
}

/// One text of one file.
#[derive(Clone, Copy)]
pub(super) struct YamlText<'t> {
    pub file: &'t Arc<str>,
    pub text: &'t str,
    /// The byte of the file where the text begins.
    pub offset: usize,
}

impl YamlText<'_> {
    /// A diagnostic about bytes of the text.
    fn told(&self, code: Code, span: impl Into<Span>) -> Diagnostic {
        Diagnostic::new(code).at(self.file, span.into().shift(self.offset))
    }

    /// Mistakes that YAML would read as something else, or report far from where they are.
    pub fn misleading(&self) -> Option<Diagnostic> {
        let text = self.text;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if let Some(tab) = line[..indent].find('\t')
                && !line.trim().is_empty()
            {
                return Some(self.told(Code::YamlTab, start + tab..start + tab + 1));
            }
            // Only comments may stand above the line that begins a document; what ends one ends all that is read.
            let mark = line.trim_end();
            let first = || text[..start].lines().all(|line| line.trim().is_empty() || line.starts_with('#'));
            if mark == "..." || (mark == "---" && !first()) {
                return Some(self.told(Code::YamlSyntax, start..start + mark.len()).arg("reason", "document"));
            }
            start += line.len();
        }
        None
    }

    /// An error as a diagnostic.
    pub fn explain(&self, error: &SyntaxError) -> Diagnostic {
        let text = self.text;
        let at = error.at.min(text.len());
        let lines = LineIndex::new(text);
        let line = lines.line_of(at.min(text.len().saturating_sub(1)));
        let range = lines.range(line, text);
        match &error.kind {
            SyntaxErrorKind::DuplicateKey(name) => {
                let d = self.told(Code::DuplicateField, range.clone()).arg("field", name);
                let same = |line: &&str| {
                    line.split_once(':').is_some_and(|(key, _)| key.trim_matches(['"', '\'', ' ', '-']) == name)
                };
                match text[..range.start].lines().rfind(same) {
                    Some(first) => {
                        let at = first.as_ptr() as usize - text.as_ptr() as usize;
                        let span = Span::new(at, at + first.len()).shift(self.offset);
                        d.related("related-first", Place::span(self.file, span))
                    }
                    None => d,
                }
            }
            SyntaxErrorKind::Reference => {
                let name = text[at..].split_whitespace().next().unwrap_or_default();
                self.told(Code::YamlAnchor, at..at + name.len()).arg("name", name)
            }
            SyntaxErrorKind::TooDeep => {
                let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
                self.told(Code::YamlTooDeep, at..end).arg("limit", DEPTH)
            }
            SyntaxErrorKind::SecondDocument => self.told(Code::YamlSyntax, range).arg("reason", "document"),
            SyntaxErrorKind::Indentation | SyntaxErrorKind::Other => {
                let indented = error.kind == SyntaxErrorKind::Indentation || text[range.clone()].starts_with(' ');
                self.by_lines(&lines, line).unwrap_or_else(|| match indented {
                    true => self.told(Code::YamlIndent, range),
                    false => self.told(Code::YamlSyntax, range).arg("reason", "other"),
                })
            }
        }
    }

    /// What the lines show at which, or below which, an error was noticed.
    fn by_lines(&self, lines: &LineIndex, noticed: usize) -> Option<Diagnostic> {
        let text = self.text;
        for line in [noticed, noticed.saturating_sub(1)] {
            let range = lines.range(line, text);
            let (start, end, shown) = (range.start, range.end, &text[range]);
            if let Some(at) = second_colon(shown) {
                let (field, value) = shown.split_once(':').map_or(("", ""), |(key, value)| (key.trim(), value.trim()));
                let d = self.told(Code::YamlColon, start + at..start + at + 1).arg("field", field);
                return Some(d.arg("value", value.replace('"', "”")));
            }
            if let Some((at, reason)) = quote(shown) {
                return Some(self.told(Code::YamlQuote, start + at..start + at + 1).arg("reason", reason));
            }
            if let Some((at, reason)) = sign(shown) {
                return Some(self.told(Code::YamlSyntax, start + at..end).arg("reason", reason));
            }
        }
        // A quotation mark or a bracket that is never closed is told where the reader gave up, lines below.
        (0..=noticed).rev().find_map(|line| {
            let range = lines.range(line, text);
            let shown = &text[range.clone()];
            let (at, reason) = quote(shown).or_else(|| bracket(shown))?;
            let code = if reason == "bracket" { Code::YamlSyntax } else { Code::YamlQuote };
            Some(self.told(code, range.start + at..range.start + at + 1).arg("reason", reason))
        })
    }
}

/// A colon without a space behind it, a sign that no value may begin with, a character that cannot be typed.
fn sign(line: &str) -> Option<(usize, &'static str)> {
    if let Some(at) = line.find(|c: char| c.is_control() && c != '\t') {
        return Some((at, "character"));
    }
    let name = |c: char| c.is_ascii_lowercase() || matches!(c, '_' | ' ');
    if let Some(at) = line.find('：').filter(|at| line[..*at].chars().all(name)) {
        return Some((at, "wide-colon"));
    }
    let key = line.len() - line.trim_start_matches(|c| name(c) || c == '-').len();
    let rest = line[key..].strip_prefix(':').filter(|_| key > 0)?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return Some((key, "space"));
    }
    let value = rest.trim_start();
    let reason = match value.chars().next()? {
        '!' => "tag",
        '"' if escape(&value[1..]) => "escape",
        '@' | '`' | '%' | ']' | '}' | ',' => "sign",
        _ => return None,
    };
    Some((line.len() - value.len(), reason))
}

/// Whether a backslash between double quotation marks stands before a character that it cannot stand before
/// (<https://yaml.org/spec/1.2.2/#57-escaped-characters>).
fn escape(inside: &str) -> bool {
    let mut chars = inside.chars();
    while let Some(c) = chars.next() {
        if c == '\\' && chars.next().is_some_and(|c| !"0abt\tnvfre \"/\\N_LPxuU".contains(c)) {
            return true;
        }
    }
    false
}

/// A bracket that a line opens and does not close.
fn bracket(line: &str) -> Option<(usize, &'static str)> {
    let value = line.split_once(": ").map_or(line, |(_, value)| value).trim();
    let close = match value.chars().next()? {
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    (!value.contains(close)).then_some((line.find(value)?, "bracket"))
}

/// The byte of a second `: ` in an unquoted value: `title: Họp báo: kết quả`.
fn second_colon(line: &str) -> Option<usize> {
    let (key, value) = line.split_once(':')?;
    let trimmed = value.trim_start();
    if trimmed.starts_with(['"', '\'', '[', '{', '|', '>']) {
        return None;
    }
    let at = trimmed.find(": ").or_else(|| trimmed.ends_with(':').then(|| trimmed.len() - 1))?;
    Some(key.len() + 1 + (value.len() - trimmed.len()) + at)
}

/// A value that opens a quotation mark and does not close it, or goes on after it: where, and which of the two.
fn quote(line: &str) -> Option<(usize, &'static str)> {
    let value = line.split_once(':').map_or(line, |(_, value)| value).trim();
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let at = line.find(value)?;
    match value[1..].find(mark) {
        None => Some((at, "open")),
        Some(end) if end + 2 < value.len() => Some((at, "more")),
        Some(_) => None,
    }
}
