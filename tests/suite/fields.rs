//! Fields of front matter and keys of the configuration: what is wrong with one is told once, as it is meant.

use crate::site::{CONFIG, Site};
use songngu::diag::{Code, human};
use songngu::{
    base::Lang,
    locale::{self, ProgramWords},
};

/// All that a build tells, in English.
fn said(site: &mut Site) -> Vec<String> {
    let languages = [Lang::parse("en").unwrap()];
    let (locales, _) = locale::load(&locale::builtin_for(&languages), &languages);
    let words = ProgramWords::new(&locales, languages[0].clone());
    site.build().report.diagnostics.iter().map(|told| human(told, &words, false)).collect()
}

/// A text may be told to have a time: one of the site's own zone, in summer and in winter.
#[test]
fn times_are_suggested_in_the_zone_of_the_site() {
    let head = "title: A\ndate: 2026-01-01\nembargo: 1/7/2026 8:00\nexpires: 2026-12-01\npublished: soon\n";
    let zones = [
        (
            "",
            [
                "2026-07-01T08:00:00+07:00",
                "2026-12-01T00:00:00+07:00 (+07:00 is the time of Viet Nam)",
                "2026-03-01T08:00:00+07:00",
            ],
        ),
        (
            "time_zone: Europe/Paris\n",
            [
                "2026-07-01T08:00:00+02:00",
                "2026-12-01T00:00:00+01:00 (+01:00 is the time of Europe/Paris)",
                "2026-03-01T08:00:00+01:00",
            ],
        ),
        (
            "time_zone: UTC\n",
            ["2026-07-01T08:00:00Z", "2026-12-01T00:00:00Z (Z is the time of UTC)", "2026-03-01T08:00:00Z"],
        ),
    ];
    for (zone, times) in zones {
        let agencies = "agencies: [{id: so, until: 2026-03-01 9:00}]\n";
        let mut site = Site::small(&[("songngu.yaml", &format!("{CONFIG}{zone}{agencies}"))]);
        site.write("content/tin/bai.vi.md", format!("---\n{head}---\nX.\n"));
        let told = said(&mut site);
        for time in times {
            assert!(told.iter().any(|told| told.contains(time)), "{time}: {told:#?}");
        }
        assert_eq!(told.len(), 4, "{told:#?}");
        // What changes in the configuration is told anew of texts that stay.
        site.edit("songngu.yaml", "9:00}]\n", "9:00}]\ntheme: cao-nguyen\n");
        assert_eq!(said(&mut site), told);
        site.write("songngu.yaml", format!("{CONFIG}time_zone: Asia/Tokyo\n"));
        assert!(said(&mut site).iter().any(|told| told.contains("2026-07-01T08:00:00+09:00")));
    }
}

