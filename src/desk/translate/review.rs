//! `review`: somebody has read a translation as it stands, or takes that back.

use super::{
    article::Article,
    outcome::{Outcome, Pair, not_tracked},
};
use crate::{
    base::LangIx,
    content::config::Config,
    desk::Refusal,
    source::Sources,
    translation::{self, By},
};

/// What is reviewed.
pub struct Review<'a> {
    /// The translation's language.
    pub lang: LangIx,
    /// By whom and when; `None`: it is not reviewed any more.
    pub by: Option<By<'a>>,
}

/// Marks a translation as reviewed, a draft and one that is behind too.
///
/// # Errors
/// There is no such translation, or the machine failed.
pub fn review(sources: &Sources, config: &Config, article: &Article, call: &Review<'_>) -> Result<Outcome, Refusal> {
    let version = article.translation(config, call.lang)?;
    let source = article.source_of(config, version).unwrap_or(version);
    let pair = Pair { article, version, source };
    let mut outcome = Outcome::default();
    if !outcome.readable(config, &pair) {
        return Ok(outcome);
    }
    match version.record() {
        Some(record) if article.is_tracked(config, version) => {
            let done = translation::review(record, &version.wordings, call.by.as_ref());
            outcome.take((sources, config), &pair, Ok(done))?;
        }
        _ => outcome.diagnostics.push(not_tracked(config, &pair)),
    }
    Ok(outcome)
}
