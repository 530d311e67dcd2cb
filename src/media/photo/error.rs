//! Why a raster picture cannot be published.

use serde::{Deserialize, Serialize};

/// Why a raster picture cannot be published.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum PictureError {
    /// It cannot be decoded to the last row: cut off, damaged, or of a kind of its format that nobody writes.
    Broken,
    /// It has more pixels than [`MOST_PIXELS`](super::MOST_PIXELS) or bytes than [`MOST_BYTES`](super::MOST_BYTES).
    TooLarge,
    /// Its colours are those of a printing press: CMYK or YCCK.
    Colours,
}
