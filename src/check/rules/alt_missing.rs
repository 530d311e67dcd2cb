//! A picture without alternative text says nothing to whoever cannot see it
//! (<https://www.w3.org/TR/WCAG22/#non-text-content>).

use super::super::Reading;
use crate::{
    content::Target,
    diag::{Code, Diagnostic},
};

pub(in crate::check) fn rule(reading: &Reading<'_>) -> Vec<Diagnostic> {
    let entry = reading.entry;
    let captions = &entry.text.head.captions;
    let has_words = |target: &str| {
        let name = target.trim_start_matches("./");
        captions.iter().any(|own| own.file.value.trim_start_matches("./") == name && own.alt.is_some())
    };
    entry
        .text
        .outline
        .pictures
        .iter()
        .zip(&entry.pictures)
        .filter(|(picture, target)| picture.alt.is_empty() && **target != Target::Dead && !has_words(&picture.target))
        .map(|(picture, _)| {
            Diagnostic::new(Code::AltMissing).at(&entry.file, picture.span).arg("file", &picture.target)
        })
        .collect()
}
