//! A link whose words say nothing of where it leads (<https://www.w3.org/TR/WCAG22/#link-purpose-in-context>).

use super::super::Reading;
use crate::{
    base::plain,
    diag::{Code, Diagnostic},
};

/// Words that stand for nothing, folded: in Vietnamese, English, French.
const EMPTY: &[&str] = &[
    "tai day",
    "o day",
    "day",
    "xem them",
    "xem tai day",
    "bam vao day",
    "click here",
    "here",
    "read more",
    "more",
    "this link",
    "link",
    "ici",
    "cliquez ici",
    "lire la suite",
];

pub(in crate::check) fn rule(reading: &Reading<'_>) -> Vec<Diagnostic> {
    let entry = reading.entry;
    entry
        .text
        .outline
        .links
        .iter()
        .filter(|link| EMPTY.contains(&plain(link.text.trim()).as_str()))
        .map(|link| Diagnostic::new(Code::LinkText).at(&entry.file, link.span).arg("text", link.text.trim()))
        .collect()
}
