//! What is remembered of how far translations were.

use crate::{
    base::{Hash, Time},
    edition::TranslationStatus,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A translation, and by how much it is behind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TranslationRow {
    /// What the content says of it.
    pub status: TranslationStatus,
    /// By how much it is behind.
    pub amount: BehindBy,
}

/// By how much a translation is behind, in segments, and what was done with it since.
#[derive(Clone, Copy, Default, Debug, Serialize, Deserialize)]
pub struct BehindBy {
    /// Those that say something else in the source.
    pub changed: u32,
    /// Those that only the source has.
    pub added: u32,
    /// Those that only the record has.
    pub removed: u32,
    /// Those of the translation that read otherwise than when they were accepted.
    pub edited: u32,
    /// Whether somebody has read it as it stands.
    pub reviewed: bool,
}

/// What is remembered of the last answer.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct KnownTranslations {
    pub last: Option<LastAnswer>,
    /// By the fingerprint of translation, record and source.
    pub amounts: Vec<(Hash, BehindBy)>,
}

/// The last answer, while it would be the same again.
#[derive(Serialize, Deserialize)]
pub(super) struct LastAnswer {
    /// The fingerprint of all that it was given but the clock.
    pub given: Hash,
    /// The clock; it says the same up to `until`.
    pub from: Time,
    pub until: Option<Time>,
    pub rows: Vec<TranslationRow>,
    pub sections: Vec<Arc<str>>,
}
