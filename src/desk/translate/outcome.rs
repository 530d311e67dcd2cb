//! What an act did: records written, and what was refused.

use super::{article::Article, store, version::Version};
use crate::{
    base::Lang,
    content::config::Config,
    desk::Refusal,
    diag::{Code, Diagnostic, Place},
    source::Sources,
    translation::{self, ActError, Comparison, Record, Written},
};
use std::sync::Arc;

/// What an act did.
#[derive(Default)]
pub struct Outcome {
    /// The records written, in the order of the articles and languages.
    pub written: Vec<WrittenRecord>,
    /// What was refused; the rest was done.
    pub diagnostics: Vec<Diagnostic>,
}

/// A record that was written.
pub struct WrittenRecord {
    /// The article's path.
    pub item: String,
    /// The translation's language.
    pub lang: Lang,
    /// The record's file.
    pub file: Arc<str>,
    /// How many of its entries were written.
    pub segments: usize,
    /// Whether the translation is behind its source now.
    pub behind: bool,
}

/// A translation beside the text it is made from.
pub(super) struct Pair<'a> {
    pub article: &'a Article,
    pub version: &'a Version,
    pub source: &'a Version,
}

impl Outcome {
    pub(super) fn extend(&mut self, other: Self) {
        self.written.extend(other.written);
        self.diagnostics.extend(other.diagnostics);
    }

    /// Whether nothing keeps an act from reading both texts and the record; what does is told.
    pub(super) fn readable(&mut self, config: &Config, pair: &Pair<'_>) -> bool {
        let before = self.diagnostics.len();
        for version in [pair.version, pair.source] {
            self.diagnostics.extend(version.faults(&config.zone));
        }
        if let Some(Err(unreadable)) = &pair.version.record {
            self.diagnostics.push(unreadable.diagnostic(&pair.version.record_file));
        }
        self.diagnostics.len() == before
    }

    /// Takes over what an act says of a translation: writes its record, if it is another than before.
    pub(super) fn take(
        &mut self,
        (sources, config): (&Sources, &Config),
        pair: &Pair<'_>,
        done: Result<Written, ActError>,
    ) -> Result<(), Refusal> {
        let Pair { article, version, source } = *pair;
        match done {
            Ok(Written { record, .. }) if version.record() == Some(&record) => {}
            Ok(Written { record, segments }) => {
                store::put(sources, &version.record_file, translation::write(&record).as_bytes())?;
                self.written.push(WrittenRecord {
                    item: article.item.clone(),
                    lang: config.languages[version.lang].lang.clone(),
                    file: Arc::clone(&version.record_file),
                    segments,
                    behind: is_behind(&record, source),
                });
            }
            Err(ActError::NotTracked) => self.diagnostics.push(not_tracked(config, pair)),
            Err(ActError::Unknown(ids)) => self.segments(config, pair, "unknown", &ids),
            Err(ActError::NotChanged(ids)) => self.segments(config, pair, "unchanged", &ids),
        }
        Ok(())
    }

    /// Tells ids of segments that cannot be taken: there is no such segment, or it has not changed.
    pub(super) fn segments(&mut self, config: &Config, pair: &Pair<'_>, kind: &str, ids: &[String]) {
        self.diagnostics.extend(ids.iter().map(|id| {
            let told = Diagnostic::new(Code::SegmentUnknown).in_file(&pair.version.file).arg("kind", kind);
            command_args(told.arg("id", id), config, pair)
        }));
    }
}

/// The note that a translation is not tracked, with what starts that.
pub(super) fn not_tracked(config: &Config, pair: &Pair<'_>) -> Diagnostic {
    command_args(Diagnostic::new(Code::NotTracked).in_file(&pair.version.file), config, pair)
}

/// With what a command about the translation needs, and the source.
pub(super) fn command_args(told: Diagnostic, config: &Config, pair: &Pair<'_>) -> Diagnostic {
    let told = told.arg("item", &pair.article.item).arg("lang", &config.languages[pair.version.lang].lang);
    told.related("related-source", Place::file(&pair.source.file))
}

fn is_behind(record: &Record, source: &Version) -> bool {
    Comparison::new(&record.entries, &source.wordings).is_behind()
}
