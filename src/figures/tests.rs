//! Pairs of sentences: those that say the same, and those that do not.

use super::*;
use crate::base::Lang;

fn differences(from: (&str, &str), to: (&str, &str)) -> Differences {
    let read = |(lang, text): (&str, &str)| Figures::read(text, &Lang::parse(lang).unwrap());
    Differences::new(&read(from), &read(to))
}

fn written(list: &[Figure]) -> Vec<&str> {
    list.iter().map(|own| own.written.as_str()).collect()
}

/// Each row: Vietnamese, another language, the same in it.
const SAME: &[(&str, &str, &str)] = &include!("tests/same.in");
/// Each row: Vietnamese, another language, something else in it; what is missing, what is added.
const OTHER: &[(&str, &str, &str, &[&str], &[&str])] = &include!("tests/other.in");

#[test]
fn what_says_the_same_is_the_same() {
    let mut wrong = Vec::new();
    for (vi, lang, text) in SAME {
        let found = differences(("vi", vi), (lang, text));
        if !found.missing.is_empty() || !found.added.is_empty() {
            wrong.push(format!("{vi} | {lang} {text} | {:?} {:?}", written(&found.missing), written(&found.added)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), SAME.len(), wrong.join("\n"));
}

#[test]
fn what_differs_is_told() {
    let mut wrong = Vec::new();
    for (vi, lang, text, missing, added) in OTHER {
        let found = differences(("vi", vi), (lang, text));
        if written(&found.missing) != *missing || written(&found.added) != *added {
            wrong.push(format!("{vi} | {lang} {text} | {:?} {:?}", written(&found.missing), written(&found.added)));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), OTHER.len(), wrong.join("\n"));
}
