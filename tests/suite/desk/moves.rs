//! What stands elsewhere is what it was: paragraphs, files and folders.

use super::{ARTICLE, Desk, text_of};

const NONE: [&str; 0] = [];

#[test]
fn a_paragraph_that_stands_elsewhere_is_no_change() {
    let desk = Desk::new(&["en"]);
    desk.accept("en");
    let last = "Mọi thắc mắc xin gửi về ban quản lý cửa khẩu.\n";
    desk.edit(&text_of("vi"), &format!("\n{last}"), "");
    desk.edit(&text_of("vi"), "## Giấy tờ", &format!("{last}\n## Giấy tờ"));
    assert_eq!(desk.behind("en"), NONE);
    desk.edit(
        &text_of("vi"),
        "| Phía đông | 7 giờ |\n| Phía tây | 9 giờ |",
        "| Phía tây | 9 giờ |\n| Phía đông | 7 giờ |",
    );
    assert_eq!(desk.behind("en"), NONE);
    // Moved and edited it is one change, with its own translation.
    desk.edit(&text_of("vi"), "thắc mắc xin gửi về", "thắc mắc gửi về");
    let lines = desk.done(&["show", ARTICLE, "--lang", "en"]);
    assert_eq!((lines.len(), &lines[0]["state"]), (1, &"changed".into()));
    assert_eq!(lines[0]["translation"], "Questions go to the board of the border gate.");
    // Accepting it writes the record in the new order, and nothing but that.
    assert_eq!(desk.accept("en"), 1);
    assert_eq!(desk.accept("en"), 0);
    assert_eq!(desk.behind("en"), NONE);
}

#[test]
fn a_folder_that_moves_with_its_records_keeps_its_state() {
    let desk = Desk::new(&["en", "fr"]);
    desk.accept("en");
    desk.edit(&text_of("vi"), "7 giờ sáng", "6 giờ sáng");
    desk.accept("fr");
    let behind = desk.behind("en");
    desk.rename("content/tin/cua-khau", "content/tin/2026/cua-khau-dak-rue");
    assert_eq!(desk.behind_in("tin/2026/cua-khau-dak-rue", "en"), behind);
    assert_eq!(desk.behind_in("tin/2026/cua-khau-dak-rue", "fr"), NONE);
    // As a section.
    desk.rename("content/tin", "content/tin-tuc");
    assert_eq!(desk.behind_in("tin-tuc/2026/cua-khau-dak-rue", "en"), behind);
}

#[test]
fn a_single_file_that_moves_takes_its_record_along() {
    let desk = Desk::new(&["en"]);
    desk.write("content/tin/to-khai.en.md", "---\ntitle: Form\n---\nHealth form.\n");
    desk.done(&["accept", "tin/to-khai", "--lang", "en"]);
    desk.edit("content/tin/to-khai.vi.md", "Tờ khai y tế.", "Tờ khai y tế điện tử.");
    for ending in ["vi.md", "en.md", "en.source.yaml"] {
        desk.rename(&format!("content/tin/to-khai.{ending}"), &format!("content/tin/giay-to.{ending}"));
    }
    assert_eq!(desk.behind_in("tin/giay-to", "en"), ["changed: Tờ khai y tế. → Tờ khai y tế điện tử."]);
    // Without its record nothing is known of it.
    desk.rename("content/tin/giay-to.en.source.yaml", "giay-to.yaml");
    let lines = desk.done(&["show", "tin/giay-to", "--lang", "en"]);
    assert!(!lines.is_empty() && lines.iter().all(|line| line["state"] == "untracked"), "{lines:?}");
}
