//! What a record beside a translation says, as far as every build asks: it is read once and remembered. Whoever wants more
//! reads it again.

use super::text;
use crate::{
    base::{Hash, Lang},
    diag::Diagnostic,
    source::ContentPath,
    translation,
};
use jiff::civil::Date;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a file said that is named as a record.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordFile(Result<RecordFacts, Arc<Diagnostic>>);

/// What a record says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RecordFacts {
    /// The language that the translation was made from.
    pub from: Lang,
    /// The fingerprint of what the source said then, as [`text::says`] takes it of a text: while the two are the same,
    /// the translation is current.
    pub says: Hash,
    /// Year, month and day of the last act.
    latest: Option<(i16, i8, i8)>,
}

impl RecordFile {
    /// Reads a file.
    pub(super) fn read(file: &Arc<str>, bytes: &[u8]) -> Self {
        let record = translation::read(bytes).map_err(|wrong| Arc::new(wrong.diagnostic(file)));
        Self(record.map(|record| RecordFacts {
            says: text::says(record.entries.iter().map(|entry| &*entry.wording.text)),
            latest: record.latest().map(|day| (day.year(), day.month(), day.day())),
            from: record.from,
        }))
    }

    /// What it says; what is wrong with one that cannot be read.
    pub(super) fn facts(&self) -> Result<&RecordFacts, &Arc<Diagnostic>> {
        self.0.as_ref()
    }
}

impl RecordFacts {
    /// The day of the last act.
    pub fn latest(&self) -> Option<Date> {
        self.latest.and_then(|(year, month, day)| Date::new(year, month, day).ok())
    }
}

/// The texts that translations were made from, by their records: what they belong to, and their languages.
pub(super) struct Sourced<'l>(FxHashSet<(&'l str, &'l Lang)>);

impl<'l> Sourced<'l> {
    /// Those of some records, each with its path.
    pub fn new(records: impl Iterator<Item = (&'l str, &'l RecordFile)>) -> Self {
        let source = |(path, record): (&'l str, &'l RecordFile)| {
            Some((ContentPath::of(path)?.item(), &record.facts().ok()?.from))
        };
        Self(records.filter_map(source).collect())
    }

    /// Whether a text is one of them.
    pub fn has(&self, text: &ContentPath<'_>) -> bool {
        // Of a site without records nothing more is asked.
        !self.0.is_empty() && text.lang().is_some_and(|lang| self.0.contains(&(text.item(), &lang)))
    }
}
