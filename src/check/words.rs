//! What texts say, piece by piece, for rules that compare or look at words. The files are read and taken apart once
//! more, which only a check does.

use crate::{
    base::{ByLang, Lang, LangIx},
    content::{Content, Entry, head::Status, text, translations::Translation},
    diag::Place,
    edition::Verdicts,
    markdown::{Segment, SegmentKind},
    source::Sources,
};
use rayon::prelude::*;
use std::borrow::Cow;

/// The approved texts of an item or a section.
pub(super) struct Group<'c> {
    /// The texts, in the order of the languages.
    pub texts: Vec<Words<'c>>,
    /// The original's position in `texts`, if it is approved.
    pub original: Option<usize>,
    /// The translations among its texts.
    pub translations: &'c ByLang<Option<Translation>>,
    /// All its texts, whatever their status.
    entries: &'c ByLang<Option<Entry>>,
    content: &'c Content,
}

/// What one text says.
#[derive(Clone)]
pub(super) struct Words<'c> {
    /// The text.
    pub entry: &'c Entry,
    /// The position of its language.
    pub at: LangIx,
    /// Its language.
    pub lang: &'c Lang,
    /// Title, summary, words of files, then what its Markdown says.
    pub segments: Vec<Segment>,
    source: std::sync::Arc<str>,
}

impl<'c> Group<'c> {
    /// What the text of a language says, approved or not.
    pub fn words(&self, lang: LangIx, sources: &Sources) -> Option<Cow<'_, Words<'c>>> {
        if let Some(known) = self.texts.iter().find(|text| text.at == lang) {
            return Some(Cow::Borrowed(known));
        }
        Words::read(self.content, lang, self.entries[lang].as_ref()?, sources).map(Cow::Owned)
    }

    /// The code of a language.
    pub fn lang(&self, lang: LangIx) -> &'c Lang {
        &self.content.config.languages[lang].lang
    }
}

impl<'c> Words<'c> {
    /// Reads the file of a text.
    fn read(content: &'c Content, at: LangIx, entry: &'c Entry, sources: &Sources) -> Option<Self> {
        let (source, lang) = (sources.text(&entry.file)?, &content.config.languages[at].lang);
        let segments = text::segments(&entry.text, &source, lang);
        Some(Self { entry, at, lang, segments, source })
    }

    /// The place of a segment.
    pub fn place(&self, segment: &Segment) -> Place {
        Place::span(&self.entry.file, segment.span)
    }

    /// Whether a segment says itself which language it is in.
    pub fn marked(&self, segment: &Segment) -> bool {
        let range = segment.span.range();
        // The mark of a whole paragraph stands behind it.
        let rest = self.source.get(range.end..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        self.source.get(range).is_some_and(|own| own.contains("lang=")) || rest.contains("lang=")
    }
}

/// Whether a segment is prose: code and raw HTML are not.
pub(super) fn is_prose(segment: &Segment) -> bool {
    !matches!(segment.kind, SegmentKind::Code | SegmentKind::Html)
}

/// Words of a wording, and how many of them begin with a small letter. Where words are not set apart, two letters count
/// as one.
pub(super) fn count(wording: &str) -> (usize, usize) {
    let unspaced = |c: &char| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
    let mut counted = (0, 0);
    for word in wording.split_whitespace() {
        let letters = word.chars().filter(unspaced).count();
        let first = word.chars().find(|c| c.is_alphabetic());
        let words = if letters > 0 { letters.div_ceil(2) } else { usize::from(first.is_some()) };
        counted.0 += words;
        counted.1 += if first.is_some_and(|c| !c.is_uppercase()) { words } else { 0 };
    }
    counted
}

/// The approved texts of a site that have not ended, with what they say: of sections, then of items.
pub(super) fn groups<'c>(content: &'c Content, verdicts: &Verdicts, sources: &Sources) -> Vec<Group<'c>> {
    let sections = content.sections.iter();
    let sections = sections.map(|section| (&section.texts, &section.translations, section.original));
    let items = content.items.iter_enumerated().filter(|(at, _)| verdicts.ended(*at).is_none());
    let items = items.map(|(_, item)| (&item.texts, &item.translations, Some(item.original)));
    let all: Vec<_> = sections.chain(items).collect();
    let group = |(entries, translations, original): (&'c ByLang<Option<Entry>>, _, Option<LangIx>)| {
        let mut group = Group { texts: Vec::new(), original: None, translations, entries, content };
        for (at, entry) in entries.iter_enumerated() {
            let Some(entry) = entry.as_ref().filter(|entry| entry.status == Status::Approved) else { continue };
            let Some(words) = Words::read(content, at, entry, sources) else { continue };
            if original == Some(at) {
                group.original = Some(group.texts.len());
            }
            group.texts.push(words);
        }
        group
    };
    all.into_par_iter().with_min_len(16).map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::count;

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(count("Đắk Lắk khai mạc lễ hội — 2026"), (6, 4));
        assert_eq!(count("多乐省举行咖啡节"), (4, 4));
        assert_eq!(count("Coffee, 1 – 2!"), (1, 0));
    }
}
