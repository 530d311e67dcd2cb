//! What went wrong with a file, without words: `cli` finds them in the user's language.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

/// What was being done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// Reading a file, or asking what stands at a path.
    Read,
    /// Making or writing a file or folder.
    Write,
    /// Listing a folder.
    List,
    /// Removing a file or folder.
    Remove,
    /// Moving one thing into another's place.
    Switch,
    /// Taking a lock.
    Lock,
}

/// An operation that the machine refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DiskError {
    /// The file or folder.
    pub path: PathBuf,
    /// What was being done.
    pub operation: Operation,
    /// What kind of failure.
    pub kind: io::ErrorKind,
    /// The operating system's number for it.
    pub os: Option<i32>,
}

impl DiskError {
    /// From the standard library's error.
    pub fn new(path: &Path, operation: Operation, error: &io::Error) -> Self {
        Self { path: path.to_owned(), operation, kind: error.kind(), os: error.raw_os_error() }
    }

    /// Of a kind that the program itself found.
    pub fn of(path: &Path, operation: Operation, kind: io::ErrorKind) -> Self {
        Self { path: path.to_owned(), operation, kind, os: None }
    }
}

/// For `map_err`: says which operation failed on which path.
pub(super) fn at(path: &Path, operation: Operation) -> impl Fn(io::Error) -> DiskError {
    move |error| DiskError::new(path, operation, &error)
}

/// For developers; people get their words from fluent.
impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}: {:?}", self.operation, self.path.display(), self.kind)
    }
}

impl std::error::Error for DiskError {}
