//! A text in which forms are looked for, with where each byte of it stands in the text as it is written.

use crate::base::plain;

/// What does not count when forms are compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Folding {
    /// Everything counts.
    Exact,
    /// Capitals do not.
    Case,
    /// Neither capitals nor marks do.
    Marks,
}

/// A folded text.
pub(super) struct Folded {
    pub(super) text: String,
    /// For each byte of `text`, and for its end, the byte in the text as written.
    places: Vec<usize>,
}

impl Folded {
    /// Folds a text. Signs that nobody sees are passed over; a curly apostrophe is a straight one, any blank a space.
    pub(super) fn new(text: &str, folding: Folding) -> Self {
        let mut own = Self { text: String::with_capacity(text.len()), places: Vec::with_capacity(text.len() + 1) };
        for (at, c) in text.char_indices() {
            match c {
                '\u{200b}'..='\u{200f}' | '\u{ad}' | '\u{2060}' | '\u{feff}' => {}
                '’' | 'ʼ' => own.push('\'', at),
                _ if c.is_whitespace() => own.push(' ', at),
                _ if folding == Folding::Exact => own.push(c, at),
                _ if c.is_ascii() => own.push(c.to_ascii_lowercase(), at),
                _ if folding == Folding::Case => c.to_lowercase().for_each(|c| own.push(c, at)),
                _ => plain(c.encode_utf8(&mut [0; 4])).chars().for_each(|c| own.push(c, at)),
            }
        }
        own.places.push(text.len());
        own
    }

    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.places.extend(std::iter::repeat_n(at, c.len_utf8()));
    }

    /// The bytes in the text as written of bytes of the folded one.
    pub(super) fn place(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.places[range.start]..self.places[range.end]
    }
}
