//! `songngu init`.

use super::{
    error::{CommandError, Exit},
    session::Session,
};
use crate::{desk, locale::Arg};
use serde_json::json;
use std::path::Path;

/// Writes a new site.
///
/// # Errors
/// The folder is not empty, or the machine failed.
pub fn run(session: &Session<'_>, folder: &Path) -> Result<Exit, CommandError> {
    let files = desk::init(folder)?;
    let dir = folder.display().to_string();
    if session.console.json {
        session.console.out(&json!({"dir": dir, "files": files}).to_string())?;
        return Ok(Exit::Done);
    }
    let dir = if dir.contains(char::is_whitespace) { format!("\"{dir}\"") } else { dir };
    for id in ["cli-init-done", "cli-init-done.help"] {
        let plain = dir.trim_matches('"').to_owned();
        let dir = if id.ends_with(".help") { dir.clone() } else { plain };
        session.console.out(&session.words.tell(id, &[("dir", Arg::Text(dir))]))?;
    }
    Ok(Exit::Done)
}
