//! Markdown: a text becomes a tree, and the tree its outline and HTML with holes. Nothing here knows of sites: where links
//! lead, how large pictures are and what words a page uses is filled in later.
//!
//! `parse` makes the tree, `raw` makes elements of what raw HTML is in it, `passes` find out what must be known before
//! something is written, `slips` tells what was to be Markdown and is none, `write` writes, `fill` fills the holes (`clip` and `credit` write what figures hold). What is searched (`reading`) and what is translated piece by piece are functions of the tree,
//! too: `segments`.
//!
//! The dialect is described in `tests/spec/`, whose examples are tests. Whatever the input, the HTML is
//! well-formed, holds no script and takes time in proportion to its length (`limits` lists the bounds).

mod attributes;
mod clip;
mod code;
mod credit;
mod diagnostics;
mod elements;
mod escape;
mod fill;
mod html;
mod ids;
mod lang_mark;
mod limits;
mod lines;
mod outline;
mod parse;
mod passes;
mod plain;
mod raw;
mod reading;
mod segments;
mod slips;
mod target;
mod tree;
mod words;
mod write;

#[cfg(test)]
mod tests;

pub use clip::{ClipTo, TrackTo};
pub use code::{Highlight, highlight, knows_code};
pub use fill::{Fill, LinkTo, PictureTo};
pub use html::{Alert, Html, Word};
pub use outline::{Heading, Link, Outline, Picture};
pub use plain::Plain;
pub use raw::resolve_references;
pub use segments::{
    Inline, InlineKind, Merge, Merged, RewriteFault, Segment, SegmentKind, Wanted, id, ids, line_html, normalized,
    numbered, read_line, rewrite, rewrite_as, segments, wording_of, write_line,
};
pub use target::scheme;
pub use words::{sign_end, word_end, word_pieces};

use crate::diag::Diagnostic;
use diagnostics::Diagnostics;
use std::sync::Arc;

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
    /// Whether its segments are wanted: of most texts of a site they are not.
    pub segments: bool,
}

/// A text that has been read.
#[derive(Debug)]
pub struct Document {
    /// What is known of it.
    pub outline: Outline,
    /// What is read of it, with places.
    pub plain: Plain,
    /// What is seen of it, to be searched.
    pub reading: String,
    /// What is shown of it.
    pub html: Html,
    /// Its segments, if they are wanted.
    pub segments: Vec<Segment>,
    /// What is wrong with it.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text.
pub fn read(text: &str, settings: &Settings) -> Document {
    let mut diagnostics = Diagnostics::new(settings.file, settings.offset);
    let source = parse::Source::new(text);
    let mut tree = parse::parse(&source, settings.smart, &mut diagnostics);
    let invisible = slips::check(text, &tree, &mut diagnostics);
    let empty = tree.nodes.is_empty();
    let comments = Plain::comments(&tree);
    let segments = if settings.segments { segments::of_tree(tree.clone(), settings.offset) } else { Vec::new() };
    if tree.raw {
        tree = raw::nest(tree, &mut diagnostics);
    }
    passes::join_lines(&mut tree);
    passes::place_pictures(&mut tree, &mut diagnostics);
    let notes = passes::number_notes(&mut tree, &mut diagnostics);
    let (headings, ids) = passes::resolve_headings(&mut tree, &notes, &mut diagnostics);
    let (html, kinds) = write::write(text, &tree, &notes, settings.highlight, &mut diagnostics);
    let mut plain = Plain::new(&tree, text, comments, invisible);
    plain.shift(settings.offset);
    let reading = reading::reading(&tree);
    let mut outline = Outline {
        headings,
        ids,
        notes: notes.numbered.len() as u32,
        words: passes::count_words(&tree),
        first_paragraph: passes::first_paragraph(&tree),
        empty,
        raw: tree.raw,
        kinds,
        links: tree.links,
        pictures: tree.pictures,
    };
    outline.shift(settings.offset);
    Document { outline, plain, reading, html, segments, diagnostics: diagnostics.into_list() }
}
