//! Floor 4: editorial rules over a site. One rule, one file; a rule never renders. `check` tells them, `build` does not.

mod rules;

use crate::{
    content::{Content, Entry, head::Status},
    diag::Diagnostic,
    edition::Edition,
};

/// One text that is meant to be read: approved, whether public already or not.
struct Reading<'c> {
    /// The text.
    entry: &'c Entry,
    /// Its language, by position.
    lang: usize,
}

/// What the rules say of a site.
pub fn rules(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let entries = content.items.iter().flat_map(|item| item.texts.iter().enumerate());
    let readings: Vec<Reading<'_>> = entries
        .filter_map(|(lang, entry)| Some(Reading { entry: entry.as_ref()?, lang }))
        .filter(|reading| reading.entry.status == Status::Approved)
        .collect();
    let mut found = Vec::new();
    for reading in &readings {
        found.extend(rules::alt_missing::rule(reading));
        found.extend(rules::heading_skipped::rule(reading));
        found.extend(rules::long_title::rule(reading));
        found.extend(rules::long_summary::rule(reading));
        found.extend(rules::link_text::rule(reading));
    }
    found.extend(rules::duplicate_title::rule(&readings));
    found.extend(rules::credit_missing::rule(edition));
    found.extend(rules::translation_missing::rule(content, edition));
    found
}
