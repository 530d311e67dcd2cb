//! A picture that is heavier or larger than any page needs: it is published as it is, and readers on a phone wait for it.

use crate::{
    content::{BundleFile, Content, Target},
    diag::{Code, Diagnostic},
    edition::Edition,
};
use std::collections::BTreeSet;

/// In bytes.
const HEAVY: u64 = 1_000_000;
/// In pixels, of the longer side; a drawing in SVG has none.
const LONG: u32 = 2500;

pub(in crate::check) fn rule(content: &Content, edition: &Edition) -> Vec<Diagnostic> {
    let public: BTreeSet<&str> = edition.items.iter().map(|item| item.id.as_ref()).collect();
    let mut diagnostics = Vec::new();
    for (at, item) in content.items.iter_enumerated().filter(|(_, item)| public.contains(item.id.as_ref())) {
        let shown: BTreeSet<usize> = content
            .targets(at)
            .pictures()
            .filter_map(|target| match target {
                Target::File { item, file } if *item == at => Some(*file),
                _ => None,
            })
            .chain(item.cover)
            .chain(item.gallery.iter().map(|picture| picture.file))
            .collect();
        diagnostics.extend(shown.into_iter().filter_map(|file| large(&item.files[file])));
    }
    diagnostics
}

fn large(file: &BundleFile) -> Option<Diagnostic> {
    let (width, height) = file.facts.size?;
    let vector = file.name.to_ascii_lowercase().ends_with(".svg");
    let kind = if !vector && width.max(height) > LONG { "long" } else { "heavy" };
    if kind == "heavy" && file.facts.bytes <= HEAVY {
        return None;
    }
    let d = Diagnostic::new(Code::PictureLarge).in_file(&file.path).arg("kind", kind).arg("picture", &file.name);
    let tenths = file.facts.bytes.div_ceil(100_000);
    Some(d.arg("size", format!("{}.{}", tenths / 10, tenths % 10)).arg("width", width).arg("height", height))
}
