//! Markdown's headings and their ids.

use super::super::elements as el;
use super::super::{BlockKind, Heading, escape, ids, lang_mark, raw};
use super::{Capture, Level, Writer, blocks::inline_lang};
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
            match (&**name, Lang::parse(value).filter(Lang::is_known)) {
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
        let at = self.outline.headings.len();
        self.out.push('<');
        self.out.push_str(frame.element.name);
        self.note_level(at);
        self.out.push_str(" id=\"");
        escape::attribute(&mut self.out, &id);
        self.out.push('"');
        self.out.push_str(&heading.attributes);
        self.out.push('>');
        self.out.push_str(&content);
        self.out.push_str("</");
        self.out.push_str(frame.element.name);
        self.note_level(at);
        self.out.push_str(">\n");
        self.add_heading(frame.element, id, words, range);
    }

    /// Adds a heading to the outline. Its levels are settled when all of them are known.
    pub(super) fn add_heading(&mut self, element: &el::Element, id: String, text: String, range: Range<usize>) {
        let level = el::level(element).unwrap_or(6);
        self.outline.headings.push(Heading { level, written: level, id, text, span: self.span(range) });
    }

    /// The level of the heading at that place of the outline ends the output.
    pub(super) fn note_level(&mut self, heading: usize) {
        self.levels.push(Level { at: self.out.len() - 1, heading });
    }

    /// Gives every heading the level at which it is rendered: one lower where the text has a title of its own, and at
    /// most one below the heading before it. `notes` is where in the output the heading above the notes stands.
    pub(super) fn settle_levels(&mut self, notes: usize) {
        let title = u8::from(self.title_occurs);
        for heading in &mut self.outline.headings {
            heading.written = (heading.written + title).min(6);
            heading.level = heading.written;
        }
        let levels = std::mem::take(&mut self.levels);
        let mut shown = vec![false; self.outline.headings.len()];
        let (text, notes) = levels.split_at(levels.partition_point(|level| level.at < notes));
        for (levels, above) in [(text, 1), (notes, 2)] {
            let mut before = above;
            // Each heading has two: in its opening and in its closing tag.
            for tags in levels.chunk_by(|a, b| a.heading == b.heading) {
                let heading = &mut self.outline.headings[tags[0].heading];
                heading.level = heading.level.min(before + 1);
                before = heading.level;
                shown[tags[0].heading] = true;
                for tag in tags {
                    let digit = ["1", "2", "3", "4", "5", "6"][usize::from(before) - 1];
                    self.out.replace_range(tag.at..=tag.at, digit);
                }
            }
        }
        // A note to which nothing refers is not shown, nor are its headings.
        let mut shown = shown.into_iter();
        self.outline.headings.retain(|heading| {
            let shown = shown.next().unwrap_or_default();
            if !shown {
                self.ids.give_back(&heading.id);
            }
            shown
        });
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
