//! Four words or more that stand in a translation as they stand in its source. Names are the same in many languages: only what
//! is a sentence counts.

use crate::{
    check::{
        facts::{Finding, VersionPair},
        words::is_sentence,
    },
    diag::Code,
};

/// Fewer words may be a name.
const LEAST: usize = 4;

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let findings = pair.pairs.iter().filter_map(|own| {
        let (source, text) = (&pair.source.segments[own.at.0], &pair.text.segments[own.at.1]);
        let same = source.wording == text.wording && is_sentence(text, LEAST) && !pair.text.marked(text);
        Finding::new(Code::SameAsSource, own.at, same.then(|| text.wording.clone()), [])
    });
    findings.collect()
}
