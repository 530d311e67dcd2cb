//! `init`: a small neutral site in two languages, from the files of `starter/`.

use super::Refusal;
use crate::disk::{self, DiskError, FileType};
use include_dir::{Dir, DirEntry, include_dir};
use std::{
    cell::Cell,
    io::ErrorKind,
    path::{Path, PathBuf},
};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/desk/starter");

/// Writes a site into a folder that is not there or is empty; says how many files. Nothing is left of one that could
/// not be written.
///
/// # Errors
/// Why nothing was written.
pub fn init(folder: &Path) -> Result<usize, Refusal> {
    let folder = disk::real(folder)?;
    let there = match disk::stat(&folder)?.map(|(kind, _)| kind) {
        None => false,
        Some(FileType::Folder) if is_empty(&folder)? => true,
        Some(FileType::Folder) => return Err(Refusal::NotEmpty(folder)),
        Some(_) => return Err(Refusal::NotAFolder(folder)),
    };
    let stage = stage(&folder, there);
    let outcome = write(&stage).and_then(|count| {
        if there {
            move_in(&stage, &folder)?
        } else {
            disk::rename(&stage, &folder)?
        }
        Ok(count)
    });
    if outcome.is_err() {
        let _ = disk::remove_tree(&stage);
    }
    outcome.map_err(|error| match error.kind {
        ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => Refusal::NotEmpty(folder),
        _ => error.into(),
    })
}

/// Where the site is made: beside its folder, or inside one that is there and may be the one that we stand in.
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

fn write(stage: &Path) -> Result<usize, DiskError> {
    disk::create_dir_all(stage)?;
    let mut count = 0;
    let mut folders = vec![&STARTER];
    while let Some(dir) = folders.pop() {
        for entry in dir.entries() {
            let path = stage.join(entry.path());
            match entry {
                DirEntry::Dir(dir) => {
                    disk::create_dir_all(&path)?;
                    folders.push(dir);
                }
                DirEntry::File(file) => {
                    disk::create_new(&path, file.contents())?;
                    count += 1;
                }
            }
        }
    }
    disk::sync_tree(stage)?;
    Ok(count)
}

/// Moves the parts in, the configuration last: before it, the folder is no site.
fn move_in(stage: &Path, folder: &Path) -> Result<(), DiskError> {
    let mut names: Vec<&Path> = STARTER.entries().iter().map(DirEntry::path).collect();
    names.sort_by_key(|name| *name == Path::new(crate::source::CONFIG_FILE));
    for name in names {
        disk::rename(&stage.join(name), &folder.join(name))?;
    }
    disk::remove_empty(stage)?;
    Ok(())
}
