//! A page as a value: all that it shows, small enough to be made for every page of the site each time. Its hash is
//! the page's key. What can be derived from it (dates in words, the head, links between languages) is derived when
//! the page is rendered.

use super::{described, head, links, page::Page, parts::Parts};
use crate::{
    base::{Address, Audience, Stamped, Time},
    edition::Body,
    theme::view::{
        AgencyFacts, Author, Card, Cover, Crumb, Door, Feed, Home, Named, Original, Others, PageLink, Pager, Shown,
        Site, Term, Text, TocEntry, Tongue, list,
    },
};
use serde::Serialize;
use std::collections::BTreeMap;
use tera::{Context, Value};

/// What all pages of a language share besides [`Site`].
#[derive(Clone, Hash)]
pub struct Common {
    /// The language.
    pub tongue: Tongue,
    /// The language of the theme's words, when this one has none.
    pub words_lang: Option<Text>,
    /// The site's name.
    pub site_name: Text,
    /// The path of the site.
    pub base_path: Text,
    /// Scheme and host.
    pub origin: Text,
    /// The site's zone.
    pub zone: Text,
    /// The locale for social cards.
    pub locale: Text,
    /// The theme's card: path, width, height.
    pub card: Option<(Text, u32, u32)>,
    /// Who publishes: name, address.
    pub publisher: Option<(Text, Option<Text>)>,
    /// The publisher's logo.
    pub logo: Option<Text>,
    /// All languages of the site.
    pub tongues: Vec<Tongue>,
}

/// Where a language link leads when the page does not exist in that language.
#[derive(Clone, Hash)]
pub struct Fallback {
    /// By position.
    pub lang: usize,
    /// Its section there, or the home.
    pub address: Address,
    /// What is said of it, in that language.
    pub text: Text,
}

/// One page.
#[derive(Hash)]
pub struct View {
    /// The template.
    pub template: &'static str,
    /// By position.
    pub lang: usize,
    /// Navigation and the like.
    pub site: Shown<Site>,
    /// What the language shares.
    pub common: Shown<Common>,
    /// Where.
    pub address: Address,
    /// The heading.
    pub title: Text,
    /// For `<title>`, between heading and site's name: the index that the page stands in.
    pub index: Option<Text>,
    /// For `<title>`: the page's number.
    pub number: Option<Text>,
    /// The title's language, when it is another's.
    pub title_lang: Option<Text>,
    /// Plain text.
    pub description: Text,
    /// Not for search engines.
    pub noindex: bool,
    /// What a draft waits for.
    pub banner: Vec<Text>,
    /// The page in its languages, itself included.
    pub versions: Vec<(usize, Address)>,
    /// Whether the versions are announced as alternates, and which stands for the rest.
    pub alternates: Option<Address>,
    /// Where language links lead otherwise.
    pub fallbacks: Shown<Vec<Fallback>>,
    /// The way here.
    pub crumbs: Shown<Vec<Crumb>>,
    /// Feeds announced.
    pub feeds: Vec<Feed>,
    /// What is shown.
    pub main: Main,
}

/// What a page shows in its middle.
#[derive(Hash)]
pub enum Main {
    /// An article or a page.
    Article(Box<Article>),
    /// A list of cards: of a section, a topic, an agency.
    List(Box<ListPage>),
    /// A home.
    Home(Box<HomePage>),
    /// All topics or agencies.
    Terms(Vec<Term>),
    /// The chooser.
    Chooser(Vec<Home>),
    /// A page that moved.
    Alias(Text),
    /// Nothing there.
    NotFound,
}

