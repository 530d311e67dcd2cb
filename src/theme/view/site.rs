//! What every page shows of the site: its languages, menus, feeds, publisher.

use crate::base::Direction;
use serde::Serialize;
use std::sync::Arc;

/// A language as a page shows it.
#[derive(Clone, Hash, Serialize, Debug)]
pub struct LanguageView {
    pub code: Arc<str>,
    pub name: Arc<str>,
    pub dir: Direction,
}

/// What all pages of a language share, seen from one place of the site.
#[derive(Clone, Hash, Serialize)]
pub struct SiteView {
    /// The site's name in this language.
    pub name: Arc<str>,
    pub name_lang: Option<Arc<str>>,
    /// The place that the site speaks for: message `place-name`.
    pub place: Option<Words>,
    /// The country that it lies in: message `country-name`.
    pub country: Option<Words>,
    /// The path of the site, also of the chooser.
    pub base: Arc<str>,
    pub home: Arc<str>,
    /// The top sections.
    pub nav: Vec<NavLink>,
    /// The pages directly in `content/`.
    pub foot: Vec<FooterLink>,
    pub topics: Option<Arc<str>>,
    pub agencies: Option<Arc<str>>,
    /// Where this language's texts are searched.
    pub search: Option<Arc<str>>,
    pub feeds: Vec<FeedLink>,
    pub partners: Vec<PartnerView>,
    pub publisher: Option<PublisherView>,
    /// A line for the head of every page.
    pub notice: Option<Words>,
}

/// A top section.
#[derive(Clone, Hash, Serialize)]
pub struct NavLink {
    pub title: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Arc<str>,
    pub current: bool,
    /// Whether this page is below it.
    pub inside: bool,
}

/// An evergreen page directly in `content/`.
#[derive(Clone, Hash, Serialize)]
pub struct FooterLink {
    pub title: Arc<str>,
    pub path: Arc<str>,
    pub current: bool,
}

/// A feed.
#[derive(Clone, Hash, Serialize)]
pub struct FeedLink {
    pub title: Arc<str>,
    pub path: Arc<str>,
    pub r#type: &'static str,
}

/// A partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct PartnerView {
    pub name: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub feeds: Vec<PartnerFeedLink>,
}

/// One of a partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct PartnerFeedLink {
    pub path: Arc<str>,
    pub r#type: &'static str,
}

/// Who publishes.
#[derive(Clone, Hash, Serialize)]
pub struct PublisherView {
    pub name: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub url: Option<Arc<str>>,
    /// Where to write.
    pub email: Option<Arc<str>>,
    pub phone: Option<Arc<str>>,
    /// Where it sits.
    pub address: Option<Words>,
    pub logo: Option<Arc<str>>,
    /// The page that says how to reach it.
    pub contact: Option<ContactLink>,
}

/// The page of contact.
#[derive(Clone, Hash, Serialize)]
pub struct ContactLink {
    pub title: Arc<str>,
    pub path: Arc<str>,
    pub lang: Option<Arc<str>>,
}

/// A text, which may be in another language than the page.
#[derive(Clone, Hash, Serialize)]
pub struct Words {
    pub text: Arc<str>,
    pub lang: Option<Arc<str>>,
}

/// A step on the way to a page.
#[derive(Clone, Hash, Serialize)]
pub struct Crumb {
    pub title: Arc<str>,
    /// The same for machines: a name has plain spaces.
    #[serde(skip)]
    pub plain: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Arc<str>,
}
