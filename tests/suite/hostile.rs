//! Hostile input: it works, or it is told at its place, in time that grows with its size. And every input that the
//! fuzzer (`tests/fuzz`) once broke something with.

use crate::site::{NOW, Site};
use proptest::prelude::*;
use songngu::{
    base::Lang,
    content::{
        config::{Config, default_zone},
        text,
    },
    diag::{Code, Severity},
    locale::{self, FtlFile, Layer},
    markdown,
    media::{self, captions::Captions},
    pipeline::{self, Memory},
    source::yaml,
};
use std::{fs, path::Path, sync::Arc};

#[allow(dead_code, reason = "the fuzzer needs all of it")]
#[path = "../fuzz/src/targets.rs"]
mod targets;

/// What this thread has computed so far, in seconds: others on the machine do not count.
#[cfg(target_os = "linux")]
fn cpu() -> f64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

#[cfg(not(target_os = "linux"))]
fn cpu() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    START.get_or_init(std::time::Instant::now).elapsed().as_secs_f64()
}

fn seconds(work: impl FnOnce()) -> f64 {
    let begin = cpu();
    work();
    cpu() - begin
}

/// Sixteen times as much at once takes less than four times as long as sixteen times one: linear is 1, quadratic 16. The
/// best of five counts, so a neighbour would have to slow all five of one kind down to a quarter and none of the other.
/// What takes less than 40 ms says nothing about growth: the sizes here are far beyond what anybody writes.
fn in_proportion(name: &str, work: &dyn Fn(usize)) {
    let mut told = Vec::new();
    for _ in 0..5 {
        let many = seconds(|| (0..16).for_each(|_| work(1)));
        let growth = seconds(|| work(16)) / many.max(0.01);
        if growth < 4.0 {
            return;
        }
        told.push(growth);
    }
    panic!("{name}: {told:.1?} times as long as in proportion");
}

#[test]
#[should_panic(expected = "as long as in proportion")]
fn what_grows_with_the_square_is_seen() {
    in_proportion("a square", &|n| {
        (0..n * 250).flat_map(|_| 0..n * 250).for_each(|i| _ = std::hint::black_box(i));
    });
}

fn read(text: &str) -> text::Text {
    let file: Arc<str> = "content/tin/a.vi.md".into();
    let lang = &Lang::parse("vi").unwrap();
    let how = text::Reading { lang, index: false, source: true, highlight: &markdown::highlight };
    text::read(&file, text.as_bytes(), how).0
}

type Make = Box<dyn Fn(usize) -> String>;

/// `piece` as often as it takes to fill `bytes`, times n.
fn repeat(piece: &'static str, bytes: usize) -> Make {
    Box::new(move |n| piece.repeat(n * bytes / piece.len()))
}

