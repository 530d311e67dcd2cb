//! What a rule finds in a segment of a translation and that of its source.

use crate::diag::Code;
use rustc_hash::FxHashSet;

/// What a rule finds in one segment: values, as they are written.
#[derive(Clone, PartialEq, Debug)]
pub(in crate::check) struct Finding {
    pub(in crate::check) rule: Code,
    /// The segment of the source.
    pub(in crate::check) source: usize,
    /// The translation's segment.
    pub(in crate::check) text: usize,
    /// What the source has and the translation has not.
    pub(in crate::check) missing: Vec<String>,
    /// What the translation has and the source has not.
    pub(in crate::check) added: Vec<String>,
}

impl Finding {
    /// What only one of them has, if anything; each value once.
    pub(in crate::check) fn new(
        rule: Code,
        (source, text): (usize, usize),
        missing: impl IntoIterator<Item = String>,
        added: impl IntoIterator<Item = String>,
    ) -> Option<Self> {
        let once = |values: &mut dyn Iterator<Item = String>| {
            let mut seen = FxHashSet::default();
            values.filter(|value| seen.insert(value.clone())).collect()
        };
        let own =
            Self { rule, source, text, missing: once(&mut missing.into_iter()), added: once(&mut added.into_iter()) };
        (!own.is_empty()).then_some(own)
    }

    /// Whether nothing is left of it.
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.added.is_empty()
    }
}
