//! Fingerprints: the first 16 bytes of BLAKE3. A page's key, a source's identity in the cache.

use serde::{Deserialize, Serialize};
use std::{cell::RefCell, fmt, hash::Hasher, ops::Deref, sync::Arc};

/// 128 bits of BLAKE3: enough that two different inputs never meet, half the room in the cache.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Hash([u8; 16]);

impl Hash {
    /// The fingerprint of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self::first(&blake3::hash(bytes))
    }

    fn first(hash: &blake3::Hash) -> Self {
        let mut out = [0; 16];
        out.copy_from_slice(&hash.as_bytes()[..16]);
        Self(out)
    }

    /// The fingerprint of a value: of all that its `Hash` implementation names, in that order.
    pub fn stamp(value: &(impl std::hash::Hash + ?Sized)) -> Self {
        thread_local!(static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });
        // A value's Hash may stamp a part of itself: then the inner call finds the buffer taken.
        let mut bytes = Collected(BUFFER.with(|buffer| std::mem::take(&mut *buffer.borrow_mut())));
        bytes.0.clear();
        value.hash(&mut bytes);
        let hash = Self::of(&bytes.0);
        BUFFER.with(|buffer| *buffer.borrow_mut() = bytes.0);
        hash
    }

    /// The fingerprint of the program itself: another one may make something else of the same.
    pub fn program() -> Self {
        Self::of(concat!(env!("CARGO_PKG_VERSION"), " ", env!("SONGNGU_SOURCE_HASH")).as_bytes())
    }

    /// For bytes that come in pieces.
    pub fn pieces() -> Pieces {
        Pieces(blake3::Hasher::new())
    }

    /// A number of it, the same on every machine.
    pub fn number(&self) -> u64 {
        self.0.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }

    /// 32 hexadecimal digits.
    pub fn hex(&self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Takes the fingerprint of bytes that come in pieces.
pub struct Pieces(blake3::Hasher);

impl Pieces {
    /// The next piece.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The fingerprint of all.
    pub fn finish(self) -> Hash {
        Hash::first(&self.0.finalize())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.hex()[..8])
    }
}

/// Collects what a `Hash` implementation feeds, so that it can be fingerprinted in one go.
struct Collected(Vec<u8>);

impl Hasher for Collected {
    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn finish(&self) -> u64 {
        0 // never asked for: `Hash::stamp` reads the bytes
    }
}

/// A shared value with its fingerprint. Hashing it costs 16 bytes however large it is, so a view
/// made of stamped parts gives its key at once.
#[derive(Debug)]
pub struct Stamped<T: ?Sized> {
    stamp: Hash,
    value: Arc<T>,
}

impl<T: std::hash::Hash> Stamped<T> {
    /// Shares `value` and takes its fingerprint.
    pub fn new(value: T) -> Self {
        Self { stamp: Hash::stamp(&value), value: Arc::new(value) }
    }
}

impl<T> Clone for Stamped<T> {
    fn clone(&self) -> Self {
        Self { stamp: self.stamp, value: Arc::clone(&self.value) }
    }
}

impl<T> Deref for Stamped<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> std::hash::Hash for Stamped<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.stamp.hash(state);
    }
}

impl<T> PartialEq for Stamped<T> {
    fn eq(&self, other: &Self) -> bool {
        self.stamp == other.stamp
    }
}

impl<T: Serialize> Serialize for Stamped<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}
