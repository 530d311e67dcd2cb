//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) with the modules that carry what it lacks: full text
//! (content), authors' names (dc), pictures (media), its own address and other languages (atom).

use super::{
    feed::{Feed, Format},
    media_rss::pictures,
};
use crate::{
    base::Time,
    edition::{Edition, FeedFormat},
    media,
    pages::xml::Xml,
};

/// The format's row.
pub(super) const FORMAT: Format = Format { id: FeedFormat::Rss, extension: "rss", media_type: media::RSS, write };

fn write(feed: &Feed, edition: &Edition, content: &[String]) -> Vec<u8> {
    let (base, zone) = (&edition.config.base, &edition.config.zone);
    let mut out = Xml::new();
    out.open(
        "rss",
        &[
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ],
    );
    out.open("channel", &[]);
    out.text("title", &[], &feed.title);
    out.text("link", &[], &base.absolute(feed.page.as_str()));
    out.text("description", &[], &feed.title);
    out.text("language", &[], &feed.common.language.code);
    let own = base.absolute(feed.address.as_str());
    out.empty("atom:link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &own)]);
    if feed.updated() != Time::EPOCH {
        out.text("lastBuildDate", &[], &feed.updated().rfc2822(zone));
    }
    for (entry, content) in feed.entries.iter().zip(content) {
        out.open("item", &[]);
        out.text("title", &[], &entry.title);
        out.text("link", &[], &base.absolute(entry.address.as_str()));
        out.text("guid", &[("isPermaLink", "false")], &entry.id);
        out.text("pubDate", &[], &entry.published.rfc2822(zone));
        if entry.updated != entry.published {
            out.text("atom:updated", &[], &entry.updated.rfc3339(zone));
        }
        for author in &entry.authors {
            out.text("dc:creator", &[], author);
        }
        for (_, name) in &entry.topics {
            out.text("category", &[], name);
        }
        out.text("dc:language", &[], &feed.common.language.code);
        for (lang, address) in &entry.others {
            let href = base.absolute(address.as_str());
            out.empty("atom:link", &[("rel", "alternate"), ("type", media::HTML), ("hreflang", lang), ("href", &href)]);
        }
        out.text("description", &[], &entry.summary);
        pictures(&mut out, entry, edition);
        out.html("content:encoded", &[], content);
        out.close("item");
    }
    out.close("channel");
    out.close("rss");
    out.finish()
}
