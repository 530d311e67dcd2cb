//! YAML with places. The one place that knows the YAML crate: text in, a tree of located nodes out, or
//! one located diagnostic in an editor's words. YAML 1.2: `no` is a string, dates are strings.

use crate::{
    base::{LineIndex, Span},
    diag::{Code, Diagnostic, Place},
};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{fmt, sync::Arc};

/// How deep values may nest; the contract's own depth is 4. A deeper file is a bomb or a mistake.
const DEPTH: usize = 16;
/// How many values one file may hold: the largest real configuration has some 2,000.
const NODES: usize = 100_000;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its bytes in the file.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// What YAML can say here.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `~`, `null` or nothing at all.
    Empty,
    /// Any scalar, as text: what a value means is decided by the field.
    Scalar(String),
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order of the file; keys are unique.
    Map(Vec<(Key, Node)>),
}

/// A key of a mapping and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Its bytes in the file.
    pub span: Span,
    /// The key.
    pub name: String,
}

/// Reads `text`, which stands at byte `offset` of `file`. `Ok(None)` when it is empty.
///
/// # Errors
/// The first thing that YAML cannot read, said in an editor's words.
pub fn parse(file: &Arc<str>, text: &str, offset: usize) -> Result<Option<Node>, Box<Diagnostic>> {
    match super::plain::read(text, offset) {
        Some(node) => Ok(Some(node)),
        None => whole(file, text, offset),
    }
}

/// The same by the YAML crate alone.
pub(super) fn whole(file: &Arc<str>, text: &str, offset: usize) -> Result<Option<Node>, Box<Diagnostic>> {
    let options = serde_yaml::options! {
        with_snippet: false,
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        merge_keys: serde_yaml::MergeKeyPolicy::Error,
        reject_unsupported_tags: true,
        budget: serde_yaml::budget! {
            max_depth: DEPTH, max_nodes: NODES, max_aliases: 0, max_anchors: 0, max_documents: 1,
        },
    };
    if let Some(found) = slips(file, text, offset) {
        return Err(Box::new(found));
    }
    match serde_yaml::from_str_with_options::<Option<Tree>>(text, options) {
        Ok(tree) => Ok(tree.map(|tree| tree.node(text, offset)).filter(|node| node.value != Value::Empty)),
        Err(error) => Err(Box::new(explain(file, text, offset, &error))),
    }
}

/// Mistakes that YAML would read as something else, or report far from where they are.
fn slips(file: &Arc<str>, text: &str, offset: usize) -> Option<Diagnostic> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t')
            && !line.trim().is_empty()
        {
            return Some(
                Diagnostic::new(Code::YamlTab).at(file, Span::new(start + tab, start + tab + 1).shift(offset)),
            );
        }
        // Only comments may stand above the line that begins a document; what ends one ends all that is read.
        let mark = line.trim_end();
        let first = || text[..start].lines().all(|line| line.trim().is_empty() || line.starts_with('#'));
        if mark == "..." || (mark == "---" && !first()) {
            let span = Span::new(start, start + mark.len()).shift(offset);
            return Some(Diagnostic::new(Code::YamlSyntax).at(file, span).arg("reason", "document"));
        }
        start += line.len();
    }
    None
}