/// An article.
#[derive(Hash)]
pub struct Article {
    /// The text.
    pub body: Stamped<Body>,
    /// Its standfirst.
    pub summary: Option<Text>,
    /// Its headings.
    pub toc: Vec<TocEntry>,
    /// Its kind.
    pub kind: &'static str,
    /// The kind in words.
    pub kind_name: Option<Text>,
    /// When the item was released.
    pub date: Option<Time>,
    /// When this version was published.
    pub published: Option<Time>,
    /// When the meaning changed.
    pub updated: Option<Time>,
    /// Who is responsible.
    pub agency: Option<Shown<Named>>,
    /// Who wrote.
    pub authors: Vec<Author>,
    /// What it is about.
    pub topics: Vec<Shown<Named>>,
    /// Free words.
    pub tags: Vec<String>,
    /// Its picture.
    pub cover: Option<Cover>,
    /// Whether the cover can be the social card.
    pub cover_is_card: bool,
    /// The original, of a translation.
    pub original: Option<Original>,
    /// How long reading it takes.
    pub minutes: u32,
    /// Similar items.
    pub related: Vec<Shown<Card>>,
    /// The next newer of its section.
    pub newer: Option<Shown<Card>>,
    /// The next older of its section.
    pub older: Option<Shown<Card>>,
}

/// One page of a list.
#[derive(Hash)]
pub struct ListPage {
    /// Cards.
    pub entries: Vec<Shown<Card>>,
    /// Where the list goes on.
    pub pager: Pager,
    /// The list's own feeds.
    pub feeds: Vec<Feed>,
    /// A section's summary.
    pub summary: Option<Text>,
    /// A section's introduction.
    pub intro: Option<Stamped<Body>>,
    /// The sections below.
    pub sections: Vec<Door>,
    /// Evergreen pages.
    pub pages: Vec<PageLink>,
    /// An agency's facts.
    pub agency: Option<AgencyFacts>,
}

/// A home.
#[derive(Hash)]
pub struct HomePage {
    /// Its summary.
    pub summary: Option<Text>,
    /// Its introduction.
    pub intro: Option<Stamped<Body>>,
    /// The newest.
    pub entries: Vec<Shown<Card>>,
    /// The sections.
    pub sections: Vec<Door>,
    /// The newest in other languages only.
    pub others: Vec<Others>,
}

#[derive(Serialize)]
struct PageValue<'v> {
    template: &'v str,
    path: String,
    url: String,
    canonical: Option<String>,
    title: &'v str,
    head_title: String,
    description: &'v str,
    lang: Option<&'v str>,
    robots: Option<&'v str>,
    banner: Option<&'v [Text]>,
}

impl View {
    /// A page with what all have: it stands in `section` or at the top, and shows `main` under its title.
    pub(super) fn new(parts: &Parts, page: &Page, template: &'static str, section: Option<usize>, main: Main) -> Self {
        let edition = &*parts.edition;
        let lang = page.lang(edition);
        let versions = page.versions(edition);
        Self {
            template,
            lang,
            site: parts.site(lang, section, None),
            common: parts.tongues[lang].common.clone(),
            address: page.address(edition),
            title: described::title(parts, page),
            index: None,
            number: None,
            title_lang: None,
            description: parts.description(page),
            noindex: edition.audience != Audience::Public,
            banner: Vec::new(),
            alternates: page.default(edition, &versions),
            versions,
            fallbacks: parts.fallbacks(section.unwrap_or(0)),
            crumbs: parts.crumbs(lang, section.unwrap_or(0)),
            feeds: parts.announced(lang),
            main,
        }
    }

    /// The absolute address of a path below the base.
    pub fn absolute(&self, below: &str) -> String {
        format!("{}{}{below}", self.common.origin, self.common.base_path)
    }

    /// Whether the page has a place of its own: a 404 or a page that moved has none.
    pub fn canonical(&self) -> Option<String> {
        match &self.main {
            Main::NotFound | Main::Alias(_) => None,
            _ => Some(self.absolute(self.address.as_str())),
        }
    }

    /// For `<title>`: the heading, the index above it (a topic may be called as a section is), the page's number, the
    /// site's name.
    pub fn head_title(&self) -> String {
        let mut title = self.title.to_string();
        for part in [&self.index, &self.number].into_iter().flatten() {
            title.push_str(" – ");
            title.push_str(part);
        }
        if self.title != self.common.site_name {
            title.push_str(" – ");
            title.push_str(&self.common.site_name);
        }
        title
    }

