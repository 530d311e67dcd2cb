//! What acts say, and what they leave alone.

use super::{super::*, DAY, LATER, by, entry, lang, record, shown, text, wordings};
use crate::base::Lang;
use proptest::prelude::*;

fn accepted(record: &Record, source: &[Wording], own: &[Wording], which: Which<'_>, act: Act) -> Record {
    accept(Some(record), &lang("vi"), source, own, which, act, &by(Some("lan"), LATER)).unwrap().record
}

fn state(record: &Record, source: &[Wording]) -> String {
    shown(&Comparison::new(&record.entries, source))
}

fn ids_of(record: &Record, source: &[Wording], change: Change) -> Vec<String> {
    let comparison = Comparison::new(&record.entries, source);
    let ids = comparison.ids(&record.entries, source);
    ids.into_iter().zip(&comparison.pairs).filter(|(_, pair)| pair.change == change).map(|(id, _)| id).collect()
}

#[test]
fn accepting_the_whole_begins_a_record() {
    let (source, own) = (wordings(&["title: t", "a", "b"]), wordings(&["title: T", "A"]));
    let written = accept(None, &lang("vi"), &source, &own, Which::All, Act::Translated, &by(None, DAY)).unwrap();
    assert_eq!(written.segments, 3);
    let Record { from, reviewed, entries } = written.record;
    assert_eq!((from, reviewed), (lang("vi"), None));
    let ids = ids(&own);
    let own: Vec<Option<&str>> = entries.iter().map(|entry| entry.own.as_deref()).collect();
    assert_eq!(own, [Some(ids[0].as_str()), Some(ids[1].as_str()), None]);
    assert_eq!(entries[0].done, Done { act: Act::Translated, by: None, on: DAY });
    let ids = ["s00000000".to_owned()];
    let part =
        |record| accept(record, &lang("vi"), &source, &[], Which::Segments(&ids), Act::Translated, &by(None, DAY));
    assert_eq!(part(None), Err(ActError::NotTracked));
    let english = Record { from: lang("en"), reviewed: None, entries: Vec::new() };
    assert_eq!(part(Some(&english)), Err(ActError::NotTracked));
    let vietnamese = Record { from: lang("vi"), ..english.clone() };
    assert_eq!(part(Some(&vietnamese)), Err(ActError::Unknown(ids.to_vec())));
}

#[test]
fn accepting_a_segment_says_nothing_of_others() {
    let own = wordings(&["A", "B", "C", "D"]);
    let before = record(&wordings(&["a", "b x y z", "c", "d x y z"]), &own);
    let source = wordings(&["a", "b x y", "new", "d x y"]);
    assert_eq!(state(&before, &source), "=0:0 ~1:1 ~2:2 ~3:3");
    let ids = ids(&source);
    let after = accepted(&before, &source, &own, Which::Segments(&ids[1..2]), Act::Translated);
    assert_eq!(state(&after, &source), "=0:0 =1:1 ~2:2 ~3:3");
    for at in [0, 2, 3] {
        assert_eq!(after.entries[at], before.entries[at]);
    }
    assert_eq!(after.entries[1].done, Done { act: Act::Translated, by: Some("lan".into()), on: LATER });
}

#[test]
fn what_was_added_goes_behind_the_segment_before_it_and_what_was_removed_leaves() {
    let own = wordings(&["A", "B"]);
    let before = record(&wordings(&["a", "b"]), &own);
    let source = wordings(&["x", "y", "b", "z w"]);
    assert_eq!(state(&before, &source), "-0 +0 +1 =1:2 +3");
    let after = accepted(&before, &source, &own, Which::Segments(&[ids(&source)[1].clone()]), Act::Translated);
    let after = accepted(&after, &source, &own, Which::Segments(&[ids(&source)[3].clone()]), Act::Translated);
    let texts: Vec<&str> = after.entries.iter().map(|entry| &*entry.wording.text).collect();
    assert_eq!(texts, ["a", "y", "b", "z w"]);
    // What is alone before “y” is the one there.
    assert_eq!(state(&after, &source), "~0:0 =1:1 =2:2 =3:3");
    let source = wordings(&["y", "z w"]);
    assert_eq!(state(&after, &source), "-0 =1:0 -2 =3:1");
    let gone = ids_of(&after, &source, Change::Removed);
    let after = accepted(&after, &source, &own, Which::Segments(&gone[1..]), Act::Translated);
    assert_eq!(state(&after, &source), "-0 =1:0 =2:1");
}

