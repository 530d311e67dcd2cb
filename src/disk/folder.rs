//! Folders and what moves between them: made, closed to others, exchanged, linked, removed.

use super::{DiskError, Operation, Stat, copy_new, error::at};
use std::{
    fs,
    io::{self, ErrorKind},
    path::Path,
};

/// How two folders were exchanged.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exchange {
    /// In one step: nobody saw a moment without either.
    Done,
    /// This system or file system has no such step; nothing was done.
    Unsupported,
}

/// How a file came to stand at a second place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkOutcome {
    /// As the same file under a second name.
    Linked,
    /// As a copy, where the file system has no links.
    Copied(Stat),
}

/// Makes a folder and those above it.
///
/// # Errors
/// When one cannot be made, or a file stands there.
pub fn create_dir_all(path: &Path) -> Result<(), DiskError> {
    fs::create_dir_all(path).map_err(at(path, Operation::Write))
}

/// Makes a folder that only its owner may enter (0700), or closes one that is there.
///
/// # Errors
/// When it cannot be made or closed.
pub fn private_folder(path: &Path) -> Result<(), DiskError> {
    let builder = fs::DirBuilder::new();
    #[cfg(unix)]
    let builder = {
        let mut builder = builder;
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
    };
    match builder.create(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => set_mode(path, 0o700),
        outcome => outcome.map_err(at(path, Operation::Write)),
    }
}

/// A folder's permission bits; `None` where the system has none, or there is no folder.
///
/// # Errors
/// When it cannot be asked.
pub fn mode(path: &Path) -> Result<Option<u32>, DiskError> {
    #[cfg(unix)]
    match fs::symlink_metadata(path) {
        Ok(meta) => return Ok(Some(std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o7777)),
        Err(error) if error.kind() == ErrorKind::NotFound => {}
        Err(error) => return Err(DiskError::new(path, Operation::Read, &error)),
    }
    let _ = path;
    Ok(None)
}

/// Sets a folder's permission bits, where the system has such.
///
/// # Errors
/// When they cannot be set.
pub fn set_mode(path: &Path, mode: u32) -> Result<(), DiskError> {
    #[cfg(unix)]
    return fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))
        .map_err(at(path, Operation::Write));
    #[cfg(not(unix))]
    {
        let _ = (path, mode);
        Ok(())
    }
}

/// The permission bits that a new folder gets here (the process's mask), found by making one inside `folder`.
///
/// # Errors
/// When none can be made.
pub fn usual_folder_mode(folder: &Path) -> Result<u32, DiskError> {
    let probe = folder.join(format!(".mode-{}", std::process::id()));
    create_dir_all(&probe)?;
    let found = mode(&probe);
    remove_empty(&probe)?;
    Ok(found?.unwrap_or(0o755))
}

/// Removes a folder that is empty; says whether it is gone.
///
/// # Errors
/// When it cannot be removed for another reason than what is in it.
pub fn remove_empty(path: &Path) -> Result<bool, DiskError> {
    match fs::remove_dir(path) {
        Ok(()) => Ok(true),
        Err(error) => match error.kind() {
            ErrorKind::NotFound => Ok(true),
            ErrorKind::DirectoryNotEmpty | ErrorKind::NotADirectory => Ok(false),
            _ => Err(DiskError::new(path, Operation::Remove, &error)),
        },
    }
}

/// Removes a file, a link (not what it leads to), or a folder with all that is in it.
///
/// # Errors
/// When something in it cannot be removed.
pub fn remove_tree(path: &Path) -> Result<(), DiskError> {
    let outcome = match fs::symlink_metadata(path) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match outcome {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(DiskError::new(path, Operation::Remove, &error))
        }
        _ => Ok(()),
    }
}

/// Gives a file or folder another name on the same file system.
///
/// # Errors
/// When it cannot be moved.
pub fn rename(from: &Path, to: &Path) -> Result<(), DiskError> {
    fs::rename(from, to).map_err(at(to, Operation::Switch))
}

/// Puts each of two folders in the other's place, in one step.
///
/// # Errors
/// When the system can and may not.
pub fn exchange(a: &Path, b: &Path) -> Result<Exchange, DiskError> {
    #[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
    {
        use rustix::{fs as sys, io::Errno};
        match sys::renameat_with(sys::CWD, a, sys::CWD, b, sys::RenameFlags::EXCHANGE) {
            Ok(()) => Ok(Exchange::Done),
            // XDEV: overlay file systems cannot move a folder of a lower layer, not even by a plain rename.
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::XDEV) => Ok(Exchange::Unsupported),
            Err(error) => Err(DiskError::new(b, Operation::Switch, &io::Error::from(error))),
        }
    }
    #[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
    {
        let _ = (a, b);
        Ok(Exchange::Unsupported)
    }
}

/// Lets a file stand at a second place, where nothing stands: as a link, or as a copy where there are no links.
/// A symbolic link is carried over as such.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] or [`ErrorKind::NotFound`] as they are; else when neither can be done.
pub fn hard_link_or_copy(from: &Path, to: &Path, piece: impl FnMut(&[u8])) -> Result<LinkOutcome, DiskError> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(LinkOutcome::Linked),
        Err(error)
            if matches!(error.kind(), ErrorKind::AlreadyExists | ErrorKind::NotFound | ErrorKind::NotADirectory) =>
        {
            Err(DiskError::new(to, Operation::Write, &error))
        }
        #[cfg(unix)]
        Err(_) if from.is_symlink() => {
            let target = fs::read_link(from).map_err(at(from, Operation::Read))?;
            std::os::unix::fs::symlink(target, to).map_err(at(to, Operation::Write))?;
            Ok(LinkOutcome::Copied(Stat::of(&fs::symlink_metadata(to).map_err(at(to, Operation::Read))?)))
        }
        Err(_) => copy_new(from, to, piece).map(LinkOutcome::Copied),
    }
}

/// Waits until what was written to the file system of `root` is on the disk.
///
/// # Errors
/// When the disk reports that it failed.
pub fn sync_tree(root: &Path) -> Result<(), DiskError> {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    {
        let folder = fs::File::open(root).map_err(at(root, Operation::Write))?;
        rustix::fs::syncfs(folder).map_err(|error| DiskError::new(root, Operation::Write, &io::Error::from(error)))
    }
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    {
        let _: (&Path, io::Result<()>) = (root, Ok(())); // others order their metadata, or have no such call
        Ok(())
    }
}
