//! What readers see of a text, as one string to be searched: without what is only read out (alternative texts, titles of
//! links), without pictures and their captions, which are known when pictures are. A word that is broken by emphasis is one.

use super::{
    elements::Is,
    tree::{NodeKind, TextTree},
};

/// The words of a tree; blocks and lines begin in a new line.
pub(super) fn reading(tree: &TextTree<'_>) -> String {
    let mut reading = String::new();
    let mut at = 0;
    // Where the block ends that began last.
    let mut end = 0;
    while let Some(node) = tree.nodes.get(at) {
        let begins = match &node.kind {
            NodeKind::Element(html) => html.element.is != Is::Phrasing,
            kind => kind.is_block(),
        };
        if begins {
            end = node.end;
        }
        if begins || at == end {
            reading.push('\n');
        }
        at += 1;
        match &node.kind {
            NodeKind::Text(text) | NodeKind::Code(text) => reading.push_str(text),
            NodeKind::CodeBlock(block) => reading.push_str(&block.code),
            NodeKind::SoftBreak | NodeKind::HardBreak | NodeKind::Picture { .. } => reading.push('\n'),
            NodeKind::Element(html) if html.element.name == "br" => reading.push('\n'),
            NodeKind::Unwritten => at = at.max(node.end),
            _ => {}
        }
    }
    reading
}
