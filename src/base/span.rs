//! Places inside a text.

use serde::{Deserialize, Serialize};

/// A range of bytes in a text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// The first bytes of a file, where front matter begins: where to point when a field is missing.
    pub const TOP: Self = Self { start: 0, end: 3 };

    /// From byte offsets. Texts are limited to far less than 4 GiB when they are read.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start.min(u32::MAX as usize) as u32, end: end.min(u32::MAX as usize) as u32 }
    }

    /// As bytes of the text.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The same span in a text that has `by` bytes more in front.
    pub fn shift(self, by: usize) -> Self {
        Self::new(self.start as usize + by, self.end as usize + by)
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// Where the lines of a text begin, so that many places in one text cost one pass over it.
pub struct LineIndex(Vec<u32>);

impl LineIndex {
    /// One pass over the text.
    pub fn new(text: &str) -> Self {
        Self(std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|i| i as u32 + 1)).collect())
    }

    /// The line (counted from 0) that holds a byte.
    pub fn line_of(&self, byte: usize) -> usize {
        self.0.partition_point(|&start| start as usize <= byte).saturating_sub(1)
    }

    /// The bytes of a line (counted from 0) in `text`, without its end.
    pub fn range(&self, line: usize, text: &str) -> std::ops::Range<usize> {
        let start = self.0.get(line).map_or(text.len(), |&s| s as usize).min(text.len());
        let end = self.0.get(line + 1).map_or(text.len(), |&s| s as usize);
        start..start + text[start..end.min(text.len())].trim_end_matches(['\n', '\r']).len()
    }

    /// The byte where a line and a column (both counted from 0, the column in characters) stand.
    pub fn byte(&self, line: usize, column: usize, text: &str) -> usize {
        let range = self.range(line, text);
        let inside = &text[range.clone()];
        range.start + inside.char_indices().nth(column).map_or(inside.len(), |(i, _)| i)
    }
}
