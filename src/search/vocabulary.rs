//! All that texts are found by, as numbers: a text is a list of them.

use super::{
    cut::{Piece, pieces, units},
    fold::{folded, written},
    spellings::Spellings,
};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::{
    iter::once,
    sync::{PoisonError, RwLock, RwLockReadGuard},
};

/// The numbers of all terms, from any thread. They say nothing of order: they are given as texts are read.
pub struct Vocabulary {
    terms: RwLock<Terms>,
    spellings: Spellings,
    longest: usize,
}

/// What a text is found by: a word, a unit or a pair of units of a script without spaces, a spelling of a group.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Term {
    /// What is looked up: the folded word, the unit, the pair; `=` and the number of a group.
    pub key: Box<str>,
    /// The word in its writing; the spelling; else empty.
    pub form: Box<str>,
}

/// The place of a term in a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Place {
    pub term: u32,
    /// Counted in words and units.
    pub at: u32,
}

#[derive(Default)]
struct Terms {
    list: Vec<Term>,
    /// Whether a spelling begins with it, by number.
    begins: Vec<bool>,
    numbers: FxHashMap<Term, u32>,
    /// Words as they stand in texts, units and pairs; `None` of a word without letters.
    pieces: FxHashMap<Box<str>, Option<u32>>,
}

/// What is looked up of a text, one after another.
enum Key<'t> {
    /// A word as it stands there.
    Word(&'t str),
    /// A unit of a run.
    Unit(&'t str),
    /// The pair that the unit before it begins.
    Pair(&'t str),
}

impl<'t> Key<'t> {
    fn text(&self) -> &'t str {
        match self {
            Self::Word(text) | Self::Unit(text) | Self::Pair(text) => text,
        }
    }
}

impl Vocabulary {
    /// A vocabulary with some terms; their numbers are their positions.
    pub fn new(terms: Vec<Term>, same: &[Vec<String>]) -> Self {
        let (mut own, spellings) = (Terms::default(), Spellings::new(same));
        for term in terms {
            own.number(&term.key, &term.form, &spellings);
        }
        Self { terms: RwLock::new(own), longest: spellings.longest(), spellings }
    }

    /// All terms, by number.
    pub fn terms(&self) -> Vec<Term> {
        self.read().list.clone()
    }

    /// What stands in a text, and how many words and units it has.
    pub(super) fn places(&self, text: &str) -> (Vec<Place>, u32) {
        let cut: Vec<(Piece<'_>, String)> = pieces(text)
            .map(|piece| match piece {
                Piece::Word(_) => (piece, String::new()),
                Piece::Run(run) => (piece, folded(run)),
            })
            .collect();
        let mut keys = Vec::with_capacity(cut.len());
        for (piece, run) in &cut {
            match piece {
                Piece::Word(word) => keys.push(Key::Word(word)),
                Piece::Run(_) => {
                    let both = |(unit, pair): (_, Option<_>)| once(Key::Unit(unit)).chain(pair.map(Key::Pair));
                    keys.extend(units_and_pairs(run).flat_map(both));
                }
            }
        }
        let (mut places, mut row) = (Vec::with_capacity(keys.len()), Vec::with_capacity(keys.len()));
        for (key, number) in keys.iter().zip(self.numbers(&keys)) {
            let Some(term) = number else { continue };
            match key {
                Key::Pair(_) => places.push(Place { term, at: row.len() as u32 - 1 }),
                Key::Word(_) | Key::Unit(_) => {
                    places.push(Place { term, at: row.len() as u32 });
                    row.push(term);
                }
            }
        }
        self.add_spellings(&row, &mut places);
        (places, row.len() as u32)
    }

    /// The numbers of keys; `None` of a word without letters. Most are known, and known to all threads at once.
    fn numbers(&self, keys: &[Key<'_>]) -> Vec<Option<u32>> {
        let (mut numbers, mut unknown) = (Vec::with_capacity(keys.len()), Vec::new());
        let terms = self.read();
        for (at, key) in keys.iter().enumerate() {
            let known = terms.pieces.get(key.text()).copied();
            if known.is_none() {
                unknown.push(at);
            }
            numbers.push(known.flatten());
        }
        drop(terms);
        if !unknown.is_empty() {
            let mut terms = self.terms.write().unwrap_or_else(PoisonError::into_inner);
            for at in unknown {
                numbers[at] = terms.learn(&keys[at], &self.spellings);
            }
        }
        numbers
    }

    /// Adds the spellings that stand in a row of words and units.
    fn add_spellings(&self, row: &[u32], places: &mut Vec<Place>) {
        if self.longest == 0 {
            return;
        }
        let terms = self.read();
        let mut stand = Vec::new();
        for (at, _) in row.iter().enumerate().filter(|(_, term)| terms.begins[**term as usize]) {
            let words = row[at..].iter().take(self.longest).map(|term| &*terms.list[*term as usize].key);
            stand.extend(
                self.spellings.at(&words.collect::<Vec<_>>()).into_iter().map(|spelling| (spelling, at as u32)),
            );
        }
        drop(terms);
        if !stand.is_empty() {
            let mut terms = self.terms.write().unwrap_or_else(PoisonError::into_inner);
            places.extend(stand.into_iter().map(|((key, form), at)| {
                let term = terms.number(&key, &form, &self.spellings);
                Place { term, at }
            }));
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Terms> {
        self.terms.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Terms {
    /// The number of a term, a new one if it is new.
    fn number(&mut self, key: &str, form: &str, spellings: &Spellings) -> u32 {
        let term = Term { key: key.into(), form: form.into() };
        if let Some(known) = self.numbers.get(&term) {
            return *known;
        }
        let number = self.list.len() as u32;
        self.begins.push(spellings.begins(key));
        self.list.push(term.clone());
        self.numbers.insert(term, number);
        number
    }

    /// The number of a key, a new one if it is new.
    fn learn(&mut self, key: &Key<'_>, spellings: &Spellings) -> Option<u32> {
        if let Some(known) = self.pieces.get(key.text()) {
            return *known;
        }
        let number = match key {
            Key::Word(word) => {
                let key = folded(word);
                (!key.is_empty()).then(|| self.number(&key, &written(word), spellings))
            }
            Key::Unit(own) | Key::Pair(own) => Some(self.number(own, "", spellings)),
        };
        self.pieces.insert(key.text().into(), number);
        number
    }
}

/// Each unit of a run, with the pair that it begins.
fn units_and_pairs(run: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut begin = 0;
    let mut units = units(run).peekable();
    std::iter::from_fn(move || {
        let unit = units.next()?;
        let start = begin;
        begin += unit.len();
        Some((unit, units.peek().map(|next| &run[start..begin + next.len()])))
    })
}
