//! Names of files and folders that are nearly right: what was meant is said, once, and nothing is published wrongly.

use crate::site::{Site, shown};
use songngu::{
    base::Lang,
    diag::json,
    locale::{self, ProgramWords},
};

const TEXT: &str = "---\ntitle: Đường mới\ndate: 2026-03-01\n---\nNội dung.\n";
const SECTION: &str = "---\ntitle: Tin\n---\n";

/// What is told of these files, laid over a good site, with the way out in English.
fn told(files: &[(&str, &str)]) -> Vec<(String, String)> {
    let site = Site::laid(&["messages/_base"]);
    for (path, text) in files {
        site.write(path, text);
    }
    let english = Lang::english();
    let locales = locale::load(&locale::builtin(), std::slice::from_ref(&english)).0;
    let words = ProgramWords::new(&locales, english);
    let help = |located| json(located, &words)["help"].as_str().unwrap_or_default().to_owned();
    site.told().iter().map(|located| (shown(located), help(located))).collect()
}

#[test]
fn what_was_meant_is_said_once() {
    type Case<'c> = (&'c [(&'c str, &'c str)], &'c [(&'c str, &'c str)]);
    #[rustfmt::skip]
    let cases: &[Case<'_>] = &[
        // An article in its folder.
        (&[("content/tin/b/b.vi.md", TEXT)], &[("content/tin/b/b.vi.md reserved-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/b.md", TEXT)], &[("content/tin/b/b.md reserved-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/Lễ hội/le-hoi.vi.md", TEXT)], &[("content/tin/Lễ hội/le-hoi.vi.md reserved-name", "“index.vi.md”")]),
        (&[("content/tin/b/c.vi.md", TEXT), ("content/tin/b/anh.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>")],
         &[("content/tin/b/c.vi.md reserved-name", "“index.vi.md”")]),
        (&[("content/tin/b/Index.vi.md", TEXT)], &[("content/tin/b/Index.vi.md reserved-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/INDEX.VI.md", TEXT)], &[("content/tin/b/INDEX.VI.md reserved-name", "Rename it to “index.VI.md”")]),
        (&[("content/tin/b/index_vi.md", TEXT)], &[("content/tin/b/index_vi.md language-missing-in-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index-vn.md", TEXT)], &[("content/tin/b/index-vn.md language-missing-in-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index.vi.md.txt", TEXT)], &[("content/tin/b/index.vi.md.txt wrong-ending", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index.vi.markdown", TEXT)], &[("content/tin/b/index.vi.markdown wrong-ending", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/indexvi.md", TEXT)], &[("content/tin/b/indexvi.md language-missing-in-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index,vi.md", TEXT)], &[("content/tin/b/index,vi.md language-missing-in-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index..vi.md", TEXT)], &[("content/tin/b/index..vi.md reserved-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/ index.vi.md", TEXT)], &[("content/tin/b/ index.vi.md reserved-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index.vi", TEXT)], &[("content/tin/b/index.vi wrong-ending", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b/index.en.md.docx", "PK")],
         &[("content/tin/b/index.en.md.docx wrong-ending", "Copy its words into a text file “index.en.md”")]),
        (&[("content/tin/b/bai-viet.vi.md", TEXT)], &[("content/tin/b/bai-viet.vi.md no-index", "rename its text to “index.vi.md”")]),
        (&[("content/tin/b/index.vi - Copy.md", TEXT)], &[("content/tin/b/index.vi - Copy.md copy-name", "Rename it to “index.vi.md”")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b/index.vi - Copy.md", TEXT)],
         &[("content/tin/b/index.vi - Copy.md copy-name", "“index.vi.md” is there already")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b/index - Copy.vi.md", TEXT)],
         &[("content/tin/b/index - Copy.vi.md copy-name", "“index.vi.md” is there already")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b/index (Bản sao xung đột của Lan 2026-11-20).vi.md", TEXT)],
         &[("content/tin/b/index (Bản sao xung đột của Lan 2026-11-20).vi.md copy-name", "“index.vi.md” is there already")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b/index.en.docx", "PK")],
         &[("content/tin/b/index.en.docx wrong-ending", "Copy its words into a text file “index.en.md”")]),
        (&[("content/tin/le_hoi.vi.md", TEXT), ("content/tin/le-hoi.en.md", SECTION)],
         &[("content/tin/le-hoi.en.md same-id", "rename “content/tin/le-hoi.en.md” to “content/tin/le_hoi.en.md”")]),
        (&[("content/tin/le_hoi/index.vi.md", TEXT), ("content/tin/le-hoi/index.en.md", SECTION)],
         &[("content/tin/le-hoi/index.en.md same-id", "rename “content/tin/le-hoi” to “content/tin/le_hoi”")]),
        (&[("content/tin/le-hoi/index.vi.md", TEXT), ("content/tin/Le-hoi/index.vi.md", TEXT)],
         &[("content/tin/le-hoi/index.vi.md:2:8 same-id", "count as the same")]),
        // Single files.
        (&[("content/tin/b_vi.md", TEXT)], &[("content/tin/b_vi.md language-missing-in-name", "Rename it to “b.vi.md”")]),
        (&[("content/tin/b-vi.md", TEXT)], &[("content/tin/b-vi.md language-missing-in-name", "Rename it to “b.vi.md”")]),
        (&[("content/tin/vi.b.md", TEXT)], &[("content/tin/vi.b.md language-missing-in-name", "Rename it to “b.vi.md”")]),
        (&[("content/tin/vi.bai.md", TEXT)], &[("content/tin/vi.bai.md language-missing-in-name", "Rename it to “bai.vi.md”")]),
        (&[("content/tin/b.tiếng-anh.md", TEXT)], &[("content/tin/b.tiếng-anh.md language-missing-in-name", "Rename it to “b.en.md”")]),
        (&[("content/tin/b (en).md", TEXT)], &[("content/tin/b (en).md language-missing-in-name", "Rename it to “b.en.md”")]),
        (&[("content/tin/le-hoi-viet-nam.md", TEXT)], &[("content/tin/le-hoi-viet-nam.md language-missing-in-name", "“le-hoi-viet-nam.vi.md”")]),
        (&[("content/tin/b.vi.md.md", TEXT)], &[("content/tin/b.vi.md.md wrong-ending", "Rename it to “b.vi.md”")]),
        (&[("content/tin/b.vi.md.txt", TEXT)], &[("content/tin/b.vi.md.txt wrong-ending", "Rename it to “b.vi.md”")]),
        // Pages of sections and the home.
        (&[("content/tin/Index.vi.md", SECTION)], &[("content/tin/Index.vi.md reserved-name", "move into “_index.vi.md”")]),
        (&[("content/tin/_Index.vi.md", SECTION)], &[("content/tin/_Index.vi.md reserved-name", "“_index.vi.md” is there already")]),
        (&[("content/Index.vi.md", SECTION)], &[("content/Index.vi.md reserved-name", "“_index.vi.md” is there already")]),
        (&[("content/van-hoa/_Index.vi.md", SECTION), ("content/van-hoa/a.vi.md", TEXT), ("content/van-hoa/b.vi.md", TEXT)],
         &[("content/van-hoa/_Index.vi.md reserved-name", "Rename it to “_index.vi.md”")]),
        (&[("content/Tin/x.vi.md", TEXT)], &[("content/Tin/x.vi.md same-name", "into “content/tin”, then delete the folder “content/Tin”")]),
        // Copies.
        (&[("content/tin/san-co - Copy.vi.md", TEXT)], &[("content/tin/san-co - Copy.vi.md copy-name", "“san-co.vi.md” is there already")]),
        (&[("content/tin/Bản sao của san-co.vi.md", TEXT)], &[("content/tin/Bản sao của san-co.vi.md copy-name", "“san-co.vi.md” is there already")]),
        (&[("content/tin/san-co.sync-conflict-20261128-101500-ABCDEFG.vi.md", TEXT)],
         &[("content/tin/san-co.sync-conflict-20261128-101500-ABCDEFG.vi.md copy-name", "“san-co.vi.md” is there already")]),
        (&[("content/tin/san-co.vi (Máy của An's conflicted copy 2026-11-28).md", TEXT)],
         &[("content/tin/san-co.vi (Máy của An's conflicted copy 2026-11-28).md copy-name", "“san-co.vi.md” is there already")]),
        // What people call so is told when it is one.
        (&[("content/tin/b.vi.md", TEXT), ("content/tin/b-copy.vi.md", TEXT), ("content/tin/b-copy-2.en.md", TEXT)],
         &[("content/tin/b-copy.vi.md copy-name", "“b.vi.md” is there already")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b_ban_sao/index.vi.md", TEXT)],
         &[("content/tin/b_ban_sao/index.vi.md copy-name", "“content/tin/b” is there already")]),
        (&[("content/tin/b.vi.md", TEXT), ("content/tin/b-copy.vi.md", "---\ntitle: Bản thứ hai\ndate: 2026-03-01\n---\nN.\n")], &[]),
        (&[("content/tin/b (1).vi.md", TEXT)], &[("content/tin/b (1).vi.md copy-name", "Rename it to “b.vi.md”")]),
        (&[("content/tin/san-co (1).en.md", TEXT)], &[("content/tin/san-co (1).en.md copy-name", "Rename it to “san-co.en.md”")]),
        (&[("content/tin/b/index.vi.md", TEXT), ("content/tin/b - Copy/index.vi.md", TEXT)],
         &[("content/tin/b - Copy/index.vi.md copy-name", "“content/tin/b” is there already")]),
        // One article under two names.
        (&[("content/tin/bai-moi.vi.md", TEXT), ("content/tin/bai_moi.en.md", TEXT)],
         &[("content/tin/bai_moi.en.md:2:8 same-id", "rename “content/tin/bai_moi.en.md” to “content/tin/bai-moi.en.md”")]),
        // Texts where none are read, or none should be.
        (&[("static/bai.vi.md", TEXT)], &[("static/bai.vi.md text-in-static", "in content/")]),
        (&[("static/tin/index.md", "x")], &[("static/tin/index.md text-in-static", "in content/")]),
        (&[("bai.vi.md", TEXT)], &[("bai.vi.md text-outside-content", "in content/")]),
        (&[("tin/b/index.vi.md", TEXT)], &[("tin/b/index.vi.md text-outside-content", "in content/")]),
        (&[("contents/tin/b.vi.md", TEXT)], &[("contents/tin/b.vi.md text-outside-content", "in content/")]),
        (&[("themes/tin/b/index.vi.md", TEXT)], &[("themes/tin/b/index.vi.md text-outside-content", "in content/")]),
        // Nothing of the kind.
        (&[("README.vi.md", "# Trang\n"), ("docs/README.md", "---\na: b\n---\n"), ("khac/songngu.yaml", ""), ("khac/content/a.vi.md", TEXT)], &[]),
        (&[("content/tin/hoi-nghi-2026.vi.md", TEXT), ("content/tin/photocopy.vi.md", TEXT)], &[]),
    ];
    let mut wrong = String::new();
    for (files, wanted) in cases {
        let told = told(files);
        let right = told.len() == wanted.len()
            && told.iter().zip(*wanted).all(|((own, help), (place, part))| own == place && help.contains(part));
        if !right {
            wrong += &format!("{files:?}\n  told {told:#?}\n  wanted {wanted:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn links_say_what_is_to_be_typed() {
    #[rustfmt::skip]
    let cases: &[(&str, &[(&str, &str)])] = &[
        ("[x](www.example.gov.vn)", &[("dead-link", "https://www.example.gov.vn")]),
        ("[x](example.vn/tin/)", &[("dead-link", "write https://example.vn/tin/")]),
        ("[x](https//example.vn/tin)", &[("dead-link", "write https://example.vn/tin")]),
        ("[x](bbt@example.gov.vn)", &[("dead-link", "mailto:bbt@example.gov.vn")]),
        ("[x]()", &[("dead-link", "Write an address between the brackets")]),
        ("[x](#)", &[("dead-link", "Write an address between the brackets")]),
        ("[x](..\\b\\index.vi.md)", &[("dead-text-link", "../b/index.vi.md")]),
        ("[x](..\\\\b\\\\index.vi.md)", &[("dead-text-link", "../b/index.vi.md")]),
        ("[x](../b/Index.vi.md)", &[("dead-text-link", "“/tin/b/index.vi.md”")]),
        ("[x](/Tin/B/index.vi.md)", &[("dead-text-link", "“/tin/b/index.vi.md”")]),
        ("[x](/doi-ngoai/vi/tin/b/)", &[("dead-link", "page of “/tin/b/index.vi.md”")]),
        ("[x](/vi/tin/b/)", &[("dead-link", "page of “/tin/b/index.vi.md”")]),
        ("[x](http://127.0.0.1:8000/doi-ngoai/vi/tin/b/)", &[("dead-link", "page of “/tin/b/index.vi.md”")]),
        ("[x](http://localhost:8000/doi-ngoai/vi/tin/khong-co/) [y](http://localhost:8080/)", &[]),
        ("[x](../b/)", &[("folder-link", "/tin/b/index.vi.md")]),
        ("[x](vi/tin/b/)", &[("dead-link", "page of “/tin/b/index.vi.md”")]),
        ("[x](../b.html)", &[("dead-link", "page of “/tin/b/index.vi.md”")]),
        ("[x](../b/index.en.md)", &[("dead-text-link", "“/tin/b/index.vi.md”")]),
        ("[x](htp://example.vn/a)", &[("unsafe-link", "write https://example.vn/a")]),
        ("[x](file:///C:/tai-lieu/bao-cao.pdf)", &[("unsafe-link", "name alone: bao-cao.pdf")]),
        ("[x](0262-395-0000)", &[("dead-link", "write tel:02623950000")]),
        ("[x](https://example.gov.vn/doi-ngoai/vi/tin/khong-co/)", &[("dead-link", "Check the address")]),
        ("[x](https://example.gov.vn/doi-ngoai/vi/tin/b/)", &[]),
        ("[x](https://example.gov.vn/doi-ngoai/vi/tin/page/2/)", &[]), // which articles it has changes by itself
        ("[x](https://example.gov.vn/doi-ngoai/feed.atom) [y](https://example.gov.vn/khac/vi/)", &[]),
        ("![Ảnh](C:\\Users\\An\\anh.svg)", &[("dead-picture", "name only: anh.svg")]),
        ("[x](D:/tai-lieu/bao-cao.pdf)", &[("dead-file-link", "name only: bao-cao.pdf")]),
        ("![Ảnh](IMG_0012.svg)", &[("dead-picture", "Put the picture into the folder")]),
        ("![Ảnh](b-1.svg)", &[("dead-picture", "Put the picture into the folder")]),
        ("![Ảnh](Anh_1.SVG)", &[("dead-picture", "Did you mean “anh-1.svg”?")]),
        ("![Ảnh](khac.svg)", &[("dead-picture", "“/tin/b/khac.svg”")]),
        ("![Ảnh](le-hoi.svg)", &[("dead-picture", "“content/tin/le-hoi.svg”")]),
        ("![Ảnh](/chung.svg)", &[]),
        ("![Ảnh](chung.svg)", &[("dead-picture", "“/chung.svg”")]),
    ];
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>";
    let mut wrong = String::new();
    for (body, wanted) in cases {
        let text = TEXT.replace("Nội dung.", body);
        let told = told(&[
            ("content/tin/a/index.vi.md", &text),
            ("content/tin/a/IMG_0013.svg", svg),
            ("content/tin/a/anh-1.svg", svg),
            ("content/tin/b/index.vi.md", TEXT),
            ("content/tin/b/khac.svg", svg),
            ("content/tin/le-hoi.svg", svg),
            ("static/chung.svg", svg),
        ]);
        let told: Vec<_> = told.into_iter().filter(|(place, _)| !place.ends_with("stray-file")).collect();
        let right = told.len() == wanted.len()
            && told.iter().zip(*wanted).all(|((own, help), (code, part))| own.ends_with(code) && help.contains(part));
        if !right {
            wrong += &format!("{body}\n  told {told:#?}\n  wanted {wanted:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
