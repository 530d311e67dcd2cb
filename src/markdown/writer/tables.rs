//! Markdown's tables.

use super::super::elements as el;
use super::super::html::Word;
use super::super::{BlockKind, holes::Hole};
use super::Writer;
use pulldown_cmark::Alignment;
use std::ops::Range;

/// What a table is like while its rows come.
#[derive(Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    pub(super) column: usize,
    pub(super) head: bool,
    /// Whether there are rows below the head.
    pub(super) rows: bool,
}

impl Writer<'_> {
    pub(super) fn start_table(&mut self, alignments: Vec<Alignment>) {
        self.tables += 1;
        let mut label = String::from(" class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        Hole::Word(Word::Table(self.tables)).write(&mut label);
        label.push('"');
        self.settle();
        self.open(&el::DIV, &label);
        self.open(&el::TABLE, "");
        self.table = Table { alignments, ..Table::default() };
    }

    pub(super) fn start_cell(&mut self, range: Range<usize>) {
        if !range.is_empty() {
            self.block(BlockKind::Cell, range);
        }
        self.leaves += 1;
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            _ => "",
        };
        self.table.column += 1;
        match self.table.head {
            true => self.open(&el::TH, &format!(" scope=\"col\"{class}")),
            false => self.open(&el::TD, class),
        }
    }

    pub(super) fn end_cell(&mut self) {
        self.close_raw();
        self.leaves -= 1;
        self.words.stop();
        // A heading of a column without words would be read out as one.
        if self.table.head
            && let Some(frame) = self.stack.last_mut()
            && self.out.ends_with('>')
            && self.out[frame.start..].starts_with("<th")
            && !self.out[frame.start + 1..].contains('<')
        {
            self.out.truncate(frame.start);
            self.out.push_str("<td>");
            frame.element = &el::TD;
        }
        self.pop();
        if self.out.ends_with('\n') {
            self.out.pop();
        }
    }
}
