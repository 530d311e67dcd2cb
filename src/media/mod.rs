//! Pictures, clips and other files: their size on a page, their media types, the name they are published under, their
//! compressed copies. `clip` says what a clip is by its bytes, `captions` reads what is shown with it; `card` makes pictures of words.

pub mod captions;
mod card;
pub mod clip;
mod compression;
mod form;
mod measure;
pub mod photo;
mod scripted;
mod types;

pub use card::{CARD_SIZE, CardColours, CardFont, CardMaker, CardText};
pub use compression::{COMPRESSED_FROM, Compression, is_compressible};
pub use form::{Form, is_picture};
pub use measure::measure;
pub use scripted::scripted;
pub use types::{ATOM, HTML, JSON_FEED, RSS, content_type, is_text, media_type, types};

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
    /// What it is where a picture is wanted.
    pub form: Form,
    /// Whether it is a picture that runs scripts when it is opened by itself.
    pub scripted: bool,
    /// What it is as a clip, if it is one or was to be.
    pub clip: Option<Result<clip::Clip, clip::ClipFault>>,
}

impl Facts {
    /// Whether it is a picture that does not say how large it is.
    pub fn unmeasured(&self) -> bool {
        self.form == Form::Picture && self.size.is_none()
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
pub fn address(facts: &Facts, published_name: &str) -> Address {
    let hex: String = facts.sha256[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    Address::new(format!("media/{hex}/{published_name}"))
}
