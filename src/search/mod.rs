//! Search: words are cut out of texts and folded, so that `dak lak` finds Đắk Lắk, and turned round into the files in which
//! a reader's browser looks them up. Knows nothing of sites.
//!
//! `cut` takes a text apart into words and into runs of the scripts that put no spaces between words, `fold` makes of each
//! the form in which it is looked for. The reader's browser does the same with what is typed; both keep to the examples in
//! `tests/search/words.json`. In the `vocabulary` all that texts are found by has a number, `spellings` that count as one
//! too; `words` is a text as a list of numbers. An `inversion` of texts gives `lists` of `postings`: in which texts what stands. An `index` keeps
//! them from build to build. `files` of each `entry` are made of it, with `prefixes`, `slips`, all in the `order` of browsers; `docs/search.md` shows their form.

mod characters;
mod cut;
mod entry;
mod files;
mod fold;
mod index;
mod indexed_text;
mod inversion;
mod lists;
mod order;
mod postings;
mod prefixes;
mod script;
mod slips;
mod spellings;
mod vocabulary;
mod words;

#[cfg(test)]
mod tests;

pub use cut::{Piece, pieces, units};
pub use files::IndexFile;
pub use fold::{folded, written};
pub use index::Index;
pub use indexed_text::IndexedText;
pub use script::script;
pub use vocabulary::Vocabulary;
pub use words::TextWords;
