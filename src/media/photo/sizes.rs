//! How large the JPEGs of a photograph are: known from its size, without decoding.

use super::Recipe;

/// Largest size of the cut for cards, as those who show them ask for: 40 : 21
/// (<https://developers.facebook.com/docs/sharing/webmasters/images/>).
const CARD: (u32, u32) = (1200, 630);

/// One of the JPEGs that are made of a photograph.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rendition {
    /// The whole picture in a width.
    Width(u32),
    /// The whole picture as large as it is published.
    Full,
    /// The cut from the middle for cards.
    Card,
}

/// Width and height of a photograph's JPEGs, upright, in pixels.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Sizes {
    /// Of the largest.
    pub full: (u32, u32),
    /// Of those that a page offers, narrowest first; at least one. The widest may be *full* itself.
    pub widths: Vec<(Rendition, (u32, u32))>,
    /// Of the cut for cards.
    pub card: (u32, u32),
}

impl Sizes {
    /// Of a photograph that is so large, upright. Nothing is enlarged.
    pub fn new(size: (u32, u32), recipe: &Recipe) -> Self {
        let full = within(size, recipe.full);
        let mut given = recipe.widths.clone();
        given.sort_unstable();
        given.dedup();
        let narrower = given.iter().take_while(|width| **width < full.0);
        let mut widths: Vec<_> = narrower.map(|&width| (Rendition::Width(width), of_width(size, width))).collect();
        if given.last().is_none_or(|widest| full.0 <= *widest) {
            widths.push((Rendition::Full, full));
        }
        let cut = cut(size);
        Self { full, widths, card: if cut.0 > CARD.0 { CARD } else { cut } }
    }

    /// Width and height of one of them; `None` when it is no such width.
    pub fn of(&self, rendition: Rendition) -> Option<(u32, u32)> {
        match rendition {
            Rendition::Full => Some(self.full),
            Rendition::Card => Some(self.card),
            Rendition::Width(_) => self.widths.iter().find(|(known, _)| *known == rendition).map(|(_, size)| *size),
        }
    }
}

/// The largest part of a picture that is 40 : 21.
pub(super) fn cut((width, height): (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(width), u64::from(height));
    let wide = (height * 40 / 21).min(width);
    let high = (width * 21 / 40).min(height);
    (wide.max(1) as u32, high.max(1) as u32)
}

/// A size whose longer side is at most so long.
fn within((width, height): (u32, u32), longest: u32) -> (u32, u32) {
    match width.max(height) {
        longer if longer <= longest => (width, height),
        _ if width >= height => (longest, part(height, longest, width)),
        _ => (part(width, longest, height), longest),
    }
}

fn of_width(size: (u32, u32), width: u32) -> (u32, u32) {
    (width, part(size.1, width, size.0))
}

/// `length × by ÷ of`, rounded, at least a pixel.
fn part(length: u32, by: u32, of: u32) -> u32 {
    let (length, by, of) = (u64::from(length), u64::from(by), u64::from(of.max(1)));
    ((length * by + of / 2) / of).max(1) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(width: u32, height: u32) -> Sizes {
        Sizes::new((width, height), &Recipe::default())
    }

    fn widths(width: u32, height: u32) -> Vec<(u32, u32)> {
        sizes(width, height).widths.iter().map(|(_, size)| *size).collect()
    }

    #[test]
    fn widths_are_those_below_its_own_and_its_own_when_none_is_wider() {
        assert_eq!(widths(4000, 3000), [(480, 360), (960, 720), (1600, 1200)]);
        assert_eq!(widths(1000, 500), [(480, 240), (960, 480), (1000, 500)]);
        assert_eq!(widths(960, 720), [(480, 360), (960, 720)]);
        assert_eq!(sizes(960, 720).widths[1].0, Rendition::Full);
        assert_eq!(widths(1600, 1200), [(480, 360), (960, 720), (1600, 1200)]);
        assert_eq!(widths(1601, 1200), [(480, 360), (960, 720), (1600, 1199)]);
        assert_eq!(widths(300, 300), [(300, 300)]);
        // Its own width is that of *full*.
        assert_eq!(widths(3000, 12_000), [(480, 1920), (640, 2560)]);
        assert_eq!(widths(8192, 1), [(480, 1), (960, 1), (1600, 1)]);
    }

    #[test]
    fn the_longer_side_is_at_most_full() {
        assert_eq!(sizes(4000, 3000).full, (2560, 1920));
        assert_eq!(sizes(3000, 4000).full, (1920, 2560));
        assert_eq!(sizes(2560, 2560).full, (2560, 2560));
        assert_eq!(sizes(1, 1).full, (1, 1));
    }

    #[test]
    fn a_card_is_40_to_21_and_never_enlarged() {
        assert_eq!(sizes(4000, 3000).card, (1200, 630));
        assert_eq!(sizes(3000, 4000).card, (1200, 630));
        assert_eq!(sizes(800, 600).card, (800, 420));
        assert_eq!(sizes(1000, 300).card, (571, 300));
        assert_eq!(sizes(1, 1).card, (1, 1));
        assert_eq!(sizes(8192, 1).card, (1, 1));
    }
}
