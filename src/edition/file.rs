//! The files of bundles that public texts name: where they are published, and how their bytes are made.

use crate::{
    base::{Address, Hash},
    content::{BundleFile, NamedAs},
    media::{Photograph, Published, photo::Rendition},
};
use std::sync::Arc;

/// How the bytes of a published file are made.
#[derive(Clone, Debug)]
pub enum PublicFile {
    /// As a file of the site has them: its path there, SHA-256.
    Whole(Arc<str>, [u8; 32]),
    /// As a picture has them, without what it says unseen: its path in the site, SHA-256 of what is left.
    Cleaned(Arc<str>, [u8; 32]),
    /// As a JPEG that is made of a photograph.
    Derived(DerivedPicture),
}

/// A JPEG that is made of a photograph.
#[derive(Clone, Debug)]
pub struct DerivedPicture {
    /// The photograph's path in the site.
    pub path: Arc<str>,
    /// The photograph.
    pub photograph: Arc<Photograph>,
    /// Which of the JPEGs.
    pub rendition: Rendition,
}

impl PublicFile {
    /// The fingerprint of all that the bytes depend on.
    pub fn key(&self) -> Hash {
        match self {
            Self::Whole(_, sha256) | Self::Cleaned(_, sha256) => Hash::stamp(sha256),
            Self::Derived(DerivedPicture { photograph, rendition, .. }) => {
                Hash::stamp(&(photograph.number(), rendition))
            }
        }
    }

    /// The path in the site of the file that it is made of.
    pub fn source(&self) -> &Arc<str> {
        match self {
            Self::Whole(path, _) | Self::Cleaned(path, _) => path,
            Self::Derived(derived) => &derived.path,
        }
    }
}

/// A file that is published: its address, and the fingerprint of its bytes; two that want one address are told.
pub(super) type NamedFile = ((Address, Hash), PublicFile);

/// What is published of a bundle's file that a public text names.
pub(super) fn named(file: &BundleFile, named_as: NamedAs) -> Vec<NamedFile> {
    let with_key = |address: Address, public: PublicFile| ((address, public.key()), public);
    let Some(photograph) = &file.photograph else {
        let path = Arc::clone(&file.path);
        let public = match file.facts.published {
            Published::Cleaned { sha256, .. } => PublicFile::Cleaned(path, sha256),
            _ => PublicFile::Whole(path, file.facts.sha256),
        };
        return vec![with_key(file.address.clone(), public)];
    };
    let mut wanted = vec![Rendition::Full];
    if !matches!(named_as, NamedAs::Link | NamedAs::Poster) {
        let widths = photograph.sizes.widths.iter().map(|(rendition, _)| *rendition);
        wanted.extend(widths.filter(|own| *own != Rendition::Full));
    }
    if matches!(named_as, NamedAs::Cover | NamedAs::Gallery) {
        wanted.push(Rendition::Card);
    }
    let derived = |rendition: Rendition| {
        let (path, photograph) = (Arc::clone(&file.path), Arc::clone(photograph));
        with_key(photograph.address(rendition), PublicFile::Derived(DerivedPicture { path, photograph, rendition }))
    };
    wanted.into_iter().map(derived).collect()
}
