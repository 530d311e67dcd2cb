//! Beginnings of words that many words have: the browser would ask for many files, so they have a list of their own.

use super::{
    entry::Entry,
    fold::folded,
    lists::{List, Lists, ListsWriter, Moves},
    order::utf16,
    postings::{Kind, PostingsWriter, postings},
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

/// The beginnings whose words lie in too many files, in order. `file` says in which an entry lies, by position.
pub(super) fn prefixes<'l>(entries: &[Entry<'l>], file: &[usize]) -> Vec<&'l str> {
    let mut found = Vec::new();
    below(entries, file, 0..entries.len(), SHORTEST, &mut found);
    found.sort_unstable_by(|one, other| utf16(one, other));
    found
}

/// Finds the beginnings of some length in a range of entries, then the longer ones.
fn below<'l>(entries: &[Entry<'l>], file: &[usize], range: Range<usize>, letters: usize, found: &mut Vec<&'l str>) {
    let mut start = range.start;
    while start < range.end {
        let own = beginning(entries[start].key, letters).filter(|_| entries[start].is_word());
        let Some(prefix) = own else {
            start += 1;
            continue;
        };
        let end = start + entries[start..range.end].partition_point(|entry| entry.key.starts_with(prefix));
        let files = file[end - 1] - file[start] + 1;
        if files > files_at_most(letters) {
            found.push(prefix);
        }
        if files > files_at_most(usize::MAX) {
            below(entries, file, start..end, letters + 1, found);
        }
        start = end;
    }
}

/// What a list of a beginning is made of.
pub(super) struct Beginnings<'l> {
    /// The lists of all words.
    pub words: &'l [List<'l>],
    /// The lists of the beginnings that had some before, and what became of their texts.
    pub before: &'l Lists,
    pub moves: &'l Moves,
    /// The lists of words in the texts that are new since.
    pub new: &'l [List<'l>],
    /// How many texts there are.
    pub texts: usize,
}

impl Beginnings<'_> {
    /// The lists of beginnings: of each the texts of all words that begin so, by how the beginning is written. What the
    /// lists of before say of texts that are still there holds: it depends on these texts alone.
    pub fn lists(&self, prefixes: &[&str]) -> Lists {
        let before: Vec<List<'_>> = self.before.iter().collect();
        let mut merger = Merger { kinds: vec![0; self.texts], places: Vec::new() };
        let mut out = ListsWriter::default();
        for prefix in prefixes {
            let key = format!("{prefix}{SIGN}");
            let of_key = |list: &List<'_>| utf16(list.key, &key);
            let start = before.partition_point(|list| of_key(list).is_lt());
            let end = start + before[start..].partition_point(|list| of_key(list).is_eq());
            let known = &before[start..end];
            let forms = by_beginning(prefix, if known.is_empty() { self.words } else { self.new });
            let mut known = known.iter().peekable();
            for (form, lists) in forms {
                while let Some(own) = known.next_if(|own| utf16(own.form, form).is_lt()) {
                    out.add(&key, own.form, |to| self.moves.joined(own.signs, "", to));
                }
                let same = known.next_if(|own| own.form == form);
                out.add(&key, form, |to| match same {
                    Some(own) => {
                        let mut new = Vec::new();
                        merger.merge(&lists, &mut new);
                        self.moves.joined(own.signs, &String::from_utf8_lossy(&new), to);
                    }
                    None => merger.merge(&lists, to),
                });
            }
            for own in known {
                out.add(&key, own.form, |to| self.moves.joined(own.signs, "", to));
            }
        }
        out.finish()
    }
}

/// The lists of the words that begin so, by how the beginning is written.
fn by_beginning<'l>(prefix: &str, lists: &'l [List<'l>]) -> Vec<(&'l str, Vec<&'l str>)> {
    let start = lists.partition_point(|list| utf16(list.key, prefix).is_lt());
    let end = start + lists[start..].partition_point(|list| list.key.starts_with(prefix));
    let mut forms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for list in lists[start..end].iter().filter(|list| list.is_word()) {
        forms.entry(written_beginning(list.form, list.key, prefix)).or_default().push(list.signs);
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    forms.sort_by(|(one, _), (other, _)| utf16(one, other));
    forms
}

/// The first letters of a word; `None` if it has fewer.
fn beginning(word: &str, letters: usize) -> Option<&str> {
    let mut ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    ends.nth(letters).map(|end| &word[..end])
}

/// As much of a written word as is folded to a prefix.
fn written_beginning<'f>(form: &'f str, key: &str, prefix: &str) -> &'f str {
    if form.is_ascii() && form.len() == key.len() {
        return form.get(..prefix.len()).unwrap_or(form);
    }
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
    fn merge(&mut self, lists: &[&str], to: &mut Vec<u8>) {
        if let [one] = lists {
            to.extend_from_slice(one.as_bytes());
            return;
        }
        self.kinds.fill(0);
        self.places.clear();
        for posting in lists.iter().flat_map(|list| postings(list)) {
            let Some(kind) = self.kinds.get_mut(posting.text as usize) else { continue };
            *kind = (posting.kind as u8 + 1).max(*kind);
            if posting.kind.has_places() {
                self.places.extend(posting.places().map(|place| (posting.text, place)));
            }
        }
        self.places.sort_unstable();
        self.places.dedup();
        let mut rest = self.places.chunk_by(|(one, _), (other, _)| one == other).peekable();
        let mut list = PostingsWriter::new(to);
        let mut own = Vec::new();
        for (text, kind) in (0..).zip(&self.kinds).filter(|(_, kind)| **kind > 0) {
            own.clear();
            own.extend(rest.next_if(|places| places[0].0 == text).unwrap_or_default().iter().map(|(_, place)| *place));
            list.push(text, Kind::of(kind - 1), &own);
        }
    }
}
