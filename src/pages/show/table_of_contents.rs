//! An article's table of contents.

use crate::{markdown::Heading, theme::view::TocEntry};

/// A text with fewer headings has none.
const FEWEST: usize = 3;

/// Headings of the second level with those of the third below them.
pub(super) fn table_of_contents(headings: &[Heading]) -> Vec<TocEntry> {
    let mut toc: Vec<TocEntry> = Vec::new();
    let shown: Vec<&Heading> = headings.iter().filter(|heading| heading.level <= 3).collect();
    if shown.len() < FEWEST {
        return toc;
    }
    for heading in shown {
        let entry =
            TocEntry { id: heading.id.as_str().into(), text: heading.text.as_str().into(), children: Vec::new() };
        match toc.last_mut().filter(|_| heading.level == 3) {
            Some(above) => above.children.push(entry),
            None => toc.push(entry),
        }
    }
    toc
}
