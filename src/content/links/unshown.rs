//! Pictures that are there and that cannot be published, or that browsers do not show: told once for each file, whoever names it.

use super::naming::{NamedFile, Naming};
use crate::{
    content::{BundleFile, NamedAs, sections::soften},
    diag::{Code, Diagnostic, Place, Related, Severity},
    media::Form,
};
use std::collections::BTreeMap;

/// Tells of the pictures that texts and covers name. What is wrong with a bundle's stands at the file itself, with all that name
/// it; what is none, and what `static/` has, where it is shown.
pub(in crate::content) fn report<'c>(namings: impl Iterator<Item = Naming<'c>>, diagnostics: &mut Vec<Diagnostic>) {
    let mut by_file: BTreeMap<&str, Diagnostic> = BTreeMap::new();
    for naming in namings {
        let Naming { file, draft, place, .. } = &naming;
        let (path, at_file, d) = match file {
            NamedFile::Bundle(file) => (&file.path, true, fault(file, naming.named_as)),
            NamedFile::Static(file) => (&file.path, false, None),
        };
        let (at_file, d) = match d {
            Some(d) => (at_file, d.place(at_fault(file))),
            None => match unshown(&naming) {
                Some(d) => (false, d.place(place.clone())),
                None => continue,
            },
        };
        let d = soften(d, *draft);
        let role = if at_file { "related-named" } else { "related-other" };
        match by_file.get_mut(&**path) {
            Some(first) => {
                first.severity = first.severity.min(d.severity);
                first.related.push(Related { role: role.into(), place: place.clone() });
            }
            None => _ = by_file.insert(path, if at_file { d.related(role, place.clone()) } else { d }),
        }
    }
    diagnostics.extend(by_file.into_values());
}

/// What is wrong with a bundle's picture.
fn fault(file: &BundleFile, named_as: NamedAs) -> Option<Diagnostic> {
    let (code, kind) = file.fault(named_as)?;
    let d = Diagnostic::new(code).arg("kind", kind).arg("file", &file.name);
    Some(match code {
        Code::PictureHeavy => d.arg("size", file.facts.one_file().1.div_ceil(1000)),
        Code::PictureTooLarge => {
            let (width, height) = file.facts.size.unwrap_or_default();
            let megabytes = file.facts.bytes.div_ceil(1_000_000);
            d.arg("width", width).arg("height", height).arg("size", megabytes)
        }
        _ => d,
    })
}

/// Where what is wrong with a file stands: at the mark of a merge, else at the file.
fn at_fault(file: &NamedFile<'_>) -> Place {
    match file {
        NamedFile::Bundle(BundleFile { path, facts, .. }) => {
            facts.conflict.map_or_else(|| Place::file(path), |mark| Place::span(path, mark))
        }
        NamedFile::Static(file) => Place::file(&file.path),
    }
}

/// What readers do not see where a text shows a picture.
fn unshown(naming: &Naming<'_>) -> Option<Diagnostic> {
    let (form, of_bundle) = match naming.file {
        // What is wrong with a clip `clips` tells, but for one that is a cover.
        NamedFile::Bundle(file) if file.facts.clip.is_some() && naming.named_as == NamedAs::Picture => return None,
        NamedFile::Bundle(file) => (file.facts.form, true),
        NamedFile::Static(file) => (file.facts.form, false),
    };
    let (code, kind) = match form {
        _ if matches!(naming.named_as, NamedAs::Link | NamedAs::Poster) => return None,
        Form::Clip => (Code::NotAPicture, "clip"),
        Form::File => (Code::NotAPicture, "file"),
        _ if of_bundle => return None,
        Form::Picture | Form::Icon => return None,
        Form::Heic => (Code::PictureFormat, "HEIC"),
        Form::Tiff => (Code::PictureFormat, "TIFF"),
        Form::Bmp => (Code::PictureFormat, "BMP"),
        Form::OtherFormat => (Code::PictureFormat, ""),
        Form::Empty => (Code::PictureBroken, "empty"),
        Form::Broken => (Code::PictureBroken, "broken"),
    };
    let d = Diagnostic::new(code).arg("kind", kind).arg("file", naming.written);
    Some(match (code, naming.named_as) {
        // Every list would show an empty frame.
        (Code::NotAPicture, NamedAs::Cover | NamedAs::Gallery) => d.severity(Severity::Error),
        // It is published all the same.
        (Code::PictureBroken, _) => d.severity(Severity::Warning),
        _ => d,
    })
}
