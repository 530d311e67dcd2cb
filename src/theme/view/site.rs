//! What every page shows of the site: its languages, menus, feeds, publisher.

use crate::base::Direction;
use serde::Serialize;
use std::sync::Arc;

/// A language as a page shows it.
#[derive(Clone, Hash, Serialize, Debug)]
pub struct LanguageView {
    /// As it belongs in `lang`.
    pub code: Arc<str>,
    /// Its own name.
    pub name: Arc<str>,
    /// How it is written.
    pub dir: Direction,
}

/// What all pages of a language share, seen from one place of the site.
#[derive(Clone, Hash, Serialize)]
pub struct SiteView {
    /// The site's name in this language.
    pub name: Arc<str>,
    /// The language it is really in, when that is another.
    pub name_lang: Option<Arc<str>>,
    /// The path of the site, also of the chooser.
    pub base: Arc<str>,
    /// The path of this language's home.
    pub home: Arc<str>,
    /// The top sections.
    pub nav: Vec<NavLink>,
    /// The pages directly in `content/`.
    pub foot: Vec<FooterLink>,
    /// The topics' index.
    pub topics: Option<Arc<str>>,
    /// The agencies' index.
    pub agencies: Option<Arc<str>>,
    /// Feeds of this language.
    pub feeds: Vec<FeedLink>,
    /// The partners' feeds in this language.
    pub partners: Vec<PartnerView>,
    /// Who publishes.
    pub publisher: Option<PublisherView>,
}

/// A top section.
#[derive(Clone, Hash, Serialize)]
pub struct NavLink {
    /// Its title.
    pub title: Arc<str>,
    /// The title's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Its page.
    pub path: Arc<str>,
    /// Whether it is this page.
    pub current: bool,
    /// Whether this page is below it.
    pub inside: bool,
}

/// An evergreen page directly in `content/`.
#[derive(Clone, Hash, Serialize)]
pub struct FooterLink {
    /// Its title.
    pub title: Arc<str>,
    /// Its path.
    pub path: Arc<str>,
    /// Whether it is this page.
    pub current: bool,
}

/// A feed.
#[derive(Clone, Hash, Serialize)]
pub struct FeedLink {
    /// What it is of.
    pub title: Arc<str>,
    /// Its path.
    pub path: Arc<str>,
    /// Its media type.
    pub r#type: &'static str,
}

/// A partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct PartnerView {
    /// The partner.
    pub name: Arc<str>,
    /// The name's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Its feeds.
    pub feeds: Vec<PartnerFeedLink>,
}

/// One of a partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct PartnerFeedLink {
    /// Its path.
    pub path: Arc<str>,
    /// Its media type.
    pub r#type: &'static str,
}

/// Who publishes.
#[derive(Clone, Hash, Serialize)]
pub struct PublisherView {
    /// The name.
    pub name: Arc<str>,
    /// Its own page.
    pub url: Option<Arc<str>>,
    /// Where to write.
    pub email: Option<Arc<str>>,
    /// The path of its logo.
    pub logo: Option<Arc<str>>,
}

/// A step on the way to a page.
#[derive(Clone, Hash, Serialize)]
pub struct Crumb {
    /// The title.
    pub title: Arc<str>,
    /// The title's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Where.
    pub path: Arc<str>,
}
