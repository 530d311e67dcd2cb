//! What was to be Markdown and is none, so that readers see its signs or do not see what was meant: found in the tree, in
//! one pass over it. `brackets` looks at links, pictures and notes, `lines` at how lines begin, `paragraphs` at what stands in
//! several, `items` at lines that were to be a list, `stars` at bold type, `foreign` at markup of other programs, `code` at code blocks, `comments` at
//! comments.

mod brackets;
mod code;
mod comments;
mod foreign;
mod items;
mod line;
mod lines;
mod paragraphs;
mod stars;

use super::{
    diagnostics::Diagnostics,
    tree::{NodeKind, TextTree},
};
use crate::base::Span;
pub(super) use comments::{open_comment, shown_comment};
use std::cell::OnceCell;

/// Looks through a text. Answers where invisible signs were told.
pub(super) fn check(source: &str, tree: &TextTree<'_>, diagnostics: &mut Diagnostics<'_>) -> Vec<Span> {
    let mut invisible = Vec::new();
    let mut list = Vec::new();
    let notes = OnceCell::new();
    let (mut listed, mut foreign) = (false, false);
    for (at, node) in tree.nodes.iter().enumerate() {
        match &node.kind {
            NodeKind::Paragraph | NodeKind::Plain => {
                line::read(source, tree, at, &mut list);
                for line in &list {
                    invisible.extend(lines::check(source, line, list.len() == 1, &mut listed, diagnostics));
                }
                items::check(source, &list, &mut listed, diagnostics);
                paragraphs::check(source, &list, diagnostics);
                stars::check(source, tree, at, diagnostics);
            }
            NodeKind::Link { .. } => {
                brackets::swapped(source, node.span.start as usize, diagnostics);
                brackets::marked(source, node.span, diagnostics);
            }
            NodeKind::CodeBlock(block) => code::check(source, block, node.span, diagnostics),
            NodeKind::Text(text) => {
                brackets::check(source, text, node.span.start as usize, &notes, diagnostics);
                foreign::check(source, node.span, &mut foreign, diagnostics);
                shown_comment(source, text, node.span.start as usize, diagnostics);
            }
            _ => {}
        }
    }
    paragraphs::check_whole(source, tree, diagnostics);
    invisible
}
