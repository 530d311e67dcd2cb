//! Pictures and links: what their place in the text says of them.

use super::super::{
    diagnostics::{Diagnostics, shown},
    tree::{AttributeValue, NodeKind, TextTree},
};
use crate::diag::Code;

/// Finds out which pictures stand alone or before the first heading, and the words of links; tells of captions that are not
/// shown.
pub(in crate::markdown) fn place_pictures(tree: &mut TextTree<'_>, diagnostics: &mut Diagnostics<'_>) {
    let mut before_heading = true;
    // Where the paragraph of pictures ends that began last.
    let mut figures = 0;
    for at in 0..tree.nodes.len() {
        match &tree.nodes[at].kind {
            NodeKind::Heading(_) => before_heading = false,
            NodeKind::Paragraph if holds_figures(tree, at) => figures = tree.nodes[at].end,
            NodeKind::Picture { index, raw } => {
                let picture = &mut tree.pictures[*index as usize];
                (picture.before_heading, picture.alone, picture.raw) = (before_heading, at < figures, *raw);
                if !picture.alone && !picture.title.is_empty() {
                    let args = [("what", if *raw { "title" } else { "caption" }), ("words", &*shown(&picture.title))];
                    diagnostics.add(Code::CaptionUnseen, picture.span, &args);
                }
            }
            kind => {
                if let Some(link) = link(kind) {
                    tree.links[link].text = tree.words(tree.inside(at)).trim().to_owned();
                }
            }
        }
    }
}

/// Whether a paragraph is nothing but pictures, each in a line of its own, so that they are figures.
pub(in crate::markdown) fn holds_figures(tree: &TextTree<'_>, at: usize) -> bool {
    let inside = &tree.nodes[tree.inside(at)];
    inside.len() % 2 == 1
        && inside.iter().enumerate().all(|(nth, node)| match &node.kind {
            NodeKind::Picture { raw, .. } => nth % 2 == 0 && !raw,
            NodeKind::SoftBreak | NodeKind::HardBreak => nth % 2 == 1,
            _ => false,
        })
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
