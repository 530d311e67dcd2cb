//! What pages that list something show: sections, terms, the homes of other languages, where the list goes on.

use super::{
    shared_value::SharedValue,
    text::{Card, Term},
};
use crate::base::Direction;
use serde::Serialize;
use std::sync::Arc;

/// A section as another page shows it.
#[derive(Clone, Hash, Serialize)]
pub struct SectionLink {
    /// The title.
    pub title: Arc<str>,
    /// The title's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Where.
    pub path: Arc<str>,
    /// What is in it.
    pub summary: Option<Arc<str>>,
    /// How many dated texts.
    pub count: usize,
}

/// An evergreen page as its section shows it.
#[derive(Clone, Hash, Serialize)]
pub struct PageLink {
    /// The title.
    pub title: Arc<str>,
    /// Where.
    pub path: Arc<str>,
    /// What is in it.
    pub summary: Arc<str>,
}

/// A topic or agency in its index.
#[derive(Clone, Hash, Serialize)]
pub struct CountedTerm {
    /// The name.
    pub name: Arc<str>,
    /// The name's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Its list.
    pub path: Arc<str>,
    /// How many texts.
    pub count: usize,
}

/// The newest of another language, on a home.
#[derive(Clone, Hash, Serialize)]
pub struct OtherLanguage {
    /// The language.
    pub lang: Arc<str>,
    /// Its own name.
    pub name: Arc<str>,
    /// How it is written.
    pub dir: Direction,
    /// Cards.
    pub entries: Vec<SharedValue<Card>>,
}

/// A language on the chooser.
#[derive(Clone, Hash, Serialize)]
pub struct ChooserLanguage {
    /// As it belongs in `lang`.
    pub code: Arc<str>,
    /// Its own name.
    pub name: Arc<str>,
    /// How it is written.
    pub dir: Direction,
    /// Its home.
    pub path: Arc<str>,
    /// The site's name in it.
    pub site_name: Arc<str>,
    /// The home's own title.
    pub title: Option<Arc<str>>,
    /// The home's summary.
    pub summary: Option<Arc<str>>,
    /// The invitation in it.
    pub words: Arc<str>,
}

/// Where a list goes on.
#[derive(Clone, Hash, Serialize)]
pub struct Pager {
    /// This page's number, from 1.
    pub number: usize,
    /// How many pages.
    pub total: usize,
    /// The page before.
    pub newer: Option<Arc<str>>,
    /// The page after.
    pub older: Option<Arc<str>>,
    /// A short selection; `path` is none for a gap.
    pub pages: Vec<PagerPage>,
}

/// One page of a list.
#[derive(Clone, Hash, Serialize)]
pub struct PagerPage {
    /// From 1; 0 for a gap.
    pub number: usize,
    /// Where.
    pub path: Option<Arc<str>>,
    /// Whether it is this page.
    pub current: bool,
}

/// When an agency worked, and what became of it.
#[derive(Clone, Hash, Serialize)]
pub struct AgencyFacts {
    /// RFC 3339.
    pub from: Option<Arc<str>>,
    /// RFC 3339.
    pub until: Option<Arc<str>>,
    /// Who took over.
    pub successor: Option<Term>,
}
