//! The Markdown dialect as `tests/spec/*.md` describes it: each example is a fence `markdown` followed by a
//! fence `html`, and what is told about it, if anything, by a fence `told`.
//!
//! `SONGNGU_BLESS=1 cargo test --test suite spec` writes what comes out into the files.

use songngu::base::LineIndex;
use songngu::markdown::{Alert, ClipTo, Fill, LinkTo, Outline, PictureTo, Settings, TrackTo, Word, highlight, read};
use std::{borrow::Cow, collections::BTreeSet, fmt::Write, fs, path::Path, sync::Arc};

/// Fills holes so that they can be read: links lead where they say (`none.md` nowhere), pictures are 800 × 600, clips have captions.
struct Readable<'a>(&'a Outline);

impl Fill for Readable<'_> {
    fn link(&mut self, index: usize) -> Option<LinkTo> {
        let target = &self.0.links[index].target;
        let hreflang = target.ends_with(".en.md").then(|| "en".to_owned());
        (target != "none.md").then(|| LinkTo { href: target.clone(), hreflang, lang: None })
    }

    fn picture(&mut self, index: usize) -> Option<PictureTo> {
        let picture = &self.0.pictures[index];
        (picture.target != "none.jpg").then(|| PictureTo {
            src: picture.target.clone(),
            width: Some(800),
            height: Some(600),
            credit: picture.target.contains("credit").then(|| "Ảnh: TTXVN".to_owned()),
            eager: picture.before_heading,
            ..PictureTo::default()
        })
    }

    fn clip(&mut self, index: usize) -> Option<ClipTo> {
        let picture = &self.0.pictures[index];
        let target = &picture.target;
        let video = target.ends_with(".mp4");
        let stem = target.strip_suffix(".mp4").or_else(|| target.strip_suffix(".mp3"))?;
        let track = |lang: &str, label: &str| TrackTo {
            src: format!("{stem}.{lang}.vtt"),
            lang: lang.to_owned(),
            label: label.to_owned(),
            captions: lang == "vi",
        };
        Some(ClipTo {
            src: target.clone(),
            media_type: if video { "video/mp4" } else { "audio/mpeg" },
            video,
            size: video.then_some((640, 360)),
            poster: video.then(|| format!("{stem}.jpg")),
            tracks: vec![track("vi", "Tiếng Việt"), track("en", "English")],
            alt: picture.alt.clone(),
            caption: picture.title.clone(),
            credit: video.then(|| "Ảnh: TTXVN".to_owned()),
            seconds: Some(if video { 125 } else { 3725 }),
            bytes: 18_000_000,
            transcript: vec![(Some("H’Linh".into()), "Chào & <mừng>".into()), (None, "Hết".into())],
            ..ClipTo::default()
        })
    }

    fn word(&mut self, word: Word) -> Cow<'_, str> {
        match word {
            Word::Alert(Alert::Note) => "Lưu ý".into(),
            Word::Alert(kind) => format!("{kind:?}").into(),
            Word::Notes => "Chú thích".into(),
            Word::NoteRef(n) => format!("Chú thích {n}").into(),
            Word::NoteBack(n) => format!("Về chỗ dẫn {n}").into(),
            Word::Table(n) => format!("Bảng {n}").into(),
            Word::TaskDone => "xong".into(),
            Word::TaskOpen => "chưa".into(),
            Word::Details => "Chi tiết".into(),
            Word::Transcript => "Lời thoại".into(),
            Word::Bytes(n) => format!("{n} byte").into(),
        }
    }
}

