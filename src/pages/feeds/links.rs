//! How pages announce feeds.

use super::{formats::format, partners};
use crate::{
    base::{Address, LangIx},
    locale::Arg,
    pages::shared::Shared,
    theme::view::{FeedLink, PartnerFeedLink, PartnerView},
};
use std::sync::Arc;

/// The feeds of a list, in the formats of the configuration.
pub(in crate::pages) fn public(shared: &Shared, page: &Address, title: &Arc<str>, exists: bool) -> Vec<FeedLink> {
    let formats = if exists { shared.edition.config.feed_formats.as_slice() } else { &[] };
    formats
        .iter()
        .map(|id| format(*id))
        .map(|format| FeedLink {
            title: Arc::clone(title),
            path: shared.path(&format.address(page)),
            r#type: format.media_type,
        })
        .collect()
}

/// The name of a language's main feed.
pub(in crate::pages) fn language_title(shared: &Shared, lang: LangIx) -> Arc<str> {
    let site = Arg::Text(shared.languages[lang].site_name.to_string());
    shared.say(lang, "feed-all", &[("site", site)])
}

/// The name of the feed of a section or topic, by the message that says it.
pub(in crate::pages) fn title(shared: &Shared, lang: LangIx, message: &str, name: &str) -> Arc<str> {
    shared.say(lang, message, &[("name", Arg::Text(name.to_owned()))])
}

/// What is in the feed of the site, a section or a topic, by its name.
pub(in crate::pages) fn description(shared: &Shared, lang: LangIx, name: &str) -> Arc<str> {
    shared.say(lang, "feed-description", &[("name", Arg::Text(name.to_owned()))])
}

/// The partners that get a language, with their feeds.
pub(in crate::pages) fn partners(shared: &Shared, lang: LangIx) -> Vec<PartnerView> {
    let edition = &*shared.edition;
    let partners = edition.config.partners.iter().filter(|partner| partners::takes_language(partner, lang));
    partners
        .filter_map(|partner| {
            let (name, other) = partner.name.get(edition.lang(lang))?;
            let feeds = partners::FORMATS.map(|format| PartnerFeedLink {
                path: shared.path(&partners::address(partner, edition.lang(lang), format)),
                r#type: format.media_type,
            });
            Some(PartnerView { name: name.into(), lang: other.map(|lang| lang.as_str().into()), feeds: feeds.to_vec() })
        })
        .collect()
}
