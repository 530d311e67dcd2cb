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

/// A piece of a text, folded where it is a run.
enum Cut<'t> {
    Word(&'t str),
    Run(String),
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
        let cut: Vec<Cut<'_>> = pieces(text)
            .map(|piece| match piece {
                Piece::Word(word) => Cut::Word(word),
                Piece::Run(run) => Cut::Run(folded(run)),
            })
            .collect();
        let known = self.read().places(&cut);
        let (mut places, row) = known.unwrap_or_else(|| {
            let mut terms = self.terms.write().unwrap_or_else(PoisonError::into_inner);
            terms.learn(&cut, &self.spellings);
            terms.places(&cut).unwrap_or_default()
        });
        self.add_spellings(&row, &mut places);
        (places, row.len() as u32)
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

    fn learn(&mut self, cut: &[Cut<'_>], spellings: &Spellings) {
        for piece in cut {
            match piece {
                Cut::Word(word) if !self.pieces.contains_key(*word) => {
                    let key = folded(word);
                    let term = (!key.is_empty()).then(|| self.number(&key, &written(word), spellings));
                    self.pieces.insert((*word).into(), term);
                }
                Cut::Word(_) => {}
                Cut::Run(run) => {
                    for key in units_and_pairs(run).flat_map(|(unit, pair)| once(unit).chain(pair)) {
                        if !self.pieces.contains_key(key) {
                            let term = self.number(key, "", spellings);
                            self.pieces.insert(key.into(), Some(term));
                        }
                    }
                }
            }
        }
    }

    /// The places of all terms, and the words and units in a row; `None` if one is unknown.
    fn places(&self, cut: &[Cut<'_>]) -> Option<(Vec<Place>, Vec<u32>)> {
        let (mut places, mut row) = (Vec::with_capacity(cut.len()), Vec::with_capacity(cut.len()));
        let known = |key: &str| self.pieces.get(key).copied().flatten();
        for piece in cut {
            match piece {
                Cut::Word(word) => {
                    if let Some(term) = *self.pieces.get(*word)? {
                        places.push(Place { term, at: row.len() as u32 });
                        row.push(term);
                    }
                }
                Cut::Run(run) => {
                    for (unit, pair) in units_and_pairs(run) {
                        let (at, term) = (row.len() as u32, known(unit)?);
                        places.push(Place { term, at });
                        if let Some(pair) = pair {
                            places.push(Place { term: known(pair)?, at });
                        }
                        row.push(term);
                    }
                }
            }
        }
        Some((places, row))
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
