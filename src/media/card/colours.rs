//! The colours that a theme gives cards.

/// The colours of a card: red, green, blue.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CardColours {
    /// Behind all.
    pub ground: [u8; 3],
    /// Of letters.
    pub ink: [u8; 3],
    /// Of the ornament.
    pub line: [u8; 3],
}
