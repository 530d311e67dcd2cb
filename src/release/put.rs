//! Taking the release's files in, from many threads: what is the same as before is left, the rest goes into the
//! stage at once. A stage is touched only when something is new.

use super::{
    manifest::{self, ManifestFile, Sha},
    transaction::{NewFile, Transaction},
};
use crate::{
    base::Hash,
    disk::{self, DiskError, FileType, Operation},
};
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

/// Why a file of the last release cannot be used again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unusable {
    /// There is none, or nobody knows what it was made of.
    New,
    /// It was made of something else.
    Changed,
    /// It is lost, or not as it was published.
    Damaged,
}

/// A poisoned lock only means that a job panicked elsewhere: what it guards is whole.
pub(super) fn open_lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Transaction {
    /// Leaves the last release's file as it is, because it was made of the same: `key` is the fingerprint of that.
    ///
    /// # Errors
    /// Why it must be put instead.
    pub fn reuse(&self, path: &str, key: Hash) -> Result<(), Unusable> {
        match (self.last.files.get(path), self.last.damaged.get(path)) {
            (Some(last), _) if last.key == Some(key) => {
                let new = NewFile { key, sha: last.sha, bytes: last.stat.size, written: None };
                self.take(path, new).map(|_| ()).map_err(|_| Unusable::Changed) // putting it tells what is wrong
            }
            (Some(last), _) if last.key.is_some() => Err(Unusable::Changed),
            (_, Some(damaged)) if *damaged == Some(key) => Err(Unusable::Damaged),
            (_, Some(Some(_))) => Err(Unusable::Changed),
            _ => Err(Unusable::New),
        }
    }

    /// The file that the release has at a path so far.
    pub fn taken(&self, path: &str) -> Option<ManifestFile> {
        let new = open_lock(&self.staged.files).get(path).copied()?;
        Some(ManifestFile { path: path.to_owned(), bytes: new.bytes, sha256: new.sha })
    }

    /// Takes in a file that was made of what `key` is the fingerprint of.
    ///
    /// # Errors
    /// When the machine fails; [`ErrorKind::InvalidFilename`] for a path that no release may have
    /// ([`super::is_path`]), [`ErrorKind::AlreadyExists`] for one that this release has with other bytes.
    pub fn put(&self, path: &str, key: Hash, bytes: &[u8]) -> Result<Put, DiskError> {
        let new = NewFile { key, sha: Sha::of(bytes), bytes: bytes.len() as u64, written: None };
        if self.last.files.get(path).is_some_and(|last| last.sha == new.sha) {
            return self.take(path, new);
        }
        if let Some(before) = self.claim(path)? {
            return self.take(path, NewFile { written: before.written, ..new });
        }
        let stat = self.place_in_stage(path, |to| self.operations.create(to, bytes))?;
        self.take(path, NewFile { written: Some(stat), ..new })
    }

    /// Takes in a large file piece by piece; tells its SHA-256 too.
    ///
    /// # Errors
    /// As [`Transaction::put`].
    pub fn put_file(&self, path: &str, key: Hash, from: &Path) -> Result<(Put, [u8; 32]), DiskError> {
        let before = self.claim(path)?;
        let last = self.last.files.get(path);
        if before.is_some() || last.is_some() {
            let (sha, bytes) = Sha::of_file(from)?;
            if before.is_some() || last.is_some_and(|last| last.sha == sha) {
                let written = before.and_then(|before| before.written);
                return Ok((self.take(path, NewFile { key, sha, bytes, written })?, sha.0));
            }
        }
        let (stat, sha) = self.place_in_stage(path, |to| self.operations.copy(from, to))?;
        Ok((self.take(path, NewFile { key, sha, bytes: stat.size, written: Some(stat) })?, sha.0))
    }

    /// What the release has at the path already.
    fn claim(&self, path: &str) -> Result<Option<NewFile>, DiskError> {
        if !manifest::is_path(path) {
            return Err(DiskError::of(Path::new(path), Operation::Write, ErrorKind::InvalidFilename));
        }
        Ok(open_lock(&self.staged.files).get(path).copied())
    }

    fn take(&self, path: &str, new: NewFile) -> Result<Put, DiskError> {
        let mut files = open_lock(&self.staged.files);
        let taken = files.entry(path.to_owned()).or_insert(new);
        if taken.sha != new.sha {
            return Err(DiskError::of(Path::new(path), Operation::Write, ErrorKind::AlreadyExists));
        }
        *taken = new;
        Ok(if new.written.is_some() { Put::Written } else { Put::Same })
    }

    /// Makes the stage ready, once: marked as begun, closed to others.
    pub(super) fn make_stage(&self) -> Result<(), DiskError> {
        let mut ready = open_lock(&self.staged.ready);
        if !*ready {
            self.operations.mark(&self.guard, true)?;
            self.operations.private_folder(&self.paths.stage)?;
            *ready = true;
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
        self.make_stage()?;
        let to = self.paths.stage.join(path);
        if let Some((folder, _)) = path.rsplit_once('/') {
            let known = open_lock(&self.staged.folders).contains(folder);
            if !known {
                self.make_folder(folder)?;
                open_lock(&self.staged.folders).insert(folder.to_owned());
            }
        }
        match make(&to) {
            Err(error) if error.kind == ErrorKind::AlreadyExists => {
                self.operations.remove_tree(&to)?;
                make(&to)
            }
            outcome => outcome,
        }
    }

    /// Makes a folder of the stage; a file that stands where a folder must be goes.
    pub(super) fn make_folder(&self, folder: &str) -> Result<(), DiskError> {
        let stage = &self.paths.stage;
        let Err(error) = self.operations.folder(&stage.join(folder)) else { return Ok(()) };
        if !matches!(error.kind, ErrorKind::AlreadyExists | ErrorKind::NotADirectory) {
            return Err(error);
        }
        for (end, _) in folder.match_indices('/').chain([(folder.len(), "")]) {
            let part = stage.join(&folder[..end]);
            if !matches!(disk::stat(&part)?, Some((FileType::Folder, _))) {
                self.operations.remove_tree(&part)?;
            }
        }
        self.operations.folder(&stage.join(folder))
    }
}
