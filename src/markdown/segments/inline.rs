//! What a segment is made of, however it was written: signs of Markdown and tags of raw HTML that publish the same are the
//! same here.

use super::super::{
    attributes, elements as el, escape,
    tree::{AttributeValue, HtmlElement, NodeKind, TextTree},
};
use crate::base::{Lang, Span};
use std::ops::Range;

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Inline {
    /// What it is.
    pub kind: InlineKind,
    /// Its bytes in the text, signs included; of an element of raw HTML its opening tag.
    pub span: Span,
    /// What is in it.
    pub inside: Vec<Inline>,
}

/// What a piece of a line is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum InlineKind {
    /// Words: references and escapes resolved, line ends are spaces.
    Text(String),
    /// A code span.
    Code(String),
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Strikethrough,
    /// A link, with what is shown when one points at it.
    Link {
        /// As written, references resolved.
        target: String,
        /// Empty when there is none.
        title: String,
    },
    /// Words of another language.
    Foreign(Lang),
    /// A picture; its words are segments of their own.
    Picture {
        /// As written, references resolved.
        target: String,
    },
    /// A reference to a note, by the note's name.
    Note(String),
    /// A line break that is seen.
    Break,
    /// Any other element of raw HTML.
    Element {
        /// Its name.
        name: &'static str,
        /// Names and values; a link's target is as written.
        attributes: Vec<(String, String)>,
    },
}

impl InlineKind {
    /// Whether it is a block of raw HTML, at whose ends lines end.
    pub(super) fn is_block(&self) -> bool {
        matches!(self, Self::Element { name, .. } if el::find(name).is_some_and(|element| element.is != el::Is::Phrasing))
    }

    /// Whether it is an element that holds nothing.
    pub(super) fn is_void(&self) -> bool {
        matches!(self, Self::Element { name, .. } if el::find(name).is_some_and(|element| element.holds == el::Holds::Nothing))
    }

    /// Whether it says something by itself, be it empty.
    pub(super) fn counts_empty(&self) -> bool {
        match self {
            Self::Code(_) | Self::Link { .. } | Self::Picture { .. } | Self::Note(_) | Self::Break => true,
            Self::Element { attributes, .. } => self.is_void() || !attributes.is_empty(),
            _ => false,
        }
    }
}

/// What some nodes of a tree are made of.
pub(super) fn inlines(tree: &TextTree<'_>, range: Range<usize>) -> Vec<Inline> {
    let mut list: Vec<Inline> = Vec::new();
    for at in tree.uppermost(range) {
        let node = &tree.nodes[at];
        let kind = match &node.kind {
            NodeKind::Text(text) => {
                add_text(&mut list, &escape::plain(text), node.span);
                continue;
            }
            NodeKind::SoftBreak => {
                add_text(&mut list, " ", node.span);
                continue;
            }
            NodeKind::Code(code) => InlineKind::Code(escape::plain(code).into_owned()),
            NodeKind::Emphasis => InlineKind::Emphasis,
            NodeKind::Strong => InlineKind::Strong,
            NodeKind::Strikethrough => InlineKind::Strikethrough,
            NodeKind::Link { index, title } => InlineKind::Link {
                target: tree.links[*index as usize].target.clone(),
                title: title.as_deref().unwrap_or_default().to_owned(),
            },
            NodeKind::Foreign(lang) => InlineKind::Foreign(lang.clone()),
            NodeKind::Picture { index, .. } => {
                InlineKind::Picture { target: tree.pictures[*index as usize].target.clone() }
            }
            NodeKind::NoteReference(reference) => InlineKind::Note(reference.name.to_string()),
            NodeKind::HardBreak => InlineKind::Break,
            NodeKind::Heading(heading) => {
                let element = el::heading(heading.level);
                InlineKind::Element { name: element.name, attributes: Vec::new() }
            }
            NodeKind::Element(html) => element(tree, html),
            _ => continue,
        };
        let inside = if let InlineKind::Code(_) = kind { Vec::new() } else { inlines(tree, tree.inside(at)) };
        list.push(Inline { kind, span: node.span, inside });
    }
    list
}

/// Adds words; pieces of text that stand beside each other are one.
pub(super) fn add_text(list: &mut Vec<Inline>, text: &str, span: Span) {
    match list.last_mut() {
        _ if text.is_empty() => {}
        Some(Inline { kind: InlineKind::Text(before), span: whole, .. }) => {
            before.push_str(text);
            whole.end = whole.end.max(span.end);
        }
        _ => list.push(Inline { kind: InlineKind::Text(text.to_owned()), span, inside: Vec::new() }),
    }
}

/// What an element of raw HTML is: what Markdown has a sign for, or itself.
fn element(tree: &TextTree<'_>, html: &HtmlElement) -> InlineKind {
    let value = |value: &AttributeValue| match value {
        AttributeValue::Text(text) | AttributeValue::Address(text) => text.clone(),
        AttributeValue::Link(index) => tree.links[*index as usize].target.clone(),
    };
    // AnchorIds stand for places, not for words.
    let attributes = html.attributes.iter().filter(|attribute| attribute.name != "id");
    let attributes: Vec<(String, String)> =
        attributes.map(|attribute| (attribute.name.to_string(), value(&attribute.value))).collect();
    let own = |name: &str| attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let only = |names: &[&str]| attributes.iter().all(|(name, _)| names.contains(&name.as_str()));
    match html.element.name {
        "em" if attributes.is_empty() => return InlineKind::Emphasis,
        "strong" if attributes.is_empty() => return InlineKind::Strong,
        "del" if attributes.is_empty() => return InlineKind::Strikethrough,
        "br" => return InlineKind::Break,
        "a" if only(&["href", "title"]) => {
            if let Some(target) = own("href") {
                return InlineKind::Link {
                    target: target.to_owned(),
                    title: own("title").unwrap_or_default().to_owned(),
                };
            }
        }
        "span" => {
            let marks = |lang: &Lang| {
                let marks = attributes::of_lang(lang, Span::default());
                marks.map(|mark| (mark.name.to_string(), value(&mark.value))).eq(attributes.iter().cloned())
            };
            if let Some(lang) = own("lang").and_then(Lang::parse).filter(marks) {
                return InlineKind::Foreign(lang);
            }
        }
        _ => {}
    }
    InlineKind::Element { name: html.element.name, attributes }
}
