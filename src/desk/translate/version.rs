//! A text of an article, with its segments and its record.

use crate::{
    base::{Lang, LangIx},
    content::{
        config::Config,
        text::{self, Reading, Text},
    },
    diag::{Code, Diagnostic, Severity},
    disk::DiskError,
    markdown::Segment,
    source::{ContentPath, Role, Sources, decode, record_path},
    translation::{self, Record, Unreadable, Wording},
};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// A text of an article.
pub struct Version {
    /// Its language.
    pub lang: LangIx,
    /// Its file.
    pub file: Arc<str>,
    /// What stands in it; empty when that is no text.
    pub source: String,
    /// Its fields.
    pub text: Text,
    /// Its segments.
    pub segments: Vec<Segment>,
    /// What each of them says, in their order.
    pub wordings: Vec<Wording>,
    /// What it was made from, if that was written down.
    pub record: Option<Result<Record, Unreadable>>,
    /// The file of the record, whether it is there or not.
    pub record_file: Arc<str>,
}

impl Version {
    /// Reads a text and its record.
    pub(super) fn read(sources: &Sources, config: &Config, lang: LangIx, file: &Arc<str>) -> Result<Self, DiskError> {
        let bytes = sources.bytes(file)?;
        let record_file: Arc<str> = record_path(file).into();
        let record = match sources.get(&record_file) {
            Some(file) => Some(translation::read(&sources.read(file)?)),
            None => None,
        };
        Ok(Self { record, ..Self::of(config, lang, file, &bytes) })
    }

    /// A text that may not be written yet.
    pub(super) fn of(config: &Config, lang: LangIx, file: &Arc<str>, bytes: &[u8]) -> Self {
        let own: &Lang = &config.languages[lang].lang;
        let section = ContentPath::of(file).is_some_and(|path| path.role == Role::Section);
        let how = Reading { lang: own, index: section, source: false, highlight: &|_, _| None };
        let text = text::read(file, bytes, how).0;
        let source = decode(bytes).unwrap_or_default().to_owned();
        let segments = text::segments(&text, &source, own);
        let wordings = Wording::list(&segments);
        let record_file = record_path(file).into();
        Self { lang, file: Arc::clone(file), source, text, segments, wordings, record: None, record_file }
    }

    /// Its record, if there is one that can be read.
    pub fn record(&self) -> Option<&Record> {
        self.record.as_ref().and_then(|record| record.as_ref().ok())
    }

    /// What makes it impossible to say what its segments are: nothing is written about such a text. Empty when all is well.
    pub fn faults(&self, zone: &TimeZone) -> Vec<Diagnostic> {
        let marks = |d: &Diagnostic| d.code == Code::ConflictMarks;
        let mut told: Vec<Diagnostic> = self.text.diagnostics(zone).collect();
        let faulty = !self.text.readable || self.text.mended || told.iter().any(marks);
        told.retain(|d| faulty && (d.severity == Severity::Error || marks(d)));
        told
    }
}
