//! The fonts that cards are written in: the site's own, then those that the program brings along (`fonts/`, with how they
//! were made).

use crate::base::Hash;
use harfrust::{Font, GlyphId};
use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, Script},
};
use icu_segmenter::GraphemeClusterSegmenter;
use std::ops::Range;

/// Noto Sans, one weight: Latin, Greek, Cyrillic; Khmer; Lao; Thai; Arabic. OFL 1.1 (`fonts/OFL.txt`).
const BUILT_IN: [&[u8]; 5] = [
    include_bytes!("fonts/NotoSans.ttf"),
    include_bytes!("fonts/NotoSansKhmer.ttf"),
    include_bytes!("fonts/NotoSansLao.ttf"),
    include_bytes!("fonts/NotoSansThai.ttf"),
    include_bytes!("fonts/NotoSansArabic.ttf"),
];

/// Fonts in the order in which a letter is looked for.
pub(super) struct Fonts(Vec<CardFont>);

/// Which characters a font has: a bit for each.
#[derive(Clone, Default)]
struct Letters(Vec<u64>);

/// A stretch of a text in one font and one script.
pub(super) struct Stretch {
    pub range: Range<usize>,
    pub font: usize,
    pub script: Script,
}

/// A font of a site that cards can be written in.
#[derive(Clone)]
pub struct CardFont {
    font: Font,
    /// The fingerprint of its bytes.
    stamp: Hash,
    letters: Letters,
}

impl CardFont {
    /// The font of a file; `None` for what is no single TrueType or OpenType font with outlines.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let single = [[0, 1, 0, 0], *b"true", *b"OTTO"].iter().any(|head| bytes.starts_with(head));
        let stamp = Hash::of(&bytes);
        let font = Font::new(bytes, 0).filter(|_| single)?;
        let whole = font.num_glyphs() > 0 && font.outline_glyphs().source().is_some();
        let whole = whole && font.metrics().hhea_line.is_some() && font.charmap().has_unicode();
        whole.then(|| Self::new(font, stamp))
    }

    fn new(font: Font, stamp: Hash) -> Self {
        Self { letters: Letters::of(&font), font, stamp }
    }
}

impl Fonts {
    /// These, and behind them the built-in ones, whose stamps say nothing: they are part of the program.
    pub fn new(own: Vec<CardFont>) -> Self {
        let built_in = BUILT_IN.iter().filter_map(|bytes| Font::new(*bytes, 0));
        Self(own.into_iter().chain(built_in.map(|font| CardFont::new(font, Hash::default()))).collect())
    }

    /// The fingerprints of all.
    pub fn stamps(&self) -> impl Iterator<Item = Hash> {
        self.0.iter().map(|font| font.stamp)
    }

    /// The font at a position that [`Fonts::stretches`] gave.
    pub fn get(&self, at: usize) -> &Font {
        &self.0[at].font
    }

    /// The first font that has a character.
    fn find(&self, letter: char) -> Option<usize> {
        self.0.iter().position(|font| font.letters.has(letter))
    }

    /// Whether a character can be written; blanks, and what only tells how others behave, need no glyph.
    pub fn has(&self, letter: char) -> bool {
        self.find(letter).is_some() || is_invisible(letter)
    }

    /// A text, cut where font or script change. What readers take for one sign stays in one font if one has all of it; signs
    /// that are common to all scripts stay with the letters before them.
    pub fn stretches(&self, text: &str) -> Vec<Stretch> {
        let mut all: Vec<Stretch> = Vec::new();
        let ends = GraphemeClusterSegmenter::new().segment_str(text);
        let mut start = 0;
        for end in ends.filter(|end| *end > 0) {
            let sign = &text[start..end];
            let script = script(sign);
            let has_all = |at: &usize| sign.chars().all(|c| self.0[*at].letters.has(c) || is_invisible(c));
            let before = all.last().filter(|_| script.is_none()).map(|last| last.font);
            let font = before.filter(has_all).or_else(|| (0..self.0.len()).find(has_all));
            let font = font.or_else(|| self.find(sign.chars().next()?)).unwrap_or_default();
            let script = script.or(all.last().map(|last| last.script));
            match all.last_mut() {
                Some(last) if last.font == font && (script == Some(last.script) || last.script == Script::Common) => {
                    last.range.end = end;
                    last.script = script.unwrap_or(last.script);
                }
                _ => all.push(Stretch { range: start..end, font, script: script.unwrap_or(Script::Common) }),
            }
            start = end;
        }
        all
    }
}

/// The script of a sign; `None` for one that all scripts have.
fn script(sign: &str) -> Option<Script> {
    let scripts = CodePointMapData::<Script>::new();
    let own = |c| Some(scripts.get(c)).filter(|script| !matches!(*script, Script::Common | Script::Inherited));
    sign.chars().find_map(own)
}

fn is_invisible(letter: char) -> bool {
    letter.is_whitespace() || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(letter)
}

impl Letters {
    fn of(font: &Font) -> Self {
        let mut letters = Self::default();
        for (letter, glyph) in font.charmap().unicodes().filter(|(letter, _)| char::from_u32(*letter).is_some()) {
            let word = letter as usize / 64;
            if glyph != GlyphId::NOTDEF {
                letters.0.resize(letters.0.len().max(word + 1), 0);
                letters.0[word] |= 1 << (letter % 64);
            }
        }
        letters
    }

    fn has(&self, letter: char) -> bool {
        let letter = u32::from(letter);
        self.0.get(letter as usize / 64).is_some_and(|word| word >> (letter % 64) & 1 == 1)
    }
}
