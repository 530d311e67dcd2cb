//! Which pages there are: what each is about, and where it stands. What a page shows is its view.

use super::taxonomy::Taxonomy;
use crate::{
    base::{Address, Lang, LangIx, SectionIx, TermIx, TextIx},
    edition::Edition,
};
use std::sync::Arc;

/// One page of the site.
#[derive(Clone, Debug)]
pub enum Page {
    /// An article or an evergreen page.
    Text(TextIx),
    /// A picture of an article's gallery, by its place there.
    Picture(TextIx, usize),
    /// The home of a language.
    Home(LangIx),
    /// A page of a section's list.
    Section {
        /// Which.
        section: SectionIx,
        /// In which language.
        lang: LangIx,
        /// From 1.
        number: usize,
    },
    /// All topics or all agencies of a language.
    Terms(Taxonomy, LangIx),
    /// A page of the list of a topic or an agency.
    Term {
        /// Of which of the two.
        of: Taxonomy,
        /// Which topic or agency.
        term: TermIx,
        /// In which language.
        lang: LangIx,
        /// From 1.
        number: usize,
    },
    /// Where the texts of a language are searched.
    Search(LangIx),
    /// The language chooser at the root.
    Chooser,
    /// What is shown where nothing is: of a language, or of the whole site in its first language.
    NotFound(Option<LangIx>),
    /// An old address of another page.
    Alias(Box<Alias>),
}

/// An old address and where it leads.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Its language.
    pub lang: LangIx,
    /// The old address.
    pub from: Address,
    /// The page that stood there.
    pub to: Address,
}

/// How many pages a list has: an empty one has one.
pub(super) fn count(edition: &Edition, list: &[TextIx]) -> usize {
    list.len().div_ceil(edition.config.page_size).max(1)
}

/// The address of a page of a list.
pub(super) fn numbered(address: &Address, number: usize) -> Address {
    if number == 1 { address.clone() } else { address.join(&format!("page/{number}/")) }
}

/// Where the texts of a language are searched.
pub(super) fn search_address(lang: &Lang) -> Address {
    Address::new(format!("{}/search/", lang.lower()))
}

impl Page {
    /// All pages of an edition.
    pub(super) fn all(edition: &Edition) -> Vec<Self> {
        let mut all: Vec<Self> = edition.texts.keys().map(Self::Text).collect();
        let alias = |lang: LangIx, to: &Address| {
            let to = to.clone();
            move |from: &Address| Self::Alias(Box::new(Alias { lang, from: from.clone(), to: to.clone() }))
        };
        for (at, text) in edition.texts.iter_enumerated() {
            all.extend((0..text.gallery.len()).map(|place| Self::Picture(at, place)));
            all.extend(text.aliases.iter().map(alias(text.lang, &text.address)));
        }
        for &lang in &edition.languages {
            let lists = &edition.order.lists[lang];
            for (section, of) in edition.sections.iter_enumerated() {
                let Some(page) = &of.pages[lang] else { continue };
                if section == SectionIx::ROOT {
                    all.push(Self::Home(lang));
                } else {
                    let list = lists.sections.get(&section).map(Vec::as_slice).unwrap_or_default();
                    all.extend((1..=count(edition, list)).map(|number| Self::Section { section, lang, number }));
                }
                all.extend(page.aliases.iter().map(alias(lang, &page.address)));
            }
            for of in Taxonomy::ALL.into_iter().filter(|of| of.is_listed(&edition.config)) {
                let lists = of.lists(lists);
                all.extend((!lists.is_empty()).then_some(Self::Terms(of, lang)));
                for (&term, list) in lists {
                    all.extend((1..=count(edition, list)).map(|number| Self::Term { of, term, lang, number }));
                }
            }
            all.extend(edition.config.search.then_some(Self::Search(lang)));
            all.push(Self::NotFound(Some(lang)));
        }
        if !edition.languages.is_empty() {
            all.extend([Self::Chooser, Self::NotFound(None)]);
        }
        all
    }

    /// Its language.
    pub(super) fn lang(&self, edition: &Edition) -> LangIx {
        match self {
            Self::Text(at) | Self::Picture(at, _) => edition.texts[*at].lang,
            Self::Home(lang) | Self::Terms(_, lang) | Self::Search(lang) | Self::NotFound(Some(lang)) => *lang,
            Self::Section { lang, .. } | Self::Term { lang, .. } => *lang,
            Self::Alias(alias) => alias.lang,
            Self::Chooser | Self::NotFound(None) => edition.languages.first().copied().unwrap_or(LangIx::MAIN),
        }
    }

    /// Where it stands.
    pub(super) fn address(&self, edition: &Edition) -> Address {
        match self {
            Self::Text(at) => edition.texts[*at].address.clone(),
            Self::Picture(at, place) => edition.texts[*at].gallery[*place].address.clone(),
            Self::Home(lang) => Address::new(format!("{}/", edition.lang(*lang).lower())),
            Self::Section { section, lang, number } => match &edition.sections[*section].pages[*lang] {
                Some(page) => numbered(&page.address, *number),
                None => Address::new(""), // no page is made of such a section
            },
            Self::Terms(of, lang) => of.address(edition.lang(*lang), None),
            Self::Term { of, term, lang, number } => numbered(&of.term_address(edition, *lang, *term), *number),
            Self::Search(lang) => search_address(edition.lang(*lang)),
            Self::Chooser => Address::new(""),
            Self::NotFound(None) => Address::new("404.html"),
            Self::NotFound(Some(lang)) => Address::new(format!("{}/404.html", edition.lang(*lang).lower())),
            Self::Alias(alias) => alias.from.clone(),
        }
    }

    /// Its number in its list, from 1.
    pub(super) fn number(&self) -> usize {
        match self {
            Self::Section { number, .. } | Self::Term { number, .. } => *number,
            _ => 1,
        }
    }

    /// The first page of its list; itself where there is none.
    pub(super) fn first(&self) -> Self {
        match self.clone() {
            Self::Section { section, lang, .. } => Self::Section { section, lang, number: 1 },
            Self::Term { of, term, lang, .. } => Self::Term { of, term, lang, number: 1 },
            other => other,
        }
    }

    /// Whether readers would call it a page of its language: it says something.
    pub(super) fn counts(&self) -> bool {
        !matches!(self, Self::Search(_) | Self::Chooser | Self::NotFound(_) | Self::Alias(_))
    }

    /// Whether it belongs into the sitemap: it has a place of its own.
    pub(super) fn is_mapped(&self) -> bool {
        !matches!(self, Self::Search(_) | Self::NotFound(_) | Self::Alias(_))
    }

    /// The source that it is mainly about.
    pub(super) fn source(&self, edition: &Edition) -> Option<Arc<str>> {
        let index = |section: SectionIx, lang: LangIx| edition.sections[section].pages[lang].as_ref()?.body.as_ref();
        let body = match self {
            Self::Text(at) | Self::Picture(at, _) => Some(&edition.texts[*at].body),
            Self::Home(lang) => index(SectionIx::ROOT, *lang),
            Self::Section { section, lang, number: 1 } => index(*section, *lang),
            _ => None,
        };
        body.map(|body| Arc::clone(&body.file))
    }
}
