//! Translations that are behind the text that they were made from: what readers see, what is held, what is told.

use crate::site::{Built, CONFIG, NOW, Site, shown};
use songngu::{
    base::{Audience, Lang},
    content::text::{self, Reading},
    diag::Severity,
    edition::Wait,
    markdown::Segment,
    pipeline::{self, Inputs, Memory},
    source::record_path,
    translation::{self, Act, By, Which, Wording},
};

const VI: &str = "content/tin/bai.vi.md";
const EN: &str = "content/tin/bai.en.md";
const PAGE: &str = "en/news/bai/index.html";

/// An article in two languages.
fn small(config: &str) -> Site {
    let site = Site::small(&[
        (VI, "---\ntitle: Mở cửa khẩu\ndate: 2026-03-01\n---\nĐoạn đầu.\n\n## Mục một\n\nĐoạn sau.\n"),
        (EN, "---\ntitle: Border gate opens\n---\nFirst paragraph.\n\n## Part one\n\nSecond paragraph.\n"),
    ]);
    site.write("songngu.yaml", format!("{CONFIG}{config}"));
    site
}

fn segments(site: &Site, file: &str) -> Vec<Segment> {
    let source = std::fs::read_to_string(site.root().join(file)).unwrap();
    let lang = songngu::source::ContentPath::of(file).unwrap().lang().unwrap();
    let how = Reading { lang: &lang, index: file.contains("_index"), source: true, highlight: &|_, _| None };
    let (text, _) = text::read(&file.into(), source.as_bytes(), how);
    text::segments(&text, &source, &lang)
}

/// Writes the record of a translation, made now from what its source says.
pub fn track(site: &Site, file: &str, from: &str) {
    let lang = songngu::source::ContentPath::of(file).unwrap().lang().unwrap();
    let source = file.replace(&format!(".{lang}.md"), &format!(".{from}.md"));
    let (source, own) = (Wording::list(&segments(site, &source)), Wording::list(&segments(site, file)));
    let by = By { who: None, on: "2026-03-05".parse().unwrap() };
    let from = Lang::parse(from).unwrap();
    let written = translation::accept(None, &from, &source, &own, Which::All, Act::Translated, &by).unwrap();
    site.write(&record_path(file), translation::write(&written.record));
}

/// What the editorial rules say, and what a build says before.
fn checked(site: &Site) -> Vec<songngu::diag::Located> {
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let rules = prepared.site.as_ref().unwrap().rules(&prepared.locales);
    prepared.located(prepared.diagnostics.iter().cloned().chain(rules).collect())
}

fn told(site: &Site, code: &str) -> Vec<String> {
    checked(site).iter().map(shown).filter(|told| told.ends_with(code)).collect()
}

/// The notice on a page.
fn notice<'b>(built: &'b Built, page: &str) -> Option<&'b str> {
    let html = built.text(page);
    let (_, rest) = html.split_once("<aside class=\"stale")?;
    Some(rest.split_once("</aside>").unwrap().0)
}

#[test]
fn a_page_says_that_its_source_has_changed() {
    let mut site = small("");
    assert_eq!(notice(&site.build().sound(), PAGE), None, "nobody knows what it was made from");
    track(&site, EN, "vi");
    assert_eq!(notice(&site.build().sound(), PAGE), None);
    // What publishes the same, or only moves, is no change.
    site.edit(VI, "Đoạn đầu.\n\n## Mục một\n\nĐoạn sau.", "Đoạn\nsau.\n\nMục một\n-------\n\nĐoạn đầu.");
    assert_eq!(notice(&site.build().sound(), PAGE), None);
    site.edit(VI, "Đoạn đầu.", "Đoạn đầu đã sửa.");
    let built = site.build().sound();
    let said = notice(&built, PAGE).unwrap();
    assert!(said.contains(" role=\"note\">"), "{said}");
    assert!(said.contains("<time datetime=\"2026-03-05\">"), "{said}");
    assert!(said.contains("href=\"/doi-ngoai/vi/tin/bai/\" hreflang=\"vi\""), "{said}");
    assert!(built.text(PAGE).find("class=\"stale").unwrap() < built.text(PAGE).find("<p>First paragraph").unwrap());
    assert_eq!(notice(&built, "vi/tin/bai/index.html"), None);
    assert!(built.files == site.clean_build(NOW).files);
    // What the translation says clears nothing.
    site.edit(EN, "First paragraph.", "First paragraph, mended.");
    assert!(notice(&site.build().sound(), PAGE).is_some());
    track(&site, EN, "vi");
    assert_eq!(notice(&site.build().sound(), PAGE), None);
    site.edit(VI, "date:", "stale: publish\ndate:");
    site.edit(VI, "Đoạn đầu", "Đoạn đầu tiên");
    assert_eq!(notice(&site.build().sound(), PAGE), None);
}

