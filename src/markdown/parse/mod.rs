//! The parser's events become a tree: blocks here, what stands in a line in `inline`, bare addresses in `addresses`; which
//! way quotes turn says `quotes`. `source` is what the parser is given.

mod addresses;
mod inline;
mod quotes;
mod source;

pub(super) use source::Source;

use super::{
    attributes,
    diagnostics::Diagnostics,
    html::Alert,
    lang_mark, limits,
    slips::open_comment,
    tree::{Attribute, CodeBlock, HeadingNode, NodeKind, NoteReference, TextTree, is_comment},
};
use crate::{
    base::{Lang, Span},
    diag::Code,
};
use addresses::{Addresses, BareAddress};
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use quotes::Quotes;
use std::{cell::RefCell, ops::Range};

/// Reads a text. `smart`: whether straight quotes, `--` and `...` become typographic ones.
pub(super) fn parse<'t>(text: &'t Source<'_>, smart: bool, diagnostics: &mut Diagnostics<'_>) -> TextTree<'t> {
    let given = text.given();
    let wrong_marks = RefCell::new(Vec::new());
    let answer = lang_mark::answer(given, &wrong_marks);
    let parser = Parser::new_with_broken_link_callback(given, options(smart, text.definitions), Some(answer));
    let mut builder = TreeBuilder {
        text,
        source: text.written,
        tree: TextTree { nodes: Vec::with_capacity(given.len() / 16), ..TextTree::default() },
        open: Vec::with_capacity(16),
        addresses: Addresses::of(text.written),
        address: None,
        quotes: Quotes::new(),
        depth: 0,
        words_open: false,
        plain: None,
        links_open: 0,
        raw_open: Vec::new(),
        mark: 0..0,
        picture: None,
        diagnostics,
    };
    for (event, range) in parser.into_offset_iter() {
        builder.event(event, range);
    }
    builder.end_plain();
    let tree = builder.tree;
    for (range, code) in wrong_marks.take() {
        bad_lang_mark(diagnostics, range.into(), &code);
    }
    tree
}

/// The dialect.
fn options(smart: bool, definitions: bool) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    options.set(Options::ENABLE_DEFINITION_LIST, definitions);
    options.set(Options::ENABLE_SMART_PUNCTUATION, smart);
    options
}

/// How many events the parser makes of a text: what measuring compares with.
#[cfg(test)]
pub(super) fn events(text: &str) -> usize {
    Parser::new_ext(text, options(true, true)).into_offset_iter().count()
}

struct TreeBuilder<'t, 'd, 'f> {
    text: &'t Source<'t>,
    /// The text as written.
    source: &'t str,
    tree: TextTree<'t>,
    /// The parser's open elements: the node, `None` is one without, and the byte where it ends.
    open: Vec<(Option<usize>, usize)>,
    addresses: Addresses,
    /// The bare address whose pieces come, and how many elements are open in it.
    address: Option<(BareAddress, usize)>,
    quotes: Quotes,
    /// How many of them have one.
    depth: usize,
    /// Whether a block that holds words is open.
    words_open: bool,
    /// The open node of words that are no paragraph.
    plain: Option<usize>,
    links_open: usize,
    /// The open raw elements.
    raw_open: Vec<RawElement>,
    /// Bytes that are no words: they were a mark.
    mark: Range<usize>,
    picture: Option<OpenPicture>,
    diagnostics: &'d mut Diagnostics<'f>,
}

/// A raw element that is open in a block.
struct RawElement {
    name: String,
    /// Whether it is code, or stands in code: no address there is a link.
    code: bool,
    /// How many of Markdown's elements it stands in: it ends with them.
    inside: usize,
}

/// A picture while its alternative text comes.
struct OpenPicture {
    target: String,
    title: String,
    alt: String,
    /// How many pictures are open in its alternative text.
    depth: usize,
}

