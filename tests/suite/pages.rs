//! What pages say to machines.

use crate::site::{CONFIG, Site};

fn site() -> Site {
    let site = Site::small(&[("songngu.yaml", &format!("{CONFIG}lists: {{page_size: 1}}\n"))]);
    for name in ["mot", "hai"] {
        for lang in ["vi", "en"] {
            let head = format!("---\ntitle: {name} {lang}\ndate: 2026-01-01\n---\n");
            site.write(&format!("content/tin/{name}.{lang}.md"), head);
        }
    }
    site
}

/// The contents of a property of Open Graph.
fn og<'h>(html: &'h str, property: &str) -> Vec<&'h str> {
    let mark = format!("<meta property=\"{property}\" content=\"");
    html.split(&mark).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn other_locales_are_those_in_which_the_page_is_there() {
    let mut site = site();
    let built = site.build().sound();
    for (page, expected) in [
        ("vi/tin/mot/index.html", &["en_GB"][..]),
        ("en/news/index.html", &["vi_VN"]),
        ("en/news/page/2/index.html", &[]),
        // The chooser speaks the main language, and is for all.
        ("index.html", &["en_GB"]),
    ] {
        assert_eq!(og(built.text(page), "og:locale:alternate"), expected, "{page}");
    }
    assert_eq!(og(built.text("index.html"), "og:locale"), ["vi_VN"]);
}

#[test]
fn news_have_a_publisher_even_where_none_is_named() {
    let mut site = site();
    let built = site.build().sound();
    let html = built.text("vi/tin/mot/index.html");
    assert!(html.contains(r#""publisher":{"@type":"Organization","name":"example.vn"}"#), "{html}");
}

#[test]
fn a_picture_without_a_size_is_shown_without_one() {
    let mut site = Site::small(&[]);
    let head = "---\ntitle: A\ndate: 2026-01-01\ncover: a.svg\nfiles: {a.svg: {rights: free}}\n---\n";
    site.write("content/tin/a/index.vi.md", format!("{head}![a\n\"b\"](a.svg)\n"));
    for svg in ["<svg/>", "<svg width='100%' height='0'/>", "<svg viewBox='0 0 -1 5'/>", "<svg", ""] {
        site.write("content/tin/a/a.svg", svg);
        let built = site.build().sound();
        for page in ["vi/tin/a/index.html", "vi/index.html"] {
            let html = built.text(page);
            let pictures: Vec<&str> = html.split("<img src=\"/doi-ngoai/media/").skip(1).collect();
            assert!(!pictures.is_empty(), "{page}");
            for picture in pictures {
                let tag = &picture[..picture.find('>').unwrap()];
                assert!(tag.contains(" alt=\"") && !tag.contains("width") && !tag.contains("height"), "{svg}: {tag}");
            }
        }
        assert!(built.text("vi/tin/a/index.html").contains("alt=\"a “b”\""));
    }
}

#[test]
fn names_of_another_language_say_so() {
    let config = format!(
        "{CONFIG}partners: [{{id: bao, name: {{vi: Báo, fr: Journal}}}}, {{id: dai, name: {{vi: Đài, en: Radio}}}}]\n"
    );
    let mut site = Site::small(&[("songngu.yaml", &config), ("content/tin/a/a.svg", "<svg width='4' height='2'/>")]);
    let head = "---\ntitle: A\ndate: 2026-01-01\ncover: a.svg\nfiles: {a.svg: {credit: Người vẽ, rights: free}}\n---\n";
    site.write("content/tin/a/index.vi.md", format!("{head}![A](a.svg)\n"));
    site.write("content/tin/a/index.en.md", "---\ntitle: A\n---\n![A](a.svg)\n");
    let built = site.build().sound();
    let home = built.text("en/index.html");
    assert!(home.contains("<span lang=\"vi\">Báo</span>") && home.contains("<span>Radio</span>"), "{home}");
    let page = built.text("en/news/a/index.html");
    assert!(page.contains("<span lang=\"vi\">Người vẽ</span>"), "{page}");
    assert!(page.contains("<small class=\"credit\" lang=\"vi\">Người vẽ</small>"), "{page}");
    assert!(!built.text("vi/tin/a/index.html").contains(" lang=\"vi\">Người vẽ"));
}

#[test]
fn what_a_language_lacks_is_offered_in_english_first() {
    let config = CONFIG.replace("[vi, en]", "[vi, en, fr]");
    let mut site = Site::small(&[("songngu.yaml", &config), ("content/_index.fr.md", "---\ntitle: Accueil\n---\n")]);
    for (name, langs) in [("hai", &["vi", "en"][..]), ("mot", &["vi"])] {
        for lang in langs {
            let head = format!("---\ntitle: {name} {lang}\ndate: 2026-01-01\n---\nThân.\n");
            site.write(&format!("content/tin/{name}.{lang}.md"), head);
        }
    }
    let built = site.build().sound();
    let home = built.text("fr/index.html");
    assert!(home.contains(">hai en</a>") && home.contains(">mot vi</a>") && !home.contains(">hai vi</a>"), "{home}");
}
