//! What many pages share, made once: names, cards, menus, the way from the home. Most is made when it is first asked
//! for, from any thread; `navigation`, `breadcrumbs`, `language_switch`, `feeds` and `show` make what is kept here.

use super::{
    card::card,
    feeds::entry::FeedEntry,
    keys::Keys,
    language::LanguageNames,
    searched::{Search, SearchMemory},
    social_card::{self, MadeCards},
    view::LanguageFallback,
};
use crate::{
    base::{Address, ByLang, ByText, LangIx, SectionIx, Stamped, TextIx, Time},
    diag::Diagnostic,
    edition::{Edition, Lists, Wait},
    locale::{Arg, Locales},
    theme::{
        Theme,
        view::{Card, Crumb, SharedValue, SiteView},
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    hash::Hash,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

/// The template of the page on which readers search; a theme may lack it.
const SEARCH: &str = "search";

/// What the pages of an edition share.
pub(super) struct Shared {
    pub edition: Arc<Edition>,
    pub theme: Arc<Theme>,
    /// What the keys of outputs are made with.
    pub keys: Keys,
    /// What all pages of a language share.
    pub languages: ByLang<LanguageNames>,
    cards: ByText<OnceLock<SharedValue<Card>>>,
    /// The social cards that are made of texts.
    pub made_cards: Arc<MadeCards>,
    /// As feeds carry them.
    pub entries: ByText<OnceLock<Stamped<FeedEntry>>>,
    /// The descriptions of the pages that may not have their own, by the page's address.
    pub descriptions: OnceLock<FxHashMap<Address, Arc<str>>>,
    /// The pages that menus show.
    pub menus: ByLang<OnceLock<FxHashSet<Address>>>,
    /// By language, top section, and the page's own address where menus show it.
    pub sites: OnDemand<(LangIx, Option<SectionIx>, Option<Address>), SiteView>,
    /// By language and section.
    pub crumbs: OnDemand<(LangIx, SectionIx), Vec<Crumb>>,
    /// By section.
    pub fallbacks: OnDemand<SectionIx, Vec<LanguageFallback>>,
    /// What readers search in; `None` where nobody can.
    pub search: Option<Search>,
}

/// Values that are made when they are first asked for.
pub(super) struct OnDemand<K, T>(RwLock<FxHashMap<K, SharedValue<T>>>);

impl<K: Eq + Hash, T: Hash> OnDemand<K, T> {
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// The value of a key. Two threads may make the same one at once: it is the same, whichever stays.
    pub fn get(&self, key: K, make: impl FnOnce() -> T) -> SharedValue<T> {
        if let Some(made) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return made.clone();
        }
        let made = SharedValue::new(make());
        self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(made).clone()
    }
}

impl Shared {
    pub fn new(
        edition: &Arc<Edition>,
        theme: &Arc<Theme>,
        words: Option<Arc<dyn SearchMemory>>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let languages = &edition.config.languages;
        let (made_cards, lacking) = social_card::made(edition, theme);
        diagnostics.extend(lacking);
        let names = languages.keys().map(|lang| LanguageNames::new(edition, theme, lang, diagnostics));
        Self {
            keys: Keys::new(edition, theme),
            languages: names.collect(),
            made_cards: Arc::new(made_cards),
            cards: edition.texts.iter().map(|_| OnceLock::new()).collect(),
            entries: edition.texts.iter().map(|_| OnceLock::new()).collect(),
            descriptions: OnceLock::new(),
            menus: languages.iter().map(|_| OnceLock::new()).collect(),
            sites: OnDemand::new(),
            crumbs: OnDemand::new(),
            fallbacks: OnDemand::new(),
            search: words.filter(|_| theme.has(SEARCH)).map(|words| Search::new(edition, words)),
            edition: Arc::clone(edition),
            theme: Arc::clone(theme),
        }
    }

    pub fn locales(&self) -> &Locales {
        self.theme.locales()
    }

    /// The path of an address, from the host on.
    pub fn path(&self, address: &Address) -> Arc<str> {
        self.edition.config.base.path_of(address)
    }

    /// A message in a language of the site.
    pub fn say(&self, lang: LangIx, id: &str, args: &[(&str, Arg)]) -> Arc<str> {
        self.locales().say(self.edition.lang(lang), id, args).text.into()
    }

    /// A text of a page of a language, with its names held together.
    pub fn held(&self, lang: LangIx, text: &Arc<str>) -> Arc<str> {
        self.languages[lang].unbreakable.hold(text)
    }

    /// What a text waits for, in words; nothing of a public one.
    pub fn waits(&self, lang: LangIx, waits: &[Wait]) -> Vec<Arc<str>> {
        super::waits::waits(&self.edition, &self.languages, self.locales(), lang, waits)
    }

    pub fn lists(&self, lang: LangIx) -> &Lists {
        &self.edition.order.lists[lang]
    }

    pub fn rfc3339(&self, time: Time) -> Arc<str> {
        time.rfc3339(&self.edition.config.zone).into()
    }

    /// The card of a text.
    pub fn card(&self, text: TextIx) -> SharedValue<Card> {
        let make = || SharedValue::new(card(&self.edition, &self.languages, self.locales(), text, None));
        self.cards[text].get_or_init(make).clone()
    }

    /// The cards of some texts.
    pub fn cards(&self, texts: &[TextIx]) -> Vec<SharedValue<Card>> {
        texts.iter().map(|text| self.card(*text)).collect()
    }

    /// The card of a text on a page of another language.
    pub fn foreign_card(&self, text: TextIx) -> SharedValue<Card> {
        let lang = self.edition.lang(self.edition.texts[text].lang).as_str().into();
        SharedValue::new(card(&self.edition, &self.languages, self.locales(), text, Some(lang)))
    }

    /// A section's title in a language; its folder's name when no language has one that is public.
    pub fn section_title(&self, section: SectionIx, lang: LangIx) -> Arc<str> {
        let of = &self.edition.sections[section];
        let title = of.pages[lang].as_ref().and_then(|page| page.title.clone());
        match title {
            Some(title) => title,
            None if section == SectionIx::ROOT => Arc::clone(&self.languages[lang].site_name),
            None => of.folder.rsplit('/').next().unwrap_or_default().into(),
        }
    }
}
