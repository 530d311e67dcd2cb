//! What texts say, piece by piece, for rules that compare or look at words. The files are read and taken apart once
//! more, which only a check does.

use crate::{
    base::{ByLang, Lang, LangIx, Time},
    content::{Content, Entry, Links, Targets, head::Status, text, translations::Translation},
    diag::Place,
    edition::Verdicts,
    markdown::{Inline, InlineKind, Segment, SegmentKind},
    source::Sources,
};
use rayon::prelude::*;
use std::borrow::Cow;

/// The texts of an item or a section that are in review or approved.
pub(super) struct Group<'c> {
    /// The texts, in the order of the languages.
    pub texts: Vec<Words<'c>>,
    /// When the article was released; of pages and sections nothing.
    pub date: Option<Time>,
    /// The original's position in `texts`, if it is one of them.
    pub original: Option<usize>,
    /// The translations among its texts.
    pub translations: &'c ByLang<Option<Translation>>,
    /// All its texts, whatever their status.
    entries: &'c ByLang<Option<Entry>>,
    content: &'c Content,
    targets: &'c Targets,
}

impl<'c> Group<'c> {
    /// Those that are approved.
    pub fn approved(&self) -> impl Iterator<Item = &Words<'c>> {
        self.texts.iter().filter(|text| text.approved())
    }
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
    /// What its links and pictures point to.
    pub links: Option<&'c Links>,
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
        Words::read((self.content, self.targets), lang, self.entries[lang].as_ref()?, sources).map(Cow::Owned)
    }

    /// The code of a language.
    pub fn lang(&self, lang: LangIx) -> &'c Lang {
        &self.content.config.languages[lang].lang
    }
}

impl<'c> Words<'c> {
    /// Reads the file of a text.
    fn read(
        (content, targets): (&'c Content, &'c Targets),
        at: LangIx,
        entry: &'c Entry,
        sources: &Sources,
    ) -> Option<Self> {
        let (source, lang) = (sources.text(&entry.file)?, &content.config.languages[at].lang);
        let segments = text::segments(&entry.text, &source, lang);
        Some(Self { entry, at, lang, links: targets.of(at), segments, source })
    }

    /// Whether it is approved.
    pub fn approved(&self) -> bool {
        self.entry.status == Status::Approved
    }

    /// The place of a segment.
    pub fn place(&self, segment: &Segment) -> Place {
        Place::span(&self.entry.file, segment.span)
    }

    /// Whether a segment begins the text of a note.
    pub fn is_note(&self, segment: &Segment) -> bool {
        let before = self.source.get(..segment.span.start as usize).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        line.trim_start().starts_with("[^") && line.trim_end().ends_with("]:")
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

/// Whether a segment is no name, and no list of names: of so many words, a third of which begin with a small letter.
pub(super) fn is_sentence(segment: &Segment, least: usize) -> bool {
    let (words, small) = count(&segment.wording);
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

/// The language without script and region: British and American English may have a text in common.
pub(super) fn family(lang: &Lang) -> &str {
    lang.as_str().split('-').next().unwrap_or_default()
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

/// The words of pieces of a line: a space for code, breaks, pictures and what is `left_out`; of references to notes nothing.
pub(super) fn prose(list: &[Inline], left_out: &impl Fn(&Inline) -> bool) -> String {
    fn write(out: &mut String, list: &[Inline], left_out: &impl Fn(&Inline) -> bool) {
        for inline in list {
            match &inline.kind {
                InlineKind::Text(text) => out.push_str(text),
                InlineKind::Note(_) => {}
                InlineKind::Code(_) | InlineKind::Break | InlineKind::Picture { .. } => out.push(' '),
                _ if left_out(inline) => out.push(' '),
                _ => write(out, &inline.inside, left_out),
            }
        }
    }
    let mut out = String::new();
    write(&mut out, list, left_out);
    out
}

/// A section or an item in all its languages.
struct Versions<'c> {
    entries: &'c ByLang<Option<Entry>>,
    translations: &'c ByLang<Option<Translation>>,
    original: Option<LangIx>,
    date: Option<Time>,
    targets: &'c Targets,
}

/// The texts of a site in review or approved that have not ended, with what they say: of sections, then of items.
pub(super) fn groups<'c>(content: &'c Content, verdicts: &Verdicts, sources: &Sources) -> Vec<Group<'c>> {
    let sections = content.sections.iter_enumerated();
    let sections = sections.map(|(at, own)| Versions {
        entries: &own.texts,
        translations: &own.translations,
        original: own.original,
        date: None,
        targets: content.section_targets(at),
    });
    let items = content.items.iter_enumerated().filter(|(at, _)| verdicts.ended(*at).is_none());
    let items = items.map(|(at, item)| Versions {
        entries: &item.texts,
        translations: &item.translations,
        original: Some(item.original),
        date: item.date,
        targets: content.targets(at),
    });
    let all: Vec<Versions<'c>> = sections.chain(items).collect();
    let group = |versions: Versions<'c>| {
        let Versions { entries, translations, original, date, targets } = versions;
        let mut group = Group { texts: Vec::new(), date, original: None, translations, entries, content, targets };
        for (at, entry) in entries.iter_enumerated() {
            let Some(entry) = entry.as_ref().filter(|entry| entry.status != Status::Draft) else { continue };
            let Some(words) = Words::read((content, targets), at, entry, sources) else { continue };
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
    use super::{count, is_language};

    #[test]
    fn words_are_counted_in_every_script() {
        assert_eq!(count("Đắk Lắk khai mạc lễ hội — 2026"), (6, 4));
        assert_eq!(count("多乐省举行咖啡节"), (4, 4));
        assert_eq!(count("Coffee, 1 – 2!"), (1, 0));
    }

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