#[test]
fn what_a_translation_was_really_made_from_is_kept() {
    let own = wordings(&["A", "B"]);
    let first = record(&wordings(&["a", "b c d e"]), &own);
    let second = minor(&first, &wordings(&["a", "b c d f"]), Which::All, &by(Some("lan"), LATER)).unwrap();
    assert_eq!(second.segments, 1);
    let moved = &second.record.entries[1];
    assert_eq!((&*moved.wording.text, moved.was.as_deref()), ("b c d f", Some("b c d e")));
    assert_eq!((moved.done.act, &moved.own), (Act::Minor, &first.entries[1].own));
    let third = accepted(&second.record, &wordings(&["a", "b c d g"]), &own, Which::All, Act::Checked);
    assert_eq!((third.entries[1].was.as_deref(), third.entries[1].done.act), (Some("b c d e"), Act::Checked));
    assert_eq!(third.entries[0], first.entries[0]);
    let last = accepted(&third, &wordings(&["a", "b c d h"]), &own, Which::All, Act::Translated);
    assert_eq!(last.entries[1].was, None);
    // Back to what it was made from, there is nothing to remember.
    let back = accepted(&third, &wordings(&["a", "b c d e"]), &own, Which::All, Act::Checked);
    assert_eq!(back.entries[1].was, None);
}

#[test]
fn a_minor_change_is_one_that_was_there() {
    let source = wordings(&["a", "b c d f", "new one"]);
    let record = record(&wordings(&["a", "b c d e", "gone"]), &wordings(&["A", "B", "C"]));
    let record = Record { entries: record.entries[..2].to_vec(), ..record };
    assert_eq!(state(&record, &source), "=0:0 ~1:1 +2");
    let ids = ids(&source);
    let said = |ids: &[String]| minor(&record, &source, Which::Segments(ids), &by(Some("lan"), LATER));
    assert_eq!(said(&ids), Err(ActError::NotChanged(vec![ids[0].clone(), ids[2].clone()])));
    assert_eq!(said(&["s00000000".to_owned()]), Err(ActError::Unknown(vec!["s00000000".to_owned()])));
    let whole = minor(&record, &source, Which::All, &by(Some("lan"), LATER)).unwrap();
    assert_eq!(said(&ids[1..2]), Ok(whole.clone()));
    assert_eq!(state(&whole.record, &source), "=0:0 =1:1 +2");
}

#[test]
fn a_review_stands_until_the_translation_reads_otherwise() {
    let own = wordings(&["A", "B"]);
    let record = record(&wordings(&["a", "b"]), &own);
    assert!(!record.is_reviewed(&own));
    let reviewed = review(&record, &own, Some(&by(Some("lan"), DAY))).record;
    assert!(reviewed.is_reviewed(&own));
    assert!(!reviewed.is_reviewed(&wordings(&["B", "A"])) && !reviewed.is_reviewed(&wordings(&["A"])));
    assert_eq!(review(&reviewed, &own, Some(&by(Some("lan"), LATER))).record, reviewed);
    assert_ne!(review(&reviewed, &own, Some(&by(Some("an"), LATER))).record, reviewed);
    assert_eq!(review(&reviewed, &own, None).record, record);
    // The source may move on; so may the record.
    let accepted = accepted(&reviewed, &wordings(&["c", "b"]), &own, Which::All, Act::Translated);
    assert!(accepted.is_reviewed(&own));
}

#[test]
fn another_source_begins_anew() {
    let own = wordings(&["A", "B"]);
    let before = review(&record(&wordings(&["a", "b"]), &own), &own, Some(&by(Some("lan"), DAY))).record;
    let english = lang("en");
    let source = wordings(&["one", "two"]);
    let written =
        accept(Some(&before), &english, &source, &own, Which::All, Act::Translated, &by(None, LATER)).unwrap();
    assert_eq!((&written.record.from, &written.record.reviewed, written.segments), (&english, &before.reviewed, 2));
    let ids = ids(&own);
    assert_eq!(written.record.entries[1].own.as_deref(), Some(ids[1].as_str()));
    let again =
        accept(Some(&written.record), &english, &source, &own, Which::All, Act::Translated, &by(None, LATER)).unwrap();
    assert_eq!((again.record, again.segments), (written.record, 0));
}

fn act() -> impl Strategy<Value = Act> {
    prop::sample::select(vec![Act::Translated, Act::Checked])
}

