//! A text taken apart: its uppermost blocks, the blocks in them that hold words, and where each segment stands.

use super::super::{
    super::{
        escape,
        outline::Picture,
        parse,
        tree::{AttributeValue, NodeKind, TextTree, TreeNode},
    },
    cut::{self, SegmentKind, of_picture},
    inline::{Inline, InlineKind},
    spacing,
};
use crate::base::{Span, normal};
use std::ops::Range;

/// A text, taken apart.
pub(super) struct TextParts {
    /// Its uppermost blocks, in its order.
    pub(super) tops: Vec<Top>,
    /// Where its segments stand, in their order.
    pub(super) places: Vec<Place>,
}

/// An uppermost block.
#[derive(Default)]
pub(super) struct Top {
    /// Its bytes, from the beginning of a line, without white space at the end.
    pub(super) span: Range<usize>,
    /// Which blocks stand in which, as it is compared.
    pub(super) shape: Vec<String>,
    /// Those that hold words or pictures.
    pub(super) blocks: Vec<WordBlock>,
}

/// A block that holds words or pictures.
pub(super) struct WordBlock {
    pub(super) kind: SegmentKind,
    /// The bytes of its words, signs included.
    pub(super) words: Range<usize>,
    /// What is in it, in one form.
    pub(super) inlines: Vec<Inline>,
    /// Whether a heading's own mark says in which language it is: its words stand inside of one piece.
    pub(super) marked: bool,
    pub(super) pictures: Vec<Picture>,
}

/// Where a segment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    pub(super) top: usize,
    pub(super) block: usize,
    pub(super) part: Part,
}

/// Which words of a block a segment is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    Words,
    /// Of the picture at this position of the block.
    Alt(usize),
    Caption(usize),
}

impl TextParts {
    /// Takes a text apart.
    pub(super) fn new(text: &str, smart: bool) -> Self {
        let source = parse::Source::new(text);
        let mut tree = cut::tree(&source, smart);
        let (mut tops, top_of) = tops(text, &tree);
        let words: Vec<Range<usize>> = (0..tree.nodes.len()).map(|at| words(text, &tree, at)).collect();
        let marked: Vec<bool> = tree.nodes.iter().map(marked).collect();
        let mut places = Vec::new();
        cut::blocks(&mut tree, |at, own| {
            let top = top_of[at];
            let block = tops[top].blocks.len();
            places.extend(own.says.then_some(Place { top, block, part: Part::Words }));
            for (nth, picture) in own.pictures.iter().enumerate() {
                let part = |kind| if kind == SegmentKind::Alt { Part::Alt(nth) } else { Part::Caption(nth) };
                places.extend(of_picture(picture).map(|words| Place { top, block, part: part(words.kind) }));
            }
            tops[top].blocks.push(WordBlock {
                kind: own.kind,
                words: words[at].clone(),
                inlines: own.words.map(|words| words.inlines).unwrap_or_default(),
                marked: marked[at],
                pictures: own.pictures,
            });
        });
        Self { tops, places }
    }

    /// What a segment says now.
    pub(super) fn inlines(&self, place: Place) -> Vec<Inline> {
        let block = &self.tops[place.top].blocks[place.block];
        match place.part {
            Part::Words => block.inlines.clone(),
            Part::Alt(nth) => vec![Inline::text(&block.pictures[nth].alt)],
            Part::Caption(nth) => vec![Inline::text(&block.pictures[nth].title)],
        }
    }
}

/// The uppermost blocks of a tree, and for each node in which of them it stands.
fn tops(text: &str, tree: &TextTree<'_>) -> (Vec<Top>, Vec<usize>) {
    let mut tops: Vec<Top> = Vec::new();
    let mut top_of = Vec::with_capacity(tree.nodes.len());
    let mut ends: Vec<usize> = Vec::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        while ends.pop_if(|end| *end <= at).is_some() {}
        if ends.is_empty() {
            let span = node.span.range();
            let start = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
            let end = span.start + text[span].trim_ascii_end().len();
            tops.push(Top { span: start..end, ..Top::default() });
        }
        let depth = ends.len();
        ends.push(node.end);
        top_of.push(tops.len() - 1);
        if let (Some(name), Some(top)) = (shape(&node.kind), tops.last_mut()) {
            top.shape.push(format!("{depth} {name}"));
        }
    }
    (tops, top_of)
}

