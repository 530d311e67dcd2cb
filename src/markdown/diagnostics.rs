//! What is wrong with a text, collected while it is read.

use super::limits;
use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// The diagnostics of one text.
pub(super) struct Diagnostics<'f> {
    file: &'f Arc<str>,
    /// Bytes of the file before the text.
    offset: usize,
    list: Vec<Diagnostic>,
    /// How many of each code there are, those that were not kept among them.
    counts: FxHashMap<Code, usize>,
}

impl<'f> Diagnostics<'f> {
    /// None yet.
    pub(super) fn new(file: &'f Arc<str>, offset: usize) -> Self {
        Self { file, offset, list: Vec::new(), counts: FxHashMap::default() }
    }

    /// Adds one about bytes of the text, at most [`limits::DIAGNOSTICS`] of one code.
    pub(super) fn add(&mut self, code: Code, span: Span, args: &[(&str, &str)]) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= limits::DIAGNOSTICS {
            let diagnostic = Diagnostic::new(code).at(self.file, span.shift(self.offset));
            self.list.push(args.iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.arg(name, value)));
        }
    }

    /// Takes back what is wrong with bytes of the text that are left out.
    pub(super) fn remove_within(&mut self, span: Span) {
        let (start, end) = (span.range().start + self.offset, span.range().end + self.offset);
        let within = |own: Span| start <= own.range().start && own.range().end <= end;
        self.list.retain(|diagnostic| !diagnostic.place.as_ref().and_then(|place| place.span).is_some_and(within));
    }

    /// Adds, once, that things nest too deep.
    pub(super) fn add_too_deep(&mut self, span: Span) {
        if !self.counts.contains_key(&Code::NestingTooDeep) {
            let limit = limits::NESTING.to_string();
            self.add(Code::NestingTooDeep, Span { end: span.start + 1, ..span }, &[("limit", &limit)]);
        }
    }

    /// Adds that characters of a piece of `text` cannot be published.
    pub(super) fn add_control_character(&mut self, text: &str, span: Span) {
        let source = text.get(span.range()).unwrap_or_default();
        let found = source.char_indices().find(|(_, c)| !super::escape::allowed(*c));
        let place = found.map_or(span, |(at, c)| {
            let start = span.start as usize + at;
            Span::new(start, start + c.len_utf8())
        });
        let name = found.map_or(source.chars().take(16).collect(), |(_, c)| format!("U+{:04X}", c as u32));
        self.add(Code::ControlCharacter, place, &[("character", &name)]);
    }

    /// All of them, in the order in which they were found.
    pub(super) fn into_list(self) -> Vec<Diagnostic> {
        self.list
    }
}

/// A piece of an address or a name as messages show it.
pub(super) fn shown(name: &str) -> String {
    name.chars().take(80).collect()
}
