//! A page as a value: all that it shows, small enough to be made for every page of the site each time. Its hash is
//! the page's key. What can be derived from it (dates in words, the head, links between languages) is derived when
//! the page is rendered.

use crate::{
    base::{Address, ByLang, Hash, LangIx, Stamped, Time},
    edition::{Body, Kind, PublicStale},
    theme::view::{
        AgencyFacts, Author, Card, ChooserLanguage, CountedTerm, Cover, Crumb, FeedLink, FieldView, FigureView,
        GalleryEntry, GalleryLink, LanguageView, ListLink, OriginalLink, OtherLanguage, PageLink, Pager, PictureView,
        SearchView, SectionLink, SharedValue, SiteView, Term, TocEntry,
    },
};
use std::sync::Arc;

/// What all pages of a language share besides [`SiteView`].
#[derive(Clone, Hash)]
pub struct Common {
    pub language: LanguageView,
    /// The language of the theme's words, when this one has none.
    pub words_lang: Option<Arc<str>>,
    pub site_name: Arc<str>,
    /// The path of the site.
    pub base_path: Arc<str>,
    /// The words that values of an article are made of when it is rendered.
    pub citation_words: Hash,
    /// Scheme and host.
    pub origin: Arc<str>,
    /// The site's zone.
    pub zone: Arc<str>,
    /// The theme's card: path, width, height.
    pub card: Option<(Arc<str>, u32, u32)>,
    /// Who publishes: name, address.
    pub publisher: Option<(Arc<str>, Option<Arc<str>>)>,
    /// The publisher's logo.
    pub logo: Option<Arc<str>>,
    /// All languages of the site.
    pub languages: ByLang<LanguageView>,
    /// The same as Open Graph wants them: `vi_VN`.
    pub og_locales: ByLang<Arc<str>>,
}

/// Where a language link leads when the page does not exist in that language.
#[derive(Clone, Hash)]
pub struct LanguageFallback {
    pub lang: LangIx,
    /// Its section there, or the home.
    pub address: Address,
    /// What is said of it, in that language; `None` where it has no words for it: those of another would name that.
    pub text: Option<Arc<str>>,
}

/// One page.
#[derive(Hash)]
pub struct View {
    pub template: &'static str,
    pub lang: LangIx,
    /// Navigation and the like.
    pub site: SharedValue<SiteView>,
    /// What the language shares.
    pub common: SharedValue<Common>,
    pub address: Address,
    pub title: Arc<str>,
    /// The title as people see it: its names do not break.
    pub heading: Arc<str>,
    /// For `<title>`, between heading and site's name: the index that the page stands in.
    pub index: Option<Arc<str>>,
    /// For `<title>`: the page's number.
    pub number: Option<Arc<str>>,
    pub title_lang: Option<Arc<str>>,
    pub description: Arc<str>,
    /// Not for search engines.
    pub noindex: bool,
    /// What a draft waits for.
    pub banner: Vec<Arc<str>>,
    /// That its text is a translation whose source has changed since.
    pub stale: Option<PublicStale>,
    /// The page in its languages, itself included.
    pub versions: Vec<(LangIx, Address)>,
    /// Which of the versions stands for the rest; `None`: they are not announced as alternates.
    pub x_default: Option<Address>,
    /// Where language links lead otherwise.
    pub fallbacks: SharedValue<Vec<LanguageFallback>>,
    pub crumbs: SharedValue<Vec<Crumb>>,
    /// Feeds announced.
    pub feeds: Vec<FeedLink>,
    /// What a link to it shows elsewhere; `None`: the theme's card.
    pub social_card: Option<SocialCard>,
    /// What is shown.
    pub main: Main,
}

/// A picture that a link to a page shows elsewhere.
#[derive(Clone, Hash)]
pub struct SocialCard {
    /// From the host on.
    pub path: Arc<str>,
    /// In pixels.
    pub size: Option<(u32, u32)>,
    pub alt: Arc<str>,
}

/// What a page shows in its middle.
#[derive(Hash)]
pub enum Main {
    /// An article or a page.
    Article(Box<Article>),
    /// A picture of a gallery.
    Picture(Box<PicturePage>),
    /// A list of cards: of a section, a topic, an agency.
    List(Box<ListPage>),
    Home(Box<HomePage>),
    /// All topics or agencies.
    Terms(Vec<CountedTerm>),
    /// Where the texts of a language are searched.
    Search(Box<SearchPage>),
    /// The chooser.
    Chooser(Vec<ChooserLanguage>),
    /// A page that moved.
    Alias(Arc<str>),
    /// Nothing there.
    NotFound,
}

