//! The order of strings in browsers: by the units of UTF-16.

use std::cmp::Ordering;

/// Compares as `<` does in JavaScript.
pub(super) fn utf16(one: &str, other: &str) -> Ordering {
    let differ = one.bytes().zip(other.bytes()).find(|(one, other)| one != other);
    // UTF-8 has the same order but for U+E000–U+FFFF (EE, EF), which UTF-16 has behind the larger ones (F0 to F4).
    let rank = |byte: u8| if matches!(byte, 0xee | 0xef) { byte + 0x10 } else { byte };
    differ.map_or_else(|| one.len().cmp(&other.len()), |(one, other)| rank(one).cmp(&rank(other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strings_are_ordered_as_in_browsers(one in ".{0,4}", other in ".{0,4}") {
            prop_assert_eq!(utf16(&one, &other), one.encode_utf16().cmp(other.encode_utf16()));
        }
    }

    #[test]
    fn what_lies_beyond_the_basic_plane_comes_before_its_end() {
        assert_eq!(utf16("a\u{10000}", "a\u{ffff}"), Ordering::Less);
        assert_eq!(utf16("a\u{10000}", "a\u{d7ff}"), Ordering::Greater);
    }
}
