//! Words for those who mistype: a word with one letter wrong keeps its first half or its second, so each stands there from
//! its beginning and from its end.

use super::{entry::Entry, order::utf16};

/// Shorter words are nothing to slip in: what is typed has five letters or more, and one may be too many.
const SHORTEST: usize = 4;

/// What stands before a word that is written backwards.
const BACKWARDS: char = '<';

/// The words, and the words written backwards, in order.
pub(super) fn slips(entries: &[Entry<'_>]) -> Vec<String> {
    let words = entries.iter().filter(|entry| entry.is_word()).map(|entry| entry.key);
    let long = words.filter(|word| word.chars().count() >= SHORTEST && !word.contains(char::is_numeric));
    let backwards = |word: &str| std::iter::once(BACKWARDS).chain(word.chars().rev()).collect();
    let mut slips: Vec<String> = long.flat_map(|word| [word.to_owned(), backwards(word)]).collect();
    slips.sort_unstable_by(|one, other| utf16(one, other));
    slips
}