/// What a block is, as it is compared; nothing of what stands in a line.
fn shape(kind: &NodeKind<'_>) -> Option<String> {
    Some(match kind {
        NodeKind::Paragraph => "paragraph".to_owned(),
        NodeKind::Plain => "plain".to_owned(),
        NodeKind::Heading(heading) => {
            let id = heading.attributes.iter().find(|attribute| attribute.name == "id").map(|id| &id.value);
            let id = if let Some(AttributeValue::Text(id)) = id { id.as_str() } else { "" };
            format!("heading {} {id}", heading.level)
        }
        NodeKind::Quote => "quote".to_owned(),
        NodeKind::Alert(alert) => format!("alert {alert:?}"),
        NodeKind::List(first) => format!("list {first:?}"),
        NodeKind::Item => "item".to_owned(),
        NodeKind::Definitions => "definitions".to_owned(),
        NodeKind::Term => "term".to_owned(),
        NodeKind::Definition => "definition".to_owned(),
        NodeKind::Note(name) => format!("note {name}"),
        NodeKind::Table(columns) => format!("table {columns:?}"),
        NodeKind::TableHead => "head".to_owned(),
        NodeKind::TableRow => "row".to_owned(),
        NodeKind::Cell => "cell".to_owned(),
        NodeKind::CodeBlock(code) => format!("code {} {}", code.lang, code.code),
        NodeKind::Rule => "rule".to_owned(),
        NodeKind::Html(_) => "html".to_owned(),
        NodeKind::Task(done) => format!("task {done}"),
        _ => return None,
    })
}

/// The bytes of a block's words; the whole of raw HTML.
fn words(text: &str, tree: &TextTree<'_>, at: usize) -> Range<usize> {
    let whole = tree.nodes[at].span.range();
    let whole = whole.start.min(text.len())..whole.end.min(text.len());
    let inside: Vec<&TreeNode<'_>> = match &tree.nodes[at].kind {
        NodeKind::Html(_) | NodeKind::CodeBlock(_) => {
            let trimmed = text[whole.clone()].trim_ascii_end().len();
            return whole.start..whole.start + trimmed;
        }
        _ => tree.uppermost(tree.inside(at)).map(|at| &tree.nodes[at]).collect(),
    };
    let inside = || inside.iter().filter(|node| !matches!(node.kind, NodeKind::Task(_))).map(|node| node.span.range());
    let Some(mut start) = inside().map(|span| span.start).min() else { return whole.start..whole.start };
    let mut end = inside().map(|span| span.end).max().unwrap_or(start).max(start);
    // An escape belongs to the sign behind it.
    start -= usize::from(text[..start].ends_with('\\'));
    end = start + text[start..end].trim_ascii_end().len();
    end - text[start..end].trim_ascii_start().len()..end
}

/// Whether a heading's own mark names a language.
fn marked(node: &TreeNode<'_>) -> bool {
    let heading = node.kind.heading();
    heading.is_some_and(|heading| heading.attributes.iter().any(|attribute| attribute.name == "lang"))
}

impl Inline {
    /// Plain text.
    pub fn text(text: &str) -> Self {
        Self { kind: InlineKind::Text(text.to_owned()), span: Span::default(), inside: Vec::new() }
    }
}

/// Pieces of a line as they are compared and written: without what may not stand in a page, in one form.
pub(super) fn prepared(list: &[Inline]) -> Vec<Inline> {
    spacing::normalize(without_controls(list))
}

fn without_controls(list: &[Inline]) -> Vec<Inline> {
    let published = |text: &str| normal(&escape::plain(text)).into_owned();
    let mut out: Vec<Inline> = Vec::new();
    for inline in list {
        let kind = match (&inline.kind, out.last_mut()) {
            // A mark belongs to the letter before it, whoever cut between them.
            (InlineKind::Text(text), Some(Inline { kind: InlineKind::Text(before), .. })) => {
                *before = published(&format!("{before}{text}"));
                continue;
            }
            (InlineKind::Text(text), _) => InlineKind::Text(published(text)),
            (InlineKind::Code(text), _) => InlineKind::Code(published(text)),
            (kind, _) => kind.clone(),
        };
        out.push(Inline { kind, span: inline.span, inside: without_controls(&inline.inside) });
    }
    out
}

/// Whether two lists say the same, wherever they stand.
pub(super) fn same(one: &[Inline], other: &[Inline]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| one.kind == other.kind && same(&one.inside, &other.inside))
}
