//! Floor 7: the steps on one screen. What is remembered of the last build is a value that the caller hands in; the
//! first build, the hundredth and the preview call the same functions.

mod addresses;
mod cache;
mod configuration;
mod memory;
mod publish;
mod unchanged;
mod words;

pub use addresses::lost_from;
pub use configuration::configuration;
pub use memory::Memory;
pub use publish::{Halt, Report, check, languages, publish};

use crate::{
    base::{Audience, Hash, Time},
    content::{Content, library::Counts},
    diag::{Diagnostic, Located, Severity, locate},
    disk::DiskError,
    edition::{Edition, Verdicts},
    locale::Locales,
    markdown::Html,
    pages::{Plan, Renderer},
    source::Sources,
    theme::Theme,
};
use configuration::Configuration;
use memory::Shelf;
use std::{path::Path, sync::Arc};
use words::Words;

/// What a build is given.
#[derive(Clone)]
pub struct Inputs<'a> {
    /// The site's folder.
    pub root: &'a Path,
    /// The clock by which the gate opens.
    pub now: Time,
    /// The machine's clock, in nanoseconds since 1970: tells files that may still change within a tick.
    pub real: i64,
    /// Whom the output is for.
    pub audience: Audience,
    /// Instead of the configuration's `base_url`.
    pub base_url: Option<&'a str>,
    /// Hears how far the work has come.
    pub progress: &'a dyn Progress,
}

/// Whoever shows how far the work has come.
pub trait Progress: Sync {
    /// A stage begins, with how many steps (0 when nobody knows): `walk`, `load`, `read`, `words`, `content`, `edition`, `plan`,
    /// `stock`, `render`, `switch`, in this order; a build that stops does not come to the last ones.
    fn stage(&self, name: &'static str, steps: usize);
    /// A step of it is done.
    fn step(&self);
}

/// Nobody watches.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str, _: usize) {}
    fn step(&self) {}
}

/// Why a build could not begin.
#[derive(Debug)]
pub enum Stop {
    /// `songngu.yaml` cannot be read as a mapping (exit code 2), told in the diagnostics.
    Config(Vec<Located>),
    /// The machine failed.
    Disk(DiskError),
}

impl From<DiskError> for Stop {
    fn from(error: DiskError) -> Self {
        Self::Disk(error)
    }
}

/// A site made ready: all is known, nothing is rendered yet.
pub struct Site {
    /// Its files.
    pub sources: Sources,
    /// Everything, ungated: for the editorial rules and for telling what has ended.
    pub content: Content,
    /// What the gate says of it.
    pub verdicts: Arc<Verdicts>,
    /// What is public.
    pub edition: Arc<Edition>,
    /// Templates, assets, words.
    pub theme: Arc<Theme>,
    /// Every output.
    pub plan: Plan,
    /// HTML that was read anyway.
    shelf: Shelf,
}

/// What the steps gave.
pub struct Prepared {
    /// The site; `None` when configuration or theme say too little to go on.
    pub site: Option<Site>,
    /// The words, for telling.
    pub locales: Arc<Locales>,
    /// All that was told.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for showing lines of them.
    pub sources: Sources,
    /// What was read anew.
    pub counts: Counts,
}

/// Makes a site ready: read, put together, gate, plan.
///
/// # Errors
/// No configuration to speak of, or the machine failed.
pub fn prepare(inputs: &Inputs<'_>, memory: &mut Memory) -> Result<Prepared, Stop> {
    inputs.progress.stage("walk", 0);
    prepare_from(inputs, Sources::scan(inputs.root)?, memory)
}

/// The same for files that the caller found: the preview follows changes and need not walk over all.
///
/// # Errors
/// As [`prepare`].
pub fn prepare_from(inputs: &Inputs<'_>, sources: Sources, memory: &mut Memory) -> Result<Prepared, Stop> {
    memory.wake(inputs.progress);
    let mut told = sources.problems();
    let Configuration { config, slips } = Configuration::read(inputs.root, inputs.base_url, &sources, &mut told)?;

    inputs.progress.stage("read", 0);
    let mut shelf = Shelf::new(&sources, memory);
    let keep = |file: &str, hash: Hash, html: Html| shelf.offer(file, hash, html);
    let highlight = |lang: &str, code: &str| shelf.highlight(lang, code);
    let counts = memory.texts.library.read(&sources, inputs.real, &highlight, &keep)?;
    let library = &memory.texts.library;
    memory.learned.texts |= counts.learned;

    if !slips.is_empty() {
        // No site, but one run tells whatever does not depend on what could not be read.
        told.extend(slips);
        told.extend(library.problems().cloned());
        if let Some(config) = &config {
            let words = Words::new(&sources, config, inputs.real, &mut memory.words)?.told;
            told.extend(words.into_iter().filter(|told| told.severity == Severity::Error));
        }
        return Err(Stop::Config(locate(told, |path| sources.text(path).or_else(|| words::built_in(path)))));
    }
    let Some(config) = config else {
        let locales = words::program();
        told.extend(library.problems().cloned());
        return Ok(Prepared { site: None, locales, diagnostics: told, sources, counts });
    };
    inputs.progress.stage("words", 0);
    let words = Words::new(&sources, &config, inputs.real, &mut memory.words)?;
    told.extend(words.told);
    let locales = words.locales;
    inputs.progress.stage("content", 0);
    let (content, found) = Content::new(Arc::new(config), library, &mut memory.content);
    told.extend(found);
    let Some(theme) = words.theme else {
        return Ok(Prepared { site: None, locales, diagnostics: told, sources, counts });
    };

    inputs.progress.stage("edition", 0);
    let verdicts = Arc::new(Verdicts::new(&content, inputs.now));
    let (edition, found) = Edition::new(&content, &verdicts, &inputs.audience, theme.related, &mut memory.edition);
    told.extend(found);

    inputs.progress.stage("plan", 0);
    let edition = Arc::new(edition);
    let (plan, found) = Plan::new(&edition, &theme, &mut memory.plan);
    told.extend(found);

    shelf.pin(plan.texts_in_feeds());
    let site = Site { sources: sources.clone(), content, verdicts, edition, theme, plan, shelf };
    Ok(Prepared { site: Some(site), locales, diagnostics: told, sources, counts })
}

impl Prepared {
    /// Whether anything stops publishing.
    pub fn failed(&self) -> bool {
        self.site.is_none() || self.diagnostics.iter().any(|told| told.severity == Severity::Error)
    }

    /// The diagnostics with their places, in order.
    pub fn located(&self, diagnostics: Vec<Diagnostic>) -> Vec<Located> {
        locate(diagnostics, |path| self.sources.text(path).or_else(|| words::built_in(path)))
    }
}

impl Site {
    /// A renderer for the plan.
    pub fn renderer(&self) -> Renderer<'_> {
        Renderer::new(&self.edition, &self.theme, &self.shelf)
    }
}
