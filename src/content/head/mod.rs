//! Front matter: the fields of a text, typed and located. What a field means beside others (an agency that
//! exists, a contradiction) is decided where all texts are known.
//!
//! `cut` takes the front matter off a file, `read` makes the fields of its YAML.

mod cut;
mod read;

pub use cut::{Cut, cut, declared};
pub use read::read;

use crate::{
    base::{Time, When},
    source::fields::Spanned,
};
use serde::{Deserialize, Serialize};

/// What a field belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Of {
    /// One language's text; also of sections and homes.
    Any,
    /// One language's text, of items only.
    Language,
    /// The item, written once in the original's file.
    Item,
    /// The item; sections may say it too.
    ItemOrSection,
}

/// The one table of front matter fields; suggestions, checks and the manual come from it.
pub const FIELDS: &[(&str, Of)] = &[
    ("title", Of::Any),
    ("summary", Of::Any),
    ("slug", Of::Any),
    ("status", Of::Any),
    ("aliases", Of::Any),
    ("approved_by", Of::Language),
    ("approved_on", Of::Language),
    ("published", Of::Language),
    ("updated", Of::Language),
    ("tags", Of::Language),
    ("captions", Of::Language),
    ("release_together", Of::ItemOrSection),
    ("date", Of::Item),
    ("original", Of::Item),
    ("kind", Of::Item),
    ("agency", Of::Item),
    ("authors", Of::Item),
    ("topics", Of::Item),
    ("embargo", Of::Item),
    ("expires", Of::Item),
    ("withdrawn", Of::Item),
    ("cover", Of::Item),
    ("files", Of::Item),
    ("id", Of::Item),
];

/// How far a text has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Status {
    /// Being written.
    Draft,
    /// Waiting for approval.
    Review,
    /// May be published.
    Approved,
}

impl Status {
    /// Whether it may be published.
    pub fn approved(self) -> bool {
        self == Self::Approved
    }
}

const STATUSES: [(&str, Status); 3] =
    [("draft", Status::Draft), ("review", Status::Review), ("approved", Status::Approved)];

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Kind {
    /// News.
    #[default]
    News,
    /// A long read.
    Feature,
    /// An evergreen page: without date, in no dated list or feed.
    Page,
}

impl Kind {
    /// As it is written; its name is the message `kind-<this>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Feature => "feature",
            Self::Page => "page",
        }
    }

    /// All kinds as they are written.
    pub const ALL: [(&'static str, Kind); 3] = [("news", Kind::News), ("feature", Kind::Feature), ("page", Kind::Page)];
}

/// What others may do with a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub enum Rights {
    /// Anybody may pass it on.
    Free,
    /// Media may, in reporting.
    Editorial,
    /// Only this site: left out of every feed.
    #[default]
    SiteOnly,
}

impl Rights {
    /// As the front matter names it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Editorial => "editorial",
            Self::SiteOnly => "site-only",
        }
    }
}

/// Words for a file of the bundle in one language.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Caption {
    /// The file's name as written.
    pub file: Spanned<String>,
    /// Alternative text.
    pub alt: Option<String>,
    /// The line below.
    pub caption: Option<String>,
}

/// What is known of a file of the bundle.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct FileNote {
    /// The file's name as written.
    pub file: Spanned<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Under which licence.
    pub license: Option<String>,
    /// What others may do with it.
    pub rights: Rights,
}

/// The fields of one text.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Head {
    /// Required.
    pub title: Option<Spanned<String>>,
    /// Plain text.
    pub summary: Option<Spanned<String>>,
    /// Last part of the address.
    pub slug: Option<Spanned<String>>,
    /// How far it has come.
    pub status: Option<Spanned<Status>>,
    /// A person of the configuration.
    pub approved_by: Option<Spanned<String>>,
    /// When.
    pub approved_on: Option<Spanned<When>>,
    /// Not public before.
    pub published: Option<Spanned<When>>,
    /// When the meaning changed.
    pub updated: Option<Spanned<When>>,
    /// Free words.
    pub tags: Vec<String>,
    /// Words for files.
    pub captions: Vec<Caption>,
    /// Old addresses, normalised.
    pub aliases: Vec<Spanned<String>>,
    /// Fields of the item.
    pub item: ItemHead,
}

/// The fields that an item's texts share.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ItemHead {
    /// Required but for pages.
    pub date: Option<Spanned<When>>,
    /// A language of the site.
    pub original: Option<Spanned<String>>,
    /// What it is.
    pub kind: Option<Spanned<Kind>>,
    /// An agency of the configuration.
    pub agency: Option<Spanned<String>>,
    /// People of the configuration.
    pub authors: Option<Spanned<Vec<Spanned<String>>>>,
    /// Topics of the configuration.
    pub topics: Option<Spanned<Vec<Spanned<String>>>>,
    /// Held before.
    pub embargo: Option<Spanned<Time>>,
    /// Gone from.
    pub expires: Option<Spanned<Time>>,
    /// Gone from.
    pub withdrawn: Option<Spanned<Time>>,
    /// Languages released together; `none` lifts what stands further out.
    pub release_together: Option<Spanned<Vec<Spanned<String>>>>,
    /// A picture of the bundle.
    pub cover: Option<Spanned<String>>,
    /// What is known of the bundle's files.
    pub files: Option<Spanned<Vec<FileNote>>>,
    /// Keeps the identity after a move.
    pub id: Option<Spanned<String>>,
}
