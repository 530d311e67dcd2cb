//! Public feeds: of a language, of its sections and topics.

use super::kind::Kind;
use crate::{
    base::{Address, Hash},
    content::config::Config,
    edition::Edition,
    pages::{
        feeds::{self, Channel, FORMATS, Format, links},
        job::{Job, Make, Planned},
        page::Page,
        shared::Shared,
        taxonomy::Taxonomy,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: Kind = Kind { reserved, list };

/// One feed.
struct PublicFeed {
    /// By position.
    lang: usize,
    of: Of,
    format: &'static Format,
}

/// What a feed carries.
#[derive(Clone, Copy)]
enum Of {
    /// All texts of the language.
    Language,
    /// Those of a section, by position.
    Section(usize),
    /// Those of a topic, by position.
    Topic(usize),
}

/// A language's feeds in all formats, whether or not the configuration has them.
fn reserved(config: &Config) -> Vec<Address> {
    let homes = config.languages.iter().map(|language| Address::new(format!("{}/", language.lang.lower())));
    homes.flat_map(|home| FORMATS.iter().map(move |format| format.address(&home))).collect()
}

/// Those in which something is.
fn list(edition: &Edition, _: &Theme) -> Vec<Planned> {
    let config = &edition.config;
    let mut all = Vec::new();
    for &lang in &edition.languages {
        let lists = &edition.order.lists[lang];
        let page = |section: &usize| *section != 0 && edition.sections[*section].pages[lang].is_some();
        let sections = lists.sections.keys().copied().filter(page).map(Of::Section);
        let topics = lists.topics.keys().copied().filter(|_| config.topic_lists).map(Of::Topic);
        for of in [Of::Language].into_iter().filter(|_| !lists.all.is_empty()).chain(sections).chain(topics) {
            for format in FORMATS.iter().filter(|format| config.feed_formats.contains(&format.id)) {
                let feed = PublicFeed { lang, of, format };
                all.push(Planned::new(&format.address(&feed.page(edition)), feed));
            }
        }
    }
    all
}

impl PublicFeed {
    /// The page that it belongs to.
    fn page(&self, edition: &Edition) -> Address {
        match self.of {
            Of::Language => Page::Home(self.lang).address(edition),
            Of::Section(section) => Page::Section { section, lang: self.lang, number: 1 }.address(edition),
            Of::Topic(topic) => Taxonomy::Topics.term_address(edition, self.lang, topic),
        }
    }

    /// The texts that it carries, newest first.
    fn texts(&self, edition: &Edition) -> Vec<usize> {
        let lists = &edition.order.lists[self.lang];
        let list = match self.of {
            Of::Language => Some(&lists.all),
            Of::Section(section) => lists.sections.get(&section),
            Of::Topic(topic) => lists.topics.get(&topic),
        };
        list.into_iter().flatten().take(edition.config.feed_size).copied().collect()
    }

    fn title(&self, shared: &Shared) -> Arc<str> {
        match self.of {
            Of::Language => links::language_title(shared, self.lang),
            Of::Section(at) => links::title(shared, self.lang, "feed-section", &shared.section_title(at, self.lang)),
            Of::Topic(at) => {
                let name = shared.languages[self.lang].topics[at].as_ref().map_or("", |topic| &topic.name);
                links::title(shared, self.lang, "feed-topic", name)
            }
        }
    }
}

impl Job for PublicFeed {
    fn given<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let page = self.page(&shared.edition);
        let channel = Channel {
            lang: self.lang,
            title: self.title(shared),
            address: self.format.address(&page),
            page,
            texts: self.texts(&shared.edition),
        };
        feeds::given(shared, self.format, channel)
    }

    fn carries(&self, edition: &Edition) -> Vec<usize> {
        self.texts(edition)
    }
}
