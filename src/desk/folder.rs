//! A folder with files in it, written whole or not at all, and never over a file.

use super::Refusal;
use crate::disk::{self, DiskError, FileType};
use std::{
    borrow::Cow,
    cell::Cell,
    collections::{BTreeMap, BTreeSet},
    io::ErrorKind,
    path::{Path, PathBuf},
};

/// What is written: path in the folder, with `/`, and bytes.
pub(super) type Files<'f> = BTreeMap<String, Cow<'f, [u8]>>;

/// Writes files into a folder that is not there or is empty; nothing is left of one that could not be written. `last` is
/// the file at its top without which the folder is none of its kind: it comes last.
///
/// # Errors
/// Why nothing was written.
pub(super) fn write(folder: &Path, files: &Files<'_>, last: &str) -> Result<(), Refusal> {
    let folder = disk::real(folder)?;
    let there = match disk::stat(&folder)?.map(|(kind, _)| kind) {
        None => false,
        Some(FileType::Folder) if is_empty(&folder)? => true,
        Some(FileType::Folder) => return Err(Refusal::NotEmpty(folder)),
        Some(_) => return Err(Refusal::NotAFolder(folder)),
    };
    let stage = stage(&folder, there);
    let outcome = fill(&stage, files)
        .and_then(|()| if there { move_in(&stage, &folder, files, last) } else { disk::rename(&stage, &folder) });
    if outcome.is_err() {
        let _ = disk::remove_tree(&stage);
    }
    outcome.map_err(|error| match error.kind {
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => Refusal::NotEmpty(folder),
        _ => error.into(),
    })
}

/// Where the files are made: beside their folder, or inside one that is there and may be the one that we stand in.
fn stage(folder: &Path, there: bool) -> PathBuf {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let name = format!(".{name}.{}.tmp", std::process::id());
    if there { folder.join(name) } else { folder.with_file_name(name) }
}

fn is_empty(folder: &Path) -> Result<bool, DiskError> {
    let any = Cell::new(false);
    disk::walk(folder, |_| {
        any.set(true);
        true // what is below does not matter
    })?;
    Ok(!any.get())
}

fn fill(stage: &Path, files: &Files<'_>) -> Result<(), DiskError> {
    disk::create_dir_all(stage)?;
    for (path, bytes) in files {
        let path = stage.join(path);
        disk::create_dir_all(path.parent().unwrap_or(stage))?;
        disk::create_new(&path, bytes)?;
    }
    disk::sync_tree(stage)
}

fn move_in(stage: &Path, folder: &Path, files: &Files<'_>, last: &str) -> Result<(), DiskError> {
    let names: BTreeSet<&str> = files.keys().filter_map(|path| path.split('/').next()).collect();
    for name in names.into_iter().filter(|name| *name != last).chain([last]) {
        disk::rename(&stage.join(name), &folder.join(name))?;
    }
    disk::remove_empty(stage)?;
    Ok(())
}
