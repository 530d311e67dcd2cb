//! What many pages share, made once: names, cards, navigation, breadcrumbs.

use super::{
    card::card,
    described,
    feeds::{Entry, entry},
    lingual::{Lingual, lingual},
    page::Page,
    view::Fallback,
};
use crate::{
    base::{Address, Stamped, Time},
    diag::Diagnostic,
    edition::{Edition, Lists},
    locale::{Arg, Locales},
    theme::{
        Theme,
        view::{Card, Crumb, Door, Feed, Foot, Nav, Partner, PartnerFeed, Publisher, Shown, Site, Text},
    },
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    hash::Hash,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

/// Shared parts of all pages of an edition. Most are made when they are first asked for, from any thread.
pub(super) struct Parts {
    pub edition: Arc<Edition>,
    pub theme: Arc<Theme>,
    /// Per language: what all its pages share.
    pub tongues: Vec<Lingual>,
    /// Per text.
    cards: Vec<OnceLock<Shown<Card>>>,
    /// Per text, as feeds carry it.
    entries: Vec<OnceLock<Stamped<Entry>>>,
    /// The descriptions of the pages that may not have their own.
    described: OnceLock<FxHashMap<Address, Text>>,
    /// Per language: the pages that menus show.
    menus: Vec<FxHashSet<Address>>,
    /// By language, top section, and the page's own address where menus show it.
    sites: Made<(usize, Option<usize>, Option<Address>), Site>,
    /// By language and section.
    crumbs: Made<(usize, usize), Vec<Crumb>>,
    /// By section.
    fallbacks: Made<usize, Vec<Fallback>>,
}

/// Parts made when they are first asked for.
struct Made<K, T>(RwLock<FxHashMap<K, Shown<T>>>);

impl<K: Eq + Hash, T> Made<K, T> {
    fn new() -> Self {
        Self(RwLock::default())
    }

    /// The part of a key. Two threads may make the same one at once: it is the same, whichever stays.
    fn get(&self, key: K, make: impl FnOnce() -> Shown<T>) -> Shown<T> {
        if let Some(made) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return made.clone();
        }
        let made = make();
        self.0.write().unwrap_or_else(PoisonError::into_inner).entry(key).or_insert(made).clone()
    }
}

impl Parts {
    pub fn new(edition: &Arc<Edition>, theme: &Arc<Theme>, found: &mut Vec<Diagnostic>) -> Self {
        let languages = 0..edition.config.languages.len();
        Self {
            tongues: languages.clone().map(|lang| lingual(edition, theme, lang, found)).collect(),
            cards: edition.texts.iter().map(|_| OnceLock::new()).collect(),
            entries: edition.texts.iter().map(|_| OnceLock::new()).collect(),
            described: OnceLock::new(),
            menus: languages.map(|lang| menus(edition, lang)).collect(),
            sites: Made::new(),
            crumbs: Made::new(),
            fallbacks: Made::new(),
            edition: Arc::clone(edition),
            theme: Arc::clone(theme),
        }
    }

    pub fn locales(&self) -> &Locales {
        self.theme.locales()
    }

    /// A path below the site's own.
    pub fn path(&self, address: &Address) -> Text {
        path(&self.edition, address)
    }

    /// A message in a language of the site.
    pub fn say(&self, lang: usize, id: &str, args: &[(&str, Arg)]) -> Text {
        self.locales().say(self.edition.lang(lang), id, args).text.into()
    }

    /// The card of a text.
    pub fn card(&self, text: usize) -> Shown<Card> {
        let make = || Shown::new(card(&self.edition, &self.tongues, text, None));
        self.cards[text].get_or_init(make).clone()
    }

    /// How a page is described, as no other page of its language is; of a list, how its first page is.
    pub fn description(&self, page: &Page) -> Text {
        let page = page.first();
        let described = self.described.get_or_init(|| described::told_apart(self));
        described.get(&page.address(&self.edition)).cloned().unwrap_or_else(|| described::own(self, &page))
    }

    /// A text as feeds carry it.
    pub fn entry(&self, text: usize) -> Stamped<Entry> {
        self.entries[text].get_or_init(|| Stamped::new(entry(self, text))).clone()
    }

    /// The cards of some texts.
    pub fn cards(&self, texts: &[usize]) -> Vec<Shown<Card>> {
        texts.iter().map(|text| self.card(*text)).collect()
    }

