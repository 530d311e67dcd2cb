//! What comes back from a translator's tool; nothing in it is believed yet.

use super::{document::State, words::Words};
use crate::base::Lang;

/// A file that came back.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Returned {
    /// How it is written.
    pub format: Format,
    /// The texts in it.
    pub files: Vec<ReturnedFile>,
}

/// How a file is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// XLIFF 2.0 and 2.1.
    Xliff2,
    /// XLIFF 1.2.
    Xliff1,
    /// gettext.
    Po,
}

/// One text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReturnedFile {
    /// The item's id, if it is said: `tin/bai`.
    pub item: Option<String>,
    /// The source's file, if it is said.
    pub original: Option<String>,
    /// The source's language as written.
    pub from: Option<Lang>,
    /// The translation's.
    pub to: Option<Lang>,
    /// Where it begins.
    pub place: Place,
    /// Its units.
    pub units: Vec<ReturnedUnit>,
}

/// One segment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReturnedUnit {
    /// The id of the source's segment, if nobody damaged it.
    pub id: String,
    /// Where it begins.
    pub place: Place,
    /// What it says that the source said.
    pub source: Option<Words>,
    /// The translation; nothing when it is empty or not whole.
    pub target: Option<Words>,
    /// How far it is.
    pub state: State,
    /// How far it was when it was sent, if the mark was kept.
    pub sent: Option<State>,
    /// The id of the translation's wording that was sent, if the mark was kept.
    pub sent_target: Option<String>,
}

/// A line and a column, from 1, in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Why a file cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Why.
    pub reason: Reason,
    /// Where.
    pub place: Place,
}

/// Why a file cannot be read; words are chosen by [`Reason::as_str`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// More than 64 MiB, or elements without end.
    TooLarge,
    /// Neither UTF-8 nor marked as UTF-16.
    Encoding,
    /// Neither XLIFF nor PO.
    Format,
    /// A version of XLIFF that is not read.
    Version,
    /// XML that is not well-formed.
    Xml,
    /// A document type, which could name other files.
    Doctype,
    /// An entity that only a document type could explain.
    Entity,
    /// A line of PO that cannot be understood.
    Po,
}

impl Reason {
    /// A word to choose by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Encoding => "encoding",
            Self::Format => "format",
            Self::Version => "version",
            Self::Xml => "xml",
            Self::Doctype => "doctype",
            Self::Entity => "entity",
            Self::Po => "po",
        }
    }
}
