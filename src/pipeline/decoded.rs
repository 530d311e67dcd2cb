//! What decoding pictures told, by the SHA-256 of their bytes.

use crate::media::photo::PictureError;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with pictures that were decoded, by their SHA-256.
pub type DecodingResults = Vec<([u8; 32], Option<PictureError>)>;

/// What decoding pictures told: of each that was decoded, what is wrong with it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub(super) struct Decoded(BTreeMap<[u8; 32], Option<PictureError>>);

impl Decoded {
    /// What is wrong with a picture; `None` too when nobody decoded it yet.
    pub fn error(&self, sha256: &[u8; 32]) -> Option<PictureError> {
        self.0.get(sha256).copied().flatten()
    }

    /// Whether it was decoded.
    pub fn knows(&self, sha256: &[u8; 32]) -> bool {
        self.0.contains_key(sha256)
    }

    /// Takes up what decoding some told; says whether anything is wrong with one of them.
    pub fn learn(&mut self, told: DecodingResults) -> bool {
        told.into_iter().fold(false, |wrong, (sha256, error)| {
            self.0.insert(sha256, error);
            wrong | error.is_some()
        })
    }

    /// Forgets all but these; says whether that is less.
    pub fn keep(&mut self, sha256s: &BTreeSet<[u8; 32]>) -> bool {
        let before = self.0.len();
        self.0.retain(|own, _| sha256s.contains(own));
        self.0.len() != before
    }
}
