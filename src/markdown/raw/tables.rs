//! Tables as HTML wants them: a head only in front, a foot only behind, no cell over another or past the end of its
//! rows, no row and no column in which no cell begins
//! (<https://html.spec.whatwg.org/multipage/tables.html#table-processing-model>). What is mended has been cleaned: each
//! of its tags is closed, rows stand in groups, cells in rows.

use super::super::limits;
use super::scan::{Scan, Tag, Token};
use std::ops::Range;

/// Mends all tables of a piece of HTML.
pub(super) fn mend(html: String) -> String {
    let mut open: Vec<Table> = Vec::new();
    let mut edits = Edits::default();
    if !html.contains("<table") {
        return html;
    }
    for token in Scan::new(&html) {
        match token {
            Token::Open(tag) if tag.name == "table" => open.push(Table::default()),
            Token::Open(tag) => {
                if let Some(table) = open.last_mut() {
                    table.begin(&tag);
                }
            }
            Token::Close(name, range) => {
                if let Some(table) = open.last_mut() {
                    table.end(&name, &range);
                }
                if name == "table"
                    && let Some(table) = open.pop()
                {
                    table.mend(&mut edits);
                }
            }
            _ => {}
        }
    }
    edits.apply(html)
}

/// What is written instead of pieces of the HTML.
#[derive(Default)]
struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    fn add(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    fn apply(mut self, html: String) -> String {
        if self.0.is_empty() {
            return html;
        }
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(html.len());
        let mut from = 0;
        for (range, text) in self.0 {
            out.push_str(&html[from..range.start]);
            out.push_str(&text);
            from = range.end;
        }
        out.push_str(&html[from..]);
        out
    }
}

#[derive(Default)]
struct Table {
    groups: Vec<Group>,
}

/// `thead`, `tbody`, `tfoot`
struct Group {
    name: String,
    /// Where its name stands in both its tags.
    names: Vec<Range<usize>>,
    rows: Vec<Row>,
}

struct Row {
    range: Range<usize>,
    cells: Vec<Cell>,
}

struct Cell {
    column: usize,
    columns: Span,
    rows: Span,
}

/// How many columns or rows a cell takes.
struct Span {
    name: &'static str,
    /// Where it is written.
    range: Option<Range<usize>>,
    written: usize,
    taken: usize,
}

impl Span {
    fn new(name: &'static str, tag: &Tag) -> Self {
        let found = tag.attributes.iter().find(|(known, ..)| known == name);
        let written = found.and_then(|(_, value, _)| value.parse().ok()).unwrap_or(1);
        Self { name, range: found.map(|(.., range)| range.clone()), written, taken: written }
    }

    fn mend(&self, edits: &mut Edits) {
        let Some(range) = self.range.clone().filter(|_| self.taken != self.written) else { return };
        match self.taken {
            1 => edits.add(range.start - " ".len()..range.end, ""),
            taken => edits.add(range, format!("{}=\"{taken}\"", self.name)),
        }
    }
}

