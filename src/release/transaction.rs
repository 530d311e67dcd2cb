//! A release that is being made, and all that is known of the one that stands in the output.

use super::{
    keep::KeepGlobs,
    manifest::{Manifest, Sha},
    operations::Operations,
    output_folder::OutputPaths,
};
use crate::{
    base::{Audience, Hash},
    diag::Diagnostic,
    disk::{Guard, Stat},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Mutex;

/// A release that is being made. From many threads at once: [`Transaction::reuse`], [`Transaction::put`]. Then
/// [`Transaction::commit`]. Dropped, it leaves the output as it was; what was staged stays private, and the next build
/// cleans it up.
#[derive(Debug)]
pub struct Transaction {
    /// What is to be told about the output: foreign files (errors: then `commit` publishes nothing), altered and lost
    /// files of the last release (warnings: they must be put again), and that another build was waited for.
    pub diagnostics: Vec<Diagnostic>,
    pub(super) paths: OutputPaths,
    pub(super) operations: Operations,
    pub(super) guard: Guard,
    pub(super) audience: Audience,
    pub(super) keep: KeepGlobs,
    pub(super) last: LastRelease,
    pub(super) staged: Staged,
}

/// The release that stands in the output.
#[derive(Debug)]
pub(super) struct LastRelease {
    /// Whether there is an output folder at all.
    pub exists: bool,
    /// Its manifest's bytes; empty when there is none.
    pub raw: Vec<u8>,
    pub manifest: Manifest,
    /// Its files that are as they were published.
    pub files: FxHashMap<String, LastFile>,
    /// The keys of those that are not.
    pub damaged: FxHashMap<String, Option<Hash>>,
    /// The fingerprint of the whole output.
    pub tree: Hash,
    /// Whether the record belongs to this release, so that what it says of the retired tree is worth trying.
    pub recorded: bool,
}

/// A file that is as it was published.
#[derive(Clone, Copy, Debug)]
pub(super) struct LastFile {
    pub sha: Sha,
    pub stat: Stat,
    /// What it was made of; `None` when the record does not have these contents.
    pub key: Option<Hash>,
    /// As it stands in the retired tree, by the record.
    pub stage: Option<Stat>,
}

/// What the new release has so far.
#[derive(Debug, Default)]
pub(super) struct Staged {
    /// By path.
    pub files: Mutex<FxHashMap<String, NewFile>>,
    /// Whether the stage is there and marked.
    pub ready: Mutex<bool>,
    /// Folders that are known to be in the stage.
    pub folders: Mutex<FxHashSet<String>>,
}

/// A file of the new release.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct NewFile {
    pub key: Hash,
    pub sha: Sha,
    pub bytes: u64,
    /// As it was written into the stage; `None`: the last release's file stays.
    pub written: Option<Stat>,
}

impl Transaction {
    /// The release that stands in the output; an empty one when there is none.
    pub fn last(&self) -> &Manifest {
        &self.last.manifest
    }
}
