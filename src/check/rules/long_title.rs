//! A title that lists, cards and search pages cut off.

use super::super::Reading;
use crate::{
    base::compose,
    diag::{Code, Diagnostic},
};

/// In characters: the theme is laid out for that many.
const LIMIT: usize = 140;

pub(in crate::check) fn rule(reading: &Reading<'_>) -> Option<Diagnostic> {
    let title = reading.entry.text.head.title.as_ref()?;
    let count = compose(&title.value).chars().count();
    let d = Diagnostic::new(Code::LongTitle).at(&reading.entry.file, title.span).arg("count", count);
    (count > LIMIT).then(|| d.arg("limit", LIMIT))
}
