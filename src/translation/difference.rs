//! The difference between two wordings, word by word in every script.

use super::align::align;
use crate::markdown::word_pieces;
use rustc_hash::FxHashMap;

/// What a piece of a difference is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Piece {
    /// It stands in both.
    Same,
    /// Only the old wording has it.
    Gone,
    /// Only the new one has it.
    New,
}

/// What came and went. The pieces that are the same or gone are together the old wording, those that are the same or new the
/// new one; what went stands before what came instead.
pub fn difference(old: &str, new: &str) -> Vec<(Piece, String)> {
    let (before, after) = (words(old), words(new));
    let mut numbers: FxHashMap<&str, u32> = FxHashMap::default();
    let mut number = |sign| {
        let next = numbers.len() as u32;
        *numbers.entry(sign).or_insert(next)
    };
    let a: Vec<u32> = before.iter().map(|word| number(word.sign)).collect();
    let b: Vec<u32> = after.iter().map(|word| number(word.sign)).collect();
    let mut pieces = Pieces::default();
    let (mut x, mut y) = (0, 0);
    for (next_x, next_y) in align(&a, &b) {
        pieces.changed(&before[x..next_x], &after[y..next_y]);
        pieces.same(before[next_x], after[next_y]);
        (x, y) = (next_x + 1, next_y + 1);
    }
    pieces.changed(&before[x..], &after[y..]);
    pieces.finish()
}

/// A word or a punctuation mark, and the white space before it.
#[derive(Clone, Copy)]
struct Word<'t> {
    space: &'t str,
    sign: &'t str,
}

/// A text as words; white space at its end is one without a sign.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut start, mut at) = (0, 0);
    for (piece, _) in word_pieces(text) {
        at += piece.len();
        if !piece.chars().all(char::is_whitespace) {
            words.push(Word { space: &text[start..at - piece.len()], sign: piece });
            start = at;
        }
    }
    if start < text.len() {
        words.push(Word { space: &text[start..], sign: "" });
    }
    words
}

#[derive(Default)]
struct Pieces {
    done: Vec<(Piece, String)>,
    gone: String,
    new: String,
}

impl Pieces {
    /// Words that stand in one only.
    fn changed(&mut self, before: &[Word<'_>], after: &[Word<'_>]) {
        before.iter().for_each(|word| self.gone.extend([word.space, word.sign]));
        after.iter().for_each(|word| self.new.extend([word.space, word.sign]));
    }

    /// A word that stands in both, perhaps behind other white space.
    fn same(&mut self, before: Word<'_>, after: Word<'_>) {
        if before.space == after.space {
            self.flush();
            self.add(Piece::Same, before.space);
        } else {
            self.gone.push_str(before.space);
            self.new.push_str(after.space);
            self.flush();
        }
        self.add(Piece::Same, before.sign);
    }

    /// What came and went so far ends here. White space that both begin with did neither.
    fn flush(&mut self) {
        let (gone, new) = (std::mem::take(&mut self.gone), std::mem::take(&mut self.new));
        let space = |text: &str| text.len() - text.trim_start().len();
        let common = space(&gone);
        let common = if common == space(&new) && gone[..common] == new[..common] { common } else { 0 };
        self.add(Piece::Same, &gone[..common]);
        self.add(Piece::Gone, &gone[common..]);
        self.add(Piece::New, &new[common..]);
    }

    fn add(&mut self, piece: Piece, text: &str) {
        match self.done.last_mut() {
            _ if text.is_empty() => {}
            Some((last, before)) if *last == piece => before.push_str(text),
            _ => self.done.push((piece, text.to_owned())),
        }
    }

    fn finish(mut self) -> Vec<(Piece, String)> {
        self.flush();
        self.done
    }
}
