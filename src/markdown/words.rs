//! Counting words. Most scripts put spaces between them; Chinese, Japanese, Thai, Lao and Khmer do not,
//! and only for a text that has such letters the dictionaries of ICU are asked.

use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed, options::WordBreakInvariantOptions};
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
        if !text.is_ascii() && has_dictionary_script(text.as_bytes()) {
            static SEGMENTER: OnceLock<WordSegmenterBorrowed<'static>> = OnceLock::new();
            let segmenter =
                SEGMENTER.get_or_init(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));
            let mut breaks = segmenter.segment_str(text).iter_with_word_type();
            self.count += breaks.by_ref().filter(|(_, kind)| kind.is_word_like()).count() as u32;
            self.inside = false;
            return;
        }
        let mut inside = self.inside;
        let mut count = 0;
        for &byte in text.as_bytes() {
            let word = byte > b' ';
            count += u32::from(word & !inside);
            inside = word;
        }
        self.count += count;
        self.inside = inside;
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

/// Whether there is a letter of a script without spaces, told by the first two bytes of a character:
/// Thai and Lao (U+0E00 to U+0EFF), Myanmar (U+1000 …), Khmer (U+1780 …), kana and Han (U+3040 to U+9FFF).
fn has_dictionary_script(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(at) = rest.iter().position(|&b| matches!(b, 0xe0 | 0xe1 | 0xe3..=0xe9 | 0xf0)) {
        let second = rest.get(at + 1).copied().unwrap_or(0);
        let found = match rest[at] {
            0xe0 => (0xb8..=0xbb).contains(&second),
            0xe1 => matches!(second, 0x80..=0x82 | 0x9e..=0x9f),
            0xe3 => second >= 0x81,
            0xf0 => (0xa0..=0xb3).contains(&second),
            _ => true,
        };
        if found {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
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
    }
}
