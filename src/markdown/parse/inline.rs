//! What stands in a line: text, links, pictures, words of another language.

use super::{
    super::{
        lang_mark, limits,
        outline::{Link, Picture},
        raw::references,
        target,
        tree::NodeKind,
    },
    OpenPicture, RawElement, TreeBuilder,
    addresses::{self, BareAddress},
};
use crate::base::Span;
use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};
use std::{borrow::Cow, ops::Range};

impl<'t> TreeBuilder<'t, '_, '_> {
    /// Words begin or go on; where they are no paragraph, they get a node of their own.
    fn begin_words(&mut self, range: &Range<usize>) {
        if self.words_open {
            return;
        }
        let at = *self.plain.get_or_insert_with(|| self.tree.open(NodeKind::Plain, range.clone().into()));
        let span = &mut self.tree.nodes[at].span;
        span.end = span.end.max(Span::from(range.clone()).end);
    }

    pub(super) fn inline(&mut self, kind: NodeKind<'t>, range: Range<usize>) {
        self.begin_words(&range);
        self.tree.open(kind, range.into());
    }

    pub(super) fn start_inline(&mut self, kind: NodeKind<'t>, range: Range<usize>) {
        self.begin_words(&range);
        let kind = Some(kind).filter(|_| !self.is_too_deep(&range));
        self.push(kind, range);
    }

    /// Text of a line, or of the code block or raw HTML that is open.
    pub(super) fn text(&mut self, mut text: CowStr<'t>, mut range: Range<usize>) {
        let at = self.open.last().and_then(|(node, _)| *node);
        match at.map(|at| &mut self.tree.nodes[at].kind) {
            Some(NodeKind::CodeBlock(block)) => return block.code.push_str(&self.text.as_written(text)),
            Some(NodeKind::Html(html)) => return html.add(&self.text.as_written(text), range.start),
            _ => {}
        }
        if self.mark.contains(&range.start) {
            // `{lang=…}` is plain text to the parser, as long as its source.
            let end = self.mark.end.min(range.end);
            text = text.get(end - range.start..).unwrap_or_default().to_owned().into();
            range.start = end;
            if text.is_empty() {
                return;
            }
        }
        let limit = self.open.last().map_or(range.end, |(_, end)| *end).max(range.end);
        let limit = if self.links_open > 0 { self.label_end(range.start, limit) } else { limit };
        let between = self.links_open > 0 && self.source[..range.start].ends_with('<'); // `<https://…>` is as typed
        let typed = between || self.in_raw_code();
        while !typed && text.len() == range.len() // a sign that was written otherwise is no part of an address
            && let Some(address) = self.addresses.within(self.source, &range, limit)
        {
            if range.start < address.start {
                let before = text[..address.start - range.start].to_owned();
                self.words(before.into(), range.start..address.start);
            }
            if address.end >= range.end {
                self.address = Some((address, 0));
                return;
            }
            range.start = address.end;
            text = CowStr::Borrowed(&self.source[range.clone()]);
            self.bare_address(&address);
        }
        self.words(text, range);
    }

    /// Where the label of the open link may end: an address in it goes no further.
    fn label_end(&self, start: usize, limit: usize) -> usize {
        let near = &self.source.as_bytes()[start..limit.min(start + addresses::LONGEST)];
        memchr::memchr(b']', near).map_or(limit, |at| start + at)
    }

    /// A raw tag comes: an element begins, or one ends and with it what was left open in it.
    pub(super) fn raw_tag(&mut self, tag: &str) {
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let name = name.to_ascii_lowercase();
        // A link ends where another begins.
        if tag.starts_with("</") || name == "a" {
            let opened = self.raw_open.iter().rposition(|open| open.name == name);
            self.raw_open.truncate(opened.unwrap_or(self.raw_open.len()));
        }
        if !tag.starts_with("</")
            && self.raw_open.len() < limits::NESTING
            && !matches!(name.as_str(), "br" | "img" | "wbr" | "hr")
        {
            let code = self.in_raw_code() || matches!(name.as_str(), "code" | "kbd" | "samp" | "pre");
            self.raw_open.push(RawElement { name, code, inside: self.open.len() });
        }
    }

    fn in_raw_code(&self) -> bool {
        self.raw_open.last().is_some_and(|open| open.code)
    }

    fn words(&mut self, text: CowStr<'t>, range: Range<usize>) {
        let mut text = self.text.as_published(text);
        let straight = self.source.get(range.clone()).and_then(|own| own.chars().next().filter(|_| own.len() == 1));
        if let Some(straight) = straight.filter(|c| matches!(c, '"' | '\''))
            && let Some(given) = text.chars().next().filter(|c| *c != straight)
        {
            let next = self.source[range.end..].chars().next();
            text = self.quotes.turned(straight, given, next).to_string().into();
        }
        self.quotes.shown(&text);
        self.inline(NodeKind::Text(text), range);
    }

    pub(super) fn code(&mut self, code: CowStr<'t>, range: Range<usize>) {
        let code = self.text.as_written(code);
        self.quotes.shown(&code);
        self.inline(NodeKind::Code(code), range);
    }

    pub(super) fn line_break(&mut self, kind: NodeKind<'t>, range: Range<usize>) {
        self.quotes.shown(" ");
        self.inline(kind, range);
    }

