//! Spellings that count as one: Đắk Lắk, Daklak, Darlac.

use super::{
    cut::{Piece, pieces, units},
    fold::folded,
};
use rustc_hash::FxHashMap;

/// Groups of spellings that count as one, for finding them in texts.
#[derive(Default)]
pub(super) struct Spellings {
    /// Each spelling, under its first word.
    first: FxHashMap<Box<str>, Vec<Spelling>>,
}

/// A spelling: its folded words in a row, or the units of runs.
struct Spelling {
    words: Vec<Box<str>>,
    /// The position of its group.
    group: usize,
}

impl Spellings {
    pub fn new(same: &[Vec<String>]) -> Self {
        let mut first: FxHashMap<Box<str>, Vec<Spelling>> = FxHashMap::default();
        for (group, spellings) in same.iter().enumerate() {
            for written in spellings {
                let words = spelling_words(written);
                let Some(begin) = words.first().cloned() else { continue };
                first.entry(begin).or_default().push(Spelling { words, group });
            }
        }
        Self { first }
    }

    /// Whether a word or a unit begins one.
    pub fn begins(&self, word: &str) -> bool {
        self.first.contains_key(word)
    }

    /// The spellings that stand at the beginning of some words: the key and the form under which they are looked up.
    pub fn at(&self, words: &[&str]) -> Vec<(String, String)> {
        let Some(begin) = words.first() else { return Vec::new() };
        let own = self.first.get(*begin).map(Vec::as_slice).unwrap_or_default();
        let stands = |own: &&Spelling| {
            own.words.len() <= words.len() && own.words.iter().zip(words).all(|(own, word)| own.as_ref() == *word)
        };
        let stand = own.iter().filter(stands).map(|own| (format!("={}", own.group), own.words.join(" ")));
        let mut stand: Vec<_> = stand.collect();
        stand.dedup();
        stand
    }

    /// How many words the longest has.
    pub fn longest(&self) -> usize {
        let all = self.first.values().flatten();
        all.map(|own| own.words.len()).max().unwrap_or_default()
    }
}

/// The folded words of a spelling, and the units of its runs, in a row.
pub(super) fn spelling_words(written: &str) -> Vec<Box<str>> {
    let mut words: Vec<Box<str>> = Vec::new();
    for piece in pieces(written) {
        match piece {
            Piece::Word(word) => words.push(folded(word).into()),
            Piece::Run(run) => words.extend(units(&folded(run)).map(Box::from)),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
