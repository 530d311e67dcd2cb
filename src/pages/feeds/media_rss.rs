//! Pictures of an entry in the XML formats: Media RSS (<https://www.rssboard.org/media-rss>).

use super::entry::{FeedEntry, FeedPicture};
use crate::{edition::Edition, media, pages::xml::Xml};
use std::collections::BTreeSet;

/// An entry's pictures, the cover first: address, type, size, words, credit, rights.
pub(super) fn pictures(xml: &mut Xml, entry: &FeedEntry, edition: &Edition) {
    let cover = entry.cover.iter().map(|figure| FeedPicture {
        alt: figure.alt.clone().unwrap_or_else(|| "".into()),
        caption: figure.caption.clone().unwrap_or_else(|| "".into()),
        figure: figure.clone(),
    });
    let mut seen = BTreeSet::new();
    for picture in cover.chain(entry.pictures.iter().cloned()) {
        let figure = &picture.figure;
        if !seen.insert(figure.address.clone()) {
            continue;
        }
        let url = edition.config.base.absolute(figure.address.as_str());
        let bytes = figure.facts.bytes.to_string();
        let size = figure.facts.size.map(|(width, height)| (width.to_string(), height.to_string()));
        let mut attributes = vec![
            ("url", url.as_str()),
            ("medium", "image"),
            ("type", media::media_type(figure.address.as_str())),
            ("fileSize", bytes.as_str()),
        ];
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
