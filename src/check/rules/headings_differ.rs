//! Headings whose levels do not follow each other as in the source. Told at the first that differs.

use crate::{
    check::{
        facts::{Finding, VersionPair},
        words::Words,
    },
    diag::Code,
};

pub(in crate::check) fn rule(pair: &VersionPair<'_>) -> Vec<Finding> {
    let (wanted, there) = (levels(&pair.source), levels(pair.text));
    // What is behind is told by that alone.
    if wanted == there || !pair.current {
        return Vec::new();
    }
    let first = wanted.iter().zip(&there).take_while(|(a, b)| a == b).count();
    // Told at the last words that belong together before it; a title always does.
    let start = |words: &Words<'_>| words.entry.text.outline.headings.get(first).map_or(u32::MAX, |own| own.span.start);
    let before = |at: (usize, usize)| {
        pair.source.segments[at.0].span.start <= start(&pair.source)
            && pair.text.segments[at.1].span.start <= start(pair.text)
    };
    let Some(own) = pair.pairs.iter().rfind(|own| before(own.at)) else { return Vec::new() };
    let list = |levels: &[u8]| match levels {
        [] => "–".to_owned(),
        _ => levels.iter().map(|level| "#".repeat((*level).into())).collect::<Vec<_>>().join(" "),
    };
    Finding::new(Code::HeadingsDiffer, own.at, [list(&wanted)], [list(&there)]).into_iter().collect()
}

/// The levels of a text's headings.
fn levels(words: &Words<'_>) -> Vec<u8> {
    words.entry.text.outline.headings.iter().map(|heading| heading.level).collect()
}
