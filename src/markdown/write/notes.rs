//! References to notes, and the notes behind the text.

use super::{
    super::{
        html::{Hole, Word},
        passes::{Notes, holds_figures, reference_id},
        tree::{NodeKind, NoteReference},
    },
    HtmlWriter,
};
use std::fmt::Write;

impl HtmlWriter<'_, '_, '_> {
    pub(super) fn note_reference(&mut self, reference: &NoteReference<'_>) {
        if self.in_link {
            self.waiting.push((reference.number, reference.nth));
        } else {
            self.reference(reference.number, reference.nth);
        }
    }

    pub(super) fn reference(&mut self, number: u32, nth: u32) {
        let id = reference_id(number, nth);
        let _ = write!(self.html, "<sup class=\"note-ref\"><a id=\"{id}\" href=\""); // writing to a String cannot fail
        self.hole(Hole::Page);
        let _ = write!(self.html, "#note-{number}\" role=\"doc-noteref\" aria-label=\"");
        self.word(Word::NoteRef(number));
        let _ = write!(self.html, "\">{number}</a></sup>");
    }

    pub(super) fn notes(&mut self, notes: &Notes) {
        if notes.numbered.is_empty() {
            return;
        }
        self.html
            .push_str("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">");
        self.word(Word::Notes);
        self.html.push_str("</h2>\n<ol>\n");
        for (number, note) in (1..).zip(&notes.numbered) {
            let _ = write!(self.html, "<li id=\"note-{number}\">");
            self.note_text(note.text);
            (1..=note.references).for_each(|nth| self.way_back(number, nth));
            self.html.push_str("</p></li>\n");
        }
        self.html.push_str("</ol>\n</section>\n");
    }

    /// The text of a note, with its last paragraph, or a new one, left open for the ways back.
    fn note_text(&mut self, text: Option<usize>) {
        let tree = self.tree;
        let inside = text.map_or(0..0, |at| tree.inside(at));
        let blank = |at: &usize| match &tree.nodes[*at].kind {
            NodeKind::Text(text) => text.trim().is_empty(),
            NodeKind::Note(_) | NodeKind::Unwritten => true,
            _ => false,
        };
        let Some(last) = tree.uppermost(inside.clone()).filter(|at| !blank(at)).last() else {
            return self.open("p");
        };
        self.nodes(inside.start..last);
        match &tree.nodes[last].kind {
            NodeKind::Paragraph if !holds_figures(tree, last) => {
                self.open("p");
                self.nodes(tree.inside(last));
            }
            NodeKind::Element(html) if html.element.name == "p" => {
                self.html.push_str("<p");
                self.attributes(&html.attributes);
                self.html.push('>');
                self.nodes(tree.inside(last));
            }
            _ => {
                self.node(last);
                self.trim_end();
                self.open("p");
            }
        }
    }

    /// Finds out what is wrong with notes that are not shown.
    pub(super) fn unshown(&mut self, notes: &Notes) {
        let (html, holes, kinds) = (self.html.len(), self.holes.len(), self.kinds);
        notes.others.iter().for_each(|&at| self.nodes(self.tree.inside(at)));
        self.html.truncate(html);
        self.holes.truncate(holes);
        self.kinds = kinds;
    }

    fn way_back(&mut self, number: u32, nth: u32) {
        let id = reference_id(number, nth);
        self.html.push_str(" <a class=\"note-back\" role=\"doc-backlink\" href=\"");
        self.hole(Hole::Page);
        let _ = write!(self.html, "#{id}\" aria-label=\"");
        self.word(Word::NoteBack(number));
        self.html.push_str("\">↩");
        if nth > 1 {
            let _ = write!(self.html, "<sup>{nth}</sup>");
        }
        self.html.push_str("</a>");
    }
}
