//! All items, each put together of its own files; and the same id twice.

use super::{
    Item, Proof, Section,
    config::Config,
    file_facts::FileFacts,
    head::Status,
    library::Library,
    named::{Assembly, Ids},
    sections::soften,
    tree::{ContentTree, ItemSource},
};
use crate::{
    base::{ByItem, BySection, Hash, ItemIx, Memo, SectionIx, Span, fold_path},
    diag::{Code, Diagnostic, Place},
    media::photo::PictureError,
    source::{CONTENT, below_content, split_path},
};
use rustc_hash::FxHashMap;
use std::{cell::LazyCell, sync::Arc};

/// What was made of an item's files.
struct Assembled {
    item: Option<Arc<Item>>,
    diagnostics: Vec<Diagnostic>,
}

impl Assembled {
    /// Whether there is no item because of fields that are not there, and for nothing else.
    fn lacks_fields(&self) -> bool {
        let missing = |d: &Diagnostic| d.code == Code::MissingField;
        self.item.is_none() && !self.diagnostics.is_empty() && self.diagnostics.iter().all(missing)
    }
}

/// Puts the items together. `frame` is the fingerprint of all that an item depends on besides its own files, which files
/// there are among it: under the same frame, the same items stand at the same positions.
pub(super) fn assemble(
    config: &Config,
    (library, proof): (&Library, Proof<'_>),
    tree: &ContentTree,
    sections: &BySection<Section>,
    frame: Hash,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> ByItem<Arc<Item>> {
    let folders: FxHashMap<&str, SectionIx> =
        sections.iter_enumerated().map(|(at, section)| (section.folder.as_ref(), at)).collect();
    let ids = Ids::new(config);
    let make = |at: usize| {
        let source = &tree.items[at];
        let mut diagnostics = Vec::new();
        let section = folders.get(split_path(&source.path).0).copied().filter(|_| source.texts.first().is_some());
        let item = section.and_then(|section| {
            let path = &source.path;
            let diagnostics = &mut diagnostics;
            Assembly { config, known: &ids, path, library, proof, source, sections, section, diagnostics }.item()
        });
        Assembled {
            item: item.map(|item| Arc::new(Item { stamp: stamp(frame, source, library, proof), ..item })),
            diagnostics,
        }
    };
    let made = memo.row(tree.items.len(), |at| stamp(frame, &tree.items[at], library, proof), make);
    let there = LazyCell::new(|| by_folded_path(tree, &made));
    for (own, made) in tree.items.iter().zip(&made) {
        match made.lacks_fields().then(|| one_article(own, &there, library)).flatten() {
            Some(same) => diagnostics.push(same),
            None => diagnostics.extend(made.diagnostics.iter().cloned()),
        }
    }
    let mut items = made.iter().filter_map(|made| made.item.clone()).collect();
    same_ids(&mut items, diagnostics);
    items
}

/// The fingerprint of all that an item is made of.
fn stamp(frame: Hash, source: &ItemSource, library: &Library, proof: Proof<'_>) -> Hash {
    let texts: Vec<Hash> = source.texts.iter(library).map(|(_, file)| file.hash).collect();
    let records: Vec<Hash> = source.texts.records(library).map(|(_, record)| record.hash).collect();
    let files: Vec<&FileFacts> = source.files.iter().map(|(_, file)| &*library.files[*file].value).collect();
    let errors: Vec<Option<PictureError>> = files.iter().map(|file| proof(&file.media.sha256)).collect();
    Hash::stamp(&(frame, &source.path, texts, records, files, errors))
}

/// The items that are there, by their paths as they are folded.
fn by_folded_path<'t>(tree: &'t ContentTree, made: &[Arc<Assembled>]) -> FxHashMap<String, Vec<&'t ItemSource>> {
    let mut there: FxHashMap<String, Vec<&ItemSource>> = FxHashMap::default();
    for (source, _) in tree.items.iter().zip(made).filter(|(_, made)| made.item.is_some()) {
        there.entry(fold_path(&source.path)).or_default().push(source);
    }
    there
}

