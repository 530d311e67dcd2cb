//! `init`: a small neutral site in two languages, from the files of `starter/`.

use super::{
    Refusal,
    folder::{self, Files},
};
use crate::source::CONFIG_FILE;
use include_dir::{Dir, DirEntry, include_dir};
use std::{borrow::Cow, path::Path};

static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/desk/starter");

/// Writes a site into a folder that is not there or is empty; says how many files. Nothing is left of one that could
/// not be written.
///
/// # Errors
/// Why nothing was written.
pub fn init(folder: &Path) -> Result<usize, Refusal> {
    let mut files = Files::new();
    let mut folders = vec![&STARTER];
    while let Some(dir) = folders.pop() {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(dir) => folders.push(dir),
                DirEntry::File(file) => {
                    let path = file.path().to_string_lossy().replace('\\', "/");
                    files.insert(path, Cow::Borrowed(file.contents()));
                }
            }
        }
    }
    // Before its configuration, the folder is no site.
    folder::write(folder, &files, CONFIG_FILE)?;
    Ok(files.len())
}
