//! A link of the source that its translation lacks, or that leads elsewhere there. Internal links are compared by what they
//! lead to, others by their addresses but for the parts that are the language's code.

use crate::{
    check::{
        facts::{Finding, VersionPair},
        words::Words,
    },
    content::Target,
    diag::Code,
    markdown::{Link, Segment},
};
use rustc_hash::FxHashSet;

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let findings = pair.pairs.iter().filter_map(|own| {
        let (source, text) = (&pair.source.segments[own.at.0], &pair.text.segments[own.at.1]);
        let there: FxHashSet<String> = links(pair.text, text).filter_map(|(_, target)| pair.key(target)).collect();
        let missing = links(&pair.source, source).filter(|(_, target)| {
            let key = pair.key(target);
            key.is_some_and(|key| !there.contains(&key))
        });
        Finding::new(Code::LinksDiffer, own.at, missing.map(|(link, _)| link.target.clone()).collect::<Vec<_>>(), [])
    });
    findings.collect()
}

/// The links in a segment, with what they lead to.
fn links<'w>(words: &'w Words<'_>, segment: &Segment) -> impl Iterator<Item = (&'w Link, &'w Target)> {
    let links = &words.entry.text.outline.links;
    let from = links.partition_point(|link| link.span.start < segment.span.start);
    let to = links.partition_point(|link| link.span.start < segment.span.end).max(from);
    let targets = words.links.map_or(&[] as &[Target], |links| links.links.as_slice());
    links[from..to].iter().zip(targets.get(from..).unwrap_or_default())
}
