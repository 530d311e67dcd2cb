//! Public feeds: of a language, of its sections and topics.

use super::kind::OutputKind;
use crate::{
    base::{Address, Hash, LangIx, SectionIx, TermIx, TextIx},
    edition::{Edition, PublicConfig},
    pages::{
        feeds::{self, Channel, FORMATS, Format, links},
        job::{Job, Make, Output},
        page::Page,
        shared::Shared,
        taxonomy::Taxonomy,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved, list };

/// One feed.
struct PublicFeed {
    lang: LangIx,
    of: FeedScope,
    format: &'static Format,
}

/// What a feed carries.
#[derive(Clone, Copy)]
enum FeedScope {
    /// All texts of the language.
    Language,
    /// Those of a section.
    Section(SectionIx),
    /// Those of a topic.
    Topic(TermIx),
}

/// A language's feeds in all formats, whether or not the configuration has them.
fn reserved(config: &PublicConfig) -> Vec<Address> {
    let homes = config.languages.iter().map(|language| Address::new(format!("{}/", language.lang.lower())));
    homes.flat_map(|home| FORMATS.iter().map(move |format| format.address(&home))).collect()
}

/// Those in which something is.
fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    let config = &edition.config;
    let mut all = Vec::new();
    for &lang in &edition.languages {
        let lists = &edition.order.lists[lang];
        let page =
            |section: &SectionIx| *section != SectionIx::ROOT && edition.sections[*section].pages[lang].is_some();
        let sections = lists.sections.keys().copied().filter(page).map(FeedScope::Section);
        let topics = lists.topics.keys().copied().filter(|_| config.topic_lists).map(FeedScope::Topic);
        for of in [FeedScope::Language].into_iter().filter(|_| !lists.all.is_empty()).chain(sections).chain(topics) {
            for format in FORMATS.iter().filter(|format| config.feed_formats.contains(&format.id)) {
                let feed = PublicFeed { lang, of, format };
                all.push(Output::new(&format.address(&feed.page(edition)), feed));
            }
        }
    }
    all
}

impl PublicFeed {
    /// The page that it belongs to.
    fn page(&self, edition: &Edition) -> Address {
        match self.of {
            FeedScope::Language => Page::Home(self.lang).address(edition),
            FeedScope::Section(section) => Page::Section { section, lang: self.lang, number: 1 }.address(edition),
            FeedScope::Topic(topic) => Taxonomy::Topics.term_address(edition, self.lang, topic),
        }
    }

    /// The texts that it carries, newest first.
    fn texts(&self, edition: &Edition) -> Vec<TextIx> {
        let lists = &edition.order.lists[self.lang];
        let list = match self.of {
            FeedScope::Language => Some(&lists.all),
            FeedScope::Section(section) => lists.sections.get(&section),
            FeedScope::Topic(topic) => lists.topics.get(&topic),
        };
        list.into_iter().flatten().take(edition.config.feed_size).copied().collect()
    }

    fn title(&self, shared: &Shared) -> Arc<str> {
        match self.of {
            FeedScope::Language => links::language_title(shared, self.lang),
            FeedScope::Section(_) => links::title(shared, self.lang, "feed-section", &self.name(shared)),
            FeedScope::Topic(_) => links::title(shared, self.lang, "feed-topic", &self.name(shared)),
        }
    }

    /// The name of the site, section or topic.
    fn name(&self, shared: &Shared) -> Arc<str> {
        let language = &shared.languages[self.lang];
        match self.of {
            FeedScope::Language => Arc::clone(&language.site_name),
            FeedScope::Section(at) => shared.section_title(at, self.lang),
            FeedScope::Topic(at) => {
                language.topics[at].as_ref().map_or_else(|| "".into(), |topic| Arc::clone(&topic.name))
            }
        }
    }
}

impl Job for PublicFeed {
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>) {
        let page = self.page(&shared.edition);
        let channel = Channel {
            lang: self.lang,
            title: self.title(shared),
            description: links::description(shared, self.lang, &self.name(shared)),
            address: self.format.address(&page),
            page,
            texts: self.texts(&shared.edition),
        };
        feeds::prepare(shared, self.format, channel)
    }

    fn carries(&self, edition: &Edition) -> Vec<TextIx> {
        self.texts(edition)
    }
}
