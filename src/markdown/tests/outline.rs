//! What is known of a text.

use super::{super::*, document, html, validity::check};

#[test]
fn the_outline_knows_blocks_links_pictures_and_words() {
    let text = "![a](x.jpg \"t\")\n\n# Đắk **Lắk**\n\nMột [hai *ba*](b.md).\n\n- bốn\n  năm\n  - sáu\n\n| a | b |\n|---|---|\n| c | d |\n\n```json\n1\n```\n";
    let file: Arc<str> = "a.md".into();
    let outline =
        read(text, &Settings { file: &file, offset: 100, smart: false, highlight: &|_, _| None, segments: false })
            .outline;
    assert_eq!(
        outline.headings.iter().map(|h| (h.level, &*h.id, &*h.text)).collect::<Vec<_>>(),
        [(2, "dak-lak", "Đắk Lắk")]
    );
    assert_eq!((&*outline.links[0].target, &*outline.links[0].text), ("b.md", "hai ba"));
    let picture = &outline.pictures[0];
    assert!(picture.alone && picture.before_heading && picture.title == "t" && picture.alt == "a");
    assert_eq!((outline.first_paragraph.as_str(), outline.words, outline.ids.len()), ("Một hai ba.", 12, 1));
    assert_eq!(&text[outline.links[0].span.range().start - 100..][..18], "[hai *ba*](b.md).\n");
    let bytes = postcard::to_stdvec(&outline).unwrap();
    assert_eq!(postcard::from_bytes::<Outline>(&bytes).unwrap(), outline);
}

#[test]
fn the_outline_knows_levels_as_written_and_as_rendered() {
    let outline = document("#### a\n\n### b\n\n# c\n\n<h3>d</h3>\n").outline;
    let levels: Vec<(u8, u8)> = outline.headings.iter().map(|heading| (heading.written, heading.level)).collect();
    assert_eq!(levels, [(5, 2), (4, 3), (2, 2), (4, 3)]);
    let outline = document("## a\n\n[^1]: b\n\n    ## c\n").outline;
    assert_eq!((outline.headings.len(), outline.ids), (1, vec!["a".to_owned()]));
}

#[test]
fn the_first_paragraph_says_something() {
    let first = |text: &str| document(text).outline.first_paragraph;
    for skipped in [
        "{{< figure src=\"a.jpg\" caption=\"b\" >}}",
        "{{<figure src=\"a.jpg\">}}",
        "{% raw %}",
        "{: .lead }",
        "::: note",
        "`cargo build` `cargo test`",
        "[![CI](a.svg)](b) [Tài liệu](c) | [Mã nguồn](d)",
        "![một](a.jpg)",
        "- mục",
        "> trích",
        "<p align=\"center\"><img src=\"a.svg\" alt=\"CI\"> <a href=\"c\">Tài liệu</a></p>",
    ] {
        assert_eq!(
            first(&format!("{skipped}\n\nĐoạn *thật*\ncó `mã`.\n\nĐoạn sau.\n")),
            "Đoạn thật có mã.",
            "{skipped}"
        );
        assert_eq!(first(skipped), "", "{skipped}");
    }
    assert_eq!(first("<p>Một <b>đoạn</b> <i>HTML</i><br>\n  hai\u{1} dòng.</p>"), "Một đoạn HTML hai dòng.");
}

#[test]
fn headings_named_like_notes_get_other_ids() {
    assert_eq!(html("## Note 1\n"), "<h2 id=\"section-note-1\">Note 1</h2>\n");
    assert_eq!(
        check(&html(
            "a[^1]\n\n[^1]: b\n\n# Note ref 1\n\n# Note ref 1\n\n# Note\n\n# Note\n\n# Notes\n\n<h1>note 1</h1>\n"
        )),
        Ok(())
    );
}
