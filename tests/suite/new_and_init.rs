//! `new` and `init`: what writes into the sources, and never over a file.

use super::cli::{err, out, songngu, starter};
use serde_json::Value;
use std::{fs, path::Path};

fn told(site: &Path, args: &[&str]) -> (i32, Value) {
    let output = songngu(site, &[&["--message-format", "json"], args].concat());
    (output.status.code().unwrap(), serde_json::from_str(&err(&output)).unwrap_or_default())
}

fn build(site: &Path) {
    let output = songngu(site, &["build"]);
    assert_eq!((output.status.code(), err(&output).as_str()), (Some(0), ""));
}

#[test]
fn a_new_article_is_a_draft_and_harms_nothing() {
    let folder = starter();
    let site = folder.path().join("site");
    let now = ["--now", "2026-03-01T23:30:00Z"]; // the next day in the site's zone
    let output = songngu(&site, &[&["new", "news/new-road", "--lang", "vi", "--kind", "feature"][..], &now].concat());
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert!(out(&output).contains("content/news/new-road/index.vi.md"));
    let text = fs::read_to_string(site.join("content/news/new-road/index.vi.md")).unwrap();
    for line in [
        "title: \"Tiêu đề của bài\"",
        "status: draft",
        "date: 2026-03-02",
        "kind: feature",
        "# approved_by: editor",
        "# slug: new-road",
        "# agency: office",
        "# topics: [community]",
        "Viết nội dung ở đây.",
    ] {
        assert!(text.lines().any(|own| own == line), "{line}: {text}");
    }
    assert!(text.contains("\n# Plain text."), "{text}");
    build(&site);
    assert!(!site.join("public/vi/tin-tuc/new-road").exists());
    // Once the comments are taken off, it is whole.
    let text = text.replace("# summary: \"…\"", "summary: \"Tóm tắt.\"").replace("status: draft", "status: approved");
    let text = ["approved_by", "slug", "agency", "topics"]
        .iter()
        .fold(text, |text, field| text.replace(&format!("# {field}:"), &format!("{field}:")));
    fs::write(site.join("content/news/new-road/index.vi.md"), text).unwrap();
    build(&site);
    assert!(site.join("public/vi/tin-tuc/new-road/index.html").exists());
}

#[test]
fn a_translation_starts_from_the_original_and_repeats_no_field_of_the_item() {
    let folder = starter();
    let site = folder.path().join("site");
    let original = "---\ntitle: \"Đường “mới”: mở\"\nsummary: Tóm tắt.\ndate: 2026-01-02\nagency: office\nstatus: approved\n\
        approved_by: editor\ntags: [đường]\n---\n\nMột câu.\n\n## Mục\n";
    fs::write(site.join("content/news/road.vi.md"), original).unwrap();
    let output = songngu(&site, &["new", "news/road/", "--lang", "en", "--message-format", "json"]);
    let result: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(result["file"], "content/news/road.en.md");
    assert_eq!(result["original"], "content/news/road.vi.md");
    let text = fs::read_to_string(site.join("content/news/road.en.md")).unwrap();
    for line in ["title: \"Đường “mới”: mở\"", "summary: \"Tóm tắt.\"", "status: draft", "# slug: road"]
    {
        assert!(text.lines().any(|own| own == line), "{line}: {text}");
    }
    assert!(
        text.ends_with("---\n\nMột câu.\n\n## Mục\n") && !text.contains("date:") && !text.contains("agency"),
        "{text}"
    );
    build(&site);
    fs::write(
        site.join("content/news/road.en.md"),
        text.replace("status: draft", "status: approved\napproved_by: editor"),
    )
    .unwrap();
    build(&site);
    assert!(site.join("public/en/news/road/index.html").exists());
}

#[test]
fn the_original_stays_the_original_whatever_language_comes_later() {
    let folder = starter();
    let site = folder.path().join("site");
    assert_eq!(songngu(&site, &["new", "news/a", "--lang", "en"]).status.code(), Some(0));
    assert_eq!(songngu(&site, &["new", "news/a", "--lang", "vi"]).status.code(), Some(0));
    let english = "---\ntitle: B\ndate: 2026-01-02\nstatus: approved\napproved_by: editor\n---\n\nText.\n";
    fs::write(site.join("content/news/b.en.md"), english).unwrap();
    assert_eq!(songngu(&site, &["new", "news/b", "--lang", "vi"]).status.code(), Some(0));
    let text = fs::read_to_string(site.join("content/news/b.vi.md")).unwrap();
    assert!(text.contains("\noriginal: en\n"), "{text}");
    build(&site);
}

