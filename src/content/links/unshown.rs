//! Pictures that are there and that browsers do not show: told once for each file, whoever shows it.

use super::{
    map::Destinations,
    target::{Links, Target},
};
use crate::{
    base::{ByLang, LangIx},
    content::{Entry, Item, head::Status, sections::soften},
    diag::{Code, Diagnostic, Place, Related},
    media::Form,
};
use std::collections::BTreeMap;

/// Tells of the pictures of a section's or an item's texts, and of the item's cover and gallery; `links` are those of each text.
pub(super) fn report<'l>(
    site: Destinations<'_>,
    texts: &ByLang<Option<Entry>>,
    links: impl Fn(LangIx) -> Option<&'l Links>,
    item: Option<&Item>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut by_file: BTreeMap<&str, Diagnostic> = BTreeMap::new();
    let mut tell = |path, name: &str, form, place: Place, draft| {
        let Some((code, kind)) = unshown(form) else { return };
        let d = soften(Diagnostic::new(code).arg("kind", kind).arg("file", name), draft);
        match by_file.get_mut(path) {
            Some(first) => {
                first.severity = first.severity.min(d.severity);
                first.related.push(Related { role: "related-other".into(), place });
            }
            None => {
                by_file.insert(path, d.place(place));
            }
        }
    };
    let draft = |entry: &Entry| entry.status != Status::Approved;
    if let Some((item, entry)) = item.and_then(|item| Some((item, item.texts[item.original].as_ref()?))) {
        let cover = item.cover.zip(entry.text.head.cover.span());
        for (file, span) in cover.into_iter().chain(item.gallery.iter().map(|own| (own.file, own.span))) {
            let file = &item.files[file];
            tell(&file.path, &file.name, file.facts.form, Place::span(&entry.file, span), draft(entry));
        }
    }
    for (lang, entry) in texts.iter_enumerated() {
        let (Some(entry), Some(links)) = (entry, links(lang)) else { continue };
        for (target, picture) in links.pictures.iter().zip(&entry.text.outline.pictures) {
            let (path, facts) = match target {
                Target::File { item, file } => {
                    let file = &site.items[*item].files[*file];
                    if file.facts.clip.is_some() {
                        continue;
                    }
                    (&file.path, &file.facts)
                }
                Target::Static(at) => (&site.statics[*at].path, &site.statics[*at].facts),
                _ => continue,
            };
            tell(path, &picture.target, facts.form, Place::span(&entry.file, picture.span), draft(entry));
        }
    }
    diagnostics.extend(by_file.into_values());
}

fn unshown(form: Form) -> Option<(Code, &'static str)> {
    Some(match form {
        Form::Picture => return None,
        Form::Heic => (Code::PictureFormat, "HEIC"),
        Form::Tiff => (Code::PictureFormat, "TIFF"),
        Form::Bmp => (Code::PictureFormat, "BMP"),
        Form::OtherFormat => (Code::PictureFormat, ""),
        Form::Empty => (Code::PictureBroken, "empty"),
        Form::Broken => (Code::PictureBroken, "broken"),
        Form::Clip => (Code::NotAPicture, "clip"),
        Form::File => (Code::NotAPicture, "file"),
    })
}
