//! Line breaks between Chinese or Japanese letters are no spaces.

use super::super::{
    tree::{NodeKind, TextTree},
    words::is_cjk,
};

/// Takes out the line breaks that stand between two such letters, whatever signs are beside them.
pub(in crate::markdown) fn join_lines(tree: &mut TextTree<'_>) {
    let mut last = ' ';
    let mut behind: Option<usize> = None;
    for at in 0..tree.nodes.len() {
        match &tree.nodes[at].kind {
            NodeKind::Text(text) => {
                let between = behind.take().filter(|_| text.starts_with(is_cjk));
                last = text.chars().next_back().unwrap_or(last);
                if let Some(between) = between {
                    tree.nodes[between].kind = NodeKind::NoBreak;
                }
            }
            NodeKind::Code(code) => last = code.chars().next_back().unwrap_or(last),
            NodeKind::SoftBreak => behind = is_cjk(last).then_some(at),
            NodeKind::HardBreak => behind = None,
            NodeKind::Emphasis
            | NodeKind::Strong
            | NodeKind::Strikethrough
            | NodeKind::Foreign(_)
            | NodeKind::Link { .. } => {}
            NodeKind::Element(html) if html.element.name != "br" => {}
            _ => (last, behind) = (' ', None),
        }
    }
}
