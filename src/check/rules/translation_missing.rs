//! A public item that a language of the site does not have: a note, since not everything must be in every language.

use crate::{
    content::Content,
    diag::{Code, Diagnostic},
    edition::Edition,
};

pub(in crate::check) fn rule(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for item in &edition.items {
        let first = item.texts[item.original].or_else(|| item.texts.iter().flatten().copied().next());
        let Some(first) = first.map(|text| &edition.texts[text]) else { continue };
        let own = content.items.binary_search_by(|other| other.path.as_ref().cmp(path(&first.body.file)));
        let written = own.ok().map(|at| &content.items[at].texts);
        for lang in (0..item.texts.len()).filter(|lang| item.texts[*lang].is_none()) {
            // One that is being written is not missing.
            if written.is_some_and(|texts| texts[lang].is_some()) {
                continue;
            }
            let d = Diagnostic::new(Code::TranslationMissing).in_file(&first.body.file);
            let d = d.arg("name", path(&first.body.file));
            found.push(d.arg("language", edition.lang(lang)));
        }
    }
    found
}

/// An item's path, from one of its files: `content/tin/bai/index.vi.md` or `content/tin/bai.vi.md`.
fn path(file: &str) -> &str {
    let path = file.strip_prefix("content/").unwrap_or(file);
    let stem = path.strip_suffix(".md").and_then(|path| path.rsplit_once('.')).map_or(path, |(stem, _)| stem);
    stem.strip_suffix("/index").unwrap_or(stem)
}
