//! Words: how many a reader reads, and the paragraph that says first what a text is about.

use super::{
    super::{
        tree::{NodeKind, TextTree},
        words::Words,
    },
    pictures::link,
};
use std::ops::Range;

/// Counts the words of a text, without code blocks.
pub(in crate::markdown) fn count_words(tree: &TextTree<'_>) -> u32 {
    let mut words = Words::default();
    // Where the block ends that began last.
    let mut end = 0;
    for (at, node) in tree.nodes.iter().enumerate() {
        if at == end {
            words.stop();
        }
        if node.kind.is_block() {
            words.stop();
            end = node.end;
        }
        if let Some(text) = node.kind.words() {
            words.add(text);
        }
    }
    words.count()
}

/// The first paragraph that stands in no list, quotation or note and says something to readers; plain text in one line.
pub(in crate::markdown) fn first_paragraph(tree: &TextTree<'_>) -> String {
    let mut at = 0;
    while let Some(node) = tree.nodes.get(at) {
        let inside = tree.inside(at);
        at = node.end;
        match &node.kind {
            NodeKind::Element(html) if html.element.name != "p" => at = inside.start,
            NodeKind::Paragraph | NodeKind::Element(_) if says_something(tree, inside.clone()) => {
                let words = tree.words(inside);
                // What other programs take for orders (Hugo, Jekyll, kramdown) says nothing.
                if !["{{", "{%", "{:", ":::"].iter().any(|sign| words.trim_start().starts_with(sign)) {
                    return words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                }
            }
            _ => {}
        }
    }
    String::new()
}

/// Whether there are words outside of links and code.
fn says_something(tree: &TextTree<'_>, range: Range<usize>) -> bool {
    let mut at = range.start;
    while at < range.end {
        let kind = &tree.nodes[at].kind;
        match kind {
            NodeKind::Text(text) if text.contains(char::is_alphanumeric) => return true,
            _ => at = if link(kind).is_some() { tree.nodes[at].end } else { at + 1 },
        }
    }
    false
}
