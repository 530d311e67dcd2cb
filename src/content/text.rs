//! One Markdown file, read by itself: its fields and its outline. Depends on nothing but the file, so it is
//! remembered by the file's content.

use super::{
    head::{self, Head, Problem, Status},
    private,
    schema::Mapping,
};
use crate::{
    base::{Conflict, Hash, Lang, Span},
    diag::{Code, Diagnostic},
    guard::Finding,
    markdown::{self, Highlight, Html, Outline, Segment, SegmentKind},
    source::{
        decode,
        fields::Field,
        recovery::{self, Mistake},
    },
};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What one file says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Text {
    /// Its fields; empty when they cannot be read.
    pub head: Head,
    /// Whether the fields could be read.
    pub readable: bool,
    /// Whether slips of fences or YAML, which are told, were mended for that.
    pub mended: bool,
    /// A `status` line at the left edge of a head that cannot be read.
    pub declared: Option<Status>,
    /// Where the Markdown begins, in bytes.
    pub body: u32,
    /// Headings, links, pictures, words.
    pub outline: Outline,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
    /// What must not go out, by whichever rule.
    pub findings: Vec<Finding>,
    /// Of a text that translations were made from, by their records: the fingerprint of all that its segments say.
    pub says: Option<Hash>,
}

/// The fingerprint of all that some segments say, wherever they stand: a text that has only moved says the same.
pub fn says<'s>(wordings: impl Iterator<Item = &'s str>) -> Hash {
    let mut all: Vec<Hash> = wordings.map(|wording| Hash::of(wording.as_bytes())).collect();
    all.sort_unstable();
    Hash::stamp(&all)
}

impl Text {
    /// What is wrong with it, as it is told where the clock shows the time of `zone`.
    pub fn diagnostics(&self, zone: &TimeZone) -> impl Iterator<Item = Diagnostic> {
        self.problems.iter().filter_map(|problem| problem.diagnostic(zone))
    }

    /// Whether its readers would get no contents; of a text whose fields cannot be read for sure nothing is said.
    pub fn is_empty(&self) -> bool {
        self.readable && !self.mended && self.outline.empty
    }
}

/// What comes along when a text is read, since one parse gives all; who wants it keeps it.
pub struct Read {
    /// What is shown of it.
    pub html: Html,
    /// What is seen of it, to be searched.
    pub reading: String,
}

/// How a file is read.
#[derive(Clone, Copy)]
pub struct Reading<'r> {
    /// Its language.
    pub lang: &'r Lang,
    /// Whether it is a section's or home's page.
    pub index: bool,
    /// Whether translations were made from it.
    pub source: bool,
    /// Who highlights code.
    pub highlight: Highlight<'r>,
}

/// Reads one file.
pub fn read(file: &Arc<str>, bytes: &[u8], how: Reading<'_>) -> (Text, Option<Read>) {
    let lang = how.lang;
    let mut text = Text {
        head: Head::default(),
        readable: false,
        mended: false,
        declared: None,
        body: 0,
        outline: Outline::default(),
        problems: Vec::new(),
        findings: Vec::new(),
        says: how.source.then(Hash::default), // of what cannot be read: what no record says
    };
    let source = match decode(bytes) {
        Ok(source) => source,
        Err(wrong) => {
            text.problems.push(Problem::new(wrong.diagnostic(file), None));
            text.declared = head::declared(&legible(bytes));
            return (text, None);
        }
    };
    let conflict = conflict(source);
    if let Some(conflict) = &conflict {
        let diagnostic = Diagnostic::new(Code::ConflictMarks).at(file, conflict.mark);
        text.problems.push(Problem::new(diagnostic, None));
    }
    let source = conflict.as_ref().map_or(source, |own| &own.first_version);
    let cut = match head::cut(source) {
        Ok(cut) => cut,
        Err(slip) => {
            let diagnostic = Diagnostic::new(slip.code).at(file, slip.span).arg("reason", slip.reason);
            let toml = (slip.reason == "toml").then(|| head::from_toml(source));
            let diagnostic = toml.into_iter().fold(diagnostic, |own, lines| own.arg("suggestion", lines));
            text.problems.push(Problem::new(diagnostic, None));
            let second = slip.second.map(|span| Diagnostic::new(Code::FrontMatterOpen).at(file, span));
            text.problems.extend(second.map(|diagnostic| Problem::new(diagnostic.arg("reason", "dashes"), None)));
            text.mended = true;
            let Some(cut) = slip.meant else {
                text.declared = head::declared(source);
                return (text, None);
            };
            cut
        }
    };
    let reading = recovery::read(file, cut.yaml, cut.at);
    text.readable = reading.readable;
    if !text.readable {
        text.declared = head::declared(source);
    }
    text.mended |= !reading.mistakes.is_empty();
    if let Some(node) = reading.node {
        private::of_fields(&node, lang, &mut text.findings);
        let (head, problems) = head::read(file, &node, how.index);
        text.head = head;
        text.problems.extend(problems);
    }
    // A value that is all comment may be told as empty: once is enough.
    let empty = |diagnostic: &Diagnostic| {
        let Some(at) = diagnostic.place.as_ref().and_then(|place| place.span) else { return false };
        let begin = source[..at.start as usize].rfind('\n').map_or(0, |end| end + 1);
        let own =
            |problem: &Problem| problem.empty_field().is_some_and(|key| (begin..at.start as usize).contains(&key));
        text.problems.iter().any(own)
    };
    let misread: Vec<Diagnostic> = reading.misread.into_iter().filter(|diagnostic| !empty(diagnostic)).collect();
    text.problems.extend(misread.into_iter().map(|diagnostic| Problem::new(diagnostic, None)));
    for Mistake { diagnostic, span, field } in reading.mistakes {
        let property = field.and_then(|field| Head::PROPERTIES.iter().find(|property| property.name == field));
        if let Some(property) = property {
            text.head.spoil(property.name, span);
        }
        text.problems.push(Problem::new(diagnostic, property));
    }
    if text.readable && text.head.title.is_absent() {
        let fence = source.find("---").unwrap_or_default();
        let missing = Diagnostic::new(Code::MissingField).at(file, Span::new(fence, fence + 3)).arg("field", "title");
        text.problems.push(Problem::new(missing, None));
    }
    text.body = cut.body.min(u32::MAX as usize) as u32;
    let document = markdown(file, source, cut.body, how);
    private::of_body(&document, source, cut.body, lang, &mut text.findings);
    text.outline = document.outline;
    if how.source {
        let of_head = head_segments(&text.head);
        let all = of_head.iter().chain(&document.segments);
        text.says = Some(says(all.map(|segment| segment.wording.as_str())));
    }
    text.problems.extend(document.diagnostics.into_iter().map(|diagnostic| Problem::new(diagnostic, None)));
    (text, Some(Read { html: document.html, reading: document.reading }))
}

