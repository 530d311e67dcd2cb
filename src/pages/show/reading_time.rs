//! How long reading a text takes.

/// Words that a reader reads in a minute (Brysbaert 2019, <https://doi.org/10.1016/j.jml.2019.104047>: 238 in English).
const WORDS_A_MINUTE: u32 = 230;

/// Minutes for so many words, at least 1.
pub(super) fn minutes(words: u32) -> u32 {
    words.div_ceil(WORDS_A_MINUTE).max(1)
}
