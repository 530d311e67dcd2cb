//! Two branches that accept different segments are merged by Git.
#![expect(clippy::disallowed_methods, clippy::disallowed_types, reason = "Git merges files")]

use super::{super::*, LATER, by, lang, record, wordings};
use std::{fs, process::Command};

/// What Git makes of two records that come from one; nothing where it finds a conflict.
fn merged(base: &Record, ours: &Record, theirs: &Record) -> Option<Record> {
    let folder = tempfile::tempdir().unwrap();
    let files = [("ours", ours), ("base", base), ("theirs", theirs)].map(|(name, record)| {
        let path = folder.path().join(name);
        fs::write(&path, write(record)).unwrap();
        path
    });
    let merge = Command::new("git").args(["merge-file", "-p", "--quiet"]).args(&files).output().unwrap();
    assert!(merge.status.code().is_some_and(|code| code < 128), "{}", String::from_utf8_lossy(&merge.stderr));
    merge.status.success().then(|| read(&merge.stdout).unwrap())
}

#[test]
fn segments_that_two_branches_accept_are_merged() {
    let own = wordings(&["title: T", "A", "B", "C", "heading: D", "E"]);
    let made = ["title: t", "a một", "b hai", "c ba", "heading: d bốn", "e năm"];
    let base = record(&wordings(&made), &own);
    let edited = made.map(|text| format!("{text} mới"));
    let source = wordings(&edited.each_ref().map(String::as_str));
    let ids = ids(&source);
    let said = |at: usize, who, act| {
        let which = Which::Segments(&ids[at..=at]);
        accept(Some(&base), &lang("vi"), &source, &own, which, act, &by(Some(who), LATER)).unwrap().record
    };
    for first in 0..made.len() {
        for second in (0..made.len()).filter(|second| *second != first) {
            let ours = said(first, "lan", Act::Translated);
            let theirs = said(second, "an", Act::Checked);
            let merged = merged(&base, &ours, &theirs).unwrap_or_else(|| panic!("conflict of {first} and {second}"));
            assert_eq!(merged.entries[first], ours.entries[first]);
            assert_eq!(merged.entries[second], theirs.entries[second]);
            assert_eq!(Comparison::new(&merged.entries, &source).counts().changed as usize, made.len() - 2);
        }
    }
}

/// What comes or goes beside what the other branch touches Git leaves to people: entries begin alike, so it does not see where
/// one ends. What it merges is right.
#[test]
fn what_comes_and_goes_is_merged_or_left_to_people() {
    let own = wordings(&["A", "B", "C", "D"]);
    let base = record(&wordings(&["a", "b", "c", "d"]), &own);
    let source = wordings(&["a", "new", "b mới", "c mới"]);
    let comparison = Comparison::new(&base.entries, &source);
    assert_eq!(super::shown(&comparison), "=0:0 +1 ~1:2 ~2:3 -3");
    let ids = comparison.ids(&base.entries, &source);
    let accept = |record: &Record, at: usize| {
        let which = Which::Segments(&ids[at..=at]);
        accept(Some(record), &lang("vi"), &source, &own, which, Act::Translated, &by(None, LATER)).unwrap().record
    };
    let mut left = Vec::new();
    for first in 1..ids.len() {
        for second in first + 1..ids.len() {
            match merged(&base, &accept(&base, first), &accept(&base, second)) {
                Some(merged) => assert_eq!(merged, accept(&accept(&base, first), second), "{first} {second}"),
                None => left.push((first, second)),
            }
        }
    }
    assert_eq!(left, [(1, 2), (3, 4)]);
}
