//! A page in its other languages, for machines: its versions, which of them is `x-default`, and the links
//! `<link rel="alternate" hreflang>` (<https://developers.google.com/search/docs/specialty/international/localized-versions>).

use super::{page::Page, taxonomy::Taxonomy, view::View};
use crate::{
    base::{Address, LangIx, SectionIx, TermIx, TextIx},
    edition::Edition,
};
use serde::Serialize;

/// A page in its languages, itself included, each with its address.
pub(super) fn versions(page: &Page, edition: &Edition) -> Vec<(LangIx, Address)> {
    let section = |section: SectionIx| -> Vec<(LangIx, Address)> {
        let pages = edition.sections[section].pages.iter_enumerated();
        pages.filter_map(|(lang, page)| Some((lang, page.as_ref()?.address.clone()))).collect()
    };
    let lists = |of: Taxonomy, term: Option<TermIx>| -> Vec<(LangIx, Address)> {
        let exists = |lang: &LangIx| {
            let lists = of.lists(&edition.order.lists[*lang]);
            term.map_or(!lists.is_empty(), |term| lists.contains_key(&term))
        };
        let languages = edition.order.lists.keys().filter(exists);
        let address = |lang| match term {
            Some(term) => of.term_address(edition, lang, term),
            None => of.address(edition.lang(lang), None),
        };
        languages.map(|lang| (lang, address(lang))).collect()
    };
    match page {
        Page::Text(at) => {
            let texts = edition.item(*at).texts.iter_enumerated();
            texts.filter_map(|(lang, text)| Some((lang, edition.texts[(*text)?].address.clone()))).collect()
        }
        Page::Picture(at, place) => {
            let texts = edition.item(*at).texts.iter_enumerated();
            let address = |text: TextIx| Some(edition.texts[text].gallery.get(*place)?.address.clone());
            texts.filter_map(|(lang, text)| Some((lang, address((*text)?)?))).collect()
        }
        Page::Section { section: of, .. } => section(*of),
        Page::Terms(of, _) => lists(*of, None),
        Page::Term { of, term, .. } => lists(*of, Some(*term)),
        Page::Home(_) | Page::Chooser | Page::NotFound(_) => section(SectionIx::ROOT),
        Page::Search(_) => {
            let languages = edition.languages.iter();
            languages.map(|lang| (*lang, Page::Search(*lang).address(edition))).collect()
        }
        Page::Alias(alias) => vec![(alias.lang, alias.to.clone())],
    }
}

/// Which of a page's versions stands for the rest (`x-default`), where the versions are announced as alternates.
pub(super) fn x_default(page: &Page, edition: &Edition, versions: &[(LangIx, Address)]) -> Option<Address> {
    let of = |lang: LangIx| versions.iter().find(|(own, _)| *own == lang).map(|(_, address)| address.clone());
    let original = |original: Option<LangIx>| original.and_then(of).or_else(|| Some(versions.first()?.1.clone()));
    match page {
        Page::Text(at) | Page::Picture(at, _) => original(Some(edition.item(*at).original)),
        Page::Section { section, number: 1, .. } => original(edition.sections[*section].original),
        Page::Terms(..) | Page::Term { number: 1, .. } => original(None),
        // The chooser stands for all.
        Page::Home(_) => Some(Address::new("")),
        // What machines do not list has no alternates for them.
        Page::Search(_) => None,
        Page::Section { .. } | Page::Term { .. } | Page::Chooser | Page::NotFound(_) | Page::Alias(_) => None,
    }
}

/// `<link rel="alternate" hreflang>`.
#[derive(Serialize)]
pub(super) struct Alternate<'v> {
    hreflang: &'v str,
    url: String,
}

/// The page in all its languages, itself included, and `x-default`.
pub(super) fn alternates(view: &View) -> Vec<Alternate<'_>> {
    let Some(x_default) = &view.x_default else { return Vec::new() };
    let own = view
        .versions
        .iter()
        .map(|(lang, address)| Alternate { hreflang: &view.common.languages[*lang].code, url: view.absolute(address) });
    own.chain([Alternate { hreflang: "x-default", url: view.absolute(x_default) }]).collect()
}
