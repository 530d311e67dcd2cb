//! An edited source.

use super::{ARTICLE, Desk, record_of, text_of};

const NONE: [&str; 0] = [];

#[test]
fn an_edited_paragraph_is_behind_in_what_was_translated_before_it_and_nowhere_else() {
    let mut desk = Desk::new(&["en", "fr", "km"]);
    for lang in ["en", "fr"] {
        assert_eq!(desk.accept(lang), 1);
    }
    desk.on("2026-06-08");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    let edited = "changed: Cửa khẩu Đắk Ruê mở cửa từ 7 giờ sáng mỗi ngày, trừ ngày lễ. Xe tải đi cổng phía đông. → \
        Cửa khẩu Đắk Ruê mở cửa từ 6 giờ sáng mỗi ngày, trừ ngày lễ. Xe tải đi cổng phía đông.";
    assert_eq!(desk.behind("en"), [edited]);
    assert_eq!(desk.behind("fr"), [edited]);
    // Translated after it.
    desk.accept("km");
    assert_eq!(desk.behind("km"), NONE);
    desk.accept("fr");
    assert_eq!((desk.behind("en").len(), desk.behind("fr").len()), (1, 0));
}

#[test]
fn a_comma_in_a_translation_clears_nothing_and_neither_does_a_touch() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    let behind = desk.behind("en");
    desk.edit(&text_of("en"), "every day except", "every day, except");
    assert_eq!(desk.behind("en"), behind);
    for path in [text_of("vi"), text_of("en"), record_of("en")] {
        desk.write(&path, &desk.read(&path));
    }
    assert_eq!(desk.behind("en"), behind);
    // Nor does the same edit in both.
    desk.edit(&text_of("en"), "7 a.m. every", "6 a.m. every");
    assert_eq!(desk.behind("en"), behind);
    desk.accept("en");
    assert_eq!(desk.behind("en"), NONE);
    // And what was edited back is what it was.
    desk.edit(&text_of("vi"), "6 giờ sáng", "7 giờ sáng");
    assert_eq!(desk.behind("en").len(), 1);
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    assert_eq!(desk.behind("en"), NONE);
}

#[test]
fn title_summary_and_captions_are_segments() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "title: Mở cửa khẩu Đắk Ruê", "title: Thông xe");
    desk.edit(&text_of("vi"), "alt: Cổng cửa khẩu", "alt: Hai người lính");
    assert_eq!(
        desk.behind("en"),
        ["changed: Mở cửa khẩu Đắk Ruê → Thông xe", "changed: Cổng cửa khẩu → Hai người lính"]
    );
    desk.edit(&text_of("vi"), "summary: Cửa khẩu mở từ tháng 7.\n", "");
    assert!(desk.behind("en").contains(&"removed: Cửa khẩu mở từ tháng 7.".to_owned()));
    // What is not read by anybody as words is none.
    desk.edit(&text_of("vi"), "date: 2026-03-01\n", "date: 2026-03-02\nslug: thong-xe\ntags: [đường]\n");
    assert_eq!(desk.behind("en").len(), 3);
}

#[test]
fn a_paragraph_that_is_split_or_merged() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    let (first, second) = ("Cửa khẩu Đắk Ruê mở cửa từ 7 giờ sáng mỗi ngày, trừ ngày lễ.", "Xe tải đi cổng phía đông.");
    let one = format!("{first} {second}");
    desk.edit(&text_of("vi"), &one, &format!("{first}\n\n{second}"));
    assert_eq!(desk.behind("en"), [format!("changed: {one} → {first}"), format!("added: {second}")]);
    desk.accept("en");
    assert_eq!(desk.behind("en"), NONE);
    desk.edit(&text_of("vi"), &format!("{first}\n\n{second}"), &one);
    assert_eq!(desk.behind("en"), [format!("changed: {first} → {one}"), format!("removed: {second}")]);
    // It is accepted piece by piece, too.
    for id in desk.ids("en") {
        assert_eq!(desk.done(&["accept", ARTICLE, "--lang", "en", "--segment", &id]).len(), 1, "{id}");
    }
    assert_eq!(desk.behind("en"), NONE);
}

#[test]
fn a_cell_and_an_item_are_behind_alone() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "| Phía tây | 9 giờ |", "| Phía tây | 10 giờ |");
    desk.edit(&text_of("vi"), "- Tờ khai y tế", "- Tờ khai y tế điện tử\n- Ảnh thẻ");
    assert_eq!(
        desk.behind("en"),
        ["changed: Tờ khai y tế → Tờ khai y tế điện tử", "added: Ảnh thẻ", "changed: 9 giờ → 10 giờ"]
    );
}

