//! From what the YAML parser noticed to the mistake itself, which may stand lines above.

use super::{
    meant::{self, is_gap},
    yaml_error::{YamlError, YamlErrorKind as Kind},
};
use crate::base::{LineIndex, Span};

/// Where the parser stopped, and why.
pub(super) struct Noticed {
    pub what: What,
    /// A byte of the text.
    pub at: usize,
}

/// Why the parser stopped.
#[derive(Debug, PartialEq)]
pub(super) enum What {
    /// A key that its mapping has already.
    DuplicateKey(String),
    /// `&name` or `*name`.
    Reference,
    /// Values nested too deep, or too many of them.
    TooDeep,
    /// A line that stands deeper or less deep than it may.
    Indentation,
    /// A second document.
    SecondDocument,
    /// Anything else: the lines around tell what.
    Other,
}

/// A text and the byte of the file where it begins.
#[derive(Clone, Copy)]
pub(super) struct YamlText<'t> {
    pub text: &'t str,
    pub offset: usize,
}

impl YamlText<'_> {
    fn error(&self, kind: Kind, span: impl Into<Span>) -> YamlError {
        YamlError { kind, span: span.into().shift(self.offset) }
    }

    /// Mistakes that YAML would read as something else, or notice far from where they are.
    pub fn misleading(&self) -> Option<YamlError> {
        let text = self.text;
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if let Some(tab) = line[..indent].find('\t')
                && !line.trim().is_empty()
            {
                return Some(self.error(Kind::Tab, start + tab..start + tab + 1));
            }
            // YAML would take it for the beginning of a value.
            let gap = line.len() - line.trim_start_matches(is_gap).len();
            if let Some((at, sign)) = line[..gap].char_indices().find(|(_, c)| !c.is_ascii())
                && !line.trim_matches(is_gap).is_empty()
            {
                return Some(self.error(Kind::Character(sign), start + at..start + at + sign.len_utf8()));
            }
            // Only comments may stand above the line that begins a document; what ends one ends all that is read.
            let mark = line.trim_end();
            let first = || text[..start].lines().all(|line| line.trim().is_empty() || line.starts_with('#'));
            if mark == "..." || (mark == "---" && !first()) {
                return Some(self.error(Kind::Document, start..start + mark.len()));
            }
            start += line.len();
        }
        None
    }

    /// The mistake behind what was noticed.
    pub fn mistake(&self, noticed: &Noticed) -> YamlError {
        let text = self.text;
        let at = noticed.at.min(text.len());
        let lines = LineIndex::new(text);
        let line = lines.line_of(at.min(text.len().saturating_sub(1)));
        let range = lines.range(line, text);
        match &noticed.what {
            What::DuplicateKey(key) => {
                let same = |line: &&str| {
                    line.split_once(':').is_some_and(|(own, _)| own.trim_matches(['"', '\'', ' ', '-']) == key)
                };
                let first = text[..range.start].lines().rfind(same).map(|first| {
                    let at = first.as_ptr() as usize - text.as_ptr() as usize;
                    Span::new(at, at + first.len()).shift(self.offset)
                });
                self.error(Kind::DuplicateKey { key: key.clone(), first }, range)
            }
            What::Reference => {
                let name = text[at..].split_whitespace().next().unwrap_or_default();
                self.error(Kind::Anchor(name.to_owned()), at..at + name.len())
            }
            What::TooDeep => {
                let end = at + text[at..].chars().next().map_or(0, char::len_utf8);
                self.error(Kind::TooDeep, at..end)
            }
            What::SecondDocument => self.error(Kind::Document, range),
            What::Indentation | What::Other => {
                let indented = noticed.what == What::Indentation || text[range.clone()].starts_with(' ');
                let kind = if indented { Kind::Indentation } else { Kind::Other };
                self.by_lines(&lines, line).unwrap_or_else(|| self.error(kind, range))
            }
        }
    }

    /// What the lines show at which, or below which, something was noticed.
    fn by_lines(&self, lines: &LineIndex, noticed: usize) -> Option<YamlError> {
        let text = self.text;
        for line in [noticed, noticed.saturating_sub(1)] {
            let range = lines.range(line, text);
            let (start, end, shown) = (range.start, range.end, &text[range]);
            if let Some((at, value)) = hidden_end(shown) {
                return Some(self.error(Kind::Comment { value }, start + at..end));
            }
            if let Some(at) = second_colon(shown) {
                let key = shown.split_once(':').map_or("", |(key, _)| key.trim());
                let kind = Kind::Colon { key: key.to_owned() };
                return Some(self.error(kind, start + at..start + at + 1));
            }
            if let Some((at, kind)) = quote(shown) {
                return Some(self.error(kind, start + at..start + at + 1));
            }
            if let Some((at, kind)) = sign(shown) {
                return Some(self.error(kind, start + at..end));
            }
        }
        // A quotation mark or a bracket that is never closed is noticed at the end of the text, lines below.
        (0..=noticed).rev().find_map(|line| {
            let range = lines.range(line, text);
            let shown = &text[range.clone()];
            let (at, kind) = quote(shown).or_else(|| bracket(shown))?;
            Some(self.error(kind, range.start + at..range.start + at + 1))
        })
    }
}