#[test]
fn pages_of_sections_and_homes_say_so_too() {
    let mut site = small("");
    site.write("content/_index.vi.md", "---\ntitle: Đối ngoại\n---\nLời chào.\n");
    site.write("content/_index.en.md", "---\ntitle: Abroad\n---\nWelcome.\n");
    for file in ["content/_index.en.md", "content/tin/_index.en.md"] {
        track(&site, file, "vi");
    }
    let built = site.build().sound();
    assert_eq!((notice(&built, "en/index.html"), notice(&built, "en/news/index.html")), (None, None));
    site.edit("content/_index.vi.md", "Lời chào.", "Lời chào mới.");
    site.edit("content/tin/_index.vi.md", "Tin tức", "Tin mới");
    let built = site.build().sound();
    assert!(notice(&built, "en/index.html").unwrap().contains("href=\"/doi-ngoai/vi/\""));
    assert!(notice(&built, "en/news/index.html").unwrap().contains("href=\"/doi-ngoai/vi/tin/\""));
    assert_eq!(told(&site, "translation-behind").len(), 2);
}

#[test]
fn an_original_that_is_not_public_is_not_named() {
    let mut site = small("");
    track(&site, EN, "vi");
    site.edit(VI, "date:", "status: draft\ndate:");
    site.edit(VI, "Đoạn đầu.", "Đoạn đầu đã sửa.");
    let built = site.build().sound();
    assert!(!notice(&built, PAGE).unwrap().contains("<a "));
    assert!(built.files.keys().all(|path| !path.contains("vi/tin/bai")));
}

/// Law 1: no byte of a record, nor of what a source once said, reaches an output, also when a text names it.
#[test]
fn nothing_of_a_record_is_published() {
    let mut site = small("stale: notice\n");
    site.edit(VI, "Đoạn đầu.", "Đoạn mark-wording-cu.");
    track(&site, EN, "vi");
    site.edit(VI, "mark-wording-cu", "mới");
    let record = std::fs::read_to_string(site.root().join(record_path(EN))).unwrap();
    let ids: Vec<&str> = record.lines().filter_map(|line| line.trim().strip_prefix("as: ")).collect();
    assert!(record.contains("mark-wording-cu") && ids.len() == 4, "{record}");
    for audience in [Audience::Public, Audience::Drafts] {
        let prepared = pipeline::prepare(&Inputs { audience, ..site.inputs(NOW) }, &mut Memory::default()).unwrap();
        assert!(prepared.site.is_some_and(|site| site.plan.outputs.iter().all(|own| !own.path.contains("source"))));
    }
    let built = site.build().sound();
    for (path, bytes) in &built.files {
        let text = String::from_utf8_lossy(bytes);
        let marks = ["mark-wording-cu", "source.yaml", "songngu translate"];
        assert!(marks.iter().chain(&ids).all(|mark| !text.contains(mark)), "{path}");
    }
    // A text that names it: a dead link, and nothing published.
    site.rename(VI, "content/tin/bai/index.vi.md");
    site.rename(EN, "content/tin/bai/index.en.md");
    site.rename(&record_path(EN), "content/tin/bai/index.en.source.yaml");
    site.write("content/tin/bai/index.fr.SOURCE.yaml", &record);
    for name in ["index.en.source.yaml", "index.fr.SOURCE.yaml"] {
        site.edit("content/tin/bai/index.vi.md", "Đoạn sau.", &format!("Đoạn sau. [a]({name}) ![b]({name})"));
    }
    let built = site.build();
    assert!(!built.report.published);
    assert!(built.files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("mark-wording-cu")));
}