/// The crate's error as one of ours.
fn explain(file: &Arc<str>, text: &str, offset: usize, error: &serde_yaml::Error) -> Diagnostic {
    let lines = LineIndex::new(text);
    let at = error.location().map_or(0, |location| {
        lines.byte((location.line() as usize).saturating_sub(1), (location.column() as usize).saturating_sub(1), text)
    });
    let line = lines.line_of(at.min(text.len().saturating_sub(1)));
    let range = lines.range(line, text);
    let here = Span::new(at, (at + text[at..].chars().next().map_or(0, char::len_utf8)).max(at)).shift(offset);
    let whole = Span::from(range.clone()).shift(offset);
    let words = error.to_string();
    if let serde_yaml::Error::DuplicateMappingKey { key, .. } = error {
        let name = key.clone().unwrap_or_default();
        let d = Diagnostic::new(Code::DuplicateField).at(file, whole).arg("field", &name);
        let before = &text[..range.start];
        let same =
            |line: &&str| line.split_once(':').is_some_and(|(key, _)| key.trim_matches(['"', '\'', ' ', '-']) == name);
        return match before.lines().rfind(same) {
            Some(first) => {
                let at = first.as_ptr() as usize - text.as_ptr() as usize;
                d.related("related-first", Place::span(file, Span::new(at, at + first.len()).shift(offset)))
            }
            None => d,
        };
    }
    if words.contains("budget") || words.contains("anchor") || words.contains("alias") {
        let shown = &text[range.clone()];
        if let Some(sign) = anchor(shown) {
            let name = shown[sign..].split_whitespace().next().unwrap_or_default();
            let span = Span::new(range.start + sign, range.start + sign + name.len()).shift(offset);
            return Diagnostic::new(Code::YamlAnchor).at(file, span).arg("name", name);
        }
        return Diagnostic::new(Code::YamlTooDeep).at(file, here).arg("limit", DEPTH);
    }
    if words.contains("recursion") || words.contains("depth") {
        return Diagnostic::new(Code::YamlTooDeep).at(file, here).arg("limit", DEPTH);
    }
    // The error may be told on the line below the one that is wrong: look at both.
    for candidate in [line, line.saturating_sub(1)] {
        let range = lines.range(candidate, text);
        let (start, shown) = (range.start, &text[range.clone()]);
        let span = Span::from(range).shift(offset);
        if let Some(at) = second_colon(shown) {
            let value = shown.split_once(':').map_or("", |(_, value)| value.trim());
            let field = shown.split_once(':').map_or("", |(key, _)| key.trim());
            return Diagnostic::new(Code::YamlColon)
                .at(file, Span::new(start + at, start + at + 1).shift(offset))
                .arg("field", field)
                .arg("value", value.replace('"', "”"));
        }
        if let Some((at, reason)) = quote(shown) {
            return Diagnostic::new(Code::YamlQuote)
                .at(file, Span::new(start + at, start + at + 1).shift(offset))
                .arg("reason", reason);
        }
        if let Some((at, reason)) = slip(shown) {
            return Diagnostic::new(Code::YamlSyntax)
                .at(file, Span::new(start + at, span.end as usize - offset).shift(offset))
                .arg("reason", reason);
        }
    }
    // A quotation mark or a bracket that is never closed is told where the reader gave up, lines below.
    for candidate in (0..=line).rev() {
        let range = lines.range(candidate, text);
        let shown = &text[range.clone()];
        if let Some((at, reason)) = quote(shown).or_else(|| bracket(shown)) {
            let place = Span::new(range.start + at, range.start + at + 1).shift(offset);
            let code = if reason == "bracket" { Code::YamlSyntax } else { Code::YamlQuote };
            return Diagnostic::new(code).at(file, place).arg("reason", reason);
        }
    }
    if words.contains("indent") || text[range.clone()].starts_with([' ']) {
        return Diagnostic::new(Code::YamlIndent).at(file, whole);
    }
    Diagnostic::new(Code::YamlSyntax).at(file, whole).arg("reason", "other")
}

/// A colon without a space behind it, a sign that no value may begin with, a character that cannot be typed.
fn slip(line: &str) -> Option<(usize, &'static str)> {
    if let Some(at) = line.find(|c: char| c.is_control() && c != '\t') {
        return Some((at, "character"));
    }
    if let Some(at) =
        line.find('：').filter(|at| line[..*at].bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'_' | b' ')))
    {
        return Some((at, "wide-colon"));
    }
    let key =
        line.len() - line.trim_start_matches(|c: char| c.is_ascii_lowercase() || matches!(c, '_' | ' ' | '-')).len();
    let rest = line[key..].strip_prefix(':').filter(|_| key > 0)?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return Some((key, "space"));
    }
    let value = rest.trim_start();
    if value.starts_with('!') {
        return Some((line.len() - value.len(), "tag"));
    }
    if let Some(inside) = value.strip_prefix('"')
        && escape(inside)
    {
        return Some((line.len() - value.len(), "escape"));
    }
    value.starts_with(['@', '`', '%', ']', '}', ',']).then_some((line.len() - value.len(), "sign"))
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

