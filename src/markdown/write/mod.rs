//! The tree becomes HTML with holes.

mod blocks;
mod inline;
mod notes;
mod tables;

use super::{
    code::Highlight,
    diagnostics::Diagnostics,
    escape,
    html::{Hole, Html, Word},
    passes::Notes,
    tree::{Attribute, AttributeValue, NodeKind, TextTree},
};
use crate::base::Span;
use std::{ops::Range, sync::Arc};

/// What is written, and which kinds of words it needs: a bit for each.
pub(super) fn write(
    source: &str,
    tree: &TextTree<'_>,
    notes: &Notes,
    highlight: Highlight<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> (Html, u16) {
    let mut writer = HtmlWriter {
        source,
        tree,
        highlight,
        diagnostics,
        html: String::with_capacity(source.len() + source.len() / 4 + 64),
        holes: Vec::new(),
        codes: Vec::new(),
        kinds: 0,
        heading: None,
        tables: Vec::new(),
        in_link: false,
        waiting: Vec::new(),
    };
    writer.nodes(0..tree.nodes.len());
    writer.notes(notes);
    writer.unshown(notes);
    let pictures = tree.pictures.iter().map(|picture| (picture.alt.as_str().into(), picture.title.as_str().into()));
    let html = Html {
        text: writer.html.into(),
        holes: writer.holes.into(),
        pictures: pictures.collect(),
        codes: writer.codes.into(),
    };
    (html, writer.kinds)
}

struct HtmlWriter<'a, 't, 'f> {
    source: &'a str,
    tree: &'a TextTree<'t>,
    highlight: Highlight<'a>,
    diagnostics: &'a mut Diagnostics<'f>,
    html: String,
    holes: Vec<(u32, Hole)>,
    codes: Vec<Arc<str>>,
    kinds: u16,
    /// The heading that was written last.
    heading: Option<usize>,
    /// The names of the tables that can be scrolled.
    tables: Vec<String>,
    in_link: bool,
    /// References to notes in a link, with their numbers: they are written behind it.
    waiting: Vec<(u32, u32)>,
}

impl HtmlWriter<'_, '_, '_> {
    fn nodes(&mut self, range: Range<usize>) {
        let tree = self.tree;
        tree.uppermost(range).for_each(|at| self.node(at));
    }

    fn node(&mut self, at: usize) {
        let tree = self.tree;
        let node = &tree.nodes[at];
        match &node.kind {
            NodeKind::Paragraph => self.paragraph(at),
            NodeKind::Plain => self.nodes(tree.inside(at)),
            NodeKind::Heading(heading) => self.heading(heading, at),
            NodeKind::Quote => self.block("blockquote", "", at),
            NodeKind::Alert(kind) => self.alert(*kind, at),
            NodeKind::List(None) => self.block("ul", "", at),
            NodeKind::List(Some(1)) => self.block("ol", "", at),
            NodeKind::List(Some(first)) => self.block("ol", &format!(" start=\"{first}\""), at),
            NodeKind::Item => self.item(at),
            NodeKind::Definitions => self.block("dl", "", at),
            NodeKind::Term => self.line("dt", at),
            NodeKind::Definition => self.line("dd", at),
            NodeKind::Table(alignments) => self.table(alignments, at),
            NodeKind::CodeBlock(block) => self.code_block(block, node.span),
            NodeKind::Rule => self.html.push_str("<hr>\n"),
            NodeKind::Text(text) => self.text(text, node.span),
            NodeKind::Code(code) => {
                self.html.push_str("<code>");
                self.text(code, node.span);
                self.html.push_str("</code>");
            }
            NodeKind::Emphasis => self.element("em", at),
            NodeKind::Strong => self.element("strong", at),
            NodeKind::Strikethrough => self.element("del", at),
            NodeKind::Link { index, title } => self.link(*index, title.as_deref(), at),
            NodeKind::Foreign(lang) => self.foreign(lang, at),
            NodeKind::Picture { index, .. } => self.hole(Hole::Picture(*index)),
            NodeKind::NoteReference(reference) => self.note_reference(reference),
            NodeKind::SoftBreak => self.html.push('\n'),
            NodeKind::HardBreak => self.html.push_str("<br>\n"),
            NodeKind::Task(done) => self.task(*done),
            NodeKind::Element(html) => self.html_element(html, at),
            NodeKind::Summary => {
                self.html.push_str("<summary>");
                self.word(Word::Details);
                self.html.push_str("</summary>");
            }
            // A note stands behind the text, a table's parts in `tables`; raw HTML became elements.
            NodeKind::Note(_)
            | NodeKind::TableHead
            | NodeKind::TableRow
            | NodeKind::Cell
            | NodeKind::Html(_)
            | NodeKind::Tag(_) => {}
            NodeKind::NoBreak | NodeKind::Unwritten => {}
        }
    }

    fn hole(&mut self, hole: Hole) {
        self.holes.push((self.html.len() as u32, hole));
    }

    fn word(&mut self, word: Word) {
        self.kinds |= 1 << word.kind();
        self.hole(Hole::Word(word));
    }

    /// Text between tags. Beside raw HTML no-break spaces are written by name.
    fn text(&mut self, text: &str, span: Span) {
        let mut whole = true;
        if self.tree.raw {
            for (nth, piece) in text.split('\u{a0}').enumerate() {
                self.html.push_str(if nth == 0 { "" } else { "&nbsp;" });
                whole &= escape::text(&mut self.html, piece);
            }
        } else {
            whole = escape::text(&mut self.html, text);
        }
        if !whole {
            self.diagnostics.add_control_character(self.source, span);
        }
    }

    fn open(&mut self, name: &str) {
        self.html.push('<');
        self.html.push_str(name);
        self.html.push('>');
    }

    fn close(&mut self, name: &str) {
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    /// Takes white space from the end, but none before a hole.
    fn trim_end(&mut self) {
        let floor = self.holes.last().map_or(0, |(at, _)| *at as usize);
        self.html.truncate(floor + self.html[floor..].trim_end().len());
    }

    /// A node as an element.
    fn element(&mut self, name: &str, at: usize) {
        self.open(name);
        self.nodes(self.tree.inside(at));
        self.close(name);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        for (nth, piece) in value.split('\u{a0}').enumerate() {
            self.html.push_str(match nth {
                0 => "",
                _ if self.tree.raw => "&nbsp;",
                _ => "\u{a0}",
            });
            escape::attribute(&mut self.html, piece);
        }
        self.html.push('"');
    }

    fn attributes(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            match &attribute.value {
                AttributeValue::Text(value) => self.attribute(&attribute.name, value),
                AttributeValue::Address(address) => {
                    self.html.push(' ');
                    self.html.push_str(&attribute.name);
                    self.html.push_str("=\"");
                    escape::address(&mut self.html, address);
                    self.html.push('"');
                }
                AttributeValue::Link(index) => self.hole(Hole::LinkAttributes(*index)),
            }
        }
    }
}
