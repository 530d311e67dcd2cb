//! Reading all files of `content/` and `static/`, each by itself and in parallel; what did not change since the last
//! time is remembered.

use super::text::{self, Highlight, Text};
use crate::{
    base::{Hash, Lang},
    diag::Diagnostic,
    disk::{DiskError, Stat},
    markdown::Html,
    media::{self, Facts},
    source::Sources,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
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
        let texts: Vec<(Arc<str>, Known<Text>, bool)> = texts
            .par_iter()
            .with_min_len(16)
            .map(|file| {
                let known = old.texts.get(&file.path);
                if let Some(known) = known.filter(|known| known.fresh(&file.stat)) {
                    return Ok((Arc::clone(&file.path), known.clone(), false));
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
                Ok((Arc::clone(&file.path), Known { stat: file.stat, seen: real, hash, value }, parsed))
            })
            .collect::<Result<_, DiskError>>()?;
        let files: Vec<(Arc<str>, Known<Facts>)> = files
            .par_iter()
            .map(|file| {
                let known = old.files.get(&file.path).filter(|known| known.fresh(&file.stat));
                let known = match known {
                    Some(known) => known.clone(),
                    None => Known {
                        stat: file.stat,
                        seen: real,
                        hash: Hash::default(),
                        value: Arc::new(facts(sources, file)?),
                    },
                };
                Ok((Arc::clone(&file.path), known))
            })
            .collect::<Result<_, DiskError>>()?;
        let mut library = Self::default();
        let mut counts =
            Counts { parsed: 0, learned: old.texts.len() != texts.len() || old.files.len() != files.len() };
        let mut fresh = Memory::default();
        fresh.texts.reserve(texts.len());
        for (path, known, parsed) in texts {
            counts.parsed += usize::from(parsed);
            counts.learned |= old.texts.get(&path).is_none_or(|before| !before.same(&known));
            library.texts.push(Shelf { path: Arc::clone(&path), hash: known.hash, text: Arc::clone(&known.value) });
            fresh.texts.insert(path, known);
        }
        for (path, known) in files {
            counts.learned |= old.files.get(&path).is_none_or(|before| !before.same(&known));
            library.files.push((Arc::clone(&path), Arc::clone(&known.value)));
            fresh.files.insert(path, known);
        }
        *memory = fresh;
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