#[test]
fn what_one_act_says_of_one_segment_hides_no_other() {
    let mut desk = Desk::new(&["en"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    desk.edit(&text_of("vi"), "mang theo", "phải mang theo");
    desk.on("2026-06-09");
    let ids = desk.ids("en");
    let behind = desk.behind("en");
    let call = ["accept", ARTICLE, "--lang", "en", "--segment", &ids[0], "--checked", "--by", "lan"];
    let written = desk.done(&call);
    assert_eq!((&written[0]["segments"], &written[0]["state"]), (&1.into(), &"behind".into()));
    assert_eq!(desk.behind("en"), behind[1..]);
    assert_eq!(desk.done(&call).len(), 0);
    let record = desk.read(&record_of("en"));
    assert!(record.contains("  was: \"Cửa khẩu Đắk Ruê mở cửa từ 7 giờ"), "{record}");
    assert!(record.contains("  done: {act: checked, by: lan, on: 2026-06-09}"), "{record}");
    assert_eq!(record.matches("on: 2026-06-01}").count(), record.matches("\n- kind: ").count() - 1);
    let before = desk.sources();
    assert_eq!(desk.call(&["accept", ARTICLE, "--lang", "en", "--segment", "s00000000"]).0, 1);
    assert_eq!(desk.sources(), before);
    // One that is none is told, the other is done.
    let both = format!("s00000000,{}", ids[1]);
    let (exit, written, told) = desk.call(&["accept", ARTICLE, "--lang", "en", "--segment", &both]);
    assert_eq!((exit, written.len(), told), (1, 1, vec!["segment-unknown".to_owned()]));
}

#[test]
fn a_small_change_after_a_real_one_hides_the_real_one_from_nobody() {
    let mut desk = Desk::new(&["en", "fr"]);
    desk.accept("en");
    desk.accept("fr");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    desk.on("2026-06-09");
    desk.accept("fr");
    desk.edit(&text_of("vi"), "mỗi ngày, trừ", "mỗi ngày trừ");
    // To French the comma is all that changed, to English it is not.
    assert_eq!(desk.call(&["minor", ARTICLE, "--by", "lan"]).2, ["minor-differs"]);
    assert_eq!((desk.behind("en").len(), desk.behind("fr").len()), (1, 1));
    assert_eq!(desk.done(&["minor", ARTICLE, "--lang", "fr", "--by", "lan"]).len(), 1);
    assert_eq!((desk.behind("en").len(), desk.behind("fr").len()), (1, 0));
    assert_eq!(desk.done(&["minor", ARTICLE, "--lang", "fr", "--by", "lan"]).len(), 0);
    // What was really translated is still known, and the next real edit is behind again.
    assert!(
        desk.read(&record_of("fr")).contains("  was: \"Cửa khẩu Đắk Ruê mở cửa từ 6 giờ sáng mỗi ngày, trừ ngày lễ.")
    );
    desk.edit(&text_of("vi"), "6 giờ sáng", "5 giờ sáng");
    assert_eq!((desk.behind("en").len(), desk.behind("fr").len()), (1, 1));
}

#[test]
fn the_state_is_the_same_however_it_came_about() {
    let edit = |desk: &Desk| {
        desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
        desk.edit(&text_of("vi"), "- Tờ khai y tế\n", "");
        desk.edit(&text_of("vi"), "Mọi thắc mắc", "Đường dây nóng mở cả ngày.\n\nMọi thắc mắc");
    };
    let (whole, pieces) = (Desk::new(&["en"]), Desk::new(&["en"]));
    for desk in [&whole, &pieces] {
        desk.accept("en");
        edit(desk);
    }
    whole.accept("en");
    let mut ids = pieces.ids("en");
    assert_eq!(ids.len(), 3);
    ids.reverse();
    for id in &ids {
        pieces.done(&["accept", ARTICLE, "--lang", "en", "--segment", id]);
    }
    assert_eq!((whole.behind("en"), pieces.behind("en")), (Vec::new(), Vec::new()));
    assert_eq!(whole.read(&record_of("en")), pieces.read(&record_of("en")));
    // In a copy, as another's checkout is.
    let copy = Desk::new(&[]);
    for (path, bytes) in whole.sources() {
        copy.write(&format!("content/{path}"), std::str::from_utf8(&bytes).unwrap());
    }
    assert_eq!(copy.behind("en"), NONE);
}
