//! `songngu new theme`.

use super::{
    args::NewThemeArgs,
    error::{CommandError, Exit},
    session::Session,
};
use crate::{desk, diag::locate, locale::Arg, pipeline, source::Sources};
use serde_json::json;

/// Starts a theme.
///
/// # Errors
/// There is no site, the call does not fit it, or the machine failed.
pub fn run(session: &Session<'_>, call: &NewThemeArgs) -> Result<Exit, CommandError> {
    let root = session.root()?;
    let sources = Sources::scan(&root)?;
    let mut diagnostics = sources.problems();
    if pipeline::configuration(&root, None, &sources, &mut diagnostics)?.is_none() {
        return Err(CommandError::diagnosed(locate(diagnostics, |path| sources.text(path)), Exit::Errors));
    }
    let written = desk::new_theme(&sources, &call.name, call.extends.as_deref(), session.words)?;
    if session.console.json {
        session.console.out(&json!({"dir": written.dir, "files": written.files}).to_string())?;
        return Ok(Exit::Done);
    }
    let args = [("dir", Arg::Text(written.dir)), ("name", Arg::Text(call.name.clone()))];
    session.console.out(&session.words.tell("cli-new-theme-done", &args))?;
    session.console.out(&session.words.tell("cli-new-theme-done.help", &args))?;
    Ok(Exit::Done)
}
