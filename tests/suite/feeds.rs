//! Feeds, read back as a partner's program would (feed-rs); the Python reader and the schemas are in `tests/output`.

use crate::site::{CONFIG, Site};

fn site() -> Site {
    let partners = "partners: [{id: bao, name: Báo, languages: [vi], sections: [tin]}, {id: trong, name: Trống, topics: [hiem]}]\n";
    let site = Site::small(&[
        ("songngu.yaml", &format!("{CONFIG}topics: [a, hiem]\nauthority: example.vn,2026\n{partners}")),
        ("locales/vi/site.ftl", "topic-a = Chủ đề A\ntopic-hiem = Hiếm\nsite-name = Đối ngoại\n"),
        ("locales/en/site.ftl", "topic-a = Topic A\ntopic-hiem = Rare\nsite-name = Foreign\n"),
        ("static/chung.svg", "<svg width='3' height='2'/>"),
        ("content/tin/mot/a.svg", "<svg width='4' height='2'/>"),
        ("content/tin/mot/kin.svg", "<svg width='5' height='2'/>"),
    ]);
    site.write(
        "content/tin/mot/index.vi.md",
        "---\ntitle: \"Một & hai <ba>\"\ndate: 2026-03-01T09:00:00+07:00\nupdated: 2026-03-05\nsummary: Tóm tắt\ntopics: [a]\n\
         files: {a.svg: {credit: Người vẽ, license: CC BY 4.0, rights: free}, kin.svg: {credit: X}}\n---\n\
         Thân[^1] [trong](#muc) [bài hai](../hai/index.vi.md).\n\n## Mục\n\n![Ảnh](a.svg \"Lời ảnh\")\n\n![Kín](kin.svg)\n\n\
         ![Chung](/chung.svg)\n\n[^1]: Chú thích.\n",
    );
    site.write("content/tin/mot/index.en.md", "---\ntitle: One\nslug: one\n---\nBody.\n");
    site.write("content/tin/hai/index.vi.md", "---\ntitle: Hai\ndate: 2026-02-01\n---\nThân hai.\n");
    site
}

#[test]
fn independent_readers_take_every_feed() {
    let mut site = site();
    let built = site.build().sound();
    let feeds: Vec<&String> = built
        .files
        .keys()
        .filter(|path| [".atom", ".rss"].iter().any(|end| path.ends_with(end)) || path.ends_with("feed.json"))
        .collect();
    assert!(feeds.len() > 12, "{feeds:?}");
    for path in feeds {
        let feed = feed_rs::parser::parse(&built.files[path][..]).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(feed.title.is_some(), "{path}");
        for entry in &feed.entries {
            assert!(entry.id.starts_with("tag:example.vn,2026:tin/"), "{path}: {}", entry.id);
            assert!(entry.links[0].href.starts_with("https://example.vn/doi-ngoai/"), "{path}: {:?}", entry.links);
        }
    }
}

#[test]
fn an_entry_carries_text_dates_languages_and_only_pictures_that_may_travel() {
    let mut site = site();
    let built = site.build().sound();
    let feed = feed_rs::parser::parse(&built.files["partners/bao/vi.atom"][..]).unwrap();
    assert_eq!(feed.language.as_deref(), Some("vi"));
    assert_eq!(feed.id, "tag:example.vn,2026:/partners/bao/vi.atom");
    let ids: Vec<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["tag:example.vn,2026:tin/mot:vi", "tag:example.vn,2026:tin/hai:vi"]);
    let entry = &feed.entries[0];
    assert_eq!(entry.title.as_ref().unwrap().content, "Một & hai <ba>");
    assert_eq!(entry.published.unwrap().to_rfc3339(), "2026-03-01T02:00:00+00:00");
    assert_eq!(entry.updated.unwrap().to_rfc3339(), "2026-03-04T17:00:00+00:00");
    assert_eq!(feed.updated, entry.updated);
    let english: Vec<&str> =
        entry.links.iter().filter(|l| l.href_lang.as_deref() == Some("en")).map(|l| l.href.as_str()).collect();
    assert_eq!(english, ["https://example.vn/doi-ngoai/en/news/one/"]);
    let text = entry.content.as_ref().unwrap().body.as_ref().unwrap();
    let page = "https://example.vn/doi-ngoai/vi/tin/mot/";
    for needed in [
        &format!("href=\"{page}#muc\""),
        &format!("href=\"{page}#note-1\""),
        "href=\"https://example.vn/doi-ngoai/vi/tin/hai/\"",
        "Lời ảnh",
        "Người vẽ",
        "src=\"https://example.vn/doi-ngoai/chung.svg\"",
    ] {
        assert!(text.contains(needed), "{needed} in {text}");
    }
    assert!(!text.contains("kin.svg") && !text.contains("Kín"), "{text}");
    assert!(!text.contains("src=\"/") && !text.contains("href=\"/"), "{text}");
    let page = built.text("vi/tin/mot/index.html");
    assert!(page.contains("kin.svg"), "the site itself shows it");
}

