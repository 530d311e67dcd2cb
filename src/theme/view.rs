//! The view: the shapes a template may see, and nothing more (`docs/themes.md` is their manual). A view holds all
//! that a page shows, so its hash is the page's key; what it is made of is shared between pages.

use crate::base::{Direction, Hash};
use serde::Serialize;
use std::{
    hash::Hasher,
    ops::Deref,
    sync::{Arc, OnceLock},
};
use tera::Value;

/// A part that many pages share: it has its fingerprint, and becomes a template's value once.
pub struct Shown<T>(Arc<Inner<T>>);

struct Inner<T> {
    stamp: Hash,
    part: T,
    value: OnceLock<Value>,
}

impl<T: std::hash::Hash> Shown<T> {
    /// Shares a part.
    pub fn new(part: T) -> Self {
        Self(Arc::new(Inner { stamp: Hash::stamp(&part), part, value: OnceLock::new() }))
    }
}

impl<T> Shown<T> {
    /// The fingerprint of the part.
    pub fn stamp(&self) -> Hash {
        self.0.stamp
    }
}

impl<T: Serialize> Shown<T> {
    /// The part as templates see it.
    pub fn value(&self) -> Value {
        self.0.value.get_or_init(|| Value::from_serializable(&self.0.part)).clone()
    }
}

impl<T> Clone for Shown<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Deref for Shown<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0.part
    }
}

impl<T> std::hash::Hash for Shown<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.stamp.hash(state);
    }
}

/// Text that many pages share.
pub type Text = Arc<str>;

/// A language as a page shows it.
#[derive(Clone, Hash, Serialize, Debug)]
pub struct Tongue {
    /// As it belongs in `lang`.
    pub code: Text,
    /// Its own name.
    pub name: Text,
    /// How it is written.
    pub dir: Direction,
}

/// What all pages of a language share, seen from one place of the site.
#[derive(Clone, Hash, Serialize)]
pub struct Site {
    /// The site's name in this language.
    pub name: Text,
    /// The language it is really in, when that is another.
    pub name_lang: Option<Text>,
    /// The path of the site, also of the chooser.
    pub base: Text,
    /// The path of this language's home.
    pub home: Text,
    /// The top sections.
    pub nav: Vec<Nav>,
    /// The pages directly in `content/`.
    pub foot: Vec<Foot>,
    /// The topics' index.
    pub topics: Option<Text>,
    /// The agencies' index.
    pub agencies: Option<Text>,
    /// Feeds of this language.
    pub feeds: Vec<Feed>,
    /// The partners' feeds in this language.
    pub partners: Vec<Partner>,
    /// Who publishes.
    pub publisher: Option<Publisher>,
}

/// A top section.
#[derive(Clone, Hash, Serialize)]
pub struct Nav {
    /// Its title.
    pub title: Text,
    /// The title's language, when it is another's.
    pub lang: Option<Text>,
    /// Its page.
    pub path: Text,
    /// Whether it is this page.
    pub current: bool,
    /// Whether this page is below it.
    pub inside: bool,
}

/// An evergreen page directly in `content/`.
#[derive(Clone, Hash, Serialize)]
pub struct Foot {
    /// Its title.
    pub title: Text,
    /// Its path.
    pub path: Text,
    /// Whether it is this page.
    pub current: bool,
}

/// A feed.
#[derive(Clone, Hash, Serialize)]
pub struct Feed {
    /// What it is of.
    pub title: Text,
    /// Its path.
    pub path: Text,
    /// Its media type.
    pub r#type: &'static str,
}

/// A partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct Partner {
    /// The partner.
    pub name: Text,
    /// The name's language, when it is another's.
    pub lang: Option<Text>,
    /// Its feeds.
    pub feeds: Vec<PartnerFeed>,
}

/// One of a partner's feeds.
#[derive(Clone, Hash, Serialize)]
pub struct PartnerFeed {
    /// Its path.
    pub path: Text,
    /// Its media type.
    pub r#type: &'static str,
}

/// Who publishes.
#[derive(Clone, Hash, Serialize)]
pub struct Publisher {
    /// The name.
    pub name: Text,
    /// Its own page.
    pub url: Option<Text>,
    /// Where to write.
    pub email: Option<Text>,
    /// The path of its logo.
    pub logo: Option<Text>,
}

/// A name with its page: an agency, a topic.
#[derive(Clone, Hash, Serialize)]
pub struct Named {
    /// The name.
    pub name: Text,
    /// The name's language, when it is another's.
    pub lang: Option<Text>,
    /// Its list, if there is one.
    pub path: Option<Text>,
}

/// A person who wrote.
#[derive(Clone, Hash, Serialize)]
pub struct Author {
    /// The name.
    pub name: Text,
    /// What the person does.
    pub role: Option<Text>,
}

