//! Tables of raw HTML are mended, and stand in frames.

use super::html;

/// What comes out, without the frames.
fn mended(text: &str) -> String {
    let html = html(text).replace("</table></div>", "</table>");
    let pieces = html.split("<div class=\"table\"").enumerate();
    pieces.map(|(at, piece)| if at == 0 { piece } else { piece.split_once('>').unwrap().1 }).collect()
}

fn table(rows: &str) -> String {
    format!("<table><tbody>{rows}</tbody></table>")
}

#[track_caller]
fn same(written: &str, expected: &str) {
    assert_eq!(mended(&table(written)), table(expected));
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
    assert_eq!(mended(&of(&[&head, &body, &foot])), of(&[&head, &body, &foot]));
    assert_eq!(mended(&of(&[&foot, &head, &body])), of(&[&body, &body, &body]));
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

/// The keyboard reaches those that may be wider than a phone.
#[test]
fn wide_tables_are_stops_on_the_way() {
    let region = |cells: &str| html(&table(&format!("<tr>{cells}</tr>"))).contains("role=\"region\" tabindex=\"0\"");
    for narrow in [
        "<td>a</td><td>b</td>",
        "<td>Một câu dài có nhiều chữ ngắn, <b>xuống</b> được<br>nhiều dòng</td><td>b</td>",
        "<td colspan=\"2\">nghiên_cứu_và_phát_triển_của_tỉnh</td></tr><tr><td>a</td><td>b</td>",
    ] {
        assert!(!region(narrow), "{narrow}");
    }
    for wide in [
        "<td>a</td><td>b</td><td>c</td><td>d</td>",
        "<td>nghiên_cứu_và_phát_<i>triển_của_tỉnh</i></td><td>b</td>",
        "<td class=\"nowrap\">a b</td><td>b</td>",
        "<td><ul><li>a</li></ul></td><td>b</td>",
    ] {
        assert!(region(wide), "{wide}");
    }
}
