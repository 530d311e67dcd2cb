//! `translate import`: what comes back from translators is taken segment by segment, and nothing else changes.

use super::{
    cli::{command, songngu},
    translating::{self, done, edit, read, sources, translate, write},
};
use proptest::prelude::*;
use serde_json::Value;
use std::{fs, path::Path, time::Duration};
use tempfile::TempDir;

const CONFIG: &str = "base_url: https://example.vn/doi-ngoai/\nlanguages: [vi, en, km]\napproval: required\npeople:\n\
    - {id: lan, name: {vi: Lan}, may_approve: all}\n";
const VI: &str = "---\ntitle: Mở cửa khẩu\nsummary: Từ tháng bảy\ndate: 2026-03-01\nstatus: approved\napproved_by: lan\n---\n\
    Cửa khẩu mở lúc **7 giờ** sáng, xem [bài này](khac.vi.md).\n\n## Xe tải\n\n- cổng đông\n- cổng tây\n\n\
    | Ngày | Giờ |\n|---|---|\n| Thứ hai | 7 |\n\n```sh\ncode 1\n```\n\nHết.\n";
const EN: &str = "---\n# kept\ntitle: 'Border gate opens'\nsummary: From July\nstatus: approved\napproved_by: lan\napproved_on: 2026-03-02\n---\n\
    The border gate opens\nat **7** a.m., see [this](khac.vi.md).\n\n## Lorries\n\n* east gate\n* west gate\n\n\
    | Day | Time |\n|-----|------|\n| Monday | 7 |\n\n```sh\ncode 1\n```\n\nEnd.\n";

/// A site with an article in two languages, the translation tracked.
fn site() -> TempDir {
    let folder = translating::site(&[
        ("songngu.yaml", CONFIG),
        ("content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n"),
        ("content/tin/_index.en.md", "---\ntitle: News\n---\n"),
        ("content/tin/khac.vi.md", "---\ntitle: Khác\ndate: 2026-03-01\n---\nKhác.\n"),
        ("content/tin/khac.km.md", "---\ntitle: Other\n---\nOther.\n"),
        ("content/tin/bai.vi.md", VI),
        ("content/tin/bai.en.md", EN),
    ]);
    done(folder.path(), &["accept", "tin/bai", "--lang", "en"]);
    folder
}

/// Exports the article; answers the file.
fn export(site: &Path, to: &str, format: &str) -> String {
    let args = ["export", "tin/bai", "--to", to, "--format", format, "--out", "out", "--force"];
    let lines = done(site, &args);
    lines[0]["file"].as_str().unwrap().to_owned()
}

/// The unit of an XLIFF file in which a source stands.
fn unit<'t>(text: &'t str, source: &str) -> &'t str {
    let at = text.find(source).unwrap_or_else(|| panic!("no {source} in {text}"));
    let start = text[..at].rfind("<unit ").unwrap();
    let end = start + text[start..].find("</unit>").unwrap();
    &text[start..end]
}

/// Puts a target where the source is; `state` as XLIFF 2 says it.
fn fill(site: &Path, file: &str, source: &str, target: &str, state: &str) {
    let text = read(site, file);
    let own = unit(&text, source);
    let end = own.find("</source>").unwrap() + "</source>".len();
    let rest = &own[end..];
    let rest = rest.find("</target>").map_or(rest, |at| &rest[at + "</target>".len()..]);
    let mut new = format!("{}<target>{target}</target>{rest}", &own[..end]);
    for old in ["initial", "translated", "reviewed"] {
        new = new.replace(&format!("<segment state=\"{old}\""), &format!("<segment state=\"{state}\""));
    }
    assert_ne!(new, own);
    write(site, file, &text.replacen(own, &new, 1));
}

fn counts(line: &Value) -> [u64; 5] {
    ["taken", "checked", "unchanged", "refused", "left"].map(|key| line[key].as_u64().unwrap())
}

