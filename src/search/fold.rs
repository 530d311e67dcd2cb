//! The forms of a word: folded, as it is looked for; written, as it tells apart what is folded alike.

use super::characters::{is_apostrophe, is_unseen, is_unspaced};
use icu_normalizer::{
    ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed, properties::CanonicalCombiningClassMapBorrowed,
};
use std::{borrow::Cow, iter::once, sync::OnceLock};

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

/// A run of a script without spaces as it is looked for. Nearly all are written so already, which their letters tell.
pub(super) fn folded_run(run: &str) -> Cow<'_, str> {
    let mut before = 0;
    let is_folded = run.chars().all(|c| {
        let Some(class) = combining_class_if_folded(c) else { return false };
        // Marks out of their order would change places.
        let in_order = class == 0 || class >= before;
        before = class;
        in_order
    });
    if is_folded { Cow::Borrowed(run) } else { Cow::Owned(folded(run)) }
}

/// The canonical combining class of a character of a script without spaces that folding leaves as it is, whatever stands
/// before it; those of the basic plane are looked up once, 256 at a time.
fn combining_class_if_folded(c: char) -> Option<u8> {
    const PAGE: usize = 256;
    static PAGES: [OnceLock<[Option<u8>; PAGE]>; PAGE] = [const { OnceLock::new() }; PAGE];
    let of = |c: char| {
        // The second halves of a letter that is one in NFC: letters of Hangul, voiced sounds of kana, a vowel of Myanmar.
        let composes = matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3099}' | '\u{309a}' | '\u{102e}');
        let stays = !composes && is_unspaced(c) && folded(c.encode_utf8(&mut [0; 4])).chars().eq([c]);
        stays.then(|| CanonicalCombiningClassMapBorrowed::new().get_u8(c))
    };
    let code = c as usize;
    let page = || std::array::from_fn(|low| char::from_u32((code - code % PAGE + low) as u32).and_then(of));
    PAGES.get(code / PAGE).map_or_else(|| of(c), |known| known.get_or_init(page)[code % PAGE])
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Letters and marks of all the scripts without spaces, in any order, among others.
        #[test]
        fn a_run_is_folded_as_any_word(run in "[\u{1780}-\u{17dd}\u{e01}-\u{e4e}\u{e81}-\u{ecd}\u{1000}-\u{1059}\u{4e00}-\u{4e0f}\u{f900}-\u{f90f}\u{3040}-\u{30ff}\u{ac00}-\u{ac1f}\u{1100}-\u{11ff}\u{300}\u{301}\u{200b}\u{ff71}]{0,8}") {
            prop_assert_eq!(folded_run(&run), folded(&run));
        }
    }

    #[test]
    fn most_runs_are_folded_already() {
        for run in ["ប៊ួនម៉ាធួត", "ខ្មែរ", "多乐省技術", "한국어", "ປະເທດລາວ", "ประเทศไทย"]
        {
            assert!(matches!(folded_run(run), Cow::Borrowed(_)), "{run}");
        }
    }
}
