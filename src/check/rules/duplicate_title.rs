//! Two texts of one language with the same title: in lists and search pages nobody can tell them apart.

use super::super::Reading;
use crate::{
    base::compose,
    diag::{Code, Diagnostic, Place},
};
use std::collections::BTreeMap;

pub(in crate::check) fn rule(readings: &[Reading<'_>]) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<(usize, String), &Reading<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for reading in readings {
        let Some(title) = &reading.entry.text.head.title else { continue };
        let key = (reading.lang, compose(title.value.trim()).to_lowercase());
        match seen.get(&key) {
            None => {
                seen.insert(key, reading);
            }
            Some(first) => {
                let span = first.entry.text.head.title.as_ref().map_or(title.span, |title| title.span);
                let d = Diagnostic::new(Code::DuplicateTitle).at(&reading.entry.file, title.span);
                let d = d.arg("title", &title.value);
                found.push(d.related("related-first", Place::span(&first.entry.file, span)));
            }
        }
    }
    found
}
