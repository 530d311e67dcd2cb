//! `export`: what is to be translated, as files for translators' tools, each with one article.

use super::{article::Article, memory::Memory, place, sending::Sending, version::Version};
use crate::{
    base::{LangIx, Time},
    content::{config::Config, head::Status},
    desk::Refusal,
    diag::{Code, Diagnostic},
    disk,
    exchange::{self, Mark, Unit, Version as XliffVersion},
    source::Sources,
};
use rayon::prelude::*;
use std::path::Path;

/// What is exported.
pub struct Export<'a> {
    /// The language to be translated into.
    pub to: LangIx,
    /// The one to be translated from, if it is to be another than what the translation was made from.
    pub from: Option<LangIx>,
    /// Only what is missing or behind.
    pub changed: bool,
    /// Without articles: those, too, that have no text in the language.
    pub missing: bool,
    /// How files are written.
    pub format: ExportFormat,
    /// The folder they go to, as it is called.
    pub folder: &'a str,
    /// Where that is.
    pub real: &'a Path,
    /// Whether files that say something else are written over.
    pub force: bool,
    /// The clock.
    pub now: Time,
}

/// How files are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExportFormat {
    /// XLIFF 2.1.
    Xliff,
    /// XLIFF 2.0.
    Xliff20,
    /// XLIFF 1.2.
    Xliff12 {
        /// Whether the source stands where there is no translation.
        copy_source: bool,
    },
    /// gettext.
    Po,
}

/// What an export did.
#[derive(Default)]
pub struct Exported {
    /// The files that are there now, by item.
    pub files: Vec<ExportedFile>,
    /// What was refused; the rest was done.
    pub diagnostics: Vec<Diagnostic>,
}

/// A file for a translator.
pub struct ExportedFile {
    /// The article's path.
    pub item: String,
    /// The file, in the folder as it is called.
    pub file: String,
    /// How many units are in it.
    pub units: usize,
    /// How many of them have a translation.
    pub filled: usize,
    /// How many of these come from another text.
    pub memory: usize,
}

/// Exports articles; without any, those of the site that are approved and not gone.
///
/// # Errors
/// The call does not fit an article: then nothing is written. Or the machine failed.
pub fn export(
    sources: &Sources,
    config: &Config,
    articles: Option<Vec<Article>>,
    call: &Export<'_>,
) -> Result<Exported, Refusal> {
    let named = articles.is_some();
    let all = || -> Result<Vec<Article>, Refusal> {
        let read = |place: &place::Place| match call.from {
            Some(_) => Article::read(sources, config, place),
            None => Article::read_for(sources, config, place, call.to),
        };
        place::all(sources, config).par_iter().map(read).collect()
    };
    let articles = articles.map_or_else(all, Ok)?;
    let mut jobs = Vec::new();
    for article in &articles {
        jobs.extend(job(config, article, call, named)?);
    }
    let faults: Vec<Vec<Diagnostic>> = jobs.par_iter().map(|job| job.faults(config)).collect();
    let sound = |at: &usize| faults[*at].is_empty();
    let sending = |at: usize, memory: Option<&Memory>| {
        Sending::new(config, jobs[at].article, (jobs[at].source, jobs[at].version), call.to, memory)
    };
    let mut sendings: Vec<Option<Sending>> =
        (0..jobs.len()).into_par_iter().map(|at| sound(&at).then(|| sending(at, None))).collect();
    let has_gaps = |sending: &Option<Sending>| sending.as_ref().is_some_and(Sending::has_gaps);
    if sendings.iter().any(has_gaps) {
        let memory = if named { Memory::of(config, &all()?, call.to) } else { Memory::of(config, &articles, call.to) };
        let gaps = sendings.par_iter_mut().enumerate().filter(|(_, sending)| has_gaps(sending));
        gaps.for_each(|(at, own)| *own = Some(sending(at, Some(&memory))));
    }
    let one = |(job, sending): (&Job<'_>, Option<Sending>)| sending.map(|sending| one(job, sending, call));
    let outcomes: Vec<Option<Result<Outcome, Refusal>>> = jobs.par_iter().zip(sendings).map(one).collect();
    let mut exported = Exported { files: Vec::new(), diagnostics: faults.into_iter().flatten().collect() };
    for outcome in outcomes.into_iter().flatten() {
        let outcome = outcome?;
        exported.files.extend(outcome.file);
        exported.diagnostics.extend(outcome.diagnostics);
    }
    exported.files.sort_by(|a, b| a.item.cmp(&b.item));
    exported.files.dedup_by(|a, b| a.file == b.file);
    Ok(exported)
}

/// A translation to be made, or that is there.
struct Job<'a> {
    article: &'a Article,
    source: &'a Version,
    version: Option<&'a Version>,
}

