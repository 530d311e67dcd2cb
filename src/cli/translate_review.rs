//! `songngu translate review`.

use super::{
    error::{CommandError, Exit},
    translate_args::ReviewArgs,
    translate_verb::Verb,
};
use crate::desk::translate::{self, By, Review};

/// Marks a translation as reviewed, or takes that back.
///
/// # Errors
/// The call does not fit the site, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &ReviewArgs) -> Result<Exit, CommandError> {
    let lang = verb.site.lang(&call.lang)?;
    let who = call.by.as_deref().map(|id| verb.site.person(id)).transpose()?;
    let by = Some(By { who, on: verb.site.day(verb.session.now()) }).filter(|_| !call.undo);
    let article = verb.article(&call.article)?;
    verb.outcome(translate::review(&verb.site.sources, &verb.site.config, &article, &Review { lang, by })?)
}
