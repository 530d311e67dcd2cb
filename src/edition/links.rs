//! Links and pictures led to what is public. A link to what is not becomes plain text, with a warning.

use super::{
    body::{Body, Href},
    clip::{ClipPlace, PublicClip},
    file::{self, NamedFile},
    picture::PublicPicture,
    visible::Visible,
};
use crate::{
    base::{ByLang, LangIx, Span},
    content::{BundleFile, Entry, Links, NamedAs, Target, missing_fragment},
    diag::{Code, Diagnostic},
    markdown::{Picture, Word},
};
use rustc_hash::FxHashSet;
use std::sync::Arc;

/// Resolves what one text points to.
pub(super) struct Resolver<'a> {
    pub visible: &'a Visible<'a>,
    pub entry: &'a Entry,
    pub lang: LangIx,
    /// The languages in which the text's item, or section, is seen.
    pub seen: &'a ByLang<bool>,
    pub diagnostics: &'a mut Vec<Diagnostic>,
    /// Suggestions that were looked for.
    pub asked: usize,
}

impl Resolver<'_> {
    /// The text's body; `files` are its own bundle's.
    pub fn body(mut self, targets: &Links, files: &[BundleFile]) -> Body {
        let entry = self.entry;
        let outline = &entry.text.outline;
        let links = targets.links.iter().zip(&outline.links);
        let links = links.map(|(target, link)| self.href(target, link.span, &link.target)).collect();
        let figures: FxHashSet<&Target> = targets
            .pictures
            .iter()
            .zip(&outline.pictures)
            .filter(|(_, picture)| picture.alone)
            .map(|(target, _)| target)
            .collect();
        let mut clips = Vec::new();
        let pictures = targets.pictures.iter().zip(&outline.pictures).enumerate().map(|(at, (target, picture))| {
            if self.is_clip(target) {
                clips.extend(self.clip(target, picture, files).map(|clip| (at, clip)));
                return None;
            }
            let shown = self.picture(target, picture, files)?;
            if !figures.contains(target) {
                self.unseen(picture, &shown);
            }
            Some(shown)
        });
        let pictures = pictures.collect();
        let words = if clips.is_empty() { 0 } else { 1 << Word::Transcript.kind() | 1 << Word::Bytes(0).kind() };
        Body {
            file: Arc::clone(&entry.file),
            hash: entry.hash,
            at: entry.text.body,
            lang: self.visible.content.config.languages[self.lang].lang.clone(),
            kinds: outline.kinds | words,
            links,
            pictures,
            clips,
        }
    }

    fn href(&mut self, target: &Target, span: Span, written: &str) -> Option<Href> {
        let Visible { content, items, sections, .. } = self.visible;
        let (texts, seen, original, fragment) = match target {
            Target::Dead => return None,
            Target::Outside(address) => return Some(Href::Outside(Arc::clone(address))),
            Target::Here(fragment) => return self.fragment(self.entry, fragment, span).map(Href::Here),
            Target::File { item, .. } if !self.visible.item(*item) => return self.hidden(span, written),
            Target::File { item, file } => {
                let file = &content.items[*item].files[*file];
                // What is wrong with it is told at the file.
                return (!file.is_refused(NamedAs::Link)).then(|| Href::File(file.address.clone()));
            }
            Target::Static(at) => return Some(Href::File(content.statics[*at].address.clone())),
            Target::Item { item, fragment } => {
                let of = &content.items[*item];
                (&of.texts, &items[*item], Some(of.original), fragment)
            }
            Target::Section { section, fragment } => {
                let of = &content.sections[*section];
                (&of.texts, &sections[*section], of.original, fragment)
            }
        };
        let to = Some(self.lang).filter(|lang| seen[*lang]).or(original.filter(|lang| seen[*lang]));
        let Some(to) = to else { return self.hidden(span, written) };
        let address = match (target, &texts[to]) {
            (_, Some(text)) => text.address.clone(),
            (Target::Section { section, .. }, None) => content.sections[*section].addresses[to].clone(),
            _ => return None,
        };
        let fragment = match (fragment, &texts[to]) {
            (Some(fragment), Some(text)) => self.fragment(text, fragment, span),
            _ => None,
        };
        let lang = (to != self.lang).then(|| content.config.languages[to].lang.clone());
        Some(Href::Page { address, fragment, lang })
    }

    /// The fragment, if the text it leads to has it.
    fn fragment(&mut self, to: &Entry, fragment: &Arc<str>, span: Span) -> Option<Arc<str>> {
        let outline = &to.text.outline;
        if outline.has(fragment) {
            return Some(Arc::clone(fragment));
        }
        let place = (&self.entry.file, span);
        self.diagnostics.push(missing_fragment(place, fragment, &to.file, &outline.ids, &mut self.asked));
        None
    }

    fn picture(&mut self, target: &Target, picture: &Picture, own: &[BundleFile]) -> Option<PublicPicture> {
        let content = self.visible.content;
        let (mut figure, facts) = match target {
            Target::File { item, .. } if !self.visible.item(*item) => {
                return self.hidden(picture.span, &picture.target);
            }
            Target::File { item, file } => {
                let item = &content.items[*item];
                let file = &item.files[*file];
                if file.is_refused(NamedAs::Picture) {
                    return None;
                }
                let is_own = own.iter().any(|other| other.path == file.path);
                let original = self.visible.foreign(item.original, self.lang);
                let lang = &content.config.languages[self.lang].lang;
                (PublicPicture::of_bundle(file, is_own.then_some(self.entry), lang, original), &file.facts)
            }
            Target::Static(at) => {
                let file = &content.statics[*at];
                (PublicPicture::of_static(file), &file.facts)
            }
            _ => return None,
        };
        figure.eager = picture.before_heading;
        if !picture.alt.is_empty() {
            figure.alt = None;
        }
        if !picture.title.is_empty() {
            figure.caption = None;
        }
        if facts.unmeasured() {
            let d = Diagnostic::new(Code::PictureUnmeasured).at(&self.entry.file, picture.span);
            self.diagnostics.push(d.arg("file", &picture.target));
        }
        Some(figure)
    }

    /// Whether it is a clip, of an item that is seen.
    fn is_clip(&self, target: &Target) -> bool {
        let Target::File { item, file } = target else { return false };
        self.visible.item(*item) && self.visible.content.items[*item].files[*file].facts.clip.is_some()
    }

    /// A clip that stands alone; elsewhere it is told already.
    fn clip(&self, target: &Target, picture: &Picture, own: &[BundleFile]) -> Option<PublicClip> {
        let Target::File { item, file } = target else { return None };
        let path = &self.visible.content.items[*item].files[*file].path;
        let entry = own.iter().any(|other| other.path == *path).then_some(self.entry);
        let place = ClipPlace { visible: self.visible, entry, lang: self.lang, seen: self.seen };
        picture.alone.then(|| place.clip(*item, *file, picture))?
    }

    /// Tells of what is known of a picture and not shown, since it is no figure: who made it, and its caption. Of a caption
    /// in the text itself reading it told; around raw HTML its author may have written both, and a figure of it shows them.
    fn unseen(&mut self, picture: &Picture, figure: &PublicPicture) {
        if picture.raw || !picture.title.is_empty() {
            return;
        }
        let credit = || figure.credit.as_ref().or(figure.license.as_ref()).map(|words| ("credit", words));
        if let Some((what, words)) = figure.caption.as_ref().map(|words| ("caption", words)).or_else(credit) {
            let d = Diagnostic::new(Code::CaptionUnseen).at(&self.entry.file, picture.span);
            self.diagnostics.push(d.arg("what", what).arg("words", words));
        }
    }

    /// What is pointed to is not public.
    fn hidden<T>(&mut self, span: Span, written: &str) -> Option<T> {
        self.diagnostics.push(Diagnostic::new(Code::HiddenLink).at(&self.entry.file, span).arg("target", written));
        None
    }
}

