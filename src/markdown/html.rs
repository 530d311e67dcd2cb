//! HTML with holes: what a page knows and a text does not (addresses, sizes of pictures, words of the page's language) is
//! filled in when the page is rendered.

use std::sync::Arc;

/// HTML with holes for links, pictures and words.
#[derive(Clone, Debug, Default)]
pub struct Html {
    pub(super) text: Box<str>,
    /// Each hole with the byte of `text` where it stands, in order.
    pub(super) holes: Box<[(u32, Hole)]>,
    /// Alternative text and caption of each picture.
    pub(super) pictures: Box<[(Box<str>, Box<str>)]>,
    /// Highlighted code blocks.
    pub(super) codes: Box<[Arc<str>]>,
}

impl Html {
    /// Bytes that this HTML keeps in memory, shared ones included.
    pub fn memory_size(&self) -> usize {
        size_of::<Self>()
            + self.text.len()
            + size_of_val(&*self.holes)
            + self.pictures.iter().map(|(alt, title)| alt.len() + title.len() + 32).sum::<usize>()
            + self.codes.iter().map(|code| code.len() + 16).sum::<usize>()
    }
}

/// What is missing at a place. Links, pictures and code blocks are named by their positions in the text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Hole {
    /// The opening tag of a link.
    Link(u32),
    /// Its closing tag.
    LinkEnd,
    /// The attributes of a link that has others too and so stays an element when it leads nowhere.
    LinkAttributes(u32),
    /// A picture in a line of text.
    Picture(u32),
    /// A picture as a figure.
    Figure(u32),
    /// A highlighted code block.
    Code(u32),
    /// The address of the page, before the `#` of a link to a note or back from it.
    Page,
    /// A word.
    Word(Word),
}

/// The kinds of alerts (`> [!NOTE]`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

/// A word that the HTML needs in the page's language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Word {
    /// The title of an alert.
    Alert(Alert),
    /// The heading above the notes.
    Notes,
    /// The label of a reference to note n: it must contain the number, which is what is seen.
    NoteRef(u32),
    /// The label of the way back from note n.
    NoteBack(u32),
    /// The label of table n (from 1), whose region can be scrolled.
    Table(u32),
    /// A task that is done.
    TaskDone,
    /// A task that is open.
    TaskOpen,
    /// The label of a fold (`<details>`) that has none.
    Details,
    /// What opens the words of a clip.
    Transcript,
    /// How many bytes a clip has.
    Bytes(u64),
}

impl Word {
    /// How many kinds of words there are.
    pub const KINDS: usize = 14;

    /// Which kind it is, below [`Word::KINDS`].
    pub fn kind(self) -> usize {
        match self {
            Self::Alert(alert) => alert as usize,
            Self::Notes => 5,
            Self::NoteRef(_) => 6,
            Self::NoteBack(_) => 7,
            Self::Table(_) => 8,
            Self::TaskDone => 9,
            Self::TaskOpen => 10,
            Self::Details => 11,
            Self::Transcript => 12,
            Self::Bytes(_) => 13,
        }
    }
}
