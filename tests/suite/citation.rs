//! What a page says of itself to whoever cites it, finds a mistake, or reads a translation.

use crate::site::{CONFIG, Site};

fn site() -> Site {
    let publisher = "publisher: {name: {vi: Ủy ban, en: The Committee}, email: bbt+tin@daklak.example}\n";
    let site = Site::new(&[("songngu.yaml", &format!("{CONFIG}{publisher}"))]);
    site.write("locales/vi/site.ftl", "site-name = Trang\nplace-name = Đắk Lắk\nunbreakable = Buôn Ma Thuột\n");
    site.write("locales/en/site.ftl", "site-name = Site\nplace-name = Đắk Lắk\n");
    site.write("content/a/_index.vi.md", "---\ntitle: A\n---\n");
    site.write("content/a/_index.en.md", "---\ntitle: A\n---\n");
    site.write("content/a/b.vi.md", "---\ntitle: Cà phê & “bơ” ở Buôn Ma Thuột?\ndate: 2026-01-01\n---\nX.\n");
    site.write("content/a/b.en.md", "---\ntitle: Coffee\npublished: 2026-01-09\n---\nX.\n");
    site.write("content/c.vi.md", "---\ntitle: Liên hệ\nkind: page\n---\nX.\n");
    site
}

#[test]
fn an_article_is_cited_as_one_line_of_plain_text() {
    let built = site().build().sound();
    let line = |path: &str| {
        let page = built.text(path);
        let line = page.split("<span class=\"line\">").nth(1).unwrap().split("</span>").next().unwrap();
        line.replace("&amp;", "&").replace("&#x2F;", "/")
    };
    // A name that does not break on the page has plain spaces: the line is to be pasted elsewhere.
    assert_eq!(
        line("vi/a/b/index.html"),
        "“Cà phê & “bơ” ở Buôn Ma Thuột?”, Ủy ban, ngày 1 tháng 1 năm 2026, https://example.vn/doi-ngoai/vi/a/b/"
    );
    // A translation is cited as of the day on which it was published.
    assert_eq!(
        line("en/a/b/index.html"),
        "“Coffee”, The Committee, 9 January 2026, https://example.vn/doi-ngoai/en/a/b/"
    );
    assert_eq!(line("vi/c/index.html"), "“Liên hệ”, Ủy ban, https://example.vn/doi-ngoai/vi/c/");
}

/// In a page that is written from right to left the slash at the end of the address stays at its end.
#[test]
fn an_address_among_arabic_words_ends_with_a_mark_that_nobody_sees() {
    let mut site = site();
    site.edit("songngu.yaml", "[vi, en]", "[vi, en, ar]");
    site.write("content/a/b.ar.md", "---\ntitle: قهوة\n---\nX.\n");
    assert!(site.build().text("ar/a/b/index.html").replace("&#x2F;", "/").contains("/ar/a/b/\u{200e}</span>"));
}

#[test]
fn a_mistake_is_reported_by_mail_with_the_address_of_the_page() {
    let mut site = site();
    let built = site.build().sound();
    let mail =
        "mailto:bbt+tin@daklak.example?subject=A%20mistake%20on%20https%3A%2F%2Fexample.vn%2Fdoi-ngoai%2Fen%2Fa%2Fb%2F";
    let page = |text: &str| text.replace("&#x2F;", "/");
    assert!(page(built.text("en/a/b/index.html")).contains(mail), "{}", built.text("en/a/b/index.html"));
    // The words are part of the page's key.
    site.write(
        "locales/en/own.ftl",
        "report-subject = Wrong: { $url }\ncite-undated = { $title }, { $publisher }, { $url }\n",
    );
    let again = site.build();
    assert!(page(again.text("en/a/b/index.html")).contains("subject=Wrong%3A%20https"));
    assert_eq!(again.text("vi/a/b/index.html"), built.text("vi/a/b/index.html"));
    site.edit("songngu.yaml", ", email: bbt+tin@daklak.example", "");
    assert!(!site.build().text("en/a/b/index.html").contains("mailto:"));
}

#[test]
fn a_translation_names_the_text_that_it_was_made_from_and_that_holds() {
    let built = site().build().sound();
    let page = built.text("en/a/b/index.html").replace("&#x2F;", "/");
    let held = "Cà phê &amp; “bơ” ở Buôn\u{a0}Ma\u{a0}Thuột?";
    assert!(
        page.contains(&format!("<a href=\"/doi-ngoai/vi/a/b/\" lang=\"vi\" hreflang=\"vi\" dir=\"ltr\">{held}</a>")),
        "{page}"
    );
    assert!(page.contains("the original holds"));
    assert!(!built.text("vi/a/b/index.html").contains("class=\"original\""));
}
