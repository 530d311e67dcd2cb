//! A text as it is given to an index.

use crate::base::{Hash, Time};

/// What a text is found by, and what is shown of it.
#[derive(Hash)]
pub struct IndexedText<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its summary.
    pub summary: &'a str,
    /// Its headings and tags.
    pub headings: Vec<&'a str>,
    /// All else that stands outside of its Markdown: captions, what is said in clips, names.
    pub more: Vec<&'a str>,
    /// The fingerprint of its Markdown.
    pub body: Hash,
    /// When it was published: so texts are ordered.
    pub published: Option<Time>,
    /// The folder of its section; empty where it stands in none.
    pub section: &'a str,
    /// The ids of its topics.
    pub topics: Vec<&'a str>,
    /// What is shown of it where it is found: a JSON array.
    pub shown: String,
}

impl IndexedText<'_> {
    /// The fingerprint of all that its lists depend on but its number.
    pub fn key(&self) -> Hash {
        Hash::stamp(self)
    }
}
