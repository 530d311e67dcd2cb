//! Sites to browse: for each feature `tests/sites/<feature>/site` is built, and `expected` beside it holds what matters of
//! what comes out. `SONGNGU_BLESS=1 cargo test --test suite sites` writes it anew; look at the difference before you
//! keep it.
//!
//! | in `expected` | what it holds |
//! |---|---|
//! | `files.txt` | the path of every page, feed and picture of the output, but for the theme's assets |
//! | `told.txt` | place and code of all that is told; without it nothing is told |
//! | `….html` | the elements that the lines `<!-- selector -->` ask for, one tag or short element a line |
//! | any other | the whole file |
//!
//! A file or a line that one puts there, empty, is filled by the next blessing.

use crate::{
    fragments,
    site::{Site, shown, sites, tree},
};
use std::{collections::BTreeSet, fmt::Write, fs};

macro_rules! features {
    ($($name:ident)*) => {
        const FEATURES: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            check(stringify!($name));
        })*
    };
}

features!(
    agencies aliases chooser clips configuration desk feeds gallery hreflang home lists related sections sitemap structured_data themes topics
    words_of_other_languages
);

fn check(feature: &str) {
    let folder = feature.replace('_', "-");
    let built = Site::laid(&[&format!("{folder}/site")]).build().sound();
    let text = |path: &str| fragments::unhashed(&String::from_utf8_lossy(&built.files[path]));
    let expected = sites().join(&folder).join("expected");
    let mut kept = tree(&expected);
    kept.entry("told.txt".to_owned()).or_default();
    let mut wrong = String::new();
    for (path, kept) in kept {
        let kept = String::from_utf8(kept).unwrap().replace("\r\n", "\n");
        let made = match path.as_str() {
            "files.txt" => lines(built.files.keys().filter(|path| is_listed(path)).cloned()),
            "told.txt" => lines(built.report.diagnostics.iter().map(shown)),
            missing if !built.has(missing) => {
                let _ = writeln!(wrong, "tests/sites/{folder}/expected/{path}: not in the output");
                continue;
            }
            page if page.ends_with(".html") => fragments::of(&text(page), &fragments::selectors(&kept)),
            file => text(file),
        };
        if std::env::var_os("SONGNGU_BLESS").is_some() && made != kept {
            fs::write(expected.join(&path), &made).unwrap();
        } else if let Some(line) = fragments::difference(&kept, &made) {
            let _ = writeln!(wrong, "tests/sites/{folder}/expected/{path}{line}");
        }
    }
    assert!(wrong.is_empty(), "SONGNGU_BLESS=1 writes what comes out:\n{wrong}");
}

/// A further kind of output is told by the test of that kind, not by every site here.
fn is_listed(path: &str) -> bool {
    let listed = [".html", ".atom", ".rss", "feed.json", ".svg"].iter().any(|end| path.ends_with(end));
    listed && !path.starts_with("assets/")
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| line + "\n").collect()
}

#[test]
fn every_site_is_tried() {
    let folders = fs::read_dir(sites()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let tried = FEATURES.iter().map(|name| name.replace('_', "-"));
    assert_eq!(folders.collect::<BTreeSet<_>>(), tried.chain(["messages".to_owned()]).collect());
}
