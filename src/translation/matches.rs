//! Which recorded segment is which of the source.

use rustc_hash::FxHashMap;
use std::{collections::VecDeque, hash::Hash};

/// Which entry is which segment of the source.
pub(super) struct Matches {
    /// For each entry the source's.
    pub(super) of_entry: Vec<Option<usize>>,
    /// For each segment of the source the entry.
    pub(super) of_source: Vec<Option<usize>>,
}

impl Matches {
    pub(super) fn new(entries: usize, source: usize) -> Self {
        Self { of_entry: vec![None; entries], of_source: vec![None; source] }
    }

    /// An entry is a segment of the source.
    pub(super) fn pair(&mut self, entry: usize, source: usize) {
        self.of_entry[entry] = Some(source);
        self.of_source[source] = Some(entry);
    }

    /// Pairs what is left and has the same key, the k-th with the k-th.
    pub(super) fn add<K: Eq + Hash>(
        &mut self,
        entry: impl Fn(usize) -> Option<K>,
        source: impl Fn(usize) -> Option<K>,
    ) {
        let mut waiting: FxHashMap<K, VecDeque<usize>> = FxHashMap::default();
        for at in (0..self.of_entry.len()).filter(|at| self.of_entry[*at].is_none()) {
            if let Some(key) = entry(at) {
                waiting.entry(key).or_default().push_back(at);
            }
        }
        for at in 0..self.of_source.len() {
            let key = if self.of_source[at].is_none() { source(at) } else { None };
            if let Some(entry) = key.and_then(|key| waiting.get_mut(&key)?.pop_front()) {
                self.pair(entry, at);
            }
        }
    }
}
