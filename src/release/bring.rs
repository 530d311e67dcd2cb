//! The stage is brought up to date by differences, then looked at as a whole; what is not as it should be is
//! mended and all is looked at again.

use super::{
    finish::Failure,
    manifest::{self, Sha},
    open::Opening,
};
use crate::disk::{self, DiskError, Entry, Kind, Stat};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use std::{collections::BTreeSet, io::ErrorKind};

/// How often the stage is mended before somebody must be working against us.
const ROUNDS: usize = 4;

/// What must stand in the stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Want {
    pub path: String,
    pub from: From,
    /// What it looks like when it is right; after [`Opening::bring`], what it looks like there.
    pub stat: Stat,
    /// What it may look like instead: an equal file that the last switch retired.
    pub also: Option<Stat>,
}

/// Where a wanted file comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum From {
    /// This build wrote it into the stage.
    Written(Sha),
    /// It stands in the output, as it was published.
    Last(Sha),
    /// It stands in the output and is others'.
    Kept(Kind),
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

impl Want {
    /// Of others.
    pub fn kept(entry: &Entry) -> Self {
        let from = if entry.kind == Kind::Folder { From::KeptFolder } else { From::Kept(entry.kind) };
        Self { path: entry.path.clone(), from, stat: entry.stat, also: None }
    }

    /// What it is in the tree.
    pub fn kind(&self) -> Kind {
        match self.from {
            From::Written(_) | From::Last(_) => Kind::File,
            From::Kept(kind) => kind,
            From::KeptFolder => Kind::Folder,
        }
    }

    fn is_right(&self, entry: &Entry) -> bool {
        match self.from {
            From::KeptFolder => entry.kind == Kind::Folder,
            // Others may write into their file as they like: it is right while it is the same file.
            From::Kept(kind) => {
                let same = entry.stat.inode != 0 && entry.stat.inode == self.stat.inode;
                entry.kind == kind && (same || entry.stat == self.stat)
            }
            From::Last(_) | From::Written(_) => {
                entry.kind == Kind::File && (entry.stat == self.stat || self.also == Some(entry.stat))
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

impl Opening {
    /// Makes the stage hold exactly what is wanted, which is sorted here. `gone` is what it may hold of the last release.
    pub(super) fn bring(&self, wants: &mut Vec<Want>, gone: &[String]) -> Result<(), Failure> {
        wants.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let paths: Vec<String> = wants.iter().map(|want| want.path.clone()).collect();
        let needed = folders(paths.iter().map(String::as_str));
        if let Some(both) = wants.iter().find(|w| w.from != From::KeptFolder && needed.contains(w.path.as_str())) {
            let inside = paths.iter().find(|path| path.starts_with(&format!("{}/", both.path)));
            return Err(Failure::verify("both", &both.path, inside.map_or("", String::as_str)));
        }
        // What the last build knew of the stage spares a round.
        if self.last.recorded {
            let missing = |want: &Want| match want.from {
                From::Last(_) => want.also.is_none(),
                From::Kept(_) | From::KeptFolder | From::Written(_) => false,
            };
            let missing = (0..wants.len()).filter(|&at| missing(&wants[at])).collect();
            let files = self.surely_gone(gone, &paths, &needed);
            self.mend(wants, Wrong { missing, files, folders: vec![] }, &needed)?;
        }
        for round in 0..ROUNDS {
            let wrong = self.look(wants, &needed, round > 0)?;
            if wrong.missing.is_empty() && wrong.files.is_empty() && wrong.folders.is_empty() {
                return Ok(());
            }
            self.mend(wants, wrong, &needed)?;
        }
        Err(Failure::verify("changed", manifest::NAME, ""))
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
    /// if it was mended before: there are file systems on which two names of one file look different.
    fn look(&self, wants: &mut [Want], needed: &FxHashSet<&str>, mended: bool) -> Result<Wrong, Failure> {
        let entries = disk::walk(&self.place.stage, |_| false)?;
        let mut wrong = Wrong::default();
        let mut next = 0;
        for entry in &entries {
            while next < wants.len() && wants[next].path < entry.path {
                wrong.missing.push(next);
                next += 1;
            }
            if next < wants.len() && wants[next].path == entry.path {
                if wants[next].is_right(entry) || self.is_equal(&wants[next], entry, mended)? {
                    wants[next].stat = entry.stat;
                } else {
                    wrong.missing.push(next);
                }
                next += 1;
            } else if entry.kind != Kind::Folder {
                wrong.files.push(entry.path.clone());
            } else if !needed.contains(entry.path.as_str()) {
                wrong.folders.push(entry.path.clone());
            }
        }
        wrong.missing.extend(next..wants.len());
        Ok(wrong)
    }

    fn is_equal(&self, want: &Want, entry: &Entry, mended: bool) -> Result<bool, DiskError> {
        match want.from {
            From::Written(sha) if entry.kind == Kind::File => self.has(entry, sha),
            From::Last(sha) if mended && entry.kind == Kind::File => self.has(entry, sha),
            From::Kept(kind) => Ok(mended && entry.kind == kind && entry.stat.size == want.stat.size),
            From::Written(_) | From::Last(_) | From::KeptFolder => Ok(false),
        }
    }

    fn has(&self, entry: &Entry, sha: Sha) -> Result<bool, DiskError> {
        Ok(Sha::of_file(&self.place.stage.join(&entry.path))?.0 == sha)
    }

    fn mend(&self, wants: &mut Vec<Want>, wrong: Wrong, needed: &FxHashSet<&str>) -> Result<(), Failure> {
        self.clear(&wrong.files, &wrong.folders, needed)?;
        let found: Vec<(usize, Option<Stat>)> = (wrong.missing.par_iter())
            .map(|&at| self.supply(&wants[at]).map(|stat| (at, stat)))
            .collect::<Result<_, Failure>>()?;
        let mut vanished = FxHashSet::default();
        for (at, stat) in found {
            match stat {
                Some(stat) => wants[at].stat = stat,
                None => drop(vanished.insert(at)),
            }
        }
        if !vanished.is_empty() {
            let mut at = 0..;
            wants.retain(|_| at.next().is_none_or(|at| !vanished.contains(&at)));
        }
        Ok(())
    }

    /// Lets a wanted file stand in the stage and says what it looks like; `None` when others took theirs away.
    fn supply(&self, want: &Want) -> Result<Option<Stat>, Failure> {
        let path = want.path.as_str();
        let sha = match want.from {
            // The bytes are gone: only the job that made them could write them again.
            From::Written(_) => return Err(Failure::verify("changed", path, "")),
            From::KeptFolder => {
                self.make_folder(path)?;
                return Ok(Some(want.stat));
            }
            From::Last(sha) => Some(sha),
            From::Kept(_) => None,
        };
        let from = self.place.out.join(path);
        match self.place_in_stage(path, |to| self.hands.link(&from, to)) {
            Ok(None) => Ok(Some(want.stat)),
            Ok(Some((_, copied))) if sha.is_some_and(|sha| sha != copied) => Err(Failure::verify("changed", path, "")),
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
        files.par_iter().try_for_each(|path| self.hands.remove_tree(&stage.join(path)))?;
        let mut empty: BTreeSet<&str> = folders(files.iter().map(String::as_str)).into_iter().collect();
        empty.extend(more.iter().map(String::as_str));
        for folder in empty.iter().rev().filter(|folder| !needed.contains(*folder)) {
            self.hands.remove_empty(&stage.join(folder))?;
        }
        Ok(())
    }
}