/// A field that is there and wrong, or misspelt, is not missing, and contradicts nothing.
#[test]
fn one_wrong_field_is_one_message() {
    let config = format!("{CONFIG}agencies: [so]\npeople: [{{id: an, name: An, may_approve: all}}]\n");
    let config = config.replace("approval: none", "approval: required");
    let approved = "status: approved\napproved_by: an\n";
    let cases: &[(&str, &str, &[&str])] = &[
        ("agancy: so\n", "agency: so\n", &["vi.md:5:1 unknown-field"]),
        ("agency: [{a: b}]\n", "agency: so\n", &["vi.md:5:9 wrong-type"]),
        ("topics: {a: b}\n", "topics: [x]\n", &["vi.md:5:9 wrong-type"]),
        ("kind: event\n", "", &["vi.md:5:7 kind-later"]),
        ("files: {a.jpg: x}\n", "", &["vi.md:5:16 wrong-type", "vi.md:5:9 file-not-in-bundle"]),
        ("files: {a.jpg: {taken: 98}}\n", "", &["vi.md:5:24 bad-date", "vi.md:5:9 file-not-in-bundle"]),
        ("files: {a.jpg: {taken: 5/3/1998}}\n", "", &["vi.md:5:24 date-day-first", "vi.md:5:9 file-not-in-bundle"]),
        ("authors: [an, {b: c}]\n", "authors: [an, ai-do]\n", &["vi.md:5:15 wrong-type"]),
        ("agency: so\n", "agency: so\nexpires: 2027-01-01T00:00:00+07:00\n", &["en.md:6:10 contradiction"]),
    ];
    for (original, translation, wanted) in cases {
        let names = "agency-so = Sở\n";
        let mut site =
            Site::small(&[("songngu.yaml", &config), ("locales/vi/site.ftl", names), ("locales/en/site.ftl", names)]);
        let date = if original.starts_with("kind") { "summary: A\n" } else { "date: 2026-01-01\n" };
        site.write("content/tin/bai/index.vi.md", format!("---\ntitle: A\n{approved}{original}{date}---\nX.\n"));
        site.write("content/tin/bai/index.en.md", format!("---\ntitle: A\n{approved}{translation}---\nX.\n"));
        let told: Vec<String> =
            site.build().places().iter().map(|told| told.replace("content/tin/bai/index.", "")).collect();
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        let mut told: Vec<&str> = told.iter().map(String::as_str).collect();
        told.sort_unstable();
        assert_eq!(told, wanted, "{original} {translation}");
    }
    // Whoever slips in the line that names the approver is not told to write it.
    let mut site = Site::small(&[("songngu.yaml", &config)]);
    site.write("content/tin/bai.vi.md", "---\ntitle: A\ndate: 2026-01-01\nstatus: approved\napprovd_by: an\n---\nX.\n");
    assert_eq!(site.build().codes(), [Code::UnknownField]);
}

/// A misspelt field of the item blocks as soon as one of its texts would be published, as the field itself would.
#[test]
fn a_slip_in_a_field_of_the_item_is_no_slip_in_a_draft() {
    let mut site = Site::small(&[]);
    site.write(
        "content/tin/bai.vi.md",
        "---\ntitle: A\ndate: 2026-01-01\nstatus: draft\nembarg: 2027-01-01T00:00:00+07:00\n---\nX.\n",
    );
    site.write("content/tin/bai.en.md", "---\ntitle: A\n---\nX.\n");
    assert_eq!(site.build().errors(), [Code::UnknownField]);
    site.edit("content/tin/bai.en.md", "title: A", "title: A\nstatus: draft");
    assert_eq!(site.build().errors(), []);
}

/// Fields, kinds and keys that the contracts name and that come later say so; others are unknown.
#[test]
fn what_comes_later_says_so() {
    let later = |line: &str| {
        let mut site = Site::small(&[]);
        site.write("content/tin/bai.vi.md", format!("---\ntitle: A\ndate: 2026-01-01\n{line}\n---\nX.\n"));
        site.build().codes()
    };
    for field in ["parallel: [vi, en]", "corrections: []", "event: {start: 2026-01-01}"] {
        assert_eq!(later(field), [Code::FieldLater], "{field}");
    }
    for kind in ["press-release", "event", "document", "rebuttal", "dataset"] {
        assert_eq!(later(&format!("kind: {kind}")), [Code::KindLater], "{kind}");
    }
    assert_eq!(later("secrecy: x"), [Code::UnknownField]);
    assert_eq!(later("kind: policy"), [Code::UnknownValue]);
    let keys =
        "fragments: {}\nhubs: {}\npeople: [{id: an, name: An, email: a@b.vn}]\npartners: [{id: p, formats: [rss]}]\n";
    let mut site = Site::small(&[("songngu.yaml", &format!("{CONFIG}{keys}"))]);
    site.write("content/tin/bai.vi.md", "---\ntitle: A\ndate: 2026-01-01\n---\nX.\n");
    assert_eq!(site.build().codes(), [Code::FieldLater; 4]);
}
