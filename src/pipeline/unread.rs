//! Files below `locales/` that nothing reads, with the name that they should have.

use crate::{
    base::Lang,
    diag::{Code, Diagnostic, meant_language},
    source::Sources,
};
use std::sync::Arc;

/// Where words stand.
pub(super) const FOLDER: &str = "locales/";

/// What files of words end in.
const ENDING: &str = ".ftl";

/// The file of a site's own words.
const OWN: &str = "site.ftl";

/// How a file below `locales/` is taken.
pub(super) enum Taken<'p> {
    /// Words of the language with this code.
    Words(&'p str),
    /// Not at all: what it has instead of `<lang>/<name>.ftl`.
    Unread(&'static str),
    /// Not at all, and nobody takes it for words: a hidden file, a note in Markdown.
    Ignored,
}

/// How a path below `locales/` is taken, by its form alone.
pub(super) fn taken(inside: &str) -> Taken<'_> {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    match inside.split_once('/') {
        _ if inside.split('/').any(|part| part.starts_with('.')) => Taken::Ignored,
        Some((code, _)) if inside.ends_with(ENDING) => Taken::Words(code),
        _ if [".md", ".source.yaml"].iter().any(|end| name.ends_with(end)) => Taken::Ignored,
        None if inside.ends_with(ENDING) => Taken::Unread("folder"),
        _ => Taken::Unread("ending"),
    }
}

/// Tells a file that nothing reads. `why`: what is wrong with its path; `language`, with the code of a language that the site
/// does not have.
pub(super) fn unread(path: &Arc<str>, why: &str, languages: &[Lang], sources: &Sources) -> Diagnostic {
    let inside = &path[FOLDER.len()..];
    let (code, rest) = inside.split_once('/').unwrap_or((inside, ""));
    let site: Vec<&Lang> = languages.iter().collect();
    let meant = |code: &str| meant_language(code, &site);
    let stem = |name: &str| name.to_lowercase().find(ENDING).map(|at| name[..at].to_owned());
    let named = match why {
        "folder" => stem(code).and_then(|code| Some(format!("{}/{OWN}", meant(&code)?))),
        "ending" => stem(rest).and_then(|stem| Some(format!("{}/{stem}{ENDING}", meant(code)?))),
        _ => meant(code).map(|lang| format!("{lang}/{rest}")),
    };
    let named = named.map(|named| format!("{FOLDER}{named}")).unwrap_or_default();
    let variable = if sources.get(&named).is_some() { "taken" } else { "suggestion" };
    let known: Vec<&str> = languages.iter().map(Lang::as_str).collect();
    let unread = Diagnostic::new(Code::WordsUnread).in_file(path).arg("why", why).arg("language", code);
    unread.arg(variable, named).arg("known", known.join(", "))
}
