//! The brocade band of the highlands, as the built-in theme draws it (`motif.svg`): of rectangles alone.

use super::canvas::{Canvas, FAINT, INK, LINE};

/// One stitch, in pixels.
const STITCH: i32 = 4;

/// The band is ten stitches high.
pub(super) const HEIGHT: i32 = 10 * STITCH;

/// A figure repeats after so many stitches.
const WIDTH: i32 = 24;

/// Draws the band over the whole width, its upper edge at `y`; one figure stands in the middle.
pub(super) fn draw(canvas: &mut Canvas, y: i32) {
    let figures = canvas.width() / (WIDTH * STITCH) + 2;
    let first = canvas.width() / 2 - (WIDTH / 2 + figures / 2 * WIDTH) * STITCH;
    for figure in 0..figures {
        let x = first + figure * WIDTH * STITCH;
        // Half stitches: the diamond stands between two rows. Left, top, width, height.
        let mut rect = |(left, top, width, height): (i32, i32, i32, i32), colour| {
            let half = STITCH / 2;
            canvas.rect(x + left * half, y + top * half, width * half, height * half, colour);
        };
        // Triangles at both ends, above and below.
        for row in 0..3 {
            let width = 10 - 4 * row;
            for top in [2 + 2 * row, 16 - 2 * row] {
                rect((0, top, width, 2), FAINT);
                rect((2 * WIDTH - width, top, width, 2), FAINT);
            }
        }
        for row in 0..7 {
            let width = 4 + 8 * (3 - i32::abs(3 - row));
            rect((24 - width / 2, 3 + 2 * row, width, 2), INK);
        }
        for row in 0..3 {
            let width = 4 + 8 * (1 - i32::abs(1 - row));
            rect((24 - width / 2, 7 + 2 * row, width, 2), LINE);
        }
    }
    canvas.rect(0, y, canvas.width(), STITCH, LINE);
    canvas.rect(0, y + HEIGHT - STITCH, canvas.width(), STITCH, LINE);
}
