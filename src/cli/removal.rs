//! `--last` and `--allow-removal`: with which release is compared, and what may go.

use super::{args::RemovalArgs, error::CommandError};
use crate::{
    base::Audience,
    pipeline::{PublishedTree, Removal},
    release::{self, Manifest},
};
use std::path::Path;

/// What the options say, once their file is read.
pub struct Comparison<'a> {
    call: &'a RemovalArgs,
    last: Option<Manifest>,
}

impl<'a> Comparison<'a> {
    /// Reads the file of `--last`.
    ///
    /// # Errors
    /// It cannot be read, or is no release for the public.
    pub fn new(call: &'a RemovalArgs) -> Result<Self, CommandError> {
        let read = |path: &std::path::PathBuf| {
            let manifest = release::read_manifest(path)?.filter(|manifest| manifest.audience == Audience::Public);
            manifest.ok_or_else(|| CommandError::wrong("not-a-release").path(path))
        };
        Ok(Self { call, last: call.last.as_ref().map(read).transpose()? })
    }

    /// As the steps take it.
    pub fn removal(&self) -> Removal<'_> {
        let folder = self.call.last.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let last = self.last.as_ref().map(|manifest| PublishedTree { manifest, folder });
        Removal { last, allowed: &self.call.allowed }
    }
}
