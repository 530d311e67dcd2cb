//! A text in the size at which it fits into its room.

use super::{canvas::Canvas, lines::Pieces, text::Text};
use std::ops::Range;

/// Between what one line has below its base and the next one above it, at least this, in ems.
const BETWEEN: f32 = 0.1;

/// From base to base at least and at most, in ems: marks of some scripts reach far, and a font may say anything.
const LEADING: (f32, f32) = (1.2, 1.9);

/// More lines fill the width.
const FEW_LINES: usize = 4;

/// The room for a text, in pixels, and how many lines it may have there.
pub(super) struct Room {
    pub width: f32,
    pub height: f32,
    pub lines: usize,
}

/// A text in its size. All but `lines` in pixels.
pub(super) struct Block<'t> {
    text: Text<'t>,
    lines: Vec<Range<usize>>,
    size: f32,
    /// From base to base.
    leading: f32,
    above: f32,
    below: f32,
}

impl<'t> Block<'t> {
    /// At the first of the sizes at which it fits; a text of few lines at one of the next two, where it has fewer: a narrow
    /// column beside an empty half is no headline. At the last size words may be broken anywhere, and lines for which there
    /// is no room are left out.
    pub fn fit(text: Text<'t>, sizes: &[f32], room: &Room) -> Self {
        let (above, below) = text.reach();
        let leading = (above + below + BETWEEN).clamp(LEADING.0, LEADING.1);
        let tall = |lines: usize, size: f32| (lines.saturating_sub(1) as f32 * leading + above + below) * size;
        let pieces = Pieces::new(&text);
        let fits = |size: &f32| {
            let width = room.width / *size;
            let count = pieces.count(width);
            let fits = pieces.fit(width) && count <= room.lines && tall(count, *size) <= room.height;
            fits.then_some((count, *size))
        };
        let mut found = sizes.iter().filter_map(fits);
        let first = found.next();
        let next = found.take(2).filter(|_| first.is_some_and(|(count, _)| count <= FEW_LINES));
        let found = first.into_iter().chain(next).min_by_key(|(count, _)| *count);
        let (mut lines, size) = match found {
            Some((_, size)) => (pieces.lines(room.width / size), size),
            None => {
                let size = sizes.last().copied().unwrap_or(1.0);
                (pieces.broken_to(&text, room.width / size).lines(room.width / size), size)
            }
        };
        while lines.len() > 1 && (lines.len() > room.lines || tall(lines.len(), size) > room.height) {
            lines.pop();
        }
        Self { text, lines, size, leading: leading * size, above: above * size, below: below * size }
    }

    /// From the highest to the lowest that its letters reach.
    pub fn height(&self) -> f32 {
        self.lines.len().saturating_sub(1) as f32 * self.leading + self.above + self.below
    }

    /// Writes it, its highest letters at `top`, its lines beginning at `margin` from the edge where they begin.
    pub fn draw(&self, canvas: &mut Canvas, top: f32, margin: f32) {
        let mut base = top + self.above;
        for line in &self.lines {
            let (glyphs, width) = self.text.line(line.clone());
            let from_right = canvas.width() as f32 - margin - width * self.size;
            let left = if self.text.rtl { from_right } else { margin };
            for glyph in glyphs {
                let origin = (left + glyph.x * self.size, base - glyph.y * self.size);
                canvas.glyph(self.text.fonts.get(glyph.font), glyph.id, origin, self.size);
            }
            base += self.leading;
        }
    }
}
