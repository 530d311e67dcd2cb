//! Taking the release's files in, from many threads: what is the same as before is left, the rest goes into the
//! stage at once. A stage is touched only when something is new.

use super::{
    manifest::{self, Sha},
    open::Opening,
};
use crate::disk::{self, Deed, DiskError, Kind, Stat};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    io::ErrorKind,
    path::Path,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// What became of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Put {
    /// The last release has the same bytes there: nothing was written.
    Same,
    /// It is new, or other than before.
    Written,
}

/// What this release has so far.
#[derive(Debug, Default)]
pub(super) struct Staged {
    /// By path.
    pub files: Mutex<FxHashMap<String, New>>,
    /// Whether the stage is there and marked.
    begun: Mutex<bool>,
    /// Folders that are known to be in the stage.
    folders: Mutex<FxHashSet<String>>,
}

/// A file of this release.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct New {
    pub sha: Sha,
    pub bytes: u64,
    /// As it was written into the stage; `None`: the last release's file stays.
    pub written: Option<Stat>,
}

/// A poisoned lock only means that a job panicked elsewhere: what it guards is whole.
pub(super) fn open_lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Opening {
    /// The SHA-256 of a file of the last release, if it is still as it was published.
    pub fn last(&self, path: &str) -> Option<&[u8; 32]> {
        self.last.sound.get(path).map(|sound| &sound.sha.0)
    }

    /// Whether the last release has anything at all that can be kept.
    pub fn is_first(&self) -> bool {
        self.last.sound.is_empty()
    }

    /// Leaves the last release's file as it is, because its key is the same. `false` when it is not there, not as it
    /// was published, or not what the caller's record (and so its keys) belong to: then it must be put.
    pub fn keep(&self, path: &str) -> bool {
        match self.last.sound.get(path) {
            Some(sound) if sound.recorded => self.take(path, sound.sha, sound.stat.size, None).is_ok(),
            _ => false,
        }
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// When the machine fails; [`ErrorKind::InvalidFilename`] for a path that no release may have
    /// ([`super::is_path`]), [`ErrorKind::AlreadyExists`] for one that this release has with other bytes.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Put, DiskError> {
        let sha = Sha::of(bytes);
        if self.last(path) == Some(&sha.0) {
            return self.take(path, sha, bytes.len() as u64, None);
        }
        if let Some(before) = self.claim(path)? {
            return self.take(path, sha, bytes.len() as u64, before.written);
        }
        let stat = self.place_in_stage(path, |to| self.hands.create(to, bytes))?;
        self.take(path, sha, bytes.len() as u64, Some(stat))
    }

    /// Takes in a large file piece by piece; tells its SHA-256 too.
    ///
    /// # Errors
    /// As [`Opening::put`].
    pub fn put_file(&self, path: &str, from: &Path) -> Result<(Put, [u8; 32]), DiskError> {
        let before = self.claim(path)?;
        let last = self.last.sound.get(path);
        if before.is_some() || last.is_some() {
            let (sha, bytes) = Sha::of_file(from)?;
            if before.is_some() || last.is_some_and(|last| last.sha == sha) {
                let written = before.and_then(|before| before.written);
                return Ok((self.take(path, sha, bytes, written)?, sha.0));
            }
        }
        let (stat, sha) = self.place_in_stage(path, |to| self.hands.copy(from, to))?;
        Ok((self.take(path, sha, stat.size, Some(stat))?, sha.0))
    }

    /// Stops: nothing switches; what was staged stays private and is cleaned up by the next build.
    pub fn abandon(self) {}

    /// Whether the release has the path already.
    fn claim(&self, path: &str) -> Result<Option<New>, DiskError> {
        if !manifest::is_path(path) {
            return Err(DiskError::of(Path::new(path), Deed::Write, ErrorKind::InvalidFilename));
        }
        Ok(open_lock(&self.staged.files).get(path).copied())
    }

    fn take(&self, path: &str, sha: Sha, bytes: u64, written: Option<Stat>) -> Result<Put, DiskError> {
        let new = New { sha, bytes, written };
        let mut files = open_lock(&self.staged.files);
        let taken = files.entry(path.to_owned()).or_insert(new);
        if taken.sha != sha {
            return Err(DiskError::of(Path::new(path), Deed::Write, ErrorKind::AlreadyExists));
        }
        *taken = new;
        Ok(if written.is_some() { Put::Written } else { Put::Same })
    }

    /// Makes the stage ready, once: marked as begun, closed to others.
    pub(super) fn begin(&self) -> Result<(), DiskError> {
        let mut begun = open_lock(&self.staged.begun);
        if !*begun {
            self.hands.mark(&self.guard, true)?;
            self.hands.private_folder(&self.place.stage)?;
            *begun = true;
        }
        Ok(())
    }

    /// Lets `make` make a file in the stage, in a folder that is there, where nothing stands. Whatever stood there
    /// goes first, so that no file is ever written in place: the output may have the same one.
    pub(super) fn place_in_stage<T>(
        &self,
        path: &str,
        make: impl Fn(&Path) -> Result<T, DiskError>,
    ) -> Result<T, DiskError> {
        self.begin()?;
        let to = self.place.stage.join(path);
        if let Some((folder, _)) = path.rsplit_once('/') {
            let known = open_lock(&self.staged.folders).contains(folder);
            if !known {
                self.make_folder(folder)?;
                open_lock(&self.staged.folders).insert(folder.to_owned());
            }
        }
        match make(&to) {
            Err(error) if error.kind == ErrorKind::AlreadyExists => {
                self.hands.remove_tree(&to)?;
                make(&to)
            }
            outcome => outcome,
        }
    }

    /// Makes a folder of the stage; a file that stands where a folder must be goes.
    pub(super) fn make_folder(&self, folder: &str) -> Result<(), DiskError> {
        let stage = &self.place.stage;
        let Err(error) = self.hands.folder(&stage.join(folder)) else { return Ok(()) };
        if !matches!(error.kind, ErrorKind::AlreadyExists | ErrorKind::NotADirectory) {
            return Err(error);
        }
        for (end, _) in folder.match_indices('/').chain([(folder.len(), "")]) {
            let part = stage.join(&folder[..end]);
            if !matches!(disk::stat(&part)?, Some((Kind::Folder, _))) {
                self.hands.remove_tree(&part)?;
            }
        }
        self.hands.folder(&stage.join(folder))
    }
}
