//! Atom, RFC 4287 (<https://www.rfc-editor.org/rfc/rfc4287>).

use super::{
    entry::FeedEntry,
    feed::{Feed, Format},
    ids::scheme,
    media_rss::{clips, pictures},
};
use crate::{
    edition::{Edition, FeedFormat},
    media,
    pages::xml::Xml,
};

/// The format's row.
pub(super) const FORMAT: Format = Format { id: FeedFormat::Atom, extension: "atom", media_type: media::ATOM, write };

fn write(feed: &Feed, edition: &Edition, content: &[String]) -> Vec<u8> {
    let (base, zone) = (&edition.config.base, &edition.config.zone);
    let mut out = Xml::new();
    out.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xml:lang", &feed.common.language.code),
        ],
    );
    out.text("title", &[], &feed.title);
    out.text("subtitle", &[], &feed.description);
    out.text("id", &[], &feed.id);
    let own = base.absolute(feed.address.as_str());
    let page = base.absolute(feed.page.as_str());
    out.empty("link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &own)]);
    out.empty("link", &[("rel", "alternate"), ("type", media::HTML), ("href", &page)]);
    let updated = match feed.entries.is_empty() {
        true => "1970-01-01T00:00:00Z".to_owned(),
        false => feed.updated().rfc3339(zone),
    };
    out.text("updated", &[], &updated);
    author(&mut out, feed);
    if let Some(rights) = &feed.rights {
        out.text("rights", &[], rights);
    }
    if let Some(logo) = feed.logo() {
        out.text("icon", &[], &logo);
        out.text("logo", &[], &logo);
    }
    for (entry, content) in feed.entries.iter().zip(content) {
        let page = base.absolute(entry.address.as_str());
        out.open("entry", &[]);
        out.text("title", &[], &entry.title);
        out.text("id", &[], &entry.id);
        let code: &str = &feed.common.language.code;
        out.empty("link", &[("rel", "alternate"), ("type", media::HTML), ("hreflang", code), ("href", &page)]);
        // Not alternates: readers take the last of these for the entry's own link.
        for (lang, address) in &entry.others {
            let href = base.absolute(address.as_str());
            out.empty("link", &[("rel", "related"), ("type", media::HTML), ("hreflang", lang), ("href", &href)]);
        }
        for clip in entry.clips() {
            let (href, length) = (base.absolute(clip.address.as_str()), clip.bytes.to_string());
            let kind = clip.clip.media_type();
            out.empty("link", &[("rel", "enclosure"), ("type", kind), ("length", &length), ("href", &href)]);
        }
        out.text("published", &[], &entry.published.rfc3339(zone));
        out.text("updated", &[], &entry.updated.rfc3339(zone));
        for author in &entry.authors {
            out.open("author", &[]);
            out.text("name", &[], author);
            out.close("author");
        }
        filed_under(&mut out, feed, entry);
        out.text("summary", &[], &entry.summary);
        pictures(&mut out, entry, edition);
        clips(&mut out, entry, edition);
        out.html("content", &[("type", "html")], content);
        out.close("entry");
    }
    out.close("feed");
    out.finish()
}

/// Who publishes, with the ways to reach them.
fn author(out: &mut Xml, feed: &Feed) {
    out.open("author", &[]);
    match &feed.common.publisher {
        Some((name, url)) => {
            out.text("name", &[], name);
            if let Some(url) = url {
                out.text("uri", &[], url);
            }
            if let Some(email) = &feed.email {
                out.text("email", &[], email);
            }
        }
        None => out.text("name", &[], &feed.common.site_name),
    }
    out.close("author");
}

/// Agency, kind, section and topics by their ids, each in its scheme; free words without one.
fn filed_under(out: &mut Xml, feed: &Feed, entry: &FeedEntry) {
    if let Some(agency) = &entry.agency {
        out.open("contributor", &[]);
        out.text("name", &[], &agency.name);
        out.close("contributor");
    }
    for (what, named) in entry.filed_under() {
        let scheme = scheme(&feed.authority, what);
        out.empty("category", &[("term", &named.id), ("scheme", &scheme), ("label", &named.name)]);
    }
    for tag in &entry.tags {
        out.empty("category", &[("term", tag)]);
    }
}
