//! An output before it is made, what it is given, and what becomes of it.

use super::{body::Bodies, page::Page, shared::Shared};
use crate::{
    base::{Address, Hash, TextIx},
    diag::Diagnostic,
    edition::{DerivedPicture, Edition},
    theme::Theme,
};
use std::sync::{Arc, atomic::AtomicUsize};

/// How one output is made. Each kind of output has a file in `outputs/`.
pub(super) trait Job: Send + Sync {
    /// The fingerprint of all that its bytes depend on (the same key, the same bytes), and what makes them.
    fn prepare<'j>(&'j self, shared: &'j Shared) -> (Hash, Make<'j>);

    /// The source that it is mainly about, for messages.
    fn source(&self, _: &Edition) -> Option<Arc<str>> {
        None
    }

    /// The page that it makes, if it makes one.
    fn page(&self) -> Option<&Page> {
        None
    }

    /// The photograph that it is made of, if it is.
    fn picture(&self) -> Option<&DerivedPicture> {
        None
    }

    /// Whether making it may tell something: what tells nothing is made only where its bytes are wanted.
    fn tells(&self) -> bool {
        true
    }

    /// The texts whose HTML it carries besides their own pages.
    fn carries(&self, _: &Edition) -> Vec<TextIx> {
        Vec::new()
    }
}

/// Makes the bytes of an output. Its errors are those of a template, located, or of a file that is not any more what it was.
pub(super) type Make<'j> = Box<dyn Fn(&Renderer<'_>) -> Result<Rendered, Vec<Diagnostic>> + 'j>;

/// One output.
pub struct Output {
    /// Where its bytes lie in the output folder.
    pub path: String,
    pub(super) job: Box<dyn Job>,
}

impl Output {
    pub(super) fn new(address: &Address, job: impl Job + 'static) -> Self {
        Self { path: address.file(), job: Box::new(job) }
    }

    /// The photograph that it is made of; `None` for other outputs.
    pub fn picture(&self) -> Option<&DerivedPicture> {
        self.job.picture()
    }

    /// Whether making it may tell something.
    pub fn tells(&self) -> bool {
        self.job.tells()
    }

    /// Whether it takes all texts of a language to make it: the preview does so only for whoever looks at it.
    pub fn takes_all_texts(&self) -> bool {
        matches!(self.page(), Some(Page::Search(_)))
    }

    /// The page that it is; `None` for other outputs.
    pub fn page(&self) -> Option<&Page> {
        self.job.page()
    }
}

/// A job with all that it is given.
pub struct KeyedJob<'p> {
    pub(super) output: &'p Output,
    /// The fingerprint of all that it is given: the same key, the same bytes.
    pub key: Hash,
    pub(super) make: Make<'p>,
}

impl KeyedJob<'_> {
    /// Where the output lies.
    pub fn path(&self) -> &str {
        &self.output.path
    }
}

/// What a job made.
pub enum Rendered {
    /// Its bytes.
    Bytes(Arc<[u8]>),
    /// The bytes of a file of the site, by its path there.
    Copy(Arc<str>),
    /// The bytes of a picture of the site without what it says unseen, by its path there.
    Cleaned(Arc<str>),
    /// A JPEG of a photograph: to be derived by whoever can keep it.
    Derived(DerivedPicture),
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

/// Bytes that are there already.
pub(super) struct ReadyBytes(pub Arc<[u8]>);

impl Job for ReadyBytes {
    fn prepare<'j>(&'j self, _: &'j Shared) -> (Hash, Make<'j>) {
        (Hash::of(&self.0), Box::new(|_| Ok(Rendered::Bytes(Arc::clone(&self.0)))))
    }
}
