//! Watching a build work: a bar on the terminal, and how long each stage took.

use crate::{diag::Say, locale::ProgramWords, pipeline::Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// The stages that an editor may have to wait for.
const SHOWN: [&str; 4] = ["read", "pictures", "render", "switch"];

/// A bar on standard error.
pub struct Bar<'a> {
    bar: ProgressBar,
    words: &'a ProgramWords<'a>,
}

impl<'a> Bar<'a> {
    /// A bar that nobody sees until the first stage begins.
    pub fn new(words: &'a ProgramWords<'a>) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg}") {
            bar.set_style(style);
        }
        Self { bar, words }
    }

    /// Takes the bar away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for Bar<'_> {
    fn stage(&self, name: &'static str, steps: usize) {
        if !SHOWN.contains(&name) {
            return;
        }
        self.bar.set_message(self.words.word(&format!("cli-progress-{name}")));
        self.bar.set_position(0);
        self.bar.set_length(steps as u64);
        let template = if steps > 0 { "{msg} {bar:30} {pos}/{len}" } else { "{msg} …" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style.progress_chars("━━╌"));
        }
        self.bar.tick();
    }

    fn step(&self) {
        self.bar.inc(1);
    }
}

/// Notes when each stage begins, and passes on what it hears.
pub struct Timings<'a> {
    inner: &'a dyn Progress,
    begun: Mutex<Vec<(&'static str, Instant)>>,
}

impl<'a> Timings<'a> {
    /// Before the first stage.
    pub fn new(inner: &'a dyn Progress) -> Self {
        Self { inner, begun: Mutex::default() }
    }

    /// How long each stage took, in order, until now.
    pub fn stages(&self) -> Vec<(&'static str, Duration)> {
        let begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let ends = begun.iter().skip(1).map(|(_, at)| *at).chain([Instant::now()]);
        begun.iter().zip(ends).map(|((name, at), end)| (*name, end.duration_since(*at))).collect()
    }
}

impl Progress for Timings<'_> {
    fn stage(&self, name: &'static str, steps: usize) {
        self.begun.lock().unwrap_or_else(PoisonError::into_inner).push((name, Instant::now()));
        self.inner.stage(name, steps);
    }

    fn step(&self) {
        self.inner.step();
    }
}