    /// The card of a text on a page of another language.
    pub fn foreign_card(&self, text: usize) -> Shown<Card> {
        let lang = self.edition.lang(self.edition.texts[text].lang).as_str().into();
        Shown::new(card(&self.edition, &self.tongues, text, Some(lang)))
    }

    /// The site as a page sees it: `section` is where the page is, `current` its own address when menus show it.
    pub fn site(&self, lang: usize, section: Option<usize>, current: Option<&Address>) -> Shown<Site> {
        let top = section.and_then(|section| self.top(section));
        let shown = current.filter(|address| self.menus[lang].contains(*address));
        self.sites.get((lang, top, shown.cloned()), || Shown::new(self.make_site(lang, top, shown)))
    }

    /// The top section that a section is or lies in.
    fn top(&self, section: usize) -> Option<usize> {
        self.edition.chain(section).filter(|at| *at != 0).last()
    }

    pub fn lists(&self, lang: usize) -> &Lists {
        &self.edition.order.lists[lang]
    }

    fn make_site(&self, lang: usize, top: Option<usize>, current: Option<&Address>) -> Site {
        let own = &self.tongues[lang];
        let nav = top_sections(&self.edition)
            .filter_map(|at| {
                let page = self.edition.sections[at].pages[lang].as_ref()?;
                let current = current == Some(&page.address);
                Some(Nav {
                    title: self.section_title(at, lang),
                    lang: page.title_lang.map(|lang| self.edition.lang(lang).as_str().into()),
                    path: self.path(&page.address),
                    current,
                    inside: top == Some(at) && !current,
                })
            })
            .collect();
        let pages = self.lists(lang).pages.get(&0).map(Vec::as_slice).unwrap_or_default();
        let foot = pages
            .iter()
            .map(|page| &self.edition.texts[*page])
            .map(|text| Foot {
                title: Arc::clone(&text.title),
                path: self.path(&text.address),
                current: current == Some(&text.address),
            })
            .collect();
        let code = self.edition.lang(lang).lower();
        let index = |exists: bool, name: &str| exists.then(|| self.path(&Address::new(format!("{code}/{name}/"))));
        let config = &self.edition.config;
        Site {
            name: Arc::clone(&own.site_name),
            name_lang: own.site_name_lang.clone(),
            base: config.base.path.as_str().into(),
            home: self.path(&Address::new(format!("{code}/"))),
            nav,
            foot,
            topics: index(config.topic_lists && !self.lists(lang).topics.is_empty(), "topics"),
            agencies: index(config.agency_lists && !self.lists(lang).agencies.is_empty(), "agencies"),
            feeds: {
                let home = Address::new(format!("{code}/"));
                self.feeds(&home, &self.feed_all(lang), !self.lists(lang).all.is_empty())
            },
            partners: self.partners(lang),
            publisher: self.publisher(lang),
        }
    }

    /// The name of a language's main feed.
    pub fn feed_all(&self, lang: usize) -> Text {
        let site = Arg::Text(self.tongues[lang].site_name.to_string());
        self.say(lang, "feed-all", &[("site", site)])
    }

    /// The feeds of a list.
    pub fn feeds(&self, page: &Address, title: &Text, exists: bool) -> Vec<Feed> {
        let formats = if exists { self.edition.config.feed_formats.as_slice() } else { &[] };
        formats
            .iter()
            .map(|format| {
                super::feeds::FORMATS.iter().find(|(own, ..)| own == format).unwrap_or(&super::feeds::FORMATS[0])
            })
            .map(|(_, name, media_type)| Feed {
                title: Arc::clone(title),
                path: self.path(&page.join(name)),
                r#type: media_type,
            })
            .collect()
    }

    /// The name of a list's feed.
    pub fn named_feed(&self, lang: usize, id: &str, name: &str) -> Text {
        self.say(lang, id, &[("name", Arg::Text(name.to_owned()))])
    }

    /// The feeds that every page of a language announces.
    pub fn announced(&self, lang: usize) -> Vec<Feed> {
        self.site(lang, None, None).feeds.clone()
    }

    fn partners(&self, lang: usize) -> Vec<Partner> {
        let code = self.edition.lang(lang).lower();
        let config = &self.edition.config;
        config
            .partners
            .iter()
            .filter(|partner| partner.languages.is_empty() || partner.languages.contains(&lang))
            .filter_map(|partner| Some((partner, partner.name.get(self.edition.lang(lang))?)))
            .map(|(partner, (name, other))| Partner {
                name: name.into(),
                lang: other.map(|lang| lang.as_str().into()),
                feeds: [("rss", "application/rss+xml"), ("atom", "application/atom+xml")]
                    .map(|(extension, media_type)| PartnerFeed {
                        path: self.path(&Address::new(format!("partners/{}/{code}.{extension}", partner.id.value))),
                        r#type: media_type,
                    })
                    .to_vec(),
            })
            .collect()
    }

