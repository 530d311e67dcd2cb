//! What counts as changed.

use super::{super::*, compared, entries, entry, shown, text, wordings};
use crate::markdown::word_pieces;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn a_move_is_no_change() {
    assert_eq!(compared(&["a", "b", "c"], &["c", "a", "b"]), "=2:0 =0:1 =1:2");
    assert_eq!(compared(&["a", "b", "a"], &["a", "a", "b"]), "=0:0 =2:1 =1:2");
    // Nor is what it is now.
    assert_eq!(compared(&["item: a", "b"], &["a", "heading: b"]), "=0:0 =1:1");
}

#[test]
fn what_is_edited_is_found_again() {
    let old = "Tỉnh mở cửa khẩu Đắk Ruê từ ngày 1 tháng 7";
    let new = "Tỉnh mở cửa khẩu Đắk Ruê từ ngày 15 tháng 8";
    assert_eq!(compared(&["a", old, "c"], &["c", new, "x", "a"]), "=2:0 ~1:1 +2 =0:3");
    // Half of the words, in order: four of eight.
    assert_eq!(compared(&["x", "a b c d", "y", "z"], &["z", "x", "a b e f", "y"]), "=3:0 =0:1 ~1:2 =2:3");
    assert_eq!(compared(&["x", "a b c d", "y", "z"], &["z", "a e f g", "x", "y"]), "=3:0 +1 =0:2 -1 =2:3");
    // Words count, not signs; in scripts without spaces too.
    assert_eq!(
        compared(&["*", "省人民委员会举行新闻发布会。", "y"], &["y", "省人民委员会举行记者会。", "*", "z"]),
        "=2:0 ~1:1 =0:2 +3"
    );
    assert_eq!(
        compared(&["*", "ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការ", "y"], &["y", "ខេត្តដាក់ឡាក់បង្កើនកិច្ចសហប្រតិបត្តិការ", "*", "z"]),
        "=2:0 ~1:1 =0:2 +3"
    );
}

#[test]
fn the_likest_are_paired_first() {
    assert_eq!(compared(&["a b c d", "a b c d e"], &["a b c d e f", "a b c x"]), "~1:0 ~0:1");
    // Of those as like as each other, the earliest.
    assert_eq!(compared(&["a b c d", "a b c e"], &["a b c f"]), "~0:0 -1");
}

#[test]
fn one_alone_between_the_same_neighbours_is_the_one() {
    assert_eq!(compared(&["x", "một hai", "y"], &["x", "ba bốn năm", "y"]), "=0:0 ~1:1 =2:2");
    assert_eq!(compared(&["một hai"], &["ba bốn năm"]), "~0:0");
    assert_eq!(compared(&["x", "một", "hai", "y"], &["x", "ba", "y"]), "=0:0 -1 -2 +1 =3:2");
    assert_eq!(compared(&["x", "một", "y"], &["y", "ba", "x"]), "=2:0 +1 =0:2 -1");
}

#[test]
fn a_split_is_one_changed_and_one_added() {
    let (first, second) = ("Tỉnh mở cửa khẩu từ ngày 1 tháng 7.", "Người dân hai bên qua lại dễ hơn.");
    let whole = format!("{first} {second}");
    assert_eq!(compared(&["x", &whole, "y"], &["x", first, second, "y"]), "=0:0 ~1:1 +2 =2:3");
    assert_eq!(compared(&["x", first, second, "y"], &["x", &whole, "y"]), "=0:0 ~1:1 -2 =3:2");
}

#[test]
fn title_summary_and_pictures_are_themselves() {
    assert_eq!(compared(&["title: a", "b"], &["title: c", "d", "b"]), "~0:0 +1 =1:2");
    // A title that a heading repeats is still the title when it changes.
    assert_eq!(compared(&["title: a", "heading: a"], &["title: c", "heading: a"]), "~0:0 =1:1");
    assert_eq!(compared(&["alt x: a", "caption x: a"], &["alt x: b", "caption x: a"]), "~0:0 =1:1");
    assert_eq!(compared(&["alt x: a", "alt y: b"], &["alt y: c", "alt x: d"]), "~1:0 ~0:1");
    // A picture with another name.
    assert_eq!(compared(&["p", "alt x: a"], &["alt y: a", "p"]), "=1:0 =0:1");
    assert_eq!(compared(&["title: a"], &["summary: b", "title: a"]), "+0 =0:1");
}

#[test]
fn each_pair_has_an_id() {
    let (before, now) = (entries(&["a", "a", "b c d e", "f g h i"]), wordings(&["b c d f", "a", "title: t"]));
    let comparison = Comparison::new(&before, &now);
    assert_eq!(shown(&comparison), "~2:0 -3 =0:1 -1 +2");
    let ids = comparison.ids(&before, &now);
    let base = |text: &str| ids_of(&[text])[0].clone();
    assert_eq!(ids, [base("b c d f"), base("f g h i"), base("a"), format!("{}-2", base("a")), base("t")]);
}

fn ids_of(texts: &[&str]) -> Vec<String> {
    super::super::ids(&wordings(texts))
}

