//! No address of a release is lost without a word: what moved is told with the line that keeps the old address alive.

use crate::site::{Built, CONFIG, NOW, Site};
use songngu::diag::{Code, Located, Severity};

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

/// Code, file and the line to add of each note.
fn notes(built: &Built) -> Vec<(Code, String, String)> {
    let note = |located: &Located| {
        let d = &located.diagnostic;
        assert_eq!(d.severity, Severity::Note, "{d:?}");
        let arg = |name: &str| d.args.iter().find(|(own, _)| own.as_ref() == name).map_or("", |(_, value)| value);
        let file = d.place.as_ref().map_or("", |place| &place.file);
        (d.code, file.to_owned(), arg("suggestion").to_owned())
    };
    built.report.diagnostics.iter().map(note).collect()
}

fn moved(file: &str, line: &str) -> (Code, String, String) {
    (Code::AddressMoved, file.to_owned(), line.to_owned())
}

fn gone(file: &str, line: &str) -> (Code, String, String) {
    (Code::AddressGone, file.to_owned(), line.to_owned())
}

#[test]
fn a_slug_that_changes_leaves_a_note_and_the_line_it_names_mends_it() {
    let mut site = published();
    site.edit("content/tin/bai/index.vi.md", "date:", "slug: moi\ndate:");
    let built = site.build().sound();
    assert_eq!(notes(&built), [moved("content/tin/bai/index.vi.md", "vi/tin/bai/")]);
    assert!(!built.has("vi/tin/bai/index.html"));
    // Moved again, with what the note said: the line names all old addresses.
    site.edit("content/tin/bai/index.vi.md", "slug: moi", "slug: moi-hon\naliases: [vi/tin/bai/]");
    let built = site.build().sound();
    assert_eq!(notes(&built), [moved("content/tin/bai/index.vi.md", "vi/tin/bai/, vi/tin/moi/")]);
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
    assert_eq!(notes(&built), wanted);
}

#[test]
fn what_is_meant_to_be_gone_is_not_told() {
    for (extra, now) in [
        ("status: draft\n", NOW),
        ("embargo: 2027-01-01T00:00:00+07:00\n", NOW),
        ("withdrawn: 2026-05-01T00:00:00+07:00\n", NOW),
        ("expires: 2026-07-01T00:00:00+07:00\n", "2026-07-02T00:00:00+07:00"),
        // Not even its other fields can be read.
        ("status: draft\ntags: [x\n", NOW),
    ] {
        let mut site = published();
        site.write("content/tin/khac.vi.md", text(extra));
        let built = site.build_at(now).sound();
        assert!(!built.has("vi/tin/khac/index.html"));
        assert!(notes_of_addresses(&built).is_empty(), "{extra}: {:?}", built.told());
    }
    // One language of the site given up altogether.
    let mut site = published();
    site.write("songngu.yaml", CONFIG.replace("[vi, en]", "[vi]"));
    site.remove("content/tin/bai/index.en.md");
    site.remove("content/tin/_index.en.md");
    assert!(site.build().sound().codes().is_empty());
}

fn notes_of_addresses(built: &Built) -> Vec<Code> {
    built.codes().into_iter().filter(|code| matches!(code, Code::AddressMoved | Code::AddressGone)).collect()
}

#[test]
fn a_file_that_is_gone_is_told_with_the_place_where_it_probably_is() {
    let mut site = published();
    site.remove("content/tin/khac.vi.md");
    let built = site.build().sound();
    assert_eq!(notes(&built), [gone("", "vi/tin/khac/")]);

    // Into another section, in both languages.
    site.write("content/van-hoa/_index.vi.md", "---\ntitle: Văn hóa\n---\n");
    site.write("content/van-hoa/_index.en.md", "---\ntitle: Culture\nslug: culture\n---\n");
    site.write("content/tin/con-lai.vi.md", text("slug: con-lai\n"));
    site.write("content/tin/con-lai.en.md", "---\ntitle: Left\n---\nText.\n");
    site.build().sound();
    site.rename("content/tin/bai", "content/van-hoa/bai");
    let built = site.build().sound();
    let wanted = [
        gone("content/van-hoa/bai/index.en.md", "en/news/bai/"),
        gone("content/van-hoa/bai/index.vi.md", "vi/tin/bai/"),
    ];
    assert_eq!(notes(&built), wanted);
}

#[test]
fn whoever_does_what_the_note_says_is_told_nothing() {
    let mut site = published();
    site.write("content/van-hoa/_index.vi.md", "---\ntitle: Văn hóa\n---\n");
    site.rename("content/tin/khac.vi.md", "content/van-hoa/khac.vi.md");
    site.edit("content/van-hoa/khac.vi.md", "date:", "id: tin/khac\naliases: [vi/tin/khac/]\ndate:");
    site.write("content/van-hoa/_index.en.md", "---\ntitle: Culture\n---\n");
    let built = site.build().sound();
    assert!(built.codes().is_empty(), "{:?}", built.told());
    assert!(built.text("vi/tin/khac/index.html").contains("van-hoa/khac/"));
}
