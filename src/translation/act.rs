//! What people say of a translation, as functions from record to record. Each says something of the segments that it names and
//! of nothing else, so none hides a change that it was not meant for. Said again, nothing changes.

use super::{
    compare::{Change, Comparison, Pair},
    partners::partners,
    record::{Act, Done, Entry, Record, Review},
    wording::{Wording, ids, whole_id},
};
use crate::base::Lang;
use jiff::civil::Date;
use rustc_hash::{FxHashMap, FxHashSet};

/// Who says something, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// A person of the site.
    pub who: Option<&'a str>,
    /// The day.
    pub on: Date,
}

/// Of which segments something is said.
#[derive(Clone, Copy, Debug)]
pub enum Which<'a> {
    /// Of the whole text.
    All,
    /// Of those with these ids ([`Comparison::ids`]).
    Segments(&'a [String]),
}

/// Why nothing was said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ActError {
    /// These ids are of no segment.
    Unknown(Vec<String>),
    /// These segments have not changed.
    NotChanged(Vec<String>),
    /// There is no record of this source that could be changed in parts.
    NotTracked,
}

/// What was said.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Written {
    /// The record, be it as before.
    pub record: Record,
    /// How many of its entries came, went or are others.
    pub segments: usize,
}

/// The translation corresponds to its source: the whole, or some segments. A record that was made from another language is
/// begun anew.
pub fn accept(
    record: Option<&Record>,
    from: &Lang,
    source: &[Wording],
    own: &[Wording],
    which: Which<'_>,
    act: Act,
    by: &By<'_>,
) -> Result<Written, ActError> {
    let same = record.filter(|record| record.from == *from);
    let entries = same.map(|record| record.entries.clone()).unwrap_or_default();
    let mut chosen = None;
    if let Which::Segments(wanted) = which {
        same.ok_or(ActError::NotTracked)?;
        chosen = Some(find(wanted, &entries, source, &Comparison::new(&entries, source))?.into_iter().collect());
    }
    let desk = Acceptance { source, own, chosen, act, by };
    let entries = desk.settled(entries);
    let reviewed = record.and_then(|record| record.reviewed.clone());
    Ok(Written {
        segments: written(same.map_or(&[], |record| &record.entries), &entries),
        record: Record { from: from.clone(), reviewed, entries },
    })
}

/// The change of a source does not matter to a translation: all changes, or those of some segments. Nothing but what changed.
pub fn minor(record: &Record, source: &[Wording], which: Which<'_>, by: &By<'_>) -> Result<Written, ActError> {
    let comparison = Comparison::new(&record.entries, source);
    let mut pairs = comparison.pairs.clone();
    if let Which::Segments(wanted) = which {
        pairs = find(wanted, &record.entries, source, &comparison)?;
        let other = pairs.iter().zip(wanted).filter(|(pair, _)| pair.change != Change::Changed);
        let other: Vec<String> = other.map(|(_, id)| id.clone()).collect();
        if !other.is_empty() {
            return Err(ActError::NotChanged(other));
        }
    }
    let mut entries = record.entries.clone();
    for pair in pairs.iter().filter(|pair| pair.change == Change::Changed) {
        if let (Some(entry), Some(at)) = (pair.entry, pair.source) {
            let own = entries[entry].own.clone();
            entries[entry] = said(Some(&entries[entry]), &source[at], own, Act::Minor, by);
        }
    }
    Ok(Written { segments: written(&record.entries, &entries), record: Record { entries, ..record.clone() } })
}

/// Somebody read the whole translation; or not (`None`). A review that still stands stays as it is.
pub fn review(record: &Record, own: &[Wording], by: Option<&By<'_>>) -> Written {
    let by = by.and_then(|by| Some((by.who?, by.on)));
    let text = whole_id(own);
    let stands = |review: &&Review| by.is_some_and(|(who, _)| review.by == who) && review.text == text;
    let reviewed = record.reviewed.as_ref().filter(stands).cloned();
    let reviewed = reviewed.or_else(|| by.map(|(who, on)| Review { by: who.to_owned(), on, text }));
    Written { record: Record { reviewed, ..record.clone() }, segments: 0 }
}

/// The pairs of some ids.
fn find(
    wanted: &[String],
    entries: &[Entry],
    source: &[Wording],
    comparison: &Comparison,
) -> Result<Vec<Pair>, ActError> {
    let ids = comparison.ids(entries, source);
    let pairs: FxHashMap<&str, &Pair> = ids.iter().map(String::as_str).zip(&comparison.pairs).collect();
    let unknown: Vec<String> = wanted.iter().filter(|id| !pairs.contains_key(id.as_str())).cloned().collect();
    if !unknown.is_empty() {
        return Err(ActError::Unknown(unknown));
    }
    Ok(wanted.iter().map(|id| *pairs[id.as_str()]).collect())
}