impl Job<'_> {
    /// What keeps a text, its translation or its record from being read.
    fn faults(&self, config: &Config) -> Vec<Diagnostic> {
        let versions = [Some(self.source), self.version];
        let mut faults: Vec<Diagnostic> =
            versions.into_iter().flatten().flat_map(|own| own.faults(&config.zone)).collect();
        if let Some(version) = self.version
            && let Some(Err(unreadable)) = &version.record
        {
            faults.push(unreadable.diagnostic(&version.record_file));
        }
        faults
    }
}

/// What is to be exported of an article; nothing when it was not named and is not asked for.
fn job<'a>(config: &Config, article: &'a Article, call: &Export<'_>, named: bool) -> Result<Option<Job<'a>>, Refusal> {
    let code = |lang: LangIx| config.languages[lang].lang.clone();
    let version = article.version(call.to);
    let source = match call.from {
        Some(from) => article.version(from),
        None => version.map_or_else(|| article.version(article.original), |own| article.source_of(config, own)),
    };
    let item = article.item.clone();
    if call.to == article.original {
        return if named { Err(Refusal::IsOriginal { item, lang: code(call.to) }) } else { Ok(None) };
    }
    let Some(source) = source.filter(|source| source.lang != call.to) else {
        let lang = code(call.from.unwrap_or(article.original));
        return if named { Err(Refusal::NoText { item, lang }) } else { Ok(None) };
    };
    if article.leads_back(config, call.to, source.lang) {
        let circle = Refusal::Circle { item, lang: code(call.to), from: code(source.lang) };
        return if named { Err(circle) } else { Ok(None) };
    }
    let job = Job { article, source, version };
    let wanted = named || (version.is_some() || call.missing) && is_ready(config, article, source, call.now);
    Ok(wanted.then_some(job))
}

/// Whether a text is approved, and its item not gone.
fn is_ready(config: &Config, article: &Article, source: &Version, now: Time) -> bool {
    let index = article.item == "_index" || article.item.ends_with("/_index");
    let default = if config.approval && !index { Status::Draft } else { Status::Approved };
    let status = source.text.head.status.value().copied().or(source.text.declared).unwrap_or(default);
    let head = article.version(article.original).map(|original| &original.text.head);
    let ends = head.into_iter().flat_map(|head| [head.expires.value(), head.withdrawn.value()]).flatten();
    status.approved() && !ends.into_iter().any(|end| now >= *end)
}

/// A file, or why it was not written.
#[derive(Default)]
struct Outcome {
    file: Option<ExportedFile>,
    diagnostics: Vec<Diagnostic>,
}

fn one(job: &Job<'_>, sending: Sending, call: &Export<'_>) -> Result<Outcome, Refusal> {
    let Sending { mut document, open, .. } = sending;
    if call.changed {
        let mut open = open.into_iter();
        document.units.retain(|_| open.next() == Some(true));
    }
    if document.units.is_empty() {
        return Ok(Outcome::default());
    }
    let (text, extension) = match call.format {
        ExportFormat::Xliff => (exchange::write_xliff(&document, XliffVersion::V21), "xlf"),
        ExportFormat::Xliff20 => (exchange::write_xliff(&document, XliffVersion::V20), "xlf"),
        ExportFormat::Xliff12 { copy_source } => (exchange::write_xliff_old(&document, copy_source), "xlf"),
        ExportFormat::Po => (exchange::write_po(&document), "po"),
    };
    let item = &job.article.item;
    let name = format!("{item}.{}.{extension}", document.to);
    let file = format!("{}/{name}", call.folder.trim_end_matches('/'));
    if !put(&call.real.join(&name), text.as_bytes(), call.force)? {
        let exists = Diagnostic::new(Code::ExportExists).in_file(&file.as_str().into());
        return Ok(Outcome { file: None, diagnostics: vec![exists] });
    }
    let filled = document.units.iter().filter(|unit| unit.target.is_some());
    let (filled, memory) = (filled.clone().count(), filled.filter(|unit| is_remembered(unit)).count());
    let file = ExportedFile { item: item.clone(), file, units: document.units.len(), filled, memory };
    Ok(Outcome { file: Some(file), diagnostics: Vec::new() })
}

fn is_remembered(unit: &Unit) -> bool {
    unit.mark == Some(Mark::Memory)
}

/// Writes a file, whole or not at all; says whether it is there now. One with other bytes stays, unless `force`.
fn put(path: &Path, bytes: &[u8], force: bool) -> Result<bool, Refusal> {
    if disk::stat(path)?.is_some() {
        if disk::read(path)? == bytes {
            return Ok(true);
        }
        if !force {
            return Ok(false);
        }
    } else if let Some(folder) = path.parent() {
        disk::create_dir_all(folder)?;
    }
    disk::replace(path, |file| file.write_all(bytes))?;
    Ok(true)
}
