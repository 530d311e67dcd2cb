//! What is open: Markdown's elements and those of raw HTML in one stack, so that each is closed in its
//! turn whatever the author forgot.

use super::super::elements::{self, Element, Holds, Is};
use super::super::html::Word;
use super::super::{Heading, escape, holes::Hole, limits};
use super::Writer;
use crate::diag::Code;

/// An open element.
pub(in crate::markdown) struct Frame {
    pub(in crate::markdown) element: &'static Element,
    /// Whether raw HTML opened it; Markdown's own are closed by the parser only.
    pub(in crate::markdown) raw: bool,
    /// Whether its tags are written: not below `limits::NESTING`.
    written: bool,
    /// Whether nothing stands in it yet.
    pub(in crate::markdown) fresh: bool,
    /// Whether the caption of a figure came.
    pub(in crate::markdown) captioned: bool,
    /// Where its tag begins in the output.
    pub(in crate::markdown) start: usize,
}

impl Writer<'_> {
    /// Opens one of Markdown's elements.
    pub(super) fn open(&mut self, element: &'static Element, attributes: &str) {
        self.make_room(element.is);
        self.push(element, false, attributes);
    }

    /// Opens one of Markdown's elements whose tags are written elsewhere.
    pub(super) fn open_unwritten(&mut self, element: &'static Element) {
        self.make_room(element.is);
        self.push(element, false, "");
        if let Some(frame) = self.stack.last_mut() {
            self.out.truncate(frame.start);
            frame.written = false;
        }
    }

    /// Puts an element on the stack and writes its tag. `attributes` begin with a space.
    pub(in crate::markdown) fn push(&mut self, element: &'static Element, raw: bool, attributes: &str) {
        if let Some(parent) = self.stack.last_mut() {
            parent.fresh = false;
        }
        let written = self.stack.len() < limits::NESTING;
        let start = self.out.len();
        if written {
            self.out.push('<');
            self.out.push_str(element.name);
            if raw && elements::level(element).is_some() {
                self.note_level();
            }
            self.out.push_str(attributes);
            self.out.push('>');
        }
        self.raw_open += usize::from(raw);
        self.stack.push(Frame { element, raw, written, fresh: true, captioned: false, start });
    }

    /// The level of a heading ends the output.
    pub(super) fn note_level(&mut self) {
        self.levels.push(self.out.len() - 1);
    }

    /// Tells once that a text nests too deep.
    pub(in crate::markdown) fn check_depth(&mut self, range: &std::ops::Range<usize>) {
        if self.stack.len() == limits::NESTING && !self.too_deep_told() {
            let limit = limits::NESTING.to_string();
            self.tell(Code::NestingTooDeep, range.start..range.start + 1, &[("limit", &limit)]);
        }
    }

    fn too_deep_told(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.code == Code::NestingTooDeep)
    }

    /// Closes the innermost element.
    pub(in crate::markdown) fn pop(&mut self) {
        self.need_summary();
        let Some(frame) = self.stack.pop() else { return };
        self.raw_open -= usize::from(frame.raw);
        if frame.raw && elements::level(frame.element).is_some() {
            self.end_raw_heading(&frame);
        }
        if frame.written {
            self.out.push_str("</");
            self.out.push_str(frame.element.name);
            if frame.raw && elements::level(frame.element).is_some() {
                self.note_level();
            }
            self.out.push('>');
            if !frame.raw && !matches!(frame.element.is, Is::Phrasing) {
                self.out.push('\n');
            }
        }
        if std::ptr::eq(frame.element, &raw const elements::A) {
            self.end_link();
        }
    }

    /// A heading of raw HTML belongs to the outline like any other, and gets an id.
    fn end_raw_heading(&mut self, frame: &Frame) {
        let Some(heading) = self.heading.take() else { return };
        let words = heading.text.trim().to_owned();
        let id = match heading.id {
            Some(id) => id,
            None => {
                let id = self.ids.make(&words);
                if frame.written {
                    let mut attribute = String::from(" id=\"");
                    escape::attribute(&mut attribute, &id);
                    attribute.push('"');
                    self.out.insert_str(frame.start + "<h1".len(), &attribute);
                }
                id
            }
        };
        let (level, span) = (elements::level(frame.element).unwrap_or(6), self.span(heading.range));
        self.outline.headings.push(Heading { level, id, text: words, span });
    }

    /// Closes raw HTML that was left open inside one of Markdown's elements.
    pub(super) fn close_raw(&mut self) {
        while self.stack.last().is_some_and(|frame| frame.raw) {
            self.pop();
        }
    }

    /// Closes the innermost of Markdown's elements.
    pub(super) fn close(&mut self) {
        self.close_raw();
        self.pop();
    }

    /// What the innermost element holds.
    pub(in crate::markdown) fn holds(&self) -> Holds {
        self.stack.last().map_or(Holds::Flow, |frame| frame.element.holds)
    }

    /// Makes the innermost element one that may hold a child of Markdown's, or text: closes what raw HTML
    /// left open, adds the item, cell or row that is missing between.
    pub(in crate::markdown) fn make_room(&mut self, child: Is) {
        while self.raw_open > 0 && self.stack.last().is_some_and(|frame| frame.raw) {
            let parent = self.holds();
            if elements::holds(parent, child) {
                break;
            }
            match elements::between(parent, child) {
                Some(element) => self.push(element, true, ""),
                None => self.pop(),
            }
        }
        self.need_summary();
        if let Some(frame) = self.stack.last_mut() {
            frame.fresh = false;
        }
    }

    /// A fold that begins without a label gets one.
    pub(in crate::markdown) fn need_summary(&mut self) {
        if self.stack.last().is_some_and(|frame| frame.fresh && frame.written && frame.element.holds == Holds::Details)
        {
            self.out.push_str("<summary>");
            Hole::Word(Word::Details).write(&mut self.out);
            self.out.push_str("</summary>");
            if let Some(frame) = self.stack.last_mut() {
                frame.fresh = false;
            }
        }
    }

    /// Whether an element of that name is open, up to the innermost of Markdown's that holds text.
    pub(in crate::markdown) fn is_open(&self, element: &'static Element) -> bool {
        self.stack.iter().rev().any(|frame| std::ptr::eq(frame.element, element))
    }
}
