//! What is sent to translators: one text with its translation, a unit for each segment.

use super::{
    code::{Code, Coder, Piece},
    decode::{CodeFault, inlines},
    words::Words,
};
use crate::{
    base::{Lang, Span},
    markdown::{self, Inline, InlineKind, Segment, SegmentKind, normalized, read_line, write_line},
};

/// A text and its translation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Document {
    /// The item's id: `tin/bai`.
    pub item: String,
    /// The source's file, relative to the site.
    pub original: String,
    /// The source's language.
    pub from: Lang,
    /// The translation's.
    pub to: Lang,
    /// The segments of the source, in its order.
    pub units: Vec<Unit>,
    /// What the translation was made from and the source does not have any more.
    pub removed: Vec<String>,
}

/// A segment of the source with its translation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// The id of the source's segment.
    pub id: String,
    /// What it is.
    pub kind: SegmentKind,
    /// The line of the source's file in which it begins, from 1.
    pub line: u32,
    /// What the source says; `wording` in Markdown.
    pub source: Vec<Piece>,
    /// The source's line as Markdown with paths.
    pub markdown: String,
    /// What the translation says.
    pub target: Option<Target>,
    /// The codes of both.
    pub codes: Vec<Code>,
    /// How far it is.
    pub state: State,
    /// Why a translation that is there is not enough.
    pub mark: Option<Mark>,
    /// What the translator should know.
    pub notes: Vec<Note>,
    /// The languages, source's first.
    pub languages: [Lang; 2],
}

/// What a translation says that is sent along.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Target {
    /// With codes.
    pub pieces: Vec<Piece>,
    /// As Markdown with paths.
    pub markdown: String,
    /// The id of its wording, by which it is known again.
    pub id: String,
}

/// How far a translation is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum State {
    /// To be done.
    Initial,
    /// Done.
    Translated,
    /// Read by a second person.
    Reviewed,
    /// Closed.
    Final,
}

impl State {
    /// As XLIFF 2 says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Initial => "initial",
            Self::Translated => "translated",
            Self::Reviewed => "reviewed",
            Self::Final => "final",
        }
    }

    /// What XLIFF 2 calls so.
    pub fn named(word: &str) -> Option<Self> {
        [Self::Initial, Self::Translated, Self::Reviewed, Self::Final].into_iter().find(|own| own.as_str() == word)
    }
}

/// Why a translation that is sent along is not enough.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// The source says something else than it was made from.
    Changed,
    /// Nobody knows what it was made from.
    Untracked,
    /// It is another text's, whose source says the same.
    Memory,
}

impl Mark {
    /// As files say it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Untracked => "untracked",
            Self::Memory => "memory",
        }
    }
}

/// A note for the translator.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: String,
}

/// What a note is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    /// Where the segment stands.
    Context,
    /// What the source said when the translation was made.
    Previous,
    /// A term of the glossary.
    Glossary,
    /// Where a translation was taken from.
    Memory,
}

impl About {
    /// As files say it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Previous => "previous",
            Self::Glossary => "glossary",
            Self::Memory => "memory",
        }
    }
}

impl Unit {
    /// A segment and its translation, if there is one; nothing is said of the state yet. `line` is that of the source's
    /// file.
    pub fn new(id: String, line: u32, source: &Segment, target: Option<&Segment>, languages: [&Lang; 2]) -> Self {
        let [from, to] = languages;
        let mut coder = Coder::new(from, to);
        let plain = |segment: &Segment| segment.inlines.is_empty().then(|| vec![Piece::Text(segment.wording.clone())]);
        let own = plain(source).unwrap_or_else(|| coder.source(&source.inlines));
        let target = target.filter(|_| source.kind != SegmentKind::Code).map(|target| Target {
            pieces: plain(target).unwrap_or_else(|| coder.target(&target.inlines)),
            markdown: markdown(target),
            id: markdown::id(&target.wording),
        });
        Self {
            id,
            kind: source.kind,
            line,
            source: own,
            markdown: markdown(source),
            target,
            codes: coder.finish(),
            state: State::Initial,
            mark: None,
            notes: Vec::new(),
            languages: [from.clone(), to.clone()],
        }
    }

