//! Pictures and links: what their place in the text says of them.

use super::super::tree::{AttributeValue, NodeKind, TextTree};

/// Finds out which pictures stand alone or before the first heading, and the words of links.
pub(in crate::markdown) fn place_pictures(tree: &mut TextTree<'_>) {
    let mut before_heading = true;
    for at in 0..tree.nodes.len() {
        match &tree.nodes[at].kind {
            NodeKind::Heading(_) => before_heading = false,
            NodeKind::Picture { index, raw } => {
                let paragraph = at.checked_sub(1).map(|before| &tree.nodes[before]);
                let alone = paragraph.is_some_and(|p| matches!(p.kind, NodeKind::Paragraph) && p.end == at + 1);
                let picture = &mut tree.pictures[*index as usize];
                (picture.before_heading, picture.alone) = (before_heading, alone && !raw);
            }
            kind => {
                if let Some(link) = link(kind) {
                    tree.links[link].text = tree.words(tree.inside(at)).trim().to_owned();
                }
            }
        }
    }
}

/// The link that a node is.
pub(super) fn link(kind: &NodeKind<'_>) -> Option<usize> {
    let index = match kind {
        NodeKind::Link { index, .. } => *index,
        NodeKind::Element(html) => html.attributes.iter().find_map(|attribute| match attribute.value {
            AttributeValue::Link(index) => Some(index),
            _ => None,
        })?,
        _ => return None,
    };
    Some(index as usize)
}
