//! All words of a site, and the chain of languages along which they fall back.

use super::{catalog::Catalog, definition::Definition, formats::Formats};
use crate::base::Lang;
use rustc_hash::FxHashMap;
use std::{borrow::Cow, sync::Arc};

/// All words, by language.
pub struct Locales {
    /// The languages that have files, in order of their codes.
    pub(super) catalogs: Vec<Catalog>,
    /// Every message and term, in order of layer, file and place.
    pub(super) definitions: Vec<Definition>,
    /// The site's languages; the first is the main one.
    pub(super) languages: Vec<Lang>,
    /// The chain of each language of the site and of the files.
    pub(super) chains: FxHashMap<Lang, Chain>,
    /// The formatters of each of them.
    pub(super) formats: FxHashMap<Lang, Arc<Formats>>,
}

/// Where words for a language come from, nearest first.
pub(super) type Chain = Vec<ChainLink>;

#[derive(Clone)]
pub(super) struct ChainLink {
    /// A place in `catalogs`.
    pub catalog: usize,
    /// The catalog's language where it is another language or script than the one asked for.
    pub other: Option<Lang>,
}

impl Locales {
    /// The chain of a language: itself, its parents, `en`, the main language; those that have words.
    pub(super) fn chain(&self, lang: &Lang) -> Cow<'_, [ChainLink]> {
        match self.chains.get(lang) {
            Some(chain) => chain.as_slice().into(),
            None => self.make_chain(lang).into(),
        }
    }

    pub(super) fn make_chain(&self, lang: &Lang) -> Chain {
        let mut chain = Chain::new();
        let own = std::iter::once(lang.clone()).chain(lang.parents());
        for step in own.chain([Lang::english()]).chain(self.languages.first().cloned()) {
            let Ok(catalog) = self.catalogs.binary_search_by(|catalog| catalog.lang.cmp(&step)) else { continue };
            if chain.iter().all(|link| link.catalog != catalog) {
                chain.push(ChainLink { catalog, other: (!reads_alike(lang, &step)).then_some(step) });
            }
        }
        chain
    }

    pub(super) fn formats(&self, lang: &Lang) -> Arc<Formats> {
        self.formats.get(lang).cloned().unwrap_or_else(|| Arc::new(Formats::new(lang)))
    }
}

/// Whether words in `found` need no mark of their own on a page in `asked`: same language, same script.
fn reads_alike(asked: &Lang, found: &Lang) -> bool {
    asked == found || {
        let (mut a, mut b) = (asked.id(), found.id());
        let expander = icu_locale::LocaleExpander::new_common();
        expander.maximize(&mut a);
        expander.maximize(&mut b);
        a.language == b.language && a.script == b.script
    }
}
