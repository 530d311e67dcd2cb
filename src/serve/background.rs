//! Renders in the background what nobody has asked for yet, only for what it has to tell; any change comes first.

use super::{
    render::{self, RenderError},
    snapshot::Snapshot,
};
use crate::{
    base::Hash,
    diag::Diagnostic,
    pipeline::{DecodingResults, Site},
};
use rustc_hash::FxHashSet;
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
    mpsc::{Receiver, Sender},
};

/// Whoever gives work to the background.
pub(super) struct Background {
    tasks: Sender<Task>,
    interrupt: Arc<AtomicBool>,
    /// It did not come to its end.
    pub interrupted: bool,
}

/// What there is to do in the background.
pub(super) enum Task {
    /// Render all jobs of a site, but those whose keys are known to render without complaint.
    Render(Arc<Site>, Arc<FxHashSet<Hash>>),
    /// Let go of a snapshot: giving back the room of twenty thousand pages takes a while.
    Drop(Arc<Snapshot>),
}

/// What rendering a site gave.
pub(super) struct Outcome {
    pub site: Arc<Site>,
    /// Keys of jobs without complaint: of all, or when it was interrupted of those that came first.
    pub sound: FxHashSet<Hash>,
    pub diagnostics: Vec<Diagnostic>,
    /// What decoding told of pictures that nobody decoded before; of those that came first when it was interrupted.
    pub decoded: DecodingResults,
    /// Whether a change came in between.
    pub interrupted: bool,
    /// Whether a file was another than the snapshot says: one that knows of it is on its way, or comes with the next
    /// change.
    pub outdated: bool,
}

impl Background {
    pub fn new(tasks: Sender<Task>) -> Self {
        Self { tasks, interrupt: Arc::default(), interrupted: false }
    }

    /// Set while a change is coming.
    pub fn interrupt_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.interrupt)
    }

    /// A change is coming: what is being rendered stops.
    pub fn interrupt(&self) {
        self.interrupt.store(true, Ordering::Relaxed);
    }

    /// Has all jobs of a site rendered that are not known to be sound.
    pub fn render(&mut self, site: Arc<Site>, sound: Arc<FxHashSet<Hash>>) {
        self.interrupted = false;
        self.interrupt.store(false, Ordering::Relaxed);
        let _ = self.tasks.send(Task::Render(site, sound)); // nobody takes it: the preview ends
    }

    /// Lets go of a snapshot that is not shown any more.
    pub fn drop(&self, snapshot: Arc<Snapshot>) {
        let _ = self.tasks.send(Task::Drop(snapshot));
    }
}

/// Renders until nobody gives tasks any more.
pub(super) fn run(tasks: &Receiver<Task>, interrupt: &AtomicBool, done: impl Fn(Outcome)) {
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(10); // there it holds for this thread alone
    let mut known: FxHashSet<Hash> = FxHashSet::default();
    while let Ok(first) = tasks.recv() {
        let mut newest = None;
        for task in std::iter::once(first).chain(tasks.try_iter()) {
            match task {
                Task::Render(site, sound) => newest = Some((site, sound)),
                Task::Drop(snapshot) => drop(snapshot),
            }
        }
        if let Some((site, sound)) = newest {
            let outcome = render(site, &sound, &known, interrupt);
            known.clone_from(&outcome.sound);
            done(outcome);
        }
    }
}

fn render(site: Arc<Site>, sound: &FxHashSet<Hash>, known: &FxHashSet<Hash>, interrupt: &AtomicBool) -> Outcome {
    let (sound_now, diagnostics, decoded) = (FxHashSet::default(), Vec::new(), Vec::new());
    let mut outcome = Outcome { site, sound: sound_now, diagnostics, decoded, interrupted: false, outdated: false };
    for output in outcome.site.plan.outputs.iter() {
        if interrupt.load(Ordering::Relaxed) {
            outcome.interrupted = true;
            outcome.sound.extend(known); // what was known may be asked again at once
            break;
        }
        if !output.tells() || output.takes_all_texts() {
            continue;
        }
        let job = outcome.site.plan.job(output);
        if sound.contains(&job.key) || known.contains(&job.key) {
            outcome.sound.insert(job.key);
            continue;
        }
        match render::file(&outcome.site, &job) {
            Ok(_) => _ = outcome.sound.insert(job.key),
            Err(RenderError::Diagnostics(diagnostics)) => outcome.diagnostics.extend(diagnostics),
            Err(RenderError::Outdated) => outcome.outdated = true,
        }
    }
    outcome.decoded = outcome.site.decode(&|| interrupt.load(Ordering::Relaxed));
    outcome.interrupted |= interrupt.load(Ordering::Relaxed);
    outcome
}
