//! What would be sent to translators now: a text beside its translation, each segment with its state.

use super::{article::Article, context::contexts, memory::Memory, version::Version};
use crate::{
    base::{LangIx, LineIndex, fold_path},
    content::config::Config,
    exchange::{About, Document, Mark, Note, State, Unit},
    markdown::SegmentKind,
    translation::{self, Change, Comparison, Entry, Wording},
};

/// A document, and what of it is where in the translation.
pub struct Sending {
    /// One unit for each segment of the source, in its order.
    pub document: Document,
    /// For each unit the translation's segment.
    pub own: Vec<Option<usize>>,
    /// For each unit whether it is to be translated: it is missing or behind.
    pub open: Vec<bool>,
}

impl Sending {
    /// `source` in `lang`, of which `version` is the translation that there is.
    pub fn new(
        config: &Config,
        article: &Article,
        (source, version): (&Version, Option<&Version>),
        lang: LangIx,
        memory: Option<&Memory>,
    ) -> Self {
        let code = |lang: LangIx| &config.languages[lang].lang;
        let languages = [code(source.lang), code(lang)];
        let record = version.and_then(Version::record).filter(|record| record.from == *languages[0]);
        let entries: &[Entry] = record.map_or(&[], |record| &record.entries);
        let own: &[Wording] = version.map_or(&[], |version| &version.wordings);
        let comparison = Comparison::new(entries, &source.wordings);
        let partners = translation::partners(entries, &comparison, &source.wordings, own);
        let ids = translation::ids(&source.wordings);
        let lines = LineIndex::new(&source.source);
        let contexts = contexts(source, &lines);
        let done = record.map(|record| if record.is_reviewed(own) { State::Reviewed } else { State::Translated });
        let (mut units, mut owns, mut open) = (Vec::with_capacity(ids.len()), Vec::new(), Vec::new());
        for (pair, partner) in comparison.pairs.iter().zip(partners) {
            let Some(at) = pair.source else { continue };
            let segment = &source.segments[at];
            let target = version.and_then(|version| Some(&version.segments[partner?]));
            let line = lines.line_of(segment.span.start as usize) as u32 + 1;
            let remembered = memory.filter(|_| target.is_none() && segment.kind != SegmentKind::Code);
            let remembered = remembered.and_then(|memory| memory.find(source.lang, segment));
            let from_memory = remembered.and_then(|own| {
                let unit = Unit::from_memory(ids[at].clone(), line, segment, &own.segment, languages)?;
                Some((unit, Note { about: About::Memory, text: own.item.clone() }))
            });
            let context = Note { about: About::Context, text: contexts[at].clone() };
            let unit = match from_memory {
                Some((unit, note)) => Unit { notes: vec![context, note], ..unit },
                None => {
                    let mut unit = Unit::new(ids[at].clone(), line, segment, target, languages);
                    unit.notes.push(context);
                    let old = pair.entry.filter(|_| pair.change == Change::Changed).map(|at| &entries[at].wording.text);
                    unit.notes.extend(old.map(|text| Note { about: About::Previous, text: text.to_string() }));
                    mark(&mut unit, pair.change, done);
                    unit
                }
            };
            // One that was accepted without a translation is meant to have none.
            open.push(unit.kind != SegmentKind::Code && (done.is_none() || pair.change != Change::Current));
            units.push(unit);
            owns.push(partner);
        }
        let removed = comparison.pairs.iter().filter(|pair| pair.change == Change::Removed);
        let removed = removed.filter_map(|pair| Some(entries[pair.entry?].wording.text.to_string()));
        let document = Document {
            item: id(article),
            original: source.file.to_string(),
            from: languages[0].clone(),
            to: languages[1].clone(),
            removed: removed.collect(),
            units,
        };
        Self { document, own: owns, open }
    }

    /// Whether a segment has no translation that could be sent along.
    pub(super) fn has_gaps(&self) -> bool {
        self.document.units.iter().any(|unit| unit.target.is_none() && unit.kind != SegmentKind::Code)
    }
}

/// Says how far a unit is; `done` is what a current one is, of a tracked translation.
fn mark(unit: &mut Unit, change: Change, done: Option<State>) {
    if unit.target.is_none() {
        return;
    }
    match (done, change) {
        (Some(done), Change::Current) => unit.state = done,
        (Some(_), _) => unit.mark = Some(Mark::Changed),
        (None, _) => unit.mark = Some(Mark::Untracked),
    }
}

/// The identity by which a file that comes back is known: that of an item, the path of a section's or the home's text.
fn id(article: &Article) -> String {
    let original = article.version(article.original);
    let own = original.and_then(|version| version.text.head.id.value()).filter(|_| !is_index(&article.item));
    own.map(|id| String::from(&**id)).unwrap_or_else(|| match article.item.rsplit_once("_index") {
        Some((folder, "")) => {
            format!("{}/_index", fold_path(folder.trim_end_matches('/'))).trim_start_matches('/').to_owned()
        }
        _ => fold_path(&article.item),
    })
}

fn is_index(item: &str) -> bool {
    item == "_index" || item.ends_with("/_index")
}
