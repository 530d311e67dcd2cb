//! A text as a tree. Its nodes stand in one list in the order of the text, a node before those in it: so a pass over all
//! of them is a loop, and going down is a range. No node stands deeper than some [`super::limits::NESTING`] others, so
//! that recursion is bounded.

use super::{
    elements::Element,
    html::Alert,
    outline::{Link, Picture},
};
use crate::base::{Lang, Span};
use pulldown_cmark::{Alignment, CowStr};
use std::{borrow::Cow, ops::Range};

/// A text.
#[derive(Clone, Default)]
pub(super) struct TextTree<'t> {
    /// All nodes.
    pub(super) nodes: Vec<TreeNode<'t>>,
    /// The links, in the order of the text. Their words are known when the tree is complete.
    pub(super) links: Vec<Link>,
    /// The pictures, in the order of the text.
    pub(super) pictures: Vec<Picture>,
    /// Where comments stand that have no node.
    pub(super) comments: Vec<Span>,
    /// Where an attribute was to hide something from readers; it is stripped.
    pub(super) hidden: Vec<Span>,
    /// Whether there is raw HTML in it.
    pub(super) raw: bool,
}

/// A piece of a text.
#[derive(Clone, Default)]
pub(super) struct TreeNode<'t> {
    pub(super) kind: NodeKind<'t>,
    /// The bytes of the text that it was made from.
    pub(super) span: Span,
    /// The node after the last one in it.
    pub(super) end: usize,
}

/// What a node is.
#[derive(Clone, Default)]
pub(super) enum NodeKind<'t> {
    Paragraph,
    /// The words of an item, a definition or a note that are no paragraph.
    Plain,
    Heading(Box<HeadingNode>),
    Quote,
    Alert(Alert),
    /// A list; numbered ones have the number of their first item.
    List(Option<u64>),
    Item,
    Definitions,
    Term,
    Definition,
    /// The text of a note.
    Note(CowStr<'t>),
    Table(Vec<Alignment>),
    TableHead,
    TableRow,
    Cell,
    CodeBlock(Box<CodeBlock>),
    Rule,
    /// Raw HTML between paragraphs. `raw::nest` puts elements in its place.
    Html(Box<RawHtml>),

    Text(CowStr<'t>),
    Code(CowStr<'t>),
    Emphasis,
    Strong,
    Strikethrough,
    Link {
        /// Its position in [`TextTree::links`].
        index: u32,
        title: Option<Box<str>>,
    },
    /// Words of another language.
    Foreign(Lang),
    Picture {
        /// Its position in [`TextTree::pictures`].
        index: u32,
        /// Whether raw HTML shows it.
        raw: bool,
    },
    /// A reference to a note.
    NoteReference(Box<NoteReference<'t>>),
    SoftBreak,
    /// A line break between two letters that need no space.
    NoBreak,
    HardBreak,
    /// The box of a task, done or not.
    Task(bool),
    /// A tag of raw HTML in a line. `raw::nest` puts elements in its place.
    Tag(CowStr<'t>),

    /// An element of raw HTML.
    Element(Box<HtmlElement>),
    /// The label that a fold of raw HTML lacks.
    Summary,
    /// What is not written, nor what is in it.
    #[default]
    Unwritten,
}

/// A heading, of Markdown or of raw HTML.
#[derive(Clone)]
pub(super) struct HeadingNode {
    /// As written; as rendered when `passes::headings` has been there.
    pub(super) level: u8,
    /// An id among them comes from its author, until `passes::headings` has been there.
    pub(super) attributes: Vec<Attribute>,
    /// Whether raw HTML says it is one.
    pub(super) raw: bool,
}

/// A code block.
#[derive(Clone, Default)]
pub(super) struct CodeBlock {
    /// As written.
    pub(super) lang: String,
    pub(super) code: String,
}

/// A reference to a note.
#[derive(Clone)]
pub(super) struct NoteReference<'t> {
    pub(super) name: CowStr<'t>,
    /// The note's number and which reference to it this is, from 1 on; 0 until `passes::notes` has been there.
    pub(super) number: u32,
    pub(super) nth: u32,
}

/// A block of raw HTML, and where its parts stand in the text: in a quotation, markers stand between its lines.
#[derive(Clone, Default)]
pub(super) struct RawHtml {
    pub(super) html: String,
    /// Bytes of `html` and of the text where parts begin.
    parts: Vec<(usize, usize)>,
}

/// An element of raw HTML.
#[derive(Clone)]
pub(super) struct HtmlElement {
    pub(super) element: &'static Element,
    pub(super) attributes: Vec<Attribute>,
}

/// An attribute of an element.
#[derive(Clone)]
pub(super) struct Attribute {
    pub(super) name: Cow<'static, str>,
    pub(super) value: AttributeValue,
    /// Where it is written.
    pub(super) span: Span,
}

/// The value of an attribute.
#[derive(Clone)]
pub(super) enum AttributeValue {
    Text(String),
    /// An address that is written as it is.
    Address(String),
    /// The address of a link, by its position in [`TextTree::links`].
    Link(u32),
}

impl<'t> TextTree<'t> {
    /// Adds a node in which others may follow until it is closed; answers where it stands.
    pub(super) fn open(&mut self, kind: NodeKind<'t>, span: Span) -> usize {
        let at = self.nodes.len();
        self.nodes.push(TreeNode { kind, span, end: at + 1 });
        at
    }

    /// Adds a link; answers its position.
    pub(super) fn add_link(&mut self, link: Link) -> u32 {
        self.links.push(link);
        self.links.len() as u32 - 1
    }

    /// Adds a picture; answers the node that shows it.
    pub(super) fn add_picture(&mut self, picture: Picture, raw: bool) -> NodeKind<'t> {
        self.pictures.push(picture);
        NodeKind::Picture { index: self.pictures.len() as u32 - 1, raw }
    }

    /// Ends a node: what was added since it was opened is in it.
    pub(super) fn close(&mut self, at: usize) {
        self.nodes[at].end = self.nodes.len();
    }

    /// Takes a node out, with all that is in it, as a tree of its own.
    pub(super) fn cut(&mut self, at: usize) -> TextTree<'t> {
        let mut own = TextTree::default();
        for position in at..self.nodes[at].end {
            let mut node = std::mem::take(&mut self.nodes[position]);
            node.end -= at;
            match &mut node.kind {
                NodeKind::Link { index, .. } => *index = own.add_link(std::mem::take(&mut self.links[*index as usize])),
                NodeKind::Picture { index, raw } => {
                    node.kind = own.add_picture(std::mem::take(&mut self.pictures[*index as usize]), *raw);
                }
                NodeKind::Html(_) | NodeKind::Tag(_) => own.raw = true,
                _ => {}
            }
            own.nodes.push(node);
        }
        own
    }

    /// The nodes in a node.
    pub(super) fn inside(&self, at: usize) -> Range<usize> {
        at + 1..self.nodes[at].end
    }

    /// The uppermost of some nodes.
    pub(super) fn uppermost(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let first = Some(range.start).filter(|&at| at < range.end);
        std::iter::successors(first, move |&at| Some(self.nodes[at].end).filter(|&next| next < range.end))
    }

    /// The words of some nodes, as plain text in one line.
    pub(super) fn words(&self, range: Range<usize>) -> String {
        let mut words = String::new();
        for node in &self.nodes[range] {
            match node.kind.words() {
                Some(text) if text.contains('\n') && text.trim_ascii().is_empty() => words.push(' '),
                Some(text) => words.push_str(&super::escape::plain(text)),
                None => {}
            }
        }
        words
    }
}

impl NodeKind<'_> {
    /// The text that a reader reads at this very node.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            NodeKind::Text(text) | NodeKind::Code(text) => Some(text),
            NodeKind::SoftBreak | NodeKind::HardBreak => Some(" "),
            NodeKind::Element(html) if html.element.name == "br" => Some(" "),
            _ => None,
        }
    }

    /// Whether Markdown begins a block with it.
    pub(super) fn is_block(&self) -> bool {
        !matches!(
            self,
            NodeKind::Text(_)
                | NodeKind::Code(_)
                | NodeKind::Emphasis
                | NodeKind::Strong
                | NodeKind::Strikethrough
                | NodeKind::Link { .. }
                | NodeKind::Foreign(_)
                | NodeKind::Picture { .. }
                | NodeKind::NoteReference(_)
                | NodeKind::SoftBreak
                | NodeKind::NoBreak
                | NodeKind::HardBreak
                | NodeKind::Task(_)
                | NodeKind::Element(_)
                | NodeKind::Summary
                | NodeKind::Unwritten
        )
    }

    /// Whether it is a heading.
    pub(super) fn heading(&self) -> Option<&HeadingNode> {
        match self {
            NodeKind::Heading(heading) => Some(heading),
            _ => None,
        }
    }
}

