//! The configuration as pages may see it: nothing of approval and who may give it, of what is held together, or of where
//! the output lies. People are not in it: a text carries those that it names.

use crate::{
    base::{ByLang, ByTerm, Hash, Lang, LangIx},
    content::config::{Agency, Base, Config, FeedFormat, Language, Names, Partner, Person, Publisher},
    media::Compression,
    source::{CONFIG_FILE, fields::Spanned},
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// What is public of the configuration.
#[derive(Clone, Debug)]
pub struct PublicConfig {
    /// Its file, for diagnostics.
    pub file: Arc<str>,
    /// The fingerprint of the file, and of what was given instead of its `base_url`.
    pub stamp: Hash,
    /// The address of the section, with its path, ending in `/`.
    pub base: Base,
    /// The languages, the main one first; never empty.
    pub languages: ByLang<Language>,
    /// The zone in which a day begins.
    pub zone: TimeZone,
    /// `domain,year` for tag URIs (RFC 4151).
    pub authority: String,
    /// Who publishes.
    pub publisher: Option<Publisher>,
    /// A line for every page, in the languages given.
    pub notice: Option<Names>,
    /// Ids of topics, in the configuration's order.
    pub topics: ByTerm<Spanned<String>>,
    /// Agencies, dated.
    pub agencies: ByTerm<Agency>,
    /// Partner media: each has feeds in the public output.
    pub partners: Vec<Partner>,
    /// How many entries a list's page holds.
    pub page_size: usize,
    /// Whether there are lists by topic.
    pub topic_lists: bool,
    /// Whether there are lists by agency.
    pub agency_lists: bool,
    /// The public feeds' formats.
    pub feed_formats: Vec<FeedFormat>,
    /// How many entries a feed holds.
    pub feed_size: usize,
    /// How text lies compressed beside itself in the output.
    pub precompress: Vec<Compression>,
    /// Whether cards are made.
    pub cards: bool,
    /// Whether readers can search.
    pub search: bool,
    /// Groups of spellings that count as one for whoever searches, each of two or more, as they are written.
    pub same: Vec<Vec<String>>,
}

/// A person or function that a public text names.
#[derive(Clone, Debug)]
pub struct PublicPerson {
    /// The id; it stands in where there is no name.
    pub id: String,
    /// In the languages given.
    pub name: Names,
    /// In the languages given.
    pub role: Option<Names>,
}

impl PublicConfig {
    /// Takes over what is public.
    pub fn new(config: &Config) -> Self {
        Self {
            file: CONFIG_FILE.into(),
            stamp: config.stamp,
            base: config.base.clone(),
            languages: config.languages.clone(),
            zone: config.zone.clone(),
            authority: config.authority.clone(),
            publisher: config.publisher.clone(),
            notice: config.notice.clone(),
            topics: config.topics.clone(),
            agencies: config.agencies.clone(),
            partners: config.partners.clone(),
            page_size: config.page_size,
            topic_lists: config.topic_lists,
            agency_lists: config.agency_lists,
            feed_formats: config.feed_formats.clone(),
            feed_size: config.feed_size,
            precompress: config.precompress.clone(),
            cards: config.cards.is_some(),
            search: config.search,
            same: config.same.clone(),
        }
    }

    /// The position of a language.
    pub fn position(&self, lang: &Lang) -> Option<LangIx> {
        self.languages.position(|language| &language.lang == lang)
    }
}

impl PublicPerson {
    pub(super) fn new(person: &Person) -> Self {
        Self { id: person.id.value.clone(), name: person.name.clone(), role: person.role.clone() }
    }
}
