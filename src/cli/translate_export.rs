//! `songngu translate export`.

use super::{
    console::number,
    error::{CommandError, Exit},
    session,
    translate_args::ExportArgs,
    translate_verb::Verb,
};
use crate::{
    desk::translate::{self, Article, Export, ExportFormat, ExportedFile},
    diag::Say,
    disk,
    locale::Arg,
    release::{NAME as MANIFEST, source_folder},
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Writes files for translators' tools.
///
/// # Errors
/// The call does not fit the site, the folder is one of sources or of a release, or the machine failed.
pub fn run(verb: &Verb<'_>, call: &ExportArgs) -> Result<Exit, CommandError> {
    let to = verb.site.lang(&call.to)?;
    let from = call.from.as_deref().map(|code| verb.site.lang(code)).transpose()?;
    let real = place(verb, &call.out)?;
    let articles = call.articles.iter().map(|wanted| verb.article(wanted));
    let articles: Vec<Article> = articles.collect::<Result<_, _>>()?;
    let format = match call.format.as_str() {
        "po" => ExportFormat::Po,
        "xliff-1.2" => ExportFormat::Xliff12 { copy_source: call.copy_source },
        "xliff-2.0" => ExportFormat::Xliff20,
        _ => ExportFormat::Xliff,
    };
    let export = Export {
        to,
        from,
        changed: call.changed,
        missing: call.missing,
        format,
        folder: &call.out,
        real: &real,
        force: call.force,
        now: verb.session.now(),
    };
    let articles = Some(articles).filter(|articles| !articles.is_empty());
    let exported = translate::export(&verb.site.sources, &verb.site.config, articles, &export)?;
    let console = verb.session.console;
    for file in &exported.files {
        console.out(&line(verb, file, &call.to))?;
    }
    if exported.files.is_empty() && exported.diagnostics.is_empty() && !console.json {
        console.out(&verb.session.words.word("cli-translate-export-nothing"))?;
    }
    Ok(verb.tell(exported.diagnostics))
}

fn line(verb: &Verb<'_>, own: &ExportedFile, lang: &str) -> String {
    let ExportedFile { item, file, units, filled, memory } = own;
    if verb.session.console.json {
        let own = json!({"item": item, "lang": lang, "file": file, "units": units, "filled": filled, "memory": memory});
        return own.to_string();
    }
    let args = [
        ("file", Arg::Text(file.clone())),
        ("count", number(*units)),
        ("filled", number(*filled)),
        ("memory", number(*memory)),
    ];
    verb.session.words.tell("cli-translate-exported", &args)
}

/// Where files go. It may be neither one of the site's sources nor in a release: only `new`, `init` and acts
/// of `translate` write there.
pub(super) fn place(verb: &Verb<'_>, out: &str) -> Result<PathBuf, CommandError> {
    let path = session::here()?.join(out);
    let real = disk::real(&path)?;
    let wrong = |name| CommandError::wrong(name).path(Path::new(out));
    let site = disk::real(verb.site.sources.root())?;
    if let Some(folder) = source_folder(&site, &real)? {
        return Err(wrong("export-in-sources").arg("folder", session::shown(&folder)));
    }
    let is_release = |folder: &Path| matches!(disk::stat(&folder.join(MANIFEST)), Ok(Some(_)));
    let output = site.join(session::OUT);
    if real.starts_with(&output) || real.ancestors().any(is_release) {
        return Err(wrong("export-in-output"));
    }
    Ok(real)
}
