//! One item, section or home with its texts and records, read by itself: whoever names one need not wait for the whole site.

use super::{
    place::{self, Place},
    version::Version,
};
use crate::{
    base::{ByLang, Lang, LangIx},
    content::config::Config,
    desk::Refusal,
    source::Sources,
};
use rayon::prelude::*;
use std::sync::Arc;

/// An item, section or home.
pub struct Article {
    /// Its path as commands take it: `tin/bai`, `tin/_index`, `_index`.
    pub item: String,
    /// The original's language.
    pub original: LangIx,
    /// Its texts, in the order of the languages; the original among them.
    pub versions: Vec<Version>,
}

impl Article {
    /// Reads what stands at a place.
    pub(super) fn read(sources: &Sources, config: &Config, place: &Place) -> Result<Self, Refusal> {
        let read = |(lang, file): &(LangIx, _)| Version::read(sources, config, *lang, file);
        let versions: Vec<Version> = place.texts.par_iter().map(read).collect::<Result<_, _>>()?;
        // As `content` has it: the language that a text of an item names, else the first one.
        let named = versions.iter().find_map(|version| version.text.head.original.value()).filter(|_| !place.index);
        let named = named.and_then(|code| config.position(&Lang::parse(code)?));
        let named = named.filter(|lang| versions.iter().any(|version| version.lang == *lang));
        let original = named.or_else(|| versions.first().map(|version| version.lang)).unwrap_or(LangIx::MAIN);
        Ok(Self { item: place.item.clone(), original, versions })
    }

    /// Reads of what stands at a place only the texts that a translation into `lang` has to do with: itself, the original,
    /// and what it was made from.
    pub(super) fn read_for(sources: &Sources, config: &Config, place: &Place, lang: LangIx) -> Result<Self, Refusal> {
        let names_original = |file: &Arc<str>| {
            let bytes = sources.bytes(file).unwrap_or_default();
            memchr::memmem::find(&bytes, b"\noriginal:").is_some()
        };
        let wanted = |at: usize, own: LangIx, file: &Arc<str>| at == 0 || own == lang || names_original(file);
        let texts = place.texts.iter().enumerate().filter(|(at, (own, file))| wanted(*at, *own, file));
        let texts = texts.map(|(_, text)| text.clone()).collect();
        let article = Self::read(sources, config, &Place { item: place.item.clone(), index: place.index, texts })?;
        let known = |lang: LangIx| article.version(lang).is_some();
        let from = article.version(lang).and_then(|own| config.position(&own.record()?.from));
        let named = article.versions.iter().find_map(|own| own.text.head.original.value()).filter(|_| !place.index);
        let named = named.and_then(|code| config.position(&Lang::parse(code)?));
        let lacks =
            |lang: Option<LangIx>| lang.is_some_and(|lang| !known(lang) && place.texts.iter().any(|own| own.0 == lang));
        if lacks(from) || lacks(named) { Self::read(sources, config, place) } else { Ok(article) }
    }

    /// Its text in a language.
    pub fn version(&self, lang: LangIx) -> Option<&Version> {
        self.versions.iter().find(|version| version.lang == lang)
    }

    /// The translation in a language.
    ///
    /// # Errors
    /// There is none, or it is the original.
    pub fn translation(&self, config: &Config, lang: LangIx) -> Result<&Version, Refusal> {
        let refused = || (self.item.clone(), config.languages[lang].lang.clone());
        if lang == self.original {
            let (item, lang) = refused();
            return Err(Refusal::IsOriginal { item, lang });
        }
        self.version(lang).ok_or_else(|| {
            let (item, lang) = refused();
            Refusal::NoText { item, lang }
        })
    }

    /// The text that a translation was made from: the one its record names, if that is there, else the original.
    pub fn source_of(&self, config: &Config, version: &Version) -> Option<&Version> {
        let named = version.record().and_then(|record| config.position(&record.from));
        named.and_then(|lang| self.version(lang)).or_else(|| self.version(self.original))
    }

    /// Whether a translation's record can be compared: it can be read, and the text that it names is there.
    pub fn is_tracked(&self, config: &Config, version: &Version) -> bool {
        let named = version.record().and_then(|record| config.position(&record.from));
        named.is_some_and(|lang| self.version(lang).is_some())
    }

    /// Whether `lang`, made from `from`, would lead in a circle: `from` was made from it, over others or not.
    pub(super) fn leads_back(&self, config: &Config, lang: LangIx, from: LangIx) -> bool {
        let made_from = |at: LangIx| config.position(&self.version(at)?.record()?.from);
        let seen: ByLang<()> = config.languages.iter().map(|_| ()).collect();
        std::iter::successors(Some(from), |at| made_from(*at)).take(seen.len() + 1).any(|at| at == lang)
    }
}

/// The item, section or home that is called `wanted`: by its path, a file of it, or its id.
///
/// # Errors
/// There is none, or its files cannot be read.
pub fn article(sources: &Sources, config: &Config, wanted: &str) -> Result<Article, Refusal> {
    Article::read(sources, config, &place::find(sources, config, wanted)?)
}

/// All items, sections and the home, by path.
pub fn articles(sources: &Sources, config: &Config) -> Vec<String> {
    place::all(sources, config).into_iter().map(|place| place.item).collect()
}
