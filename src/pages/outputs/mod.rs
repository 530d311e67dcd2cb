//! The kinds of outputs, one file each: what there is of it in an edition, its key, how it is made.

mod card;
mod feed;
mod kind;
mod page;
mod partner_feed;
mod robots;
mod site_file;
mod sitemap;
mod theme_asset;

use super::job::Output;
use crate::{
    base::{Address, Reserved},
    edition::{Edition, PublicConfig},
    theme::Theme,
};
use kind::OutputKind;

/// All kinds; of two that want the same address, the one that stands here first gets it.
const KINDS: &[OutputKind] = &[
    page::KIND,
    feed::KIND,
    partner_feed::KIND,
    sitemap::KIND,
    robots::KIND,
    card::KIND,
    theme_asset::KIND,
    site_file::KIND,
];

/// Every output of an edition.
pub(super) fn all(edition: &Edition, theme: &Theme) -> Vec<Output> {
    KINDS.iter().flat_map(|kind| (kind.list)(edition, theme)).collect()
}

/// The addresses that the site takes itself, whatever is written.
pub fn reserved(config: &PublicConfig) -> Reserved {
    let addresses = KINDS.iter().flat_map(|kind| (kind.reserved)(config)).collect();
    let search = config.search.then(|| Address::new("search/"));
    Reserved { addresses, folders: card::folders(config).into_iter().chain(search).collect() }
}
