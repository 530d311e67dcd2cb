//! `songngu translate accept`.

use super::{
    error::{CommandError, Exit},
    translate_args::AcceptArgs,
    translate_verb::Verb,
};
use crate::desk::translate::{self, Accept, Act, Article, By};

/// Says of translations that they correspond to their sources.
///
/// # Errors
/// The call does not fit the site, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &AcceptArgs) -> Result<Exit, CommandError> {
    let lang = call.lang.as_deref().map(|code| verb.site.lang(code)).transpose()?;
    let by = By {
        who: call.by.as_deref().map(|id| verb.site.person(id)).transpose()?,
        on: verb.site.day(verb.session.now()),
    };
    let (sources, config) = (&verb.site.sources, &verb.site.config);
    let outcome = match lang.filter(|_| !call.untracked) {
        Some(lang) => {
            let articles = call.articles.iter().map(|wanted| verb.article(wanted));
            let articles: Vec<Article> = articles.collect::<Result<_, _>>()?;
            let act = if call.checked { Act::Checked } else { Act::Translated };
            let from = call.from.as_deref().map(|code| verb.site.lang(code)).transpose()?;
            let accept = Accept { lang, from, segments: &call.segments, act, by };
            translate::accept(sources, config, &articles, &accept)?
        }
        None => translate::accept_untracked(sources, config, lang, &by)?,
    };
    verb.outcome(outcome)
}
