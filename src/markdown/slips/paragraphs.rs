//! What stands in several lines of a paragraph: rows that are no table, a document that is one paragraph.

use super::{
    super::{
        diagnostics::{Diagnostics, shown},
        tree::{NodeKind, TextTree},
    },
    line::{self, Line},
};
use crate::diag::Code;

/// Lines and bytes from which on a text of one paragraph is taken for one that lost its empty lines.
const LINES: usize = 4;
const BYTES: usize = 600;

pub(super) fn check(source: &str, lines: &[Line], diagnostics: &mut Diagnostics<'_>) {
    if let [first, second, ..] = lines {
        rows(source, first, second, diagnostics);
        tabs(source, lines, diagnostics);
    }
}

/// Rows between `|` without a line of dashes under the first, or with one that has another number of columns.
fn rows(source: &str, first: &Line, second: &Line, diagnostics: &mut Diagnostics<'_>) {
    let row = |line: &Line| line.text && line.of(source).starts_with('|') && columns(line.of(source)) > 1;
    if !row(first) || !(row(second) || second.of(source).starts_with('|')) {
        return;
    }
    let made_of = |signs: [char; 3]| {
        let text = second.of(source);
        text.contains(signs) && text.chars().all(|c| signs.contains(&c) || matches!(c, '|' | ':' | ' ' | '\t'))
    };
    let count = columns(first.of(source));
    let what = match () {
        () if made_of(['-'; 3]) => "columns",
        () if made_of(['—', '–', '-']) => "dashes",
        () => "missing",
    };
    let meant = format!("|{}", "---|".repeat(count.min(20)));
    let args = [("what", what), ("columns", &*count.to_string()), ("meant", &*meant)];
    diagnostics.add(Code::TableLine, if what == "missing" { first.span } else { second.span }, &args);
}

/// How many cells a row has.
fn columns(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    row.replace("\\|", "").split('|').count()
}

/// Rows whose cells are set apart by tabs, as they come from a sheet.
fn tabs(source: &str, lines: &[Line], diagnostics: &mut Diagnostics<'_>) {
    // A bullet with a tab behind it is told as what it is.
    let is_cell = |cell: &&str| cell.contains(char::is_alphanumeric);
    let cells = |line: &Line| line.of(source).split('\t').filter(is_cell).count();
    let first = cells(&lines[0]);
    if first > 1 && memchr::memchr(b'\t', lines[1].of(source).as_bytes()).is_some() && cells(&lines[1]) > 1 {
        let args = [("what", "tabs"), ("words", &*shown(lines[0].of(source).trim()))];
        diagnostics.add(Code::PastedProse, lines[0].span, &args);
    }
}

/// A text of one paragraph whose lines are sentences: each was a paragraph where it was copied from.
pub(super) fn check_whole(source: &str, tree: &TextTree<'_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(first) = tree.nodes.first().filter(|node| matches!(node.kind, NodeKind::Paragraph)) else { return };
    if first.end != tree.nodes.len() || first.span.range().len() < BYTES {
        return;
    }
    let mut lines = Vec::new();
    line::read(source, tree, 0, &mut lines);
    let ends = |line: &&Line| line.of(source).trim_end().ends_with(['.', '!', '?', ':', ';', '”', '"', '。']);
    if lines.len() >= LINES && lines.iter().filter(ends).count() * 4 >= lines.len() * 3 {
        let args = [("what", "paragraph"), ("words", &*shown(lines[0].of(source)))];
        diagnostics.add(Code::PastedProse, lines[0].span, &args);
    }
}
