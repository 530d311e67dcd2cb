//! The next state of the site: look at what may have changed, make it, show it, tell of it, have the rest rendered.

use super::{
    Event,
    changes::Changes,
    rehearse::{Jobs, Rehearsal, Task},
    shown::{Shown, Trouble},
    work::Work,
};
use crate::{
    base::{Hash, Lang},
    content::config,
    diag::{Diagnostic, Located, Severity, locate},
    disk,
    locale::{self, Locales},
    pipeline::{self, Inputs, PrepareError, Prepared, Site},
    source::{RACY, Sources},
};
use std::{
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

/// The cache is written when nothing happened for so long, and at the end.
const CALM: Duration = Duration::from_secs(10);

impl Work<'_> {
    /// Looks at what may have changed and makes a state of it, unless nothing did.
    ///
    /// # Errors
    /// As [`pipeline::prepare`]; what is shown is as it was.
    pub(super) fn renew(&mut self, changes: &Changes) -> Result<(), PrepareError> {
        let begun = Instant::now();
        let (clock, real) = (self.options.clock)();
        let config = Hash::of(&disk::read(&self.root.join(config::FILE)).unwrap_or_default());
        let sources = match &self.seen {
            Some((known, ..)) if !changes.all => {
                let mut sources = known.clone();
                sources.patch(&changes.paths)?;
                sources
            }
            _ => Sources::scan_gently(&self.root)?,
        };
        let mut as_seen = false;
        if let Some((known, known_config, at)) = &self.seen
            && changes.unsure()
            && (known, known_config) == (&sources, &config)
        {
            if sources.files().iter().all(|file| file.stat.mtime < at - RACY) {
                self.resume();
                return Ok(());
            }
            as_seen = true; // unless a file was written again within a tick
        }
        if self.seen.is_some() && changes.any() && !changes.second && !as_seen {
            (self.options.say)(Event::Changed { count: (!changes.all).then_some(changes.paths.len()) });
        }
        self.seen = Some((sources.clone(), config, real));
        let root = self.root.clone();
        let inputs = Inputs {
            root: &root,
            now: self.options.now.unwrap_or(clock),
            real,
            audience: self.options.audience.clone(),
            base_url: None,
            progress: &pipeline::Silent,
        };
        let prepared = pipeline::prepare_from(&inputs, sources, &mut self.memory)?;
        self.publish(prepared, begun, as_seen);
        Ok(())
    }

    /// Shows a state and tells of it; of one made of files that look `as_seen` only when it is another after all.
    fn publish(&mut self, mut prepared: Prepared, begun: Instant, as_seen: bool) {
        let told = std::mem::take(&mut prepared.diagnostics);
        let errors: Vec<Diagnostic> = told.iter().filter(|d| d.severity == Severity::Error).cloned().collect();
        let site = prepared.site.take().map(Arc::new);
        let before = self.show.borrow().clone();
        let base = match (&site, &before) {
            (Some(site), _) => site.edition.config.base.path.clone(),
            (None, Some(before)) => before.base.clone(),
            (None, None) => "/".to_owned(),
        };
        let good = if errors.is_empty() { site.clone() } else { before.and_then(|before| before.good.clone()) };
        if let Some(site) = &site {
            let next = site.edition.next_change.filter(|_| self.options.now.is_none());
            self.gate = next.map(|time| (time, site.content.config.zone.clone()));
        }
        let locales = Arc::clone(&prepared.locales);
        let trouble = Trouble::new(errors, prepared.sources.clone());
        self.show(Shown { id: String::new(), site: site.clone(), good, base, locales, trouble });
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let as_seen = as_seen && prepared.counts.parsed == 0;
        if !(as_seen && told.iter().all(|d| self.told.contains(d))) {
            self.tell(told, |fresh| prepared.located(fresh), millis);
        }
        self.save = Some(Instant::now() + CALM);
        if let Some(site) = site {
            self.rehearse(site);
        }
    }

    /// `songngu.yaml` says nothing any more: every page tells that.
    pub(super) fn without_configuration(&mut self, located: Vec<Located>) {
        let Some(before) = self.show.borrow().clone() else { return };
        let sources = self.seen.as_ref().map(|(sources, ..)| sources.clone()).unwrap_or_default();
        let locales: Arc<Locales> = Arc::new(locale::load(&locale::builtin(), &[Lang::english()]).0);
        let told = located.iter().map(|located| located.diagnostic.clone()).collect();
        let trouble = Trouble::located(located.clone(), sources);
        let (good, base) = (before.good.clone(), before.base.clone());
        self.show(Shown { id: String::new(), site: None, good, base, locales, trouble });
        self.tell(told, |_| located, 0);
    }

    /// Something failed that is not the site's fault, or is one file's: what was shown stays, with the message.
    pub(super) fn as_before(&mut self, d: Diagnostic) {
        let Some(before) = self.show.borrow().clone() else { return };
        let sources = self.seen.take().map(|(sources, ..)| sources).unwrap_or_default();
        let mut told: Vec<Diagnostic> = before.trouble.told().to_vec();
        if told.contains(&d) {
            return; // it was tried again
        }
        told.push(d);
        let trouble = Trouble::new(told.clone(), sources.clone());
        let (site, good) = (before.site.clone(), before.good.clone());
        let (base, locales) = (before.base.clone(), Arc::clone(&before.locales));
        self.show(Shown { id: String::new(), site, good, base, locales, trouble });
        self.tell(told, |fresh| locate(fresh, |path| sources.text(path)), 0);
    }

    /// Shows a state. Browsers ask whether their page is another now.
    fn show(&mut self, mut shown: Shown) {
        let before = self.show.borrow().clone();
        if let Some(before) = &before {
            self.states += 1;
            self.files += u64::from(files_differ(before.site.as_deref(), shown.site.as_deref()));
        }
        shown.id = format!("{:x}.{}.{}", self.start, self.states, self.files);
        let url = format!("http://{}{}", self.bound, shown.base);
        drop(before);
        if let Some(old) = self.show.send_replace(Some(Arc::new(shown))) {
            let _ = self.tasks.send(Task::Forget(old));
        }
        if url != self.url {
            self.url.clone_from(&url);
            (self.options.say)(Event::Listening { url });
        }
    }

    /// Tells what was not told before.
    fn tell(&mut self, told: Vec<Diagnostic>, locate: impl FnOnce(Vec<Diagnostic>) -> Vec<Located>, millis: u64) {
        let count = |severity| told.iter().filter(|d| d.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let fresh: Vec<Diagnostic> = told.iter().filter(|d| !self.told.contains(*d)).cloned().collect();
        self.told = told.into_iter().collect();
        if !fresh.is_empty() {
            (self.options.say)(Event::Told(locate(fresh)));
        }
        (self.options.say)(Event::Built { errors, warnings, millis });
    }

    /// Has all jobs rendered that are not known to be sound.
    fn rehearse(&mut self, site: Arc<Site>) {
        self.interrupted = false;
        self.stirred.store(self.changes.any(), Ordering::Relaxed);
        let sound = Arc::clone(self.memory.sound());
        let _ = self.tasks.send(Task::Render(Jobs { site, sound })); // nobody takes it: the preview ends
    }

    /// What was coming came to nothing: the background goes on.
    fn resume(&mut self) {
        let site = self.show.borrow().as_ref().and_then(|shown| shown.site.clone());
        if let Some(site) = site.filter(|_| self.interrupted) {
            self.rehearse(site);
        }
    }

    /// The background is done, or was interrupted.
    pub(super) fn rehearsed(&mut self, rehearsal: Rehearsal) {
        let current = self.show.borrow().as_ref().and_then(|shown| shown.site.clone());
        let current = current.is_some_and(|site| Arc::ptr_eq(&site, &rehearsal.site));
        self.memory.learn_sound(rehearsal.sound, current && !rehearsal.interrupted && !rehearsal.outdated);
        if !current {
            return; // there is a newer state, which has its own
        }
        if rehearsal.interrupted {
            self.interrupted = true;
            if !self.changes.any() {
                self.resume();
            }
            return;
        }
        self.memory.rest();
        let fresh: Vec<Diagnostic> = rehearsal.told.into_iter().filter(|d| self.told.insert(d.clone())).collect();
        let sources = &rehearsal.site.sources;
        let located = locate(fresh, |path| sources.text(path));
        let errors = located.len();
        if errors > 0 {
            (self.options.say)(Event::Told(located));
        }
        (self.options.say)(Event::Rehearsed { errors });
    }

    /// Writes the cache.
    pub(super) fn save(&mut self) {
        self.save = None;
        if let Some(d) = self.memory.save()
            && self.told.insert(d.clone())
        {
            (self.options.say)(Event::Told(locate(vec![d], |_| None)));
        }
    }
}

/// Whether a file that keeps its address whatever is in it has other bytes.
fn files_differ(before: Option<&Site>, now: Option<&Site>) -> bool {
    let (Some(before), Some(now)) = (before, now) else { return false };
    let known = &before.edition.statics;
    now.edition.statics.iter().any(|(address, (_, sha))| known.get(address).is_some_and(|(_, other)| other != sha))
}
