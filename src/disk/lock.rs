//! A file that one program at a time may hold. The system lets go of it when the holder dies. A holder may
//! mark it; the mark outlives the holder, so that the next one knows that something was left undone.

use super::{DiskError, Operation, error::at};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io::{ErrorKind, Seek, Write},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

/// How often a waiting program asks again.
const ASK_EVERY: Duration = Duration::from_millis(20);

/// The lock is held as long as this lives.
#[derive(Debug)]
pub struct Guard {
    file: File,
    path: PathBuf,
    new: bool,
}

/// What came of asking.
#[derive(Debug)]
pub enum Locked {
    /// We hold it; `waited` when another held it first.
    Held {
        /// The lock.
        guard: Guard,
        /// Whether another program held it when we first asked.
        waited: bool,
    },
    /// Another program holds it.
    Busy,
}

/// Takes the lock, waiting for another holder as long as `patience` lasts. The file is made when it is missing, and stays.
///
/// # Errors
/// When the file cannot be made, or the file system has no locks.
pub fn lock_within(path: &Path, patience: Duration) -> Result<Locked, DiskError> {
    let open = || OpenOptions::new().read(true).write(true).open(path);
    let (file, new) = match open() {
        Ok(file) => (file, false),
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(DiskError::new(path, Operation::Lock, &error)),
        Err(_) => match File::create_new(path) {
            Ok(file) => (file, true),
            // Another made it just now.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                (open().map_err(at(path, Operation::Lock))?, false)
            }
            Err(error) => return Err(DiskError::new(path, Operation::Lock, &error)),
        },
    };
    let since = Instant::now();
    let mut waited = false;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Locked::Held { guard: Guard { file, path: path.to_owned(), new }, waited }),
            Err(TryLockError::WouldBlock) if since.elapsed() >= patience => return Ok(Locked::Busy),
            Err(TryLockError::WouldBlock) => thread::sleep(ASK_EVERY),
            Err(TryLockError::Error(error)) => return Err(DiskError::new(path, Operation::Lock, &error)),
        }
        waited = true;
    }
}

impl Guard {
    /// Whether there was no such file before.
    pub fn is_new(&self) -> bool {
        self.new
    }

    /// Whether an earlier holder, or this one, left its mark.
    ///
    /// # Errors
    /// When the file cannot be asked.
    pub fn is_marked(&self) -> Result<bool, DiskError> {
        Ok(self.file.metadata().map_err(at(&self.path, Operation::Lock))?.len() > 0)
    }

    /// Leaves a mark, or takes it away.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn mark(&self, mark: bool) -> Result<(), DiskError> {
        let mut file = &self.file;
        let write = |file: &mut &File| {
            file.set_len(0)?;
            if mark {
                file.rewind()?;
                file.write_all(b"staging\n")?;
            }
            Ok(())
        };
        write(&mut file).map_err(at(&self.path, Operation::Lock))
    }
}
