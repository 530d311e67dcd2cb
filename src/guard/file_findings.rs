//! What is found in a file that is no text.

use super::{
    drawing, find,
    finding::Finding,
    picture::{PictureData, picture},
};
use serde::{Deserialize, Serialize};

/// What is found in a file, whole or at places of it.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
pub struct FileFindings {
    /// Whether it says who wrote it, as far as anybody can read it.
    pub author: bool,
    /// What it says unseen, as a picture.
    pub picture: PictureData,
    /// What it says as a drawing, or as captions of a clip: bytes of its text.
    pub words: Vec<Finding>,
}

impl FileFindings {
    /// Of a file by its name and its bytes, of other files than pictures the first ones; `author`: it names one.
    pub fn new(name: &str, bytes: &[u8], author: bool) -> Self {
        let name = name.to_ascii_lowercase();
        let (svg, captions) = (name.ends_with(".svg"), name.ends_with(".vtt"));
        let text = std::str::from_utf8(bytes).ok().filter(|_| svg || captions);
        let words = text.map(if svg { drawing::drawing } else { find }).unwrap_or_default();
        let picture = if svg { PictureData::default() } else { picture(bytes) };
        Self { author, picture, words }
    }
}
