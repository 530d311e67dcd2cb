//! What a card is drawn on: sixteen colours between those of the theme, so that two pixels are a byte.

use super::colours::CardColours;
use harfrust::{
    Font, GlyphId,
    font::glyph::outline::{DrawMemory, DrawOptions, PathSink},
};
use tiny_skia::{FillRule, Mask, PathBuilder, Transform};

/// Steps from the ground to the ink, at the edges of letters.
const STEPS: u8 = 12;

/// The positions of colours in the palette; before them come the steps from the ground, which is 0, to the ink.
pub(super) const INK: u8 = STEPS - 1;
pub(super) const LINE: u8 = STEPS;
/// The line's colour, half of it.
pub(super) const FAINT: u8 = STEPS + 1;

/// How much of the line's colour that is, of 256.
const FAINT_PART: u16 = 120;

/// The level of deflate: higher ones take twice as long for a twentieth.
const LEVEL: u8 = 5;

/// A drawing of some size.
pub(super) struct Canvas {
    width: i32,
    height: i32,
    /// A colour for each pixel.
    pixels: Vec<u8>,
    /// How much of each pixel letters cover; `None` of no size.
    letters: Option<Mask>,
}

impl Canvas {
    /// An empty one, an even number of pixels wide.
    pub fn new(width: u16, height: u16) -> Self {
        let letters = Mask::new(width.into(), height.into());
        let pixels = vec![0; usize::from(width) * usize::from(height)];
        Self { width: width.into(), height: height.into(), pixels, letters }
    }

    /// In pixels.
    pub fn width(&self) -> i32 {
        self.width
    }

    /// Fills a rectangle, as far as it lies inside.
    pub fn rect(&mut self, x: i32, y: i32, width: i32, height: i32, colour: u8) {
        let inside = |at: i32, size: i32| usize::try_from(at.clamp(0, size)).unwrap_or_default();
        let columns = inside(x, self.width)..inside(x + width, self.width);
        let row = inside(self.width, self.width);
        for y in inside(y, self.height)..inside(y + height, self.height) {
            self.pixels[y * row..][columns.clone()].fill(colour);
        }
    }

    /// Writes a glyph: its origin in pixels, an em's size likewise.
    pub fn glyph(&mut self, font: &Font, id: GlyphId, (x, y): (f32, f32), em: f32) {
        let scale = em / f32::from(font.units_per_em().max(1));
        let mut outline = Outline { path: PathBuilder::new(), x, y, scale };
        let drawn = font
            .outline_glyphs()
            .get(id)
            .and_then(|own| own.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut outline).ok());
        if let (Some(path), Some(letters)) = (drawn.and_then(|_| outline.path.finish()), &mut self.letters) {
            letters.fill_path(&path, FillRule::Winding, true, Transform::identity());
        }
    }

    /// The drawing as a PNG: a palette, four bits a pixel.
    pub fn png(mut self, colours: &CardColours) -> Vec<u8> {
        let covers = self.letters.iter().flat_map(Mask::data);
        for (pixel, cover) in self.pixels.iter_mut().zip(covers) {
            let step = (u16::from(*cover) * u16::from(INK) + 127) / 255;
            if step > 0 {
                *pixel = step as u8;
            }
        }
        // A card is an even number of pixels wide: no byte is of two rows.
        let packed: Vec<u8> = self.pixels.chunks_exact(2).map(|two| two[0] << 4 | two[1]).collect();
        let mut out = Vec::with_capacity(1 << 15);
        let mut encoder = png::Encoder::new(&mut out, self.width.unsigned_abs(), self.height.unsigned_abs());
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(palette(colours));
        encoder.set_filter(png::Filter::NoFilter); // of colours in a palette no difference says anything
        encoder.set_deflate_compression(png::DeflateCompression::Level(LEVEL));
        // Nothing that is written into memory fails.
        let _ = encoder.write_header().and_then(|mut writer| writer.write_image_data(&packed));
        out
    }
}

fn palette(colours: &CardColours) -> Vec<u8> {
    let CardColours { ground, ink, line } = colours;
    let steps = (0..u16::from(STEPS)).map(|step| mix(*ground, *ink, step * 256 / u16::from(INK)));
    steps.chain([*line, mix(*ground, *line, FAINT_PART)]).flatten().collect()
}

/// The ground with so much of another colour, of 256.
fn mix(ground: [u8; 3], other: [u8; 3], part: u16) -> [u8; 3] {
    let channel = |(ground, other): (u8, u8)| {
        let sum = u32::from(ground) * u32::from(256 - part) + u32::from(other) * u32::from(part);
        (sum / 256) as u8 // at most 255
    };
    [0, 1, 2].map(|at| channel((ground[at], other[at])))
}

/// An outline, put where it belongs; upwards is downwards here.
struct Outline {
    path: PathBuilder,
    x: f32,
    y: f32,
    scale: f32,
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl PathSink for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.place(x, y);
        self.path.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.place(cx, cy), self.place(x, y));
        self.path.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by), (x, y)) = (self.place(ax, ay), self.place(bx, by), self.place(x, y));
        self.path.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.path.close();
    }
}
