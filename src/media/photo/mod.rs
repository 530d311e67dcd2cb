//! Photographs: from the bytes that a camera wrote to the JPEGs that readers load, upright, in sRGB, in several sizes, with
//! nothing in them but who made them. Pure functions from bytes to values.
//!
//! `head` is what is known without decoding, `recipe` and `sizes` what shall be made; `decode`, `colour`, `orientation`, `scale`,
//! `encode` and `xmp` are the steps of `derive`, one each; `verify` looks whether a picture is whole; `clean` takes out of PNG
//! and WebP what is not to be seen.

mod clean;
mod colour;
mod decode;
mod derive;
mod encode;
mod head;
mod orientation;
mod raster;
mod recipe;
mod scale;
mod sizes;
mod verify;
mod xmp;

pub use clean::cleaned;
pub use derive::derive;
pub use head::{MOST_BYTES, MOST_PIXELS, PictureHead, head};
pub use recipe::{Credits, Recipe, number};
pub use sizes::{Rendition, Sizes};
pub use verify::verify;

use serde::{Deserialize, Serialize};

/// Why a raster picture cannot be published.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum PictureError {
    /// It cannot be decoded to the last row: cut off, damaged, or of a kind of its format that nobody writes.
    Broken,
    /// It has more pixels than [`MOST_PIXELS`] or bytes than [`MOST_BYTES`].
    TooLarge,
    /// Its colours are those of a printing press: CMYK or YCCK.
    Colours,
}
