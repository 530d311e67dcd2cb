//! `sitemap.xml` with the languages of each page (<https://www.sitemaps.org/protocol.html>,
//! <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>).

use crate::{
    base::{Address, Time},
    edition::Edition,
    pages::{
        feeds::Xml,
        view::{Main, View},
    },
};

/// Pages in one file. The protocol allows 50,000 and 50 MB; with thirteen languages an entry has two kilobytes.
const MOST: usize = 10_000;

/// One page in the map.
#[derive(Hash, Debug)]
pub struct Entry {
    address: Address,
    versions: Vec<(usize, Address)>,
    default: Option<Address>,
    changed: Option<Time>,
}

/// A file of the map.
#[derive(Hash, Debug)]
pub enum Sitemap {
    /// Pages.
    Pages(Vec<Entry>),
    /// The other files, by how many there are.
    Index(usize),
}

impl Entry {
    /// A page that belongs into the map: one with a place of its own.
    pub fn of(view: &View) -> Option<Self> {
        if matches!(view.main, Main::NotFound | Main::Alias(_)) {
            return None;
        }
        let changed = match &view.main {
            Main::Article(article) => article.updated.or(article.published),
            _ => None,
        };
        let versions = view.alternates.as_ref().map(|_| view.versions.clone()).unwrap_or_default();
        Some(Self { address: view.address.clone(), versions, default: view.alternates.clone(), changed })
    }
}

/// The files of the map: one, or an index and as many as are needed.
pub(in crate::pages) fn split(mut entries: Vec<Entry>) -> Vec<(Address, Sitemap)> {
    if entries.len() <= MOST {
        return vec![(Address::new("sitemap.xml"), Sitemap::Pages(entries))];
    }
    let mut files = Vec::new();
    while !entries.is_empty() {
        let rest = entries.split_off(entries.len().min(MOST));
        files.push((Address::new(format!("sitemap-{}.xml", files.len() + 1)), Sitemap::Pages(entries)));
        entries = rest;
    }
    files.push((Address::new("sitemap.xml"), Sitemap::Index(files.len())));
    files
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
                for (lang, address) in own.chain(entry.default.iter().map(|address| ("x-default", address))) {
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
