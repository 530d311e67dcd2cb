//! How a camera was held: the eight orientations of EXIF (<https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf>, 4.6.4).

use super::raster::Raster;
use exif::{In, Reader, Tag};

/// What makes the stored picture upright: first mirrored, then turned.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Orientation {
    /// Left and right change places.
    mirrored: bool,
    /// Quarters clockwise, 0 to 3.
    quarters: u8,
}

impl Orientation {
    /// By EXIF's number; any other is upright.
    fn numbered(number: u32) -> Self {
        let (mirrored, quarters) = match number {
            2 => (true, 0),
            3 => (false, 2),
            4 => (true, 2),
            5 => (true, 3),
            6 => (false, 1),
            7 => (true, 1),
            8 => (false, 3),
            _ => (false, 0),
        };
        Self { mirrored, quarters }
    }

    /// As a TIFF structure says, which is what EXIF is.
    pub(super) fn read(tiff: &[u8]) -> Self {
        let mut reader = Reader::new();
        let read = reader.continue_on_error(true).read_raw(tiff.to_vec());
        let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| ())) else { return Self::default() };
        let field = exif.get_field(Tag::Orientation, In::PRIMARY);
        Self::numbered(field.and_then(|field| field.value.get_uint(0)).unwrap_or(1))
    }

    /// The stored size made upright, or an upright one as it is stored.
    pub(super) fn swap(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.quarters % 2 == 1 { (height, width) } else { (width, height) }
    }

    /// Where in the stored picture a point of the upright one lies. Sizes are those of the upright picture.
    fn stored(self, (x, y): (u32, u32), (width, height): (u32, u32)) -> (u32, u32) {
        let (x, y) = match self.quarters {
            0 => (x, y),
            1 => (y, width - 1 - x),
            2 => (width - 1 - x, height - 1 - y),
            _ => (height - 1 - y, x),
        };
        (if self.mirrored { self.swap((width, height)).0 - 1 - x } else { x }, y)
    }

    /// The corner of a part in the stored picture, of the part's corner and size in the upright one.
    pub(super) fn corner(self, corner: (u32, u32), part: (u32, u32), upright: (u32, u32)) -> (u32, u32) {
        let first = self.stored(corner, upright);
        let last = self.stored((corner.0 + part.0 - 1, corner.1 + part.1 - 1), upright);
        (first.0.min(last.0), first.1.min(last.1))
    }

    /// Makes a picture upright.
    pub(super) fn turn(self, stored: Raster) -> Raster {
        if self == Self::default() {
            return stored;
        }
        let (width, height) = self.swap(stored.size());
        let (pixel, row) = (stored.channels as usize, stored.row());
        // From one pixel of an upright row to the next it is always as far.
        let at = |x: u32, y: u32| {
            let (x, y) = self.stored((x, y), (width, height));
            y as usize * row + x as usize * pixel
        };
        let step = if width > 1 { at(1, 0) as isize - at(0, 0) as isize } else { 0 };
        let mut bytes = Vec::with_capacity(stored.bytes.len());
        for y in 0..height {
            let mut from = at(0, y) as isize;
            for _ in 0..width {
                let start = from as usize;
                bytes.extend_from_slice(&stored.bytes[start..start + pixel]);
                from += step;
            }
        }
        Raster { width, height, channels: stored.channels, bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::super::raster::Channels;
    use super::*;

    /// The letter F in each orientation, as the standard draws it.
    #[test]
    fn each_of_the_eight_becomes_upright() {
        let upright = ["111", "100", "110", "100", "100"];
        let stored: [&[&str]; 8] = [
            &["111", "100", "110", "100", "100"],
            &["111", "001", "011", "001", "001"],
            &["001", "001", "011", "001", "111"],
            &["100", "100", "110", "100", "111"],
            &["11111", "10100", "10000"],
            &["10000", "10100", "11111"],
            &["00001", "00101", "11111"],
            &["11111", "00101", "00001"],
        ];
        for (number, rows) in (1..).zip(stored) {
            let orientation = Orientation::numbered(number);
            let (width, height) = (rows[0].len() as u32, rows.len() as u32);
            let raster = Raster { width, height, channels: Channels::Grey, bytes: rows.concat().into_bytes() };
            assert_eq!(orientation.swap(raster.size()), (3, 5));
            // The bar in the middle of the F, where it is stored.
            let (x, y) = orientation.corner((0, 2), (2, 1), (3, 5));
            let bar = if number < 5 { &rows[y as usize][x as usize..x as usize + 2] } else { "11" };
            assert_eq!(bar, "11", "{number}");
            let turned = orientation.turn(raster);
            assert_eq!(String::from_utf8(turned.bytes).unwrap(), upright.concat(), "{number}");
            assert_eq!((turned.width, turned.height), (3, 5), "{number}");
        }
    }
}
