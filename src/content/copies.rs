//! Copies of articles and sections, told before they are published beside what they were made of: those that systems make, by their
//! names, and those that people make, whose names could be meant, if the title is still the same.

use super::{
    config::Config,
    item,
    library::{Library, TextFile},
    sections::{self, soften},
    tree::{ContentTree, TextsByLanguage},
};
use crate::{
    diag::{Code, Diagnostic, Severity},
    source::{CONTENT, join_path, likely_original, original, split_path},
};
use rustc_hash::FxHashSet;

/// Tells the copies: as errors where that is there of which they look like a copy.
pub(super) fn diagnostics(config: &Config, library: &Library, tree: &ContentTree) -> Vec<Diagnostic> {
    let items = tree.items.iter().map(|item| (&*item.path, &item.texts, !item.bundle));
    let all = items.chain(tree.sections.iter().map(|(folder, texts)| (&**folder, texts, false)));
    let copy = |(path, texts, single)| {
        let (folder, name) = split_path(path);
        let likely = || likely_original(name).filter(|own| same_title(library, tree, texts, &join_path(folder, own)));
        Some((path, texts, single, original(name).or_else(likely)?))
    };
    let copies: Vec<(&str, &TextsByLanguage, bool, &str)> = all.clone().filter_map(copy).collect();
    if copies.is_empty() {
        return Vec::new();
    }
    let paths: FxHashSet<&str> = all.map(|(path, ..)| path).collect();
    let mut diagnostics = Vec::new();
    for (path, texts, single, original) in copies {
        let meant = join_path(split_path(path).0, original);
        let there = paths.contains(meant.as_str());
        let draft = texts.iter(library).all(|(_, text)| !approved(config, text, path));
        let d = Diagnostic::new(Code::CopyName);
        let d = soften(if there { d } else { d.severity(Severity::Warning) }, draft);
        if single {
            diagnostics.extend(texts.iter(library).map(|(_, text)| {
                let file = format!("{original}{}", &text.name().file()[split_path(path).1.len()..]);
                let taken = library.text(&join_path(split_path(path).0, &file)).is_some();
                let d = d.clone().in_file(&text.path).arg("kind", "file");
                d.arg("taken", if taken { file.as_str() } else { "" }).arg("suggestion", &file)
            }));
        } else if let Some((_, text)) = texts.iter(library).next() {
            let d = d.in_file(&text.path).arg("kind", "folder").arg("folder", format!("{CONTENT}{path}"));
            let meant = format!("{CONTENT}{meant}");
            diagnostics.push(d.arg("taken", if there { meant.as_str() } else { "" }).arg("suggestion", &meant));
        }
    }
    diagnostics
}

/// Whether an article or section at a path has a text with the title of one of these, in the same language.
fn same_title(library: &Library, tree: &ContentTree, texts: &TextsByLanguage, path: &str) -> bool {
    let item = tree.items.binary_search_by(|item| (*item.path).cmp(path)).ok().map(|at| &tree.items[at].texts);
    let Some(others) = item.or_else(|| tree.sections.get(path)) else { return false };
    texts.iter(library).any(|(lang, text)| {
        let title = |text: &'_ TextFile| text.value.head.title.value().cloned();
        title(text).is_some_and(|own| others.get(lang, library).and_then(title) == Some(own))
    })
}

fn approved(config: &Config, text: &TextFile, path: &str) -> bool {
    let is_section = text.name().item() == path && text.name().stem == "_index";
    if is_section { sections::status(text).approved() } else { item::status(config, text).approved() }
}
