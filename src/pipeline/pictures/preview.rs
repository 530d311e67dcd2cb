//! What the preview does with pictures: one is derived when a browser asks for it, and all are decoded when there is time.

use super::{
    derive::{Underived, derive, verify},
    make::undecoded,
};
use crate::{
    edition::DerivedPicture,
    media::photo::PictureError,
    pipeline::{decoded::DecodingResults, site::Site},
};

impl Site {
    /// A JPEG of a photograph: as it was derived before, else derived and kept.
    ///
    /// # Errors
    /// Why there is none.
    pub fn derived(&self, picture: &DerivedPicture) -> Result<Vec<u8>, Underived> {
        if let Some(jpeg) = self.pictures.get(&picture.photograph, picture.rendition) {
            return Ok(jpeg);
        }
        let jpegs = derive(&self.sources, picture, &[picture.rendition])?;
        let jpeg = jpegs.into_iter().next().ok_or(Underived::Picture(PictureError::Broken))?;
        self.pictures.put(&picture.photograph, picture.rendition, &jpeg);
        Ok(jpeg)
    }

    /// Decodes the pictures that texts name and nobody decoded yet, until it is told to stop.
    pub fn decode(&self, stop: &dyn Fn() -> bool) -> DecodingResults {
        let undecoded = undecoded(self).take_while(|_| !stop());
        // What cannot be read any more is another snapshot's.
        let told = undecoded.filter_map(|file| Some((file.facts.sha256, verify(&self.sources, &file.path).ok()?)));
        told.collect()
    }
}
