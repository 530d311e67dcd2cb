//! A text and the one that it translates, segment by segment.

use super::{
    pairing::{by_place, by_record},
    plain::plain,
};
use crate::{
    check::words::{Group, Words, family},
    content::{Content, Target},
    diag::Code,
    figures::{Differences, Figures},
    markdown::ids,
    source::Sources,
    translation,
};
use std::borrow::Cow;

/// A text in a language and its source.
pub(in crate::check) struct VersionPair<'g> {
    pub(in crate::check) content: &'g Content,
    pub(in crate::check) source: Cow<'g, Words<'g>>,
    pub(in crate::check) text: &'g Words<'g>,
    /// The ids of the source's segments.
    pub(in crate::check) ids: Vec<String>,
    /// Segments that say the same.
    pub(in crate::check) pairs: Vec<SegmentPair>,
    /// Whether the source says what the translation was made from, as far as is known.
    pub(in crate::check) current: bool,
}

/// A segment of a source and the one that translates it.
pub(in crate::check) struct SegmentPair {
    /// Positions in the source and in the text.
    pub(in crate::check) at: (usize, usize),
    /// The figures that only one of them has.
    pub(in crate::check) figures: Differences,
}

impl<'g> VersionPair<'g> {
    /// A text with its source: the one its record names, else the original. `None` of an original, of a text in the same
    /// language as its source, and where a record, which is told, cannot be read.
    pub(in crate::check) fn new(
        content: &'g Content,
        group: &'g Group<'g>,
        text: &'g Words<'g>,
        sources: &Sources,
    ) -> Option<Self> {
        let translation = group.translations[text.at].as_ref().filter(|own| own.fault.is_none())?;
        let source =
            group.words(translation.from, sources).filter(|source| family(source.lang) != family(text.lang))?;
        let record = match &translation.record {
            Some(file) => Some(translation::read(&sources.bytes(file).ok()?).ok()?),
            None => None,
        };
        let pairing = match &record {
            Some(record) => by_record(record, &source.segments, &text.segments),
            None => by_place(&source, text),
        };
        let ids = ids(&source.segments);
        let pairs =
            pairing.pairs.into_iter().map(|at| SegmentPair { at, figures: figures(&source, text, at) }).collect();
        Some(Self { content, source, text, ids, pairs, current: pairing.current })
    }

    /// Whether the translation lets a value pass that a rule finds in a segment of the source.
    pub(in crate::check) fn waived(&self, rule: Code, source: usize, value: &str) -> bool {
        self.text.waives(rule, &self.ids[source], value)
    }

    /// What a link or a picture points to, in a form that is the same in both languages; `None` of what is compared with
    /// nothing: places in the text, dead links.
    pub(in crate::check) fn key(&self, target: &Target) -> Option<String> {
        let languages = [self.source.lang, self.text.lang];
        let plain = |path: &str| {
            let code = |part: &&str| {
                let part = part.to_ascii_lowercase();
                languages.iter().all(|lang| part != family(lang) && part != lang.as_str().to_ascii_lowercase())
            };
            let parts = path.split(['/', '.', '?', '&', '=', '_', '-', '#']).filter(|part| !part.is_empty());
            parts.filter(code).collect::<Vec<_>>().join("/")
        };
        Some(match target {
            Target::Item { item, .. } => format!("item {}", self.content.items[*item].path),
            Target::Section { section, .. } => format!("section {}", self.content.sections[*section].folder),
            Target::File { item, file } => plain(&self.content.items[*item].files[*file].path),
            Target::Static(at) => plain(&self.content.statics[*at].path),
            Target::Outside(address) => plain(address),
            Target::Here(_) | Target::Dead => return None,
        })
    }
}

/// The figures that only one of two segments has.
fn figures(source: &Words<'_>, text: &Words<'_>, at: (usize, usize)) -> Differences {
    let [a, b] = [plain(&source.segments[at.0]), plain(&text.segments[at.1])];
    if !Figures::may_have(&a) && !Figures::may_have(&b) {
        return Differences::default();
    }
    Differences::new(&Figures::read(&a, source.lang), &Figures::read(&b, text.lang))
}