/// The marks of a merge in a text; none of an example of them, which stands as a whole in a block of code.
fn conflict(source: &str) -> Option<Conflict> {
    let conflict = Conflict::find(source)?;
    let fence = |line: &&str| line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
    let before = source[..conflict.mark.start as usize].lines().filter(fence).count();
    (before % 2 == 0).then_some(conflict)
}

/// What can be made out at the beginning of a file that is no text: a line of plain letters among it.
fn legible(bytes: &[u8]) -> String {
    const ENOUGH: usize = 8 << 10;
    // In UTF-16 every plain letter has a zero beside it.
    let bytes: Vec<u8> = bytes.iter().copied().take(ENOUGH).filter(|byte| *byte != 0).collect();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Renders the Markdown of a file that was read before.
pub fn body(file: &Arc<str>, source: &str, at: usize, lang: &Lang, highlight: Highlight<'_>) -> markdown::Document {
    markdown(file, source, at, Reading { lang, index: false, source: false, highlight })
}

fn markdown(file: &Arc<str>, source: &str, at: usize, how: Reading<'_>) -> markdown::Document {
    let (smart, highlight) = (smart(how.lang), how.highlight);
    let settings = markdown::Settings { file, offset: at, smart, highlight, segments: how.source };
    markdown::read(&source[at.min(source.len())..], &settings)
}

/// The segments of a file that was read before: title, summary, words of files, then those of its Markdown.
pub fn segments(text: &Text, source: &str, lang: &Lang) -> Vec<Segment> {
    let mut segments = head_segments(&text.head);
    let at = text.body as usize;
    segments.extend(markdown::segments(source.get(at..).unwrap_or_default(), smart(lang), at));
    segments
}

/// The segments of title, summary and words of files.
fn head_segments(head: &Head) -> Vec<Segment> {
    let Head { title, summary, captions, .. } = head;
    let field = |kind, name, field: &Field<String>| Segment::plain(kind, name, field.given()?.span, field.value()?);
    let mut segments = Vec::new();
    segments.extend(field(SegmentKind::Title, None, title));
    segments.extend(field(SegmentKind::Summary, None, summary));
    let files = captions.entries().iter().flat_map(|(file, words)| {
        let words = [(SegmentKind::Alt, &words.alt), (SegmentKind::Caption, &words.caption)];
        words.map(|(kind, own)| field(kind, Some(&*file.value), own))
    });
    let mut files: Vec<Segment> = files.flatten().collect();
    files.sort_by_key(|words| words.span.start);
    segments.append(&mut files);
    segments
}

/// Languages that quote “so”; pulldown-cmark's smart punctuation knows no other way.
pub fn smart(lang: &Lang) -> bool {
    matches!(lang.as_str().split('-').next(), Some("en" | "vi"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_begin_with_what_stands_before_the_text() {
        let source =
            "---\ntitle: Thác \"Dray\"\ncaptions:\n  a.jpg: {caption: Mùa mưa, alt: Thác}\n  b.jpg: —\n---\n\"Một\"\n";
        let lang = Lang::parse("vi").unwrap();
        let how = Reading { lang: &lang, index: false, source: true, highlight: &|_, _| None };
        let text = read(&"content/a.vi.md".into(), source.as_bytes(), how).0;
        let segments = segments(&text, source, &lang);
        assert_eq!(text.says, Some(says(segments.iter().rev().map(|own| own.wording.as_str()))));
        let list: Vec<_> = segments.iter().map(|own| (own.kind, own.name.as_deref(), own.wording.as_str())).collect();
        let expected = [
            (SegmentKind::Title, None, "Thác \"Dray\""),
            (SegmentKind::Caption, Some("a.jpg"), "Mùa mưa"),
            (SegmentKind::Alt, Some("a.jpg"), "Thác"),
            (SegmentKind::Paragraph, None, "“Một”"),
        ];
        assert_eq!(list, expected);
        assert_eq!(&source[segments[3].span.range()], "\"Một\"");
    }
}
