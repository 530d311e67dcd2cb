//! Pictures of an entry in the XML formats: Media RSS (<https://www.rssboard.org/media-rss>).

use super::entry::FeedEntry;
use crate::{edition::Edition, media, pages::xml::Xml};

/// An entry's pictures, the cover first: address, type, size, words, credit, rights.
pub(super) fn pictures(xml: &mut Xml, entry: &FeedEntry, edition: &Edition) {
    for picture in &entry.pictures {
        let (figure, full) = (&picture.figure, &picture.figure.full);
        let url = edition.config.base.absolute(full.address.as_str());
        let bytes = full.bytes.map(|bytes| bytes.to_string());
        let size = full.size.map(|(width, height)| (width.to_string(), height.to_string()));
        let mut attributes =
            vec![("url", url.as_str()), ("medium", "image"), ("type", media::media_type(full.address.as_str()))];
        attributes.extend(bytes.iter().map(|bytes| ("fileSize", bytes.as_str())));
        if let Some((width, height)) = &size {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        xml.open("media:content", &attributes);
        if !picture.caption.is_empty() {
            xml.text("media:description", &[("type", "plain")], &picture.caption);
        }
        if !picture.alt.is_empty() {
            xml.text("media:text", &[("type", "plain")], &picture.alt);
        }
        if let Some(credit) = &figure.credit {
            xml.text("media:credit", &[("role", "author"), ("scheme", "urn:ebu")], credit);
        }
        if let Some(license) = &figure.license {
            xml.text("media:copyright", &[], license);
        }
        xml.text("dc:rights", &[], figure.rights.id());
        if let Some(source) = &figure.source {
            xml.text("dc:source", &[], source);
        }
        xml.close("media:content");
    }
}
