//! The index of a language: of each term the texts that it stands in. It is kept from build to build: what became of its texts
//! is written into the lists of before, so that an edit takes only its own words.

use super::{
    entry::Entry,
    files::{IndexFile, IndexFiles, file_of_each, files},
    indexed_text::IndexedText,
    inversion::Inversion,
    lists::{List, Lists, Moves},
    prefixes::{Beginnings, prefixes},
    vocabulary::Vocabulary,
    words::TextWords,
};
use crate::base::Hash;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The index of a language.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Index {
    /// The keys of its texts, the oldest first.
    texts: Vec<Hash>,
    /// The lists of words, units, pairs and spellings.
    words: Lists,
    /// The lists of beginnings of words.
    beginnings: Lists,
    /// The file that leads to the others.
    first: String,
    /// Its files, sorted by name.
    files: Vec<IndexFile>,
}

impl Index {
    /// Whether it is the index of texts with these keys.
    pub fn is_of(&self, keys: &[Hash]) -> bool {
        !self.first.is_empty() && self.texts == keys
    }

    /// The index of some texts with these keys, the oldest first, and the bytes of its files. Texts of the index before,
    /// which was made with the same groups of spellings, are taken over; `body` is asked for the words of the others, by
    /// position.
    pub fn new(
        before: &Self,
        (texts, keys): (&[IndexedText<'_>], Vec<Hash>),
        same: &[Vec<String>],
        vocabulary: &Vocabulary,
        body: impl Fn(usize) -> Arc<TextWords>,
    ) -> (Self, Vec<Arc<[u8]>>) {
        let numbers: FxHashMap<Hash, u32> = keys.iter().copied().zip(0..).collect();
        let to = before.texts.iter().map(|key| numbers.get(key).copied()).collect();
        let nothing = Self::default();
        let (before, moves) = match Moves::new(to) {
            Some(moves) => (before, moves),
            None => (&nothing, Moves::default()),
        };
        let mut is_new = vec![true; keys.len()];
        moves.kept().for_each(|number| is_new[number as usize] = false);
        let mut inversion = Inversion::new(vocabulary);
        for (at, text) in texts.iter().enumerate().filter(|(at, _)| is_new[*at]) {
            inversion.add(at as u32, text, &body(at));
        }
        let new = inversion.lists();
        let words = before.words.changed(&moves, &new);

        let (lists, new): (Vec<List<'_>>, Vec<List<'_>>) = (words.iter().collect(), new.iter().collect());
        let entries: Vec<Entry<'_>> = Entry::all(&lists).collect();
        let prefixes = prefixes(&entries, &file_of_each(&entries));
        let beginnings =
            Beginnings { words: &lists, before: &before.beginnings, moves: &moves, new: &new, texts: texts.len() };
        let beginnings = beginnings.lists(&prefixes);
        let index = Self { texts: keys, words, beginnings, ..Self::default() };
        let IndexFiles { first, files } = index.made(texts, same);
        let (files, bytes) = files.into_iter().unzip();
        (Self { first, files, ..index }, bytes)
    }

    /// The file that leads to the others.
    pub fn first(&self) -> &str {
        &self.first
    }

    /// Its files, sorted by name.
    pub fn files(&self) -> &[IndexFile] {
        &self.files
    }

    /// The bytes of its files; `texts` are those that it is of.
    pub fn bytes(&self, texts: &[IndexedText<'_>], same: &[Vec<String>]) -> Vec<Arc<[u8]>> {
        self.made(texts, same).files.into_iter().map(|(_, bytes)| bytes).collect()
    }

    fn made(&self, texts: &[IndexedText<'_>], same: &[Vec<String>]) -> IndexFiles {
        let lists: Vec<List<'_>> = self.words.iter().collect();
        let beginnings: Vec<List<'_>> = self.beginnings.iter().collect();
        files(&lists, &beginnings, texts, same)
    }
}
