//! The engine: what an edit renders again, counted inside the one render function.

use crate::site::{Built, Site};

/// Without the search: every word of a text is in what readers search.
fn seed() -> Site {
    let site = Site::small(&[
        ("locales/vi/site.ftl", "topic-a = Chủ đề A\nsite-name = Đối ngoại\n"),
        ("locales/en/site.ftl", "topic-a = Topic A\nsite-name = Foreign\n"),
        (
            "songngu.yaml",
            &format!("{}topics: [a]\nfeeds: {{formats: [atom], size: 3}}\nsearch: false\n", crate::site::CONFIG),
        ),
        ("content/_index.vi.md", "---\ntitle: Nhà\n---\n"),
        ("content/_index.en.md", "---\ntitle: Home\n---\n"),
    ]);
    // Twelve dated texts, the newest last; only the first has a topic.
    for n in 1..=12 {
        let topics = if n == 1 { "topics: [a]\n" } else { "" };
        site.write(
            &format!("content/tin/bai-{n:02}/index.vi.md"),
            format!("---\ntitle: Bài {n}\ndate: 2026-01-{n:02}\nsummary: Tóm tắt {n}\n{topics}---\nThân bài {n}.\n\n![ảnh](a.svg)\n"),
        );
        site.write(&format!("content/tin/bai-{n:02}/a.svg"), format!("<svg width='{n}' height='4'/>"));
    }
    site
}

/// The pages, feeds and pictures that were rendered again.
fn again(built: &Built) -> Vec<&str> {
    let paths = built.report.explained.iter().map(|(path, _)| path.as_str());
    paths.filter(|path| [".html", ".atom", ".svg"].iter().any(|end| path.ends_with(end))).collect()
}

fn page(n: usize) -> String {
    format!("vi/tin/bai-{n:02}/index.html")
}

#[test]
fn a_body_renders_its_page_and_the_feeds_that_carry_it() {
    let mut site = seed();
    site.build().sound();
    site.edit("content/tin/bai-05/index.vi.md", "Thân bài", "Thân bài mới");
    let built = site.build().sound();
    assert_eq!(again(&built), [page(5)]);
    assert_eq!(built.report.rendered, 1);
    // The newest three are in the feeds of the language and of the section.
    site.edit("content/tin/bai-12/index.vi.md", "Thân bài", "Thân bài mới");
    let built = site.build().sound();
    assert_eq!(again(&built), ["vi/feed.atom", &page(12), "vi/tin/feed.atom"]);
}

#[test]
fn a_title_also_renders_lists_and_neighbours_that_show_it() {
    let mut site = seed();
    site.build().sound();
    site.edit("content/tin/bai-05/index.vi.md", "title: Bài 5", "title: Bài năm");
    let built = site.build().sound();
    let expected = ["vi/index.html", &page(4), &page(5), &page(6), "vi/tin/index.html"];
    assert_eq!(again(&built), expected);
}

#[test]
fn no_two_pages_of_a_language_are_described_alike() {
    let mut site =
        Site::small(&[("content/tin/a.en.md", "---\ntitle: A\ndate: 2026-01-01\nsummary: Như nhau.\n---\n")]);
    for (name, title) in [("a", "A"), ("b", "B"), ("c", "C"), ("d", "C"), ("e", "C")] {
        let head = format!("---\ntitle: {title}\ndate: 2026-01-01\nsummary: Như nhau.\n---\n");
        site.write(&format!("content/tin/{name}.vi.md"), head);
    }
    site.edit("content/tin/_index.vi.md", "title: Tin tức\n", "title: Tin tức\nsummary: Như nhau.\n");
    let described = |built: &Built| {
        ["vi/tin/a", "vi/tin/b", "vi/tin/c", "vi/tin/d", "vi/tin/e", "vi/tin", "en/news/a"].map(|page| {
            let html = built.text(&format!("{page}/index.html"));
            let (_, rest) = html.split_once("<meta name=\"description\" content=\"").unwrap();
            rest.split('"').next().unwrap().to_owned()
        })
    };
    let built = site.build().sound();
    assert_eq!(
        described(&built),
        [
            "Như nhau.",
            "B – Như nhau.",
            "C – Như nhau.",
            "C – Như nhau. (2)",
            "C – Như nhau. (3)",
            "Tin tức – Như nhau.",
            "Như nhau."
        ]
    );
    // Whoever is described by another's words follows when these change.
    site.edit("content/tin/a.vi.md", "Như nhau.", "Khác.");
    let built = site.build().sound();
    assert_eq!(described(&built)[..2], ["Khác.", "Như nhau."]);
    assert_eq!(built.files, site.clean_build(crate::site::NOW).files);
}

