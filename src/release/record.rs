//! What the last build knew of both trees, so that this one need not read them. The caller keeps it in its cache.

use super::Sha;
use crate::disk::Stat;
use serde::{Deserialize, Serialize};

/// What is known of the last release's files in the output and in the retired tree. It may be stale or come from
/// another machine: what it says holds only for files whose [`Stat`] is the same; all others are hashed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Record {
    /// The SHA-256 of the manifest that it belongs to.
    pub(super) release: Sha,
    /// Sorted by path.
    pub(super) files: Vec<Known>,
}

/// One file of the release.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Known {
    pub path: String,
    pub sha256: Sha,
    /// As it stands in the output.
    pub out: Stat,
    /// As it stands in the retired tree, if the same bytes stand there.
    pub stage: Option<Stat>,
}

impl Record {
    /// The SHA-256 that a path had. A caller's key for that path is good as long as this is what the output has.
    pub fn sha(&self, path: &str) -> Option<&[u8; 32]> {
        self.find(path).map(|known| &known.sha256.0)
    }

    pub(super) fn find(&self, path: &str) -> Option<&Known> {
        let at = self.files.binary_search_by(|known| known.path.as_str().cmp(path)).ok()?;
        Some(&self.files[at])
    }
}
