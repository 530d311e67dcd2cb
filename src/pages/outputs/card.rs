//! Cards that are made of the titles of texts.

use super::kind::{OutputKind, nothing};
use crate::{
    base::{Address, Hash},
    edition::{Edition, PublicConfig},
    media::CardText,
    pages::{
        job::{Job, Make, Output, Rendered},
        shared::Shared,
        social_card,
    },
    theme::Theme,
};
use rustc_hash::FxHashSet;

pub(super) const KIND: OutputKind = OutputKind { reserved: nothing, list };

/// The folder in which they lie, where there are any.
pub(super) fn folders(config: &PublicConfig) -> Vec<Address> {
    config.cards.then(|| Address::new("cards/")).into_iter().collect()
}

/// Two texts of one title have one card.
fn list(edition: &Edition, theme: &Theme) -> Vec<Output> {
    let mut seen = FxHashSet::default();
    let cards = social_card::made(edition, theme).0.into_iter().flatten();
    let cards = cards.filter(|card| seen.insert(card.address.clone()));
    cards
        .map(|card| Output::new(&card.address, CardFile { key: Hash::stamp(&card.address), text: card.text }))
        .collect()
}

struct CardFile {
    /// The address says all that its bytes depend on.
    key: Hash,
    text: CardText,
}

impl Job for CardFile {
    fn prepare<'j>(&'j self, _: &'j Shared) -> (Hash, Make<'j>) {
        let png = |theme: &Theme| theme.cards.as_ref().map(|maker| maker.png(&self.text)).unwrap_or_default();
        (self.key, Box::new(move |renderer| Ok(Rendered::Bytes(png(renderer.theme).into()))))
    }

    fn tells(&self) -> bool {
        false
    }
}
