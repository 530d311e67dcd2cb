//! `songngu translate import`.

use super::{
    console::number,
    error::{CommandError, Exit},
    session,
    translate_args::ImportArgs,
    translate_verb::Verb,
};
use crate::{
    desk::translate::{self, By, Import, ImportedText, Incoming},
    disk::{self, DiskError},
    exchange::State,
    locale::Arg,
};
use rayon::prelude::*;
use serde_json::json;

/// Bytes of a file that are read at most: one more than are taken, so that the longer one is told as such.
const LONGEST: u64 = (64 << 20) + 1;

/// Takes what comes back from translators.
///
/// # Errors
/// The call does not fit the site, a file is not there, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &ImportArgs) -> Result<Exit, CommandError> {
    let here = session::here()?;
    let read = |name: &String| -> Result<Incoming, DiskError> {
        disk::read_part(&here.join(name), 0, LONGEST).map(|bytes| Incoming::new(name, &bytes))
    };
    let files: Vec<Incoming> = call.files.par_iter().map(read).collect::<Result<_, _>>()?;
    let by = By {
        who: call.by.as_deref().map(|id| verb.site.person(id)).transpose()?,
        on: verb.site.day(verb.session.now()),
    };
    let import = Import {
        complete: call.complete,
        state: call.state.as_deref().and_then(State::named),
        partial: call.partial,
        keep_status: call.keep_status,
        force: call.force,
        by,
    };
    let imported = translate::import(&verb.site, &files, &import)?;
    for text in &imported.texts {
        verb.session.console.out(&line(verb, text))?;
    }
    let own = |path: &str| files.iter().find(|file| *file.name == *path).map(|file| file.text.clone());
    Ok(verb.tell_in(imported.diagnostics, own))
}

fn line(verb: &Verb<'_>, text: &ImportedText) -> String {
    let ImportedText { source, item, lang, file, taken, checked, unchanged, refused, left, written } = text;
    if verb.session.console.json {
        return json!({
            "source": source, "item": item, "lang": lang, "file": file, "taken": taken, "checked": checked,
            "unchanged": unchanged, "refused": refused, "left": left, "written": written,
        })
        .to_string();
    }
    let args = [
        ("source", Arg::Text(source.to_string())),
        ("file", Arg::Text(file.clone())),
        ("taken", number(*taken)),
        ("checked", number(*checked)),
        ("refused", number(*refused)),
        ("left", number(*left)),
        ("written", Arg::Text(if *written { "yes" } else { "no" }.to_owned())),
    ];
    verb.session.words.tell("cli-translate-imported", &args)
}
