//! What the XML feeds share: characters that XML allows, elements, pictures as Media RSS.

use super::{Entry, Picture};
use crate::{
    content::head::Rights,
    edition::{Edition, Figure},
    media,
};
use quick_xml::{
    Writer,
    events::{BytesCData, BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::borrow::Cow;

/// Writes XML to memory, which cannot fail.
pub(in crate::pages) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml
    }

    fn event(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event); // writing to memory cannot fail
    }

    fn start_tag<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
        let mut start = BytesStart::new(name);
        for (name, value) in attributes {
            start.push_attribute((*name, clean(value).as_ref()));
        }
        start
    }

    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(Self::start_tag(name, attributes)));
    }

    pub fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(Self::start_tag(name, attributes)));
    }

    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&clean(text))));
        self.close(name);
    }

    /// HTML as CDATA: shorter than escaping, and legible for whoever looks.
    pub fn html(&mut self, name: &str, attributes: &[(&str, &str)], html: &str) {
        self.open(name, attributes);
        let html = clean(html);
        for piece in BytesCData::escaped(&html) {
            self.event(Event::CData(piece));
        }
        self.close(name);
    }

    pub fn finish(self) -> Vec<u8> {
        let mut out = self.0.into_inner();
        out.push(b'\n');
        out
    }
}

/// Only characters that XML 1.0 allows (<https://www.w3.org/TR/xml/#charsets>): one other and a partner's reader
/// rejects the whole feed.
pub(in crate::pages) fn clean(text: &str) -> Cow<'_, str> {
    let allowed = |c: char| match c {
        '\t' | '\n' | '\r' => true,
        c if c < ' ' => false,
        '\u{fffe}' | '\u{ffff}' => false,
        _ => true,
    };
    // First by bytes alone and without a branch: so the compiler looks at many at once.
    let suspect = |b: u8| ((b < b' ') & (b != b'\t') & (b != b'\n') & (b != b'\r')) | (b == 0xef);
    if !text.bytes().fold(false, |found, byte| found | suspect(byte)) || text.chars().all(allowed) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| allowed(*c)).collect())
    }
}

/// An entry's pictures as Media RSS (<https://www.rssboard.org/media-rss>): address, type, size, words, credit, rights.
pub(super) fn pictures(xml: &mut Xml, entry: &Entry, edition: &Edition) {
    let cover = entry.cover.iter().map(|figure| Picture {
        alt: figure.alt.clone().unwrap_or_else(|| "".into()),
        caption: figure.caption.clone().unwrap_or_else(|| "".into()),
        figure: figure.clone(),
    });
    let mut seen = std::collections::BTreeSet::new();
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
        let rights = match figure.rights {
            Rights::Free => "free",
            Rights::Editorial => "editorial",
            Rights::SiteOnly => "site-only",
        };
        xml.text("dc:rights", &[], rights);
        if let Some(source) = &figure.source {
            xml.text("dc:source", &[], source);
        }
        xml.close("media:content");
    }
}

/// Plain text as HTML.
pub(super) fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", quick_xml::escape::escape(text))
}

/// A cover as the first figure of a text.
pub(super) fn figure(edition: &Edition, cover: &Figure) -> String {
    let url = edition.config.base.absolute(cover.address.as_str());
    let text = |text: &str| quick_xml::escape::escape(text).into_owned();
    let mut html =
        format!("<figure><img src=\"{}\" alt=\"{}\"", text(&url), text(cover.alt.as_deref().unwrap_or_default()));
    if let Some((width, height)) = cover.facts.size {
        html.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    html.push('>');
    let words: Vec<String> = [&cover.caption, &cover.credit].into_iter().flatten().map(|words| text(words)).collect();
    if !words.is_empty() {
        html.push_str(&format!("<figcaption>{}</figcaption>", words.join(" · ")));
    }
    html.push_str("</figure>\n");
    html
}
