//! What all pages of one language share: names of the site, of topics, agencies and kinds.

use super::{citation, site_name::site_name, taxonomy::Taxonomy, terms::terms, unbreakable::Unbreakable, view::Common};
use crate::{
    base::{ByLang, ByTerm, Lang, LangIx},
    diag::Diagnostic,
    edition::{Edition, KINDS, Kind, Language},
    locale::DATE_MESSAGES,
    theme::{
        Theme,
        view::{LanguageView, SharedValue, Term},
    },
};
use icu_locale::LocaleExpander;
use std::sync::Arc;

/// Names in one language.
pub(super) struct LanguageNames {
    pub common: SharedValue<Common>,
    pub site_name: Arc<str>,
    /// The language of the site's name, when that is another.
    pub site_name_lang: Option<Arc<str>>,
    /// Names that do not break.
    pub unbreakable: Unbreakable,
    /// Per topic of the configuration; `None` for one that no public text of the language has.
    pub topics: ByTerm<Option<SharedValue<Term>>>,
    /// Per agency of the configuration, likewise.
    pub agencies: ByTerm<Option<SharedValue<Term>>>,
    /// Names of the kinds, by position.
    kinds: Vec<Arc<str>>,
}

impl LanguageNames {
    pub fn new(edition: &Edition, theme: &Theme, lang: LangIx, diagnostics: &mut Vec<Diagnostic>) -> Self {
        let own = edition.lang(lang);
        let locales = theme.locales();
        let kinds = KINDS.iter();
        let (site_name, site_name_lang) = site_name(edition, locales, lang);
        Self {
            common: SharedValue::new(common(edition, theme, lang, &site_name)),
            site_name,
            site_name_lang,
            unbreakable: Unbreakable::new(locales, own),
            topics: terms(Taxonomy::Topics, edition, locales, lang, diagnostics),
            agencies: terms(Taxonomy::Agencies, edition, locales, lang, diagnostics),
            kinds: kinds.map(|kind| locales.say(own, &format!("kind-{}", kind.name), &[]).text.into()).collect(),
        }
    }

    /// A kind in words.
    pub fn kind(&self, kind: Kind) -> Arc<str> {
        Arc::clone(&self.kinds[kind.position()])
    }

    /// The names of topics or agencies.
    pub fn terms(&self, of: Taxonomy) -> &ByTerm<Option<SharedValue<Term>>> {
        match of {
            Taxonomy::Topics => &self.topics,
            Taxonomy::Agencies => &self.agencies,
        }
    }
}

fn common(edition: &Edition, theme: &Theme, lang: LangIx, site_name: &Arc<str>) -> Common {
    let own = edition.lang(lang);
    let locales = theme.locales();
    let config = &edition.config;
    let path = |address| config.base.path_of(address);
    let languages: ByLang<LanguageView> = config.languages.iter().map(language).collect();
    let publisher = config.publisher.as_ref();
    let publisher = publisher.and_then(|of| Some((of.name.get(own)?.0.into(), of.url.as_deref().map(Into::into))));
    let card = theme.card.as_ref();
    Common {
        language: languages[lang].clone(),
        words_lang: locales.words_lang(own).map(|lang| lang.as_str().into()),
        site_name: Arc::clone(site_name),
        citation_words: locales.stamp(own, citation::WORDS.into_iter().chain(DATE_MESSAGES)),
        base_path: config.base.path.as_str().into(),
        origin: config.base.origin.as_str().into(),
        zone: config.zone.iana_name().unwrap_or_default().into(),
        card: card.map(|(name, width, height)| (path(&theme.assets[name].address), *width, *height)),
        publisher,
        logo: edition.logo.as_ref().map(path),
        languages,
        og_locales: config.languages.iter().map(|language| og_locale(&language.lang)).collect(),
    }
}

fn language(language: &Language) -> LanguageView {
    let own = &language.lang;
    LanguageView {
        code: own.as_str().into(),
        name: language.name.as_deref().map_or_else(|| own.own_name().into(), Into::into),
        dir: own.direction(),
    }
}

/// A language as Open Graph wants it: `vi_VN` (<https://ogp.me/#optional>).
fn og_locale(lang: &Lang) -> Arc<str> {
    let mut id = lang.id();
    LocaleExpander::new_common().maximize(&mut id);
    let region = match (id.language.as_str(), id.region) {
        ("en", _) if lang.id().region.is_none() => "GB".to_owned(),
        (_, Some(region)) => region.to_string(),
        (_, None) => return id.language.as_str().into(),
    };
    format!("{}_{region}", id.language).into()
}