    /// Whether an event is a piece of the bare address that is open, of which all is as typed; the first that is none ends it.
    pub(super) fn is_in_address(&mut self, event: &Event<'t>, range: &Range<usize>) -> bool {
        let Some((address, depth)) = &mut self.address else { return false };
        let inside = address.start <= range.start && range.end <= address.end;
        let (begins, ends) = (matches!(event, Event::Start(_)), matches!(event, Event::End(_)));
        // A link or a picture is never a piece of one: whoever wrote it meant it.
        let meant = matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. }));
        if inside && !meant && (!ends || *depth > 0) {
            *depth = *depth + usize::from(begins) - usize::from(ends);
            return true;
        }
        let Some((address, _)) = self.address.take() else { return false };
        let (start, end) = (address.start, address.end);
        if !begins || !(start + 1..end).contains(&range.start) {
            self.bare_address(&address);
            if matches!(event, Event::Text(_)) && range.start < end {
                self.text(CowStr::Borrowed(&self.source[end..range.end]), end..range.end);
                return true;
            }
            return false;
        }
        // It ends where such an element begins, or one that ends behind it.
        let cut = address.cut(self.source, range.start);
        let end = cut.as_ref().map_or(start, |cut| cut.end);
        cut.iter().for_each(|cut| self.bare_address(cut));
        if end < range.start {
            self.words(typed(&self.source[end..range.start]).into(), end..range.start);
        }
        false
    }

    /// Adds a bare address: a link, or in a link nothing but its words.
    fn bare_address(&mut self, address: &BareAddress) {
        let range = address.start..address.end;
        let words = typed(&self.source[range.clone()]);
        let words = self.text.as_published(words.into());
        let room = self.links_open == 0 && self.depth < limits::NESTING;
        let target = address.target(&words).filter(|_| room).and_then(|target| target::written(target::clean(&target)));
        self.quotes.shown(&words);
        let Some(target) = target else { return self.inline(NodeKind::Text(words), range) };
        self.begin_words(&range);
        let span = Span::from(range);
        let index = self.tree.add_link(Link { target, text: String::new(), span });
        let at = self.tree.open(NodeKind::Link { index, title: None }, span);
        self.tree.open(NodeKind::Text(words), span);
        self.tree.close(at);
    }

    /// A link in a link, or one that leads where none may lead, becomes plain text.
    pub(super) fn start_link(&mut self, kind: LinkType, address: &str, title: &str, range: Range<usize>) {
        if kind == LinkType::ShortcutUnknown {
            return self.start_foreign(range);
        }
        self.begin_words(&range);
        let span = Span::from(range.clone());
        let address = self.text.as_written(address.to_owned().into());
        let address = if kind == LinkType::Email { format!("mailto:{address}").into() } else { Cow::from(&*address) };
        let in_link = self.links_open > 0;
        let Some(target) = (!in_link).then(|| target::of_link(&address, span, self.diagnostics)).flatten() else {
            return self.push(None, range);
        };
        if self.is_too_deep(&range) {
            return self.push(None, range);
        }
        let index = self.tree.add_link(Link { target, text: String::new(), span });
        let title = self.text.as_published(title.to_owned().into());
        let title = Some(title.trim()).filter(|title| !title.is_empty()).map(Box::from);
        self.links_open += 1;
        self.push(Some(NodeKind::Link { index, title }), range);
    }

    /// `[words]{lang=…}`, of which the parser knows the words.
    fn start_foreign(&mut self, range: Range<usize>) {
        let mark = lang_mark::at(self.source, range.end);
        self.mark = range.end..mark.as_ref().map_or(range.end, |mark| mark.end);
        let whole = range.start..self.mark.end;
        match mark.and_then(|mark| mark.lang) {
            Some(lang) => self.start_inline(NodeKind::Foreign(lang), whole),
            None => self.push(None, whole),
        }
    }

    pub(super) fn start_picture(&mut self, target: CowStr<'t>, title: CowStr<'t>, range: &Range<usize>) {
        self.begin_words(range);
        self.quotes.shown(" ");
        let target = self.text.as_written(target).into_string();
        let title = self.text.as_published(title).into_string();
        self.picture = Some(OpenPicture { target, title, alt: String::new(), depth: 0 });
    }

    /// Inside a picture's brackets everything is alternative text.
    pub(super) fn in_picture(&mut self, event: Event<'t>, range: Range<usize>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Text(text) | Event::Code(text) => picture.alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
            Event::Start(Tag::Image { .. }) => picture.depth += 1,
            Event::End(TagEnd::Image) if picture.depth > 0 => picture.depth -= 1,
            Event::End(TagEnd::Image) => self.end_picture(range.into()),
            _ => {}
        }
    }

    fn end_picture(&mut self, span: Span) {
        let Some(OpenPicture { target, title, alt, .. }) = self.picture.take() else { return };
        if let Some(target) = target::of_picture(&target, span, self.diagnostics) {
            let alt = self.text.as_published(alt.into());
            let picture = Picture::new(target, &alt, &title, span);
            let kind = self.tree.add_picture(picture, false);
            self.tree.open(kind, span);
        }
    }
}

/// An address as it is read: Markdown's escapes and HTML's references resolved.
fn typed(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    let mut chars = address.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(match c {
            '\\' => chars.next_if(char::is_ascii_punctuation).unwrap_or(c),
            c => c,
        });
    }
    references::resolve(&out).into_owned()
}
