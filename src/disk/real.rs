//! Where a path leads, also when its last parts do not exist yet.

use super::{DiskError, Operation, error::at};
use std::{
    fs,
    io::ErrorKind,
    path::{Component, Path, PathBuf},
};

/// The absolute path without links, `.` and `..`; parts that do not exist are taken as they are written.
///
/// # Errors
/// When the working folder or a part of the path may not be seen.
pub fn real(path: &Path) -> Result<PathBuf, DiskError> {
    let mut known = std::path::absolute(path).map_err(at(path, Operation::Read))?;
    let mut rest = Vec::new();
    loop {
        match fs::canonicalize(&known) {
            Ok(found) => {
                known = found;
                break;
            }
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                let Some(last) = known.components().next_back() else { break };
                rest.push(last.as_os_str().to_owned());
                if !known.pop() {
                    break;
                }
            }
            Err(error) => return Err(DiskError::new(path, Operation::Read, &error)),
        }
    }
    for part in rest.iter().rev() {
        match Path::new(part).components().next() {
            Some(Component::ParentDir) => {
                known.pop();
            }
            Some(Component::CurDir) | None => {}
            _ => known.push(part),
        }
    }
    Ok(known)
}

/// Whether another file system begins at this folder, so that it cannot be moved. (Not every mount shows.)
///
/// # Errors
/// When the folder or the one above may not be seen.
pub fn is_mount_point(path: &Path) -> Result<bool, DiskError> {
    #[cfg(unix)]
    if let Some(above) = path.parent() {
        use std::os::unix::fs::MetadataExt;
        let device = |path: &Path| fs::symlink_metadata(path).map(|meta| meta.dev()).map_err(at(path, Operation::Read));
        return Ok(device(path)? != device(above)?);
    }
    let _ = path;
    Ok(false)
}
