//! A translation after its source: blocks that the source gained are inserted behind what stands before them, those that it
//! lost are taken away, a list, table or quotation that gained or lost members is laid out anew after the source's.

use super::{
    super::inline::Inline,
    RewriteFault,
    block::{Draft, Piece},
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

/// What happens to the uppermost blocks of a translation.
#[derive(Default)]
struct Layout {
    /// Those that are laid out anew, with the source's.
    anew: BTreeMap<usize, usize>,
    /// Those that go.
    gone: BTreeSet<usize>,
    /// The source's that are inserted behind one, or before all.
    behind: BTreeMap<Option<usize>, Vec<usize>>,
}

impl Merge<'_> {
    /// The translation with what is wanted of each segment of the source, in the source's order. `removed` are segments of
    /// the translation whose source is gone.
    ///
    /// # Errors
    /// The segments of the source that cannot be written: where the source has a list and the translation has it in two
    /// pieces, or where other members of the same new block have no translation.
    pub fn write(&self, wanted: &[Wanted], removed: &[usize]) -> Result<String, RewriteFault> {
        let own = TextParts::new(self.text, self.smart);
        let source = TextParts::new(self.source, self.source_smart);
        let layout = Layout::new(&own, &source, wanted, removed)?;
        let mut draft = Draft::new(self.smart);
        let (own_text, source_text) = (draft.add_text(self.text, &own), draft.add_text(self.source, &source));
        let copied: BTreeSet<usize> = layout.behind.values().flatten().chain(layout.anew.values()).copied().collect();
        for (at, (want, place)) in wanted.iter().zip(&source.places).enumerate() {
            let present = want.own.and_then(|at| own.places.get(at)).copied();
            if copied.contains(&place.top) {
                let says = want.says.clone().or_else(|| present.map(|present| own.inlines(present)));
                draft.say(source_text, *place, at, &says.unwrap_or_else(|| source.inlines(*place)));
            } else if let (Some(present), Some(says)) = (present, &want.says) {
                draft.say(own_text, present, at, says);
            }
        }
        let pieces = layout.pieces(own.tops.len(), own_text, source_text);
        draft.write(&pieces, |written| self.join(&own, &layout, &mut written.iter()))
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
            if layout.gone.contains(&at) {
                // With it go the empty lines behind it; at the end those before it.
                let rest = &self.text[from..];
                from += rest.len() - rest.trim_ascii_start().len();
                if from == self.text.len() {
                    out.truncate(out.trim_ascii_end().len());
                    out.push_str(if out.is_empty() { "" } else { "\n" });
                }
            } else {
                written.next().map(|block| out.push_str(block)).unwrap_or_default();
            }
            for block in written.by_ref().take(inserted(Some(at))) {
                if !layout.gone.contains(&at) {
                    out.push_str("\n\n");
                }
                out.push_str(block);
                if layout.gone.contains(&at) {
                    out.push_str("\n\n");
                }
            }
        }
        out.push_str(&self.text[from..]);
        out
    }
}

impl Layout {
    fn new(own: &TextParts, source: &TextParts, wanted: &[Wanted], removed: &[usize]) -> Result<Self, RewriteFault> {
        let mut layout = Self::default();
        let mut faulty = BTreeSet::new();
        let top_of = |at: usize| own.places.get(at).map(|place| place.top);
        // Segments by uppermost block, of either text.
        let mut of_source: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, place) in source.places.iter().enumerate().take(wanted.len()) {
            of_source.entry(place.top).or_default().push(at);
        }
        let mut of_own: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, place) in own.places.iter().enumerate() {
            of_own.entry(place.top).or_default().push(at);
        }
        let removed: BTreeSet<usize> = removed.iter().copied().collect();
        let source_of: BTreeMap<usize, usize> =
            wanted.iter().enumerate().filter_map(|(at, want)| Some((want.own?, at))).collect();
        let relaid = |top: usize, with: usize| -> bool {
            let all = of_own.get(&top).map(Vec::as_slice).unwrap_or_default();
            all.iter().all(|at| {
                removed.contains(at)
                    || source_of.get(at).is_some_and(|at| source.places.get(*at).is_some_and(|own| own.top == with))
            })
        };
        let mut anchor: Option<usize> = None;
        for (&top, segments) in &of_source {
            let added: Vec<usize> =
                segments.iter().copied().filter(|at| wanted[*at].own.is_none() && wanted[*at].says.is_some()).collect();
            let present: BTreeSet<usize> = segments.iter().filter_map(|at| top_of(wanted[*at].own?)).collect();
            // Of code and what may stay in the source's language there is no translation to wait for.
            let missing = |at: &&usize| {
                let place = source.places[**at];
                let code = source.tops[place.top].blocks[place.block].kind == super::super::cut::SegmentKind::Code;
                wanted[**at].own.is_none() && wanted[**at].says.is_none() && !code
            };
            if !added.is_empty() {
                let whole = !segments.iter().any(|at| missing(&at));
                match present.len() {
                    0 if whole => layout.behind.entry(anchor).or_default().push(top),
                    1 if whole && present.iter().all(|own| relaid(*own, top)) => {
                        layout.anew.extend(present.iter().map(|own| (*own, top)));
                    }
                    _ => faulty.extend(added),
                }
            }
            anchor = present.last().copied().or(anchor);
        }
        for (&top, all) in of_own.iter().filter(|(_, all)| all.iter().any(|at| removed.contains(at))) {
            if layout.anew.contains_key(&top) {
                continue;
            }
            let sources: BTreeSet<usize> =
                all.iter().filter_map(|at| source_of.get(at)).map(|at| source.places[*at].top).collect();
            match sources.iter().next() {
                None if all.iter().all(|at| removed.contains(at)) => drop(layout.gone.insert(top)),
                Some(with) if sources.len() == 1 && relaid(top, *with) => {
                    let whole = of_source
                        .get(with)
                        .is_some_and(|all| all.iter().all(|at| wanted[*at].own.and_then(top_of) == Some(top)));
                    if whole {
                        layout.anew.insert(top, *with);
                    }
                }
                // It stays: what else stands beside it is the translation's own.
                _ => {}
            }
        }
        if faulty.is_empty() { Ok(layout) } else { Err(RewriteFault { segments: faulty.into_iter().collect() }) }
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
