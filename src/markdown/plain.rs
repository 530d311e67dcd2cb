//! All that readers read of a text, as plain text with places: each line is a block, or a line of one.

use super::{
    elements::Is,
    raw::{Token, Tokenizer},
    tree::{AttributeValue, NodeKind, TextTree},
};
use crate::base::Span;
use std::ops::Range;

/// A text as plain text.
#[derive(Debug, Default)]
pub struct Plain {
    /// Its lines.
    pub text: String,
    /// Where pieces begin: the byte of `text`, the bytes of the file, and whether the piece stands there letter by letter.
    pieces: Vec<(usize, Span, bool)>,
    /// Comments, which nobody reads: bytes of the file.
    pub comments: Vec<Span>,
    /// Where an attribute was to hide something from readers: bytes of the file.
    pub hidden: Vec<Span>,
    /// Invisible signs that are told by a message of their own: bytes of the file.
    pub invisible: Vec<Span>,
}

/// Attributes of raw HTML that are read out or shown.
const READ: [&str; 3] = ["alt", "title", "aria-label"];

impl Plain {
    /// Comments of a tree whose raw HTML stands there as it was written.
    pub(super) fn comments(tree: &TextTree<'_>) -> Vec<Span> {
        let mut comments = tree.comments.clone();
        for node in &tree.nodes {
            let NodeKind::Html(raw) = &node.kind else { continue };
            let tokens = Tokenizer::new(&raw.html);
            comments.extend(tokens.filter_map(|token| match token {
                Token::Comment(range) => Some(raw.place(&range)),
                _ => None,
            }));
        }
        comments
    }

    /// The lines of a tree that was made of `source`.
    pub(super) fn new(tree: &TextTree<'_>, source: &str, comments: Vec<Span>, invisible: Vec<Span>) -> Self {
        let mut plain = Self { comments, invisible, hidden: tree.hidden.clone(), ..Self::default() };
        let mut at = 0;
        // Where the block ends that began last.
        let mut end = 0;
        while let Some(node) = tree.nodes.get(at) {
            if at == end {
                plain.line();
            }
            if node.kind.is_block() {
                plain.line();
                end = node.end;
            }
            at += 1;
            match &node.kind {
                NodeKind::Text(text) | NodeKind::Code(text) => plain.add(text, node.span, source),
                NodeKind::SoftBreak | NodeKind::HardBreak => plain.line(),
                NodeKind::CodeBlock(block) => plain.add(&block.code, node.span, source),
                NodeKind::Picture { index, .. } => {
                    let picture = &tree.pictures[*index as usize];
                    plain.aside(&picture.alt, node.span);
                    plain.aside(&picture.title, node.span);
                }
                NodeKind::Link { title: Some(title), .. } => plain.aside(title, node.span),
                NodeKind::Element(html) => {
                    if html.element.is != Is::Phrasing {
                        plain.line();
                        end = node.end;
                    } else if html.element.name == "br" {
                        plain.line();
                    }
                    for attribute in html.attributes.iter().filter(|own| READ.contains(&own.name.as_ref())) {
                        if let AttributeValue::Text(text) = &attribute.value {
                            plain.aside(text, attribute.span);
                        }
                    }
                }
                NodeKind::Unwritten => at = at.max(node.end),
                _ => {}
            }
        }
        plain
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn add(&mut self, text: &str, span: Span, source: &str) {
        let written = source.get(span.range()).unwrap_or_default();
        let words = text.trim_end();
        // Most begin where they are written, which costs less to see than to search.
        let begin = if written.starts_with(words) { Some(0) } else { written.find(words) };
        let start = span.start as usize + begin.unwrap_or(0);
        self.pieces.push((self.text.len(), Span::new(start, span.end as usize), begin.is_some()));
        self.text.push_str(text);
    }

    /// A line of its own, after the line it stands in.
    fn aside(&mut self, text: &str, span: Span) {
        if !text.trim().is_empty() {
            self.line();
            self.pieces.push((self.text.len(), span, false));
            self.text.push_str(text);
            self.text.push('\n');
        }
    }

    /// Moves all places: so many bytes of the file stand before the text.
    pub(super) fn shift(&mut self, offset: usize) {
        let pieces = self.pieces.iter_mut().map(|(_, span, _)| span);
        let others = self.comments.iter_mut().chain(&mut self.hidden).chain(&mut self.invisible);
        pieces.chain(others).for_each(|span| *span = span.shift(offset));
    }

    /// Bytes of the plain text as bytes of the file.
    pub fn place(&self, range: Range<usize>) -> Span {
        let place = |at: usize, after: usize| {
            let piece = self.pieces.partition_point(|(begin, ..)| *begin <= at).saturating_sub(1);
            self.pieces.get(piece).map_or(at, |(begin, span, exact)| match exact {
                true => (span.start as usize + at - begin + after).min(span.end as usize),
                false if after > 0 => span.end as usize,
                false => span.start as usize,
            })
        };
        let start = place(range.start, 0);
        Span::new(start, place(range.end.saturating_sub(1).max(range.start), 1).max(start))
    }
}
