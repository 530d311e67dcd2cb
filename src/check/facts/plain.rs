//! What of a segment is looked at for facts: its words, without code and addresses.

use crate::{
    check::words::{is_prose, prose},
    markdown::{Inline, InlineKind, Segment, resolve_references},
};

/// The words of a segment; nothing of code.
pub(in crate::check) fn plain(segment: &Segment) -> String {
    if !is_prose(segment) {
        return String::new();
    }
    if segment.inlines.is_empty() {
        // A reference of HTML in a title is told by a rule of its own, and its digits are no number.
        return resolve_references(&segment.wording).into_owned();
    }
    prose(&segment.inlines, &|_| false)
}

/// How many different notes a segment refers to.
pub(in crate::check) fn notes(list: &[Inline]) -> usize {
    fn add<'i>(names: &mut Vec<&'i str>, list: &'i [Inline]) {
        for inline in list {
            match &inline.kind {
                InlineKind::Note(name) if !names.contains(&name.as_str()) => names.push(name),
                _ => add(names, &inline.inside),
            }
        }
    }
    let mut names = Vec::new();
    add(&mut names, list);
    names.len()
}
