//! Cards: what a link to a text looks like elsewhere, made of its title and the site's name in the colours of a theme. The
//! same bytes on any machine: nothing here depends on what its processor can do.
//!
//! `fonts` has the letters, `text` sets them, `lines` breaks them, `block` gives them their size; `motif` is the ornament,
//! `canvas` what all is drawn on, in the `colours` of a theme.

mod block;
mod canvas;
mod colours;
mod fonts;
mod lines;
mod motif;
#[cfg(test)]
mod tests;
mod text;

pub use colours::CardColours;
pub use fonts::CardFont;

use crate::base::Hash;
use block::{Block, Room};
use canvas::Canvas;
use fonts::Fonts;
use std::sync::Arc;
use text::Text;

/// Width and height of a card, in pixels (<https://ogp.me/#structured>: what most readers of links show whole).
pub const CARD_SIZE: (u16, u16) = (1200, 630);

/// The number of this recipe: whoever changes what a card looks like, raises it, for an address never has other bytes.
const RECIPE: u8 = 1;

/// From the sides to what is written, in pixels.
const MARGIN: f32 = 80.0;

/// From the upper edge to the site's name, from there to the title, from the title to the ornament, in pixels.
const TOP: f32 = 64.0;
const BELOW_NAME: f32 = 36.0;
const BELOW_TITLE: f32 = 44.0;

/// Sizes of the title, in pixels to an em: the first at which it fits. In a chat a card is shown a quarter as large.
const TITLE_SIZES: [f32; 12] = [116.0, 106.0, 97.0, 89.0, 82.0, 75.0, 69.0, 63.0, 58.0, 53.0, 47.0, 40.0];
const TITLE_LINES: usize = 6;

/// Sizes of the site's name.
const NAME_SIZES: [f32; 3] = [36.0, 32.0, 28.0];
const NAME_LINES: usize = 2;
const NAME_HEIGHT: f32 = 110.0;

/// What is written on a card.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct CardText {
    /// Of the text; no-break spaces hold.
    pub title: Arc<str>,
    /// Above it, smaller.
    pub site_name: Arc<str>,
    /// The text's language: a tag.
    pub lang: Arc<str>,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// Makes cards in some colours and fonts.
pub struct CardMaker {
    fonts: Fonts,
    colours: CardColours,
}

impl CardMaker {
    /// Letters are looked for in these fonts, in their order, then in the built-in ones.
    pub fn new(fonts: Vec<CardFont>, colours: CardColours) -> Self {
        Self { fonts: Fonts::new(fonts), colours }
    }

    /// The letters of a card that no font has, each once, in their order.
    pub fn missing(&self, card: &CardText) -> Vec<char> {
        let mut missing = Vec::new();
        for letter in card.title.chars().chain(card.site_name.chars()) {
            if !self.fonts.has(letter) && !missing.contains(&letter) {
                missing.push(letter);
            }
        }
        missing
    }

    /// 16 hexadecimal digits for all that a card's bytes depend on.
    pub fn number(&self, card: &CardText) -> String {
        let CardColours { ground, ink, line } = self.colours;
        let mut all = vec![RECIPE, u8::from(card.rtl)];
        all.extend([ground, ink, line].concat());
        for part in [&card.title, &card.site_name, &card.lang] {
            all.extend((part.len() as u64).to_le_bytes());
            all.extend(part.as_bytes());
        }
        let fonts = self.fonts.stamps().map(|stamp| stamp.hex()).collect::<String>();
        all.extend(fonts.as_bytes());
        Hash::of(&all).hex()[..16].to_owned()
    }

    /// A card as a PNG.
    pub fn png(&self, card: &CardText) -> Vec<u8> {
        let (width, height) = CARD_SIZE;
        let mut canvas = Canvas::new(width, height);
        let band = i32::from(height) - motif::HEIGHT;
        motif::draw(&mut canvas, band);
        let text = |own| Text::new(own, &self.fonts, &card.lang, card.rtl);
        let width = f32::from(width) - 2.0 * MARGIN;
        let room = Room { width, height: NAME_HEIGHT, lines: NAME_LINES };
        let name = Block::fit(text(&*card.site_name), &NAME_SIZES, &room);
        name.draw(&mut canvas, TOP, MARGIN);
        let top = TOP + name.height() + BELOW_NAME;
        let room = Room { width, height: band as f32 - BELOW_TITLE - top, lines: TITLE_LINES };
        let title = Block::fit(text(&*card.title), &TITLE_SIZES, &room);
        title.draw(&mut canvas, top + (room.height - title.height()) / 2.0, MARGIN);
        canvas.png(&self.colours)
    }
}
