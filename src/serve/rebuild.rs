//! The next snapshot of the site: look at what may have changed, make it, show it, tell of it, have the rest rendered.

use super::{
    background::{Background, Outcome},
    changes::Changes,
    current::Publisher,
    errors::Errors,
    event::Event,
    options::Options,
    snapshot::Snapshot,
};
use crate::{
    base::{Hash, Lang, Time},
    diag::{Diagnostic, Located, Severity, locate},
    disk,
    locale::{self, Locales},
    pipeline::{self, Inputs, Memory, PrepareError, Prepared, Removal, Site},
    source::{CONFIG_FILE, RACY, Sources},
};
use percent_encoding::percent_decode_str;
use rustc_hash::FxHashSet;
use std::{path::PathBuf, sync::Arc, time::Instant};

/// Makes one snapshot after the other.
pub(super) struct Rebuilder<'o> {
    pub options: &'o Options<'o>,
    pub root: PathBuf,
    memory: Memory,
    publisher: Publisher,
    pub background: Background,
    seen: Option<Seen>,
    /// What was told already.
    reported: FxHashSet<Diagnostic>,
    /// When the program started, for the names of snapshots.
    start: i64,
    /// When the gate moves by itself.
    pub gate: Option<Time>,
}

/// What the last snapshot was made of.
struct Seen {
    sources: Sources,
    /// The fingerprint of the configuration's file.
    config: Hash,
    /// When, in nanoseconds since 1970.
    at: i64,
}

impl<'o> Rebuilder<'o> {
    pub fn new(options: &'o Options<'o>, root: PathBuf, publisher: Publisher, background: Background) -> Self {
        let mut memory = Memory::load(&root);
        memory.load_rest(&pipeline::Silent);
        memory.remember_published();
        let (reported, start) = (FxHashSet::default(), (options.clock)().1);
        Self { options, root, memory, publisher, background, seen: None, reported, start, gate: None }
    }

    /// Looks at what may have changed and makes a snapshot of it, unless nothing did; says whether it made one.
    ///
    /// # Errors
    /// As [`pipeline::prepare`]; what is shown is as it was.
    pub fn rebuild(&mut self, changes: &Changes) -> Result<bool, PrepareError> {
        let begun = Instant::now();
        let (clock, real) = (self.options.clock)();
        let config = Hash::of(&disk::read(&self.root.join(CONFIG_FILE)).unwrap_or_default());
        let sources = match &self.seen {
            Some(seen) if !changes.all => {
                let mut sources = seen.sources.clone();
                sources.patch(&changes.paths)?;
                sources
            }
            _ => Sources::scan_gently(&self.root)?,
        };
        let mut as_seen = false;
        if let Some(seen) = &self.seen
            && changes.unsure()
            && (&seen.sources, seen.config) == (&sources, config)
        {
            if sources.files().iter().all(|file| file.stat.mtime < seen.at - RACY) {
                self.resume();
                return Ok(false);
            }
            as_seen = true; // unless a file was written again within a tick
        }
        if self.seen.is_some() && changes.any() && !changes.second && !as_seen {
            (self.options.say)(Event::Changed { count: (!changes.all).then_some(changes.paths.len()) });
        }
        self.seen = Some(Seen { sources: sources.clone(), config, at: real });
        let root = self.root.clone();
        let inputs = Inputs {
            root: &root,
            now: self.options.now.unwrap_or(clock),
            real,
            audience: self.options.audience.clone(),
            base_url: None,
            removal: Removal::default(),
            progress: &pipeline::Silent,
        };
        let prepared = pipeline::prepare_from(&inputs, sources, &mut self.memory)?;
        self.publish(prepared, begun, as_seen);
        Ok(true)
    }

    /// Shows a snapshot and tells of it; of one made of files that look `as_seen` only when it is another after all.
    fn publish(&mut self, mut prepared: Prepared, begun: Instant, as_seen: bool) {
        let diagnostics = std::mem::take(&mut prepared.diagnostics);
        let errors: Vec<Diagnostic> = diagnostics.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
        let site = prepared.site.take().map(Arc::new);
        let before = self.publisher.current();
        let base = match (&site, &before) {
            (Some(site), _) => percent_decode_str(&site.edition.config.base.path).decode_utf8_lossy().into_owned(),
            (None, Some(before)) => before.base.clone(),
            (None, None) => "/".to_owned(),
        };
        let good = if errors.is_empty() { site.clone() } else { before.and_then(|before| before.good.clone()) };
        if let Some(site) = &site {
            self.gate = site.next_change().filter(|_| self.options.now.is_none());
        }
        let locales = Arc::clone(&prepared.locales);
        let errors = Errors::new(errors, prepared.sources.clone());
        self.show(Snapshot { id: String::new(), site: site.clone(), good, base, locales, errors });
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let as_seen = as_seen && prepared.counts.parsed == 0;
        if !(as_seen && diagnostics.iter().all(|d| self.reported.contains(d))) {
            self.tell(diagnostics, |fresh| prepared.located(fresh), millis);
        }
        if let Some(site) = site {
            self.background.render(site, Arc::clone(self.memory.sound()));
        }
    }

