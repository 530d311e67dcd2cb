//! Which feeds there are: what each carries, in which language and format, and where it stands.

use super::{
    entries::entry,
    feed::Feed,
    formats::{FORMATS, format},
    ids, links, partners,
};
use crate::{
    base::Address,
    content::config::FeedFormat,
    edition::Edition,
    pages::{page::Page, shared::Shared, taxonomy::Taxonomy},
};

/// A feed before it is made.
#[derive(Clone, Debug)]
pub struct Channel {
    /// By position.
    lang: usize,
    of: Of,
    format: FeedFormat,
}

/// What a feed carries.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// All texts of the language.
    Language,
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
            for of in [Of::Language].into_iter().filter(|_| !lists.all.is_empty()).chain(sections).chain(topics) {
                let formats = FORMATS.iter().map(|format| format.id).filter(|id| config.feed_formats.contains(id));
                all.extend(formats.map(|format| Self { lang, of, format }));
            }
        }
        for (at, partner) in config.partners.iter().enumerate() {
            for lang in (0..config.languages.len()).filter(|lang| partners::takes_language(partner, *lang)) {
                all.extend(partners::FORMATS.map(|format| Self { lang, of: Of::Partner(at), format }));
            }
        }
        all
    }

    /// Where it stands.
    pub fn address(&self, edition: &Edition) -> Address {
        let format = format(self.format);
        match self.of {
            Of::Partner(at) => partners::address(&edition.config.partners[at], edition, self.lang, format),
            _ => links::address(&self.page(edition), format),
        }
    }

    /// The page that it belongs to.
    fn page(&self, edition: &Edition) -> Address {
        match self.of {
            Of::Language | Of::Partner(_) => Page::Home(self.lang).address(edition),
            Of::Section(section) => Page::Section { section, lang: self.lang, number: 1 }.address(edition),
            Of::Topic(of) => Taxonomy::Topics.address(edition, self.lang, Some(of)),
        }
    }

    /// The texts that it carries, newest first.
    pub fn texts(&self, edition: &Edition) -> Vec<usize> {
        let lists = &edition.order.lists[self.lang];
        let size = edition.config.feed_size;
        let list = match self.of {
            Of::Language => Some(&lists.all),
            Of::Section(section) => lists.sections.get(&section),
            Of::Topic(topic) => lists.topics.get(&topic),
            Of::Partner(at) => {
                let takes = |text: &&usize| partners::takes(&edition.config.partners[at], edition, **text);
                return lists.all.iter().filter(takes).take(size).copied().collect();
            }
        };
        list.into_iter().flatten().take(size).copied().collect()
    }

    /// All that it says.
    pub(in crate::pages) fn feed(&self, shared: &Shared) -> Feed {
        let edition = &*shared.edition;
        let own = &shared.languages[self.lang];
        let title = match self.of {
            Of::Language => links::language_title(shared, self.lang),
            Of::Section(at) => links::title(shared, self.lang, "feed-section", &shared.section_title(at, self.lang)),
            Of::Topic(at) => {
                let name = own.topics[at].as_ref().map_or("", |topic| &topic.name);
                links::title(shared, self.lang, "feed-topic", name)
            }
            Of::Partner(at) => {
                let name = edition.config.partners[at].name.get(edition.lang(self.lang));
                format!("{} – {}", own.site_name, name.map_or("", |(name, _)| name)).into()
            }
        };
        let address = self.address(edition);
        Feed {
            format: self.format,
            lang: self.lang,
            common: own.common.clone(),
            title,
            id: ids::feed(&edition.config.authority, &address),
            address,
            page: self.page(edition),
            entries: self.texts(edition).into_iter().map(|text| entry(shared, text)).collect(),
        }
    }
}
