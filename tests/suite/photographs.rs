//! Photographs: what is published of them and where, what a second build does, what of them stays private, and what is told.

use crate::site::{Built, CONFIG, NOW, Site, shown, tree};
use jpeg_encoder::{ColorType, Encoder};
use songngu::{
    base::Audience,
    diag::{Code, Severity},
    media::Facts,
    pipeline::{self, Inputs, Memory},
    release::OutputFolder,
};
use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

/// An article that shows `a.jpg`.
const ARTICLE: &str = "content/tin/bai/index.vi.md";

/// A photograph of a size, other for each number.
pub fn jpeg(width: u16, height: u16, number: u8) -> Vec<u8> {
    let pixel = |x: u16, y: u16| [(x / 8) as u8, (y / 8) as u8, number];
    let pixels: Vec<u8> = (0..height).flat_map(|y| (0..width).flat_map(move |x| pixel(x, y))).collect();
    let mut jpeg = Vec::new();
    Encoder::new(&mut jpeg, 80).encode(&pixels, width, height, ColorType::Rgb).unwrap();
    jpeg
}

/// The first half of a JPEG; the end mark in it is that of a thumbnail.
pub fn cut_off(jpeg: &[u8]) -> Vec<u8> {
    [b"\xff\xd8\xff\xe1\0\x04\xff\xd9".as_slice(), &jpeg[2..jpeg.len() / 2]].concat()
}

fn text(fields: &str, body: &str) -> String {
    format!("---\ntitle: Bài\ndate: 2026-03-01\n{fields}---\n{body}\n")
}

/// A site with an article that shows a photograph of a size.
fn site(width: u16, height: u16) -> Site {
    let site = Site::small(&[(ARTICLE, &text("", "![Hồ](a.jpg)"))]);
    site.write("content/tin/bai/a.jpg", jpeg(width, height, 1));
    site
}

/// The names of all published files of bundles; they lie in one folder.
fn published(built: &Built) -> Vec<&str> {
    let media: Vec<&str> = built.files.keys().filter_map(|path| path.strip_prefix("media/")).collect();
    let folders: BTreeSet<&str> = media.iter().map(|path| path.split('/').next().unwrap()).collect();
    assert!(folders.len() <= 1, "{folders:?}");
    media.into_iter().map(|path| path.split('/').nth(1).unwrap()).collect()
}

/// The element of the only picture of a page.
fn img<'b>(built: &'b Built, page: &str) -> &'b str {
    let html = built.text(page);
    let article = &html[html.find("<main").unwrap()..];
    let start = article.find("<img").unwrap();
    &article[start..start + article[start..].find('>').unwrap() + 1]
}

fn size(jpeg: &[u8]) -> (usize, usize) {
    let size = imagesize::blob_size(jpeg).unwrap();
    (size.width, size.height)
}

/// How many outputs were derived.
fn derived(built: &Built) -> usize {
    built.report.explained.iter().filter(|(_, reason)| *reason == "derived").count()
}

#[test]
fn a_photograph_is_published_in_several_widths_and_in_full() {
    let mut site = site(2000, 1500);
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-1600.jpg", "a-480.jpg", "a-960.jpg", "a.jpg"]);
    let path = |name: &str| built.files.keys().find(|path| path.ends_with(name)).unwrap();
    for (name, wanted) in [("/a-480.jpg", (480, 360)), ("/a-1600.jpg", (1600, 1200)), ("/a.jpg", (2000, 1500))] {
        assert_eq!(size(&built.files[path(name)]), wanted, "{name}");
    }
    let source = fs::read(site.root().join("content/tin/bai/a.jpg")).unwrap();
    assert!(built.files.values().all(|bytes| *bytes != source));
    let base = format!("/doi-ngoai/{}", path("/a.jpg").trim_end_matches("a.jpg"));
    let wanted = format!(
        "<img src=\"{base}a-960.jpg\" srcset=\"{base}a-480.jpg 480w, {base}a-960.jpg 960w, {base}a-1600.jpg 1600w\" \
         sizes=\"(min-width: 64em) 800px, 96vw\" alt=\"Hồ\" width=\"1600\" height=\"1200\" decoding=\"async\">"
    );
    assert_eq!(img(&built, "vi/tin/bai/index.html"), wanted);
    assert!(built.text("release.json").contains(path("/a-480.jpg").as_str()));
    // `site-only` stays out of feeds; others get it in full, without knowing how many bytes it will have.
    assert!(!built.text("vi/feed.atom").contains("media/"));
    site.write(ARTICLE, text("files: {a.jpg: {credit: Văn Nam, rights: free}}\n", "![Hồ](a.jpg)"));
    let built = site.build().sound();
    for feed in ["vi/feed.atom", "vi/feed.rss", "vi/feed.json"] {
        let feed = built.text(feed);
        assert!(feed.contains("/a.jpg") && !feed.contains("-960.jpg") && !feed.contains("size_in_bytes"), "{feed}");
        assert!(!feed.contains("fileSize"));
    }
}