/// A colon without a space behind it, a sign that no value may begin with, a character that cannot be typed.
fn sign(line: &str) -> Option<(usize, Kind)> {
    if let Some((at, sign)) = line.char_indices().find(|(_, c)| c.is_control() && *c != '\t') {
        return Some((at, Kind::Character(sign)));
    }
    let name = |c: char| c.is_ascii_lowercase() || matches!(c, '_' | ' ');
    if let Some(at) = line.find('：').filter(|at| line[..*at].chars().all(name)) {
        return Some((at, Kind::WideColon));
    }
    let key = line.len() - line.trim_start_matches(|c| name(c) || c == '-').len();
    let rest = line[key..].strip_prefix(':').filter(|_| key > 0)?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return Some((key, Kind::NoSpace));
    }
    let value = rest.trim_start();
    let kind = match value.chars().next()? {
        '!' => Kind::Tag,
        '"' if escape(&value[1..]) => Kind::Escape,
        '@' | '`' | '%' | ']' | '}' | ',' => Kind::Sign,
        '-' | '?' if value[1..].starts_with([' ', '\t']) => Kind::Sign,
        // A text that goes on below has nothing here but how its lines are taken.
        '|' | '>'
            if value[1..].trim_start_matches(|c: char| c.is_ascii_digit() || "+-".contains(c)).starts_with(' ') =>
        {
            Kind::Sign
        }
        _ => return None,
    };
    Some((line.len() - value.len(), kind))
}

/// A text of which no line is a field, since none has an ordinary colon with a space behind it: to YAML it is one long value.
pub fn one_value(text: &str, offset: usize) -> Option<YamlError> {
    let line = text.lines().find(|line| !line.trim().is_empty())?;
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    let (at, kind) = sign(line).filter(|(_, kind)| matches!(kind, Kind::WideColon | Kind::NoSpace))?;
    Some(YamlError { kind, span: Span::new(start + at, start + line.len()).shift(offset) })
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

/// A `#` behind a space that hides the end of what a bracket opened, `{vi: Dự án #1, en: Project}`: its byte, and the entry in
/// which it stands as it was meant.
fn hidden_end(line: &str) -> Option<(usize, String)> {
    let (at, _) = bracket_open(line)?;
    let hash = at + line[at..].find(" #")? + 1;
    if bracket_open(&line[..hash]).is_none_or(|(at, close)| line[at..hash].contains(close)) {
        return None;
    }
    let begin = line[..hash].rfind(['{', '[', ',']).map_or(0, |before| before + 1);
    let end = hash + line[hash..].find([',', '}', ']']).unwrap_or(line.len() - hash);
    let entry = line[begin..end].trim();
    Some((hash, meant::line(entry).unwrap_or_else(|| meant::quoted(entry))))
}

/// Where a bracket opens a value, and what closes it.
fn bracket_open(line: &str) -> Option<(usize, char)> {
    let value = line.split_once(": ").map_or(line, |(_, value)| value).trim();
    let close = match value.chars().next()? {
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    Some((line.find(value)?, close))
}

/// A bracket that a line opens and does not close.
fn bracket(line: &str) -> Option<(usize, Kind)> {
    let (at, close) = bracket_open(line)?;
    (!line[at..].contains(close)).then_some((at, Kind::Bracket))
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

/// A value that opens a quotation mark and does not close it, or goes on after it.
fn quote(line: &str) -> Option<(usize, Kind)> {
    let value = line.split_once(':').map_or(line, |(_, value)| value).trim();
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let at = line.find(value)?;
    match value[1..].find(mark) {
        None => Some((at, Kind::QuoteOpen)),
        Some(end) if end + 2 < value.len() => Some((at, Kind::QuoteMore)),
        Some(_) => None,
    }
}
