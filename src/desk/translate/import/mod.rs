//! `import`: what comes back from translators. Each segment by itself is taken, only looked at, left alone or refused; an
//! article is written whole or not at all, its text first, then its record, so that the same import completes what was cut off.
//!
//! `returned` is a file that came back, `job` says where it belongs, `decide` says what becomes of each segment, `front` and `compose` write the text,
//! `apply` the article.

mod apply;
mod compose;
mod decide;
mod front;
mod job;
mod returned;

pub use job::{Import, ImportedText};
pub use returned::Incoming;

use super::workspace::Workspace;
use crate::{
    base::LangIx,
    desk::Refusal,
    diag::{Code, Diagnostic},
    exchange::ReturnedFile,
};
use job::Job;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What an import did.
#[derive(Default)]
pub struct Imported {
    /// Each text of the files, in their order.
    pub texts: Vec<ImportedText>,
    /// What was refused, and what is to be known.
    pub diagnostics: Vec<Diagnostic>,
}

/// Imports files.
///
/// # Errors
/// The machine failed; articles before that are done.
pub fn import(site: &Workspace, files: &[Incoming], call: &Import<'_>) -> Result<Imported, Refusal> {
    let mut imported = Imported::default();
    let mut returned: Vec<(&Incoming, &ReturnedFile)> = Vec::new();
    for incoming in files {
        match &incoming.returned {
            Ok(own) => returned.extend(own.files.iter().map(|file| (incoming, file))),
            Err(fault) => {
                let told = Diagnostic::new(Code::ImportNotReadable).place(incoming.place(fault.place));
                imported.diagnostics.push(told.arg("reason", fault.reason.as_str()));
            }
        }
    }
    let found: Vec<Result<Job<'_>, Vec<Diagnostic>>> =
        returned.par_iter().map(|(incoming, file)| Job::find(site, incoming, file)).collect();
    let mut jobs: Vec<Job<'_>> = Vec::new();
    let mut seen: FxHashMap<(String, LangIx), Arc<str>> = FxHashMap::default();
    for found in found {
        match found {
            Ok(job) => match seen.get(&(job.article.item.clone(), job.lang)) {
                Some(first) => imported.diagnostics.push(job.duplicate("text", first)),
                None => {
                    seen.insert((job.article.item.clone(), job.lang), Arc::clone(&job.incoming.name));
                    jobs.push(job);
                }
            },
            Err(diagnostics) => imported.diagnostics.extend(diagnostics),
        }
    }
    apply::sweep(site, &jobs)?;
    let done: Vec<Result<apply::Applied, Refusal>> = jobs.par_iter().map(|job| apply::apply(site, job, call)).collect();
    for done in done {
        let apply::Applied { text, diagnostics } = done?;
        imported.texts.push(text);
        imported.diagnostics.extend(diagnostics);
    }
    Ok(imported)
}