/// What a text becomes, and what is told about it, one line each. `smart` is that of [`Settings`].
pub fn show(text: &str, smart: bool) -> (String, String) {
    let file: Arc<str> = "bai.vi.md".into();
    let settings = Settings { file: &file, offset: 0, smart, highlight: &highlight, segments: false };
    let document = read(text, &settings);
    let mut html = String::new();
    document.html.fill(&mut html, &mut Readable(&document.outline));
    let lines = LineIndex::new(text);
    let mut told: Vec<String> = Vec::new();
    for diagnostic in &document.diagnostics {
        let span = diagnostic.place.as_ref().and_then(|place| place.span).unwrap();
        let mut line = format!("line {}: {}", lines.line_of(span.start as usize) + 1, diagnostic.code);
        for (name, value) in &diagnostic.args {
            write!(line, " {name}={value}").unwrap();
        }
        told.push(line);
    }
    told.sort();
    (html.trim_end().to_owned(), told.join("\n"))
}

/// The file with every `html` and `told` fence as it should be.
fn blessed(source: &str) -> String {
    let mut out = String::new();
    let mut lines = source.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        let fence: String = line.chars().take_while(|&c| c == '`').collect();
        if fence.len() < 3 {
            continue;
        }
        let info = line[fence.len()..].trim();
        let mut body = String::new();
        for line in lines.by_ref() {
            if line.trim_end() == fence {
                break;
            }
            body.push_str(line);
        }
        out.push_str(&body);
        writeln!(out, "{fence}").unwrap();
        if info != "markdown" {
            continue;
        }
        // What follows the example up to the next prose is made anew.
        while lines.peek().is_some_and(|line| line.starts_with("```html") || line.starts_with("```told")) {
            lines.next();
            for line in lines.by_ref() {
                if line.trim_end() == "```" {
                    break;
                }
            }
        }
        let (html, told) = show(&body, true);
        writeln!(out, "```html\n{html}\n```").unwrap();
        if !told.is_empty() {
            writeln!(out, "```told\n{told}\n```").unwrap();
        }
    }
    out
}

#[test]
fn the_dialect_is_as_described() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec");
    let mut examples = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let source = fs::read_to_string(&path).unwrap();
        examples += source.matches("\n```html").count();
        let expected = blessed(&source);
        if source == expected {
            continue;
        }
        if std::env::var_os("SONGNGU_BLESS").is_some() {
            fs::write(&path, expected).unwrap();
            continue;
        }
        let differing = source.lines().zip(expected.lines()).position(|(a, b)| a != b).unwrap_or(0);
        let here: Vec<&str> = expected.lines().skip(differing).take(6).collect();
        panic!("{} line {}: now\n{}", path.display(), differing + 1, here.join("\n"));
    }
    assert!(std::env::var_os("SONGNGU_BLESS").is_some() || examples > 30, "only {examples} examples");
}

/// The classes in some HTML.
fn classes(html: &str) -> BTreeSet<&str> {
    let values = html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).collect()
}

/// Whether a line of a style sheet names a class.
fn names(line: &str, class: &str) -> bool {
    let other = |c: char| c.is_ascii_alphanumeric() || c == '-';
    line.match_indices(&format!(".{class}")).any(|(at, name)| !line[at + name.len()..].starts_with(other))
}

#[test]
fn the_built_in_theme_dresses_what_markdown_makes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let style = fs::read_to_string(root.join("themes/cao-nguyen/assets/style.css")).unwrap();
    let chapters = ["02-blocks.md", "03-links-and-pictures.md", "04-raw-html.md"];
    let spec: String = chapters.map(|name| fs::read_to_string(root.join("tests/spec").join(name)).unwrap()).concat();
    // Of a code's language nothing is to be seen; a note is an alert like any other.
    let bare = |class: &str| class.starts_with("lang-") || class == "alert-note";
    for class in classes(&spec).into_iter().filter(|class| !bare(class) && *class != "red") {
        assert!(style.lines().any(|line| names(line, class)), "style.css does not know .{class}");
    }
    // What authors may write means nothing outside a text: a class of the frame must not hide a paragraph.
    let html = show("<p class=\"lead small source left center right wide number nowrap quote\">x</p>", true).0;
    for class in classes(&html) {
        let frame: Vec<&str> = style.lines().filter(|line| names(line, class) && !line.contains(".prose")).collect();
        assert!(frame.is_empty(), ".{class}: {frame:#?}");
    }
}
