//! What a web server must know of a site.

use crate::{
    base::Address,
    edition::Base,
    media::{self, Compression},
    pipeline::Site,
    theme::POLICY,
};
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;

/// Files whose names change with their bytes, as a regular expression below the base: those of bundles, a theme's assets,
/// cards, the search.
pub(super) const FINGERPRINTED: &str = concat!(
    r"(?:media/[0-9a-f]{16}/|assets/[^/]+-[0-9a-f]{10}\.|cards/[^/]+/[0-9a-f]{16}\.",
    r"|search/(?:[^/]+/)?[a-z]+-[0-9a-f]{12}\.)",
);

/// How long browsers may keep these: a year (RFC 9111 knows no longer time that all caches take).
pub(super) const KEPT: &str = "public, max-age=31536000, immutable";

/// Hidden files, which no server shows, but for those that others must reach (RFC 8615).
pub(super) const HIDDEN: &str = r"/\.(?!well-known/)";

/// What a web server must know of a site.
pub(super) struct Facts<'s> {
    pub base: &'s Base,
    /// The path of the base as servers compare it, without percent signs.
    pub path: String,
    /// The output folder, without a last `/`.
    pub root: &'s str,
    /// The languages that have a 404 page of their own, as they stand in addresses.
    pub languages: Vec<String>,
    /// Addresses below the base at which no page is any more, sorted, folders also without their last `/`: where the
    /// page is now, `None` when it has ended.
    pub moved: BTreeMap<String, Option<Address>>,
    /// How text lies compressed beside itself.
    pub compressed: &'s [Compression],
}

impl<'s> Facts<'s> {
    pub fn new(site: &'s Site, root: &'s str) -> Self {
        let base = &site.edition.config.base;
        let left: Vec<(Address, Option<Address>)> = site
            .plan
            .moved()
            .map(|(from, to)| (from.clone(), Some(to.clone())))
            .chain(site.ended_addresses().into_iter().map(|address| (address, None)))
            .collect();
        let mut moved: BTreeMap<String, Option<Address>> =
            left.iter().map(|(from, to)| (from.as_str().to_owned(), to.clone())).collect();
        for (from, to) in left {
            if let Some(folder) = from.as_str().strip_suffix('/') {
                moved.entry(folder.to_owned()).or_insert(to);
            }
        }
        Self {
            base,
            path: percent_decode_str(&base.path).decode_utf8_lossy().into_owned(),
            root,
            languages: site.edition.languages.iter().map(|lang| site.edition.lang(*lang).lower().to_owned()).collect(),
            moved,
            compressed: &site.edition.config.precompress,
        }
    }

    /// The headers of every answer, besides how long it may be kept.
    pub fn headers(&self) -> [(&'static str, String); 3] {
        [
            ("Content-Security-Policy", format!("{POLICY}; frame-ancestors 'self'")),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "strict-origin-when-cross-origin".to_owned()),
        ]
    }
}

/// The media types of text, which is UTF-8 and worth compressing, without that of pages; sorted, each once.
pub(super) fn text_types() -> Vec<&'static str> {
    let mut types: Vec<&str> = media::types().map(|(_, media_type)| media_type).chain([media::JSON_FEED]).collect();
    types.retain(|media_type| media::is_text(media_type) && *media_type != media::HTML);
    types.sort_unstable();
    types.dedup();
    types
}
