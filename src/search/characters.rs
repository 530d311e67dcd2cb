//! What characters are to words.

use icu_properties::{props::Script, script::ScriptWithExtensions};

/// An apostrophe: `H’Linh` is `hlinh`.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '\u{2bc}' | '＇')
}

/// A sign without width, which ends no word.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character is of a script that puts no spaces between words, or may not.
pub(super) fn is_unspaced(c: char) -> bool {
    let scripts = ScriptWithExtensions::new();
    UNSPACED.iter().any(|script| scripts.has_script(c, *script))
}

/// The scripts that put no spaces between words, or may not.
const UNSPACED: [Script; 8] = [
    Script::Han,
    Script::Hiragana,
    Script::Katakana,
    Script::Hangul,
    Script::Thai,
    Script::Lao,
    Script::Khmer,
    Script::Myanmar,
];
