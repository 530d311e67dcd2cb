//! YAML with places. The one place that knows the YAML crate: text in, a tree of located nodes out, or
//! one located error. YAML 1.2: `no` is a string, dates are strings; what a value means is
//! decided by its field, so the crate's parser is asked for its events and guesses no types.

use super::{
    noticed::{Noticed, What, YamlText},
    yaml_error::{DEPTH, YamlError},
};
use crate::base::Span;
use rustc_hash::FxHashSet;
use serde_yaml::granit_parser::{self, ErrorKind, Event, Marker, Parser, ScalarStyle, ScanError, StrInput, Tag};
use std::borrow::Cow;

/// How many values one file may hold: the largest real configuration has some 2,000.
const NODES: usize = 100_000;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct YamlNode {
    /// Its bytes in the file; a collection goes on to the end of its last part.
    pub span: Span,
    /// The value.
    pub value: YamlValue,
}

/// What YAML can say here.
#[derive(Clone, Debug, PartialEq)]
pub enum YamlValue {
    /// `~`, `null` or nothing at all; `Null` and `NULL` are somebody's name.
    Empty,
    /// Any scalar, as text.
    Scalar(String),
    /// A sequence.
    List(Vec<YamlNode>),
    /// A mapping in the order of the file; keys are unique.
    Map(Vec<(YamlKey, YamlNode)>),
}

/// A key of a mapping and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct YamlKey {
    /// Its bytes in the file.
    pub span: Span,
    /// Its text; empty when it is no text.
    pub name: String,
}

/// Reads `text`, which stands at byte `offset` of its file. `Ok(None)` when it is empty.
///
/// # Errors
/// The first thing that YAML cannot read.
pub fn parse(text: &str, offset: usize) -> Result<Option<YamlNode>, YamlError> {
    let whole = YamlText { text, offset };
    match whole.misleading() {
        Some(mistake) => Err(mistake),
        None => TreeReader::new(text, offset).document().map_err(|noticed| whole.mistake(&noticed)),
    }
}

/// Turns events into nodes.
struct TreeReader<'t> {
    events: Parser<'t, StrInput<'t>>,
    text: &'t str,
    offset: usize,
    /// Collections around the node that is read.
    depth: usize,
    /// Nodes so far.
    nodes: usize,
}

