//! What all kinds of outputs have in common.

use crate::{
    base::Address,
    edition::{Edition, PublicConfig},
    pages::job::Output,
    theme::Theme,
};

/// A kind of outputs.
pub(super) struct OutputKind {
    /// The addresses that it takes whatever is written: no text gets them.
    pub reserved: fn(&PublicConfig) -> Vec<Address>,
    /// All that there is of it.
    pub list: fn(&Edition, &Theme) -> Vec<Output>,
}

/// For a kind whose addresses follow from what is written, or cannot be anybody else's.
pub(super) fn nothing(_: &PublicConfig) -> Vec<Address> {
    Vec::new()
}
