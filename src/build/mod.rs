//! Floor 7: the steps on one screen. What is remembered of the last build is a value that the caller hands in; the
//! first build, the hundredth and the preview call the same functions.

mod addresses;
mod cache;
mod memory;
mod publish;
mod unchanged;
mod words;

pub use addresses::lost_from;
pub use memory::Memory;
pub use publish::{Halt, Report, check, languages, publish};

use crate::{
    base::{Hash, Time},
    content::{
        Content,
        config::{self, Config},
        library::Counts,
    },
    diag::{Code, Diagnostic, Located, Severity, locate},
    disk::DiskError,
    edition::{Audience, Edition},
    locale::Locales,
    markdown::Html,
    pages::{Plan, Renderer},
    source::{Sources, yaml},
    theme::Theme,
};
use memory::Shelf;
use std::{path::Path, sync::Arc};
use words::Words;

/// What a build is given.
#[derive(Clone, Copy)]
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
    let config = configuration(inputs.root, inputs.base_url, &sources, &mut told)?;

    inputs.progress.stage("read", 0);
    let mut shelf = Shelf::new(&sources, memory);
    let keep = |file: &str, hash: Hash, html: Html| shelf.offer(file, hash, html);
    let highlight = |lang: &str, code: &str| shelf.highlight(lang, code);
    let counts = memory.library.read(&sources, inputs.real, &highlight, &keep)?;
    let library = &memory.library;
    memory.learned |= counts.learned;

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
    let (edition, found) = Edition::new(&content, inputs.audience, inputs.now, theme.related, &mut memory.edition);
    told.extend(found);

    inputs.progress.stage("plan", 0);
    let edition = Arc::new(edition);
    let (plan, found) = Plan::new(&edition, &theme, &mut memory.plan);
    told.extend(found);

    shelf.pin(plan.texts_in_feeds());
    let site = Site { sources: sources.clone(), content, edition, theme, plan, shelf };
    Ok(Prepared { site: Some(site), locales, diagnostics: told, sources, counts })
}

/// Reads the configuration. `Ok(None)`: it is a mapping, but too much of it is missing or wrong to go on; which is told.
///
/// # Errors
/// There is none that is a mapping, or the machine failed.
pub fn configuration(
    root: &Path,
    base_url: Option<&str>,
    sources: &Sources,
    told: &mut Vec<Diagnostic>,
) -> Result<Option<Config>, Stop> {
    let file: Arc<str> = config::FILE.into();
    let stop = |diagnostic: Diagnostic| Stop::Config(locate(vec![diagnostic], |path| sources.text(path)));
    let bytes = match sources.bytes(config::FILE) {
        Ok(bytes) => bytes,
        Err(error) if error.kind == std::io::ErrorKind::NotFound => {
            let d = Diagnostic::new(Code::ConfigMissing).arg("folder", root.display());
            return Err(stop(d));
        }
        Err(error) => return Err(error.into()),
    };
    let text = match crate::source::decode(&bytes) {
        Ok(text) => text,
        Err(wrong) => return Err(stop(wrong.tell(&file))),
    };
    let yaml = text.strip_prefix('\u{feff}').unwrap_or(text);
    match yaml::parse(&file, yaml, text.len() - yaml.len()) {
        Ok(Some(node)) if matches!(node.value, yaml::Value::Map(_)) => {
            let stamp = Hash::stamp(&(&bytes, base_url));
            Ok(Config::read(&file, &node, base_url, told).map(|config| Config { stamp, ..config }))
        }
        Ok(Some(node)) => Err(stop(Diagnostic::new(Code::ConfigUnreadable).at(&file, node.span))),
        Ok(None) => Err(stop(Diagnostic::new(Code::ConfigUnreadable).in_file(&file))),
        Err(problem) => Err(stop(*problem)),
    }
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
