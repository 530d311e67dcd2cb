//! What one language's messages say against another's: their variables.

use super::{Layer, facts::Entry};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic, Place, nearest},
};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Reports variables that the original of a message does not have. The original is the message's in the lowest layer
/// that has it, since that layer's owner calls it; there the site's main language, else English, else the first.
pub(super) fn variables(entries: &[Entry], languages: &[Lang], diagnostics: &mut Vec<Diagnostic>) {
    let rank = |entry: &Entry| {
        let main = languages.first().is_some_and(|main| *main == entry.lang);
        (entry.layer, !main, entry.lang.as_str() != "en")
    };
    let mut originals: FxHashMap<&str, &Entry> = FxHashMap::default();
    let messages = || entries.iter().filter(|entry| !entry.term);
    for entry in messages() {
        let original = originals.entry(&entry.id).or_insert(entry);
        if rank(entry) < rank(original) {
            *original = entry;
        }
    }
    for entry in messages() {
        let Some(&original) = originals.get(entry.id.as_ref()) else { continue };
        if std::ptr::eq(original, entry) || (entry.layer == Layer::Builtin && original.layer == Layer::Builtin) {
            continue; // the program's own words have a test
        }
        let known: BTreeSet<&str> = names(original).collect();
        let mut told = BTreeSet::new();
        for (variable, at) in entry.parts.iter().flat_map(|part| &part.facts.variables) {
            if known.contains(variable.as_ref()) || !told.insert(variable) || is_date(entry) {
                continue;
            }
            diagnostics.push(
                Diagnostic::new(Code::FluentVariable)
                    .at(&entry.file, *at)
                    .arg("name", &entry.id)
                    .arg("variable", variable)
                    .arg("known", list(known.iter()))
                    .arg("nearest", nearest(variable, known.iter().copied()).unwrap_or_default())
                    .related("related-original", Place::span(&original.file, original.at)),
            );
        }
    }
}

fn names(entry: &Entry) -> impl Iterator<Item = &str> {
    entry.parts.iter().flat_map(|part| &part.facts.variables).map(|(name, _)| name.as_ref())
}

/// The messages of dates have their variables from the program; each language takes those it needs.
fn is_date(entry: &Entry) -> bool {
    super::Locales::DATE_WORDS.contains(&entry.id.as_ref())
}

/// `$a, $b`.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a &'a str>) -> String {
    names.map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}
