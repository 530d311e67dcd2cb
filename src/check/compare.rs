//! All translations compared with their sources, by every rule of facts.

use super::{
    facts::{self, Finding, VersionPair},
    rules::{
        contacts_differ, dates_differ, headings_differ, links_differ, notes_differ, numbers_differ, pictures_differ,
        same_as_source,
    },
    words::{Group, Words},
};
use crate::{content::Content, diag::Diagnostic, source::Sources};
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

/// What the rules find in all translations that are in review or approved, but for what is waived.
pub(super) fn facts(content: &Content, groups: &[Group<'_>], sources: &Sources) -> Vec<Diagnostic> {
    let texts: Vec<(&Group<'_>, &Words<'_>)> =
        groups.iter().flat_map(|group| group.texts.iter().map(move |text| (group, text))).collect();
    let told = texts.into_par_iter().with_min_len(16).map(|(group, text)| {
        let findings = VersionPair::new(content, group, text, sources);
        let Some(pair) = findings else { return facts::unused(text, &[]) };
        let findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(&pair)).collect();
        facts::told(&pair, findings)
    });
    told.flatten().collect()
}
