//! All that texts are found by, as numbers: a text is a list of them.

use super::{
    cut::{Piece, pieces, units},
    fold::{folded, folded_run, written},
    piece_map::PieceMap,
    spellings::Spellings,
};
use rustc_hash::FxHashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

/// The numbers of all terms, from any thread. They say nothing of order: they are given as texts are read.
pub struct Vocabulary {
    terms: RwLock<Terms>,
    spellings: Spellings,
    longest: usize,
}

/// What a text is found by: a word, a unit or a pair of units of a script without spaces, a spelling of a group.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Term {
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
pub(super) struct Terms {
    pub list: Vec<Term>,
    /// Whether a spelling begins with it, by number.
    begins: Vec<bool>,
    numbers: FxHashMap<Term, u32>,
    /// Words as they stand in texts, units and pairs; [`NOTHING`] of a word without letters.
    pieces: PieceMap,
}

/// Stands for the number of a word without letters: no list has so many terms.
const NOTHING: u32 = u32::MAX;

/// A term of a text where it stands.
#[derive(Clone, Copy)]
struct Standing {
    term: u32,
    /// Whether it is the pair that the unit before it begins.
    is_pair: bool,
}

impl Vocabulary {
    /// One that knows no term yet, but groups of spellings that count as one.
    pub fn new(same: &[Vec<String>]) -> Self {
        let spellings = Spellings::new(same);
        Self { terms: RwLock::default(), longest: spellings.longest(), spellings }
    }

    /// All terms, by number.
    pub(super) fn read(&self) -> RwLockReadGuard<'_, Terms> {
        self.terms.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// What stands in a text, once for each time.
    pub(super) fn terms_of(&self, text: &str) -> Vec<u32> {
        let standing = self.standing(text);
        if self.longest == 0 {
            return standing.into_iter().map(|own| own.term).collect();
        }
        self.placed(&standing).0.into_iter().map(|place| place.term).collect()
    }

    /// What stands in a text and where, and how many words and units it has.
    pub(super) fn places(&self, text: &str) -> (Vec<Place>, u32) {
        self.placed(&self.standing(text))
    }

    /// The terms of a text in order, but for spellings. Most are known, and known to all threads at once.
    fn standing(&self, text: &str) -> Vec<Standing> {
        let mut standing = Vec::with_capacity(text.len() / 6);
        let mut unknown: Vec<(usize, bool, Box<str>)> = Vec::new();
        let terms = self.read();
        let mut look_up = |piece: &str, is_word, is_pair| {
            let term = terms.pieces.get(piece).unwrap_or_else(|| {
                unknown.push((standing.len(), is_word, piece.into()));
                NOTHING
            });
            standing.push(Standing { term, is_pair });
        };
        for piece in pieces(text) {
            match piece {
                Piece::Word(word) => look_up(word, true, false),
                Piece::Run(run) => {
                    for (unit, pair) in units_and_pairs(&folded_run(run)) {
                        look_up(unit, false, false);
                        pair.into_iter().for_each(|pair| look_up(pair, false, true));
                    }
                }
            }
        }
        drop(terms);
        if !unknown.is_empty() {
            let mut terms = self.terms.write().unwrap_or_else(PoisonError::into_inner);
            for (at, is_word, piece) in unknown {
                standing[at].term = terms.learn(&piece, is_word, &self.spellings);
            }
        }
        standing.retain(|own| own.term != NOTHING);
        standing
    }

    /// Gives terms their places, and adds the spellings that stand there.
    fn placed(&self, standing: &[Standing]) -> (Vec<Place>, u32) {
        let (mut places, mut row) = (Vec::with_capacity(standing.len()), Vec::with_capacity(standing.len()));
        for Standing { term, is_pair } in standing {
            let at = row.len() as u32 - u32::from(*is_pair);
            places.push(Place { term: *term, at });
            if !is_pair {
                row.push(*term);
            }
        }
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

    /// The number of a word as it stands in a text, of a unit or a pair; a new one if it is new.
    fn learn(&mut self, piece: &str, is_word: bool, spellings: &Spellings) -> u32 {
        if let Some(known) = self.pieces.get(piece) {
            return known;
        }
        let key = if is_word { folded(piece) } else { piece.to_owned() };
        let form = if is_word { written(piece) } else { String::new() };
        let number = if key.is_empty() { NOTHING } else { self.number(&key, &form, spellings) };
        self.pieces.insert(piece, number);
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
