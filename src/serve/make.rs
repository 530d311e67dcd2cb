//! A job becomes what the browser gets: build's bytes, and one script in pages.

use super::live;
use crate::{
    base::Hash,
    diag::Diagnostic,
    disk::Stat,
    edition::Body,
    markdown::Html,
    pages::{Bodies, File, Given, Renderer},
    pipeline::Site,
};
use axum::body::Bytes;
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// What a job made.
pub(super) enum Made {
    /// Its bytes.
    Bytes(Bytes),
    /// A file as it is.
    File(PathBuf, Stat),
}

/// Why a job made nothing.
pub(super) enum Flaw {
    /// What is wrong; empty when it was told before.
    Told(Vec<Diagnostic>),
    /// A file changed since the state was made: a new state is on its way.
    Outdated,
}

/// Makes what a job is given.
pub(super) fn make(site: &Site, given: &Given<'_>, base: &str) -> Result<Made, Flaw> {
    match render(site, given)? {
        File::Bytes(bytes) if given.path().ends_with(".html") => {
            Ok(Made::Bytes(live::with_script(&bytes, base).into()))
        }
        File::Bytes(bytes) => Ok(Made::Bytes(Bytes::from_owner(bytes))),
        File::Copy(path) => {
            let file = site.sources.get(&path).ok_or(Flaw::Outdated)?;
            Ok(Made::File(site.sources.real(file), file.stat))
        }
    }
}

/// What a job has to tell; its bytes are thrown away.
pub(super) fn rehearse(site: &Site, given: &Given<'_>) -> Result<(), Flaw> {
    render(site, given).map(|_| ())
}

fn render(site: &Site, given: &Given<'_>) -> Result<File, Flaw> {
    let plain = site.renderer();
    let attentive = Attentive { bodies: plain.bodies, missed: AtomicBool::new(false) };
    let made = Renderer::new(&site.edition, &site.theme, &attentive).render(given);
    if attentive.missed.load(Ordering::Relaxed) {
        return Err(Flaw::Outdated);
    }
    made.map_err(Flaw::Told)
}

/// Notices texts that are not any more what the plan says.
struct Attentive<'a> {
    bodies: &'a dyn Bodies,
    missed: AtomicBool,
}

impl Attentive<'_> {
    fn noting(&self, html: Option<Arc<Html>>) -> Option<Arc<Html>> {
        if html.is_none() {
            self.missed.store(true, Ordering::Relaxed);
        }
        html
    }
}

impl Bodies for Attentive<'_> {
    fn for_page(&self, body: &Body) -> Option<Arc<Html>> {
        self.noting(self.bodies.for_page(body))
    }

    fn for_feed(&self, body: &Body) -> Option<Arc<Html>> {
        self.noting(self.bodies.for_feed(body))
    }
}

/// The tag of a job's bytes for the browser's cache.
pub(super) fn tag(key: &Hash) -> String {
    format!("\"{}\"", key.hex())
}