#[test]
fn what_is_behind_is_held_where_the_site_says_so() {
    let mut site = small("stale: hold\n");
    track(&site, EN, "vi");
    assert!(site.build().sound().has(PAGE));
    site.edit(VI, "Đoạn đầu.", "Đoạn đầu đã sửa.");
    // Also what was public: whoever chose to hold said so.
    let built = site.build().sound();
    assert!(!built.has(PAGE) && built.has("vi/tin/bai/index.html"));
    assert_eq!(built.places(), [format!("{EN}:2:8 unpublished"), format!("{EN}:2:8 waiting-stale")]);
    let waiting = &built.report.waiting;
    assert_eq!(waiting.iter().map(|held| held.verdict.waits()).collect::<Vec<_>>(), [[Wait::Stale]]);
    // It goes out into the drafts, and says why it waits.
    let drafts = Inputs { audience: Audience::Drafts, ..site.inputs(NOW) };
    let prepared = pipeline::prepare(&drafts, &mut Memory::default()).unwrap();
    assert!(prepared.site.unwrap().plan.get(PAGE).is_some());
    // The nearest that says something holds.
    site.edit("content/tin/_index.vi.md", "title:", "stale: notice\ntitle:");
    assert!(notice(&site.build().sound(), PAGE).is_some());
    site.edit(VI, "date:", "stale: hold\ndate:");
    assert!(!site.build().sound().has(PAGE));
    track(&site, EN, "vi");
    assert!(site.build().sound().has(PAGE));
}

#[test]
fn a_release_set_waits_for_what_is_behind_unless_it_goes_out_anyway() {
    let mut site = small("stale: hold\nrelease_together: [vi, en]\n");
    track(&site, EN, "vi");
    assert!(site.build().sound().has(PAGE));
    site.edit(VI, "Đoạn đầu.", "Đoạn đầu đã sửa.");
    let built = site.build().sound();
    assert!(!built.has(PAGE) && !built.has("vi/tin/bai/index.html"), "{:?}", built.places());
    site.edit(VI, "date:", "release_anyway: Bão số 3 đang vào\ndate:");
    let built = site.build().sound();
    assert!(built.has("vi/tin/bai/index.html") && notice(&built, PAGE).is_some());
    assert_eq!(told(&site, "released-anyway"), [format!("{VI}:3:17 released-anyway")]);
    // Nothing else is lifted.
    site.edit(EN, "title:", "status: draft\ntitle:");
    let built = site.build();
    assert!(!built.has(PAGE) && built.has("vi/tin/bai/index.html"));
}

#[test]
fn a_sections_page_that_is_held_holds_what_is_below() {
    let mut site = small("stale: hold\n");
    track(&site, "content/tin/_index.en.md", "vi");
    assert!(site.build().sound().has(PAGE));
    site.edit("content/tin/_index.vi.md", "Tin tức", "Tin mới");
    let built = site.build().sound();
    assert!(!built.has(PAGE) && built.has("vi/tin/bai/index.html"));
    let codes: Vec<String> = built.places().into_iter().filter(|told| !told.contains(EN)).collect();
    assert_eq!(
        codes,
        ["unpublished", "section-held", "waiting-stale"].map(|code| format!("content/tin/_index.en.md:2:8 {code}"))
    );
}

