//! `robots.txt` (RFC 9309). Below a path nobody asks for it: `docs/portal.md` has the lines for the portal's own root.

use super::kind::OutputKind;
use crate::{
    base::{Address, Audience},
    edition::{Edition, PublicConfig},
    pages::job::{Output, ReadyBytes},
    theme::Theme,
};

pub(super) const KIND: OutputKind = OutputKind { reserved, list };

fn reserved(_: &PublicConfig) -> Vec<Address> {
    vec![Address::new("robots.txt")]
}

fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    vec![Output::new(&Address::new("robots.txt"), ReadyBytes(text(edition).into_bytes().into()))]
}

fn text(edition: &Edition) -> String {
    if edition.audience != Audience::Public {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = edition.config.base.absolute("sitemap.xml");
    format!("User-agent: *\nAllow: {}\n\nSitemap: {sitemap}\n", edition.config.base.path)
}
