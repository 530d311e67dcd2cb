//! Pictures, clips and other files: their size on a page, their media types, the name they are published under, their
//! compressed copies. `clip` says what a clip is by its bytes, `captions` reads what is shown with it; `card` makes pictures of words.

pub mod captions;
mod card;
pub mod clip;
mod compression;
mod form;
mod measure;
pub mod photo;
mod photograph;
mod scripted;
mod tagged;
mod types;

pub use card::{CARD_SIZE, CardColours, CardFont, CardMaker, CardText};
pub use compression::{COMPRESSED_FROM, Compression, is_compressible};
pub use form::{Form, is_picture, is_raster};
pub use measure::measure;
pub use photograph::Photograph;
pub use scripted::scripted;
pub use types::{ATOM, HTML, JSON_FEED, RSS, content_type, is_text, media_type, types};

use crate::base::{Address, Conflict, Span, fold};
use photo::{PictureError, PictureHead};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What is known of a file without its bytes.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
    /// Length in bytes.
    pub bytes: u64,
    /// Width and height in CSS pixels, for pictures that say so.
    pub size: Option<(u32, u32)>,
    /// What it is where a picture is wanted.
    pub form: Form,
    /// Whether it is a picture that runs scripts when it is opened by itself.
    pub scripted: bool,
    /// What it is as a clip, if it is one or was to be.
    pub clip: Option<Result<clip::Clip, clip::ClipFault>>,
    /// As what it is published where it stands in a bundle.
    pub published: Published,
    /// What its head says is wrong with it, as a picture of a bundle.
    pub error: Option<PictureError>,
    /// Whether it is a GIF or an AVIF with Exif or XMP: these are published as they are.
    pub tagged: bool,
    /// Where a merge left its marks in a text, if it did.
    pub conflict: Option<Span>,
}

/// As what a file of a bundle is published.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Published {
    /// As it is.
    Whole,
    /// As it is, a raster picture.
    Picture,
    /// As a picture without what it says unseen.
    Cleaned {
        /// SHA-256 of what is left.
        sha256: [u8; 32],
        /// Length in bytes of what is left.
        bytes: u64,
    },
    /// As the JPEGs that are made of it.
    Photograph,
}

impl Facts {
    /// Of a file by its name, its SHA-256, its length, and its bytes: of a picture all that the program takes, of another
    /// file the first ones.
    pub fn new(name: &str, sha256: [u8; 32], bytes: u64, head: &[u8]) -> Self {
        let form = Form::of(name, head, bytes);
        let (picture, error) = match photo::head(head, bytes) {
            _ if form != Form::Picture => (None, None),
            Ok(picture) => (picture, None),
            Err(error) => (None, Some(error)),
        };
        let photograph = picture.filter(|picture| picture.photograph);
        Self {
            sha256,
            bytes,
            size: photograph.map(|picture| picture.size).or_else(|| measure(name, head)),
            form,
            scripted: scripted(name, head),
            published: picture.map_or(Published::Whole, |picture| published(&picture, head)),
            error,
            tagged: form == Form::Picture && tagged::tagged(head),
            conflict: conflict(name, head),
            clip: None, // whoever has the whole file knows it
        }
    }

    /// Whether it is a picture that does not say how large it is.
    pub fn unmeasured(&self) -> bool {
        self.form == Form::Picture && self.size.is_none()
    }

    /// Whether only decoding it tells that it is whole.
    pub fn unproved(&self) -> bool {
        self.error.is_none() && self.published != Published::Whole
    }

    /// SHA-256 and length of the one file that it is published as, where it stands in a bundle and is no photograph.
    pub fn one_file(&self) -> ([u8; 32], u64) {
        match self.published {
            Published::Cleaned { sha256, bytes } => (sha256, bytes),
            Published::Whole | Published::Picture | Published::Photograph => (self.sha256, self.bytes),
        }
    }
}

/// Where the marks of a merge begin in a file that is a text by its name.
pub fn conflict(name: &str, bytes: &[u8]) -> Option<Span> {
    const FIRST: &str = "<<<<<<<";
    if !is_text(media_type(name)) {
        return None;
    }
    memchr::memmem::find(bytes, FIRST.as_bytes())?;
    let text = String::from_utf8_lossy(bytes);
    // A mail that was answered seven times has lines that begin with the last mark.
    let mark = Conflict::find(&text)?.mark;
    text[mark.range()].starts_with(FIRST).then_some(mark)
}

/// As what a raster picture is published.
fn published(picture: &PictureHead, bytes: &[u8]) -> Published {
    if picture.photograph {
        return Published::Photograph;
    }
    match photo::cleaned(bytes) {
        Some(clean) => Published::Cleaned { sha256: Sha256::digest(&clean).into(), bytes: clean.len() as u64 },
        None => Published::Picture,
    }
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
pub fn address(sha256: &[u8; 32], published_name: &str) -> Address {
    Address::new(format!("media/{}/{published_name}", hex(&sha256[..8])))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
