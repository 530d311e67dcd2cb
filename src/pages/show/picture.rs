//! Pictures of galleries: where their text shows them, and on pages of their own.

use super::frame::frame;
use crate::{
    base::TextIx,
    edition::{PublicGalleryPicture, PublicText},
    pages::{
        breadcrumbs::breadcrumbs,
        card::cover,
        page::Page,
        shared::Shared,
        social_card,
        view::{Main, PicturePage, View},
    },
    theme::view::{Crumb, GalleryEntry, GalleryLink, PictureView, SharedValue},
};
use std::sync::Arc;

/// The gallery of a text, as links to the pages of its pictures.
pub(super) fn gallery(shared: &Shared, text: &PublicText) -> Vec<GalleryEntry> {
    let entry = |(at, of): (usize, &PublicGalleryPicture)| {
        let picture = cover(&shared.edition, &of.picture);
        GalleryEntry {
            number: at + 1,
            name: Arc::clone(&of.name),
            path: shared.path(&of.address),
            caption: picture.caption.clone(),
            caption_lang: caption_lang(of),
            place: of.place.clone(),
            size: of.picture.full.size,
            picture,
        }
    };
    text.gallery.iter().enumerate().map(entry).collect()
}

/// The page of the picture at a place of a text's gallery.
pub(super) fn picture(shared: &Shared, page: &Page, at: TextIx, place: usize) -> View {
    let edition = &*shared.edition;
    let text = &edition.texts[at];
    let of = &text.gallery[place];
    let path = |place: Option<usize>| Some(shared.path(&text.gallery.get(place?)?.address));
    let gallery = shared.path(&text.address);
    let title = shared.held(text.lang, &text.title);
    let main = PicturePage {
        picture: PictureView {
            cover: cover(edition, &of.picture),
            size: of.picture.full.size,
            caption_lang: caption_lang(of),
            place: of.place.clone(),
            taken: of.taken.map(|date| date.to_string().into()),
            number: place + 1,
            total: text.gallery.len(),
        },
        gallery: GalleryLink { title: Arc::clone(&title), path: format!("{gallery}#n-{}", of.name).into() },
        prev: path(place.checked_sub(1)),
        next: path(Some(place + 1)),
    };
    let mut crumbs = breadcrumbs(shared, text.lang, text.section).to_vec();
    crumbs.push(Crumb { title, plain: Arc::clone(&text.title), lang: None, path: gallery });
    View {
        // Between the picture's words and the site's name.
        index: Some(Arc::clone(&text.title)),
        title_lang: caption_lang(of),
        banner: shared.waits(text.lang, &text.waits),
        crumbs: SharedValue::new(crumbs),
        social_card: social_card::of_picture(edition, &of.picture, of.picture.caption.as_ref().unwrap_or(&text.title)),
        ..frame(shared, page, "picture", Some(text.section), Main::Picture(Box::new(main)))
    }
}

fn caption_lang(of: &PublicGalleryPicture) -> Option<Arc<str>> {
    of.caption_lang.as_ref().map(|lang| lang.as_str().into())
}
