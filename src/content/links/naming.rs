//! Which text names which file, and how.

use super::{
    resolve::Targets,
    target::{Links, Target},
};
use crate::{
    base::{ByItem, ByLang, BySection},
    content::{BundleFile, Entry, Item, NamedAs, Section, StaticFile, clips, head::Status},
    diag::Place,
};
use std::sync::Arc;

/// A file that a text names.
pub struct Naming<'c> {
    /// Which.
    pub file: NamedFile<'c>,
    /// As it is written.
    pub written: &'c str,
    /// How.
    pub named_as: NamedAs,
    /// Where.
    pub place: Place,
    /// Whether what is wrong with it blocks nothing here.
    pub draft: bool,
}

/// A file that can be named.
#[derive(Clone, Copy)]
pub enum NamedFile<'c> {
    /// Of a bundle.
    Bundle(&'c BundleFile),
    /// Of `static/`.
    Static(&'c StaticFile),
}

/// All files that texts of sections and items name, drafts too.
pub fn namings<'c>(
    items: &'c ByItem<Arc<Item>>,
    statics: &'c [StaticFile],
    sections: &'c BySection<Section>,
    (of_sections, of_items): (&'c BySection<Arc<Targets>>, &'c ByItem<Arc<Targets>>),
) -> impl Iterator<Item = Naming<'c>> {
    let sections = sections.iter().zip(of_sections).map(|(section, targets)| (&section.texts, targets, None));
    let all = sections.chain(items.iter().zip(of_items).map(|(item, targets)| (&item.texts, targets, Some(&**item))));
    all.flat_map(move |(texts, targets, item)| {
        let of_item = item.into_iter().flat_map(of_item);
        let texts: &ByLang<Option<Entry>> = texts;
        let texts = texts.iter_enumerated().filter_map(|(lang, entry)| Some((entry.as_ref()?, targets.of(lang)?)));
        of_item.chain(texts.flat_map(move |(entry, links)| of_text(items, statics, entry, links)))
    })
}

/// The files that a text's Markdown names.
fn of_text<'c>(
    items: &'c ByItem<Arc<Item>>,
    statics: &'c [StaticFile],
    entry: &'c Entry,
    links: &'c Links,
) -> impl Iterator<Item = Naming<'c>> {
    let outline = &entry.text.outline;
    let linked = links.links.iter().zip(&outline.links);
    let linked = linked.map(|(target, link)| (target, &*link.target, link.span, NamedAs::Link));
    let shown = links.pictures.iter().zip(&outline.pictures);
    let shown = shown.map(|(target, picture)| (target, &*picture.target, picture.span, NamedAs::Picture));
    let draft = entry.status != Status::Approved;
    linked.chain(shown).flat_map(move |(target, written, span, named_as)| {
        let naming = |file, named_as| Naming { file, written, named_as, place: Place::span(&entry.file, span), draft };
        let (file, poster) = match target {
            Target::File { item, file } => {
                let files = &items[*item].files;
                let is_clip = named_as == NamedAs::Picture && files[*file].facts.clip.is_some();
                let poster = if is_clip { clips::poster(files, *file) } else { None };
                (Some(NamedFile::Bundle(&files[*file])), poster.map(|poster| &files[poster]))
            }
            Target::Static(at) => (Some(NamedFile::Static(&statics[*at])), None),
            _ => (None, None),
        };
        let poster =
            poster.map(|poster| Naming { written: &poster.name, ..naming(NamedFile::Bundle(poster), NamedAs::Poster) });
        file.map(|file| naming(file, named_as)).into_iter().chain(poster)
    })
}

/// The cover and the gallery of an item.
fn of_item(item: &Item) -> impl Iterator<Item = Naming<'_>> {
    let entry = item.texts[item.original].as_ref();
    entry.into_iter().flat_map(move |entry| {
        let cover = item.cover.zip(entry.text.head.cover.span()).map(|(file, span)| (file, span, NamedAs::Cover));
        let gallery = item.gallery.iter().map(|own| (own.file, own.span, NamedAs::Gallery));
        cover.into_iter().chain(gallery).map(|(file, span, named_as)| {
            let file = &item.files[file];
            let (place, draft) = (Place::span(&entry.file, span), entry.status != Status::Approved);
            Naming { file: NamedFile::Bundle(file), written: &file.name, named_as, place, draft }
        })
    })
}