/// An article.
#[derive(Hash)]
pub struct Article {
    /// The text.
    pub body: Stamped<Body>,
    /// Its standfirst.
    pub summary: Option<Arc<str>>,
    pub toc: Vec<TocEntry>,
    pub kind: Kind,
    pub kind_name: Option<Arc<str>>,
    /// When the item was released.
    pub date: Option<Time>,
    /// When this version was published.
    pub published: Option<Time>,
    /// When the meaning changed.
    pub updated: Option<Time>,
    /// Who is responsible.
    pub agency: Option<SharedValue<Term>>,
    /// Who wrote.
    pub authors: Vec<Author>,
    /// What it is about.
    pub topics: Vec<SharedValue<Term>>,
    /// What it shows of its fields by themselves, by their names.
    pub fields: Vec<(&'static str, Option<FieldView>)>,
    /// Free words.
    pub tags: Vec<String>,
    pub cover: Option<Cover>,
    /// The pictures of its gallery.
    pub gallery: Vec<GalleryEntry>,
    /// The original, of a translation.
    pub original: Option<OriginalLink>,
    /// How long reading it takes.
    pub minutes: u32,
    /// Similar items.
    pub related: Vec<SharedValue<Card>>,
    /// The next newer of its section.
    pub newer: Option<SharedValue<Card>>,
    /// The next older of its section.
    pub older: Option<SharedValue<Card>>,
}

/// A picture of a gallery on a page of its own.
#[derive(Hash)]
pub struct PicturePage {
    pub picture: PictureView,
    pub gallery: GalleryLink,
    /// The page of the picture before it.
    pub prev: Option<Arc<str>>,
    /// The page of the picture after it.
    pub next: Option<Arc<str>>,
}

/// One page of a list.
#[derive(Hash)]
pub struct ListPage {
    pub entries: Vec<SharedValue<Card>>,
    /// Where the list goes on.
    pub pager: Pager,
    /// The list's own feeds.
    pub feeds: Vec<FeedLink>,
    /// A section's summary.
    pub summary: Option<Arc<str>>,
    /// A section's introduction.
    pub intro: Option<Stamped<Body>>,
    /// The sections below.
    pub sections: Vec<SectionLink>,
    /// Evergreen pages.
    pub pages: Vec<PageLink>,
    /// A section's figures to remember.
    pub figures: Vec<FigureView>,
    /// An agency's facts.
    pub agency: Option<AgencyFacts>,
}

/// A home.
#[derive(Hash)]
pub struct HomePage {
    pub summary: Option<Arc<str>>,
    pub intro: Option<Stamped<Body>>,
    /// Figures to remember.
    pub figures: Vec<FigureView>,
    /// The newest.
    pub entries: Vec<SharedValue<Card>>,
    pub sections: Vec<SectionLink>,
    /// The newest in other languages only.
    pub others: Vec<OtherLanguage>,
}

/// Where the texts of a language are searched.
#[derive(Hash)]
pub struct SearchPage {
    /// The script, and where it begins.
    pub search: SearchView,
    /// Sections, each before those below it, topics, agencies.
    pub lists: Vec<ListLink>,
    /// The newest.
    pub entries: Vec<SharedValue<Card>>,
}

impl View {
    /// The absolute address of an address of the site.
    pub fn absolute(&self, address: &Address) -> String {
        format!("{}{}{address}", self.common.origin, self.common.base_path)
    }

    /// The absolute address of a path that begins with `/`.
    pub fn on_host(&self, path: &str) -> String {
        format!("{}{path}", self.common.origin)
    }

    /// Its absolute address, if the page has a place of its own: a 404 or a page that moved has none.
    pub fn canonical(&self) -> Option<String> {
        match &self.main {
            Main::NotFound | Main::Alias(_) => None,
            _ => Some(self.absolute(&self.address)),
        }
    }

    /// The article that it shows in its middle.
    pub fn article(&self) -> Option<&Article> {
        match &self.main {
            Main::Article(article) => Some(article),
            _ => None,
        }
    }

    /// The picture that it shows in its middle.
    pub fn picture(&self) -> Option<&PicturePage> {
        match &self.main {
            Main::Picture(picture) => Some(picture),
            _ => None,
        }
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