impl<'t> TreeReader<'t> {
    fn new(text: &'t str, offset: usize) -> Self {
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            emit_anchor_events: true,
        };
        let events = Parser::new_from_str_with_options(text, options);
        Self { events, text, offset, depth: 0, nodes: 0 }
    }

    fn document(mut self) -> Result<Option<YamlNode>, Noticed> {
        let mut document = None;
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(document.filter(|node: &YamlNode| node.value != YamlValue::Empty)),
                (Event::DocumentStart(..), place) if document.is_some() => {
                    return Err(noticed(What::SecondDocument, place.start));
                }
                (Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd, _) => {}
                (event, place) => document = Some(self.node(event, place)?),
            }
        }
    }

    /// The next event. Nothing is named here, so that no value can be more than it looks.
    fn next(&mut self) -> Result<(Event<'t>, granit_parser::Span), Noticed> {
        match self.events.next_event() {
            Some(Ok((Event::Alias(_) | Event::UnresolvedAlias(_) | Event::Anchor(..), place))) => {
                Err(noticed(What::Reference, place.start))
            }
            Some(Ok(next)) => Ok(next),
            Some(Err(error)) => Err(scan_error(&error)),
            None => Ok((Event::StreamEnd, granit_parser::Span::default())),
        }
    }

    /// The node that begins with an event.
    fn node(&mut self, event: Event<'t>, place: granit_parser::Span) -> Result<YamlNode, Noticed> {
        self.nodes += 1;
        let start = place.start;
        if self.nodes > NODES {
            return Err(noticed(What::TooDeep, start));
        }
        let span = self.span(&place);
        match event {
            Event::Scalar(text, style, _, tag) => {
                let empty = match tag.as_deref().map(|tag| (tag, tag.core_suffix())) {
                    None => style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null"),
                    Some((_, Some("null"))) => true,
                    Some((_, Some("str" | "bool" | "int" | "float"))) => false,
                    Some((tag, _)) if unspecific(tag) => false,
                    Some(_) => return Err(noticed(What::Other, start)),
                };
                let value = if empty { YamlValue::Empty } else { YamlValue::Scalar(text.into_owned()) };
                Ok(YamlNode { span, value })
            }
            Event::SequenceStart(_, _, tag) => {
                self.enter("seq", tag.as_deref(), start)?;
                let list = self.list()?;
                let end = list.last().map_or(0, |node| node.span.end).max(span.end);
                Ok(YamlNode { span: Span { end, ..span }, value: YamlValue::List(list) })
            }
            Event::MappingStart(_, _, tag) => {
                self.enter("map", tag.as_deref(), start)?;
                let map = self.map()?;
                let end = map.last().map_or(0, |(_, node)| node.span.end).max(span.end);
                Ok(YamlNode { span: Span { end, ..span }, value: YamlValue::Map(map) })
            }
            _ => Err(noticed(What::Other, start)),
        }
    }

    /// Begins a collection.
    fn enter(&mut self, kind: &str, tag: Option<&Tag>, at: Marker) -> Result<(), Noticed> {
        if tag.is_some_and(|tag| !unspecific(tag) && !tag.is_yaml_core_schema_tag(kind)) {
            return Err(noticed(What::Other, at));
        }
        self.depth += 1;
        if self.depth > DEPTH { Err(noticed(What::TooDeep, at)) } else { Ok(()) }
    }

    fn list(&mut self) -> Result<Vec<YamlNode>, Noticed> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => break,
                (event, place) => list.push(self.node(event, place)?),
            }
        }
        self.depth -= 1;
        Ok(list)
    }

    fn map(&mut self) -> Result<Vec<(YamlKey, YamlNode)>, Noticed> {
        let mut map = Vec::new();
        let mut names: FxHashSet<Cow<'t, str>> = FxHashSet::default();
        loop {
            let (event, place) = match self.next()? {
                (Event::MappingEnd, _) => break,
                next => next,
            };
            let start = place.start;
            match &event {
                Event::Scalar(name, ..) if !names.insert(name.clone()) => {
                    return Err(noticed(What::DuplicateKey(name.to_string()), start));
                }
                // A key that stands for the entries of another mapping.
                Event::Scalar(name, ScalarStyle::Plain, ..) if name == "<<" => return Err(noticed(What::Other, start)),
                _ => {}
            }
            let key = self.node(event, place)?;
            let name = match key.value {
                YamlValue::Scalar(name) => name,
                _ => String::new(),
            };
            let (event, place) = self.next()?;
            map.push((YamlKey { span: key.span, name }, self.node(event, place)?));
        }
        self.depth -= 1;
        Ok(map)
    }

    /// The bytes of a place in the file. A block's place runs on to what follows it.
    fn span(&self, place: &granit_parser::Span) -> Span {
        let start = byte(place.start).min(self.text.len());
        let end = byte(place.end).clamp(start, self.text.len());
        let own = self.text.get(start..end).unwrap_or_default().trim_end();
        Span::new(start, start + own.len()).shift(self.offset)
    }
}

/// The tag `!`, which says that a value is nothing but text.
fn unspecific(tag: &Tag) -> bool {
    tag.suffix_in_namespace("!").is_some_and(|name| matches!(&*name, "" | "!"))
}

fn byte(marker: Marker) -> usize {
    marker.byte_offset().unwrap_or_default() // a text in memory has them
}

fn noticed(what: What, at: Marker) -> Noticed {
    Noticed { what, at: byte(at) }
}

