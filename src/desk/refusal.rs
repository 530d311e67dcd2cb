//! Why nothing was written.

use crate::{base::Lang, disk::DiskError};
use std::path::PathBuf;

/// Why nothing was written. Without words: `cli` finds them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// Not a language of the site.
    Language {
        /// What was written.
        value: String,
        /// The languages.
        known: Vec<Lang>,
    },
    /// Not a section and a name.
    Item {
        /// What was written.
        value: String,
        /// What could be meant; empty when nothing can be kept of it.
        nearest: String,
    },
    /// No such section.
    Section {
        /// Its folder below `content/`.
        section: String,
        /// The sections that there are.
        known: Vec<String>,
        /// The file that would make it one.
        file: String,
    },
    /// The file is there already, relative to the site.
    Exists(String),
    /// A translation has the kind of its original.
    KindOfTranslation(String),
    /// The original cannot be read.
    Unreadable(String),
    /// Not a name for a theme.
    ThemeName {
        /// What was written.
        value: String,
        /// What could be meant; empty when nothing can be kept of it.
        nearest: String,
    },
    /// There is a theme of that name.
    ThemeExists(String),
    /// No theme that others can extend.
    NoTheme {
        /// What was written.
        value: String,
        /// Those that can be.
        known: Vec<String>,
    },
    /// The folder of a new site has something in it.
    NotEmpty(PathBuf),
    /// A file stands where the folder of a new site should be.
    NotAFolder(PathBuf),
    /// Nobody of the site is called so.
    Person {
        /// What was written.
        value: String,
        /// The ids of its people.
        known: Vec<String>,
    },
    /// No item, section or home is called so.
    Article {
        /// What was written.
        value: String,
        /// What could be meant; empty when nothing is near.
        nearest: String,
    },
    /// An article has no text in a language.
    NoText {
        /// The article's path.
        item: String,
        /// The language.
        lang: Lang,
    },
    /// The text in that language is no translation.
    IsOriginal {
        /// The article's path.
        item: String,
        /// The language.
        lang: Lang,
    },
    /// A translation cannot be made from one that was made from it.
    Circle {
        /// The article's path.
        item: String,
        /// The translation's language.
        lang: Lang,
        /// The language that it was to be made from.
        from: Lang,
    },
    /// The machine failed.
    Disk(DiskError),
}

impl From<DiskError> for Refusal {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}
