//! Where a segment stands, in a few words that are the same whoever exports: the file and line, the heading above it, the
//! column of a cell, the picture that words belong to.

use super::version::Version;
use crate::{
    base::{LineIndex, Span},
    markdown::{Segment, SegmentKind},
};

/// Between the parts.
const PART: &str = " · ";

/// For each segment of a text where it stands.
pub(super) fn contexts(version: &Version, lines: &LineIndex) -> Vec<String> {
    let mut heading: Option<&str> = None;
    let mut contexts = Vec::with_capacity(version.segments.len());
    for segment in &version.segments {
        let line = lines.line_of(segment.span.start as usize) + 1;
        let mut parts = vec![format!("{}:{line}", version.file)];
        match segment.kind {
            SegmentKind::Heading => heading = Some(&segment.wording),
            _ => parts.extend(heading.map(str::to_owned)),
        }
        if segment.kind == SegmentKind::Cell {
            parts.extend(column(version, lines, segment.span));
        }
        parts.extend(segment.name.clone());
        contexts.push(parts.join(PART));
    }
    contexts
}

/// The heading of the column that a cell stands in; none of a heading itself.
fn column(version: &Version, lines: &LineIndex, cell: Span) -> Option<String> {
    let text = version.source.as_str();
    let row = lines.line_of(cell.start as usize);
    let line = |at: usize| text.get(lines.range(at, text)).unwrap_or_default();
    let delimiter = (0..row).rev().take_while(|at| line(*at).contains('|')).find(|at| is_delimiter(line(*at)))?;
    let head = lines.range(delimiter.checked_sub(1)?, text);
    let at = bars(text.get(lines.range(row, text).start..cell.start as usize)?);
    let outer = usize::from(is_outer(line(row))).abs_diff(usize::from(is_outer(text.get(head.clone())?)));
    let wanted = |own: &&Segment| {
        own.kind == SegmentKind::Cell
            && head.contains(&(own.span.start as usize))
            && text.get(head.start..own.span.start as usize).map(bars) == Some(at)
    };
    version.segments.iter().filter(|_| outer == 0).find(wanted).map(|own| own.wording.clone())
}

/// The line between a table's heads and its rows.
fn is_delimiter(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t' | '>'))
}

/// Whether a row begins with a bar.
fn is_outer(line: &str) -> bool {
    line.trim_start_matches([' ', '\t', '>']).starts_with('|')
}

/// The bars that part cells; one behind a backslash is a letter.
fn bars(text: &str) -> usize {
    let mut escaped = false;
    let mut count = 0;
    for c in text.chars() {
        count += usize::from(c == '|' && !escaped);
        escaped = c == '\\' && !escaped;
    }
    count
}