#[test]
fn a_check_tells_each_text_that_is_behind_once_with_its_places() {
    let site = small("");
    assert_eq!(told(&site, "translation-untracked").len(), 1, "once a language");
    track(&site, EN, "vi");
    track(&site, "content/tin/_index.en.md", "vi");
    assert!(told(&site, "translation-untracked").is_empty() && told(&site, "translation-behind").is_empty());
    site.edit(VI, "Đoạn sau.", "Đoạn sau, có sửa.\n\nĐoạn thêm vào cuối.");
    let all = checked(&site);
    let behind: Vec<_> = all.iter().filter(|own| own.diagnostic.code.name() == "translation-behind").collect();
    assert_eq!(behind.iter().map(|own| shown(own)).collect::<Vec<_>>(), [format!("{EN}:8:1 translation-behind")]);
    let places: Vec<_> = behind[0].diagnostic.related.iter().map(|own| (&*own.role, &*own.place.file)).collect();
    assert_eq!(places, [("related-changed", VI), ("related-added", VI)]);
    let args = &behind[0].diagnostic.args;
    let arg = |name: &str| args.iter().find(|(own, _)| &**own == name).map(|(_, value)| value.as_str());
    let counts = ["changed", "added", "removed", "from", "language", "item"].map(|name| arg(name).unwrap_or_default());
    assert_eq!(counts, ["1", "1", "0", "vi", "en", "tin/bai"]);
}

#[test]
fn a_translation_of_a_translation_is_behind_its_own_source() {
    let mut site = small("");
    site.edit("songngu.yaml", "[vi, en]", "[vi, en, fr]");
    site.write("content/tin/bai.fr.md", "---\ntitle: Ouverture\n---\nUn.\n\n## Partie\n\nDeux.\n");
    track(&site, EN, "vi");
    track(&site, "content/tin/bai.fr.md", "en");
    let page = "fr/tin/bai/index.html";
    site.edit(VI, "Đoạn đầu.", "Đoạn đầu đã sửa.");
    let built = site.build().sound();
    assert!(notice(&built, PAGE).is_some() && notice(&built, page).is_none());
    site.edit(EN, "First paragraph.", "First paragraph, mended.");
    track(&site, EN, "vi");
    let built = site.build().sound();
    assert!(notice(&built, PAGE).is_none());
    assert!(notice(&built, page).unwrap().contains("hreflang=\"vi\""), "the original, not the pivot");
    // By the records in a circle: both are behind, and an error says so.
    track(&site, EN, "fr");
    let built = site.build().sound();
    assert!(notice(&built, PAGE).is_some() && notice(&built, page).is_some());
    assert_eq!(told(&site, "record-circle").len(), 2);
}

#[test]
fn a_record_that_cannot_be_read_is_never_guessed_at() {
    let mut site = small("");
    track(&site, EN, "vi");
    let record = record_path(EN);
    site.edit(&record, "record: 1", "record: 7");
    assert!(notice(&site.build().sound(), PAGE).is_some());
    let faults: Vec<_> =
        checked(&site).into_iter().filter(|own| own.diagnostic.code.name() == "record-unreadable").collect();
    assert_eq!(faults.iter().map(|own| own.diagnostic.severity).collect::<Vec<_>>(), [Severity::Error]);
    assert!(told(&site, "translation-behind").is_empty(), "one message is enough");
    site.edit(EN, "title:", "status: draft\ntitle:");
    let faults: Vec<_> =
        checked(&site).into_iter().filter(|own| own.diagnostic.code.name() == "record-unreadable").collect();
    assert_eq!(faults.iter().map(|own| own.diagnostic.severity).collect::<Vec<_>>(), [Severity::Warning]);
}

#[test]
fn a_record_without_its_text_is_told_with_the_one_that_it_fits() {
    let site = small("");
    track(&site, EN, "vi");
    site.rename(VI, "content/tin/moi.vi.md");
    site.rename(EN, "content/tin/moi.en.md");
    let orphans: Vec<_> =
        checked(&site).into_iter().filter(|own| own.diagnostic.code.name() == "record-orphan").collect();
    assert_eq!(orphans.iter().map(shown).collect::<Vec<_>>(), [format!("{} record-orphan", record_path(EN))]);
    let suggested = (std::sync::Arc::from("suggestion"), "content/tin/moi.en.source.yaml".to_owned());
    assert!(orphans[0].diagnostic.args.contains(&suggested));
    // Moved along with its text it keeps its state.
    site.rename(&record_path(EN), "content/tin/moi.en.source.yaml");
    assert!(told(&site, "record-orphan").is_empty() && told(&site, "translation-untracked").len() == 1);
    assert_eq!(notice(&site.allowing().build().sound(), "en/news/moi/index.html"), None);
}
