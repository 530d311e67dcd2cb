//! Markdown's blocks.

use super::super::elements::{self as el};
use super::super::html::{Alert, Word};
use super::super::{BlockKind, code, escape, holes::Hole, raw};
use super::{Level, Writer};
use crate::base::Lang;
use crate::diag::Code;
use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Tag, TagEnd};
use std::ops::Range;

/// A paragraph while its words come.
#[derive(Default)]
pub(super) struct Paragraph {
    pub(super) text: String,
    /// Whether there are words outside of links and code.
    pub(super) says: bool,
}

impl Paragraph {
    /// Whether it says something to readers. What other programs take for orders (Hugo, Jekyll, kramdown) does not.
    fn is_readable(&self) -> bool {
        self.says && !["{{", "{%", "{:", ":::"].iter().any(|sign| self.text.trim_start().starts_with(sign))
    }
}

/// A note's text while it comes: its name, where it begins in the output, and how many levels of headings
/// were noted before.
pub(super) struct NoteText {
    name: String,
    start: usize,
    levels: usize,
}

impl Writer<'_> {
    pub(super) fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.check_depth(&range);
        match tag {
            Tag::Paragraph => {
                self.block(BlockKind::Paragraph, range);
                self.leaves += 1;
                self.open(&el::P, "");
                self.begin_paragraph(1);
            }
            Tag::Heading { level, id, classes, attrs } => self.start_heading(level, id, &classes, &attrs, range),
            Tag::BlockQuote(None) => self.open_block(&el::BLOCKQUOTE, ""),
            Tag::BlockQuote(Some(kind)) => self.start_alert(kind),
            Tag::CodeBlock(kind) => {
                self.block(BlockKind::Code, range.clone());
                let lang = match &kind {
                    CodeBlockKind::Fenced(info) => info.split([',', ' ', '\t', '{']).next().unwrap_or_default(),
                    CodeBlockKind::Indented => "",
                };
                self.code = Some((String::new(), lang.to_owned(), self.span(range)));
            }
            Tag::HtmlBlock => self.chunk = Some(raw::Chunk::default()),
            Tag::List(None) => self.open_block(&el::UL, ""),
            Tag::List(Some(1)) => self.open_block(&el::OL, ""),
            Tag::List(Some(start)) => self.open_block(&el::OL, &format!(" start=\"{start}\"")),
            Tag::Item => {
                self.settle();
                self.open(&el::LI, "");
            }
            Tag::FootnoteDefinition(name) => {
                self.settle();
                self.open_unwritten(&el::LI);
                let (start, levels) = (self.out.len(), self.levels.len());
                self.note_texts.push(NoteText { name: name.into_string(), start, levels });
            }
            Tag::DefinitionList => self.open_block(&el::DL, ""),
            Tag::DefinitionListTitle => {
                self.block(BlockKind::Term, range);
                self.leaves += 1;
                self.open(&el::DT, "");
            }
            Tag::DefinitionListDefinition => {
                self.settle();
                self.open(&el::DD, "");
            }
            Tag::Table(alignments) => self.start_table(alignments),
            Tag::TableHead => {
                self.table.head = true;
                self.table.column = 0;
                self.open(&el::THEAD, "");
                self.open(&el::TR, "");
            }
            Tag::TableRow => {
                if !std::mem::replace(&mut self.table.rows, true) {
                    self.open(&el::TBODY, "");
                }
                self.table.column = 0;
                self.open(&el::TR, "");
            }
            Tag::TableCell => self.start_cell(range),
            inline => self.start_inline(inline, range),
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => self.end_heading(range),
            TagEnd::CodeBlock => self.end_code(range),
            TagEnd::HtmlBlock => {
                if let Some(chunk) = self.chunk.take() {
                    self.settle();
                    if !chunk.is_comment() {
                        self.block(BlockKind::Html, range);
                    }
                    self.raw(&chunk);
                    // What was to be left out up to a closing tag ends with the block.
                    self.skipping = None;
                }
            }
            TagEnd::FootnoteDefinition => self.end_note(range),
            TagEnd::DefinitionListTitle => {
                self.leaves -= 1;
                self.close();
            }
            TagEnd::Table => {
                if std::mem::take(&mut self.table.rows) {
                    self.close(); // tbody
                }
                self.close();
                self.close(); // the frame around it
            }
            TagEnd::TableHead => {
                self.table.head = false;
                self.close();
                self.close();
            }
            TagEnd::TableCell => self.end_cell(),
            TagEnd::BlockQuote(_)
            | TagEnd::List(_)
            | TagEnd::Item
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListDefinition
            | TagEnd::TableRow => {
                self.settle();
                self.close();
            }
            inline => self.end_inline(inline, range),
        }
    }

    /// A block that holds blocks.
    fn open_block(&mut self, element: &'static el::Element, attributes: &str) {
        self.settle();
        self.open(element, attributes);
        if self.stack.last().is_some_and(|frame| self.out.len() > frame.start) {
            self.out.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        self.close_raw();
        self.leaves -= 1;
        self.words.stop();
        self.take_paragraph();
        if let Some((picture, end)) = self.alone.take()
            && end == self.out.len()
            && let Some(frame) = self.stack.pop()
        {
            self.out.truncate(frame.start);
            Hole::Figure(picture).write(&mut self.out);
            self.out.push('\n');
            self.outline.pictures[picture as usize].alone = true;
            return;
        }
        self.pop();
    }

    /// Begins to collect a paragraph that may be the first one: `within` of Markdown's elements are open, itself included.
    pub(in crate::markdown) fn begin_paragraph(&mut self, within: usize) {
        if self.stack.len() - self.raw_open == within && self.outline.first_paragraph.is_empty() {
            self.paragraph = Some(Paragraph::default());
        }
    }

    /// A paragraph ends; the first one that says something is kept.
    pub(super) fn take_paragraph(&mut self) {
        if let Some(paragraph) = self.paragraph.take().filter(Paragraph::is_readable) {
            let words: Vec<&str> = paragraph.text.split_ascii_whitespace().collect();
            self.outline.first_paragraph = words.join(" ");
        }
    }

    fn start_alert(&mut self, kind: BlockQuoteKind) {
        let (kind, class) = match kind {
            BlockQuoteKind::Note => (Alert::Note, "note"),
            BlockQuoteKind::Tip => (Alert::Tip, "tip"),
            BlockQuoteKind::Important => (Alert::Important, "important"),
            BlockQuoteKind::Warning => (Alert::Warning, "warning"),
            BlockQuoteKind::Caution => (Alert::Caution, "caution"),
        };
        self.open_block(&el::ASIDE, &format!(" class=\"alert alert-{class}\" role=\"note\""));
        self.out.push_str("<p class=\"alert-title\">");
        Hole::Word(Word::Alert(kind)).write(&mut self.out);
        self.out.push_str("</p>\n");
    }

    fn end_code(&mut self, range: Range<usize>) {
        let Some((text, lang, _)) = self.code.take() else { return };
        self.open(&el::PRE, " class=\"code\" tabindex=\"0\"");
        let simple = lang.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+' | b'#' | b'.'));
        let class = if lang.is_empty() || !simple { String::new() } else { format!(" class=\"lang-{lang}\"") };
        self.open(&el::CODE, &class);
        let highlighted = if lang.is_empty() { None } else { (self.settings.highlight)(&lang, &text) };
        match highlighted {
            Some(html) => {
                Hole::Code(self.codes.len() as u32).write(&mut self.out);
                self.codes.push(html);
            }
            None => {
                if !escape::text(&mut self.out, &text) {
                    self.tell_characters(range.clone());
                }
                let line = range.start..range.start + self.text[range].lines().next().map_or(0, str::len);
                if !code::knows_code(&lang) {
                    self.tell(Code::UnknownCodeLanguage, line, &[("language", &lang)]);
                } else if !code::is_plain(&lang) && code::is_too_long(&text) {
                    self.tell(Code::CodeTooLong, line, code::LIMITS);
                }
            }
        }
        self.close();
        self.close();
    }

    fn end_note(&mut self, range: Range<usize>) {
        self.settle();
        self.close_raw();
        self.stack.pop();
        let Some(note) = self.note_texts.pop() else { return };
        let html = self.out.split_off(note.start.min(self.out.len()));
        let levels = self.levels.split_off(note.levels).into_iter();
        let levels = levels.map(|level| Level { at: level.at - note.start, ..level }).collect();
        let span = self.span(range);
        self.notes.define(&note.name, html, levels, span);
    }
}

/// The attributes for words in another language.
pub(super) fn inline_lang(lang: &Lang) -> String {
    let direction = match lang.direction() {
        crate::base::Direction::Rtl => " dir=\"rtl\"",
        crate::base::Direction::Ltr => "",
    };
    format!(" lang=\"{lang}\"{direction}")
}
