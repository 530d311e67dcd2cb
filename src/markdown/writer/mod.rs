//! The renderer: one run over the parser's events makes the outline and the HTML. `stack` keeps what is
//! open, `blocks`, `headings`, `tables` and `inline` write Markdown's own elements, `raw::write` those of raw HTML.

mod blocks;
mod headings;
mod inline;
mod stack;
mod tables;

pub(super) use inline::shown;
use stack::Frame;

use super::html::Html;
use super::{
    Block, BlockKind, Document, Outline, Settings, escape,
    holes::{self, Hole},
    ids::Ids,
    lang_mark, limits,
    notes::Notes,
    raw,
    words::Words,
};
use crate::base::Span;
use crate::diag::{Code, Diagnostic};
use pulldown_cmark::{Event, Options, Parser, TagEnd};
use rustc_hash::FxHashMap;
use std::{cell::RefCell, ops::Range, sync::Arc};

/// What is being made.
pub(super) struct Writer<'t> {
    pub(super) text: &'t str,
    settings: Settings<'t>,
    pub(super) out: String,
    pub(super) stack: Vec<Frame>,
    /// How many of the open elements are raw HTML's.
    pub(super) raw_open: usize,
    pub(super) outline: Outline,
    pub(super) diagnostics: Vec<Diagnostic>,
    told: FxHashMap<Code, usize>,
    pub(super) ids: Ids,
    notes: Notes,
    note_texts: Vec<blocks::NoteText>,
    words: Words,
    codes: Vec<Arc<str>>,
    /// Where in `out` the levels of headings stand, in that order: they are settled in the end.
    levels: Vec<Level>,
    pub(super) title_occurs: bool,
    tables: u32,
    table: tables::Table,
    /// What is being collected until its end.
    pub(super) heading: Option<Capture>,
    link: Option<inline::Linked>,
    picture: Option<inline::Pictured>,
    code: Option<(String, String, Span)>,
    chunk: Option<raw::Chunk>,
    paragraph: Option<blocks::Paragraph>,
    /// A picture with which a paragraph begins, and where `out` ended after it.
    alone: Option<(u32, usize)>,
    /// References to notes inside a link, written behind it.
    waiting: Vec<(u32, u32)>,
    /// Text of an item that is no paragraph.
    loose: Option<Range<usize>>,
    /// Open blocks that hold text themselves.
    leaves: usize,
    /// Elements that are left out with all they hold: the name and how many of Markdown's elements opened since.
    pub(super) skipping: Option<(String, usize)>,
    /// Bytes that are not written: they were a mark.
    mark: Range<usize>,
    /// Elements of which opening tags were left out, so that their closing tags go without a word.
    pub(super) stripped: FxHashMap<String, usize>,
    /// A line break that goes when the next letter is Chinese or Japanese as the last one was.
    soft_break: Option<usize>,
    last: char,
}

/// The level of a heading in a tag of the output.
pub(super) struct Level {
    /// The byte of its digit.
    pub(super) at: usize,
    /// Its heading, by position in the outline.
    pub(super) heading: usize,
}

/// A heading while its words come.
pub(super) struct Capture {
    /// The id that its author gave it.
    pub(super) id: Option<String>,
    /// Its other attributes, ready to be written.
    pub(super) attributes: String,
    /// Its words.
    pub(super) text: String,
    /// Where its source stands.
    pub(super) range: Range<usize>,
    /// Where its words begin in the output.
    pub(super) start: usize,
}

/// Reads a text.
pub(super) fn read(text: &str, settings: &Settings) -> Document {
    let bad_marks = RefCell::new(Vec::new());
    let parser =
        Parser::new_with_broken_link_callback(text, options(settings.smart), Some(lang_mark::answer(text, &bad_marks)));
    let mut writer = Writer::new(text, *settings);
    for (event, range) in parser.into_offset_iter() {
        writer.event(event, range);
    }
    for (range, code) in bad_marks.take() {
        writer.tell(Code::BadLangMark, range, &[("code", &code)]);
    }
    writer.finish()
}

/// The dialect.
fn options(smart: bool) -> Options {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM;
    options.set(Options::ENABLE_SMART_PUNCTUATION, smart);
    options
}

/// How many events the parser makes of a text: what measuring compares with.
#[cfg(test)]
pub(super) fn events(text: &str) -> usize {
    Parser::new_ext(text, options(true)).into_offset_iter().count()
}

