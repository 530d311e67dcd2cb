//! Markdown: a text becomes its outline and HTML with holes, in one run of the parser. Nothing here knows of
//! sites: where links lead, how large pictures are and what words a page uses is filled in later.
//!
//! The dialect is described in `tests/spec/`, whose examples are tests. Whatever the input, the HTML is
//! well-formed, holds no script and takes time in proportion to its length (`limits` lists the bounds).

mod code;
mod elements;
mod escape;
mod holes;
mod html;
mod ids;
mod lang_mark;
mod limits;
mod lines;
mod notes;
mod outline;
mod raw;
mod target;
mod words;
mod writer;

#[cfg(test)]
mod tests;

pub use code::{highlight, knows_code};
pub use html::{Alert, Fill, Html, LinkTo, PictureTo, Word};
pub use outline::{Block, BlockKind, Heading, Link, Outline, Picture};

use crate::diag::Diagnostic;
use std::sync::Arc;

/// Highlights code: language and code give HTML; `None` leaves it plain.
pub type Highlight<'a> = &'a (dyn Fn(&str, &str) -> Option<Arc<str>> + Sync);

/// How a text is to be read.
#[derive(Clone, Copy)]
pub struct Settings<'a> {
    /// The file that diagnostics name.
    pub file: &'a Arc<str>,
    /// Bytes of the file before the text; added to all spans.
    pub offset: usize,
    /// Whether straight quotes, `--` and `...` become typographic ones: only for languages that quote as English does.
    pub smart: bool,
    /// Who highlights code: [`highlight`], or a memory in front of it.
    pub highlight: Highlight<'a>,
}

/// A text that has been read.
#[derive(Debug)]
pub struct Document {
    /// What is known of it.
    pub outline: Outline,
    /// What is shown of it.
    pub html: Html,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text.
pub fn read(text: &str, settings: &Settings) -> Document {
    writer::read(text, settings)
}
