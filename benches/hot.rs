//! The hot pieces, each by itself, through the library's doors: `cargo bench`, or `cargo bench -- page` for some of them.
//! Whole builds are measured by `tests/bench/run`, whose generator makes the texts here too.
#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a bench stands outside, as tests do")]

use divan::{Bencher, counter::BytesCount};
use songngu::{
    base::{self, Audience, Time},
    content::head,
    diag::Severity,
    markdown::{self, Document, Fill, LinkTo, Outline, PictureTo, Settings, Word},
    pages::Output,
    pipeline::{self, Inputs, Memory, Prepared, Site},
    source::recovery,
};
use std::{
    borrow::Cow,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
};

// The program's: what a piece costs is to a good part what its strings cost.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

/// A site of the generator, gone when it is dropped.
struct Corpus {
    folder: tempfile::TempDir,
    now: Time,
    /// The newest public articles' originals.
    recent: Vec<String>,
}

impl Corpus {
    fn new(articles: usize) -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let generator = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/corpus.py");
        let made = Command::new("python3")
            .args([generator, "--articles", &articles.to_string(), "--langs", "vi,en"])
            .arg(folder.path())
            .output()
            .expect("python3 makes the texts");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let told: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
        let recent = told["recent"].as_array().unwrap().iter().map(|path| path.as_str().unwrap().to_owned()).collect();
        Self { folder, now: Time::parse(told["now"].as_str().unwrap()).unwrap(), recent }
    }

    /// The newest article with a table, notes, links and code: some 650 words.
    fn article(&self) -> &str {
        let coded = |path: &&String| fs::read_to_string(self.file(path)).unwrap().contains("\n```");
        self.recent.iter().find(coded).expect("one of twenty has code")
    }

    fn file(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn prepare(&self, memory: &mut Memory) -> Prepared {
        let inputs = Inputs {
            root: self.folder.path(),
            now: self.now,
            real: i64::MAX, // far from all files' times: none counts as just written
            audience: Audience::Public,
            base_url: None,
            removal: pipeline::Removal::default(),
            progress: &pipeline::Silent,
        };
        let prepared = pipeline::prepare(&inputs, memory).unwrap();
        let failed = prepared.diagnostics.iter().any(|told| told.severity == Severity::Error);
        assert!(prepared.site.is_some() && !failed, "{:?}", prepared.diagnostics);
        prepared
    }

    /// The same as a site. Its lists are shorter than a feed, so that the HTML of every text stays at hand.
    fn site(&self) -> Site {
        self.prepare(&mut Memory::default()).site.unwrap()
    }
}

fn name() -> Arc<str> {
    "content/news/article.vi.md".into()
}

#[divan::bench_group(name = "markdown")]
mod reading {
    use super::*;

    /// Links and pictures lead where they say.
    struct Written<'o>(&'o Outline);

    impl Fill for Written<'_> {
        fn link(&mut self, index: usize) -> Option<LinkTo> {
            Some(LinkTo { href: self.0.links[index].target.clone(), ..LinkTo::default() })
        }
        fn picture(&mut self, index: usize) -> Option<PictureTo> {
            Some(PictureTo { src: self.0.pictures[index].target.clone(), ..PictureTo::default() })
        }
        fn word(&mut self, _: Word) -> Cow<'_, str> {
            "Chú thích".into()
        }
    }

    fn text() -> String {
        let corpus = Corpus::new(20);
        let source = fs::read_to_string(corpus.file(corpus.article())).unwrap();
        source[head::cut(&source).ok().unwrap().body..].to_owned()
    }

    fn read(text: &str) -> Document {
        // Code is measured by itself.
        markdown::read(
            text,
            &Settings { file: &name(), offset: 0, smart: true, highlight: &|_, _| None, segments: false },
        )
    }

    #[divan::bench]
    fn to_outline_and_html(bencher: Bencher) {
        let text = text();
        bencher.counter(BytesCount::of_str(&text)).bench(|| read(divan::black_box(&text)));
    }

    #[divan::bench]
    fn holes_filled(bencher: Bencher) {
        let text = text();
        let document = read(&text);
        bencher.counter(BytesCount::of_str(&text)).bench(|| {
            let mut out = String::new();
            document.html.fill(&mut out, &mut Written(&document.outline));
            out
        });
    }
}

mod code {
    use super::*;

    /// Eleven lines of JSON that no other `n` has, but for the braces.
    fn block(n: usize) -> String {
        let entry = |k: usize| {
            format!(
                "  {{\"id\": \"{n}-{k}\", \"title\": \"Thác Dray Nur {n}\", \"words\": {n}{k}, \"public\": true, \"topics\": [\"heritage\", null]}},\n"
            )
        };
        format!("[\n{}]\n", (0..9).map(entry).collect::<String>())
    }

