//! Which page: what it is about, where it stands, in which languages it exists. What it shows is its view.

use super::{article, home, lists, machine::sitemap, parts::Parts, view::View};
use crate::{
    base::Address,
    edition::{Edition, List, Lists},
};
use std::{collections::BTreeMap, sync::Arc};

/// One page of the site.
#[derive(Clone, Debug)]
pub enum Page {
    /// An article or an evergreen page, by the position of its text.
    Text(usize),
    /// The home of a language.
    Home(usize),
    /// A page of a section's list.
    Section {
        /// By position.
        section: usize,
        /// By position.
        lang: usize,
        /// From 1.
        number: usize,
    },
    /// All topics or all agencies of a language.
    Index(By, usize),
    /// A page of the list of a topic or an agency.
    List {
        /// Of which of the two.
        by: By,
        /// By position in the configuration.
        of: usize,
        /// By position.
        lang: usize,
        /// From 1.
        number: usize,
    },
    /// The language chooser at the root.
    Chooser,
    /// What is shown where nothing is: of a language, or of the whole site in its first language.
    NotFound(Option<usize>),
    /// An old address of another page.
    Alias(Box<Alias>),
}

/// What lists are made by, besides sections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Topics.
    Topic,
    /// Agencies.
    Agency,
}

/// An old address and where it leads.
#[derive(Clone, Debug)]
pub struct Alias {
    /// By position.
    pub lang: usize,
    /// The old address.
    pub from: Address,
    /// The page that stood there.
    pub to: Address,
}

impl By {
    /// The part of the addresses, and the beginning of the messages about the index.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Topic => "topics",
            Self::Agency => "agencies",
        }
    }

    /// The template of a list.
    pub fn template(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Agency => "agency",
        }
    }

    /// The lists of a language.
    pub fn lists(self, lists: &Lists) -> &BTreeMap<usize, List> {
        match self {
            Self::Topic => &lists.topics,
            Self::Agency => &lists.agencies,
        }
    }

    /// The address of an index, or of one list below it.
    pub fn address(self, edition: &Edition, lang: usize, of: Option<usize>) -> Address {
        let (code, folder) = (edition.lang(lang).lower(), self.folder());
        let Some(of) = of else { return Address::new(format!("{code}/{folder}/")) };
        let id = match self {
            Self::Topic => &edition.config.topics[of].value,
            Self::Agency => &edition.config.agencies[of].id.value,
        };
        Address::new(format!("{code}/{folder}/{id}/"))
    }
}

/// How many pages a list has: an empty one has one.
pub(super) fn count(edition: &Edition, list: &[usize]) -> usize {
    list.len().div_ceil(edition.config.page_size).max(1)
}

/// The address of a page of a list.
pub(super) fn numbered(address: &Address, number: usize) -> Address {
    if number == 1 { address.clone() } else { address.join(&format!("page/{number}/")) }
}

impl Page {
    /// All pages of an edition.
    pub fn all(edition: &Edition) -> Vec<Self> {
        let mut all: Vec<Self> = (0..edition.texts.len()).map(Self::Text).collect();
        let alias = |lang: usize, to: &Address| {
            let to = to.clone();
            move |from: &Address| Self::Alias(Box::new(Alias { lang, from: from.clone(), to: to.clone() }))
        };
        for text in &edition.texts {
            all.extend(text.aliases.iter().map(alias(text.lang, &text.address)));
        }
        for &lang in &edition.languages {
            let lists = &edition.order.lists[lang];
            for (section, of) in edition.sections.iter().enumerate() {
                let Some(page) = &of.pages[lang] else { continue };
                if section == 0 {
                    all.push(Self::Home(lang));
                } else {
                    let list = lists.sections.get(&section).map(Vec::as_slice).unwrap_or_default();
                    all.extend((1..=count(edition, list)).map(|number| Self::Section { section, lang, number }));
                }
                all.extend(page.aliases.iter().map(alias(lang, &page.address)));
            }
            let config = &edition.config;
            for (by, _) in [(By::Topic, config.topic_lists), (By::Agency, config.agency_lists)].iter().filter(|by| by.1)
            {
                let lists = by.lists(lists);
                all.extend((!lists.is_empty()).then_some(Self::Index(*by, lang)));
                for (of, list) in lists {
                    let pages = 1..=count(edition, list);
                    all.extend(pages.map(|number| Self::List { by: *by, of: *of, lang, number }));
                }
            }
            all.push(Self::NotFound(Some(lang)));
        }
        if !edition.languages.is_empty() {
            all.extend([Self::Chooser, Self::NotFound(None)]);
        }
        all
    }

    /// Its language, by position.
    pub fn lang(&self, edition: &Edition) -> usize {
        match self {
            Self::Text(at) => edition.texts[*at].lang,
            Self::Home(lang) | Self::Index(_, lang) | Self::NotFound(Some(lang)) => *lang,
            Self::Section { lang, .. } | Self::List { lang, .. } => *lang,
            Self::Alias(alias) => alias.lang,
            Self::Chooser | Self::NotFound(None) => edition.languages.first().copied().unwrap_or_default(),
        }
    }