impl RawHtml {
    /// Raw HTML that begins at a byte of the text.
    pub(super) fn new(html: &str, start: usize) -> Self {
        Self { html: html.to_owned(), parts: vec![(0, start)] }
    }

    /// Adds a part that begins at a byte of the text.
    pub(super) fn add(&mut self, html: &str, start: usize) {
        self.parts.push((self.html.len(), start));
        self.html.push_str(html);
    }

    /// Whether it is nothing but a comment: hidden on purpose.
    pub(super) fn is_comment(&self) -> bool {
        is_comment(&self.html)
    }

    /// Bytes of it as bytes of the text.
    pub(super) fn place(&self, range: &Range<usize>) -> Span {
        let place = |at: usize| {
            let part = self.parts.partition_point(|(begin, _)| *begin <= at).saturating_sub(1);
            self.parts.get(part).map_or(at, |(begin, start)| start + at - begin)
        };
        let start = place(range.start);
        Span::new(start, (place(range.end.saturating_sub(1)) + 1).max(start))
    }
}

/// Whether some raw HTML is nothing but a comment.
pub(super) fn is_comment(html: &str) -> bool {
    let html = html.trim();
    html.starts_with("<!--") && html.find("-->").is_none_or(|end| end + "-->".len() == html.len())
}

impl Attribute {
    /// An attribute with a text for its value.
    pub(super) fn new(name: impl Into<Cow<'static, str>>, value: impl Into<String>, span: Span) -> Self {
        Self { name: name.into(), value: AttributeValue::Text(value.into()), span }
    }
}
