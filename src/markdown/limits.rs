//! Every bound of this room, with its unit and its reason.

/// Things nested in one another. People nest five or six; Chromium flattens what is deeper than 512, and
/// readers of feeds walk trees by recursion.
pub(super) const NESTING: usize = 100;

/// Bytes of a code block that are highlighted: the regular expressions do 0.2 to 1.7 MB a second.
pub(super) const CODE_BYTES: usize = 64 * 1024;

/// Bytes of a line of code that are highlighted: a line is matched again from each of its tokens.
pub(super) const CODE_LINE_BYTES: usize = 2_000;

/// Diagnostics of one code for one text. JSON tells them all and people see the first hundred (`cli/console.rs`); the
/// bound is for texts that nobody wrote by hand, of which a list of a million says no more.
pub(super) const DIAGNOSTICS: usize = 10_000;

/// Bytes of a heading's id that is made from its words: it is part of addresses that people share.
pub(super) const ID_BYTES: usize = 100;

/// Bytes of what stands in `{lang=…}`: the longest useful tag has 35.
pub(super) const LANG_BYTES: usize = 40;

/// Bytes of a note's name that is looked for after `[^`.
pub(super) const NOTE_NAME_BYTES: usize = 100;

/// Bytes before and after a sign that are looked at for what it was to begin or to end: an address, a name, bold words.
pub(super) const NAME_BYTES: usize = 500;

/// Cells, columns or rows that one cell of raw HTML may span: HTML itself stops there for columns.
pub(super) const SPAN_CELLS: u32 = 1_000;
