//! What is shown of a text: on its own page, and as a card in a list.

use super::{
    shared_value::SharedValue,
    site::{LanguageView, Words},
};
use crate::base::Direction;
use serde::Serialize;
use std::sync::Arc;

/// A name with its page: an agency, a topic.
#[derive(Clone, Hash, Serialize)]
pub struct Term {
    pub name: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub path: Option<Arc<str>>,
}

/// A person who wrote.
#[derive(Clone, Hash, Serialize)]
pub struct Author {
    pub name: Arc<str>,
    /// What the person does.
    pub role: Option<Arc<str>>,
}

/// The value of a field that a page shows by itself.
#[derive(Clone, Hash, Serialize)]
#[serde(untagged)]
pub enum FieldView {
    /// Words, in one language or several.
    Words(Words),
    /// A day or a point in time.
    Time(Arc<str>),
    Agency(SharedValue<Term>),
    Person(Author),
    List(Vec<FieldView>),
}

/// A picture that stands for a text.
#[derive(Clone, Hash, Serialize)]
pub struct Cover {
    /// What browsers get that take no `srcset`.
    pub src: Arc<str>,
    /// The same in several widths, where there are.
    pub srcset: Option<Arc<str>>,
    /// The picture in full.
    pub full: Arc<str>,
    /// In CSS pixels.
    pub width: Option<u32>,
    /// In CSS pixels.
    pub height: Option<u32>,
    pub alt: Arc<str>,
    /// The line below.
    pub caption: Option<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
    pub credit_lang: Option<Arc<str>>,
    /// Under which licence.
    pub license: Option<Arc<str>>,
}

/// A text in a list.
#[derive(Clone, Hash, Serialize)]
pub struct Card {
    pub title: Arc<str>,
    pub path: Arc<str>,
    pub lang: Option<Arc<str>>,
    pub summary: Arc<str>,
    pub date: Option<Arc<str>>,
    pub kind: &'static str,
    pub kind_name: Arc<str>,
    /// Who is responsible.
    pub agency: Option<SharedValue<Term>>,
    /// What it is about.
    pub topics: Vec<SharedValue<Term>>,
    pub cover: Option<Cover>,
    /// The other languages it can be read in, by their names.
    pub languages: Vec<Arc<str>>,
    /// The same with their codes.
    pub versions: Vec<LanguageView>,
    /// What it waits for; nothing of a public text.
    pub waits: Vec<Arc<str>>,
}

/// A heading in the table of contents.
#[derive(Clone, Hash, Serialize)]
pub struct TocEntry {
    pub id: Arc<str>,
    pub text: Arc<str>,
    /// The headings below it.
    pub children: Vec<TocEntry>,
}

/// The original of a translation.
#[derive(Clone, Hash, Serialize)]
pub struct OriginalLink {
    /// Its title, in its own language.
    pub title: Arc<str>,
    pub lang: Arc<str>,
    /// The name of its language, in that language.
    pub name: Arc<str>,
    pub dir: Direction,
    pub path: Arc<str>,
}
