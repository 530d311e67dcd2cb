//! Which segment of a translation translates which of its source: by the record, else by their places.

use crate::{
    check::words::Words,
    markdown::{Segment, SegmentKind},
    translation::{Change, Comparison, Record, Wording, partners},
};
use rustc_hash::FxHashMap;
use std::collections::VecDeque;

/// Segments of a source and of its translation, by position.
#[derive(Default, PartialEq, Debug)]
pub(super) struct Pairing {
    /// Source, translation; in the order of the source.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Whether the source says what the translation was made from, as far as is known.
    pub(super) current: bool,
}

/// By a record: what is behind is in no pair, which is told by that alone.
pub(super) fn by_record(record: &Record, source: &[Segment], own: &[Segment]) -> Pairing {
    let (source, own) = (Wording::list(source), Wording::list(own));
    let comparison = Comparison::new(&record.entries, &source);
    let partners = partners(&record.entries, &comparison, &source, &own);
    let pairs = comparison.pairs.iter().zip(partners).filter(|(pair, _)| pair.change == Change::Current);
    let pairs = pairs.filter_map(|(pair, own)| Some((pair.source?, own?))).collect();
    Pairing { pairs, current: !comparison.is_behind() }
}

/// By place: fields and words of pictures by their names, notes one after the other, and what stands between two headings
/// where the kinds agree.
pub(super) fn by_place(source: &Words<'_>, own: &Words<'_>) -> Pairing {
    let (a, b) = (Places::new(source), Places::new(own));
    let mut pairs = Vec::new();
    let mut named: FxHashMap<_, VecDeque<usize>> = FxHashMap::default();
    for at in b.named {
        named.entry(name(&own.segments[at])).or_default().push_back(at);
    }
    for at in a.named {
        let same = named.get_mut(&name(&source.segments[at])).and_then(VecDeque::pop_front);
        pairs.extend(same.map(|own| (at, own)));
    }
    let alike = |a: &[usize], b: &[usize]| {
        let kinds = a.iter().map(|at| source.segments[*at].kind);
        kinds.eq(b.iter().map(|at| own.segments[*at].kind))
    };
    let chapters =
        if a.chapters.len() == b.chapters.len() { a.chapters.iter().zip(&b.chapters) } else { [].iter().zip(&[]) };
    for (a, b) in chapters.chain([(&a.notes, &b.notes)]).filter(|(a, b)| alike(a, b)) {
        pairs.extend(a.iter().copied().zip(b.iter().copied()));
    }
    pairs.sort_unstable();
    Pairing { pairs, current: true }
}

/// What a field, or the words of a picture, are told apart by.
fn name(segment: &Segment) -> (SegmentKind, Option<&str>) {
    (segment.kind, segment.name.as_deref())
}

/// The segments of a text by where they stand.
struct Places {
    /// Fields, and words of pictures.
    named: Vec<usize>,
    /// What stands between two headings, each with the heading before it.
    chapters: Vec<Vec<usize>>,
    /// The texts of notes.
    notes: Vec<usize>,
}

impl Places {
    fn new(words: &Words<'_>) -> Self {
        let mut own = Self { named: Vec::new(), chapters: vec![Vec::new()], notes: Vec::new() };
        for (at, segment) in words.segments.iter().enumerate() {
            match segment.kind {
                SegmentKind::Title | SegmentKind::Summary | SegmentKind::Alt | SegmentKind::Caption => {
                    own.named.push(at)
                }
                _ if words.is_note(segment) => own.notes.push(at),
                SegmentKind::Heading => own.chapters.push(vec![at]),
                _ => own.chapters.last_mut().into_iter().for_each(|chapter| chapter.push(at)),
            }
        }
        own
    }
}
