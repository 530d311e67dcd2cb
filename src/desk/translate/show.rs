//! `show`: what is behind in a translation, segment by segment.

use super::{
    article::Article,
    outcome::{Outcome, Pair},
};
use crate::{
    base::{LangIx, LineIndex, Span},
    content::config::Config,
    desk::Refusal,
    markdown::SegmentKind,
    translation::{self, Change, Comparison, Done, Entry, Piece},
};

/// What a segment of the source or of the record is to the translation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SegmentState {
    /// It is as it was when it was translated.
    Current,
    /// The source says something else now.
    Changed,
    /// It was not there then.
    Added,
    /// It is not there any more.
    Removed,
    /// Nobody wrote down what it was made from.
    Untracked,
}

/// A segment, old and new, with its translation.
pub struct ShownSegment {
    /// What `--segment` takes.
    pub id: String,
    /// What it is.
    pub kind: SegmentKind,
    /// The file that it belongs to, of words for one.
    pub name: Option<String>,
    /// What it is to the translation.
    pub state: SegmentState,
    /// Whether the translation reads otherwise than when it was accepted.
    pub edited: bool,
    /// What the translation corresponds to.
    pub old: Option<String>,
    /// What the source says.
    pub new: Option<String>,
    /// The difference of the two, of a changed one.
    pub difference: Option<Vec<(Piece, String)>>,
    /// What the translation says.
    pub translation: Option<String>,
    /// Line and column of that in its file, from 1.
    pub position: Option<(usize, usize)>,
    /// The line in the source, from 1.
    pub source_line: Option<usize>,
    /// What was last done about it.
    pub done: Option<Done>,
}

/// What is behind in a translation; `all`: every segment. Texts or a record that cannot be read are told instead.
///
/// # Errors
/// There is no such translation.
pub fn show(
    config: &Config,
    article: &Article,
    lang: LangIx,
    all: bool,
) -> Result<(Vec<ShownSegment>, Outcome), Refusal> {
    let version = article.translation(config, lang)?;
    let source = article.source_of(config, version).unwrap_or(version);
    let pair = Pair { article, version, source };
    let mut outcome = Outcome::default();
    if !outcome.readable(config, &pair) {
        return Ok((Vec::new(), outcome));
    }
    let tracked = article.is_tracked(config, version);
    let entries: &[Entry] = version.record().filter(|_| tracked).map_or(&[], |record| &record.entries);
    let comparison = Comparison::new(entries, &source.wordings);
    let ids = comparison.ids(entries, &source.wordings);
    let own_ids = translation::ids(&version.wordings);
    let partners = translation::partners(entries, &comparison, &source.wordings, &version.wordings);
    let (lines, source_lines) = (LineIndex::new(&version.source), LineIndex::new(&source.source));
    let shown = comparison.pairs.iter().zip(ids).zip(partners).map(|((own, id), partner)| {
        let entry = own.entry.map(|at| &entries[at]);
        let wording = own.source.map(|at| &source.wordings[at]);
        let of = wording.or(entry.map(|entry| &entry.wording));
        let (old, new) = (entry.map(|entry| entry.wording.text.to_string()), wording.map(|own| own.text.to_string()));
        let changed = own.change == Change::Changed;
        let difference = old.as_deref().zip(new.as_deref()).filter(|_| changed);
        let own_id = entry.and_then(|entry| entry.own.as_deref());
        ShownSegment {
            id,
            kind: of.map_or(SegmentKind::Paragraph, |of| of.kind),
            name: of.and_then(|of| of.name.as_deref()).map(str::to_owned),
            state: if tracked { own.change.into() } else { SegmentState::Untracked },
            edited: own_id.is_some_and(|own| !own_ids.iter().any(|id| id == own)),
            difference: difference.map(|(old, new)| translation::difference(old, new)),
            translation: partner.map(|at| version.wordings[at].text.to_string()),
            position: partner.map(|at| position(&lines, &version.source, version.segments[at].span)),
            source_line: own.source.map(|at| source_lines.line_of(source.segments[at].span.start as usize) + 1),
            done: entry.map(|entry| entry.done.clone()),
            old,
            new,
        }
    });
    let wanted = |own: &ShownSegment| all || own.state != SegmentState::Current;
    Ok((shown.filter(wanted).collect(), outcome))
}

impl From<Change> for SegmentState {
    fn from(change: Change) -> Self {
        match change {
            Change::Current => Self::Current,
            Change::Changed => Self::Changed,
            Change::Added => Self::Added,
            Change::Removed => Self::Removed,
        }
    }
}

fn position(lines: &LineIndex, text: &str, span: Span) -> (usize, usize) {
    let at = span.start as usize;
    let line = lines.line_of(at);
    let start = lines.range(line, text).start;
    (line + 1, text.get(start..at).unwrap_or_default().chars().count() + 1)
}
