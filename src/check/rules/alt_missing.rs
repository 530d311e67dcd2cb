//! A picture without alternative text says nothing to whoever cannot see it
//! (<https://www.w3.org/TR/WCAG22/#non-text-content>). One that raw HTML marks as decoration needs none; a cover always
//! says something, also where the text is shared.

use crate::{
    check::text::ApprovedText,
    content::Target,
    diag::{Code, Diagnostic, Place},
};

pub(in crate::check) fn rule(text: &ApprovedText<'_>) -> Vec<Diagnostic> {
    let (entry, item) = (text.entry, text.item);
    let captions = entry.text.head.captions.entries();
    let has_words = |target: &str| {
        let name = target.trim_start_matches("./");
        captions.iter().any(|(file, own)| file.value.trim_start_matches("./") == name && own.alt.value().is_some())
    };
    let missing = |place: Place, kind: &str, file: &str| {
        Diagnostic::new(Code::AltMissing).place(place).arg("kind", kind).arg("file", file)
    };
    let mut diagnostics = Vec::new();
    for (picture, target) in entry.text.outline.pictures.iter().zip(&text.links.pictures) {
        let silent = picture.alt.is_empty() && !picture.decorative && !has_words(&picture.target);
        if silent && *target != Target::Dead {
            diagnostics.push(missing(Place::span(&entry.file, picture.span), "text", &picture.target));
        }
    }
    if let Some(cover) = item.cover.map(|cover| &item.files[cover].name).filter(|name| !has_words(name)) {
        // A translation has the original's cover, with words of its own.
        let own = entry.text.head.cover.given();
        let place = own.map_or_else(|| Place::file(&entry.file), |own| Place::span(&entry.file, own.span));
        diagnostics.push(missing(place, "cover", cover));
    }
    // Of several, the gallery says it once.
    let silent: Vec<&str> =
        item.gallery.iter().map(|own| &*item.files[own.file].name).filter(|name| !has_words(name)).collect();
    if !silent.is_empty() {
        let field = entry.text.head.gallery.span().or(entry.text.head.captions.span());
        let place = field.map_or_else(|| Place::file(&entry.file), |span| Place::span(&entry.file, span));
        diagnostics.push(missing(place, "gallery", &silent.join(", ")));
    }
    diagnostics
}
