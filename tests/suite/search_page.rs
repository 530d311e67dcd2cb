//! `search`: the page where readers search, and who may have its addresses.

use crate::site::{Built, CONFIG, Site};
use songngu::diag::Code;

const TEXT: &str = "content/tin/bai.vi.md";

/// A site with a text in Vietnamese, in a section below a section, with a topic and an agency; a home in English.
fn site(more: &str) -> Site {
    let site = Site::small(&[
        ("songngu.yaml", &format!("{CONFIG}topics: [ca-phe, khac]\nagencies: [{{id: so}}]\n{more}")),
        ("locales/vi/site.ftl", "site-name = A\ntopic-ca-phe = Cà phê\nagency-so = Sở\n"),
        ("locales/en/site.ftl", "site-name = A\ntopic-ca-phe = Coffee\nagency-so = Department\n"),
        ("content/tin/sau/_index.vi.md", "---\ntitle: Sâu\n---\n"),
        (TEXT, "---\ntitle: Bài một\ndate: 2026-03-01\n---\nX.\n"),
        ("content/tin/bai.en.md", "---\ntitle: Article\n---\nX.\n"),
    ]);
    let head = "---\ntitle: Bài hai\ndate: 2026-03-02\ntopics: [ca-phe]\nagency: so\n---\nX.\n";
    site.write("content/tin/sau/hai.vi.md", head);
    site
}

fn page(built: &Built, lang: &str) -> String {
    built.text(&format!("{lang}/search/index.html")).to_owned()
}

#[test]
fn each_language_has_a_page_that_machines_do_not_list() {
    for theme in ["cao-nguyen", "giay"] {
        let built = site(&format!("theme: {theme}\n")).build().sound();
        let (vi, en) = (page(&built, "vi"), page(&built, "en"));
        for (page, own, other) in [(&vi, "vi", "en"), (&en, "en", "vi")] {
            assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
            assert!(page.contains(&format!("rel=\"canonical\" href=\"https://example.vn/doi-ngoai/{own}/search/\"")));
            // For readers it has its languages, for machines none.
            assert!(page.contains(&format!("href=\"/doi-ngoai/{other}/search/\" lang=\"{other}\"")), "{page}");
            assert!(!page.contains("rel=\"alternate\" hreflang"), "{page}");
        }
        assert!(!built.text("sitemap.xml").contains("/search/"));
        // What the script begins with is there.
        let named = |of: &str| vi.split(of).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        for of in ["data-index=\"", "<script src=\""] {
            assert!(built.has(named(of).strip_prefix("/doi-ngoai/").unwrap()), "{vi}");
        }
        let pages = built.files.keys().filter(|path| path.ends_with(".html") && path.starts_with("vi/"));
        for path in pages {
            assert!(built.text(path).contains("href=\"/doi-ngoai/vi/search/\""), "{theme}: {path} does not lead there");
        }
    }
}

#[test]
fn without_a_script_the_page_is_a_table_of_contents() {
    for theme in ["cao-nguyen", "giay"] {
        let built = site(&format!("theme: {theme}\n")).build().sound();
        let vi = page(&built, "vi");
        let link =
            |path: &str, of: &str, title: &str| format!("<a href=\"/doi-ngoai/vi/{path}\" data-{of}>{title}</a>");
        let lists = [
            link("tin/", "section=\"tin\" data-depth=\"1\"", "Tin tức"),
            link("tin/sau/", "section=\"tin/sau\" data-depth=\"2\"", "Sâu"),
            link("topics/ca-phe/", "topic=\"ca-phe\" data-depth=\"1\"", "Cà phê"),
            link("agencies/so/", "agency=\"so\" data-depth=\"1\"", "Sở"),
            "<a href=\"/doi-ngoai/vi/tin/sau/hai/\">Bài hai</a>".to_owned(),
            "<a href=\"/doi-ngoai/vi/tin/bai/\">Bài một</a>".to_owned(),
        ];
        let places: Vec<Option<usize>> = lists.iter().map(|list| vi.find(list)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {vi}");
        assert!(vi.contains("unscripted\"") && !vi.contains("<form") && !vi.contains("<input"), "{vi}");
        // What no text of the language is about is not there.
        assert!(!vi.contains("khac") && !page(&built, "en").contains("data-topic=\"ca-phe\""));
    }
}

#[test]
fn a_topic_without_a_list_is_one_to_choose_by() {
    let built = site("lists: {topics: false, agencies: false}\n").build().sound();
    let vi = page(&built, "vi");
    assert!(vi.contains("<span data-topic=\"ca-phe\" data-depth=\"1\">Cà phê</span>"), "{vi}");
    assert!(!vi.contains("data-agency"));
}

#[test]
fn a_site_without_search_has_nothing_of_it() {
    let built = site("search: false\n").build().sound();
    assert_eq!(built.files.keys().filter(|path| path.contains("search/")).count(), 0);
    assert!(
        built.files.keys().filter(|path| path.ends_with(".html")).all(|path| !built.text(path).contains("/search/"))
    );
}

#[test]
fn nobody_else_gets_its_addresses() {
    let mut site = site("");
    site.write("static/search/a.txt", "A");
    site.write("content/search.vi.md", "---\ntitle: Tìm\nkind: page\n---\nX.\n");
    site.edit(TEXT, "date:", "aliases: [en/search/]\ndate:");
    let mut places = site.build().places();
    places.sort();
    let taken = ["content/search.vi.md:2:8", "content/tin/bai.vi.md:3:11", "static/search/a.txt"];
    assert_eq!(places, taken.map(|place| format!("{place} reserved-address")));
    site.edit("songngu.yaml", "approval", "search: false\napproval");
    site.build().sound();
}

#[test]
fn a_theme_without_the_template_is_told_where_the_site_searches() {
    let mut site = site("theme: rieng\n");
    site.write("themes/rieng/theme.yaml", "api: 1\n");
    let page = "<!doctype html>\n<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\
        {% for a in alternates %}<link rel=\"alternate\" hreflang=\"{{ a.hreflang }}\" href=\"{{ a.url }}\">{% endfor %}\
        </head><body>{% if site.search %}{{ site.search }}{% endif %}</body></html>\n";
    for name in
        ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "chooser", "alias", "404"]
    {
        site.write(&format!("themes/rieng/templates/{name}.html"), page);
    }
    let built = site.build();
    assert_eq!(built.places(), ["themes/rieng/theme.yaml template-missing"]);
    assert_eq!(built.errors(), [Code::TemplateMissing]);
    site.edit("songngu.yaml", "approval", "search: false\napproval");
    assert!(!site.build().sound().text("vi/index.html").contains("/search/"));
    site.edit("songngu.yaml", "search: false\n", "");
    site.write("themes/rieng/templates/search.html", page);
    assert!(site.build().sound().has("vi/search/index.html"));
}
