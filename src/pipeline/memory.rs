//! What is remembered from build to build.

use super::{Prepared, unchanged::Settled, words::Words};
use crate::{
    base::Hash,
    content::{self, library::Library, text},
    disk,
    edition::{self, Body},
    markdown::{self, Html},
    pages::{self, Bodies},
    release::Record,
    source::Sources,
};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// So much HTML is kept between reading a text and rendering its page, in bytes: enough for some 20,000 articles, so
/// that a cold build reads each once; a larger site reads the rest again.
const KEPT: usize = 160 << 20;

/// What is remembered from build to build, by the caller: in memory or in the cache on disk. Never trusted beyond the
/// fingerprints it carries.
#[derive(Default, Serialize, Deserialize)]
pub struct Memory {
    /// What was read.
    pub(super) texts: Texts,
    /// What was made of it.
    pub(super) outputs: Outputs,
    /// What was put together last, in this process.
    #[serde(skip)]
    pub(super) content: content::Memory,
    /// What passed the gate last, in this process.
    #[serde(skip)]
    pub(super) edition: edition::Memory,
    /// Where outputs stood last, in this process.
    #[serde(skip)]
    pub(super) plan: pages::Memory,
    /// Words and theme as they were last, in this process.
    #[serde(skip)]
    pub(super) words: Option<(Hash, Words)>,
    /// The last build into each output folder, while it would be the same again.
    #[serde(skip)]
    pub(super) settled: BTreeMap<String, Settled>,
    /// What was published last. Taking it apart takes as long as putting it together: it is left to whoever lets go of
    /// the memory.
    #[serde(skip)]
    pub(super) published: Option<Prepared>,
    /// The site with its cache; without one nothing is written.
    #[serde(skip)]
    pub(super) home: Option<PathBuf>,
    /// Whether most of the cache was not read yet.
    #[serde(skip)]
    pub(super) asleep: bool,
    /// What may say something else than the cache.
    #[serde(skip)]
    pub(super) learned: Learned,
}

/// What was read.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Texts {
    /// What each file said when it was last read.
    pub library: Library,
    /// What is dear to make again; shared with the sites made from it.
    pub kept: Arc<Kept>,
}

/// What was made.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Outputs {
    /// The last release into each output folder that was named, by its path.
    #[serde(serialize_with = "sorted")]
    pub releases: FxHashMap<String, Released>,
    /// Keys of jobs that rendered without complaint.
    #[serde(serialize_with = "in_order")]
    pub sound: Arc<FxHashSet<Hash>>,
}

/// Which parts of a memory may say something else than the cache.
#[derive(Clone, Copy, Default)]
pub(super) struct Learned {
    pub texts: bool,
    pub outputs: bool,
    pub settled: bool,
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

fn in_order<S: serde::Serializer>(set: &FxHashSet<Hash>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut entries: Vec<&Hash> = set.iter().collect();
    entries.sort_unstable();
    serializer.collect_seq(entries)
}

fn locked<S: serde::Serializer>(code: &Mutex<Code>, serializer: S) -> Result<S::Ok, S::Error> {
    sorted(&code.lock().unwrap_or_else(PoisonError::into_inner), serializer)
}

/// What is dear to make again.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Highlighted code by language and text.
    #[serde(serialize_with = "locked")]
    code: Mutex<Code>,
    /// HTML that was read anyway.
    #[serde(skip)]
    html: Mutex<Shelved>,
}

/// HTML by the fingerprint of its file, and how many bytes it has.
#[derive(Default)]
struct Shelved {
    html: FxHashMap<Hash, Arc<Html>>,
    size: usize,
}

impl Shelved {
    fn insert(&mut self, key: Hash, html: Arc<Html>) {
        self.size += html.memory_size();
        let before = self.html.insert(key, html);
        self.size -= before.map_or(0, |html| html.memory_size());
    }

    fn remove(&mut self, key: &Hash) -> Option<Arc<Html>> {
        let html = self.html.remove(key)?;
        self.size -= html.memory_size();
        Some(html)
    }
}

