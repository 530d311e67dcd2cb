//! What holds of records, comparing and acts.

mod acts;
mod comparing;
mod differences;
mod form;
mod growth;
mod merging;
mod own_segments;

use super::{Act, By, Change, Comparison, Done, Entry, Record, Wording};
use crate::{base::Lang, markdown::SegmentKind};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const DAY: Date = date(2026, 11, 20);
const LATER: Date = date(2026, 11, 29);

fn lang(code: &str) -> Lang {
    Lang::parse(code).unwrap()
}

fn by(who: Option<&str>, on: Date) -> By<'_> {
    By { who, on }
}

/// A wording from `kind name: text`; a paragraph where no kind stands.
fn wording(text: &str) -> Wording {
    let (kind, rest) = text.split_once(": ").unwrap_or(("", text));
    let (kind, name) = kind.split_once(' ').map_or((kind, None), |(kind, name)| (kind, Some(name)));
    match SegmentKind::named(kind) {
        Some(kind) => Wording { kind, name: name.map(Box::from), text: rest.into() },
        None => Wording { kind: SegmentKind::Paragraph, name: None, text: text.into() },
    }
}

fn wordings(texts: &[&str]) -> Vec<Wording> {
    texts.iter().map(|text| wording(text)).collect()
}

/// An entry that says so, with no segment of the translation.
fn entry(wording: &Wording) -> Entry {
    let done = Done { act: Act::Translated, by: None, on: DAY };
    Entry { wording: wording.clone(), was: None, own: None, done }
}

fn entries(texts: &[&str]) -> Vec<Entry> {
    wordings(texts).iter().map(entry).collect()
}

/// A record of a translation that was made from one text and reads so.
fn record(source: &[Wording], own: &[Wording]) -> Record {
    super::accept(None, &lang("vi"), source, own, super::Which::All, Act::Translated, &by(None, DAY)).unwrap().record
}

/// What became of each segment, `=` current, `~` changed, `+` added, `-` removed: `~1:0` is the second entry, the first of the source.
fn shown(comparison: &Comparison) -> String {
    let number = |at: Option<usize>| at.map(|at| at.to_string()).unwrap_or_default();
    let pair = |pair: &super::Pair| match pair.change {
        Change::Current => format!("={}:{}", number(pair.entry), number(pair.source)),
        Change::Changed => format!("~{}:{}", number(pair.entry), number(pair.source)),
        Change::Added => format!("+{}", number(pair.source)),
        Change::Removed => format!("-{}", number(pair.entry)),
    };
    comparison.pairs.iter().map(pair).collect::<Vec<_>>().join(" ")
}

fn compared(before: &[&str], now: &[&str]) -> String {
    shown(&Comparison::new(&entries(before), &wordings(now)))
}

/// Texts of few words, so that some are alike and some the same.
fn text() -> impl Strategy<Value = Vec<Wording>> {
    let words =
        || prop::collection::vec(prop::sample::select(vec!["một", "hai", "ba", "bốn", "năm", "sáu", "bảy"]), 1..7);
    let segment = (prop::sample::select(vec!["paragraph", "heading", "item", "alt a", "alt b", "caption a"]), words());
    let body = prop::collection::vec(
        segment.prop_map(|(kind, words)| wording(&format!("{kind}: {}", words.join(" ")))),
        0..12,
    );
    (words(), body).prop_map(|(title, body)| [vec![wording(&format!("title: {}", title.join(" ")))], body].concat())
}
