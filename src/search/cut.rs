//! Texts taken apart: words, and runs of the scripts that put no spaces between words. No dictionary takes part: no two
//! agree, and the reader's browser has another one.

use super::characters::{is_apostrophe, is_unseen, is_unspaced};
use icu_properties::{CodePointMapData, props::GeneralCategory};
use std::sync::OnceLock;

/// A piece of a text, as it stands there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'t> {
    /// A word: letters, marks and digits.
    Word(&'t str),
    /// A run of letters of scripts without spaces.
    Run(&'t str),
}

/// The words and runs of a text, in order.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (piece, after) = next(rest)?;
        rest = after;
        Some(piece)
    })
}

/// What a character is to words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Class {
    /// It ends them.
    Between,
    Letter,
    Digit,
    /// It goes with what stands before it.
    Mark,
    /// A letter of a script without spaces.
    Unspaced,
    /// A digit of such a script.
    UnspacedDigit,
    /// Between two letters it is passed over.
    Apostrophe,
    /// It is passed over.
    Unseen,
}

/// The first piece, and the text behind it.
fn next(text: &str) -> Option<(Piece<'_>, &str)> {
    let mut signs = text.char_indices().map(|(at, c)| (at, class(c)));
    let begins = |class: &Class| !matches!(class, Class::Between | Class::Apostrophe | Class::Unseen);
    let (start, first) = signs.find(|(_, class)| begins(class))?;
    let is_run = matches!(first, Class::Unspaced | Class::UnspacedDigit);
    let mut end = text.len();
    let mut letter = first == Class::Letter;
    while let Some((at, class)) = signs.next() {
        let goes_on = match class {
            Class::Mark | Class::Unseen => true,
            Class::Apostrophe => {
                let mut behind = signs.clone().map(|(_, class)| class).skip_while(|class| *class == Class::Unseen);
                letter && behind.next() == Some(Class::Letter)
            }
            Class::Letter | Class::Digit => !is_run,
            Class::Unspaced | Class::UnspacedDigit => is_run,
            Class::Between => false,
        };
        if !goes_on {
            end = at;
            break;
        }
        if matches!(class, Class::Letter | Class::Digit) {
            letter = class == Class::Letter;
        }
    }
    let (piece, rest) = text.split_at(end);
    let piece = &piece[start..];
    Some((if is_run { Piece::Run(piece) } else { Piece::Word(piece) }, rest))
}

/// The units of a folded run: a letter with its marks; in Khmer with the letter that is written below it.
pub fn units(run: &str) -> impl Iterator<Item = &str> {
    /// Puts the next letter below the one before (U+17D2).
    const COENG: char = '\u{17d2}';
    let mut rest = run;
    std::iter::from_fn(move || {
        let mut below = false;
        let ends = |(_, c): &(usize, char)| {
            let goes_on = class(*c) == Class::Mark || below;
            below = *c == COENG;
            !goes_on
        };
        let end = rest.char_indices().skip(1).find(ends).map_or(rest.len(), |(at, _)| at);
        let (unit, after) = rest.split_at(end);
        rest = after;
        (!unit.is_empty()).then_some(unit)
    })
}

/// The class of a character; those of the basic plane are looked up once, 256 at a time.
fn class(c: char) -> Class {
    const PAGE: usize = 256;
    static PAGES: [OnceLock<[Class; PAGE]>; PAGE] = [const { OnceLock::new() }; PAGE];
    let code = c as usize;
    let page = || {
        let of = |low| char::from_u32((code - code % PAGE + low) as u32);
        std::array::from_fn(|low| of(low).map_or(Class::Between, class_by_properties))
    };
    PAGES.get(code / PAGE).map_or_else(|| class_by_properties(c), |known| known.get_or_init(page)[code % PAGE])
}

fn class_by_properties(c: char) -> Class {
    use GeneralCategory as G;
    match CodePointMapData::<GeneralCategory>::new().get(c) {
        _ if is_unseen(c) => Class::Unseen,
        // One of them is a letter to Unicode.
        _ if is_apostrophe(c) => Class::Apostrophe,
        G::NonspacingMark | G::SpacingMark | G::EnclosingMark => Class::Mark,
        G::DecimalNumber | G::LetterNumber | G::OtherNumber => {
            if is_unspaced(c) {
                Class::UnspacedDigit
            } else {
                Class::Digit
            }
        }
        G::UppercaseLetter | G::LowercaseLetter | G::TitlecaseLetter | G::ModifierLetter | G::OtherLetter => {
            if is_unspaced(c) {
                Class::Unspaced
            } else {
                Class::Letter
            }
        }
        _ => Class::Between,
    }
}
