//! What is searched, on its way from reading to the files of search: the words of texts that were read, and the indexes of
//! before, which are kept from build to build: reading all texts again takes seconds.

use super::html::{key, read_again};
use crate::{
    base::{Hash, Lang},
    content::{config::Config, library::Library},
    edition::Body,
    pages::SearchMemory,
    search::{Index, TextWords, Vocabulary},
    source::Sources,
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
};

/// What is searched.
pub(super) struct SearchStore {
    vocabulary: Vocabulary,
    /// The groups of spellings that count as one, which are looked for when texts are read.
    same: Vec<Vec<String>>,
    /// The words of texts that this process read.
    texts: Mutex<FxHashMap<Hash, Arc<TextWords>>>,
    indexes: Mutex<BTreeMap<Lang, Arc<Index>>>,
    /// Whether it says something else than the cache.
    changed: AtomicBool,
}

impl SearchStore {
    /// One that knows nothing yet.
    pub fn new(same: &[Vec<String>]) -> Self {
        Self::with(same.to_vec(), BTreeMap::new())
    }

    fn with(same: Vec<Vec<String>>, indexes: BTreeMap<Lang, Arc<Index>>) -> Self {
        Self {
            vocabulary: Vocabulary::new(&same),
            same,
            texts: Mutex::default(),
            indexes: Mutex::new(indexes),
            changed: AtomicBool::new(false),
        }
    }

    /// Whether it was made for these groups of spellings.
    pub fn is_for(&self, same: &[Vec<String>]) -> bool {
        self.same == same
    }

    /// Keeps the words of a text that is being read.
    pub fn offer(&self, file: &str, hash: Hash, reading: &str) {
        open(&self.texts).insert(key(file, hash), Arc::new(TextWords::new(reading, &self.vocabulary)));
    }

    /// Whether it says something else than before; asking makes it say the same.
    pub fn take_changed(&self) -> bool {
        self.changed.swap(false, Ordering::Relaxed)
    }

    /// Forgets the texts and languages that are not there any more.
    pub fn keep(&self, library: &Library, config: Option<&Config>) {
        let keys = library.texts.iter().map(|text| key(&text.path, text.hash));
        let mut texts = open(&self.texts);
        *texts = keys.filter_map(|key| texts.remove_entry(&key)).collect();
        let Some(config) = config else { return };
        let mut indexes = open(&self.indexes);
        let count = indexes.len();
        indexes.retain(|lang, _| config.languages.iter().any(|own| own.lang == *lang));
        self.changed.fetch_or(indexes.len() < count, Ordering::Relaxed);
    }
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Default for SearchStore {
    fn default() -> Self {
        Self::new(&[])
    }
}

/// In the cache: the groups of spellings, and the indexes.
impl Serialize for SearchStore {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (&self.same, &*open(&self.indexes)).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SearchStore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (same, indexes) = Deserialize::deserialize(deserializer)?;
        Ok(Self::with(same, indexes))
    }
}

/// What is searched of a site: what the store lacks is read again.
pub(super) struct SiteSearch {
    pub store: Arc<SearchStore>,
    pub sources: Sources,
}

impl SearchMemory for SiteSearch {
    fn vocabulary(&self) -> &Vocabulary {
        &self.store.vocabulary
    }

    fn words(&self, body: &Body) -> Option<Arc<TextWords>> {
        let known = open(&self.store.texts).get(&key(&body.file, body.hash)).cloned();
        known.or_else(|| {
            let document = read_again(&self.sources, body, &|_, _| None)?;
            Some(Arc::new(TextWords::new(&document.reading, &self.store.vocabulary)))
        })
    }

    fn index(&self, lang: &Lang) -> Arc<Index> {
        open(&self.store.indexes).get(lang).cloned().unwrap_or_default()
    }

    fn keep(&self, lang: &Lang, index: Arc<Index>) {
        self.store.changed.store(true, Ordering::Relaxed);
        open(&self.store.indexes).insert(lang.clone(), index);
    }
}
