//! Highlighted code by language and text, kept from build to build: it is the dearest thing to make again.

use crate::{base::Hash, markdown};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize, Serializer};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// So many blocks are kept; then all are forgotten. A block has some 2 KB.
const MOST: usize = 20_000;

/// Highlighted code; `None` for a language that nobody knows.
type Blocks = FxHashMap<Hash, Option<Arc<str>>>;

/// Highlighted code, from any thread.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Highlights(#[serde(serialize_with = "sorted")] Mutex<Blocks>);

impl Highlights {
    /// The HTML of a block of code; `None` when nobody knows its language.
    pub fn highlight(&self, lang: &str, code: &str) -> Option<Arc<str>> {
        let key = Hash::stamp(&(lang, code));
        if let Some(known) = self.known().get(&key) {
            return known.clone();
        }
        let html = markdown::highlight(lang, code);
        let mut known = self.known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, html.clone());
        html
    }

    fn known(&self) -> MutexGuard<'_, Blocks> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The same code makes the same cache.
fn sorted<S: Serializer>(code: &Mutex<Blocks>, serializer: S) -> Result<S::Ok, S::Error> {
    let code = code.lock().unwrap_or_else(PoisonError::into_inner);
    let mut entries: Vec<(&Hash, &Option<Arc<str>>)> = code.iter().collect();
    entries.sort_unstable_by_key(|entry| entry.0);
    serializer.collect_map(entries)
}
