//! What is shown of a text: on its own page, and as a card in a list.

use super::shared_value::SharedValue;
use serde::Serialize;
use std::sync::Arc;

/// A name with its page: an agency, a topic.
#[derive(Clone, Hash, Serialize)]
pub struct Term {
    /// The name.
    pub name: Arc<str>,
    /// The name's language, when it is another's.
    pub lang: Option<Arc<str>>,
    /// Its list, if there is one.
    pub path: Option<Arc<str>>,
}

/// A person who wrote.
#[derive(Clone, Hash, Serialize)]
pub struct Author {
    /// The name.
    pub name: Arc<str>,
    /// What the person does.
    pub role: Option<Arc<str>>,
}

/// A picture that stands for a text.
#[derive(Clone, Hash, Serialize)]
pub struct Cover {
    /// Its path.
    pub src: Arc<str>,
    /// In CSS pixels.
    pub width: Option<u32>,
    /// In CSS pixels.
    pub height: Option<u32>,
    /// Alternative text.
    pub alt: Arc<str>,
    /// The line below.
    pub caption: Option<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
    /// The credit's language, when it is another's.
    pub credit_lang: Option<Arc<str>>,
    /// Under which licence.
    pub license: Option<Arc<str>>,
}

/// A text in a list.
#[derive(Clone, Hash, Serialize)]
pub struct Card {
    /// Its title.
    pub title: Arc<str>,
    /// Its page.
    pub path: Arc<str>,
    /// Its language, when it is another than the page's.
    pub lang: Option<Arc<str>>,
    /// Plain text.
    pub summary: Arc<str>,
    /// RFC 3339, or none.
    pub date: Option<Arc<str>>,
    /// Its kind.
    pub kind: &'static str,
    /// The kind in words.
    pub kind_name: Arc<str>,
    /// Who is responsible.
    pub agency: Option<SharedValue<Term>>,
    /// What it is about.
    pub topics: Vec<SharedValue<Term>>,
    /// Its picture.
    pub cover: Option<Cover>,
    /// The other languages it can be read in.
    pub languages: Vec<Arc<str>>,
}

/// A heading in the table of contents.
#[derive(Clone, Hash, Serialize)]
pub struct TocEntry {
    /// Its anchor.
    pub id: Arc<str>,
    /// Its words.
    pub text: Arc<str>,
    /// The headings below it.
    pub children: Vec<TocEntry>,
}

/// The original of a translation.
#[derive(Clone, Hash, Serialize)]
pub struct OriginalLink {
    /// Its language.
    pub lang: Arc<str>,
    /// The language's own name.
    pub name: Arc<str>,
    /// Its page.
    pub path: Arc<str>,
}
