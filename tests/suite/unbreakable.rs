//! Names that do not break at the end of a line: for people, on pages; never for machines.

use crate::site::{CONFIG, Site};

const NAME: &str = "Buôn Ma Thuột";

#[test]
fn names_hold_together_on_pages_and_nowhere_else() {
    let mut site = Site::new(&[("songngu.yaml", CONFIG)]);
    site.write(
        "locales/vi/site.ftl",
        "site-name = Trang\nplace-name = Đắk Lắk\nunbreakable =\n    Hồ Chí Minh,\n    Buôn Ma Thuột\n",
    );
    site.write("content/a/_index.vi.md", "---\ntitle: Ở Buôn Ma Thuột\nsummary: Gần Buôn Ma Thuột\n---\n");
    site.write(
        "content/a/b.vi.md",
        "---\ntitle: Đến Buôn Ma Thuột\nsummary: Từ Buôn Ma Thuột đi Đắk Lắk\ndate: 2026-01-01\n---\nBuôn Ma Thuột.\n",
    );
    let built = site.build().sound();
    let held = NAME.replace(' ', "\u{a0}");
    let page = built.text("vi/a/b/index.html").to_owned();
    // Title, standfirst, menu, way.
    assert!(page.contains(&format!("<h1>Đến {held}</h1>")));
    assert!(page.contains(&format!("Từ {held} đi Đắk\u{a0}Lắk")));
    assert_eq!(page.matches(&format!(">Ở {held}</a>")).count(), 3);
    // The head is for machines, and a text is its author's.
    assert!(page.contains(&format!("<title>Đến {NAME} – Trang – Đắk Lắk</title>")));
    assert!(page.contains(&format!("<p>{NAME}.</p>")));
    let head = &page[..page.find("</head>").unwrap()];
    assert!(!head.contains('\u{a0}'), "{head}");
    for file in ["vi/feed.atom", "vi/feed.rss", "vi/feed.json", "vi/a/feed.atom", "sitemap.xml"] {
        assert!(!built.text(file).contains('\u{a0}'), "{file}");
    }
    // Cards: title and summary.
    let list = built.text("vi/a/index.html");
    assert!(
        list.contains(&format!(">Đến {held}</a>")) && list.contains(&format!("<p class=\"standfirst\">Gần {held}</p>"))
    );
}
