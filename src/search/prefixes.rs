//! Beginnings of words that many words have: the browser would ask for many files, so they have a list of their own.

use super::{
    files::Entry,
    fold::folded,
    postings::{Kind, Postings},
};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What stands behind a beginning in the keys: no word has it.
const SIGN: char = '*';

/// A word that is still being typed stands for longer ones from so many letters on.
const SHORTEST: usize = 2;

/// A list for each beginning whose words lie in more than two files. `file` says in which an entry lies, by position.
pub(super) fn prefixes(entries: &[Entry], file: &[usize]) -> Vec<Entry> {
    let mut found = Vec::new();
    let words = entries.iter().position(Entry::is_word).unwrap_or(entries.len());
    below(entries, file, words..entries.len(), SHORTEST, &mut found);
    found
}

/// The beginnings of some length in a range of entries, then the longer ones.
fn below(entries: &[Entry], file: &[usize], range: std::ops::Range<usize>, letters: usize, found: &mut Vec<Entry>) {
    let mut start = range.start;
    while start < range.end {
        let key = &entries[start].key;
        let Some(prefix) = beginning(key, letters).filter(|_| entries[start].is_word()) else {
            start += 1;
            continue;
        };
        let end = start + entries[start..range.end].partition_point(|entry| entry.key.starts_with(prefix));
        if file[end - 1] > file[start] + 1 {
            found.push(union(prefix, &entries[start..end]));
            below(entries, file, start..end, letters + 1, found);
        }
        start = end;
    }
}

/// The first letters of a word; `None` if it has fewer.
fn beginning(word: &str, letters: usize) -> Option<&str> {
    let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
    ends.skip(letters).next().map(|end| &word[..end])
}

/// The texts of all words that begin so, by how the beginning is written.
fn union(prefix: &str, entries: &[Entry]) -> Entry {
    let mut forms: BTreeMap<&str, Vec<&Postings>> = BTreeMap::new();
    for entry in entries {
        for (form, postings) in &entry.forms {
            forms.entry(written_beginning(form, &entry.key, prefix)).or_default().push(postings);
        }
    }
    let forms = forms.into_iter().map(|(form, lists)| (form.into(), merged(&lists))).collect();
    Entry { key: format!("{prefix}{SIGN}").into(), forms }
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

/// Several lists as one.
fn merged(lists: &[&Postings]) -> Postings {
    if let [one] = lists {
        return (*one).clone();
    }
    let mut texts: FxHashMap<u32, (Kind, Vec<u32>)> = FxHashMap::default();
    for posting in lists.iter().flat_map(|list| list.iter()) {
        let (kind, places) = texts.entry(posting.text).or_insert((Kind::Body, Vec::new()));
        *kind = posting.kind.max(*kind);
        places.extend(posting.places);
    }
    let mut texts: Vec<(u32, (Kind, Vec<u32>))> = texts.into_iter().collect();
    texts.sort_unstable_by_key(|(text, _)| *text);
    let mut list = Postings::default();
    for (text, (kind, mut places)) in texts {
        places.sort_unstable();
        places.dedup();
        list.push(text, kind, &places);
    }
    list
}
