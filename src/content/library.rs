//! Reading all files of `content/` and `static/`, each by itself and in parallel; what did not change since the last
//! time is remembered.

use super::text::{self, Highlight, Text};
use crate::{
    base::{Hash, Lang},
    diag::Diagnostic,
    disk::{DiskError, Stat},
    markdown::Html,
    media::{self, Facts},
    source::{File, Sources},
};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// A file that was written less than this before it was read may be written again within the same tick of the file
/// system's clock: it is read anew, in nanoseconds.
const RACY: i64 = 2_000_000_000;

/// A picture says how large it is within its first bytes; more are not kept to look at.
const PICTURE_HEAD: usize = 1 << 20;

/// What reading a file gave, and when the file was as it was.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Known<T> {
    stat: Stat,
    /// When it was read, in nanoseconds since 1970 of the machine's clock.
    seen: i64,
    hash: Hash,
    value: Arc<T>,
}

impl<T> Known<T> {
    fn same(&self, other: &Self) -> bool {
        self.stat == other.stat && self.seen == other.seen && self.hash == other.hash
    }

    fn fresh(&self, stat: &Stat) -> bool {
        self.stat == *stat && stat.mtime.saturating_add(RACY) < self.seen
    }

    /// Remembers it; says whether something else was known.
    fn enter(self, path: &Arc<str>, memory: &mut FxHashMap<Arc<str>, Self>) -> bool {
        let learned = memory.get(path).is_none_or(|before| !before.same(&self));
        memory.insert(Arc::clone(path), self);
        learned
    }
}

impl Known<Text> {
    fn shelf(&self, path: &Arc<str>) -> Shelf {
        Shelf { path: Arc::clone(path), hash: self.hash, text: Arc::clone(&self.value) }
    }
}

/// What was found of a file.
enum Found<K, V> {
    /// It is as it was.
    Known(K),
    /// It was read, and parsed unless its bytes are as they were.
    Read(Known<V>, bool),
}

/// Forgets files that are there no more; says whether there were any.
fn forget<'p, V>(memory: &mut FxHashMap<Arc<str>, V>, there: impl ExactSizeIterator<Item = &'p Arc<str>>) -> bool {
    if memory.len() == there.len() {
        return false; // all that are there are known
    }
    let there: FxHashSet<&Arc<str>> = there.collect();
    memory.retain(|path, _| there.contains(path));
    true
}

/// What was read before, by path.
#[derive(Default, Serialize, Deserialize)]
pub struct Memory {
    /// Texts.
    pub texts: FxHashMap<Arc<str>, Known<Text>>,
    /// Other files.
    pub files: FxHashMap<Arc<str>, Known<Facts>>,
}

/// A text that was read.
#[derive(Clone, Debug)]
pub struct Shelf {
    /// Its path in the site.
    pub path: Arc<str>,
    /// The fingerprint of its bytes.
    pub hash: Hash,
    /// What it says.
    pub text: Arc<Text>,
}

/// All files that make the content, sorted by path.
#[derive(Default)]
pub struct Library {
    /// The Markdown files of `content/`.
    pub texts: Vec<Shelf>,
    /// All other files of `content/` and all of `static/`.
    pub files: Vec<(Arc<str>, Arc<Facts>)>,
}

/// How many files were read anew.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub struct Counts {
    /// Texts parsed.
    pub parsed: usize,
    /// Whether anything is known otherwise than before: a file read again, come or gone.
    pub learned: bool,
}

