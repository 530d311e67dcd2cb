//! What lists are made by, besides sections: the topics or the agencies of the configuration.

use crate::{
    base::{Address, Span},
    edition::{Edition, List, Lists, PublicText},
};
use std::collections::BTreeMap;

/// Topics or agencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taxonomy {
    /// What texts are about.
    Topics,
    /// Who is responsible for them.
    Agencies,
}

impl Taxonomy {
    /// The part of the addresses, the template of the index, and the beginning of the messages about it.
    pub(super) fn folder(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Agencies => "agencies",
        }
    }

    /// The template of a term's list, and the beginning of the message that names the term.
    pub(super) fn term(self) -> &'static str {
        match self {
            Self::Topics => "topic",
            Self::Agencies => "agency",
        }
    }

    /// The ids of its terms, in the configuration's order, and where they stand there.
    pub(super) fn ids(self, edition: &Edition) -> Vec<(&str, Span)> {
        let config = &edition.config;
        match self {
            Self::Topics => config.topics.iter().map(|id| (id.value.as_str(), id.span)).collect(),
            Self::Agencies => config.agencies.iter().map(|of| (of.id.value.as_str(), of.id.span)).collect(),
        }
    }

    /// Whether a text has a term.
    pub(super) fn names(self, text: &PublicText, term: usize) -> bool {
        match self {
            Self::Topics => text.topics.contains(&term),
            Self::Agencies => text.agency == Some(term),
        }
    }

    /// Whether the site has lists of it.
    pub(super) fn is_listed(self, edition: &Edition) -> bool {
        match self {
            Self::Topics => edition.config.topic_lists,
            Self::Agencies => edition.config.agency_lists,
        }
    }

    /// The lists of a language, by the term's position in the configuration.
    pub(super) fn lists(self, lists: &Lists) -> &BTreeMap<usize, List> {
        match self {
            Self::Topics => &lists.topics,
            Self::Agencies => &lists.agencies,
        }
    }

    /// The address of the index, or of one term's list below it.
    pub(super) fn address(self, edition: &Edition, lang: usize, term: Option<usize>) -> Address {
        let (code, folder) = (edition.lang(lang).lower(), self.folder());
        let Some(term) = term else { return Address::new(format!("{code}/{folder}/")) };
        let id = match self {
            Self::Topics => &edition.config.topics[term].value,
            Self::Agencies => &edition.config.agencies[term].id.value,
        };
        Address::new(format!("{code}/{folder}/{id}/"))
    }
}
