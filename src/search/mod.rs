//! Search: words are cut out of texts and folded, so that `dak lak` finds Đắk Lắk. Knows nothing of sites.
//!
//! `cut` takes a text apart into words and into runs of the scripts that put no spaces between words, `fold` makes of each
//! the form in which it is looked for. The reader's browser does the same with what is typed; both keep to the examples in
//! `tests/search/words.json`.

mod cut;
mod fold;
mod script;

#[cfg(test)]
mod tests;

pub use cut::{Piece, pieces, units};
pub use fold::{folded, written};
pub use script::script;