#[test]
fn a_small_one_is_one_file_and_a_link_leads_to_the_full_one() {
    let mut site = site(400, 300);
    let built = site.build().sound();
    assert_eq!(published(&built), ["a.jpg"]);
    let html = img(&built, "vi/tin/bai/index.html");
    assert!(html.contains("/a.jpg\" alt=\"Hồ\" width=\"400\" height=\"300\"") && !html.contains("sizes"), "{html}");
    // Between the widths its own counts as one.
    site.write("content/tin/bai/a.jpg", jpeg(1000, 500, 1));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-480.jpg", "a-960.jpg", "a.jpg"]);
    assert!(img(&built, "vi/tin/bai/index.html").contains("/a.jpg 1000w\" sizes="));
    site.write(ARTICLE, text("", "[Hồ](a.jpg)"));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a.jpg"]);
    assert!(built.text("vi/tin/bai/index.html").contains("/a.jpg\">Hồ</a>"));
}

#[test]
fn a_cover_is_cut_for_cards() {
    let mut site = site(2000, 1500);
    site.write(ARTICLE, text("cover: a.jpg\n", "Chữ."));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-1600.jpg", "a-480.jpg", "a-960.jpg", "a-card.jpg", "a.jpg"]);
    let page = built.text("vi/tin/bai/index.html");
    let property = |name: &str| format!("<meta property=\"og:image{name}\" content=\"");
    assert!(page.contains(&format!("{}1200\"", property(":width"))) && page.contains("-card.jpg\""), "{page}");
    assert!(img(&built, "vi/tin/bai/index.html").contains(" fetchpriority=\"high\""));
    // Lists have it in several widths too.
    assert!(img(&built, "vi/tin/index.html").contains("a-480.jpg 480w"));
    // One that is less than 600 wide is cut, and is no card.
    site.write("content/tin/bai/a.jpg", jpeg(500, 400, 1));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-480.jpg", "a-card.jpg", "a.jpg"]);
    assert!(!built.text("vi/tin/bai/index.html").contains("-card.jpg"));
}

#[test]
fn what_the_configuration_says_of_pictures_holds() {
    let mut site = site(2000, 1500);
    let before = site.build().sound();
    let folder = |built: &Built| built.files.keys().find(|path| path.starts_with("media/")).unwrap()[..22].to_owned();
    // Other widths are other files; the others' addresses stay, since their bytes do.
    site.write("songngu.yaml", format!("{CONFIG}pictures: {{widths: [600, 300, 600]}}\n"));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-300.jpg", "a-600.jpg", "a.jpg"]);
    assert_eq!((folder(&built), derived(&built)), (folder(&before), 2));
    site.write("songngu.yaml", format!("{CONFIG}pictures: {{full: 1000, quality: 50}}\n"));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-480.jpg", "a-960.jpg", "a.jpg"]);
    assert_ne!(folder(&built), folder(&before));
    for (wrong, code) in [
        ("{widths: [100]}", Code::BadNumber),
        ("{widths: []}", Code::WrongType),
        ("{widths: [200, 300, 400, 500, 600, 700, 800, 900, 1000]}", Code::WrongType),
        ("{quality: 100}", Code::BadNumber),
        ("{sizes: 3}", Code::UnknownField),
    ] {
        site.write("songngu.yaml", format!("{CONFIG}pictures: {wrong}\n"));
        assert_eq!(site.build().codes(), [code], "{wrong}");
    }
}

