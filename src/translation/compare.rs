//! What changed in a source since its translation was made: its wordings compared with the recorded ones. Where a segment
//! stands is no part of it, so a move is no change.

use super::{alike, matches::Matches, record::Entry, wording::Wording};
use crate::markdown::{self, SegmentKind};

/// What became of a segment of the source.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Change {
    /// It says what the translation was made from.
    Current,
    /// It says something else.
    Changed,
    /// The translation does not know it.
    Added,
    /// It is gone.
    Removed,
}

/// A recorded segment and the source's that it is now.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Pair {
    /// What became of it.
    pub change: Change,
    /// Which entry of the record; none of what was added.
    pub entry: Option<usize>,
    /// Which segment of the source; none of what was removed.
    pub source: Option<usize>,
}

/// A record compared with what its source says now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Comparison {
    /// In the order of the source; what was removed behind the pair of the entry before it.
    pub pairs: Vec<Pair>,
}

/// How many segments are behind.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Counts {
    /// Those that say something else.
    pub changed: u32,
    /// Those that the translation does not know.
    pub added: u32,
    /// Those that are gone.
    pub removed: u32,
}

impl Comparison {
    /// Compares. Takes time in proportion to both.
    pub fn new(entries: &[Entry], source: &[Wording]) -> Self {
        let mut matches = Matches::new(entries.len(), source.len());
        // Equal wordings, first those that nothing but their place tells apart: a title that a heading repeats stays the title.
        matches.add(
            |at| Some((place(&entries[at].wording), &entries[at].wording.text)),
            |at| Some((place(&source[at]), &source[at].text)),
        );
        matches.add(|at| Some(&entries[at].wording.text), |at| Some(&source[at].text));
        matches.add(|at| place(&entries[at].wording), |at| place(&source[at]));
        for same in [is_body, |kind| kind == SegmentKind::Alt, |kind| kind == SegmentKind::Caption] {
            alike::add(&mut matches, entries, source, same);
        }
        Self { pairs: pairs(&matches, entries, source) }
    }

    /// How many segments are behind.
    pub fn counts(&self) -> Counts {
        let count = |change| self.pairs.iter().filter(|pair| pair.change == change).count() as u32;
        Counts { changed: count(Change::Changed), added: count(Change::Added), removed: count(Change::Removed) }
    }

    /// Whether anything is.
    pub fn is_behind(&self) -> bool {
        self.pairs.iter().any(|pair| pair.change != Change::Current)
    }

    /// The id of each pair: of the source's wording, else of the recorded one. What was removed is numbered behind the source's.
    pub fn ids(&self, entries: &[Entry], source: &[Wording]) -> Vec<String> {
        let removed = || self.pairs.iter().filter(|pair| pair.source.is_none()).filter_map(|pair| pair.entry);
        let texts = source.iter().chain(removed().map(|at| &entries[at].wording));
        let ids = markdown::numbered(texts.map(|wording| &*wording.text));
        let mut behind = source.len()..;
        let at = |pair: &Pair| pair.source.or_else(|| behind.next()).unwrap_or_default();
        self.pairs.iter().map(at).map(|at| ids[at].clone()).collect()
    }
}

/// Whether nothing is behind: the record has the wordings that the source has, wherever they stand.
pub fn is_current(entries: &[Entry], source: &[Wording]) -> bool {
    let recorded = || entries.iter().map(|entry| &*entry.wording.text);
    let now = || source.iter().map(|wording| &*wording.text);
    let sorted = |mut texts: Vec<_>| {
        texts.sort_unstable();
        texts
    };
    entries.len() == source.len()
        && (recorded().eq(now()) || sorted(recorded().collect::<Vec<&str>>()) == sorted(now().collect()))
}

/// Where a segment stands, if there can be but one there: the title, the summary, the words of a picture.
fn place(wording: &Wording) -> Option<(SegmentKind, Option<&str>)> {
    (!is_body(wording.kind)).then_some((wording.kind, wording.name.as_deref()))
}

/// Whether segments of this kind follow one another in a text.
pub(super) fn is_body(kind: SegmentKind) -> bool {
    !matches!(kind, SegmentKind::Title | SegmentKind::Summary | SegmentKind::Alt | SegmentKind::Caption)
}

/// What became of each.
fn pairs(matches: &Matches, entries: &[Entry], source: &[Wording]) -> Vec<Pair> {
    let mut pairs = Vec::with_capacity(entries.len().max(source.len()));
    let removed = |from: usize| (from..entries.len()).take_while(|at| matches.of_entry[*at].is_none());
    let gone = |at| Pair { change: Change::Removed, entry: Some(at), source: None };
    pairs.extend(removed(0).map(gone));
    for (at, wording) in source.iter().enumerate() {
        let entry = matches.of_source[at];
        let change = match entry {
            None => Change::Added,
            Some(entry) if entries[entry].wording.text == wording.text => Change::Current,
            Some(_) => Change::Changed,
        };
        pairs.push(Pair { change, entry, source: Some(at) });
        pairs.extend(entry.into_iter().flat_map(|entry| removed(entry + 1)).map(gone));
    }
    pairs
}
