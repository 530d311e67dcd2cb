//! Files of the site: of `static/` as they are, and of bundles as far as a public text names them, pictures without what they say
//! unseen, and of photographs the JPEGs that are made of them.

use super::kind::{OutputKind, nothing};
use crate::{
    base::Hash,
    edition::{DerivedPicture, Edition, PublicFile},
    pages::{
        job::{Job, Make, Output, Rendered},
        shared::Shared,
    },
    theme::Theme,
};
use std::sync::Arc;

pub(super) const KIND: OutputKind = OutputKind { reserved: nothing, list };

struct SiteFile(PublicFile);

fn list(edition: &Edition, _: &Theme) -> Vec<Output> {
    let bundles = edition.files.iter().map(|((address, _), file)| (address, file.clone()));
    let statics = edition.statics.iter();
    let statics = statics.map(|(address, (path, sha256))| (address, PublicFile::Whole(Arc::clone(path), *sha256)));
    bundles.chain(statics).map(|(address, file)| Output::new(address, SiteFile(file))).collect()
}

impl Job for SiteFile {
    fn prepare<'j>(&'j self, _: &'j Shared) -> (Hash, Make<'j>) {
        let make = || match &self.0 {
            PublicFile::Whole(path, _) => Rendered::Copy(Arc::clone(path)),
            PublicFile::Cleaned(path, _) => Rendered::Cleaned(Arc::clone(path)),
            PublicFile::Derived(picture) => Rendered::Derived(picture.clone()),
        };
        (self.0.key(), Box::new(move |_| Ok(make())))
    }

    fn source(&self, _: &Edition) -> Option<Arc<str>> {
        Some(Arc::clone(self.0.source()))
    }

    fn picture(&self) -> Option<&DerivedPicture> {
        match &self.0 {
            PublicFile::Derived(picture) => Some(picture),
            _ => None,
        }
    }
}
