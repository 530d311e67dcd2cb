//! Every message, seen by its receiver: for each code the smallest site that makes it, told once, at the right place,
//! with all its words, in Vietnamese and English. `docs/messages.md` and `docs/messages.vi.md` are made from these
//! sites: `SONGNGU_BLESS=1 cargo test --test suite messages` writes them anew.

use crate::site::{NOW, Site, shown, sites, tree};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use rayon::prelude::*;
use songngu::{
    base::{Hash, Lang, Time},
    desk::{
        Refusal,
        translate::{
            self, Accept, Act, Article, By, Export, ExportFormat, Import, Incoming, Minor, Outcome, Workspace,
        },
    },
    diag::{Code, Located, Severity, human, json, locate},
    disk, edition,
    locale::{self, Locales, ProgramWords},
    markdown, pages,
    pipeline::{self, Memory},
    source::Sources,
    translation,
};
use std::{
    collections::BTreeSet,
    fmt::Write,
    fs,
    path::Path,
    sync::{Arc, OnceLock},
};

/// An article that most sites have.
const TEXT: &str = "content/tin/bai.vi.md";

/// The good site that all begin with.
pub fn base() -> Site {
    Site::laid(&["messages/_base"])
}

/// Builds a site that is good so far.
fn good(site: &Site) {
    let told: Vec<String> = site.told().iter().map(shown).collect();
    assert!(told.is_empty() && site.out().join("release.json").exists(), "{told:?}");
}

fn lang(code: &str) -> Lang {
    Lang::parse(code).unwrap()
}

pub fn locales() -> &'static Locales {
    static LOCALES: OnceLock<Locales> = OnceLock::new();
    LOCALES.get_or_init(|| locale::load(&locale::builtin(), &[lang("vi"), lang("en")]).0)
}

fn printed(located: &Located, ui: &str) -> String {
    human(located, &ProgramWords::new(locales(), lang(ui)), false)
}

