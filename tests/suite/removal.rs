//! What was public may not vanish unseen: whatever takes a text away stops the build and is named at its place, unless it is meant.

use crate::site::{Built, NOW, Site};
use songngu::{
    diag::{Code, Located},
    pipeline::AllowedRemoval,
};

const CONFIG: &str = "base_url: https://example.vn/\nlanguages: [vi, en]\n\
    people: [{id: an, name: An, may_approve: all}]\n";

fn text(title: &str, extra: &str) -> String {
    format!("---\ntitle: {title}\n{extra}status: approved\napproved_by: an\n---\nNội dung.\n")
}

/// A site that needs approval, with an article in both languages and one in a file, published.
fn published() -> Site {
    let mut site = Site::new(&[
        ("songngu.yaml", CONFIG),
        ("content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n"),
        ("content/tin/_index.en.md", "---\ntitle: News\nslug: news\n---\n"),
        ("content/tin/bai/index.vi.md", &text("Bài & ảnh", "date: 2026-03-01\nslug: bai\n")),
        ("content/tin/bai/index.en.md", &text("Article", "")),
        ("content/tin/khac.vi.md", &text("Khác", "date: 2026-03-02\n")),
    ]);
    assert!(site.build().sound().codes().is_empty());
    site
}

fn arg<'l>(located: &'l Located, name: &str) -> &'l str {
    located.diagnostic.args.iter().find(|(own, _)| own.as_ref() == name).map_or("", |(_, value)| value)
}

/// The one message about what vanishes: its place, why, the texts, and what would allow it.
fn disappeared(built: &Built) -> [String; 4] {
    let all: Vec<&Located> =
        built.report.diagnostics.iter().filter(|located| located.diagnostic.code == Code::Disappeared).collect();
    let [located] = all.as_slice() else { panic!("{:#?}", built.told()) };
    assert!(!built.report.published);
    let place = crate::site::shown(located).replace(" disappeared", "");
    [place, arg(located, "why").into(), arg(located, "texts").into(), arg(located, "removal").into()]
}

