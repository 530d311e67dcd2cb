//! What is found out from the whole tree before it is written, one file each.

mod breaks;
mod headings;
mod notes;
mod pictures;
mod words;

pub(super) use breaks::join_lines;
pub(super) use headings::resolve_headings;
pub(super) use notes::{Notes, number_notes, reference_id};
pub(super) use pictures::{holds_figures, place_pictures};
pub(super) use words::{count_words, first_paragraph};
