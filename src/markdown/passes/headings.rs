//! Headings: their anchors and the levels at which they are rendered.

use super::{
    super::{
        diagnostics::{Diagnostics, shown},
        ids::{self, AnchorIds},
        outline::Heading,
        tree::{Attribute, AttributeValue, NodeKind, TextTree},
    },
    notes::Notes,
};
use crate::{base::Span, diag::Code};

/// Gives every heading its level and every anchor its id. Answers the headings that are shown, and all ids, sorted.
pub(in crate::markdown) fn resolve_headings(
    tree: &mut TextTree<'_>,
    notes: &Notes,
    diagnostics: &mut Diagnostics<'_>,
) -> (Vec<Heading>, Vec<String>) {
    let mut ids = AnchorIds::default();
    let pending = identify(tree, &mut ids, diagnostics);
    let headings = level(tree, notes, pending, &mut ids);
    notes.ids().for_each(|id| ids.reserve(id));
    (headings, ids.into_sorted())
}

/// A heading whose level is not known yet.
struct PendingHeading {
    at: usize,
    /// The node of the note that it stands in.
    note: Option<usize>,
    id: String,
    words: String,
}

/// Gives every anchor its id, in the order of the text; a heading's comes when its words are over.
fn identify(tree: &mut TextTree<'_>, ids: &mut AnchorIds, diagnostics: &mut Diagnostics<'_>) -> Vec<PendingHeading> {
    let mut pending = Vec::new();
    let mut notes: Vec<usize> = Vec::new();
    let mut open: Option<usize> = None;
    for at in 0..=tree.nodes.len() {
        if let Some(heading) = open.take_if(|heading| tree.nodes[*heading].end <= at) {
            while notes.pop_if(|note| tree.nodes[*note].end <= heading).is_some() {}
            let words = tree.words(tree.inside(heading)).trim().to_owned();
            let id = name(tree, heading, &words, ids, diagnostics);
            pending.push(PendingHeading { at: heading, note: notes.last().copied(), id, words });
        }
        match tree.nodes.get_mut(at).map(|node| &mut node.kind) {
            Some(NodeKind::Note(_)) => {
                while notes.pop_if(|note| tree.nodes[*note].end <= at).is_some() {}
                notes.push(at);
            }
            Some(NodeKind::Heading(heading)) => {
                if heading.raw {
                    take(&mut heading.attributes, ids, diagnostics);
                }
                open = Some(at);
            }
            Some(NodeKind::Element(html)) => take(&mut html.attributes, ids, diagnostics),
            _ => {}
        }
    }
    pending
}

/// Takes the id that raw HTML gives an element; one that is taken goes.
fn take(attributes: &mut Vec<Attribute>, ids: &mut AnchorIds, diagnostics: &mut Diagnostics<'_>) {
    attributes.retain(|attribute| {
        let Some(id) = id(attribute) else { return true };
        let free = ids.take(id);
        if !free {
            diagnostics.add(Code::DuplicateHeadingId, attribute.span, &[("id", &shown(id))]);
        }
        free
    });
}

fn id(attribute: &Attribute) -> Option<&str> {
    match &attribute.value {
        AttributeValue::Text(id) if attribute.name == "id" => Some(id),
        _ => None,
    }
}

/// The id of a heading: the one that it was given, else one made of its words.
fn name(
    tree: &mut TextTree<'_>,
    at: usize,
    words: &str,
    ids: &mut AnchorIds,
    diagnostics: &mut Diagnostics<'_>,
) -> String {
    let span = tree.nodes[at].span;
    let NodeKind::Heading(heading) = &mut tree.nodes[at].kind else { return String::new() };
    let given = heading.attributes.iter().position(|attribute| id(attribute).is_some());
    if let Some(given) = given.filter(|_| heading.raw) {
        return id(&heading.attributes[given]).unwrap_or_default().to_owned();
    }
    let given = given.map(|given| heading.attributes.remove(given));
    let id = match given.as_ref().and_then(id).map(ids::clean).filter(|id| !id.is_empty()) {
        Some(id) if ids.take(&id) => id,
        Some(id) => {
            diagnostics.add(Code::DuplicateHeadingId, span, &[("id", &id)]);
            ids.unique(&id)
        }
        None => ids.make(words),
    };
    heading.attributes.insert(0, Attribute::new("id", id.clone(), Span::default()));
    id
}

/// Gives every heading the level at which it is rendered: one lower where the text has a title of its own, and at most one
/// below the heading before it, of the notes behind the text too. Those in notes that are not shown go, with their ids.
fn level(tree: &mut TextTree<'_>, notes: &Notes, pending: Vec<PendingHeading>, ids: &mut AnchorIds) -> Vec<Heading> {
    let written = |tree: &TextTree<'_>, at: usize| tree.nodes[at].kind.heading().map_or(6, |heading| heading.level);
    let title = u8::from(pending.iter().any(|heading| written(tree, heading.at) == 1));
    let mut levels = vec![None; pending.len()];
    let mut set_levels = |text: Option<usize>, mut before: u8| {
        for (heading, level) in pending.iter().zip(&mut levels).filter(|(heading, _)| heading.note == text) {
            let written = (written(tree, heading.at) + title).min(6);
            before = written.min(before + 1);
            *level = Some((written, before));
        }
        before
    };
    set_levels(None, 1);
    let above_notes = 2;
    notes
        .numbered
        .iter()
        .filter(|note| note.text.is_some())
        .fold(above_notes, |before, note| set_levels(note.text, before));
    let mut headings = Vec::new();
    for (pending, level) in pending.into_iter().zip(levels) {
        let Some((written, level)) = level else {
            ids.give_back(&pending.id);
            continue;
        };
        if let NodeKind::Heading(heading) = &mut tree.nodes[pending.at].kind {
            heading.level = level;
        }
        headings.push(Heading {
            level,
            written,
            id: pending.id,
            text: pending.words,
            span: tree.nodes[pending.at].span,
        });
    }
    headings
}