impl Library {
    /// Reads what changed. `real` is the machine's clock in nanoseconds since 1970; `keep` is offered each text's HTML.
    ///
    /// # Errors
    /// A file that cannot be read.
    pub fn read(
        sources: &Sources,
        memory: &mut Memory,
        real: i64,
        highlight: Highlight<'_>,
        keep: &(dyn Fn(&str, Hash, Html) + Sync),
    ) -> Result<(Self, Counts), DiskError> {
        let (texts, files): (Vec<_>, Vec<_>) = sources
            .below("content/")
            .chain(sources.below("static/"))
            .partition(|file| file.path.starts_with("content/") && is_text(&file.path));
        let old = &*memory; // kept whole if a file cannot be read
        let text = |file: &&File| {
            let known = old.texts.get(&file.path);
            if let Some(known) = known.filter(|known| known.fresh(&file.stat)) {
                return Ok(Found::Known(known.shelf(&file.path)));
            }
            let bytes = sources.bytes(&file.path)?;
            let hash = Hash::of(&bytes);
            let (value, parsed) = match known.filter(|known| known.hash == hash) {
                Some(known) => (Arc::clone(&known.value), false),
                None => {
                    let (lang, index) = name(&file.path);
                    let (text, html) = text::read(&file.path, &bytes, &lang, index, highlight);
                    if let Some(html) = html {
                        keep(&file.path, hash, html);
                    }
                    (Arc::new(text), true)
                }
            };
            Ok(Found::Read(Known { stat: file.stat, seen: real, hash, value }, parsed))
        };
        let texts_read: Vec<Found<Shelf, Text>> =
            texts.par_iter().with_min_len(16).map(text).collect::<Result<_, DiskError>>()?;
        let other = |file: &&File| match old.files.get(&file.path).filter(|known| known.fresh(&file.stat)) {
            Some(known) => Ok(Found::Known(Arc::clone(&known.value))),
            None => {
                let value = Arc::new(facts(sources, file)?);
                Ok(Found::Read(Known { stat: file.stat, seen: real, hash: Hash::default(), value }, false))
            }
        };
        let files_read: Vec<Found<Arc<Facts>, Facts>> =
            files.par_iter().map(other).collect::<Result<_, DiskError>>()?;

        let mut library = Self::default();
        library.texts.reserve_exact(texts.len());
        library.files.reserve_exact(files.len());
        let mut counts = Counts::default();
        for (file, found) in texts.iter().zip(texts_read) {
            library.texts.push(match found {
                Found::Known(shelf) => shelf,
                Found::Read(known, parsed) => {
                    counts.parsed += usize::from(parsed);
                    let shelf = known.shelf(&file.path);
                    counts.learned |= known.enter(&file.path, &mut memory.texts);
                    shelf
                }
            });
        }
        for (file, found) in files.iter().zip(files_read) {
            let facts = match found {
                Found::Known(facts) => facts,
                Found::Read(known, _) => {
                    let facts = Arc::clone(&known.value);
                    counts.learned |= known.enter(&file.path, &mut memory.files);
                    facts
                }
            };
            library.files.push((Arc::clone(&file.path), facts));
        }
        counts.learned |= forget(&mut memory.texts, library.texts.iter().map(|shelf| &shelf.path));
        counts.learned |= forget(&mut memory.files, library.files.iter().map(|(path, _)| path));
        Ok((library, counts))
    }

    /// What is wrong with the texts by themselves.
    pub fn problems(&self) -> impl Iterator<Item = &Diagnostic> {
        self.texts.iter().flat_map(|shelf| &shelf.text.problems)
    }
}

fn facts(sources: &Sources, file: &crate::source::File) -> Result<Facts, DiskError> {
    let mut sha256 = Sha256::new();
    let mut head = Vec::new();
    let mut bytes = 0;
    crate::disk::read_pieces(&sources.real(file), |piece| {
        sha256.update(piece);
        bytes += piece.len() as u64;
        if head.len() < PICTURE_HEAD {
            head.extend_from_slice(&piece[..piece.len().min(PICTURE_HEAD - head.len())]);
        }
    })?;
    Ok(Facts { sha256: sha256.finalize().into(), bytes, size: media::measure(&file.path, &head) })
}

/// Whether a file of `content/` is a text, whatever the case of its extension.
pub(super) fn is_text(path: &str) -> bool {
    path.len() > 3 && path.is_char_boundary(path.len() - 3) && path[path.len() - 3..].eq_ignore_ascii_case(".md")
}

/// The language in a text's name (English when there is none: only for typographic quotes), and whether it is an index.
fn name(path: &str) -> (Lang, bool) {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = &name[..name.len().saturating_sub(3)];
    let lang = stem.rsplit_once('.').and_then(|(_, lang)| Lang::parse(lang));
    (lang.unwrap_or_else(Lang::english), stem.starts_with("_index"))
}
