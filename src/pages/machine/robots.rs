//! `robots.txt` (RFC 9309). Below a path nobody asks for it: `docs/portal.md` has the lines for the portal's own root.

use crate::{base::Audience, edition::Edition};

/// The file's text.
pub(in crate::pages) fn write(edition: &Edition) -> String {
    if edition.audience != Audience::Public {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = edition.config.base.absolute("sitemap.xml");
    format!("User-agent: *\nAllow: {}\n\nSitemap: {sitemap}\n", edition.config.base.path)
}