/// What is done to the published site, where that is told, why, and which texts go.
type Loss = (fn(&Site), &'static str, &'static str, &'static str);

#[rustfmt::skip]
const LOSSES: &[Loss] = &[
    (|site| site.edit(KHAC, "status: approved", "status: aproved"), "content/tin/khac.vi.md:4:9", "status", "“Khác” (vi)"),
    (|site| site.edit(KHAC, "status: approved", "sttus: approved"), "content/tin/khac.vi.md:4:1", "status", "“Khác” (vi)"),
    (|site| site.edit(KHAC, "status: approved\n", ""), "content/tin/khac.vi.md:1:1", "no-status", "“Khác” (vi)"),
    (|site| site.write(KHAC, ""), "content/tin/khac.vi.md:1:1", "unreadable", "“Khác” (vi)"),
    (|site| site.write(KHAC, "Nội dung.\n"), "content/tin/khac.vi.md:1:1", "unreadable", "“Khác” (vi)"),
    (|site| site.remove(KHAC), "content/tin/khac", "deleted", "“Khác” (vi)"),
    // Its title is known again.
    (|site| site.rename(KHAC, "content/tin/khac-moi.vi.md"), "content/tin/khac-moi.vi.md", "moved", "“Khác” (vi)"),
    (|site| site.remove("content/tin/bai"), "content/tin/bai", "deleted", "“Article” (en), “Bài & ảnh” (vi)"),
    (|site| site.remove("content/tin/bai/index.en.md"), "content/tin/bai/index.en.md", "deleted", "“Article” (en)"),
    (|site| site.edit(BAI, "date:", "id: tin/moi\ndate:"), "content/tin/bai/index.vi.md:3:5", "id", "“Article” (en), “Bài & ảnh” (vi)"),
    // The original says what both have in common.
    (|site| site.write(BAI, ""), "content/tin/bai/index.vi.md:1:1", "unreadable", "“Article” (en), “Bài & ảnh” (vi)"),
    // The folder is renamed, and the address stays.
    (|site| {
        site.rename("content/tin/bai", "content/tin/moi");
        site.edit("content/tin/moi/index.en.md", "status:", "slug: bai\nstatus:");
    }, "content/tin/moi/index.vi.md", "id", "“Article” (en), “Bài & ảnh” (vi)"),
    (|site| site.edit(KHAC, "2026-03-02", "2026-07-02"), "content/tin/khac.vi.md:3:7", "date", "“Khác” (vi)"),
    (|site| site.edit(BAI, "2026-03-01", "2062-03-01"), "content/tin/bai/index.vi.md:3:7", "date", "“Article” (en), “Bài & ảnh” (vi)"),
    (|site| site.edit(BAI, "date:", "embargo: 2027-01-01T00:00:00+07:00\ndate:"), "content/tin/bai/index.vi.md:3:10", "date", "“Article” (en), “Bài & ảnh” (vi)"),
    (|site| site.edit("content/tin/bai/index.en.md", "status", "published: 2026-08-01\nstatus"), "content/tin/bai/index.en.md:3:12", "date", "“Article” (en)"),
    (|site| site.edit(KHAC, "date", "expires: 2025-01-01T00:00:00+07:00\ndate"), "content/tin/khac.vi.md:3:10", "ends", "“Khác” (vi)"),
    (|site| site.edit("content/tin/_index.vi.md", "title", "status: draft\ntitle"), "content/tin/_index.vi.md:2:9", "section", "“Bài & ảnh” (vi), “Khác” (vi)"),
    (|site| site.edit(KHAC, "date", "release_together: [vi, en]\ndate"), "content/tin/khac.vi.md:3:19", "release", "“Khác” (vi)"),
    // It is a draft, but nobody can say what else it is.
    (|site| {
        let units = text("Khác", "status: draft\n").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        site.write(KHAC, [b"\xff\xfe".to_vec(), units].concat());
    }, "content/tin/khac.vi.md", "unreadable", "“Khác” (vi)"),
    (|site| {
        site.edit("songngu.yaml", "[vi, en]", "[vi]");
        site.remove("content/tin/bai/index.en.md");
        site.remove("content/tin/_index.en.md");
    }, "songngu.yaml:2:13", "language", "“Article” (en)"),
];

const KHAC: &str = "content/tin/khac.vi.md";
const BAI: &str = "content/tin/bai/index.vi.md";

#[test]
fn whatever_takes_a_public_text_away_stops_the_build_and_is_named() {
    for (lose, place, why, texts) in LOSSES {
        let mut site = published();
        lose(&site);
        let built = site.build();
        let [at, told, named, removal] = disappeared(&built);
        assert_eq!((at.as_str(), told.as_str(), named.as_str()), (*place, *why, *texts));
        // A check says the same.
        // Whoever allows it gets it, unless something else stops the build.
        let stops = built.errors().len() > 1;
        site.allowed =
            removal.split("--allow-removal ").skip(1).map(|id| AllowedRemoval::parse(id.trim()).unwrap()).collect();
        assert!(!site.allowed.is_empty());
        let built = site.build();
        assert!(!built.codes().contains(&Code::Disappeared), "{place} {why}: {:#?}", built.told());
        assert_eq!(built.report.published, !stops, "{place} {why}: {:#?}", built.told());
        if !stops {
            let went: Vec<String> =
                built.report.went.iter().map(|text| format!("“{}” ({})", text.title, text.lang)).collect();
            assert_eq!(went.join(", "), *texts);
            site.allowed.clear();
            assert!(!site.build().codes().contains(&Code::Disappeared));
        }
    }
}

/// The folder is renamed: one language keeps its address, by its slug, the other does not.
#[test]
fn a_renamed_folder_is_recognised_by_any_of_its_addresses() {
    let mut site = published();
    site.rename("content/tin/bai", "content/tin/moi");
    let built = site.build();
    let places: Vec<String> = built.places();
    assert_eq!(places, ["content/tin/moi/index.en.md disappeared", "content/tin/moi/index.vi.md disappeared"]);
    let all: Vec<(&str, &str)> =
        built.report.diagnostics.iter().map(|told| (arg(told, "why"), arg(told, "suggestion"))).collect();
    assert_eq!(all, [("moved", "en/news/bai/"), ("id", "")]);
    // Obeyed.
    site.edit("content/tin/moi/index.vi.md", "date:", "id: tin/bai\ndate:");
    site.edit("content/tin/moi/index.en.md", "status:", "aliases: [en/news/bai/]\nstatus:");
    assert!(site.build().sound().codes().is_empty());
}

#[test]
fn vietnamese_names_of_fields_take_nothing_away_unseen() {
    let mut site = published();
    site.write(KHAC, "---\ntiêu đề: Khác\nngày: 2026-03-02\ntrạng thái: approved\nngười duyệt: an\n---\nNội dung.\n");
    let built = site.build();
    assert!(!built.report.published);
    assert!(built.errors().contains(&Code::Disappeared) || !built.errors().is_empty(), "{:#?}", built.told());
}

#[test]
fn an_error_that_stops_the_build_needs_no_second_one() {
    for (from, to) in
        [("title: Khác", "title: [Khác"), ("approved_by: an", ""), ("date: 2026-03-02", "dat: 2026-03-02")]
    {
        let mut site = published();
        site.edit(KHAC, from, to);
        let built = site.build();
        assert_eq!(built.errors().len(), 1, "{:#?}", built.told());
        assert!(!built.codes().contains(&Code::Disappeared), "{:#?}", built.told());
    }
}

#[test]
fn what_is_meant_to_go_goes() {
    for (extra, status, now, codes) in [
        ("", "draft", NOW, &[Code::Unpublished][..]),
        ("", "review", NOW, &[Code::Unpublished]),
        ("withdrawn: 2026-05-01T00:00:00+07:00\n", "approved", NOW, &[]),
        ("expires: 2026-07-01T00:00:00+07:00\n", "approved", "2026-07-02T00:00:00+07:00", &[]),
    ] {
        let mut site = published();
        site.edit(KHAC, "status: approved", &format!("{extra}status: {status}"));
        let built = site.build_at(now).sound();
        assert_eq!(built.codes(), codes, "{extra}");
        assert!(!built.has("vi/tin/khac/index.html"));
        assert_eq!(built.report.went.len(), 1);
        assert!(site.build_at(now).sound().codes().is_empty());
    }
}

/// A build with the clock ahead publishes what is not yet due; the next one takes it off again.
#[test]
fn what_came_out_too_early_goes_without_a_question() {
    let mut site = published();
    site.write("content/tin/som.vi.md", text("Sớm", "date: 2026-03-01\nembargo: 2026-07-01T00:00:00+07:00\n"));
    assert!(site.build_at("2026-08-01T00:00:00+07:00").sound().has("vi/tin/som/index.html"));
    let built = site.build().sound();
    assert_eq!(built.codes(), [Code::Unpublished]);
    assert!(!built.has("vi/tin/som/index.html"));
}

#[test]
fn what_came_and_went_is_known_by_its_title() {
    let mut site = published();
    assert!(site.build().sound().report.came.is_empty());
    site.write("content/tin/moi.vi.md", text("Mới", "date: 2026-04-01\n"));
    let built = site.build().sound();
    assert_eq!(built.report.came.iter().map(|text| text.title.as_str()).collect::<Vec<_>>(), ["Mới"]);
    assert!(built.report.went.is_empty());
}

/// Its own errors hide no text that should be gone and stands there still.
#[test]
fn what_should_be_gone_is_named_whatever_else_is_wrong_with_it() {
    let mut site = published();
    site.edit(KHAC, "date:", "withdrawn: 2026-05-01T00:00:00+07:00\ndate:");
    site.edit(KHAC, "approved_by: an", "");
    let built = site.build();
    assert_eq!(built.codes(), [Code::StillPublished, Code::ApproverMissing]);
}

#[test]
fn an_end_is_later_than_every_beginning() {
    let ends = |extra: &str| {
        let text = format!("---\ntitle: A\ndate: 2026-06-01\n{extra}---\nX.\n");
        Site::small(&[("content/tin/a.vi.md", &text)]).build().errors()
    };
    for field in ["expires", "withdrawn"] {
        assert_eq!(ends(&format!("{field}: 2026-06-01T00:00:00+07:00\n")), [Code::ExpiresBefore], "{field}, just then");
        assert_eq!(ends(&format!("{field}: 2026-06-01T00:00:01+07:00\n")), [], "{field}, later");
        let embargoed = format!("embargo: 2026-06-02T08:00:00+07:00\n{field}: 2026-06-01T12:00:00+07:00\n");
        assert_eq!(ends(&embargoed), [Code::ExpiresBefore], "{field}, before the embargo");
    }
}
