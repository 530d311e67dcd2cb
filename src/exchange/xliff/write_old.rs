//! XLIFF 1.2 (<https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html>), for tools that read no other. It has no id for a
//! file: `original` says whose it is.

use super::{
    super::{
        code::{Code, Form, Piece},
        document::{Document, Note, State, Unit},
        xml::XmlWriter,
    },
    kinds::old_kind,
};
use crate::markdown::SegmentKind;

/// Writes a document. With `copy_source` the source stands where there is no translation: some tools show nothing else.
pub fn write_old(document: &Document, copy_source: bool) -> String {
    let mut xml = XmlWriter::new();
    xml.open("xliff", &[("xmlns", "urn:oasis:names:tc:xliff:document:1.2"), ("version", "1.2")]);
    xml.open(
        "file",
        &[
            ("original", &document.original),
            ("source-language", document.from.as_str()),
            ("target-language", document.to.as_str()),
            ("datatype", "plaintext"),
            ("xml:space", "preserve"),
        ],
    );
    if !document.removed.is_empty() {
        xml.open("header", &[]);
        for text in &document.removed {
            xml.line("note", &[("from", "removed")], text);
        }
        xml.close();
    }
    xml.open("body", &[]);
    for own in &document.units {
        unit(&mut xml, own, copy_source);
    }
    xml.finish()
}

fn unit(xml: &mut XmlWriter, unit: &Unit, copy_source: bool) {
    let is_code = unit.kind == SegmentKind::Code;
    let mut attributes = vec![("id", unit.id.as_str()), ("resname", unit.kind.as_str())];
    if is_code {
        attributes.push(("translate", "no"));
    }
    if unit.state >= State::Reviewed {
        attributes.push(("approved", "yes"));
    }
    xml.open("trans-unit", &attributes);
    line(xml, ("source", &[]), &unit.source, &unit.codes);
    let target = unit.target.as_ref().map(|target| (&target.pieces, state(unit.state)));
    let copied = copy_source.then_some((&unit.source, "needs-translation"));
    if let Some((pieces, state)) = target.or(copied).filter(|_| !is_code) {
        line(xml, ("target", &[("state", state)]), pieces, &unit.codes);
    }
    if !is_code {
        xml.open("context-group", &[("purpose", "x-songngu")]);
        xml.line("context", &[("context-type", "x-sent")], unit.state.as_str());
        if let Some(target) = &unit.target {
            xml.line("context", &[("context-type", "x-target")], &target.id);
        }
        if let Some(mark) = unit.mark {
            xml.line("context", &[("context-type", "x-mark")], mark.as_str());
        }
        xml.close();
    }
    for Note { about, text } in &unit.notes {
        xml.line("note", &[("from", about.as_str())], text);
    }
    xml.close();
}

fn state(state: State) -> &'static str {
    match state {
        State::Initial => "needs-review-translation",
        State::Translated => "translated",
        State::Reviewed | State::Final => "final",
    }
}

fn line(xml: &mut XmlWriter, (name, attributes): (&str, &[(&str, &str)]), pieces: &[Piece], codes: &[Code]) {
    xml.begin_line(name, attributes);
    for piece in pieces {
        let (id, tag, end) = match piece {
            Piece::Text(text) => {
                xml.text(text);
                continue;
            }
            Piece::Close(_) => {
                xml.end("g");
                continue;
            }
            Piece::Open(id) => (id, "g", ">"),
            Piece::Alone(id) => (id, "x", "/>"),
        };
        let Some(code) = codes.iter().find(|code| code.id == *id) else { continue };
        let [open, close] = if name == "source" { code.native_in_source() } else { code.native() };
        let sign = if code.form == Form::Pair { format!("{open}…{close}") } else { open };
        let mut attributes = vec![("id", &**id)];
        let kind = old_kind(code);
        attributes.push(("ctype", &kind));
        if code.required {
            attributes.push(("clone", "no"));
        }
        attributes.push(("equiv-text", &sign));
        xml.tag(tag, &attributes, end);
    }
    xml.end_line(name);
}
