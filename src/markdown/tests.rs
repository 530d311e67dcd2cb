//! The outline, and hostile input: any text gives well-formed HTML without script, in time that grows with its length.

#![allow(clippy::disallowed_methods, clippy::disallowed_types, clippy::print_stdout, reason = "tests measure and tell")]

use super::*;
use proptest::prelude::*;
use std::{borrow::Cow, time::Instant};

/// Every link leads on, every picture is there.
struct All<'a>(&'a Outline);

impl Fill for All<'_> {
    fn link(&mut self, index: usize) -> Option<LinkTo> {
        Some(LinkTo { href: self.0.links[index].target.clone(), ..LinkTo::default() })
    }
    fn picture(&mut self, index: usize) -> Option<PictureTo> {
        Some(PictureTo { src: self.0.pictures[index].target.clone(), ..PictureTo::default() })
    }
    fn word(&mut self, word: Word) -> Cow<'_, str> {
        format!("{word:?}").into()
    }
}

fn document(text: &str) -> Document {
    let file: Arc<str> = "a.md".into();
    read(text, &Settings { file: &file, offset: 0, smart: true, highlight: &|_, _| None })
}

fn html(text: &str) -> String {
    let document = document(text);
    let mut html = String::new();
    document.html.fill(&mut html, &mut All(&document.outline));
    html
}

/// Whether tags are balanced and stand where they may, attributes quoted and unique, no heading skips a level, and nothing
/// in it can run.
fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&elements::Element> = Vec::new();
    let mut before = 1;
    let mut ids = std::collections::HashSet::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if rest[..at].contains('>') {
            return Err(format!("> before {}", &rest[at..]));
        }
        let end = rest[at..].find('>').ok_or("a tag without end")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            let expected = open.pop().map(|element| element.name);
            if expected != Some(name) {
                return Err(format!("</{name}> closes {expected:?}"));
            }
            continue;
        }
        let name = tag.split(' ').next().unwrap_or_default();
        let Some(element) = elements::find(name) else { return Err(format!("<{tag}>")) };
        let parent = open.last().map_or(elements::Holds::Flow, |parent| parent.holds);
        let around = open.iter().fold(0, |marks, parent| marks | elements::mark(parent));
        if !elements::holds(parent, element.is) || elements::barred(element) & around != 0 {
            return Err(format!("<{tag}> in {:?}", open.iter().map(|parent| parent.name).collect::<Vec<_>>()));
        }
        if let Some(level) = elements::level(element) {
            if level > before + 1 {
                return Err(format!("<{tag}> behind level {before}"));
            }
            before = level;
        }
        let mut attributes = tag[name.len()..].trim_start();
        let mut names = Vec::new();
        while !attributes.is_empty() {
            let (attribute, value) = attributes.split_once("=\"").ok_or(format!("attributes of <{tag}>"))?;
            let (value, after) = value.split_once('"').ok_or(format!("value in <{tag}>"))?;
            attributes = after.trim_start();
            let scheme = target::scheme(value).unwrap_or_default();
            let runs =
                matches!(attribute, "href" | "src") && matches!(scheme.as_str(), "javascript" | "data" | "vbscript");
            if attribute.starts_with("on") || attribute == "style" || runs || names.contains(&attribute) {
                return Err(format!("{attribute} in <{tag}>"));
            }
            if attribute == "id" && !ids.insert(value) {
                return Err(format!("id {value} twice"));
            }
            names.push(attribute);
        }
        if element.holds != elements::Holds::Nothing {
            open.push(element);
        }
    }
    if !open.is_empty() {
        return Err(format!("left open: {:?}", open.iter().map(|element| element.name).collect::<Vec<_>>()));
    }
    match html.chars().find(|&c| !escape::allowed(c)) {
        Some(c) => Err(format!("{c:?}")),
        None => Ok(()),
    }
}

