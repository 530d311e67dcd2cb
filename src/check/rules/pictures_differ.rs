//! A picture of the source that its translation does not show anywhere. A file may be there once for each language.

use crate::{
    check::{
        facts::{Finding, VersionPair},
        words::Words,
    },
    content::Target,
    diag::Code,
    markdown::Picture,
};
use rustc_hash::FxHashSet;

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let there: FxHashSet<String> = pictures(pair.text).filter_map(|(_, target)| pair.key(target)).collect();
    let missing =
        pictures(&pair.source).filter(|(_, target)| pair.key(target).is_some_and(|key| !there.contains(&key)));
    let mut findings: Vec<Finding> = Vec::new();
    // Told at what translates the words before it.
    for (picture, _) in missing.filter(|_| pair.current) {
        let before = |at: usize| pair.source.segments[at].span.start <= picture.span.start;
        let Some(own) = pair.pairs.iter().rfind(|own| before(own.at.0)).or(pair.pairs.first()) else { continue };
        match findings.iter_mut().find(|finding| finding.source == own.at.0) {
            Some(finding) => finding.missing.push(picture.target.clone()),
            None => findings.extend(Finding::new(Code::PicturesDiffer, own.at, [picture.target.clone()], [])),
        }
    }
    findings
}

fn pictures<'w>(words: &'w Words<'_>) -> impl Iterator<Item = (&'w Picture, &'w Target)> {
    let targets = words.links.map_or(&[] as &[Target], |links| links.pictures.as_slice());
    words.entry.text.outline.pictures.iter().zip(targets)
}
