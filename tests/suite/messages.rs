//! Every message, seen by its receiver: for each code the smallest site that makes it, told once, at the right place,
//! with all its words, in Vietnamese and English. `docs/messages.md` and `docs/messages.vi.md` are made from these
//! sites: `SONGNGU_BLESS=1 cargo test --test suite messages` writes them anew.

use crate::site::{NOW, tree};
use rayon::prelude::*;
use songngu::{
    base::{Lang, Time},
    build::{self, Halt, Inputs, Memory, Stop},
    diag::{Code, Located, Severity, human, json, locate},
    disk, edition,
    locale::{self, Locales, ProgramWords},
    markdown, pages, release,
};
use std::{
    collections::BTreeSet,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

/// Rules that have their own tests.
const EDITORIAL: [&str; 9] = [
    "alt-missing", "heading-skipped", "heading-one", "long-title", "duplicate-title", "link-text", "credit-missing",
    "translation-missing", "long-summary",
];

/// An article that most sites have.
const TEXT: &str = "content/tin/bai.vi.md";

/// A site in a temporary folder: a folder of `tests/sites/messages` laid over `_base`.
struct Broken(tempfile::TempDir);

impl Broken {
    fn new(name: &str) -> Self {
        let site = Self(tempfile::tempdir().unwrap());
        for layer in ["_base", name] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/messages").join(layer);
            for (path, bytes) in tree(&folder) {
                site.write(&path, bytes);
            }
        }
        site
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.root().join(path)).unwrap();
    }

    fn target(&self) -> release::Target {
        release::Target {
            out: self.out(),
            site: self.root().to_owned(),
            home: None,
            keep: Vec::new(),
            audience: release::Audience::Public,
        }
    }

    fn inputs(&self) -> Inputs<'_> {
        Inputs {
            root: self.root(),
            now: Time::parse(NOW).unwrap(),
            real: i64::MAX,
            audience: edition::Audience::Public,
            base_url: None,
            progress: &build::Silent,
        }
    }

    /// Builds; all that is told.
    fn told(&self) -> Vec<Located> {
        match build::publish(&self.inputs(), &mut Memory::default(), &self.target()) {
            Ok(report) => report.diagnostics,
            Err(Halt::Stop(Stop::Config(told))) => told,
            Err(halt) => panic!("{halt:?}"),
        }
    }

    /// Builds a site that is good so far.
    fn good(&self) {
        let told: Vec<String> = self.told().iter().map(shown).collect();
        assert!(told.is_empty() && self.out().join("release.json").exists(), "{told:?}");
    }
}

/// `file:line:column code`; `-` for no file, no line for a file as a whole.
fn shown(located: &Located) -> String {
    let Some(place) = &located.diagnostic.place else { return format!("- {}", located.diagnostic.code) };
    match &located.spot {
        Some(spot) => format!("{}:{}:{} {}", place.file, spot.line, spot.column, located.diagnostic.code),
        None => format!("{} {}", place.file, located.diagnostic.code),
    }
}

fn lang(code: &str) -> Lang {
    Lang::parse(code).unwrap()
}

fn locales() -> &'static Locales {
    static LOCALES: OnceLock<Locales> = OnceLock::new();
    LOCALES.get_or_init(|| locale::load(&locale::builtin(), &[lang("vi"), lang("en")]).0)
}

fn printed(located: &Located, ui: &str) -> String {
    human(located, &ProgramWords::new(locales(), lang(ui)), false)
}

