//! A translation whose source has changed since: told once a text, with each place in the source.

use crate::{
    check::words::{Group, Words},
    content::translations::{State, Translation},
    diag::{Code, Diagnostic, Place},
    source::Sources,
    translation::{self, Change, Comparison, Counts, Record, Wording, partners},
};

/// So many places in the source are shown.
const PLACES: usize = 100;

pub(in crate::check) fn rule(group: &Group<'_>, sources: &Sources) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for text in group.approved() {
        let Some(translation) = group.translations[text.at].as_ref() else { continue };
        // What is wrong with a record is told by itself.
        if translation.state == State::Behind && translation.fault.is_none() {
            diagnostics.push(behind(group, text, translation, sources));
        }
    }
    diagnostics
}

fn behind(group: &Group<'_>, text: &Words<'_>, translation: &Translation, sources: &Sources) -> Diagnostic {
    let record = translation.record.as_ref().and_then(|file| sources.bytes(file).ok());
    let record = record.and_then(|bytes| translation::read(&bytes).ok());
    let source = group.words(translation.from, sources);
    let d = Diagnostic::new(Code::TranslationBehind);
    let (d, counts) = match record.zip(source) {
        Some((record, source)) => compared(d, text, &record, &source),
        // One that was changed while it was looked at.
        None => (d.at(&text.entry.file, text.entry.title_span()), Counts::default()),
    };
    let d = d.arg("from", group.lang(translation.from)).arg("language", text.lang).arg("item", text.entry.article());
    d.arg("changed", counts.changed).arg("added", counts.added).arg("removed", counts.removed)
}

/// With the places: of the translation the first segment that is behind, of the source each.
fn compared(d: Diagnostic, text: &Words<'_>, record: &Record, source: &Words<'_>) -> (Diagnostic, Counts) {
    let (now, own) = (Wording::list(&source.segments), Wording::list(&text.segments));
    let comparison = Comparison::new(&record.entries, &now);
    let partners = partners(&record.entries, &comparison, &now, &own);
    let behind = || comparison.pairs.iter().zip(&partners).filter(|(pair, _)| pair.change != Change::Current);
    let first = behind().find_map(|(_, own)| *own).and_then(|own| text.segments.get(own));
    let place = first.map_or_else(|| Place::span(&text.entry.file, text.entry.title_span()), |own| text.place(own));
    let places = behind().filter_map(|(pair, _)| {
        let role = if pair.change == Change::Added { "related-added" } else { "related-changed" };
        Some((role, source.place(source.segments.get(pair.source?)?)))
    });
    let d = places.take(PLACES).fold(d.place(place), |d, (role, place)| d.related(role, place));
    (d, comparison.counts())
}
