//! Two spellings that publish the same are one wording; what a reader sees otherwise is another.

use super::{Desk, text_of};

#[test]
fn what_publishes_the_same_is_no_change() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    for edits in [
        // Lines broken elsewhere, spaces, marks of letters by themselves.
        &[("trừ ngày lễ. Xe tải", "trừ ngày lễ.\nXe   tải")][..],
        &[("\nCửa khẩu Đắk Ruê mở", "\nC\u{1b0}\u{309}a khẩu Đắk Ruê mở")],
        &[("*hộ chiếu*", "_hộ chiếu_")],
        &[("(https://example.vn/quy-dinh)", "[1]"), ("khẩu.\n", "khẩu.\n\n[1]: <https://example.vn/quy-dinh>\n")],
        &[("## Giấy tờ\n", "Giấy tờ\n---\n")],
        &[("Giấy tờ\n---\n", "### Giấy tờ {#giay-to}\n")],
        &[("- Hộ chiếu còn hạn sáu tháng\n- Tờ", "* Hộ chiếu còn hạn sáu tháng\n\n* Tờ")],
        &[("* Hộ chiếu còn hạn sáu tháng\n\n* Tờ", "1. Hộ chiếu còn hạn sáu tháng\n2. Tờ")],
        &[("|---|---|\n| Phía đông | 7 giờ |", "|:--|--:|\n|Phía đông|7 giờ|")],
        &[("thắc mắc xin", "thắc mắc&#32;xin")],
        &[("cửa khẩu.\n\n[1]", "cửa khẩu\\.\n\n<!-- hỏi lại số điện thoại -->\n\n[1]")],
        // Where a link inside the site leads.
        &[("(../to-khai.vi.md)", "(/tin/to-khai.vi.md)")],
        // Around a paragraph.
        &[("Mọi thắc mắc", "> Mọi thắc mắc")],
    ] {
        for (from, to) in edits {
            desk.edit(&text_of("vi"), from, to);
        }
        assert_eq!(desk.behind("en"), Vec::<String>::new(), "{edits:?}");
    }
    // And in the translation, nothing counts as edited.
    desk.edit(&text_of("en"), "*passport*", "_passport_");
    let all = desk.done(&["show", super::ARTICLE, "--lang", "en", "--all"]);
    assert!(all.iter().all(|line| line["edited"] == false), "{all:?}");
}

#[test]
fn what_is_seen_or_heard_otherwise_is_a_change() {
    for (from, to) in [
        ("mở cửa từ 7 giờ", "mở cửa từ **7 giờ**"),
        ("mở cửa từ 7 giờ", "mở cửa, từ 7 giờ"),
        ("Xe tải đi", "xe tải đi"),
        ("cổng phía đông.\n", "cổng phía\u{200b}đông.\n"),
        ("từ 7 giờ", "từ 7\u{a0}giờ"),
        ("*hộ chiếu*", "**hộ chiếu**"),
        ("*hộ chiếu*", "`hộ chiếu`"),
        ("*hộ chiếu*", "[hộ chiếu]{lang=rad}"),
        ("https://example.vn/quy-dinh", "https://example.vn/quy-dinh-moi"),
        ("[tờ khai](../to-khai.vi.md)", "tờ khai"),
    ] {
        let desk = Desk::new(&["en"]);
        desk.accept("en");
        desk.edit(&text_of("vi"), from, to);
        let behind = desk.behind("en");
        assert!(behind.len() == 1 && behind[0].starts_with("changed: "), "{to}: {behind:?}");
    }
}
