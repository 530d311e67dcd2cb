//! Writing raw HTML anew: tags that are allowed, where they are allowed, with attributes that are allowed;
//! what is left out is told with its name and place, its text stays.

use super::super::elements::{self as el, Element, Holds, Is};
use super::super::writer::{Capture, Writer, shown};
use super::super::{escape, holes::Hole, ids};
use super::scan::{Scan, Tag, Token};
use super::{attributes, references};
use crate::diag::Code;
use std::ops::Range;

/// A piece of raw HTML, and where its parts stand in the text: in a quotation, markers stand between its lines.
#[derive(Default)]
pub(in crate::markdown) struct Chunk {
    html: String,
    /// Bytes of `html` and of the text where parts begin.
    parts: Vec<(usize, usize)>,
}

impl Chunk {
    pub(in crate::markdown) fn new(html: &str, start: usize) -> Self {
        Self { html: html.to_owned(), parts: vec![(0, start)] }
    }

    pub(in crate::markdown) fn add(&mut self, html: &str, start: usize) {
        self.parts.push((self.html.len(), start));
        self.html.push_str(html);
    }

    /// Whether it is nothing but a comment.
    pub(in crate::markdown) fn is_comment(&self) -> bool {
        let html = self.html.trim();
        html.starts_with("<!--") && html.find("-->").is_none_or(|end| end + "-->".len() == html.len())
    }

    /// Bytes of the chunk as bytes of the text.
    fn place(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| {
            let part = self.parts.partition_point(|(begin, _)| *begin <= at).saturating_sub(1);
            self.parts.get(part).map_or(at, |(begin, start)| start + at - begin)
        };
        let start = place(range.start);
        start..(place(range.end.saturating_sub(1)) + 1).max(start)
    }
}

