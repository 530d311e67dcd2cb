//! Counting words. Most scripts put spaces between them; Chinese, Japanese, Thai, Lao and Khmer do not,
//! and only for a text that has such letters the dictionaries of ICU are asked.

use icu_segmenter::{
    GraphemeClusterSegmenter, WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions,
};
use std::sync::OnceLock;

/// A running count; a word may reach over several pieces of text.
#[derive(Default)]
pub(super) struct Words {
    count: u32,
    inside: bool,
}

impl Words {
    /// Counts the words of a piece.
    pub(super) fn add(&mut self, text: &str) {
        if is_strange(text.as_bytes()) && text.contains(needs_dictionary) {
            let mut breaks = segmenter().segment_str(text).iter_with_word_type();
            self.count += breaks.by_ref().filter(|(_, kind)| kind.is_word_like()).count() as u32;
            self.inside = false;
            return;
        }
        let bytes = text.as_bytes();
        let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else { return };
        self.count += u32::from(first > b' ' && !self.inside) + beginnings(bytes);
        self.inside = last > b' ';
    }

    /// A block, a line or a picture ends here, and with it any word.
    pub(super) fn stop(&mut self) {
        self.inside = false;
    }

    /// How many.
    pub(super) fn count(&self) -> u32 {
        self.count
    }
}

fn segmenter() -> &'static WordSegmenterBorrowed<'static> {
    static SEGMENTER: OnceLock<WordSegmenterBorrowed<'static>> = OnceLock::new();
    SEGMENTER.get_or_init(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()))
}

/// The last byte up to `limit` at which a text can be cut without cutting what readers take for one sign.
pub fn sign_end(text: &str, limit: usize) -> usize {
    let ends = GraphemeClusterSegmenter::new().segment_str(text).take_while(|end| *end <= limit);
    ends.last().unwrap_or(0)
}

/// The last byte up to `limit` at which a word ends, by dictionary where no spaces stand between words; else a sign's.
pub fn word_end(text: &str, limit: usize) -> usize {
    let limit = sign_end(text, limit);
    let ends = segmenter().segment_str(text).take_while(|end| *end <= limit);
    ends.last().filter(|end| *end > 0 && sign_end(text, *end) == *end).unwrap_or(limit)
}

/// A text cut where words begin and end, by dictionary where no spaces stand between them: each piece, and whether it is a
/// word; spaces and punctuation are none.
pub fn word_pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut breaks = segmenter().segment_str(text).iter_with_word_type();
    let mut start = breaks.next().map_or(0, |(at, _)| at);
    breaks.map(move |(end, kind)| {
        let piece = &text[start..end];
        start = end;
        (piece, kind.is_word_like())
    })
}

/// How often a word begins behind a space. Counted in bytes as long as they suffice, and without a branch: so the
/// compiler looks at many bytes at once.
fn beginnings(text: &[u8]) -> u32 {
    let begins = |(before, byte): (&u8, &u8)| u8::from((*byte > b' ') & (*before <= b' '));
    let piece = |(before, after): (&[u8], &[u8])| u32::from(before.iter().zip(after).map(begins).sum::<u8>());
    let most = usize::from(u8::MAX);
    text.chunks(most).zip(text.get(1..).unwrap_or_default().chunks(most)).map(piece).sum()
}

/// Whether there are two bytes with which no letter of Europe or Vietnam begins; without a branch, too.
fn is_strange(text: &[u8]) -> bool {
    let strange = |first: u8, second: u8| (first >= 0xe3) | (first == 0xe0) | ((first == 0xe1) & (second < 0xa0));
    let pairs = text.iter().zip(text.iter().skip(1));
    pairs.fold(false, |found, (&first, &second)| found | strange(first, second))
}

/// A letter of a script without spaces: Thai, Lao, Myanmar, Khmer, kana, Han.
fn needs_dictionary(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{10bf}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}'
        | '\u{20000}'..='\u{33fff}')
}

/// Chinese and Japanese letters and punctuation: a line may end after each, and no space is meant there.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{312f}' | '\u{31a0}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '…' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(pieces: &[&str]) -> u32 {
        let mut words = Words::default();
        pieces.iter().for_each(|piece| words.add(piece));
        words.count()
    }

    #[test]
    fn words_reach_over_markup_and_need_no_spaces() {
        assert_eq!(count(&["Đắk L", "ắk hôm nay"]), 4);
        assert_eq!(count(&["人民委员会"]), 3);
        assert!(count(&["ខេត្តដាក់ឡាក់ពង្រឹង"]) > 2);
        let long = "Đắk Lắk ".repeat(300);
        for end in (0..long.len()).filter(|&end| long.is_char_boundary(end)) {
            assert_eq!(count(&[&long[..end]]) as usize, long[..end].split_whitespace().count());
        }
    }
}
