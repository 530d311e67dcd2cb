//! Writing into the sources: a file is replaced whole or not at all, and only where it says something else.

use crate::{
    disk::{self, DiskError},
    source::Sources,
};

/// Puts a file of the site in the place of what is there; says whether it was another.
///
/// # Errors
/// It cannot be written; what was there stays.
pub(super) fn put(sources: &Sources, file: &str, bytes: &[u8]) -> Result<bool, DiskError> {
    let known = sources.get(file);
    if let Some(known) = known
        && sources.read(known)? == bytes
    {
        return Ok(false);
    }
    let path = known.map_or_else(|| sources.root().join(file), |known| sources.real(known));
    disk::put(&path, bytes)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_the_same_is_not_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let put = |bytes: &[u8]| {
            let sources = Sources::scan(folder.path()).unwrap();
            put(&sources, "content/a.en.source.yaml", bytes).unwrap()
        };
        disk::create_dir_all(&folder.path().join("content")).unwrap();
        assert_eq!([put(b"a"), put(b"a"), put(b"b")], [true, false, true]);
    }
}