#[test]
fn a_second_build_derives_nothing_and_a_changed_picture_its_own() {
    let mut site = site(1200, 900);
    site.write("content/tin/hai/index.vi.md", text("cover: b.jpg\n", "![Núi](b.jpg)"));
    site.write("content/tin/hai/b.jpg", jpeg(1200, 900, 2));
    let first = site.build().sound();
    assert_eq!(derived(&first), 3 + 4);
    site.touch("content/tin/bai/a.jpg");
    let second = site.build().sound();
    assert_eq!((derived(&second), second.report.switched), (0, false));
    site.write("content/tin/bai/a.jpg", jpeg(1200, 900, 3));
    let third = site.build().sound();
    assert_eq!(derived(&third), 3);
    assert!(third.files.keys().filter(|path| path.starts_with("media/")).count() == 7);
    // Incremental equals clean, which derives all.
    let clean = site.clean_build(NOW);
    assert_eq!(third.files.keys().collect::<Vec<_>>(), clean.files.keys().collect::<Vec<_>>());
    assert!(third.files == clean.files);
    assert_eq!(derived(&clean), 7);
    // Another credit stands in the picture.
    site.write(ARTICLE, text("files: {a.jpg: {credit: Văn Nam}}\n", "![Hồ](a.jpg)"));
    let credited = site.build().sound();
    assert_eq!(derived(&credited), 3);
    let jpeg = credited.files.iter().find(|(path, _)| path.ends_with("/a-480.jpg")).unwrap().1;
    assert!(memchr::memmem::find(jpeg, "Văn Nam".as_bytes()).is_some());
}

#[test]
fn what_was_derived_is_kept_and_what_nothing_names_goes() {
    let site = site(1200, 900);
    let kept = || tree(&site.root().join(".songngu/pictures"));
    let build = |out: &str| {
        let mut memory = Memory::load(site.root());
        let target = OutputFolder { out: site.root().join(out), ..site.target() };
        let report = pipeline::publish(&site.inputs(NOW), &mut memory, &target).unwrap();
        assert!(memory.save().is_none());
        Built { report, files: tree(&target.out) }
    };
    let first = build("public");
    assert_eq!((derived(&first), kept().len()), (3, 3));
    // Another output takes them from there; one that is damaged is derived again.
    let (name, bytes) = kept().pop_first().unwrap();
    site.write(&format!(".songngu/pictures/{name}"), &bytes[..bytes.len() - 1]);
    let second = build("khac");
    assert_eq!(derived(&second), 1);
    assert!(first.files == second.files && kept().len() == 3);
    site.write("content/tin/bai/a.jpg", jpeg(300, 200, 1));
    build("public");
    assert_eq!(kept().len(), 1);
    site.remove(".songngu");
    let third = build("public");
    assert_eq!((derived(&third), kept().len(), third.report.written), (1, 1, 0));
}

#[test]
fn a_picture_that_only_a_waiting_text_names_reaches_no_output() {
    let mut site = site(1200, 900);
    let png = fs::read("tests/pictures/place_exif.png").unwrap();
    site.write("content/tin/bai/b.png", &png);
    site.write(ARTICLE, text("status: draft\ncover: a.jpg\n", "![Hồ](a.jpg) ![Núi](b.png) [lớn](a.jpg)"));
    let built = site.build().sound();
    assert!(built.files.keys().all(|path| !path.starts_with("media/")), "{:?}", built.files.keys());
    assert_eq!(built.codes(), []);
    // It is not read when nobody names it, and published when somebody may see who names it.
    let out = site.root().join("xem");
    let target = OutputFolder { out: out.clone(), audience: Audience::Drafts, ..site.target() };
    let inputs = Inputs { audience: Audience::Drafts, ..site.inputs(NOW) };
    pipeline::publish(&inputs, &mut Memory::default(), &target).unwrap();
    let media = tree(&out).into_keys().filter(|path| path.starts_with("media/")).count();
    assert_eq!(media, 4 + 1);
}

