//! What one language's messages say against another's: their variables.

use super::{dates::DATE_MESSAGES, definition::Definition, ftl::Layer};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic, Place, nearest},
};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;

/// Reports variables that the original of a message does not have. The original is the message's in the lowest layer
/// that has it, since that layer's owner calls it; there the site's main language, else English, else the first.
pub(super) fn variables(definitions: &[Definition], languages: &[Lang], diagnostics: &mut Vec<Diagnostic>) {
    let rank = |definition: &Definition| {
        let main = languages.first().is_some_and(|main| *main == definition.lang);
        (definition.layer, !main, definition.lang.as_str() != "en")
    };
    let mut originals: FxHashMap<&str, &Definition> = FxHashMap::default();
    let messages = || definitions.iter().filter(|definition| !definition.term);
    for definition in messages() {
        let original = originals.entry(&definition.id).or_insert(definition);
        if rank(definition) < rank(original) {
            *original = definition;
        }
    }
    for definition in messages() {
        let Some(&original) = originals.get(definition.id.as_ref()) else { continue };
        if std::ptr::eq(original, definition)
            || (definition.layer == Layer::Builtin && original.layer == Layer::Builtin)
        {
            continue; // the program's own words have a test
        }
        let known: BTreeSet<&str> = names(original).collect();
        let mut reported = BTreeSet::new();
        for (variable, at) in definition.parts.iter().flat_map(|part| &part.facts.variables) {
            if known.contains(variable.as_ref()) || !reported.insert(variable) || is_date(definition) {
                continue;
            }
            diagnostics.push(
                Diagnostic::new(Code::FluentVariable)
                    .at(&definition.file, *at)
                    .arg("name", &definition.id)
                    .arg("variable", variable)
                    .arg("known", list(known.iter()))
                    .arg("nearest", nearest(variable, known.iter().copied()).unwrap_or_default())
                    .related("related-original", Place::span(&original.file, original.at)),
            );
        }
    }
}

fn names(definition: &Definition) -> impl Iterator<Item = &str> {
    definition.parts.iter().flat_map(|part| &part.facts.variables).map(|(name, _)| name.as_ref())
}

/// The messages of dates have their variables from the program; each language takes those it needs.
fn is_date(definition: &Definition) -> bool {
    DATE_MESSAGES.contains(&definition.id.as_ref())
}

/// `$a, $b`.
pub(super) fn list<'a>(names: impl Iterator<Item = &'a &'a str>) -> String {
    names.map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}
