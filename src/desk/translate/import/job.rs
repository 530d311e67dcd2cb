//! What is asked of an import, and where each text that came back belongs.

use super::{
    super::{article::Article, place, workspace::Workspace},
    returned::Incoming,
};
use crate::{
    base::LangIx,
    diag::{Code, Diagnostic},
    exchange::{ReturnedFile, State},
    translation::By,
};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// How files are imported.
pub struct Import<'a> {
    /// Whether what was sent to be translated and came back as it was counts as looked at.
    pub complete: bool,
    /// Only what is at least so far.
    pub state: Option<State>,
    /// Whether a new text is written although parts of it have no translation.
    pub partial: bool,
    /// Whether an approved text stays approved although it says something else.
    pub keep_status: bool,
    /// Whether what was changed since is written over.
    pub force: bool,
    /// Who, and when.
    pub by: By<'a>,
}

/// One text that came back.
#[derive(Clone, Default)]
pub struct ImportedText {
    /// The file that came back, as it is called.
    pub source: Arc<str>,
    /// The article's path.
    pub item: String,
    /// The translation's language.
    pub lang: String,
    /// The translation's file.
    pub file: String,
    /// How many segments were taken.
    pub taken: usize,
    /// How many were looked at and stay.
    pub checked: usize,
    /// How many came back as they were and are current.
    pub unchanged: usize,
    /// How many were refused.
    pub refused: usize,
    /// How many are still to be translated.
    pub left: usize,
    /// Whether the text or its record was written.
    pub written: bool,
}

/// A text that came back, and where it belongs.
pub(super) struct Job<'a> {
    pub(super) incoming: &'a Incoming,
    pub(super) file: &'a ReturnedFile,
    pub(super) article: Article,
    /// The language that it was translated from.
    pub(super) from: LangIx,
    pub(super) lang: LangIx,
}

impl<'a> Job<'a> {
    /// Finds where a text belongs, or why it belongs nowhere.
    pub(super) fn find(
        site: &Workspace,
        incoming: &'a Incoming,
        file: &'a ReturnedFile,
    ) -> Result<Self, Vec<Diagnostic>> {
        let told = |code| Diagnostic::new(code).place(incoming.place(file.place));
        let wanted = [&file.item, &file.original].into_iter().flatten();
        let article = wanted.clone().find_map(|wanted| site.article(wanted).ok());
        let Some(article) = article else {
            let wanted = wanted.clone().next().cloned().unwrap_or_default();
            let known: Vec<String> = place::all(&site.sources, &site.config).into_iter().map(|own| own.item).collect();
            let told = told(Code::ImportItem).arg("item", &wanted);
            return Err(vec![told.suggest(&wanted, known.iter().map(String::as_str))]);
        };
        let wrong = |kind: &str, lang: &str| {
            told(Code::ImportLanguage).arg("kind", kind).arg("lang", lang).arg("item", &article.item)
        };
        let position = |lang: &Option<crate::base::Lang>| {
            let Some(lang) = lang else { return Err(vec![wrong("none", "").arg("wanted", "")]) };
            site.config.position(lang).ok_or_else(|| vec![wrong("unknown", lang.as_str()).arg("wanted", "")])
        };
        let (from, lang) = (position(&file.from)?, position(&file.to)?);
        if lang == article.original {
            return Err(vec![wrong("original", site.code(lang).as_str()).arg("wanted", "")]);
        }
        let tracked = article.version(lang).filter(|version| article.is_tracked(&site.config, version));
        let source = tracked.and_then(|version| article.source_of(&site.config, version)).map(|source| source.lang);
        if source.is_some_and(|source| source != from) || article.version(from).is_none() || from == lang {
            let wanted = site.code(source.unwrap_or(article.original)).as_str();
            return Err(vec![wrong("source", site.code(from).as_str()).arg("wanted", wanted)]);
        }
        if article.leads_back(&site.config, lang, from) {
            return Err(vec![wrong("circle", site.code(from).as_str()).arg("wanted", site.code(article.original))]);
        }
        let job = Self { incoming, file, article, from, lang };
        let mut ids = FxHashMap::default();
        let twice = job.file.units.iter().find(|unit| ids.insert(&*unit.id, ()).is_some());
        match twice {
            Some(unit) => Err(vec![job.duplicate("unit", &unit.id).place(incoming.place(unit.place))]),
            None => Ok(job),
        }
    }

    /// What comes twice: the text, in the file `first` before, or a unit of this id.
    pub(super) fn duplicate(&self, kind: &str, first: &str) -> Diagnostic {
        let told = Diagnostic::new(Code::ImportDuplicate).place(self.incoming.place(self.file.place));
        told.arg("kind", kind).arg("first", first).arg("item", &self.article.item)
    }
}
