//! One spelling of what looks the same: letters are composed with their marks, and what ends lines elsewhere is a space.

use icu_normalizer::ComposingNormalizerBorrowed;
use std::borrow::Cow;

/// Text as it is published: composed (NFC), with a space for each character that is white space and that HTML shows as
/// nothing (U+000B, which Word writes for a soft line break, U+000C, U+0085, U+2028, U+2029). CJK compatibility ideographs
/// stay: names are written with them, and NFC would make others of them.
pub fn normal(text: &str) -> Cow<'_, str> {
    if is_normal(text) {
        return text.into();
    }
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(is_compatibility) {
        let words = piece.trim_end_matches(is_compatibility);
        out.extend(nfc.normalize(words).chars().map(|c| if is_line_end(c) { ' ' } else { c }));
        out.push_str(&piece[words.len()..]);
    }
    out.into()
}

/// Whether [`normal`] leaves a text as it is.
pub fn is_normal(text: &str) -> bool {
    !may_change(text.as_bytes())
        || !text.contains(is_line_end) && ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

/// So many bytes are looked at by one rule before the other is asked.
const BLOCK: usize = 256;

/// Whether there are bytes with which nothing begins that European, Vietnamese, Khmer, Chinese, Japanese or Korean text in
/// NFC has; without a branch within a block: so the compiler looks at many bytes at once. Of all other text ICU is asked.
pub(super) fn may_change(text: &[u8]) -> bool {
    let whole = text.len().saturating_sub(2);
    let block = |start: usize| {
        let end = whole.min(start + BLOCK);
        let (firsts, seconds, thirds) = (&text[start..end], &text[start + 1..=end], &text[start + 2..end + 2]);
        let pairs = firsts.iter().zip(seconds);
        pairs.clone().fold(false, |found, (&first, &second)| found | rare(first, second))
            && pairs.zip(thirds).fold(false, |found, ((&first, &second), &third)| found | strange(first, second, third))
    };
    let last = &text[whole..];
    (0..whole).step_by(BLOCK).any(block)
        || last.iter().enumerate().any(|(at, &b)| strange(b, last.get(at + 1).copied().unwrap_or_default(), 0))
}

/// Whether bytes may be [`strange`]: those of Latin letters, most of Vietnamese and Khmer are not.
fn rare(first: u8, second: u8) -> bool {
    let usual = (second & 0xfe == 0xba) | (second & 0xfe == 0x9e);
    (first == 0x0b)
        | (first == 0x0c)
        | (first == 0xc2)
        | (first & 0xfc == 0xcc)
        | (first >= 0xd6) & (first != 0xe1)
        | (first == 0xe1) & !usual
}

/// Whether a character may begin with these bytes that NFC or [`normal`] makes another of.
fn strange(first: u8, second: u8, third: u8) -> bool {
    let vietnamese = (first == 0xe1) & ((second == 0xba) | (second == 0xbb));
    let khmer = (first == 0xe1) & (second & 0xfe == 0x9e);
    let kana_mark = (second == 0x82) & ((third == 0x99) | (third == 0x9a));
    let cjk = (0xe4..=0xed).contains(&first) | (first == 0xe3) & !kana_mark;
    let wide = (first == 0xef) & (second & 0xfe == 0xbc);
    let sign = (first == 0xe2) & (second == 0x80) & (third > 0x81) & (third & 0xfe != 0xa8);
    (first & 0xfe == 0x0a) & (first != b'\n')
        | (first == 0x0c)
        | (first == 0xc2) & (second == 0x85)
        | (0xcc..=0xce).contains(&first)
        | (first >= 0xd6) & !(vietnamese | khmer | cjk | wide | sign)
}

/// White space that HTML shows as nothing, so that words would be glued together.
fn is_line_end(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A CJK compatibility ideograph.
fn is_compatibility(c: char) -> bool {
    matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_composed_and_words_stay_apart() {
        for (given, expected) in [
            ("ca\u{300} phe\u{302}", "cà phê"),
            ("e\u{323}\u{302}", "ệ"),
            ("ㅎ\u{1112}\u{1161}\u{11ab}", "ㅎ한"),
            ("か\u{3099}", "が"),
            ("\u{f900}e\u{301}\u{2f800}", "\u{f900}é\u{2f800}"),
            ("một\u{b}hai\u{c}ba\u{85}bốn\u{2028}năm\u{2029}", "một hai ba bốn năm "),
            ("\u{212b}", "Å"),
        ] {
            assert_eq!(normal(given), expected);
            assert!(!is_normal(given) || given == expected);
        }
        for same in
            ["", "\u{b7}", "Đắk Lắk – “năm” … №", "多乐省", "ខេត្ត", "مقاطعة", "Культура", "Ω", "a\u{2009}b\r\n\t"]
        {
            assert!(matches!(normal(same), Cow::Borrowed(_)), "{same}");
        }
    }

    /// Whatever the bytes promise, ICU must not know better; at the end of a text, and within it.
    #[test]
    fn no_character_slips_through() {
        for c in (0..=0x10ffff).filter_map(char::from_u32).filter(|c| !is_compatibility(*c)) {
            for text in [format!("e{c}"), format!("e{c} ab")] {
                let meant = ComposingNormalizerBorrowed::new_nfc().normalize(&text).replace(is_line_end, " ");
                assert_eq!(normal(&text), meant, "{:x}", c as u32);
            }
        }
    }

    #[test]
    fn where_a_character_stands_makes_no_difference() {
        for at in 0..2 * BLOCK + 8 {
            let text = format!("{}e\u{301}{}", "a".repeat(at), "a".repeat(2 * BLOCK + 8 - at));
            assert_eq!(normal(&text), text.replace("e\u{301}", "é"), "{at}");
        }
    }
}
