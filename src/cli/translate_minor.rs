//! `songngu translate minor`.

use super::{
    error::{CommandError, Exit},
    translate_args::MinorArgs,
    translate_verb::Verb,
};
use crate::{
    base::LangIx,
    desk::translate::{self, By, Minor},
};

/// Says of changes in a source that they do not matter to its translations.
///
/// # Errors
/// The call does not fit the site, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &MinorArgs) -> Result<Exit, CommandError> {
    let langs = call.langs.iter().map(|code| verb.site.lang(code));
    let langs: Vec<LangIx> = langs.collect::<Result<_, _>>()?;
    let by = By { who: Some(verb.site.person(&call.by)?), on: verb.site.day(verb.session.now()) };
    let article = verb.article(&call.article)?;
    let minor = Minor { segments: &call.segments, langs: &langs, by };
    verb.outcome(translate::minor(&verb.site.sources, &verb.site.config, &article, &minor)?)
}
