//! A document as PO. No time: the same site, the same bytes.

use super::super::document::{About, Document, Note, State, Unit};
use crate::markdown::SegmentKind;
use std::fmt::Write as _;

/// Writes a document; code is not in it, since nobody translates it.
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    out.push_str("msgid \"\"\nmsgstr \"\"\n");
    let header = [
        ("Project-Id-Version", "songngu"),
        ("PO-Revision-Date", ""),
        ("Last-Translator", ""),
        ("Language-Team", ""),
        ("Language", document.to.as_str()),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=UTF-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("X-Songngu-Item", &document.item),
        ("X-Songngu-From", document.from.as_str()),
    ];
    for (name, value) in header {
        line(&mut out, "", &format!("{name}: {value}\n"));
    }
    for own in document.units.iter().filter(|unit| unit.kind != SegmentKind::Code) {
        out.push('\n');
        unit(&mut out, own, &document.original);
    }
    out
}

fn unit(out: &mut String, unit: &Unit, file: &str) {
    for Note { about, text } in unit.notes.iter().filter(|note| note.about != About::Previous) {
        let text = text.replace(['\n', '\r'], " ");
        let _ = match about {
            About::Context => writeln!(out, "#. {text}"),
            _ => writeln!(out, "#. {}: {text}", about.as_str()),
        };
    }
    // Marks around a name with blanks, which would be several names else.
    let name = if file.contains(' ') { format!("\u{2068}{file}\u{2069}") } else { file.to_owned() };
    let _ = writeln!(out, "#: {name}:{}", unit.line); // writing to memory cannot fail
    let target = unit.target.as_ref();
    if unit.state == State::Initial && target.is_some() {
        out.push_str("#, fuzzy\n");
        for Note { text, .. } in unit.notes.iter().filter(|note| note.about == About::Previous) {
            line(out, "#| msgid ", text);
        }
    }
    line(out, "msgctxt ", &unit.id);
    line(out, "msgid ", &unit.markdown);
    line(out, "msgstr ", target.map_or("", |target| &target.markdown));
}

fn line(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_ascii_control() => {}
            c => out.push(c),
        }
    }
    out.push_str("\"\n");
}
