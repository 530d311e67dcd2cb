//! Segments: the pieces of a text that are translated each by itself, and what each says in one spelling, its *wording*.
//!
//! `inline` makes what a segment is made of out of the tree, `spacing` brings white space and composed letters into one
//! form, `wording` writes it, `cut` takes the segments from a text. `line` is for whoever changes what a segment says,
//! `rewrite` writes it back.

mod cut;
mod inline;
mod line;
mod rewrite;
mod spacing;
mod wording;

#[cfg(test)]
mod tests;

pub(super) use cut::of_tree;
pub use cut::{Segment, SegmentKind, id, ids, numbered, segments};
pub use inline::{Inline, InlineKind};
pub use line::{line_html, normalized, read_line, wording_of, write_line};
pub use rewrite::{Merge, Merged, RewriteFault, Wanted, rewrite, rewrite_as};
