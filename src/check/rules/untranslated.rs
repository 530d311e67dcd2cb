//! A translation that is still the original's text. Names and addresses are the same in many languages, and so are short
//! titles: only what is a sentence counts.

use crate::{
    base::Lang,
    check::words::{Group, Words, count, is_prose},
    diag::{Code, Diagnostic},
    markdown::{Segment, SegmentKind},
};
use rustc_hash::FxHashMap;

/// A title or summary of fewer words may be a name.
const FIELD: usize = 4;
/// So may a line of the text.
const BLOCK: usize = 8;

pub(in crate::check) fn rule(group: &Group<'_>) -> Vec<Diagnostic> {
    let Some(original) = group.original.map(|at| &group.texts[at]) else { return Vec::new() };
    let mut known: FxHashMap<(Place, &str), &Segment> = FxHashMap::default();
    for segment in original.segments.iter().filter(|segment| is_sentence(segment)) {
        known.entry((place(segment), segment.wording.as_str())).or_insert(segment);
    }
    let others = group.texts.iter().filter(|text| family(text.lang) != family(original.lang));
    others.filter_map(|text| left(text, original, &known)).collect()
}

/// What of a text is still in the original's language: one message, at its first piece.
fn left(text: &Words<'_>, original: &Words<'_>, known: &FxHashMap<(Place, &str), &Segment>) -> Option<Diagnostic> {
    let same = |segment: &&Segment| known.contains_key(&(place(segment), segment.wording.as_str()));
    let mut pieces = text.segments.iter().filter(same).filter(|segment| !text.marked(segment));
    let first = pieces.next()?;
    let origin = known.get(&(place(first), first.wording.as_str()))?;
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
enum Place {
    Title,
    Summary,
    Text,
}

fn place(segment: &Segment) -> Place {
    match segment.kind {
        SegmentKind::Title => Place::Title,
        SegmentKind::Summary => Place::Summary,
        _ => Place::Text,
    }
}

/// Whether a segment is long enough to be no name, and no list of names: a third of its words begin with a small letter.
fn is_sentence(segment: &Segment) -> bool {
    let (words, small) = count(&segment.wording);
    let least = if place(segment) == Place::Text { BLOCK } else { FIELD };
    is_prose(segment) && words >= least && small * 3 >= words
}

/// British and American English, or the two ways to write Chinese, may have a text in common.
fn family(lang: &Lang) -> &str {
    lang.as_str().split('-').next().unwrap_or_default()
}
