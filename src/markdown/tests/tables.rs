//! Tables of raw HTML are mended.

use super::html;

fn table(rows: &str) -> String {
    format!("<table><tbody>{rows}</tbody></table>")
}

#[track_caller]
fn same(written: &str, expected: &str) {
    assert_eq!(html(&table(written)), table(expected));
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
        "<tr><th id=\"x\" rowspan=\"2\">a</th><td>b</td></tr><tr><td>c</td></tr>",
    );
    same("<tr><td rowspan=\"2\">a</td></tr><tr></tr>", "<tr><td>a</td></tr>");
}

#[test]
fn heads_stand_in_front_and_feet_behind() {
    let group = |name: &str| format!("<{name}><tr><td>a</td></tr></{name}>");
    let (head, body, foot) = (group("thead"), group("tbody"), group("tfoot"));
    let of = |groups: &[&str]| format!("<table>{}</table>", groups.concat());
    assert_eq!(html(&of(&[&head, &body, &foot])), of(&[&head, &body, &foot]));
    assert_eq!(html(&of(&[&foot, &head, &body])), of(&[&body, &body, &body]));
}

#[test]
fn tables_stand_in_cells() {
    let inner = |span: &str| table(&format!("<tr><td{span}>a</td></tr>"));
    same(
        &format!("<tr><td colspan=\"2\">{}</td></tr>", inner(" rowspan=\"2\"")),
        &format!("<tr><td>{}</td></tr>", inner("")),
    );
}

#[test]
fn a_very_wide_table_spans_nothing() {
    let wide = "<td colspan=\"1000\" rowspan=\"1000\">a</td>".repeat(3);
    same(&format!("<tr>{wide}</tr>"), &format!("<tr>{}</tr>", "<td>a</td>".repeat(3)));
}
