//! Feeds of partners: they are there whether or not anything is in them.

use super::kind::OutputKind;
use crate::{
    base::{Address, Hash, LangIx, TextIx},
    edition::{Edition, PublicConfig},
    pages::{
        feeds::{self, Channel, Format, links, partners},
        job::{Job, Make, Output},
        page::Page,
        shared::Shared,
    },
    theme::Theme,
};

pub(super) const KIND: OutputKind = OutputKind { reserved, list };

/// One feed.
struct PartnerFeed {
    /// By position.
    partner: usize,
    lang: LangIx,
    format: &'static Format,
    address: Address,
}

fn reserved(config: &PublicConfig) -> Vec<Address> {
    all(config).map(|feed| feed.address).collect()
}

fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    all(&edition.config).map(|feed| Output::new(&feed.address.clone(), feed)).collect()
}

fn all(config: &PublicConfig) -> impl Iterator<Item = PartnerFeed> {
    config.partners.iter().enumerate().flat_map(move |(partner, of)| {
        partners::languages(of, config).flat_map(move |lang| {
            partners::FORMATS.map(|format| {
                let address = partners::address(of, &config.languages[lang].lang, format);
                PartnerFeed { partner, lang, format, address }
            })
        })
    })
}

impl PartnerFeed {
    /// The texts that the partner takes, newest first.
    fn texts(&self, edition: &Edition) -> Vec<TextIx> {
        let takes = |text: &&TextIx| partners::takes(&edition.config.partners[self.partner], edition, **text);
        edition.order.lists[self.lang].all.iter().filter(takes).take(edition.config.feed_size).copied().collect()
    }
}

impl Job for PartnerFeed {
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let edition = &*shared.edition;
        let name = edition.config.partners[self.partner].name.get(edition.lang(self.lang));
        let title = format!("{} – {}", shared.languages[self.lang].site_name, name.map_or("", |(name, _)| name));
        let channel = Channel {
            lang: self.lang,
            title: title.into(),
            description: links::description(shared, self.lang, &shared.languages[self.lang].site_name),
            address: self.address.clone(),
            page: Page::Home(self.lang).address(edition),
            texts: self.texts(edition),
        };
        feeds::prepare(shared, self.format, channel)
    }

    fn carries(&self, edition: &Edition) -> Vec<TextIx> {
        self.texts(edition)
    }
}
