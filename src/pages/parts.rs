//! What many pages share, made once: names, cards, navigation, breadcrumbs.

use super::view::{Common, Fallback};
use crate::{
    base::{Address, Time},
    content::{
        config::{FILE, Language},
        head::Kind,
    },
    diag::{Code, Diagnostic},
    edition::{Edition, Figure, Lists, PublicText},
    locale::{Arg, Locales, language_name},
    media,
    theme::{
        Theme,
        view::{
            Card, Cover, Crumb, Door, Feed, Foot, Named, Nav, Partner, PartnerFeed, Publisher, Shown, Site, Text,
            Tongue,
        },
    },
};
use rustc_hash::FxHashMap;
use std::{cell::RefCell, collections::BTreeSet, sync::Arc};

/// Shared parts of all pages of an edition.
pub(super) struct Parts<'e> {
    pub edition: &'e Edition,
    pub theme: &'e Theme,
    /// Per language: what all its pages share.
    pub tongues: Vec<Lingual>,
    /// Per text.
    pub cards: Vec<Shown<Card>>,
    /// By language, top section, and the page's own address where menus show it.
    sites: Made<(usize, Option<usize>, Option<Address>), Site>,
    /// By language and section.
    crumbs: Made<(usize, usize), Vec<Crumb>>,
    /// By section.
    fallbacks: Made<usize, Vec<Fallback>>,
}

/// Parts made when they are first asked for.
type Made<K, T> = RefCell<FxHashMap<K, Shown<T>>>;

/// What all pages of one language share.
pub(super) struct Lingual {
    pub common: Shown<Common>,
    pub site_name: Text,
    site_name_lang: Option<Text>,
    /// Per topic of the configuration.
    pub topics: Vec<Option<Shown<Named>>>,
    /// Per agency of the configuration.
    pub agencies: Vec<Option<Shown<Named>>>,
    /// Names of the kinds, in the order of `Kind::ALL`.
    kinds: [Text; 3],
}

impl Lingual {
    /// A kind in words.
    pub fn kind(&self, kind: Kind) -> Text {
        let at = Kind::ALL.iter().position(|(_, own)| *own == kind).unwrap_or_default();
        Arc::clone(&self.kinds[at])
    }
}

impl<'e> Parts<'e> {
    pub fn new(edition: &'e Edition, theme: &'e Theme, found: &mut Vec<Diagnostic>) -> Self {
        let tongues: Vec<Lingual> =
            (0..edition.config.languages.len()).map(|lang| lingual(edition, theme, lang, found)).collect();
        let cards = edition.texts.iter().map(|text| Shown::new(card(edition, &tongues, text, None))).collect();
        Self {
            edition,
            theme,
            tongues,
            cards,
            sites: RefCell::default(),
            crumbs: RefCell::default(),
            fallbacks: RefCell::default(),
        }
    }

    pub fn locales(&self) -> &Locales {
        self.theme.locales()
    }

    /// A path below the site's own.
    pub fn path(&self, address: &Address) -> Text {
        path(self.edition, address)
    }

    /// A message in a language of the site.
    pub fn say(&self, lang: usize, id: &str, args: &[(&str, Arg)]) -> Text {
        self.locales().say(self.edition.lang(lang), id, args).text.into()
    }

    /// The cards of some texts.
    pub fn cards(&self, texts: &[usize]) -> Vec<Shown<Card>> {
        texts.iter().map(|text| self.cards[*text].clone()).collect()
    }

    /// The card of a text on a page of another language.
    pub fn foreign_card(&self, text: usize) -> Shown<Card> {
        let text = &self.edition.texts[text];
        Shown::new(card(self.edition, &self.tongues, text, Some(self.edition.lang(text.lang).as_str().into())))
    }

    /// The site as a page sees it: `section` is where the page is, `current` its own address when menus show it.
    pub fn site(&self, lang: usize, section: Option<usize>, current: Option<&Address>) -> Shown<Site> {
        let top = section.and_then(|section| self.top(section));
        let shown = current.filter(|address| self.in_menus(lang, address));
        let key = (lang, top, shown.cloned());
        if let Some(site) = self.sites.borrow().get(&key) {
            return site.clone();
        }
        let site = Shown::new(self.make_site(lang, top, shown));
        self.sites.borrow_mut().insert(key, site.clone());
        site
    }

    /// The top section that a section is or lies in.
    fn top(&self, section: usize) -> Option<usize> {
        self.edition.chain(section).filter(|at| *at != 0).last()
    }