fn codes(told: &[Value]) -> Vec<&str> {
    told.iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn an_untouched_file_changes_no_byte() {
    for format in ["xliff", "xliff-2.0", "po"] {
        let folder = site();
        let site = folder.path();
        edit(site, "content/tin/bai.vi.md", "Hết.", "Đã hết.");
        for to in ["en", "km"] {
            let before = sources(site);
            let file = export(site, to, format);
            let lines = done(site, &["import", &file]);
            assert_eq!((lines[0]["written"].as_bool(), sources(site) == before), (Some(false), true), "{format} {to}");
            assert_eq!(counts(&lines[0])[..2], [0, 0]);
        }
    }
}

#[test]
fn what_was_translated_stands_where_it_belongs_and_nothing_else_moves() {
    let folder = site();
    let site = folder.path();
    edit(site, "content/tin/bai.vi.md", "cổng tây", "cổng phía tây");
    edit(site, "content/tin/bai.vi.md", "Hết.", "Đoạn mới.\n\nHết.");
    let file = export(site, "en", "xliff");
    fill(site, &file, "cổng phía tây", "1. the *west* gate", "translated");
    fill(site, &file, "Đoạn mới", "A \"new\" one", "translated");
    fill(site, &file, "Mở cửa khẩu", "Gate: open", "translated");
    let (exit, lines, told) = translate(site, &["import", &file]);
    assert_eq!((exit, codes(&told)), (0, vec!["approval-withdrawn"]), "{told:?}");
    let keys: Vec<&str> = lines[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys.join(" "), "source item lang file taken checked unchanged refused left written");
    assert_eq!((counts(&lines[0]), lines[0]["file"].as_str()), ([3, 0, 9, 0, 0], Some("content/tin/bai.en.md")));
    let expected = EN
        .replace("'Border gate opens'", "\"Gate: open\"")
        .replace("approved_by: lan\napproved_on: 2026-03-02\n", "")
        .replace("west gate", "1\\. the \\*west\\* gate")
        .replace("End.", "A \\\"new\\\" one\n\nEnd.");
    assert_eq!(read(site, "content/tin/bai.en.md"), expected);
    assert_eq!(done(site, &["show", "tin/bai", "--lang", "en"]), Vec::<Value>::new());
    // The same again writes nothing; nor does another export of what is current now.
    let before = sources(site);
    let (_, lines, _) = translate(site, &["import", &file]);
    assert_eq!((lines[0]["written"].as_bool(), sources(site) == before), (Some(false), true));
}

#[test]
fn what_was_only_looked_at_moves_the_record_alone() {
    let folder = site();
    let site = folder.path();
    edit(site, "content/tin/bai.vi.md", "Hết.", "Hết!");
    let file = export(site, "en", "xliff");
    let lines = done(site, &["import", &file, "--complete", "--by", "lan"]);
    assert_eq!(counts(&lines[0]), [0, 1, 10, 0, 0]);
    assert_eq!(read(site, "content/tin/bai.en.md"), EN);
    let record = read(site, "content/tin/bai.en.source.yaml");
    assert!(
        record.contains("text: \"Hết!\"\n  was: \"Hết.\"") && record.contains("{act: checked, by: lan,"),
        "{record}"
    );
}

#[test]
fn a_new_text_is_a_draft_with_the_structure_of_its_source() {
    let folder = site();
    let site = folder.path();
    let file = export(site, "km", "xliff");
    let words = [
        ("Mở cửa khẩu", "a: b"),
        ("Từ tháng bảy", "c # d"),
        ("Xe tải", "# e"),
        ("cổng đông", "- f"),
        ("cổng tây", "g|h"),
        ("Ngày", "i|j"),
        ("Giờ", "k"),
        ("Thứ hai", "ច័ន្ទ\u{200b}ទី"),
        ("Hết", "l"),
    ];
    for (source, target) in words {
        fill(site, &file, &format!("<source>{source}"), target, "translated");
    }
    let (exit, _, told) = translate(site, &["import", &file]);
    assert_eq!((exit, codes(&told)), (1, vec!["import-incomplete"]));
    assert!(!site.join("content/tin/bai.km.md").exists());
    let text = read(site, &file);
    let own = unit(&text, "Cửa khẩu mở");
    let start = own.find("<source>").unwrap() + "<source>".len();
    let source = &own[start..own.find("</source>").unwrap()];
    let target = source.replace("Cửa khẩu mở lúc ", "m ").replace("7 giờ", "n").replace("bài này", "o");
    fill(site, &file, "Cửa khẩu mở", &target, "translated");
    let seven = unit(&text, "<source>7</source>").to_owned();
    assert!(seven.contains("initial"));
    fill(site, &file, "<source>7</source>", "7", "translated");
    let lines = done(site, &["import", &file]);
    assert_eq!((counts(&lines[0])[0], lines[0]["written"].as_bool()), (11, Some(true)));
    let expected = "---\ntitle: \"a: b\"\nsummary: \"c # d\"\nstatus: draft\n---\n\
        m **n** sáng, xem [o](khac.km.md).\n\n## \\# e\n\n- \\- f\n- g|h\n\n\
        | i\\|j | k |\n|---|---|\n| ច័ន្ទ\u{200b}ទី | 7 |\n\n```sh\ncode 1\n```\n\nl\n";
    assert_eq!(read(site, "content/tin/bai.km.md"), expected);
    assert_eq!(done(site, &["show", "tin/bai", "--lang", "km"]), Vec::<Value>::new());
}

#[test]
fn fields_change_where_they_stand() {
    let folder = site();
    let site = folder.path();
    let vi = "---\ntitle: Một\nsummary: Hai\ndate: 2026-03-01\nstatus: draft\ncaptions:\n  a.jpg: {alt: Ba, caption: Bốn}\n  b.jpg: {alt: Năm}\n---\nSáu.\n";
    write(site, "content/tin/bai.vi.md", vi);
    let en = "---\nsummary: >-\n  Two\n  and more\ntitle: One # kept\nstatus: draft\ncaptions:\n  a.jpg:\n    alt: 'Three'\n---\nSix.\n";
    write(site, "content/tin/bai.en.md", en);
    fs::remove_file(site.join("content/tin/bai.en.source.yaml")).unwrap();
    let file = export(site, "en", "xliff");
    let words = [("Một", "1: a"), ("Hai", "b # c"), ("Ba", "d"), ("Bốn", "e, {f}"), ("Năm", "g"), ("Sáu", "h")];
    for (source, target) in words {
        fill(site, &file, &format!("<source>{source}"), target, "translated");
    }
    let lines = done(site, &["import", &file]);
    assert_eq!(counts(&lines[0]), [6, 0, 0, 0, 0]);
    let expected = "---\nsummary: \"b # c\"\ntitle: \"1: a\" # kept\nstatus: draft\ncaptions:\n  \"b.jpg\": {alt: \"g\"}\n  a.jpg:\n    \
        alt: \"d\"\n    caption: \"e, {f}\"\n---\nh\n";
    assert_eq!(read(site, "content/tin/bai.en.md"), expected);
    assert_eq!(done(site, &["show", "tin/bai", "--lang", "en"]), Vec::<Value>::new());
    // One that the source does not have any more goes.
    edit(site, "content/tin/bai.vi.md", ", caption: Bốn", "");
    edit(site, "content/tin/bai.vi.md", "Sáu", "Bảy");
    let file = export(site, "en", "xliff");
    fill(site, &file, "Bảy", "i", "translated");
    done(site, &["import", &file]);
    let expected = expected.replace("\n    caption: \"e, {f}\"", "").replace("h\n", "i\n");
    assert_eq!(read(site, "content/tin/bai.en.md"), expected);
}

#[test]
fn a_part_of_a_new_text_stays_behind_and_is_completed() {
    let folder = site();
    let site = folder.path();
    let file = export(site, "km", "xliff");
    fill(site, &file, "<source>Hết", "l", "translated");
    let lines = done(site, &["import", &file, "--partial"]);
    assert_eq!(counts(&lines[0]), [1, 0, 0, 0, 10]);
    let text = read(site, "content/tin/bai.km.md");
    assert!(text.contains("title: \"Mở cửa khẩu\"") && text.ends_with("\n\nl\n"), "{text}");
    // As if it had been cut off between text and record: the same import completes it.
    let record = "content/tin/bai.km.source.yaml";
    let whole = read(site, record);
    fs::remove_file(site.join(record)).unwrap();
    done(site, &["import", &file, "--partial"]);
    assert_eq!((read(site, record), read(site, "content/tin/bai.km.md")), (whole, text));
}

#[test]
fn what_is_damaged_is_refused_by_name_and_the_rest_is_taken() {
    let folder = site();
    let site = folder.path();
    edit(site, "content/tin/bai.vi.md", "Hết.", "Đã hết.");
    let file = export(site, "en", "xliff");
    fill(site, &file, "Cửa khẩu mở", "no codes", "translated");
    fill(site, &file, "Đã hết", "Finished.", "translated");
    edit(site, "content/tin/bai.en.md", "Lorries", "Trucks");
    fill(site, &file, "Xe tải", "Waggons", "translated");
    let (exit, lines, told) = translate(site, &["import", &file]);
    assert_eq!(exit, 1);
    let mut found = codes(&told);
    found.sort_unstable();
    assert_eq!(found, ["approval-withdrawn", "import-codes", "import-conflict"]);
    let codes = told.iter().find(|one| one["code"] == "import-codes").unwrap();
    assert_eq!(codes["file"].as_str(), Some(&*file));
    let line = codes["line"].as_u64().unwrap() as usize;
    assert!(read(site, &file).lines().nth(line - 1).unwrap().contains("<unit "), "{codes}");
    assert_eq!(counts(&lines[0])[..4], [1, 0, 8, 2]);
    let text = read(site, "content/tin/bai.en.md");
    assert!(text.contains("Finished.") && text.contains("Trucks") && text.contains("at **7** a.m."), "{text}");
    let (_, _, told) = translate(site, &["import", &file, "--force"]);
    assert_eq!(self::codes(&told), ["import-codes"]);
    assert!(read(site, "content/tin/bai.en.md").contains("## Waggons\n"));
}

#[test]
fn an_approved_text_stays_so_only_where_that_is_asked_for() {
    let folder = site();
    let site = folder.path();
    let file = export(site, "en", "po");
    let text = read(site, &file);
    let at = text.find("msgid \"Hết.\"").unwrap();
    let changed = text[at..].replacen("msgstr \"End.\"", "msgstr \"The end.\"", 1);
    write(site, &file, &format!("{}{changed}", &text[..at]));
    let (exit, lines, told) = translate(site, &["import", &file, "--keep-status"]);
    assert_eq!((exit, told, counts(&lines[0])[0]), (0, vec![], 1));
    assert_eq!(read(site, "content/tin/bai.en.md"), EN.replace("End.", "The end."));
}

#[test]
fn what_the_source_lost_goes_when_nothing_else_is_behind() {
    let folder = site();
    let site = folder.path();
    edit(site, "content/tin/bai.vi.md", "- cổng đông\n", "");
    edit(site, "content/tin/bai.vi.md", "Hết.\n", "Đã hết.\n");
    let file = export(site, "en", "xliff");
    fill(site, &file, "Đã hết", "Finished.", "translated");
    let (exit, ..) = translate(site, &["import", &file]);
    assert_eq!(exit, 0);
    let text = read(site, "content/tin/bai.en.md");
    assert!(text.contains("## Lorries\n\n- west gate\n\n|") && text.ends_with("\n\nFinished.\n"), "{text}");
    assert_eq!(done(site, &["show", "tin/bai", "--lang", "en"]), Vec::<Value>::new());
}

#[test]
fn a_file_that_belongs_nowhere_is_refused_whole() {
    let folder = site();
    let site = folder.path();
    let file = export(site, "en", "xliff");
    let good = read(site, &file);
    let before = sources(site);
    for (from, to, code) in [
        ("tin:bai", "tin:none", "import-item"),
        ("trgLang=\"en\"", "trgLang=\"ja\"", "import-language"),
        ("trgLang=\"en\"", "trgLang=\"vi\"", "import-language"),
        ("srcLang=\"vi\"", "srcLang=\"km\"", "import-language"),
        ("</xliff>", "", "import-not-readable"),
        ("<xliff ", "<!DOCTYPE xliff [<!ENTITY a SYSTEM \"/etc/passwd\">]><xliff ", "import-not-readable"),
    ] {
        let bad = good.replacen(from, to, 1);
        // The original's path says where it belongs, too.
        let bad = if code == "import-item" { bad.replacen("content/tin/bai.vi.md", "x", 1) } else { bad };
        write(site, &file, &bad);
        let (exit, lines, told) = translate(site, &["import", &file]);
        assert_eq!((exit, lines.len(), codes(&told)), (1, 0, vec![code]), "{to}");
        assert_eq!(told[0]["file"].as_str(), Some(&*file));
    }
    write(site, &file, &good);
    let (exit, lines, told) = translate(site, &["import", &file, &file]);
    assert_eq!((exit, lines.len(), codes(&told)), (1, 1, vec!["import-duplicate"]));
    assert_eq!(sources(site), before);
}

/// Killed at any moment, an import leaves each article old or new, and the next one completes it.
#[test]
fn an_import_that_is_killed_leaves_old_or_new_and_the_next_completes_it() {
    const ARTICLES: usize = 12;
    let folder = site();
    let site = folder.path();
    let text = |at: usize, words: &str| format!("---\ntitle: T{at}\ndate: 2026-03-01\n---\n{words} {at}.\n");
    for at in 0..ARTICLES {
        write(site, &format!("content/tin/a{at}.vi.md"), &text(at, "Cũ"));
        write(site, &format!("content/tin/a{at}.en.md"), &text(at, "Old").replace("date: 2026-03-01\n", ""));
    }
    done(site, &["accept", "--untracked", "--lang", "en"]);
    for at in 0..ARTICLES {
        write(site, &format!("content/tin/a{at}.vi.md"), &text(at, "Mới"));
    }
    let items: Vec<String> = (0..ARTICLES).map(|at| format!("tin/a{at}")).collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let exported = done(site, &[&["export"], &items[..], &["--to", "en", "--out", "out"]].concat());
    let files: Vec<String> = exported.iter().map(|line| line["file"].as_str().unwrap().to_owned()).collect();
    for (at, file) in files.iter().enumerate() {
        let number = exported[at]["item"].as_str().unwrap().trim_start_matches("tin/a").to_owned();
        fill(site, file, &format!("Mới {number}"), &format!("New {number}."), "translated");
    }
    let before = sources(site);
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let import = [&["--now", "2026-06-01T09:00:00+07:00", "translate", "import"], &names[..]].concat();
    assert!(songngu(site, &import).status.success());
    let after = sources(site);
    assert_ne!(before, after);
    for nth in 0..50_u32 {
        for (path, bytes) in &before {
            fs::write(site.join("content").join(path), bytes).unwrap();
        }
        let mut child = command(site).args(&import).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(nth) * 600));
        child.kill().unwrap();
        child.wait().unwrap();
        for (path, bytes) in sources(site).iter().filter(|(path, _)| !path.ends_with(".tmp")) {
            assert!(bytes == &before[path] || bytes == &after[path], "{path} is neither old nor new");
        }
        assert!(songngu(site, &import).status.success());
        assert_eq!(sources(site), after);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 12, ..ProptestConfig::default() })]

    /// What a translator typed is what a reader sees.
    #[test]
    fn what_is_typed_is_what_is_seen(words in "[a-zA-Z0-9 #*_.:|>`~\"'{}\\[\\]()!+=-]{1,30}x") {
        let folder = site();
        let site = folder.path();
        for (letter, source) in [("a", "cổng tây"), ("b", "Thứ hai"), ("c", "Xe tải"), ("d", "Mở cửa khẩu"), ("e", "Hết")] {
            let words = format!("{words}{letter}");
            let file = export(site, "en", "xliff");
            let escaped = words.replace('&', "&amp;").replace('<', "&lt;");
            fill(site, &file, &format!("<source>{source}"), &escaped, "translated");
            let (exit, _, told) = translate(site, &["import", &file, "--keep-status", "--force"]);
            prop_assert_eq!((exit, codes(&told)), (0, vec![]), "{}", words);
            // What would be sent now is what was typed.
            let file = export(site, "en", "xliff");
            let text = read(site, &file);
            let own = unit(&text, &format!("<source>{source}"));
            let target = own.split("<target>").nth(1).unwrap().split("</target>").next().unwrap();
            let target = target.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
            prop_assert_eq!(target, words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
