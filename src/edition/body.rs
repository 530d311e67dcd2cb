//! Markdown as pages get it: where its links lead, which pictures it shows.

use crate::{
    base::{Address, Hash, Lang},
    content::{
        BundleFile, Entry, StaticFile,
        head::{FileNote, Rights},
        schema::Names,
    },
    media::Facts,
};
use std::sync::Arc;

/// Markdown that was read, with its links and pictures resolved.
#[derive(Debug, Hash)]
pub struct Body {
    /// Its file.
    pub file: Arc<str>,
    /// The fingerprint of the file's bytes.
    pub hash: Hash,
    /// Where the Markdown begins, in bytes.
    pub at: u32,
    /// Its language.
    pub lang: Lang,
    /// Which kinds of words it needs in its language, a bit for each.
    pub kinds: u16,
    /// Where its links lead; `None`: plain text.
    pub links: Vec<Option<Href>>,
    /// Its pictures; `None`: left out.
    pub pictures: Vec<Option<PublicPicture>>,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Href {
    /// A page of the site.
    Page {
        /// Its address.
        address: Address,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
        /// Its language, when that is another.
        lang: Option<Lang>,
    },
    /// A file of the site.
    File(Address),
    /// A place in the same text.
    Here(Arc<str>),
    /// Elsewhere, as written.
    Outside(Arc<str>),
}

/// A picture where a text shows it.
#[derive(Clone, Debug, Hash)]
pub struct PublicPicture {
    /// Where it is published.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
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
            address: file.address.clone(),
            facts: Arc::clone(&file.facts),
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

    /// A picture of `static/`: the site's own.
    pub(super) fn of_static(file: &StaticFile) -> Self {
        Self {
            address: file.address.clone(),
            facts: Arc::clone(&file.facts),
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
}
