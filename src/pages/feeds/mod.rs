//! Feeds: what partner media and readers take in without hands. An entry is a value before it is a format.

mod atom;
mod json;
mod rss;
mod xml;

pub(super) use xml::Xml;

use super::{body, parts::Parts, view::Common};
use crate::{
    base::{Address, Stamped, Time},
    content::config::{FeedFormat, within},
    edition::{Body, Edition, Figure},
    locale::Locales,
    theme::view::{Shown, Text},
};
use std::{collections::BTreeMap, sync::Arc};

/// The public feeds: format, file name, media type.
pub(super) const FORMATS: [(FeedFormat, &str, &str); 3] = [
    (FeedFormat::Atom, "feed.atom", "application/atom+xml"),
    (FeedFormat::Rss, "feed.rss", "application/rss+xml"),
    (FeedFormat::Json, "feed.json", "application/feed+json"),
];

/// One feed.
#[derive(Hash)]
pub struct Feed {
    /// Its format.
    pub format: FeedFormat,
    /// By position.
    pub lang: usize,
    /// What the language shares.
    pub common: Shown<Common>,
    /// What it is of.
    pub title: Text,
    /// Its own address.
    pub address: Address,
    /// The page it belongs to.
    pub page: Address,
    /// `domain,year` for tag URIs.
    pub authority: Text,
    /// Newest first.
    pub entries: Vec<Stamped<Entry>>,
}

/// A text as a feed carries it.
#[derive(Hash, Debug)]
pub struct Entry {
    /// Its identity, whatever its address: `tag:<authority>:<item>:<language>` (RFC 4151).
    pub id: String,
    /// Its page.
    pub address: Address,
    /// Plain text.
    pub title: Text,
    /// Plain text; the title where there is none.
    pub summary: Text,
    /// When it was published.
    pub published: Time,
    /// When its meaning changed, else when it was published.
    pub updated: Time,
    /// Authors, else agency, publisher, site.
    pub authors: Vec<Text>,
    /// Topics: id, name.
    pub topics: Vec<(String, Text)>,
    /// Its other languages: code, page.
    pub others: Vec<(Text, Address)>,
    /// The picture that stands for it, if others may use it.
    pub cover: Option<Figure>,
    /// Pictures of the text that others may use.
    pub pictures: Vec<Picture>,
    /// The text.
    pub body: Stamped<Body>,
}

/// A picture with what others must know of it.
#[derive(Hash, Debug, Clone)]
pub struct Picture {
    /// Where, what, whose.
    pub figure: Figure,
    /// Alternative text.
    pub alt: Text,
    /// Caption.
    pub caption: Text,
}

impl Feed {
    /// When the newest entry changed; the beginning of time for an empty feed.
    pub fn updated(&self) -> Time {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or(Time::EPOCH)
    }

    /// The feed's own identity.
    pub fn id(&self) -> String {
        format!("tag:{}:/{}", self.authority, self.address)
    }
}

/// The entries of all texts that are in some feed, each made once.
pub(super) struct Entries<'p, 'e> {
    parts: &'p Parts<'e>,
    made: BTreeMap<usize, Stamped<Entry>>,
}

impl<'p, 'e> Entries<'p, 'e> {
    pub fn new(parts: &'p Parts<'e>) -> Self {
        Self { parts, made: BTreeMap::new() }
    }

    fn get(&mut self, text: usize) -> Stamped<Entry> {
        let parts = self.parts;
        self.made.entry(text).or_insert_with(|| Stamped::new(entry(parts, text))).clone()
    }

    /// One feed for each public format of a list.
    pub fn public(&mut self, lang: usize, page: &Address, title: &Text, list: &[usize]) -> Vec<Feed> {
        if list.is_empty() {
            return Vec::new();
        }
        let size = self.parts.edition.config.feed_size;
        let entries: Vec<Stamped<Entry>> = list.iter().take(size).map(|text| self.get(*text)).collect();
        let formats = &self.parts.edition.config.feed_formats;
        FORMATS
            .iter()
            .filter(|(format, ..)| formats.contains(format))
            .map(|(format, name, _)| self.feed(*format, lang, page.clone(), page.join(name), title, entries.clone()))
            .collect()
    }

    /// A partner's feeds in its languages: they always exist.
    pub fn partners(&mut self) -> Vec<Feed> {
        let edition = self.parts.edition;
        let mut feeds = Vec::new();
        for partner in &edition.config.partners {
            for lang in 0..edition.config.languages.len() {
                if !partner.languages.is_empty() && !partner.languages.contains(&lang) {
                    continue;
                }
                let matches = |text: &&usize| {
                    let text = &edition.texts[**text];
                    let folder = &edition.sections[text.section].folder;
                    let section = partner.sections.is_empty()
                        || partner.sections.iter().any(|section| within(folder, &section.value));
                    let topic = partner.topics.is_empty()
                        || text.topics.iter().any(|topic| {
                            let id = &edition.config.topics[*topic].value;
                            partner.topics.iter().any(|wanted| wanted.value == *id)
                        });
                    section && topic
                };
                let list: Vec<usize> =
                    edition.lists[lang].all.iter().filter(matches).take(edition.config.feed_size).copied().collect();
                let entries: Vec<Stamped<Entry>> = list.into_iter().map(|text| self.get(text)).collect();
                let code = edition.lang(lang).lower();
                let page = Address::new(format!("{code}/"));
                let title: Text = format!("{} – {}", self.parts.tongues[lang].site_name, partner.name).into();
                for (format, extension) in [(FeedFormat::Rss, "rss"), (FeedFormat::Atom, "atom")] {
                    let address = Address::new(format!("partners/{}/{code}.{extension}", partner.id.value));
                    feeds.push(self.feed(format, lang, page.clone(), address, &title, entries.clone()));
                }
            }
        }
        feeds
    }

