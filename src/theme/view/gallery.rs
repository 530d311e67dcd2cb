//! What is shown of a gallery: in its text, and on the page of one of its pictures.

use super::text::Cover;
use serde::Serialize;
use std::sync::Arc;

/// A picture where its text shows the gallery.
#[derive(Clone, Hash, Serialize)]
pub struct GalleryEntry {
    /// From 1.
    pub number: usize,
    /// The last part of its page's address; the entry's id is `n-` and this.
    pub name: Arc<str>,
    /// Its page.
    pub path: Arc<str>,
    pub picture: Cover,
    /// Width and height of the picture in full.
    #[serde(skip)]
    pub size: Option<(u32, u32)>,
    /// The line below.
    pub caption: Option<Arc<str>>,
    pub caption_lang: Option<Arc<str>>,
    /// Where it was taken.
    pub place: Option<Arc<str>>,
}

/// A picture on a page of its own.
#[derive(Clone, Hash, Serialize)]
pub struct PictureView {
    #[serde(flatten)]
    pub cover: Cover,
    /// Width and height of the picture in full.
    #[serde(skip)]
    pub size: Option<(u32, u32)>,
    pub caption_lang: Option<Arc<str>>,
    /// Where it was taken.
    pub place: Option<Arc<str>>,
    /// When: `1998`, `1998-03` or `1998-03-05`.
    pub taken: Option<Arc<str>>,
    /// From 1.
    pub number: usize,
    /// How many the gallery has.
    pub total: usize,
}

/// The gallery that a picture belongs to.
#[derive(Clone, Hash, Serialize)]
pub struct GalleryLink {
    pub title: Arc<str>,
    /// Where its text shows the picture.
    pub path: Arc<str>,
}
