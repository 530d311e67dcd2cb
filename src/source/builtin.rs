//! What the program brings along, so that an installed `songngu` needs no checkout: themes, and the words of the
//! program and of readers. Never the content, the configuration or the site's own words of this repository.

use include_dir::{Dir, include_dir};

/// How paths of built-in files begin.
pub const BUILTIN: &str = "builtin:";

static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

macro_rules! words {
    ($($lang:literal)*) => {
        /// Language code, path, text.
        static WORDS: &[(&str, &str, &str)] = &[$((
            $lang,
            concat!("locales/", $lang, "/songngu.ftl"),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $lang, "/songngu.ftl")),
        ),)*];
    };
}

words!("en" "fr" "ja" "km" "ko" "lo" "ru" "vi" "zh-Hans");

/// The bytes of a built-in file.
pub(super) fn get(path: &str) -> Option<&'static [u8]> {
    match path.strip_prefix("themes/") {
        Some(inside) => THEMES.get_file(inside).map(include_dir::File::contents),
        None => WORDS.iter().find(|(_, own, _)| *own == path).map(|(_, _, text)| text.as_bytes()),
    }
}

/// The paths of all built-in theme files.
pub(super) fn files() -> Vec<String> {
    let mut found = Vec::new();
    collect(&THEMES, &mut found);
    found
}

fn collect(dir: &Dir<'_>, found: &mut Vec<String>) {
    found.extend(dir.files().map(|file| format!("themes/{}", file.path().to_string_lossy().replace('\\', "/"))));
    for dir in dir.dirs() {
        collect(dir, found);
    }
}

/// Language code and path of the built-in words.
pub(super) fn words() -> impl Iterator<Item = (&'static str, &'static str)> {
    WORDS.iter().map(|(lang, path, _)| (*lang, *path))
}
