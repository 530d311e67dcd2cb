//! Anchors: every id of a text is given once.

use super::limits;
use crate::base::fold;
use rustc_hash::FxHashMap;

/// The ids given so far, each with the last number that was tried behind it.
#[derive(Default)]
pub(super) struct AnchorIds(FxHashMap<String, u32>);

impl AnchorIds {
    /// Takes an id as it is; `false` when it is taken or kept for others.
    pub(super) fn take(&mut self, id: &str) -> bool {
        if self.0.contains_key(id) || is_kept(id) {
            return false;
        }
        self.0.insert(id.to_owned(), 1);
        true
    }

    /// Gives back an id that stands nowhere after all.
    pub(super) fn give_back(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// Takes an id that is made by the program itself for notes.
    pub(super) fn reserve(&mut self, id: String) {
        self.0.insert(id, 1);
    }

    /// An id from the words of a heading; a number behind it makes it unique.
    pub(super) fn make(&mut self, words: &str) -> String {
        let mut id = from_words(words);
        if id.is_empty() {
            id.push_str("section");
        }
        self.unique(&id)
    }

    /// The id, or the id with the first number that is free.
    pub(super) fn unique(&mut self, id: &str) -> String {
        if is_kept(id) {
            return self.unique(&format!("section-{id}"));
        }
        if self.take(id) {
            return id.to_owned();
        }
        let mut number = self.0.get(id).copied().unwrap_or(1);
        loop {
            number += 1;
            let numbered = format!("{id}-{number}");
            if self.take(&numbered) {
                self.0.insert(id.to_owned(), number);
                return numbered;
            }
        }
    }

    /// All of them, sorted.
    pub(super) fn into_sorted(self) -> Vec<String> {
        let mut ids: Vec<String> = self.0.into_keys().filter(|id| !id.is_empty()).collect();
        ids.sort_unstable();
        ids
    }
}

/// An id that an author gave, without what may not stand in one.
pub(super) fn clean(id: &str) -> String {
    id.chars().filter(|&c| !c.is_whitespace() && !c.is_control() && super::escape::allowed(c)).collect()
}

/// Whether an id belongs to the page around the text (`main`, `n-…`), is one of those that notes get (`notes`, `note-1`,
/// `note-ref-1`, `note-ref-1-2`), or would become one by a number behind it.
fn is_kept(id: &str) -> bool {
    let numbers = id.strip_prefix("note-ref").or_else(|| id.strip_prefix("note"));
    matches!(id, "main" | "notes" | "n")
        || id.starts_with("n-")
        || numbers.is_some_and(|rest| rest.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
}

/// `Đắk Lắk hôm nay` → `dak-lak-hom-nay`; letters that do not fold (Khmer, Chinese, Cyrillic …) stay.
fn from_words(words: &str) -> String {
    let mut id = if words.chars().any(is_foreign) { own_letters(words) } else { fold(words) };
    if id.len() > limits::ID_BYTES {
        let end = id.floor_char_boundary(limits::ID_BYTES);
        // Rather a word less than half a word, where there are words.
        let end = id[..end].rfind('-').filter(|&dash| dash * 2 > end).unwrap_or(end);
        id.truncate(end);
    }
    id
}

/// A letter that folding to `a-z` would lose.
fn is_foreign(c: char) -> bool {
    c >= '\u{370}'
        && c.is_alphabetic()
        && !('\u{1d00}'..='\u{1eff}').contains(&c)
        && !('\u{ff00}'..='\u{ff5e}').contains(&c)
}

fn own_letters(words: &str) -> String {
    let mut id = String::with_capacity(words.len());
    for c in words.chars() {
        let separates = c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '–' | '—' | '・' | '·');
        if separates && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        } else if c.is_alphanumeric() || is_mark(c) {
            id.extend(c.to_lowercase());
        }
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

/// Signs that belong to a letter before them and are not letters themselves, as in Khmer, Lao or Arabic.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{590}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}'
        | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{eb1}'..='\u{ebc}'
        | '\u{ec8}'..='\u{ece}' | '\u{f18}'..='\u{fbc}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{17dd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_fold_or_keep_their_own_letters_and_are_unique() {
        let mut ids = AnchorIds::default();
        assert_eq!(ids.make("Đắk Lắk hôm nay"), "dak-lak-hom-nay");
        assert_eq!(ids.make("Đắk Lắk hôm nay!"), "dak-lak-hom-nay-2");
        assert_eq!(ids.make("Культура и туризм 2024"), "культура-и-туризм-2024");
        assert_eq!(ids.make("多乐省 的 文化"), "多乐省-的-文化");
        assert_eq!(ids.make("ខេត្ត ដាក់ឡាក់"), "ខេត្ត-ដាក់ឡាក់");
        assert_eq!(ids.make("Note 1"), "section-note-1");
        assert_eq!(ids.make("Main"), "section-main");
        assert_eq!(ids.make("N–S"), "section-n-s");
        assert_eq!((ids.make("N"), ids.make("N")), ("section-n".to_owned(), "section-n-2".to_owned()));
        assert_eq!(ids.make("…"), "section");
        assert!(!ids.take("section"));
    }

    #[test]
    fn a_hundred_thousand_equal_headings_cost_one_step_each() {
        let mut ids = AnchorIds::default();
        for _ in 0..100_000 {
            ids.make("a");
        }
        assert_eq!(ids.make("a"), "a-100001");
    }
}
