//! Texts that make no page, because of what is wrong with them, their names or their items. What else is wrong with
//! them is told all the same, so that one run tells everything.

use super::{
    Item, Section,
    config::Config,
    item,
    library::{Library, TextFile},
    sections,
    text::Text,
    tree::ContentTree,
};
use crate::{
    base::{ByItem, BySection, Lang, LangIx},
    diag::{Code, Diagnostic},
    source::{ContentPath, Role},
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// A text that makes no page.
pub(super) struct DroppedText<'l> {
    pub file: &'l TextFile,
    /// Its language; of a text whose name says none, the first.
    pub lang: LangIx,
    /// Whether it blocks nothing.
    pub draft: bool,
    /// Whether its name says what it is.
    pub placed: bool,
    /// The path below `content/` that it is told to have instead of its own.
    pub meant: Option<&'l str>,
    /// The files of its bundle: name below the folder, position in the library.
    pub files: &'l [(Arc<str>, usize)],
}

/// A text that makes no page, for later rooms.
#[derive(Debug)]
pub struct LeftOutText {
    /// Its file.
    pub file: Arc<str>,
    /// The path below `content/` of its item, by the name that the file should have.
    pub path: String,
    /// Its language; `None` where no name says any.
    pub lang: Option<Lang>,
    /// Whether it blocks nothing.
    pub draft: bool,
    /// What the file says.
    pub text: Arc<Text>,
}

impl LeftOutText {
    /// The texts of items among those that make no page.
    pub(super) fn all(dropped: &[DroppedText<'_>]) -> Vec<Self> {
        let of_items = dropped.iter().filter_map(|dropped| {
            let name = dropped.meant.map_or_else(|| dropped.file.name(), ContentPath::below);
            let text = Self {
                file: Arc::clone(&dropped.file.path),
                path: name.item().to_owned(),
                lang: name.lang(),
                draft: dropped.draft,
                text: Arc::clone(&dropped.file.value),
            };
            matches!(name.role, Role::Bundle | Role::Single).then_some(text)
        });
        of_items.collect()
    }
}

/// The texts that came neither into an item nor into a section.
pub(super) fn texts<'l>(
    config: &Config,
    library: &'l Library,
    tree: &'l ContentTree,
    sections: &BySection<Section>,
    items: &ByItem<Arc<Item>>,
) -> Vec<DroppedText<'l>> {
    let entries = sections.iter().map(|section| &section.texts).chain(items.iter().map(|item| &item.texts));
    let entries = entries.flatten().flatten();
    if entries.clone().count() == library.texts.len() {
        return Vec::new();
    }
    let entries: FxHashSet<&str> = entries.map(|entry| entry.file.as_ref()).collect();
    let mut dropped = Vec::new();
    for (lang, file) in tree.sections.values().flat_map(|texts| texts.iter(library)) {
        if !entries.contains(file.path.as_ref()) {
            let draft = !sections::status(file).approved();
            dropped.push(DroppedText { file, lang, draft, placed: true, meant: None, files: &[] });
        }
    }
    for source in &tree.items {
        for (lang, file) in source.texts.iter(library).filter(|(_, file)| !entries.contains(file.path.as_ref())) {
            let draft = !item::status(config, file).approved();
            dropped.push(DroppedText { file, lang, draft, placed: true, meant: None, files: &source.files });
        }
    }
    let placed: FxHashSet<&str> = dropped.iter().map(|dropped| dropped.file.path.as_ref()).collect();
    let unplaced = library.texts.iter().filter(|file| {
        let path = file.path.as_ref();
        !entries.contains(path) && !placed.contains(path)
    });
    let unplaced: Vec<DroppedText<'_>> = unplaced
        .map(|file| {
            let draft = !item::status(config, file).approved();
            let meant = tree.meant.get(&file.path).map(String::as_str);
            DroppedText { file, lang: LangIx::MAIN, draft, placed: false, meant, files: bundle(tree, file) }
        })
        .collect();
    dropped.extend(unplaced);
    dropped
}

/// The files of the bundle that a text lies in by its folder.
fn bundle<'l>(tree: &'l ContentTree, text: &TextFile) -> &'l [(Arc<str>, usize)] {
    let item = tree.items.binary_search_by(|item| (*item.path).cmp(text.name().folder));
    item.map_or(&[], |at| tree.items[at].files.as_slice())
}

/// What is wrong with a text whose name says not what it is: nobody else tells it. One without fields may be no text at
/// all, but a note that somebody left there.
pub(super) fn problems(config: &Config, dropped: &[DroppedText<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let unplaced = dropped.iter().filter(|dropped| !dropped.placed && dropped.file.value.readable);
    for dropped in unplaced {
        // Whether it is a section's page is the very thing that its name says wrongly.
        let problems =
            dropped.file.value.diagnostics(&config.zone).filter(|diagnostic| diagnostic.code != Code::SectionField);
        diagnostics.extend(problems.map(|diagnostic| sections::soften(diagnostic, dropped.draft)));
    }
}
