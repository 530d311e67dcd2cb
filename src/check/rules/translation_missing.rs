//! A public item that languages of the site do not have: one note, since not everything must be in every language.

use crate::{
    content::Content,
    diag::{Code, Diagnostic},
    edition::Edition,
};
use std::collections::BTreeSet;

pub(in crate::check) fn rule(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let public: BTreeSet<&str> = edition.items.iter().map(|item| item.id.as_ref()).collect();
    let mut diagnostics = Vec::new();
    for item in content.items.iter().filter(|item| public.contains(item.id.as_ref())) {
        // A text that is being written is not missing, nor is anything in a language that nothing is public in.
        let missing: Vec<String> = edition
            .languages
            .iter()
            .filter(|lang| item.texts[**lang].is_none())
            .map(|lang| edition.lang(*lang).to_string())
            .collect();
        let first = item.texts[item.original].as_ref().or_else(|| item.texts.iter().flatten().next());
        if let (Some(first), Some(next)) = (first, missing.first()) {
            let d = Diagnostic::new(Code::TranslationMissing).in_file(&first.file).arg("name", &item.path);
            diagnostics.push(d.arg("language", next).arg("languages", missing.join(", ")));
        }
    }
    diagnostics
}
