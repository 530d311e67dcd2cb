//! A title that lists, cards and search pages cut off.

use crate::{
    base::compose,
    check::text::ApprovedText,
    diag::{Code, Diagnostic},
};

/// In characters: the theme is laid out for that many.
const LIMIT: usize = 140;

pub(in crate::check) fn rule(text: &ApprovedText<'_>) -> Option<Diagnostic> {
    let title = text.entry.text.head.title.given()?;
    let count = compose(&title.value).chars().count();
    let d = Diagnostic::new(Code::LongTitle).at(&text.entry.file, title.span).arg("count", count);
    (count > LIMIT).then(|| d.arg("limit", LIMIT))
}
