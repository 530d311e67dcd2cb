//! The preview over real sockets, on a small site in a temporary folder.

use crate::{
    photographs::{cut_off, jpeg},
    site::{Site, tree},
};
use songngu::{
    base::{Audience, Lang, Time},
    pages::Rendered,
    pipeline::{self, Memory},
    serve::{self, Event, Options},
};
use std::{
    fs,
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::JoinHandle,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

/// How long a change may take to be seen on a machine that is busy with other things; only what never comes waits for it.
const SOON: Duration = Duration::from_secs(300);

/// What the site's pages lie below.
const BASE: &str = "/thong-tin/";

fn nanos() -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos()).unwrap()
}

/// The clock of all previews here, but one.
const NOW: &str = "2026-03-01T09:00:00+07:00";

fn now() -> Time {
    Time::parse(NOW).unwrap()
}

fn still() -> (Time, i64) {
    (now(), nanos())
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next().unwrap_or_default()
    }
}

/// Sends bytes and reads until the other side closes.
fn raw(addr: SocketAddr, request: &str) -> Answer {
    let mut stream = TcpStream::connect(addr).unwrap();
    stream.set_read_timeout(Some(SOON)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let at = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8(bytes[..at].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Answer { status, head, body: bytes[at + 4..].to_vec() }
}

/// A preview that runs until it is dropped.
struct Preview {
    addr: SocketAddr,
    site: Site,
    stop: Option<tokio::sync::oneshot::Sender<()>>,
    thread: Option<JoinHandle<Result<(), serve::Failure>>>,
    events: Mutex<mpsc::Receiver<Event>>,
}

impl Preview {
    fn of(site: Site, fixed: Option<Time>, clock: fn() -> (Time, i64)) -> Self {
        Self::watched(site, fixed, clock, false)
    }

    /// One that is told of changes, or looks by itself.
    fn watched(site: Site, fixed: Option<Time>, clock: fn() -> (Time, i64), poll: bool) -> Self {
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let (say, events) = mpsc::channel();
        let root = site.root().to_owned();
        let thread = std::thread::spawn(move || {
            let say = Mutex::new(say);
            let options = Options {
                root,
                addr: "127.0.0.1:0".parse().unwrap(),
                audience: Audience::Public,
                now: fixed,
                clock,
                poll,
                lang: Lang::parse("vi").unwrap(),
                say: &|event| _ = say.lock().unwrap().send(event),
            };
            serve::run_until(&options, async { _ = stopped.await })
        });
        let url = loop {
            if let Event::Listening { url } = events.recv_timeout(SOON).expect("the preview begins") {
                break url;
            }
        };
        assert!(url.ends_with(BASE), "{url}");
        let addr = url.trim_start_matches("http://").trim_end_matches(BASE).parse().unwrap();
        Self { addr, site, stop: Some(stop), thread: Some(thread), events: Mutex::new(events) }
    }

    fn start() -> Self {
        Self::of(site(), Some(now()), still)
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }

    /// Below the base.
    fn page(&self, path: &str) -> Answer {
        self.get(&format!("{BASE}{path}"))
    }

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let host = format!("Host: {}\r\n", self.addr);
        raw(self.addr, &format!("{method} {path} HTTP/1.1\r\n{host}Connection: close\r\n{headers}\r\n"))
    }

    /// Waits until a page is as it should be.
    fn until(&self, path: &str, right: impl Fn(&Answer) -> bool) -> Answer {
        let begun = Instant::now();
        loop {
            let answer = self.page(path);
            if right(&answer) {
                return answer;
            }
            assert!(begun.elapsed() < SOON, "{path}: {} {}", answer.head, answer.text());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn heard(&self, mut what: impl FnMut(&Event) -> bool) {
        let events = self.events.lock().unwrap();
        while !what(&events.recv_timeout(SOON).expect("an event")) {}
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.stop.take().unwrap().send(());
        let ended = self.thread.take().unwrap().join();
        if !std::thread::panicking() {
            ended.expect("no panic").expect("no failure");
        }
    }
}

fn article(title: &str, body: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2026-02-01\n---\n\n{body}\n")
}

fn site() -> Site {
    let config = format!("base_url: https://example.org{BASE}\nlanguages: [vi, en]\napproval: none\n");
    let site = Site::new(&[
        ("songngu.yaml", &config),
        ("content/_index.vi.md", "---\ntitle: Trang chủ\n---\n"),
        ("content/_index.en.md", "---\ntitle: Home\n---\n"),
        ("content/tin/_index.vi.md", "---\ntitle: Tin\n---\n"),
        ("content/tin/_index.en.md", "---\ntitle: News\n---\n"),
        ("static/tep.txt", "0123456789"),
    ]);
    for name in ["mot", "hai", "ba"] {
        site.write(&format!("content/tin/{name}.vi.md"), article(&format!("Bài {name}"), "Chữ đầu."));
        site.write(&format!("content/tin/{name}.en.md"), format!("---\ntitle: Text {name}\n---\n\nWords.\n"));
    }
    site
}

#[test]
fn the_first_answers() {
    let preview = Preview::start();
    let home = preview.page("vi/");
    assert_eq!((home.status, home.header("content-type")), (200, "text/html; charset=utf-8"), "{}", home.head);
    assert!(home.text().contains("Trang chủ"));
    let root = preview.get("/");
    assert_eq!((root.status, root.header("location")), (307, BASE));
    let folder = preview.page("vi/tin/mot?x=1");
    assert_eq!((folder.status, folder.header("location")), (308, "/thong-tin/vi/tin/mot/?x=1"));
    assert_eq!(preview.page("vi/feed.atom").header("content-type"), "application/atom+xml; charset=utf-8");

    let missing = preview.page("en/nothing/");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("<html lang=\"en\""), "{}", missing.text());
    assert_eq!(preview.get("/elsewhere/").status, 404);
    assert_eq!(preview.ask("POST", BASE, "").status, 405);

    let head = preview.ask("HEAD", "/thong-tin/vi/", "");
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), home.body.len().to_string());
    let tag = home.header("etag");
    let again = preview.ask("GET", "/thong-tin/vi/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status, again.body.len()), (304, 0));

    let part = preview.ask("GET", "/thong-tin/tep.txt", "Range: bytes=2-4\r\n");
    assert_eq!((part.status, part.text().as_str(), part.header("content-range")), (206, "234", "bytes 2-4/10"));
    assert_eq!(preview.page("tep.txt").text(), "0123456789");
}

/// Only what a browser asks for is derived, and kept; what is damaged is told.
#[test]
fn a_photograph_is_derived_when_it_is_asked_for() {
    let site = site();
    let text = "---\ntitle: Ảnh\ndate: 2026-01-01\n---\n![Hồ](a.jpg)\n";
    site.write("content/tin/anh/index.vi.md", text);
    site.write("content/tin/anh/a.jpg", jpeg(1200, 800, 1));
    let preview = Preview::of(site, Some(now()), still);
    let page = preview.page("vi/tin/anh/").text();
    let address = |name: &str| {
        let end = page.find(name).unwrap() + name.len();
        page[page[..end].rfind("/thong-tin/").unwrap()..end].to_owned()
    };
    let kept = || tree(&preview.site.root().join(".songngu/pictures")).len();
    assert_eq!(kept(), 0);
    let answer = preview.get(&address("/a-480.jpg"));
    assert_eq!((answer.status, answer.header("content-type"), kept()), (200, "image/jpeg", 1));
    assert!(answer.body.starts_with(&[0xff, 0xd8]));
    preview.site.write("content/tin/anh/a.jpg", cut_off(&jpeg(1200, 800, 2)));
    preview.until(".songngu/errors", |answer| answer.text().contains("picture-broken"));
}

/// The preview's own pages about translations, of what is not public too, follow the files; `build` makes none of them.
#[test]
fn the_board_and_a_text_beside_its_translation_follow_the_files() {
    let site = site();
    site.write(
        "content/tin/nhap.vi.md",
        article("Bản nháp", "Chữ. <b>Đậm</b>").replace("date:", "status: draft\ndate:"),
    );
    let preview = Preview::of(site, Some(now()), still);
    let board = preview.page(".songngu/board/");
    assert_eq!((board.status, board.header("content-type")), (200, "text/html; charset=utf-8"));
    let text = board.text();
    let cell = "<td data-item=\"tin/mot\" data-lang=\"en\" data-state=\"untracked\">\
        <a href=\"/thong-tin/.songngu/side/tin/mot/vi/en/\">";
    assert!(text.contains(cell) && text.contains("Content-Security-Policy"), "{text}");
    assert!(text.contains("data-item=\"tin/nhap\" data-lang=\"en\" data-state=\"missing\""), "{text}");
    let cells = |query: &str| preview.page(&format!(".songngu/board/{query}")).text().matches("data-state=").count();
    assert_eq!(cells(""), 6);
    assert_eq!([cells("?state=missing"), cells("?lang=vi"), cells("?section=tin&state=untracked")], [1, 0, 4]);

    let outcome = super::cli::songngu(preview.site.root(), &["translate", "accept", "tin/mot", "--lang", "en"]);
    assert_eq!(outcome.status.code(), Some(0));
    preview.until(".songngu/board/?state=current", |answer| answer.text().contains("data-item=\"tin/mot\""));
    preview.site.edit("content/tin/mot.vi.md", "Chữ đầu.", "Chữ <đầu> tiên.");
    let behind = |answer: &Answer| answer.text().contains("data-state=\"changed\"");
    let side = preview.until(".songngu/side/tin/mot/vi/en/", behind).text();
    assert!(side.contains("<div lang=\"vi\" dir=\"ltr\">Chữ ") && side.contains("<ins>"), "{side}");
    assert!(side.contains("<div lang=\"en\" dir=\"ltr\">Words.</div>") && !side.contains("<đầu>"), "{side}");
    let turned = preview.page(".songngu/side/tin/mot/en/vi/").text();
    assert!(turned.find("<div lang=\"en\"").unwrap() < turned.find("<div lang=\"vi\"").unwrap(), "{turned}");
    for missing in ["side/tin/mot/vi/km/", "side/tin/khong/vi/en/", "side/x/", "board/x"] {
        assert_eq!(preview.page(&format!(".songngu/{missing}")).status, 404, "{missing}");
    }
    assert_eq!(preview.page(".songngu/board.css").header("content-type"), "text/css; charset=utf-8");
}

#[test]
fn bytes_are_builds_and_one_script() {
    let site = site();
    site.write("content/tin/anh/index.vi.md", "---\ntitle: Ảnh\ndate: 2026-01-01\n---\n![Hồ](a.jpg) ![Núi](b.png)\n");
    site.write("content/tin/anh/a.jpg", jpeg(600, 400, 1));
    site.write("content/tin/anh/b.png", fs::read("tests/pictures/place_exif.png").unwrap());
    let preview = Preview::of(site, Some(now()), still);
    let prepared = pipeline::prepare(&preview.site.inputs(NOW), &mut Memory::default()).unwrap();
    let site = prepared.site.unwrap();
    let script = "<script src=\"/thong-tin/.songngu/reload.js\" defer></script>";
    let mut pages = 0;
    for job in site.plan.outputs.iter() {
        let made = match site.renderer().render(&site.plan.job(job)).unwrap() {
            Rendered::Bytes(bytes) => bytes.to_vec(),
            Rendered::Copy(path) => site.sources.bytes(&path).unwrap(),
            Rendered::Cleaned(path) => site.cleaned(&path).unwrap(),
            Rendered::Derived(picture) => site.derived(&picture).ok().unwrap(),
        };
        let mut served = preview.page(&job.path).body;
        if job.path.ends_with(".html") {
            let page = String::from_utf8(served).unwrap();
            assert_eq!(page.matches(script).count(), 1, "{}", job.path);
            served = page.replace(script, "").into_bytes();
            pages += 1;
        }
        assert!(served == made, "{}", job.path);
    }
    assert!(pages > 10);
    let js = preview.page(".songngu/reload.js");
    assert_eq!((js.status, js.header("cache-control")), (200, "no-store"));
}

#[test]
fn an_edit_shows_on_the_page_and_where_its_title_stands() {
    let preview = Preview::start();
    preview.site.write("content/tin/mot.vi.md", article("Bài mot", "Chữ mới."));
    preview.until("vi/tin/mot/", |answer| answer.text().contains("Chữ mới."));
    preview.site.write("content/tin/mot.vi.md", article("Tên mới", "Chữ mới."));
    for path in ["vi/tin/mot/", "vi/tin/", "vi/", "vi/tin/feed.atom"] {
        preview.until(path, |answer| answer.text().contains("Tên mới"));
    }
    preview.site.write("content/tin/mot.vi.md", article("Bài mot", "Chữ đầu."));
    preview.until("vi/tin/mot/", |answer| answer.text().contains("Chữ đầu."));
}

#[test]
fn saving_by_renaming() {
    let preview = Preview::start();
    let at = preview.site.root().join("content/tin/mot.vi.md");
    // As many programs do: a file beside it, then over it.
    preview.site.write("content/tin/.mot.vi.md.tmp", article("Bài mot", "Lần một."));
    preview.site.rename("content/tin/.mot.vi.md.tmp", "content/tin/mot.vi.md");
    preview.until("vi/tin/mot/", |answer| answer.text().contains("Lần một."));
    // As vim does: the old one away, a new one, the old one removed.
    let away = preview.site.root().join("content/tin/mot.vi.md~");
    fs::rename(&at, &away).unwrap();
    fs::write(&at, article("Bài mot", "Lần hai.")).unwrap();
    fs::remove_file(&away).unwrap();
    let answer = preview.until("vi/tin/mot/", |answer| answer.status != 200 || answer.text().contains("Lần hai."));
    assert_eq!(answer.status, 200, "the page never went");
}

#[test]
fn an_error_shows_on_its_page_alone_and_goes_with_it() {
    let preview = Preview::start();
    let before = preview.page("vi/tin/hai/");
    preview.site.write("content/tin/mot.vi.md", "---\ntitle: Bài mot\ndate: 2026-02-01\nsai: x\n---\n\nChữ.\n");
    let page = preview.until("vi/tin/mot/", |answer| answer.status == 500);
    let text = page.text();
    for part in
        ["content/tin/mot.vi.md:4:1", "unknown-field", "<mark>sai</mark>", "messages.css", "reload.js", "lang=\"vi\""]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("style="), "the policy forbids it");
    assert!(!text.contains(".songngu/errors"), "the page says itself all that is wrong: {text}");
    let all = preview.page(".songngu/errors").text();
    assert!(all.contains("content/tin/mot.vi.md:4:1"), "{all}");
    let mut stream = TcpStream::connect(preview.addr).unwrap();
    stream.set_read_timeout(Some(SOON)).unwrap();
    write!(stream, "GET {BASE}.songngu/events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.addr).unwrap();
    let mut heard = String::new();
    while !heard.contains("data: Toàn chuyên trang có 1 lỗi.") {
        let mut buffer = [0; 1024];
        let size = stream.read(&mut buffer).unwrap();
        assert!(size > 0, "pages that show no errors hear of them: {heard}");
        heard.push_str(&String::from_utf8_lossy(&buffer[..size]));
    }
    assert_eq!(preview.page(".songngu/messages.css").header("content-type"), "text/css; charset=utf-8");
    for path in ["vi/", "vi/tin/", "en/tin/", "vi/tin/hai/"] {
        assert_eq!(preview.page(path).status, 200, "{path}");
    }
    assert_eq!(preview.page("vi/tin/hai/").status, before.status);
    // Another edit shows while the error stands.
    preview.site.write("content/tin/hai.vi.md", article("Bài hai", "Vẫn xem được."));
    preview.until("vi/tin/hai/", |answer| answer.text().contains("Vẫn xem được."));
    preview.site.write("content/tin/mot.vi.md", article("Bài mot", "Đã sửa."));
    preview.until("vi/tin/mot/", |answer| answer.text().contains("Đã sửa."));
}

#[test]
fn while_an_error_stands_the_gate_holds_and_new_texts_tell_their_own() {
    let preview = Preview::start();
    preview.site.write("content/tin/moi.vi.md", "---\ntitle: Mới\nsai: x\ndate: 2026-02-01\n---\n\nChữ.\n");
    let page = preview.until("vi/tin/moi/", |answer| answer.status == 500);
    assert!(page.text().contains("content/tin/moi.vi.md:3:1"), "{}", page.text());
    // What is held or removed now is not taken from the last good state.
    preview.site.write("content/tin/hai.vi.md", "---\ntitle: Bài hai\ndate: 2026-02-01\nstatus: draft\n---\n\nChữ.\n");
    preview.until("vi/tin/hai/", |answer| answer.status == 404);
    preview.site.remove("content/tin/ba.vi.md");
    preview.site.remove("content/tin/ba.en.md");
    preview.until("vi/tin/ba/", |answer| answer.status == 404);
    assert_eq!(preview.page("vi/tin/mot/").status, 200);
}

#[test]
fn a_file_of_another_encoding_leaves_the_rest() {
    let preview = Preview::start();
    preview.site.write("content/tin/hai.vi.md", "\u{feff}---\ntitle: [\n---\n");
    preview.until("vi/tin/hai/", |answer| answer.status == 500);
    assert_eq!(preview.page("vi/tin/mot/").status, 200);
    preview.site.write("content/tin/hai.vi.md", [0xff, 0xfe, b'-', 0]);
    preview.until("vi/tin/hai/", |answer| answer.text().contains("utf16") || answer.text().contains("not-utf8"));
    assert_eq!(preview.page("vi/tin/mot/").status, 200);
}

#[test]
fn a_broken_configuration_shows_everywhere_until_it_is_mended() {
    let preview = Preview::start();
    let config = fs::read_to_string(preview.site.root().join("songngu.yaml")).unwrap();
    preview.site.write("songngu.yaml", "- not a mapping\n");
    for path in ["vi/", "vi/tin/mot/", "en/tin/"] {
        preview.until(path, |answer| answer.status == 500 && answer.text().contains("songngu.yaml"));
    }
    preview.site.write("songngu.yaml", &config);
    preview.until("vi/tin/mot/", |answer| answer.status == 200);
    preview.site.remove("songngu.yaml");
    preview.until("vi/", |answer| answer.status == 500);
    preview.site.write("songngu.yaml", &config);
    preview.until("vi/", |answer| answer.status == 200);
}

#[test]
fn a_storm_ends_in_one_right_state() {
    let preview = Preview::start();
    for round in 0..3 {
        for at in 0..300 {
            preview.site.write(
                &format!("content/tin/s{at}.vi.md"),
                article(&format!("S{at}"), &format!("Vòng {round} số {at}.")),
            );
        }
    }
    for at in (0..300).step_by(7) {
        preview.site.remove(&format!("content/tin/s{at}.vi.md"));
    }
    preview.until("vi/tin/s0/", |answer| answer.status == 404);
    for at in 0..300 {
        let path = format!("vi/tin/s{at}/");
        match at % 7 {
            0 => _ = preview.until(&path, |answer| answer.status == 404),
            _ => _ = preview.until(&path, |answer| answer.text().contains(&format!("Vòng 2 số {at}."))),
        }
    }
}

#[test]
fn folders_that_come_with_their_files_and_go() {
    let preview = Preview::start();
    let outside = Site::new(&[]);
    outside.write("muc/_index.vi.md", "---\ntitle: Mục\n---\n");
    outside.write("muc/sau/_index.vi.md", "---\ntitle: Sâu\n---\n");
    outside.write("muc/sau/bai/index.vi.md", article("Bài sâu", "Ở trong."));
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(outside.root().join("muc"))
        .arg(preview.site.root().join("content"))
        .status();
    assert!(copied.unwrap().success());
    preview.until("vi/muc/sau/bai/", |answer| answer.text().contains("Ở trong."));
    // The new folder is watched too.
    preview.site.write("content/muc/sau/bai/index.vi.md", article("Bài sâu", "Đổi rồi."));
    preview.until("vi/muc/sau/bai/", |answer| answer.text().contains("Đổi rồi."));
    preview.site.rename("content/muc", "content/khac");
    preview.until("vi/khac/sau/bai/", |answer| answer.text().contains("Đổi rồi."));
    preview.until("vi/muc/sau/bai/", |answer| answer.status == 404);
    preview.site.remove("content/khac");
    preview.until("vi/khac/sau/bai/", |answer| answer.status == 404);
}

/// A second after watching began everything is looked at again; these files are so young that they are read again, too.
#[test]
fn nothing_is_said_when_nothing_changed() {
    let preview = Preview::start();
    preview.heard(|event| matches!(event, Event::Built { .. }));
    std::thread::sleep(Duration::from_millis(2500));
    let told: Vec<Event> = preview.events.lock().unwrap().try_iter().collect();
    assert!(told.iter().all(|event| matches!(event, Event::AllRendered { .. })), "{told:?}");
}

#[test]
fn templates_and_stylesheets() {
    let preview = Preview::start();
    let css = |answer: &Answer| {
        let text = answer.text();
        let at = text.find("assets/style-").unwrap_or_default();
        text[at..].split('"').next().unwrap_or_default().to_owned()
    };
    assert!(!css(&preview.page("vi/")).is_empty());
    preview.site.write("themes/cao-nguyen/assets/style.css", "body { color: teal }\n");
    // Between emptying a file and filling it again, it may be seen empty.
    preview.until("vi/", |answer| preview.page(&css(answer)).text() == "body { color: teal }\n");
    let template = fs::read_to_string("themes/cao-nguyen/templates/base.html").unwrap();
    preview.site.write("themes/cao-nguyen/templates/base.html", template.replace("<body>", "<body><!--dấu-->"));
    preview.until("vi/tin/mot/", |answer| answer.text().contains("<!--dấu-->"));
    preview.site.write("themes/cao-nguyen/templates/base.html", "{% if %}");
    let page = preview.until("vi/tin/mot/", |answer| answer.status == 500);
    assert!(page.text().contains("themes/cao-nguyen/templates/base.html"), "{}", page.text());
    preview.site.write("themes/cao-nguyen/templates/base.html", &template);
    preview.until("vi/tin/mot/", |answer| answer.status == 200);
}

#[test]
fn a_template_that_fails_on_one_kind_of_page_is_told_unasked() {
    let preview = Preview::start();
    let template = fs::read_to_string("themes/cao-nguyen/templates/article.html").unwrap();
    let broken = template.replace("{% block main %}", "{% block main %}{{ page.title | round }}");
    assert_ne!(template, broken);
    preview.site.write("themes/cao-nguyen/templates/article.html", &broken);
    preview.heard(|event| matches!(event, Event::Diagnostics(located) if located.iter().any(|one| one.diagnostic.place.as_ref().is_some_and(|place| place.file.contains("article.html")))));
    assert_eq!(preview.page("vi/").status, 200);
}

#[test]
fn the_gate_moves() {
    static PASSED: AtomicBool = AtomicBool::new(false);
    fn moving() -> (Time, i64) {
        let now = if PASSED.load(Ordering::Relaxed) { "2026-06-01T00:00:00Z" } else { "2026-03-01T00:00:00Z" };
        (Time::parse(now).unwrap(), nanos())
    }
    let site = site();
    site.write("content/tin/sau.vi.md", "---\ntitle: Sau\ndate: 2026-05-01\n---\n\nĐã đến lúc.\n");
    let preview = Preview::of(site, None, moving);
    assert_eq!(preview.page("vi/tin/sau/").status, 404);
    PASSED.store(true, Ordering::Relaxed);
    preview.until("vi/tin/sau/", |answer| answer.text().contains("Đã đến lúc."));
    preview.heard(|event| matches!(event, Event::GateMoved { .. }));
}

#[test]
fn hosts_and_paths() {
    let preview = Preview::start();
    let ask =
        |path: &str, host: &str| raw(preview.addr, &format!("GET {path} HTTP/1.1\r\n{host}Connection: close\r\n\r\n"));
    let page = "/thong-tin/vi/";
    assert_eq!(ask(page, "Host: evil.example\r\n").status, 421);
    assert_eq!(ask(page, &format!("Host: evil.example:{}\r\n", preview.addr.port())).status, 421);
    assert_ne!(ask(page, "").status, 200);
    assert_eq!(ask(page, &format!("Host: localhost:{}\r\n", preview.addr.port())).status, 200);
    for path in [
        "/thong-tin/../songngu.yaml",
        "/thong-tin/%2e%2e/songngu.yaml",
        "/thong-tin/..%2fsongngu.yaml",
        "/thong-tin//etc/passwd",
        "/thong-tin/vi/..%5c..%5csongngu.yaml",
        "/thong-tin/content/tin/mot.vi.md",
        "/thong-tin/%00",
        "/thong-tin/%ff",
        "/songngu.yaml",
    ] {
        let answer = preview.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.head);
        assert!(!answer.text().contains("base_url"), "{path}");
    }
}

