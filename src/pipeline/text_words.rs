//! The words of texts on their way from reading to search, kept from build to build: reading all texts again takes seconds.

use super::html::{key, read_again};
use crate::{
    base::Hash,
    content::library::Library,
    edition::Body,
    pages::BodyWords,
    search::{Term, TextWords, Vocabulary},
    source::Sources,
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// The words of texts.
pub(super) struct TextWordsStore {
    vocabulary: Vocabulary,
    /// The groups of spellings that count as one, which were looked for when the texts were read.
    same: Vec<Vec<String>>,
    texts: Mutex<FxHashMap<Hash, Arc<TextWords>>>,
    /// Whether it says something else than the cache.
    changed: AtomicBool,
}

/// In the cache.
#[derive(Serialize, Deserialize)]
struct Stored {
    same: Vec<Vec<String>>,
    terms: Vec<Term>,
    texts: Vec<(Hash, TextWords)>,
}

impl TextWordsStore {
    /// One that knows nothing yet.
    pub fn new(same: &[Vec<String>]) -> Self {
        Self {
            vocabulary: Vocabulary::new(Vec::new(), same),
            same: same.to_vec(),
            texts: Mutex::default(),
            changed: AtomicBool::new(false),
        }
    }

    /// Whether it was made for these groups of spellings.
    pub fn is_for(&self, same: &[Vec<String>]) -> bool {
        self.same == same
    }

    /// Keeps the words of a text that is being read.
    pub fn offer(&self, file: &str, hash: Hash, reading: &str) {
        self.insert(key(file, hash), Arc::new(TextWords::new(reading, &self.vocabulary)));
    }

    fn insert(&self, key: Hash, words: Arc<TextWords>) {
        self.changed.store(true, Ordering::Relaxed);
        self.texts().insert(key, words);
    }

    /// Whether it says something else than before; asking makes it say the same.
    pub fn take_changed(&self) -> bool {
        self.changed.swap(false, Ordering::Relaxed)
    }

    /// Forgets the texts that are not there any more.
    pub fn keep(&self, library: &Library) {
        let keys = library.texts.iter().map(|text| key(&text.path, text.hash));
        let mut texts = self.texts();
        let kept: FxHashMap<_, _> = keys.filter_map(|key| texts.remove_entry(&key)).collect();
        if !texts.is_empty() {
            self.changed.store(true, Ordering::Relaxed);
        }
        *texts = kept;
    }

    fn texts(&self) -> MutexGuard<'_, FxHashMap<Hash, Arc<TextWords>>> {
        self.texts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for TextWordsStore {
    fn default() -> Self {
        Self::new(&[])
    }
}

impl Serialize for TextWordsStore {
    /// Without the terms that no text has any more.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let texts = self.texts();
        let mut texts: Vec<(Hash, &Arc<TextWords>)> = texts.iter().map(|(key, words)| (*key, words)).collect();
        texts.sort_unstable_by_key(|(key, _)| *key);
        let mut terms = self.vocabulary.terms();
        let mut used = vec![false; terms.len()];
        texts.iter().for_each(|(_, words)| _ = words.mark(&mut used));
        let mut next = 0;
        let number = |used: &bool| {
            next += u32::from(*used);
            next - u32::from(*used)
        };
        let numbers: Vec<u32> = used.iter().map(number).collect();
        let mut kept = used.iter();
        terms.retain(|_| kept.next() == Some(&true));
        let texts = texts.into_iter().map(|(key, words)| (key, words.renumbered(&numbers))).collect();
        Stored { same: self.same.clone(), terms, texts }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for TextWordsStore {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Stored { same, terms, texts } = Stored::deserialize(deserializer)?;
        let mut used = vec![false; terms.len()];
        if !texts.iter().all(|(_, words)| words.mark(&mut used)) {
            return Err(D::Error::custom("a term that is not there"));
        }
        let texts = texts.into_iter().map(|(key, words)| (key, Arc::new(words))).collect();
        Ok(Self {
            vocabulary: Vocabulary::new(terms, &same),
            same,
            texts: Mutex::new(texts),
            changed: AtomicBool::new(false),
        })
    }
}

/// The words of a site's texts: what the store lacks is read again.
pub(super) struct SiteWords {
    pub store: Arc<TextWordsStore>,
    pub sources: Sources,
}

impl BodyWords for SiteWords {
    fn vocabulary(&self) -> &Vocabulary {
        &self.store.vocabulary
    }

    fn words(&self, body: &Body) -> Option<Arc<TextWords>> {
        let key = key(&body.file, body.hash);
        if let Some(known) = self.store.texts().get(&key) {
            return Some(Arc::clone(known));
        }
        let document = read_again(&self.sources, body, &|_, _| None)?;
        let words = Arc::new(TextWords::new(&document.reading, &self.store.vocabulary));
        self.store.insert(key, Arc::clone(&words));
        Some(words)
    }
}