/// An entry as it is when something has been said of it.
fn said(old: Option<&Entry>, wording: &Wording, own: Option<Box<str>>, act: Act, by: &By<'_>) -> Entry {
    // What it was really made from is the first wording, whatever was said since.
    let was = old.filter(|_| act != Act::Translated).map(|old| old.was.as_ref().unwrap_or(&old.wording.text));
    Entry {
        wording: wording.clone(),
        was: was.filter(|was| **was != wording.text).cloned(),
        own,
        done: Done { act, by: by.who.map(Box::from), on: by.on },
    }
}

/// How many entries are in one list only: of those that are others now, once.
fn written(before: &[Entry], after: &[Entry]) -> usize {
    let mut counts: FxHashMap<&Entry, usize> = FxHashMap::default();
    before.iter().for_each(|entry| *counts.entry(entry).or_default() += 1);
    let mut stays = |entry| counts.get_mut(entry).filter(|count| **count > 0).map(|count| *count -= 1).is_some();
    let same = after.iter().filter(|entry| stays(*entry)).count();
    before.len().max(after.len()) - same
}

/// That segments of a translation correspond to their source.
struct Acceptance<'a> {
    source: &'a [Wording],
    own: &'a [Wording],
    /// Which pairs; nothing: all.
    chosen: Option<FxHashSet<Pair>>,
    act: Act,
    by: &'a By<'a>,
}

impl Acceptance<'_> {
    /// Whether something is said of a pair. Said again, entries stand elsewhere: only where the translation's segments are is new.
    fn is_chosen(&self, pair: &Pair, first: bool) -> bool {
        let of_source = |chosen: &FxHashSet<Pair>| chosen.iter().any(|own| own.source == pair.source);
        self.chosen.as_ref().is_none_or(|chosen| match first {
            true => chosen.contains(pair),
            false => pair.change == Change::Current && of_source(chosen),
        })
    }

    /// The entries when it has been said until nothing changes any more: what is found for one segment may show which of the
    /// translation's belongs to another. Where segments that read the same change places for ever, the least of these lists is
    /// taken, so that the whole said again changes nothing.
    fn settled(&self, entries: Vec<Entry>) -> Vec<Entry> {
        let mut seen = vec![entries];
        loop {
            let next = self.entries(&seen[seen.len() - 1], seen.len() == 1);
            if let Some(at) = seen.iter().position(|known| *known == next) {
                return seen.drain(at..).min().unwrap_or(next);
            }
            seen.push(next);
        }
    }

    /// The entries when it has been said.
    fn entries(&self, entries: &[Entry], first: bool) -> Vec<Entry> {
        let mut comparison = Comparison::new(entries, self.source);
        if self.chosen.is_none() {
            // What the source has no more holds nothing of the translation.
            comparison.pairs.retain(|pair| pair.source.is_some());
        }
        let partners = partners(entries, &comparison, self.source, self.own);
        let ids = ids(self.own);
        let said = |(pair, partner): (&Pair, &Option<usize>)| {
            let old = pair.entry.map(|entry| &entries[entry]);
            let own = partner.map(|partner| ids[partner].as_str());
            let stays = pair.change == Change::Current && old.is_some_and(|old| old.own.as_deref() == own);
            if stays || !self.is_chosen(pair, first) {
                return old.cloned();
            }
            pair.source.map(|at| said(old, &self.source[at], own.map(Box::from), self.act, self.by))
        };
        let said = comparison.pairs.iter().zip(&partners).map(|own| (own.0.entry, said(own)));
        match self.chosen {
            None => said.filter_map(|(_, entry)| entry).collect(),
            Some(_) => in_place(entries.len(), said),
        }
    }
}

/// Entries at their places; one that is new behind that of the segment before it.
fn in_place(count: usize, said: impl Iterator<Item = (Option<usize>, Option<Entry>)>) -> Vec<Entry> {
    let mut placed: Vec<Vec<Entry>> = vec![Vec::new(); count + 1];
    let mut behind = 0;
    for (place, entry) in said {
        match (place, entry) {
            (Some(place), Some(entry)) => {
                behind = place + 1;
                placed[behind].push(entry);
            }
            (None, Some(entry)) => placed[behind].push(entry),
            _ => {}
        }
    }
    placed.concat()
}
