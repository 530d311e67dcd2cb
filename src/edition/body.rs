//! Markdown as pages get it: where its links lead, which pictures it shows.

use super::{clip::PublicClip, picture::PublicPicture};
use crate::base::{Address, Hash, Lang};
use std::sync::Arc;

/// Markdown that was read, with its links and pictures resolved.
#[derive(Debug, Hash)]
pub struct Body {
    /// Its file.
    pub file: Arc<str>,
    /// The fingerprint of the file's bytes.
    pub hash: Hash,
    /// Where the Markdown begins, in bytes.
    pub at: u32,
    /// Its language.
    pub lang: Lang,
    /// Which kinds of words it needs in its language, a bit for each.
    pub kinds: u16,
    /// Where its links lead; `None`: plain text.
    pub links: Vec<Option<Href>>,
    /// Its pictures; `None`: left out, or a clip.
    pub pictures: Vec<Option<PublicPicture>>,
    /// Its clips, each with its position among the pictures.
    pub clips: Vec<(usize, PublicClip)>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Href {
    /// A page of the site.
    Page {
        /// Its address.
        address: Address,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
        /// Its language, when that is another.
        lang: Option<Lang>,
    },
    /// A file of the site.
    File(Address),
    /// A place in the same text.
    Here(Arc<str>),
    /// Elsewhere, as written.
    Outside(Arc<str>),
}
