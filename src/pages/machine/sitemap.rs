//! `sitemap.xml` with the languages of each page (<https://www.sitemaps.org/protocol.html>,
//! <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>).

use crate::{
    base::{Address, Time},
    edition::Edition,
    pages::{hreflang, page::Page, xml::Xml},
};

/// Pages in one file. The protocol allows 50,000 and 50 MB; with thirteen languages an entry has two kilobytes.
const MOST: usize = 10_000;

/// One page in the map.
#[derive(Hash, Debug)]
pub struct SitemapUrl {
    /// Where.
    pub address: Address,
    /// In which languages, where they are announced as alternates.
    pub versions: Vec<(usize, Address)>,
    /// Which of them stands for the rest.
    pub x_default: Option<Address>,
    /// When its meaning changed.
    pub changed: Option<Time>,
}

/// A file of the map.
#[derive(Hash, Debug)]
pub enum Sitemap {
    /// Pages.
    Pages(Vec<SitemapUrl>),
    /// The other files, by how many there are.
    Index(usize),
}

/// The files of the map of so many pages: one, or as many as are needed and, without a number, their index.
pub(in crate::pages) fn files(pages: usize) -> Vec<(Address, Option<usize>)> {
    if pages <= MOST {
        return vec![(Address::new("sitemap.xml"), Some(0))];
    }
    let parts = (0..pages.div_ceil(MOST)).map(|at| (Address::new(format!("sitemap-{}.xml", at + 1)), Some(at)));
    parts.chain([(Address::new("sitemap.xml"), None)]).collect()
}

/// What one of the files says.
pub(in crate::pages) fn file(pages: &[Page], file: Option<usize>, edition: &Edition) -> Sitemap {
    match file {
        Some(at) => {
            let own = pages.chunks(MOST).nth(at).unwrap_or_default();
            Sitemap::Pages(own.iter().map(|page| url(page, edition)).collect())
        }
        None => Sitemap::Index(pages.len().div_ceil(MOST)),
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
        Page::Text(at) => edition.texts[*at].updated.or(edition.texts[*at].published),
        _ => None,
    };
    SitemapUrl { address: page.address(edition), versions, x_default, changed }
}

/// Renders a file of the map.
pub(in crate::pages) fn write(sitemap: &Sitemap, edition: &Edition) -> Vec<u8> {
    const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";
    let base = &edition.config.base;
    let mut out = Xml::new();
    match sitemap {
        Sitemap::Index(count) => {
            out.open("sitemapindex", &[("xmlns", SPACE)]);
            for number in 1..=*count {
                out.open("sitemap", &[]);
                out.text("loc", &[], &base.absolute(&format!("sitemap-{number}.xml")));
                out.close("sitemap");
            }
            out.close("sitemapindex");
        }
        Sitemap::Pages(entries) => {
            out.open("urlset", &[("xmlns", SPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
            for entry in entries {
                out.open("url", &[]);
                out.text("loc", &[], &base.absolute(entry.address.as_str()));
                if let Some(changed) = entry.changed {
                    out.text("lastmod", &[], &changed.rfc3339(&edition.config.zone));
                }
                let own = entry.versions.iter().map(|(lang, address)| (edition.lang(*lang).as_str(), address));
                for (lang, address) in own.chain(entry.x_default.iter().map(|address| ("x-default", address))) {
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
