//! XML from whomever. No document type and no entity is followed, so nothing outside is read and nothing grows.

use super::{
    super::returned::{Fault, Place, Reason},
    element::{Content, Element},
    write::is_allowed,
};
use crate::base::LineIndex;
use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

/// Elements may stand so deep in each other; a file that is deeper is none of ours, and would cost the stack.
const DEEPEST: usize = 200;

/// And there may be so many: of 64 MiB of `<a/>` no tree is made.
const MOST_ELEMENTS: usize = 4_000_000;

/// The root element of a document.
///
/// # Errors
/// It is not well-formed, has a document type or entities, or is too large, and where.
pub(in super::super) fn root(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = false;
    let mut parser = Parser { text, open: Vec::new(), root: None, count: 0 };
    loop {
        let at = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => parser.event(&event, at).map_err(|reason| fault(text, at, reason))?,
            Err(_) => return Err(fault(text, reader.error_position() as usize, Reason::Xml)),
        }
    }
    match (parser.root, parser.open.is_empty()) {
        (Some(root), true) => Ok(root),
        _ => Err(fault(text, text.len(), Reason::Xml)),
    }
}

pub(in super::super) fn fault(text: &str, at: usize, reason: Reason) -> Fault {
    Fault { reason, place: place(text, &LineIndex::new(text), at) }
}

/// The line and column of a byte.
pub(in super::super) fn place(text: &str, lines: &LineIndex, at: usize) -> Place {
    let line = lines.line_of(at.min(text.len()));
    let before = text.get(lines.range(line, text).start..at).unwrap_or_default();
    Place { line: line + 1, column: before.chars().count() + 1 }
}

struct Parser<'t> {
    text: &'t str,
    open: Vec<Element>,
    root: Option<Element>,
    count: usize,
}

impl Parser<'_> {
    fn event(&mut self, event: &Event<'_>, at: usize) -> Result<(), Reason> {
        match event {
            Event::Start(start) => {
                let element = self.element(start, at)?;
                self.open.push(element);
                if self.open.len() > DEEPEST {
                    return Err(Reason::TooLarge);
                }
            }
            Event::Empty(start) => {
                let element = self.element(start, at)?;
                self.add(element)?;
            }
            Event::End(_) => {
                let element = self.open.pop().ok_or(Reason::Xml)?;
                self.add(element)?;
            }
            Event::Text(text) => self.words(&text.xml10_content())?,
            Event::CData(text) => self.words(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let c = match reference.resolve_char_ref() {
                    Ok(Some(c)) if is_allowed(c) => c,
                    Ok(Some(_)) | Err(_) => return Err(Reason::Xml),
                    Ok(None) => match &*reference.xml10_content() {
                        "lt" => '<',
                        "gt" => '>',
                        "amp" => '&',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => return Err(Reason::Entity),
                    },
                };
                self.words(c.encode_utf8(&mut [0; 4]))?;
            }
            Event::DocType(_) => return Err(Reason::Doctype),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn words(&mut self, words: &str) -> Result<(), Reason> {
        if words.contains(|c| !is_allowed(c)) {
            return Err(Reason::Xml);
        }
        let Some(element) = self.open.last_mut() else {
            return if words.trim().is_empty() { Ok(()) } else { Err(Reason::Xml) };
        };
        match element.inside.last_mut() {
            Some(Content::Text(before)) => before.push_str(words),
            _ => element.inside.push(Content::Text(words.to_owned())),
        }
        Ok(())
    }

    fn element(&mut self, start: &BytesStart<'_>, at: usize) -> Result<Element, Reason> {
        self.count += 1;
        if self.count > MOST_ELEMENTS {
            return Err(Reason::TooLarge);
        }
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|_| Reason::Xml)?;
            // locize writes `&` and `<` bare where native forms are shown. No entity is ever resolved, so nothing is lost.
            let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap_or_else(|_| attribute.value.clone());
            attributes.push((attribute.key.local_name().as_ref().into(), value.into()));
        }
        // Where a reader of slices stands is behind what it has read: the element's own bytes begin with `<`.
        let at = self.text.get(at..).and_then(|rest| rest.find('<')).map_or(at, |skipped| at + skipped);
        Ok(Element { name: start.local_name().as_ref().into(), attributes, at, inside: Vec::new() })
    }

    /// An element that is whole.
    fn add(&mut self, element: Element) -> Result<(), Reason> {
        match self.open.last_mut() {
            Some(parent) => parent.inside.push(Content::Element(element)),
            None if self.root.is_some() => return Err(Reason::Xml),
            None => self.root = Some(element),
        }
        Ok(())
    }
}