impl<'t> TreeBuilder<'t, '_, '_> {
    fn event(&mut self, event: Event<'t>, range: Range<usize>) {
        if self.picture.is_some() {
            return self.in_picture(event, range);
        }
        if self.is_in_address(&event, &range) {
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text, range),
            Event::Html(html) => self.text(html, range),
            Event::InlineHtml(html) if is_comment(&html) => self.tree.comments.push(range.into()),
            Event::InlineHtml(html) => {
                self.tree.raw = true;
                let html = self.text.as_written(html);
                self.raw_tag(&html);
                self.inline(NodeKind::Tag(html), range);
            }
            Event::Code(code) => self.code(code, range),
            Event::FootnoteReference(name) => {
                let reference = NoteReference { name, number: 0, nth: 0 };
                self.inline(NodeKind::NoteReference(Box::new(reference)), range);
            }
            Event::SoftBreak => self.line_break(NodeKind::SoftBreak, range),
            Event::HardBreak => self.line_break(NodeKind::HardBreak, range),
            Event::Rule => {
                self.end_plain();
                self.tree.open(NodeKind::Rule, range.into());
            }
            Event::TaskListMarker(done) => {
                self.tree.open(NodeKind::Task(done), range.into());
            }
        }
    }

    fn start(&mut self, tag: Tag<'t>, range: Range<usize>) {
        let kind = match tag {
            Tag::Emphasis => return self.start_inline(NodeKind::Emphasis, range),
            Tag::Strong => return self.start_inline(NodeKind::Strong, range),
            Tag::Strikethrough => return self.start_inline(NodeKind::Strikethrough, range),
            Tag::Link { link_type, dest_url, title, .. } => {
                return self.start_link(link_type, &dest_url, &title, range);
            }
            Tag::Image { dest_url, title, .. } => return self.start_picture(dest_url, title, &range),
            Tag::Paragraph => Some(NodeKind::Paragraph),
            Tag::Heading { level, id, classes, attrs } => {
                Some(self.heading(level, id.as_deref(), &classes, &attrs, range.clone().into()))
            }
            Tag::BlockQuote(None) => Some(NodeKind::Quote),
            Tag::BlockQuote(Some(kind)) => Some(NodeKind::Alert(alert(kind))),
            Tag::CodeBlock(kind) => {
                let lang = match &kind {
                    CodeBlockKind::Fenced(info) => info.split([',', ' ', '\t', '{']).next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                Some(NodeKind::CodeBlock(Box::new(CodeBlock { lang: lang.to_owned(), code: String::new() })))
            }
            Tag::HtmlBlock => Some(NodeKind::Html(Box::default())),
            Tag::List(first) => Some(NodeKind::List(first)),
            Tag::Item => Some(NodeKind::Item),
            Tag::FootnoteDefinition(name) => Some(NodeKind::Note(name)),
            Tag::DefinitionList => Some(NodeKind::Definitions),
            Tag::DefinitionListTitle => Some(NodeKind::Term),
            Tag::DefinitionListDefinition => Some(NodeKind::Definition),
            Tag::Table(alignments) => Some(NodeKind::Table(alignments)),
            Tag::TableHead => Some(NodeKind::TableHead),
            Tag::TableRow => Some(NodeKind::TableRow),
            Tag::TableCell => Some(NodeKind::Cell),
            Tag::Subscript | Tag::Superscript | Tag::MetadataBlock(_) => None, // not of the dialect
        };
        self.end_plain();
        self.quotes = Quotes::new();
        let nests = matches!(
            kind,
            Some(NodeKind::Quote | NodeKind::Alert(_) | NodeKind::List(_) | NodeKind::Definitions | NodeKind::Note(_))
        );
        let part = matches!(kind, Some(NodeKind::Item | NodeKind::Term | NodeKind::Definition));
        let left_out =
            nests && self.is_too_deep(&range) || part && self.open.last().is_some_and(|(node, _)| node.is_none());
        let kind = kind.filter(|_| !left_out);
        self.words_open =
            matches!(kind, Some(NodeKind::Paragraph | NodeKind::Heading(_) | NodeKind::Term | NodeKind::Cell));
        self.push(kind, range);
    }

    /// Words that are no paragraph end where a block begins or ends.
    fn end_plain(&mut self) {
        if let Some(at) = self.plain.take() {
            self.tree.close(at);
        }
    }

    fn push(&mut self, kind: Option<NodeKind<'t>>, range: Range<usize>) {
        self.depth += usize::from(kind.is_some());
        let end = range.end;
        let node = kind.map(|kind| self.tree.open(kind, range.into()));
        self.open.push((node, end));
    }

    /// Whether there is no room for what may hold more of its kind; that is told.
    fn is_too_deep(&mut self, range: &Range<usize>) -> bool {
        let too_deep = self.depth >= limits::NESTING;
        if too_deep {
            self.diagnostics.add_too_deep(range.clone().into());
        }
        too_deep
    }

    fn end(&mut self, tag: TagEnd) {
        if !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) {
            self.end_plain();
            self.words_open = false;
        }
        let ended = self.open.pop();
        while self.raw_open.pop_if(|raw| raw.inside > self.open.len()).is_some() {}
        let Some((Some(at), _)) = ended else { return };
        self.depth -= 1;
        self.tree.close(at);
        match &self.tree.nodes[at].kind {
            NodeKind::Link { .. } => self.links_open -= 1,
            NodeKind::Html(html) if html.is_comment() => {
                let (source, span) = (self.source, self.tree.nodes[at].span);
                open_comment(
                    source.get(span.range()).unwrap_or_default().trim_start(),
                    span.start as usize,
                    self.diagnostics,
                );
                self.tree.comments.push(span);
                self.tree.nodes.truncate(at);
            }
            NodeKind::Html(_) => self.tree.raw = true,
            _ => {}
        }
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<&str>,
        classes: &[CowStr<'_>],
        others: &[(CowStr<'_>, Option<CowStr<'_>>)],
        span: Span,
    ) -> NodeKind<'t> {
        let mut attributes: Vec<Attribute> = id.map(|id| Attribute::new("id", id, span)).into_iter().collect();
        let mut strip = |name: &str, value: &str| {
            let args = [("attribute", name), ("element", "##"), ("value", value)];
            self.diagnostics.add(Code::StrippedAttribute, span, &args);
        };
        let (good, bad) = attributes::classes(classes.iter().map(|class| &**class));
        bad.into_iter().for_each(|class| strip("class", class));
        let behind_bracket = lang_mark::is_behind_bracket(&self.source[span.range()]);
        if !good.is_empty() && !behind_bracket {
            attributes.push(Attribute::new("class", good.join(" "), span));
        }
        for (name, value) in others {
            let value = value.as_deref().unwrap_or_default();
            match (&**name, Lang::parse(value).filter(Lang::is_known)) {
                // A mark behind the last bracket of the heading: its words take it.
                ("lang", _) if behind_bracket => {}
                ("lang", Some(lang)) => attributes.extend(attributes::of_lang(&lang, span)),
                ("lang", None) => bad_lang_mark(self.diagnostics, span, value),
                (name, _) => {
                    let args = [("attribute", name), ("element", "##"), ("value", value)];
                    self.diagnostics.add(Code::StrippedAttribute, span, &args);
                    self.tree.hidden.extend((name == "hidden").then_some(span));
                }
            }
        }
        NodeKind::Heading(Box::new(HeadingNode { level: level as u8, attributes, raw: false }))
    }
}

fn bad_lang_mark(diagnostics: &mut Diagnostics<'_>, span: Span, code: &str) {
    let meant = Lang::meant(code);
    let nearest = meant.as_ref().map(Lang::as_str).unwrap_or_default();
    diagnostics.add(Code::BadLangMark, span, &[("code", code), ("nearest", nearest)]);
}

fn alert(kind: BlockQuoteKind) -> Alert {
    match kind {
        BlockQuoteKind::Note => Alert::Note,
        BlockQuoteKind::Tip => Alert::Tip,
        BlockQuoteKind::Important => Alert::Important,
        BlockQuoteKind::Warning => Alert::Warning,
        BlockQuoteKind::Caution => Alert::Caution,
    }
}
