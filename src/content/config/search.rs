//! Whether readers can search, and which spellings count as one for them.

use crate::{
    base::{Span, caseless, plain},
    content::schema::{Mapping, Of, Property, Type, Value, mapping::properties},
    diag::{Code, Diagnostic, Place},
    source::{
        fields::{Reader, Spanned},
        yaml::{YamlNode, YamlValue},
    },
};
use std::collections::BTreeMap;

properties! {
    /// How the search is tuned.
    pub struct SearchKeys {
        same: Same = Property::of(Of::Site),
    }
    later &[], short None
}

/// Whether the site has a search.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Search {
    /// It has none.
    Off,
    /// It has one, with these.
    On(SearchKeys),
}

impl Value for Search {
    const TYPE: Type = Type::MapOr(SearchKeys::PROPERTIES, &["true", "false"]);

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        match &node.value {
            YamlValue::Map(_) => SearchKeys::read(reader, node, name).map(Self::On),
            YamlValue::Empty => None,
            YamlValue::Scalar(text) if text.trim() == "true" => Some(Self::On(SearchKeys::default())),
            YamlValue::Scalar(text) if text.trim() == "false" => Some(Self::Off),
            YamlValue::Scalar(_) | YamlValue::List(_) => {
                reader.wrong_type(name, "search", node);
                None
            }
        }
    }
}

/// Groups of spellings that count as one, each of two or more, as they are written; none stands in two of them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Same(pub Vec<Vec<String>>);

impl Value for Same {
    const TYPE: Type = Type::List(&Type::List(&Type::Text));

    fn read(reader: &mut Reader<'_>, node: &YamlNode, name: &str) -> Option<Self> {
        let nodes = match &node.value {
            YamlValue::List(nodes) => nodes.as_slice(),
            YamlValue::Empty => &[],
            YamlValue::Scalar(_) | YamlValue::Map(_) => {
                ungrouped(reader, node, std::slice::from_ref(node), name);
                return None;
            }
        };
        // Without brackets of its own nobody knows where a group ends.
        let loose = |node: &&YamlNode| matches!(node.value, YamlValue::Scalar(_) | YamlValue::Map(_));
        if let Some(first) = nodes.iter().find(loose) {
            ungrouped(reader, first, nodes, name);
            return None;
        }
        let mut seen = Seen::default();
        let groups = nodes.iter().enumerate().map(|(number, node)| group(reader, node, name, number, &mut seen));
        Some(Self(groups.filter(|group| group.len() > 1).collect()))
    }
}

/// Tells spellings that stand in no group, once: those of the list are likely to be one.
fn ungrouped(reader: &mut Reader<'_>, first: &YamlNode, nodes: &[YamlNode], name: &str) {
    let texts = nodes.iter().filter_map(|node| match &node.value {
        YamlValue::Scalar(text) => Some(text.trim()),
        _ => None,
    });
    let mut texts: Vec<&str> = texts.collect();
    if texts.len() < 2 {
        texts.push("…");
    }
    let list = texts.join(", ");
    reader.tell(Code::WrongType, first.span, &[("field", name), ("wanted", "groups"), ("found", ""), ("value", &list)]);
}

/// The spellings so far, each with its first place.
#[derive(Default)]
struct Seen {
    /// Without marks, with the group.
    plain: BTreeMap<String, (usize, Span)>,
    /// In lower case, by the group.
    written: BTreeMap<(usize, String), Span>,
}

/// The spellings of the group of a number; what is wrong with them is told.
fn group(reader: &mut Reader<'_>, node: &YamlNode, name: &str, number: usize, seen: &mut Seen) -> Vec<String> {
    let YamlValue::List(nodes) = &node.value else { return Vec::new() };
    let spellings: Vec<Spanned<String>> = nodes.iter().filter_map(|node| reader.text(node, name)).collect();
    let nested = |node: &YamlNode| matches!(node.value, YamlValue::List(_) | YamlValue::Map(_));
    if let ([alone], false) = (spellings.as_slice(), nodes.iter().any(nested)) {
        reader.tell(Code::BadSpelling, alone.span, &[("reason", "alone"), ("name", &alone.value), ("field", name)]);
        return Vec::new();
    }
    for Spanned { value, span } in &spellings {
        let mut tell = |reason: &str, first: Option<Span>| {
            let d = Diagnostic::new(Code::BadSpelling).at(reader.file, *span).arg("reason", reason);
            let d = d.arg("name", value).arg("field", name);
            let first = first.map(|first| Place::span(reader.file, first));
            reader.push(first.into_iter().fold(d, |d, first| d.related("related-first", first)));
        };
        // Within a group, spellings that differ in marks alone do no harm.
        let other = seen.plain.get(&plain(value)).filter(|(of, _)| *of != number).map(|(_, first)| *first);
        let twice = seen.written.insert((number, caseless(value).into_owned()), *span);
        if !value.chars().any(char::is_alphanumeric) {
            tell("nothing", None);
        } else if twice.is_some() {
            tell("twice", twice);
        } else if other.is_some() {
            tell("groups", other);
        } else {
            seen.plain.entry(plain(value)).or_insert((number, *span));
        }
    }
    spellings.into_iter().map(|spelling| spelling.value).collect()
}
