//! A translation after its source: blocks that the source gained are inserted behind what stands before them, those that it
//! lost are taken away, a list, table or quotation that gained or lost members is laid out anew after the source's.

use super::{
    super::{cut::SegmentKind, inline::Inline},
    block::{Draft, Piece},
    fault::RewriteFault,
    parts::TextParts,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is wanted of a segment of the source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// The position of the translation's segment that is its own now.
    pub own: Option<usize>,
    /// What its translation is to say; nothing where it stays as it is, or is missing.
    pub says: Option<Vec<Inline>>,
}

/// A translation and its source.
pub struct Merge<'t> {
    /// The translation.
    pub text: &'t str,
    /// Whether its straight quotes become typographic ones.
    pub smart: bool,
    /// The source.
    pub source: &'t str,
    /// The same of its quotes.
    pub source_smart: bool,
}

/// A translation after its source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    /// The text.
    pub text: String,
    /// What was to be removed and stays, since it stands together with what is the translation's own.
    pub kept: Vec<usize>,
}

/// What happens to the uppermost blocks of a translation.
#[derive(Default)]
struct Layout {
    /// Those that are laid out anew, with the source's.
    anew: BTreeMap<usize, usize>,
    /// Those that go.
    gone: BTreeSet<usize>,
    /// The source's that are inserted behind one, or before all.
    behind: BTreeMap<Option<usize>, Vec<usize>>,
    /// Segments of the translation that were to go and stay.
    kept: Vec<usize>,
}

impl Merge<'_> {
    /// The translation with what is wanted of each segment of the source, in the source's order. `removed` are segments of
    /// the translation whose source is gone.
    ///
    /// # Errors
    /// The segments of the source that cannot be written: where the source has a list and the translation has it in two
    /// pieces, or where other members of the same new block have no translation.
    pub fn write(&self, wanted: &[Wanted], removed: &[usize]) -> Result<Merged, RewriteFault> {
        let own = TextParts::new(self.text, self.smart);
        let source = TextParts::new(self.source, self.source_smart);
        let layout = Layout::new(&Sides::new(&own, &source, wanted, removed))?;
        let mut draft = Draft::new(self.smart);
        let (own_text, source_text) = (draft.add_text(self.text, &own), draft.add_text(self.source, &source));
        let copied: BTreeSet<usize> = layout.behind.values().flatten().chain(layout.anew.values()).copied().collect();
        for (at, (want, place)) in wanted.iter().zip(&source.places).enumerate() {
            if is_code(&source, at) {
                continue;
            }
            let present = want.own.and_then(|at| own.places.get(at)).copied();
            if copied.contains(&place.top) {
                let says = want.says.clone().or_else(|| present.map(|present| own.inlines(present)));
                draft.say(source_text, *place, at, &says.unwrap_or_else(|| source.inlines(*place)));
            } else if let (Some(present), Some(says)) = (present, &want.says) {
                draft.say(own_text, present, at, says);
            }
        }
        let pieces = layout.pieces(own.tops.len(), own_text, source_text);
        let written = draft.write(&pieces, |written| self.join(&own, &layout, &mut written.iter()));
        let text = written.map_err(|fault| {
            // Blocks that are not those that were meant: some that are new do not stand by themselves there.
            let new = |at: &usize| wanted[*at].own.is_none() && copied.contains(&source.places[*at].top);
            let added: Vec<usize> = fault.segments.iter().copied().filter(new).collect();
            match fault.shaped || added.is_empty() {
                true => fault.into(),
                false => RewriteFault { segments: added },
            }
        })?;
        Ok(Merged { text, kept: layout.kept })
    }

    /// The whole of its uppermost blocks as they are written, with what stands between them.
    fn join<'w>(&self, own: &TextParts, layout: &Layout, written: &mut impl Iterator<Item = &'w String>) -> String {
        let mut out = String::new();
        let mut from = 0;
        let inserted = |at: Option<usize>| layout.behind.get(&at).map_or(0, Vec::len);
        let first: Vec<&String> = written.by_ref().take(inserted(None)).collect();
        if !first.is_empty() {
            from = own.tops.first().map_or(self.text.len(), |top| top.span.start);
            out.push_str(&self.text[..from]);
            for block in first {
                out.push_str(block);
                out.push_str(if own.tops.is_empty() { "\n" } else { "\n\n" });
            }
        }
        for (at, top) in own.tops.iter().enumerate() {
            out.push_str(&self.text[from..top.span.start]);
            from = top.span.end;
            let mut last = "";
            if layout.gone.contains(&at) {
                // With it go the empty lines behind it; at the end those before it.
                let rest = &self.text[from..];
                from += rest.len() - rest.trim_ascii_start().len();
                if from == self.text.len() {
                    out.truncate(out.trim_ascii_end().len());
                    out.push_str(if out.is_empty() { "" } else { "\n" });
                }
            } else {
                last = written.next().map_or("", String::as_str);
                out.push_str(last);
            }
            for block in written.by_ref().take(inserted(Some(at))) {
                if layout.gone.contains(&at) {
                    out.push_str(block);
                    out.push_str("\n\n");
                    continue;
                }
                out.push_str(if is_list(block) && is_list(last) { APART } else { "\n\n" });
                out.push_str(block);
                last = block;
            }
        }
        out.push_str(&self.text[from..]);
        out
    }
}

/// Between two lists, which would be one.
const APART: &str = "\n\n<!-- -->\n\n";