    /// `songngu.yaml` says nothing any more: every page tells that.
    pub fn without_configuration(&mut self, located: Vec<Located>) {
        let Some(before) = self.publisher.current() else { return };
        let sources = self.seen.as_ref().map(|seen| seen.sources.clone()).unwrap_or_default();
        let locales: Arc<Locales> = Arc::new(locale::load(&locale::builtin(), &[Lang::english()]).0);
        let diagnostics = located.iter().map(|located| located.diagnostic.clone()).collect();
        let errors = Errors::located(located.clone(), sources);
        let (good, base) = (before.good.clone(), before.base.clone());
        self.show(Snapshot { id: String::new(), site: None, good, base, locales, errors });
        self.tell(diagnostics, |_| located, 0);
    }

    /// Something failed that is not the site's fault, or is one file's: what was shown stays, with the message.
    pub fn as_before(&mut self, d: Diagnostic) {
        let Some(before) = self.publisher.current() else { return };
        let sources = self.seen.take().map(|seen| seen.sources).unwrap_or_default();
        let mut diagnostics: Vec<Diagnostic> = before.errors.diagnostics().to_vec();
        if diagnostics.contains(&d) {
            return; // it was tried again
        }
        diagnostics.push(d);
        let errors = Errors::new(diagnostics.clone(), sources.clone());
        let (site, good) = (before.site.clone(), before.good.clone());
        let (base, locales) = (before.base.clone(), Arc::clone(&before.locales));
        self.show(Snapshot { id: String::new(), site, good, base, locales, errors });
        self.tell(diagnostics, |fresh| locate(fresh, |path| sources.text(path)), 0);
    }

    fn show(&mut self, snapshot: Snapshot) {
        if let Some(old) = self.publisher.show(snapshot, self.start) {
            self.background.drop(old);
        }
        if let Some(url) = self.publisher.new_url() {
            (self.options.say)(Event::Listening { url });
        }
    }

    /// Tells what was not reported before.
    fn tell(&mut self, all: Vec<Diagnostic>, locate: impl FnOnce(Vec<Diagnostic>) -> Vec<Located>, millis: u64) {
        let count = |severity| all.iter().filter(|d| d.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let fresh: Vec<Diagnostic> = all.iter().filter(|d| !self.reported.contains(*d)).cloned().collect();
        self.reported = all.into_iter().collect();
        if !fresh.is_empty() {
            (self.options.say)(Event::Diagnostics(locate(fresh)));
        }
        (self.options.say)(Event::Built { errors, warnings, millis });
    }

    /// What was coming came to nothing: the background goes on, if it was interrupted.
    pub fn resume(&mut self) {
        if let Some(site) = self.site().filter(|_| self.background.interrupted) {
            self.background.render(site, Arc::clone(self.memory.sound()));
        }
    }

    /// The background is done, or was interrupted. Says whether it found damaged pictures: then another snapshot tells of them.
    pub fn rendered(&mut self, outcome: Outcome) -> bool {
        let damaged = self.memory.remember_decoded(outcome.decoded);
        let is_current = self.site().is_some_and(|site| Arc::ptr_eq(&site, &outcome.site));
        self.memory.remember_sound(outcome.sound, is_current && !outcome.interrupted && !outcome.outdated);
        if !is_current {
            return false; // there is a newer snapshot, which has its own
        }
        self.background.interrupted = outcome.interrupted;
        if outcome.interrupted {
            return damaged;
        }
        self.memory.forget_html();
        let fresh: Vec<Diagnostic> =
            outcome.diagnostics.into_iter().filter(|d| self.reported.insert(d.clone())).collect();
        let located = locate(fresh, |path| outcome.site.sources.text(path));
        let errors = located.len();
        if errors > 0 {
            (self.options.say)(Event::Diagnostics(located));
        }
        (self.options.say)(Event::AllRendered { errors });
        damaged
    }

    /// The site that is shown.
    pub fn site(&self) -> Option<Arc<Site>> {
        self.publisher.current()?.site.clone()
    }

    /// Writes the cache.
    pub fn save(&mut self) {
        if let Some(d) = self.memory.save()
            && self.reported.insert(d.clone())
        {
            (self.options.say)(Event::Diagnostics(locate(vec![d], |_| None)));
        }
    }
}
