//! The tags of raw HTML become elements of the tree: tags that are allowed, where they are allowed, with attributes that
//! are allowed. What is left out is told with its name and place; its text stays.

use super::{
    super::{
        attributes,
        diagnostics::{Diagnostics, shown},
        elements::{self as el, Element, Holds, Is},
        ids, limits,
        outline::{Link, Picture},
        slips::open_comment,
        target,
        tree::{Attribute, AttributeValue, HtmlElement, NodeKind, RawHtml, TextTree, TreeNode},
    },
    references,
    stack::Stack,
    tokenizer::{self, OpeningTag, Token, Tokenizer},
};
use crate::{base::Span, diag::Code};

/// The tree without tags of raw HTML, with elements instead.
pub(in crate::markdown) fn nest<'t>(tree: TextTree<'t>, diagnostics: &mut Diagnostics<'_>) -> TextTree<'t> {
    let TextTree { mut nodes, mut links, mut pictures, hidden, .. } = tree;
    let mut nest = Nest { stack: Stack::default(), diagnostics, parted: false };
    nest.stack.tree.hidden = hidden;
    // Where Markdown's open elements end: the next node, and the byte.
    let mut ends: Vec<(usize, u32)> = Vec::new();
    let mut at = 0;
    while at < nodes.len() {
        while ends.pop_if(|(end, _)| *end <= at).is_some() {
            nest.stack.close();
        }
        let TreeNode { kind, span, end } = std::mem::take(&mut nodes[at]);
        at += 1;
        match &kind {
            NodeKind::Html(_) | NodeKind::Tag(_) => {}
            NodeKind::Text(text) => nest.space(text, span),
            NodeKind::SoftBreak | NodeKind::HardBreak => nest.parted = false,
            _ => nest.space("", span),
        }
        match kind {
            NodeKind::Html(html) => drop(nest.html(&html)),
            NodeKind::Tag(tag) => {
                if let Some(name) = nest.html(&RawHtml::new(&tag, span.start as usize)) {
                    let (end, byte) = ends.last().map_or((nodes.len(), u32::MAX), |end| *end);
                    let (next, byte) = behind_closing(&nodes[at..end], &name).map_or((end, byte), |(n, b)| (at + n, b));
                    nest.diagnostics.remove_within(Span { start: span.end, end: byte });
                    at = next;
                }
            }
            NodeKind::Link { .. } if nest.stack.is_barred(&el::A) => {
                nest.stack.open(&el::SPAN, None, span);
                ends.push((end, span.end));
            }
            NodeKind::Link { index, title } => {
                let link = std::mem::take(&mut links[index as usize]);
                let index = nest.stack.tree.add_link(link);
                nest.stack.open(&el::A, Some(NodeKind::Link { index, title }), span);
                ends.push((end, span.end));
            }
            NodeKind::Picture { index, raw } => {
                nest.stack.make_room(Is::Phrasing);
                let picture = std::mem::take(&mut pictures[index as usize]);
                let kind = nest.stack.tree.add_picture(picture, raw);
                nest.stack.tree.open(kind, span);
            }
            kind => match element(&kind, &nest.stack) {
                Some(element) => {
                    nest.stack.open(element, Some(kind), span);
                    ends.push((end, span.end));
                }
                None => nest.add(kind, span),
            },
        }
    }
    while !nest.stack.frames.is_empty() {
        nest.stack.close();
    }
    TextTree { raw: true, ..nest.stack.tree }
}

/// The element of one of Markdown's nodes that hold others.
fn element(kind: &NodeKind<'_>, stack: &Stack<'_>) -> Option<&'static Element> {
    Some(match kind {
        NodeKind::Paragraph => &el::P,
        NodeKind::Heading(heading) => el::heading(heading.level),
        NodeKind::Quote => &el::BLOCKQUOTE,
        NodeKind::Alert(_) => &el::ASIDE,
        NodeKind::List(None) => &el::UL,
        NodeKind::List(Some(_)) => &el::OL,
        NodeKind::Item | NodeKind::Note(_) => &el::LI,
        NodeKind::Definitions => &el::DL,
        NodeKind::Term => &el::DT,
        NodeKind::Definition => &el::DD,
        NodeKind::Table(_) => &el::TABLE,
        NodeKind::TableHead => &el::THEAD,
        NodeKind::TableRow => &el::TR,
        NodeKind::Cell if stack.is_in(&el::THEAD) => &el::TH,
        NodeKind::Cell => &el::TD,
        NodeKind::Emphasis => &el::EM,
        NodeKind::Strong => &el::STRONG,
        NodeKind::Strikethrough => &el::DEL,
        NodeKind::Foreign(_) => &el::SPAN,
        _ => return None,
    })
}