/// The contract in as few words as it can be said: each with each, as often as it takes. Of body segments alone.
fn slowly(before: &[Entry], now: &[Wording]) -> BTreeMap<usize, usize> {
    let mut pairs: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, wording) in now.iter().enumerate() {
        let found = (0..before.len())
            .find(|e| !pairs.values().any(|used| used == e) && before[*e].wording.text == wording.text);
        pairs.extend(found.map(|entry| (at, entry)));
    }
    let words =
        |text: &str| word_pieces(text).filter(|(_, is)| *is).map(|(word, _)| word.to_owned()).collect::<Vec<_>>();
    loop {
        let mut best: Option<(u64, usize, usize)> = None;
        for at in (0..now.len()).filter(|at| !pairs.contains_key(at)) {
            for entry in (0..before.len()).filter(|entry| !pairs.values().any(|used| used == entry)) {
                let (a, b) = (words(&before[entry].wording.text), words(&now[at].text));
                let (m, all) = (common(&a, &b), a.len() + b.len());
                let share = 1_000_000_000 * m as u64 / all as u64;
                if m > 0 && 4 * m >= all && best.is_none_or(|best| share > best.0) {
                    best = Some((share, at, entry));
                }
            }
        }
        let Some((_, at, entry)) = best else { break };
        pairs.insert(at, entry);
    }
    let known = pairs.clone();
    let entry_of = |at: usize| known.get(&at).copied();
    let source_of = |entry: usize| known.iter().find(|(_, used)| **used == entry).map(|(at, _)| *at);
    for at in (0..now.len()).filter(|at| entry_of(*at).is_none()) {
        for entry in (0..before.len()).filter(|entry| source_of(*entry).is_none()) {
            let neighbour = |at: Option<usize>, end: usize, of: &dyn Fn(usize) -> Option<usize>| match at {
                Some(at) if at < end => of(at).map(Some),
                _ => Some(None),
            };
            let source =
                (neighbour(at.checked_sub(1), now.len(), &entry_of), neighbour(Some(at + 1), now.len(), &entry_of));
            let own = |entry: usize| source_of(entry).map(|_| entry);
            let recorded =
                (neighbour(entry.checked_sub(1), before.len(), &own), neighbour(Some(entry + 1), before.len(), &own));
            if source == recorded && source.0.is_some() && source.1.is_some() {
                pairs.insert(at, entry);
            }
        }
    }
    pairs
}

/// The length of a longest common subsequence, as textbooks have it.
pub(super) fn common<T: PartialEq>(a: &[T], b: &[T]) -> usize {
    let mut row = vec![0; b.len() + 1];
    for x in a {
        let mut corner = 0;
        for (at, y) in b.iter().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if x == y { corner + 1 } else { above.max(row[at]) };
            corner = above;
        }
    }
    row[b.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_segment_is_compared_once(before in text(), now in text()) {
        let before: Vec<Entry> = before.iter().map(entry).collect();
        let comparison = Comparison::new(&before, &now);
        let pairs = &comparison.pairs;
        prop_assert_eq!(pairs.iter().filter_map(|pair| pair.source).collect::<Vec<_>>(), (0..now.len()).collect::<Vec<_>>());
        let mut recorded: Vec<usize> = pairs.iter().filter_map(|pair| pair.entry).collect();
        recorded.sort_unstable();
        prop_assert_eq!(recorded, (0..before.len()).collect::<Vec<_>>());
        let mut ids = comparison.ids(&before, &now);
        prop_assert_eq!(&ids_by_source(&ids, pairs), &super::super::ids(&now));
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), pairs.len());
        for pair in pairs {
            let texts = pair.entry.zip(pair.source).map(|(entry, at)| before[entry].wording.text == now[at].text);
            let change = match (texts, pair.entry) {
                (Some(true), _) => Change::Current,
                (Some(false), _) => Change::Changed,
                (None, None) => Change::Added,
                (None, Some(_)) => Change::Removed,
            };
            prop_assert_eq!(pair.change, change);
        }
    }

    /// What is behind are other wordings, and neither their order nor their kinds.
    #[test]
    fn behind_are_other_wordings(before in text(), now in text(), shuffled in any::<bool>()) {
        let mut now = now;
        if shuffled {
            now = before.iter().rev().map(|own| Wording { kind: crate::markdown::SegmentKind::Item, ..own.clone() }).collect();
        }
        let before: Vec<Entry> = before.iter().map(entry).collect();
        let sorted = |mut texts: Vec<Box<str>>| { texts.sort_unstable(); texts };
        let same = sorted(before.iter().map(|own| own.wording.text.clone()).collect()) == sorted(now.iter().map(|own| own.text.clone()).collect());
        prop_assert_eq!(is_current(&before, &now), same);
        prop_assert_eq!(Comparison::new(&before, &now).is_behind(), !same);
        prop_assert!(same || !shuffled);
    }

    /// It is the same as comparing each with each.
    #[test]
    fn nothing_is_lost_by_being_quick(before in text(), now in text()) {
        let body = |list: Vec<Wording>| -> Vec<Wording> { list.into_iter().filter(|own| own.name.is_none()).skip(1).collect() };
        let (before, now): (Vec<Entry>, _) = (body(before).iter().map(entry).collect(), body(now));
        let found = Comparison::new(&before, &now).pairs.iter().filter_map(|pair| pair.source.zip(pair.entry)).collect::<BTreeMap<_, _>>();
        prop_assert_eq!(found, slowly(&before, &now));
    }
}

fn ids_by_source(ids: &[String], pairs: &[Pair]) -> Vec<String> {
    ids.iter().zip(pairs).filter(|(_, pair)| pair.source.is_some()).map(|(id, _)| id.clone()).collect()
}