#[test]
fn many_slow_clients_stand_in_nobodys_way() {
    let preview = Preview::start();
    let slow: Vec<TcpStream> = (0..300)
        .map(|_| {
            let mut stream = TcpStream::connect(preview.addr).unwrap();
            stream.write_all(b"GET /thong-tin/vi/ HTTP/1.1\r\nHost:").unwrap();
            stream
        })
        .collect();
    assert_eq!(preview.page("vi/").status, 200);
    drop(slow);
}

#[test]
fn the_browser_hears_of_a_change() {
    let preview = Preview::start();
    let mut stream = TcpStream::connect(preview.addr).unwrap();
    stream.set_read_timeout(Some(SOON)).unwrap();
    let request = format!("GET {BASE}.songngu/events HTTP/1.1\r\nHost: {}\r\n\r\n", preview.addr);
    stream.write_all(request.as_bytes()).unwrap();
    let mut heard = String::new();
    let mut states = |count: usize| {
        let mut buffer = [0; 1024];
        while heard.matches("data: ").count() < count {
            let size = stream.read(&mut buffer).unwrap();
            heard.push_str(&String::from_utf8_lossy(&buffer[..size]));
        }
        heard.lines().filter_map(|line| line.strip_prefix("data: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    let first = states(1).pop().unwrap();
    assert!(preview.page("vi/").header("server-timing").contains(&first));
    preview.site.write("content/tin/mot.vi.md", article("Bài mot", "Khác."));
    // The state is the same again when the watcher has looked for the first time; then it is another.
    let mut count = 2;
    while states(count).pop().unwrap() == first {
        count += 1;
    }
    let second = states(count).pop().unwrap();
    assert_eq!(first.rsplit_once('.').unwrap().1, second.rsplit_once('.').unwrap().1);
    preview.site.write("static/tep.txt", "khác");
    loop {
        count += 1;
        if states(count).pop().unwrap().rsplit_once('.').unwrap().1 != second.rsplit_once('.').unwrap().1 {
            break;
        }
    }
}

#[test]
fn only_the_cache_is_written() {
    let preview = Preview::start();
    assert_eq!(preview.page("vi/").status, 200);
    let mut names: Vec<_> = fs::read_dir(preview.site.root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name != ".songngu");
    names.sort();
    assert_eq!(names, ["content", "songngu.yaml", "static"]);
}

/// An index takes all texts of its language: who saves a text need not wait for it.
#[test]
fn what_is_searched_is_made_for_whoever_looks() {
    let preview = Preview::start();
    let cache = |name: &str| preview.site.root().join(".songngu").join(name);
    let written = |name: &str| fs::metadata(cache(name)).and_then(|file| file.modified()).ok();
    let mut edits = 0;
    // Saves a text, and waits until the cache has it: what was written before it is there by then.
    let mut save = || {
        let before = written("texts");
        edits += 1;
        preview.site.write("content/tin/mot.vi.md", article("Bài mot", &format!("Lần {edits}.")));
        let begun = Instant::now();
        while written("texts") == before {
            assert!(begun.elapsed() < SOON, "the cache is not written");
            std::thread::sleep(Duration::from_millis(5));
        }
    };
    save();
    save();
    assert_eq!(written("search"), None, "made unasked");
    let page = preview.page("vi/search/").text();
    let (_, rest) = page.split_once("data-index=\"").unwrap();
    let index = preview.get(rest.split('"').next().unwrap());
    assert!(index.status == 200 && index.text().contains("\"texts\":3"), "{} {}", index.head, index.text());
    save();
    save();
    assert!(written("search").is_some());
}

#[test]
fn an_address_in_use_is_said() {
    let site = site();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let options = Options {
        root: site.root().to_owned(),
        addr: taken.local_addr().unwrap(),
        audience: Audience::Public,
        now: Some(now()),
        clock: still,
        poll: false,
        lang: Lang::english(),
        say: &|_| {},
    };
    assert!(matches!(serve::run(&options), Err(serve::Failure::AddressInUse(_))));
    let nothing = Site::new(&[]);
    let options = Options { root: nothing.root().to_owned(), addr: "127.0.0.1:0".parse().unwrap(), ..options };
    assert!(matches!(serve::run(&options), Err(serve::Failure::Config(_))));
}

/// Where nothing tells of changes, the files are looked at: an edit, a new article, one that goes, the configuration.
#[test]
fn without_events_changes_are_seen_all_the_same() {
    let preview = Preview::watched(site(), Some(now()), still, true);
    preview.site.edit("content/tin/mot.vi.md", "title: ", "title: THAYDOI ");
    preview.until("vi/tin/mot/", |answer| answer.text().contains("THAYDOI"));
    preview.site.write("content/tin/moi.vi.md", "---\ntitle: Bài mới\ndate: 2026-01-01\n---\nNội dung.\n");
    preview.until("vi/tin/moi/", |answer| answer.status == 200);
    preview.site.remove("content/tin/moi.vi.md");
    preview.until("vi/tin/moi/", |answer| answer.status == 404);
    preview.site.edit("songngu.yaml", "languages: [vi, en]", "languages: [vi, en]\nnotice: THONGBAO");
    preview.until("vi/tin/mot/", |answer| answer.text().contains("THONGBAO"));
}