impl Visible<'_> {
    /// The files of bundles that a body, or a cover, names.
    pub fn files(&self, body: &Body, targets: &Links, cover: Option<&BundleFile>) -> Vec<NamedFile> {
        let links = targets.links.iter().zip(&body.links).filter(|(_, href)| href.is_some());
        let links = links.map(|(target, _)| (target, NamedAs::Link));
        let pictures = targets.pictures.iter().zip(&body.pictures).filter(|(_, figure)| figure.is_some());
        let pictures = pictures.map(|(target, _)| (target, NamedAs::Picture));
        let files = links.chain(pictures).filter_map(|(target, named_as)| match target {
            Target::File { item, file } => Some((&self.content.items[*item].files[*file], named_as)),
            _ => None,
        });
        let clips = body.clips.iter().filter_map(|(at, clip)| match targets.pictures[*at] {
            // Of a photograph before a clip the one in full is shown.
            Target::File { item, .. } => {
                Some(clip.files.iter().map(move |file| (&self.content.items[item].files[*file], NamedAs::Poster)))
            }
            _ => None,
        });
        let covers = cover.map(|file| (file, NamedAs::Cover));
        files.chain(clips.flatten()).chain(covers).flat_map(|(file, named_as)| file::named(file, named_as)).collect()
    }
}
