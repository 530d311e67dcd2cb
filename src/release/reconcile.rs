//! The stage is brought up to date by differences, then compared as a whole with what must stand there; what differs is
//! repaired, and all is compared again.

use super::{
    error::CommitError,
    manifest::{self, Sha},
    transaction::Transaction,
};
use crate::disk::{self, DiskError, FileType, Stat, TreeEntry};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::{collections::BTreeSet, io::ErrorKind};

/// How often the stage is repaired before somebody must be working against us.
const ROUNDS: usize = 4;

/// What must stand in the stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Expected {
    pub path: String,
    pub origin: FileOrigin,
    /// What it looks like when it is right; after [`Transaction::reconcile`], what it looks like there.
    pub stat: Stat,
    /// What it may look like instead: an equal file that the last switch retired.
    pub also: Option<Stat>,
}

/// Where an expected file comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FileOrigin {
    /// This build wrote it into the stage.
    Written(Sha),
    /// It stands in the output, as it was published.
    Last(Sha),
    /// It stands in the output and is others'.
    Kept(FileType),
    /// A folder of others, perhaps empty.
    KeptFolder,
}

/// What is not as it should be.
#[derive(Default)]
struct Wrong {
    /// Positions among the expected.
    missing: Vec<usize>,
    files: Vec<String>,
    folders: Vec<String>,
}

impl Expected {
    /// Of others.
    pub fn kept(entry: &TreeEntry) -> Self {
        let origin = if entry.kind == FileType::Folder { FileOrigin::KeptFolder } else { FileOrigin::Kept(entry.kind) };
        Self { path: entry.path.clone(), origin, stat: entry.stat, also: None }
    }

    /// What it is in the tree.
    pub fn kind(&self) -> FileType {
        match self.origin {
            FileOrigin::Written(_) | FileOrigin::Last(_) => FileType::File,
            FileOrigin::Kept(kind) => kind,
            FileOrigin::KeptFolder => FileType::Folder,
        }
    }

    fn is_right(&self, entry: &TreeEntry) -> bool {
        match self.origin {
            FileOrigin::KeptFolder => entry.kind == FileType::Folder,
            // Others may write into their file as they like: it is right while it is the same file.
            FileOrigin::Kept(kind) => {
                let same = entry.stat.inode != 0 && entry.stat.inode == self.stat.inode;
                entry.kind == kind && (same || entry.stat == self.stat)
            }
            FileOrigin::Last(_) | FileOrigin::Written(_) => {
                entry.kind == FileType::File && (entry.stat == self.stat || self.also == Some(entry.stat))
            }
        }
    }
}

/// All folders above some paths.
pub(super) fn folders<'a>(paths: impl Iterator<Item = &'a str>) -> FxHashSet<&'a str> {
    let mut found = FxHashSet::default();
    for mut path in paths {
        while let Some((above, _)) = path.rsplit_once('/')
            && found.insert(above)
        {
            path = above;
        }
    }
    found
}

impl Transaction {
    /// Makes the stage hold exactly what is expected, which is sorted here. `gone` is what it may hold of the last release.
    pub(super) fn reconcile(&self, expected: &mut Vec<Expected>, gone: &[String]) -> Result<(), CommitError> {
        expected.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let paths: Vec<String> = expected.iter().map(|file| file.path.clone()).collect();
        let needed = folders(paths.iter().map(String::as_str));
        if let Some(both) =
            expected.iter().find(|w| w.origin != FileOrigin::KeptFolder && needed.contains(w.path.as_str()))
        {
            let inside = paths.iter().find(|path| path.starts_with(&format!("{}/", both.path)));
            return Err(CommitError::verify("both", &both.path, inside.map_or("", String::as_str)));
        }
        // What the last build knew of the stage spares a round.
        if self.last.recorded {
            let missing = |file: &Expected| match file.origin {
                FileOrigin::Last(_) => file.also.is_none(),
                FileOrigin::Kept(_) | FileOrigin::KeptFolder | FileOrigin::Written(_) => false,
            };
            let missing = (0..expected.len()).filter(|&at| missing(&expected[at])).collect();
            let files = self.surely_gone(gone, &paths, &needed);
            self.repair(expected, Wrong { missing, files, folders: vec![] }, &needed)?;
        }
        for round in 0..ROUNDS {
            let wrong = self.compare(expected, &needed, round > 0)?;
            if wrong.missing.is_empty() && wrong.files.is_empty() && wrong.folders.is_empty() {
                return Ok(());
            }
            self.repair(expected, wrong, &needed)?;
        }
        Err(CommitError::verify("changed", manifest::NAME, ""))
    }

    /// What can be taken out of the stage unseen. Where a file was, a folder may be by now; and where upper and lower
    /// case are one, a new file may be an old one.
    fn surely_gone(&self, gone: &[String], paths: &[String], needed: &FxHashSet<&str>) -> Vec<String> {
        if gone.is_empty() {
            return Vec::new();
        }
        let new: FxHashSet<String> = paths.iter().map(|path| path.to_lowercase()).collect();
        let sure = |path: &&String| !needed.contains(path.as_str()) && !new.contains(&path.to_lowercase());
        gone.iter().filter(sure).cloned().collect()
    }

