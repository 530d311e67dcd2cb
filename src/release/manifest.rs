//! `release.json`: what a release holds. Same release, same bytes.

use crate::{
    base::{Address, Audience, Lang},
    disk::{self, DiskError},
};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use std::{fmt, io::ErrorKind, path::Path};

/// The manifest's name in the output.
pub const NAME: &str = "release.json";

/// The schema that this program writes and reads.
const SCHEMA: u32 = 1;

/// The longest manifest that is read, in bytes: some million files.
const LONGEST: u64 = 512 * 1024 * 1024;

/// The SHA-256 of a file; 64 hexadecimal digits in the manifest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Sha(pub [u8; 32]);

/// A release as its manifest tells it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Manifest {
    schema: u32,
    /// Whom it is for.
    pub audience: Audience,
    /// The public texts, sorted by id and language.
    pub items: Vec<ManifestItem>,
    /// The files, sorted by path, without the manifest.
    pub files: Vec<ManifestFile>,
    /// Files of the release before that stay until the next switch, sorted.
    pub retained: Vec<String>,
}

/// A public text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct ManifestItem {
    /// The item's id.
    pub id: String,
    /// The text's language.
    pub lang: Lang,
    /// Where it stands below the base.
    pub address: Address,
}

/// A file of a release.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ManifestFile {
    /// Below the base.
    pub path: String,
    /// Its length.
    pub bytes: u64,
    /// Its contents.
    pub sha256: Sha,
}

impl Manifest {
    /// A manifest; the lists are sorted here.
    pub(super) fn new(
        audience: Audience,
        mut items: Vec<ManifestItem>,
        mut files: Vec<ManifestFile>,
        mut retained: Vec<String>,
    ) -> Self {
        items.sort_unstable();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        retained.sort_unstable();
        Self { schema: SCHEMA, audience, items, files, retained }
    }

    /// The bytes of `release.json`.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(64 + 160 * (self.files.len() + self.items.len()));
        let written = serde_json::to_writer(&mut bytes, self);
        debug_assert!(written.is_ok(), "strings and numbers into memory");
        bytes.push(b'\n');
        bytes
    }

    /// Whether a path is of the release or retained by it; the lists are sorted.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.binary_search_by(|file| file.path.as_str().cmp(path)).is_ok()
            || self.retained.iter().any(|retained| retained == path)
            || path == NAME
    }

    /// Reads a manifest of this program; `None` when it is none, or names a path that no release has.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let mut manifest: Self = serde_json::from_slice(bytes).ok()?;
        let sound = manifest.schema == SCHEMA
            && manifest.files.iter().all(|file| is_path(&file.path))
            && manifest.retained.iter().all(|path| is_path(path));
        manifest.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        manifest.files.dedup_by(|a, b| a.path == b.path);
        sound.then_some(manifest)
    }
}

/// The manifest of the release in an output folder; `None` when there is none of ours.
///
/// # Errors
/// When it cannot be read.
pub fn last_manifest(out: &Path) -> Result<Option<Manifest>, DiskError> {
    Ok(read(out)?.and_then(|bytes| Manifest::parse(&bytes)))
}

/// A manifest by its own path, wherever that is; `None` when it is none of ours.
///
/// # Errors
/// When it cannot be read.
pub fn read_manifest(file: &Path) -> Result<Option<Manifest>, DiskError> {
    Ok(Manifest::parse(&disk::read_limited(file, LONGEST)?))
}

