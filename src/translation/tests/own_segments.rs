//! Which segment of the translation belongs to which of the source.

use super::{super::*, entry, record, wordings};

/// For each pair of a comparison the number of the translation's segment, `-` where there is none.
fn shown(record: &Record, source: &[&str], own: &[&str]) -> String {
    let (source, own) = (wordings(source), wordings(own));
    let comparison = Comparison::new(&record.entries, &source);
    let partners = partners(&record.entries, &comparison, &source, &own);
    partners.iter().map(|own| own.map_or("-".to_owned(), |own| own.to_string())).collect::<Vec<_>>().join(" ")
}

fn made(source: &[&str], own: &[&str]) -> Record {
    record(&wordings(source), &wordings(own))
}

#[test]
fn segments_are_found_by_their_ids_wherever_they_stand() {
    let record = made(&["title: t", "a", "b", "c"], &["title: T", "A", "B", "C"]);
    assert_eq!(shown(&record, &["title: t", "a", "b", "c"], &["title: T", "A", "B", "C"]), "0 1 2 3");
    assert_eq!(shown(&record, &["title: t", "c", "a", "b"], &["title: T", "A", "B", "C"]), "0 3 1 2");
    assert_eq!(shown(&record, &["title: t", "a", "b", "c"], &["title: T", "C", "B", "A"]), "0 3 2 1");
    // What was removed from the source, and what came.
    assert_eq!(shown(&record, &["title: t", "a", "c"], &["title: T", "A", "B", "C"]), "0 1 2 3");
    assert_eq!(shown(&record, &["title: t", "a", "b", "x y z", "c"], &["title: T", "A", "B", "C"]), "0 1 2 - 3");
}

#[test]
fn an_edited_segment_is_found_between_its_neighbours() {
    let record = made(&["title: t", "heading: h", "a", "b"], &["title: T", "heading: H", "A", "B"]);
    assert_eq!(
        shown(&record, &["title: t", "heading: h", "a", "b"], &["title: Z", "heading: H", "AA", "B"]),
        "0 1 2 3"
    );
    assert_eq!(shown(&record, &["title: t", "heading: h", "a", "b"], &["title: Z", "heading: Y", "X", "W"]), "0 1 2 3");
    assert_eq!(shown(&record, &["title: t", "heading: h", "a", "b"], &["title: T", "heading: H", "B"]), "0 1 - 2");
    // The source changed, the translation too.
    assert_eq!(
        shown(&record, &["title: t", "heading: h", "a a2", "b"], &["title: T", "heading: H", "AA", "B"]),
        "0 1 2 3"
    );
    // One more in the source, one more in the translation.
    assert_eq!(
        shown(&record, &["title: t", "heading: h", "a", "x", "b"], &["title: T", "heading: H", "A", "X", "B"]),
        "0 1 2 3 4"
    );
}

#[test]
fn the_same_kind_comes_first() {
    let none = Record { entries: Vec::new(), ..made(&["a"], &["A"]) };
    let source = ["title: t", "a", "heading: h", "b", "c"];
    assert_eq!(shown(&none, &source, &["title: T", "A", "heading: H", "B", "C"]), "0 1 2 3 4");
    assert_eq!(shown(&none, &source, &["title: T", "A", "A2", "heading: H", "B", "C"]), "0 1 3 4 5");
    assert_eq!(shown(&none, &source, &["title: T", "heading: H", "B", "C"]), "0 - 1 2 3");
    assert_eq!(shown(&none, &["a", "b"], &["item: A", "B"]), "0 1");
    assert_eq!(shown(&none, &["alt x: a", "alt y: b"], &["alt y: B", "alt x: A"]), "1 0");
    assert_eq!(shown(&none, &["summary: a", "b"], &["B"]), "- 0");
}

#[test]
fn of_several_that_read_the_same_the_right_one_is_found() {
    let record = made(&["a", "b", "c"], &["X", "X", "X"]);
    let source = ["a", "b", "c"];
    assert_eq!(shown(&record, &source, &["X", "X", "X"]), "0 1 2");
    assert_eq!(shown(&record, &source, &["Y", "X", "X"]), "0 1 2");
    assert_eq!(shown(&record, &source, &["X", "Y", "X"]), "0 1 2");
    assert_eq!(shown(&record, &source, &["X", "X", "Y"]), "0 1 2");
}

#[test]
fn a_segment_that_had_none_takes_none_from_others() {
    let mut record = made(&["a", "b", "c"], &["A", "B", "C"]);
    record.entries[1] = entry(&record.entries[1].wording);
    assert_eq!(shown(&record, &["a", "b", "c"], &["A", "CC"]), "0 - 1");
    assert_eq!(shown(&record, &["a", "b", "c"], &["A", "B", "C"]), "0 1 2");
}