impl Writer<'_> {
    /// Writes raw HTML.
    pub(in crate::markdown) fn raw(&mut self, chunk: &Chunk) {
        if chunk.is_comment() {
            return;
        }
        self.outline.raw = true;
        let mut scan = Scan::new(&chunk.html);
        while let Some(token) = scan.next() {
            match token {
                Token::Text(range) => self.raw_text(&chunk.html[range.clone()], || chunk.place(&range)),
                Token::Open(tag) if el::is_left_out_whole(&tag.name) => {
                    self.strip(&tag.name, chunk.place(&tag.range));
                    if !tag.closed && !scan.skip_past_close(&tag.name) {
                        self.skipping = Some((tag.name, 0));
                    }
                }
                Token::Open(tag) => self.raw_open(tag, chunk),
                Token::Close(name, range) => self.raw_close(&name, chunk.place(&range)),
                Token::Comment => {}
                Token::Other(range) => {
                    let name: String = chunk.html[range.clone()].chars().skip(1).take(10).collect();
                    self.strip(&name, chunk.place(&range));
                }
            }
        }
    }

    fn strip(&mut self, element: &str, place: Range<usize>) {
        self.tell(Code::StrippedHtml, place, &[("element", &shown(element))]);
    }

    fn raw_text(&mut self, text: &str, place: impl Fn() -> Range<usize>) {
        if !text.trim().is_empty() {
            self.make_room(Is::Phrasing);
            self.collect(text);
        } else if !matches!(self.holds(), Holds::Flow | Holds::Phrasing | Holds::Figure) {
            return; // white space between rows and items
        } else {
            self.collect(" ");
        }
        if !references::write_text(&mut self.out, text) {
            self.tell_characters(place());
        }
    }

    fn raw_open(&mut self, tag: Tag, chunk: &Chunk) {
        let place = chunk.place(&tag.range);
        self.check_depth(&place);
        self.leave_full();
        let Some(element) = el::find(&tag.name).filter(|element| self.admit(element)) else {
            self.strip(&tag.name, place);
            *self.stripped.entry(tag.name).or_default() += usize::from(!tag.closed);
            return;
        };
        if std::ptr::eq(element, &raw const el::IMG) {
            return self.raw_picture(&tag, chunk);
        }
        if let Some(level) = el::level(element) {
            self.title_occurs |= level == 1;
            self.heading = Some(Capture {
                id: None,
                attributes: String::new(),
                text: String::new(),
                range: place,
                start: self.out.len(),
            });
        }
        let attributes = self.attributes(element, &tag, chunk);
        let element = if attributes::lacks(element.name, &attributes) { &el::SPAN } else { element };
        if element.is != Is::Summary {
            self.need_summary();
        }
        match element.holds {
            Holds::Nothing => {
                if let Some(frame) = self.stack.last_mut() {
                    frame.fresh = false;
                }
                self.out.push('<');
                self.out.push_str(element.name);
                self.out.push_str(&attributes);
                self.out.push('>');
                if std::ptr::eq(element, &raw const el::BR) {
                    self.collect(" ");
                }
            }
            _ => {
                self.push(element, true, &attributes);
                if self.is_in(&el::P) {
                    self.begin_paragraph(0);
                }
                if let (Some(frame), Some(written)) = (self.stack.last_mut(), el::find(&tag.name)) {
                    frame.closed_by = written.name;
                }
                if tag.closed {
                    self.pop();
                }
            }
        }
    }

    fn raw_close(&mut self, name: &str, place: Range<usize>) {
        // Only what raw HTML opened inside the same Markdown element can be closed.
        let inner = self.stack.iter().rev().take_while(|frame| frame.raw);
        match inner.map(|frame| frame.closed_by).position(|open| open == name) {
            Some(above) => (0..=above).for_each(|_| self.pop()),
            None if el::find(name).is_some_and(|element| element.holds == Holds::Nothing) => {}
            None => match self.stripped.get_mut(name) {
                Some(opened) if *opened > 0 => *opened -= 1,
                _ => self.strip(&format!("/{name}"), place),
            },
        }
    }

    /// Whether an element may stand here, after closing what its coming closes and adding what is missing between.
    fn admit(&mut self, element: &'static Element) -> bool {
        if self.is_barred(element) {
            return false;
        }
        // What is looked through ends with the innermost of Markdown's elements, or at the root.
        let mut above = 0;
        let mut between = None;
        for frame in self.stack.iter().rev() {
            if el::holds(frame.element.holds, element.is) {
                break;
            }
            between = el::between(frame.element.holds, element.is);
            if between.is_some() {
                break;
            }
            // A block ends a paragraph, a row ends a cell; but no block ends a piece of a line.
            let ends = frame.raw
                && (element.is != Is::Phrasing)
                && (element.is != Is::Flow || std::ptr::eq(frame.element, &raw const el::P));
            if !ends {
                return false;
            }
            above += 1;
        }
        if above == self.stack.len() && !el::holds(Holds::Flow, element.is) {
            return false;
        }
        (0..above).for_each(|_| self.pop());
        if let Some(between) = between {
            self.push(between, true, "");
            return self.admit(element);
        }
        match (element.is, self.stack.last_mut()) {
            (Is::Caption | Is::Summary, Some(frame)) => frame.fresh,
            (Is::Figcaption, Some(frame)) => {
                frame.full = !frame.fresh;
                !std::mem::replace(&mut frame.captioned, true)
            }
            _ => true,
        }
    }

    fn raw_picture(&mut self, tag: &Tag, chunk: &Chunk) {
        let value =
            |name: &str| tag.attributes.iter().find(|(known, ..)| known == name).map(|(_, value, _)| value.as_str());
        let alt = value("alt").unwrap_or_default().to_owned();
        for (name, _, range) in &tag.attributes {
            // Sizes come from the file, the way of loading from the place in the text.
            if !matches!(name.as_str(), "src" | "alt" | "title" | "width" | "height" | "loading" | "decoding") {
                self.strip_attribute("img", name, chunk.place(range));
            }
        }
        let title = value("title").unwrap_or_default().to_owned();
        if let Some(index) = self.add_picture(value("src").unwrap_or_default(), alt, title, chunk.place(&tag.range)) {
            self.outline.pictures[index as usize].decorative = value("alt").is_some_and(|alt| alt.trim().is_empty());
            Hole::Picture(index).write(&mut self.out);
        }
    }

    fn strip_attribute(&mut self, element: &str, name: &str, place: Range<usize>) {
        self.tell(Code::StrippedAttribute, place, &[("attribute", &shown(name)), ("element", element)]);
    }

    /// The attributes of a tag as they are written.
    fn attributes(&mut self, element: &'static Element, tag: &Tag, chunk: &Chunk) -> String {
        let link = std::ptr::eq(element, &raw const el::A);
        let mut out = String::new();
        let mut identified = false;
        for (name, value, range) in &tag.attributes {
            let place = chunk.place(range);
            let written = match name.as_str() {
                "href" if link => self.raw_link(value, chunk.place(&tag.range)),
                "id" | "name" if (name == "id" || link) && !identified => {
                    let id = ids::clean(value);
                    identified = !id.is_empty();
                    let free = identified && self.ids.take(&id);
                    if identified && !free {
                        self.tell(Code::DuplicateHeadingId, place, &[("id", &shown(&id))]);
                        continue;
                    }
                    if let Some(heading) = self.heading.as_mut().filter(|_| free && el::level(element).is_some()) {
                        heading.id = Some(id.clone());
                    }
                    free.then(|| attribute("id", &id))
                }
                "class" => {
                    let (good, bad) = attributes::classes(value.split_ascii_whitespace());
                    if !bad.is_empty() {
                        self.strip_attribute(element.name, "class", place.clone());
                    }
                    if good.is_empty() {
                        continue;
                    }
                    Some(attribute("class", &good.join(" ")))
                }
                "cite" => attributes::cite(element.name, value).map(|address| {
                    let mut out = String::from(" cite=\"");
                    escape::address(&mut out, &address);
                    out + "\""
                }),
                // A number is for the items of a numbered list.
                "value" if element.is == Is::Item && !self.is_in(&el::OL) => None,
                name => attributes::check(element.name, name, value).map(|value| attribute(name, &value)),
            };
            match written {
                Some(written) => out.push_str(&written),
                None => self.strip_attribute(element.name, name, place),
            }
        }
        out
    }

    fn raw_link(&mut self, address: &str, place: Range<usize>) -> Option<String> {
        let Some(index) = self.add_link(address, place) else { return Some(String::new()) };
        let mut out = String::from(" href=\"");
        Hole::Link(index as u32).write(&mut out);
        out.push('"');
        Some(out)
    }
}

fn attribute(name: &str, value: &str) -> String {
    let mut out = format!(" {name}=\"");
    escape::attribute(&mut out, value);
    out.push('"');
    out
}
