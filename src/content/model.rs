//! What content is made of.

use super::{
    captions::ReadCaptions,
    head::{FileNote, Kind, Status},
    schema::Detail,
    stale::Stale,
    text::Text,
    translations::Translation,
};
use crate::{
    base::{Address, ByLang, Hash, LangIx, PersonIx, SectionIx, Span, TermIx, Time},
    guard::FileFindings,
    media::{Facts, Photograph, photo::PictureError},
    source::ContentPath,
};
use std::sync::Arc;

/// A folder of items.
#[derive(Debug)]
pub struct Section {
    /// Its path below `content/`; empty for the root.
    pub folder: Arc<str>,
    /// The section around it.
    pub parent: Option<SectionIx>,
    /// Its `_index` per language.
    pub texts: ByLang<Option<Entry>>,
    /// Per language, whether there is an `_index` that gives no title: what is wrong with it is told.
    pub faulty: ByLang<bool>,
    /// The page's address per language, whether or not there is an `_index`.
    pub addresses: ByLang<Address>,
    /// The first language that has an `_index`.
    pub original: Option<LangIx>,
    /// Languages released together, if this section says something: empty for `none`.
    pub release_together: Option<Vec<LangIx>>,
    /// What becomes of translations that are behind, its own and those of its items that say nothing else.
    pub stale: Stale,
    /// The translations among its texts.
    pub translations: ByLang<Option<Translation>>,
}

/// The same article in all its languages.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its path below `content/`: the bundle's folder or the file without `.<lang>.md`.
    pub path: Arc<str>,
    /// Its identity.
    pub id: Arc<str>,
    /// Its section.
    pub section: SectionIx,
    /// The original's language.
    pub original: LangIx,
    /// What it is.
    pub kind: Kind,
    /// When it was released; `None` for pages.
    pub date: Option<Time>,
    /// Who is responsible.
    pub agency: Option<TermIx>,
    /// Who wrote it.
    pub authors: Vec<PersonIx>,
    /// What it is about.
    pub topics: Vec<TermIx>,
    /// Held before.
    pub embargo: Option<Time>,
    /// It ends then, as was announced.
    pub expires: Option<Time>,
    /// It was, or will be, withdrawn then.
    pub withdrawn: Option<Time>,
    /// Languages released together.
    pub release_together: Vec<LangIx>,
    /// What becomes of translations that are behind.
    pub stale: Stale,
    /// Why its texts go out though others of their release set do not, or though they are behind.
    pub release_anyway: Option<Arc<str>>,
    /// What its pages show by themselves, by the names of the fields.
    pub details: Vec<(&'static str, Detail)>,
    /// The cover, by position in `files`.
    pub cover: Option<usize>,
    /// The pictures of its gallery, in their order.
    pub gallery: Vec<GalleryPicture>,
    /// The bundle's files, by name.
    pub files: Vec<BundleFile>,
    /// Its texts per language.
    pub texts: ByLang<Option<Entry>>,
    /// The translations among its texts, those that could not be read among them.
    pub translations: ByLang<Option<Translation>>,
    /// The fingerprint of all that it was made of.
    pub stamp: Hash,
    /// The fingerprint of the addresses that its texts want.
    pub(super) wants: Hash,
}

/// A file of a bundle.
#[derive(Clone, Debug)]
pub struct BundleFile {
    /// Its path below the bundle's folder.
    pub name: Arc<str>,
    /// Its path in the site.
    pub path: Arc<str>,
    /// Where it would be published; a photograph in full.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
    /// What is wrong with it as a picture.
    pub error: Option<PictureError>,
    /// What is made of it, when it is a photograph.
    pub photograph: Option<Arc<Photograph>>,
    /// What in it must not go out.
    pub findings: Arc<FileFindings>,
    /// What it says as captions of a clip, if it is named so.
    pub captions: Option<ReadCaptions>,
    /// Credit, source, licence, rights.
    pub note: Option<FileNote>,
}

/// A picture of a gallery.
#[derive(Clone, Debug)]
pub struct GalleryPicture {
    /// By position in the item's files.
    pub file: usize,
    /// The last part of its page's address: the file's name without extension, folded.
    pub name: Arc<str>,
    /// Where the original names it.
    pub span: Span,
}

impl GalleryPicture {
    /// The address of its page in the language of a text of its item.
    pub fn address(&self, text: &Entry) -> Address {
        text.address.join(&format!("{}/", self.name))
    }
}

/// A file to publish as it is.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its path in the site.
    pub path: Arc<str>,
    /// Where it is published.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
    /// What in it must not go out.
    pub findings: Arc<FileFindings>,
}

impl Entry {
    /// Where its title stands.
    pub fn title_span(&self) -> Span {
        self.text.head.title.span().unwrap_or(Span::TOP)
    }

    /// How the command line names its item, section or home.
    pub fn article(&self) -> String {
        ContentPath::of(&self.file).map(|name| name.article()).unwrap_or_default()
    }
}

/// One text: of an item, a section or a home, in one language.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its file.
    pub file: Arc<str>,
    /// The fingerprint of the file's bytes.
    pub hash: Hash,
    /// What the file says.
    pub text: Arc<Text>,
    /// Its title.
    pub title: Arc<str>,
    /// The page's address.
    pub address: Address,
    /// Old addresses.
    pub aliases: Vec<Address>,
    /// How far it has come.
    pub status: Status,
    /// Not public before; `None` for pages, sections and homes.
    pub published: Option<Time>,
    /// When the meaning changed.
    pub updated: Option<Time>,
    /// What its page shows by itself, by the names of the fields.
    pub details: Vec<(&'static str, Detail)>,
}
