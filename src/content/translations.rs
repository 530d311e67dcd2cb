//! What is known of a translation.

use crate::{
    base::{Hash, LangIx},
    diag::Diagnostic,
};
use jiff::civil::Date;
use std::sync::Arc;

/// What is known of a translation.
#[derive(Clone, Debug)]
pub struct Translation {
    /// The file of its record, if there is one.
    pub record: Option<Arc<str>>,
    /// The language that it was made from: as the record says, else the original's.
    pub from: LangIx,
    /// Whether it says what its source says now.
    pub state: State,
    /// The day of the last act in its record.
    pub since: Option<Date>,
    /// Whether its source, or that one's, is itself behind.
    pub pivot_behind: bool,
    /// What is wrong with its record: then it counts as behind.
    pub fault: Option<Arc<Diagnostic>>,
    /// The fingerprint of its file, its record and its source.
    pub stamp: Hash,
}

/// Whether a translation says what its source says now.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// There is no file.
    Missing,
    /// It has no record, or the text that it was made from is not there.
    Untracked,
    /// It does not, or nobody knows.
    Behind,
    /// It does.
    Current,
}
