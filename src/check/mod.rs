//! Floor 4: editorial rules over a site. One rule, one file; a rule never renders. `check` tells them, a build does not.

mod rules;

use crate::{
    content::{Content, Entry, Item, Links, head::Status},
    diag::Diagnostic,
    edition::Edition,
};

/// One text that is meant to be read: approved, whether public already or not, and not gone.
struct Reading<'c> {
    /// The text.
    entry: &'c Entry,
    /// What its links and pictures point to.
    links: &'c Links,
    /// Its item.
    item: &'c Item,
    /// Its language, by position.
    lang: usize,
}

/// What the rules say of a site.
pub fn rules(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let items = content.items.iter().enumerate().filter(|(_, item)| !is_gone(item, edition));
    let readings: Vec<Reading<'_>> = items
        .flat_map(|(at, item)| item.texts.iter().enumerate().map(move |(lang, entry)| (at, item, lang, entry)))
        .filter_map(|(at, item, lang, entry)| {
            Some(Reading { entry: entry.as_ref()?, links: content.targets(at).of(lang)?, item, lang })
        })
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
    found.extend(rules::credit_missing::rule(content, edition));
    found.extend(rules::translation_missing::rule(content, edition));
    found
}

/// Whether it expired or was withdrawn. An end that is still to come is one of the edition's next changes, unless the
/// item would never have been seen before it.
fn is_gone(item: &Item, edition: &Edition) -> bool {
    item.gone.is_some_and(|gone| edition.next_change.is_none_or(|next| gone < next))
}
