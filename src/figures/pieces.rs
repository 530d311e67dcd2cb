//! Numbers and the words that say what they count, in the order of a text: what dates and times are made of.

use super::{
    lexicon::{Counted, Lexicon, Meaning},
    numbers::{self, Number},
    numerals::is_blank,
    tokens::{Token, TokenKind},
};

/// A number, or a word that says what numbers count.
pub(super) struct Piece {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: PieceKind,
    /// Whether a figure was made of it.
    pub(super) used: bool,
}

pub(super) enum PieceKind {
    Number(Number),
    Word(Vec<Meaning>),
}

/// The pieces of a text.
pub(super) struct Pieces<'t> {
    pub(super) text: &'t str,
    pub(super) lexicon: &'t Lexicon,
    pub(super) list: Vec<Piece>,
}

impl<'t> Pieces<'t> {
    pub(super) fn new(text: &'t str, tokens: &[Token], lexicon: &'t Lexicon) -> Self {
        let mut own = Self { text, lexicon, list: Vec::new() };
        let mut at = 0;
        while at < tokens.len() {
            let Token { start, end, kind } = &tokens[at];
            if let TokenKind::Word(meanings) = kind
                && own.counts(*start, meanings)
            {
                let kind = PieceKind::Word(meanings.clone());
                own.list.push(Piece { start: *start, end: *end, kind, used: false });
                at += 1;
                continue;
            }
            match numbers::number(text, tokens, at, lexicon) {
                Some((number, next)) => {
                    let (start, end) = (number.start, number.end);
                    own.list.push(Piece { start, end, kind: PieceKind::Number(number), used: false });
                    at = next;
                }
                None => at += 1,
            }
        }
        own
    }

    /// Whether a word says what numbers count; one that may be a number as well only right behind a number.
    fn counts(&self, start: usize, meanings: &[Meaning]) -> bool {
        let counts = |own: &Meaning| {
            matches!(own, Meaning::Month(_) | Meaning::Before(_) | Meaning::Behind(_) | Meaning::Era(_))
        };
        let number = |own: &Meaning| matches!(own, Meaning::Unit(_) | Meaning::Added(_) | Meaning::Alone(_));
        let behind =
            || self.list.last().is_some_and(|last| last.end == start && matches!(last.kind, PieceKind::Number(_)));
        meanings.iter().any(counts) && (!meanings.iter().any(number) || behind())
    }

    /// The number at a position.
    pub(super) fn number(&self, at: usize) -> Option<&Number> {
        match self.list.get(at).filter(|piece| !piece.used).map(|piece| &piece.kind) {
            Some(PieceKind::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// The small number at a position, if it lies in a range.
    pub(super) fn small(&self, at: usize, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
        self.number(at).filter(|own| !own.letter).and_then(|own| own.plain).filter(|own| range.contains(own))
    }

    /// The digits of a number that is nothing but one group of them.
    pub(super) fn digits(&self, at: usize) -> Option<&str> {
        match self.number(at)?.numeral.as_ref()?.groups.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// Whether the word at a position says this.
    pub(super) fn says(&self, at: usize, meaning: Meaning) -> bool {
        matches!(self.list.get(at).map(|piece| &piece.kind), Some(PieceKind::Word(own)) if own.contains(&meaning))
    }

    pub(super) fn before(&self, at: usize, counted: Counted) -> bool {
        self.says(at, Meaning::Before(counted))
    }

    pub(super) fn behind(&self, at: usize, counted: Counted) -> bool {
        self.says(at, Meaning::Behind(counted))
    }

    /// What stands between a piece and the one before it.
    pub(super) fn gap(&self, at: usize) -> &'t str {
        match (at.checked_sub(1).and_then(|before| self.list.get(before)), self.list.get(at)) {
            (Some(before), Some(own)) => self.text.get(before.end..own.start).unwrap_or_default(),
            _ => ";",
        }
    }

    /// Whether nothing but blanks stands before a piece.
    pub(super) fn joins(&self, at: usize) -> bool {
        self.gap(at).chars().all(is_blank)
    }

    /// Marks pieces as used.
    pub(super) fn take(&mut self, range: std::ops::RangeInclusive<usize>) {
        self.list[range].iter_mut().for_each(|piece| piece.used = true);
    }
}