    /// Compares the whole stage with what is expected. What looks wrong is read if this build wrote it; the rest only
    /// if it was repaired before: there are file systems on which two names of one file look different.
    fn compare(
        &self,
        expected: &mut [Expected],
        needed: &FxHashSet<&str>,
        repaired: bool,
    ) -> Result<Wrong, CommitError> {
        let entries = disk::walk(&self.paths.stage, |_| false)?;
        let mut wrong = Wrong::default();
        let mut next = 0;
        for entry in &entries {
            while next < expected.len() && expected[next].path < entry.path {
                wrong.missing.push(next);
                next += 1;
            }
            if next < expected.len() && expected[next].path == entry.path {
                if expected[next].is_right(entry) || self.is_equal(&expected[next], entry, repaired)? {
                    expected[next].stat = entry.stat;
                } else {
                    wrong.missing.push(next);
                }
                next += 1;
            } else if entry.kind != FileType::Folder {
                wrong.files.push(entry.path.clone());
            } else if !needed.contains(entry.path.as_str()) {
                wrong.folders.push(entry.path.clone());
            }
        }
        wrong.missing.extend(next..expected.len());
        Ok(wrong)
    }

    fn is_equal(&self, file: &Expected, entry: &TreeEntry, repaired: bool) -> Result<bool, DiskError> {
        match file.origin {
            FileOrigin::Written(sha) if entry.kind == FileType::File => self.has(entry, sha),
            FileOrigin::Last(sha) if repaired && entry.kind == FileType::File => self.has(entry, sha),
            FileOrigin::Kept(kind) => Ok(repaired && entry.kind == kind && entry.stat.size == file.stat.size),
            FileOrigin::Written(_) | FileOrigin::Last(_) | FileOrigin::KeptFolder => Ok(false),
        }
    }

    fn has(&self, entry: &TreeEntry, sha: Sha) -> Result<bool, DiskError> {
        Ok(Sha::of_file(&self.paths.stage.join(&entry.path))?.0 == sha)
    }

    fn repair(&self, expected: &mut Vec<Expected>, wrong: Wrong, needed: &FxHashSet<&str>) -> Result<(), CommitError> {
        self.clear(&wrong.files, &wrong.folders, needed)?;
        let found: Vec<(usize, Option<Stat>)> = (wrong.missing.par_iter())
            .map(|&at| self.provide(&expected[at]).map(|stat| (at, stat)))
            .collect::<Result<_, CommitError>>()?;
        let mut vanished = FxHashSet::default();
        for (at, stat) in found {
            match stat {
                Some(stat) => expected[at].stat = stat,
                None => drop(vanished.insert(at)),
            }
        }
        if !vanished.is_empty() {
            let mut at = 0..;
            expected.retain(|_| at.next().is_none_or(|at| !vanished.contains(&at)));
        }
        Ok(())
    }

    /// Lets an expected file stand in the stage and says what it looks like; `None` when others took theirs away.
    fn provide(&self, file: &Expected) -> Result<Option<Stat>, CommitError> {
        let path = file.path.as_str();
        let sha = match file.origin {
            // The bytes are gone: only the job that made them could write them again.
            FileOrigin::Written(_) => return Err(CommitError::verify("changed", path, "")),
            FileOrigin::KeptFolder => {
                self.make_folder(path)?;
                return Ok(Some(file.stat));
            }
            FileOrigin::Last(sha) => Some(sha),
            FileOrigin::Kept(_) => None,
        };
        let from = self.paths.out.join(path);
        match self.place_in_stage(path, |to| self.operations.link(&from, to)) {
            Ok(None) => Ok(Some(file.stat)),
            Ok(Some((_, copied))) if sha.is_some_and(|sha| sha != copied) => {
                Err(CommitError::verify("changed", path, ""))
            }
            Ok(Some((stat, _))) => Ok(Some(stat)),
            Err(error) if error.kind == ErrorKind::NotFound && sha.is_none() && disk::stat(&from)?.is_none() => {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Takes files out of the stage, and the folders that are no longer needed.
    pub(super) fn clear(&self, files: &[String], more: &[String], needed: &FxHashSet<&str>) -> Result<(), DiskError> {
        let stage = &self.paths.stage;
        files.par_iter().try_for_each(|path| self.operations.remove_tree(&stage.join(path)))?;
        let mut empty: BTreeSet<&str> = folders(files.iter().map(String::as_str)).into_iter().collect();
        empty.extend(more.iter().map(String::as_str));
        for folder in empty.iter().rev().filter(|folder| !needed.contains(*folder)) {
            self.operations.remove_empty(&stage.join(folder))?;
        }
        Ok(())
    }
}
