//! A picture as an audience sees it: the files that it is published as, and what is said of it.

use crate::{
    base::{Address, Lang},
    content::{
        BundleFile, Entry, StaticFile,
        head::{FileNote, Rights},
        schema::Names,
    },
    media::{Facts, Photograph, photo::Rendition},
};
use std::sync::Arc;

/// So wide, in pixels, is the picture that browsers get which take no `srcset`.
const SHOWN: u32 = 960;

/// One of the files that a picture is published as.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct PictureFile {
    /// Where.
    pub address: Address,
    /// Width and height in CSS pixels, where it says so; one that is derived always does.
    pub size: Option<(u32, u32)>,
    /// Length in bytes; `None` of one that is derived: pages are written before it is made.
    pub bytes: Option<u64>,
}

/// A picture where a text shows it.
#[derive(Clone, Debug, Hash)]
pub struct PublicPicture {
    /// The picture in full: what feeds, links and structured data lead to.
    pub full: PictureFile,
    /// The same in several widths, the narrowest first; empty where it is published as one file.
    pub widths: Vec<PictureFile>,
    /// Cut for social cards: of a photograph that is a cover or stands in a gallery.
    pub card: Option<PictureFile>,
    /// Alternative text, where the text gives none itself.
    pub alt: Option<Arc<str>>,
    /// Caption, where the text gives none itself.
    pub caption: Option<Arc<str>>,
    /// Who made it.
    pub credit: Option<Arc<str>>,
    /// The language of the credit, when the text around it has another.
    pub credit_lang: Option<Lang>,
    /// Where it comes from.
    pub source: Option<Arc<str>>,
    /// Under which licence.
    pub license: Option<Arc<str>>,
    /// What others may do with it.
    pub rights: Rights,
    /// Whether it is loaded at once.
    pub eager: bool,
}

impl PictureFile {
    /// A file that is published as it is.
    fn whole(address: &Address, facts: &Facts) -> Self {
        Self { address: address.clone(), size: facts.size, bytes: Some(facts.bytes) }
    }

    /// A bundle's file that is published as one; of a photograph the one in full.
    fn full(file: &BundleFile) -> Self {
        match &file.photograph {
            Some(photograph) => Self::derived(photograph, Rendition::Full, photograph.sizes.full),
            None => Self { bytes: Some(file.facts.one_file().1), ..Self::whole(&file.address, &file.facts) },
        }
    }

    /// A JPEG of a photograph.
    fn derived(photograph: &Photograph, rendition: Rendition, size: (u32, u32)) -> Self {
        Self { address: photograph.address(rendition), size: Some(size), bytes: None }
    }
}

impl PublicPicture {
    /// A bundle's picture in a text in `lang`, with the words that a text of the same bundle gives it; `original` is
    /// the language of the bundle's original, when that is another.
    pub(super) fn of_bundle(file: &BundleFile, entry: Option<&Entry>, lang: &Lang, original: Option<Lang>) -> Self {
        let captions = entry.map(|entry| entry.text.head.captions.entries()).unwrap_or_default();
        let words = captions.iter().find(|(own, _)| own.value.trim_start_matches("./") == file.name.as_ref());
        let words = words.map(|(_, words)| words);
        let text = |text: Option<&String>| text.map(|text| Arc::from(text.as_str()));
        let note = file.note.as_ref();
        let names = note.and_then(|note| note.credit.value());
        let credit = names.and_then(|names| names.get(lang));
        let original = original.filter(|_| names.is_some_and(Names::one_for_all));
        Self {
            full: PictureFile::full(file),
            widths: widths(file),
            card: None,
            alt: text(words.and_then(|words| words.alt.value())),
            caption: text(words.and_then(|words| words.caption.value())),
            credit: credit.map(|(words, _)| words.into()),
            credit_lang: credit.and_then(|(_, other)| other.cloned()).or(original),
            source: text(note.and_then(|note| note.source.value())),
            license: text(note.and_then(|note| note.license.value())),
            rights: note.map(FileNote::rights).unwrap_or_default(),
            eager: false,
        }
    }

    /// With its cut for social cards, which is published of covers and of what stands in a gallery.
    pub(super) fn with_card(self, file: &BundleFile) -> Self {
        let card = file.photograph.as_ref();
        Self { card: card.map(|own| PictureFile::derived(own, Rendition::Card, own.sizes.card)), ..self }
    }

    /// A picture of `static/`: the site's own.
    pub(super) fn of_static(file: &StaticFile) -> Self {
        Self {
            full: PictureFile::whole(&file.address, &file.facts),
            widths: Vec::new(),
            card: None,
            alt: None,
            caption: None,
            credit: None,
            credit_lang: None,
            source: None,
            license: None,
            rights: Rights::Free,
            eager: false,
        }
    }

    /// What `src` names: the widest up to 960 pixels, else the narrowest; where there are no widths, the picture in full.
    pub fn shown(&self) -> &PictureFile {
        let fits = |own: &&PictureFile| own.size.is_some_and(|(width, _)| width <= SHOWN);
        self.widths.iter().rev().find(fits).or_else(|| self.widths.first()).unwrap_or(&self.full)
    }

    /// What `srcset` names; nothing where that would be one file alone.
    pub fn srcset(&self) -> &[PictureFile] {
        if self.widths.len() > 1 { &self.widths } else { &[] }
    }

    /// Width and height of the largest that a page shows, in CSS pixels.
    pub fn size(&self) -> Option<(u32, u32)> {
        self.widths.last().unwrap_or(&self.full).size
    }
}

/// The JPEGs of a photograph that a page offers.
fn widths(file: &BundleFile) -> Vec<PictureFile> {
    let of = |photograph: &Arc<Photograph>| {
        let widths = photograph.sizes.widths.iter();
        widths.map(|(rendition, size)| PictureFile::derived(photograph, *rendition, *size)).collect()
    };
    file.photograph.as_ref().map(of).unwrap_or_default()
}
