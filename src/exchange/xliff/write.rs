//! XLIFF 2: one `file`, one `unit` a segment, one `segment` a unit. No time, no absolute path: the same site, the same bytes.

use super::{
    super::{
        code::{Code, CodeId, Form, Piece},
        document::{Document, Note, State, Unit},
        xml::XmlWriter,
    },
    kinds::kind,
};
use crate::{base::Direction, markdown::SegmentKind};

/// Which XLIFF.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Version {
    /// 2.1
    V21,
    /// 2.0, which differs in that value only.
    V20,
}

/// What begins with it is ours.
const OURS: &str = "songngu";

/// Writes a document.
pub fn write(document: &Document, version: Version) -> String {
    let mut xml = XmlWriter::new();
    let version = if version == Version::V21 { "2.1" } else { "2.0" };
    xml.open(
        "xliff",
        &[
            ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
            ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"),
            ("version", version),
            ("srcLang", document.from.as_str()),
            ("trgLang", document.to.as_str()),
        ],
    );
    let id = document.item.replace('/', ":");
    let mut attributes = vec![("id", id.as_str()), ("original", &document.original), ("canResegment", "no")];
    for (name, lang) in [("srcDir", &document.from), ("trgDir", &document.to)] {
        if lang.direction() == Direction::Rtl {
            attributes.push((name, "rtl"));
        }
    }
    attributes.push(("xml:space", "preserve"));
    xml.open("file", &attributes);
    notes(&mut xml, document.removed.iter().map(|text| ("removed", text.as_str())));
    for own in &document.units {
        unit(&mut xml, own);
    }
    xml.finish()
}

fn notes<'n>(xml: &mut XmlWriter, notes: impl Iterator<Item = (&'n str, &'n str)>) {
    let mut notes = notes.peekable();
    if notes.peek().is_none() {
        return;
    }
    xml.open("notes", &[]);
    for (category, text) in notes {
        xml.line("note", &[("category", category)], text);
    }
    xml.close();
}

fn unit(xml: &mut XmlWriter, unit: &Unit) {
    let is_code = unit.kind == SegmentKind::Code;
    let mut attributes = vec![("id", unit.id.as_str()), ("name", unit.kind.as_str())];
    if is_code {
        attributes.push(("translate", "no"));
    }
    xml.open("unit", &attributes);
    if !is_code {
        marks(xml, unit);
    }
    notes(xml, unit.notes.iter().map(|Note { about, text }| (about.as_str(), text.as_str())));
    let line = LineWriter { codes: &unit.codes, data: originals(&unit.codes) };
    if !line.data.is_empty() {
        xml.open("originalData", &[]);
        for (at, text) in line.data.iter().enumerate() {
            xml.line("data", &[("id", &format!("d{}", at + 1))], text);
        }
        xml.close();
    }
    let sub_state = unit.mark.map(|mark| format!("{OURS}:{}", mark.as_str()));
    let mut attributes = Vec::new();
    if !is_code {
        attributes.push(("state", unit.state.as_str()));
        attributes.extend(sub_state.as_deref().map(|state| ("subState", state)));
    }
    xml.open("segment", &attributes);
    line.write(xml, "source", &unit.source);
    if let Some(target) = unit.target.as_ref().filter(|_| !is_code) {
        line.write(xml, "target", &target.pieces);
    }
    xml.close();
    xml.close();
}

/// What an import knows the sent translation and its state by, should the tool keep it.
fn marks(xml: &mut XmlWriter, unit: &Unit) {
    xml.open("mda:metadata", &[]);
    xml.open("mda:metaGroup", &[("category", OURS)]);
    xml.line("mda:meta", &[("type", "sent")], State::as_str(unit.state));
    if let Some(target) = &unit.target {
        xml.line("mda:meta", &[("type", "target")], &target.id);
    }
    xml.close();
    xml.close();
}

/// The native forms of codes, each once.
fn originals(codes: &[Code]) -> Vec<String> {
    let mut list: Vec<String> = Vec::new();
    let both = codes.iter().flat_map(|code| [code.native_in_source(), code.native()]);
    for text in both.flatten().filter(|text| !text.is_empty()) {
        if !list.contains(&text) {
            list.push(text);
        }
    }
    list
}

struct LineWriter<'u> {
    codes: &'u [Code],
    data: Vec<String>,
}

impl LineWriter<'_> {
    fn write(&self, xml: &mut XmlWriter, name: &'static str, pieces: &[Piece]) {
        xml.begin_line(name, &[]);
        for piece in pieces {
            match piece {
                Piece::Text(text) => xml.text(text),
                Piece::Close(_) => xml.end("pc"),
                Piece::Open(id) => self.code(xml, (name, id), "pc", ">"),
                Piece::Alone(id) => self.code(xml, (name, id), "ph", "/>"),
            }
        }
        xml.end_line(name);
    }

    fn code(&self, xml: &mut XmlWriter, (line, id): (&str, &CodeId), name: &str, end: &str) {
        let Some(code) = self.codes.iter().find(|code| code.id == *id) else { return };
        let [open, close] = if line == "source" { code.native_in_source() } else { code.native() };
        let data = |text: &str| self.data.iter().position(|own| own == text).map(|at| format!("d{}", at + 1));
        let (open_data, close_data) = (data(&open), data(&close));
        let (kind, sub_kind) = kind(code);
        let pair = code.form == Form::Pair;
        let mut attributes = vec![("id", &**id)];
        let must = [("canCopy", "no"), ("canDelete", "no")];
        attributes.extend(must.into_iter().filter(|_| code.required));
        attributes.push(("type", kind));
        attributes.extend(sub_kind.as_deref().map(|kind| ("subType", kind)));
        if pair {
            attributes.extend([("dispStart", open.as_str()), ("dispEnd", &close)]);
            attributes.extend(open_data.as_deref().map(|id| ("dataRefStart", id)));
            attributes.extend(close_data.as_deref().map(|id| ("dataRefEnd", id)));
        } else {
            attributes.extend([("equiv", code.plain()), ("disp", &open)]);
            attributes.extend(open_data.as_deref().map(|id| ("dataRef", id)));
        }
        xml.tag(name, &attributes, end);
    }
}
