//! Taking the segments from a text.

use super::{
    super::{
        diagnostics::Diagnostics,
        outline::Picture,
        parse, passes, raw,
        tree::{AttributeValue, NodeKind, TextTree},
    },
    inline::{Inline, InlineKind, inlines},
    spacing, wording,
};
use crate::base::{Hash, Lang, Span};
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A piece of a text that is translated by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// What it is.
    pub kind: SegmentKind,
    /// The picture that it belongs to, as written; of captions in front matter the file's name.
    pub name: Option<String>,
    /// The bytes of the file that its words stand in; of code and raw HTML the block's, of a picture's words the picture's.
    pub span: Span,
    /// What it is made of; nothing where it is plain text or code.
    pub inlines: Vec<Inline>,
    /// What it says, in one spelling.
    pub wording: String,
}

impl Segment {
    /// Plain text as a segment; nothing without letter or digit.
    pub fn plain(kind: SegmentKind, name: Option<&str>, span: Span, text: &str) -> Option<Self> {
        let wording = plain(text);
        let name = name.map(str::to_owned);
        has_letter(&wording).then_some(Self { kind, name, span, inlines: Vec::new(), wording })
    }
}

/// What a segment is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum SegmentKind {
    /// The title of the text.
    Title,
    /// Its summary.
    Summary,
    /// The alternative text of a picture.
    Alt,
    /// The caption of a picture.
    Caption,
    /// A paragraph, wherever it stands.
    Paragraph,
    /// A heading.
    Heading,
    /// The words of a list's item, definition or note that are no paragraph.
    Item,
    /// The term of a definition list.
    Term,
    /// A cell of a table.
    Cell,
    /// A code block.
    Code,
    /// Raw HTML between paragraphs.
    Html,
}

impl SegmentKind {
    /// All kinds with the words that files say them by.
    const WORDS: [(Self, &'static str); 11] = [
        (Self::Title, "title"),
        (Self::Summary, "summary"),
        (Self::Alt, "alt"),
        (Self::Caption, "caption"),
        (Self::Paragraph, "paragraph"),
        (Self::Heading, "heading"),
        (Self::Item, "item"),
        (Self::Term, "term"),
        (Self::Cell, "cell"),
        (Self::Code, "code"),
        (Self::Html, "html"),
    ];

    /// As files say it.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(kind, _)| *kind == self).map_or("", |(_, word)| word)
    }

    /// The kind of which files say so.
    pub fn named(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, known)| *known == word).map(|(kind, _)| *kind)
    }

    /// Whether its words are plain text, in which Markdown has no signs.
    pub fn is_plain(self) -> bool {
        matches!(self, Self::Title | Self::Summary | Self::Alt | Self::Caption | Self::Code)
    }
}

/// The segments of a text, in its order. `smart` and `offset` are those of [`super::super::Settings`].
pub fn segments(text: &str, smart: bool, offset: usize) -> Vec<Segment> {
    let source = parse::Source::new(text);
    of_tree(tree(&source, smart), offset)
}

/// The segments of a text that has been parsed, and not changed since.
pub(in crate::markdown) fn of_tree(mut tree: TextTree<'_>, offset: usize) -> Vec<Segment> {
    let mut segments = Vec::new();
    blocks(&mut tree, |_, block| {
        segments.extend(block.words.filter(|_| block.says));
        segments.extend(block.pictures.iter().flat_map(of_picture));
    });
    for segment in &mut segments {
        segment.span = segment.span.shift(offset);
        shift(&mut segment.inlines, offset);
    }
    segments
}

/// The tree of a text whose diagnostics nobody asks for.
pub(super) fn tree<'t>(source: &'t parse::Source<'_>, smart: bool) -> TextTree<'t> {
    let file: Arc<str> = "".into();
    parse::parse(source, smart, &mut Diagnostics::new(&file, 0))
}

/// What stands in a block that may hold words.
pub(super) struct Block {
    pub(super) kind: SegmentKind,
    /// Its words, be there no letter in them.
    pub(super) words: Option<Segment>,
    /// Whether there is a letter or a digit in them.
    pub(super) says: bool,
    /// The pictures in it.
    pub(super) pictures: Vec<Picture>,
}