/// Of an item that lacks its date because it is the translation of another, whose name differs by case, marks or separators:
/// what is told instead.
fn one_article(own: &ItemSource, there: &FxHashMap<String, Vec<&ItemSource>>, library: &Library) -> Option<Diagnostic> {
    let id = fold_path(&own.path);
    let folder = split_path(&own.path).0;
    let first = there.get(&id)?.iter().find(|other| {
        let mut languages = other.texts.iter(library).map(|(lang, _)| lang);
        split_path(&other.path).0 == folder && languages.all(|lang| !own.texts.has(lang))
    })?;
    let (_, file) = own.texts.iter(library).next()?;
    let (_, other) = first.texts.iter(library).next()?;
    let (name, meant) = renamed(&file.path, &own.path, &first.path)?;
    let d = Diagnostic::new(Code::SameId).in_file(&file.path).arg("id", &id);
    let d = d.arg("kind", "languages").arg("file", name).arg("suggestion", meant);
    Some(d.related("related-first", Place::file(&other.path)))
}

/// The same id twice is an error that names both; the second goes.
fn same_ids(items: &mut ByItem<Arc<Item>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: FxHashMap<&str, ItemIx> = FxHashMap::default();
    seen.reserve(items.len());
    let mut second = Vec::new();
    for (at, item) in items.iter_enumerated() {
        match seen.get(item.id.as_ref()) {
            None => _ = seen.insert(&item.id, at),
            Some(first) => second.push((at, *first)),
        }
    }
    for (at, first) in &second {
        let (item, Some(place), Some(other)) = (&items[*at], id_place(&items[*at]), id_place(&items[*first])) else {
            continue;
        };
        let d = Diagnostic::new(Code::SameId).arg("id", &item.id);
        let d = match one_name(item, &items[*first]) {
            Some((kind, own, meant)) => d.arg("kind", kind).arg("file", own).arg("suggestion", meant),
            None => d.arg("kind", "id"),
        };
        let d = d.place(place);
        let draft = item.texts.iter().flatten().all(|entry| entry.status != Status::Approved);
        diagnostics.push(soften(d.related("related-first", other), draft));
    }
    let mut second = second.into_iter().map(|(at, _)| at).peekable();
    let mut places = items.keys();
    items.retain(|_| places.next().is_none_or(|at| second.next_if_eq(&at).is_none()));
}

/// Of two items whose names differ only by case, marks or separators: whether they are of different languages, the second's
/// file or folder, and the name that would make them one article.
fn one_name(item: &Item, first: &Item) -> Option<(&'static str, String, String)> {
    let written = |item: &Item| item.texts.iter().flatten().any(|entry| entry.text.head.id.given().is_some());
    let both = item.texts.iter().zip(&first.texts).any(|(own, other)| own.is_some() && other.is_some());
    if written(item) || written(first) {
        return None;
    }
    let entry = item.texts.iter().flatten().next()?;
    let (own, meant) = renamed(&entry.file, &item.path, &first.path)?;
    Some((if both { "name" } else { "languages" }, own, meant))
}

/// The file or folder of an item with a text at `file`, and its name if the item were at another path.
fn renamed(file: &str, own: &str, other: &str) -> Option<(String, String)> {
    let ending = below_content(file).strip_prefix(own)?;
    let ending = if ending.starts_with('/') { "" } else { ending };
    Some((format!("{CONTENT}{own}{ending}"), format!("{CONTENT}{other}{ending}")))
}

/// Where an item's id is written, else its title.
fn id_place(item: &Item) -> Option<Place> {
    let entry = item.texts[item.original].as_ref().or_else(|| item.texts.iter().flatten().next())?;
    let head = &entry.text.head;
    let span = head.id.given().map(|id| id.span).or(head.title.span()).unwrap_or(Span::TOP);
    Some(Place::span(&entry.file, span))
}
