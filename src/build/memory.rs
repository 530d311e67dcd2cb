//! What is remembered from build to build.

use crate::{
    base::Hash,
    content::{library, text},
    edition::Body,
    markdown::{self, Html},
    pages::Bodies,
    release::Record,
    source::Sources,
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};

/// So much HTML is kept between reading a text and rendering its page, in bytes: enough for some 20,000 articles, so
/// that a cold build reads each once; a larger site reads the rest again.
const KEPT: usize = 160 << 20;

/// What is remembered from build to build, by the caller: in memory or in the cache on disk. Never trusted beyond the
/// fingerprints it carries.
#[derive(Default, Serialize, Deserialize)]
pub struct Memory {
    /// What each file said when it was last read.
    pub(super) library: library::Memory,
    /// Highlighted code by language and text.
    #[serde(serialize_with = "sorted")]
    pub(super) code: Code,
    /// The last release into each output folder that was named, by its path.
    #[serde(serialize_with = "sorted")]
    pub(super) releases: FxHashMap<String, Released>,
    /// The checksum of the cache that it was read from.
    #[serde(skip)]
    pub(super) sum: Option<Hash>,
}

/// In order of the keys: the same memory makes the same cache.
fn sorted<S, K, V>(map: &FxHashMap<K, V>, serializer: S) -> Result<S::Ok, S::Error>
where
    S: serde::Serializer,
    K: Serialize + Ord,
    V: Serialize,
{
    let mut entries: Vec<(&K, &V)> = map.iter().collect();
    entries.sort_unstable_by_key(|entry| entry.0);
    serializer.collect_map(entries)
}

/// What the last release was made of.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Released {
    /// Key and path of each output.
    #[serde(serialize_with = "sorted")]
    pub keys: FxHashMap<String, Hash>,
    /// What the output's files were like.
    pub record: Record,
}

/// Highlighted code.
pub(super) type Code = FxHashMap<Hash, Option<Arc<str>>>;

/// HTML that was read anyway, and the means to read what was not.
pub(super) struct Shelf {
    sources: Sources,
    code: Mutex<Code>,
    html: Mutex<FxHashMap<Hash, Arc<Html>>>,
    size: AtomicUsize,
}

impl Shelf {
    pub fn new(sources: &Sources, memory: &mut Memory) -> Self {
        Self {
            sources: sources.clone(),
            code: Mutex::new(std::mem::take(&mut memory.code)),
            html: Mutex::default(),
            size: AtomicUsize::new(0),
        }
    }

    /// Gives the highlighted code back to the memory.
    pub fn give_back(&self, memory: &mut Memory) {
        memory.code = std::mem::take(&mut self.code.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Keeps a text's HTML while there is room.
    pub fn offer(&self, hash: Hash, html: Html) {
        let size = html.memory_size();
        if self.size.fetch_add(size, Ordering::Relaxed) + size <= KEPT {
            self.html.lock().unwrap_or_else(PoisonError::into_inner).insert(hash, Arc::new(html));
        } else {
            self.size.fetch_sub(size, Ordering::Relaxed);
        }
    }

    pub fn highlight(&self, lang: &str, code: &str) -> Option<Arc<str>> {
        let key = Hash::stamp(&(lang, code));
        if let Some(known) = self.code.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        let html = markdown::highlight(lang, code);
        self.code.lock().unwrap_or_else(PoisonError::into_inner).insert(key, html.clone());
        html
    }
}

impl Bodies for Shelf {
    fn html(&self, body: &Body) -> Option<Arc<Html>> {
        if let Some(html) = self.html.lock().unwrap_or_else(PoisonError::into_inner).get(&body.hash) {
            return Some(Arc::clone(html));
        }
        let bytes = self.sources.bytes(&body.file).ok()?;
        if Hash::of(&bytes) != body.hash {
            return None; // it changed while the build was running
        }
        let source = crate::source::decode(&bytes).ok()?;
        let highlight = |lang: &str, code: &str| self.highlight(lang, code);
        let document = text::body(&body.file, source, body.at as usize, &body.lang, &highlight);
        Some(Arc::new(document.html))
    }
}
