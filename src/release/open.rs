//! Taking stock: the lock, what a killed build left, the last release, and what was done to it since.

use super::{
    hands::{Hands, Trial},
    keep::Keep,
    manifest::{self, Manifest, ManifestFile, Sha},
    put::Staged,
    record::Record,
    target::{Place, Refusal, Stop, Target},
    untouched::of_entries,
};
use crate::{
    base::{Audience, Hash},
    diag::{Code, Diagnostic},
    disk::{self, DiskError, Entry, Guard, Kind, Locked, Stat},
};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::{path::Path, time::Duration};

/// How long a build waits for another one to let go of the output.
const PATIENCE: Duration = Duration::from_secs(300);

/// A release that is being made. From many threads at once: [`Opening::put`], [`Opening::keep`]. Then
/// [`Opening::finish`], or [`Opening::abandon`]. Dropped, it leaves the output as it was.
#[derive(Debug)]
pub struct Opening {
    /// What is to be told about the output: foreign files (errors: then `finish` publishes nothing), altered and lost
    /// files of the last release (warnings: they must be put again), and that another build was waited for.
    pub diagnostics: Vec<Diagnostic>,
    pub(super) place: Place,
    pub(super) hands: Hands,
    pub(super) guard: Guard,
    pub(super) audience: Audience,
    pub(super) keep: Keep,
    pub(super) last: Last,
    pub(super) staged: Staged,
}

/// The release that stands in the output.
#[derive(Debug)]
pub(super) struct Last {
    /// Whether there is an output folder at all.
    pub exists: bool,
    /// Its manifest's bytes; empty when there is none.
    pub raw: Vec<u8>,
    pub manifest: Manifest,
    /// Its files that are as they were published.
    pub sound: FxHashMap<String, Sound>,
    /// The fingerprint of the whole output.
    pub tree: Hash,
    /// Whether the record belongs to this release, so that what it says of the retired tree is worth trying.
    pub recorded: bool,
}

/// A file that is as it was published.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sound {
    pub sha: Sha,
    pub stat: Stat,
    /// Whether the caller's record has the same contents for the path: only then are the caller's keys good.
    pub recorded: bool,
    /// As it stands in the retired tree, by the record.
    pub stage: Option<Stat>,
}

/// Begins a release: takes the lock (waiting for another build), cleans up after a killed one, and compares the
/// output with its manifest. `record` is what the last [`super::Outcome`] gave; it only saves reading.
///
/// # Errors
/// When the place is refused, or the machine fails. Nothing in the output was touched then.
pub fn open(target: &Target, record: Option<&Record>) -> Result<Opening, Stop> {
    open_with(target, record, Trial::default())
}

/// [`open`] for tests: with something that goes wrong.
///
/// # Errors
/// As [`open`].
pub fn open_with(target: &Target, record: Option<&Record>, trial: Trial) -> Result<Opening, Stop> {
    let place = target.place()?;
    let keep = target.globs()?;
    let hands = Hands::new(trial);
    // Before anything is made beside it.
    if disk::stat(&place.out.join(manifest::NAME))?.is_none() && !keep.is_all(&place.out)? {
        return Err(Refusal::NotOurs(target.out.clone()).into());
    }
    if let Some(above) = place.out.parent() {
        disk::create_dir_all(above)?;
    }
    let (guard, waited) = match disk::lock_within(&place.lock, PATIENCE)? {
        Locked::Held { guard, waited } => (guard, waited),
        Locked::Busy => return Err(Refusal::Busy(target.out.clone()).into()),
    };
    let mut diagnostics = Vec::new();
    if waited {
        diagnostics.push(Diagnostic::new(Code::WaitedForOther).arg("path", target.out.display()));
    }
    recover(&place, &hands, &guard)?;
    // Asked again under the lock: another build may have been at work.
    let exists = target.place().map(|_| disk::stat(&place.out))??.is_some();
    let (raw, manifest, entries) = take_stock(target, &place, &keep)?;
    tidy_stage(&place, &hands, &guard, &manifest, &keep)?;
    let recorded = record.is_some_and(|record| !raw.is_empty() && record.release == Sha::of(&raw));
    let sound = compare(&place.out, &manifest, &entries, &keep, record, recorded, &mut diagnostics)?;
    let tree = of_entries(&entries);
    let last = Last { exists, raw, manifest, sound, tree, recorded };
    let audience = target.audience.clone();
    Ok(Opening { diagnostics, place, hands, guard, audience, keep, last, staged: Staged::default() })
}

impl Opening {
    /// The release that stands in the output; an empty one when there is none.
    pub fn standing(&self) -> &Manifest {
        &self.last.manifest
    }
}

/// Where a build was killed between two renames (there was no exchange in one step), goes back or on. Without the
/// mark that such a build leaves, a folder of that name is nobody's business.
fn recover(place: &Place, hands: &Hands, guard: &Guard) -> Result<(), Stop> {
    if !guard.is_marked()? || disk::stat(&place.old)?.is_none() {
        return Ok(());
    }
    if disk::stat(&place.out)?.is_none() {
        hands.rename(&place.old, &place.out)?;
    } else if disk::stat(&place.stage)?.is_none() {
        hands.rename(&place.old, &place.stage)?;
        hands.set_mode(&place.stage, 0o700)?;
    }
    Ok(())
}

