//! A heading two levels below the one before it: whoever listens to a page looks for the level between
//! (<https://www.w3.org/WAI/tutorials/page-structure/headings/>).

use super::super::Reading;
use crate::diag::{Code, Diagnostic};

pub(in crate::check) fn rule(reading: &Reading<'_>) -> Vec<Diagnostic> {
    let entry = reading.entry;
    let mut before = 1;
    let mut found = Vec::new();
    for heading in &entry.text.outline.headings {
        if heading.level > before + 1 {
            let d = Diagnostic::new(Code::HeadingSkipped).at(&entry.file, heading.span);
            found.push(d.arg("from", before).arg("to", heading.level));
        }
        before = heading.level;
    }
    found
}