/// Whether a block is a list.
fn is_list(block: &str) -> bool {
    let rest = block.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.starts_with(['-', '*', '+', '.', ')']) && rest[1..].starts_with([' ', '\t', '\n'])
}

/// A translation and its source, taken apart, and which segments belong together.
struct Sides<'a> {
    own: &'a TextParts,
    source: &'a TextParts,
    wanted: &'a [Wanted],
    removed: BTreeSet<usize>,
    /// The segments of either text by uppermost block.
    of_own: BTreeMap<usize, Vec<usize>>,
    of_source: BTreeMap<usize, Vec<usize>>,
    /// For segments of the translation those of the source.
    source_of: BTreeMap<usize, usize>,
}

impl<'a> Sides<'a> {
    fn new(own: &'a TextParts, source: &'a TextParts, wanted: &'a [Wanted], removed: &[usize]) -> Self {
        let by_top = |parts: &TextParts| {
            let mut tops: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            for (at, place) in parts.places.iter().enumerate() {
                tops.entry(place.top).or_default().push(at);
            }
            tops
        };
        let source_of = wanted.iter().enumerate().filter_map(|(at, want)| Some((want.own?, at))).collect();
        let removed = removed.iter().copied().collect();
        Self { own, source, wanted, removed, of_own: by_top(own), of_source: by_top(source), source_of }
    }

    fn want(&self, at: usize) -> Option<&Wanted> {
        self.wanted.get(at)
    }

    /// The translation's uppermost block in which a segment of the source stands now.
    fn top_of(&self, at: usize) -> Option<usize> {
        Some(self.own.places.get(self.want(at)?.own?)?.top)
    }

    /// Whether all that stands in a block of the translation is in one of the source, or to go.
    fn is_covered(&self, own_top: usize, source_top: usize) -> bool {
        let all = self.of_own.get(&own_top).map(Vec::as_slice).unwrap_or_default();
        let place = |at: &usize| self.source.places.get(*self.source_of.get(at)?);
        all.iter().all(|at| self.removed.contains(at) || place(at).is_some_and(|place| place.top == source_top))
    }

    /// Whether a segment of the source has neither a translation nor gets one; code needs none.
    fn lacks_words(&self, at: usize) -> bool {
        let none = self.want(at).is_none_or(|want| want.own.is_none() && want.says.is_none());
        none && !is_code(self.source, at)
    }
}

fn is_code(parts: &TextParts, at: usize) -> bool {
    parts.places.get(at).is_some_and(|place| parts.tops[place.top].blocks[place.block].kind == SegmentKind::Code)
}

impl Layout {
    fn new(sides: &Sides<'_>) -> Result<Self, RewriteFault> {
        let mut layout = Self::default();
        let mut faulty = Vec::new();
        let mut anchor: Option<usize> = None;
        for (&top, segments) in &sides.of_source {
            let is_added = |at: &usize| sides.want(*at).is_some_and(|want| want.own.is_none() && want.says.is_some());
            let added: Vec<usize> = segments.iter().copied().filter(is_added).collect();
            let present: BTreeSet<usize> = segments.iter().filter_map(|at| sides.top_of(*at)).collect();
            if !added.is_empty() {
                let whole = !segments.iter().any(|at| sides.lacks_words(*at));
                match present.first() {
                    None if whole => layout.behind.entry(anchor).or_default().push(top),
                    Some(own) if whole && present.len() == 1 && sides.is_covered(*own, top) => {
                        layout.anew.insert(*own, top);
                    }
                    _ => faulty.extend(added),
                }
            }
            anchor = present.last().copied().or(anchor);
        }
        if !faulty.is_empty() {
            return Err(RewriteFault { segments: faulty });
        }
        layout.take_away(sides);
        Ok(layout)
    }

    /// Takes away what has no source any more.
    fn take_away(&mut self, sides: &Sides<'_>) {
        for (&top, all) in &sides.of_own {
            let gone: Vec<usize> = all.iter().copied().filter(|at| sides.removed.contains(at)).collect();
            if gone.is_empty() || self.anew.contains_key(&top) {
                continue;
            }
            if gone.len() == all.len() {
                self.gone.insert(top);
                continue;
            }
            let rest = all.iter().filter_map(|at| sides.source.places.get(*sides.source_of.get(at)?));
            let with = rest.map(|place| place.top).next();
            let whole = |with: &usize| {
                let segments = sides.of_source.get(with).map(Vec::as_slice).unwrap_or_default();
                let here = |at: &usize| sides.top_of(*at) == Some(top) || is_code(sides.source, *at);
                sides.is_covered(top, *with) && segments.iter().all(here)
            };
            match with.filter(whole) {
                Some(with) => drop(self.anew.insert(top, with)),
                // What stands beside it is the translation's own.
                None => self.kept.extend(gone),
            }
        }
    }

    /// The uppermost blocks in the order in which they will stand.
    fn pieces(&self, tops: usize, own: usize, source: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let inserted = |at: Option<usize>| self.behind.get(&at).into_iter().flatten();
        pieces.extend(inserted(None).map(|top| Piece { text: source, top: *top }));
        for top in 0..tops {
            if !self.gone.contains(&top) {
                pieces.push(match self.anew.get(&top) {
                    Some(with) => Piece { text: source, top: *with },
                    None => Piece { text: own, top },
                });
            }
            pieces.extend(inserted(Some(top)).map(|top| Piece { text: source, top: *top }));
        }
        pieces
    }
}