/// Whether a sibling is this program's: closed to others, empty, or a release.
fn is_ours(folder: &Path) -> Result<bool, DiskError> {
    if !matches!(disk::stat(folder)?, Some((Kind::Folder, _))) {
        return Ok(false);
    }
    Ok(disk::mode(folder)?.is_none_or(|mode| mode & 0o777 == 0o700)
        || manifest::read(folder)?.is_some_and(|bytes| Manifest::parse(&bytes).is_some())
        || disk::walk(folder, |_| false)?.is_empty())
}

/// The manifest and all that lies in the output; refused when it is not ours.
fn take_stock(target: &Target, place: &Place, keep: &Keep) -> Result<(Vec<u8>, Manifest, Vec<Entry>), Stop> {
    let none = || Manifest::new(target.audience.clone(), vec![], vec![], vec![]);
    let raw = manifest::read(&place.out)?.unwrap_or_default();
    if !raw.is_empty() {
        let walk = || disk::walk(&place.out, |_| false);
        let (entries, manifest) = rayon::join(walk, || Manifest::parse(&raw));
        if let Some(manifest) = manifest {
            if manifest.audience != target.audience {
                return Err(Refusal::OtherAudience(target.out.clone(), manifest.audience).into());
            }
            return Ok((raw, manifest, entries?));
        }
    }
    if !keep.is_all(&place.out)? {
        return Err(Refusal::NotOurs(target.out.clone()).into());
    }
    let entries = disk::walk(&place.out, |_| false)?;
    Ok((Vec::new(), none(), entries))
}

/// Closes the stage; after a build that did not come to its end, takes out of it what the release does not have.
fn tidy_stage(place: &Place, hands: &Hands, guard: &Guard, manifest: &Manifest, keep: &Keep) -> Result<(), Stop> {
    if disk::stat(&place.stage)?.is_none() {
        return Ok(());
    }
    if !is_ours(&place.stage)? {
        return Err(Refusal::StageNotOurs(place.stage.clone()).into());
    }
    if disk::mode(&place.stage)?.is_some_and(|mode| mode & 0o777 != 0o700) {
        hands.set_mode(&place.stage, 0o700)?;
    }
    // A stage of a first release is left to it: making a tree right after removing one is dear (ext4).
    if manifest.files.is_empty() || !(guard.is_new() || guard.is_marked()?) {
        return Ok(());
    }
    let known: FxHashSet<&str> =
        manifest.files.iter().map(|file| &file.path).chain(&manifest.retained).map(String::as_str).collect();
    let entries = disk::walk(&place.stage, |path| path == manifest::NAME)?;
    for entry in entries.iter().rev() {
        match entry.kind {
            Kind::Folder => drop(hands.remove_empty(&place.stage.join(&entry.path))?),
            _ if known.contains(entry.path.as_str()) || keep.file(&entry.path) => {}
            _ => drop(hands.remove(&place.stage.join(&entry.path))?),
        }
    }
    Ok(hands.mark(guard, false)?)
}

/// Which files of the release are as they were published; tells of all others.
fn compare(
    out: &Path,
    manifest: &Manifest,
    entries: &[Entry],
    keep: &Keep,
    record: Option<&Record>,
    recorded: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<FxHashMap<String, Sound>, DiskError> {
    let files: FxHashMap<&str, &ManifestFile> = manifest.files.iter().map(|file| (file.path.as_str(), file)).collect();
    let retained: FxHashSet<&str> = manifest.retained.iter().map(String::as_str).collect();
    let told = |code: Code, path: &str| Diagnostic::new(code).arg("path", path);
    let mut seen: FxHashMap<&str, &Entry> = FxHashMap::default();
    for entry in entries {
        let path = entry.path.as_str();
        let ours =
            path == manifest::NAME || files.contains_key(path) || (entry.kind == Kind::File && retained.contains(path));
        if entry.kind != Kind::Other && files.contains_key(path) {
            seen.insert(path, entry);
        } else if !ours && entry.kind != Kind::Folder && !keep.file(path) {
            diagnostics.push(told(Code::ForeignFile, path));
        }
    }
    let judge = |file: &ManifestFile| -> Result<Result<Sound, Code>, DiskError> {
        let Some(entry) = seen.get(file.path.as_str()) else { return Ok(Err(Code::FileLost)) };
        let known = record.and_then(|record| record.find(&file.path)).filter(|known| known.sha256 == file.sha256);
        let sound = Sound {
            sha: file.sha256,
            stat: entry.stat,
            recorded: known.is_some(),
            stage: known.filter(|_| recorded).and_then(|known| known.stage),
        };
        if entry.kind != Kind::File || entry.stat.size != file.bytes {
            return Ok(Err(Code::FileAltered));
        }
        if known.is_some_and(|known| known.out == entry.stat) {
            return Ok(Ok(sound));
        }
        let (sha, _) = Sha::of_file(&out.join(&file.path))?;
        Ok(if sha == file.sha256 { Ok(sound) } else { Err(Code::FileAltered) })
    };
    let judged: Vec<Result<Sound, Code>> = manifest.files.par_iter().map(judge).collect::<Result<_, _>>()?;
    let mut sound = FxHashMap::with_capacity_and_hasher(judged.len(), Default::default());
    for (file, judged) in manifest.files.iter().zip(judged) {
        match judged {
            Ok(found) => drop(sound.insert(file.path.clone(), found)),
            Err(code) => diagnostics.push(told(code, &file.path)),
        }
    }
    Ok(sound)
}
