//! What an editor, a designer or the clock may do to a site, in any order.

use crate::{
    photographs::{cut_off, jpeg},
    site::{CONFIG, Site, sites},
    stale::track,
};
use proptest::prelude::*;

/// Eight items with drawings, a photograph and a film, half of them in English too.
pub fn seed() -> Site {
    let site = Site::small(&[
        ("locales/vi/site.ftl", "topic-a = Chủ đề A\ntopic-b = Chủ đề B\nagency-x = Sở X\nsite-name = Đối ngoại\n"),
        ("locales/en/site.ftl", "topic-a = Topic A\ntopic-b = Topic B\nagency-x = Department X\nsite-name = Foreign\n"),
        (
            "songngu.yaml",
            &format!(
                "{}topics: [a, b]\nagencies: [x]\nlists: {{page_size: 3}}\npartners: [{{id: p, name: P}}]\n",
                CONFIG
            ),
        ),
        ("static/a.txt", "a"),
        ("static/l.svg", "<svg width='5' height='5'/>"),
    ]);
    for n in 0..8 {
        site.write(&format!("content/tin/bai-{n}/index.vi.md"), format!(
            "---\ntitle: Bài {n}\ndate: 2026-0{}-01\ntopics: [{}]\nagency: x\ncover: a.svg\n---\nThân {n} [xem](../bai-{}/index.vi.md).\n\n![ảnh](a.svg)\n\n![dấu](/l.svg)\n",
            n % 5 + 1, ["a", "b", "a, b"][n % 3], (n + 1) % 8));
        for name in ["a", "b", "c"] {
            let picture = format!("<svg width='{}' height='4' id='{name}'/>", n + 1);
            site.write(&format!("content/tin/bai-{n}/{name}.svg"), picture);
        }
        let folder = format!("content/tin/bai-{n}");
        site.write(&format!("{folder}/p.jpg"), jpeg(200, 150, n as u8));
        site.write(&format!("{folder}/q.jpg"), jpeg(150, 200, 7));
        for file in ["film.mp4", "film.jpg", "film.vi.vtt", "film.en.vtt"] {
            let clip = sites().join("clips/site/content/tin/cong-chieng").join(file);
            site.write(&format!("{folder}/{file}"), std::fs::read(clip).unwrap());
        }
        if n % 2 == 0 {
            site.write(
                &format!("content/tin/bai-{n}/index.en.md"),
                format!("---\ntitle: Article {n}\n---\nBody {n}.\n"),
            );
        }
    }
    site
}

/// One thing an editor, a designer or the clock may do.
#[derive(Clone, Debug)]
pub enum Edit {
    Body(usize, u8),
    Link(usize, usize),
    Title(usize, u8),
    Summary(usize, u8),
    Topics(usize, u8),
    Draft(usize),
    Embargo(usize, u8),
    Expires(usize, u8),
    Languages(bool),
    Translate(usize),
    Untranslate(usize),
    Remove(usize),
    Rename(usize, u8),
    Picture(usize, u8),
    Gallery(usize, usize),
    Captions(usize, u8),
    Cover(usize, usize),
    Photograph(usize, usize),
    Recipe(usize),
    Credit(usize, usize),
    Clip(usize, usize),
    Said(usize, usize),
    Drop(usize, usize),
    Slug(usize, u8),
    Alias(usize, u8),
    Message(u8),
    Break(usize),
    PageSize(u8),
    Template(u8),
    Style(u8),
    Static(u8),
    Clock(u8),
    Section(u8),
    Precompress(usize),
    Record(usize, usize),
    Stale(usize, usize),
    Anyway(usize),
    Glossary(u8),
}

