//! WebVTT (<https://www.w3.org/TR/webvtt1/>): cues with their times, words and speakers, and what is wrong at which place.
//! Read as browsers read it, so that what a reader would see is what is judged; what they would pass over without a word is
//! told. `file` takes a file apart, `time` reads times, `words` the text of a cue, `transcript` makes paragraphs of all,
//! `judge` weighs a file against its language and its clip.

mod file;
mod judge;
mod time;
mod transcript;
mod words;

use crate::base::Span;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A file of captions.
#[derive(Clone, PartialEq, Eq, Hash, Default, Debug, Serialize, Deserialize)]
pub struct Captions {
    /// In the order of the file.
    pub cues: Vec<Cue>,
    /// What is wrong with the file by itself, in the order of its places.
    pub faults: Vec<CaptionFault>,
}

/// What is shown for a while.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Cue {
    /// In milliseconds from the clip's beginning.
    pub start: u64,
    /// In milliseconds from the clip's beginning.
    pub end: u64,
    /// The line with both.
    pub line: Span,
    /// Who says what; neighbours have different speakers.
    pub spoken: Vec<Spoken>,
}

/// Words of one speaker.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Spoken {
    /// The name, where the captions give one.
    pub speaker: Option<Arc<str>>,
    /// Plain text in one line; never empty.
    pub words: String,
}

/// Something that is wrong, at a place of the file.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct CaptionFault {
    /// The cue's line with its times; the file's first line where that is meant.
    pub span: Span,
    /// What is wrong.
    pub problem: CaptionProblem,
}

/// What can be wrong with captions.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum CaptionProblem {
    /// The file does not begin with a line `WEBVTT`.
    Header,
    /// Nor is it WebVTT: times with commas, as SubRip has them (`.srt`). Of those nothing more is told.
    SubRip,
    /// There is nothing to read in it.
    Empty,
    /// A time that cannot be read, and what the line was meant to be.
    Unreadable(Option<String>),
    /// Words without a time, which no browser shows.
    Untimed,
    /// The end is not after the start.
    Backwards,
    /// The start is before that of the cue above.
    Disordered,
    /// The start is after the clip's end.
    Late,
    /// Of many letters none is the language's own.
    Foreign,
    /// More characters a second than anybody reads: how many.
    Fast(u64),
}
