//! A summary that is no summary any more.

use super::super::Reading;
use crate::{
    base::compose,
    diag::{Code, Diagnostic},
};

/// In characters: what search pages and partners' readers show at most.
const LIMIT: usize = 300;

pub(in crate::check) fn rule(reading: &Reading<'_>) -> Option<Diagnostic> {
    let summary = reading.entry.text.head.summary.as_ref()?;
    let count = compose(&summary.value).chars().count();
    let d = Diagnostic::new(Code::LongSummary).at(&reading.entry.file, summary.span).arg("count", count);
    (count > LIMIT).then(|| d.arg("limit", LIMIT))
}