    fn publisher(&self, lang: usize) -> Option<Publisher> {
        let publisher = self.edition.config.publisher.as_ref()?;
        Some(Publisher {
            name: publisher.name.get(self.edition.lang(lang))?.0.into(),
            url: publisher.url.as_deref().map(Into::into),
            email: publisher.email.as_deref().map(Into::into),
            logo: self.edition.logo.as_ref().map(|logo| self.path(logo)),
        })
    }

    /// A section's title in a language; its folder's name when no language has one that is public.
    pub fn section_title(&self, section: usize, lang: usize) -> Text {
        let of = &self.edition.sections[section];
        let title = of.pages[lang].as_ref().and_then(|page| page.title.clone());
        match title {
            Some(title) => title,
            None if section == 0 => Arc::clone(&self.tongues[lang].site_name),
            None => of.folder.rsplit('/').next().unwrap_or_default().into(),
        }
    }

    /// The way from the home to a section's page, that page included.
    pub fn crumbs(&self, lang: usize, section: usize) -> Shown<Vec<Crumb>> {
        self.crumbs.get((lang, section), || {
            let chain = self.edition.chain(section).filter_map(|at| {
                let page = self.edition.sections[at].pages[lang].as_ref()?;
                Some(Crumb {
                    title: self.section_title(at, lang),
                    lang: page.title_lang.map(|lang| self.edition.lang(lang).as_str().into()),
                    path: self.path(&page.address),
                })
            });
            let mut crumbs: Vec<Crumb> = chain.collect();
            crumbs.reverse();
            Shown::new(crumbs)
        })
    }

    /// Where the language links of a page in a section lead when the page does not exist in a language.
    pub fn fallbacks(&self, section: usize) -> Shown<Vec<Fallback>> {
        let fallback = |&lang: &usize| {
            let mut around = self.edition.chain(section).filter(|at| *at != 0);
            let near = around.find_map(|at| Some((at, self.edition.sections[at].pages[lang].as_ref()?)));
            match near {
                Some((at, page)) => {
                    let name = Arg::Text(self.section_title(at, lang).to_string());
                    let text = self.say(lang, "switch-missing-section", &[("section", name)]);
                    Fallback { lang, address: page.address.clone(), text }
                }
                None => {
                    let address = Address::new(format!("{}/", self.edition.lang(lang).lower()));
                    Fallback { lang, address, text: self.say(lang, "switch-missing-home", &[]) }
                }
            }
        };
        self.fallbacks.get(section, || Shown::new(self.edition.languages.iter().map(fallback).collect()))
    }

    /// The sections directly below a section.
    pub fn doors(&self, lang: usize, section: usize) -> Vec<Door> {
        (1..self.edition.sections.len())
            .filter(|at| self.edition.sections[*at].parent == Some(section))
            .filter_map(|at| {
                let page = self.edition.sections[at].pages[lang].as_ref()?;
                Some(Door {
                    title: self.section_title(at, lang),
                    lang: page.title_lang.map(|lang| self.edition.lang(lang).as_str().into()),
                    path: self.path(&page.address),
                    summary: page.summary.clone(),
                    count: self.lists(lang).sections.get(&at).map_or(0, Vec::len),
                })
            })
            .collect()
    }

    pub fn rfc3339(&self, time: Time) -> Text {
        time.rfc3339(&self.edition.config.zone).into()
    }
}

/// A path below the site's own.
pub(super) fn path(edition: &Edition, address: &Address) -> Text {
    format!("{}{address}", edition.config.base.path).into()
}

fn top_sections(edition: &Edition) -> impl Iterator<Item = usize> + '_ {
    (1..edition.sections.len()).filter(|at| edition.sections[*at].parent == Some(0))
}

/// The pages that the menus of a language show: top sections, and evergreen pages beside them.
fn menus(edition: &Edition, lang: usize) -> FxHashSet<Address> {
    let sections = top_sections(edition).filter_map(|at| edition.sections[at].pages[lang].as_ref());
    let pages = edition.order.lists[lang].pages.get(&0).map(Vec::as_slice).unwrap_or_default();
    let pages = pages.iter().map(|page| edition.texts[*page].address.clone());
    sections.map(|page| page.address.clone()).chain(pages).collect()
}