#[test]
fn front_matter() {
    let many = |before: &'static str, after: &'static str, count: usize| -> Make {
        Box::new(move |n| {
            let ids: Vec<String> = (0..n * count).map(|i| format!("w{i}")).collect();
            format!("{before}{}{after}", ids.join(", "))
        })
    };
    let bomb: Make = Box::new(|n| {
        let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for i in 1..n * 62 {
            let above = format!("*a{}, ", i - 1).repeat(9);
            text += &format!("a{i}: &a{i} [{}]\n", above.trim_end_matches(", "));
        }
        text
    });
    let shapes: [(&str, Make, Option<Code>); 14] = [
        ("alias bomb", bomb, Some(Code::YamlAnchor)),
        ("brackets", repeat("[", 12_500), Some(Code::YamlTooDeep)),
        ("braces", repeat("{", 12_500), Some(Code::YamlTooDeep)),
        ("braces with keys", repeat("{a: ", 12_500), Some(Code::YamlTooDeep)),
        ("dashes", repeat("- ", 12_500), None),
        (
            "steps",
            Box::new(|n| (0..(n * 22_500).isqrt()).map(|i| format!("{}a:\n", " ".repeat(i))).collect()),
            Some(Code::YamlTooDeep),
        ),
        ("title of one line", Box::new(|n| format!("title: {}", "chữ ".repeat(n * 18_750))), None),
        ("quotation without an end", Box::new(|n| format!("title: \"{}", "chữ\n ".repeat(n * 6_250))), None),
        ("question marks", repeat("? ", 12_500), None),
        (
            "unknown fields",
            Box::new(|n| (0..n * 625).map(|i| format!("f{i}: x\n")).collect()),
            Some(Code::UnknownField),
        ),
        ("tags", many("tags: [", "]", 2_500), None),
        ("topics", many("topics: [", "]", 2_500), None),
        ("aliases", many("aliases: [", "]", 2_500), None),
        ("very many tags", many("tags: [", "]", 12_500), None),
    ];
    for (name, make, code) in &shapes {
        let told = read(&format!("---\n{}\n---\nx\n", make(16)));
        let told: Vec<_> = told.diagnostics(&default_zone()).collect();
        if let Some(code) = code {
            assert!(told.iter().any(|d| d.code == *code), "{name}: {:?}", told.first());
        }
        assert!(told.iter().all(|d| d.place.as_ref().is_some_and(|place| place.span.is_some())), "{name}");
        in_proportion(name, &|n| drop(read(&format!("---\n{}\n---\nx\n", make(n)))));
        in_proportion(&format!("{name}, as a configuration"), &|n| {
            let file: Arc<str> = "songngu.yaml".into();
            if let Ok(Some(node)) = yaml::parse(&make(n), 0) {
                drop(Config::read(&file, &node, None, &mut Vec::new()));
            }
        });
    }
}

#[test]
fn captions() {
    let shapes: [(&str, Make); 7] = [
        ("one line", repeat("chữ ", 25_000)),
        ("tags", repeat("<", 25_000)),
        ("speakers", repeat("<v A>a<v B>b", 12_500)),
        ("references", repeat("&#", 25_000)),
        ("arrows", repeat("-->", 25_000)),
        ("lines of arrows", repeat("-->\n", 12_500)),
        ("cues", repeat("00:00.000 --> 00:01.000\n<v A>a\nb\n\n", 12_500)),
    ];
    for (name, make) in &shapes {
        in_proportion(name, &|n| {
            let read = Captions::read(&format!("WEBVTT\n\n00:00.000 --> 00:01.000\n{}", make(n)));
            drop((read.judge(&Lang::english(), None), read.transcript()));
        });
    }
}

#[test]
fn texts() {
    let shapes: [(&str, Make); 12] = [
        ("one line", repeat("chữ ", 250_000)),
        ("one word", repeat("a", 250_000)),
        ("brackets", repeat("[", 12_500)),
        ("brackets in pairs", Box::new(|n| "[".repeat(n * 6_250) + &"]".repeat(n * 6_250))),
        ("pictures without an end", repeat("![a](", 12_500)),
        ("a long table", Box::new(|n| "| a | b |\n|---|---|\n".to_owned() + &"| c | d |\n".repeat(n * 1_250))),
        ("a wide table", Box::new(|n| format!("{}|\n{}|\n", "| a ".repeat(n * 1_250), "|---".repeat(n * 1_250)))),
        (
            "a wide table of short rows",
            Box::new(|n| format!("{}|\n{}|\n{}", "| a ".repeat(300), "|---".repeat(300), "| b |\n".repeat(n * 37))),
        ),
        ("quotations in each other", repeat("> ", 12_500)),
        (
            "lists in each other",
            Box::new(|n| (0..(n * 10_000).isqrt()).map(|i| format!("{}- a\n", "  ".repeat(i))).collect()),
        ),
        ("code", Box::new(|n| format!("```rust\n{}\n```\n", "fn f() { \"a\"; }\n".repeat(n * 1_250)))),
        ("raw HTML", repeat("<b><i x='", 25_000)),
    ];
    for (name, make) in &shapes {
        in_proportion(name, &|n| drop(read(&format!("---\ntitle: A\ndate: 2026-01-01\n---\n{}", make(n)))));
    }
}

