//! The pictures of a public text's gallery.

use super::{picture::PublicPicture, summary, visible::Visible};
use crate::{
    base::{Address, ItemIx, Lang, LangIx, PartialDate},
    content::{Entry, GalleryPicture, NamedAs, words},
};
use std::sync::Arc;

/// A title of a picture has at most so many characters.
const TITLE: usize = 70;

/// A picture of a gallery, as a text shows it. It has a page of its own.
#[derive(Debug)]
pub struct PublicGalleryPicture {
    /// The last part of its page's address; where the text shows it, `n-` stands before it.
    pub name: Arc<str>,
    /// Its page.
    pub address: Address,
    /// Where, what, whose; its caption may be the original's.
    pub picture: PublicPicture,
    /// Its caption, else its alternative text, cut for a title.
    pub title: Option<Arc<str>>,
    /// The language of the caption, when that is the original's.
    pub caption_lang: Option<Lang>,
    /// Where it was taken, or what it shows.
    pub place: Option<Arc<str>>,
    /// When it was taken.
    pub taken: Option<PartialDate>,
}

/// The gallery of an item in one of its texts. A caption that the text lacks is the original's, if that may be seen.
pub(super) fn gallery(visible: &Visible<'_>, at: ItemIx, entry: &Entry, lang: LangIx) -> Vec<PublicGalleryPicture> {
    let item = &visible.content.items[at];
    let own = &visible.content.config.languages[lang].lang;
    let foreign = visible.foreign(item.original, lang);
    let original = item.texts[item.original].as_ref().filter(|_| visible.items[at][item.original]);
    let picture = |of: &GalleryPicture| {
        let file = &item.files[of.file];
        let text = |text: Option<&String>| text.map(|text| Arc::<str>::from(text.as_str()));
        let mut picture = PublicPicture::of_bundle(file, Some(entry), own, foreign.clone()).with_card(file);
        let borrowed = original.and_then(|original| words(&original.text.head, &file.name)?.caption.value());
        let borrowed = borrowed.filter(|_| picture.caption.is_none());
        let caption_lang = borrowed.and(foreign.clone());
        picture.caption = picture.caption.or(text(borrowed));
        PublicGalleryPicture {
            name: Arc::clone(&of.name),
            address: of.address(entry),
            title: picture.caption.as_ref().or(picture.alt.as_ref()).map(|words| summary::cut(words, TITLE).into()),
            picture,
            caption_lang,
            place: text(words(&entry.text.head, &file.name).and_then(|words| words.place.value())),
            taken: file.note.as_ref().and_then(|note| note.taken.value().copied()),
        }
    };
    let published = item.gallery.iter().filter(|of| !item.files[of.file].is_refused(NamedAs::Gallery));
    published.map(picture).collect()
}
