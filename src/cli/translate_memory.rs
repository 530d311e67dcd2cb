//! `songngu translate memory`.

use super::{
    console::number,
    error::{CommandError, Exit},
    translate_args::MemoryArgs,
    translate_export::place,
    translate_verb::Verb,
};
use crate::{base::LangIx, desk::translate, disk, locale::Arg};
use serde_json::json;

/// Writes all current translations of the site as a memory for translators' tools.
///
/// # Errors
/// The call does not fit the site, the file would lie among sources or in a release, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &MemoryArgs) -> Result<Exit, CommandError> {
    let lang = |code: &Option<String>| code.as_deref().map(|code| verb.site.lang(code)).transpose();
    let (from, to): (Option<LangIx>, Option<LangIx>) = (lang(&call.from)?, lang(&call.to)?);
    let path = call.out.as_deref().map(|out| place(verb, out)).transpose()?;
    let (text, count) = translate::memory(&verb.site.sources, &verb.site.config, from, to)?;
    let console = verb.session.console;
    let (Some(path), Some(file)) = (path, &call.out) else {
        console.out(text.trim_end())?;
        return Ok(Exit::Done);
    };
    disk::replace(&path, |file| file.write_all(text.as_bytes()))?;
    console.out(&if console.json {
        json!({"file": file, "pairs": count}).to_string()
    } else {
        verb.session.words.tell("cli-translate-memory", &[("file", Arg::Text(file.clone())), ("count", number(count))])
    })?;
    Ok(Exit::Done)
}
