//! What is found out from the whole tree before it is written, one file each.

mod breaks;
mod headings;
mod notes;
mod pictures;
mod words;

pub(super) use breaks::join;
pub(super) use headings::settle;
pub(super) use notes::{Notes, number, reference_id};
pub(super) use pictures::complete;
pub(super) use words::{count, first_paragraph};
