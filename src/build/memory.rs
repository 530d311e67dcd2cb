//! What is remembered from build to build.

use crate::{
    base::Hash,
    content::{library, text},
    edition::Body,
    markdown::{self, Html},
    pages::{Bodies, Plan},
    release::Record,
    source::Sources,
};
use rustc_hash::{FxHashMap, FxHashSet};
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
    /// What is dear to make again; shared with the sites made from it.
    pub(super) kept: Arc<Kept>,
    /// The last release into each output folder that was named, by its path.
    pub(super) releases: FxHashMap<String, Released>,
    /// Keys of jobs that rendered without complaint.
    sound: FxHashSet<Hash>,
}

/// What is dear to make again.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Highlighted code by language and text.
    code: Mutex<FxHashMap<Hash, Option<Arc<str>>>>,
    /// HTML that was read anyway, by the fingerprint of its file.
    #[serde(skip)]
    html: Mutex<FxHashMap<Hash, Arc<Html>>>,
    /// Bytes of it.
    #[serde(skip)]
    size: AtomicUsize,
}

impl Memory {
    /// Whether a job with this key is known to render without complaint.
    pub fn is_sound(&self, key: &Hash) -> bool {
        self.sound.contains(key)
    }

    /// Remembers keys of jobs that rendered without complaint.
    pub fn learn_sound(&mut self, keys: impl IntoIterator<Item = Hash>) {
        self.sound.extend(keys);
    }

    /// What was published rendered without complaint.
    pub fn learn_from_releases(&mut self) {
        self.sound.extend(self.releases.values().flat_map(|released| released.keys.values()));
    }

    /// Forgets keys that no job of the plan has any more.
    pub fn forget_unsound(&mut self, plan: &Plan) {
        let known = std::mem::take(&mut self.sound);
        self.sound = plan.jobs.iter().map(|job| job.key).filter(|key| known.contains(key)).collect();
    }

    /// Gives back the room of the HTML that was kept, when nothing needs to be rendered for a while.
    pub fn rest(&self) {
        let mut html = self.kept.html.lock().unwrap_or_else(PoisonError::into_inner);
        *html = FxHashMap::default();
        self.kept.size.store(0, Ordering::Relaxed);
    }
}

/// What the last release was made of.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Released {
    /// Key and path of each output.
    pub keys: FxHashMap<String, Hash>,
    /// What the output's files were like.
    pub record: Record,
}

/// HTML that was read anyway, and the means to read what was not.
pub(super) struct Shelf {
    sources: Sources,
    kept: Arc<Kept>,
}

impl Shelf {
    pub fn new(sources: &Sources, memory: &Memory) -> Self {
        Self { sources: sources.clone(), kept: Arc::clone(&memory.kept) }
    }

    /// Keeps a text's HTML while there is room.
    pub fn offer(&self, hash: Hash, html: Html) {
        let size = html.memory_size();
        if self.kept.size.fetch_add(size, Ordering::Relaxed) + size <= KEPT {
            self.kept.html.lock().unwrap_or_else(PoisonError::into_inner).insert(hash, Arc::new(html));
        } else {
            self.kept.size.fetch_sub(size, Ordering::Relaxed);
        }
    }

    pub fn highlight(&self, lang: &str, code: &str) -> Option<Arc<str>> {
        let key = Hash::stamp(&(lang, code));
        if let Some(known) = self.kept.code.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return known.clone();
        }
        let html = markdown::highlight(lang, code);
        self.kept.code.lock().unwrap_or_else(PoisonError::into_inner).insert(key, html.clone());
        html
    }
}

impl Bodies for Shelf {
    fn html(&self, body: &Body) -> Option<Arc<Html>> {
        if let Some(html) = self.kept.html.lock().unwrap_or_else(PoisonError::into_inner).get(&body.hash) {
            return Some(Arc::clone(html));
        }
        let bytes = self.sources.bytes(&body.file).ok()?;
        if Hash::of(&bytes) != body.hash {
            return None; // it changed while the build was running
        }
        let source = text::decode(&bytes).ok()?;
        let highlight = |lang: &str, code: &str| self.highlight(lang, code);
        let document = text::body(&body.file, source, body.at as usize, &body.lang, &highlight);
        Some(Arc::new(document.html))
    }
}
