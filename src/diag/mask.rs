//! What must not go out is repeated by no message, title or path.

use crate::{
    base::{compose, fold},
    guard,
};
use std::{borrow::Cow, cmp::Reverse, collections::BTreeSet};

/// Shorter words than this, in characters, stand in other words by chance: they are not taken out; of addresses, in which
/// all letters are alike, longer ones are not either.
const SHORTEST: usize = 4;
const SHORTEST_FOLDED: usize = 6;

/// A text without what the rules of the guard find in it.
pub fn masked(text: &str) -> Cow<'_, str> {
    without(text, &guard::find(text))
}

/// A path without it: there `_` and `/` are blanks.
pub fn masked_path(path: &str) -> Cow<'_, str> {
    without(path, &guard::find_in_name(path))
}

fn without<'t>(text: &'t str, findings: &[guard::Finding]) -> Cow<'t, str> {
    if findings.is_empty() {
        return text.into();
    }
    let (mut out, mut end) = (String::new(), 0);
    for range in findings.iter().map(|finding| finding.span.range()) {
        // One may begin within the one before.
        if let Some(between) = text.get(end..range.start) {
            out.extend([between, "…"]);
        }
        end = end.max(range.end);
    }
    out.push_str(text.get(end..).unwrap_or_default());
    out.into()
}

/// What was found in a run.
#[derive(Default)]
pub(super) struct Secrets(BTreeSet<String>);

impl Secrets {
    /// Takes up what is marked at a place that must not be shown; of a field's whole value, what is found in it.
    pub fn marked(&mut self, marked: &str) {
        let findings = guard::find(marked);
        if findings.is_empty() {
            self.word(marked.trim_matches(['"', '\'', ' ']));
        }
        findings.iter().filter_map(|finding| marked.get(finding.span.range())).for_each(|word| self.word(word));
    }

    /// Takes up something as it is, and as it stands in addresses.
    pub fn word(&mut self, word: &str) {
        let forms = [(compose(word).into_owned(), SHORTEST), (fold(word), SHORTEST_FOLDED)];
        let long = forms.into_iter().filter(|(form, shortest)| form.chars().count() >= *shortest);
        self.0.extend(long.map(|(form, _)| form));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes them out of a text, if it has any.
    pub fn hide(&self, text: &str) -> Option<String> {
        if self.is_empty() {
            return None;
        }
        let own = compose(text);
        let mut words: Vec<&String> = self.0.iter().filter(|word| own.contains(*word)).collect();
        // The longest first: one may be part of another.
        words.sort_by_key(|word| Reverse(word.len()));
        (!words.is_empty()).then(|| words.into_iter().fold(own.into_owned(), |own, word| own.replace(word, "…")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn what_is_found_is_taken_out() {
        assert_eq!(masked("Thẻ 066190001234 và 0905 123 456 ạ"), "Thẻ … và … ạ");
        assert_eq!(masked_path("content/tin/so_066190001234/index.vi.md"), "content/tin/so_…/index.vi.md");
        assert!(matches!(masked("Mật ong rừng"), Cow::Borrowed(_)));
        let finding = |span| guard::Finding { span, ..guard::find("066190001234")[0].clone() };
        let within = [finding(Span::new(0, 5)), finding(Span::new(3, 8))];
        assert_eq!(without("0123456789", &within), "…89");
        let mut secrets = Secrets::default();
        secrets.marked("\"Số 066 190 001 234\"");
        assert_eq!(secrets.hide("/vi/tin/so-066-190-001-234/").as_deref(), Some("/vi/tin/so-…/"));
        assert_eq!(secrets.hide("Số"), None);
    }

    #[test]
    fn words_are_hidden_whole_in_every_form_but_short_ones() {
        let hide = |words: &[&str], text: &str| {
            let mut secrets = Secrets::default();
            words.iter().for_each(|word| secrets.word(word));
            secrets.hide(text)
        };
        // One may be part of another, and letters may come apart from their marks.
        assert_eq!(hide(&["Đắk L", "Đắk Lắk mật"], "ở Đắk Lắk mật ạ").as_deref(), Some("ở … ạ"));
        assert_eq!(hide(&["tối mật"], "số tô\u{301}i mâ\u{323}t").as_deref(), Some("số …"));
        // Three letters stand in other words by chance; of addresses, five.
        assert_eq!(hide(&["Mật"], "Mật ong"), None);
        assert_eq!(hide(&["Ê Đê"], "ê đê, e-de, Ê Đê").as_deref(), Some("ê đê, e-de, …"));
        assert!(Secrets::default().is_empty());
    }
}