/// How a site is made to tell a code: its place, and what is done beyond building the folder.
pub type Case = (&'static str, fn(&Site) -> Vec<Located>);

fn as_it_is(site: &Site) -> Vec<Located> {
    site.told()
}

/// What the editorial rules say of a site that is good for a build: the other sites need not obey them.
fn by_the_rules(site: &Site) -> Vec<Located> {
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    assert!(prepared.diagnostics.is_empty(), "{:?}", prepared.diagnostics);
    let built = prepared.site.as_ref().unwrap();
    prepared.located(built.rules(&prepared.locales))
}

/// The day of acts on translations.
const DAY: Date = date(2026, 6, 1);

/// The site as `translate` sees it, with the article.
fn desk(site: &Site) -> (Workspace, Article) {
    let sources = Sources::scan(site.root()).unwrap();
    let config = pipeline::configuration(site.root(), None, &sources, &mut Vec::new());
    let desk = Workspace { sources, config: config.ok().flatten().unwrap() };
    let article = desk.article("tin/bai").unwrap();
    (desk, article)
}

/// What is told when a translation of the article is accepted.
fn accepted(site: &Site, lang: &str, segments: &[&str]) -> Vec<Located> {
    let (desk, article) = desk(site);
    let segments: Vec<String> = segments.iter().map(|id| (*id).to_owned()).collect();
    let by = By { who: None, on: DAY };
    let lang = desk.lang(lang).unwrap();
    let accept = Accept { lang, from: None, segments: &segments, act: Act::Translated, by };
    let outcome = translate::accept(&desk.sources, &desk.config, &[article], &accept);
    told_of_act(&desk, outcome)
}

/// A file that a translator has worked on is in the way of a second export.
fn exported(site: &Site) -> Vec<Located> {
    let (desk, article) = desk(site);
    let real = site.root().join("dich");
    site.write("dich/tin/bai.en.po", "msgid \"\"\nmsgstr \"\"\n");
    let export = Export {
        to: desk.lang("en").unwrap(),
        from: None,
        changed: false,
        missing: false,
        format: ExportFormat::Po,
        folder: "dich",
        real: &real,
        force: false,
        now: Time::parse(NOW).unwrap(),
    };
    let exported = translate::export(&desk.sources, &desk.config, Some(vec![article]), &export).unwrap();
    locate(exported.diagnostics, |path| desk.sources.text(path))
}

/// What is told when the file of the site's folder comes back from translators.
fn imported(site: &Site) -> Vec<Located> {
    const FILE: &str = "dich/bai.en.xlf";
    let (desk, _) = desk(site);
    let incoming = Incoming::new(FILE, &fs::read(site.root().join(FILE)).unwrap());
    let by = By { who: None, on: DAY };
    let import = Import { complete: false, state: None, partial: false, keep_status: false, force: false, by };
    let imported = translate::import(&desk, std::slice::from_ref(&incoming), &import).unwrap();
    let text = |path: &str| Some(incoming.text.clone()).filter(|_| path == FILE).or_else(|| desk.sources.text(path));
    locate(imported.diagnostics, text)
}

fn told_of_act(desk: &Workspace, outcome: Result<Outcome, Refusal>) -> Vec<Located> {
    locate(outcome.unwrap().diagnostics, |path| desk.sources.text(path))
}

/// A text with a head, `extra` in it.
fn text(extra: &str) -> String {
    format!("---\ntitle: Đường mới\ndate: 2026-03-01\n{extra}---\nNội dung.\n")
}

#[rustfmt::skip]
pub fn case(code: &str) -> Case {
    match code {
        "not-utf8" => ("content/tin/bai.vi.md:2:11", |site| {
            site.write(TEXT, b"---\ntitle: Caf\xe9 \x91Ban M\x92\ndate: 2026-03-01\n---\nN.\n");
            site.told()
        }),
        "utf16" => (TEXT, |site| {
            let units = text("").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
            site.write(TEXT, [b"\xff\xfe".to_vec(), units].concat());
            site.told()
        }),
        "not-text" => (TEXT, |site| {
            site.write(TEXT, b"PK\x03\x04\x14\0\x06\0word/document.xml");
            site.told()
        }),
        "picture-format" => ("content/tin/bai/anh.heic", |site| {
            site.write("content/tin/bai/anh.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
            site.told()
        }),
        "picture-too-large" => ("content/tin/bai/ban-do.png", |site| {
            site.write("content/tin/bai/ban-do.png", png(12_000, 9000));
            site.told()
        }),
        "picture-colours" => ("content/tin/bai/to-roi.jpg", |site| {
            let mut jpeg = Vec::new();
            let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 75);
            encoder.encode(&[90; 8 * 8 * 4], 8, 8, jpeg_encoder::ColorType::Cmyk).unwrap();
            site.write("content/tin/bai/to-roi.jpg", jpeg);
            site.told()
        }),
        "picture-heavy" => ("content/tin/bai/ban-do.svg", |site| {
            let drawing = format!("<svg width='400' height='300'><path d='{}'/></svg>", "M1 1h1".repeat(80_000));
            site.write("content/tin/bai/ban-do.svg", drawing);
            site.told()
        }),
        "clip-in-line" => ("content/tin/bai/index.vi.md:5:11", as_it_is),
        "clip-format" | "clip-slow-start" | "poster-missing" | "place-in-file" => ("content/tin/bai/film.mp4", as_it_is),
        "clip-heavy" => ("content/tin/bai/film.mp4", |site| {
            let film = sites().join("messages/clip-heavy/content/tin/bai/film.mp4");
            let free = [50_000_000_u32.to_be_bytes(), *b"free"].concat();
            site.write("content/tin/bai/film.mp4", [fs::read(film).unwrap(), free, vec![0; 49_999_992]].concat());
            site.told()
        }),
        "captions-missing" => ("content/tin/bai/index.vi.md:5:1", as_it_is),
        "captions-header" | "captions-empty" => ("content/tin/bai/film.vi.vtt:1:1", as_it_is),
        "captions-time" | "captions-language" | "captions-fast" => ("content/tin/bai/film.vi.vtt:3:1", as_it_is),
        "windows-1258" => ("content/tin/bai.vi.md:2:8", |site| {
            site.write(TEXT, b"---\ntitle: \xd0\xfd\xf5\xecng m\xf5\xeci\ndate: 2026-03-01\n---\n\xd0\xe3k L\xe3k.\n");
            site.told()
        }),
        "too-large" => (TEXT, |site| {
            site.write(TEXT, text("") + &"Nội dung. ".repeat(900_000));
            site.told()
        }),
        "file-changed" => ("content/tin/san-co.vi.md", file_changed),
        "same-name" => ("content/tin/bài.vi.md", |site| {
            site.write("content/tin/b\u{e0}i.vi.md", text(""));
            site.write("content/tin/ba\u{300}i.vi.md", text(""));
            site.told()
        }),
        "old-line-ends" => (TEXT, |site| {
            site.write(TEXT, text("").replace('\n', "\r"));
            site.told()
        }),
        "name-not-utf8" => ("content/tin/b\u{fffd}i.vi.md", |site| {
            #[cfg(target_os = "linux")]
            {
                use std::os::unix::ffi::OsStrExt;
                let folder = site.root().join("content/tin");
                fs::write(folder.join(std::ffi::OsStr::from_bytes(b"b\xe0i.vi.md")), text("")).unwrap();
            }
            site.told()
        }),
        "symbolic-link" => ("content/tin/lien-ket.vi.md", |site| {
            #[cfg(unix)]
            std::os::unix::fs::symlink(site.root().join("songngu.yaml"), site.root().join("content/tin/lien-ket.vi.md")).unwrap();
            site.told()
        }),
        "no-content" => ("content", |site| {
            fs::remove_dir_all(site.root().join("content")).unwrap();
            site.told()
        }),
        "config-missing" => ("-", |site| {
            site.remove("songngu.yaml");
            site.told()
        }),
        "template-missing" => ("themes/rieng/theme.yaml", |site| {
            let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
            site.write("songngu.yaml", config + "theme: rieng\n");
            site.write("themes/rieng/theme.yaml", "api: 1\n");
            let page = "<!doctype html>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\n\
                {% for a in alternates %}<link rel=\"alternate\" hreflang=\"{{ a.hreflang }}\" href=\"{{ a.url }}\">{% endfor %}\n";
            for name in ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "search", "chooser", "404"] {
                site.write(&format!("themes/rieng/templates/{name}.html"), page);
            }
            site.told()
        }),
        "job-panicked" => ("content/tin/san-co.vi.md", job_panicked),
        "foreign-file" => ("-", |site| {
            good(site);
            site.write("public/bao-cao.docx", "x");
            site.told()
        }),
        "verify-failed" => ("-", |site| {
            good(site);
            site.write("public/.well-known/security.txt", "Contact: mailto:khac@example.gov.vn\n");
            site.write("static/.well-known/security.txt", "Contact: mailto:bbt@example.gov.vn\n");
            site.told()
        }),
        "still-published" => (TEXT, |site| {
            site.write(TEXT, text(""));
            good(site);
            site.write(TEXT, text("expires: 2026-05-01T00:00:00+07:00\n"));
            site.write("content/tin/hong.vi.md", "");
            site.told().into_iter().filter(|told| told.diagnostic.code != Code::FrontMatterMissing).collect()
        }),
        "file-altered" => ("-", |site| {
            good(site);
            site.write("public/vi/index.html", "x");
            site.told()
        }),
        "file-lost" => ("-", |site| {
            good(site);
            site.remove("public/vi/index.html");
            site.told()
        }),
        "cache-unwritable" => ("-", |site| {
            site.write(".songngu", "x");
            let mut memory = Memory::load(site.root());
            memory.remember_sound([Hash::of(b"a page")].into_iter().collect(), false);
            locate(memory.save().into_iter().collect(), |_| None)
        }),
        "waited-for-other" => ("-", waited),
        "address-moved" => ("content/tin/san-co.vi.md", |site| {
            good(site);
            site.write("content/tin/san-co.vi.md", text("slug: duong-moi\n"));
            site.told()
        }),
        "disappeared" => ("content/van-hoa/san-co.vi.md", |site| {
            good(site);
            site.remove("content/tin/san-co.vi.md");
            site.write("content/van-hoa/san-co.vi.md", text(""));
            site.write("content/van-hoa/_index.vi.md", "---\ntitle: Văn hóa\n---\n");
            site.told()
        }),
        "unpublished" => ("content/tin/san-co.vi.md:4:9", |site| {
            good(site);
            site.write("content/tin/san-co.vi.md", text("status: draft\n"));
            site.told()
        }),

        "language-missing-in-name" => ("content/tin/bai.md", as_it_is),
        "unknown-language-in-name" => ("content/tin/bai.vn.md", as_it_is),
        "extension-case" => ("content/tin/bai.vi.MD", as_it_is),
        "wrong-ending" => ("content/tin/bai/index.vi.md.txt", as_it_is),
        "copy-name" => ("content/tin/san-co - Copy.vi.md", as_it_is),
        "text-in-static" => ("static/bai.vi.md", as_it_is),
        "file-unread" => ("anh.jpg", as_it_is),
        "text-outside-content" => ("tin/bai/index.vi.md", as_it_is),
        "reserved-name" => ("content/index.vi.md", as_it_is),
        "bundle-and-file" => ("content/tin/bai/index.vi.md", as_it_is),
        "no-index" => ("content/van-hoa/bai.vi.md", as_it_is),
        "unfoldable-name" => ("content/tin/ព័ត៌មាន.vi.md:2:8", as_it_is),
        "record-unreadable" => ("content/tin/san-co.en.source.yaml:12:9", |site| {
            let file: Arc<str> = "content/tin/san-co.en.source.yaml".into();
            let record: Arc<str> = fs::read_to_string(site.root().join(&*file)).unwrap().into();
            let unreadable = translation::read(record.as_bytes()).unwrap_err();
            locate(vec![unreadable.diagnostic(&file)], |_| Some(Arc::clone(&record)))
        }),
        "record-circle" => ("content/tin/bai.en.source.yaml:1:1", by_the_rules),
        "record-orphan" => ("content/tin/bai.en.source.yaml", by_the_rules),
        "translation-behind" => ("content/tin/bai.en.md:6:1", by_the_rules),
        "translation-untracked" => ("content/tin/bai.en.md:2:8", by_the_rules),
        "released-anyway" => ("content/tin/bai.vi.md:4:17", by_the_rules),
        "waiting-stale" => ("content/tin/bai.en.md:2:8", as_it_is),
        "expires-before" => ("content/tin/bai.vi.md:4:10", as_it_is),
        "empty-text" => ("content/tin/bai.en.md:2:8", as_it_is),
        "stray-file" => ("content/tin/anh.svg", as_it_is),
        "control-character" => ("content/tin/bai.vi.md:5:13", as_it_is),
        "front-matter-missing" => ("content/tin/bai.vi.md:1:1", as_it_is),
        "front-matter-open" => ("content/tin/bai.vi.md:4:1", as_it_is),
        "yaml-syntax" => ("content/tin/bai.vi.md:3:1", as_it_is),
        "yaml-colon" => ("content/tin/bai.vi.md:2:15", as_it_is),
        "yaml-tab" => ("content/tin/bai.vi.md:5:1", as_it_is),
        "yaml-quote" => ("content/tin/bai.vi.md:2:8", as_it_is),
        "yaml-curly-quote" => ("content/tin/bai.vi.md:4:7", as_it_is),
        "yaml-indent" => ("content/tin/bai.vi.md:6:1", as_it_is),
        "unlikely-offset" => ("content/tin/bai.vi.md:4:10", as_it_is),
        "yaml-comment" => ("content/tin/bai.vi.md:2:22", as_it_is),
        "yaml-escape" => ("content/tin/bai.vi.md:2:11", as_it_is),
        "yaml-anchor" => ("content/tin/bai.vi.md:4:10", as_it_is),
        "yaml-too-deep" => ("content/tin/bai.vi.md:4:22", as_it_is),
        "yaml-not-mapping" => ("content/tin/bai.vi.md:2:1", as_it_is),
        "duplicate-field" => ("content/tin/bai.vi.md:5:1", as_it_is),
        "unknown-field" | "field-later" | "field-elsewhere" | "empty-field" => ("content/tin/bai.vi.md:4:1", as_it_is),
        "missing-field" => ("content/tin/bai.vi.md:1:1", as_it_is),
        "wrong-type" | "date-without-zone" => ("content/tin/bai.vi.md:4:10", as_it_is),
        "unknown-value" => ("content/tin/bai.vi.md:4:9", as_it_is),
        "kind-later" | "bad-slug" => ("content/tin/bai.vi.md:4:7", as_it_is),
        "bad-date" | "date-day-first" => ("content/tin/bai.vi.md:3:7", as_it_is),
        "bad-path" => ("content/tin/bai.vi.md:4:11", as_it_is),
        "bad-id" => ("songngu.yaml:4:10", as_it_is),
        "bad-url" => ("songngu.yaml:1:11", as_it_is),
        "bad-language" => ("songngu.yaml:2:21", as_it_is),
        "bad-number" => ("songngu.yaml:4:20", as_it_is),
        "config-unreadable" => ("songngu.yaml:1:1", as_it_is),
        "duplicate-id" => ("songngu.yaml:6:10", as_it_is),
        "bad-spelling" => ("songngu.yaml:4:18", as_it_is),
        "unknown-time-zone" => ("songngu.yaml:4:12", as_it_is),
        "theme-missing" => ("songngu.yaml:4:8", as_it_is),

        "unknown-agency" => ("content/tin/bai.vi.md:4:9", as_it_is),
        "unknown-topic" => ("content/tin/bai.vi.md:4:10", as_it_is),
        "unknown-person" => ("content/tin/bai.vi.md:4:11", as_it_is),
        "unknown-language" => ("content/tin/bai.vi.md:4:24", as_it_is),
        "unknown-section" => ("songngu.yaml:4:59", as_it_is),
        "contradiction" => ("content/tin/bai.en.md:3:7", as_it_is),
        "original-missing" => ("content/tin/bai.vi.md:4:11", as_it_is),
        "approver-missing" => ("content/tin/bai.vi.md:4:9", as_it_is),
        "approver-may-not" => ("content/tin/bai.vi.md:5:14", as_it_is),
        "same-id" | "same-address" => ("content/tin/san-co.vi.md:2:8", as_it_is),
        "reserved-address" => ("content/bai.vi.md:4:7", as_it_is),
        "file-not-in-bundle" => ("content/tin/bai/index.vi.md:4:8", as_it_is),
        "section-field" => ("content/tin/_index.vi.md:3:1", as_it_is),
        "agency-not-then" => ("content/tin/bai.vi.md:4:9", as_it_is),
        "name-missing" => ("songngu.yaml:4:12", as_it_is),
        "section-title-borrowed" => ("content/van-hoa/_index.vi.md:2:8", as_it_is),
        "section-held" => ("content/tin/_index.vi.md:3:9", as_it_is),
        "alias-is-address" => ("content/tin/bai.vi.md:4:11", as_it_is),

        "dead-text-link" | "dead-link" | "folder-link" | "hidden-link" | "missing-fragment" | "unsafe-link" => {
            ("content/tin/bai.vi.md:5:5", as_it_is)
        }
        "dead-file-link" => ("content/tin/bai/index.vi.md:5:5", as_it_is),
        "picture-broken" => ("content/tin/bai/anh.jpg", as_it_is),
        "dead-picture" | "picture-unmeasured" | "not-a-picture" | "picture-name" | "caption-unseen" => {
            ("content/tin/bai/index.vi.md:5:1", as_it_is)
        }
        "gallery-twice" => ("content/tin/bai/index.vi.md:4:31", as_it_is),
        "caption-missing" => ("content/tin/bai/index.en.md:4:3", as_it_is),
        "nesting-too-deep" => ("content/tin/bai.vi.md:5:101", as_it_is),
        "script-in-picture" => ("content/tin/bai/so-do.svg", as_it_is),
        "comment-open" => ("content/tin/bai.vi.md:7:1", as_it_is),
        "fence-open" | "heading-sign" | "list-sign" | "emphasis-sign" | "foreign-markup" | "table-line" => {
            ("content/tin/bai.vi.md:5:1", as_it_is)
        }
        "link-sign" => ("content/tin/bai.vi.md:5:5", as_it_is),
        "unknown-notice" => ("content/tin/bai.vi.md:5:3", as_it_is),
        "invisible-sign" => ("content/tin/bai.vi.md:7:1", as_it_is),
        "pasted-prose" => ("content/tin/bai.vi.md:5:2", as_it_is),
        "undefined-note" => ("content/tin/bai.vi.md:5:14", as_it_is),
        "unused-note" => ("content/tin/bai.vi.md:7:1", as_it_is),
        "stripped-html" => ("content/tin/bai.vi.md:5:10", as_it_is),
        "stripped-attribute" => ("content/tin/bai.vi.md:5:16", as_it_is),
        "duplicate-heading-id" => ("content/tin/bai.vi.md:9:1", as_it_is),
        "unknown-code-language" | "code-too-long" => ("content/tin/bai.vi.md:5:1", as_it_is),
        "bad-lang-mark" => ("content/tin/bai.vi.md:5:9", as_it_is),

        "fluent-syntax" | "message-broken" => ("locales/vi/songngu.ftl:1:1", as_it_is),
        "conflict-marks" => ("locales/vi/site.ftl:1:1", as_it_is),
        "fluent-duplicate" => ("locales/vi/songngu.ftl:2:1", as_it_is),
        "fluent-variable" => ("locales/vi/songngu.ftl:1:24", as_it_is),
        "fluent-reference" => ("locales/vi/songngu.ftl:1:15", as_it_is),
        "plural-category" => ("locales/vi/songngu.ftl:2:6", as_it_is),
        "message-unused" => ("locales/vi/site.ftl:1:1", as_it_is),
        "message-unknown" | "message-missing" => ("themes/rieng/templates/alias.html:4:7", as_it_is),
        "words-missing" => ("songngu.yaml:2:21", as_it_is),
        "words-unread" => ("locales/vn/songngu.ftl", as_it_is),

        "theme-api" => ("themes/rieng/theme.yaml", as_it_is),
        "theme-extends" => ("themes/rieng/theme.yaml:2:10", as_it_is),
        "template-syntax" => ("themes/rieng/templates/alias.html:4:1", as_it_is),
        "template-unknown" => ("themes/rieng/templates/alias.html:4:20", as_it_is),
        "blocks-missing" => ("themes/rieng/templates/base.html", as_it_is),
        "template-empty" => ("themes/rieng/templates/article.html:4:28", as_it_is),
        "template-unused" => ("themes/rieng/templates/artcle.html", as_it_is),
        "template-failed" | "template-literal" => ("themes/rieng/templates/404.html:4:7", as_it_is),
        "template-safe" => ("themes/rieng/templates/404.html:4:20", as_it_is),
        "page-too-large" | "policy-missing" => ("themes/rieng/templates/404.html", as_it_is),
        "policy-forbids" => ("themes/rieng/templates/404.html:4:14", as_it_is),
        "hreflang-missing" => ("themes/rieng/templates/article.html:3:1", as_it_is),
        "asset-missing" => ("themes/rieng/templates/404.html:4:14", as_it_is),
        "card-size" => ("themes/rieng/theme.yaml:3:7", as_it_is),
        "card-colour" => ("themes/rieng/theme.yaml:3:40", as_it_is),
        "card-font" => ("songngu.yaml:4:17", as_it_is),
        "card-letters" => ("content/tin/bai.vi.md:2:8", as_it_is),

        "secrecy-mark" => ("content/tin/bai.vi.md:5:3", as_it_is),
        "identity-number" => ("content/tin/bai.vi.md:5:21", as_it_is),
        "personal-phone" => ("content/tin/bai.vi.md:5:14", as_it_is),
        "html-comment" => ("content/tin/bai.vi.md:7:1", as_it_is),
        "hidden-text" => ("content/tin/bai.vi.md:5:4", as_it_is),
        "author-data" => ("static/ke-hoach.docx", as_it_is),
        "picture-private" => ("static/ho-lak.jpg", as_it_is),
        "waiver-count" => ("content/tin/bai.vi.md:4:11", as_it_is),
        "numbers-differ" | "dates-differ" | "contacts-differ" | "links-differ" | "notes-differ" | "same-as-source" => {
            ("content/tin/bai.en.md:4:1", by_the_rules)
        }
        "pictures-differ" => ("content/tin/bai/index.en.md:4:1", by_the_rules),
        "headings-differ" => ("content/tin/bai.en.md:8:1", by_the_rules),
        "glossary-term" => ("content/tin/bai.en.md:4:1", by_the_rules),
        "glossary-dated" => ("content/tin/bai.vi.md:5:1", by_the_rules),
        "glossary-forbidden" => ("content/tin/bai.vi.md:5:5", as_it_is),
        "waiver-unused" => ("content/tin/bai.en.md:3:11", by_the_rules),
        "waiver-without-reason" => ("content/tin/bai.en.md:3:11", as_it_is),
        "alt-missing" => ("content/tin/bai/index.vi.md:6:1", by_the_rules),
        "credit-missing" => ("content/tin/bai/index.vi.md:4:8", by_the_rules),
        "heading-skipped" => ("content/tin/bai.vi.md:7:1", by_the_rules),
        "link-text" => ("content/tin/bai.vi.md:5:5", by_the_rules),
        "many-topics" => ("content/tin/bai.vi.md:55:5", as_it_is),
        "long-title" => ("content/tin/bai.vi.md:2:8", by_the_rules),
        "long-summary" => ("content/tin/bai.vi.md:4:10", by_the_rules),
        // The later of the two in the order of their files.
        "segment-unknown" => ("content/tin/bai.en.md", |site| {
            accepted(site, "en", &[]);
            accepted(site, "en", &["s00000000"])
        }),
        "not-tracked" => ("content/tin/bai.en.md", |site| accepted(site, "en", &["s00000000"])),
        "import-not-readable" => ("dich/bai.en.xlf:7:29", imported),
        "import-language" | "import-item" | "import-incomplete" => ("dich/bai.en.xlf:3:1", imported),
        "import-duplicate" => ("dich/bai.en.xlf:10:1", imported),
        "import-codes" | "import-segment" | "import-source-moved" | "import-conflict" => {
            ("dich/bai.en.xlf:4:1", imported)
        }
        "approval-withdrawn" => ("content/tin/bai.en.md", imported),
        "export-exists" => ("dich/tin/bai.en.po", exported),
        "facts-unpaired" => ("content/tin/bai.en.md:6:3", |site| accepted(site, "en", &[])),
        "minor-differs" => ("content/tin/bai.vi.md:5:1", |site| {
            accepted(site, "en", &[]);
            site.edit(TEXT, "7 giờ", "8 giờ");
            accepted(site, "fr", &[]);
            site.edit(TEXT, "8 giờ", "8 giờ sáng");
            let (desk, article) = desk(site);
            let by = By { who: Some("lan"), on: DAY };
            let outcome = translate::minor(&desk.sources, &desk.config, &article, &Minor { segments: &[], langs: &[], by });
            told_of_act(&desk, outcome)
        }),
        "duplicate-title" => ("content/tin/san-co.vi.md:2:8", by_the_rules),
        "translation-missing" => ("content/tin/bai.vi.md", by_the_rules),
        "untranslated" => ("content/tin/bai.en.md:6:1", by_the_rules),
        "placeholder" | "garbled-letters" | "quoted-title" => ("content/tin/bai.vi.md:2:8", by_the_rules),
        "character-reference" => ("content/tin/bai.vi.md:2:8", by_the_rules),
        other => panic!("{other} has no site that makes it"),
    }
}

