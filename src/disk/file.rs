//! Files: read whole or in pieces, made anew, replaced, removed.

use super::{DiskError, Operation, Stat, error::at};
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// How much of a large file is held in memory at once.
const PIECE: usize = 128 * 1024;

/// Reads a file whole.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, DiskError> {
    fs::read(path).map_err(at(path, Operation::Read))
}

/// Reads a file whole unless it is longer than `max` bytes; of a longer one no more than that is read.
///
/// # Errors
/// [`ErrorKind::FileTooLarge`] when it is longer, else when it cannot be read.
pub fn read_limited(path: &Path, max: u64) -> Result<Vec<u8>, DiskError> {
    let file = File::open(path).map_err(at(path, Operation::Read))?;
    let size = file.metadata().map_err(at(path, Operation::Read))?.len();
    let mut bytes = Vec::with_capacity(size.min(max) as usize);
    file.take(max.saturating_add(1)).read_to_end(&mut bytes).map_err(at(path, Operation::Read))?;
    if bytes.len() as u64 > max {
        return Err(DiskError::of(path, Operation::Read, ErrorKind::FileTooLarge));
    }
    Ok(bytes)
}

/// Reads `size` bytes of a file from `start` on; fewer when it ends before.
///
/// # Errors
/// When it cannot be read.
pub fn read_part(path: &Path, start: u64, size: u64) -> Result<Vec<u8>, DiskError> {
    let read = || {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = Vec::new();
        file.take(size).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(at(path, Operation::Read))
}

/// Lets `read` read here and there in a file.
///
/// # Errors
/// When it cannot be opened, or `read` fails.
pub fn read_within<T>(path: &Path, read: impl FnOnce(&File) -> io::Result<T>) -> Result<T, DiskError> {
    File::open(path).and_then(|file| read(&file)).map_err(at(path, Operation::Read))
}

/// Reads a file piece by piece and says how long it was.
///
/// # Errors
/// When it cannot be read.
pub fn read_pieces(path: &Path, mut piece: impl FnMut(&[u8])) -> Result<u64, DiskError> {
    let mut file = File::open(path).map_err(at(path, Operation::Read))?;
    let mut buffer = vec![0; PIECE];
    let mut total = 0;
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok(total),
            Ok(n) => {
                piece(&buffer[..n]);
                total += n as u64;
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(DiskError::new(path, Operation::Read, &error)),
        }
    }
}

/// Makes a file that was not there, byte by byte: for private trees, where a half-written file harms nobody.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] when something stands there, [`ErrorKind::NotFound`] when the folder is missing.
pub fn create_new(path: &Path, bytes: &[u8]) -> Result<Stat, DiskError> {
    let mut file = File::create_new(path).map_err(at(path, Operation::Write))?;
    file.write_all(bytes).map_err(at(path, Operation::Write))?;
    Ok(Stat::of(&file.metadata().map_err(at(path, Operation::Write))?))
}

/// Copies a file to a place where nothing stands, handing each piece of it to the caller.
///
/// # Errors
/// As [`create_new`]; or when the source cannot be read.
pub fn copy_new(from: &Path, to: &Path, mut piece: impl FnMut(&[u8])) -> Result<Stat, DiskError> {
    let mut file = File::create_new(to).map_err(at(to, Operation::Write))?;
    let mut failed = None;
    read_pieces(from, |bytes| {
        piece(bytes);
        if failed.is_none() {
            failed = file.write_all(bytes).err();
        }
    })?;
    match failed {
        Some(error) => Err(DiskError::new(to, Operation::Write, &error)),
        None => Ok(Stat::of(&file.metadata().map_err(at(to, Operation::Write))?)),
    }
}

/// Writes a new file, whole or not at all, and never over one that is there. It is on the disk when this returns.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] when something stands there; else when it cannot be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let beside = beside(path);
    let outcome = (|| {
        let mut file = File::create_new(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        match fs::hard_link(&beside, path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists && fs::symlink_metadata(path).is_err() => {
                fs::rename(&beside, path) // a file system without links: a moment's gap between looking and moving
            }
            outcome => outcome,
        }
    })();
    let _ = fs::remove_file(&beside);
    outcome.map_err(|error| DiskError::new(path, Operation::Write, &error))
}

/// Lets `write` write a file, whole or not at all, in the place of one that may be there.
///
/// # Errors
/// When it cannot be written; what was there then stays.
pub fn replace(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), DiskError> {
    let beside = beside(path);
    let outcome = File::create_new(&beside).and_then(|mut file| {
        let _ = file.try_lock(); // says that somebody is at it: see `sweep`
        write(&mut file)?;
        fs::rename(&beside, path)
    });
    outcome.map_err(|error| {
        let _ = fs::remove_file(&beside);
        DiskError::new(path, Operation::Write, &error)
    })
}

/// Writes a file, whole or not at all, in the place of one that may be there. It is on the disk when this returns.
///
/// # Errors
/// As [`replace`].
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), DiskError> {
    let beside = beside(path);
    let outcome = (|| {
        let mut file = File::create_new(&beside)?;
        let _ = file.try_lock(); // as in `replace`
        if let Ok(old) = fs::metadata(path) {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    })();
    outcome.map_err(|error| {
        let _ = fs::remove_file(&beside);
        DiskError::new(path, Operation::Write, &error)
    })
}

/// Removes what writers left in a folder that were killed: files that nobody is at any more.
///
/// # Errors
/// When the folder cannot be listed, or such a file not be removed.
pub fn sweep(folder: &Path) -> Result<(), DiskError> {
    let numbers = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let left = |name: &str| {
        let own = name.strip_prefix('.').and_then(|name| name.strip_suffix(".tmp")?.rsplit_once('.'));
        own.and_then(|(_, ids)| ids.split_once('-')).is_some_and(|(id, nth)| numbers(id) && numbers(nth))
    };
    for entry in super::walk(folder, |name| !left(name))? {
        let path = folder.join(&entry.path);
        let abandoned = File::open(&path).is_ok_and(|file| file.try_lock().is_ok());
        if abandoned {
            remove(&path)?;
        }
    }
    Ok(())
}

/// Removes a file or a link; says whether there was one.
///
/// # Errors
/// When it cannot be removed, or is a folder.
pub fn remove(path: &Path) -> Result<bool, DiskError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(DiskError::new(path, Operation::Remove, &error)),
    }
}

/// A name beside `path` that no other writer takes.
fn beside(path: &Path) -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name may be 255 bytes long: a part of it is enough to tell where a left-over came from.
    let short: String = name.chars().take(30).collect();
    path.with_file_name(format!(".{short}.{}-{}.tmp", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed)))
}
