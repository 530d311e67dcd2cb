//! A file that came back, and places in it.

use crate::{
    base::{LineIndex, Span},
    diag,
    exchange::{self, Fault, Place, Returned},
};
use std::sync::Arc;

/// A file that came back.
pub struct Incoming {
    /// Its name, as it is called.
    pub name: Arc<str>,
    /// What stands in it, as far as it is UTF-8.
    pub text: Arc<str>,
    lines: LineIndex,
    pub(super) returned: Result<Returned, Fault>,
}

impl Incoming {
    /// Reads what stands in a file.
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        let text: Arc<str> = std::str::from_utf8(bytes).unwrap_or_default().into();
        Self { name: name.into(), lines: LineIndex::new(&text), text, returned: exchange::read(bytes) }
    }

    /// A place in it as diagnostics have it.
    pub(super) fn place(&self, place: Place) -> diag::Place {
        let range = self.lines.range(place.line.saturating_sub(1), &self.text);
        let Some(line) = self.text.get(range.clone()).filter(|line| !line.is_empty()) else {
            return diag::Place::file(&self.name);
        };
        let column = place.column.saturating_sub(1);
        let start = line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
        let rest = line[start..].trim_end();
        let end = rest.find('>').map_or(rest.len(), |at| at + 1);
        diag::Place::span(&self.name, Span::new(range.start + start, range.start + start + end))
    }
}
