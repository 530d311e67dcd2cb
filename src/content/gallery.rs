//! An item's gallery: pictures of its bundle, in their order, each with a page of its own below the item's.

use super::{
    BundleFile, GalleryPicture,
    head::{Caption, Head},
    library::TextFile,
    named::{Assembly, missing_file},
};
use crate::{
    base::{LangIx, Span, fold},
    diag::{Code, Diagnostic, Place, nearest_file},
};
use std::sync::Arc;

/// The last part of the address of a picture whose name has no letter to keep.
const NAMELESS: &str = "file";

/// So many pictures a message lists.
const LISTED: usize = 8;

impl Assembly<'_> {
    /// The pictures of the original's gallery. One that is not there is told, and one whose page would have the address of
    /// another's.
    pub fn gallery(&mut self, first: &TextFile, files: &[BundleFile]) -> Vec<GalleryPicture> {
        let mut gallery: Vec<GalleryPicture> = Vec::new();
        for picture in first.value.head.gallery.value().map(|own| own.0.as_slice()).unwrap_or_default() {
            let wanted = picture.value.strip_prefix("./").unwrap_or(&picture.value);
            let Some(file) = files.iter().position(|file| file.name.as_ref() == wanted) else {
                let names = files.iter().map(|file| file.name.as_ref());
                let d = Diagnostic::new(Code::DeadPicture).at(&first.path, picture.span).arg("target", wanted);
                let d = d.arg("kind", "missing").about(missing_file(self.path, wanted));
                let (hint, near) = match (nearest_file(wanted, names), self.file_named(wanted)) {
                    (Some(near), _) => ("near", near),
                    (None, Some(path)) => ("elsewhere", path),
                    (None, None) => ("", ""),
                };
                self.diagnostics.push(d.arg("hint", hint).arg("nearest", near));
                continue;
            };
            let own = wanted.rsplit('/').next().unwrap_or(wanted);
            let name = fold(own.rsplit_once('.').map_or(own, |(stem, _)| stem));
            let name: Arc<str> = if name.is_empty() { NAMELESS.into() } else { name.into() };
            match gallery.iter().find(|other| other.name == name) {
                Some(other) => {
                    let d = Diagnostic::new(Code::SameAddress).at(&first.path, picture.span);
                    let d = d.arg("address", format!("…/{name}/")).arg("kind", "picture").arg("suggestion", "");
                    self.diagnostics.push(d.related("related-first", Place::span(&first.path, other.span)));
                }
                None => gallery.push(GalleryPicture { file, name, span: picture.span }),
            }
        }
        gallery
    }

    /// Tells the translations in which a picture has no caption, though the original has one: readers get that.
    pub fn captions_missing(
        &mut self,
        original: LangIx,
        first: &TextFile,
        gallery: &[GalleryPicture],
        files: &[BundleFile],
    ) {
        let captioned = |file: &TextFile, picture: &GalleryPicture| {
            let own = words(&file.value.head, &files[picture.file].name);
            own.is_some_and(|own| !own.caption.is_absent())
        };
        let wanted: Vec<&GalleryPicture> = gallery.iter().filter(|picture| captioned(first, picture)).collect();
        for (lang, file) in self.source.texts.iter(self.library).filter(|(lang, _)| *lang != original) {
            let head = &file.value.head;
            let lacking: Vec<&str> =
                wanted.iter().filter(|own| !captioned(file, own)).map(|own| &*files[own.file].name).collect();
            if lacking.is_empty() || head.captions.is_wrong() || !file.value.readable {
                continue;
            }
            let more = if lacking.len() > LISTED { " …" } else { "" };
            let listed = format!("{}{more}", lacking.iter().take(LISTED).copied().collect::<Vec<_>>().join(", "));
            let span = head.captions.span().or(head.title.span()).unwrap_or(Span::TOP);
            let d = Diagnostic::new(Code::CaptionMissing).at(&file.path, span).arg("files", listed);
            let d = d.arg("count", lacking.len()).arg("file", lacking[0]);
            self.diagnostics.push(d.arg("language", &self.config.languages[lang].lang));
        }
    }
}

/// The words that a text has for a file of its bundle.
pub fn words<'h>(head: &'h Head, file: &str) -> Option<&'h Caption> {
    let captions = head.captions.entries();
    captions.iter().find(|(own, _)| own.value.trim_start_matches("./") == file).map(|(_, words)| words)
}