/// How many nodes there are up to the tag that closes an element of that name, and the byte behind it.
fn behind_closing(nodes: &[TreeNode<'_>], name: &str) -> Option<(usize, u32)> {
    let closes = |tag: &str| {
        let closed = tag.strip_prefix("</").map(|rest| rest.trim_end_matches('>').trim_end());
        closed.is_some_and(|closed| closed.eq_ignore_ascii_case(name))
    };
    let at = nodes.iter().position(|node| matches!(&node.kind, NodeKind::Tag(tag) if closes(tag)))?;
    Some((at + 1, nodes[at].span.end))
}

struct Nest<'t, 'd, 'f> {
    stack: Stack<'t>,
    diagnostics: &'d mut Diagnostics<'f>,
    /// Whether a tag was left out here that would have begun or ended a line.
    parted: bool,
}

impl<'t> Nest<'t, '_, '_> {
    /// Adds one of Markdown's nodes that hold no others.
    fn add(&mut self, kind: NodeKind<'t>, span: Span) {
        match kind {
            NodeKind::Plain => {} // its words stand where it stood
            NodeKind::CodeBlock(_) => {
                self.stack.open(&el::PRE, Some(kind), span);
                self.stack.close();
            }
            NodeKind::Rule => self.stack.add(Is::Flow, kind, span),
            _ => self.stack.add(Is::Phrasing, kind, span),
        }
    }

    /// Adds raw HTML. Answers which element is to be left out with all that follows up to its closing tag.
    fn html(&mut self, raw: &RawHtml) -> Option<String> {
        let mut tokens = Tokenizer::new(&raw.html);
        while let Some(token) = tokens.next() {
            match token {
                Token::Text(range) => self.text(&raw.html[range.clone()], raw.place(&range)),
                Token::Open(tag) if el::is_left_out_whole(&tag.name) => {
                    self.strip(&tag.name, raw.place(&tag.range));
                    if !tag.closed && !tokens.skip_past_close(&tag.name) {
                        return Some(tag.name);
                    }
                }
                Token::Open(tag) => self.open(tag, raw),
                // HTML has browsers read `</br>` as `<br>`.
                Token::Close(name, range) if name == "br" => {
                    self.open(OpeningTag { name, attributes: Vec::new(), closed: true, range }, raw);
                }
                Token::Close(name, range) => self.close(&name, raw.place(&range)),
                Token::Comment(range) => {
                    let start = raw.place(&range).range().start;
                    open_comment(&raw.html[range], start, self.diagnostics);
                }
                Token::Other(range) => {
                    self.strip(tokenizer::name(&raw.html[range.clone()]), raw.place(&range));
                }
            }
        }
        None
    }

    fn strip(&mut self, element: &str, place: Span) {
        self.diagnostics.add(Code::StrippedHtml, place, &[("element", &shown(element))]);
    }

    fn strip_attribute(&mut self, element: &str, name: &str, place: Span) {
        let args = [("attribute", &*shown(name)), ("element", element)];
        self.diagnostics.add(Code::StrippedAttribute, place, &args);
        self.stack.tree.hidden.extend((name == "hidden").then_some(place));
    }

    fn text(&mut self, text: &str, span: Span) {
        self.space(text, span);
        if !text.trim().is_empty() {
            self.stack.make_room(Is::Phrasing);
        } else if !matches!(self.stack.holds(), Holds::Flow | Holds::Phrasing | Holds::Figure) {
            return; // white space between rows and items
        }
        let mut text = references::resolve(text).into_owned();
        if self.stack.is_in(&el::PRE) && self.stack.is_empty() && text.starts_with('\n') {
            text.remove(0); // as HTML has it
        }
        self.stack.tree.open(NodeKind::Text(text.into()), span);
    }

    fn open(&mut self, tag: OpeningTag, raw: &RawHtml) {
        let place = raw.place(&tag.range);
        self.stack.leave_full();
        let known = el::find(&tag.name);
        let nests =
            known.is_some_and(|known| matches!(known.is, Is::Flow | Is::Phrasing) && known.holds != Holds::Nothing);
        let too_deep = nests && self.stack.frames.len() >= limits::NESTING;
        if too_deep {
            self.diagnostics.add_too_deep(place);
        }
        let Some(known) = known.filter(|known| !too_deep && self.stack.admit(known)) else {
            if !too_deep {
                self.strip(&tag.name, place);
            }
            self.part(&tag.name);
            *self.stack.stripped.entry(tag.name).or_default() += usize::from(!tag.closed);
            return;
        };
        if *known == el::IMG {
            return self.picture(&tag, raw);
        }
        let attributes = self.attributes(known, &tag, raw);
        let element = if attributes::lacks(known.name, &attributes) { &el::SPAN } else { known };
        if element.is != Is::Summary {
            self.stack.need_summary();
        }
        let html = HtmlElement { element, attributes };
        if element.holds == Holds::Nothing {
            if let Some(frame) = self.stack.frames.last_mut() {
                frame.fresh = false;
            }
            self.stack.tree.open(NodeKind::Element(Box::new(html)), place);
            return;
        }
        self.stack.open_raw(html, place);
        if let Some(frame) = self.stack.frames.last_mut() {
            frame.closed_by = known.name;
        }
        if tag.closed {
            self.stack.pop();
        }
    }

