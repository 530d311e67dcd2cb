//! Photographs: from the bytes that a camera wrote to the JPEGs that readers load, upright, in sRGB, in several sizes, with
//! nothing in them but who made them. Pure functions from bytes to values.
//!
//! `head` is what is known without decoding, `recipe` and `sizes` what shall be made; `decode`, `colour`, `orientation`, `scale`,
//! `encode` and `xmp` are the steps of `derive`, one each; `verify` and `ending` look whether a picture is whole; `clean` takes out of PNG
//! and WebP what is not to be seen.

mod clean;
mod colour;
mod decode;
mod derive;
mod encode;
mod ending;
mod error;
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
pub use error::PictureError;
pub use head::{MOST_BYTES, MOST_PIXELS, PictureHead, head};
pub use recipe::{Credits, Recipe, number};
pub use sizes::{Rendition, Sizes};
pub use verify::verify;
