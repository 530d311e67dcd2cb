//! Notes: numbered in the order in which they are first referred to.

use super::super::{
    diagnostics::Diagnostics,
    tree::{NodeKind, TextTree},
};
use crate::diag::Code;
use rustc_hash::FxHashMap;

/// All notes of a text.
pub(in crate::markdown) struct Notes {
    /// Those that are referred to: number n is at n - 1.
    pub(in crate::markdown) numbered: Vec<Note>,
    /// The nodes of the other texts: nothing refers to them, or another has their name.
    pub(in crate::markdown) others: Vec<usize>,
}

/// A note.
#[derive(Clone, Copy, Default)]
pub(in crate::markdown) struct Note {
    /// The node of its text; of two with the same name the first.
    pub(in crate::markdown) text: Option<usize>,
    /// How often it is referred to.
    pub(in crate::markdown) references: u32,
    number: u32,
}

/// Numbers the references, and tells of notes that have none.
pub(in crate::markdown) fn number_notes(tree: &mut TextTree<'_>, diagnostics: &mut Diagnostics<'_>) -> Notes {
    let mut names: FxHashMap<String, usize> = FxHashMap::default();
    let mut notes: Vec<Note> = Vec::new();
    let mut numbered: Vec<usize> = Vec::new();
    let mut others: Vec<usize> = Vec::new();
    for (at, node) in tree.nodes.iter_mut().enumerate() {
        let mut named = |name: &str| {
            let next = notes.len();
            let position = *names.entry(name.to_owned()).or_insert(next);
            if position == next {
                notes.push(Note::default());
            }
            position
        };
        match &mut node.kind {
            NodeKind::NoteReference(reference) => {
                let position = named(&reference.name);
                let note = &mut notes[position];
                if note.number == 0 {
                    numbered.push(position);
                    note.number = numbered.len() as u32;
                }
                note.references += 1;
                (reference.number, reference.nth) = (note.number, note.references);
            }
            NodeKind::Note(name) => {
                let position = named(name);
                match notes[position].text {
                    Some(_) => others.push(at),
                    None => notes[position].text = Some(at),
                }
            }
            _ => {}
        }
    }
    for at in notes.iter().filter(|note| note.number == 0).filter_map(|note| note.text) {
        if let NodeKind::Note(name) = &tree.nodes[at].kind {
            diagnostics.add(Code::UnusedNote, tree.nodes[at].span, &[("note", name)]);
            others.push(at);
        }
    }
    let numbered = numbered.into_iter().map(|position| notes[position]).collect();
    Notes { numbered, others }
}

impl Notes {
    /// Every id that the notes have.
    pub(super) fn ids(&self) -> impl Iterator<Item = String> {
        let each = self.numbered.iter().flat_map(|note| {
            std::iter::once(format!("note-{}", note.number))
                .chain((1..=note.references).map(|nth| reference_id(note.number, nth)))
        });
        (!self.numbered.is_empty()).then(|| "notes".to_owned()).into_iter().chain(each)
    }
}

/// The id of a reference to a note.
pub(in crate::markdown) fn reference_id(number: u32, nth: u32) -> String {
    if nth == 1 { format!("note-ref-{number}") } else { format!("note-ref-{number}-{nth}") }
}
