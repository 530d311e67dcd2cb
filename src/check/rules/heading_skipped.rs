//! A heading written two levels below the one before it: whoever listens to a page looks for the level between
//! (<https://www.w3.org/WAI/tutorials/page-structure/headings/>).
//! It is rendered one level below; the editor knows what was meant.

use crate::{
    check::text::ApprovedText,
    diag::{Code, Diagnostic},
};

pub(in crate::check) fn rule(text: &ApprovedText<'_>) -> Vec<Diagnostic> {
    let entry = text.entry;
    let mut before = 1;
    let mut diagnostics = Vec::new();
    for heading in &entry.text.outline.headings {
        if heading.written > before + 1 {
            // Not the level itself: where a text has a `#`, all its headings are one lower than written.
            let d = Diagnostic::new(Code::HeadingSkipped).at(&entry.file, heading.span);
            let after = if before == 1 { "title" } else { "heading" };
            diagnostics.push(d.arg("after", after).arg("skipped", heading.written - before - 1));
        }
        before = heading.written;
    }
    diagnostics
}