impl<'t> Writer<'t> {
    fn new(text: &'t str, settings: Settings<'t>) -> Self {
        Self {
            text,
            settings,
            out: String::with_capacity(text.len() + text.len() / 2 + 256),
            stack: Vec::with_capacity(16),
            raw_open: 0,
            outline: Outline::default(),
            diagnostics: Vec::new(),
            told: FxHashMap::default(),
            ids: Ids::default(),
            notes: Notes::default(),
            note_texts: Vec::new(),
            words: Words::default(),
            codes: Vec::new(),
            levels: Vec::new(),
            title_occurs: false,
            tables: 0,
            table: tables::Table::default(),
            heading: None,
            link: None,
            picture: None,
            code: None,
            chunk: None,
            paragraph: None,
            alone: None,
            waiting: Vec::new(),
            loose: None,
            leaves: 0,
            skipping: None,
            mark: 0..0,
            stripped: FxHashMap::default(),
            soft_break: None,
            last: ' ',
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.skipping.is_some() && self.skips(&event) {
            return;
        }
        if self.picture.is_some() && !matches!(event, Event::End(TagEnd::Image)) {
            return self.in_picture(event);
        }
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => match (&mut self.code, &mut self.chunk) {
                (Some((code, ..)), _) => code.push_str(&text),
                (_, Some(chunk)) => chunk.add(&text, range.start),
                _ => self.write_text(&text, range),
            },
            Event::Html(html) => match &mut self.chunk {
                Some(chunk) => chunk.add(&html, range.start),
                None => self.raw(&raw::Chunk::new(&html, range.start)),
            },
            Event::InlineHtml(html) => {
                self.touch(&range);
                self.raw(&raw::Chunk::new(&html, range.start));
            }
            Event::Code(code) => self.inline_code(&code, range),
            Event::FootnoteReference(name) => self.note_reference(&name, range),
            Event::SoftBreak => self.break_line(range, false),
            Event::HardBreak => self.break_line(range, true),
            Event::Rule => self.rule(range),
            Event::TaskListMarker(done) => self.task(done),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.write_text(&text, range),
        }
    }

    /// Goes on leaving out; `false` when the event is to be looked at again.
    fn skips(&mut self, event: &Event<'_>) -> bool {
        let Some((name, depth)) = &mut self.skipping else { return false };
        match event {
            Event::Start(_) => *depth += 1,
            Event::End(_) if *depth == 0 => {
                self.skipping = None;
                return false;
            }
            Event::End(_) => *depth -= 1,
            Event::InlineHtml(html) => {
                let close = html.strip_prefix("</").map(|rest| rest.trim_end_matches('>').trim_end());
                if close.is_some_and(|close| close.eq_ignore_ascii_case(name)) {
                    self.skipping = None;
                }
            }
            _ => {}
        }
        true
    }

    /// Bytes of the text as a span of the file.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        Span::from(range).shift(self.settings.offset)
    }

    /// Tells something about a place, at most `limits::TOLD` times for one code.
    pub(super) fn tell(&mut self, code: Code, range: Range<usize>, args: &[(&str, &str)]) {
        let told = self.told.entry(code).or_default();
        *told += 1;
        if *told <= limits::TOLD {
            let diagnostic = Diagnostic::new(code).at(self.settings.file, self.span(range));
            self.diagnostics
                .push(args.iter().fold(diagnostic, |diagnostic, (name, value)| diagnostic.arg(name, value)));
        }
    }

    /// Tells that characters of a piece of text cannot be published.
    pub(super) fn tell_characters(&mut self, range: Range<usize>) {
        let source = self.text.get(range.clone()).unwrap_or_default();
        let found = source.char_indices().find(|(_, c)| !escape::allowed(*c));
        let place = found.map_or(range.clone(), |(at, c)| range.start + at..range.start + at + c.len_utf8());
        let name = found.map_or(source.chars().take(16).collect(), |(_, c)| format!("U+{:04X}", c as u32));
        self.tell(Code::ControlCharacter, place, &[("character", &name)]);
    }

    /// Adds a block of the outline.
    fn block(&mut self, kind: BlockKind, range: Range<usize>) {
        self.settle();
        let trimmed = self.text.get(range.clone()).map_or(0, |source| source.trim_end().len());
        self.outline.blocks.push(Block { span: self.span(range.start..range.start + trimmed), kind });
    }

    /// The words of an item end where another block begins or the item ends.
    fn settle(&mut self) {
        self.words.stop();
        self.last = ' ';
        self.soft_break = None;
        if let Some(range) = self.loose.take() {
            self.outline.blocks.push(Block { span: self.span(range), kind: BlockKind::Item });
        }
    }

    /// Text of a line stands here; outside paragraphs it is a block of its own.
    fn touch(&mut self, range: &Range<usize>) {
        if self.leaves == 0 {
            let start = self.loose.as_ref().map_or(range.start, |loose| loose.start);
            self.loose = Some(start..range.end);
        }
    }

    fn finish(mut self) -> Document {
        self.settle();
        while !self.stack.is_empty() {
            self.pop();
        }
        let unused: Vec<(String, Span)> = self.notes.unused().map(|(name, span)| (name.to_owned(), span)).collect();
        for (name, span) in unused {
            let diagnostic = Diagnostic::new(Code::UnusedNote).at(self.settings.file, span).arg("note", name);
            self.diagnostics.push(diagnostic);
        }
        for id in self.notes.ids().collect::<Vec<_>>() {
            self.ids.reserve(id);
        }
        let notes = self.out.len();
        self.notes.write(&mut self.out, &mut self.levels);
        self.settle_levels(notes);
        let html = if self.outline.raw { raw::clean(&self.out) } else { self.out };
        let (text, holes) = holes::split(&html);
        let mut outline = self.outline;
        outline.ids = self.ids.into_sorted();
        outline.notes = self.notes.count();
        outline.words = self.words.count();
        outline.kinds = holes.iter().fold(0, |kinds, (_, hole)| match hole {
            Hole::Word(word) => kinds | 1 << word.kind(),
            _ => kinds,
        });
        outline.blocks.sort_by_key(|block| block.span.start);
        let pictures = outline
            .pictures
            .iter()
            .map(|picture| (picture.alt.as_str().into(), picture.title.as_str().into()))
            .collect();
        Document {
            outline,
            html: Html { text, holes, pictures, codes: self.codes.into() },
            diagnostics: self.diagnostics,
        }
    }
}