/// A picture that stands for a text.
#[derive(Clone, Hash, Serialize)]
pub struct Cover {
    /// Its path.
    pub src: Text,
    /// In CSS pixels.
    pub width: Option<u32>,
    /// In CSS pixels.
    pub height: Option<u32>,
    /// Alternative text.
    pub alt: Text,
    /// The line below.
    pub caption: Option<Text>,
    /// Who made it.
    pub credit: Option<Text>,
    /// The credit's language, when it is another's.
    pub credit_lang: Option<Text>,
    /// Under which licence.
    pub license: Option<Text>,
}

/// A text in a list.
#[derive(Clone, Hash, Serialize)]
pub struct Card {
    /// Its title.
    pub title: Text,
    /// Its page.
    pub path: Text,
    /// Its language, when it is another than the page's.
    pub lang: Option<Text>,
    /// Plain text.
    pub summary: Text,
    /// RFC 3339, or none.
    pub date: Option<Text>,
    /// Its kind.
    pub kind: &'static str,
    /// The kind in words.
    pub kind_name: Text,
    /// Who is responsible.
    pub agency: Option<Shown<Named>>,
    /// What it is about.
    pub topics: Vec<Shown<Named>>,
    /// Its picture.
    pub cover: Option<Cover>,
    /// The other languages it can be read in.
    pub languages: Vec<Text>,
}

/// A step on the way to a page.
#[derive(Clone, Hash, Serialize)]
pub struct Crumb {
    /// The title.
    pub title: Text,
    /// The title's language, when it is another's.
    pub lang: Option<Text>,
    /// Where.
    pub path: Text,
}

/// A section as another page shows it.
#[derive(Clone, Hash, Serialize)]
pub struct Door {
    /// The title.
    pub title: Text,
    /// The title's language, when it is another's.
    pub lang: Option<Text>,
    /// Where.
    pub path: Text,
    /// What is in it.
    pub summary: Option<Text>,
    /// How many dated texts.
    pub count: usize,
}

/// An evergreen page as its section shows it.
#[derive(Clone, Hash, Serialize)]
pub struct PageLink {
    /// The title.
    pub title: Text,
    /// Where.
    pub path: Text,
    /// What is in it.
    pub summary: Text,
}

/// A topic or agency in its index.
#[derive(Clone, Hash, Serialize)]
pub struct Term {
    /// The name.
    pub name: Text,
    /// The name's language, when it is another's.
    pub lang: Option<Text>,
    /// Its list.
    pub path: Text,
    /// How many texts.
    pub count: usize,
}

/// The newest of another language, on a home.
#[derive(Clone, Hash, Serialize)]
pub struct Others {
    /// The language.
    pub lang: Text,
    /// Its own name.
    pub name: Text,
    /// How it is written.
    pub dir: Direction,
    /// Cards.
    pub entries: Vec<Shown<Card>>,
}

/// A language on the chooser.
#[derive(Clone, Hash, Serialize)]
pub struct Home {
    /// As it belongs in `lang`.
    pub code: Text,
    /// Its own name.
    pub name: Text,
    /// How it is written.
    pub dir: Direction,
    /// Its home.
    pub path: Text,
    /// The site's name in it.
    pub site_name: Text,
    /// The home's own title.
    pub title: Option<Text>,
    /// The home's summary.
    pub summary: Option<Text>,
    /// The invitation in it.
    pub words: Text,
}

/// Where a list goes on.
#[derive(Clone, Hash, Serialize)]
pub struct Pager {
    /// This page's number, from 1.
    pub number: usize,
    /// How many pages.
    pub total: usize,
    /// The page before.
    pub newer: Option<Text>,
    /// The page after.
    pub older: Option<Text>,
    /// A short selection; `path` is none for a gap.
    pub pages: Vec<PagerPage>,
}

/// One page of a list.
#[derive(Clone, Hash, Serialize)]
pub struct PagerPage {
    /// From 1; 0 for a gap.
    pub number: usize,
    /// Where.
    pub path: Option<Text>,
    /// Whether it is this page.
    pub current: bool,
}

/// A heading in the table of contents.
#[derive(Clone, Hash, Serialize)]
pub struct TocEntry {
    /// Its anchor.
    pub id: Text,
    /// Its words.
    pub text: Text,
    /// The headings below it.
    pub children: Vec<TocEntry>,
}

/// The original of a translation.
#[derive(Clone, Hash, Serialize)]
pub struct Original {
    /// Its language.
    pub lang: Text,
    /// The language's own name.
    pub name: Text,
    /// Its page.
    pub path: Text,
}

/// When an agency worked, and what became of it.
#[derive(Clone, Hash, Serialize)]
pub struct AgencyFacts {
    /// RFC 3339.
    pub from: Option<Text>,
    /// RFC 3339.
    pub until: Option<Text>,
    /// Who took over.
    pub successor: Option<Named>,
}

impl<T: Serialize> Serialize for Shown<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.part.serialize(serializer)
    }
}

/// Shared parts as one list.
pub fn list<T: Serialize>(parts: &[Shown<T>]) -> Value {
    Value::from(parts.iter().map(Shown::value).collect::<Vec<_>>())
}
