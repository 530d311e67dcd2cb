//! Tables, each in a frame that can be scrolled.

use super::{
    super::{html::Word, tree::NodeKind},
    HtmlWriter,
};
use pulldown_cmark::Alignment;

impl HtmlWriter<'_, '_, '_> {
    pub(super) fn table(&mut self, alignments: &[Alignment], at: usize) {
        let tree = self.tree;
        self.tables += 1;
        self.html.push_str("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        self.word(Word::Table(self.tables));
        self.html.push_str("\"><table>");
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
