//! What stands in a line: text, links, pictures, words of another language.

use super::{
    super::{
        lang_mark,
        outline::{Link, Picture},
        target,
        tree::NodeKind,
    },
    OpenPicture, TreeBuilder, slips,
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
        match self.open.last().copied().flatten().map(|at| &mut self.tree.nodes[at].kind) {
            Some(NodeKind::CodeBlock(block)) => return block.code.push_str(&text),
            Some(NodeKind::Html(html)) => return html.add(&text, range.start),
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
        slips::check(self.source, &text, range.start, self.diagnostics);
        self.inline(NodeKind::Text(text), range);
    }

    /// A link in a link, or one that leads where none may lead, becomes plain text.
    pub(super) fn start_link(&mut self, kind: LinkType, address: &str, title: &str, range: Range<usize>) {
        if kind == LinkType::ShortcutUnknown {
            return self.start_foreign(range);
        }
        self.begin_words(&range);
        let span = Span::from(range.clone());
        let address = if kind == LinkType::Email { format!("mailto:{address}").into() } else { Cow::from(address) };
        let in_link = self.links_open > 0;
        let Some(target) = (!in_link).then(|| target::of_link(&address, span, self.diagnostics)).flatten() else {
            return self.push(None, range);
        };
        if self.is_too_deep(&range) {
            return self.push(None, range);
        }
        let index = self.tree.add_link(Link { target, text: String::new(), span });
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
        let (target, title) = (target.into_string(), title.into_string());
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
            let picture = Picture::new(target, &alt, &title, span);
            let kind = self.tree.add_picture(picture, false);
            self.tree.open(kind, span);
        }
    }
}