    /// Where it stands.
    pub fn address(&self, edition: &Edition) -> Address {
        match self {
            Self::Text(at) => edition.texts[*at].address.clone(),
            Self::Home(lang) => Address::new(format!("{}/", edition.lang(*lang).lower())),
            Self::Section { section, lang, number } => match &edition.sections[*section].pages[*lang] {
                Some(page) => numbered(&page.address, *number),
                None => Address::new(""), // no page is made of such a section
            },
            Self::Index(by, lang) => by.address(edition, *lang, None),
            Self::List { by, of, lang, number } => numbered(&by.address(edition, *lang, Some(*of)), *number),
            Self::Chooser => Address::new(""),
            Self::NotFound(None) => Address::new("404.html"),
            Self::NotFound(Some(lang)) => Address::new(format!("{}/404.html", edition.lang(*lang).lower())),
            Self::Alias(alias) => alias.from.clone(),
        }
    }

    /// The page in its languages, itself included.
    pub fn versions(&self, edition: &Edition) -> Vec<(usize, Address)> {
        let section = |section: usize| -> Vec<(usize, Address)> {
            let pages = edition.sections[section].pages.iter().enumerate();
            pages.filter_map(|(lang, page)| Some((lang, page.as_ref()?.address.clone()))).collect()
        };
        let lists = |by: By, of: Option<usize>| -> Vec<(usize, Address)> {
            let exists = |lang: &usize| {
                let lists = by.lists(&edition.order.lists[*lang]);
                of.map_or(!lists.is_empty(), |of| lists.contains_key(&of))
            };
            let languages = (0..edition.order.lists.len()).filter(exists);
            languages.map(|lang| (lang, by.address(edition, lang, of))).collect()
        };
        match self {
            Self::Text(at) => {
                let texts = edition.item(*at).texts.iter().enumerate();
                texts.filter_map(|(lang, text)| Some((lang, edition.texts[(*text)?].address.clone()))).collect()
            }
            Self::Section { section: of, .. } => section(*of),
            Self::Index(by, _) => lists(*by, None),
            Self::List { by, of, .. } => lists(*by, Some(*of)),
            Self::Home(_) | Self::Chooser | Self::NotFound(_) => section(0),
            Self::Alias(alias) => vec![(alias.lang, alias.to.clone())],
        }
    }

    /// Which of its versions stands for the rest (`x-default`), where the versions are announced as alternates.
    pub fn default(&self, edition: &Edition, versions: &[(usize, Address)]) -> Option<Address> {
        let of = |lang: usize| versions.iter().find(|(own, _)| *own == lang).map(|(_, address)| address.clone());
        let original = |original: Option<usize>| original.and_then(of).or_else(|| Some(versions.first()?.1.clone()));
        match self {
            Self::Text(at) => original(Some(edition.item(*at).original)),
            Self::Section { section, number: 1, .. } => original(edition.sections[*section].original),
            Self::Index(..) | Self::List { number: 1, .. } => original(None),
            // The chooser stands for all.
            Self::Home(_) => Some(Address::new("")),
            Self::Section { .. } | Self::List { .. } | Self::Chooser | Self::NotFound(_) | Self::Alias(_) => None,
        }
    }

    /// Its number in its list, from 1.
    pub fn number(&self) -> usize {
        match self {
            Self::Section { number, .. } | Self::List { number, .. } => *number,
            _ => 1,
        }
    }

    /// The first page of its list; itself where there is none.
    pub fn first(&self) -> Self {
        match self.clone() {
            Self::Section { section, lang, .. } => Self::Section { section, lang, number: 1 },
            Self::List { by, of, lang, .. } => Self::List { by, of, lang, number: 1 },
            other => other,
        }
    }

    /// Whether readers would call it a page of its language.
    pub fn counts(&self) -> bool {
        !matches!(self, Self::Chooser | Self::NotFound(_) | Self::Alias(_))
    }

    /// Whether it belongs into the map of the site: it has a place of its own.
    pub fn is_mapped(&self) -> bool {
        !matches!(self, Self::NotFound(_) | Self::Alias(_))
    }

    /// What the map of the site says of it.
    pub fn mapped(&self, edition: &Edition) -> sitemap::Entry {
        let mut versions = self.versions(edition);
        let default = self.default(edition, &versions);
        if default.is_none() {
            versions.clear();
        }
        let changed = match self {
            Self::Text(at) => edition.texts[*at].updated.or(edition.texts[*at].published),
            _ => None,
        };
        sitemap::Entry { address: self.address(edition), versions, default, changed }
    }

    /// The source that it is mainly about.
    pub fn source(&self, edition: &Edition) -> Option<Arc<str>> {
        let index = |section: usize, lang: usize| edition.sections[section].pages[lang].as_ref()?.body.as_ref();
        let body = match self {
            Self::Text(at) => Some(&edition.texts[*at].body),
            Self::Home(lang) => index(0, *lang),
            Self::Section { section, lang, number: 1 } => index(*section, *lang),
            _ => None,
        };
        body.map(|body| Arc::clone(&body.file))
    }

    /// All that it shows.
    pub(super) fn view(&self, parts: &Parts) -> View {
        match self {
            Self::Text(at) => article::page(parts, self, *at),
            Self::Home(lang) => home::home(parts, self, *lang),
            Self::Section { section, lang, number } => lists::section(parts, self, *section, *lang, *number),
            Self::Index(by, lang) => lists::index(parts, self, *by, *lang),
            Self::List { by, of, lang, number } => lists::list(parts, self, *by, *of, *lang, *number),
            Self::Chooser => home::chooser(parts, self),
            Self::NotFound(_) => home::not_found(parts, self),
            Self::Alias(alias) => article::alias(parts, self, alias),
        }
    }
}