    /// A segment without translation, filled with that of another text whose source says the same. `None` when its codes
    /// are others, so that somebody has to look anyway.
    pub fn from_memory(
        id: String,
        line: u32,
        source: &Segment,
        found: &Segment,
        languages: [&Lang; 2],
    ) -> Option<Self> {
        let own = Self::new(id.clone(), line, source, None, languages);
        let mut unit = Self::new(id, line, source, Some(found), languages);
        let added = unit.codes[own.codes.len()..].iter().any(|code| !code.is_free());
        let lacks = own.codes.iter().zip(&unit.codes).any(|(own, code)| own.required && !code.required);
        if added || lacks || unit.target.is_none() {
            return None;
        }
        // What codes name is this text's business: its own pictures, notes and links.
        unit.codes.iter_mut().for_each(|code| code.own = None);
        if let Some(target) = unit.target.as_mut().filter(|_| !found.inlines.is_empty()) {
            target.markdown = write_line(source.kind, &inlines(&target.pieces, &unit.codes).ok()?);
        }
        unit.mark = Some(Mark::Memory);
        Some(unit)
    }

    /// Whether what came back is the translation that was sent. A tool that begins a line at each code has lost the blanks
    /// there, so in such a file they do not count.
    pub fn is_sent(&self, words: &Words) -> bool {
        let Some(target) = &self.target else { return false };
        let Words::Coded(pieces) = words else {
            let sent = Words::Markdown(target.markdown.clone());
            return self.read(words) == self.read(&sent);
        };
        let indented = pieces.iter().any(|piece| matches!(piece, Piece::Text(text) if text.contains('\n')));
        joined(pieces, indented) == joined(&target.pieces, indented)
    }

    /// What came back, as pieces of a line; of plain text one piece, or none.
    ///
    /// # Errors
    /// Its codes are not those of the unit.
    pub fn read(&self, words: &Words) -> Result<Vec<Inline>, CodeFault> {
        match words {
            Words::Coded(pieces) => inlines(pieces, &self.codes),
            Words::Markdown(text) if self.kind.is_plain() => Ok(normalized(vec![Inline {
                kind: InlineKind::Text(text.clone()),
                span: Span::default(),
                inside: Vec::new(),
            }])),
            Words::Markdown(text) => {
                let [from, to] = &self.languages;
                let mut coder = Coder::again(&self.codes, from, to);
                let pieces = coder.source(&read_line(self.kind, text));
                let codes = coder.finish();
                // What is more than emphasis must be one of the unit's.
                let added = codes[self.codes.len()..].iter().find(|code| !code.is_free());
                if let Some(added) = added {
                    let written = added.written();
                    let doubled = self.codes.iter().any(|code| code.written() == written);
                    return Err(if doubled { CodeFault::Doubled(written) } else { CodeFault::Unknown(written) });
                }
                inlines(&pieces, &codes)
            }
        }
    }
}

/// A segment as Markdown with paths and names of notes.
fn markdown(segment: &Segment) -> String {
    match segment.inlines.is_empty() {
        true => segment.wording.clone(),
        false => write_line(segment.kind, &segment.inlines),
    }
}

/// Pieces with white space in one form; `bare`: without any beside codes and at the ends.
fn joined(pieces: &[Piece], bare: bool) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                let words = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                let blank =
                    |at: Option<char>| if !bare && at.is_some_and(|c| c.is_ascii_whitespace()) { " " } else { "" };
                let end = if words.is_empty() { "" } else { blank(text.chars().next_back()) };
                let text = format!("{}{words}{end}", blank(text.chars().next()));
                if !text.is_empty() {
                    joined.push(Piece::Text(text));
                }
            }
            code => joined.push(code.clone()),
        }
    }
    joined
}