/// The bytes of a folder's manifest, if it has one.
pub(super) fn read(folder: &Path) -> Result<Option<Vec<u8>>, DiskError> {
    match disk::read_limited(&folder.join(NAME), LONGEST) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind, ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        // A folder or an endless file of that name is no manifest.
        Err(error) if matches!(error.kind, ErrorKind::IsADirectory | ErrorKind::FileTooLarge) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether `path` may be a file of a release: relative, `/` between its parts, none of them special anywhere.
pub fn is_path(path: &str) -> bool {
    path != NAME && path.len() <= 4096 && path.split('/').all(is_part)
}

fn is_part(part: &str) -> bool {
    // Only there: `con` is a Vietnamese word, and every other system takes it.
    let device = cfg!(windows) && is_device(part);
    !part.is_empty()
        && part.len() <= 255
        && !device
        && !part.ends_with(['.', ' ']) // also `.` and `..`
        && !part.contains(|c: char| c.is_control() || matches!(c, '\\' | ':' | '<' | '>' | '"' | '|' | '?' | '*'))
}

/// Names that Windows keeps for devices, whatever their extension.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    ["con", "prn", "aux", "nul"].iter().any(|name| stem.eq_ignore_ascii_case(name))
        || (stem.len() == 4
            && ["com", "lpt"].iter().any(|name| stem.get(..3).is_some_and(|s| s.eq_ignore_ascii_case(name)))
            && stem.ends_with(|c: char| c.is_ascii_digit()))
}

impl Sha {
    /// Of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Of a file that is not held in memory; with its length.
    pub(super) fn of_file(path: &Path) -> Result<(Self, u64), DiskError> {
        let mut hasher = Sha256::new();
        let bytes = disk::read_pieces(path, |piece| hasher.update(piece))?;
        Ok((Self(hasher.finalize().into()), bytes))
    }
}

impl fmt::Display for Sha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 64];
        f.write_str(hex(&self.0, &mut text))
    }
}

impl fmt::Debug for Sha {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

fn hex<'a>(bytes: &[u8; 32], text: &'a mut [u8; 64]) -> &'a str {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    std::str::from_utf8(text).unwrap_or_default() // digits
}

impl Serialize for Sha {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(hex(&self.0, &mut [0; 64]))
        } else {
            self.0.serialize(serializer)
        }
    }
}

impl<'de> Deserialize<'de> for Sha {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Ok(Self(<[u8; 32]>::deserialize(deserializer)?));
        }
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        let digit = |byte: u8| char::from(byte).to_digit(16).filter(|_| !byte.is_ascii_uppercase());
        let mut sha = [0; 32];
        let digits = text.as_bytes();
        for (byte, pair) in sha.iter_mut().zip(digits.chunks_exact(2)) {
            let (Some(high), Some(low)) = (digit(pair[0]), digit(pair[1])) else {
                return Err(serde::de::Error::custom("digit"));
            };
            *byte = (high << 4 | low) as u8;
        }
        if digits.len() == 64 { Ok(Self(sha)) } else { Err(serde::de::Error::custom("length")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_on_every_system() {
        for good in ["index.html", "vi/tin-tuc/index.html", ".well-known/x", "media/0123456789abcdef/a.jpg", "ខ/a"] {
            assert!(is_path(good), "{good}");
        }
        for bad in ["", "/a", "a/", "a//b", "..", "a/../b", "./a", "a\\b", "a\0", "C:/a", "a.", "release.json"] {
            assert!(!is_path(bad), "{bad}");
        }
        for device in ["con", "NUL.txt", "com1.x"] {
            assert!(is_device(device) && is_path(device) != cfg!(windows), "{device}");
        }
        assert!(!is_device("con-duong"));
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        let file = |path: &str| ManifestFile { path: path.into(), bytes: 1, sha256: Sha::of(path.as_bytes()) };
        let made = Manifest::new(Audience::Public, vec![], vec![file("b"), file("a")], vec!["assets/x".into()]);
        let bytes = made.bytes();
        assert!(bytes.starts_with(
            br#"{"schema":1,"audience":"public","items":[],"files":[{"path":"a","bytes":1,"sha256":"ca978112"#
        ));
        assert!(bytes.ends_with(b"\"retained\":[\"assets/x\"]}\n"));
        assert_eq!(Manifest::parse(&bytes), Some(made));
        assert_eq!(Manifest::parse(b"{}"), None);
        let evil = String::from_utf8(bytes).unwrap().replace("\"b\"", "\"../b\"");
        assert_eq!(Manifest::parse(evil.as_bytes()), None);
    }
}
