//! `translate export` and `memory`: which texts, which segments, in which state, and what is never written over.

use super::{
    cli::{out, songngu},
    site::tree,
    translating::{self, done, edit, read, translate, write},
};
use serde_json::{Value, json};
use std::fs;
use tempfile::TempDir;

const CONFIG: &str = "base_url: https://example.vn/doi-ngoai/\nlanguages: [vi, en, km]\napproval: none\npeople:\n\
    - {id: lan, name: {vi: Lan}, may_approve: all}\n";

/// A site with an article in two languages, and one that nobody has translated.
fn site() -> TempDir {
    translating::site(&[
        ("songngu.yaml", CONFIG),
        ("content/tin/_index.vi.md", "---\ntitle: Tin tức\n---\n"),
        (
            "content/tin/bai/index.vi.md",
            "---\ntitle: Mở cửa khẩu\ndate: 2026-03-01\n---\nMở lúc **7 giờ**.\n\n## Xe\n\n| Xe | Cổng |\n|---|---|\n| Tải | Đông |\n\n```\nls\n```\n",
        ),
        (
            "content/tin/bai/index.en.md",
            "---\ntitle: Border gate opens\n---\nOpens at **7 a.m.**\n\n## Cars\n\n| Car | Gate |\n|---|---|\n| Lorry | East |\n\n```\nls\n```\n",
        ),
        ("content/tin/moi.vi.md", "---\ntitle: Mới\ndate: 2026-03-02\n---\nMở lúc **7 giờ**.\n\nCòn lại.\n"),
    ])
}

/// The state of each unit of an XLIFF file, with its mark, and whether it has a target.
fn states(text: &str) -> Vec<(String, bool)> {
    let units = text.split("<unit ").skip(1);
    units
        .map(|unit| {
            let segment = unit.split_once("<segment").unwrap().1.split_once('>').unwrap().0;
            let words = segment.replace(['"', '='], " ").replace("state", "").replace("subState", "");
            let words: Vec<&str> = words.split_whitespace().filter(|word| *word != "sub").collect();
            (words.join(" "), unit.contains("<target>"))
        })
        .collect()
}

