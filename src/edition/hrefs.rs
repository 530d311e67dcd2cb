//! Links and pictures led to what is public. A link to what is not becomes plain text, with a warning.

use super::{Body, Figure, Href};
use crate::{
    base::{Address, Lang, Span},
    content::{BundleFile, Content, Entry, Links, Target, head::Rights, missing_fragment},
    diag::{Code, Diagnostic},
};
use std::sync::Arc;

/// Where texts are public: per item and per section, per language.
pub(super) struct Public<'c> {
    pub content: &'c Content,
    /// Per item of the content.
    pub items: &'c [Vec<bool>],
    /// Per section of the content.
    pub sections: &'c [Vec<bool>],
}

impl Public<'_> {
    /// A text's body with its links and pictures found; `files` are its own bundle's.
    pub fn body(
        &self,
        entry: &Entry,
        targets: &Links,
        lang: usize,
        files: &[BundleFile],
        found: &mut Vec<Diagnostic>,
    ) -> Body {
        let outline = &entry.text.outline;
        let links = (targets.links.iter())
            .zip(&outline.links)
            .map(|(target, link)| self.href(entry, target, link.span, &link.target, lang, found))
            .collect();
        let pictures = (targets.pictures.iter())
            .zip(&outline.pictures)
            .map(|(target, picture)| {
                if let Target::File { item, .. } = target
                    && !self.shown(*item)
                {
                    let d = Diagnostic::new(Code::HiddenLink).at(&entry.file, picture.span);
                    found.push(d.arg("target", &picture.target));
                    return None;
                }
                let mut figure = self.figure(entry, target, files)?;
                figure.eager = picture.before_heading;
                if let Target::File { item, .. } = target {
                    figure.credit_lang = self.foreign(self.content.items[*item].original, lang);
                }
                if !picture.alt.is_empty() {
                    figure.alt = None;
                }
                if !picture.title.is_empty() {
                    figure.caption = None;
                }
                if figure.facts.size.is_none() {
                    let d = Diagnostic::new(Code::PictureUnmeasured).at(&entry.file, picture.span);
                    found.push(d.arg("file", &picture.target));
                }
                Some(figure)
            })
            .collect();
        Body {
            file: Arc::clone(&entry.file),
            hash: entry.hash,
            at: entry.text.body,
            lang: self.content.config.languages[lang].lang.clone(),
            kinds: outline.kinds,
            links,
            pictures,
        }
    }

    fn href(
        &self,
        entry: &Entry,
        target: &Target,
        span: Span,
        written: &str,
        lang: usize,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Href> {
        let (texts, public, original, fragment) = match target {
            Target::Dead => return None,
            Target::Outside(address) => return Some(Href::Outside(Arc::clone(address))),
            Target::Here(fragment) => {
                return self.fragment(entry, entry, fragment, span, found).map(Href::Here);
            }
            Target::File { item, file } => {
                if !self.shown(*item) {
                    found.push(Diagnostic::new(Code::HiddenLink).at(&entry.file, span).arg("target", written));
                    return None;
                }
                return Some(Href::File(self.content.items[*item].files[*file].address.clone()));
            }
            Target::Static(at) => return Some(Href::File(self.content.statics[*at].address.clone())),
            Target::Item { item, fragment } => {
                let of = &self.content.items[*item];
                (&of.texts, &self.items[*item], Some(of.original), fragment)
            }
            Target::Section { section, fragment } => {
                let of = &self.content.sections[*section];
                (&of.texts, &self.sections[*section], of.original, fragment)
            }
        };
        let Some(to) = Some(lang).filter(|lang| public[*lang]).or(original.filter(|lang| public[*lang])) else {
            found.push(Diagnostic::new(Code::HiddenLink).at(&entry.file, span).arg("target", written));
            return None;
        };
        let address = match (target, &texts[to]) {
            (_, Some(text)) => text.address.clone(),
            (Target::Section { section, .. }, None) => self.content.sections[*section].addresses[to].clone(),
            _ => return None,
        };
        let fragment = match (fragment, &texts[to]) {
            (Some(fragment), Some(text)) => self.fragment(entry, text, fragment, span, found),
            _ => None,
        };
        let lang = (to != lang).then(|| self.content.config.languages[to].lang.clone());
        Some(Href::Page { address, fragment, lang })
    }

    /// The fragment, if the text it leads to has it.
    fn fragment(
        &self,
        entry: &Entry,
        to: &Entry,
        fragment: &Arc<str>,
        span: Span,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Arc<str>> {
        let outline = &to.text.outline;
        if outline.has(fragment) {
            return Some(Arc::clone(fragment));
        }
        found.push(missing_fragment(&entry.file, span, fragment, &to.file, &outline.ids));
        None
    }

    /// The language of what was written in an original, as a text in `lang` has to mark it.
    pub fn foreign(&self, original: usize, lang: usize) -> Option<Lang> {
        (original != lang).then(|| self.content.config.languages[original].lang.clone())
    }

    /// Whether anything of an item is public: its files are nobody's business before.
    fn shown(&self, item: usize) -> bool {
        self.items[item].contains(&true)
    }

    /// A picture of a text.
    pub fn figure(&self, entry: &Entry, target: &Target, own: &[BundleFile]) -> Option<Figure> {
        match target {
            Target::File { item, file } => {
                let file = &self.content.items[*item].files[*file];
                let is_own = own.iter().any(|other| other.path == file.path);
                Some(figure(file, is_own.then_some(entry)))
            }
            Target::Static(at) => {
                let file = &self.content.statics[*at];
                Some(Figure {
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
                })
            }
            _ => None,
        }
    }
}

/// A bundle's picture with the words that a text gives it.
pub(super) fn figure(file: &BundleFile, entry: Option<&Entry>) -> Figure {
    let captions = entry.map(|entry| entry.text.head.captions.as_slice()).unwrap_or_default();
    let words = captions.iter().find(|caption| caption.file.value.trim_start_matches("./") == file.name.as_ref());
    let text = |text: Option<&String>| text.map(|text| Arc::from(text.as_str()));
    let note = file.note.as_ref();
    Figure {
        address: file.address.clone(),
        facts: Arc::clone(&file.facts),
        alt: text(words.and_then(|words| words.alt.as_ref())),
        caption: text(words.and_then(|words| words.caption.as_ref())),
        credit: text(note.and_then(|note| note.credit.as_ref())),
        credit_lang: None,
        source: text(note.and_then(|note| note.source.as_ref())),
        license: text(note.and_then(|note| note.license.as_ref())),
        rights: note.map(|note| note.rights).unwrap_or_default(),
        eager: false,
    }
}

/// A file of a bundle that a public text names: where it is published, its path in the site, SHA-256.
pub(super) type Named = (Address, (Arc<str>, [u8; 32]));

impl Public<'_> {
    /// The files of bundles that a body, or a cover, names.
    pub fn named(&self, body: &Body, targets: &Links, cover: Option<&BundleFile>, named: &mut Vec<Named>) {
        let links =
            (targets.links.iter()).zip(&body.links).filter(|(_, href)| href.is_some()).map(|(target, _)| target);
        let pictures = (targets.pictures.iter()).zip(&body.pictures).filter(|(_, figure)| figure.is_some());
        let files = links.chain(pictures.map(|(target, _)| target)).filter_map(|target| match target {
            Target::File { item, file } => Some(&self.content.items[*item].files[*file]),
            _ => None,
        });
        let own = |file: &BundleFile| (file.address.clone(), (Arc::clone(&file.path), file.facts.sha256));
        named.extend(files.chain(cover).map(own));
    }
}