#[test]
fn png_goes_out_without_what_it_says_unseen() {
    let mut site = site(300, 200);
    let png = fs::read("tests/pictures/place_exif.png").unwrap();
    site.write("content/tin/bai/b.png", &png);
    site.write(ARTICLE, text("", "![Núi](b.png)"));
    let built = site.build().sound();
    let (path, bytes) = built.files.iter().find(|(path, _)| path.ends_with("/b.png")).unwrap();
    assert!(bytes.len() < png.len() && memchr::memmem::find(bytes, b"eXIf").is_none());
    let sha = songngu::release::Sha::of(bytes).to_string();
    assert!(path.contains(&sha[..16]) && built.codes().is_empty(), "{path} {:?}", built.codes());
}

#[test]
fn what_is_wrong_with_a_picture_is_told_once_at_the_file() {
    let mut site = site(600, 400);
    let whole = jpeg(600, 400, 1);
    site.write("content/tin/bai/a.jpg", cut_off(&whole));
    site.write(ARTICLE, text("cover: a.jpg\n", "![Hồ](a.jpg) [lớn](a.jpg)"));
    site.write("content/tin/bai/index.en.md", "---\ntitle: A\nstatus: draft\n---\n![Lake](a.jpg)\n");
    let told = site.told();
    assert_eq!(told.iter().map(shown).collect::<Vec<_>>(), ["content/tin/bai/a.jpg picture-broken"]);
    let diagnostic = &told[0].diagnostic;
    assert_eq!((diagnostic.severity, diagnostic.related.len()), (Severity::Error, 4));
    assert!(!site.out().exists());
    // `check` says the same, and derives nothing.
    let check = |site: &Site| {
        let mut memory = Memory::load(site.root());
        let (prepared, diagnostics) = pipeline::check(&site.inputs(NOW), &mut memory, &site.out()).unwrap();
        memory.save();
        prepared.located(diagnostics)
    };
    assert_eq!(check(&site).iter().map(shown).collect::<Vec<_>>(), ["content/tin/bai/a.jpg picture-broken"]);
    assert!(!site.root().join(".songngu/pictures").exists());
    // What was decoded once is known.
    assert_eq!(check(&site).len(), 1);
    // In drafts it is a warning; nothing of the picture is published there either.
    for text in [ARTICLE, "content/tin/bai/index.en.md"] {
        site.edit(text, "title:", if text == ARTICLE { "status: draft\ntitle:" } else { "title:" });
    }
    let built = site.build().sound();
    assert_eq!(built.places(), ["content/tin/bai/a.jpg picture-broken"]);
    assert_eq!(built.report.diagnostics[0].diagnostic.severity, Severity::Warning);
    let target = OutputFolder { out: site.root().join("xem"), audience: Audience::Drafts, ..site.target() };
    let inputs = Inputs { audience: Audience::Drafts, ..site.inputs(NOW) };
    pipeline::publish(&inputs, &mut Memory::default(), &target).unwrap();
    let files = tree(&target.out);
    assert!(files.keys().all(|path| !path.starts_with("media/")));
    let page = String::from_utf8_lossy(&files["vi/tin/bai/index.html"]);
    assert!(page.contains("lớn") && !page.contains("a.jpg"), "{page}");
    // Mended, it is published.
    site.write("content/tin/bai/a.jpg", &whole);
    site.edit(ARTICLE, "status: draft\n", "");
    assert_eq!(published(&site.build().sound()), ["a-480.jpg", "a-card.jpg", "a.jpg"]);
}

