//! Tables, of Markdown and of raw HTML, each in a frame. One that may be wider than a phone is a region that the keyboard reaches
//! and scrolls, named by the heading above it; one that is surely narrower is no stop on the way.

use super::{
    super::{
        elements::{self as el, Holds, Is},
        escape,
        html::Word,
        tree::{AttributeValue, HtmlElement, NodeKind},
        words,
    },
    HtmlWriter,
};
use pulldown_cmark::Alignment;

/// So many letters of small print stand in a line on a phone 360 px wide.
const LINE: usize = 34;
/// As many letters as the narrowest column takes, and those that the room between two columns takes.
const COLUMN: usize = 10;
const GAP: usize = 2;

impl HtmlWriter<'_, '_, '_> {
    pub(super) fn table(&mut self, alignments: &[Alignment], at: usize) {
        let tree = self.tree;
        self.table_frame(at);
        self.html.push_str("<table>");
        let mut body = false;
        for row in tree.uppermost(tree.inside(at)) {
            let head = matches!(tree.nodes[row].kind, NodeKind::TableHead);
            if head {
                self.html.push_str("<thead>");
            } else if !std::mem::replace(&mut body, true) {
                self.html.push_str("<tbody>");
            }
            self.html.push_str("<tr>");
            for (column, cell) in tree.uppermost(tree.inside(row)).enumerate() {
                self.cell(head, alignments.get(column), cell);
            }
            self.html.push_str(if head { "</tr>\n</thead>\n" } else { "</tr>\n" });
        }
        self.html.push_str(if body { "</tbody>\n</table>\n</div>\n" } else { "</table>\n</div>\n" });
    }

    /// Opens the frame of a table.
    pub(super) fn table_frame(&mut self, at: usize) {
        if self.may_scroll(at) {
            let name = self.table_name();
            self.html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
            self.word(Word::Table(self.tables.len() as u32));
            escape::attribute(&mut self.html, &name);
            self.html.push_str("\">");
        } else {
            self.html.push_str("<div class=\"table\">");
        }
    }

    /// Whether the longest words of the columns may need more than a line of a phone.
    fn may_scroll(&self, at: usize) -> bool {
        let tree = self.tree;
        let mut columns: Vec<usize> = Vec::new();
        for row in self.rows(at) {
            let mut column = 0;
            for cell in tree.uppermost(tree.inside(row)) {
                let spanned = match &tree.nodes[cell].kind {
                    NodeKind::Cell => 1,
                    NodeKind::Element(html) if html.element.is == Is::Cell => columns_of(html),
                    _ => continue,
                };
                columns.resize(columns.len().max(column + spanned), COLUMN);
                if spanned == 1 {
                    columns[column] = columns[column].max(self.longest(cell) + GAP);
                }
                column += spanned;
            }
        }
        columns.iter().sum::<usize>() > LINE
    }

    /// The rows of a table; those of raw HTML stand in groups.
    fn rows(&self, at: usize) -> Vec<usize> {
        let tree = self.tree;
        let is_group =
            |at: &usize| matches!(&tree.nodes[*at].kind, NodeKind::Element(html) if html.element.is == Is::Rows);
        let (groups, mut rows): (Vec<usize>, Vec<usize>) = tree.uppermost(tree.inside(at)).partition(is_group);
        rows.extend(groups.into_iter().flat_map(|group| tree.uppermost(tree.inside(group))));
        rows
    }

    /// The letters of the longest part of a cell that does not break; of HTML that may be set in its own way nobody knows.
    fn longest(&self, cell: usize) -> usize {
        let (mut longest, mut current) = (0, 0);
        if matches!(&self.tree.nodes[cell].kind, NodeKind::Element(html) if has_class(html)) {
            return LINE;
        }
        for node in &self.tree.nodes[self.tree.inside(cell)] {
            match &node.kind {
                NodeKind::Text(text) | NodeKind::Code(text) => {
                    for c in text.chars() {
                        current = match c {
                            ' ' | '\n' | '\t' | '-' | '/' => 0,
                            c if words::is_cjk(c) => 2,
                            _ => current + 1,
                        };
                        longest = longest.max(current);
                    }
                }
                NodeKind::SoftBreak | NodeKind::HardBreak => current = 0,
                NodeKind::Element(html) if has_class(html) => return LINE,
                NodeKind::Element(html) => match (html.element.is, html.element.holds) {
                    _ if [&el::BR, &el::WBR, &el::P].contains(&html.element) => current = 0,
                    (Is::Phrasing, Holds::Phrasing) => {}
                    _ => return LINE,
                },
                NodeKind::Picture { .. } => return LINE,
                _ => {}
            }
        }
        longest
    }

    /// What tells a table from the others, behind the word for it: the heading above, with a number from the second on.
    fn table_name(&mut self) -> String {
        let heading = self.heading.map(|at| self.tree.inside(at)).unwrap_or_default();
        let mut name = self.tree.words(heading);
        let same = self.tables.iter().filter(|other| **other == name).count();
        self.tables.push(name.clone());
        if !name.is_empty() {
            name.insert_str(0, " – ");
        }
        if same > 0 {
            name.push_str(&format!(" ({})", same + 1));
        }
        name
    }

    fn cell(&mut self, head: bool, alignment: Option<&Alignment>, at: usize) {
        // A heading of a column without words would be read out as one.
        if head && self.tree.inside(at).is_empty() {
            return self.html.push_str("<td></td>");
        }
        self.html.push_str(if head { "<th scope=\"col\"" } else { "<td" });
        self.html.push_str(match alignment {
            Some(Alignment::Left) => " class=\"left\">",
            Some(Alignment::Center) => " class=\"center\">",
            Some(Alignment::Right) => " class=\"right\">",
            _ => ">",
        });
        self.nodes(self.tree.inside(at));
        self.html.push_str(if head { "</th>" } else { "</td>" });
    }
}

/// Whether a theme may set it in a way of its own.
fn has_class(html: &HtmlElement) -> bool {
    html.attributes.iter().any(|attribute| attribute.name == "class")
}

/// How many columns a cell takes.
fn columns_of(html: &HtmlElement) -> usize {
    let own = html.attributes.iter().find(|attribute| attribute.name == "colspan").map(|attribute| &attribute.value);
    let number = own.and_then(|value| if let AttributeValue::Text(text) = value { text.parse().ok() } else { None });
    number.unwrap_or(1).max(1)
}