#[test]
fn what_is_exported_says_how_far_each_segment_is() {
    let folder = site();
    let site = folder.path();
    let export = ["export", "--to", "en", "--out", "dich"];
    let line = |units, filled| json!({"item": "tin/bai", "lang": "en", "file": "dich/tin/bai.en.xlf", "units": units, "filled": filled, "memory": 0});
    // Nobody wrote down what it was made from; code is not translated.
    assert_eq!(done(site, &export), [line(8, 7)]);
    let untracked = ("initial songngu:untracked".to_owned(), true);
    let code = (String::new(), false);
    assert_eq!(states(&read(site, "dich/tin/bai.en.xlf")), [vec![untracked; 7], vec![code.clone()]].concat());
    // The same again writes nothing, and needs no --force.
    assert_eq!(done(site, &export), [line(8, 7)]);
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    done(site, &["review", "tin/bai", "--lang", "en", "--by", "lan"]);
    edit(site, "content/tin/bai/index.vi.md", "7 giờ**", "8 giờ**, [xem](../moi.vi.md)");
    edit(site, "content/tin/bai/index.vi.md", "## Xe", "Đoạn mới.\n\n## Xe");
    let sources = tree(&site.join("content"));
    let (exit, lines, told) = translate(site, &export);
    assert_eq!(
        (exit, lines.len(), &told[0]["code"], &told[0]["file"]),
        (1, 0, &"export-exists".into(), &"dich/tin/bai.en.xlf".into())
    );
    assert_eq!(done(site, &[&export[..], &["--force"]].concat()), [line(9, 7)]);
    let text = read(site, "dich/tin/bai.en.xlf");
    let reviewed = ("reviewed".to_owned(), true);
    let (changed, added) = (("initial songngu:changed".to_owned(), true), ("initial".to_owned(), false));
    let expected = [vec![reviewed.clone(), changed, added], vec![reviewed; 5], vec![code]].concat();
    assert_eq!(states(&text), expected);
    for part in [
        "<note category=\"previous\">Mở lúc **7 giờ**.</note>",
        "<note category=\"context\">content/tin/bai/index.vi.md:5</note>",
        "<note category=\"context\">content/tin/bai/index.vi.md:13 · Xe · Cổng</note>",
        "<file id=\"tin:bai\" original=\"content/tin/bai/index.vi.md\" canResegment=\"no\" xml:space=\"preserve\">",
        // The translation has no such link: it may be left out.
        "<pc id=\"2\" type=\"link\"",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    // Only what is behind; and no file where nothing is.
    let changed = ["export", "tin/bai", "--to", "en", "--out", "moi", "--changed"];
    assert_eq!(done(site, &changed)[0]["units"], 2);
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    assert_eq!(done(site, &["export", "--to", "en", "--out", "khac", "--changed"]), Vec::<Value>::new());
    assert!(!site.join("khac").exists());
    // Nothing of it wrote into the sources but the record.
    let mut after = tree(&site.join("content"));
    let record = after.keys().find(|path| path.ends_with("source.yaml")).cloned().unwrap();
    let mut sources = sources;
    sources.remove(&record);
    after.remove(&record);
    assert_eq!(after, sources);
}

#[test]
fn which_texts_are_exported() {
    let folder = site();
    let site = folder.path();
    write(site, "content/tin/nhap.vi.md", "---\ntitle: Nháp\ndate: 2026-03-01\nstatus: draft\n---\nMột.\n");
    write(
        site,
        "content/tin/het.vi.md",
        "---\ntitle: Hết\ndate: 2026-03-01\nexpires: 2026-05-01T00:00:00+07:00\n---\nMột.\n",
    );
    let items = |args: &[&str]| {
        let lines = done(site, &[&["export"], args].concat());
        lines.iter().map(|line| line["item"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(items(&["--to", "en", "--out", "a"]), ["tin/bai"]);
    assert_eq!(items(&["--to", "en", "--missing", "--out", "b"]), ["tin/_index", "tin/bai", "tin/moi"]);
    assert_eq!(items(&["--to", "km", "--out", "c"]), Vec::<String>::new());
    // Whoever names one wants it, whatever it waits for.
    assert_eq!(items(&["tin/nhap", "tin/moi", "--to", "km", "--out", "d"]), ["tin/moi", "tin/nhap"]);
    // From a translation; where there is none, nothing.
    assert_eq!(items(&["--to", "km", "--from", "en", "--missing", "--out", "e"]), ["tin/bai"]);
    assert!(read(site, "e/tin/bai.km.xlf").contains("srcLang=\"en\" trgLang=\"km\""));
    let exit = |args: &[&str]| translate(site, &[&["export"], args].concat()).0;
    assert_eq!(exit(&["tin/bai", "--to", "vi", "--out", "f"]), 2);
    assert_eq!(exit(&["tin/moi", "--to", "km", "--from", "en", "--out", "f"]), 2);
    assert_eq!(exit(&["tin/khong-co", "--to", "km", "--out", "f"]), 2);
    assert_eq!(exit(&["--to", "en", "--out", "f", "--copy-source"]), 2);
}

#[test]
fn nothing_goes_among_the_sources_or_into_a_release() {
    let folder = site();
    let site = folder.path();
    fs::create_dir_all(site.join("khac/trong")).unwrap();
    write(site, "khac/release.json", "{}");
    let before = tree(site);
    for folder in [
        "content",
        "content/tin",
        "content/dich",
        "static",
        "locales/en",
        "public",
        "public/dich",
        "khac/trong",
        ".songngu",
    ] {
        let (exit, _, told) = translate(site, &["export", "--to", "en", "--out", folder]);
        assert_eq!((exit, told.len()), (2, 1), "{folder}");
        let (exit, ..) = translate(site, &["memory", "--out", &format!("{folder}/a.tmx")]);
        assert_eq!(exit, 2, "{folder}");
    }
    assert_eq!(tree(site), before);
}

#[test]
fn what_was_translated_before_is_filled_in() {
    let folder = site();
    let site = folder.path();
    done(site, &["accept", "tin/bai", "--lang", "en"]);
    let lines = done(site, &["export", "tin/moi", "--to", "en", "--out", "dich"]);
    assert_eq!((&lines[0]["units"], &lines[0]["filled"], &lines[0]["memory"]), (&3.into(), &1.into(), &1.into()));
    let text = read(site, "dich/tin/moi.en.xlf");
    assert!(text.contains("<segment state=\"initial\" subState=\"songngu:memory\">"), "{text}");
    assert!(text.contains("<note category=\"memory\">tin/bai</note>"), "{text}");
    // What is behind is no memory.
    edit(site, "content/tin/bai/index.vi.md", "7 giờ", "8 giờ");
    assert_eq!(done(site, &["export", "tin/moi", "--to", "en", "--out", "moi"])[0]["memory"], 0);

    let memory = |args: &[&str]| out(&songngu(site, &[&["translate", "memory"], args].concat()));
    let text = memory(&[]);
    assert_eq!(text.matches("<tu ").count(), 6, "{text}");
    assert!(text.contains("creationdate=\"20260601T000000Z\"") && text.contains("srclang=\"*all*\""), "{text}");
    assert!(text.contains("<prop type=\"x-songngu-item\">tin/bai</prop>"), "{text}");
    assert_eq!(memory(&["--to", "km"]).matches("<tu ").count(), 0);
    assert!(memory(&["--from", "vi"]).contains("srclang=\"vi\""));
    assert_eq!(done(site, &["memory", "--out", "a.tmx"]), [json!({"file": "a.tmx", "pairs": 6})]);
    assert_eq!(read(site, "a.tmx").trim_end(), text.trim_end());
}

#[test]
fn old_tools_get_the_source_where_nothing_is() {
    let folder = site();
    let site = folder.path();
    done(site, &["export", "tin/moi", "--to", "en", "--out", "a", "--format", "xliff-1.2"]);
    assert!(!read(site, "a/tin/moi.en.xlf").contains("<target"));
    done(site, &["export", "tin/moi", "--to", "en", "--out", "b", "--format", "xliff-1.2", "--copy-source"]);
    let text = read(site, "b/tin/moi.en.xlf");
    assert!(text.contains("<target state=\"needs-translation\">Mở lúc <g id=\"1\" ctype=\"bold\" equiv-text=\"**…**\">7 giờ</g>.</target>"), "{text}");
    done(site, &["export", "tin/bai", "--to", "en", "--out", "c", "--format", "po"]);
    assert!(read(site, "c/tin/bai.en.po").contains("msgid \"Mở lúc **7 giờ**.\"\nmsgstr \"Opens at **7 a.m.**\"\n"));
}
