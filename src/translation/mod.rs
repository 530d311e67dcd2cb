//! What a translation was made from: the record beside it, as a value. It says of each segment of the source which wording
//! the translation corresponds to; compared with what the source says now, it tells what is behind, and nothing else does.
//! Knows nothing of sites or files.
//!
//! `record` is the value, `read` and `write` its one form in a file, `compare` what changed since (`alike` finds which
//! paragraphs became which, `align` what two lists have in common), `difference` shows it word by word, `partners` finds the
//! translation's own segments, `act` is what a translator or editor says about them.

mod act;
mod align;
mod alike;
mod compare;
mod difference;
mod matches;
mod partners;
mod quoted;
mod read;
mod record;
mod unreadable;
mod wording;
mod write;

#[cfg(test)]
mod tests;

pub use act::{ActError, By, Which, Written, accept, minor, review};
pub use compare::{Change, Comparison, Counts, Pair, is_current};
pub use difference::{Piece, difference};
pub use partners::partners;
pub use read::read;
pub use record::{Act, Done, Entry, Record, Review};
pub use unreadable::{Reason, Unreadable};
pub use wording::{Wording, ids, whole_id};
pub use write::write;
