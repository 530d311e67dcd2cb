//! All items. What was put together last of the same files, and under the same circumstances, is taken over.

use super::{
    Item, Section,
    config::Config,
    head::Status,
    item::{Assembly, Known},
    sections::soften,
    tree::{Leaf, Tree, top},
};
use crate::{
    base::Hash,
    diag::{Code, Diagnostic, Place},
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What was made of a leaf.
struct Made {
    /// The fingerprint of its path and files.
    stamp: Hash,
    item: Option<Arc<Item>>,
    told: Vec<Diagnostic>,
}

/// What was put together last.
#[derive(Default)]
pub(super) struct Memory {
    /// All that an item depends on besides its own files.
    frame: Hash,
    /// By the fingerprint of path and files.
    made: FxHashMap<Hash, Arc<Made>>,
}

/// Puts the items together. `frame` is the fingerprint of all that an item depends on besides its own files.
pub(super) fn assemble(
    config: &Config,
    tree: &Tree<'_>,
    sections: &[Section],
    frame: Hash,
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Item>> {
    let folders: FxHashMap<&str, usize> = sections.iter().enumerate().map(|(at, s)| (s.folder.as_ref(), at)).collect();
    let ids = Known::new(config);
    let before = if memory.frame == frame { std::mem::take(&mut memory.made) } else { FxHashMap::default() };
    let one = |leaf: &Leaf<'_>| {
        let stamp = leaf.stamp();
        if let Some(made) = before.get(&stamp) {
            return Some(Arc::clone(made));
        }
        let folder = leaf.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let section = *folders.get(folder)?;
        let mut told = Vec::new();
        let assembly = Assembly { config, known: &ids, path: leaf.path, leaf, sections, section, found: &mut told };
        let item = assembly.item().map(|item| Arc::new(Item { stamp, ..item }));
        Some(Arc::new(Made { stamp, item, told }))
    };
    let leaves = tree.items.par_iter().with_min_len(64).filter(|leaf| leaf.texts.first().is_some());
    let made: Vec<Arc<Made>> = leaves.filter_map(one).collect();
    found.extend(made.iter().flat_map(|made| &made.told).cloned());
    let mut items = made.iter().filter_map(|made| made.item.clone()).collect();
    *memory = Memory { frame, made: made.into_iter().map(|made| (made.stamp, made)).collect() };
    same_ids(&mut items, found);
    items
}

/// The same id twice is an error that names both; the second goes.
fn same_ids(items: &mut Vec<Arc<Item>>, found: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    seen.reserve(items.len());
    let mut second = Vec::new();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| item.texts.iter().any(Option::is_some)) {
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
