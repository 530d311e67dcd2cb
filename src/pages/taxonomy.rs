//! What lists are made by, besides sections: the topics or the agencies of the configuration.

use crate::{
    base::{Address, ByTerm, Lang, LangIx, Span, TermIx},
    edition::{Edition, List, Lists, PublicConfig, PublicDetail, PublicText},
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
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Topics, Self::Agencies];

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
    pub(super) fn ids(self, config: &PublicConfig) -> ByTerm<(&str, Span)> {
        match self {
            Self::Topics => config.topics.iter().map(|id| (id.value.as_str(), id.span)).collect(),
            Self::Agencies => config.agencies.iter().map(|of| (of.id.value.as_str(), of.id.span)).collect(),
        }
    }

    /// The id of a term.
    fn id(self, config: &PublicConfig, term: TermIx) -> &str {
        match self {
            Self::Topics => &config.topics[term].value,
            Self::Agencies => &config.agencies[term].id.value,
        }
    }

    /// Whether a text has a term.
    pub(super) fn names(self, text: &PublicText, term: TermIx) -> bool {
        match self {
            Self::Topics => text.topics.contains(&term),
            Self::Agencies => text.agency == Some(term),
        }
    }

    /// The terms that the fields which a text shows by themselves name.
    pub(super) fn in_fields(self, text: &PublicText) -> Vec<TermIx> {
        let details = text.details.iter().filter_map(|(_, detail)| detail.as_ref());
        match self {
            Self::Topics => Vec::new(),
            Self::Agencies => details.flat_map(PublicDetail::agencies).collect(),
        }
    }

    /// Whether the site has lists of it.
    pub(super) fn is_listed(self, config: &PublicConfig) -> bool {
        match self {
            Self::Topics => config.topic_lists,
            Self::Agencies => config.agency_lists,
        }
    }

    /// The lists of a language.
    pub(super) fn lists(self, lists: &Lists) -> &BTreeMap<TermIx, List> {
        match self {
            Self::Topics => &lists.topics,
            Self::Agencies => &lists.agencies,
        }
    }

    /// The address of a term's list.
    pub(super) fn term_address(self, edition: &Edition, lang: LangIx, term: TermIx) -> Address {
        self.address(edition.lang(lang), Some(self.id(&edition.config, term)))
    }

    /// The address of the index in a language, or of the list of a term, by its id.
    pub(super) fn address(self, lang: &Lang, id: Option<&str>) -> Address {
        let (code, folder) = (lang.lower(), self.folder());
        Address::new(match id {
            Some(id) => format!("{code}/{folder}/{id}/"),
            None => format!("{code}/{folder}/"),
        })
    }
}
