//! A record without its text, with the text that it fits; and one beside an original, which was translated from nothing.

use crate::{
    check::words::Group,
    content::{Content, Entry},
    diag::{Code, Diagnostic},
    source::{CONTENT, ContentPath, Sources, record_path, split_path},
    translation::{self, Record, Wording},
};
use rustc_hash::FxHashMap;
use std::{cell::LazyCell, sync::Arc};

/// The texts that have a segment of an id, by their language.
type Texts<'c> = FxHashMap<String, Vec<&'c Entry>>;

pub(in crate::check) fn rule(content: &Content, groups: &[Group<'_>], sources: &Sources) -> Vec<Diagnostic> {
    if content.records.is_empty() {
        return Vec::new();
    }
    let texts = LazyCell::new(|| without_record(groups, sources));
    let there = |text: &str| sources.get(text).is_some();
    let orphan = |file: &Arc<str>| {
        let text = format!("{CONTENT}{}", ContentPath::of(file)?.recorded()?);
        if there(&text) {
            return None;
        }
        let record = sources.bytes(file).ok().and_then(|bytes| translation::read(&bytes).ok());
        let fits = record.and_then(|record| fitting(&record, file, &texts));
        let suggestion = fits.map(|entry| record_path(&entry.file)).unwrap_or_default();
        let d = Diagnostic::new(Code::RecordOrphan).in_file(file).arg("kind", "text").arg("text", split_path(&text).1);
        let d = d.arg("file", file);
        Some(d.arg("fits", fits.map_or("", |entry| &entry.file)).arg("suggestion", suggestion))
    };
    let originals = content.items.iter().filter_map(|item| item.texts[item.original].as_ref());
    let originals = originals.chain(content.sections.iter().filter_map(|own| own.texts[own.original?].as_ref()));
    let beside = originals.map(|entry| record_path(&entry.file)).filter(|record| there(record));
    let beside =
        beside.map(|record| Diagnostic::new(Code::RecordOrphan).in_file(&record.into()).arg("kind", "original"));
    content.records.iter().filter_map(orphan).chain(beside).collect()
}

/// The texts that have no record, by language and the ids of their segments.
fn without_record<'c>(groups: &[Group<'c>], sources: &Sources) -> Texts<'c> {
    let mut texts = Texts::default();
    for text in groups.iter().flat_map(|group| &group.texts) {
        if sources.get(&record_path(&text.entry.file)).is_none() {
            for id in translation::ids(&Wording::list(&text.segments)) {
                texts.entry(format!("{} {id}", text.lang)).or_default().push(text.entry);
            }
        }
    }
    texts
}

/// The text that has most of the segments that a record names as the translation's own, and half of them at least.
fn fitting<'c>(record: &Record, file: &str, texts: &Texts<'c>) -> Option<&'c Entry> {
    let lang = ContentPath::of(file)?.lang()?;
    let own: Vec<&str> = record.entries.iter().filter_map(|entry| entry.own.as_deref()).collect();
    let mut counts: FxHashMap<&str, (usize, &Entry)> = FxHashMap::default();
    for id in &own {
        for entry in texts.get(&format!("{lang} {id}")).into_iter().flatten() {
            counts.entry(&entry.file).or_insert((0, entry)).0 += 1;
        }
    }
    let best = counts.into_values().max_by(|(a, one), (b, other)| a.cmp(b).then_with(|| other.file.cmp(&one.file)))?;
    (best.0 * 2 >= own.len()).then_some(best.1)
}
