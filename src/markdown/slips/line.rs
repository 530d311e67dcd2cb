//! The lines of a paragraph, and pieces of them.

use super::super::{
    diagnostics::shown,
    limits,
    tree::{NodeKind, TextTree},
};
use crate::base::Span;

/// A line of a paragraph.
pub(super) struct Line {
    pub(super) span: Span,
    /// Whether it begins with text, not with markup or code.
    pub(super) text: bool,
}

impl Line {
    /// Its words as they are written.
    pub(super) fn of<'s>(&self, source: &'s str) -> &'s str {
        source.get(self.span.range()).unwrap_or_default()
    }
}

/// The lines of the paragraph at a node, without the signs of what it stands in.
pub(super) fn read(source: &str, tree: &TextTree<'_>, at: usize, lines: &mut Vec<Line>) {
    lines.clear();
    let mut begins = true;
    for at in tree.uppermost(tree.inside(at)) {
        let node = &tree.nodes[at];
        if matches!(node.kind, NodeKind::SoftBreak | NodeKind::HardBreak) {
            begins = true;
            continue;
        }
        match lines.last_mut().filter(|_| !begins) {
            Some(line) => line.span.end = line.span.end.max(node.span.end),
            None => {
                let text = matches!(node.kind, NodeKind::Text(_));
                let escaped = source[..node.span.start as usize].ends_with('\\');
                lines.push(Line { span: node.span, text: text && !escaped });
            }
        }
        begins = false;
    }
}

/// The first words of a line, as a message shows them.
pub(super) fn beginning(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(4).collect();
    let more = if text.split_whitespace().nth(4).is_some() { " …" } else { "" };
    format!("{}{more}", shown(&words.join(" ")))
}

/// What stands behind a byte, as far as it is looked at.
pub(super) fn window(source: &str, at: usize) -> &str {
    &source[at..source.floor_char_boundary(at + limits::NAME_BYTES)]
}

/// The rest of the line behind a byte, as far as it is looked at.
pub(super) fn rest(source: &str, at: usize) -> &str {
    window(source, at).lines().next().unwrap_or_default()
}
