//! Places become lines and columns; the list gets its order.

use super::{
    codes::{Code, Severity},
    diagnostic::{Diagnostic, Place, Related},
    mask::Secrets,
};
use crate::base::LineIndex;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// At most this many characters of a line are shown: a line may be megabytes long.
const SHOWN: usize = 160;

/// The variable with what must not go out, of a diagnostic whose place does not show it; it is told to nobody.
pub const SECRET: &str = "secret";

/// The role of a page that shows what a template does.
pub const PAGE: &str = "related-page";

/// A diagnostic with its places found.
#[derive(Clone, Debug)]
pub struct Located {
    /// What is told.
    pub diagnostic: Diagnostic,
    /// Where; `None` when the file cannot be read any more or no bytes are meant.
    pub position: Option<Position>,
    /// Where the related places are, in the order of `diagnostic.related`.
    pub related: Vec<Option<Position>>,
}

/// A place in a text as people count.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in Unicode scalar values.
    pub column: usize,
    /// The line, or the piece of it around the place.
    pub excerpt: String,
    /// The bytes of `excerpt` that are meant.
    pub marked: std::ops::Range<usize>,
    /// How many characters of the line stand before `excerpt`.
    pub cut: usize,
}

/// TextsByFile with their lines, by file; none for a file that cannot be read.
type TextsByFile = BTreeMap<Arc<str>, Option<(Arc<str>, LineIndex)>>;

/// Finds all places, with one pass over each text that is named, and puts the diagnostics in order:
/// errors of no file first, then by file, place, severity and code. The same told twice is told once; where it is about
/// many pages, with the first of them.
pub fn locate(diagnostics: Vec<Diagnostic>, mut text: impl FnMut(&str) -> Option<Arc<str>>) -> Vec<Located> {
    let mut texts: TextsByFile = BTreeMap::new();
    let mut find = |place: &Place| {
        let span = place.span?;
        let (text, lines) = texts
            .entry(Arc::clone(&place.file))
            .or_insert_with(|| text(&place.file).map(|text| (Arc::clone(&text), LineIndex::new(&text))))
            .as_ref()?;
        Some(position(text, lines, span.start as usize, span.end as usize))
    };
    let mut located: Vec<Located> = diagnostics
        .into_iter()
        .map(|diagnostic| Located {
            position: diagnostic.place.as_ref().and_then(&mut find),
            related: diagnostic.related.iter().map(|Related { place, .. }| find(place)).collect(),
            diagnostic,
        })
        .collect();
    hide_lines(&mut located);
    located.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    located.dedup_by(|a, b| is_same(&a.diagnostic, &b.diagnostic));
    located
}

/// Lines with something that must not go out are shown by nobody, and no message or path repeats what stands there.
fn hide_lines(located: &mut [Located]) {
    let mut lines = BTreeSet::new();
    let mut secrets = Secrets::default();
    for own in located.iter_mut().filter(|own| own.diagnostic.code.is_confidential()) {
        let of_name = own.diagnostic.args.extract_if(.., |(name, _)| &**name == SECRET);
        of_name.for_each(|(_, word)| secrets.word(&word));
        if let (Some(place), Some(at)) = (&own.diagnostic.place, &own.position) {
            lines.insert((Arc::clone(&place.file), at.line));
            // What is hidden is a sign or an attribute, not words.
            let marked = at.excerpt.get(at.marked.clone()).filter(|_| own.diagnostic.code != Code::HiddenText);
            marked.into_iter().for_each(|marked| secrets.marked(marked));
        }
    }
    for Located { diagnostic, position, related } in located {
        let places = diagnostic.place.iter().map(|place| &place.file).zip(position.iter_mut());
        let others = diagnostic.related.iter().zip(related.iter_mut());
        let others = others.filter_map(|(related, at)| Some((&related.place.file, at.as_mut()?)));
        for (file, at) in places.chain(others) {
            if lines.contains(&(Arc::clone(file), at.line)) || secrets.hide(&at.excerpt).is_some() {
                (at.excerpt, at.marked, at.cut) = (String::new(), 0..0, 0);
            }
        }
        if secrets.is_empty() {
            continue;
        }
        for (_, value) in &mut diagnostic.args {
            *value = secrets.hide(value).unwrap_or_else(|| std::mem::take(value));
        }
        for place in diagnostic.place.iter_mut().chain(diagnostic.related.iter_mut().map(|related| &mut related.place))
        {
            place.file = secrets.hide(&place.file).map_or_else(|| Arc::clone(&place.file), Into::into);
        }
    }
}

/// What the list is ordered by.
type SortKey<'l> = (Option<&'l Place>, Severity, Code, &'l [(Arc<str>, String)], &'l [Related]);

fn sort_key(located: &Located) -> SortKey<'_> {
    let Diagnostic { place, severity, code, args, related, .. } = &located.diagnostic;
    (place.as_ref(), *severity, *code, args, related)
}

fn is_same(a: &Diagnostic, b: &Diagnostic) -> bool {
    let related =
        |d: &Diagnostic| d.related.iter().filter(|related| &*related.role != PAGE).cloned().collect::<Vec<_>>();
    (a.place == b.place && a.severity == b.severity && a.code == b.code && a.args == b.args) && related(a) == related(b)
}

fn position(text: &str, lines: &LineIndex, start: usize, end: usize) -> Position {
    let floor = |i: usize| (0..=i.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0);
    let (start, end) = (floor(start), floor(end));
    let line = lines.line_of(start);
    let mut range = lines.range(line, text);
    if text[range.clone()].starts_with('\u{feff}') {
        range.start += '\u{feff}'.len_utf8(); // an editor's mark that nobody sees
    }
    let whole = &text[range.clone()];
    let from = start.clamp(range.start, range.end) - range.start;
    let to = (end.clamp(range.start, range.end) - range.start).max(from);
    let column = whole[..from].chars().count();
    // A window around the place: a third of it before.
    let skip = column.saturating_sub(SHOWN / 3);
    let skip = if whole.chars().take(SHOWN + 1).count() <= SHOWN { 0 } else { skip };
    let first = whole.char_indices().nth(skip).map_or(whole.len(), |(i, _)| i);
    let last = whole[first..].char_indices().nth(SHOWN).map_or(whole.len(), |(i, _)| first + i);
    Position {
        line: line + 1,
        column: column + 1,
        excerpt: whole[first..last].to_owned(),
        marked: from.saturating_sub(first)..to.min(last).saturating_sub(first).max(from.saturating_sub(first)),
        cut: skip,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;

    #[test]
    fn columns_count_characters() {
        let file: Arc<str> = "a.md".into();
        let text: Arc<str> = "một\nđà nẵng x\n".into();
        let at = text.find('x').unwrap();
        let found = locate(vec![Diagnostic::new(Code::YamlSyntax).at(&file, Span::new(at, at + 1))], |_| {
            Some(Arc::clone(&text))
        });
        let at = found[0].position.as_ref().unwrap();
        assert_eq!((at.line, at.column), (2, 9));
        assert_eq!(&at.excerpt[at.marked.clone()], "x");
    }
}
