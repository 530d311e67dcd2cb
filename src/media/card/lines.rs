//! A text in lines: broken where its language breaks them (by dictionary where no blanks stand between words), as few as
//! fit, then as even as can be.

use super::text::Text;
use icu_segmenter::{GraphemeClusterSegmenter, LineSegmenter, LineSegmenterBorrowed, options::LineBreakOptions};
use std::{ops::Range, sync::OnceLock};

/// A piece that no line breaks.
struct Piece {
    /// Without the blanks behind it.
    range: Range<usize>,
    /// In ems.
    width: f32,
    /// Of the blanks behind it.
    blank: f32,
}

/// A text in pieces.
pub(super) struct Pieces(Vec<Piece>);

impl Pieces {
    /// As the text's language breaks it.
    pub fn new(text: &Text<'_>) -> Self {
        let ends = segmenter().segment_str(text.text).filter(|end| *end > 0);
        Self::cut(text, ends)
    }

    /// Those of the same text with pieces that are wider than a line, in ems, cut between signs.
    pub fn broken_to(&self, text: &Text<'_>, width: f32) -> Self {
        let wide = |at: usize| self.0.iter().any(|piece| piece.width > width && piece.range.contains(&at));
        let signs = GraphemeClusterSegmenter::new().segment_str(text.text);
        let ends: Vec<usize> = segmenter().segment_str(text.text).filter(|end| *end > 0).collect();
        Self::cut(text, signs.filter(|at| *at > 0 && (wide(*at) || ends.binary_search(at).is_ok())))
    }

    fn cut(text: &Text<'_>, ends: impl Iterator<Item = usize>) -> Self {
        let mut start = 0;
        let piece = |end: usize| {
            let range = start..start + text.text[start..end].trim_end().len();
            let (width, blank) = (text.line(range.clone()).1, text.line(range.end..end).1);
            start = end;
            Piece { range, width, blank }
        };
        Self(ends.map(piece).collect())
    }

    /// Lines of at most `width` ems, as few as can be; among those the most even ones.
    pub fn lines(&self, width: f32) -> Vec<Range<usize>> {
        let count = self.count(width);
        let (mut narrow, mut wide) = (width / 2.0, width);
        // Ten halvings: to a thousandth of the width.
        for _ in 0..10 {
            let middle = (narrow + wide) / 2.0;
            let fits = self.fit(middle) && self.count(middle) == count;
            *(if fits { &mut wide } else { &mut narrow }) = middle;
        }
        self.broken(wide)
    }

    /// How many lines there are at least.
    pub fn count(&self, width: f32) -> usize {
        self.broken(width).len()
    }

    /// Whether no piece is wider than a line.
    pub fn fit(&self, width: f32) -> bool {
        self.0.iter().all(|piece| piece.width <= width)
    }

    fn broken(&self, width: f32) -> Vec<Range<usize>> {
        let mut lines: Vec<Range<usize>> = Vec::new();
        let (mut used, mut blank) = (0.0, 0.0);
        for piece in &self.0 {
            match lines.last_mut() {
                Some(line) if used + blank + piece.width <= width => {
                    line.end = piece.range.end;
                    used += blank + piece.width;
                }
                _ => {
                    lines.push(piece.range.clone());
                    used = piece.width;
                }
            }
            blank = piece.blank;
        }
        lines
    }
}

fn segmenter() -> LineSegmenterBorrowed<'static> {
    static SEGMENTER: OnceLock<LineSegmenterBorrowed<'static>> = OnceLock::new();
    *SEGMENTER.get_or_init(|| LineSegmenter::new_dictionary(LineBreakOptions::default()))
}
