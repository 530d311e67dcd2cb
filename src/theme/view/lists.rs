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
    pub title: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Arc<str>,
    pub summary: Option<Arc<str>>,
    /// How many texts, dated and evergreen.
    pub count: usize,
}

/// An evergreen page as its section shows it.
#[derive(Clone, Hash, Serialize)]
pub struct PageLink {
    pub title: Arc<str>,
    pub path: Arc<str>,
    pub summary: Arc<str>,
}

/// A figure to remember, with where it comes from.
#[derive(Clone, Hash, Serialize)]
pub struct FigureView {
    /// As it is written: `18.096 km²`.
    pub value: Arc<str>,
    /// What it is.
    pub label: Arc<str>,
    pub source: Arc<str>,
    /// Where the source can be read.
    pub url: Option<Arc<str>>,
}

/// A topic or agency in its index.
#[derive(Clone, Hash, Serialize)]
pub struct CountedTerm {
    pub name: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Arc<str>,
    pub count: usize,
}

/// The newest of another language, on a home.
#[derive(Clone, Hash, Serialize)]
pub struct OtherLanguage {
    pub lang: Arc<str>,
    pub name: Arc<str>,
    pub dir: Direction,
    pub entries: Vec<SharedValue<Card>>,
}

/// What the search begins with.
#[derive(Clone, Hash, Serialize)]
pub struct SearchView {
    /// The program's script, which searches.
    pub script: Arc<str>,
    /// The first file that it reads: it names all others.
    pub index: Arc<str>,
}

/// A list, where readers search.
#[derive(Clone, Hash, Serialize)]
pub struct ListLink {
    /// `section`, `topic` or `agency`.
    pub of: &'static str,
    /// A section's folder; a topic's or an agency's id.
    pub id: Arc<str>,
    /// How deep a section lies, from 1; 1 of all else.
    pub depth: usize,
    pub title: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Option<Arc<str>>,
}

/// A language on the chooser.
#[derive(Clone, Hash, Serialize)]
pub struct ChooserLanguage {
    pub code: Arc<str>,
    pub name: Arc<str>,
    pub dir: Direction,
    pub path: Arc<str>,
    pub site_name: Arc<str>,
    pub title: Option<Arc<str>>,
    pub summary: Option<Arc<str>>,
    /// The invitation in it.
    pub words: Arc<str>,
}

/// Where a list goes on.
#[derive(Clone, Hash, Serialize)]
pub struct Pager {
    /// This page's number, from 1.
    pub number: usize,
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
    pub path: Option<Arc<str>>,
    pub current: bool,
}

/// When an agency worked, and what became of it.
#[derive(Clone, Hash, Serialize)]
pub struct AgencyFacts {
    pub from: Option<Arc<str>>,
    pub until: Option<Arc<str>>,
    /// Who took over.
    pub successor: Option<Term>,
}
