//! A text in its precomposed form, and where its pieces stand in the text that was given.

use crate::base::{Span, compose};
use std::borrow::Cow;

/// A text as rules read it.
pub(super) struct Reading<'t> {
    text: Cow<'t, str>,
    given: &'t str,
    /// Where lines begin, in the composed text and in the one given; empty where these are the same.
    lines: Vec<(usize, usize)>,
}

impl<'t> Reading<'t> {
    pub fn new(given: &'t str) -> Self {
        let mut lines = Vec::new();
        let text = if given.is_ascii() { Cow::Borrowed(given) } else { compose(given) };
        if let Cow::Owned(text) = &text {
            let starts = |text: &str| -> Vec<usize> {
                std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1)).collect()
            };
            lines = starts(text).into_iter().zip(starts(given)).collect();
        }
        Self { text, given, lines }
    }

    /// The text, composed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Bytes of the composed text as bytes of the one given: the line, where letters had to be composed.
    pub fn place(&self, span: Span) -> Span {
        if self.lines.is_empty() {
            return span;
        }
        let line = self.lines.partition_point(|(start, _)| *start <= span.start as usize).saturating_sub(1);
        let start = self.lines[line].1;
        let end = memchr::memchr(b'\n', &self.given.as_bytes()[start..]).map_or(self.given.len(), |at| start + at);
        Span::new(start, end)
    }
}
