//! Why there is no new release.

use crate::{
    base::Audience,
    diag::{Code, Diagnostic},
    disk::DiskError,
};
use std::path::PathBuf;

/// Why nothing may be published there. Exit code 2.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OutputRefusal {
    /// The root of the file system, or a path without a name.
    DangerousRoot(PathBuf),
    /// The user's home or a folder above it.
    DangerousHome(PathBuf),
    /// The site's folder or one above it.
    HoldsSources(PathBuf),
    /// Inside a folder of sources (the second path).
    InsideSources(PathBuf, PathBuf),
    /// A symbolic link stands there.
    IsLink(PathBuf),
    /// A file stands there.
    IsFile(PathBuf),
    /// Another file system begins there: it cannot be switched. A folder inside it can.
    IsMountPoint(PathBuf),
    /// A folder with files and without a `release.json` of this program.
    NotOurs(PathBuf),
    /// The tree there is for others.
    OtherAudience(PathBuf, Audience),
    /// What stands where the stage must be made (`.<name>.stage`) is not this program's.
    StageNotOurs(PathBuf),
    /// Another build holds the output, and went on holding it as long as we waited.
    Busy(PathBuf),
    /// A pattern of `keep` that is none.
    BadKeep(String),
}

/// Why a release cannot begin.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BeginError {
    /// The place is not fit. Exit code 2.
    Refused(OutputRefusal),
    /// The machine failed. Exit code 3.
    Disk(DiskError),
}

/// Why there is no new release. The output is as it was; only what follows a switch (cleaning the retired tree) can
/// fail behind one, and then the next build does it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CommitError {
    /// Foreign files, or a tree that is not what it should be. Exit code 1.
    Refused(Vec<Diagnostic>),
    /// The machine failed. Exit code 3.
    Disk(DiskError),
}

impl From<DiskError> for BeginError {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl From<OutputRefusal> for BeginError {
    fn from(refusal: OutputRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DiskError> for CommitError {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl CommitError {
    /// A tree that cannot be a release: `why` is `both` (a file where another needs a folder), `kept` (a file that others
    /// keep there, `other` the pattern) or `changed` (what was written is not what is there).
    pub(super) fn verify(why: &str, path: &str, other: &str) -> Self {
        let d = Diagnostic::new(Code::VerifyFailed).arg("why", why).arg("path", path).arg("other", other);
        Self::Refused(vec![d])
    }
}
