//! What a segment says, for whoever changes it: pieces of a line read and written with all that they name.

use super::{
    cut::{SegmentKind, segments},
    inline::Inline,
    spacing,
    wording::{self, Names},
};

/// Pieces of a line in the one form that a segment has them in.
pub fn normalized(list: Vec<Inline>) -> Vec<Inline> {
    spacing::normalize(list)
}

/// The wording of pieces of a line, which are in one form. Of `html` segments too.
pub fn wording_of(kind: SegmentKind, list: &[Inline]) -> String {
    match kind {
        SegmentKind::Html => wording::html(list),
        _ => wording::wording(list),
    }
}

/// Pieces of a line, which are in one form, as Markdown on one line; unlike a wording with paths and the names of notes.
pub fn write_line(kind: SegmentKind, list: &[Inline]) -> String {
    match kind {
        SegmentKind::Html => wording::html_with(list, Names::Kept),
        _ => wording::written(list, Names::Kept),
    }
}

/// What a line of Markdown is made of. A sign that would begin a block is none.
pub fn read_line(kind: SegmentKind, line: &str) -> Vec<Inline> {
    let html = |line: &str| segments(line, false, 0).into_iter().find(|own| own.kind == SegmentKind::Html);
    match kind {
        SegmentKind::Html => html(line).map_or_else(|| wording::read(line), |own| own.inlines),
        _ => wording::read(line),
    }
}

/// Pieces of a line as HTML: what is published of them.
pub fn line_html(list: &[Inline]) -> String {
    wording::html_with(list, Names::Kept)
}
