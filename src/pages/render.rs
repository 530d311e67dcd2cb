//! A job becomes bytes. The one place where pages are rendered, so the one place that counts them.

use super::{
    body::{self, Bodies},
    context::context,
    feeds,
    machine::sitemap,
    plan::{Given, What},
    view::View,
};
use crate::{
    diag::{Code, Diagnostic},
    edition::Edition,
    theme::Theme,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

/// What a job made.
pub enum File {
    /// Its bytes.
    Bytes(Arc<[u8]>),
    /// The bytes of a file of the site, by its path there.
    Copy(Arc<str>),
}

/// Renders jobs of one plan, from any thread.
pub struct Renderer<'e> {
    /// What is public.
    pub edition: &'e Edition,
    /// The theme.
    pub theme: &'e Theme,
    /// The HTML of texts.
    pub bodies: &'e dyn Bodies,
    /// How many jobs were rendered: tests ask.
    pub rendered: AtomicUsize,
}

impl<'e> Renderer<'e> {
    /// A renderer that has rendered nothing yet.
    pub fn new(edition: &'e Edition, theme: &'e Theme, bodies: &'e dyn Bodies) -> Self {
        Self { edition, theme, bodies, rendered: AtomicUsize::new(0) }
    }

    /// Renders what a job is given. A panic is caught here and told with the job's file.
    ///
    /// # Errors
    /// What is wrong with the template, located; or that the job panicked.
    pub fn render(&self, given: &Given<'_>) -> Result<File, Vec<Diagnostic>> {
        self.rendered.fetch_add(1, Ordering::Relaxed);
        catch_unwind(AssertUnwindSafe(|| self.run(&given.what))).unwrap_or_else(|_| {
            let d = Diagnostic::new(Code::JobPanicked).arg("address", given.path());
            Err(vec![match given.source() {
                Some(file) => d.in_file(file),
                None => d,
            }])
        })
    }

    fn run(&self, what: &What<'_>) -> Result<File, Vec<Diagnostic>> {
        let locales = self.theme.locales();
        Ok(File::Bytes(match what {
            What::Page(view) => self.page(view)?.into(),
            What::Feed(feed) => {
                feeds::render(feed, self.edition, locales, self.bodies).map_err(|file| changed(&file))?.into()
            }
            What::Sitemap(map) => sitemap::write(map, self.edition).into(),
            What::Bytes(bytes) => Arc::clone(bytes),
            What::Copy(path) => return Ok(File::Copy(Arc::clone(path))),
        }))
    }

    fn page(&self, view: &View) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let html = match view.body() {
            Some(body) => {
                let html = self.bodies.for_page(body).ok_or_else(|| changed(&body.file))?;
                Some(body::for_page(self.edition, self.theme.locales(), body, &html))
            }
            None => None,
        };
        let wants = |word: &str| self.theme.wants(view.template, word);
        let context = context(view, html.as_deref(), &self.edition.config.zone, &wants);
        self.theme.render(view.template, view.lang, &context)
    }
}

/// A text that is edited while the build is running: its page would be published without it.
fn changed(file: &Arc<str>) -> Vec<Diagnostic> {
    vec![Diagnostic::new(Code::FileChanged).in_file(file)]
}
