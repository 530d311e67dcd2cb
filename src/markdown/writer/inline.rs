//! Markdown's pieces of a line: text, links, pictures, references to notes, foreign words.

use super::super::elements as el;
use super::super::html::Word;
use super::super::words::is_cjk;
use super::super::{Link, Picture, escape, holes::Hole, lang_mark, limits, notes, target};
use super::{Writer, blocks};
use crate::base::fold;
use crate::diag::Code;
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use std::ops::Range;

/// A link while its words come.
pub(super) struct Linked {
    /// Its position in the outline.
    index: usize,
    text: String,
}

/// A picture while its alternative text comes.
pub(super) struct Pictured {
    target: String,
    title: String,
    alt: String,
    /// Pictures inside its alternative text.
    depth: usize,
}

impl Writer<'_> {
    pub(super) fn start_inline(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.touch(&range);
        match tag {
            Tag::Emphasis => self.open(&el::EM, ""),
            Tag::Strong => self.open(&el::STRONG, ""),
            Tag::Strikethrough => self.open(&el::DEL, ""),
            Tag::Subscript => self.open(&el::SUB, ""),
            Tag::Superscript => self.open(&el::SUP, ""),
            Tag::Link { link_type: LinkType::ShortcutUnknown, .. } => self.start_foreign(range),
            Tag::Link { link_type, dest_url, title, .. } => {
                let mail = link_type == LinkType::Email;
                let address = if mail { format!("mailto:{dest_url}") } else { dest_url.into_string() };
                let title = title.trim();
                let title = (!title.is_empty()).then_some(title);
                self.start_link(&address, title, range);
            }
            Tag::Image { dest_url, title, .. } => {
                let (target, title) = (dest_url.into_string(), title.into_string());
                self.picture = Some(Pictured { target, title, alt: String::new(), depth: 0 });
            }
            _ => self.open(&el::SPAN, ""),
        }
    }

    pub(super) fn end_inline(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Image => self.end_picture(range),
            _ => self.close(),
        }
    }

    fn start_foreign(&mut self, range: Range<usize>) {
        let mark = lang_mark::at(self.text, range.end);
        let attributes = mark.as_ref().and_then(|mark| mark.lang.as_ref()).map(blocks::inline_lang).unwrap_or_default();
        self.mark = range.end..mark.map_or(range.end, |mark| mark.end);
        self.open(&el::SPAN, &attributes);
    }

    /// A link inside a link, or one that leads where none may lead, becomes plain text: an element that is not written.
    fn start_link(&mut self, address: &str, title: Option<&str>, range: Range<usize>) {
        if self.is_barred(&el::A) {
            return self.open_unwritten(&el::SPAN);
        }
        let Some(index) = self.add_link(address, range) else { return self.open_unwritten(&el::SPAN) };
        let mut attributes = String::from(" href=\"");
        Hole::Link(index as u32).write(&mut attributes);
        attributes.push('"');
        if let Some(title) = title {
            attributes.push_str(" title=\"");
            escape::attribute(&mut attributes, title);
            attributes.push('"');
        }
        self.open(&el::A, &attributes);
    }

    /// Adds a link to the outline; `None` when it leads where none may lead, or nowhere.
    pub(in crate::markdown) fn add_link(&mut self, address: &str, range: Range<usize>) -> Option<usize> {
        let cleaned = target::clean(address);
        if let Some(scheme) = target::unsafe_link(address) {
            self.tell(Code::UnsafeLink, range, &[("scheme", &scheme), ("target", &shown(&cleaned))]);
            return None;
        }
        let Some(target) = target::written(cleaned.clone()) else {
            self.tell(Code::DeadLink, range, &[("target", &shown(&cleaned))]);
            return None;
        };
        let index = self.outline.links.len();
        let span = self.span(range);
        self.outline.links.push(Link { target, text: String::new(), span });
        self.link = Some(Linked { index, text: String::new() });
        Some(index)
    }

    /// A link ends: its words go to the outline, notes that were referred to in it follow.
    pub(super) fn end_link(&mut self) {
        if let Some(link) = self.link.take() {
            self.outline.links[link.index].text = link.text.trim().to_owned();
        }
        for (number, reference) in std::mem::take(&mut self.waiting) {
            notes::reference(&mut self.out, number, reference);
        }
    }

    /// Inside a picture's brackets everything is alternative text.
    pub(super) fn in_picture(&mut self, event: Event<'_>) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Text(text) | Event::Code(text) => picture.alt.push_str(&text),
            Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
            Event::Start(Tag::Image { .. }) => picture.depth += 1,
            _ => {}
        }
    }

    fn end_picture(&mut self, range: Range<usize>) {
        let Some(mut picture) = self.picture.take() else { return };
        if picture.depth > 0 {
            picture.depth -= 1;
            self.picture = Some(picture);
            return;
        }
        self.stop_text();
        if let Some(index) = self.add_picture(&picture.target, picture.alt, picture.title, range) {
            let first = self.stack.last().is_some_and(|frame| {
                std::ptr::eq(frame.element, &raw const el::P)
                    && !frame.raw
                    && self.out.len() == frame.start + "<p>".len()
            });
            Hole::Picture(index).write(&mut self.out);
            self.alone = first.then_some((index, self.out.len()));
        }
    }

    /// Adds a picture to the outline; `None` when it comes from where none may come.
    pub(in crate::markdown) fn add_picture(
        &mut self,
        address: &str,
        alt: String,
        title: String,
        range: Range<usize>,
    ) -> Option<u32> {
        let target = target::clean(address);
        if let Some(scheme) = target::unsafe_picture(address) {
            self.tell(Code::UnsafeLink, range, &[("scheme", &scheme), ("target", &shown(&target))]);
            return None;
        }
        self.make_room(el::Is::Phrasing);
        let before_heading = self.outline.headings.is_empty() && self.heading.is_none();
        let index = self.outline.pictures.len() as u32;
        let span = self.span(range);
        let (alt, title) = (alt.trim().to_owned(), title.trim().to_owned());
        let picture = Picture { target, alt, title, span, alone: false, before_heading, decorative: false };
        self.outline.pictures.push(picture);
        Some(index)
    }

    pub(super) fn note_reference(&mut self, name: &str, range: Range<usize>) {
        self.touch(&range);
        self.make_room(el::Is::Phrasing);
        self.stop_text();
        let (number, reference) = self.notes.refer(name);
        if self.is_barred(&el::A) {
            self.waiting.push((number, reference));
        } else {
            notes::reference(&mut self.out, number, reference);
        }
    }

    pub(super) fn inline_code(&mut self, code: &str, range: Range<usize>) {
        self.touch(&range);
        self.collect_code(code);
        self.open(&el::CODE, "");
        if !escape::text(&mut self.out, code) {
            self.tell_characters(range);
        }
        self.close();
    }

    pub(super) fn write_text(&mut self, text: &str, range: Range<usize>) {
        let mut text = text;
        if self.mark.contains(&range.start) {
            // `{lang=…}` is plain text to the parser, as long as its source.
            text = text.get(self.mark.end.min(range.end) - range.start..).unwrap_or_default();
            if text.is_empty() {
                return;
            }
        }
        self.touch(&range);
        if text.starts_with('^') {
            self.undefined_note(range.start);
        }
        if text.starts_with('(') {
            self.spaced_name(range.start);
        }
        self.make_room(el::Is::Phrasing);
        if let Some(at) = self.soft_break.take()
            && text.starts_with(is_cjk)
        {
            self.out.remove(at);
        }
        self.collect(text);
        if !escape::text(&mut self.out, text) {
            self.tell_characters(range);
        }
    }

    /// Text goes to whoever collects it.
    pub(in crate::markdown) fn collect(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraph.as_mut().filter(|_| self.link.is_none()) {
            paragraph.says |= text.contains(char::is_alphanumeric);
        }
        self.collect_code(text);
    }

    /// The same for words that say nothing to whoever reads no code.
    fn collect_code(&mut self, text: &str) {
        self.words.add(text);
        self.last = text.chars().next_back().unwrap_or(self.last);
        let (heading, link) = (self.heading.as_mut().map(|h| &mut h.text), self.link.as_mut().map(|l| &mut l.text));
        let paragraph = self.paragraph.as_mut().map(|paragraph| &mut paragraph.text);
        for collected in [heading, link, paragraph].into_iter().flatten() {
            collected.push_str(&escape::plain(text));
        }
    }

    /// Something that is no text stands between two texts.
    fn stop_text(&mut self) {
        self.soft_break = None;
        self.last = ' ';
    }

    pub(super) fn break_line(&mut self, range: Range<usize>, hard: bool) {
        self.touch(&range);
        self.make_room(el::Is::Phrasing);
        self.soft_break = (!hard && is_cjk(self.last)).then_some(self.out.len() + if hard { 4 } else { 0 });
        let last = self.last;
        if hard {
            self.out.push_str("<br>");
        }
        self.out.push('\n');
        self.collect(if self.soft_break.is_some() { "" } else { " " });
        self.last = last;
    }

    pub(super) fn rule(&mut self, range: Range<usize>) {
        self.block(super::super::BlockKind::Rule, range);
        self.make_room(el::Is::Flow);
        self.out.push_str("<hr>\n");
    }

    pub(super) fn task(&mut self, done: bool) {
        self.make_room(el::Is::Phrasing);
        // The item may have a paragraph around its words already.
        let item = self
            .stack
            .iter()
            .rev()
            .find(|frame| std::ptr::eq(frame.element, &raw const el::LI))
            .map(|frame| frame.start + "<li".len());
        if let Some(at) = item.filter(|&at| self.out.get(at..).is_some_and(|rest| rest == ">" || rest == "><p>")) {
            self.out.insert_str(at, " class=\"task\"");
        }
        self.out.push_str("<span class=\"box\" role=\"img\" aria-label=\"");
        Hole::Word(if done { Word::TaskDone } else { Word::TaskOpen }).write(&mut self.out);
        self.out.push_str(if done { "\">☑</span> " } else { "\">☐</span> " });
    }

    /// `![words](a file.jpg)`: with a space in the name it is no picture and no link, and readers see the signs. `start`
    /// is the byte of `(`.
    fn spaced_name(&mut self, start: usize) {
        let begin = start
            - self.text.as_bytes()[..start].iter().rev().take(limits::NAME_BYTES).take_while(|b| **b != b'\n').count();
        let Some(open) = self.text.get(begin..start).filter(|before| before.ends_with(']')).and_then(opening) else {
            return;
        };
        let end = self.text.len().min(start + limits::NAME_BYTES);
        let Some(length) = memchr::memchr3(b')', b'\n', b'<', &self.text.as_bytes()[start..end]) else { return };
        if self.text.as_bytes()[start + length] != b')' {
            return;
        }
        let inside = &self.text[start + 1..start + length];
        let name = inside.split(" \"").next().unwrap_or_default().trim();
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        let file = (2..=5).contains(&extension.len()) && extension.bytes().all(|b| b.is_ascii_alphanumeric());
        if !file || !name.contains(char::is_whitespace) || name.contains("://") {
            return;
        }
        let (folder, own) =
            name.rsplit_once('/').map_or((String::new(), name), |(folder, own)| (format!("{folder}/"), own));
        let stem = own.strip_suffix(extension).unwrap_or(own);
        // `.vi.md` stays as it is: the language is a part of its own.
        let parts: Vec<String> = stem.split('.').filter(|part| !part.is_empty()).map(fold).collect();
        let suggestion = format!("{folder}{}.{}", parts.join("."), extension.to_ascii_lowercase());
        let mark = usize::from(self.text[..begin + open].ends_with('!'));
        self.tell(
            Code::PictureName,
            begin + open - mark..start + length + 1,
            &[("file", name), ("suggestion", &suggestion)],
        );
    }

    /// `[^x]` without a note of that name stays text and is told. `start` is the byte of `^`.
    fn undefined_note(&mut self, start: usize) {
        let before = &self.text.as_bytes()[..start];
        if !before.ends_with(b"[") || before.ends_with(b"\\[") {
            return;
        }
        let window = &self.text.as_bytes()[start + 1..self.text.len().min(start + 1 + limits::NOTE_NAME_BYTES)];
        let Some(end) = memchr::memchr(b']', window).filter(|&end| end > 0) else { return };
        let name = &self.text[start + 1..start + 1 + end];
        if !name.contains(|c: char| c.is_whitespace() || c == '[') {
            self.tell(Code::UndefinedNote, start - 1..start + 2 + end, &[("note", name)]);
        }
    }
}

/// The byte of the `[` that the last `]` of a line closes.
fn opening(line: &str) -> Option<usize> {
    let mut depth = 0usize;
    line.bytes().enumerate().rev().find_map(|(at, byte)| {
        match byte {
            b']' => depth += 1,
            b'[' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// An address as messages show it.
pub(in crate::markdown) fn shown(target: &str) -> String {
    target.chars().take(80).collect()
}