/// Where a value of a line begins with `&` or `*`, to which YAML gives a meaning.
fn anchor(line: &str) -> Option<usize> {
    let value = |at: usize| line[..at].trim_end().is_empty() || line[..at].ends_with([' ', '[', '{', ',']);
    line.match_indices(['&', '*']).map(|(at, _)| at).find(|&at| value(at))
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

/// What serde sees; turned into nodes once the text is at hand.
struct Tree(serde_yaml::Spanned<Raw>);

enum Raw {
    Empty,
    Text(String),
    /// Booleans and numbers: the text itself is what counts.
    Verbatim,
    List(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

impl Tree {
    fn node(self, text: &str, offset: usize) -> Node {
        let (span, raw) = (place(&self.0, text), self.0.value);
        let value = match raw {
            Raw::Empty => Value::Empty,
            Raw::Text(text) => Value::Scalar(text),
            Raw::Verbatim => Value::Scalar(text[span.start as usize..span.end as usize].trim().to_owned()),
            Raw::List(list) => Value::List(list.into_iter().map(|tree| tree.node(text, offset)).collect()),
            Raw::Map(map) => Value::Map(
                map.into_iter()
                    .map(|(key, value)| {
                        let key = key.node(text, offset);
                        let name = match key.value {
                            Value::Scalar(name) => name,
                            _ => String::new(),
                        };
                        (Key { span: key.span, name }, value.node(text, offset))
                    })
                    .collect(),
            ),
        };
        // A collection is known by its first byte: it goes on to the end of its last part.
        let last = match &value {
            Value::List(list) => list.last().map(|node| node.span.end),
            Value::Map(map) => map.last().map(|(_, node)| node.span.end),
            _ => None,
        };
        let span = span.shift(offset);
        Node { span: Span { end: span.end.max(last.unwrap_or(0)), ..span }, value }
    }
}

fn place<T>(spanned: &serde_yaml::Spanned<T>, text: &str) -> Span {
    let span = spanned.defined.span();
    let start = span.byte_offset().map_or(0, |byte| byte as usize).min(text.len());
    let end = (start + span.byte_len().map_or(0, |bytes| bytes as usize)).min(text.len());
    // A block's span runs on to what follows it.
    let end = start + text[start..end].trim_end().len();
    Span::new(start, end)
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde_yaml::Spanned::<Raw>::deserialize(deserializer).map(Self)
    }
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Verbatim)
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Empty)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(tree) = seq.next_element()? {
            list.push(tree);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Option<Node>, Code> {
        parse(&"a.md".into(), text, 0).map_err(|d| d.code)
    }

    #[test]
    fn scalars_stay_text_and_know_their_place() {
        let text = "title: Họp báo\ndate: 2026-03-01\nno: no\nn: 017\nlist: [a, b]\nempty:\nmap: {a.jpg: {alt: x}}\n";
        let Some(Node { value: Value::Map(map), .. }) = read(text).unwrap() else { panic!() };
        let shown: Vec<_> = map
            .iter()
            .map(|(key, node)| (key.name.as_str(), &text[node.span.start as usize..node.span.end as usize]))
            .collect();
        assert_eq!(shown[0], ("title", "Họp báo"));
        assert_eq!(shown[1], ("date", "2026-03-01"));
        assert_eq!(map[2].1.value, Value::Scalar("no".into()));
        assert_eq!(map[3].1.value, Value::Scalar("017".into()));
        assert_eq!(map[5].1.value, Value::Empty);
        assert_eq!(shown[4], ("list", "[a, b"));
        assert_eq!(read("").unwrap(), None);
    }

    #[test]
    fn common_slips_have_their_own_codes() {
        assert_eq!(read("title: Họp báo: kết quả\ndate: 2026-01-01\n"), Err(Code::YamlColon));
        assert_eq!(read("title: \"Họp báo\ndate: 2026-01-01\n"), Err(Code::YamlQuote));
        assert_eq!(read("files:\n\ta.jpg: x\n"), Err(Code::YamlTab));
        assert_eq!(read("a: 1\na: 2\n"), Err(Code::DuplicateField));
        assert_eq!(read("a: &x 1\nb: *x\n"), Err(Code::YamlAnchor));
        assert_eq!(read(&"[".repeat(100_000)), Err(Code::YamlTooDeep));
    }
}
