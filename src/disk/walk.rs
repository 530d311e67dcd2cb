//! Listing a tree: what stands in it, sorted by path, links not followed.

use super::{DiskError, Operation, error::at};
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::Path,
    time::{SystemTime, UNIX_EPOCH},
};
use walkdir::{DirEntry, WalkDir};

/// What stands at a path.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileType {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a device; or a name that is not UTF-8 (`path` is then only like it).
    Other,
}

/// What tells a file from an altered one without reading it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Stat {
    /// Bytes.
    pub size: u64,
    /// When its bytes were last written, in nanoseconds since 1970.
    pub mtime: i64,
    /// Which file it is on its file system; 0 where the system does not say.
    pub inode: u64,
}

/// One thing in a tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TreeEntry {
    /// Below the root, with `/` between its parts.
    pub path: String,
    /// What it is.
    pub kind: FileType,
    /// Zero for folders: nobody asks.
    pub stat: Stat,
}

impl Stat {
    pub(super) fn of(meta: &fs::Metadata) -> Self {
        #[cfg(unix)]
        let inode = std::os::unix::fs::MetadataExt::ino(meta);
        #[cfg(not(unix))]
        let inode = 0;
        Self { size: meta.len(), mtime: meta.modified().map_or(0, nanoseconds), inode }
    }
}

fn nanoseconds(time: SystemTime) -> i64 {
    let nanos = |d: std::time::Duration| i64::try_from(d.as_nanos()).unwrap_or(i64::MAX);
    time.duration_since(UNIX_EPOCH).map_or_else(|before| -nanos(before.duration()), nanos)
}

/// What stands at a path, if anything does.
///
/// # Errors
/// When the path may not be seen.
pub fn stat(path: &Path) -> Result<Option<(FileType, Stat)>, DiskError> {
    match fs::symlink_metadata(path) {
        Ok(meta) => Ok(Some((kind(meta.file_type()), Stat::of(&meta)))),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(DiskError::new(path, Operation::Read, &error)),
    }
}

fn kind(of: fs::FileType) -> FileType {
    if of.is_file() {
        FileType::File
    } else if of.is_dir() {
        FileType::Folder
    } else if of.is_symlink() {
        FileType::Link
    } else {
        FileType::Other
    }
}

/// Everything below `root`, sorted by the bytes of the paths; what `skip` says yes to is left out, with all that is
/// below it. A root that does not exist is empty. A file that vanishes meanwhile was not there.
///
/// On one core on purpose: on two, 23,000 folders take as long (115 instead of 120 ms in memory, 140 instead of
/// 175 ms on a disk) and twice the processor time.
///
/// # Errors
/// When a folder cannot be listed.
pub fn walk(root: &Path, skip: impl Fn(&str) -> bool) -> Result<Vec<TreeEntry>, DiskError> {
    let mut found = Vec::new();
    let mut walker = WalkDir::new(root).min_depth(1).into_iter();
    while let Some(next) = walker.next() {
        let item = match next {
            Ok(item) => item,
            Err(error) => match error.io_error() {
                Some(cause) if cause.kind() == io::ErrorKind::NotFound => continue,
                Some(cause) => return Err(DiskError::new(error.path().unwrap_or(root), Operation::List, cause)),
                None => continue, // a circle of links: none is followed
            },
        };
        let (path, named) = below(root, &item);
        if skip(&path) {
            if item.file_type().is_dir() {
                walker.skip_current_dir();
            }
        } else if let Some(entry) = entry(path, named, &item)? {
            found.push(entry);
        }
    }
    found.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

/// What stands directly in a folder, sorted by name; names that are not UTF-8 are left out.
///
/// # Errors
/// When the folder cannot be listed.
pub fn list(folder: &Path) -> Result<Vec<(String, FileType)>, DiskError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(at(folder, Operation::List))? {
        let entry = entry.map_err(at(folder, Operation::List))?;
        if let (Ok(name), Ok(of)) = (entry.file_name().into_string(), entry.file_type()) {
            found.push((name, kind(of)));
        }
    }
    found.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found)
}

/// The path below the root, and whether it is exactly that. By bytes: taking paths apart costs as much as the listing.
fn below(root: &Path, item: &DirEntry) -> (String, bool) {
    let path = item.path().as_os_str().as_encoded_bytes();
    let below = path.strip_prefix(root.as_os_str().as_encoded_bytes()).unwrap_or(path);
    let below = below.strip_prefix(std::path::MAIN_SEPARATOR_STR.as_bytes()).unwrap_or(below);
    let (mut text, named) = match std::str::from_utf8(below) {
        Ok(text) => (text.to_owned(), true),
        Err(_) => (String::from_utf8_lossy(below).into_owned(), false),
    };
    if std::path::MAIN_SEPARATOR != '/' {
        text = text.replace(std::path::MAIN_SEPARATOR, "/");
    }
    (text, named)
}

fn entry(path: String, named: bool, item: &DirEntry) -> Result<Option<TreeEntry>, DiskError> {
    let kind = if named { kind(item.file_type()) } else { FileType::Other };
    if kind == FileType::Folder {
        return Ok(Some(TreeEntry { path, kind, stat: Stat::default() }));
    }
    match fs::symlink_metadata(item.path()) {
        Ok(meta) => Ok(Some(TreeEntry { path, kind, stat: Stat::of(&meta) })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(item.path(), Operation::Read)(error)),
    }
}
