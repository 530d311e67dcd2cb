//! A bar on the terminal while a build works.

use crate::{build::Progress, diag::Say, locale::ProgramWords};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

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
