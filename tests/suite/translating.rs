//! A site on disk and calls of `translate` in it, on a fixed day.

use super::{
    cli::{err, out, songngu},
    site::tree,
};
use serde_json::Value;
use std::{collections::BTreeMap, fs, path::Path};
use tempfile::TempDir;

/// A site of these files.
pub fn site(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    files.iter().for_each(|(path, text)| write(folder.path(), path, text));
    folder
}

/// Writes a file, whatever is there.
pub fn write(site: &Path, path: &str, text: &str) {
    let path = site.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// What a file says.
pub fn read(site: &Path, path: &str) -> String {
    fs::read_to_string(site.join(path)).unwrap()
}

/// Has a file say `to` instead of the first `from`.
pub fn edit(site: &Path, path: &str, from: &str, to: &str) {
    let text = read(site, path);
    assert!(text.contains(from), "{path} has no {from}:\n{text}");
    write(site, path, &text.replacen(from, to, 1));
}

/// A verb's exit code, its lines on standard output and what is told.
pub fn translate(site: &Path, args: &[&str]) -> (i32, Vec<Value>, Vec<Value>) {
    let fixed = ["--message-format", "json", "--now", "2026-06-01T09:00:00+07:00", "translate"];
    let output = songngu(site, &[&fixed, args].concat());
    let lines = |text: String| {
        text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"))).collect()
    };
    (output.status.code().unwrap(), lines(out(&output)), lines(err(&output)))
}

/// The lines of a verb that does all that it is asked for.
pub fn done(site: &Path, args: &[&str]) -> Vec<Value> {
    let (exit, lines, told) = translate(site, args);
    assert_eq!((exit, &told), (0, &vec![]), "{args:?}");
    lines
}

/// The content's files with their bytes.
pub fn sources(site: &Path) -> BTreeMap<String, Vec<u8>> {
    tree(&site.join("content"))
}