#[test]
fn what_does_not_fit_the_site_is_refused_with_a_way_out() {
    let folder = starter();
    let site = folder.path().join("site");
    let calls: [(&[&str], &str, &str); 20] = [
        (&["new", "news/first-article", "--lang", "vi"], "item-exists", ""),
        (&["new", "news/first-article", "--lang", "fr"], "bad-language", "vi · en"),
        (&["new", "news/a", "--lang", "vn"], "bad-language", "“vi”"),
        (&["new", "news/a", "--lang", "jp"], "bad-language", "the code is “ja”"),
        (&["new", "nwes/a", "--lang", "vi"], "no-section", "“news”"),
        (&["new", "culture/a", "--lang", "vi"], "no-section", "content/culture/_index.vi.md"),
        (&["new", "news/Đường mới", "--lang", "vi"], "bad-item", "“news/duong-moi”"),
        (&["new", "alone", "--lang", "vi"], "bad-item", ""),
        (&["new", "news/../../x", "--lang", "vi"], "bad-item", ""),
        (&["new", "news", "--lang", "vi", "--kind", "page"], "item-exists", ""),
        (&["new", "about", "--lang", "vi", "--kind", "page"], "item-exists", ""),
        (&["new", "theme"], "missing-argument", ""),
        (&["new", "theme", "Giấy mới"], "bad-theme-name", "“giay-moi”"),
        (&["new", "theme", "Giấy"], "bad-theme-name", "my-theme"),
        (&["new", "theme", "cao-nguyen"], "theme-exists", ""),
        (&["new", "theme", "x", "--extends", "cao-nguen"], "no-theme", "“cao-nguyen”"),
        (&["new", "theme", "x", "--extends", "x"], "no-theme", "cao-nguyen"),
        (&["new", "theme", "x", "--lang", "vi"], "unknown-option", ""),
        (&["new", "theme", "x", "y"], "unexpected-argument", ""),
        (&["init", "."], "folder-not-empty", ""),
    ];
    let files = || walk(&site);
    let before = files();
    for (args, code, help) in calls {
        let (exit, told) = told(&site, args);
        assert_eq!((exit, told["code"].as_str()), (2, Some(code)), "{args:?} {told}");
        assert!(told["help"].as_str().unwrap().contains(help), "{args:?} {told}");
    }
    assert_eq!(files(), before);
    fs::write(site.join("content/news/c.vi.md"), "no front matter").unwrap();
    assert_eq!(told(&site, &["new", "news/c", "--lang", "en"]).1["code"], "original-unreadable");
}

/// A new theme can be used at once; of one that builds on another it is its own colours that readers see.
#[test]
fn a_new_theme_builds_without_a_word_and_takes_no_files_place() {
    let folder = starter();
    let site = folder.path().join("site");
    let config = fs::read_to_string(site.join("songngu.yaml")).unwrap();
    assert!(!config.contains("\ntheme:"), "{config}");
    let calls: [&[&str]; 3] = [
        &["new", "theme", "moi"],
        &["new", "theme", "nhe", "--extends", "giay"],
        &["new", "theme", "xanh", "--extends", "cao-nguyen"],
    ];
    for call in calls {
        let output = songngu(&site, &[&["--message-format", "json"], call].concat());
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let result: Value = serde_json::from_str(&out(&output)).unwrap();
        let dir = format!("themes/{}", call[2]);
        assert_eq!(result["dir"], dir);
        assert_eq!(result["files"], walk(&site.join(&dir)).iter().filter(|path| Path::new(path).is_file()).count());
        fs::write(site.join("songngu.yaml"), format!("{config}theme: {}\n", call[2])).unwrap();
        build(&site);
        let checked = songngu(&site, &["check", "--deny", "warnings"]);
        assert_eq!(checked.status.code(), Some(0), "{}", err(&checked));
        assert_eq!(told(&site, call).1["code"], "theme-exists");
    }
    let page = fs::read_to_string(site.join("public/en/index.html")).unwrap();
    assert!(page.contains("assets/style-") && page.contains("assets/colours-"), "{page}");
}

#[test]
fn a_new_site_fits_into_an_empty_folder_and_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().join("a b");
    fs::create_dir(&here).unwrap();
    assert_eq!(songngu(&here, &["init", "."]).status.code(), Some(0));
    assert!(here.join("songngu.yaml").exists());
    let left: Vec<String> = walk(&here).into_iter().filter(|path| path.ends_with(".tmp")).collect();
    assert!(left.is_empty(), "{left:?}");
    build(&here);
    let deep = songngu(folder.path(), &["init", "x/y/z", "--ui", "vi"]);
    assert_eq!(deep.status.code(), Some(0), "{}", err(&deep));
    assert!(out(&deep).contains("songngu --site x/y/z serve"));
    fs::write(folder.path().join("file"), "x").unwrap();
    assert_eq!(told(folder.path(), &["init", "file"]).1["code"], "not-a-folder");
    assert_eq!(told(folder.path(), &["init", "a b"]).1["code"], "folder-not-empty");
}

fn walk(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
            }
            found.push(entry.path().display().to_string());
        }
    }
    found.sort();
    found
}
