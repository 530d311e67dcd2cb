//! All that texts are found by, as numbers: a text is a list of them.

use super::{
    cut::{Piece, pieces, units},
    fold::{folded, folded_run, written},
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
    /// Words as they stand in texts, and units; [`NOTHING`] of a word without letters.
    pieces: FxHashMap<Box<str>, u32>,
    /// Pairs by their units.
    pairs: FxHashMap<(u32, u32), u32>,
}

/// Stands for the number of a word without letters: no list has so many terms.
const NOTHING: u32 = u32::MAX;

/// What has no number yet.
enum Unknown {
    /// A word as it stands in the text.
    Word(Box<str>),
    /// A unit of a run.
    Unit(Box<str>),
    /// The pair that the unit before it begins.
    Pair(Box<str>),
}

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
        let mut unknown: Vec<(usize, Unknown)> = Vec::new();
        let terms = self.read();
        let known = |piece: &str| terms.pieces.get(piece).copied();
        for piece in pieces(text) {
            match piece {
                Piece::Word(word) => {
                    let term = known(word).unwrap_or_else(|| {
                        unknown.push((standing.len(), Unknown::Word(word.into())));
                        NOTHING
                    });
                    standing.push(Standing { term, is_pair: false });
                }
                Piece::Run(run) => {
                    let run = folded_run(run);
                    let mut before: Option<(&str, Option<u32>)> = None;
                    for unit in units(&run) {
                        let term = known(unit);
                        if let Some((first, first_term)) = before {
                            let pair = first_term.zip(term).and_then(|pair| terms.pairs.get(&pair).copied());
                            if pair.is_none() {
                                unknown.push((standing.len(), Unknown::Pair([first, unit].concat().into())));
                            }
                            standing.push(Standing { term: pair.unwrap_or(NOTHING), is_pair: true });
                        }
                        if term.is_none() {
                            unknown.push((standing.len(), Unknown::Unit(unit.into())));
                        }
                        standing.push(Standing { term: term.unwrap_or(NOTHING), is_pair: false });
                        before = Some((unit, term));
                    }
                }
            }
        }
        drop(terms);
        if !unknown.is_empty() {
            self.terms.write().unwrap_or_else(PoisonError::into_inner).learn(unknown, &mut standing, &self.spellings);
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

    /// Gives numbers to what is unknown of a text, by where it stands there: units before the pairs that they make.
    fn learn(&mut self, unknown: Vec<(usize, Unknown)>, standing: &mut [Standing], spellings: &Spellings) {
        let is_pair = |(_, unknown): &(usize, Unknown)| matches!(unknown, Unknown::Pair(_));
        let (pairs, others): (Vec<_>, Vec<_>) = unknown.into_iter().partition(is_pair);
        for (at, unknown) in others.into_iter().chain(pairs) {
            standing[at].term = match unknown {
                Unknown::Word(word) => self.piece(word, folded, written, spellings),
                Unknown::Unit(unit) => self.piece(unit, str::to_owned, |_| String::new(), spellings),
                Unknown::Pair(pair) => {
                    let units = (standing[at - 1].term, standing[at + 1].term);
                    let number = self.pairs.get(&units).copied().unwrap_or_else(|| self.number(&pair, "", spellings));
                    self.pairs.insert(units, number);
                    number
                }
            };
        }
    }

    /// The number of a word or a unit, a new one if it is new.
    fn piece(
        &mut self,
        piece: Box<str>,
        key: fn(&str) -> String,
        form: fn(&str) -> String,
        spellings: &Spellings,
    ) -> u32 {
        if let Some(known) = self.pieces.get(&piece) {
            return *known;
        }
        let key = key(&piece);
        let number = if key.is_empty() { NOTHING } else { self.number(&key, &form(&piece), spellings) };
        self.pieces.insert(piece, number);
        number
    }
}
