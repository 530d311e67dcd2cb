//! A feed becomes bytes: the HTML of its texts, then the format around it.

use super::{entry::FeedEntry, feed::Feed, formats::format};
use crate::{
    edition::{Edition, Figure},
    locale::Locales,
    pages::body::{self, Bodies},
};
use quick_xml::escape::escape;
use std::sync::Arc;

/// Renders a feed.
///
/// # Errors
/// The file of a text that is no longer what it was.
pub(in crate::pages) fn render(
    feed: &Feed,
    edition: &Edition,
    locales: &Locales,
    bodies: &dyn Bodies,
) -> Result<Vec<u8>, Arc<str>> {
    let content = |entry: &FeedEntry| {
        let html = bodies.for_feed(&entry.body).ok_or_else(|| Arc::clone(&entry.body.file))?;
        let text = body::for_feed(edition, locales, &entry.body, &html, &entry.address);
        let cover = entry.cover.as_ref().filter(|cover| {
            // The cover is shown above the text on the page; in a feed it must come along, once.
            !entry.body.pictures.iter().flatten().any(|figure| figure.address == cover.address)
        });
        let html = cover.map(|cover| figure(edition, cover)).unwrap_or_default() + &text;
        // A text without words, or with pictures only that may not travel: readers take no empty entry.
        Ok(if html.trim().is_empty() { format!("<p>{}</p>\n", escape(&*entry.summary)) } else { html })
    };
    let content: Vec<String> = feed.entries.iter().map(|entry| content(entry)).collect::<Result<_, Arc<str>>>()?;
    Ok((format(feed.format).write)(feed, edition, &content))
}

/// A cover as the first figure of a text.
fn figure(edition: &Edition, cover: &Figure) -> String {
    let url = edition.config.base.absolute(cover.address.as_str());
    let alt = escape(cover.alt.as_deref().unwrap_or_default());
    let mut html = format!("<figure><img src=\"{}\" alt=\"{alt}\"", escape(&url));
    if let Some((width, height)) = cover.facts.size {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push('>');
    let words: Vec<_> = [&cover.caption, &cover.credit].into_iter().flatten().map(|words| escape(&**words)).collect();
    if !words.is_empty() {
        html.push_str(&format!("<figcaption>{}</figcaption>", words.join(" · ")));
    }
    html.push_str("</figure>\n");
    html
}
