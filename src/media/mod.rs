//! Pictures, clips and other files: their size on a page and the name they are published under.

mod measure;
mod scripted;

pub use measure::measure;
pub use scripted::scripted;

use crate::base::{Address, fold};
use serde::{Deserialize, Serialize};

/// What is known of a file without its bytes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// Length in bytes.
    pub bytes: u64,
    /// Width and height in CSS pixels, for pictures that say so.
    pub size: Option<(u32, u32)>,
    /// Whether it is a picture that runs scripts when it is opened by itself.
    pub scripted: bool,
}

/// Pictures as readers' programs name them (<https://www.iana.org/assignments/media-types/>).
const TYPES: &[(&str, &str)] = &[
    ("avif", "image/avif"),
    ("csv", "text/csv"),
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("json", "application/json"),
    ("mp3", "audio/mpeg"),
    ("mp4", "video/mp4"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain"),
    ("vtt", "text/vtt"),
    ("webm", "video/webm"),
    ("webp", "image/webp"),
];

/// The media type of a file by its extension.
pub fn media_type(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    TYPES.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, media_type)| media_type)
}

/// Bytes of an extension: with the longest slug before it, a name that file systems take (255 bytes). The letters of a
/// name may be more once they are folded: `㏂` is `a-m`.
const LONGEST_EXTENSION: usize = 50;

/// The name under which a file is published: folded like a slug, extension in lower case. `None` when nothing of
/// the name can be kept.
pub fn published_name(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let (stem, mut extension) = (fold(stem), fold(extension));
    extension.truncate(LONGEST_EXTENSION);
    extension.truncate(extension.trim_end_matches('-').len());
    match (stem.is_empty(), extension.is_empty()) {
        (true, _) => None,
        (false, true) => Some(stem),
        (false, false) => Some(format!("{stem}.{extension}")),
    }
}

/// `media/<first 16 hex of the SHA-256>/<name>`: the same bytes under the same name are one file.
pub fn address(facts: &Facts, published_name: &str) -> Address {
    let hex: String = facts.sha256[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Address::new(format!("media/{hex}/{published_name}"))
}