    fn feed(
        &self,
        format: FeedFormat,
        lang: usize,
        page: Address,
        address: Address,
        title: &Text,
        entries: Vec<Stamped<Entry>>,
    ) -> Feed {
        Feed {
            format,
            lang,
            common: self.parts.tongues[lang].common.clone(),
            title: Arc::clone(title),
            address,
            page,
            authority: self.parts.edition.config.authority.as_str().into(),
            entries,
        }
    }
}

fn entry(parts: &Parts<'_>, at: usize) -> Entry {
    let edition = parts.edition;
    let text = &edition.texts[at];
    let item = &edition.items[text.item];
    let own = &parts.tongues[text.lang];
    let published = text.published.unwrap_or(Time::EPOCH);
    let authors: Vec<Text> = super::article::authors(parts, text).into_iter().map(|author| author.name).collect();
    let authors = if authors.is_empty() {
        let agency =
            text.agency.and_then(|agency| own.agencies[agency].as_ref()).map(|agency| Arc::clone(&agency.name));
        let publisher = own.common.publisher.as_ref().map(|(name, _)| Arc::clone(name));
        vec![agency.or(publisher).unwrap_or_else(|| Arc::clone(&own.site_name))]
    } else {
        authors
    };
    let shared = |figure: &Figure| figure.rights != crate::content::head::Rights::SiteOnly;
    let pictures = text.body.pictures.iter().zip(&text.text.outline.pictures);
    Entry {
        id: format!("tag:{}:{}:{}", edition.config.authority, item.id, edition.lang(text.lang)),
        address: text.address.clone(),
        title: Arc::clone(&text.title),
        summary: Arc::clone(if text.summary.is_empty() { &text.title } else { &text.summary }),
        published,
        updated: text.updated.unwrap_or(published),
        authors,
        topics: text
            .topics
            .iter()
            .filter_map(|topic| {
                let name = Arc::clone(&own.topics[*topic].as_ref()?.name);
                Some((edition.config.topics[*topic].value.clone(), name))
            })
            .collect(),
        others: item
            .texts
            .iter()
            .enumerate()
            .filter(|(lang, _)| *lang != text.lang)
            .filter_map(|(lang, other)| {
                Some((edition.lang(lang).as_str().into(), edition.texts[(*other)?].address.clone()))
            })
            .collect(),
        cover: text.cover.clone().filter(shared),
        pictures: pictures
            .filter_map(|(figure, written)| Some((figure.as_ref().filter(|figure| shared(figure))?, written)))
            .map(|(figure, written)| Picture {
                alt: figure.alt.clone().unwrap_or_else(|| written.alt.as_str().into()),
                caption: figure.caption.clone().unwrap_or_else(|| written.title.as_str().into()),
                figure: figure.clone(),
            })
            .collect(),
        body: text.body.clone(),
    }
}

/// Renders a feed.
///
/// # Errors
/// The file of a text that is no longer what it was.
pub(super) fn render(
    feed: &Feed,
    edition: &Edition,
    locales: &Locales,
    bodies: &dyn body::Bodies,
) -> Result<Vec<u8>, Arc<str>> {
    let content: Result<Vec<String>, Arc<str>> = feed
        .entries
        .iter()
        .map(|entry| {
            let html = bodies.for_feed(&entry.body).ok_or_else(|| Arc::clone(&entry.body.file))?;
            let text = body::for_feed(edition, locales, &entry.body, &html, &entry.address);
            let cover = entry.cover.as_ref().filter(|cover| {
                // The cover is shown above the text on the page; in a feed it must come along, once.
                !entry.body.pictures.iter().flatten().any(|figure| figure.address == cover.address)
            });
            let html = cover.map(|cover| xml::figure(edition, cover)).unwrap_or_default() + &text;
            // A text without words, or with pictures only that may not travel: readers take no empty entry.
            Ok(if html.trim().is_empty() { xml::paragraph(&entry.summary) } else { html })
        })
        .collect();
    let content = content?;
    Ok(match feed.format {
        FeedFormat::Atom => atom::write(feed, edition, &content),
        FeedFormat::Rss => rss::write(feed, edition, &content),
        FeedFormat::Json => json::write(feed, edition, &content),
    })
}