#[test]
fn a_partners_feed_exists_although_it_is_empty() {
    let mut site = site();
    let built = site.build().sound();
    assert!(built.text("partners/trong/vi.atom").contains("<updated>1970-01-01T00:00:00Z</updated>"));
    let feed = feed_rs::parser::parse(&built.files["partners/trong/en.rss"][..]).unwrap();
    assert!(feed.entries.is_empty());
    assert!(!built.has("partners/bao/en.atom"), "a language that the partner does not get");
    assert!(!built.has("vi/topics/hiem/feed.atom"), "a public feed of nothing");
}

/// A reader takes no entry without a text: where nothing is left of it, the summary or the title stands for it.
#[test]
fn a_text_without_words_is_no_empty_entry() {
    let mut site = Site::small(&[
        ("content/tin/mot/index.vi.md", "---\ntitle: \"Một & <hai>\"\ndate: 2026-03-01\n---\n![Kín](kin.svg)\n"),
        ("content/tin/mot/kin.svg", "<svg width='5' height='2'/>"),
        ("content/tin/ba.vi.md", "---\ntitle: Ba\nsummary: Tóm tắt\ndate: 2026-02-01\n---\n"),
    ]);
    let built = site.build().sound();
    for path in ["vi/feed.atom", "vi/feed.rss", "vi/feed.json"] {
        let feed = feed_rs::parser::parse(&built.files[path][..]).unwrap();
        let texts: Vec<(&str, &str)> = feed
            .entries
            .iter()
            .map(|entry| {
                let summary = entry.summary.as_ref().map_or("", |summary| summary.content.as_str());
                (entry.content.as_ref().and_then(|content| content.body.as_deref()).unwrap_or_default().trim(), summary)
            })
            .collect();
        // What RSS calls a description is HTML to its readers, plain text or not.
        let plain = if path.ends_with(".rss") { "Một &amp; &lt;hai&gt;" } else { "Một & <hai>" };
        assert_eq!(texts, [("<p>Một &amp; &lt;hai&gt;</p>", plain), ("<p>Tóm tắt</p>", "Tóm tắt")], "{path}");
    }
}

/// A credit may be given by language; the licence goes with the picture, on its page and in every feed.
#[test]
fn a_picture_is_credited_in_the_readers_language() {
    let head =
        "title: T\nfiles: {a.svg: {credit: {vi: Ảnh của Lan, en: Photo by Lan}, license: CC BY 4.0, rights: free}}\n";
    let vi = format!("---\n{head}date: 2026-03-01\n---\n![Ảnh](a.svg)\n");
    let mut site = Site::small(&[
        ("content/tin/mot/index.vi.md", &vi),
        ("content/tin/mot/index.en.md", "---\ntitle: T\n---\n![Photo](a.svg)\n"),
        ("content/tin/mot/a.svg", "<svg width='5' height='2'/>"),
    ]);
    let built = site.build().sound();
    for (lang, section, credit) in [("vi", "tin", "Ảnh của Lan"), ("en", "news", "Photo by Lan")] {
        let caption = |license: &str| format!("<small class=\"credit\">{credit}, {license}</small>");
        // On the page its name does not break.
        let page = format!("{lang}/{section}/mot/index.html");
        assert!(built.text(&page).contains(&caption("CC\u{a0}BY\u{a0}4.0")), "{page}");
        for path in ["feed.atom", "feed.rss"] {
            assert!(built.text(&format!("{lang}/{path}")).contains(&caption("CC BY 4.0")), "{lang}/{path}");
        }
    }
}
