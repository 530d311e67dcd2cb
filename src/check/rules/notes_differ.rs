//! Fewer references to notes than in the source.

use crate::{
    check::facts::{Finding, VersionPair, notes},
    diag::Code,
};

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let findings = pair.pairs.iter().filter_map(|own| {
        let (source, text) = (&pair.source.segments[own.at.0], &pair.text.segments[own.at.1]);
        let (wanted, there) = (notes(&source.inlines), notes(&text.inlines));
        let missing = (there < wanted).then(|| wanted.to_string());
        Finding::new(Code::NotesDiffer, own.at, missing.clone(), missing.map(|_| there.to_string()))
    });
    findings.collect()
}