#[test]
fn more_than_a_file_may_hold_is_told() {
    let told = read(&format!("---\ntitle: A\n---\n{}", "a".repeat(10 << 20)));
    let told: Vec<_> = told.diagnostics(&default_zone()).collect();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].code, told[0].severity), (Code::TooLarge, Severity::Error));
}

#[test]
fn words() {
    let chain: Make = Box::new(|n| {
        (0..n * 250).map(|i| format!("m{i} = {{ m{} }}{{ m{} }}\n", i + 1, i + 1)).collect::<String>() + "last = x\n"
    });
    let shapes: [(&str, Make); 8] = [
        ("a huge message", Box::new(|n| format!("a = {}\n", "chữ ".repeat(n * 12_500)))),
        ("a huge message of lines", Box::new(|n| format!("a =\n{}", "  chữ\n".repeat(n * 2_500)))),
        ("placeables", Box::new(|n| format!("a = {}\n", "{ $n } ".repeat(n * 2_500)))),
        (
            "placeables in each other",
            Box::new(|n| format!("a = {}x{}\n", "{".repeat(n * 6_250), "}".repeat(n * 6_250))),
        ),
        (
            "variants",
            Box::new(|n| {
                let variants: String = (0..n * 625).map(|i| format!("  [v{i}] x\n")).collect();
                format!("a = {{ $n ->\n{variants}  *[other] y\n}}\n")
            }),
        ),
        ("messages of messages", chain),
        ("messages", Box::new(|n| (0..n * 625).map(|i| format!("m{i} = x\n")).collect())),
        ("the same message", repeat("a = x\n", 3_750)),
    ];
    let lang = Lang::parse("vi").unwrap();
    for (name, make) in &shapes {
        in_proportion(name, &|n| {
            let text = make(n);
            let file = FtlFile {
                layer: Layer::Site,
                lang: lang.clone(),
                file: "vi.ftl".into(),
                text: text.as_str().into(),
                program: false,
            };
            let (locales, told) = locale::load(&[file], std::slice::from_ref(&lang));
            assert!(told.iter().all(|d| d.place.is_some()), "{name}");
            assert!(locales.say(&lang, "m0", &[]).text.len() < 1 << 20, "{name}");
            drop((
                locales.say(&lang, "a", &[("n", locale::Arg::Number(3))]),
                locales.usage(&[], &std::collections::BTreeSet::new(), true),
            ));
        });
    }
}

/// Only heads are read, never what they promise.
#[test]
fn pictures() {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    png.extend([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0]);
    png.extend(vec![0; 1 << 20]);
    assert_eq!(media::measure("a.png", &png), Some((i32::MAX as u32, i32::MAX as u32)));
    let entities: String = (1..40).map(|i| format!("<!ENTITY a{i} '&a{};&a{};'>", i - 1, i - 1)).collect();
    let bomb = format!("<!DOCTYPE svg [<!ENTITY a0 'x'>{entities}]><svg width='&a39;' height='4'>&a39;</svg>");
    let _ = media::measure("a.svg", bomb.as_bytes());
    let shapes: [(&str, Make); 4] = [
        ("groups", Box::new(|n| "<svg width='3' height='4'>".to_owned() + &"<g>".repeat(n * 12_500))),
        ("never an svg", repeat("<!-- -->", 37_500)),
        ("open tags", repeat("<svg ", 37_500)),
        ("attributes", Box::new(|n| format!("<svg {}>", "a='b' ".repeat(n * 6_250)))),
    ];
    for (name, make) in &shapes {
        in_proportion(name, &|n| assert_ne!(media::measure("a.svg", make(n).as_bytes()), Some((0, 0))));
    }
}