/// Any of them.
pub fn edits() -> impl Strategy<Value = Edit> {
    let item = 0..8_usize;
    prop_oneof![
        (item.clone(), any::<u8>()).prop_map(|(i, n)| Edit::Body(i, n)),
        (item.clone(), item.clone()).prop_map(|(i, to)| Edit::Link(i, to)),
        (item.clone(), any::<u8>()).prop_map(|(i, n)| Edit::Title(i, n)),
        (item.clone(), any::<u8>()).prop_map(|(i, n)| Edit::Summary(i, n)),
        (item.clone(), 0..3_u8).prop_map(|(i, n)| Edit::Topics(i, n)),
        item.clone().prop_map(Edit::Draft),
        (item.clone(), 1..6_u8).prop_map(|(i, n)| Edit::Embargo(i, n)),
        (item.clone(), 1..12_u8).prop_map(|(i, n)| Edit::Expires(i, n)),
        any::<bool>().prop_map(Edit::Languages),
        item.clone().prop_map(Edit::Translate),
        item.clone().prop_map(Edit::Untranslate),
        item.clone().prop_map(Edit::Remove),
        (item.clone(), 0..4_u8).prop_map(|(i, n)| Edit::Rename(i, n)),
        (item.clone(), 1..9_u8).prop_map(|(i, n)| Edit::Picture(i, n)),
        (item.clone(), 0..GALLERIES.len()).prop_map(|(i, n)| Edit::Gallery(i, n)),
        (item.clone(), any::<u8>()).prop_map(|(i, n)| Edit::Captions(i, n)),
        (item.clone(), 0..COVERS.len()).prop_map(|(i, n)| Edit::Cover(i, n)),
        (item.clone(), 0..4_usize).prop_map(|(i, n)| Edit::Photograph(i, n)),
        (0..RECIPES.len()).prop_map(Edit::Recipe),
        (item.clone(), 0..CREDITS.len()).prop_map(|(i, n)| Edit::Credit(i, n)),
        (item.clone(), 0..CLIPS.len()).prop_map(|(i, n)| Edit::Clip(i, n)),
        (item.clone(), 0..SAID.len()).prop_map(|(i, n)| Edit::Said(i, n)),
        (item.clone(), 0..FILES.len()).prop_map(|(i, n)| Edit::Drop(i, n)),
        (item.clone(), 0..3_u8).prop_map(|(i, n)| Edit::Slug(i, n)),
        (item.clone(), 0..3_u8).prop_map(|(i, n)| Edit::Alias(i, n)),
        any::<u8>().prop_map(Edit::Message),
        item.prop_map(Edit::Break),
        (1..6_u8).prop_map(Edit::PageSize),
        any::<u8>().prop_map(Edit::Template),
        any::<u8>().prop_map(Edit::Style),
        any::<u8>().prop_map(Edit::Static),
        (1..12_u8).prop_map(Edit::Clock),
        any::<u8>().prop_map(Edit::Section),
        (0..3_usize).prop_map(Edit::Precompress),
        (0..8_usize, 0..6_usize).prop_map(|(i, n)| Edit::Record(i, n)),
        (0..8_usize, 0..3_usize).prop_map(|(i, n)| Edit::Stale(i, n)),
        (0..8_usize).prop_map(Edit::Anyway),
        (0..4_u8).prop_map(Edit::Glossary),
    ]
}