    fn close(&mut self, name: &str, place: Span) {
        if self.stack.close_raw(name) || el::find(name).is_some_and(|element| element.holds == Holds::Nothing) {
            return;
        }
        match self.stack.stripped.get_mut(name) {
            Some(opened) if *opened > 0 => *opened -= 1,
            _ => self.strip(&format!("/{name}"), place),
        }
        self.part(name);
    }

    /// Takes note of a tag that was left out.
    fn part(&mut self, name: &str) {
        self.parted |= self.stack.holds() == Holds::Phrasing && el::is_block(name);
    }

    /// Parts what comes next from the words before it, where such a tag stood between and no white space does.
    fn space(&mut self, next: &str, span: Span) {
        let spaced = |text: &str| text.ends_with(char::is_whitespace);
        let before =
            self.stack.tree.nodes.last().is_some_and(|node| matches!(&node.kind, NodeKind::Text(text) if spaced(text)));
        let apart = before || next.starts_with(char::is_whitespace) || self.stack.is_empty();
        if std::mem::take(&mut self.parted) && !apart && self.stack.holds() == Holds::Phrasing {
            self.stack.tree.open(NodeKind::Text(" ".into()), span);
        }
    }

    fn picture(&mut self, tag: &OpeningTag, raw: &RawHtml) {
        let value =
            |name: &str| tag.attributes.iter().find(|(known, ..)| known == name).map(|(_, value, _)| value.as_str());
        for (name, _, range) in &tag.attributes {
            // Sizes come from the file, the way of loading from the place in the text.
            if !matches!(name.as_str(), "src" | "alt" | "title" | "width" | "height" | "loading" | "decoding") {
                self.strip_attribute("img", name, raw.place(range));
            }
        }
        let place = raw.place(&tag.range);
        let Some(target) = target::of_picture(value("src").unwrap_or_default(), place, self.diagnostics) else {
            return;
        };
        self.stack.make_room(Is::Phrasing);
        let alt = value("alt");
        let picture = Picture::new(target, alt.unwrap_or_default(), value("title").unwrap_or_default(), place);
        let decorative = alt.is_some_and(|alt| alt.trim().is_empty());
        let kind = self.stack.tree.add_picture(Picture { decorative, ..picture }, true);
        self.stack.tree.open(kind, place);
    }

    /// The attributes of a tag that may be written.
    fn attributes(&mut self, element: &'static Element, tag: &OpeningTag, raw: &RawHtml) -> Vec<Attribute> {
        let link = *element == el::A;
        let mut attributes = Vec::new();
        let mut identified = false;
        for (name, value, range) in &tag.attributes {
            let span = raw.place(range);
            let written = match name.as_str() {
                "href" if link => {
                    let place = raw.place(&tag.range);
                    if let Some(target) = target::of_link(value, place, self.diagnostics) {
                        let index = self.stack.tree.add_link(Link { target, text: String::new(), span: place });
                        attributes.push(Attribute { name: "href".into(), value: AttributeValue::Link(index), span });
                    }
                    continue;
                }
                "id" | "name" if (name == "id" || link) && !identified => {
                    let id = ids::clean(value);
                    identified = !id.is_empty();
                    identified.then(|| Attribute::new("id", id, span))
                }
                "class" => {
                    let (good, bad) = attributes::classes(value.split_ascii_whitespace());
                    if !bad.is_empty() {
                        self.strip_attribute(element.name, "class", span);
                    }
                    if good.is_empty() {
                        continue;
                    }
                    Some(Attribute::new("class", good.join(" "), span))
                }
                "cite" => attributes::cite(element.name, value).map(|address| Attribute {
                    name: "cite".into(),
                    value: AttributeValue::Address(address),
                    span,
                }),
                // A number is for the items of a numbered list.
                "value" if element.is == Is::Item && !self.stack.is_in(&el::OL) => None,
                name => attributes::check(element.name, name, value)
                    .map(|value| Attribute::new(name.to_owned(), value, span)),
            };
            match written {
                Some(attribute) => attributes.push(attribute),
                None => self.strip_attribute(element.name, name, span),
            }
        }
        attributes
    }
}
