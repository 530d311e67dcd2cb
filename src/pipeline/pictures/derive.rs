//! From a photograph of the site to its JPEGs, and a decoder that may panic.

use crate::{
    disk::DiskError,
    edition::DerivedPicture,
    media::photo::{self, PictureError, Rendition},
    source::Sources,
};
use sha2::{Digest, Sha256};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Why a picture was not derived.
pub enum Underived {
    /// What is wrong with it.
    Picture(PictureError),
    /// Its file is another than when it was read.
    Changed,
    /// The machine failed.
    Disk(DiskError),
}

/// The JPEGs that are wanted of a photograph, made anew.
pub(super) fn derive(sources: &Sources, of: &DerivedPicture, wanted: &[Rendition]) -> Result<Vec<Vec<u8>>, Underived> {
    let bytes = sources.bytes(&of.path).map_err(Underived::Disk)?;
    let photograph = &*of.photograph;
    if <[u8; 32]>::from(Sha256::digest(&bytes)) != photograph.sha256 {
        return Err(Underived::Changed);
    }
    decoding(|| photo::derive(&bytes, &photograph.recipe, &photograph.credits, wanted)).map_err(Underived::Picture)
}

/// Decodes a picture of the site to its last row: what is wrong with it.
///
/// # Errors
/// It cannot be read.
pub(super) fn verify(sources: &Sources, path: &str) -> Result<Option<PictureError>, DiskError> {
    let bytes = sources.bytes(path)?;
    Ok(decoding(|| photo::verify(&bytes)).err())
}

/// Runs a decoder. What makes one panic is no picture that could be shown.
fn decoding<T>(decode: impl FnOnce() -> Result<T, PictureError>) -> Result<T, PictureError> {
    catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(PictureError::Broken))
}
