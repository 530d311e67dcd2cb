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
    tree::{Attribute, Kind, Tree, Value},
};
use crate::base::Span;
use std::{ops::Range, sync::Arc};

/// What is written, and which kinds of words it needs: a bit for each.
pub(super) fn write(
    source: &str,
    tree: &Tree<'_>,
    notes: &Notes,
    highlight: Highlight<'_>,
    diagnostics: &mut Diagnostics<'_>,
) -> (Html, u16) {
    let mut writer = Writer {
        source,
        tree,
        highlight,
        diagnostics,
        html: String::with_capacity(source.len() + source.len() / 4 + 64),
        holes: Vec::new(),
        codes: Vec::new(),
        kinds: 0,
        tables: 0,
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

struct Writer<'a, 't, 'f> {
    source: &'a str,
    tree: &'a Tree<'t>,
    highlight: Highlight<'a>,
    diagnostics: &'a mut Diagnostics<'f>,
    html: String,
    holes: Vec<(u32, Hole)>,
    codes: Vec<Arc<str>>,
    kinds: u16,
    tables: u32,
    in_link: bool,
    /// References to notes in a link, with their numbers: they are written behind it.
    waiting: Vec<(u32, u32)>,
}

impl Writer<'_, '_, '_> {
    fn nodes(&mut self, range: Range<usize>) {
        let tree = self.tree;
        tree.uppermost(range).for_each(|at| self.node(at));
    }

    fn node(&mut self, at: usize) {
        let tree = self.tree;
        let node = &tree.nodes[at];
        match &node.kind {
            Kind::Paragraph => self.paragraph(at),
            Kind::Plain => self.nodes(tree.inside(at)),
            Kind::Heading(heading) => self.heading(heading, at),
            Kind::Quote => self.block("blockquote", "", at),
            Kind::Alert(kind) => self.alert(*kind, at),
            Kind::List(None) => self.block("ul", "", at),
            Kind::List(Some(1)) => self.block("ol", "", at),
            Kind::List(Some(first)) => self.block("ol", &format!(" start=\"{first}\""), at),
            Kind::Item => self.item(at),
            Kind::Definitions => self.block("dl", "", at),
            Kind::Term => self.line("dt", at),
            Kind::Definition => self.line("dd", at),
            Kind::Table(alignments) => self.table(alignments, at),
            Kind::CodeBlock(block) => self.code_block(block, node.span),
            Kind::Rule => self.html.push_str("<hr>\n"),
            Kind::Text(text) => self.text(text, node.span),
            Kind::Code(code) => {
                self.html.push_str("<code>");
                self.text(code, node.span);
                self.html.push_str("</code>");
            }
            Kind::Emphasis => self.element("em", at),
            Kind::Strong => self.element("strong", at),
            Kind::Strikethrough => self.element("del", at),
            Kind::Link { index, title } => self.link(*index, title.as_deref(), at),
            Kind::Foreign(lang) => self.foreign(lang, at),
            Kind::Picture { index, .. } => self.hole(Hole::Picture(*index)),
            Kind::NoteReference(reference) => self.note_reference(reference),
            Kind::SoftBreak => self.html.push('\n'),
            Kind::HardBreak => self.html.push_str("<br>\n"),
            Kind::Task(done) => self.task(*done),
            Kind::Element(html) => self.html_element(html, at),
            Kind::Summary => {
                self.html.push_str("<summary>");
                self.word(Word::Details);
                self.html.push_str("</summary>");
            }
            // A note stands behind the text, a table's parts in `tables`; raw HTML became elements.
            Kind::Note(_) | Kind::TableHead | Kind::TableRow | Kind::Cell | Kind::Html(_) | Kind::Tag(_) => {}
            Kind::NoBreak | Kind::Unwritten => {}
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
            self.diagnostics.add_characters(self.source, span);
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
                Value::Text(value) => self.attribute(&attribute.name, value),
                Value::Address(address) => {
                    self.html.push(' ');
                    self.html.push_str(&attribute.name);
                    self.html.push_str("=\"");
                    escape::address(&mut self.html, address);
                    self.html.push('"');
                }
                Value::Link(index) => self.hole(Hole::LinkAttributes(*index)),
            }
        }
    }
}
