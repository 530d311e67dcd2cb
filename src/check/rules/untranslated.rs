//! A translation that is still the original's text. Names and addresses are the same in many languages, and so are short
//! titles: only what is a sentence counts.

use crate::{
    check::words::{Group, Words, family, is_sentence},
    diag::{Code, Diagnostic, Place},
    markdown::{Segment, SegmentKind},
};
use rustc_hash::{FxHashMap, FxHashSet};

/// A title or summary of fewer words may be a name.
const FIELD: usize = 4;
/// So may a line of the text.
const BLOCK: usize = 8;

/// The segments of an original that are no names.
type Known<'o> = FxHashMap<(Part, &'o str), &'o Segment>;

/// `told`: the places where a text is told already to be as its source, segment by segment.
pub(in crate::check) fn rule(group: &Group<'_>, told: &FxHashSet<&Place>) -> Vec<Diagnostic> {
    let original = group.original.map(|at| &group.texts[at]).filter(|text| text.approved());
    let Some(original) = original else { return Vec::new() };
    let mut known: Known<'_> = FxHashMap::default();
    let long = |segment: &&Segment| is_sentence(segment, if part(segment) == Part::Text { BLOCK } else { FIELD });
    for segment in original.segments.iter().filter(long) {
        known.entry((part(segment), segment.wording.as_str())).or_insert(segment);
    }
    let others = group.approved().filter(|text| family(text.lang) != family(original.lang));
    others.filter_map(|text| left(text, original, &known, told)).collect()
}

/// What of a text is still in the original's language: one message, at its first piece.
fn left(text: &Words<'_>, original: &Words<'_>, known: &Known<'_>, told: &FxHashSet<&Place>) -> Option<Diagnostic> {
    let same = |segment: &&Segment| {
        known.contains_key(&(part(segment), segment.wording.as_str())) && !told.contains(&text.place(segment))
    };
    let mut pieces = text.segments.iter().filter(same).filter(|segment| !text.marked(segment));
    let first = pieces.next()?;
    let origin = known.get(&(part(first), first.wording.as_str()))?;
    let kind = match first.kind {
        SegmentKind::Title => "title",
        SegmentKind::Summary => "summary",
        _ => "text",
    };
    let d = Diagnostic::new(Code::Untranslated).place(text.place(first)).arg("kind", kind);
    let d = d.arg("words", &first.wording).arg("language", text.lang).arg("more", pieces.count());
    Some(d.arg("from", original.lang).related("related-original", original.place(origin)))
}

/// Where the same words count as the same piece.
#[derive(PartialEq, Eq, Hash)]
enum Part {
    Title,
    Summary,
    Text,
}

fn part(segment: &Segment) -> Part {
    match segment.kind {
        SegmentKind::Title => Part::Title,
        SegmentKind::Summary => Part::Summary,
        _ => Part::Text,
    }
}