#[test]
fn the_outline_knows_blocks_links_pictures_and_words() {
    let text = "![a](x.jpg \"t\")\n\n# Đắk **Lắk**\n\nMột [hai *ba*](b.md).\n\n- bốn\n  năm\n  - sáu\n\n| a | b |\n|---|---|\n| c | d |\n\n```json\n1\n```\n";
    let file: Arc<str> = "a.md".into();
    let outline = read(text, &Settings { file: &file, offset: 100, smart: false, highlight: &|_, _| None }).outline;
    assert_eq!(
        outline.headings.iter().map(|h| (h.level, &*h.id, &*h.text)).collect::<Vec<_>>(),
        [(2, "dak-lak", "Đắk Lắk")]
    );
    assert_eq!((&*outline.links[0].target, &*outline.links[0].text), ("b.md", "hai ba"));
    let picture = &outline.pictures[0];
    assert!(picture.alone && picture.before_heading && picture.title == "t" && picture.alt == "a");
    assert_eq!((outline.first_paragraph.as_str(), outline.words, outline.ids.len()), ("Một hai ba.", 12, 1));
    let at = |span: crate::base::Span| &text[span.start as usize - 100..span.end as usize - 100];
    let blocks: Vec<(BlockKind, &str)> = outline.blocks.iter().map(|block| (block.kind, at(block.span))).collect();
    assert_eq!(
        blocks[1..5],
        [
            (BlockKind::Heading, "# Đắk **Lắk**"),
            (BlockKind::Paragraph, "Một [hai *ba*](b.md)."),
            (BlockKind::Item, "bốn\n  năm"),
            (BlockKind::Item, "sáu"),
        ]
    );
    assert_eq!(blocks.iter().filter(|(kind, _)| *kind == BlockKind::Cell).count(), 4);
    let bytes = postcard::to_stdvec(&outline).unwrap();
    assert_eq!(postcard::from_bytes::<Outline>(&bytes).unwrap(), outline);
}

#[test]
fn the_outline_knows_levels_as_written_and_as_rendered() {
    let outline = document("#### a\n\n### b\n\n# c\n\n<h3>d</h3>\n").outline;
    let levels: Vec<(u8, u8)> = outline.headings.iter().map(|heading| (heading.written, heading.level)).collect();
    assert_eq!(levels, [(5, 2), (4, 3), (2, 2), (4, 3)]);
    let outline = document("## a\n\n[^1]: b\n\n    ## c\n").outline;
    assert_eq!((outline.headings.len(), outline.ids), (1, vec!["a".to_owned()]));
}

#[test]
fn the_first_paragraph_says_something() {
    let first = |text: &str| document(text).outline.first_paragraph;
    for skipped in [
        "{{< figure src=\"a.jpg\" caption=\"b\" >}}",
        "{{<figure src=\"a.jpg\">}}",
        "{% raw %}",
        "{: .lead }",
        "::: note",
        "`cargo build` `cargo test`",
        "[![CI](a.svg)](b) [Tài liệu](c) | [Mã nguồn](d)",
        "![một](a.jpg)",
        "- mục",
        "> trích",
        "<p align=\"center\"><img src=\"a.svg\" alt=\"CI\"> <a href=\"c\">Tài liệu</a></p>",
    ] {
        assert_eq!(
            first(&format!("{skipped}\n\nĐoạn *thật*\ncó `mã`.\n\nĐoạn sau.\n")),
            "Đoạn thật có mã.",
            "{skipped}"
        );
        assert_eq!(first(skipped), "", "{skipped}");
    }
    assert_eq!(first("<p>Một <b>đoạn</b> <i>HTML</i><br>\n  hai\u{1} dòng.</p>"), "Một đoạn HTML hai dòng.");
}

