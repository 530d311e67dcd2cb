//! Notes: collected where they stand, numbered in the order in which they are first referred to,
//! written at the end.

use super::holes::Hole;
use super::{html::Word, writer::Level};
use crate::base::Span;
use rustc_hash::FxHashMap;
use std::fmt::Write;

/// All notes of a text.
#[derive(Default)]
pub(super) struct Notes {
    notes: Vec<Note>,
    names: FxHashMap<String, usize>,
    /// The notes that are referred to, in order: number n is at n - 1.
    numbered: Vec<usize>,
}

struct Note {
    name: String,
    /// How often it is referred to.
    references: u32,
    number: u32,
    /// Its HTML, where headings' levels stand in it, and where it was written.
    text: Option<(String, Vec<Level>, Span)>,
}

impl Notes {
    fn note(&mut self, name: &str) -> &mut Note {
        let next = self.notes.len();
        let at = *self.names.entry(name.to_owned()).or_insert(next);
        if at == next {
            self.notes.push(Note { name: name.to_owned(), references: 0, number: 0, text: None });
        }
        &mut self.notes[at]
    }

    /// Counts a reference: the note's number, and which reference to it this is (from 1).
    pub(super) fn refer(&mut self, name: &str) -> (u32, u32) {
        let number = self.numbered.len() as u32 + 1;
        let note = self.note(name);
        note.references += 1;
        if note.number == 0 {
            note.number = number;
            let counted = (number, note.references);
            let at = self.names[name];
            self.numbered.push(at);
            return counted;
        }
        (note.number, note.references)
    }

    /// Keeps a note's text; of two with the same name the first.
    pub(super) fn define(&mut self, name: &str, html: String, levels: Vec<Level>, span: Span) {
        let note = self.note(name);
        if note.text.is_none() {
            note.text = Some((html, levels, span));
        }
    }

    /// Notes that nothing refers to.
    pub(super) fn unused(&self) -> impl Iterator<Item = (&str, Span)> {
        self.notes
            .iter()
            .filter(|note| note.number == 0)
            .filter_map(|note| Some((note.name.as_str(), note.text.as_ref()?.2)))
    }

    /// How many are referred to.
    pub(super) fn count(&self) -> u32 {
        self.numbered.len() as u32
    }

    /// Every id that the notes have.
    pub(super) fn ids(&self) -> impl Iterator<Item = String> {
        let notes = self.numbered.iter().map(|&at| &self.notes[at]);
        let each = notes.flat_map(|note| {
            std::iter::once(format!("note-{}", note.number))
                .chain((1..=note.references).map(|reference| reference_id(note.number, reference)))
        });
        (!self.numbered.is_empty()).then(|| "notes".to_owned()).into_iter().chain(each)
    }

    /// Writes the notes, and where in `out` their headings' levels stand.
    pub(super) fn write(&mut self, out: &mut String, levels: &mut Vec<Level>) {
        if self.numbered.is_empty() {
            return;
        }
        out.push_str("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">");
        Hole::Word(Word::Notes).write(out);
        out.push_str("</h2>\n<ol>\n");
        for &at in &self.numbered {
            let note = &mut self.notes[at];
            let _ = write!(out, "<li id=\"note-{}\">", note.number);
            if let Some((html, inner, _)) = note.text.take() {
                let html = html.trim_end();
                levels.extend(inner.into_iter().map(|level| Level { at: level.at + out.len(), ..level }));
                match html.strip_suffix("</p>") {
                    Some(open) => out.push_str(open),
                    None => {
                        out.push_str(html);
                        out.push_str("<p>");
                    }
                }
            } else {
                out.push_str("<p>");
            }
            for reference in 1..=note.references {
                back(out, note.number, reference);
            }
            out.push_str("</p></li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }
}

fn reference_id(number: u32, reference: u32) -> String {
    if reference == 1 { format!("note-ref-{number}") } else { format!("note-ref-{number}-{reference}") }
}

/// Writes the way back to a reference.
fn back(out: &mut String, number: u32, reference: u32) {
    let id = reference_id(number, reference);
    let _ = write!(out, " <a class=\"note-back\" role=\"doc-backlink\" href=\"#{id}\" aria-label=\"");
    Hole::Word(Word::NoteBack(number)).write(out);
    out.push_str("\">↩");
    if reference > 1 {
        let _ = write!(out, "<sup>{reference}</sup>");
    }
    out.push_str("</a>");
}

/// Writes a reference to a note.
pub(super) fn reference(out: &mut String, number: u32, reference: u32) {
    let id = reference_id(number, reference);
    let _ = write!(
        out,
        "<sup class=\"note-ref\"><a id=\"{id}\" href=\"#note-{number}\" role=\"doc-noteref\" aria-label=\""
    );
    Hole::Word(Word::NoteRef(number)).write(out);
    let _ = write!(out, "\">{number}</a></sup>");
}
