//! Markdown's headings and their ids.

use super::super::elements as el;
use super::super::{BlockKind, Heading, escape, ids, lang_mark, raw};
use super::{Capture, Writer, blocks::inline_lang};
use crate::base::Lang;
use crate::diag::Code;
use pulldown_cmark::{CowStr, HeadingLevel};
use std::fmt::Write;
use std::ops::Range;

impl Writer<'_> {
    pub(super) fn start_heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'_>>,
        classes: &[CowStr<'_>],
        attributes: &[(CowStr<'_>, Option<CowStr<'_>>)],
        range: Range<usize>,
    ) {
        self.block(BlockKind::Heading, range.clone());
        self.leaves += 1;
        self.title_occurs |= level == HeadingLevel::H1;
        let mut written = String::new();
        let (good, bad) = raw::attributes::classes(classes.iter().map(|class| &**class));
        if !good.is_empty() {
            let _ = write!(written, " class=\"{}\"", good.join(" "));
        }
        for class in bad {
            self.tell(
                Code::StrippedAttribute,
                range.clone(),
                &[("attribute", "class"), ("element", "##"), ("value", class)],
            );
        }
        for (name, value) in attributes {
            let value = value.as_deref().unwrap_or_default();
            match (&**name, Lang::parse(value)) {
                ("lang", Some(lang)) => written.push_str(&inline_lang(&lang)),
                // A mark behind the last bracket of the heading: its words take it.
                ("lang", None) if lang_mark::is_behind_bracket(&self.text[range.clone()]) => {}
                ("lang", None) => self.tell(Code::BadLangMark, range.clone(), &[("code", value)]),
                (name, _) => {
                    self.tell(
                        Code::StrippedAttribute,
                        range.clone(),
                        &[("attribute", name), ("element", "##"), ("value", value)],
                    );
                }
            }
        }
        if lang_mark::is_behind_bracket(&self.text[range.clone()]) {
            written.clear();
        }
        self.open_unwritten(el::heading(level as u8));
        let id = id.map(CowStr::into_string);
        self.heading = Some(Capture { id, attributes: written, text: String::new(), range, start: self.out.len() });
    }

    pub(super) fn end_heading(&mut self, range: Range<usize>) {
        self.close_raw();
        self.leaves -= 1;
        let Some(frame) = self.stack.pop() else { return };
        let Some(heading) = self.heading.take() else { return };
        let words = heading.text.trim().to_owned();
        let id = self.heading_id(heading.id.as_deref(), &words, range.clone());
        let content = self.out.split_off(heading.start);
        self.out.push('<');
        self.out.push_str(frame.element.name);
        self.note_level();
        self.out.push_str(" id=\"");
        escape::attribute(&mut self.out, &id);
        self.out.push('"');
        self.out.push_str(&heading.attributes);
        self.out.push('>');
        self.out.push_str(&content);
        self.out.push_str("</");
        self.out.push_str(frame.element.name);
        self.note_level();
        self.out.push_str(">\n");
        let level = el::level(frame.element).unwrap_or(6);
        self.outline.headings.push(Heading { level, id, text: words, span: self.span(range) });
    }

    /// The id of a heading: the one it was given, else one made of its words.
    pub(super) fn heading_id(&mut self, given: Option<&str>, words: &str, range: Range<usize>) -> String {
        match given.map(ids::clean).filter(|id| !id.is_empty()) {
            Some(id) if self.ids.take(&id) => id,
            Some(id) => {
                self.tell(Code::DuplicateHeadingId, range, &[("id", &id)]);
                self.ids.unique(&id)
            }
            None => self.ids.make(words),
        }
    }
}