    /// The values a template sees; `body` is the HTML of the page's text, where it has one. The head's parts and
    /// the links between languages are dear and made only when the template `wants` them.
    pub fn context(&self, body: Option<&str>, zone: &jiff::tz::TimeZone, wants: &dyn Fn(&str) -> bool) -> Context {
        let mut context = Context::new();
        let common = &*self.common;
        let html = |text: Option<&str>| text.map_or_else(Value::none, Value::safe_string);
        context.insert_value("policy", Value::safe_string(crate::theme::POLICY));
        context.insert_value("site", self.site.value());
        context.insert("lang", &common.tongue.code);
        context.insert("dir", &common.tongue.dir);
        context.insert("words_lang", &common.words_lang);
        let canonical = self.canonical();
        let page = PageValue {
            template: self.template,
            path: format!("{}{}", common.base_path, self.address),
            url: self.absolute(self.address.as_str()),
            canonical,
            title: &self.title,
            head_title: self.head_title(),
            description: &self.description,
            lang: self.title_lang.as_deref(),
            robots: self.noindex.then_some("noindex"),
            banner: (!self.banner.is_empty()).then_some(&self.banner),
        };
        context.insert("page", &page);
        if wants("alternates") {
            context.insert("alternates", &links::alternates(self));
        }
        if wants("switch") {
            context.insert("switch", &links::switch(self));
        }
        context.insert_value("crumbs", self.crumbs.value());
        context.insert_value("head", head::value(self, zone, wants));
        match &self.main {
            Main::Article(article) => {
                context.insert_value("article", article.value(zone, html(body)));
                context.insert_value("related", list(&article.related));
                let card = |card: &Option<Shown<Card>>| card.as_ref().map_or_else(Value::none, Shown::value);
                context.insert_value("newer", card(&article.newer));
                context.insert_value("older", card(&article.older));
            }
            Main::List(of) => {
                context.insert_value("entries", list(&of.entries));
                context.insert("pager", &of.pager);
                context.insert("feeds", &of.feeds);
                context.insert("summary", &of.summary);
                context.insert_value("intro", html(body));
                context.insert("sections", &of.sections);
                context.insert("pages", &of.pages);
                context.insert("agency", &of.agency);
            }
            Main::Home(home) => {
                context.insert("summary", &home.summary);
                context.insert_value("intro", html(body));
                context.insert_value("entries", list(&home.entries));
                context.insert("sections", &home.sections);
                context.insert("others", &home.others);
            }
            Main::Terms(terms) => context.insert("terms", terms),
            Main::Chooser(homes) => context.insert("homes", homes),
            Main::Alias(target) => context.insert("target", target),
            Main::NotFound => {}
        }
        context
    }

    /// The text to render for the page.
    pub fn body(&self) -> Option<&Stamped<Body>> {
        match &self.main {
            Main::Article(article) => Some(&article.body),
            Main::List(list) => list.intro.as_ref(),
            Main::Home(home) => home.intro.as_ref(),
            _ => None,
        }
    }
}

impl Article {
    /// The article as templates see it. Put together by hand: serializing it and then adding the body takes twice as long.
    fn value(&self, zone: &jiff::tz::TimeZone, body: Value) -> Value {
        let text = |text: Option<&str>| text.map_or_else(Value::none, Value::from);
        let time = |time: Option<Time>| time.map_or_else(Value::none, |time| Value::from(time.rfc3339(zone)));
        let date = time(self.date);
        let published = if self.published == self.date { date.clone() } else { time(self.published) };
        let value: BTreeMap<&'static str, Value> = [
            ("body", body),
            ("summary", text(self.summary.as_deref())),
            ("toc", Value::from_serializable(&self.toc)),
            ("kind", Value::from(self.kind)),
            ("kind_name", text(self.kind_name.as_deref())),
            ("date", date),
            ("published", published),
            ("updated", time(self.updated)),
            ("agency", self.agency.as_ref().map_or_else(Value::none, Shown::value)),
            ("authors", Value::from_serializable(&self.authors)),
            ("topics", list(&self.topics)),
            ("tags", Value::from_serializable(&self.tags)),
            ("cover", Value::from_serializable(&self.cover)),
            ("original", Value::from_serializable(&self.original)),
            ("minutes", Value::from(self.minutes)),
        ]
        .into();
        Value::from(value)
    }
}
