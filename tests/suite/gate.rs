//! Law 1, the gate: what is not public at the clock's time reaches no output. Every unpublished item carries marks in
//! each place that could leak; every byte and file name of the output is searched for them.

use crate::site::{Built, Site};
use songngu::{
    base::{Audience, Lang, Memo, Reserved, Time},
    check,
    content::{Content, Glossary, library::Library},
    diag::Code,
    edition::{Edition, End, Verdict, Verdicts, Wait},
    locale, pipeline,
    source::Sources,
};
use std::sync::Arc;

const CONFIG: &str = "\
base_url: https://example.vn/doi-ngoai/
languages: [vi, en, fr]
topics: [chung]
agencies: [{id: so-chung}, {id: cq-draft}, {id: cq-review}, {id: cq-embargo}, {id: cq-future}, {id: cq-expired},
  {id: cq-withdrawn}, {id: cq-held}, {id: cq-section}, {id: cq-published}]
people: [{id: thu, name: Thư, may_approve: all}]
partners: [{id: bao, name: Báo}]
";

/// Item, what holds it (front matter of the item), what holds the text.
const HELD: &[(&str, &str, &str)] = &[
    ("draft", "date: 2026-01-01", "status: draft"),
    ("review", "date: 2026-01-01", "status: review"),
    ("embargo", "date: 2026-01-01\nembargo: 2026-07-01T08:00:00+07:00", "status: approved\napproved_by: thu"),
    ("future", "date: 2026-07-01", "status: approved\napproved_by: thu"),
    ("expired", "date: 2026-01-01\nexpires: 2026-05-01T08:00:00+07:00", "status: approved\napproved_by: thu"),
    ("withdrawn", "date: 2026-01-01\nwithdrawn: 2026-05-01T08:00:00+07:00", "status: approved\napproved_by: thu"),
    ("held", "date: 2026-01-01\nrelease_together: [vi, en, fr]", "status: approved\napproved_by: thu"),
    ("published", "date: 2026-01-01", "status: approved\napproved_by: thu\npublished: 2026-07-01"),
];

const PICTURE: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"6\"><desc>mark-picture-";

fn item(site: &Site, folder: &str, name: &str, of_item: &str, of_text: &str) {
    let mark = format!("mark-{name}");
    site.write(
        &format!("content/{folder}/{mark}-thu-muc/MARK-{name}-anh.svg"),
        format!("{PICTURE}{name}</desc></svg>"),
    );
    for (lang, first) in [("vi", true), ("en", false)] {
        let item = if first {
            format!(
                "{of_item}\nagency: cq-{name}\ntopics: [chung]\ncover: MARK-{name}-anh.svg\n\
                 files: {{MARK-{name}-anh.svg: {{credit: {mark}-credit, rights: free}}}}\n"
            )
        } else {
            String::new()
        };
        site.write(
            &format!("content/{folder}/{mark}-thu-muc/index.{lang}.md"),
            format!(
                "---\ntitle: {mark}-title-{lang}\nsummary: {mark}-summary\nslug: {mark}-slug-{lang}\ntags: [{mark}-tag]\n\
                 aliases: [{mark}-alias-{lang}/]\ncaptions: {{MARK-{name}-anh.svg: {{alt: {mark}-alt, caption: {mark}-caption}}}}\n\
                 {of_text}\n{item}---\n{mark}-body\n\n## {mark}-heading\n\n![{mark}-inline](MARK-{name}-anh.svg)\n"
            ),
        );
    }
}

fn site() -> Site {
    let site = Site::new(&[("songngu.yaml", CONFIG)]);
    let words: String = HELD.iter().map(|(name, ..)| format!("agency-cq-{name} = mark-{name}-agency\n")).collect();
    for lang in ["vi", "en", "fr"] {
        let more = "topic-chung = Chung\nagency-so-chung = Sở\nagency-cq-section = mark-section-agency\n";
        site.write(&format!("locales/{lang}/site.ftl"), format!("{words}{more}"));
        site.write(&format!("content/tin/_index.{lang}.md"), format!("---\ntitle: Tin {lang}\n---\n"));
        site.write(
            &format!("content/kin/_index.{lang}.md"),
            format!("---\ntitle: mark-section-{lang}\nsummary: mark-section-summary\nstatus: draft\n---\nmark-section-intro\n"),
        );
    }
    let mut links = String::new();
    for (name, of_item, of_text) in HELD {
        item(&site, "tin", name, of_item, of_text);
        links.push_str(&format!(
            "[một](../mark-{name}-thu-muc/index.vi.md) [hai](../mark-{name}-thu-muc/index.vi.md#mark-{name}-heading) \
             [ba](../mark-{name}-thu-muc/MARK-{name}-anh.svg)\n\n![bốn](../mark-{name}-thu-muc/MARK-{name}-anh.svg)\n\n"
        ));
    }
    item(&site, "kin", "section", "date: 2026-01-01", "status: approved\napproved_by: thu");
    for lang in ["vi", "en"] {
        let item = if lang == "vi" { "date: 2026-02-01\nagency: so-chung\ntopics: [chung]\n" } else { "" };
        site.write(
            &format!("content/tin/cong-khai/index.{lang}.md"),
            format!(
                "---\ntitle: Công khai {lang}\nstatus: approved\napproved_by: thu\n{item}---\nThân bài.\n\n{links}"
            ),
        );
    }
    site
}

