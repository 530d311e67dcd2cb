//! What a link or a picture points to.

use crate::base::{ItemIx, SectionIx};
use std::sync::Arc;

/// What a link or a picture points to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// An item, in whatever language is right.
    Item {
        /// Which.
        item: ItemIx,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A section's page; the root's is the home.
    Section {
        /// Which.
        section: SectionIx,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A file of a bundle.
    File {
        /// Which.
        item: ItemIx,
        /// By position in the item's files.
        file: usize,
    },
    /// A file of `static/`, by position.
    Static(usize),
    /// An address elsewhere, as written.
    Outside(Arc<str>),
    /// A place in the same text.
    Here(Arc<str>),
    /// Nothing that exists, or a text that makes no page: told already.
    Dead,
}

/// What the links and pictures of one text point to, in the order of its outline.
#[derive(Debug, Default)]
pub struct Links {
    /// Its links.
    pub links: Vec<Target>,
    /// Its pictures.
    pub pictures: Vec<Target>,
}

/// Why a link leads nowhere.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Why {
    /// A text that is not there.
    Text,
    /// A file of the bundle that is not there.
    File,
    /// A folder.
    Folder,
    /// A picture elsewhere.
    Outside,
    /// Nothing is written.
    Empty,
    /// The name of a host, without what begins an address.
    Host,
    /// A mail address, without `mailto:`.
    Mail,
    /// A number to call, without `tel:`.
    Phone,
    /// A path on somebody's own computer.
    Drive,
    /// Anything else.
    Other,
}
