//! What is remembered from build to build. Whatever is taken over from it is what would be made anew.

use super::{
    decoded::{Decoded, DecodingResults},
    highlights::Highlights,
    html::HtmlBuffer,
    known_translations::KnownTranslations,
    removal::Published,
    search_store::SearchStore,
    site::{Prepared, Site},
    unchanged::LastBuild,
};
use crate::{
    base::{Hash, Memo},
    content::{config::Config, library::Library},
    disk,
    release::Record,
};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize, Serializer};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

/// What is remembered from build to build, by the caller: in this process, and in the cache on disk. Never trusted beyond
/// the fingerprints it carries.
#[derive(Default, Serialize, Deserialize)]
pub struct Memory {
    /// What was read.
    pub(super) texts: Part<Texts>,
    /// What was made of it.
    pub(super) outputs: Part<Outputs>,
    /// What decoding pictures told.
    pub(super) decoded: Part<Arc<Decoded>>,
    /// What is searched.
    pub(super) search: Part<Arc<SearchStore>>,
    /// The last build into each output folder, while it would be the same again.
    #[serde(skip)]
    pub(super) builds: Part<BTreeMap<String, LastBuild>>,
    /// How far the translations were when somebody last asked.
    #[serde(skip)]
    pub(super) translations: Part<KnownTranslations>,
    /// What was put together last, in this process.
    #[serde(skip)]
    pub(super) memo: Memo,
    /// HTML that was read and not rendered yet.
    #[serde(skip)]
    pub(super) html: Arc<HtmlBuffer>,
    /// What was published last. Taking it apart takes as long as putting it together: it is left to whoever lets go of
    /// the memory.
    #[serde(skip)]
    pub(super) published: Option<Prepared>,
    /// The site with its cache; without one nothing is written.
    #[serde(skip)]
    pub(super) home: Option<PathBuf>,
    /// Whether most of the cache was not read yet.
    #[serde(skip)]
    pub(super) unread: bool,
}

/// A part of the memory with a file of its own in the cache.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Part<T> {
    pub value: T,
    /// Whether it may say something else than the file.
    #[serde(skip)]
    pub changed: bool,
}

/// What was read.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Texts {
    /// What each file said when it was last read.
    pub library: Library,
    /// Shared with the sites made from it.
    pub highlights: Arc<Highlights>,
}

/// What was made.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Outputs {
    /// The last release into each output folder that was named, by its path.
    pub releases: BTreeMap<String, Record>,
    /// What else is known of it.
    pub published: BTreeMap<String, Published>,
    /// Keys of jobs that rendered without complaint.
    #[serde(serialize_with = "in_order")]
    pub sound: Arc<FxHashSet<Hash>>,
}

impl<T> Part<T> {
    /// As the cache has it.
    pub fn unchanged(value: T) -> Self {
        Self { value, changed: false }
    }
}

/// The same keys make the same cache.
fn in_order<S: Serializer>(set: &FxHashSet<Hash>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut entries: Vec<&Hash> = set.iter().collect();
    entries.sort_unstable();
    serializer.collect_seq(entries)
}

impl Memory {
    /// Keys of jobs that are known to render without complaint.
    pub fn sound(&self) -> &Arc<FxHashSet<Hash>> {
        &self.outputs.value.sound
    }

    /// What is searched; anew when other spellings count as one than before. `None` where nobody searches.
    pub(super) fn search_for(&mut self, config: Option<&Config>) -> Option<Arc<SearchStore>> {
        let config = config.filter(|config| config.search)?;
        if !self.search.value.is_for(&config.same) {
            self.search = Part::unchanged(Arc::new(SearchStore::new(&config.same)));
        }
        Some(Arc::clone(&self.search.value))
    }

    /// Remembers keys of jobs that rendered without complaint; `all`: there are no others any more.
    pub fn remember_sound(&mut self, keys: FxHashSet<Hash>, all: bool) {
        let sound = &mut self.outputs.value.sound;
        self.outputs.changed |= !keys.is_subset(sound) || (all && keys.len() != sound.len());
        if all {
            *sound = Arc::new(keys);
        } else {
            Arc::make_mut(sound).extend(keys);
        }
    }

    /// What was published rendered without complaint.
    pub fn remember_published(&mut self) {
        let Outputs { releases, sound, .. } = &mut self.outputs.value;
        Arc::make_mut(sound).extend(releases.values().flat_map(Record::keys));
    }

    /// Remembers what decoding pictures told; says whether anything is wrong with one of them.
    pub fn remember_decoded(&mut self, told: DecodingResults) -> bool {
        if told.is_empty() {
            return false;
        }
        self.decoded.changed = true;
        Arc::make_mut(&mut self.decoded.value).learn(told)
    }

    /// Forgets the pictures that no text names any more, and what was derived of them.
    pub(super) fn forget_pictures(&mut self, site: &Site) {
        let named = site.content.named_pictures();
        let sha256s = named.values().map(|file| file.facts.sha256).collect();
        self.decoded.changed |= Arc::make_mut(&mut self.decoded.value).keep(&sha256s);
        site.pictures.keep(named.values().filter_map(|file| file.photograph.as_deref()));
    }

    /// Remembers a build into an output folder, and forgets those whose folder is gone. `build` is `None` when it must be
    /// made again.
    pub(super) fn remember_build(&mut self, out: &str, build: Option<LastBuild>, record: Record, release: Published) {
        let (builds, Outputs { releases, published, .. }) = (&mut self.builds.value, &mut self.outputs.value);
        builds.retain(|own, _| own == out || is_there(own));
        releases.retain(|own, _| own == out || is_there(own));
        published.retain(|own, _| own == out || is_there(own));
        self.builds.changed |= builds.get(out) != build.as_ref();
        // At another clock the same release may be made: then the first one holds.
        let known = published.get(out).filter(|known| known.unredirected == release.unredirected);
        if known.is_none() || releases.get(out) != Some(&record) {
            self.outputs.changed = true;
            releases.insert(out.to_owned(), record);
            published.insert(out.to_owned(), release);
        }
        match build {
            Some(build) => _ = builds.insert(out.to_owned(), build),
            None => _ = builds.remove(out),
        }
    }

    /// What is known of the release in an output folder beside its files.
    pub(super) fn published(&self, out: &str) -> Option<&Published> {
        self.outputs.value.published.get(out)
    }

    /// Gives back the room of the HTML that was kept, when nothing needs to be rendered for a while.
    pub fn forget_html(&self) {
        self.html.clear();
    }
}

/// Whether an output folder still stands.
fn is_there(out: &str) -> bool {
    matches!(disk::stat(Path::new(out)), Ok(Some(_)))
}
