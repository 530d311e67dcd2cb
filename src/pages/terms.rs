//! The names of topics and agencies in a language.

use super::taxonomy::Taxonomy;
use crate::{
    base::{ByTerm, LangIx, TermIx},
    diag::{Code, Diagnostic},
    edition::{Edition, PublicText},
    locale::Locales,
    theme::view::{SharedValue, Term},
};
use std::{collections::BTreeSet, sync::Arc};

/// Each term's name with its list; `None` for one that no public text of the language has. A name
/// that is missing, or borrowed from another language, is told.
pub(super) fn terms(
    of: Taxonomy,
    edition: &Edition,
    locales: &Locales,
    lang: LangIx,
    diagnostics: &mut Vec<Diagnostic>,
) -> ByTerm<Option<SharedValue<Term>>> {
    let own = edition.lang(lang);
    let lists = &edition.order.lists[lang];
    let file = &edition.config.file;
    // Dated texts make lists; evergreen pages name topics and agencies, too.
    let pages: Vec<&Arc<PublicText>> = lists.pages.values().flatten().map(|at| &edition.texts[*at]).collect();
    let own_texts = edition.texts.iter().filter(|text| text.lang == lang);
    let in_fields: BTreeSet<TermIx> = own_texts.flat_map(|text| of.in_fields(text)).collect();
    let ids = of.ids(&edition.config).into_iter_enumerated();
    ids.map(|(term, (id, span))| {
        let has_list = of.lists(lists).contains_key(&term);
        if !has_list && !in_fields.contains(&term) && !pages.iter().any(|text| of.names(text, term)) {
            return None;
        }
        let message = format!("{}-{}", of.term(), id);
        let name = locales.names(own, &message);
        let other = name.as_ref().and_then(|name| name.lang.clone());
        // One that is there and cannot be shown is told at its place.
        if (name.is_none() || other.is_some()) && !locales.has_own(own, &message) {
            let d = Diagnostic::new(Code::NameMissing).at(file, span);
            let d = d.arg("name", id).arg("language", own).arg("message", message);
            diagnostics.push(d.arg("from", other.as_ref().map_or("", |lang| lang.as_str())));
        }
        let list = (has_list && of.is_listed(&edition.config)).then(|| of.address(own, Some(id)));
        Some(SharedValue::new(Term {
            name: name.map_or_else(|| id.into(), |name| name.text.into()),
            lang: other.map(|lang| lang.as_str().into()),
            path: list.map(|address| edition.config.base.path_of(&address)),
        }))
    })
    .collect()
}
