//! A summary that is no summary any more.

use crate::{
    base::compose,
    check::text::ApprovedText,
    diag::{Code, Diagnostic},
};

/// In characters: what search pages and partners' readers show at most.
const LIMIT: usize = 300;

pub(in crate::check) fn rule(text: &ApprovedText<'_>) -> Option<Diagnostic> {
    let summary = text.entry.text.head.summary.given()?;
    let count = compose(&summary.value).chars().count();
    let d = Diagnostic::new(Code::LongSummary).at(&text.entry.file, summary.span).arg("count", count);
    (count > LIMIT).then(|| d.arg("limit", LIMIT))
}