/// How a site is made to tell a code: its place, and what is done beyond building the folder.
type Case = (&'static str, fn(&Broken) -> Vec<Located>);

fn as_it_is(site: &Broken) -> Vec<Located> {
    site.told()
}

/// A text with a head, `extra` in it.
fn text(extra: &str) -> String {
    format!("---\ntitle: Đường mới\ndate: 2026-03-01\n{extra}---\nNội dung.\n")
}

#[rustfmt::skip]
fn case(code: &str) -> Case {
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
        "symbolic-link" => ("content/tin/lien-ket.vi.md", |site| {
            #[cfg(unix)]
            std::os::unix::fs::symlink(site.root().join("songngu.yaml"), site.root().join("content/tin/lien-ket.vi.md")).unwrap();
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
            let page = "<!doctype html>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\n";
            for name in ["home", "section", "article", "page", "topic", "topics", "agency", "agencies", "chooser", "404"] {
                site.write(&format!("themes/rieng/templates/{name}.html"), page);
            }
            site.told()
        }),
        "job-panicked" => ("content/tin/san-co.vi.md", job_panicked),
        "foreign-file" => ("-", |site| {
            site.good();
            site.write("public/bao-cao.docx", "x");
            site.told()
        }),
        "verify-failed" => ("-", |site| {
            site.good();
            site.write("public/.well-known/security.txt", "Contact: mailto:khac@example.gov.vn\n");
            site.write("static/.well-known/security.txt", "Contact: mailto:bbt@example.gov.vn\n");
            site.told()
        }),
        "still-published" => (TEXT, |site| {
            site.write(TEXT, text(""));
            site.good();
            site.write(TEXT, text("expires: 2026-05-01T00:00:00+07:00\n"));
            site.write("content/tin/hong.vi.md", "");
            site.told().into_iter().filter(|told| told.diagnostic.code != Code::FrontMatterMissing).collect()
        }),
        "file-altered" => ("-", |site| {
            site.good();
            site.write("public/vi/index.html", "x");
            site.told()
        }),
        "file-lost" => ("-", |site| {
            site.good();
            site.remove("public/vi/index.html");
            site.told()
        }),
        "cache-unwritable" => ("-", |site| {
            site.write(".songngu", "x");
            locate(Memory::default().save(site.root()).into_iter().collect(), |_| None)
        }),
        "waited-for-other" => ("-", waited),

        "language-missing-in-name" => ("content/tin/bai.md", as_it_is),
        "unknown-language-in-name" => ("content/tin/bai.vn.md", as_it_is),
        "extension-case" => ("content/tin/bai.vi.MD", as_it_is),
        "reserved-name" => ("content/index.vi.md", as_it_is),
        "bundle-and-file" => ("content/tin/bai/index.vi.md", as_it_is),
        "no-index" => ("content/van-hoa/bai.vi.md", as_it_is),
        "unfoldable-name" => ("content/tin/ព័ត៌មាន.vi.md:2:8", as_it_is),
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
        "dead-picture" | "picture-unmeasured" | "picture-name" => ("content/tin/bai/index.vi.md:5:1", as_it_is),
        "nesting-too-deep" => ("content/tin/bai.vi.md:5:101", as_it_is),
        "undefined-note" => ("content/tin/bai.vi.md:5:14", as_it_is),
        "unused-note" => ("content/tin/bai.vi.md:7:1", as_it_is),
        "stripped-html" => ("content/tin/bai.vi.md:5:10", as_it_is),
        "stripped-attribute" => ("content/tin/bai.vi.md:5:16", as_it_is),
        "duplicate-heading-id" => ("content/tin/bai.vi.md:9:1", as_it_is),
        "unknown-code-language" | "code-too-long" => ("content/tin/bai.vi.md:5:1", as_it_is),
        "bad-lang-mark" => ("content/tin/bai.vi.md:5:9", as_it_is),

        "fluent-syntax" | "message-broken" => ("locales/vi/songngu.ftl:1:1", as_it_is),
        "fluent-duplicate" => ("locales/vi/songngu.ftl:2:1", as_it_is),
        "fluent-variable" => ("locales/vi/songngu.ftl:1:24", as_it_is),
        "fluent-reference" => ("locales/vi/songngu.ftl:1:15", as_it_is),
        "plural-category" => ("locales/vi/songngu.ftl:2:6", as_it_is),
        "message-unused" => ("locales/vi/site.ftl:1:1", as_it_is),
        "message-unknown" | "message-missing" => ("themes/rieng/templates/alias.html:4:7", as_it_is),
        "words-missing" => ("songngu.yaml:2:21", as_it_is),

        "theme-api" => ("themes/rieng/theme.yaml", as_it_is),
        "theme-extends" => ("themes/rieng/theme.yaml:2:10", as_it_is),
        "template-syntax" => ("themes/rieng/templates/alias.html:4:1", as_it_is),
        "template-unknown" => ("themes/rieng/templates/alias.html:4:20", as_it_is),
        "template-failed" | "template-literal" => ("themes/rieng/templates/404.html:4:7", as_it_is),
        "template-safe" => ("themes/rieng/templates/404.html:4:20", as_it_is),
        "policy-missing" => ("themes/rieng/templates/404.html", as_it_is),
        "asset-missing" => ("themes/rieng/templates/404.html:4:14", as_it_is),
        "card-size" => ("themes/rieng/theme.yaml:3:7", as_it_is),
        other => panic!("{other} has no site that makes it"),
    }
}

