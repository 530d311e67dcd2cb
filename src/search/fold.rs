//! The forms of a word: folded, as it is looked for; written, as it tells apart what is folded alike.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use std::iter::once;

/// A word as it is looked for: NFKD, in lower case, without U+0300–U+036F, `đ` as `d` and its like, NFC.
pub fn folded(piece: &str) -> String {
    let seen = piece.chars().filter(|c| !is_passed_over(*c));
    if piece.is_ascii() {
        return seen.map(|c| c.to_ascii_lowercase()).collect();
    }
    // In lower case as a whole: a sigma at the end has a form of its own.
    let lower = DecomposingNormalizerBorrowed::new_nfkd().normalize_iter(seen).collect::<String>().to_lowercase();
    let plain = lower.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(plain);
    ComposingNormalizerBorrowed::new_nfc().normalize_iter(plain).collect()
}

/// A letter that is written otherwise where there is no key for it.
fn plain(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'đ' => ('d', None),
        'œ' => ('o', Some('e')),
        'æ' => ('a', Some('e')),
        'ß' => ('s', Some('s')),
        'ø' => ('o', None),
        'ł' => ('l', None),
        'ı' => ('i', None),
        other => (other, None),
    };
    once(first).chain(second)
}

/// A word in its writing: NFC, in lower case, and the tone of oa, oe, uy at its end on the first letter, where the old way
/// has it: `hoà` is `hòa`.
pub fn written(piece: &str) -> String {
    let seen = piece.chars().filter(|c| !is_passed_over(*c));
    if piece.is_ascii() {
        return seen.map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut word = ComposingNormalizerBorrowed::new_nfc().normalize_iter(seen).collect::<String>().to_lowercase();
    let mut last = word.chars().rev();
    if let (Some(second), Some(first)) = (last.next(), last.next())
        && let Some((toned, plain)) = tone_moved(first, second)
    {
        word.truncate(word.len() - first.len_utf8() - second.len_utf8());
        word.extend([toned, plain]);
    }
    word
}

/// The last two letters with the tone of the second on the first, where both places are in use.
fn tone_moved(first: char, second: char) -> Option<(char, char)> {
    const TONES: [(char, &str, char, &str); 3] =
        [('o', "òóỏõọ", 'a', "àáảãạ"), ('o', "òóỏõọ", 'e', "èéẻẽẹ"), ('u', "ùúủũụ", 'y', "ỳýỷỹỵ")];
    TONES.iter().filter(|(base, ..)| *base == first).find_map(|(_, to, plain, from)| {
        let tone = from.chars().position(|c| c == second)?;
        Some((to.chars().nth(tone)?, *plain))
    })
}

/// What stands in a word and is none of its letters: what nobody sees, and apostrophes.
fn is_passed_over(c: char) -> bool {
    is_unseen(c) || is_apostrophe(c)
}

/// An apostrophe: `H’Linh` is `hlinh`.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '\u{2bc}' | '＇')
}

/// A sign without width, which ends no word.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}