#[test]
fn a_link_to_what_is_no_picture_by_its_name_is_a_download() {
    let mut site = site(300, 200);
    site.write("content/tin/bai/b.csv", "BMI;1\n");
    site.write("content/tin/bai/c.tif", b"II*\0\x08\0\0\0\0\0\0\0");
    site.write(ARTICLE, text("", "[b](b.csv)"));
    assert_eq!(site.build().sound().codes(), []);
    site.write(ARTICLE, text("", "[c](c.tif)"));
    assert_eq!(site.build().places(), ["content/tin/bai/c.tif picture-format"]);
}

#[test]
fn words_that_go_along_in_a_picture_are_short() {
    let mut site = site(300, 200);
    for field in ["credit", "source", "license"] {
        let long = "ạ".repeat(301);
        site.write(ARTICLE, text(&format!("files: {{a.jpg: {{{field}: {long}}}}}\n"), "![Hồ](a.jpg)"));
        assert_eq!(site.build().codes(), [Code::WrongType], "{field}");
        site.edit(ARTICLE, "ạ", "");
        assert_eq!(site.build().sound().codes(), [], "{field}");
    }
}

/// Of the same bytes under two names whose widths meet, one would stand in the other's place.
#[test]
fn two_pictures_that_want_one_address_are_told() {
    let mut site = site(600, 400);
    site.write("content/tin/bai/a-480.jpg", jpeg(600, 400, 1));
    site.write(ARTICLE, text("", "![Hồ](a.jpg)\n\n![Hồ](a-480.jpg)"));
    assert_eq!(site.build().errors(), [Code::SameAddress]);
    // The same picture in two bundles is one.
    site.write(ARTICLE, text("", "![Hồ](a.jpg)"));
    site.write("content/tin/hai/index.vi.md", text("", "![Hồ](a.jpg)").replace("Bài", "Hai"));
    site.write("content/tin/hai/a.jpg", jpeg(600, 400, 1));
    let built = site.build().sound();
    assert_eq!(published(&built), ["a-480.jpg", "a.jpg"]);
}

#[test]
fn gif_and_avif_say_whether_they_hold_exif_or_xmp() {
    let pictures = tree(Path::new("tests/pictures")).into_iter();
    let pictures = pictures.filter(|(name, _)| name.ends_with(".avif") || name.ends_with(".gif"));
    let mut bare = 0;
    for (name, bytes) in pictures {
        let facts = Facts::new(&name, [0; 32], bytes.len() as u64, &bytes);
        assert_eq!(facts.tagged, !name.starts_with("none_bare"), "{name}");
        bare += usize::from(!facts.tagged);
    }
    assert_eq!(bare, 2);
}

#[test]
fn a_build_that_is_killed_loses_what_was_in_work() {
    let site = Site::small(&[]);
    for n in 0..8 {
        let article = text("", "![Hồ](a.jpg)").replace("Bài", &format!("Bài {n}"));
        site.write(&format!("content/tin/b-{n}/index.vi.md"), article);
        site.write(&format!("content/tin/b-{n}/a.jpg"), jpeg(1200, 900, n));
    }
    let command = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_songngu"));
        command
            .args(["--now", NOW, "--message-format", "json", "--site"])
            .arg(site.root())
            .args(["build", "--explain"]);
        command
    };
    let kept = || {
        let kept = tree(&site.root().join(".songngu/pictures")).into_keys();
        kept.partition::<Vec<_>, _>(|name| !name.starts_with('.'))
    };
    let mut build = command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    while kept().0.len() < 4 && build.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(1));
    }
    let _ = build.kill(); // it may be done
    build.wait().unwrap();
    let before = kept().0.len();
    let done = command().output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let explained = report["explained"].as_array().unwrap().iter();
    let derived = explained.filter(|own| own["reason"] == "derived").count();
    let all = 8 * 3;
    assert!(before >= 4 && derived == all - before || derived == 0, "{before} {derived}");
    // Nothing half-written lies about.
    let (whole, begun) = kept();
    assert_eq!((whole.len(), begun.len()), (all, 0));
}
