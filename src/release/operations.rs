//! Every operation that changes something on the disk goes through here, so that tests can make the n-th of them fail.

use super::manifest::Sha;
use crate::disk::{self, DiskError, Exchange, Guard, LinkOutcome, Operation, Stat};
use sha2::{Digest, Sha256};
use std::{
    io::ErrorKind,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

/// What a test wants to go wrong. By default nothing does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Faults {
    /// Which operation fails, counted from 0, and how.
    pub at: Option<(u64, FaultKind)>,
    /// The file system cannot exchange two folders.
    pub no_exchange: bool,
    /// The file system has no hard links.
    pub no_links: bool,
}

/// How an operation fails in a test.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FaultKind {
    /// This one does: the disk was full for a moment.
    DiskFull,
    /// This one and all that follow: as if the program were killed here.
    Killed,
}

/// Operations on the disk, counted.
#[derive(Debug)]
pub(super) struct Operations {
    faults: Faults,
    count: AtomicU64,
}

impl Operations {
    pub fn new(faults: Faults) -> Self {
        Self { faults, count: AtomicU64::new(0) }
    }

    fn step(&self, path: &Path, operation: Operation) -> Result<(), DiskError> {
        let Some((at, fault)) = self.faults.at else { return Ok(()) };
        let now = self.count.fetch_add(1, Ordering::Relaxed);
        if now == at || (fault == FaultKind::Killed && now > at) {
            return Err(DiskError::of(path, operation, ErrorKind::StorageFull));
        }
        Ok(())
    }

    pub fn create(&self, path: &Path, bytes: &[u8]) -> Result<Stat, DiskError> {
        if let Err(error) = self.step(path, Operation::Write) {
            let _ = disk::create_new(path, &bytes[..bytes.len() / 2]); // a full disk leaves a half
            return Err(error);
        }
        disk::create_new(path, bytes)
    }

    /// Copies and says what was copied.
    pub fn copy(&self, from: &Path, to: &Path) -> Result<(Stat, Sha), DiskError> {
        self.step(to, Operation::Write)?;
        let mut hasher = Sha256::new();
        let stat = disk::copy_new(from, to, |piece| hasher.update(piece))?;
        Ok((stat, Sha(hasher.finalize().into())))
    }

    /// Links; or copies, and then says what was copied.
    pub fn link(&self, from: &Path, to: &Path) -> Result<Option<(Stat, Sha)>, DiskError> {
        if self.faults.no_links {
            return self.copy(from, to).map(Some);
        }
        self.step(to, Operation::Write)?;
        let mut hasher = Sha256::new();
        match disk::hard_link_or_copy(from, to, |piece| hasher.update(piece))? {
            LinkOutcome::Linked => Ok(None),
            LinkOutcome::Copied(stat) => Ok(Some((stat, Sha(hasher.finalize().into())))),
        }
    }

    pub fn folder(&self, path: &Path) -> Result<(), DiskError> {
        self.step(path, Operation::Write)?;
        disk::create_dir_all(path)
    }

    pub fn private_folder(&self, path: &Path) -> Result<(), DiskError> {
        self.step(path, Operation::Write)?;
        disk::private_folder(path)
    }

    pub fn set_mode(&self, path: &Path, mode: u32) -> Result<(), DiskError> {
        self.step(path, Operation::Write)?;
        disk::set_mode(path, mode)
    }

    pub fn remove(&self, path: &Path) -> Result<bool, DiskError> {
        self.step(path, Operation::Remove)?;
        disk::remove(path)
    }

    pub fn remove_tree(&self, path: &Path) -> Result<(), DiskError> {
        self.step(path, Operation::Remove)?;
        disk::remove_tree(path)
    }

    pub fn remove_empty(&self, path: &Path) -> Result<bool, DiskError> {
        self.step(path, Operation::Remove)?;
        disk::remove_empty(path)
    }

    pub fn rename(&self, from: &Path, to: &Path) -> Result<(), DiskError> {
        self.step(to, Operation::Switch)?;
        disk::rename(from, to)
    }

    pub fn exchange(&self, a: &Path, b: &Path) -> Result<Exchange, DiskError> {
        self.step(b, Operation::Switch)?;
        if self.faults.no_exchange { Ok(Exchange::Unsupported) } else { disk::exchange(a, b) }
    }

    pub fn sync(&self, root: &Path) -> Result<(), DiskError> {
        self.step(root, Operation::Write)?;
        disk::sync_tree(root)
    }

    pub fn mark(&self, guard: &Guard, mark: bool) -> Result<(), DiskError> {
        self.step(Path::new(""), Operation::Lock)?;
        guard.mark(mark)
    }
}
