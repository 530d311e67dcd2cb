//! The themes of the program: each has all templates and words, and shows the same pages of the same sites.

use crate::site::{Site, shown, sites, tree};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

const THEMES: [&str; 2] = ["cao-nguyen", "giay"];

fn theme(name: &str) -> BTreeMap<String, String> {
    let files = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("themes").join(name));
    files.into_iter().filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?))).collect()
}

/// What every site of the tests makes of pages, feeds and pictures; its theme's assets are its own.
#[test]
fn giay_shows_every_page_of_every_site() {
    let mut compared = 0;
    for folder in fs::read_dir(sites()).unwrap().flatten() {
        let name = folder.file_name().into_string().unwrap();
        // `themes` is about a theme of its own, `messages` about what is wrong.
        if ["messages", "themes"].contains(&name.as_str()) {
            continue;
        }
        let mut site = Site::laid(&[&format!("{name}/site")]).allowing();
        let built = THEMES.map(|theme| {
            let config = fs::read_to_string(sites().join(&name).join("site/songngu.yaml")).unwrap();
            site.write("songngu.yaml", format!("{config}theme: {theme}\n"));
            site.build()
        });
        let [first, second] = built.each_ref().map(|built| {
            let pages = built.files.keys().filter(|path| !path.starts_with("assets/"));
            let told = built.report.diagnostics.iter().map(shown);
            (pages.cloned().collect::<Vec<_>>(), told.collect::<Vec<_>>())
        });
        assert_eq!(first, second, "{name}");
        for (path, bytes) in built[1].files.iter().filter(|(path, _)| path.ends_with(".html")) {
            let page = String::from_utf8_lossy(bytes);
            assert_eq!(page.matches("<h1").count(), 1, "{name}: {path}");
            assert!(page.contains("<main id=\"main\""), "{name}: {path}");
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared} pages");
}

/// It is small enough to be read: that is what it is for.
#[test]
fn giay_stays_small_and_extends_nothing() {
    let files = theme("giay");
    let lines: usize =
        files.iter().filter(|(path, _)| !path.starts_with("locales/")).map(|(_, text)| text.lines().count()).sum();
    assert!(lines <= 500, "{lines} lines");
    assert!(files["assets/style.css"].len() <= 8_000, "{} bytes of styles", files["assets/style.css"].len());
    assert!(!files["theme.yaml"].contains("extends"));
    let templates = |name: &str| -> BTreeSet<String> {
        let names =
            theme(name).into_keys().filter(|path| path.starts_with("templates/") && path.matches('/').count() == 1);
        names.filter(|path| path != "templates/base.html").collect()
    };
    assert_eq!(templates("giay"), templates("cao-nguyen"));
}

#[test]
fn words_of_the_themes_are_complete_in_nine_languages() {
    let ids = |text: &str| -> BTreeSet<String> {
        text.lines()
            .filter_map(|line| line.split_once(" ="))
            .filter(|(id, _)| !id.starts_with(' '))
            .map(|(id, _)| id.to_owned())
            .collect()
    };
    for name in THEMES {
        let files = theme(name);
        let words: Vec<_> = files.iter().filter(|(path, _)| path.ends_with("/theme.ftl")).collect();
        assert_eq!(words.len(), 9, "{name}");
        let english = ids(&files["locales/en/theme.ftl"]);
        assert!(english.len() > 30);
        for (path, text) in words {
            assert_eq!(ids(text), english, "{name}: {path}");
        }
    }
}