impl Table {
    fn begin(&mut self, tag: &Tag) {
        let rows = self.groups.last_mut().map(|group| &mut group.rows);
        match (tag.name.as_str(), rows) {
            ("thead" | "tbody" | "tfoot", _) => {
                let name = tag.range.start + "<".len()..tag.range.start + "<thead".len();
                self.groups.push(Group { name: tag.name.clone(), names: vec![name], rows: Vec::new() });
            }
            ("tr", Some(rows)) => rows.push(Row { range: tag.range.clone(), cells: Vec::new() }),
            ("td" | "th", Some(rows)) => {
                let cell = Cell { column: 0, columns: Span::new("colspan", tag), rows: Span::new("rowspan", tag) };
                if let Some(row) = rows.last_mut() {
                    row.cells.push(cell);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str, range: &Range<usize>) {
        let Some(group) = self.groups.last_mut() else { return };
        match (name, group.rows.last_mut()) {
            ("thead" | "tbody" | "tfoot", _) => {
                group.names.push(range.start + "</".len()..range.start + "</thead".len());
            }
            ("tr", Some(row)) => row.range.end = range.end,
            _ => {}
        }
    }

    fn mend(mut self, edits: &mut Edits) {
        let last = self.groups.len().saturating_sub(1);
        for (at, group) in self.groups.iter().enumerate() {
            let wrong = group.name == "thead" && at > 0 || group.name == "tfoot" && at < last;
            for name in group.names.iter().filter(|_| wrong) {
                edits.add(name.clone(), "tbody");
            }
        }
        if self.place().is_none() {
            self.cells().for_each(|cell| (cell.columns.taken, cell.rows.taken) = (1, 1));
        }
        for cell in self.cells() {
            cell.columns.mend(edits);
            cell.rows.mend(edits);
        }
        for row in self.groups.iter().flat_map(|group| &group.rows).filter(|row| row.cells.is_empty()) {
            edits.add(row.range.clone(), "");
        }
    }

    fn cells(&mut self) -> impl Iterator<Item = &mut Cell> {
        self.groups.iter_mut().flat_map(|group| &mut group.rows).flat_map(|row| &mut row.cells)
    }

    /// Finds out how many columns and rows each cell can take; `None` for a table with too many columns.
    fn place(&mut self) -> Option<()> {
        // Per column: whether a cell begins in it.
        let mut begun = Vec::new();
        for group in &mut self.groups {
            group.place(&mut begun)?;
        }
        let missing = sums(begun.iter().map(|begun| !begun));
        for cell in self.cells() {
            cell.columns.taken -= missing[cell.column + cell.columns.taken] - missing[cell.column];
        }
        Some(())
    }
}

impl Group {
    fn place(&mut self, begun: &mut Vec<bool>) -> Option<()> {
        let missing = sums(self.rows.iter().map(|row| row.cells.is_empty()));
        let count = self.rows.len();
        // Per column: the row from which on it is free.
        let mut free: Vec<usize> = Vec::new();
        for (at, row) in self.rows.iter_mut().enumerate() {
            let mut column = 0;
            for cell in &mut row.cells {
                let is_free = |column: usize| free.get(column).is_none_or(|from| *from <= at);
                while !is_free(column) {
                    column += 1;
                }
                let most = cell.columns.written;
                let columns = (column..column + most).take_while(|column| is_free(*column)).count();
                let end = column + columns;
                if end > limits::SPAN_CELLS as usize {
                    return None;
                }
                let rows = cell.rows.written.min(count - at);
                free.resize(free.len().max(end), 0);
                begun.resize(begun.len().max(end), false);
                free[column..end].fill(at + rows);
                begun[column] = true;
                cell.column = column;
                cell.columns.taken = columns;
                cell.rows.taken = rows - (missing[at + rows] - missing[at]);
                column = end;
            }
        }
        Some(())
    }
}

/// How many are true before each place, and of all.
fn sums(all: impl Iterator<Item = bool>) -> Vec<usize> {
    let mut sums = vec![0];
    let mut sum = 0;
    sums.extend(all.map(|one| {
        sum += usize::from(one);
        sum
    }));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &str) -> String {
        format!("<table><tbody>{rows}</tbody></table>")
    }

    #[track_caller]
    fn same(written: &str, expected: &str) {
        assert_eq!(mend(rows(written)), rows(expected));
    }

    #[test]
    fn cells_end_with_their_rows_and_overlap_none() {
        same("<tr><td rowspan=\"9\">a</td></tr>", "<tr><td>a</td></tr>");
        same(
            "<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td colspan=\"2\">c</td></tr>",
            "<tr><td>a</td><td rowspan=\"2\">b</td></tr><tr><td>c</td></tr>",
        );
        same("<tr><td colspan=\"2\">a</td></tr><tr><td>b</td></tr>", "<tr><td>a</td></tr><tr><td>b</td></tr>");
        let good = "<tr><td colspan=\"2\">a</td></tr><tr><td>b</td><td>c</td></tr>";
        same(good, good);
    }

    #[test]
    fn rows_without_cells_go() {
        same(
            "<tr><th id=\"x\" rowspan=\"3\">a</th><td>b</td></tr><tr></tr>\n<tr><td>c</td></tr>",
            "<tr><th id=\"x\" rowspan=\"2\">a</th><td>b</td></tr>\n<tr><td>c</td></tr>",
        );
        same("<tr><td rowspan=\"2\">a</td></tr><tr></tr>", "<tr><td>a</td></tr>");
    }

    #[test]
    fn heads_stand_in_front_and_feet_behind() {
        let (head, body, foot) = ("<thead></thead>", "<tbody></tbody>", "<tfoot></tfoot>");
        let table = |groups: &[&str]| mend(format!("<table>{}</table>", groups.concat()));
        assert_eq!(table(&[head, body, foot]), format!("<table>{head}{body}{foot}</table>"));
        assert_eq!(table(&[foot, head, body]), format!("<table>{body}{body}{body}</table>"));
    }

    #[test]
    fn tables_stand_in_cells() {
        let inner = rows("<tr><td rowspan=\"2\">a</td></tr>");
        same(
            &format!("<tr><td colspan=\"2\">{inner}</td></tr>"),
            &format!("<tr><td>{}</td></tr>", mend(inner.clone())),
        );
    }

    #[test]
    fn a_very_wide_table_spans_nothing() {
        let wide = "<td colspan=\"1000\" rowspan=\"1000\">a</td>".repeat(3);
        same(&format!("<tr>{wide}</tr>"), &format!("<tr>{}</tr>", "<td>a</td>".repeat(3)));
    }
}
