//! How far each translation is behind the text that it was made from, by the records beside them. Nothing is compared here:
//! a record and its source say the same, or they do not.

use super::{
    config::Config,
    library::Library,
    translations::{State, Translation},
    tree::TextsByLanguage,
};
use crate::{
    base::{ByLang, Hash, LangIx, Span},
    diag::{Code, Diagnostic, Place},
    source::ContentPath,
};
use std::sync::Arc;

/// The translations among the texts of an item or a section.
pub(super) fn translations(
    config: &Config,
    library: &Library,
    texts: &TextsByLanguage,
    original: LangIx,
) -> ByLang<Option<Translation>> {
    let records = Records { config, library, texts };
    let one = |lang: LangIx| (lang != original).then(|| records.translation(lang, original)).flatten();
    let mut all: ByLang<Option<Translation>> = config.languages.keys().map(one).collect();
    let behind: ByLang<bool> = all.keys().map(|lang| pivot_behind(&all, lang)).collect();
    for (own, behind) in all.iter_mut().zip(behind) {
        own.iter_mut().for_each(|own| own.pivot_behind = behind);
    }
    all
}

/// Whether a translation's source, or that one's, is behind.
fn pivot_behind(all: &ByLang<Option<Translation>>, lang: LangIx) -> bool {
    let source = |own: &Translation| all[own.from].as_ref();
    let first = all[lang].as_ref().and_then(source);
    // In a circle nobody gets further than there are languages.
    std::iter::successors(first, |own| source(own)).take(all.len()).any(|own| own.state == State::Behind)
}

/// The texts of an item or a section with their records.
struct Records<'l> {
    config: &'l Config,
    library: &'l Library,
    texts: &'l TextsByLanguage,
}

impl Records<'_> {
    fn translation(&self, lang: LangIx, original: LangIx) -> Option<Translation> {
        let own = self.texts.get(lang, self.library)?;
        let untracked = Translation {
            record: None,
            from: original,
            state: State::Untracked,
            since: None,
            pivot_behind: false,
            fault: None,
            stamp: Hash::default(),
        };
        let Some(record) = self.texts.record(lang, self.library) else { return Some(untracked) };
        let translation = Translation { record: Some(Arc::clone(&record.path)), ..untracked };
        let facts = match record.value.facts() {
            Ok(facts) => facts,
            Err(fault) => {
                return Some(Translation { state: State::Behind, fault: Some(Arc::clone(fault)), ..translation });
            }
        };
        let translation = Translation { since: facts.latest(), ..translation };
        let source =
            self.config.position(&facts.from).and_then(|from| Some((from, self.texts.get(from, self.library)?)));
        let Some((from, source)) = source else { return Some(translation) };
        let fault = self.circle(lang, original).map(Arc::new);
        let current = fault.is_none() && source.value.says == Some(facts.says);
        let state = if current { State::Current } else { State::Behind };
        let stamp = Hash::stamp(&(own.hash, record.hash, source.hash));
        Some(Translation { from, state, fault, stamp, ..translation })
    }

    /// The language that a text was made from, by its record.
    fn source(&self, lang: LangIx) -> Option<LangIx> {
        let from = &self.texts.record(lang, self.library)?.value.facts().ok()?.from;
        self.config.position(from)
    }

    /// What is told of a record whose source was made, by the records, from its own text.
    fn circle(&self, lang: LangIx, original: LangIx) -> Option<Diagnostic> {
        let sources = std::iter::successors(self.source(lang), |at| self.source(*at));
        let way: Vec<LangIx> = sources.take(self.config.languages.len()).take_while(|at| *at != lang).collect();
        let last = way.last().copied().unwrap_or(lang);
        if self.source(last) != Some(lang) {
            return None;
        }
        let code = |lang: &LangIx| self.config.languages[*lang].lang.to_string();
        let file = &self.texts.record(lang, self.library)?.path;
        let languages: Vec<String> = way.iter().chain([&lang]).map(code).collect();
        let mut d = Diagnostic::new(Code::RecordCircle).at(file, Span::TOP).arg("language", code(&lang));
        for other in &way {
            let file = &self.texts.record(*other, self.library)?.path;
            d = d.related("related-record", Place::file(file));
        }
        let item = ContentPath::of(file).map(|name| name.article()).unwrap_or_default();
        let d = d.arg("item", item).arg("original", code(&original));
        Some(d.arg("languages", languages.join(", ")).arg("kind", if way.is_empty() { "own" } else { "circle" }))
    }
}
