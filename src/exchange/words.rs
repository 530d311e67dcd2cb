//! What a unit says, in the form of the file.

use super::code::Piece;

/// Words of a unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Words {
    /// With codes.
    Coded(Vec<Piece>),
    /// As Markdown; of plain text as it is.
    Markdown(String),
}

impl Words {
    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Coded(pieces) => {
                pieces.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty()))
            }
            Self::Markdown(text) => text.trim().is_empty(),
        }
    }
}