/// Pieces that mean something to Markdown, to HTML, or to neither.
const PIECES: &[&str] = &[
    "a",
    " ",
    "\n",
    "\n\n",
    "> ",
    "- ",
    "1. ",
    "# ",
    "## x {#y}",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](b.md)",
    "[^1]",
    "[^1]: ",
    "{lang=rad}",
    "| a | b |\n|:-|-:|\n| c |\n",
    ": ",
    "> [!NOTE]\n> ",
    "- [x] ",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<div>",
    "</div>",
    "<p>",
    "<ul>",
    "<li>",
    "<table>",
    "<td>",
    "<tr>",
    "</table>",
    "<details>",
    "<summary>",
    "<h1>",
    "</h1>",
    "<img src=x>",
    "<script>",
    "</script>",
    "<svg onload=x>",
    "<!--",
    "-->",
    "<",
    ">",
    "&",
    "&#xfdd0;",
    "&lt;",
    "\"",
    "'",
    "<a id=y name=y>",
    "<ruby>",
    "<rt>",
    "javascript:",
    "<javascript:x>",
    "[x](javascript:y)",
    "\u{fdd0}L0\u{fdd1}",
    "\0",
    "中",
    "ខ្មែរ",
    "<figure>",
    "<figcaption>",
    "    ",
    "\t",
    "\\",
    "<col>",
    "<caption>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</ruby>",
    "<rp>",
    "</figcaption>",
    "</figure>",
    "<td rowspan=2 colspan=3>",
    "<tfoot>",
    "<header>",
    "<address>",
    "<time>",
    "</time>",
    "#### ",
    "<span title=\"",
    "\">",
    "<br/>",
    "<math>",
    "</",
    "<style>",
    "<template>",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_well_formed_and_free_of_script(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..40)) {
        let text = pieces.concat();
        if let Err(wrong) = check(&html(&text)) {
            prop_assert!(false, "{wrong}\n{text:?}\n{}", html(&text));
        }
    }

    #[test]
    fn any_characters_are_survived(text in "\\PC{0,200}") {
        prop_assert_eq!(check(&html(&text)), Ok(()));
    }
}

