//! A bundle's photograph and all that is made of it: which JPEGs, how large, and where. Known without decoding it.

use super::photo::{Credits, Recipe, Rendition, Sizes, number};
use crate::base::Address;
use std::sync::Arc;

/// A photograph and all that is made of it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Photograph {
    /// SHA-256 of its own bytes.
    pub sha256: [u8; 32],
    /// What is made of it.
    pub recipe: Arc<Recipe>,
    /// What is said of its maker; it stands in what is made of it.
    pub credits: Credits,
    /// Width and height of the JPEGs.
    pub sizes: Sizes,
    /// What the JPEGs' bytes depend on, as 16 hexadecimal digits.
    number: Arc<str>,
    /// Its published name, without an extension.
    stem: Arc<str>,
}

impl Photograph {
    /// Of one that is so large, upright, and published under a name.
    pub fn new(sha256: [u8; 32], size: (u32, u32), recipe: &Arc<Recipe>, credits: Credits, name: &str) -> Self {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Self {
            sizes: Sizes::new(size, recipe),
            number: number(&sha256, recipe, &credits)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>()
                .into(),
            stem: stem.into(),
            recipe: Arc::clone(recipe),
            credits,
            sha256,
        }
    }

    /// What the JPEGs' bytes depend on, as 16 hexadecimal digits.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// All that can be made of it.
    pub fn renditions(&self) -> impl Iterator<Item = Rendition> {
        let widths = self.sizes.widths.iter().map(|(rendition, _)| *rendition);
        widths.chain([Rendition::Full, Rendition::Card])
    }

    /// `media/<number>/<name>.jpg`; of a width `<name>-480.jpg`, of the cut for cards `<name>-card.jpg`.
    pub fn address(&self, rendition: Rendition) -> Address {
        let Self { number, stem, .. } = self;
        Address::new(match rendition {
            Rendition::Width(width) => format!("media/{number}/{stem}-{width}.jpg"),
            Rendition::Full => format!("media/{number}/{stem}.jpg"),
            Rendition::Card => format!("media/{number}/{stem}-card.jpg"),
        })
    }
}
