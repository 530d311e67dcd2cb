//! `robots.txt` (RFC 9309). Below a path nobody asks for it: `docs/portal.md` has the lines for the portal's own root.

use crate::edition::{Audience, Edition};

/// The file's text.
pub(in crate::pages) fn write(edition: &Edition) -> String {
    match edition.audience {
        Audience::Drafts => "User-agent: *\nDisallow: /\n".to_owned(),
        Audience::Public => {
            let sitemap = edition.config.base.absolute("sitemap.xml");
            format!("User-agent: *\nAllow: {}\n\nSitemap: {sitemap}\n", edition.config.base.path)
        }
    }
}
