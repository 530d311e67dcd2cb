//! Which segment of the source was which: the likest first, by the words that both have in the same order. A segment is
//! compared with few others, the nearest, so that the time grows with the length of the text.

use super::{align::align, matches::Matches, record::Entry, wording::Wording};
use crate::markdown::{SegmentKind, word_pieces};
use rustc_hash::FxHashMap;

/// With so many a segment is compared.
const CANDIDATES: usize = 20;

/// Pairs what is left of some kinds: what is alike, then what stands alone between the same neighbours.
pub(super) fn add(matches: &mut Matches, entries: &[Entry], source: &[Wording], is: fn(SegmentKind) -> bool) {
    let recorded: Vec<usize> = (0..entries.len()).filter(|at| is(entries[*at].wording.kind)).collect();
    let now: Vec<usize> = (0..source.len()).filter(|at| is(source[*at].kind)).collect();
    let left = |list: &[usize], of: &[Option<usize>]| list.iter().any(|at| of[*at].is_none());
    if !left(&recorded, &matches.of_entry) || !left(&now, &matches.of_source) {
        return;
    }
    let mut likeness = likeness(matches, entries, source, &recorded, &now);
    likeness.sort_by(|a, b| b.share(a).cmp(&a.share(b)).then((a.source, a.entry).cmp(&(b.source, b.entry))));
    for Likeness { entry, source, .. } in likeness {
        if matches.of_entry[entry].is_none() && matches.of_source[source].is_none() {
            matches.pair(entry, source);
        }
    }
    let alone = single(&recorded, |at| matches.of_entry[at].map(|_| at));
    let alone: FxHashMap<Gap, usize> = alone.into_iter().collect();
    for (gap, source) in single(&now, |at| matches.of_source[at]) {
        if let Some(entry) = alone.get(&gap) {
            matches.pair(*entry, source);
        }
    }
}

/// The paired entries before and behind some segments.
type Gap = (Option<usize>, Option<usize>);

/// What is left alone between two that are paired, or an end. `entry` says with which.
fn single(list: &[usize], entry: impl Fn(usize) -> Option<usize>) -> Vec<(Gap, usize)> {
    let entries: Vec<Option<usize>> = list.iter().map(|at| entry(*at)).collect();
    let mut found = Vec::new();
    for (at, own) in list.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| entries[at]);
        let behind = entries.get(at + 1).copied();
        // None: an end; some none: left, too.
        if entries[at].is_none() && before != Some(None) && behind != Some(None) {
            found.push(((before.flatten(), behind.flatten()), *own));
        }
    }
    found
}

/// How much two segments have in common.
struct Likeness {
    entry: usize,
    source: usize,
    /// Words in common, in order.
    common: usize,
    /// Words of both.
    all: usize,
}

impl Likeness {
    /// The share of common words, to be compared with another's.
    fn share(&self, other: &Self) -> u64 {
        self.common as u64 * other.all as u64
    }
}

/// The words of a segment as numbers, in order and sorted.
struct Words {
    at: usize,
    list: Vec<u32>,
    sorted: Vec<u32>,
}

/// What is left and alike.
fn likeness(
    matches: &Matches,
    entries: &[Entry],
    source: &[Wording],
    recorded: &[usize],
    now: &[usize],
) -> Vec<Likeness> {
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut words = |at, text| {
        let list: Vec<u32> = word_pieces(text)
            .filter(|(_, is_word)| *is_word)
            .map(|(word, _)| {
                let next = numbers.len() as u32;
                *numbers.entry(word).or_insert(next)
            })
            .collect();
        let mut sorted = list.clone();
        sorted.sort_unstable();
        Words { at, list, sorted }
    };
    let left = recorded.iter().filter(|at| matches.of_entry[**at].is_none());
    let left: Vec<Words> = left.map(|at| words(*at, &entries[*at].wording.text)).collect();
    let mut found = Vec::new();
    // Where an entry would stand if nothing but the segments before had come or gone.
    let mut expected = 0;
    for &at in now {
        if let Some(entry) = matches.of_source[at] {
            expected = entry + 1;
            continue;
        }
        let own = words(at, &source[at].text);
        let near = nearest(&left, expected);
        found.extend(near.iter().filter_map(|other| compare(other, &own)));
        expected += 1;
    }
    found
}

/// Those that stand nearest to a place.
fn nearest(left: &[Words], place: usize) -> &[Words] {
    let distance = |at: usize| left[at].at.abs_diff(place);
    let mut start = left.partition_point(|words| words.at < place);
    let mut end = start;
    while end - start < CANDIDATES && (start > 0 || end < left.len()) {
        if end == left.len() || start > 0 && distance(start - 1) <= distance(end) {
            start -= 1;
        } else {
            end += 1;
        }
    }
    &left[start..end]
}

/// What two segments have in common, if that is half of their words.
fn compare(entry: &Words, source: &Words) -> Option<Likeness> {
    let all = entry.list.len() + source.list.len();
    let enough = |common: usize| common > 0 && 4 * common >= all;
    // In any order they have at least as many in common, and that is counted sooner.
    let common = Some(in_any_order(&entry.sorted, &source.sorted)).filter(|common| enough(*common));
    let common = common.map(|_| align(&entry.list, &source.list).len()).filter(|common| enough(*common))?;
    Some(Likeness { entry: entry.at, source: source.at, common, all })
}

/// How many elements two sorted lists have in common.
fn in_any_order(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut common = 0;
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        match first.cmp(second) {
            std::cmp::Ordering::Less => a = rest_a,
            std::cmp::Ordering::Greater => b = rest_b,
            std::cmp::Ordering::Equal => {
                common += 1;
                (a, b) = (rest_a, rest_b);
            }
        }
    }
    common
}