/// What the crate says is wrong.
fn scan_error(found: &ScanError) -> Noticed {
    let what = match found.kind() {
        ErrorKind::MissingAnchorOrAliasName => What::Reference,
        ErrorKind::RecursionLimitExceeded => What::TooDeep,
        ErrorKind::InvalidIndentation
        | ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::ZeroBlockScalarIndent
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::InvalidFlowScalarIndent => What::Indentation,
        _ => What::Other,
    };
    noticed(what, *found.marker())
}

#[cfg(test)]
mod tests {
    use super::super::yaml_error::YamlErrorKind as Kind;
    use super::*;

    fn read(text: &str) -> Result<Option<YamlNode>, Kind> {
        parse(text, 0).map_err(|error| error.kind)
    }

    #[test]
    fn scalars_stay_text_and_know_their_place() {
        let text = "title: Họp báo\ndate: 2026-03-01\nno: no\nn: 017\nlist: [a, b]\nempty:\nmap: {a.jpg: {alt: x}}\n";
        let Some(YamlNode { value: YamlValue::Map(map), .. }) = read(text).unwrap() else { panic!() };
        let shown: Vec<_> = map
            .iter()
            .map(|(key, node)| (key.name.as_str(), &text[node.span.start as usize..node.span.end as usize]))
            .collect();
        assert_eq!(shown[0], ("title", "Họp báo"));
        assert_eq!(shown[1], ("date", "2026-03-01"));
        assert_eq!(map[2].1.value, YamlValue::Scalar("no".into()));
        assert_eq!(map[3].1.value, YamlValue::Scalar("017".into()));
        assert_eq!(map[5].1.value, YamlValue::Empty);
        assert_eq!(shown[4], ("list", "[a, b"));
        assert_eq!(read("").unwrap(), None);
    }

    #[test]
    fn only_tags_change_what_is_text() {
        for (value, wanted) in [
            (".inf", YamlValue::Scalar(".inf".into())),
            ("0x1F", YamlValue::Scalar("0x1F".into())),
            ("!!str null", YamlValue::Scalar("null".into())),
            ("! ~", YamlValue::Scalar("~".into())),
            ("\"null\"", YamlValue::Scalar("null".into())),
            ("null", YamlValue::Empty),
            ("Null", YamlValue::Scalar("Null".into())),
            ("!!null x", YamlValue::Empty),
        ] {
            let Some(YamlNode { value: YamlValue::Map(map), .. }) = read(&format!("a: {value}\n")).unwrap() else {
                panic!()
            };
            assert_eq!(map[0].1.value, wanted, "{value}");
        }
        for value in ["!x a", "!!binary aGk=", "!!seq a", "!!map [a]"] {
            assert_eq!(read(&format!("a: {value}\n")), Err(Kind::Tag), "{value}");
        }
    }

    #[test]
    fn common_mistakes_have_kinds_of_their_own() {
        let colon = Kind::Colon { key: "title".into() };
        assert_eq!(read("title: Họp báo: kết quả\ndate: 2026-01-01\n"), Err(colon));
        assert_eq!(read("title: \"Họp báo\ndate: 2026-01-01\n"), Err(Kind::QuoteOpen));
        assert_eq!(read("files:\n\ta.jpg: x\n"), Err(Kind::Tab));
        let twice = Kind::DuplicateKey { key: "a".into(), first: Some(Span::new(0, 4)) };
        assert_eq!(read("a: 1\na: 2\n"), Err(twice));
        assert_eq!(read("a: &x 1\nb: *x\n"), Err(Kind::Anchor("&x".into())));
        assert_eq!(read("a: **Họp báo**\n"), Err(Kind::Anchor("**Họp".into())));
        assert_eq!(read("a: 1\n--- b: 2\n"), Err(Kind::Document));
        assert_eq!(read("<<: {a: 1}\n"), Err(Kind::Other));
        assert_eq!(read(&"[".repeat(100_000)), Err(Kind::TooDeep));
    }
}