/// Galleries of an item, one of them with a picture that is not there.
const GALLERIES: [&str; 6] = [
    "[a.svg, b.svg]",
    "[b.svg, a.svg, c.svg]",
    "[c.svg, b.svg]",
    "[a.svg, d.svg]",
    "[p.jpg, a.svg, q.jpg]",
    "[q.jpg, p.jpg]",
];
const COVERS: [&str; 3] = ["a.svg", "p.jpg", "q.jpg"];
const RECIPES: [&str; 3] = ["{}", "{widths: [160], full: 640, quality: 60}", "{widths: [4096, 170]}"];
/// What is said of files; in the last nobody speaks in the film.
const CREDITS: [&str; 4] = [
    "{}",
    "{p.jpg: {credit: Y Ban, rights: free}, film.mp4: {rights: free}}",
    "{p.jpg: {credit: Văn Nam, license: CC BY 4.0, taken: 2019-07, rights: site-only}}",
    "{film.mp4: {speech: none}, q.jpg: {source: Báo}}",
];
/// Bodies with photographs and films, the last with a film where none may stand.
const CLIPS: [&str; 5] = [
    "![Đội](film.mp4 \"Đêm\")\n",
    "![Hồ](p.jpg \"Hồ\")\n\n![Đội](film.mp4)\n",
    "Chữ ![Hồ](p.jpg) và [ảnh](q.jpg).\n",
    "## Mục\n\n![Hồ](../bai-3/p.jpg)\n\n![Hồ](q.jpg)\n",
    "Chữ ![Đội](film.mp4) chữ.\n",
];
/// Captions, some with slips.
const SAID: [&str; 5] = [
    "WEBVTT\n\n00:00.000 --> 00:00.500\n<v H’Linh>Chào.\n",
    "WEBVTT\n\n00:00.000 --> 00:00.400\nMột\n\n00:00.400 --> 00:00.900\nHai\n",
    "WEBVTT\n\n00:00.500 --> 00:00.100\nNgược\n",
    "00:00.000 --> 00:00.500\nKhông đầu\n",
    "WEBVTT\n\n00:00.000 --> 00:00.100\nMột câu rất dài mà không ai kịp đọc trong chừng ấy thời gian\n",
];
/// What may go from a bundle, and come back by [`Edit::Photograph`], [`Edit::Said`].
const FILES: [&str; 4] = ["p.jpg", "film.vi.vtt", "film.en.vtt", "b.svg"];

/// Writes the state anew each time, so that every edit is possible in any order.
#[derive(Clone)]
pub struct State {
    head: Vec<std::collections::BTreeMap<&'static str, String>>,
    body: Vec<String>,
    folder: Vec<Option<String>>,
    english: Vec<bool>,
    broken: Vec<bool>,
}

fn set(site: &Site, state: &State, at: usize) {
    let Some(folder) = &state.folder[at] else { return };
    let head: String = state.head[at].iter().map(|(key, value)| format!("{key}: {value}\n")).collect();
    let broken = if state.broken[at] { "titel: x\n" } else { "" };
    site.write(&format!("content/tin/{folder}/index.vi.md"), format!("---\n{head}{broken}---\n{}", state.body[at]));
    let english = format!("content/tin/{folder}/index.en.md");
    if state.english[at] {
        site.write(&english, format!("---\ntitle: Article {at}\n---\nBody {at}.\n"));
    } else if site.root().join(&english).exists() {
        site.remove(&english);
    }
}

/// Writes a file into an item's bundle.
fn put(site: &Site, state: &State, at: usize, name: &str, bytes: &[u8]) {
    if let Some(folder) = &state.folder[at] {
        site.write(&format!("content/tin/{folder}/{name}"), bytes);
    }
}

impl State {
    /// As [`seed`] leaves it.
    pub fn new() -> Self {
        let head = |n: usize| {
            let date = format!("2026-0{}-01", n % 5 + 1);
            let of_all =
                [("topics", "[a]"), ("agency", "x"), ("cover", "a.svg")].map(|(key, own)| (key, own.to_owned()));
            [("title", format!("Bài {n}")), ("date", date)].into_iter().chain(of_all).collect()
        };
        let body = |n: usize| {
            format!("Thân {n} [xem](../bai-{}/index.vi.md).\n\n![ảnh](a.svg)\n\n![dấu](/l.svg)\n", (n + 1) % 8)
        };
        Self {
            head: (0..8).map(head).collect(),
            body: (0..8).map(body).collect(),
            folder: (0..8).map(|n| Some(format!("bai-{n}"))).collect(),
            english: (0..8).map(|n| n % 2 == 0).collect(),
            broken: vec![false; 8],
        }
    }
}

