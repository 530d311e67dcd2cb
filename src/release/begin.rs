//! How a release begins: the lock, what a killed build left, the last release, and what was done to it since.

use super::{
    error::{BeginError, OutputRefusal},
    keep::KeepGlobs,
    manifest::{self, Manifest, ManifestFile, Sha},
    operations::{Faults, Operations},
    output_folder::{OutputFolder, OutputPaths},
    record::Record,
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
/// output with its manifest. `record` is what the last [`super::CommitOutcome`] gave; it only saves work.
///
/// # Errors
/// When the place is refused, or the machine fails. Nothing in the output was touched then.
pub fn begin(output: &OutputFolder, record: Option<&Record>) -> Result<Transaction, BeginError> {
    begin_with(output, record, Faults::default())
}

/// [`begin`] for tests: with something that goes wrong.
///
/// # Errors
/// As [`begin`].
pub fn begin_with(output: &OutputFolder, record: Option<&Record>, faults: Faults) -> Result<Transaction, BeginError> {
    let paths = output.paths()?;
    let keep = output.globs()?;
    let operations = Operations::new(faults);
    // Before anything is made beside it.
    if disk::stat(&paths.out.join(manifest::NAME))?.is_none() && !keep.is_all(&paths.out)? {
        return Err(OutputRefusal::NotOurs(output.out.clone()).into());
    }
    if let Some(above) = paths.out.parent() {
        disk::create_dir_all(above)?;
    }
    let (guard, waited) = match disk::lock_within(&paths.lock, PATIENCE)? {
        Locked::Held { guard, waited } => (guard, waited),
        Locked::Busy => return Err(OutputRefusal::Busy(output.out.clone()).into()),
    };
    let mut diagnostics = Vec::new();
    if waited {
        diagnostics.push(Diagnostic::new(Code::WaitedForOther).arg("path", output.out.display()));
    }
    recover(&paths, &operations, &guard)?;
    // Asked again under the lock: another build may have been at work.
    let exists = output.paths().map(|_| disk::stat(&paths.out))??.is_some();
    let (raw, manifest, entries) = read_output(output, &paths, &keep)?;
    tidy_stage(&paths, &operations, &guard, &manifest, &keep)?;
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
    last.compare(&paths.out, &entries, &keep, record, &mut diagnostics)?;
    let audience = output.audience.clone();
    Ok(Transaction { diagnostics, paths, operations, guard, audience, keep, last, staged: Staged::default() })
}

/// Where a build was killed between two renames (there was no exchange in one step), goes back or on. Without the
/// mark that such a build leaves, a folder of that name is nobody's business.
fn recover(paths: &OutputPaths, operations: &Operations, guard: &Guard) -> Result<(), BeginError> {
    if !guard.is_marked()? || disk::stat(&paths.old)?.is_none() {
        return Ok(());
    }
    if disk::stat(&paths.out)?.is_none() {
        operations.rename(&paths.old, &paths.out)?;
    } else if disk::stat(&paths.stage)?.is_none() {
        operations.rename(&paths.old, &paths.stage)?;
        operations.set_mode(&paths.stage, 0o700)?;
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
    output: &OutputFolder,
    paths: &OutputPaths,
    keep: &KeepGlobs,
) -> Result<(Vec<u8>, Manifest, Vec<TreeEntry>), BeginError> {
    let none = || Manifest::new(output.audience.clone(), vec![], vec![], vec![]);
    let raw = manifest::read(&paths.out)?.unwrap_or_default();
    if !raw.is_empty() {
        let walk = || disk::walk(&paths.out, |_| false);
        let (entries, manifest) = rayon::join(walk, || Manifest::parse(&raw));
        if let Some(manifest) = manifest {
            if manifest.audience != output.audience {
                return Err(OutputRefusal::OtherAudience(output.out.clone(), manifest.audience).into());
            }
            return Ok((raw, manifest, entries?));
        }
    }
    if !keep.is_all(&paths.out)? {
        return Err(OutputRefusal::NotOurs(output.out.clone()).into());
    }
    let entries = disk::walk(&paths.out, |_| false)?;
    Ok((Vec::new(), none(), entries))
}

/// Closes the stage; after a build that did not come to its end, takes out of it what the release does not have.
fn tidy_stage(
    paths: &OutputPaths,
    operations: &Operations,
    guard: &Guard,
    manifest: &Manifest,
    keep: &KeepGlobs,
) -> Result<(), BeginError> {
    if disk::stat(&paths.stage)?.is_none() {
        return Ok(());
    }
    if !is_ours(&paths.stage)? {
        return Err(OutputRefusal::StageNotOurs(paths.stage.clone()).into());
    }
    if disk::mode(&paths.stage)?.is_some_and(|mode| mode & 0o777 != 0o700) {
        operations.set_mode(&paths.stage, 0o700)?;
    }
    // A stage of a first release is left to it: making a tree right after removing one is dear (ext4).
    if manifest.files.is_empty() || !(guard.is_new() || guard.is_marked()?) {
        return Ok(());
    }
    let known: FxHashSet<&str> =
        manifest.files.iter().map(|file| &file.path).chain(&manifest.retained).map(String::as_str).collect();
    let entries = disk::walk(&paths.stage, |path| path == manifest::NAME)?;
    for entry in entries.iter().rev() {
        match entry.kind {
            FileType::Folder => drop(operations.remove_empty(&paths.stage.join(&entry.path))?),
            _ if known.contains(entry.path.as_str()) || keep.file(&entry.path) => {}
            _ => drop(operations.remove(&paths.stage.join(&entry.path))?),
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