/// A text is edited between its reading and the making of its page.
fn file_changed(site: &Broken) -> Vec<Located> {
    let mut memory = Memory::default();
    build::prepare(&site.inputs(), &mut memory).unwrap_or_else(|_| panic!());
    // What is remembered is not read again, so its HTML is made when the page is.
    let prepared = build::prepare(&site.inputs(), &mut memory).unwrap_or_else(|_| panic!());
    site.write("content/tin/san-co.vi.md", text(""));
    rendered(&prepared, &prepared.site.as_ref().unwrap().renderer())
}

/// A page's own job fails, whatever the reason.
fn job_panicked(site: &Broken) -> Vec<Located> {
    struct Panics;
    impl pages::Bodies for Panics {
        fn html(&self, _: &edition::Body) -> Option<Arc<markdown::Html>> {
            std::panic::resume_unwind(Box::new(()))
        }
    }
    let prepared = build::prepare(&site.inputs(), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let site = prepared.site.as_ref().unwrap();
    rendered(&prepared, &pages::Renderer::new(&site.edition, &site.theme, &Panics))
}

/// What rendering the article's page tells.
fn rendered(prepared: &build::Prepared, renderer: &pages::Renderer<'_>) -> Vec<Located> {
    let jobs = &prepared.site.as_ref().unwrap().plan.jobs;
    let job = jobs.iter().find(|job| job.path == "vi/tin/san-co/index.html").unwrap();
    prepared.located(renderer.render(job).err().unwrap())
}

fn waited(site: &Broken) -> Vec<Located> {
    site.good();
    let beside = fs::read_dir(site.root()).unwrap().map(|entry| entry.unwrap().path());
    let lock = beside.into_iter().find(|path| path.extension().is_some_and(|end| end == "lock")).unwrap();
    let disk::Locked::Held { guard, .. } = disk::lock(&lock).unwrap() else { panic!() };
    std::thread::scope(|scope| {
        scope.spawn(move || {
            std::thread::sleep(std::time::Duration::from_millis(200));
            drop(guard);
        });
        site.told()
    })
}

/// What every code's site tells.
fn all() -> &'static [(Code, Vec<Located>)] {
    static ALL: OnceLock<Vec<(Code, Vec<Located>)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| !EDITORIAL.contains(&code.name())).collect();
        codes
            .into_par_iter()
            .filter(|code| cfg!(unix) || *code != Code::SymbolicLink)
            .map(|code| {
                let site = Broken::new(code.name());
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
    let mut page = format!("<!-- Made by `SONGNGU_BLESS=1 cargo test --test suite messages`. -->\n# {title}\n\n{about}\n");
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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/messages");
    let codes: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(name.starts_with('_') || codes.contains(name.as_str()), "{name}");
    }
}
