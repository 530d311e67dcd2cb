//! All translations compared with their sources, by every rule of facts.

use super::{
    facts::{self, Finding, VersionPair},
    glossary::{GlossaryText, Matcher, Use},
    rules::{
        contacts_differ, dates_differ, glossary_dated, glossary_term, headings_differ, links_differ, notes_differ,
        numbers_differ, pictures_differ, same_as_source,
    },
    words::{Group, Words},
};
use crate::{
    base::{ByLang, Time},
    content::{Content, Glossary},
    diag::Diagnostic,
    markdown,
    source::Sources,
};
use jiff::tz::TimeZone;
use rayon::prelude::*;

/// A rule: what it finds in a text and its source.
type FactRule = fn(&VersionPair<'_>) -> Vec<Finding>;

const RULES: [FactRule; 8] = [
    numbers_differ::rule,
    dates_differ::rule,
    contacts_differ::rule,
    links_differ::rule,
    pictures_differ::rule,
    notes_differ::rule,
    headings_differ::rule,
    same_as_source::rule,
];

/// What the rules find in all translations that are in review or approved, but for what is waived; and what the glossary
/// says of them and of originals. `now`: what pages are of.
pub(super) fn facts(
    (content, glossary): (&Content, &Glossary),
    groups: &[Group<'_>],
    sources: &Sources,
    now: Time,
) -> Vec<Diagnostic> {
    let texts: Vec<(&Group<'_>, &Words<'_>)> =
        groups.iter().flat_map(|group| group.texts.iter().map(move |text| (group, text))).collect();
    let languages = &content.config.languages;
    let matchers: ByLang<Matcher> =
        languages.keys().map(|lang| Matcher::new(glossary, lang, &[Use::Term, Use::Not])).collect();
    let told = texts.into_par_iter().with_min_len(16).map(|(group, text)| {
        let pair = VersionPair::new(content, group, text, sources);
        let mut diagnostics = match &pair {
            Some(pair) => facts::told(pair, RULES.iter().flat_map(|rule| rule(pair)).collect()),
            None => facts::unused(text, &[]),
        };
        if matchers.iter().any(|matcher| !matcher.is_empty()) {
            let date = (group.date.unwrap_or(now), &content.config.zone);
            diagnostics.extend(words(glossary, &matchers, text, pair.as_ref(), date));
        }
        diagnostics
    });
    told.flatten().collect()
}

/// What the glossary says of a text. Waivers name a translation's segments by those of its source.
fn words(
    glossary: &Glossary,
    matchers: &ByLang<Matcher>,
    text: &Words<'_>,
    pair: Option<&VersionPair<'_>>,
    date: (Time, &TimeZone),
) -> Vec<Diagnostic> {
    let own = GlossaryText::new(text, &matchers[text.at]);
    let mut ids = markdown::ids(&text.segments);
    if let Some(pair) = pair {
        for own in &pair.pairs {
            ids[own.at.1].clone_from(&pair.ids[own.at.0]);
        }
    }
    let mut diagnostics = Vec::new();
    if let Some(pair) = pair {
        let source = GlossaryText::new(&pair.source, &matchers[pair.source.at]);
        diagnostics.extend(glossary_term::missing(glossary, pair, (&source, &own), text.at));
    }
    diagnostics.extend(glossary_term::not_allowed(glossary, &own, &ids, text.at));
    diagnostics.extend(glossary_dated::rule(glossary, &own, &ids, date, text.at));
    diagnostics
}
