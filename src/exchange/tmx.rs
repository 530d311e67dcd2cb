//! TMX 1.4b (<https://www.gala-global.org/tmx-14b>): translations as a memory for tools.

use super::{
    code::{Code, Form, Piece},
    document::Unit,
    xml::XmlWriter,
};
use crate::{base::Lang, markdown::InlineKind};
use jiff::civil::Date;

/// A segment with its translation, and where they stand.
pub struct MemoryPair {
    /// The two; the translation is there.
    pub unit: Unit,
    /// The article.
    pub item: String,
    /// When the translation was last said to be right.
    pub on: Date,
}

/// Writes pairs, each once, in order of their languages and words; says how many there are.
pub fn write(pairs: &[MemoryPair], from: Option<&Lang>) -> (String, usize) {
    let key = |pair: &MemoryPair| {
        let [from, to] = &pair.unit.languages;
        let target = pair.unit.target.as_ref().map(|target| target.markdown.clone()).unwrap_or_default();
        (from.clone(), to.clone(), pair.unit.markdown.clone(), target)
    };
    let mut keyed: Vec<_> = pairs.iter().map(|pair| (key(pair), pair)).collect();
    keyed.sort_by(|(one, first), (other, second)| one.cmp(other).then_with(|| first.item.cmp(&second.item)));
    keyed.dedup_by(|(one, _), (other, _)| one == other);
    let mut xml = XmlWriter::new();
    xml.open("tmx", &[("version", "1.4")]);
    let header = [
        ("creationtool", "songngu"),
        ("creationtoolversion", env!("CARGO_PKG_VERSION")),
        ("segtype", "block"),
        ("o-tmf", "songngu"),
        ("adminlang", "en"),
        ("srclang", from.map_or("*all*", Lang::as_str)),
        ("datatype", "plaintext"),
    ];
    xml.line("header", &header, "");
    xml.open("body", &[]);
    for (_, pair) in &keyed {
        let MemoryPair { unit, item, on } = pair;
        xml.open("tu", &[("creationdate", &format!("{}T000000Z", on.to_string().replace('-', "")))]);
        xml.line("prop", &[("type", "x-songngu-item")], item);
        let [from, to] = &unit.languages;
        segment(&mut xml, from, &unit.source, &unit.codes, Code::native_in_source);
        if let Some(target) = &unit.target {
            segment(&mut xml, to, &target.pieces, &unit.codes, Code::native);
        }
        xml.close();
    }
    (xml.finish(), keyed.len())
}

fn segment(xml: &mut XmlWriter, lang: &Lang, pieces: &[Piece], codes: &[Code], native: fn(&Code) -> [String; 2]) {
    xml.open("tuv", &[("xml:lang", lang.as_str())]);
    xml.begin_line("seg", &[]);
    for piece in pieces {
        let (id, name) = match piece {
            Piece::Text(text) => {
                xml.text(text);
                continue;
            }
            Piece::Open(id) => (id, "bpt"),
            Piece::Close(id) => (id, "ept"),
            Piece::Alone(id) => (id, "ph"),
        };
        let Some(code) = codes.iter().find(|code| code.id == *id) else { continue };
        let [open, close] = native(code);
        let kind = kind(code);
        let attributes: &[(&str, &str)] = match name {
            "bpt" => &[("i", id), ("x", id), ("type", kind)],
            "ept" => &[("i", id)],
            _ => &[("x", id), ("type", kind)],
        };
        xml.tag(name, attributes, ">");
        xml.text(if name == "ept" { &close } else { &open });
        xml.end(name);
    }
    xml.end_line("seg");
    xml.close();
}

/// The types that TMX names, as far as they are ours.
fn kind(code: &Code) -> &'static str {
    match &code.kind {
        InlineKind::Strong => "bold",
        InlineKind::Emphasis => "italic",
        InlineKind::Link { .. } => "link",
        InlineKind::Picture { .. } => "image",
        InlineKind::Break => "lb",
        InlineKind::Note(_) => "fnote",
        InlineKind::Element { name: "u", .. } if code.form == Form::Pair => "ulined",
        _ => "x-songngu",
    }
}
