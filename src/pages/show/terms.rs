//! Pages of topics and agencies, and their indexes.

use super::{
    frame::frame,
    list::{list_page, list_view},
};
use crate::{
    base::{LangIx, SectionIx, TermIx, When},
    pages::{
        breadcrumbs::breadcrumbs,
        feeds::links,
        page::Page,
        shared::Shared,
        taxonomy::Taxonomy,
        view::{Main, View},
    },
    theme::view::{AgencyFacts, CountedTerm, Crumb, SharedValue, Term},
};
use std::sync::Arc;

/// A page of the list of a topic or an agency.
pub(super) fn term(shared: &Shared, page: &Page, of: Taxonomy, term: TermIx, lang: LangIx, number: usize) -> View {
    let edition = &*shared.edition;
    let (name, title_lang) = match &shared.languages[lang].terms(of)[term] {
        Some(name) => (Arc::clone(&name.name), name.lang.clone()),
        None => ("".into(), None), // whatever has a list has a name
    };
    let address = of.term_address(edition, lang, term);
    let list = of.lists(shared.lists(lang)).get(&term).map(Vec::as_slice).unwrap_or_default();
    let mut main = list_page(shared, &address, list, number);
    match of {
        Taxonomy::Topics => {
            main.feeds = links::public(shared, &address, &links::title(shared, lang, "feed-topic", &name), true);
        }
        Taxonomy::Agencies => main.agency = Some(facts(shared, term, lang)),
    }
    let index = shared.say(lang, &format!("{}-title", of.folder()), &[]);
    let mut crumbs = (*breadcrumbs(shared, lang, SectionIx::ROOT)).clone();
    let path = shared.path(&of.address(edition.lang(lang), None));
    crumbs.push(Crumb { title: Arc::clone(&index), plain: Arc::clone(&index), lang: None, path });
    View {
        index: Some(index),
        title_lang,
        crumbs: SharedValue::new(crumbs),
        ..list_view(shared, page, of.term(), None, main)
    }
}

/// The index of all topics or agencies, in the language's own order.
pub(super) fn index(shared: &Shared, page: &Page, of: Taxonomy, lang: LangIx) -> View {
    let names = shared.languages[lang].terms(of);
    let mut terms: Vec<CountedTerm> = of
        .lists(shared.lists(lang))
        .iter()
        .filter_map(|(term, list)| {
            let name = names[*term].as_ref()?;
            let path = name.path.clone()?;
            Some(CountedTerm { name: Arc::clone(&name.name), lang: name.lang.clone(), path, count: list.len() })
        })
        .collect();
    let own = shared.edition.lang(lang);
    terms.sort_by_cached_key(|term| (shared.locales().sort_key(own, &term.name), Arc::clone(&term.path)));
    frame(shared, page, of.folder(), None, Main::Terms(terms))
}

/// Since when an agency has been there, until when, and who came after it.
fn facts(shared: &Shared, agency: TermIx, lang: LangIx) -> AgencyFacts {
    let config = &shared.edition.config;
    let own = &config.agencies[agency];
    let time = |when: Option<When>| when.map(|when| shared.rfc3339(when.time(&config.zone)));
    let successor = own.succeeded_by.as_ref().and_then(|next| {
        let at = config.agencies.position(|other| other.id.value == next.value)?;
        match &shared.languages[lang].agencies[at] {
            Some(name) => Some((**name).clone()),
            None => {
                let name = shared.locales().names(shared.edition.lang(lang), &format!("agency-{}", next.value))?;
                Some(Term { name: name.text.into(), lang: name.lang.map(|lang| lang.as_str().into()), path: None })
            }
        }
    });
    AgencyFacts { from: time(own.from), until: time(own.until), successor }
}
