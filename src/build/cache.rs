//! The cache on disk: the memory of the last build in `<site>/.songngu/cache`. It carries the program's fingerprint
//! and a checksum; a damaged or foreign one is ignored, never trusted.

use super::Memory;
use crate::{
    base::Hash,
    diag::{Code, Diagnostic},
    disk,
};
use std::path::{Path, PathBuf};

/// What every cache begins with.
const MAGIC: &[u8] = b"songngu cache\n";

/// The folder of the cache in the site's.
pub const FOLDER: &str = ".songngu";

/// A cache larger than this is not read, in bytes: 100,000 articles in 8 languages take some 800 MB.
const LARGEST: u64 = 2 << 30;

fn file(root: &Path) -> PathBuf {
    root.join(FOLDER).join("cache")
}

/// What the program that wrote a cache must be: another one understands texts otherwise.
fn program() -> Hash {
    Hash::of(concat!(env!("CARGO_PKG_VERSION"), " ", env!("SONGNGU_SOURCE_HASH")).as_bytes())
}

impl Memory {
    /// Reads the cache of a site; an empty memory when there is none that can be used.
    pub fn load(root: &Path) -> Self {
        Self::parse(&disk::read_limited(&file(root), LARGEST).unwrap_or_default()).unwrap_or_default()
    }

    /// Reads a cache's bytes.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (program, rest): (Hash, _) = postcard::take_from_bytes(rest).ok()?;
        let (sum, rest): (Hash, _) = postcard::take_from_bytes(rest).ok()?;
        if program != self::program() || sum != Hash::of(rest) {
            return None;
        }
        let mut memory: Self = postcard::from_bytes(rest).ok()?;
        memory.sum = Some(sum);
        Some(memory)
    }

    /// The bytes of a cache.
    pub fn bytes(&self) -> Vec<u8> {
        let body = self.body();
        framed(&body, Hash::of(&body))
    }

    fn body(&self) -> Vec<u8> {
        postcard::to_stdvec(self).unwrap_or_default() // plain values always have a form
    }

    /// Writes the cache of a site, unless it says what was read. A note says so when it cannot be written; nothing else
    /// changes then.
    pub fn save(&self, root: &Path) -> Option<Diagnostic> {
        let body = self.body();
        let sum = Hash::of(&body);
        if self.sum == Some(sum) {
            return None;
        }
        let write = || {
            disk::create_dir_all(&root.join(FOLDER))?;
            disk::replace(&file(root), &framed(&body, sum))
        };
        write().err().map(|_| Diagnostic::new(Code::CacheUnwritable))
    }
}

/// A cache's bytes: what it is, who made it, its checksum, itself.
fn framed(body: &[u8], sum: Hash) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    for hash in [program(), sum] {
        bytes.extend(postcard::to_stdvec(&hash).unwrap_or_default());
    }
    bytes.extend(body);
    bytes
}
