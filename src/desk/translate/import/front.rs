//! The front matter of a translation with other words: a value changes where it stands, a field that is missing comes behind
//! its neighbour, one that goes takes its line along. Every other byte stays.

use super::super::version::Version;
use crate::{
    base::Span,
    content::head::{Caption, Head},
    desk::draft::quoted,
    markdown::SegmentKind,
    source::fields::Field,
};
use std::ops::Range;

/// Changes to a front matter, each as bytes of the file and what stands there then.
pub(super) struct FrontMatter<'v> {
    source: &'v str,
    head: &'v Head,
    /// Where the text begins.
    body: usize,
    edits: Vec<(Range<usize>, String)>,
    /// Words of files that get an entry: in the order in which they come.
    captions: Vec<(String, Vec<(&'static str, String)>)>,
}

impl<'v> FrontMatter<'v> {
    /// Of a translation.
    pub(super) fn new(version: &'v Version) -> Self {
        let body = version.text.body as usize;
        Self { source: &version.source, head: &version.text.head, body, edits: Vec::new(), captions: Vec::new() }
    }

    /// A segment of it is to say something else; `name` is the file that words belong to.
    pub(super) fn say(&mut self, kind: SegmentKind, name: Option<&str>, words: &str) {
        let head = self.head;
        match kind {
            SegmentKind::Title => self.field("title", &head.title, None, words),
            SegmentKind::Summary => self.field("summary", &head.summary, head.title.span(), words),
            SegmentKind::Alt => self.caption("alt", name, words),
            SegmentKind::Caption => self.caption("caption", name, words),
            _ => {}
        }
    }

    /// A field's line goes.
    pub(super) fn remove<T>(&mut self, name: &str, field: &Field<T>) {
        if let Some(span) = field.span() {
            let start = self.key(name, span).unwrap_or(self.line_start(span.start as usize));
            self.edits.push((start..self.line_end(span.end as usize), String::new()));
        }
    }

    /// The words of a segment go.
    pub(super) fn remove_words(&mut self, kind: SegmentKind, name: Option<&str>) {
        let entries = self.head.captions.entries();
        let own = name.and_then(|name| entries.iter().find(|(file, _)| *file.value == *name)).map(|(_, own)| own);
        match (kind, own) {
            (SegmentKind::Summary, _) => self.remove("summary", &self.head.summary),
            (SegmentKind::Alt, Some(own)) => self.remove_caption("alt", &own.alt, own),
            (SegmentKind::Caption, Some(own)) => self.remove_caption("caption", &own.caption, own),
            _ => {}
        }
    }

    /// The file with the changes, without what is changed in its text.
    pub(super) fn write(mut self) -> String {
        let captions = std::mem::take(&mut self.captions);
        self.add_captions(captions);
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.body);
        let mut from = 0;
        for (range, words) in &self.edits {
            if range.start < from {
                continue;
            }
            out.push_str(&self.source[from..range.start]);
            out.push_str(words);
            from = range.end;
        }
        out.push_str(&self.source[from.min(self.body)..self.body]);
        out
    }

    fn field(&mut self, name: &str, field: &Field<String>, behind: Option<Span>, words: &str) {
        match field.given() {
            Some(given) => self.replace(given.span, words),
            None => {
                let at = behind.map_or(self.opening(), |span| self.line_end(span.end as usize));
                self.edits.push((at..at, format!("{name}: {}\n", quoted(words))));
            }
        }
    }

    fn replace(&mut self, span: Span, words: &str) {
        let range = self.value(span);
        let old = &self.source[range.clone()];
        let plain = !old.starts_with(['"', '\'', '|', '>']) && is_plain(words);
        let words = if plain { words.to_owned() } else { quoted(words) };
        self.edits.push((range, words));
    }

    /// The bytes of a value; of one in a block with the sign that begins it.
    fn value(&self, span: Span) -> Range<usize> {
        let range = span.range();
        let before = self.source[..range.start].trim_end();
        let sign = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
        if sign.ends_with(['|', '>']) && sign[..sign.len() - 1].ends_with([' ', '\t']) {
            return sign.len() - 1..range.end;
        }
        range
    }

    fn caption(&mut self, field: &'static str, name: Option<&str>, words: &str) {
        let Some(name) = name else { return };
        let entries = self.head.captions.entries();
        let Some((_, own)) = entries.iter().find(|(file, _)| *file.value == *name) else {
            match self.captions.iter_mut().find(|(known, _)| known == name) {
                Some((_, list)) => list.push((field, words.to_owned())),
                None => self.captions.push((name.to_owned(), vec![(field, words.to_owned())])),
            }
            return;
        };
        let (this, other) = if field == "alt" { (&own.alt, &own.caption) } else { (&own.caption, &own.alt) };
        if let Some(given) = this.given() {
            return self.replace(given.span, words);
        }
        let beside = [other, &own.place].into_iter().find_map(Field::span);
        let Some(beside) = beside else { return };
        let range = self.value(beside);
        let line = self.line_start(range.start);
        let text = match self.source[line..range.start].contains('{') {
            true => format!(", {field}: {}", quoted(words)),
            false => {
                let indent = self.source[line..].len() - self.source[line..].trim_start_matches(' ').len();
                format!("\n{}{field}: {}", " ".repeat(indent), quoted(words))
            }
        };
        self.edits.push((range.end..range.end, text));
    }

    fn remove_caption(&mut self, name: &str, field: &Field<String>, own: &Caption) {
        let Some(span) = field.span() else { return };
        let range = self.value(span);
        let line = self.line_start(range.start);
        if !self.source[line..range.start].contains('{') {
            return self.remove(name, field);
        }
        // In one line with others: up to the next one, or from the one before.
        let others = [&own.alt, &own.caption, &own.place].into_iter().filter_map(Field::span);
        let starts = self.source[line..range.start].rfind(name).map_or(range.start, |at| line + at);
        let next = others.clone().filter(|other| other.start > span.start).map(|other| other.start).min();
        let before = others.filter(|other| other.end <= starts as u32).map(|other| other.end).max();
        let gap = match (next, before) {
            (Some(_), _) => {
                let comma = self.source[range.end..].find(',').map_or(range.end, |at| range.end + at + 1);
                let spaces = self.source[comma..].len() - self.source[comma..].trim_start_matches(' ').len();
                starts..comma + spaces
            }
            (None, Some(before)) => before as usize..range.end,
            (None, None) => starts..range.end,
        };
        self.edits.push((gap, String::new()));
    }

    /// Writes entries for files that have none.
    fn add_captions(&mut self, added: Vec<(String, Vec<(&'static str, String)>)>) {
        if added.is_empty() {
            return;
        }
        let entry = |(file, words): &(String, Vec<(&'static str, String)>)| {
            let words = words.iter().map(|(field, words)| format!("{field}: {}", quoted(words))).collect::<Vec<_>>();
            format!("{}: {{{}}}", quoted(file), words.join(", "))
        };
        let entries: Vec<String> = added.iter().map(entry).collect();
        let first = self.head.captions.entries().first().map(|(file, _)| file.span.start as usize);
        let (at, text) = match first {
            Some(first) if self.source[self.line_start(first)..first].trim().is_empty() => {
                let line = self.line_start(first);
                let indent = " ".repeat(first - line);
                (line, entries.iter().map(|entry| format!("{indent}{entry}\n")).collect::<String>())
            }
            Some(first) => (first, entries.iter().map(|entry| format!("{entry}, ")).collect()),
            None => {
                let fields = [self.head.summary.span(), self.head.title.span()];
                let at = fields.into_iter().flatten().map(|span| self.line_end(span.end as usize)).max();
                let lines: String = entries.iter().map(|entry| format!("  {entry}\n")).collect();
                (at.unwrap_or(self.opening()), format!("captions:\n{lines}"))
            }
        };
        self.edits.push((at..at, text));
    }

    /// Where the first field may stand.
    fn opening(&self) -> usize {
        self.source.find("---").map_or(0, |fence| self.line_end(fence))
    }

    /// Where the line of a field's name begins.
    fn key(&self, name: &str, value: Span) -> Option<usize> {
        let before = &self.source[..value.start as usize];
        before.rmatch_indices(name).map(|(at, _)| at).find_map(|at| {
            let line = self.line_start(at);
            let own = self.source[line..at].trim().trim_start_matches(['"', '\'']).is_empty();
            own.then_some(line)
        })
    }

    fn line_start(&self, at: usize) -> usize {
        self.source[..at].rfind('\n').map_or(0, |end| end + 1)
    }

    fn line_end(&self, at: usize) -> usize {
        self.source[at..].find('\n').map_or(self.source.len(), |end| at + end + 1)
    }
}

/// Whether words mean themselves without quotation marks, in a list between braces too.
fn is_plain(words: &str) -> bool {
    let letters = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '(' | ')' | '.' | '–' | '—' | '/' | '%' | ';' | '’' | '“' | '”')
    };
    let begins = words.starts_with(char::is_alphabetic);
    begins && words.chars().all(letters) && !words.ends_with(' ') && !matches!(words, "null" | "true" | "false")
}
