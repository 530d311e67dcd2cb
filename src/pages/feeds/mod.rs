//! Feeds: what partner media and readers take in without hands. An entry is a value before it is a format.

mod atom;
mod json;
mod rss;
mod xml;

pub(super) use xml::Xml;

use super::{
    body,
    page::{By, Page},
    parts::Parts,
    view::Common,
};
use crate::{
    base::{Address, Stamped, Time},
    content::config::{FeedFormat, Partner, within},
    edition::{Body, Edition, Figure},
    locale::Locales,
    theme::view::{Shown, Text},
};
use std::sync::Arc;

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

/// A feed before it is made: what it carries, in which language and format.
#[derive(Clone, Debug)]
pub struct Channel {
    /// By position.
    pub lang: usize,
    of: Of,
    format: FeedFormat,
}

/// What a feed carries.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// All texts of the language.
    All,
    /// Those of a section, by position.
    Section(usize),
    /// Those of a topic, by position.
    Topic(usize),
    /// Those that a partner takes, by position.
    Partner(usize),
}

impl Channel {
    /// All feeds of an edition. A public one is there when something is in it, a partner's always.
    pub fn all(edition: &Edition) -> Vec<Self> {
        let config = &edition.config;
        let mut all = Vec::new();
        for &lang in &edition.languages {
            let lists = &edition.order.lists[lang];
            let page = |section: &usize| *section != 0 && edition.sections[*section].pages[lang].is_some();
            let sections = lists.sections.keys().copied().filter(page).map(Of::Section);
            let topics = lists.topics.keys().copied().filter(|_| config.topic_lists).map(Of::Topic);
            for of in [Of::All].into_iter().filter(|_| !lists.all.is_empty()).chain(sections).chain(topics) {
                let formats = FORMATS.iter().filter(|(format, ..)| config.feed_formats.contains(format));
                all.extend(formats.map(|(format, ..)| Self { lang, of, format: *format }));
            }
        }
        for (at, partner) in config.partners.iter().enumerate() {
            let takes = |lang: &usize| partner.languages.is_empty() || partner.languages.contains(lang);
            for lang in (0..config.languages.len()).filter(takes) {
                let formats = [FeedFormat::Rss, FeedFormat::Atom];
                all.extend(formats.map(|format| Self { lang, of: Of::Partner(at), format }));
            }
        }
        all
    }

    /// Where it stands.
    pub fn address(&self, edition: &Edition) -> Address {
        let name = FORMATS.iter().find(|(format, ..)| *format == self.format).map_or("", |(_, name, _)| name);
        match self.of {
            Of::Partner(at) => {
                let extension = name.rsplit('.').next().unwrap_or_default();
                let code = edition.lang(self.lang).lower();
                Address::new(format!("partners/{}/{code}.{extension}", edition.config.partners[at].id.value))
            }
            _ => self.page(edition).join(name),
        }
    }

    /// The page that it belongs to.
    fn page(&self, edition: &Edition) -> Address {
        match self.of {
            Of::All | Of::Partner(_) => Page::Home(self.lang).address(edition),
            Of::Section(section) => Page::Section { section, lang: self.lang, number: 1 }.address(edition),
            Of::Topic(of) => By::Topic.address(edition, self.lang, Some(of)),
        }
    }

    /// The texts that it carries, newest first.
    pub fn texts(&self, edition: &Edition) -> Vec<usize> {
        let lists = &edition.order.lists[self.lang];
        let size = edition.config.feed_size;
        let list = match self.of {
            Of::All => Some(&lists.all),
            Of::Section(section) => lists.sections.get(&section),
            Of::Topic(topic) => lists.topics.get(&topic),
            Of::Partner(at) => {
                let takes = |text: &&usize| takes(edition, &edition.config.partners[at], **text);
                return lists.all.iter().filter(takes).take(size).copied().collect();
            }
        };
        list.into_iter().flatten().take(size).copied().collect()
    }

    /// All that it says.
    pub(super) fn feed(&self, parts: &Parts) -> Feed {
        let edition = &*parts.edition;
        let own = &parts.tongues[self.lang];
        let title = match self.of {
            Of::All => parts.feed_all(self.lang),
            Of::Section(at) => parts.named_feed(self.lang, "feed-section", &parts.section_title(at, self.lang)),
            Of::Topic(at) => {
                let name = own.topics[at].as_ref().map_or("", |topic| &topic.name);
                parts.named_feed(self.lang, "feed-topic", name)
            }
            Of::Partner(at) => {
                let name = edition.config.partners[at].name.get(edition.lang(self.lang));
                format!("{} – {}", own.site_name, name.map_or("", |(name, _)| name)).into()
            }
        };
        Feed {
            format: self.format,
            lang: self.lang,
            common: own.common.clone(),
            title,
            address: self.address(edition),
            page: self.page(edition),
            authority: edition.config.authority.as_str().into(),
            entries: self.texts(edition).into_iter().map(|text| parts.entry(text)).collect(),
        }
    }
}

/// Whether a partner takes a text of a language that it takes.
fn takes(edition: &Edition, partner: &Partner, text: usize) -> bool {
    let text = &edition.texts[text];
    let folder = &edition.sections[text.section].folder;
    let section = partner.sections.is_empty() || partner.sections.iter().any(|section| within(folder, &section.value));
    let topic = partner.topics.is_empty()
        || text.topics.iter().any(|topic| {
            let id = &edition.config.topics[*topic].value;
            partner.topics.iter().any(|wanted| wanted.value == *id)
        });
    section && topic
}

/// A text as feeds carry it.
pub(super) fn entry(parts: &Parts, at: usize) -> Entry {
    let edition = &*parts.edition;
    let text = &edition.texts[at];
    let item = edition.item(at);
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