/// Every byte and every file name, in both cases of letters.
fn marks(built: &Built) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for at in text.match_indices("mark-").map(|(at, _)| at) {
            let end = (at..text.len()).find(|i| text.is_char_boundary(*i) && *i >= at + 30).unwrap_or(text.len());
            found.push(format!("{path}: {}", &text[at..end]));
        }
        if path.to_lowercase().contains("mark-") {
            found.push(format!("name {path}"));
        }
        // There words stand by themselves, forwards and backwards.
        let alone = |word: &&str| path.starts_with("search/") && path.ends_with(".json") && text.contains(*word);
        found.extend(["mark", "kram"].into_iter().filter(alone).map(|word| format!("{path}: {word}")));
    }
    found
}

#[test]
fn nothing_unpublished_reaches_any_output() {
    let mut site = site();
    let built = site.build().sound();
    assert!(built.text("vi/tin/cong-khai/index.html").contains("Công khai vi"));
    assert_eq!(marks(&built), Vec::<String>::new());
    // The links of the public text are plain words now, and the editor hears of it.
    assert!(built.codes().contains(&Code::HiddenLink));
    assert!(built.text("vi/tin/cong-khai/index.html").contains("một hai"));
}

#[test]
fn what_was_public_is_gone_when_it_ends() {
    let mut site = site();
    // In April the texts that end in May were public.
    let april = site.build_at("2026-04-01T00:00:00+07:00").sound();
    assert!(april.has("vi/tin/mark-expired-slug-vi/index.html") && april.has("mark-withdrawn-alias-en/index.html"));
    assert!(!marks(&april).is_empty());
    for file in ["words", "slips", "documents"] {
        let stem = format!("search/vi/{file}-");
        assert!(marks(&april).iter().any(|mark| mark.starts_with(&stem)), "{file}");
    }
    let june = site.build().sound();
    assert_eq!(marks(&june), Vec::<String>::new());
    // The retired tree beside the output does not keep it either.
    let retired = crate::site::tree(&site.root().join(".public.stage"));
    let kept: Vec<&String> = retired.keys().filter(|path| path.contains("mark-")).collect();
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
fn all_is_there_when_the_gate_opens() {
    let mut site = site();
    let before = site.build_at("2026-06-30T16:59:59Z").sound();
    assert!(!before.has("vi/tin/mark-future-slug-vi/index.html"));
    let after = site.build_at("2026-07-01T08:00:00+07:00").sound();
    for name in ["embargo", "future", "published"] {
        assert!(after.has(&format!("vi/tin/mark-{name}-slug-vi/index.html")), "{name}");
        assert!(after.files.keys().any(|path| path.ends_with(&format!("/mark-{name}-anh.svg"))), "{name}");
    }
    assert!(!after.has("vi/tin/mark-draft-slug-vi/index.html") && !after.has("vi/tin/mark-held-slug-vi/index.html"));
}

#[test]
fn the_gate_says_when_it_next_changes() {
    let next = |now: &str| {
        let site = site();
        let prepared = pipeline::prepare(&site.inputs(now), &mut pipeline::Memory::default()).unwrap();
        let site = prepared.site.unwrap();
        site.next_change().map(|time| time.rfc3339(&site.edition.config.zone))
    };
    assert_eq!(next("2026-04-01T00:00:00+07:00").as_deref(), Some("2026-05-01T08:00:00+07:00"));
    assert_eq!(next("2026-06-01T00:00:00+07:00").as_deref(), Some("2026-07-01T00:00:00+07:00"));
    assert_eq!(next("2026-08-01T00:00:00+07:00"), None);
}

#[test]
fn an_approval_without_approver_stops_the_build() {
    let mut site = site();
    site.write("content/tin/la/index.vi.md", "---\ntitle: mark-la\ndate: 2026-01-01\nstatus: approved\n---\nmark-la\n");
    let built = site.build();
    assert!(!built.report.published);
    assert_eq!(built.errors(), [Code::ApproverMissing]);
    assert!(built.files.is_empty());
}

#[test]
fn a_stopped_build_names_what_still_stands() {
    let mut site = site();
    site.build_at("2026-04-01T00:00:00+07:00").sound();
    site.write(
        "content/tin/hong/index.vi.md",
        "---\ntitle: Hỏng\ndate: 2026-13-01\nstatus: approved\napproved_by: thu\n---\n",
    );
    let built = site.build();
    assert!(!built.report.published);
    let still = built.codes().iter().filter(|code| **code == Code::StillPublished).count();
    assert_eq!(still, 4, "{:#?}", built.told());
}

/// Content is made once, editions as often as there are audiences; the verdict on each text keeps what it waits for, or
/// why it ended and since when.
#[test]
fn one_verdict_on_each_text_for_every_audience() {
    let site = site();
    site.write(
        "content/tin/hai/index.vi.md",
        "---\ntitle: Hai\ndate: 2026-01-01\nstatus: draft\nexpires: 2026-05-02T00:00:00Z\n\
         withdrawn: 2026-05-01T00:00:00Z\n---\nmark-hai\n",
    );
    let now = Time::parse(crate::site::NOW).unwrap();
    let content = content(&site);
    let verdicts = Verdicts::new(&content, now);
    let of = |path: &str, lang: usize| {
        let item = content.items.position(|item| item.path.as_ref() == path).unwrap();
        verdicts.of(item, lang.into()).cloned()
    };
    let time = |time: &str| Time::parse(time).unwrap();
    let (may, july) = (time("2026-05-01T08:00:00+07:00"), time("2026-07-01T08:00:00+07:00"));
    let waits = |wait: Wait| Some(Verdict::Waits(vec![wait]));
    let held = |name: &str| of(&format!("tin/mark-{name}-thu-muc"), 0);
    assert_eq!(of("tin/cong-khai", 0), Some(Verdict::Public));
    assert_eq!(of("tin/cong-khai", 2), None);
    assert_eq!(held("draft"), waits(Wait::Draft));
    assert_eq!(held("review"), waits(Wait::Review));
    assert_eq!(held("embargo"), waits(Wait::Embargo(july)));
    assert_eq!(held("future"), waits(Wait::Date(time("2026-07-01T00:00:00+07:00"))));
    assert_eq!(held("published"), waits(Wait::Published(time("2026-07-01T00:00:00+07:00"))));
    assert_eq!(held("held"), waits(Wait::Release(vec![2.into()])));
    assert_eq!(of("kin/mark-section-thu-muc", 1), waits(Wait::Section));
    assert_eq!(held("expired"), Some(Verdict::Ended(vec![End::Expired(may)])));
    assert_eq!(held("withdrawn"), Some(Verdict::Ended(vec![End::Withdrawn(may)])));
    let ends = [time("2026-05-02T00:00:00Z"), time("2026-05-01T00:00:00Z")];
    let both = of("tin/hai", 0).unwrap();
    assert_eq!(both, Verdict::Ended(vec![End::Expired(ends[0]), End::Withdrawn(ends[1])]));
    assert_eq!(both.ended(), Some(ends[1]));

    let seen = |audience: Audience| {
        let (edition, _) = Edition::new(&content, &verdicts, &audience, 5, &mut Memo::default());
        edition.items.iter().map(|item| item.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(seen(Audience::Public), ["tin/cong-khai"]);
    let drafts = seen(Audience::Drafts);
    assert_eq!(drafts.len(), content.items.len() - 3, "{drafts:?}");
    assert!(!drafts.iter().any(|id| id.contains("expired") || id.contains("withdrawn") || id == "tin/hai"));
}

/// Everything that a site says, ungated.
fn content(site: &Site) -> Content {
    let sources = Sources::scan(site.root()).unwrap();
    let config = pipeline::configuration(site.root(), None, &sources, &mut Vec::new()).unwrap().unwrap();
    let mut library = Library::default();
    library.read(&sources, i64::MAX, &|_, _| None, &|_, _, _| {}).unwrap();
    Content::new(Arc::new(config), &Reserved::default(), &library, &|_| None, &mut Memo::default()).0
}

/// A text that ends later is judged by the editorial rules as long as it has not, though nobody may see it before.
#[test]
fn what_has_not_ended_is_judged_by_the_rules() {
    let site = Site::new(&[
        ("songngu.yaml", crate::site::CONFIG),
        ("content/_index.vi.md", "---\ntitle: Nhà\n---\n"),
        ("content/tin/_index.vi.md", "---\ntitle: Tin\nstatus: draft\n---\n"),
        (
            "content/tin/bai.vi.md",
            "---\ntitle: Bài\ndate: 2026-01-01\nexpires: 2027-01-01T00:00:00Z\n---\n[tại đây](../_index.vi.md)\n",
        ),
    ]);
    let codes = |now: &str| {
        let content = content(&site);
        let verdicts = Verdicts::new(&content, Time::parse(now).unwrap());
        let (edition, _) = Edition::new(&content, &verdicts, &Audience::Public, 5, &mut Memo::default());
        let locales = locale::load(&locale::builtin(), &[Lang::parse("vi").unwrap()]).0;
        let sources = Sources::scan(site.root()).unwrap();
        let diagnostics = check::rules(&content, &verdicts, &edition, &locales, &Glossary::default(), &sources);
        diagnostics.iter().map(|d| d.code).collect::<Vec<_>>()
    };
    assert_eq!(codes("2026-06-01T00:00:00Z"), [Code::LinkText]);
    assert_eq!(codes("2027-06-01T00:00:00Z"), []);
}
