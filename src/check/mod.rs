//! Floor 4: editorial rules over a site. One rule, one file; a rule never renders. `check` tells them, a build does not; what
//! `guard` finds both tell, before anything is written.

mod compare;
mod facts;
mod forbidden;
mod glossary;
mod guard;
mod rules;
mod text;
mod words;

pub use forbidden::forbidden;
pub use guard::guard;

use crate::{
    content::{Content, Glossary},
    diag::{Code, Diagnostic, Place},
    edition::{Edition, Verdicts},
    locale::Locales,
    source::Sources,
};
use rayon::prelude::*;
use rustc_hash::FxHashSet;
use text::ApprovedText;

/// What the rules say of a site.
pub fn rules(
    content: &Content,
    verdicts: &Verdicts,
    edition: &Edition,
    locales: &Locales,
    glossary: &Glossary,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let texts = ApprovedText::all(content, verdicts);
    let mut diagnostics = Vec::new();
    for text in &texts {
        diagnostics.extend(rules::alt_missing::rule(text));
        diagnostics.extend(rules::heading_skipped::rule(text));
        diagnostics.extend(rules::long_title::rule(text));
        diagnostics.extend(rules::long_summary::rule(text));
        diagnostics.extend(rules::link_text::rule(text));
    }
    let groups = words::groups(content, verdicts, sources);
    let behind = groups.par_iter().with_min_len(16).flat_map_iter(|own| rules::translation_behind::rule(own, sources));
    diagnostics.extend(behind.collect::<Vec<_>>());
    let facts = compare::facts((content, glossary), &groups, sources, verdicts.now());
    let same = facts.iter().filter(|told| told.code == Code::SameAsSource).filter_map(|told| told.place.as_ref());
    let same: FxHashSet<&Place> = same.collect();
    for group in &groups {
        diagnostics.extend(rules::untranslated::rule(group, &same));
        for text in group.approved() {
            diagnostics.extend(rules::garbled_letters::rule(text));
            diagnostics.extend(rules::quoted_title::rule(text));
            diagnostics.extend(rules::character_reference::rule(text));
        }
    }
    diagnostics.extend(facts);
    diagnostics.extend(rules::placeholder::rule(&content.config, locales, &groups));
    diagnostics.extend(rules::own_name::rule(&content.config, edition, locales));
    diagnostics.extend(rules::duplicate_title::rule(&texts));
    diagnostics.extend(rules::credit_missing::rule(content, edition));
    diagnostics.extend(rules::translation_missing::rule(content, edition));
    diagnostics.extend(rules::translation_untracked::rule(&content.config, &groups));
    diagnostics.extend(rules::record_fault::rule(content));
    diagnostics.extend(rules::record_orphan::rule(content, &groups, sources));
    diagnostics.extend(rules::released_anyway::rule(content, verdicts));
    diagnostics
}
