//! How a release begins: the lock, what a killed build left, the last release, and what was done to it since.

use super::{
    error::{BeginError, Refusal},
    keep::KeepGlobs,
    manifest::{self, Manifest, ManifestFile, Sha},
    operations::{Faults, Operations},
    record::Record,
    target::{Place, Target},
    transaction::{LastFile, LastRelease, Staged, Transaction},
    untouched::of_entries,
};
use crate::{
    base::Hash,
    diag::{Code, Diagnostic},
    disk::{self, DiskError, FileType, Guard, Locked, TreeEntry},
};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use std::{path::Path, time::Duration};

/// How long a build waits for another one to let go of the output.
const PATIENCE: Duration = Duration::from_secs(300);

/// Begins a release: takes the lock (waiting for another build), cleans up after a killed one, and compares the
/// output with its manifest. `record` is what the last [`super::Outcome`] gave; it only saves work.
///
/// # Errors
/// When the place is refused, or the machine fails. Nothing in the output was touched then.
pub fn begin(target: &Target, record: Option<&Record>) -> Result<Transaction, BeginError> {
    begin_with(target, record, Faults::default())
}

/// [`begin`] for tests: with something that goes wrong.
///
/// # Errors
/// As [`begin`].
pub fn begin_with(target: &Target, record: Option<&Record>, faults: Faults) -> Result<Transaction, BeginError> {
    let place = target.place()?;
    let keep = target.globs()?;
    let operations = Operations::new(faults);
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
    recover(&place, &operations, &guard)?;
    // Asked again under the lock: another build may have been at work.
    let exists = target.place().map(|_| disk::stat(&place.out))??.is_some();
    let (raw, manifest, entries) = read_output(target, &place, &keep)?;
    tidy_stage(&place, &operations, &guard, &manifest, &keep)?;
    let recorded = record.is_some_and(|record| !raw.is_empty() && record.release == Sha::of(&raw));
    let tree = of_entries(&entries);
    let mut last = LastRelease {
        exists,
        raw,
        manifest,
        files: FxHashMap::default(),
        damaged: FxHashMap::default(),
        tree,
        recorded,
    };
    last.compare(&place.out, &entries, &keep, record, &mut diagnostics)?;
    let audience = target.audience.clone();
    Ok(Transaction { diagnostics, place, operations, guard, audience, keep, last, staged: Staged::default() })
}

/// Where a build was killed between two renames (there was no exchange in one step), goes back or on. Without the
/// mark that such a build leaves, a folder of that name is nobody's business.
fn recover(place: &Place, operations: &Operations, guard: &Guard) -> Result<(), BeginError> {
    if !guard.is_marked()? || disk::stat(&place.old)?.is_none() {
        return Ok(());
    }
    if disk::stat(&place.out)?.is_none() {
        operations.rename(&place.old, &place.out)?;
    } else if disk::stat(&place.stage)?.is_none() {
        operations.rename(&place.old, &place.stage)?;
        operations.set_mode(&place.stage, 0o700)?;
    }
    Ok(())
}

/// Whether a sibling is this program's: closed to others, empty, or a release.
fn is_ours(folder: &Path) -> Result<bool, DiskError> {
    if !matches!(disk::stat(folder)?, Some((FileType::Folder, _))) {
        return Ok(false);
    }
    Ok(disk::mode(folder)?.is_none_or(|mode| mode & 0o777 == 0o700)
        || manifest::read(folder)?.is_some_and(|bytes| Manifest::parse(&bytes).is_some())
        || disk::walk(folder, |_| false)?.is_empty())
}

/// The manifest and all that lies in the output; refused when it is not ours.
fn read_output(
    target: &Target,
    place: &Place,
    keep: &KeepGlobs,
) -> Result<(Vec<u8>, Manifest, Vec<TreeEntry>), BeginError> {
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
fn tidy_stage(
    place: &Place,
    operations: &Operations,
    guard: &Guard,
    manifest: &Manifest,
    keep: &KeepGlobs,
) -> Result<(), BeginError> {
    if disk::stat(&place.stage)?.is_none() {
        return Ok(());
    }
    if !is_ours(&place.stage)? {
        return Err(Refusal::StageNotOurs(place.stage.clone()).into());
    }
    if disk::mode(&place.stage)?.is_some_and(|mode| mode & 0o777 != 0o700) {
        operations.set_mode(&place.stage, 0o700)?;
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
            FileType::Folder => drop(operations.remove_empty(&place.stage.join(&entry.path))?),
            _ if known.contains(entry.path.as_str()) || keep.file(&entry.path) => {}
            _ => drop(operations.remove(&place.stage.join(&entry.path))?),
        }
    }
    Ok(operations.mark(guard, false)?)
}

impl LastRelease {
    /// Finds which of its files are as they were published; tells of all others, and of files that are nobody's.
    fn compare(
        &mut self,
        out: &Path,
        entries: &[TreeEntry],
        keep: &KeepGlobs,
        record: Option<&Record>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<(), DiskError> {
        let manifest = &self.manifest;
        let diagnostic = |code: Code, path: &str| Diagnostic::new(code).arg("path", path);
        let (seen, foreign) = seen(manifest, entries, keep);
        diagnostics.extend(foreign.into_iter().map(|path| diagnostic(Code::ForeignFile, path)));
        let judge = |file: &ManifestFile| -> Result<(Result<LastFile, Code>, Option<Hash>), DiskError> {
            let known = record.and_then(|record| record.find(&file.path)).filter(|known| known.sha256 == file.sha256);
            let key = known.map(|known| known.key);
            let Some(entry) = seen.get(file.path.as_str()) else { return Ok((Err(Code::FileLost), key)) };
            let stage = known.filter(|_| self.recorded).and_then(|known| known.stage);
            let found = LastFile { sha: file.sha256, stat: entry.stat, key, stage };
            if entry.kind != FileType::File || entry.stat.size != file.bytes {
                return Ok((Err(Code::FileAltered), key));
            }
            let same = known.is_some_and(|known| known.out == entry.stat)
                || Sha::of_file(&out.join(&file.path))?.0 == file.sha256;
            Ok((if same { Ok(found) } else { Err(Code::FileAltered) }, key))
        };
        let judged: Vec<_> = manifest.files.par_iter().map(judge).collect::<Result<_, _>>()?;
        self.files.reserve(judged.len());
        for (file, (judged, key)) in manifest.files.iter().zip(judged) {
            match judged {
                Ok(found) => drop(self.files.insert(file.path.clone(), found)),
                Err(code) => {
                    self.damaged.insert(file.path.clone(), key);
                    diagnostics.push(diagnostic(code, &file.path));
                }
            }
        }
        Ok(())
    }
}

/// What stands where files of the release should be, and the paths of what is neither of the release nor kept.
fn seen<'e>(
    manifest: &Manifest,
    entries: &'e [TreeEntry],
    keep: &KeepGlobs,
) -> (FxHashMap<&'e str, &'e TreeEntry>, Vec<&'e str>) {
    let files: FxHashSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let retained: FxHashSet<&str> = manifest.retained.iter().map(String::as_str).collect();
    let (mut seen, mut foreign) = (FxHashMap::default(), Vec::new());
    for entry in entries {
        let path = entry.path.as_str();
        let ours =
            path == manifest::NAME || files.contains(path) || (entry.kind == FileType::File && retained.contains(path));
        if entry.kind != FileType::Other && files.contains(path) {
            seen.insert(path, entry);
        } else if !ours && entry.kind != FileType::Folder && !keep.file(path) {
            foreign.push(path);
        }
    }
    (seen, foreign)
}
