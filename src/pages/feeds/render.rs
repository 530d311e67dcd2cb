//! A feed becomes bytes: the HTML of its texts, then the format around it.

use super::{
    entries::entry,
    entry::FeedEntry,
    feed::{Channel, Feed, Format},
    ids,
};
use crate::{
    base::{Hash, Lang},
    diag::Diagnostic,
    edition::{Edition, PublicPicture},
    pages::{
        body,
        job::{Make, Rendered, Renderer},
        shared::Shared,
    },
};
use quick_xml::escape::escape;

/// The key of a feed in a format, and what makes it.
pub(in crate::pages) fn prepare<'j>(shared: &Shared, format: &'static Format, channel: Channel) -> (Hash, Make<'j>) {
    let Channel { lang, title, description, address, page, texts } = channel;
    let (config, common) = (&shared.edition.config, &shared.languages[lang].common);
    let feed = Feed {
        lang,
        common: common.clone(),
        title,
        description,
        rights: common.publisher.as_ref().map(|(name, _)| format!("© {name}")),
        email: config.publisher.as_ref().and_then(|publisher| publisher.email.clone()),
        authority: config.authority.clone(),
        id: ids::feed(&config.authority, &address),
        address,
        page,
        entries: texts.into_iter().map(|text| entry(shared, text)).collect(),
    };
    let kinds = feed.entries.iter().fold(0, |kinds, entry| kinds | entry.body.kinds);
    let key = shared.keys.of(&(format.id, shared.keys.words(lang, kinds), &feed));
    (key, Box::new(move |renderer| render(&feed, format, renderer)))
}

fn render(feed: &Feed, format: &Format, renderer: &Renderer<'_>) -> Result<Rendered, Vec<Diagnostic>> {
    let content = feed.entries.iter().map(|entry| content(entry, renderer)).collect::<Result<Vec<String>, _>>()?;
    Ok(Rendered::Bytes((format.write)(feed, renderer.edition, &content).into()))
}

/// The HTML of an entry.
fn content(entry: &FeedEntry, renderer: &Renderer<'_>) -> Result<String, Vec<Diagnostic>> {
    let Renderer { edition, theme, bodies, .. } = renderer;
    let html = bodies.for_feed(&entry.body).ok_or_else(|| body::changed(&entry.body.file))?;
    let text = body::for_feed(edition, theme.locales(), &entry.body, &html, &entry.address);
    let cover = entry.cover.as_ref().filter(|cover| {
        // The cover is shown above the text on the page; in a feed it must come along, once.
        let shown = entry.body.pictures.iter().flatten().chain(entry.gallery.iter().map(|(picture, _)| picture));
        !shown.into_iter().any(|figure| figure.full.address == cover.full.address)
    });
    let mut html = cover.map(|cover| figure(edition, cover, None)).unwrap_or_default() + &text;
    for (picture, lang) in &entry.gallery {
        html.push_str(&figure(edition, picture, lang.as_ref()));
    }
    // A text without words, or with pictures only that may not travel: readers take no empty entry.
    Ok(if html.trim().is_empty() { format!("<p>{}</p>\n", escape(&*entry.summary)) } else { html })
}

/// A picture that a text does not show itself: a cover, one of its gallery. `lang`: of its caption, where that is another.
fn figure(edition: &Edition, picture: &PublicPicture, lang: Option<&Lang>) -> String {
    let url = edition.config.base.absolute(picture.full.address.as_str());
    let alt = escape(picture.alt.as_deref().unwrap_or_default());
    let mut html = format!("<figure><img src=\"{}\" alt=\"{alt}\"", escape(&url));
    if let Some((width, height)) = picture.full.size {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push('>');
    let caption = picture.caption.as_ref().map(|caption| match lang {
        Some(lang) => format!("<span lang=\"{lang}\">{}</span>", escape(&**caption)),
        None => escape(&**caption).into_owned(),
    });
    let credit = [&picture.credit, &picture.license].into_iter().flatten().map(|words| escape(&**words).into_owned());
    let words: Vec<String> = caption.into_iter().chain(credit).collect();
    if !words.is_empty() {
        html.push_str(&format!("<figcaption>{}</figcaption>", words.join(" · ")));
    }
    html.push_str("</figure>\n");
    html
}
