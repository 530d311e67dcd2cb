//! Beginnings of words that many words have: the browser would ask for many files, so they have a list of their own.

use super::{
    entry::Entry,
    fold::folded,
    postings::{Kind, Postings},
};
use std::{collections::BTreeMap, ops::Range};

/// What stands behind a beginning in the keys: no word has it.
const SIGN: char = '*';

/// A word that is still being typed stands for longer ones from so many letters on.
const SHORTEST: usize = 2;

/// In so many files the words of a beginning may lie without having a list: a query has one word that is being typed, while
/// longer beginnings may be all of its words.
fn files_at_most(letters: usize) -> usize {
    if letters < 4 { 6 } else { 2 }
}

/// A list for each beginning whose words lie in too many files. `file` says in which an entry lies, by position.
pub(super) fn prefixes(entries: &[Entry], file: &[usize], texts: usize) -> Vec<Entry> {
    let mut all =
        Prefixes { entries, file, merger: Merger { kinds: vec![0; texts], places: Vec::new() }, found: Vec::new() };
    all.below(0..entries.len(), SHORTEST);
    all.found
}

/// The beginnings that are being found.
struct Prefixes<'e> {
    entries: &'e [Entry],
    /// In which file each lies.
    file: &'e [usize],
    merger: Merger,
    found: Vec<Entry>,
}

impl Prefixes<'_> {
    /// The beginnings of some length in a range of entries, then the longer ones.
    fn below(&mut self, range: Range<usize>, letters: usize) {
        let (entries, mut start) = (self.entries, range.start);
        while start < range.end {
            let own = beginning(&entries[start].key, letters).filter(|_| entries[start].is_word());
            let Some(prefix) = own else {
                start += 1;
                continue;
            };
            let end = start + entries[start..range.end].partition_point(|entry| entry.key.starts_with(prefix));
            let files = self.file[end - 1] - self.file[start] + 1;
            if files > files_at_most(letters) {
                self.union(prefix, &entries[start..end]);
            }
            if files > files_at_most(usize::MAX) {
                self.below(start..end, letters + 1);
            }
            start = end;
        }
    }

    /// Adds the texts of all words that begin so, by how the beginning is written.
    fn union(&mut self, prefix: &str, entries: &[Entry]) {
        let mut forms: BTreeMap<&str, Vec<&Postings>> = BTreeMap::new();
        for entry in entries {
            for (form, postings) in &entry.forms {
                forms.entry(written_beginning(form, &entry.key, prefix)).or_default().push(postings);
            }
        }
        let merger = &mut self.merger;
        let forms = forms.into_iter().map(|(form, lists)| (form.into(), merger.merged(&lists))).collect();
        self.found.push(Entry { key: format!("{prefix}{SIGN}").into(), forms });
    }
}

/// The first letters of a word; `None` if it has fewer.
fn beginning(word: &str, letters: usize) -> Option<&str> {
    let mut ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    ends.nth(letters).map(|end| &word[..end])
}

/// As much of a written word as is folded to a prefix.
fn written_beginning<'f>(form: &'f str, key: &str, prefix: &str) -> &'f str {
    let letters = prefix.chars().count();
    let alike = form.chars().count() == key.chars().count();
    let mut count = 0;
    let ends = form.char_indices().find(|(_, c)| {
        let ends = count >= letters;
        count += if alike { 1 } else { folded(c.encode_utf8(&mut [0; 4])).chars().count() };
        ends
    });
    &form[..ends.map_or(form.len(), |(at, _)| at)]
}

/// Makes several lists one.
struct Merger {
    /// By text: none, or its kind and one more.
    kinds: Vec<u8>,
    /// Texts and places.
    places: Vec<(u32, u32)>,
}

impl Merger {
    fn merged(&mut self, lists: &[&Postings]) -> Postings {
        if let [one] = lists {
            return (*one).clone();
        }
        self.kinds.fill(0);
        self.places.clear();
        for posting in lists.iter().flat_map(|list| list.iter()) {
            let kind = &mut self.kinds[posting.text as usize];
            *kind = (posting.kind as u8 + 1).max(*kind);
            self.places.extend(posting.places.iter().map(|place| (posting.text, *place)));
        }
        self.places.sort_unstable();
        self.places.dedup();
        let mut rest = self.places.chunk_by(|(one, _), (other, _)| one == other).peekable();
        let mut list = Postings::default();
        let mut own = Vec::new();
        for (text, kind) in (0..).zip(&self.kinds).filter(|(_, kind)| **kind > 0) {
            own.clear();
            own.extend(rest.next_if(|places| places[0].0 == text).unwrap_or_default().iter().map(|(_, place)| *place));
            list.push(text, Kind::of(kind - 1), &own);
        }
        list
    }
}
