//! A number that only a text or its translation has.

use crate::{
    check::facts::{Finding, VersionPair},
    diag::Code,
    figures::{Figure, FigureKind},
};

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let written = |list: &[Figure]| {
        let own = list.iter().filter(|figure| figure.kind == FigureKind::Number);
        own.map(|figure| figure.written.clone()).collect::<Vec<_>>()
    };
    let findings = pair.pairs.iter().filter_map(|own| {
        Finding::new(Code::NumbersDiffer, own.at, written(&own.figures.missing), written(&own.figures.added))
    });
    findings.collect()
}
