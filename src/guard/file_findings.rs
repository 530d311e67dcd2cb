//! What is found in a file that is no text.

use super::{
    drawing,
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
    /// What it says as a drawing: bytes of its text.
    pub drawing: Vec<Finding>,
}

impl FileFindings {
    /// Of a file by its name and its bytes, of other files than pictures the first ones; `author`: it names one.
    pub fn new(name: &str, bytes: &[u8], author: bool) -> Self {
        let svg = name.to_ascii_lowercase().ends_with(".svg");
        let text = std::str::from_utf8(bytes).ok().filter(|_| svg);
        let drawing = text.map(drawing::drawing).unwrap_or_default();
        let picture = if svg { PictureData::default() } else { picture(bytes) };
        Self { author, picture, drawing }
    }
}
