//! No address of a release is lost without a word: what moved is told with the line that keeps the old address alive.

use crate::site::{Built, NOW, Site};
use songngu::{
    diag::{Code, Located, Severity},
    pipeline::AllowedRemoval,
};

fn text(extra: &str) -> String {
    format!("---\ntitle: Bài\ndate: 2026-03-01\n{extra}---\nNội dung.\n")
}

/// A site with one article in both languages, published.
fn published() -> Site {
    let mut site = Site::small(&[("content/tin/bai/index.vi.md", &text(""))]);
    site.write("content/tin/bai/index.en.md", "---\ntitle: Article\n---\nText.\n");
    site.write("content/tin/khac.vi.md", text("tags: [x]\n"));
    assert!(site.build().sound().codes().is_empty());
    site
}

/// Code, file and the line to add of each warning.
fn warnings(built: &Built) -> Vec<(Code, String, String)> {
    let warning = |located: &Located| {
        let d = &located.diagnostic;
        assert_eq!(d.severity, Severity::Warning, "{d:?}");
        let arg = |name: &str| d.args.iter().find(|(own, _)| own.as_ref() == name).map_or("", |(_, value)| value);
        let file = d.place.as_ref().map_or("", |place| &place.file);
        (d.code, file.to_owned(), arg("suggestion").to_owned())
    };
    built.report.diagnostics.iter().map(warning).collect()
}

fn moved(file: &str, line: &str) -> (Code, String, String) {
    (Code::AddressMoved, file.to_owned(), line.to_owned())
}

#[test]
fn a_slug_that_changes_is_told_and_the_line_that_is_named_mends_it() {
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    let built = site.build().sound();
    assert_eq!(warnings(&built), [moved("content/tin/bai/index.vi.md", "vi/tin/bai/")]);
    assert!(!built.has("vi/tin/bai/index.html"));
    // Moved again, with what was said: the line names all old addresses.
    site.edit("content/tin/bai/index.vi.md", "slug: moi", "slug: moi-hon\naliases: [vi/tin/bai/]");
    let built = site.build().sound();
    assert_eq!(warnings(&built), [moved("content/tin/bai/index.vi.md", "vi/tin/bai/, vi/tin/moi/")]);
    site.edit("content/tin/bai/index.vi.md", "[vi/tin/bai/]", "[vi/tin/bai/, vi/tin/moi/]");
    let built = site.build().sound();
    assert!(built.codes().is_empty() && built.text("vi/tin/moi/index.html").contains("moi-hon/"));
    assert!(site.build().sound().codes().is_empty());
}

#[test]
fn a_section_that_moves_is_told_with_its_texts() {
    let mut site = published();
    site.edit("content/tin/_index.en.md", "slug: news", "slug: latest");
    let built = site.build().sound();
    let wanted = [moved("content/tin/_index.en.md", "en/news/"), moved("content/tin/bai/index.en.md", "en/news/bai/")];
    assert_eq!(warnings(&built), wanted);
}

#[test]
fn whoever_does_what_is_said_is_told_nothing() {
    let mut site = published();
    site.write("content/van-hoa/_index.vi.md", "---\ntitle: Văn hóa\n---\n");
    site.rename("content/tin/khac.vi.md", "content/van-hoa/khac.vi.md");
    site.edit("content/van-hoa/khac.vi.md", "date:", "id: tin/khac\naliases: [vi/tin/khac/]\ndate:");
    site.write("content/van-hoa/_index.en.md", "---\ntitle: Culture\n---\n");
    let built = site.build().sound();
    assert!(built.codes().is_empty(), "{:?}", built.told());
    assert!(built.text("vi/tin/khac/index.html").contains("van-hoa/khac/"));
}

#[test]
fn an_address_that_leads_nowhere_is_told_at_each_build_until_that_is_settled() {
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    let wanted = [moved("content/tin/bai/index.vi.md", "vi/tin/bai/")];
    assert_eq!(warnings(&site.build().sound()), wanted);
    // Nothing has changed; something else has; nothing is remembered of the files, but in the cache.
    assert_eq!(warnings(&site.build().sound()), wanted);
    site.edit("content/tin/khac.vi.md", "Nội dung.", "Nội dung khác.");
    assert_eq!(warnings(&site.build().sound()), wanted);
    // Whoever says that it may go is told no more, then nor later.
    site.allowed = vec![AllowedRemoval::parse("tin/bai:vi").unwrap()];
    assert!(site.build().sound().codes().is_empty());
    site.allowed.clear();
    assert!(site.build().sound().codes().is_empty());
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    site.build().sound();
    site.edit("content/tin/bai/index.vi.md", "slug: moi\n", "slug: moi\naliases: [vi/tin/bai/]\n");
    assert!(site.build().sound().codes().is_empty());
    assert!(site.build().sound().codes().is_empty());
    // The address it had comes back.
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    site.build().sound();
    site.edit("content/tin/bai/index.vi.md", "slug: moi\n", "");
    assert_eq!(warnings(&site.build().sound()), [moved("content/tin/bai/index.vi.md", "vi/tin/moi/")]);
}

#[test]
fn a_build_that_stops_tells_lost_addresses_too() {
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    site.write("content/tin/khac.vi.md", text("").replace("Nội dung.", "[x](khong-co.vi.md)"));
    let built = site.build_at(NOW);
    assert!(!built.report.published);
    assert_eq!(built.codes(), [Code::AddressMoved, Code::DeadTextLink]);
}
