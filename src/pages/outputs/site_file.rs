//! Files of the site as they are: of `static/`, and of bundles as far as a public text names them.

use super::kind::{OutputKind, nothing};
use crate::{
    base::Hash,
    edition::Edition,
    pages::{
        job::{Job, Make, Output, Rendered},
        shared::Shared,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved: nothing, list };

struct SiteFile {
    /// The file's path in the site.
    path: Arc<str>,
    sha256: [u8; 32],
}

fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    let files = edition.files.iter().chain(&edition.statics);
    files
        .map(|(address, (path, sha256))| Output::new(address, SiteFile { path: Arc::clone(path), sha256: *sha256 }))
        .collect()
}

impl Job for SiteFile {
    fn prepare<'j>(&'j self, _: &'j Shared) -> (Hash, Make<'j>) {
        (Hash::stamp(&self.sha256), Box::new(|_| Ok(Rendered::Copy(Arc::clone(&self.path)))))
    }

    fn source(&self, _: &Edition) -> Option<Arc<str>> {
        Some(Arc::clone(&self.path))
    }
}
