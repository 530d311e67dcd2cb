//! Why a build has no outcome: not for what is wrong with texts, which is told, but because there is no site or no output.

use crate::{
    diag::Located,
    disk::DiskError,
    release::{BeginError, OutputRefusal},
};

/// Why a site could not be made ready.
#[derive(Debug)]
pub enum PrepareError {
    /// `songngu.yaml` cannot be read as a mapping (exit code 2), told in the diagnostics.
    Config(Vec<Located>),
    /// The machine failed.
    Disk(DiskError),
}

/// Why a site that can be made ready could not be published.
#[derive(Debug)]
pub enum PublishError {
    /// The output folder is refused.
    Refused(OutputRefusal),
    /// The site cannot be made ready, or the machine failed.
    Prepare(PrepareError),
}

impl From<DiskError> for PrepareError {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

impl From<PrepareError> for PublishError {
    fn from(error: PrepareError) -> Self {
        Self::Prepare(error)
    }
}

impl From<DiskError> for PublishError {
    fn from(error: DiskError) -> Self {
        Self::Prepare(error.into())
    }
}

impl From<BeginError> for PublishError {
    fn from(error: BeginError) -> Self {
        match error {
            BeginError::Refused(refusal) => Self::Refused(refusal),
            BeginError::Disk(error) => error.into(),
        }
    }
}
