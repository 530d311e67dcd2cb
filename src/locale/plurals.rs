//! Variants for plural categories that a language never gives.
//!
//! Fluent has plural rules of its own, from an older CLDR than ICU4X's (where Vietnamese has `one` and French `many`).
//! What readers see is what fluent chooses, so fluent is asked.

use super::{definition::Definition, ftl::Layer};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic},
};
use fluent::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rustc_hash::FxHashMap;

const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Chooses by category and says which.
const PROBE: &str = "
cardinal = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
ordinal = { NUMBER($n, type: \"ordinal\") ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";

/// Reports variants for a plural category that the language never gives.
pub(super) fn check(definitions: &[Definition], diagnostics: &mut Vec<Diagnostic>) {
    let mut rules: FxHashMap<(&Lang, bool), Vec<&str>> = FxHashMap::default();
    for definition in definitions.iter().filter(|definition| definition.layer != Layer::Builtin) {
        for selection in definition.parts.iter().flat_map(|part| &part.facts.selections) {
            // A name that is no category: the variable is a word, not a number.
            let names = || selection.keys.iter().map(|(key, _)| key.as_ref());
            if !names().all(|key| CATEGORIES.contains(&key)) || names().all(|key| key == "other") {
                continue;
            }
            let given = rules
                .entry((&definition.lang, selection.ordinal))
                .or_insert_with(|| categories(&definition.lang, selection.ordinal));
            for (key, at) in &selection.keys {
                if !given.contains(&key.as_ref()) {
                    let known: Vec<String> = given.iter().map(|name| format!("[{name}]")).collect();
                    diagnostics.push(
                        Diagnostic::new(Code::PluralCategory)
                            .at(&definition.file, *at)
                            .arg("name", &definition.id)
                            .arg("category", key)
                            .arg("language", &definition.lang)
                            .arg("known", known.join(", ")),
                    );
                }
            }
        }
    }
}

/// The categories that fluent gives in a language, for numbers that make every rule of CLDR speak.
fn categories(lang: &Lang, ordinal: bool) -> Vec<&'static str> {
    let mut given = vec!["other"];
    let mut bundle = FluentBundle::new_concurrent(lang.as_str().parse().into_iter().collect());
    let Ok(resource) = FluentResource::try_new(PROBE.to_owned()) else { return CATEGORIES.to_vec() };
    bundle.add_resource_overriding(resource);
    let _ = bundle.add_builtins();
    let id = if ordinal { "ordinal" } else { "cardinal" };
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { return CATEGORIES.to_vec() };
    let whole = (0..=200).chain([1_000, 1_000_000, 2_000_000]).map(f64::from);
    let tenths = (0..=210).map(|tenths| f64::from(tenths) / 10.0);
    let mut args = FluentArgs::new();
    for n in whole.chain(tenths) {
        args.set("n", FluentValue::from(n));
        let said = bundle.format_pattern(pattern, Some(&args), &mut Vec::new());
        given.extend(CATEGORIES.iter().find(|name| **name == said && !given.contains(name)));
    }
    CATEGORIES.into_iter().filter(|name| given.contains(name)).collect()
}
