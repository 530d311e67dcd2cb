//! All items. What was put together last of the same files, and under the same circumstances, is taken over.

use super::{
    Item, Section,
    config::Config,
    head::Status,
    item::Assembly,
    library::Library,
    named::Ids,
    sections::soften,
    tree::{Leaf, Tree, top},
};
use crate::{
    base::Hash,
    diag::{Code, Diagnostic, Place},
    media::Facts,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What was made of a leaf, and of which files.
struct Made {
    texts: Vec<Hash>,
    files: Vec<Arc<Facts>>,
    item: Option<Arc<Item>>,
    told: Vec<Diagnostic>,
}

/// What was put together last.
#[derive(Default)]
pub(super) struct Memory {
    /// All that an item depends on besides its own files, which files there are among it.
    frame: Hash,
    /// By the leaf's position.
    made: Vec<Arc<Made>>,
}

/// Puts the items together. `frame` is the fingerprint of all that an item depends on besides its own files: under the
/// same frame, the same leaves stand at the same positions.
pub(super) fn assemble(
    config: &Config,
    library: &Library,
    tree: &Tree,
    sections: &[Section],
    frame: Hash,
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Item>> {
    let folders: FxHashMap<&str, usize> = sections.iter().enumerate().map(|(at, s)| (s.folder.as_ref(), at)).collect();
    let ids = Ids::new(config);
    let before = if memory.frame == frame { memory.made.as_slice() } else { &[] };
    let one = |(at, leaf): (usize, &Leaf)| {
        if let Some(made) = before.get(at).filter(|made| made.is_of(leaf, library)) {
            return Arc::clone(made);
        }
        let mut told = Vec::new();
        let folder = leaf.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let section = folders.get(folder).copied().filter(|_| leaf.texts.first().is_some());
        let item = section.and_then(|section| {
            let path = &leaf.path;
            Assembly { config, known: &ids, path, library, leaf, sections, section, found: &mut told }.item()
        });
        let texts = leaf.texts.iter(library).map(|(_, shelf)| shelf.hash).collect();
        let files = leaf.files.iter().map(|(_, file)| Arc::clone(&library.files[*file].value)).collect();
        Arc::new(Made { texts, files, item: item.map(Arc::new), told })
    };
    let made: Vec<Arc<Made>> = tree.items.par_iter().enumerate().with_min_len(64).map(one).collect();
    found.extend(made.iter().flat_map(|made| &made.told).cloned());
    let mut items = made.iter().filter_map(|made| made.item.clone()).collect();
    *memory = Memory { frame, made };
    same_ids(&mut items, found);
    items
}

impl Made {
    /// Whether it was made of files that are as they are now.
    fn is_of(&self, leaf: &Leaf, library: &Library) -> bool {
        let texts = leaf.texts.iter(library).map(|(_, shelf)| shelf.hash);
        let files = leaf.files.iter().map(|(_, file)| &library.files[*file].value);
        texts.eq(self.texts.iter().copied()) && files.eq(&self.files)
    }
}

/// The same id twice is an error that names both; the second goes.
fn same_ids(items: &mut Vec<Arc<Item>>, found: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    seen.reserve(items.len());
    let mut second = Vec::new();
    for (at, item) in items.iter().enumerate() {
        match seen.get(item.id.as_ref()) {
            None => _ = seen.insert(&item.id, at),
            Some(first) => second.push((at, *first)),
        }
    }
    for (at, first) in &second {
        let (item, Some(place), Some(other)) = (&items[*at], id_place(&items[*at]), id_place(&items[*first])) else {
            continue;
        };
        let d = Diagnostic::new(Code::SameId).place(place).arg("id", &item.id);
        let draft = item.texts.iter().flatten().all(|entry| entry.status != Status::Approved);
        found.push(soften(d.related("related-first", other), draft));
    }
    let mut second = second.into_iter().map(|(at, _)| at).peekable();
    let mut at = 0;
    items.retain(|_| {
        at += 1;
        second.next_if_eq(&(at - 1)).is_none()
    });
}

/// Where an item's id is written, else its title.
fn id_place(item: &Item) -> Option<Place> {
    let entry = item.texts[item.original].as_ref().or_else(|| item.texts.iter().flatten().next())?;
    let head = &entry.text.head;
    let span = head.item.id.as_ref().or(head.title.as_ref()).map_or_else(top, |field| field.span);
    Some(Place::span(&entry.file, span))
}
