//! Line breaks between Chinese or Japanese letters are no spaces.

use super::super::{
    tree::{Kind, Tree},
    words::is_cjk,
};

/// Takes out the line breaks that stand between two such letters, whatever signs are beside them.
pub(in crate::markdown) fn join(tree: &mut Tree<'_>) {
    let mut last = ' ';
    let mut behind: Option<usize> = None;
    for at in 0..tree.nodes.len() {
        match &tree.nodes[at].kind {
            Kind::Text(text) => {
                let between = behind.take().filter(|_| text.starts_with(is_cjk));
                last = text.chars().next_back().unwrap_or(last);
                if let Some(between) = between {
                    tree.nodes[between].kind = Kind::NoBreak;
                }
            }
            Kind::Code(code) => last = code.chars().next_back().unwrap_or(last),
            Kind::SoftBreak => behind = is_cjk(last).then_some(at),
            Kind::HardBreak => behind = None,
            Kind::Emphasis | Kind::Strong | Kind::Strikethrough | Kind::Foreign(_) | Kind::Link { .. } => {}
            Kind::Element(html) if html.element.name != "br" => {}
            _ => (last, behind) = (' ', None),
        }
    }
}
