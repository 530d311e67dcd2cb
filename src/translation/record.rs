//! The record of a translation: which wording of its source each of its segments corresponds to.

use super::wording::{Wording, ids, whole_id};
use crate::base::Lang;
use jiff::civil::Date;
use rustc_hash::FxHashSet;

/// What a translation was made from.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// The language of the text that it was made from.
    pub from: Lang,
    /// Who read the whole translation last.
    pub reviewed: Option<Review>,
    /// A segment of the source each, in the source's order when they were written.
    pub entries: Vec<Entry>,
}

/// That somebody read a whole translation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Review {
    /// A person of the site.
    pub by: String,
    /// The day.
    pub on: Date,
    /// What the translation said then: [`whole_id`].
    pub text: String,
}

/// A segment of the source, as the translation knows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Entry {
    /// What the translation corresponds to.
    pub wording: Wording,
    /// What it was really made from, where somebody said that the change since does not matter.
    pub was: Option<Box<str>>,
    /// The id of the translation's segment when that was said; nothing where it has none.
    pub own: Option<Box<str>>,
    /// Who said so.
    pub done: Done,
}

/// That somebody said something of a segment.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Done {
    /// What.
    pub act: Act,
    /// A person of the site.
    pub by: Option<Box<str>>,
    /// The day.
    pub on: Date,
}

/// What was said of a segment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// The translation says what the source says.
    Translated,
    /// It was looked at and needed no change.
    Checked,
    /// Who changed the source said that the change does not matter to translations.
    Minor,
}

impl Act {
    /// All of them.
    pub(super) const ALL: [Self; 3] = [Self::Translated, Self::Checked, Self::Minor];

    /// As records and lists say it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Translated => "translated",
            Self::Checked => "checked",
            Self::Minor => "minor",
        }
    }
}

impl Record {
    /// The day of the last act.
    pub fn latest(&self) -> Option<Date> {
        self.entries.iter().map(|entry| entry.done.on).max()
    }

    /// Whether the translation reads as it did when it was reviewed.
    pub fn is_reviewed(&self, own: &[Wording]) -> bool {
        self.reviewed.as_ref().is_some_and(|review| review.text == whole_id(own))
    }

    /// How many segments of the translation read otherwise than when they were accepted.
    pub fn edited(&self, own: &[Wording]) -> u32 {
        let ids = ids(own);
        let ids: FxHashSet<&str> = ids.iter().map(String::as_str).collect();
        let recorded = self.entries.iter().filter_map(|entry| entry.own.as_deref());
        recorded.filter(|id| !ids.contains(id)).count() as u32
    }
}