#[test]
fn a_message_renders_the_pages_that_used_it() {
    let mut site = seed();
    site.build().sound();
    site.write("locales/vi/site.ftl", "topic-a = Chủ đề khác\nsite-name = Đối ngoại\n");
    let built = site.build().sound();
    // The topic's own list and index, its feed, the article about it, and the lists whose cards name it.
    for path in again(&built) {
        assert!(path.starts_with("vi/"), "{path}");
    }
    assert!(again(&built).contains(&page(1).as_str()) && !again(&built).contains(&page(7).as_str()));
    // A word of the theme that only one template uses.
    site.write("locales/vi/theme.ftl", "theme-not-found = Không thấy\n");
    let built = site.build().sound();
    assert_eq!(again(&built), ["404.html", "vi/404.html"]);
    // A word that texts with notes need: their pages, and the feeds that carry them.
    for n in [5, 12] {
        let note = "[^1]: Chú thích.\n\nThân[^1] bài";
        site.edit(&format!("content/tin/bai-{n:02}/index.vi.md"), "Thân bài", note);
    }
    site.build().sound();
    site.write("locales/vi/theme.ftl", "theme-not-found = Không thấy\nnotes-title = Ghi chú\n");
    let built = site.build().sound();
    assert_eq!(again(&built), ["vi/feed.atom", &page(5), &page(12), "vi/tin/feed.atom"]);
}

#[test]
fn a_template_renders_what_it_is_part_of() {
    let mut site = seed();
    site.build().sound();
    let template = songngu_template("404.html");
    site.write(
        "themes/cao-nguyen/templates/404.html",
        template.replace("{% block main %}", "{% block main %}<!-- x -->"),
    );
    let built = site.build().sound();
    assert_eq!(again(&built), ["404.html", "en/404.html", "vi/404.html"]);
}

fn songngu_template(name: &str) -> String {
    std::fs::read_to_string(format!("{}/themes/cao-nguyen/templates/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn a_picture_renders_its_pages() {
    let mut site = seed();
    site.build().sound();
    site.write("content/tin/bai-05/a.svg", "<svg width='70' height='40'/>");
    let built = site.build().sound();
    let rendered: Vec<&str> = again(&built).into_iter().filter(|path| !path.starts_with("media/")).collect();
    assert_eq!(rendered, [page(5)]);
}

#[test]
fn a_clock_that_passes_nothing_renders_nothing() {
    let mut site = seed();
    site.build_at("2026-06-01T00:00:00+07:00").sound();
    site.touch("content/tin/bai-05/index.vi.md"); // so that everything is looked at
    assert_eq!(site.build_at("2026-06-02T00:00:00+07:00").sound().report.rendered, 0);
}

/// The files of search that were made again, by language and stem.
fn searched(built: &Built) -> Vec<&str> {
    let paths = built.report.explained.iter().filter_map(|(path, _)| path.strip_prefix("search/"));
    paths.filter_map(|path| Some(path.rsplit_once('-')?.0)).collect()
}

fn searched_site() -> Site {
    let site = seed();
    site.edit("songngu.yaml", "search: false\n", "");
    site
}

#[test]
fn a_word_makes_the_files_of_search_that_have_it() {
    let mut site = searched_site();
    let built = site.build().sound();
    for stem in ["vi/documents", "vi/index", "vi/slips", "vi/words", "en/index", "search"] {
        assert!(searched(&built).contains(&stem), "{stem}: {:?}", searched(&built));
    }
    // A word of three letters is nothing to slip in.
    site.edit("content/tin/bai-05/index.vi.md", "Thân bài", "Thân bài mới");
    assert_eq!(searched(&site.build().sound()), ["vi/index", "vi/words"]);
    site.edit("content/tin/bai-05/index.vi.md", "Thân bài", "Thân thiện bài");
    assert_eq!(searched(&site.build().sound()), ["vi/index", "vi/slips", "vi/words"]);
    site.edit("content/tin/bai-05/index.vi.md", "title: Bài 5", "title: Bài 6");
    assert_eq!(searched(&site.build().sound()), ["vi/documents", "vi/index", "vi/words"]);
    // A list that nobody searches in.
    site.edit("content/_index.vi.md", "title: Nhà", "title: Nhà mới");
    let built = site.build().sound();
    assert_eq!(searched(&built), Vec::<&str>::new());
    assert_eq!(built.files, site.clean_build(crate::site::NOW).files);
}

#[test]
fn other_spellings_read_the_words_of_texts_again() {
    let mut site = searched_site();
    site.build().sound();
    let config = format!(
        "{}topics: [a]\nfeeds: {{formats: [atom], size: 3}}\nsearch: {{same: [[Thân bài, Thanbai]]}}\n",
        crate::site::CONFIG
    );
    site.write("songngu.yaml", &config);
    let built = site.build().sound();
    assert_eq!(searched(&built), ["en/index", "vi/index", "vi/words"]);
    assert_eq!(built.files, site.clean_build(crate::site::NOW).files);
}
