//! `sitemap.xml` with the languages of each page (<https://www.sitemaps.org/protocol.html>,
//! <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>).

use super::kind::OutputKind;
use crate::{
    base::{Address, Hash, LangIx, Time},
    edition::{Edition, PublicConfig},
    pages::{
        hreflang,
        job::{Job, Make, Output, Rendered},
        page::Page,
        shared::Shared,
        xml::Xml,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved, list };

/// Pages in one file. The protocol allows 50,000 and 50 MB; with thirteen languages an entry has two kilobytes.
const MOST: usize = 10_000;

/// One of the files.
struct SitemapFile {
    /// The pages of all files, in their order.
    pages: Arc<Vec<Page>>,
    /// Which of them, from 0; `None`: their index.
    number: Option<usize>,
}

/// What one of the files says.
#[derive(Hash)]
enum Sitemap {
    /// Pages.
    Urls(Vec<SitemapUrl>),
    /// The other files, by how many there are.
    Index(usize),
}

/// One page in the sitemap.
#[derive(Hash)]
struct SitemapUrl {
    address: Address,
    /// In which languages, where they are announced as alternates.
    versions: Vec<(LangIx, Address)>,
    /// Which of them stands for the rest.
    x_default: Option<Address>,
    /// When its meaning changed.
    changed: Option<Time>,
}

fn reserved(_: &PublicConfig) -> Vec<Address> {
    vec![Address::new("sitemap.xml")]
}

/// One file, or as many as are needed and their index.
fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    let pages: Arc<Vec<Page>> = Arc::new(Page::all(edition).into_iter().filter(Page::is_mapped).collect());
    let file = |name: &str, number| Output::new(&Address::new(name), SitemapFile { pages: Arc::clone(&pages), number });
    if pages.len() <= MOST {
        return vec![file("sitemap.xml", Some(0))];
    }
    let parts = (0..pages.len().div_ceil(MOST)).map(|at| file(&part(at), Some(at)));
    parts.chain([file("sitemap.xml", None)]).collect()
}

/// The name of one of several files.
fn part(number: usize) -> String {
    format!("sitemap-{}.xml", number + 1)
}

impl Job for SitemapFile {
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let sitemap = match self.number {
            Some(at) => {
                let own = self.pages.chunks(MOST).nth(at).unwrap_or_default();
                Sitemap::Urls(own.iter().map(|page| url(page, &shared.edition)).collect())
            }
            None => Sitemap::Index(self.pages.len().div_ceil(MOST)),
        };
        let key = shared.keys.of(&sitemap);
        (key, Box::new(move |renderer| Ok(Rendered::Bytes(write(&sitemap, renderer.edition).into()))))
    }
}

/// What the map says of a page.
fn url(page: &Page, edition: &Edition) -> SitemapUrl {
    let mut versions = hreflang::versions(page, edition);
    let x_default = hreflang::x_default(page, edition, &versions);
    if x_default.is_none() {
        versions.clear();
    }
    let changed = match page {
        Page::Text(at) | Page::Picture(at, _) => edition.texts[*at].updated.or(edition.texts[*at].published),
        _ => None,
    };
    SitemapUrl { address: page.address(edition), versions, x_default, changed }
}

fn write(sitemap: &Sitemap, edition: &Edition) -> Vec<u8> {
    const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let base = &edition.config.base;
    let mut out = Xml::new();
    match sitemap {
        Sitemap::Index(count) => {
            out.open("sitemapindex", &[("xmlns", SPACE)]);
            for number in 0..*count {
                out.open("sitemap", &[]);
                out.text("loc", &[], &base.absolute(&part(number)));
                out.close("sitemap");
            }
            out.close("sitemapindex");
        }
        Sitemap::Urls(urls) => {
            out.open("urlset", &[("xmlns", SPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
            for url in urls {
                out.open("url", &[]);
                out.text("loc", &[], &base.absolute(url.address.as_str()));
                if let Some(changed) = url.changed {
                    out.text("lastmod", &[], &changed.rfc3339(&edition.config.zone));
                }
                let own = url.versions.iter().map(|(lang, address)| (edition.lang(*lang).as_str(), address));
                for (lang, address) in own.chain(url.x_default.iter().map(|address| ("x-default", address))) {
                    let href = base.absolute(address.as_str());
                    out.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", lang), ("href", &href)]);
                }
                out.close("url");
            }
            out.close("urlset");
        }
    }
    out.finish()
}
