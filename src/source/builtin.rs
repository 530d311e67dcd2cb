//! The themes that the program brings along, so that an installed `songngu` needs no checkout. (Its words are in
//! `locale`.) Never the content, the configuration or the site's own words of this repository.

use include_dir::{Dir, include_dir};
use std::collections::BTreeSet;

/// How paths of built-in files begin.
pub const BUILTIN: &str = "builtin:";

static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The names of the built-in themes.
pub fn built_in_themes() -> BTreeSet<&'static str> {
    THEMES.dirs().filter_map(|dir| dir.path().to_str()).collect()
}

/// The bytes of a built-in file.
pub(super) fn get(path: &str) -> Option<&'static [u8]> {
    THEMES.get_file(path.strip_prefix("themes/")?).map(include_dir::File::contents)
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
