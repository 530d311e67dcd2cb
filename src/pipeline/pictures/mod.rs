//! Photographs: the JPEGs that are published of them, and whether pictures are whole. Nothing is decoded twice that is known:
//! `decoded` remembers what decoding told, `picture_store` keeps what was derived. `make` does what is left before the jobs of a build, `preview`
//! what a browser asks for, both by `derive`.

mod derive;
mod make;
mod preview;

pub use derive::Underived;
pub(super) use make::{PicturesMade, make};