#[test]
fn templates() {
    let deep =
        |open: &str, middle: &str, close: &str| format!("{}{middle}{}", open.repeat(20_000), close.repeat(20_000));
    let shapes: [(&str, String); 9] = [
        ("a loop without end", "{% for i in range(end=1000000000) %}x{% endfor %}".into()),
        (
            "loops in loops",
            "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"{{ policy }}\">\
             {% for i in range(end=30000) %}{% for j in range(end=30000) %}xxxxxxxx{% endfor %}{% endfor %}"
                .into(),
        ),
        ("itself included", "{% include \"article.html\" %}".into()),
        ("itself extended", "{% extends \"article.html\" %}".into()),
        ("two that include each other", "{% include \"parts/other.html\" %}".into()),
        (
            "a component of itself",
            "{% component again(n: integer) %}{{ <again n={n} /> }}{% endcomponent again %}{{ <again n={1} /> }}"
                .into(),
        ),
        ("conditions", deep("{% if true %}", "x", "{% endif %}")),
        ("parentheses", format!("{{{{ {} }}}}", deep("(", "1", ")"))),
        ("sums", format!("{{{{ {}1 }}}}", "1+".repeat(50_000))),
    ];
    for (name, template) in &shapes {
        let mut site = Site::small(&[
            ("content/tin/a.vi.md", "---\ntitle: A\ndate: 2026-01-01\n---\nx\n"),
            ("themes/cao-nguyen/templates/parts/other.html", "{% include \"article.html\" %}"),
            ("themes/cao-nguyen/templates/article.html", template),
        ]);
        let built = site.build();
        assert!(!built.report.published, "{name}");
        let told = |code| built.errors().contains(&code);
        let large = told(Code::PageTooLarge) == (*name == "loops in loops");
        assert!(
            large && (told(Code::TemplateFailed) || told(Code::TemplateSyntax) || told(Code::PageTooLarge)),
            "{name}: {:?}",
            built.told()
        );
    }
}

/// A real cache, changed in any one place or cut anywhere, is never believed.
#[test]
fn a_changed_cache_is_no_cache() {
    let bytes = real_cache();
    assert!(Memory::parse(&bytes).is_some());
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= 1 << (at % 8);
        assert!(Memory::parse(&changed).is_none(), "byte {at}");
        assert!(Memory::parse(&bytes[..at]).is_none(), "{at} bytes");
    }
    let mut longer = bytes;
    longer.push(0);
    assert!(Memory::parse(&longer).is_none());
}

fn real_cache() -> Vec<u8> {
    let site = Site::small(&[("content/tin/a.vi.md", "---\ntitle: A\ndate: 2026-01-01\n---\n# b\n\n[c](d.md)\n")]);
    let mut memory = Memory::default();
    assert!(pipeline::prepare(&site.inputs(NOW), &mut memory).is_ok());
    let bytes = memory.bytes();
    assert!(Memory::parse(&targets::forged(targets::body(&bytes))).is_some(), "the forger knows the form");
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// With a right checksum too: nonsense is refused, never a panic, never more memory than it has bytes for.
    #[test]
    fn a_forged_cache_does_no_harm(at in any::<prop::sample::Index>(), with in prop::collection::vec(any::<u8>(), 0..12)) {
        thread_local!(static REAL: Vec<u8> = real_cache());
        let forged = REAL.with(|real| {
            let mut body = targets::body(real).to_vec();
            let at = at.index(body.len());
            let end = (at + with.len()).min(body.len());
            body.splice(at..end, with.iter().copied());
            body
        });
        for (name, target) in targets::TARGETS {
            if *name == "cache" {
                target(&forged);
            }
        }
    }
}

/// `tests/fuzz/crashes/<target>/*`.
#[test]
fn what_once_broke_something_does_so_no_more() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/crashes");
    for (name, target) in targets::TARGETS {
        let Ok(entries) = fs::read_dir(folder.join(name)) else { continue };
        for entry in entries {
            target(&fs::read(entry.unwrap().path()).unwrap());
        }
        target(b"");
    }
}