    #[divan::bench]
    fn for_the_first_time(bencher: Bencher) {
        markdown::highlight("json", "[]\n"); // loads the syntaxes
        let mut n = 0;
        let next = || {
            n += 1;
            block(n)
        };
        bencher
            .with_inputs(next)
            .input_counter(BytesCount::of_str)
            .bench_local_refs(|code| markdown::highlight("json", code).unwrap());
    }

    #[divan::bench]
    fn of_known_lines(bencher: Bencher) {
        let code = block(0);
        bencher
            .counter(BytesCount::of_str(&code))
            .bench_local(|| markdown::highlight("json", divan::black_box(&code)).unwrap());
    }
}

mod front_matter {
    use super::*;

    const FIELDS: &str = "---\ntitle: \"Đắk Lắk: đường mới tới cửa khẩu Đắk Ruê\"\nsummary: \"Từ tháng Ba, xe khách chạy thẳng từ Buôn Ma Thuột tới cửa khẩu, mỗi ngày hai chuyến.\"\ndate: 2026-03-01T09:00:00+07:00\nkind: news\nagency: vpubnd-2025\nauthors: [bien-tap]\ntopics: [investment, border]\nstatus: approved\napproved_by: chanh-van-phong\ntags: [cửa khẩu, Mondulkiri]\n";
    const PICTURE: &str = "cover: con-duong.svg\nfiles:\n  con-duong.svg: {credit: Thông tin đối ngoại Đắk Lắk, license: CC BY 4.0, rights: free}\ncaptions:\n  con-duong.svg:\n    alt: \"Hình vẽ: con đường đất đỏ.\"\n    caption: \"Con đường, nhìn từ phía tây.\"\n";

    fn read(source: &str) -> head::Head {
        let file = name();
        let cut = head::cut(source).ok().unwrap();
        let reading = recovery::read(&file, cut.yaml, cut.at);
        let (head, problems) = head::read(&file, &reading.node.unwrap(), false);
        assert!(problems.is_empty() && reading.mistakes.is_empty());
        head
    }

    #[divan::bench]
    fn of_ten_lines() -> head::Head {
        read(divan::black_box(&format!("{FIELDS}---\n")))
    }

    #[divan::bench]
    fn with_pictures() -> head::Head {
        read(divan::black_box(&format!("{FIELDS}{PICTURE}---\n")))
    }
}

#[divan::bench(args = ["Đường mới tới cửa khẩu Đắk Ruê", "duong-moi-toi-cua-khau-dak-rue", "ខេត្តដាក់ឡាក់ ២០២៦"])]
fn slug(title: &str) -> String {
    base::fold(title)
}

mod page {
    use super::*;

    fn output<'s>(site: &'s Site, file: &str) -> &'s Output {
        let about = |output: &&Output| site.plan.source(output).is_some_and(|source| &*source == file);
        site.plan.outputs.iter().find(about).unwrap()
    }

    #[divan::bench]
    fn view_and_key(bencher: Bencher) {
        let corpus = Corpus::new(20);
        let site = corpus.site();
        let output = output(&site, corpus.article());
        bencher.bench_local(|| site.plan.job(divan::black_box(output)));
    }

    #[divan::bench]
    fn view_to_bytes(bencher: Bencher) {
        let corpus = Corpus::new(20);
        let site = corpus.site();
        let job = site.plan.job(output(&site, corpus.article()));
        let renderer = site.renderer();
        bencher.bench_local(|| renderer.render(divan::black_box(&job)).ok().unwrap());
    }
}

/// All that comes before rendering, for 1,000 articles in two languages, by a process that has done it before.
#[divan::bench_group(sample_count = 20, sample_size = 1)]
mod thousand_by_two {
    use super::*;

    fn known() -> (Corpus, Memory) {
        let corpus = Corpus::new(1000);
        let mut memory = Memory::default();
        corpus.prepare(&mut memory);
        (corpus, memory)
    }

    #[divan::bench]
    fn nothing_changed(bencher: Bencher) {
        let (corpus, mut memory) = known();
        bencher.bench_local(|| corpus.prepare(&mut memory));
    }

    #[divan::bench(args = ["body", "title"])]
    fn one_edit(bencher: Bencher, what: &str) {
        let (corpus, mut memory) = known();
        let file = corpus.file(&corpus.recent[0]);
        let text = fs::read_to_string(&file).unwrap();
        let mut n = 0;
        let edit = || {
            n += 1;
            edited(&file, &text, what, n);
        };
        bencher.with_inputs(edit).bench_local_values(|()| corpus.prepare(&mut memory));
    }

    fn edited(file: &Path, text: &str, what: &str, n: usize) {
        let text = match what {
            "title" => text.replacen("title: ", &format!("title: {n} "), 1),
            _ => format!("{text}\nLần {n}.\n"),
        };
        fs::write(file, text).unwrap();
    }
}
