//! A picture or a clip that is shown, or that partners get, without the name of whoever made it. Those of `static/` are the
//! site's own.

use crate::{
    base::ItemIx,
    content::{BundleFile, Content, Target},
    diag::{Code, Diagnostic, Place},
    edition::Edition,
    media::Form,
};
use std::collections::BTreeSet;

pub(in crate::check) fn rule(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let intros = edition.sections.iter().flat_map(|section| &section.pages).flatten().filter_map(|p| p.body.as_ref());
    let bodies = edition.texts.iter().map(|text| &text.body).chain(intros);
    let covers = edition.texts.iter().filter_map(|text| text.cover.as_ref());
    let galleries = edition.texts.iter().flat_map(|text| &text.gallery).map(|own| &own.picture);
    let figures = bodies.clone().flat_map(|body| body.pictures.iter().flatten()).chain(covers).chain(galleries);
    let figures = figures.filter(|figure| figure.credit.is_none()).map(|figure| &figure.full.address);
    let clips = bodies.flat_map(|body| &body.clips).filter(|(_, clip)| clip.credit.is_none());
    let nameless: BTreeSet<_> = figures.chain(clips.map(|(_, clip)| &clip.address)).collect();
    let mut diagnostics = Vec::new();
    for (at, item) in content.items.iter_enumerated() {
        for (file, picture) in
            item.files.iter().enumerate().filter(|(_, file)| is_shown(file) && nameless.contains(&file.address))
        {
            if let Some(place) = place(content, at, file) {
                let kind = if picture.facts.clip.is_some() { "clip" } else { "picture" };
                let d = Diagnostic::new(Code::CreditMissing).place(place).arg("file", &picture.name);
                diagnostics.push(d.arg("kind", kind));
            }
        }
    }
    diagnostics
}

/// Whether readers see a picture or a clip: what is none, or is damaged, is told as such.
fn is_shown(file: &BundleFile) -> bool {
    file.facts.form == Form::Picture || matches!(file.facts.clip, Some(Ok(_)))
}

/// Where a bundle's own texts, the original first, show a file: all its texts share what is said of it.
fn place(content: &Content, at: ItemIx, file: usize) -> Option<Place> {
    let (item, wanted) = (&content.items[at], Target::File { item: at, file });
    let texts = || item.texts[item.original].iter().chain(item.texts.iter().flatten());
    let cover = texts().find_map(|entry| {
        let cover = entry.text.head.cover.given().filter(|_| item.cover == Some(file))?;
        Some(Place::span(&entry.file, cover.span))
    });
    let inside = || {
        let languages = std::iter::once(item.original).chain(item.texts.keys());
        languages.into_iter().find_map(|lang| {
            let (entry, links) = (item.texts[lang].as_ref()?, content.targets(at).of(lang)?);
            let own = links.pictures.iter().position(|target| *target == wanted)?;
            Some(Place::span(&entry.file, entry.text.outline.pictures[own].span))
        })
    };
    let gallery = || {
        let (picture, entry) = (item.gallery.iter().find(|own| own.file == file)?, item.texts[item.original].as_ref()?);
        Some(Place::span(&entry.file, picture.span))
    };
    cover.or_else(inside).or_else(gallery).or_else(|| texts().next().map(|entry| Place::file(&entry.file)))
}