/// Calls for each block that may hold words, with its node.
pub(super) fn blocks(tree: &mut TextTree<'_>, mut each: impl FnMut(usize, Block)) {
    let file: Arc<str> = "".into();
    let mut diagnostics = Diagnostics::new(&file, 0);
    for at in 0..tree.nodes.len() {
        let Some(kind) = kind(&tree.nodes[at].kind) else { continue };
        let mut block = tree.cut(at);
        let whole = block.nodes[0].span;
        if block.raw {
            block = raw::nest(block, &mut diagnostics);
        }
        passes::join_lines(&mut block);
        let mut words = of_block(kind, &block);
        if let Some((html, _)) = words.as_mut().filter(|(own, _)| own.kind == SegmentKind::Html) {
            html.span = whole;
        }
        let says = words.as_ref().is_some_and(|(_, says)| *says);
        each(at, Block { kind, words: words.map(|(words, _)| words), says, pictures: block.pictures });
    }
}

/// What kind of segment a node is.
fn kind(kind: &NodeKind<'_>) -> Option<SegmentKind> {
    Some(match kind {
        NodeKind::Paragraph => SegmentKind::Paragraph,
        NodeKind::Heading(_) => SegmentKind::Heading,
        NodeKind::Plain => SegmentKind::Item,
        NodeKind::Term => SegmentKind::Term,
        NodeKind::Cell => SegmentKind::Cell,
        NodeKind::CodeBlock(_) => SegmentKind::Code,
        NodeKind::Html(_) => SegmentKind::Html,
        _ => return None,
    })
}

/// The words of a block, and whether there is a letter or a digit in them.
fn of_block(kind: SegmentKind, block: &TextTree<'_>) -> Option<(Segment, bool)> {
    let first = block.nodes.first()?;
    let (range, lang) = match &first.kind {
        NodeKind::CodeBlock(own) => {
            let wording = own.code.strip_suffix('\n').unwrap_or(&own.code).to_owned();
            let segment = Segment { kind, name: None, span: first.span, inlines: Vec::new(), wording };
            let says = has_letter(&segment.wording);
            return Some((segment, says));
        }
        NodeKind::Heading(heading) => {
            let langs = heading.attributes.iter().filter(|attribute| attribute.name == "lang");
            let lang = langs.map(|lang| &lang.value).find_map(|lang| match lang {
                AttributeValue::Text(lang) => Lang::parse(lang),
                _ => None,
            });
            (block.inside(0), lang)
        }
        NodeKind::Paragraph | NodeKind::Plain | NodeKind::Term | NodeKind::Cell => (block.inside(0), None),
        _ => (0..block.nodes.len(), None),
    };
    let mut inlines = spacing::normalize(inlines(block, range));
    let written = || inlines.iter().map(|inline| inline.span).filter(|span| span.start < span.end);
    let span = Span { start: written().map(|span| span.start).min()?, end: written().map(|span| span.end).max()? };
    if let Some(lang) = lang {
        inlines = vec![Inline { kind: InlineKind::Foreign(lang), span, inside: inlines }];
    }
    let wording = match kind {
        SegmentKind::Html => wording::html(&inlines),
        _ => wording::wording(&inlines),
    };
    let says = says_something(&inlines);
    Some((Segment { kind, name: None, span, inlines, wording }, says))
}

/// The words of a picture.
pub(super) fn of_picture(picture: &Picture) -> impl Iterator<Item = Segment> {
    let words = [(SegmentKind::Alt, &picture.alt), (SegmentKind::Caption, &picture.title)];
    words.into_iter().filter_map(|(kind, text)| Segment::plain(kind, Some(&picture.target), picture.span, text))
}

fn has_letter(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn says_something(list: &[Inline]) -> bool {
    list.iter().any(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => has_letter(text),
        _ => says_something(&inline.inside),
    })
}

fn shift(list: &mut [Inline], offset: usize) {
    for inline in list {
        inline.span = inline.span.shift(offset);
        shift(&mut inline.inside, offset);
    }
}

/// The wording of plain text: of titles, summaries, alternative texts and captions.
pub(super) fn plain(text: &str) -> String {
    spacing::line(&super::super::escape::plain(text))
}

/// The ids of the segments of one text, in its order: made from the wordings alone, the same on any machine as long as
/// records say `record: 1`; repeated ones are numbered.
pub fn ids<'s>(segments: impl IntoIterator<Item = &'s Segment>) -> Vec<String> {
    numbered(segments.into_iter().map(|segment| &*segment.wording))
}

/// The ids of the wordings of one text, in its order.
pub fn numbered<'w>(wordings: impl IntoIterator<Item = &'w str>) -> Vec<String> {
    let mut counts: FxHashMap<String, u32> = FxHashMap::default();
    let mut id = |wording: &str| {
        let id = id(wording);
        let count = counts.entry(id.clone()).or_default();
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    };
    wordings.into_iter().map(&mut id).collect()
}

/// The id of a wording.
pub fn id(wording: &str) -> String {
    const DIGITS: usize = 8;
    format!("s{}", &Hash::of(wording.as_bytes()).hex()[..DIGITS])
}
