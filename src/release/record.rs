//! What the last build knew of its files, so that this one need neither make nor read them. The caller keeps it in its cache.

use super::Sha;
use crate::{base::Hash, disk::Stat};
use serde::{Deserialize, Serialize};

/// What is known of the last release's files in the output and in the retired tree. It may be stale or come from
/// another machine: what it says holds only for files whose [`Stat`] is the same; all others are hashed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// The SHA-256 of the manifest that it belongs to.
    pub(super) release: Sha,
    /// Sorted by path.
    pub(super) files: Vec<RecordedFile>,
}

/// One file of the release.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct RecordedFile {
    pub path: String,
    /// What it was made of.
    pub key: Hash,
    pub sha256: Sha,
    /// As it stands in the output.
    pub out: Stat,
    /// As it stands in the retired tree, if the same bytes stand there.
    pub stage: Option<Stat>,
}

impl Record {
    /// What the files were made of.
    pub fn keys(&self) -> impl Iterator<Item = Hash> {
        self.files.iter().map(|file| file.key)
    }

    pub(super) fn find(&self, path: &str) -> Option<&RecordedFile> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        Some(&self.files[at])
    }
}
