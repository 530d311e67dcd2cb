//! Text that lies compressed beside itself, as `precompress` of the configuration says. A copy is made of the file's bytes and
//! nothing else, so these are its key: a file that was rendered again and came out the same is not compressed again.

use crate::{
    base::Hash,
    disk::DiskError,
    media::{COMPRESSED_FROM, Compression, is_compressible},
    release::{ManifestFile, Put, Transaction, Unusable},
};

/// Leaves the copies of a file that was taken in as they are.
///
/// # Errors
/// Why one of them must be put. Of text that compressing does not make smaller there is none: it is always tried again.
pub(super) fn reuse(release: &Transaction, path: &str, wanted: &[Compression]) -> Result<(), Unusable> {
    let Some(file) = with_copies(release, path, wanted) else { return Ok(()) };
    wanted.iter().try_for_each(|how| release.reuse(&how.beside(path), key(*how, &file)))
}

/// Takes in the copies of a file that was put with these bytes.
///
/// # Errors
/// The machine failed.
pub(super) fn put(release: &Transaction, path: &str, bytes: &[u8], wanted: &[Compression]) -> Result<(), DiskError> {
    let Some(file) = with_copies(release, path, wanted) else { return Ok(()) };
    for how in wanted {
        let (beside, key) = (how.beside(path), key(*how, &file));
        if release.reuse(&beside, key).is_err()
            && let Some(packed) = how.compress(path, bytes)
        {
            let _: Put = release.put(&beside, key, &packed)?;
        }
    }
    Ok(())
}

/// The file at a path, if copies of it are worth trying.
fn with_copies(release: &Transaction, path: &str, wanted: &[Compression]) -> Option<ManifestFile> {
    let taken = || release.taken(path).filter(|file| file.bytes >= COMPRESSED_FROM as u64);
    if wanted.is_empty() || !is_compressible(path) { None } else { taken() }
}

fn key(how: Compression, file: &ManifestFile) -> Hash {
    Hash::stamp(&(how, file.sha256))
}
