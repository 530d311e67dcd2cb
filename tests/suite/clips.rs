//! Films and recordings in texts: what is published beside them, what is told, and what waits.

use crate::site::Site;
use songngu::diag::{Code, Severity};

const PAGE: &str = "vi/tin/cong-chieng/index.html";
const FOLDER: &str = "content/tin/cong-chieng";

fn clips() -> Site {
    Site::laid(&["clips/site"])
}

fn at(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

#[test]
fn what_is_said_in_a_language_that_waits_is_nowhere() {
    let mut site = clips();
    let built = site.build().sound();
    let text = String::from_utf8_lossy(&built.files[PAGE]).into_owned();
    assert!(text.contains("srclang=\"en\"") && !text.contains("srclang=\"km\""));
    assert!(built.files.keys().any(|path| path.ends_with("/film-en.vtt")));
    let said = "ស្វាគមន៍".as_bytes();
    for (path, bytes) in &built.files {
        assert!(!path.contains("film-km") && !bytes.windows(said.len()).any(|piece| piece == said), "{path}");
    }
    site.edit(&at("index.km.md"), "status: draft\n", "");
    let built = site.build().sound();
    assert!(built.text(PAGE).contains("<track kind=\"subtitles\" srclang=\"km\""));
    assert!(built.text("km/tin/cong-chieng/index.html").contains("<p>សូម\u{200b}ស្វាគមន៍</p>"));
    // What no public text shows any more goes, with all that belonged to it.
    site.edit(&at("index.vi.md"), "kind: clip", "kind: news");
    site.edit(&at("index.vi.md"), "![](film.mp4 \"Đêm khai mạc\")", "");
    site.edit(&at("index.en.md"), "![Gong players walk around a longhouse](film.mp4 \"Opening night\")", "");
    site.edit(&at("index.km.md"), "---\n![", "status: draft\n---\n![");
    let mut site = site.allowing();
    let built = site.build().sound();
    assert!(!built.files.keys().any(|path| path.contains("/film")), "{:?}", built.files.keys());
}

#[test]
fn an_edit_of_captions_changes_the_pages_that_show_their_words() {
    let mut site = clips();
    let before = site.build().sound();
    site.edit(&at("film.en.vtt"), "Welcome", "Be welcome");
    let after = site.build().sound();
    assert_eq!(after.files, site.clean_build(crate::site::NOW).files);
    let english = "en/tin/cong-chieng/index.html";
    assert!(after.text(english).contains("Be welcome to the longhouse."));
    // The Vietnamese page leads to the other file, and says nothing else anew.
    let other = |text: &str| text.split("film-en.vtt").count();
    assert!(before.text(PAGE) != after.text(PAGE) && other(before.text(PAGE)) == other(after.text(PAGE)));
    site.edit(&at("index.vi.md"), "rights: free", "rights: site-only");
    let built = site.build().sound();
    assert_eq!(built.files, site.clean_build(crate::site::NOW).files);
    assert!(!built.text("vi/feed.rss").contains("film.mp4") && built.text("vi/feed.rss").contains("tin.mp3\" length"));
    assert!(built.text(PAGE).contains("film.mp4"));
}

#[test]
fn a_clip_without_captions_is_not_published() {
    let mut site = clips();
    site.build().sound();
    site.remove(&at("film.en.vtt"));
    let built = site.build();
    assert_eq!(built.places(), ["content/tin/cong-chieng/index.en.md:6:1 captions-missing"]);
    assert_eq!(built.errors(), [Code::CaptionsMissing]);
    // Where nobody speaks none are needed; in a text that is being written their lack blocks nothing.
    site.edit(&at("index.vi.md"), "license: CC BY 4.0,", "license: CC BY 4.0, speech: none,");
    assert_eq!(site.build().codes(), []);
    site.edit(&at("index.vi.md"), " speech: none,", "");
    site.edit(&at("index.en.md"), "---\nThe", "status: draft\n---\nThe");
    let told = site.allowing().build().report.diagnostics;
    let told: Vec<_> = told.iter().map(|own| (own.diagnostic.code, own.diagnostic.severity)).collect();
    assert!(told.contains(&(Code::CaptionsMissing, Severity::Warning)), "{told:?}");
}

#[test]
fn a_fault_of_a_file_is_told_once_with_all_texts_that_show_it() {
    let mut site = clips();
    site.write(&at("film.mp4"), "no film");
    site.write(&at("film.vi.vtt"), "WEBVTT\n\n00:02.000 --> 00:01.000\nXin chào\n");
    let built = site.build();
    let told = &built.report.diagnostics;
    let shown = |code| told.iter().filter(|own| own.diagnostic.code == code).collect::<Vec<_>>();
    let format = shown(Code::ClipFormat);
    assert_eq!((format.len(), format[0].diagnostic.related.len()), (1, 3), "{:?}", built.places());
    assert_eq!(format[0].diagnostic.severity, Severity::Error);
    assert!(built.places().contains(&"content/tin/cong-chieng/film.vi.vtt:3:1 captions-time".to_owned()));
}

#[test]
fn captions_begin_before_the_clip_ends() {
    let mut site = clips();
    site.write(&at("film.vi.vtt"), "WEBVTT\n\n00:01.000 --> 00:02.000\nMột\n\n00:04.500 --> 00:06.000\nHai\n");
    assert_eq!(site.build().places(), ["content/tin/cong-chieng/film.vi.vtt:6:1 captions-time"]);
}

#[test]
fn an_article_of_the_kind_clip_shows_one() {
    let mut site = clips();
    site.edit(&at("index.en.md"), "![Gong players walk around a longhouse](film.mp4 \"Opening night\")", "Nothing.");
    let built = site.build();
    assert_eq!(built.places(), ["content/tin/cong-chieng/index.en.md:2:8 missing-field"]);
    site.edit(&at("index.vi.md"), "kind: clip", "kind: news");
    site.build().sound();
}

#[test]
fn in_a_line_with_words_nothing_of_a_clip_is_published() {
    let mut site = clips();
    site.edit(&at("index.vi.md"), "![Bản tin", "Nghe: ![Bản tin");
    assert_eq!(site.build().places(), ["content/tin/cong-chieng/index.vi.md:15:7 clip-in-line"]);
    site.edit(&at("index.vi.md"), "---\nĐội", "status: draft\n---\nĐội");
    site.edit(&at("index.vi.md"), "kind: clip", "original: vi");
    let built = site.build().sound();
    assert!(!built.files.keys().any(|path| path.contains("/tin.")), "{:?}", built.files.keys());
}

#[test]
fn captions_are_looked_through_for_what_must_not_go_out() {
    let mut site = clips();
    site.edit(&at("film.vi.vtt"), "Xin chào", "Số căn cước 001201012345");
    assert_eq!(site.build().places(), ["content/tin/cong-chieng/film.vi.vtt:4:23 identity-number"]);
}

/// ffmpeg reads no file that it writes.
#[test]
fn a_film_called_mp4_that_is_none_is_put_into_another_file() {
    let mut site = clips();
    let film = |name: &str| std::fs::read(format!("tests/clips/{name}")).unwrap();
    for (name, to) in [("h264_aac.mov", "film-web.mp4"), ("vp9_opus.mkv", "film.webm")] {
        site.write(&at("film.mp4"), film(name));
        let told = site.build().told();
        let format = told.iter().find(|told| told.contains("ClipFormat")).unwrap();
        assert!(format.contains(&format!("(\"to\", \"{to}\")")), "{name}: {format}");
    }
}