/// A picture of a size, in which there is nothing to see.
fn png(width: u32, height: u32) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let head = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &size, b"\x08\x06\0\0\0\0\0\0\0"].concat();
    [head.as_slice(), b"\0\0\0\0IEND\xaeB`\x82"].concat()
}

/// A text is edited between its reading and the making of its page.
fn file_changed(site: &Site) -> Vec<Located> {
    let mut memory = Memory::default();
    pipeline::prepare(&site.inputs(NOW), &mut memory).unwrap_or_else(|_| panic!());
    memory.forget_html();
    // What is remembered is not read again, so its HTML is made when the page is.
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut memory).unwrap_or_else(|_| panic!());
    site.write("content/tin/san-co.vi.md", text(""));
    rendered(&prepared, &prepared.site.as_ref().unwrap().renderer())
}

/// A page's own job fails, whatever the reason.
fn job_panicked(site: &Site) -> Vec<Located> {
    struct Panics;
    impl pages::Bodies for Panics {
        fn for_page(&self, _: &edition::Body) -> Option<Arc<markdown::Html>> {
            std::panic::resume_unwind(Box::new(()))
        }

        fn for_feed(&self, body: &edition::Body) -> Option<Arc<markdown::Html>> {
            self.for_page(body)
        }
    }
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let site = prepared.site.as_ref().unwrap();
    rendered(&prepared, &pages::Renderer::new(&site.edition, &site.theme, &Panics))
}

/// What rendering the article's page tells.
fn rendered(prepared: &pipeline::Prepared, renderer: &pages::Renderer<'_>) -> Vec<Located> {
    let plan = &prepared.site.as_ref().unwrap().plan;
    let job = plan.get("vi/tin/san-co/index.html").unwrap();
    prepared.located(renderer.render(&plan.job(job)).err().unwrap())
}

/// Another build holds the lock until ours has come to it, however long that takes.
fn waited(site: &Site) -> Vec<Located> {
    good(site);
    let beside = fs::read_dir(site.root()).unwrap().map(|entry| entry.unwrap().path());
    let path = beside.into_iter().find(|path| path.extension().is_some_and(|end| end == "lock")).unwrap();
    let attempt = |tenths: u64| {
        let disk::Locked::Held { guard, .. } = disk::lock_within(&path, std::time::Duration::ZERO).unwrap() else {
            panic!()
        };
        std::thread::scope(|scope| {
            scope.spawn(move || {
                std::thread::sleep(std::time::Duration::from_millis(100 * tenths));
                drop(guard);
            });
            site.told()
        })
    };
    [2, 8, 32, 128, 512].into_iter().map(attempt).find(|told| !told.is_empty()).unwrap_or_default()
}

/// What every code's site tells.
fn all() -> &'static [(Code, Vec<Located>)] {
    static ALL: OnceLock<Vec<(Code, Vec<Located>)>> = OnceLock::new();
    ALL.get_or_init(|| {
        Code::ALL
            .par_iter()
            .copied()
            .filter(|code| cfg!(unix) || *code != Code::SymbolicLink)
            // Other systems know no such names.
            .filter(|code| cfg!(target_os = "linux") || *code != Code::NameNotUtf8)
            .map(|code| {
                let site = Site::laid(&["messages/_base", &format!("messages/{code}")]);
                let mut told = case(code.name()).1(&site);
                // Temporary folders have other names each time.
                for (_, value) in told.iter_mut().flat_map(|told| &mut told.diagnostic.args) {
                    *value = value.replace(&*site.root().to_string_lossy(), "/home/bbt/trang");
                }
                (code, told)
            })
            .collect()
    })
}

