//! A text beside its translation, segment by segment, for whoever works on them; public or not.

use super::site::Site;
use crate::{
    base::LangIx,
    content::{Entry, text},
    edition::{self, TranslationStatus},
    markdown::SegmentKind,
    source::{decode, join_path, record_path},
    translation::{self, Change, Comparison, Entry as RecordEntry, Piece, Record, Wording},
};
use std::sync::Arc;

/// A text beside its translation.
pub struct SideBySide {
    /// The file of the text that the other was made from.
    pub source: Arc<str>,
    /// The file of the translation.
    pub translation: Arc<str>,
    /// Whether the translation's language stands first in what was asked for.
    pub turned: bool,
    /// The segments, in the source's order.
    pub rows: Vec<SideRow>,
}

/// A segment beside its translation.
pub struct SideRow {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: SegmentKind,
    /// What became of it since it was translated; `None` where nobody has written that down.
    pub change: Option<Change>,
    /// What the source says: of a changed one with what it said before.
    pub source: Vec<(Piece, String)>,
    /// What the translation says; empty where it says nothing.
    pub translation: String,
}

impl Site {
    /// How far the translations are, without saying by how much.
    pub fn translations(&self) -> Vec<TranslationStatus> {
        edition::translations(&self.content, &self.verdicts)
    }

    /// The texts of an item, section or home in two languages beside each other; `None` where one is missing.
    pub fn side_by_side(&self, article: &str, first: LangIx, second: LangIx) -> Option<SideBySide> {
        let item = self.content.items.iter().find(|item| *item.path == *article);
        let (texts, original) = match item {
            Some(item) => (&item.texts, item.original),
            None => {
                let mut sections = self.content.sections.iter();
                let section = sections.find(|section| join_path(&section.folder, "_index") == article)?;
                (&section.texts, section.original?)
            }
        };
        let entries = (texts[first].as_ref()?, texts[second].as_ref()?);
        let records = (self.record(entries.0), self.record(entries.1));
        let made_from = |record: &Option<Record>, lang: LangIx| {
            record.as_ref().is_some_and(|own| self.content.config.position(&own.from) == Some(lang))
        };
        let turned = made_from(&records.0, second) || (!made_from(&records.1, first) && second == original);
        let (source, own, record) = match turned {
            true => ((second, entries.1), (first, entries.0), records.0),
            false => ((first, entries.0), (second, entries.1), records.1),
        };
        let record = record.filter(|record| self.content.config.position(&record.from) == Some(source.0));
        let rows = rows(record.as_ref(), &self.wordings(source)?, &self.wordings(own)?);
        let (source, translation) = (Arc::clone(&source.1.file), Arc::clone(&own.1.file));
        Some(SideBySide { source, translation, turned, rows })
    }

    fn record(&self, entry: &Entry) -> Option<Record> {
        let path = record_path(&entry.file);
        self.sources.get(&path)?;
        translation::read(&self.sources.bytes(&path).ok()?).ok()
    }

    fn wordings(&self, (lang, entry): (LangIx, &Entry)) -> Option<Vec<Wording>> {
        let bytes = self.sources.bytes(&entry.file).ok()?;
        let lang = &self.content.config.languages[lang].lang;
        Some(Wording::list(&text::segments(&entry.text, decode(&bytes).ok()?, lang)))
    }
}

fn rows(record: Option<&Record>, source: &[Wording], own: &[Wording]) -> Vec<SideRow> {
    let entries: &[RecordEntry] = record.map_or(&[], |record| &record.entries);
    let comparison = Comparison::new(entries, source);
    let ids = comparison.ids(entries, source);
    let partners = translation::partners(entries, &comparison, source, own);
    let rows = comparison.pairs.iter().zip(ids).zip(partners).map(|((pair, id), partner)| {
        let old = pair.entry.map(|at| &entries[at].wording);
        let new = pair.source.map(|at| &source[at]);
        let said = match (old, new) {
            (Some(old), Some(new)) if old.text != new.text => translation::difference(&old.text, &new.text),
            (_, Some(new)) => vec![(Piece::Same, new.text.to_string())],
            (Some(old), None) => vec![(Piece::Gone, old.text.to_string())],
            (None, None) => Vec::new(),
        };
        SideRow {
            id,
            kind: new.or(old).map_or(SegmentKind::Paragraph, |wording| wording.kind),
            change: record.map(|_| pair.change),
            source: said,
            translation: partner.map(|at| own[at].text.to_string()).unwrap_or_default(),
        }
    });
    rows.collect()
}
