//! RSS 2.0 (<https://www.rssboard.org/rss-specification>) with the modules that carry what it lacks: full text
//! (content), authors' names (dc), pictures (media), its own address and other languages (atom).
//!
//! What is written as `description` is HTML to whoever reads it, and so is the rest to some: plain text is written so
//! that it cannot be taken for markup.

use super::{
    entry::FeedEntry,
    feed::{Feed, Format},
    ids::scheme,
    media_rss::{clips, pictures},
};
use crate::{
    base::Time,
    edition::{Edition, FeedFormat},
    media,
    pages::xml::Xml,
};
use quick_xml::escape::partial_escape;
use std::borrow::Cow;

/// For how long readers may keep a feed before they ask again, in minutes.
const TTL: &str = "15";

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
    let page = base.absolute(feed.page.as_str());
    out.text("title", &[], &inert(&feed.title));
    out.text("link", &[], &page);
    out.text("description", &[], &partial_escape(&*feed.description));
    out.text("language", &[], &feed.common.language.code);
    let own = base.absolute(feed.address.as_str());
    out.empty("atom:link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &own)]);
    if feed.updated() != Time::EPOCH {
        out.text("lastBuildDate", &[], &feed.updated().rfc2822(zone));
    }
    about(&mut out, feed, &page);
    for (entry, content) in feed.entries.iter().zip(content) {
        out.open("item", &[]);
        out.text("title", &[], &inert(&entry.title));
        out.text("link", &[], &base.absolute(entry.address.as_str()));
        out.text("guid", &[("isPermaLink", "false")], &entry.id);
        out.text("pubDate", &[], &entry.published.rfc2822(zone));
        if entry.updated != entry.published {
            out.text("atom:updated", &[], &entry.updated.rfc3339(zone));
        }
        for author in &entry.authors {
            out.text("dc:creator", &[], &inert(author));
        }
        filed_under(&mut out, feed, entry);
        out.text("dc:language", &[], &feed.common.language.code);
        for (lang, address) in &entry.others {
            let href = base.absolute(address.as_str());
            out.empty("atom:link", &[("rel", "related"), ("type", media::HTML), ("hreflang", lang), ("href", &href)]);
        }
        out.text("description", &[], &partial_escape(&*entry.summary));
        // Readers take one enclosure.
        if let Some(clip) = entry.clips().next() {
            let (url, length) = (base.absolute(clip.address.as_str()), clip.bytes.to_string());
            out.empty("enclosure", &[("url", &url), ("length", &length), ("type", clip.clip.media_type())]);
        }
        pictures(&mut out, entry, edition);
        clips(&mut out, entry, edition);
        out.html("content:encoded", &[], content);
        out.close("item");
    }
    out.close("channel");
    out.close("rss");
    out.finish()
}

/// Rights, contact, picture, and how often to ask.
fn about(out: &mut Xml, feed: &Feed, page: &str) {
    if let Some(rights) = &feed.rights {
        out.text("copyright", &[], &inert(rights));
    }
    if let Some(email) = &feed.email {
        let name = feed.common.publisher.as_ref().map_or("", |(name, _)| name);
        let contact = format!("{email} ({name})");
        out.text("managingEditor", &[], &inert(&contact));
        out.text("webMaster", &[], &inert(&contact));
    }
    out.text("ttl", &[], TTL);
    // The specification knows GIF, JPEG and PNG only.
    let raster = |logo: &String| ["image/gif", "image/jpeg", "image/png"].contains(&media::media_type(logo));
    if let Some(logo) = feed.logo().filter(raster) {
        out.open("image", &[]);
        out.text("url", &[], &logo);
        out.text("title", &[], &inert(&feed.title));
        out.text("link", &[], page);
        out.close("image");
    }
}

/// Agency, kind, section and topics, each with its id as `domain`; free words without one.
fn filed_under(out: &mut Xml, feed: &Feed, entry: &FeedEntry) {
    for (what, named) in entry.filed_under() {
        let domain = format!("{}/{}", scheme(&feed.authority, what), named.id);
        out.text("category", &[("domain", &domain)], &inert(&named.name));
    }
    for tag in &entry.tags {
        out.text("category", &[], &inert(tag));
    }
}

/// Plain text in which nothing begins a tag: where `<` would, an invisible character that joins words (U+2060) stands
/// behind it. Escaping twice would show `&lt;` to readers that take the field for what it is.
fn inert(text: &str) -> Cow<'_, str> {
    let begins_tag = |(at, _): &(usize, &str)| {
        text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    };
    if !text.match_indices('<').any(|found| begins_tag(&found)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut from = 0;
    for (at, _) in text.match_indices('<').filter(begins_tag) {
        out.push_str(&text[from..=at]);
        out.push('\u{2060}');
        from = at + 1;
    }
    out.push_str(&text[from..]);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn no_plain_text_begins_a_tag() {
        assert_eq!(inert("a < b & c <3 <"), "a < b & c <3 <");
        assert_eq!(
            inert("<img onerror=x> </p> <!-- <?"),
            "<\u{2060}img onerror=x> <\u{2060}/p> <\u{2060}!-- <\u{2060}?"
        );
    }
}
