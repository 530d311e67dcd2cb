//! What every verb of `translate` stands on, and what all acts tell alike.

use super::{
    console::number,
    error::{CommandError, Exit},
    session::{self, Session},
};
use crate::{
    desk::translate::{Article, Outcome, Workspace},
    diag::{Diagnostic, Say, Severity, locate},
    disk,
    locale::Arg,
    pipeline,
    source::{CONTENT, Sources},
};
use serde_json::json;
use std::sync::Arc;

/// What every verb stands on.
pub struct Verb<'s> {
    pub session: &'s Session<'s>,
    pub site: Workspace,
}

impl<'s> Verb<'s> {
    /// Reads the configuration and looks which files there are.
    ///
    /// # Errors
    /// There is no site, or its configuration says too little.
    pub fn new(session: &'s Session<'s>) -> Result<Self, CommandError> {
        let root = session.root()?;
        let sources = Sources::scan(&root)?;
        let mut diagnostics = Vec::new();
        match pipeline::configuration(&root, None, &sources, &mut diagnostics)? {
            Some(config) => Ok(Self { session, site: Workspace { sources, config } }),
            None => Err(CommandError::diagnosed(locate(diagnostics, |path| sources.text(path)), Exit::Errors)),
        }
    }

    /// An article by its path, a file of it, as it is called from here too, or its id.
    ///
    /// # Errors
    /// There is none.
    pub fn article(&self, wanted: &str) -> Result<Article, CommandError> {
        let here = self.path_from_here(wanted);
        Ok(self.site.article(here.as_deref().unwrap_or(wanted))?)
    }

    /// The path in the site of a file or folder of its texts that is there when it is called from where we stand.
    fn path_from_here(&self, wanted: &str) -> Option<String> {
        let path = disk::real(&session::here().ok()?.join(wanted)).ok()?;
        disk::stat(&path).ok()??;
        let root = disk::real(self.site.sources.root()).ok()?;
        let inside = path.strip_prefix(root).ok()?;
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let path = parts.join("/");
        path.starts_with(CONTENT).then_some(path)
    }

    /// Tells diagnostics; says how it ended.
    pub fn tell(&self, diagnostics: Vec<Diagnostic>) -> Exit {
        self.tell_in(diagnostics, |_| None)
    }

    /// Tells diagnostics that may be about files outside of the site, of which `text` says what stands in them.
    pub fn tell_in(&self, diagnostics: Vec<Diagnostic>, text: impl Fn(&str) -> Option<Arc<str>>) -> Exit {
        let located = locate(diagnostics, |path| text(path).or_else(|| self.site.sources.text(path)));
        self.session.console.diagnostics(&located, self.session.words);
        let failed = located.iter().any(|one| one.diagnostic.severity == Severity::Error);
        if failed { Exit::Errors } else { Exit::Done }
    }

    /// Tells what an act did: a line for each record written, then what was refused.
    ///
    /// # Errors
    /// Standard output cannot be written to.
    pub fn outcome(&self, outcome: Outcome) -> Result<Exit, CommandError> {
        let Session { console, words, .. } = self.session;
        let nothing = outcome.written.is_empty() && outcome.diagnostics.is_empty();
        for record in &outcome.written {
            let state = if record.behind { "behind" } else { "current" };
            let line = if console.json {
                json!({
                    "item": record.item, "lang": record.lang, "file": record.file, "segments": record.segments,
                    "state": state,
                })
                .to_string()
            } else {
                let file = Arg::Text(record.file.to_string());
                let args = [("file", file), ("count", number(record.segments)), ("state", Arg::Text(state.to_owned()))];
                words.tell("cli-translate-written", &args)
            };
            console.out(&line)?;
        }
        if nothing && !console.json {
            console.out(&words.word("cli-translate-nothing"))?;
        }
        Ok(self.tell(outcome.diagnostics))
    }
}
