//! `import`: what comes back from translators. Each segment by itself is taken, only looked at, left alone or refused; an
//! article is written whole or not at all, its text first, then its record, so that the same import completes what was cut off.
//!
//! `returned` is a file that came back, `decide` says what becomes of each segment, `front` and `compose` write the text,
//! `apply` the article.

mod apply;
mod compose;
mod decide;
mod front;
mod returned;

pub use returned::Incoming;

use super::{article::Article, place, workspace::Workspace};
use crate::{
    base::LangIx,
    desk::Refusal,
    diag::{Code, Diagnostic},
    exchange::{ReturnedFile, State},
    translation::By,
};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How files are imported.
pub struct Import<'a> {
    /// Whether what was sent to be translated and came back as it was counts as looked at.
    pub complete: bool,
    /// Only what is at least so far.
    pub state: Option<State>,
    /// Whether a new text is written although parts of it have no translation.
    pub partial: bool,
    /// Whether an approved text stays approved although it says something else.
    pub keep_status: bool,
    /// Whether what was changed since is written over.
    pub force: bool,
    /// Who, and when.
    pub by: By<'a>,
}

/// What an import did.
#[derive(Default)]
pub struct Imported {
    /// Each text of the files, in their order.
    pub texts: Vec<ImportedText>,
    /// What was refused, and what is to be known.
    pub diagnostics: Vec<Diagnostic>,
}

/// One text that came back.
#[derive(Clone, Default)]
pub struct ImportedText {
    /// The file that came back, as it is called.
    pub source: Arc<str>,
    /// The article's path.
    pub item: String,
    /// The translation's language.
    pub lang: String,
    /// The translation's file.
    pub file: String,
    /// How many segments were taken.
    pub taken: usize,
    /// How many were looked at and stay.
    pub checked: usize,
    /// How many came back as they were and are current.
    pub unchanged: usize,
    /// How many were refused.
    pub refused: usize,
    /// How many are still to be translated.
    pub left: usize,
    /// Whether the text or its record was written.
    pub written: bool,
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

/// A text that came back, and where it belongs.
struct Job<'a> {
    incoming: &'a Incoming,
    file: &'a ReturnedFile,
    article: Article,
    /// The language that it was translated from.
    from: LangIx,
    lang: LangIx,
}

impl<'a> Job<'a> {
    /// Finds where a text belongs, or why it belongs nowhere.
    fn find(site: &Workspace, incoming: &'a Incoming, file: &'a ReturnedFile) -> Result<Self, Vec<Diagnostic>> {
        let told = |code| Diagnostic::new(code).place(incoming.place(file.place));
        let wanted = [&file.item, &file.original].into_iter().flatten();
        let article = wanted.clone().find_map(|wanted| site.article(wanted).ok());
        let Some(article) = article else {
            let wanted = wanted.clone().next().cloned().unwrap_or_default();
            let known: Vec<String> = place::all(&site.sources, &site.config).into_iter().map(|own| own.item).collect();
            let told = told(Code::ImportItem).arg("item", &wanted);
            return Err(vec![told.suggest(&wanted, known.iter().map(String::as_str))]);
        };
        let wrong = |kind: &str, lang: &str| {
            told(Code::ImportLanguage).arg("kind", kind).arg("lang", lang).arg("item", &article.item)
        };
        let position = |lang: &Option<crate::base::Lang>| {
            let Some(lang) = lang else { return Err(vec![wrong("none", "").arg("wanted", "")]) };
            site.config.position(lang).ok_or_else(|| vec![wrong("unknown", lang.as_str()).arg("wanted", "")])
        };
        let (from, lang) = (position(&file.from)?, position(&file.to)?);
        if lang == article.original {
            return Err(vec![wrong("original", site.code(lang).as_str()).arg("wanted", "")]);
        }
        let tracked = article.version(lang).filter(|version| article.is_tracked(&site.config, version));
        let source = tracked.and_then(|version| article.source_of(&site.config, version)).map(|source| source.lang);
        if source.is_some_and(|source| source != from) || article.version(from).is_none() || from == lang {
            let wanted = site.code(source.unwrap_or(article.original)).as_str();
            return Err(vec![wrong("source", site.code(from).as_str()).arg("wanted", wanted)]);
        }
        if article.leads_back(&site.config, lang, from) {
            return Err(vec![wrong("circle", site.code(from).as_str()).arg("wanted", site.code(article.original))]);
        }
        let job = Self { incoming, file, article, from, lang };
        let mut ids = FxHashMap::default();
        let twice = job.file.units.iter().find(|unit| ids.insert(&*unit.id, ()).is_some());
        match twice {
            Some(unit) => Err(vec![job.duplicate("unit", &unit.id).place(incoming.place(unit.place))]),
            None => Ok(job),
        }
    }

    /// What comes twice: the text, in the file `first` before, or a unit of this id.
    fn duplicate(&self, kind: &str, first: &str) -> Diagnostic {
        let told = Diagnostic::new(Code::ImportDuplicate).place(self.incoming.place(self.file.place));
        told.arg("kind", kind).arg("first", first).arg("item", &self.article.item)
    }
}
