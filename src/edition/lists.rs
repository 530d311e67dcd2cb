//! Order: lists newest first, neighbours, similar items.

use super::{Edition, Lists, PublicText};
use crate::content::head::Kind;
use rustc_hash::FxHashMap;

/// Positions of texts in the order of the list.
pub type List = Vec<usize>;

/// So many items before and after an item are looked at in each of its topics.
const NEAR: usize = 8;

/// Fills in all lists, neighbours and similar items.
pub(super) fn fill(edition: &mut Edition, related: usize) {
    let count = edition.config.languages.len();
    let mut lists: Vec<Lists> = (0..count).map(|_| Lists::default()).collect();
    let mut dated: Vec<usize> = (0..edition.texts.len()).filter(|at| edition.texts[*at].kind != Kind::Page).collect();
    // Newest first; the same moment by identity, so that the order is everywhere the same.
    dated.sort_by(|a, b| {
        let key = |at: usize| (edition.texts[at].published, &edition.items[edition.texts[at].item].id);
        let ((time_a, id_a), (time_b, id_b)) = (key(*a), key(*b));
        time_b.cmp(&time_a).then_with(|| id_a.cmp(id_b))
    });
    for at in dated {
        let text = &edition.texts[at];
        let own = &mut lists[text.lang];
        own.all.push(at);
        for section in std::iter::successors(Some(text.section), |&at| edition.sections[at].parent) {
            own.sections.entry(section).or_default().push(at);
        }
        for topic in &text.topics {
            own.topics.entry(*topic).or_default().push(at);
        }
        if let Some(agency) = text.agency {
            own.agencies.entry(agency).or_default().push(at);
        }
    }
    let mut pages: Vec<usize> = (0..edition.texts.len()).filter(|at| edition.texts[*at].kind == Kind::Page).collect();
    pages.sort_by(|a, b| {
        let key = |at: usize| &edition.items[edition.texts[at].item].id;
        key(*a).cmp(key(*b))
    });
    for at in pages {
        let text = &edition.texts[at];
        lists[text.lang].pages.entry(text.section).or_default().push(at);
    }
    for own in &lists {
        neighbours(&mut edition.texts, own);
        similar(&mut edition.texts, own, related);
    }
    edition.lists = lists;
}

fn neighbours(texts: &mut [PublicText], lists: &Lists) {
    for (section, list) in &lists.sections {
        for (place, at) in list.iter().enumerate() {
            if texts[*at].section == *section {
                let newer = place.checked_sub(1).map(|place| list[place]);
                texts[*at].neighbours = (newer, list.get(place + 1).copied());
            }
        }
    }
}

/// Items that share topics, most shared first, then nearest in time. Looking only around an item keeps the cost linear,
/// and keeps a new item from changing every older one of its topic.
fn similar(texts: &mut [PublicText], lists: &Lists, related: usize) {
    let mut found: FxHashMap<usize, Vec<(usize, usize)>> = FxHashMap::default();
    for list in lists.topics.values() {
        for (place, at) in list.iter().enumerate() {
            let first = place.saturating_sub(NEAR);
            let last = (place + NEAR + 1).min(list.len());
            let near = found.entry(*at).or_default();
            near.extend(
                (first..last).filter(|other| *other != place).map(|other| (list[other], place.abs_diff(other))),
            );
        }
    }
    #[expect(clippy::iter_over_hash_type, reason = "each text gets its own list; their order does not matter")]
    for (at, near) in &mut found {
        near.sort_unstable();
        // Of each: how many topics it shares, and its least distance.
        let mut scored: Vec<(std::cmp::Reverse<usize>, usize, usize)> = near
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| (std::cmp::Reverse(same.len()), same[0].1, same[0].0))
            .collect();
        scored.sort_unstable();
        texts[*at].related = scored.into_iter().take(related).map(|(_, _, other)| other).collect();
    }
}
