//! All forms of one language, found in one pass over a text, however many there are.

use super::folding::{Folded, Folding};
use crate::{base::LangIx, content::Glossary};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;

/// What a form is in its entry.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::check) enum Use {
    /// The thing is called so.
    Term,
    /// It is not called so.
    Not,
    /// It is not to be said at all.
    Forbidden,
}

/// A form that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::check) struct Form {
    /// Its entry, by position.
    pub(in crate::check) entry: usize,
    /// What it is there.
    pub(in crate::check) is: Use,
    /// Where it stands in the text.
    pub(in crate::check) range: Range<usize>,
}

/// The forms of a language.
pub(in crate::check) struct Matcher {
    /// One for each way of folding that some entry wants.
    automata: Vec<(Folding, AhoCorasick, Uses)>,
}

/// For each form its entry, by position, and what it is there.
type Uses = Vec<(usize, Use)>;

impl Matcher {
    /// The forms of a language, of those uses that are `wanted`.
    pub(in crate::check) fn new(glossary: &Glossary, lang: LangIx, wanted: &[Use]) -> Self {
        let folding = |entry: &crate::content::GlossaryEntry| match (entry.fold, entry.case) {
            (true, _) => Folding::Marks,
            (false, true) => Folding::Exact,
            (false, false) => Folding::Case,
        };
        let mut automata = Vec::new();
        for way in [Folding::Exact, Folding::Case, Folding::Marks] {
            let (mut forms, mut uses) = (Vec::new(), Vec::new());
            for (at, entry) in glossary.entries.iter().enumerate().filter(|(_, entry)| folding(entry) == way) {
                for (is, own) in [(Use::Term, &entry.terms), (Use::Not, &entry.not), (Use::Forbidden, &entry.forbidden)]
                {
                    let own = own.get(lang).filter(|_| wanted.contains(&is));
                    for form in own.into_iter().flatten() {
                        forms.push(Folded::new(form, way).text);
                        uses.push((at, is));
                    }
                }
            }
            if forms.is_empty() {
                continue;
            }
            // Too many forms for the memory of this machine: nothing is found rather than the check stopped.
            let Ok(automaton) = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&forms) else { continue };
            automata.push((way, automaton, uses));
        }
        Self { automata }
    }

    /// Whether there is nothing to be found.
    pub(in crate::check) fn is_empty(&self) -> bool {
        self.automata.is_empty()
    }

    /// The forms in a text, in its order. Of forms that overlap the longest counts; several entries may have it.
    pub(in crate::check) fn find(&self, text: &str) -> Vec<Form> {
        let mut found = Vec::new();
        for (way, automaton, uses) in &self.automata {
            let folded = Folded::new(text, *way);
            for own in automaton.find_overlapping_iter(&folded.text) {
                if is_whole(&folded.text, own.range()) {
                    let (entry, is) = uses[own.pattern().as_usize()];
                    found.push(Form { entry, is, range: folded.place(own.range()) });
                }
            }
        }
        found.sort_by_key(|own: &Form| (own.range.start, std::cmp::Reverse(own.range.end), own.entry));
        let mut longest: Vec<Form> = Vec::new();
        for own in found {
            let shorter =
                longest.last().is_some_and(|last| own.range.start < last.range.end && own.range != last.range);
            if !shorter {
                longest.push(own);
            }
        }
        longest
    }
}

/// Whether a form stands as a word of its own, where words are set apart.
fn is_whole(text: &str, range: Range<usize>) -> bool {
    let parted = |inside: Option<char>, outside: Option<char>| {
        !outside.is_some_and(char::is_alphanumeric)
            || !inside.is_some_and(char::is_alphanumeric)
            || inside.is_some_and(unspaced)
    };
    let form = &text[range.clone()];
    let begins = parted(form.chars().next(), text[..range.start].chars().next_back());
    // In Korean particles follow without a blank.
    let hangul = |c: char| ('가'..='힣').contains(&c);
    let last = form.chars().next_back();
    begins && (last.is_some_and(hangul) || parted(last, text[range.end..].chars().next()))
}

/// Letters of scripts that set no words apart.
fn unspaced(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}
