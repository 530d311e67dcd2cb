//! What one language's messages say against another's: variables, and plural categories against the language's rules.

use super::{Layer, facts::Entry};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic, Place},
};
use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};
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
                    .suggest(variable, known.iter().copied())
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

const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// Reports variants for a plural category that the language never gives.
pub(super) fn plurals(entries: &[Entry], diagnostics: &mut Vec<Diagnostic>) {
    let category = |key: &str| CATEGORIES.iter().find(|(name, _)| *name == key).map(|(_, category)| *category);
    let mut rules: FxHashMap<(&Lang, bool), Vec<PluralCategory>> = FxHashMap::default();
    for entry in entries.iter().filter(|entry| entry.layer != Layer::Builtin) {
        for selection in entry.parts.iter().flat_map(|part| &part.facts.selections) {
            // A name that is no category: the variable is a word, not a number.
            if !selection.keys.iter().all(|(key, _)| category(key).is_some()) {
                continue;
            }
            let known = rules
                .entry((&entry.lang, selection.ordinal))
                .or_insert_with(|| categories(&entry.lang, selection.ordinal));
            for (key, at) in &selection.keys {
                if category(key).is_none_or(|category| known.is_empty() || known.contains(&category)) {
                    continue;
                }
                let names = CATEGORIES.iter().filter(|(_, category)| known.contains(category));
                let names: Vec<String> = names.map(|(name, _)| format!("[{name}]")).collect();
                diagnostics.push(
                    Diagnostic::new(Code::PluralCategory)
                        .at(&entry.file, *at)
                        .arg("name", &entry.id)
                        .arg("category", key)
                        .arg("language", &entry.lang)
                        .arg("known", names.join(", ")),
                );
            }
        }
    }
}

fn categories(lang: &Lang, ordinal: bool) -> Vec<PluralCategory> {
    let kind = if ordinal { PluralRuleType::Ordinal } else { PluralRuleType::Cardinal };
    let locale = icu_locale::Locale::from(lang.id());
    PluralRules::try_new(locale.into(), kind.into()).map(|rules| rules.categories().collect()).unwrap_or_default()
}