/// Seconds that this thread has been running, where the system tells; else the clock on the wall.
fn seconds(begin: Instant) -> f64 {
    let running = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = running.and_then(|running| running.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or(begin.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

/// How much longer one text of sixteen lengths takes than sixteen texts of one length: linear is 1, quadratic 16.
/// What the system tells has a grain of some milliseconds; less than two of them says nothing.
fn growth(make: &dyn Fn(usize) -> String, n: usize) -> f64 {
    let begin = Instant::now();
    let time = |text: &str, runs: usize| {
        let before = seconds(begin);
        (0..runs).for_each(|_| drop(document(text)));
        seconds(begin) - before
    };
    time(&make(16 * n), 1) / time(&make(n), 16).max(0.01)
}

#[test]
fn time_grows_with_the_length() {
    type Make = Box<dyn Fn(usize) -> String>;
    let repeat = |piece: &'static str| Box::new(move |n: usize| piece.repeat(n)) as Make;
    let texts: Vec<(&str, Make)> = vec![
        ("brackets", repeat("[")),
        ("closed brackets", repeat("[a]")),
        ("images", repeat("![](")),
        ("emphasis", repeat("*a **b ")),
        ("quotes", repeat("> ")),
        ("lists", repeat("- ")),
        ("long line", repeat("chữ ")),
        ("headings", repeat("# a\n")),
        ("tables", repeat("| a | b |\n|---|---|\n| c | d |\n\n")),
        ("notes", repeat("[^a] ")),
        ("undefined notes", Box::new(|n| (0..n).map(|i| format!("[^{i}] ")).collect())),
        ("defined notes", Box::new(|n| (0..n).map(|i| format!("[^{i}]\n\n[^{i}]: a\n\n")).collect())),
        ("marks", repeat("[a]{lang=rad} [b]{lang=!}")),
        ("open tags", repeat("<b>")),
        ("open tags with ids", Box::new(|n| (0..n).map(|i| format!("<i id=a{i}>\n\na\n\n")).collect())),
        ("blocks of tags", repeat("<div>\n\n")),
        ("broken tags", repeat("<a <a\n")),
        ("broken block tags", repeat("<div <div\n")),
        ("quotes in tags", repeat("<div \"\n")),
        ("comments", repeat("<!-- ")),
        ("closing tags", repeat("</div>\n")),
        ("script", repeat("<script>\n")),
        ("cells", repeat("<table><td>\n")),
        ("cells that span", Box::new(|n| format!("<table>{}", "<tr><td rowspan=99 colspan=9><td>\n".repeat(n)))),
        ("links in tags", repeat("<i><a href=x>\n")),
        ("headers in tags", repeat("<div><header>\n")),
        ("ruby", repeat("<ruby>a<rp>(<rt>b")),
        ("references", repeat("&amp;&#65;&x")),
        ("Chinese lines", repeat("中\n")),
        ("code spans", repeat("`a ``b ")),
    ];
    for (name, make) in &texts {
        let grown: Vec<f64> = (0..5)
            .map(|_| growth(make, 500))
            .scan(true, |on, grown| std::mem::replace(on, grown > 5.0).then_some(grown))
            .collect();
        assert!(
            grown.iter().any(|&grown| grown < 5.0),
            "{name}: {grown:.1?} times the time of as much text in sixteen pieces"
        );
    }
}

#[test]
fn headings_named_like_notes_get_other_ids() {
    assert_eq!(html("## Note 1\n"), "<h2 id=\"section-note-1\">Note 1</h2>\n");
    assert_eq!(
        check(&html(
            "a[^1]\n\n[^1]: b\n\n# Note ref 1\n\n# Note ref 1\n\n# Note\n\n# Note\n\n# Notes\n\n<h1>note 1</h1>\n"
        )),
        Ok(())
    );
}

#[test]
fn nesting_is_bounded_and_told_once() {
    for text in ["> ".repeat(5_000) + "a", "<div>".repeat(5_000), "*a **b ".repeat(3_000) + &"x** x*".repeat(3_000)] {
        let document = document(&text);
        let told = document.diagnostics.iter().filter(|d| d.code == crate::diag::Code::NestingTooDeep).count();
        assert_eq!(told, 1);
        assert_eq!(check(&html(&text)), Ok(()));
    }
}

/// `cargo test --release --lib markdown::tests::speed -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn speed() {
    let paragraph = "Ngày 5 tháng 8, **Ủy ban nhân dân tỉnh Đắk Lắk** ban hành [Kế hoạch số 143](../ke-hoach/index.vi.md) về *thông tin đối ngoại*; các sở, ban, ngành phối hợp thực hiện[^1] theo lộ trình đến năm 2030, bảo đảm thống nhất và hiệu quả.\n\n";
    let article = format!(
        "![Thác](thac.jpg \"Thác Dray Nur\")\n\n{p}{p}## Mục tiêu\n\n{p}{p}- một\n- hai [ba](b.md)\n- bốn\n\n## Tổ chức\n\n{p}{p}{p}| Cơ quan | Việc |\n|---|---|\n| Sở Ngoại vụ | Đầu mối |\n| Sở Tài chính | Kinh phí |\n\n{p}{p}{p}{p}[^1]: Theo Quyết định.\n",
        p = paragraph
    );
    let raw = article.replacen("Ngày 5", "<span lang=\"vi\">Ngày 5</span>", 1);
    for (name, text) in [("plain", &article), ("raw", &raw)] {
        let rounds = 2_000_u32;
        let begin = Instant::now();
        let mut size = 0;
        for _ in 0..rounds {
            size += document(text).html.memory_size();
        }
        let reading = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        let begin = Instant::now();
        let events: usize = (0..rounds).map(|_| writer::events(text)).sum();
        let parsing = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        let document = document(text);
        let begin = Instant::now();
        let mut out = String::new();
        for _ in 0..rounds {
            out.clear();
            document.html.fill(&mut out, &mut All(&document.outline));
        }
        let filling = begin.elapsed().as_secs_f64() / f64::from(rounds) * 1e6;
        println!(
            "{name}: {} bytes, {} events, read {reading:.1} µs (the parser alone {parsing:.1}), fill {filling:.1} µs, kept {} bytes",
            text.len(),
            events / rounds as usize,
            size / rounds as usize
        );
    }
}

/// `cargo test --release --lib markdown::tests::large -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn large() {
    for piece in ["chữ ", "[", "[a](b) ", "*a ", "> ", "<b>", "<div>\n", "&lt;", "<!-- ", "[^a] ", "中"] {
        let text = piece.repeat(10_000_000 / piece.len());
        let begin = Instant::now();
        document(&text);
        println!("10 MB of {piece:?}: {:.2} s", begin.elapsed().as_secs_f64());
    }
}