    fn top_sections(&self) -> impl Iterator<Item = usize> + '_ {
        (1..self.edition.sections.len()).filter(|at| self.edition.sections[*at].parent == Some(0))
    }

    fn in_menus(&self, lang: usize, address: &Address) -> bool {
        let sections = &self.edition.sections;
        self.top_sections().any(|at| sections[at].pages[lang].as_ref().is_some_and(|page| page.address == *address))
            || self
                .lists(lang)
                .pages
                .get(&0)
                .is_some_and(|pages| pages.iter().any(|page| self.edition.texts[*page].address == *address))
    }

    pub fn lists(&self, lang: usize) -> &Lists {
        &self.edition.lists[lang]
    }

    fn make_site(&self, lang: usize, top: Option<usize>, current: Option<&Address>) -> Site {
        let own = &self.tongues[lang];
        let nav = self
            .top_sections()
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
            feeds: self.feeds(
                lang,
                &Address::new(format!("{code}/")),
                &self.feed_all(lang),
                !self.lists(lang).all.is_empty(),
            ),
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
    pub fn feeds(&self, _lang: usize, page: &Address, title: &Text, exists: bool) -> Vec<Feed> {
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
            .map(|partner| Partner {
                name: partner.name.as_str().into(),
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
        if let Some(crumbs) = self.crumbs.borrow().get(&(lang, section)) {
            return crumbs.clone();
        }
        let mut crumbs: Vec<Crumb> = self
            .edition
            .chain(section)
            .filter_map(|at| {
                let page = self.edition.sections[at].pages[lang].as_ref()?;
                Some(Crumb {
                    title: self.section_title(at, lang),
                    lang: page.title_lang.map(|lang| self.edition.lang(lang).as_str().into()),
                    path: self.path(&page.address),
                })
            })
            .collect();
        crumbs.reverse();
        let crumbs = Shown::new(crumbs);
        self.crumbs.borrow_mut().insert((lang, section), crumbs.clone());
        crumbs
    }

    /// Where the language links of a page in a section lead when the page does not exist in a language.
    pub fn fallbacks(&self, section: usize) -> Shown<Vec<Fallback>> {
        if let Some(fallbacks) = self.fallbacks.borrow().get(&section) {
            return fallbacks.clone();
        }
        let fallbacks: Vec<Fallback> = self
            .edition
            .languages
            .iter()
            .map(|&lang| {
                let near = self
                    .edition
                    .chain(section)
                    .find_map(|at| self.edition.sections[at].pages[lang].as_ref().map(|page| (at, page)));
                let home = Address::new(format!("{}/", self.edition.lang(lang).lower()));
                match near.filter(|(at, _)| *at != 0) {
                    Some((at, page)) => {
                        let name = Arg::Text(self.section_title(at, lang).to_string());
                        let text = self.say(lang, "switch-missing-section", &[("section", name)]);
                        Fallback { lang, address: page.address.clone(), text }
                    }
                    None => Fallback { lang, address: home, text: self.say(lang, "switch-missing-home", &[]) },
                }
            })
            .collect();
        let fallbacks = Shown::new(fallbacks);
        self.fallbacks.borrow_mut().insert(section, fallbacks.clone());
        fallbacks
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

fn lingual(edition: &Edition, theme: &Theme, lang: usize, found: &mut Vec<Diagnostic>) -> Lingual {
    let own = edition.lang(lang);
    let locales = theme.locales();
    let lists = &edition.lists[lang];
    let config = &edition.config;
    let file: Arc<str> = FILE.into();
    let mut named = |id: &str, span, list: Option<&Vec<usize>>, lists: bool, folder: &str, prefix: &str| {
        list?;
        let said = locales.names(own, &format!("{prefix}-{id}"));
        let other = said.as_ref().and_then(|said| said.lang.clone());
        if said.is_none() || other.is_some() {
            let d = Diagnostic::new(Code::NameMissing).at(&file, span).arg("name", id).arg("language", own);
            let from = other.as_ref().map_or("", |lang| lang.as_str());
            found.push(d.arg("message", format!("{prefix}-{id}")).arg("from", from));
        }
        let address = Address::new(format!("{}/{folder}/{id}/", own.lower()));
        Some(Shown::new(Named {
            name: said.map_or_else(|| id.into(), |said| said.text.into()),
            lang: other.map(|lang| lang.as_str().into()),
            path: lists.then(|| path(edition, &address)),
        }))
    };
    let used_topics: BTreeSet<usize> = texts_of(edition, lang).flat_map(|text| text.topics.iter().copied()).collect();
    let used_agencies: BTreeSet<usize> = texts_of(edition, lang).filter_map(|text| text.agency).collect();
    let none = Vec::new();
    let topics = config.topics.iter().enumerate();
    let topics = topics
        .map(|(at, topic)| {
            let list = lists.topics.get(&at);
            let used = list.or(used_topics.contains(&at).then_some(&none));
            named(&topic.value, topic.span, used, config.topic_lists && list.is_some(), "topics", "topic")
        })
        .collect();
    let agencies = config.agencies.iter().enumerate();
    let agencies = agencies
        .map(|(at, agency)| {
            let list = lists.agencies.get(&at);
            let used = list.or(used_agencies.contains(&at).then_some(&none));
            named(&agency.id.value, agency.id.span, used, config.agency_lists && list.is_some(), "agencies", "agency")
        })
        .collect();
    let (site_name, site_name_lang) = site_name(edition, locales, lang);
    let tongues: Vec<Tongue> = config.languages.iter().map(tongue).collect();
    let card =
        theme.card.as_ref().map(|(name, width, height)| (path(edition, &theme.assets[name].address), *width, *height));
    let common = Common {
        tongue: tongues[lang].clone(),
        words_lang: locales.words_lang(own).map(|lang| lang.as_str().into()),
        site_name: Arc::clone(&site_name),
        base_path: config.base.path.as_str().into(),
        origin: config.base.origin.as_str().into(),
        zone: config.zone.iana_name().unwrap_or_default().into(),
        locale: super::head::og_locale(own),
        card,
        publisher: config
            .publisher
            .as_ref()
            .and_then(|publisher| Some((publisher.name.get(own)?.0.into(), publisher.url.as_deref().map(Into::into)))),
        logo: edition.logo.as_ref().map(|logo| path(edition, logo)),
        tongues,
    };
    let kinds = Kind::ALL.map(|(id, _)| locales.say(own, &format!("kind-{id}"), &[]).text.into());
    Lingual { common: Shown::new(common), site_name, site_name_lang, topics, agencies, kinds }
}

fn tongue(language: &Language) -> Tongue {
    let own = &language.lang;
    Tongue {
        code: own.as_str().into(),
        name: language.name.as_deref().map_or_else(|| language_name(own).into(), Into::into),
        dir: own.direction(),
    }
}

fn texts_of(edition: &Edition, lang: usize) -> impl Iterator<Item = &PublicText> {
    edition.texts.iter().filter(move |text| text.lang == lang)
}

/// `site-name` in that very language, else the home's title, else `site-name` along the chain, else the host.
fn site_name(edition: &Edition, locales: &Locales, lang: usize) -> (Text, Option<Text>) {
    let own = edition.lang(lang);
    if let Some(name) = locales.own(own, "site-name") {
        return (name.into(), None);
    }
    let home = edition.sections[0].pages[lang].as_ref().and_then(|page| page.title.clone());
    if let Some(title) = home {
        return (title, None);
    }
    match locales.names(own, "site-name") {
        Some(said) => (said.text.into(), said.lang.map(|lang| lang.as_str().into())),
        None => (edition.config.base.host.as_str().into(), None),
    }
}

fn card(edition: &Edition, tongues: &[Lingual], text: &PublicText, lang: Option<Text>) -> Card {
    let own = &tongues[text.lang];
    let others = edition.items[text.item].texts.iter().enumerate();
    Card {
        title: Arc::clone(&text.title),
        path: path(edition, &text.address),
        lang,
        summary: Arc::clone(&text.summary),
        date: text.published.map(|time| time.rfc3339(&edition.config.zone).into()),
        kind: text.kind.id(),
        kind_name: own.kind(text.kind),
        agency: text.agency.and_then(|agency| own.agencies[agency].clone()),
        topics: text.topics.iter().filter_map(|topic| own.topics[*topic].clone()).collect(),
        cover: text.cover.as_ref().map(|figure| cover(edition, figure)),
        languages: others
            .filter(|(lang, other)| other.is_some() && *lang != text.lang)
            .map(|(lang, _)| Arc::clone(&tongues[lang].common.tongue.name))
            .collect(),
    }
}

/// A picture as a template sees it.
pub(super) fn cover(edition: &Edition, figure: &Figure) -> Cover {
    Cover {
        src: path(edition, &figure.address),
        width: figure.facts.size.map(|(width, _)| width),
        height: figure.facts.size.map(|(_, height)| height),
        alt: figure.alt.clone().unwrap_or_else(|| "".into()),
        caption: figure.caption.clone(),
        credit: figure.credit.clone(),
        license: figure.license.clone(),
    }
}

/// Whether a picture can be a social card: PNG or JPEG of at least 600 × 315.
pub(super) fn fit_for_card(figure: &Figure) -> bool {
    matches!(media::media_type(figure.address.as_str()), "image/png" | "image/jpeg")
        && figure.facts.size.is_some_and(|(width, height)| width >= 600 && height >= 315)
}
