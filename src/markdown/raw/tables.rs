//! Tables as HTML wants them: a head only in front, a foot only behind, no cell over another or past the end of its
//! rows, no row and no column in which no cell begins
//! (<https://html.spec.whatwg.org/multipage/tables.html#table-processing-model>).

use super::super::{
    elements as el, limits,
    tree::{Attribute, AttributeValue, HtmlElement, NodeKind, TextTree},
};
use std::ops::Range;

/// Mends the table at a node of the tree; rows stand in groups, cells in rows.
pub(super) fn mend(tree: &mut TextTree<'_>, at: usize) {
    let groups: Vec<usize> = elements(tree, tree.inside(at)).filter(|&at| is_group(tree, at)).collect();
    for (position, &at) in groups.iter().enumerate() {
        if let Some(group) = element(tree, at) {
            let head_behind = *group.element == el::THEAD && position > 0;
            let foot_in_front = *group.element == el::TFOOT && position + 1 < groups.len();
            if head_behind || foot_in_front {
                group.element = &el::TBODY;
            }
        }
    }
    let mut groups: Vec<Vec<Row>> = groups.iter().map(|&at| rows(tree, at)).collect();
    if place(&mut groups).is_none() {
        cells(&mut groups).for_each(|cell| (cell.columns.taken, cell.rows.taken) = (1, 1));
    }
    for cell in cells(&mut groups) {
        if let Some(html) = element(tree, cell.at) {
            cell.columns.mend(&mut html.attributes);
            cell.rows.mend(&mut html.attributes);
        }
    }
    for row in groups.iter().flatten().filter(|row| row.cells.is_empty()) {
        tree.nodes[row.at].kind = NodeKind::Unwritten;
    }
}

struct Row {
    at: usize,
    cells: Vec<Cell>,
}

struct Cell {
    at: usize,
    column: usize,
    columns: Extent,
    rows: Extent,
}

/// How many columns or rows a cell takes.
struct Extent {
    name: &'static str,
    written: usize,
    taken: usize,
}

impl Extent {
    fn new(name: &'static str, attributes: &[Attribute]) -> Self {
        let value = attributes.iter().find(|attribute| attribute.name == name).map(|attribute| &attribute.value);
        let number =
            value.and_then(|value| if let AttributeValue::Text(text) = value { text.parse().ok() } else { None });
        let written = number.unwrap_or(1);
        Self { name, written, taken: written }
    }

    fn mend(&self, attributes: &mut Vec<Attribute>) {
        match self.taken {
            taken if taken == self.written => {}
            1 => attributes.retain(|attribute| attribute.name != self.name),
            taken => {
                let own = attributes.iter_mut().filter(|attribute| attribute.name == self.name);
                own.for_each(|attribute| attribute.value = AttributeValue::Text(taken.to_string()));
            }
        }
    }
}

fn element<'a>(tree: &'a mut TextTree<'_>, at: usize) -> Option<&'a mut HtmlElement> {
    match &mut tree.nodes[at].kind {
        NodeKind::Element(html) => Some(html),
        _ => None,
    }
}

/// The uppermost elements of raw HTML among some nodes.
fn elements(tree: &TextTree<'_>, range: Range<usize>) -> impl Iterator<Item = usize> {
    tree.uppermost(range).filter(|&at| matches!(tree.nodes[at].kind, NodeKind::Element(_)))
}

fn is_group(tree: &TextTree<'_>, at: usize) -> bool {
    matches!(&tree.nodes[at].kind, NodeKind::Element(html) if html.element.is == el::Is::Rows)
}

fn rows(tree: &TextTree<'_>, group: usize) -> Vec<Row> {
    let cell = |at: usize| match &tree.nodes[at].kind {
        NodeKind::Element(html) => {
            let extent = |name| Extent::new(name, &html.attributes);
            Some(Cell { at, column: 0, columns: extent("colspan"), rows: extent("rowspan") })
        }
        _ => None,
    };
    let row = |at| Row { at, cells: elements(tree, tree.inside(at)).filter_map(cell).collect() };
    elements(tree, tree.inside(group)).map(row).collect()
}

fn cells(groups: &mut [Vec<Row>]) -> impl Iterator<Item = &mut Cell> {
    groups.iter_mut().flatten().flat_map(|row| &mut row.cells)
}

/// Finds out how many columns and rows each cell can take; `None` for a table with too many columns.
fn place(groups: &mut [Vec<Row>]) -> Option<()> {
    // Per column: whether a cell begins in it.
    let mut begun = Vec::new();
    for group in &mut *groups {
        place_group(group, &mut begun)?;
    }
    let missing = sums(begun.iter().map(|begun| !begun));
    for cell in cells(groups) {
        cell.columns.taken -= missing[cell.column + cell.columns.taken] - missing[cell.column];
    }
    Some(())
}

fn place_group(rows: &mut [Row], begun: &mut Vec<bool>) -> Option<()> {
    let missing = sums(rows.iter().map(|row| row.cells.is_empty()));
    let count = rows.len();
    // Per column: the row from which on it is free.
    let mut free: Vec<usize> = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
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
