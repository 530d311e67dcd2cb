//! Order: lists newest first, neighbours, similar items.

use super::text::PublicText;
use crate::base::{ByLang, BySection, ByText, Hash, SectionIx, TermIx, TextIx};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::{cmp::Reverse, collections::BTreeMap, sync::Arc};

/// Texts in the order of the list.
pub type List = Vec<TextIx>;

/// So many items before and after an item are looked at in each of its topics.
const NEAR: usize = 8;

/// In which order texts stand.
#[derive(Debug, Default)]
pub struct Order {
    /// Lists by language.
    pub lists: ByLang<Lists>,
    /// Per text: items with the same topics, the nearest in time.
    pub related: ByText<Vec<TextIx>>,
    /// Per text: the next newer and the next older of its section.
    pub neighbours: ByText<(Option<TextIx>, Option<TextIx>)>,
}

/// Lists of one language: newest first (pages by identity).
#[derive(Debug, Default)]
pub struct Lists {
    /// All dated texts.
    pub all: List,
    /// Dated texts by section, those of the sections below included.
    pub sections: BTreeMap<SectionIx, List>,
    /// Dated texts by topic.
    pub topics: BTreeMap<TermIx, List>,
    /// Dated texts by agency.
    pub agencies: BTreeMap<TermIx, List>,
    /// Evergreen pages by section.
    pub pages: BTreeMap<SectionIx, List>,
}

/// The fingerprint of all that the order of texts depends on.
pub(super) fn stamp(
    texts: &ByText<Arc<PublicText>>,
    parents: &BySection<Option<SectionIx>>,
    languages: usize,
    related: usize,
) -> Hash {
    let ranks: Vec<Hash> = texts.iter().map(|text| text.rank).collect();
    Hash::stamp(&(ranks, parents, languages, related))
}

/// All lists, neighbours and similar items; `parents` are the sections around the sections.
pub(super) fn order(
    texts: &ByText<Arc<PublicText>>,
    parents: &BySection<Option<SectionIx>>,
    languages: usize,
    related: usize,
) -> Order {
    let mut lists: ByLang<Lists> = (0..languages).map(|_| Lists::default()).collect();
    let mut dated: List = texts.keys().filter(|at| texts[*at].kind.listed).collect();
    // Newest first; the same moment by identity, so that the order is everywhere the same.
    dated.par_sort_by(|a, b| {
        let (a, b) = (&texts[*a], &texts[*b]);
        b.published.cmp(&a.published).then_with(|| a.id.cmp(&b.id)).then_with(|| a.lang.cmp(&b.lang))
    });
    for at in dated {
        let text = &texts[at];
        let own = &mut lists[text.lang];
        own.all.push(at);
        for section in std::iter::successors(Some(text.section), |&at| parents[at]) {
            own.sections.entry(section).or_default().push(at);
        }
        for topic in &text.topics {
            own.topics.entry(*topic).or_default().push(at);
        }
        if let Some(agency) = text.agency {
            own.agencies.entry(agency).or_default().push(at);
        }
    }
    let mut pages: List = texts.keys().filter(|at| !texts[*at].kind.listed).collect();
    pages.sort_by(|a, b| texts[*a].id.cmp(&texts[*b].id));
    for at in pages {
        let text = &texts[at];
        lists[text.lang].pages.entry(text.section).or_default().push(at);
    }
    let mut order = Order {
        lists: ByLang::new(),
        related: texts.iter().map(|_| Vec::new()).collect(),
        neighbours: texts.iter().map(|_| (None, None)).collect(),
    };
    for own in &lists {
        neighbours(texts, own, &mut order.neighbours);
        similar(texts, own, related, &mut order.related);
    }
    order.lists = lists;
    order
}

fn neighbours(
    texts: &ByText<Arc<PublicText>>,
    lists: &Lists,
    neighbours: &mut ByText<(Option<TextIx>, Option<TextIx>)>,
) {
    for (section, list) in &lists.sections {
        for (place, at) in list.iter().enumerate() {
            if texts[*at].section == *section {
                let newer = place.checked_sub(1).map(|place| list[place]);
                neighbours[*at] = (newer, list.get(place + 1).copied());
            }
        }
    }
}

/// Items that share topics, most shared first, then nearest in time. Looking only around an item keeps the cost linear,
/// and keeps a new item from changing every older one of its topic.
fn similar(texts: &ByText<Arc<PublicText>>, lists: &Lists, most: usize, related: &mut ByText<Vec<TextIx>>) {
    // Where each text stands in the list of each of its topics, in the order of its topics.
    let mut places: FxHashMap<TermIx, usize> = FxHashMap::default();
    let placed: Vec<(TextIx, Vec<(&List, usize)>)> = lists
        .all
        .iter()
        .map(|&at| {
            let own = texts[at].topics.iter().map(|topic| {
                let place = places.entry(*topic).or_default();
                *place += 1;
                (&lists.topics[topic], *place - 1)
            });
            (at, own.collect())
        })
        .collect();
    let near: Vec<(TextIx, Vec<TextIx>)> =
        placed.into_par_iter().with_min_len(256).map(|(at, places)| (at, nearest(&places, most))).collect();
    for (at, texts) in near {
        related[at] = texts;
    }
}

/// The texts around a text in the lists of its topics: those that share most topics first, then the nearest.
fn nearest(places: &[(&List, usize)], most: usize) -> Vec<TextIx> {
    let mut near: Vec<Near> = Vec::with_capacity(2 * NEAR * places.len());
    for (list, place) in places {
        let first = place.saturating_sub(NEAR);
        for (other, text) in list.iter().enumerate().take(place + NEAR + 1).skip(first) {
            let distance = place.abs_diff(other);
            match near.iter_mut().find(|near| near.text == *text) {
                _ if distance == 0 => {}
                Some(near) => (near.shared, near.distance) = (near.shared + 1, near.distance.min(distance)),
                None => near.push(Near { text: *text, shared: 1, distance }),
            }
        }
    }
    near.sort_unstable_by_key(|near| (Reverse(near.shared), near.distance, near.text));
    near.iter().take(most).map(|near| near.text).collect()
}

/// A text near another.
struct Near {
    text: TextIx,
    /// How many topics both have.
    shared: usize,
    /// The least number of places between them in the list of a topic, plus one.
    distance: usize,
}
