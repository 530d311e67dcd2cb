//! Two texts of one language with the same title: in lists and search pages nobody can tell them apart.

use crate::{
    base::{LangIx, compose},
    check::text::ApprovedText,
    diag::{Code, Diagnostic, Place},
    source::{ContentPath, original},
};
use std::collections::BTreeMap;

pub(in crate::check) fn rule(texts: &[ApprovedText<'_>]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<(LangIx, String), &ApprovedText<'_>> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for text in texts {
        let Some(title) = text.entry.text.head.title.given().filter(|_| !is_copy(&text.entry.file)) else { continue };
        let key = (text.lang, compose(title.value.trim()).to_lowercase());
        match seen.get(&key) {
            None => {
                seen.insert(key, text);
            }
            Some(first) => {
                let span = first.entry.text.head.title.span().unwrap_or(title.span);
                let d = Diagnostic::new(Code::DuplicateTitle).at(&text.entry.file, title.span);
                let d = d.arg("title", &title.value);
                diagnostics.push(d.related("related-first", Place::span(&first.entry.file, span)));
            }
        }
    }
    diagnostics
}

/// Whether a text's file or folder is named like a copy that a system made, which is told of the name.
fn is_copy(file: &str) -> bool {
    ContentPath::of(file).is_some_and(|name| name.item().split('/').any(|part| original(part).is_some()))
}