/// Makes an edit.
pub fn apply(site: &Site, state: &mut State, now: &mut String, edit: Edit) {
    let touch = |state: &mut State, at: usize, key: &'static str, value: String| {
        state.head[at].insert(key, value);
        set(site, state, at);
    };
    match edit {
        Edit::Body(at, n) => {
            let heading = n % 8;
            state.body[at] = format!("Thân mới {n}.[^1]\n\n## Mục {heading}\n\n![ảnh](a.svg)\n\n![dấu](/l.svg)\n\n[^1]: chú {n}\n");
            set(site, state, at);
        }
        // To a heading that may be there or not, and to the picture of another, which may be public or not.
        Edit::Link(at, to) => {
            state.body[at] = format!("Xem [bài](../bai-{to}/index.vi.md#muc-7) này.\n\n![kề](../bai-{to}/a.svg)\n");
            set(site, state, at);
        }
        Edit::Title(at, n) => touch(state, at, "title", format!("Tên mới {n}")),
        Edit::Summary(at, n) => touch(state, at, "summary", format!("Tóm tắt {n}")),
        Edit::Topics(at, n) => touch(state, at, "topics", ["[a]", "[b]", "[a, b]"][usize::from(n)].to_owned()),
        Edit::Draft(at) => touch(state, at, "status", "draft".to_owned()),
        Edit::Embargo(at, n) => touch(state, at, "embargo", format!("2026-1{}-01T00:00:00+07:00", n % 3)),
        Edit::Expires(at, n) => touch(state, at, "expires", format!("2026-{n:02}-20T00:00:00+07:00")),
        // A language at the end moves no position; there is no text in it yet.
        Edit::Languages(more) => {
            let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
            let (with, without) = ("languages: [vi, en, fr]", "languages: [vi, en]");
            let (from, to) = if more { (without, with) } else { (with, without) };
            site.write("songngu.yaml", config.replace(from, to));
        }
        Edit::Precompress(n) => {
            let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
            let other = config.lines().filter(|line| !line.starts_with("precompress:"));
            let copies = ["[]", "[gz]", "[br, gz]"][n];
            site.write("songngu.yaml", format!("{}\nprecompress: {copies}\n", other.collect::<Vec<_>>().join("\n")));
        }
        Edit::Glossary(0) => _ = std::fs::remove_file(site.root().join("glossary.yaml")),
        Edit::Glossary(n) => {
            site.write("glossary.yaml", format!("- {{id: a, forbidden: {{vi: [Thân {n}, Bài {n}]}}}}\n"));
        }
        Edit::Gallery(at, n) => touch(state, at, "gallery", GALLERIES[n].to_owned()),
        // The English text was made from what the original says now; of four others one cannot be read, one leads to itself.
        Edit::Record(at, n) => {
            let Some(folder) = &state.folder[at] else { return };
            let (text, record) = ("index.en.md", "index.en.source.yaml");
            let path = format!("content/tin/{folder}/{record}");
            match n {
                0 if site.root().join(&path).exists() => site.remove(&path),
                1 | 2 if state.english[at] => track(site, &format!("content/tin/{folder}/{text}"), "vi"),
                3 => site.write(&path, "record: 9\n"),
                4 if state.english[at] => track(site, &format!("content/tin/{folder}/{text}"), "en"),
                5 => put(site, state, at, "index.vi.source.yaml", b"from: vi\n"),
                _ => {}
            }
        }
        Edit::Stale(at, n) => touch(state, at, "stale", ["notice", "hold", "publish"][n].to_owned()),
        Edit::Anyway(at) => touch(state, at, "release_anyway", "Bão đang vào".to_owned()),
        Edit::Captions(at, n) => {
            let words = format!("{{a.svg: {{alt: a, caption: Lời {n}}}, c.svg: {{caption: c, place: Nơi {n}}}}}");
            touch(state, at, "captions", words);
        }
        Edit::Cover(at, n) => touch(state, at, "cover", COVERS[n].to_owned()),
        Edit::Credit(at, n) => touch(state, at, "files", CREDITS[n].to_owned()),
        Edit::Recipe(n) => {
            let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
            let other = config.lines().filter(|line| !line.starts_with("pictures:"));
            site.write("songngu.yaml", format!("{}\npictures: {}\n", other.collect::<Vec<_>>().join("\n"), RECIPES[n]));
        }
        // Other bytes of another size, those of another photograph, one cut off, and what is none.
        Edit::Photograph(at, n) => put(site, state, at, "p.jpg", &match n {
            0 => jpeg(180, 120, at as u8 + 100),
            1 => jpeg(150, 200, 7),
            2 => cut_off(&jpeg(200, 150, 3)),
            _ => b"BM, no photograph".to_vec(),
        }),
        Edit::Clip(at, n) => {
            state.body[at] = CLIPS[n].to_owned();
            set(site, state, at);
        }
        Edit::Said(at, n) => {
            put(site, state, at, "film.vi.vtt", SAID[n].as_bytes());
            put(site, state, at, "film.en.vtt", SAID[0].as_bytes());
        }
        Edit::Drop(at, n) => {
            if let Some(path) = state.folder[at].as_ref().map(|folder| format!("content/tin/{folder}/{}", FILES[n]))
                && site.root().join(&path).exists()
            {
                site.remove(&path);
            }
        }
        Edit::Slug(at, n) => touch(state, at, "slug", format!("ten-{at}-{n}")),
        Edit::Alias(at, n) => touch(state, at, "aliases", format!("[cu-{at}-{n}/]")),
        Edit::Translate(at) => {
            state.english[at] = true;
            set(site, state, at);
        }
        Edit::Untranslate(at) => {
            state.english[at] = false;
            set(site, state, at);
        }
        Edit::Break(at) => {
            state.broken[at] = !state.broken[at];
            set(site, state, at);
        }
        Edit::Remove(at) => {
            if let Some(folder) = state.folder[at].take() {
                site.remove(&format!("content/tin/{folder}"));
            }
        }
        Edit::Rename(at, n) => {
            let new = format!("doi-ten-{at}-{n}");
            if let Some(folder) = &state.folder[at] {
                if *folder != new {
                    site.rename(&format!("content/tin/{folder}"), &format!("content/tin/{new}"));
                }
                state.folder[at] = Some(new);
            }
        }
        Edit::Picture(at, n) => {
            put(site, state, at, "a.svg", format!("<svg width='{n}' height='7'/>").as_bytes());
        }
        Edit::Message(n) => site.write(
            "locales/vi/site.ftl",
            format!("topic-a = Chủ đề {n}\ntopic-b = Chủ đề B\nagency-x = Sở X\nsite-name = Đối ngoại\nnotes-title = Ghi chú {n}\n"),
        ),
        Edit::PageSize(n) => site.write("songngu.yaml", format!("{}topics: [a, b]\nagencies: [x]\nlists: {{page_size: {n}}}\npartners: [{{id: p, name: P}}]\n", CONFIG)),
        Edit::Template(n) => site.write("themes/cao-nguyen/templates/topics.html", format!(
            "<!doctype html><html lang=\"{{{{ lang }}}}\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"{{{{ policy }}}}\"><title>{{{{ page.title }}}}</title></head><body>{n}</body></html>")),
        Edit::Style(n) => site.write("themes/cao-nguyen/assets/style.css", format!("/* {n} */ body {{ color: #000 }}")),
        Edit::Static(n) => {
            site.write("static/a.txt", format!("{n}"));
            site.write("static/l.svg", format!("<svg width='{n}1' height='7'/>"));
        }
        Edit::Clock(n) => *now = format!("2026-{n:02}-15T00:00:00+07:00"),
        Edit::Section(n) => site.write("content/tin/_index.vi.md", format!("---\ntitle: Mục {n}\n---\nLời dẫn {n}.\n")),
    }
}
