//! Whether an output stands as a release left it, told by one walk.

use super::{error::BeginError, output_folder::OutputFolder};
use crate::{
    base::Hash,
    disk::{self, FileType, Locked, Stat, TreeEntry},
};
use std::time::Duration;

/// Nobody else may get into the stage.
const CLOSED: u32 = 0o700;

/// The fingerprint of a tree: path, kind and looks of all that is no folder, in the order of the paths.
pub(super) fn fingerprint<'e>(files: impl Iterator<Item = (&'e str, FileType, Stat)>) -> Hash {
    let files: Vec<(&str, u8, Stat)> = files
        .filter(|(_, kind, _)| *kind != FileType::Folder)
        .map(|(path, kind, stat)| (path, if kind == FileType::File { 0 } else { 1 }, stat))
        .collect();
    Hash::stamp(&files)
}

pub(super) fn of_entries(entries: &[TreeEntry]) -> Hash {
    fingerprint(entries.iter().map(|entry| (entry.path.as_str(), entry.kind, entry.stat)))
}

/// Whether the output is as the release with this fingerprint left it, and nothing was left undone beside it. A build
/// that is at work there is not waited for: then nobody knows.
///
/// # Errors
/// When the place is refused, or cannot be looked at.
pub fn untouched(output: &OutputFolder, tree: Hash) -> Result<bool, BeginError> {
    let paths = output.paths()?;
    if disk::stat(&paths.out)?.is_none() || disk::stat(&paths.lock)?.is_none() || disk::stat(&paths.old)?.is_some() {
        return Ok(false);
    }
    let Locked::Held { guard, waited: false } = disk::lock_within(&paths.lock, Duration::ZERO)? else {
        return Ok(false);
    };
    let open = match disk::stat(&paths.stage)? {
        Some(_) => disk::mode(&paths.stage)?.is_some_and(|mode| mode & 0o777 != CLOSED),
        None => false,
    };
    if open || guard.is_marked()? {
        return Ok(false);
    }
    Ok(of_entries(&disk::walk(&paths.out, |_| false)?) == tree)
}
