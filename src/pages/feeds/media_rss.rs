//! Pictures and clips of an entry in the XML formats: Media RSS (<https://www.rssboard.org/media-rss>).

use super::entry::FeedEntry;
use crate::{
    edition::{Edition, Rights},
    media,
    pages::xml::Xml,
};

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
        let (credit, license) = (figure.credit.as_deref(), figure.license.as_deref());
        words(xml, &picture.alt, &picture.caption, credit, license, figure.rights);
        if let Some(source) = &figure.source {
            xml.text("dc:source", &[], source);
        }
        xml.close("media:content");
    }
}

/// An entry's clips that others may use: address, type, length, size, poster, words, credit, rights.
pub(super) fn clips(xml: &mut Xml, entry: &FeedEntry, edition: &Edition) {
    for own in entry.clips() {
        let (url, bytes) = (edition.config.base.absolute(own.address.as_str()), own.bytes.to_string());
        let seconds = own.clip.seconds().map(|seconds| seconds.to_string());
        let size = own.clip.size.map(|(width, height)| (width.to_string(), height.to_string()));
        let medium = if own.is_video() { "video" } else { "audio" };
        let mut attributes = vec![
            ("url", url.as_str()),
            ("medium", medium),
            ("type", own.clip.media_type()),
            ("fileSize", bytes.as_str()),
        ];
        attributes.extend(seconds.iter().map(|seconds| ("duration", seconds.as_str())));
        if let Some((width, height)) = &size {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        xml.open("media:content", &attributes);
        words(xml, &own.alt, &own.caption, own.credit.as_deref(), own.license.as_deref(), own.rights);
        if let Some(poster) = &own.poster {
            xml.empty("media:thumbnail", &[("url", &edition.config.base.absolute(poster.full.address.as_str()))]);
        }
        xml.close("media:content");
    }
}

/// What is said of a picture or a clip, whose it is, and what others may do with it.
fn words(xml: &mut Xml, alt: &str, caption: &str, credit: Option<&str>, license: Option<&str>, rights: Rights) {
    if !caption.is_empty() {
        xml.text("media:description", &[("type", "plain")], caption);
    }
    if !alt.is_empty() {
        xml.text("media:text", &[("type", "plain")], alt);
    }
    if let Some(credit) = credit {
        xml.text("media:credit", &[("role", "author"), ("scheme", "urn:ebu")], credit);
    }
    if let Some(license) = license {
        xml.text("media:copyright", &[], license);
    }
    xml.text("dc:rights", &[], rights.id());
}