#[test]
fn each_code_is_told_once_at_its_place() {
    let mut wrong = String::new();
    for (code, told) in all() {
        let found: Vec<String> = told.iter().map(shown).collect();
        let wanted = format!("{} {code}", case(code.name()).0);
        if found != [wanted.as_str()] {
            let _ = writeln!(wrong, "{code}: wanted {wanted}, told {found:#?}");
        } else if told[0].diagnostic.severity != code.severity() {
            let _ = writeln!(wrong, "{code} is told as {:?}", told[0].diagnostic.severity);
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn each_message_has_all_its_words_in_both_languages() {
    for (code, told) in all() {
        for ui in ["vi", "en"] {
            for located in told {
                let words = ProgramWords::new(locales(), lang(ui));
                let object = json(located, &words);
                let said = |key: &str| object[key].as_str().unwrap_or_default().to_owned();
                for text in [said("message"), said("help")] {
                    assert!(!text.trim().is_empty(), "{ui}: {code} says nothing");
                    for hole in ["{$", "{ $", "“”", "NUMBER(", "GIVEN(", ": ."] {
                        assert!(!text.contains(hole), "{ui}: {code}: {hole} in {text}");
                    }
                    assert!(!text.ends_with([':', ' ', '(']), "{ui}: {code}: {text}");
                }
            }
        }
    }
}

/// The page about all messages.
fn page(ui: &str) -> String {
    let (title, about) = match ui {
        "vi" => (
            "Các thông báo",
            "Mọi thông báo của songngu, mỗi thông báo một ví dụ như chương trình in ra. Lỗi thì trang không được đăng; \
             cảnh báo và ghi chú thì trang vẫn được đăng. Thông báo cho biết tệp, dòng, cột, chính dòng đó và cách sửa.",
        ),
        _ => (
            "The messages",
            "All messages of songngu, each with an example as the program prints it. With an error nothing is published; \
             with warnings and notes the site is. A message names the file, the line, the column, shows the line itself and \
             says what to do.",
        ),
    };
    let mut page =
        format!("<!-- Made by `SONGNGU_BLESS=1 cargo test --test suite messages`. -->\n# {title}\n\n{about}\n");
    for (code, told) in all() {
        let word = match code.severity() {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        };
        let word = ProgramWords::new(locales(), lang(ui)).tell(word, &[]);
        let _ = write!(page, "\n## {code}\n\n{word}\n\n```text\n");
        for located in told {
            let _ = writeln!(page, "{}", printed(located, ui).trim_end());
        }
        page.push_str("```\n");
    }
    page
}

#[test]
fn the_pages_about_all_messages_are_as_the_program_says_them() {
    for (ui, name) in [("en", "docs/messages.md"), ("vi", "docs/messages.vi.md")] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let made = page(ui);
        if std::env::var_os("SONGNGU_BLESS").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        let other = made.lines().zip(kept.lines()).find(|(made, kept)| made != kept);
        assert!(made == kept, "{name} is not what the program says: SONGNGU_BLESS=1 writes it anew. First: {other:?}");
    }
}

#[test]
fn every_site_here_belongs_to_a_code() {
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    for entry in fs::read_dir(sites().join("messages")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.starts_with('_') || codes.contains(name.as_str()), "{name}");
    }
}

/// A site with most of the mistakes that people make, at once.
#[test]
fn one_run_lists_all_mistakes_in_order_and_the_published_site_stays() {
    let site = base();
    good(&site);
    let before = tree(&site.out());
    site.lay("messages/_all");
    let utf16 = text("").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    site.write("content/tin/utf16.vi.md", [b"\xff\xfe".to_vec(), utf16].concat());
    site.write("content/tin/1258.vi.md", b"---\ntitle: \xd0\xfd\xf5\xecng\ndate: 2026-03-01\n---\n");
    let told = site.told();
    let found: Vec<String> = told.iter().map(shown).collect();
    let wanted = fs::read_to_string(sites().join("messages/_all.txt")).unwrap();
    let wanted: Vec<&str> = wanted.lines().collect();
    assert_eq!(found, wanted, "{}", found.join("\n"));
    let places: Vec<_> = told.iter().map(|told| told.diagnostic.place.clone()).collect();
    assert!(places.is_sorted());
    assert_eq!(tree(&site.out()), before);
}

/// One mistake in an article: what is written, the only code, its line and column, words of the message or the way out.
#[rustfmt::skip]
const SLIPS: &[(&str, &str, &str)] = &[
    ("---\ntitle:Đường mới\ndate: 2026-03-01\n---\n", "2:6 yaml-syntax", "thiếu một dấu cách"),
    ("---\ntitle：Đường mới\ndate: 2026-03-01\n---\n", "2:6 yaml-syntax", "dấu hai chấm rộng"),
    ("---\ntitle: @bao\ndate: 2026-03-01\n---\n", "2:8 yaml-syntax", "Giá trị không được bắt đầu"),
    ("---\ntitle: A\ndate: 2026-03-01\ntags: [a, b\nsummary: x\n---\n", "4:7 yaml-syntax", "Dấu ngoặc mở ở đây"),
    ("---\ntitle: \"Mùa vàng\" trên cao nguyên\ndate: 2026-03-01\n---\n", "2:8 yaml-quote", "title: '\"Mùa vàng\" trên cao nguyên'"),
    ("---\ntitle: \"A\nsummary: b\nslug: c\nid: d\ndate: 2026-03-01\n---\n", "2:8 yaml-quote", "không đóng"),
    ("---\ntitle: A\ndate: 2026-03-01\nsummary: Hội nghị: kết quả: tốt\n---\n", "4:18 yaml-colon", "summary: \"Hội nghị: kết quả: tốt\""),
    ("---\ntitle: **A** là\ndate: 2026-03-01\n---\n", "2:8 yaml-anchor", "bắt đầu bằng dấu *"),
    ("---\ntitle: A\ndate: 5.8.2024\n---\n", "3:7 date-day-first", "date: 2024-08-05"),
    ("---\ntitle: A\ndate: ngày 5 tháng 8 năm 2024\n---\n", "3:7 date-day-first", "date: 2024-08-05"),
    ("---\ntitle: A\ndate: 2024/8/5\n---\n", "3:7 bad-date", "date: 2024-08-05"),
    ("---\ntitle: A\ndate: 2026-13-01\n---\n", "3:7 bad-date", "date: 2026-03-01"),
    ("---\ntitle: A\ndate: 2026-03-01 8:00\n---\n", "3:7 bad-date", "T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01T08:00\n---\n", "3:7 date-without-zone", "2026-03-01T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\nexpires: 2026-12-31\n---\n", "4:10 date-without-zone", "2026-12-31T00:00:00+07:00"),
    ("---\ntitle: [A\ndate: 2026-03-01\n---\n", "2:8 yaml-syntax", "Dấu ngoặc mở"),
    ("---\ntitle: A\ndate: !!timestamp 2026-03-01\n---\n", "3:7 yaml-syntax", "Dấu !"),
    ("---\ntitle: \"A \\q\"\ndate: 2026-03-01\n---\n", "2:8 yaml-syntax", "dấu \\ có nghĩa"),
    ("---\ntitle: A\ndate: 2026-03-01\n...\nslug: b\n---\n", "4:1 yaml-syntax", "Xóa dòng này"),
    ("---\ntitle: A\ndate: 2026-03-01\nsummary: &x hay\n---\n", "4:10 yaml-anchor", "&"),
    ("---\ntitle:\ndate: 2026-03-01\n---\n", "2:1 empty-field", "title:"),
    ("---\ntitle: #A\ndate: 2026-03-01\n---\n", "2:1 empty-field", "bắt đầu bằng #"),
    ("---\ntitle: null\ndate: 2026-03-01\n---\n", "2:1 empty-field", "title:"),
    ("---\nTitle: A\ndate: 2026-03-01\n---\n", "2:1 unknown-field", "“title”"),
    ("---\ntitle: A\nDATE: 2026-03-01\n---\n", "3:1 unknown-field", "“date”"),
    ("---\ntitle: A\nKind: page\n---\n", "3:1 unknown-field", "“kind”"),
    ("---\ntitle: A\n\u{200b}date: 2026-03-01\n---\n", "3:1 yaml-syntax", "không nhìn thấy được"),
    ("---\ntitle: A\ndate: [2026-03-01]\n---\n", "3:7 wrong-type", "date: 2026-03-01"),
    ("---\ntitle: A\ndate: 2026-03-01\ntopics: [[zz]]\n---\n", "4:10 wrong-type", "topics: [zz]"),
    ("---\ntitle: A\ndate: 2026-03-01\ntags:\n  - [a, b]\n  - c\n---\n", "5:5 wrong-type", "tags: [a, b, c]"),
    ("---\ntitle: A\ndate: 2026-03-01\ntopics: coffee, trade\n---\n", "4:9 unknown-topic", "topics: [coffee, trade]"),
    ("---\ntitle: A\ndate: 2026-03-01\nagency: x\n---\n", "4:9 unknown-agency", "Thêm vào “agencies”"),
    ("---\ntitle: A\ndate: 2026-03-01\nrelease_together: vi, en\n---\n", "4:19 unknown-language", "release_together: [vi, en]"),
    ("---\ntitle: A\ndate: 01/03/26\n---\n", "3:7 date-day-first", "date: 2026-03-01"),
    ("---\ntitle: A\ndate: 2026-03-01\nexpires: 1/2/2026\n---\n", "4:10 date-day-first", "expires: 2026-02-01T00:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\nexpires: true\n---\n", "4:10 bad-date", "giờ: expires: 2026-03-01T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\nembargo: 28/2/2026 8:00\n---\n", "4:10 date-day-first", "embargo: 2026-02-28T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\nembargo: 29/2/2026 8:00\n---\n", "4:10 bad-date", "giờ: embargo: 2026-03-01T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\nembargo: [x]\n---\n", "4:10 wrong-type", "embargo: 2026-03-01T08:00:00+07:00"),
    ("---\ntitle: A\ndate: 2026-03-01\naliases: [logo.svg]\n---\n", "4:11 bad-path", "người quản lý máy chủ"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n[x](/san-kho.md)\n", "5:1 dead-text-link", "/tin/san-co.vi.md"),
    ("---\ntitle: [a]\ndate: 2026-03-01\n---\n", "2:8 wrong-type", "title"),
    ("---\ntitle: A\ndate: 2026-03-01\nagencies: so-ngoai-vu\n---\n", "4:1 field-elsewhere", "Có phải ý bạn là “agency”?"),
    ("---\ntitle: A\ndate: 2026-03-01\nTitle: B\n---\n", "4:1 unknown-field", "“title”"),
    ("---\ntitle: A\ndate: 2026-03-01\nngày: 2026-03-01\n---\n", "4:1 unknown-field", "ngày"),
    ("—-\ntitle: A\ndate: 2026-03-01\n---\n", "1:1 front-matter-missing", "---"),
    ("---\ntitle: A\ndate: 2026-03-01\n—-\nNội dung.\n", "4:1 front-matter-open", "---"),
    ("---\r\ntitle: Họp: b\r\ndate: 2026-03-01\r\n---\r\n", "2:11 yaml-colon", "title: \"Họp: b\""),
    ("\u{feff}---\ndate: 2026-03-01\n---\n", "1:1 missing-field", "title"),
    ("---\r\ndate: 2026-03-01\r\n---\r\n", "1:1 missing-field", "title"),
    ("---\n---\n", "1:1 missing-field", ""),
    ("", "1:1 front-matter-missing", "---"),
    ("+++\ntitle = \"A\"\ndate = 2026-03-01\n+++\nN.\n", "1:1 front-matter-missing", "title: \"A\"\n"),
    ("---", "1:4 front-matter-open", "---"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n[bài](Bài viết mới.vi.md)\n", "5:1 picture-name", "bai-viet-moi.vi.md"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\nXem **![a](ảnh 1.JPG \"Ảnh\")** đó.\n", "5:7 picture-name", "anh-1.jpg"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n![a](https://example.com/a.jpg)\n", "5:1 dead-picture", "Tải ảnh về máy"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n[tin](../tin)\n", "5:1 folder-link", "/tin/_index.vi.md"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n[tin](/tin/)\n", "5:1 folder-link", "/tin/_index.vi.md"),
    ("---\ntitle: A\ndate: 2026-03-01\nfiles: {a.jpg: {rights: free}}\n---\nN.\n", "4:9 file-not-in-bundle", "a.jpg"),
    ("---\ntitle: A\ndate: 2026-03-01\ntags: cà phê; sầu riêng\n---\nN.\n", "4:7 wrong-type", "tags: [\"cà phê\", \"sầu riêng\"]"),
    ("---\ntitle: A\ndate: 2026-03-01\ngallery: a.jpg, b.JPG\n---\nN.\n", "4:10 wrong-type", "Viết: gallery: [a.jpg, b.JPG]"),
    ("---\ntitle: A\ndate: 2026-03-01\n---\n\n", "2:8 empty-text", "status: draft"),
];

#[test]
fn slips_have_their_own_words() {
    let site = base();
    for (at, (text, ..)) in SLIPS.iter().enumerate() {
        site.write(&format!("content/tin/m{at:02}.vi.md"), text);
    }
    let told = site.told();
    let mut wrong = String::new();
    for (at, (text, wanted, words)) in SLIPS.iter().enumerate() {
        let file = format!("content/tin/m{at:02}.vi.md");
        let here = told.iter().filter(|told| told.diagnostic.place.as_ref().is_some_and(|place| *place.file == *file));
        let here: Vec<&Located> = here.collect();
        // Nothing at all in the head: the date is missing too.
        let found: Vec<String> = here.iter().map(|told| shown(told)).collect();
        let said: String = here.iter().map(|told| printed(told, "vi")).collect();
        let expected = [format!("{file}:{wanted}")];
        if !(found == expected || *text == "---\n---\n") || !said.contains(words) || said.contains("“”") {
            let _ = writeln!(wrong, "{text:?}: wanted {wanted}, told {found:?}\n{said}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// A configuration's slips: its lines below the first two, all that is told, words of the message or the way out.
#[rustfmt::skip]
const CONFIGS: &[(&str, &str, &str)] = &[
    ("partners: [hallo]\n", "4:12 wrong-type", "- id: …"),
    ("authority: daklak\n", "4:12 bad-url", "authority: example.gov.vn,2026"),
    ("authority: https://daklak.gov.vn/, 2026\n", "4:12 bad-url", "authority: daklak.gov.vn,2026"),
    ("publisher: {name: A, email: nope}\n", "4:29 bad-url", "bbt@example.gov.vn"),
    ("topics: [a, a]\n", "4:13 duplicate-id", "Xóa một trong hai"),
];

/// A code that was guessed is not judged by the names of texts, too.
#[test]
fn a_language_is_told_once() {
    let site = base();
    for (languages, wanted) in [("vi, en-UK", "2:17 bad-language"), ("vi, en-GB", "2:17 bad-language")] {
        site.write(
            "songngu.yaml",
            format!("base_url: https://example.gov.vn/\nlanguages: [{languages}]\napproval: none\n"),
        );
        assert_eq!(site.told().iter().map(shown).collect::<Vec<_>>(), [format!("songngu.yaml:{wanted}")]);
    }
}

#[test]
fn slips_of_the_configuration_have_their_own_words() {
    for (lines, wanted, words) in CONFIGS {
        let site = base();
        let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
        site.write("songngu.yaml", config.clone() + lines);
        let told: Vec<Located> =
            site.told().into_iter().filter(|told| told.diagnostic.severity == Severity::Error).collect();
        let said: String = told.iter().map(|told| printed(told, "vi")).collect();
        let found: Vec<String> = told.iter().map(shown).collect();
        assert_eq!(found, [format!("songngu.yaml:{wanted}")], "{lines}");
        assert!(said.contains(words), "{said}");
        for good in ["authority: daklak.gov.vn,2026-01\n", "publisher: {name: A, email: a.b@x.gov.vn}\n"] {
            site.write("songngu.yaml", config.clone() + good);
            assert!(site.told().is_empty(), "{good}");
        }
    }
}

/// What YAML cannot read is told, and the mistakes of the other fields, too.
#[test]
fn a_slip_of_yaml_hides_no_other_mistake() {
    let site = base();
    let head =
        "title: Họp báo: kết quả\ndate: 05/08/2024\ntopics: [kinh-te]\nslug: Họp báo\nagancy: x\nstatus: approved";
    site.write(TEXT, format!("---\n{head}\n---\n[x](khong-co.vi.md)\n"));
    // In a draft all of it is no more than warnings; what a translation stands on blocks nevertheless.
    site.write("content/tin/nhap.vi.md", "---\ntitle: A: B\ndate: 2026-03-01\nstatus: draft\n---\n");
    site.write("content/tin/goc.vi.md", "---\ntitle: A: B\ndate: 2026-03-01\nstatus: draft\n---\n");
    site.write("content/tin/goc.en.md", "---\ntitle: A\n---\n");
    let told = site.told();
    let found: Vec<String> =
        told.iter().map(|told| format!("{} {:?}", shown(told), told.diagnostic.severity)).collect();
    let wanted = [
        "content/tin/bai.vi.md:2:15 yaml-colon Error",
        "content/tin/bai.vi.md:3:7 date-day-first Error",
        "content/tin/bai.vi.md:4:10 unknown-topic Error",
        "content/tin/bai.vi.md:5:7 bad-slug Error",
        "content/tin/bai.vi.md:6:1 unknown-field Error",
        "content/tin/bai.vi.md:9:1 dead-text-link Error",
        "content/tin/goc.vi.md:2:9 yaml-colon Error",
        "content/tin/nhap.vi.md:2:9 yaml-colon Warning",
    ];
    assert_eq!(found, wanted);
}

/// Whatever YAML cannot read of the configuration, what does not depend on it is told in the same run.
#[test]
fn a_slip_of_the_configuration_hides_no_other_mistake() {
    let site = base();
    let config =
        "base_url: https://example.gov.vn/\nlanguages: [vi, en]\ntheem: cao-nguyen\napproval: none\napproval: none\n";
    site.write("songngu.yaml", config);
    site.write(TEXT, text("agancy: x\n"));
    site.write("locales/vi/site.ftl", "a b\n");
    site.write("themes/cao-nguyen/templates/404.html", "{% if %}\n");
    let found: Vec<String> = site.told().iter().map(shown).collect();
    let wanted = [
        "content/tin/bai.vi.md:4:1 unknown-field",
        "locales/vi/site.ftl:1:1 fluent-syntax",
        "songngu.yaml:3:1 unknown-field",
        "songngu.yaml:5:1 duplicate-field",
        "themes/cao-nguyen/templates/404.html:1:7 template-syntax",
    ];
    assert_eq!(found, wanted);
}

/// Whoever slips in the line that says how far a text has come, or saves it in another encoding, takes nothing away from
/// readers: it is an error, where the same slip elsewhere in a draft is a warning.
#[test]
fn no_slip_takes_a_text_away_unseen() {
    let site = base();
    let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    let people = "people: [{id: bien-tap, name: Biên tập, may_approve: all}]\n";
    site.write("songngu.yaml", config.replace("approval: none", "approval: required") + people);
    let head = |status: &str| text(&format!("{status}\napproved_by: bien-tap\n"));
    let statuses = ["status: aproved", "status: Approved", "stauts: approved", "Status: approved", "status:approved"];
    for (at, status) in statuses.iter().chain(&["status: [approved]", "status:", "status: draft"]).enumerate() {
        site.write(&format!("content/tin/{at}.vi.md"), head(status));
    }
    site.write("content/tin/song.vi.md", head("status: approved"));
    site.write("content/tin/song.en.md", [head("status: approved").as_bytes(), b"\xe9\x80"].concat());
    let utf16 = |text: &str| [b"\xff\xfe".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    site.write("content/tin/muoi-sau.vi.md", utf16(&head("status: approved")));
    site.write("content/tin/nhap.vi.md", utf16(&head("status: draft")));
    let told = site.told();
    let found: Vec<String> =
        told.iter().map(|told| format!("{} {:?}", shown(told), told.diagnostic.severity)).collect();
    let wanted = [
        "content/tin/0.vi.md:4:9 unknown-value Error",
        "content/tin/1.vi.md:4:9 unknown-value Error",
        "content/tin/2.vi.md:4:1 unknown-field Error",
        "content/tin/3.vi.md:4:1 unknown-field Error",
        "content/tin/4.vi.md:4:7 yaml-syntax Error",
        "content/tin/5.vi.md:4:9 wrong-type Error",
        "content/tin/6.vi.md:4:1 empty-field Error",
        "content/tin/muoi-sau.vi.md utf16 Error",
        "content/tin/nhap.vi.md utf16 Warning",
        "content/tin/song.en.md:8:1 not-utf8 Error",
    ];
    assert_eq!(found, wanted);
}

/// How a hand slips on a line `KEY: VALUE`.
#[rustfmt::skip]
const SLIPS_OF_A_LINE: &[&str] = &[
    "KEY:VALUE", "KEY：VALUE", "KEY:\u{a0}VALUE", "\tKEY: VALUE", " KEY: VALUE", "KEY : VALUE", "KEY: \"VALUE", "KEY: 'VALUE", "KEY: VALUE\"",
    "KEY: “VALUE”", "KEY: @VALUE", "KEY: &x VALUE", "KEY: *VALUE", "KEY: !!x VALUE", "KEY: {VALUE", "KEY: [VALUE", "KEY: VALUE: x",
    "- KEY: VALUE", "KEY= VALUE", "KEY VALUE", "KEY\n: VALUE", "KEY:\n  VALUE", "KEY:\nVALUE", "? KEY: VALUE", "'KEY': VALUE", "KEY: |\n  VALUE",
    "KEYs: VALUE", "xKEY: VALUE", "...\nKEY: VALUE", "<<: {KEY: VALUE}", "\u{200b}KEY: VALUE", "KEY\u{200b}: VALUE", "KEY: VALUE\u{200b}",
    "KEY: \\VALUE", "KEY: \"\\qVALUE\"", "KEY: VALUE\nKEY: x", "KEY: x\nKEY: VALUE", "KEY: VALUE,", "KEY: `VALUE`", "summary: [a\nKEY: VALUE",
    "summary: \"a\nKEY: VALUE", "summary: {a\nKEY: VALUE", "tags:\n\t- a\nKEY: VALUE", "captions:\n  KEY: VALUE", "summary: a\n  KEY: VALUE",
    "summary: a: b\n KEY: VALUE",
];

/// Reading on past slips lets nothing through the gate: whatever hand slips on a line that holds a text back, the text waits
/// or the build stops.
#[test]
fn no_slip_on_a_line_of_the_gate_publishes() {
    let site = base();
    let gates = [
        ("status", "draft"),
        ("date", "2027-01-01"),
        ("published", "2027-01-01"),
        ("embargo", "2027-01-01T00:00:00+07:00"),
        ("expires", "2026-01-01T00:00:00+07:00"),
        ("withdrawn", "2026-01-01T00:00:00+07:00"),
        ("release_together", "[vi, en]"),
    ];
    for (key, value) in gates {
        for (at, slip) in SLIPS_OF_A_LINE.iter().enumerate() {
            let line = slip.replace("KEY", key).replace("VALUE", value);
            let date = if key == "date" { "" } else { "date: 2026-01-01\n" };
            for (place, head) in
                [("dau", format!("{line}\n{date}title: A\n")), ("cuoi", format!("title: A\n{date}{line}\n"))]
            {
                site.write(&format!("content/tin/{key}-{at}-{place}.vi.md"), format!("---\n{head}---\nNội dung.\n"));
            }
        }
    }
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let stops = |d: &&songngu::diag::Diagnostic| d.severity == Severity::Error;
    let stopped: BTreeSet<_> =
        prepared.diagnostics.iter().filter(stops).filter_map(|d| d.place.clone()).map(|place| place.file).collect();
    let site = prepared.site.as_ref().unwrap();
    let out = site
        .edition
        .texts
        .iter()
        .map(|text| &text.body.file)
        .filter(|file| file.contains('-') && !file.contains("san-co"));
    let out: Vec<_> = out.filter(|file| !stopped.contains(*file)).collect();
    assert!(out.is_empty() && stopped.len() > 300, "{out:#?}");
}

/// A text that makes no page, for whatever reason, tells its dead links and pictures all the same; its own files are
/// there, and links to it are not dead.
#[test]
fn a_text_that_makes_no_page_hides_nothing() {
    let head = "title: A\ndate: 2026-03-01\n";
    let body = "[x](khong-co.vi.md) [y](#khong-co) ![Ảnh](/khong-co.png)\n\n![Sơ đồ](so-do.svg) [z](/tin/b.vi.md)\n";
    let (dead, fragment) = ("dead-text-link", "missing-fragment");
    let cases: &[(&str, String, &[&str])] = &[
        ("tin/a/index.vi.md", format!("---\n{head}---\n"), &[]),
        ("tin/a/index.vi.md", "---\ntitle: A\n---\n".into(), &["missing-field"]),
        ("tin/a/index.vi.md", "---\ntitle: A\ndate: 2026-02-30\n---\n".into(), &["bad-date"]),
        ("tin/a/index.vi.md", "---\ntitle: A\nkind: trang\n---\n".into(), &["unknown-value"]),
        ("tin/a/index.vi.md", "---\ndate: 2026-03-01\nslug: x\n---\n".into(), &["missing-field"]),
        ("tin/a/index.vi.md", format!("---\n{head}approved_by: ai-do\n---\n"), &["unknown-person"]),
        ("tin/a/index.vi.md", format!("---\n{head}original: fr\n---\n"), &["original-missing"]),
        ("tin/a/index.vi.md", format!("---\n{head}id: tin/0\n---\n"), &["same-id"]),
        ("tin/a/index.vi.md", format!("---\n{head}----\n"), &["front-matter-open"]),
        ("tin/a/index.vi.md", format!("—\n{head}---\n"), &["front-matter-missing"]),
        ("tin/a.vn.md", format!("---\n{head}agancy: x\n---\n"), &["unknown-language-in-name", "unknown-field"]),
    ];
    for (path, head, own) in cases {
        let site = base();
        site.write("content/tin/a/so-do.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>");
        site.write("content/tin/0.vi.md", text(""));
        site.write("content/tin/b.vi.md", text("").replace("Nội dung.", "[a](a/index.vi.md) ![Sơ đồ](a/so-do.svg)"));
        site.write(&format!("content/{path}"), format!("{head}{body}"));
        let told = site.told();
        let mut found: Vec<String> = told.iter().map(|told| told.diagnostic.code.to_string()).collect();
        found.sort_unstable();
        let mut wanted: Vec<&str> = own.iter().copied().chain([dead, fragment, "dead-picture"]).collect();
        if path.ends_with(".vn.md") {
            // It is not in the bundle of that name, and there is no such bundle.
            wanted.extend([dead, "dead-picture", "dead-picture", "stray-file"]);
        }
        wanted.sort_unstable();
        assert_eq!(found, wanted, "{head:?}: {:#?}", told.iter().map(shown).collect::<Vec<_>>());
    }
}

/// What is told of these files, laid over a good site.
fn told_of(files: &[(&str, &str)]) -> Vec<Located> {
    let site = base();
    for (path, text) in files {
        site.write(path, text);
    }
    site.told()
}

/// Marks of a merge are told in every text that is published, once; a file that no text names is not, nor is a letter that was
/// answered seven times.
#[test]
fn marks_of_a_merge_are_told_wherever_readers_would_get_both_versions() {
    const MARKS: &str = "a {}\n<<<<<<< HEAD\nb {}\n=======\nc {}\n>>>>>>> nhanh\n";
    let site = themed(&[]);
    let text = |status: &str| {
        format!(
            "---\ntitle: A\ndate: 2026-03-01\n{status}---\n[số liệu](so-lieu.csv), [như trên](so-lieu.csv), [bảng](bang.tsv)\n"
        )
    };
    for (folder, status) in [("a", ""), ("b", "status: draft\n")] {
        site.write(&format!("content/tin/{folder}/index.vi.md"), text(status));
        site.write(&format!("content/tin/{folder}/so-lieu.csv"), MARKS);
        site.write(&format!("content/tin/{folder}/bang.tsv"), "a\tb\n");
    }
    site.write("content/tin/a/khong-ai-nhac.csv", MARKS);
    for file in ["static/a.css", "static/b.json", "themes/rieng/assets/style.css"] {
        site.write(file, MARKS);
    }
    site.write("static/thu.txt", "> một\n>>>>>>> bảy\n");
    let found: Vec<(String, Severity)> = site.told().iter().map(|own| (shown(own), own.diagnostic.severity)).collect();
    let wanted = [
        ("content/tin/a/so-lieu.csv", Severity::Error),
        ("content/tin/b/so-lieu.csv", Severity::Warning),
        ("static/a.css", Severity::Error),
        ("static/b.json", Severity::Error),
        ("themes/rieng/assets/style.css", Severity::Error),
    ];
    assert_eq!(found, wanted.map(|(file, severity)| (format!("{file}:2:1 conflict-marks"), severity)));
}

/// Files with wrong names or heads, and all that is told of them: nothing on top of it.
#[test]
fn one_wrong_name_is_one_message() {
    let good = text("");
    let links = |paths: &[&str]| text("") + &paths.iter().map(|path| format!("[x]({path})\n")).collect::<String>();
    let title = "---\ntitle: Tin\n---\n";
    type Case<'c> = (Vec<(&'c str, String)>, &'c [(&'c str, &'c str)]);
    #[rustfmt::skip]
    let cases: &[Case<'_>] = &[
        // A slip for the section's own page.
        (vec![("content/tin/index.vi.md", title.into()), ("content/tin/a.vi.md", links(&["san-co.vi.md", "/tin/index.vi.md"])), ("content/tin/b/index.vi.md", good.clone()), ("content/tin/b/_index.en.md", good.clone())],
         &[("content/tin/b/_index.en.md reserved-name", "“index.en.md” (without"), ("content/tin/index.vi.md reserved-name", "content/tin/name-of-the-article/index.vi.md")]),
        // The ways out are told where they lead, and overwrite nothing.
        (vec![("content/index.vi.md", title.into()), ("content/tin/_index.md", title.into()), ("content/tin/san-co.md", good.clone()), ("content/tin/san-co.vi.MD", good.clone())],
         &[("content/index.vi.md reserved-name", "“_index.vi.md” is there already"), ("content/tin/_index.md language-missing-in-name", "“_index.vi.md” is there already"),
           ("content/tin/san-co.md language-missing-in-name", "“san-co.vi.md” is there already"), ("content/tin/san-co.vi.MD extension-case", "“san-co.vi.md” is there already")]),
        (vec![("content/tin/r.vi_VN.md", good.clone()), ("content/tin/s.vi-VN.md", good.clone()), ("content/tin/c/vi.md", good.clone()), ("content/tin/d.MD", good.clone())],
         &[("content/tin/c/vi.md language-missing-in-name", "“index.vi.md”"), ("content/tin/d.MD extension-case", "“d.vi.md”"),
           ("content/tin/r.vi_VN.md unknown-language-in-name", "“vi” (Vietnamese)?"), ("content/tin/s.vi-VN.md unknown-language-in-name", "“vi” (Vietnamese)?")]),
        // A link to a text with a wrong name, as it is or as it should be, is not dead.
        (vec![("content/tin/a.eng.md", good.clone()), ("content/tin/b.vi.MD", good.clone()), ("content/tin/c.md", good.clone()), ("content/tin/d.vi.md", good.clone()), ("content/tin/d/index.vi.md", good.clone()), ("content/tin/f.fr.md", good.clone()),
              ("content/tin/e/index.eng.md", "---\ntitle: A\ndate: 2026-03-01\n---\n![x](e.svg)\n".into()), ("content/tin/e/e.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>".into()),
              ("content/tin/l.vi.md", links(&["a.eng.md", "a.en.md", "b.vi.MD", "b.vi.md", "c.md", "/tin/c.vi.md", "d.vi.md", "d/index.vi.md", "f.fr.md", "e/index.en.md"]))],
         &[("content/tin/a.eng.md unknown-language-in-name", "“en” (English)?"), ("content/tin/b.vi.MD extension-case", ""), ("content/tin/c.md language-missing-in-name", ""), ("content/tin/d/index.vi.md bundle-and-file", ""),
           ("content/tin/e/index.eng.md unknown-language-in-name", ""), ("content/tin/f.fr.md unknown-language-in-name", "languages: vi, en")]),
        // A section's page that cannot be read is there.
        (vec![("content/moi/_index.vi.md", title.into()), ("content/moi/_index.en.md", "---\ntitle:\"News\"\nsummary: A\n---\n".into()), ("content/moi/a.vi.md", good.clone()), ("content/moi/a.en.md", "---\ntitle: A\n---\nText.\n".into())],
         &[("content/moi/_index.en.md:2:6 yaml-syntax", "")]),
        (vec![("content/moi/_index.vi.md", title.into()), ("content/moi/_index.eng.md", title.into()), ("content/moi/a.vi.md", good.clone()), ("content/moi/a.en.md", "---\ntitle: A\n---\nText.\n".into())],
         &[("content/moi/_index.eng.md unknown-language-in-name", "")]),
    ];
    for (files, wanted) in cases {
        let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let told = told_of(&files);
        let found: Vec<String> = told.iter().map(shown).collect();
        assert_eq!(found, wanted.iter().map(|(place, _)| *place).collect::<Vec<_>>());
        for (told, (place, words)) in told.iter().zip(*wanted) {
            let said = printed(told, "en");
            assert!(said.contains(words), "{place}: {said}");
        }
    }
}

/// A cover says something in every language; what raw HTML marks as decoration says nothing on purpose.
#[test]
fn each_cover_needs_words_and_decoration_none() {
    let site = base();
    let credit = "cover: a.svg\nfiles: {a.svg: {credit: A}}\n";
    site.write("content/tin/bai/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
    let body = "<img src=\"a.svg\" alt=\"\">\n\n<img src=\"a.svg\">\n";
    site.write("content/tin/bai/index.vi.md", text(credit) + body);
    site.write("content/tin/bai/index.en.md", "---\ntitle: A\n---\nText.\n");
    let said = |site: &Site| {
        let told = by_the_rules(site).into_iter().filter(|told| told.diagnostic.code == Code::AltMissing);
        told.map(|told| (shown(&told), printed(&told, "en"))).collect::<Vec<_>>()
    };
    let told = said(&site);
    let places: Vec<&str> = told.iter().map(|(place, _)| place.as_str()).collect();
    let wanted = [
        "content/tin/bai/index.en.md alt-missing",
        "content/tin/bai/index.vi.md:4:8 alt-missing",
        "content/tin/bai/index.vi.md:10:1 alt-missing",
    ];
    assert_eq!(places, wanted);
    assert!(told[0].1.contains("captions: {a.svg: {alt: "), "{}", told[0].1);
    site.write("content/tin/bai/index.en.md", "---\ntitle: A\ncaptions: {a.svg: {alt: A gate}}\n---\nText.\n");
    site.write("content/tin/bai/index.vi.md", text(credit).replace("cover", "captions: {a.svg: Cửa}\ncover") + body);
    assert_eq!(said(&site), []);
}

/// What is no picture, or only begins like one, is told where it is named as the cover, once for all languages.
#[test]
fn a_cover_is_a_picture() {
    let site = base();
    let broken: [(&str, &[u8]); 4] =
        [("a.txt", b"x"), ("b.pdf", b"%PDF-1.4\n"), ("c.png", b""), ("d.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")];
    for (name, bytes) in broken {
        let folder = format!("content/tin/{}", &name[..1]);
        site.write(&format!("{folder}/{name}"), bytes);
        site.write(&format!("{folder}/index.vi.md"), text(&format!("cover: {name}\n")));
        site.write(&format!("{folder}/index.en.md"), "---\ntitle: A\n---\nText.\n");
    }
    let found: Vec<String> = site.told().iter().map(shown).collect();
    let wanted = [("a", "not-a-picture"), ("b", "not-a-picture"), ("c", "picture-broken"), ("d", "picture-broken")];
    let place = |name: &str| match name {
        "a" | "b" => format!("content/tin/{name}/index.vi.md:4:8"),
        _ => format!("content/tin/{name}/{name}.png"),
    };
    assert_eq!(found, wanted.map(|(name, code)| format!("{} {code}", place(name))));
    assert!(site.told().iter().all(|told| told.diagnostic.severity == Severity::Error));
}

/// Marks at the beginning, other ends of lines, names stored otherwise: nobody sees them, so they must just work.
#[test]
fn what_nobody_sees_just_works() {
    let site = base();
    let crlf = |text: &str| text.replace('\n', "\r\n");
    site.write(
        "songngu.yaml",
        format!("\u{feff}{}", crlf("base_url: https://example.gov.vn/\nlanguages: [vi, en]\napproval: none\n")),
    );
    site.write("content/tin/a.vi.md", format!("\u{feff}{}", text("")));
    site.write("content/tin/d.vi.md", format!("\u{200b}\n \n{}", text("summary:\u{a0} \"Một\"\n")));
    site.write("content/tin/b.vi.md", crlf(&text("summary: >\n  Một\n  hai\ntags:\n  - x\n")));
    site.write("content/tin/Đu\u{31b}o\u{31b}\u{300}ng mo\u{31b}\u{301}i.vi.md", text(""));
    site.write(
        "content/tin/c/index.vi.md",
        text("cover: a\u{309}nh.svg\n") + "\n![x](a\u{309}nh.svg) [y](../Đường%20mới.vi.md)\n",
    );
    site.write("content/tin/c/ảnh.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
    site.write("locales/vi/site.ftl", format!("\u{feff}{}", crlf("site-name = Trang\n")));
    site.write("locales/en/site.ftl", "site-name = Site\n");
    let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    site.write("songngu.yaml", config + "theme: rieng\r\n");
    site.write("themes/rieng/theme.yaml", "\u{feff}api: 1\r\nextends: cao-nguyen\r\n");
    site.write(
        "themes/rieng/templates/404.html",
        "\u{feff}{% extends \"base.html\" %}\r\n{% block main %}x{% endblock %}\r\n",
    );
    good(&site);
    assert!(site.out().join("vi/tin/duong-moi/index.html").exists());
    // And a mistake behind the mark is where an editor shows it.
    site.write("songngu.yaml", "\u{feff}base_url: x y\nlanguages: [vi, en]\n");
    assert_eq!(shown(&site.told()[0]), "songngu.yaml:1:11 bad-url");
}

/// The archives of a province are older than its time zone.
#[test]
fn a_very_old_date_is_a_date() {
    let site = base();
    for day in ["0001-01-01", "1899-03-26", "1904-11-22", "1906-07-01", "1969-12-31"] {
        site.write(&format!("content/tin/ngay-{day}.vi.md"), text("").replace("2026-03-01", day));
    }
    good(&site);
    let page = fs::read_to_string(site.out().join("vi/tin/ngay-1899-03-26/index.html")).unwrap();
    assert!(page.contains("datetime=\"1899-03-26T") && page.contains("26 tháng 3 năm 1899"), "{page}");
}

const GOOD_TEXT: &str = "---\ntitle: \"Đường mới: tới cửa khẩu\"\nsummary: >\n  Tuyến đường\n  dài 12 km.\ndate: 2026-03-01\nstatus: \
    approved\nslug: duong-moi\ntags: [giao thông, biên giới]\naliases:\n  - vi/tin/cu/\nfiles:\n  a.svg: {credit: \"A\", rights: free}\n\
    captions: {a.svg: {alt: x, caption: y}}\n---\nĐoạn **một** [bài](san-co.vi.md#ket-qua), ![ảnh](a.svg \"Chú\")[^1].\n\n## Hai \
    {#hai}\n\n| a | b |\n|---|:-:|\n| 1 | `x` |\n\n> [!NOTE]\n> - [ ] [buôn]{lang=rad}\n\n```json\n{\"a\": 1}\n```\n\n<details><summary \
    class=\"x\">H</summary>\n<a href=\"https://x.vn\">x</a></details>\n\n[^1]: Chú thích.\n";
const GOOD_CONFIG: &str = "base_url: https://example.gov.vn/doi-ngoai/\nlanguages: [vi, {code: en, name: English}]\napproval: none\n\
    topics: [dau-tu, van-hoa]\nagencies:\n  - {id: so, from: 2020-01-01, until: 2025-06-30, succeeded_by: so-2}\n  - so-2\npeople:\n  - id: a\n    \
    name: {vi: Một, en: One}\n    may_approve: [tin]\npartners: [{id: vna, name: \"T: T\", languages: [vi], sections: [tin], topics: \
    [dau-tu]}]\nlists: {page_size: 20, topics: true}\nfeeds: {formats: [atom, rss], size: 20}\nkeep: [\".well-known/**\"]\n";
const GOOD_WORDS: &str = "# Lời\nsite-name = Trang { -ten }\n-ten = Đắk Lắk\n    .rieng = x\nso = { $n ->\n    [one] { NUMBER($n) } bài\n   *[other] { \
    $n } bài \"\\u0041\"\n}\nhai =\n    Dòng một\n    dòng hai { \"{\" } { so }\n    .goi-y = Gợi ý { GIVEN($x) }\n";
const GOOD_TEMPLATE: &str = "<!doctype html>\n<html lang=\"{{ page.lang }}\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy \
    }}\">\n{# chú thích #}\n{% if page.title %}<h1>{{ page.title | upper }}</h1>{% else %}-{% endif %}\n{% for x in [1, 2] %}{{ x }}, {% endfor \
    %}\n<p>{{ t(key=\"moved-text\") }}</p><img src=\"{{ asset(path=\"motif.svg\") }}\" alt=\"\">\n";

/// One slip of the hand: something cut, written twice, moved, or typed where it does not belong.
fn slip() -> impl Strategy<Value = (u8, usize, usize, String)> {
    let typed = prop_oneof![
        "[\\PC\\n\\t]{1,4}",
        prop::sample::select(vec![
            ":", ": ", "\"", "'", "{", "}", "[", "]", "{{", "}}", "{%", "%}", "---\n", "\t", "&", "*", "|", "#",
            "\u{a0}", "\u{feff}", "\u{0}", "\u{202e}", "“", "：", "\r", "- ", "=", " = ", "-> ", "<", "</p>", "![",
            "](", "\u{301}", "𝔘", "\\",
        ])
        .prop_map(str::to_owned),
    ];
    (0..4u8, any::<usize>(), any::<usize>(), typed)
}

fn spoilt(good: &str, slips: &[(u8, usize, usize, String)]) -> String {
    let mut chars: Vec<char> = good.chars().collect();
    for (kind, a, b, typed) in slips {
        let from = a % (chars.len() + 1);
        let to = (from + b % 24).min(chars.len());
        match kind {
            0 => drop(chars.drain(from..to)),
            1 => {
                let piece = chars[from..to].to_vec();
                chars.splice(to..to, piece);
            }
            2 => chars[from..to].reverse(),
            _ => drop(chars.splice(from..from, typed.chars())),
        }
    }
    chars.into_iter().collect()
}

/// Each is in the file, at a line that it has, and can be printed.
fn all_located(file: &str, text: &str, told: Vec<Located>) {
    for located in told {
        let place = located.diagnostic.place.as_ref().unwrap_or_else(|| panic!("{located:?} for {text:?}"));
        assert_eq!(&*place.file, file, "{located:?} for {text:?}");
        if let Some(spot) = &located.position {
            assert!(spot.line <= text.split('\n').count(), "{located:?} for {text:?}");
            assert!(spot.excerpt.get(spot.marked.clone()).is_some(), "{located:?} for {text:?}");
        }
        for ui in ["vi", "en"] {
            let printed = printed(&located, ui);
            assert!(!printed.trim().is_empty());
        }
    }
}

fn located(text: &str, told: Vec<songngu::diag::Diagnostic>) -> Vec<Located> {
    let text: Arc<str> = text.into();
    locate(told, |_| Some(Arc::clone(&text)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn spoilt_texts_are_told_in_place(slips in prop::collection::vec(slip(), 1..4)) {
        let text = spoilt(GOOD_TEXT, &slips);
        let lang = &lang("vi");
        let how = songngu::content::text::Reading { lang, index: false, source: false, highlight: &|_, _| None };
        let (read, _) = songngu::content::text::read(&"a.vi.md".into(), text.as_bytes(), how);
        all_located("a.vi.md", &text, located(&text, read.diagnostics(&songngu::content::config::default_zone()).collect()));
    }

    #[test]
    fn spoilt_words_are_told_in_place(slips in prop::collection::vec(slip(), 1..4)) {
        let text = spoilt(GOOD_WORDS, &slips);
        let file = locale::FtlFile { layer: locale::Layer::Site, lang: lang("vi"), file: "a.ftl".into(), text: text.as_str().into(), program: false };
        let (_, told) = locale::load(&[file], &[lang("vi")]);
        all_located("a.ftl", &text, located(&text, told));
    }
}

/// A site whose theme has these templates over the built-in ones.
fn themed(templates: &[(&str, &str)]) -> Site {
    let site = base();
    let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    site.write("songngu.yaml", config + "theme: rieng\n");
    site.write("themes/rieng/theme.yaml", "api: 1\nextends: cao-nguyen\n");
    for (name, text) in templates {
        site.write(&format!("themes/rieng/templates/{name}"), text);
    }
    site
}

/// Templates and all that is told of them: place, code, words of the message or the way out.
#[rustfmt::skip]
type Templates = (&'static [(&'static str, &'static str)], &'static [(&'static str, &'static str)]);

#[rustfmt::skip]
const TEMPLATES: &[Templates] = &[
    // All wrong values of one template, and of others.
    (&[("404.html", "{% extends \"base.html\" %}\n{% block main %}{{ nix.x }} {{ page.titel }}\n{{ site.nam }}{% endblock %}\n"),
       ("alias.html", "{% extends \"base.html\" %}{% block main %}{{ page.titel }}{% endblock %}\n"),
       ("home.html", "{% extends \"base.html\" %}{% block main %}{{ page.title | uper }}{{ page.titel }}{% endblock %}\n")],
     &[("404.html:2:20 template-unknown", "“nix”"), ("404.html:2:37 template-unknown", "“title”"), ("404.html:3:9 template-unknown", "“name”"),
       ("home.html:1:58 template-unknown", "“upper”")]),
    // One that cannot be read hides nothing of the others.
    (&[("404.html", "{% extends \"base.html\" %}{% block main %}{{ page.titel }}{% endblock %}\n"),
       ("alias.html", "{% extends \"base.html\" %}\n{% block main %}\n{% if page %}\n{% endblock %}\n"),
       ("home.html", "{% extends \"base.html\" %}{% block main %}\n{{ page.title\n<p>{{ lang }}{% endblock %}\n")],
     &[("404.html:1:50 template-unknown", "“title”"), ("alias.html:3:1 template-syntax", "endif"), ("home.html:2:1 template-syntax", "not closed")]),
    (&[("404.html", "{% extends \"bse.html\" %}"), ("parts/footer.html", "{% include \"parts/headr.html\" %}")],
     &[("404.html:1:13 template-unknown", "“base.html”"), ("parts/footer.html:1:13 template-unknown", "“parts/header.html”")]),
    (&[("404.html", "{% extends \"404.html\" %}"), ("alias.html", "{% include \"x.html\" %}"), ("x.html", "\n{% include \"y.html\" %}"), ("y.html", "{% include \"x.html\" %}")],
     &[("404.html:1:13 template-syntax", "never end"), ("x.html:2:13 template-syntax", "“y.html”")]),
    // Whatever a name is of, it is named as such.
    (&[("404.html", "{% extends \"base.html\" %}\n{% block main %}\n{% if page is odx %}{% endif %}{% if page is not evn %}{% endif %}\n{{ nix(x=1) }}{{ page.title | uper | trim }}\n{{<nix a=\"b\" />}}{% set x %}{{ page.title|nix }}{% endset %}\n{% endblock %}\n{% block man %}{% endblock %}\n")],
     &[("404.html:3:15 template-unknown", "no test “odx”"), ("404.html:3:50 template-unknown", "no test “evn”"), ("404.html:4:4 template-unknown", "no function “nix”"),
       ("404.html:4:31 template-unknown", "no filter “uper”"), ("404.html:5:4 template-unknown", "no component “nix”"), ("404.html:5:43 template-unknown", "no filter “nix”"),
       ("404.html:7:10 template-unknown", "no block “man”")]),
    // A component has one home.
    (&[("404.html", "{% extends \"base.html\" %}{% block main %}{{<x />}}{% include \"y.html\" %}{% endblock %}\n{% component x() %}1{% endcomponent %}"),
       ("y.html", "{% component x() %}2{% endcomponent %}")],
     &[("y.html:1:14 template-syntax", "first given here")]),
    // What may be empty is empty on some page, wherever the value comes from; what is there and has no such field is no value.
    (&[("article.html", "{% extends \"base.html\" %}\n{% block main %}{{ article.cover.src }}{{ page.title.nix }}\n{{ article.agency.name | upper }}{{ article.summary | upper }}\n{% for a in alternates %}{{ a.url.nix }}{% endfor %}{% endblock %}\n"),
       ("section.html", "{% extends \"base.html\" %}\n{% block main %}{% for e in entries %}{{ e.cover.src }}{% endfor %}{% endblock %}\n")],
     &[("article.html:2:34 template-empty", "{% if article.cover %}"), ("article.html:2:54 template-unknown", "“nix”"),
       ("article.html:3:4 template-empty", "“article.agency” is empty"), ("article.html:3:37 template-empty", "“article.summary” is empty"), ("article.html:4:35 template-empty", "or a plain text"), ("section.html:2:50 template-empty", "{% if e.cover %}")]),
    // A base of one's own that the program's templates cannot extend, and one that its own cannot.
    (&[("base.html", "<!doctype html>\n<head><meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\"></head>{% block khung %}{% endblock %}"),
       ("home.html", "{% extends \"base.html\" %}{% block khugn %}{% endblock %}")],
     &[("base.html blocks-missing", "{% block main %}{% endblock %}"), ("base.html:2:1 hreflang-missing", "alternates"), ("home.html:1:35 template-unknown", "“khung”")]),
    // Two versions of a passage.
    (&[("404.html", "{% extends \"base.html\" %}{% block main %}\n<<<<<<< HEAD\n<p>a</p>\n=======\n<p>{{ b }}</p>\n>>>>>>> b\n{% endblock %}\n")],
     &[("404.html:2:1 conflict-marks", "two versions")]),
    // Names of templates that no page is made with.
    (&[("artcle.html", "x"), ("parts/headr.html", "x"), ("parts/note.md", "x"), ("article.html", "{% extends \"base.html\" %}{% block main %}{% endblock %}"), ("quite-another.html", "x")],
     &[("artcle.html template-unused", "Delete the file"), ("parts/headr.html template-unused", "“parts/header.html”"), ("quite-another.html template-unused", "Delete the file")]),
    // A policy that no browser obeys.
    (&[("404.html", "<!doctype html>\n<html lang=\"{{ lang }}\"><head><!-- <meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\"> --><title>x</title></head><body></body></html>")],
     &[("404.html:2:25 policy-missing", "Content-Security-Policy")]),
    // The head stands in one file for all pages.
    (&[("base.html", "{% set w = 1 %}<!doctype html>\n<html lang=\"{{ lang }}\">\n<head>\n<title>{{ page.title }}</title>\n</head>\n{% block refresh %}{% endblock %}{% block frame %}{% block main %}{% endblock %}{% endblock %}{% block theme %}{% endblock %}{% block scripts %}{% endblock %}\n")],
     &[("base.html:3:1 policy-missing", "Content-Security-Policy"), ("base.html:3:1 hreflang-missing", "alternates")]),
    // What no browser lets through, in whatever file a page is made with, once; what is code, a comment or data is none.
    (&[("404.html", "{% extends \"base.html\" %}{% block main %}{% include \"parts/crumbs.html\" %}{# <style></style> #}\n<!-- <script>a()</script> --><p style=\"color: {{ lang }}\">{{ page.title }}</p>\n<img src=\"https://anh.example/a.png\" alt=\"\" onerror=\"x()\">{% endblock %}\n"),
       ("parts/crumbs.html", "<ol>{% for c in crumbs %}<li><a href=\"javascript:history.back()\">{{ c.title }}</a></li>{% endfor %}</ol>")],
     &[("404.html:2:33 policy-forbids", "has no effect"), ("404.html:3:11 policy-forbids", "asset(path=\"a.png\")"), ("404.html:3:45 policy-forbids", "Delete “onerror”"),
       ("parts/crumbs.html:1:39 policy-forbids", "button")]),
    // Links to other languages that no search engine reads.
    (&[("article.html", "<!doctype html>\n<head><meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\n<!-- {% for a in alternates %}<link rel=\"alternate\" hreflang=\"{{ a.hreflang }}\" href=\"{{ a.url }}\">{% endfor %} --></head>"),
       ("page.html", "<!doctype html>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\"><body>{% for a in alternates %}<link rel=\"alternate\" hreflang=\"{{ a.hreflang }}\" href=\"{{ a.url }}\">{% endfor %}")],
     &[("article.html:2:1 hreflang-missing", "alternates"), ("page.html hreflang-missing", "alternates")]),
];

#[test]
fn one_run_tells_all_mistakes_of_templates() {
    for (templates, wanted) in TEMPLATES {
        let told = themed(templates).told();
        let found: Vec<String> = told.iter().map(|told| shown(told).replace("themes/rieng/templates/", "")).collect();
        let places: Vec<&str> = wanted.iter().map(|(place, _)| *place).collect();
        assert_eq!(found, places, "{templates:?}");
        for (told, (_, words)) in told.iter().zip(*wanted) {
            let said = printed(told, "en");
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

/// Files below `locales/` that nothing reads, and the name that each should have.
#[test]
fn words_that_nothing_reads_are_told_with_their_name() {
    let cases = [
        ("locales/vn/songngu.ftl", "“locales/vi/songngu.ftl”"),
        ("locales/en-GB/site.ftl", "“locales/en/site.ftl”"),
        ("locales/vi_VN/site.ftl", "“locales/vi/site.ftl”"),
        ("locales/de/site.ftl", "languages: vi, en"),
        ("locales/vi.ftl", "“locales/vi/site.ftl”"),
        ("locales/site.ftl", "languages: vi, en"),
        ("locales/en/site.ftl.txt", "“locales/en/site.ftl”"),
        ("locales/en/Site.FTL", "“locales/en/Site.ftl”"),
        ("locales/en/words.txt", "languages: vi, en"),
        ("locales/README.md", ""),
        ("locales/en/.site.ftl.swp", ""),
        ("locales/en/more/site.ftl", ""),
    ];
    for (path, words) in cases {
        let told = told_of(&[(path, "site-name = A\n")]);
        let found: Vec<String> = told.iter().map(shown).collect();
        let wanted = if words.is_empty() { vec![] } else { vec![format!("{path} words-unread")] };
        let own: Vec<String> = found.into_iter().filter(|told| told.ends_with("words-unread")).collect();
        assert_eq!(own, wanted);
        assert!(words.is_empty() || printed(&told[0], "en").contains(words), "{}", printed(&told[0], "en"));
    }
    // What is there already is not written over.
    let told = told_of(&[
        ("locales/vi.ftl", "site-name = A\n"),
        ("locales/vi/site.ftl", "site-name = B\n"),
        ("locales/en/site.ftl", "site-name = B\n"),
    ]);
    assert!(printed(&told[0], "vi").contains("sang “locales/vi/site.ftl”"), "{}", printed(&told[0], "vi"));
}

/// A template or a file of words that is not UTF-8 is told, once; nothing that stands in it is missing.
#[test]
fn an_encoding_has_no_follow_ups() {
    let utf16 = |text: &str| {
        [b"\xff\xfe".to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()].concat()
    };
    let site = themed(&[]);
    site.write("themes/rieng/templates/404.html", utf16("{% extends \"base.html\" %}"));
    site.write("themes/rieng/templates/alias.html", b"{% extends \"base.html\" %}{# \xe0\xe1 #}");
    let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    site.write("songngu.yaml", config + "topics: [dau-tu, van-hoa]\n");
    site.write("content/tin/bai.vi.md", text("topics: [dau-tu, van-hoa]\n"));
    site.write("locales/vi/site.ftl", b"topic-dau-tu = \xe0\ntopic-van-hoa = A\nsai\n");
    site.write("locales/en/site.ftl", utf16("topic-dau-tu = A\ntopic-van-hoa = B\nsite-name = C\nwrong\n"));
    let found: Vec<String> = site.told().iter().map(shown).collect();
    let wanted = [
        "locales/en/site.ftl utf16",
        "locales/en/site.ftl:4:1 fluent-syntax",
        "locales/vi/site.ftl:1:16 not-utf8",
        "locales/vi/site.ftl:3:1 fluent-syntax",
        "themes/rieng/templates/404.html utf16",
        "themes/rieng/templates/alias.html:1:29 not-utf8",
    ];
    assert_eq!(found, wanted);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_site_with_a_spoilt_file_tells_it_there(kind in 0..4usize, slips in prop::collection::vec(slip(), 1..3)) {
        let (file, good) = [
            ("songngu.yaml", GOOD_CONFIG),
            ("themes/rieng/templates/404.html", GOOD_TEMPLATE),
            ("locales/vi/site.ftl", GOOD_WORDS),
            ("content/tin/a/index.vi.md", GOOD_TEXT),
        ][kind];
        let site = base();
        let text = spoilt(good, &slips);
        if kind == 1 {
            let config = fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
            site.write("songngu.yaml", config + "theme: rieng\n");
            site.write("themes/rieng/theme.yaml", "api: 1\nextends: cao-nguyen\n");
        }
        site.write("content/tin/a/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>");
        site.write(file, &text);
        for told in site.told() {
            let located = told.diagnostic.place.is_some() || told.diagnostic.severity == Severity::Note;
            prop_assert!(located, "{} for {:?}", shown(&told), text);
            for ui in ["vi", "en"] {
                prop_assert!(!printed(&told, ui).trim().is_empty());
            }
        }
    }
}

/// Of a line as long as a text a piece is shown, and the place is the line's; tabs and wide letters are no hindrance.
#[test]
fn long_and_wide_lines_are_drawn_at_their_place() {
    let site = base();
    let long = "Câu dài của bài. ".repeat(300);
    site.write("content/tin/a.vi.md", text("") + &long + "[x](khong-co.vi.md) " + &long + "\n");
    site.write("content/tin/b.vi.md", text("") + "海关\t新道路[文](不存在.vi.md)\t末\n");
    site.write("content/tin/c.vi.md", format!("---\ntitle: A\ndate: 2026-03-01\nsummary: {long}: x\n---\n"));
    let told = site.told();
    let drawn: Vec<String> = told.iter().map(|told| printed(told, "vi")).collect();
    assert!(
        drawn[0].contains(" --> content/tin/a.vi.md:6:5101\n") && drawn[0].contains("[x](khong-co.vi.md)"),
        "{}",
        drawn[0]
    );
    assert!(drawn[1].contains("6 | 海关    新道路[文](不存在.vi.md)    末\n  |               ^^^^"), "{}", drawn[1]);
    assert!(!drawn[1].contains("Có phải"), "{}", drawn[1]);
    assert!(drawn[2].contains("content/tin/c.vi.md:4:5110"), "{}", drawn[2]);
    assert!(!drawn[0].contains(":::"), "{}", drawn[0]);
    assert!(drawn.iter().flat_map(|drawn| drawn.lines()).all(|line| line.chars().count() < 320), "{}", drawn[2]);
}
