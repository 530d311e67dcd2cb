//! The translation's own segments for those of the source: by the ids in the record, else in order between such.

use super::{
    align::align,
    compare::{Change, Comparison, Pair, is_body},
    record::Entry,
    wording::{Wording, ids},
};
use crate::markdown::SegmentKind;
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::VecDeque, hash::Hash};

/// For each pair of a comparison the translation's segment: by `as`; else in order between those that are so found, the same
/// kind first. What was removed from the source has one by `as` alone.
pub fn partners(entries: &[Entry], comparison: &Comparison, source: &[Wording], own: &[Wording]) -> Vec<Option<usize>> {
    let pairs = &comparison.pairs;
    let mut partners =
        Partners { entries, source, own, pairs, of_pair: vec![None; pairs.len()], of_own: vec![false; own.len()] };
    let ids = ids(own);
    let lost = partners.by_id(&ids);
    if !lost.is_empty() {
        // Of several that read the same one is another now, and those behind it moved up: their ids do not tell which.
        let recorded = |pair: &Pair| pair.recorded(entries).map(base).filter(|base| lost.contains(base));
        partners.in_order(recorded, |at| Some(base(&ids[at])));
    }
    partners.by_picture();
    for late in [false, true] {
        // A segment that had none gets what nothing else asks for.
        let asks = |pair: &Pair| late || pair.entry.is_none() || pair.recorded(entries).is_some();
        let kind = |pair: &Pair| Some(pair.wording(source)?.kind);
        partners.in_order(|pair| kind(pair).filter(|_| asks(pair)), |at| Some(own[at].kind));
        let body = |kind: SegmentKind| is_body(kind).then_some(());
        partners.in_order(|pair| kind(pair).filter(|_| asks(pair)).and_then(body), |at| body(own[at].kind));
    }
    partners.of_pair
}

impl Pair {
    /// The id of the translation's segment, as recorded.
    fn recorded<'e>(&self, entries: &'e [Entry]) -> Option<&'e str> {
        entries[self.entry?].own.as_deref()
    }

    /// What the source says; of what was removed nothing.
    fn wording<'s>(&self, source: &'s [Wording]) -> Option<&'s Wording> {
        self.source.map(|at| &source[at])
    }
}

/// An id without its number.
fn base(id: &str) -> &str {
    id.split_once('-').map_or(id, |(base, _)| base)
}

struct Partners<'a> {
    entries: &'a [Entry],
    source: &'a [Wording],
    own: &'a [Wording],
    pairs: &'a [Pair],
    of_pair: Vec<Option<usize>>,
    /// Whether a segment of the translation has been found for one of the source.
    of_own: Vec<bool>,
}

impl<'a> Partners<'a> {
    fn pair(&mut self, pair: usize, own: usize) {
        self.of_pair[pair] = Some(own);
        self.of_own[own] = true;
    }

    /// By the recorded ids; those that the translation has not any more, without their numbers.
    fn by_id(&mut self, ids: &[String]) -> FxHashSet<&'a str> {
        let (entries, pairs) = (self.entries, self.pairs);
        let at: FxHashMap<&str, usize> = ids.iter().map(String::as_str).zip(0..).collect();
        let recorded = || (0..pairs.len()).filter_map(|pair| Some((pair, pairs[pair].recorded(entries)?)));
        let lost: FxHashSet<&str> = recorded().filter(|(_, id)| !at.contains_key(id)).map(|(_, id)| base(id)).collect();
        for removed in [false, true] {
            for (pair, id) in recorded().filter(|(pair, _)| (pairs[*pair].change == Change::Removed) == removed) {
                let own = at.get(id).filter(|own| !self.of_own[**own] && !lost.contains(base(id)));
                own.into_iter().for_each(|own| self.pair(pair, *own));
            }
        }
        lost
    }

    /// Title and summary, and the words of a picture by the picture.
    fn by_picture(&mut self) {
        let place =
            |wording: &'a Wording| Some((wording.kind, wording.name.as_deref())).filter(|_| !is_body(wording.kind));
        let mut waiting: FxHashMap<_, VecDeque<usize>> = FxHashMap::default();
        for (at, wording) in self.own.iter().enumerate().filter(|(at, _)| !self.of_own[*at]) {
            place(wording).into_iter().for_each(|place| waiting.entry(place).or_default().push_back(at));
        }
        for pair in 0..self.pairs.len() {
            let place = self.pairs[pair].wording(self.source).filter(|_| self.of_pair[pair].is_none()).and_then(place);
            if let Some(own) = place.and_then(|place| waiting.get_mut(&place)?.pop_front()) {
                self.pair(pair, own);
            }
        }
    }

    /// What is left and has the same key, in order between what has been found.
    fn in_order<K: Eq + Hash>(&mut self, pair_key: impl Fn(&Pair) -> Option<K>, own_key: impl Fn(usize) -> Option<K>) {
        let mut run = Vec::new();
        let mut before = None;
        for at in 0..=self.pairs.len() {
            let found = self.of_pair.get(at).copied().flatten();
            if at < self.pairs.len() && found.is_none() {
                run.extend(Some(at).filter(|at| self.pairs[*at].change != Change::Removed));
                continue;
            }
            if !run.is_empty() {
                self.between(&run, before, found, &pair_key, &own_key);
                run.clear();
            }
            before = found;
        }
    }

    /// Between two that have been found, or an end.
    fn between<K: Eq + Hash>(
        &mut self,
        run: &[usize],
        before: Option<usize>,
        behind: Option<usize>,
        pair_key: &impl Fn(&Pair) -> Option<K>,
        own_key: &impl Fn(usize) -> Option<K>,
    ) {
        let start = before.map_or(0, |before| before + 1);
        let length = self.of_own[start..].iter().take_while(|found| !**found).count();
        let mut own: Vec<usize> = (start..start + length).collect();
        let end = behind.unwrap_or(self.own.len());
        let length = self.of_own[..end].iter().rev().take_while(|found| !**found).count();
        if end - length != start {
            own.extend(end - length..end);
        }
        let mut numbers: FxHashMap<K, u32> = FxHashMap::default();
        let mut number = |key: K| {
            let next = numbers.len() as u32;
            *numbers.entry(key).or_insert(next)
        };
        let pairs: Vec<(usize, u32)> =
            run.iter().filter_map(|at| Some((*at, number(pair_key(&self.pairs[*at])?)))).collect();
        let own: Vec<(usize, u32)> = own.into_iter().filter_map(|at| Some((at, number(own_key(at)?)))).collect();
        let numbers = |list: &[(usize, u32)]| list.iter().map(|(_, number)| *number).collect::<Vec<_>>();
        for (pair, at) in align(&numbers(&pairs), &numbers(&own)) {
            self.pair(pairs[pair].0, own[at].0);
        }
    }
}
