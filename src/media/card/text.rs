//! A text as it is written: its letters become glyphs, in the order in which they stand on a line.

use super::fonts::{Fonts, Stretch};
use harfrust::{
    Buffer, Direction, GlyphId, Language, ShapeOptions, ShaperFont, Tag,
    font::glyph::outline::{ControlBoundsSink, DrawMemory, DrawOptions},
    shape,
};
use icu_properties::{PropertyNamesShort, props::Script};
use std::ops::Range;
use unicode_bidi::{Level, ParagraphBidiInfo};

/// A text with what its lines are made of.
pub(super) struct Text<'t> {
    pub text: &'t str,
    /// Those that its glyphs are of.
    pub fonts: &'t Fonts,
    /// Whether it is written from right to left.
    pub rtl: bool,
    stretches: Vec<Stretch>,
    bidi: ParagraphBidiInfo<'t>,
    language: Option<Language>,
}

/// A glyph on a line: where its origin stands, in ems from the line's left end, upwards from its base.
pub(super) struct Glyph {
    pub font: usize,
    pub id: GlyphId,
    pub x: f32,
    pub y: f32,
}

impl<'t> Text<'t> {
    /// A text of a language.
    pub fn new(text: &'t str, fonts: &'t Fonts, lang: &str, rtl: bool) -> Self {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        Self {
            text,
            fonts,
            rtl,
            stretches: fonts.stretches(text),
            bidi: ParagraphBidiInfo::new(text, Some(base)),
            language: Language::new(lang),
        }
    }

    /// The glyphs of a line, from left to right, and how wide they are, in ems.
    pub fn line(&self, line: Range<usize>) -> (Vec<Glyph>, f32) {
        let mut glyphs = Vec::new();
        let mut x = 0.0;
        if line.is_empty() {
            return (glyphs, x);
        }
        let (levels, runs) = self.bidi.visual_runs(line);
        for run in runs {
            let rtl = levels[run.start].is_rtl();
            let inside = |stretch: &Stretch| {
                let range = stretch.range.start.max(run.start)..stretch.range.end.min(run.end);
                (!range.is_empty()).then_some((range, stretch.font, stretch.script))
            };
            let mut parts: Vec<_> = self.stretches.iter().filter_map(inside).collect();
            if rtl {
                parts.reverse();
            }
            for (range, font, script) in parts {
                x = self.shape(range, font, script, rtl, x, &mut glyphs);
            }
        }
        (glyphs, x)
    }

    /// Adds the glyphs of a stretch that begins at `x`; gives where it ends.
    fn shape(&self, range: Range<usize>, font: usize, script: Script, rtl: bool, x: f32, to: &mut Vec<Glyph>) -> f32 {
        let own = self.fonts.get(font);
        let em = f32::from(own.units_per_em().max(1));
        let mut buffer = Buffer::new();
        buffer.push_str(&self.text[range]);
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        buffer.set_script(tag(script));
        buffer.set_language(self.language.clone());
        let mut x = x;
        if shape(&ShaperFont::new(own), &mut buffer, ShapeOptions::new()).is_ok() {
            for (glyph, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
                let id = GlyphId::new(glyph.glyph_id);
                let (dx, dy) = (place.x_offset as f32 / em, place.y_offset as f32 / em);
                to.push(Glyph { font, id, x: x + dx, y: dy });
                x += place.x_advance as f32 / em;
            }
        }
        x
    }

    /// How far the glyphs reach above and below the line's base, in ems.
    pub fn reach(&self) -> (f32, f32) {
        let (mut above, mut below) = (0.0_f32, 0.0_f32);
        for glyph in self.line(0..self.text.len()).0 {
            let font = self.fonts.get(glyph.font);
            let mut bounds = ControlBoundsSink::new();
            let drawn = font
                .outline_glyphs()
                .get(glyph.id)
                .and_then(|own| own.draw(&DrawOptions::new(), DrawMemory::Scratch, &mut bounds).ok());
            if let Some(bounds) = drawn.and_then(|_| bounds.bounding_box()) {
                let em = f32::from(font.units_per_em().max(1));
                above = above.max(bounds.y_max / em + glyph.y);
                below = below.max(-bounds.y_min / em - glyph.y);
            }
        }
        (above, below)
    }
}

/// A script as fonts name it.
fn tag(script: Script) -> Option<harfrust::Script> {
    let name = PropertyNamesShort::<Script>::new().get_locale_script(script)?;
    harfrust::Script::from_iso15924_tag(Tag::new_checked(name.as_str().as_bytes()).ok()?)
}
