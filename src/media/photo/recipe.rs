//! What is made of photographs, and the number that says so.

use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The recipe's number: another one when the same picture, settings and credits would become other bytes.
const VERSION: u8 = 1;

/// What a site makes of its photographs.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Recipe {
    /// Widths in pixels, 160 to 4096.
    pub widths: Vec<u32>,
    /// The longer side of the largest JPEG, in pixels.
    pub full: u32,
    /// As JPEG encoders count it, 40 to 95.
    pub quality: u8,
}

impl Default for Recipe {
    fn default() -> Self {
        Self { widths: vec![480, 960, 1600], full: 2560, quality: 75 }
    }
}

/// What the item says of a picture's maker, as written; each at most 300 characters.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Credits {
    /// Who made it.
    pub credit: Option<Arc<str>>,
    /// Where it was taken from.
    pub source: Option<Arc<str>>,
    /// Under which terms by name or address.
    pub license: Option<Arc<str>>,
    /// `free`, `editorial` or `site-only`, when written.
    pub rights: Option<&'static str>,
}

/// A number for all that the bytes of a photograph's JPEGs depend on beside their size: its own bytes (by their SHA-256), how
/// large *full* is, the quality, what is said of its maker, and the recipe's number.
pub fn number(sha256: &[u8; 32], recipe: &Recipe, credits: &Credits) -> [u8; 8] {
    let mut hash = Sha256::new();
    hash.update([VERSION, recipe.quality]);
    hash.update(recipe.full.to_le_bytes());
    hash.update(sha256);
    let texts = [credits.credit.as_deref(), credits.source.as_deref(), credits.license.as_deref(), credits.rights];
    for text in texts {
        // The length tells where one ends; absent is not empty.
        hash.update(text.map_or(u64::MAX, |text| text.len() as u64).to_le_bytes());
        hash.update(text.unwrap_or_default());
    }
    let mut number = [0; 8];
    number.copy_from_slice(&hash.finalize()[..8]);
    number
}
