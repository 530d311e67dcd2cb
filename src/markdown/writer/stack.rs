//! What is open: Markdown's elements and those of raw HTML in one stack, so that each is closed in its
//! turn whatever the author forgot.

use super::super::elements::{self, Element, Holds, Is};
use super::super::html::Word;
use super::super::{escape, holes::Hole, limits};
use super::Writer;
use crate::diag::Code;

/// An open element.
pub(in crate::markdown) struct Frame {
    pub(in crate::markdown) element: &'static Element,
    /// The tag that closes it: another's where it stands for an element that cannot be written.
    pub(in crate::markdown) closed_by: &'static str,
    /// Whether raw HTML opened it; Markdown's own are closed by the parser only.
    pub(in crate::markdown) raw: bool,
    /// Whether its tags are written: not below `limits::NESTING`.
    written: bool,
    /// Whether nothing stands in it yet.
    pub(in crate::markdown) fresh: bool,
    /// Whether the caption of a figure, or the reading of a ruby, came.
    pub(in crate::markdown) captioned: bool,
    /// Whether nothing more may stand in it: a caption came behind what it is the caption of.
    pub(in crate::markdown) full: bool,
    /// The last element in it.
    last: Option<&'static Element>,
    /// The marks of all elements in which something stands that is put into it (`elements::mark`).
    marks: u8,
    /// Where its tag begins in the output.
    pub(in crate::markdown) start: usize,
}

impl Writer<'_> {
    /// Opens one of Markdown's elements.
    pub(super) fn open(&mut self, element: &'static Element, attributes: &str) {
        self.leave(element);
        self.make_room(element.is);
        self.push(element, false, attributes);
    }

    /// Opens one of Markdown's elements whose tags are written elsewhere.
    pub(super) fn open_unwritten(&mut self, element: &'static Element) {
        self.leave(element);
        self.make_room(element.is);
        self.push(element, false, "");
        if let Some(frame) = self.stack.last_mut() {
            self.out.truncate(frame.start);
            frame.written = false;
        }
    }

    /// Puts an element on the stack and writes its tag. `attributes` begin with a space.
    pub(in crate::markdown) fn push(&mut self, element: &'static Element, raw: bool, attributes: &str) {
        let written = self.stack.len() < limits::NESTING;
        let mut marks = elements::mark(element);
        if let Some(parent) = self.stack.last_mut() {
            let reading = std::ptr::eq(element, &raw const elements::RT);
            // Behind a reading a ruby begins anew.
            parent.fresh = reading || element.is == Is::Reading && parent.fresh;
            parent.captioned |= reading;
            marks |= parent.marks;
            let before = parent.last.replace(element);
            if std::ptr::eq(element, &raw const elements::DD) && before.is_none() && written {
                self.out.push_str("<dt></dt>");
            }
        }
        let start = self.out.len();
        if written {
            self.out.push('<');
            self.out.push_str(element.name);
            if raw && elements::level(element).is_some() {
                self.note_level(self.outline.headings.len());
            }
            self.out.push_str(attributes);
            self.out.push('>');
        }
        self.raw_open += usize::from(raw);
        self.stack.push(Frame {
            element,
            closed_by: element.name,
            raw,
            written,
            fresh: true,
            captioned: false,
            full: false,
            last: None,
            marks,
            start,
        });
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
        let heading = self.outline.headings.len();
        if frame.raw && elements::level(frame.element).is_some() {
            self.end_raw_heading(&frame);
        }
        if frame.written {
            let name = self.complete(&frame);
            self.out.push_str("</");
            self.out.push_str(name);
            if frame.raw && elements::level(frame.element).is_some() {
                self.note_level(heading);
            }
            self.out.push('>');
            if !frame.raw && !matches!(frame.element.is, Is::Phrasing) {
                self.out.push('\n');
            }
        }
        if std::ptr::eq(frame.element, &raw const elements::A) {
            self.end_link();
        }
        if std::ptr::eq(frame.element, &raw const elements::RP) {
            // For browsers that do not know ruby, of which there are none left; and it may stand around readings only.
            self.out.truncate(frame.start);
            self.soft_break = None;
        }
        if frame.raw && std::ptr::eq(frame.element, &raw const elements::P) {
            self.take_paragraph();
        }
    }

    /// Adds what an element must have and the author left out; answers the name of its closing tag.
    fn complete(&mut self, frame: &Frame) -> &'static str {
        let is = |element: &'static Element| std::ptr::eq(frame.element, element);
        if is(&elements::DL) && frame.last.is_some_and(|last| std::ptr::eq(last, &raw const elements::DT)) {
            self.out.push_str("<dd></dd>");
        }
        if is(&elements::RUBY) && frame.captioned && !frame.fresh {
            self.out.push_str("<rt></rt>");
        } else if is(&elements::RUBY) && !frame.captioned {
            // Without a reading it is a piece of a line.
            let name = frame.start + "<".len();
            self.out.replace_range(name..name + frame.element.name.len(), elements::SPAN.name);
            return elements::SPAN.name;
        }
        frame.element.name
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
        self.add_heading(frame.element, id, words, heading.range);
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

    /// Closes raw HTML in which one of Markdown's elements may not stand, or what may come in it.
    fn leave(&mut self, element: &Element) {
        let inner = match element.holds {
            Holds::Phrasing | Holds::Nothing => 0,
            _ => elements::barred(&elements::H2),
        };
        let barred = elements::barred(element) | inner;
        while self.stack.last().is_some_and(|frame| frame.raw && frame.marks & barred != 0) {
            self.pop();
        }
    }

    /// Closes a figure in which nothing more may stand; its closing tag goes without a word.
    pub(in crate::markdown) fn leave_full(&mut self) {
        while let Some(frame) = self.stack.last().filter(|frame| frame.full) {
            *self.stripped.entry(frame.closed_by.to_owned()).or_default() += 1;
            self.pop();
        }
    }

    /// What the innermost element holds.
    pub(in crate::markdown) fn holds(&self) -> Holds {
        self.stack.last().map_or(Holds::Flow, |frame| frame.element.holds)
    }

    /// Whether that is the innermost element.
    pub(in crate::markdown) fn is_in(&self, element: &'static Element) -> bool {
        self.stack.last().is_some_and(|frame| std::ptr::eq(frame.element, element))
    }

    /// Makes the innermost element one that may hold a child of Markdown's, or text: closes what raw HTML
    /// left open, adds the item, cell or row that is missing between.
    pub(in crate::markdown) fn make_room(&mut self, child: Is) {
        self.leave_full();
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

    /// Whether an element may not stand here because of one around it, however far out.
    pub(in crate::markdown) fn is_barred(&self, element: &Element) -> bool {
        self.stack.last().is_some_and(|frame| frame.marks & elements::barred(element) != 0)
    }
}
