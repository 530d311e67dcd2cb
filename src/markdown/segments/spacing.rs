//! White space and letters in one form. What is seen as one space is one space, and none at the ends of lines; spaces
//! stand outside of emphasis and links; letters with marks are composed.

use super::inline::{Inline, InlineKind, add_text};
use crate::base::{Span, compose};

/// Brings pieces of a line into one form.
pub(super) fn normalize(list: Vec<Inline>) -> Vec<Inline> {
    Spacing::default().normalize(list)
}

/// The words in one line, in one form.
pub(super) fn line(text: &str) -> String {
    compose_words(&squeeze(text))
}

fn squeeze(text: &str) -> String {
    text.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What HTML takes for white space; no-break spaces are words' business.
fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

/// Composed letters. Ideographs for compatibility stay: their unified ones look otherwise.
fn compose_words(text: &str) -> String {
    let kept = |c: char| matches!(c, '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    text.split_inclusive(kept)
        .map(|piece| {
            let words = piece.trim_end_matches(kept);
            compose(words).into_owned() + &piece[words.len()..]
        })
        .collect()
}

#[derive(Default)]
struct Spacing {
    /// Whether white space came since the last word.
    due: bool,
    /// Whether there is a word in this line.
    begun: bool,
}

impl Spacing {
    fn normalize(&mut self, list: Vec<Inline>) -> Vec<Inline> {
        let mut normalized: Vec<Inline> = Vec::new();
        for inline in list {
            match &inline.kind {
                InlineKind::Text(text) => add_text(&mut normalized, &self.text(&compose_words(text)), inline.span),
                InlineKind::Break => {
                    *self = Self::default();
                    normalized.push(inline);
                }
                kind if kind.is_block() => {
                    *self = Self::default();
                    let inside = self.normalize(inline.inside);
                    *self = Self::default();
                    normalized.push(Inline { inside, ..inline });
                }
                _ => self.piece(inline, &mut normalized),
            }
        }
        normalized
    }

    /// Words, each with the space before it that is due.
    fn text(&mut self, text: &str) -> String {
        let mut out = String::new();
        for c in text.chars() {
            if is_space(c) {
                self.due = true;
                continue;
            }
            if self.space() {
                out.push(' ');
            }
            out.push(c);
        }
        out
    }

    /// Whether a space stands before the next word, which begins now.
    fn space(&mut self) -> bool {
        std::mem::take(&mut self.due) & std::mem::replace(&mut self.begun, true)
    }

    /// What may hold others: a space at its beginning goes before it, one at its end comes behind it.
    fn piece(&mut self, mut inline: Inline, normalized: &mut Vec<Inline>) {
        if let InlineKind::Code(code) = &mut inline.kind {
            *code = squeeze(code);
            if code.is_empty() {
                self.due = true;
                return;
            }
        }
        inline.inside = self.normalize(inline.inside);
        if inline.inside.is_empty() && !inline.kind.counts_empty() {
            return;
        }
        let space = if inline.inside.is_empty() { self.space() } else { take_space(&mut inline.inside) };
        if space {
            add_text(normalized, " ", Span { end: inline.span.start, ..inline.span });
        }
        // Markdown has a sign for it.
        if let InlineKind::Element { name: "code", attributes } = &inline.kind
            && let [Inline { kind: InlineKind::Text(code), .. }] = &inline.inside[..]
            && attributes.is_empty()
        {
            inline = Inline { kind: InlineKind::Code(code.clone()), span: inline.span, inside: Vec::new() };
        }
        normalized.push(inline);
    }
}

/// Takes the space with which some pieces begin.
fn take_space(list: &mut Vec<Inline>) -> bool {
    let Some(first) = list.first_mut() else { return false };
    match &mut first.kind {
        InlineKind::Text(text) if text.starts_with(' ') => {
            text.remove(0);
            if text.is_empty() {
                list.remove(0);
            }
            true
        }
        _ => false,
    }
}
