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
pub(super) struct Wanted {
    pub path: String,
    pub origin: Origin,
    /// What it looks like when it is right; after [`Transaction::reconcile`], what it looks like there.
    pub stat: Stat,
    /// What it may look like instead: an equal file that the last switch retired.
    pub also: Option<Stat>,
}

/// Where a wanted file comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
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
    /// Positions among the wanted.
    missing: Vec<usize>,
    files: Vec<String>,
    folders: Vec<String>,
}

impl Wanted {
    /// Of others.
    pub fn kept(entry: &TreeEntry) -> Self {
        let origin = if entry.kind == FileType::Folder { Origin::KeptFolder } else { Origin::Kept(entry.kind) };
        Self { path: entry.path.clone(), origin, stat: entry.stat, also: None }
    }

    /// What it is in the tree.
    pub fn kind(&self) -> FileType {
        match self.origin {
            Origin::Written(_) | Origin::Last(_) => FileType::File,
            Origin::Kept(kind) => kind,
            Origin::KeptFolder => FileType::Folder,
        }
    }

    fn is_right(&self, entry: &TreeEntry) -> bool {
        match self.origin {
            Origin::KeptFolder => entry.kind == FileType::Folder,
            // Others may write into their file as they like: it is right while it is the same file.
            Origin::Kept(kind) => {
                let same = entry.stat.inode != 0 && entry.stat.inode == self.stat.inode;
                entry.kind == kind && (same || entry.stat == self.stat)
            }
            Origin::Last(_) | Origin::Written(_) => {
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
    /// Makes the stage hold exactly what is wanted, which is sorted here. `gone` is what it may hold of the last release.
    pub(super) fn reconcile(&self, wanted: &mut Vec<Wanted>, gone: &[String]) -> Result<(), CommitError> {
        wanted.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let paths: Vec<String> = wanted.iter().map(|want| want.path.clone()).collect();
        let needed = folders(paths.iter().map(String::as_str));
        if let Some(both) = wanted.iter().find(|w| w.origin != Origin::KeptFolder && needed.contains(w.path.as_str())) {
            let inside = paths.iter().find(|path| path.starts_with(&format!("{}/", both.path)));
            return Err(CommitError::verify("both", &both.path, inside.map_or("", String::as_str)));
        }
        // What the last build knew of the stage spares a round.
        if self.last.recorded {
            let missing = |want: &Wanted| match want.origin {
                Origin::Last(_) => want.also.is_none(),
                Origin::Kept(_) | Origin::KeptFolder | Origin::Written(_) => false,
            };
            let missing = (0..wanted.len()).filter(|&at| missing(&wanted[at])).collect();
            let files = self.surely_gone(gone, &paths, &needed);
            self.repair(wanted, Wrong { missing, files, folders: vec![] }, &needed)?;
        }
        for round in 0..ROUNDS {
            let wrong = self.compare(wanted, &needed, round > 0)?;
            if wrong.missing.is_empty() && wrong.files.is_empty() && wrong.folders.is_empty() {
                return Ok(());
            }
            self.repair(wanted, wrong, &needed)?;
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

    /// Compares the whole stage with what is wanted. What looks wrong is read if this build wrote it; the rest only
    /// if it was repaired before: there are file systems on which two names of one file look different.
    fn compare(&self, wanted: &mut [Wanted], needed: &FxHashSet<&str>, repaired: bool) -> Result<Wrong, CommitError> {
        let entries = disk::walk(&self.place.stage, |_| false)?;
        let mut wrong = Wrong::default();
        let mut next = 0;
        for entry in &entries {
            while next < wanted.len() && wanted[next].path < entry.path {
                wrong.missing.push(next);
                next += 1;
            }
            if next < wanted.len() && wanted[next].path == entry.path {
                if wanted[next].is_right(entry) || self.is_equal(&wanted[next], entry, repaired)? {
                    wanted[next].stat = entry.stat;
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
        wrong.missing.extend(next..wanted.len());
        Ok(wrong)
    }

    fn is_equal(&self, want: &Wanted, entry: &TreeEntry, repaired: bool) -> Result<bool, DiskError> {
        match want.origin {
            Origin::Written(sha) if entry.kind == FileType::File => self.has(entry, sha),
            Origin::Last(sha) if repaired && entry.kind == FileType::File => self.has(entry, sha),
            Origin::Kept(kind) => Ok(repaired && entry.kind == kind && entry.stat.size == want.stat.size),
            Origin::Written(_) | Origin::Last(_) | Origin::KeptFolder => Ok(false),
        }
    }

    fn has(&self, entry: &TreeEntry, sha: Sha) -> Result<bool, DiskError> {
        Ok(Sha::of_file(&self.place.stage.join(&entry.path))?.0 == sha)
    }

    fn repair(&self, wanted: &mut Vec<Wanted>, wrong: Wrong, needed: &FxHashSet<&str>) -> Result<(), CommitError> {
        self.clear(&wrong.files, &wrong.folders, needed)?;
        let found: Vec<(usize, Option<Stat>)> = (wrong.missing.par_iter())
            .map(|&at| self.provide(&wanted[at]).map(|stat| (at, stat)))
            .collect::<Result<_, CommitError>>()?;
        let mut vanished = FxHashSet::default();
        for (at, stat) in found {
            match stat {
                Some(stat) => wanted[at].stat = stat,
                None => drop(vanished.insert(at)),
            }
        }
        if !vanished.is_empty() {
            let mut at = 0..;
            wanted.retain(|_| at.next().is_none_or(|at| !vanished.contains(&at)));
        }
        Ok(())
    }

    /// Lets a wanted file stand in the stage and says what it looks like; `None` when others took theirs away.
    fn provide(&self, want: &Wanted) -> Result<Option<Stat>, CommitError> {
        let path = want.path.as_str();
        let sha = match want.origin {
            // The bytes are gone: only the job that made them could write them again.
            Origin::Written(_) => return Err(CommitError::verify("changed", path, "")),
            Origin::KeptFolder => {
                self.make_folder(path)?;
                return Ok(Some(want.stat));
            }
            Origin::Last(sha) => Some(sha),
            Origin::Kept(_) => None,
        };
        let from = self.place.out.join(path);
        match self.place_in_stage(path, |to| self.operations.link(&from, to)) {
            Ok(None) => Ok(Some(want.stat)),
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
        let stage = &self.place.stage;
        files.par_iter().try_for_each(|path| self.operations.remove_tree(&stage.join(path)))?;
        let mut empty: BTreeSet<&str> = folders(files.iter().map(String::as_str)).into_iter().collect();
        empty.extend(more.iter().map(String::as_str));
        for folder in empty.iter().rev().filter(|folder| !needed.contains(*folder)) {
            self.operations.remove_empty(&stage.join(folder))?;
        }
        Ok(())
    }
}
