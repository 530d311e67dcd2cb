//! `songngu new`.

use super::{
    args::NewArgs,
    error::{CommandError, Exit},
    language,
    session::Session,
};
use crate::{
    base::Lang,
    desk::{self, Wanted},
    diag::{Say, locate},
    edition::Kind,
    locale::{Arg, ProgramWords},
    pipeline,
    source::Sources,
};
use serde_json::json;

/// Starts an article or a translation.
///
/// # Errors
/// There is no site, the call does not fit it, or the machine failed.
pub fn run(session: &Session<'_>, call: &NewArgs) -> Result<Exit, CommandError> {
    let root = session.root()?;
    let sources = Sources::scan(&root)?;
    let mut diagnostics = sources.problems();
    let config = pipeline::configuration(&root, None, &sources, &mut diagnostics)?;
    let Some(config) = config else {
        return Err(CommandError::diagnosed(locate(diagnostics, |path| sources.text(path)), Exit::Errors));
    };
    let lang = Lang::parse(&call.lang).unwrap_or_else(Lang::english);
    let locales = language::words(&lang);
    let wanted = Wanted {
        item: &call.item,
        lang: &call.lang,
        kind: call.kind.as_deref().and_then(Kind::named),
        now: session.now(),
        words: session.words,
        own_words: &ProgramWords::new(&locales, lang),
    };
    let written = desk::new(&sources, &config, &wanted)?;
    if session.console.json {
        session.console.out(&json!({"file": written.file, "original": written.original}).to_string())?;
        return Ok(Exit::Done);
    }
    let id = if written.original.is_some() { "cli-new-translation" } else { "cli-new-done" };
    let original = written.original.unwrap_or_default();
    let args = [("file", Arg::Text(written.file)), ("original", Arg::Text(original))];
    session.console.out(&session.words.tell(id, &args))?;
    session.console.out(&session.words.word(&format!("{id}.help")))?;
    Ok(Exit::Done)
}