/// A record, a source and a translation that moved on, each a little.
fn moved_on() -> impl Strategy<Value = (Record, Vec<Wording>, Vec<Wording>)> {
    let edit = |list: Vec<Wording>, other: Vec<Wording>, cuts: (prop::sample::Index, prop::sample::Index)| {
        let (a, b) = (cuts.0.index(list.len()), cuts.1.index(list.len()));
        let (start, end) = (a.min(b), a.max(b));
        let body = other.into_iter().skip(1).take(3);
        [&list[..=start], &body.collect::<Vec<_>>(), &list[end..]].concat()
    };
    let cuts = || (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (text(), text(), text(), text(), cuts(), cuts()).prop_map(move |(source, own, more, others, first, second)| {
        let before = record(&source, &own);
        (before, edit(source, more, first), edit(own, others, second))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn accepting_again_changes_nothing((before, source, own) in moved_on(), act in act(), picked in any::<u16>()) {
        let whole = accepted(&before, &source, &own, Which::All, act);
        prop_assert!(is_current(&whole.entries, &source));
        prop_assert_eq!(whole.edited(&own), 0);
        let order: Vec<&str> = whole.entries.iter().map(|entry| &*entry.wording.text).collect();
        prop_assert_eq!(order, source.iter().map(|own| &*own.text).collect::<Vec<_>>());
        prop_assert_eq!(&accepted(&whole, &source, &own, Which::All, act), &whole);
        // Of wordings that repeat, all: which of them is behind nobody can tell.
        let is = |own: &Wording| picked >> (own.text.len() % 16) & 1 == 1;
        let some: Vec<String> = ids(&source).into_iter().zip(&source).filter(|(_, own)| is(own)).map(|(id, _)| id).collect();
        let part = accepted(&before, &source, &own, Which::Segments(&some), act);
        prop_assert_eq!(&accepted(&part, &source, &own, Which::Segments(&some), act), &part);
        prop_assert_eq!(&accepted(&whole, &source, &own, Which::Segments(&some), act), &whole);
    }

    /// A segment that nobody spoke of is behind as before.
    #[test]
    fn no_act_hides_another_change((before, source, own) in moved_on(), act in act(), picked in any::<u16>(), is_minor in any::<bool>()) {
        let comparison = Comparison::new(&before.entries, &source);
        let known = comparison.ids(&before.entries, &source);
        let some = |at: usize| picked >> (at % 16) & 1 == 1 && (!is_minor || comparison.pairs[at].change == Change::Changed);
        let (spoken, silent): (Vec<usize>, Vec<usize>) = (0..known.len()).partition(|at| some(*at));
        let ids: Vec<String> = spoken.iter().map(|at| known[*at].clone()).collect();
        let after = if is_minor {
            minor(&before, &source, Which::Segments(&ids), &by(Some("lan"), LATER)).unwrap().record
        } else {
            accepted(&before, &source, &own, Which::Segments(&ids), act)
        };
        let texts = |entries: &[Entry]| entries.iter().map(|entry| entry.wording.text.clone()).collect::<Vec<_>>();
        let recorded = |at: &usize| comparison.pairs[*at].entry.map(|entry| before.entries[entry].clone());
        let untouched: Vec<Entry> = silent.iter().filter_map(recorded).collect();
        let said: Vec<Box<str>> = spoken.iter().filter_map(|at| comparison.pairs[*at].source).map(|at| source[at].text.clone()).collect();
        let mut expected = [texts(&untouched), said].concat();
        let mut found = texts(&after.entries);
        expected.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
        // Of wordings that repeat nobody can tell which one was spoken of.
        let repeats = |text: &str| {
            let recorded = before.entries.iter().filter(|entry| *entry.wording.text == *text).count();
            recorded.max(source.iter().filter(|own| *own.text == *text).count()) > 1
        };
        for entry in untouched.iter().filter(|entry| !repeats(&entry.wording.text)) {
            prop_assert!(after.entries.contains(entry));
        }
    }

    /// Said segment by segment, in any order, a translation is where it is when the whole is said.
    #[test]
    fn the_way_does_not_matter((before, source, own) in moved_on(), order in any::<u64>()) {
        let mut step = before;
        let mut order = order;
        // Each takes one difference away, so there are at most so many.
        for _ in 0..step.entries.len() + source.len() {
            let behind = [Change::Changed, Change::Added, Change::Removed].map(|change| ids_of(&step, &source, change)).concat();
            if behind.is_empty() {
                break;
            }
            let id = behind[order as usize % behind.len()].clone();
            order = order.rotate_left(7) ^ 0x9e37;
            step = accepted(&step, &source, &own, Which::Segments(&[id]), Act::Translated);
        }
        prop_assert!(!Comparison::new(&step.entries, &source).is_behind());
        let whole = accepted(&step, &source, &own, Which::All, Act::Translated);
        prop_assert_eq!(accepted(&whole, &source, &own, Which::All, Act::Translated), whole);
    }

    /// A record says the same when it has been written and read, so a state is the same however it came about.
    #[test]
    fn what_acts_make_can_be_written((before, source, own) in moved_on(), act in act()) {
        for record in [&before, &accepted(&before, &source, &own, Which::All, act)] {
            prop_assert_eq!(&read(write(record).as_bytes()).unwrap(), record);
        }
    }
}

#[test]
fn the_language_is_kept() {
    let french: Lang = lang("fr");
    let entry = entry(&wordings(&["a"])[0]);
    let record = Record { from: french.clone(), reviewed: None, entries: vec![entry] };
    let written = minor(&record, &wordings(&["a"]), Which::All, &by(Some("lan"), DAY)).unwrap();
    assert_eq!((written.record.from, written.segments), (french, 0));
}