impl Kept {
    fn shelved(&self) -> MutexGuard<'_, Shelved> {
        self.html.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Memory {
    /// Keys of jobs that are known to render without complaint.
    pub fn sound(&self) -> &Arc<FxHashSet<Hash>> {
        &self.outputs.sound
    }

    /// Remembers keys of jobs that rendered without complaint; `all`: there are no others any more.
    pub fn learn_sound(&mut self, keys: FxHashSet<Hash>, all: bool) {
        let sound = &mut self.outputs.sound;
        self.learned.outputs |= !keys.is_subset(sound) || (all && keys.len() != sound.len());
        if all {
            *sound = Arc::new(keys);
        } else {
            Arc::make_mut(sound).extend(keys);
        }
    }

    /// What was published rendered without complaint.
    pub fn learn_from_releases(&mut self) {
        let Outputs { releases, sound } = &mut self.outputs;
        let published = releases.values().flat_map(|released| released.keys.values());
        Arc::make_mut(sound).extend(published);
    }

    /// Remembers the last build into an output folder; `None`: it must be made again.
    pub(super) fn settle(&mut self, out: &str, settled: Option<Settled>) {
        self.settled.retain(|own, _| own == out || is_there(own));
        self.outputs.releases.retain(|own, _| is_there(own));
        let before = match &settled {
            Some(settled) => self.settled.insert(out.to_owned(), settled.clone()),
            None => self.settled.remove(out),
        };
        self.learned.settled |= before != settled;
    }

    /// Gives back the room of the HTML that was kept, when nothing needs to be rendered for a while.
    pub fn rest(&self) {
        *self.texts.kept.shelved() = Shelved::default();
    }
}

/// Highlighted code.
type Code = FxHashMap<Hash, Option<Arc<str>>>;

/// What the last release was made of.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Released {
    /// Key and path of each output.
    #[serde(serialize_with = "sorted")]
    pub keys: FxHashMap<String, Hash>,
    /// What the output's files were like.
    pub record: Record,
}

/// HTML that was read anyway, and the means to read what was not.
pub(super) struct Shelf {
    sources: Sources,
    kept: Arc<Kept>,
    /// Texts that feeds carry too: their HTML stays when their page is made.
    pinned: FxHashSet<Hash>,
}

impl Shelf {
    pub fn new(sources: &Sources, memory: &Memory) -> Self {
        Self { sources: sources.clone(), kept: Arc::clone(&memory.texts.kept), pinned: FxHashSet::default() }
    }

    /// Says which texts feeds carry.
    pub fn pin(&mut self, texts: FxHashSet<Hash>) {
        self.pinned = texts;
    }

    /// Reads a text again.
    fn read(&self, body: &Body) -> Option<Arc<Html>> {
        let bytes = self.sources.bytes(&body.file).ok()?;
        if Hash::of(&bytes) != body.hash {
            return None; // it changed while the build was running
        }
        let source = crate::source::decode(&bytes).ok()?;
        let highlight = |lang: &str, code: &str| self.highlight(lang, code);
        let document = text::body(&body.file, source, body.at as usize, &body.lang, &highlight);
        Some(Arc::new(document.html))
    }

    /// Keeps a text's HTML while there is room.
    pub fn offer(&self, file: &str, hash: Hash, html: Html) {
        let mut shelved = self.kept.shelved();
        if shelved.size + html.memory_size() <= KEPT {
            shelved.insert(key(file, hash), Arc::new(html));
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

/// Whether an output folder still stands.
fn is_there(out: &str) -> bool {
    matches!(disk::stat(Path::new(out)), Ok(Some(_)))
}

/// The same bytes in two languages have quotation marks of their own.
fn key(file: &str, hash: Hash) -> Hash {
    Hash::stamp(&(file, hash))
}

impl Bodies for Shelf {
    fn for_page(&self, body: &Body) -> Option<Arc<Html>> {
        if self.pinned.contains(&body.hash) {
            return self.for_feed(body);
        }
        // Made once: the room is needed for others.
        let html = self.kept.shelved().remove(&key(&body.file, body.hash));
        html.or_else(|| self.read(body))
    }

    fn for_feed(&self, body: &Body) -> Option<Arc<Html>> {
        let key = key(&body.file, body.hash);
        if let Some(html) = self.kept.shelved().html.get(&key) {
            return Some(Arc::clone(html));
        }
        let html = self.read(body)?;
        self.kept.shelved().insert(key, Arc::clone(&html));
        Some(html)
    }
}
