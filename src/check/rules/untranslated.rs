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
    is_prose(segment) && words >= least && small * 3 >= words && is_language(&segment.wording)
}

/// Whether three words in four are letters, and no formula, command or list of file types, which is the same in all languages.
fn is_language(wording: &str) -> bool {
    let all = wording.split_whitespace().count();
    let own = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && (!word.is_ascii() || word.chars().all(|c| c.is_alphabetic() || "'-".contains(c)))
    };
    wording.split_whitespace().filter(own).count() * 4 >= all * 3
}

/// British and American English, or the two ways to write Chinese, may have a text in common.
fn family(lang: &Lang) -> &str {
    lang.as_str().split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::is_language;

    #[test]
    fn formulas_and_commands_are_no_language() {
        for sentence in [
            "The road opens on 20 November 2026 at 8 o’clock, in Buôn Ma Thuột.",
            "多乐省举行咖啡节，2026年",
            "See [the plan](https://a.vn/ke-hoach) before the 2nd of May",
        ] {
            assert!(is_language(sentence), "{sentence}");
        }
        for other in [
            "def hasUnoInterfaces(obj, *interfaces): return set(interfaces).issubset(t.typeName for t in obj.Types)",
            "nitalic{{U lsup 238 lsub 92 + n} ~~toward~~ {U lsup 239 lsub 92 + %gamma} ~~binom{{size 6{{%beta}-{}}}}",
            "image/x-freehand (fh fh1 fh2 fh3 fh4 fh5 fh6 fh7 fh8 fh9 fh10 fh11)",
        ] {
            assert!(!is_language(other), "{other}");
        }
    }
}
