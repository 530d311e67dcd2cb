//! Where the texts of a language are searched. Without the script the page is a table of contents: sections, topics, agencies,
//! the newest texts.

use super::frame::frame;
use crate::{
    base::{Address, LangIx, SectionIx},
    pages::{
        page::Page,
        search,
        shared::Shared,
        taxonomy::Taxonomy,
        view::{Main, SearchPage, View},
    },
    theme::view::{ListLink, SearchView, Term},
};
use std::{collections::BTreeMap, sync::Arc};

/// So many of the newest stand there.
const NEWEST: usize = 100;

pub(super) fn search(shared: &Shared, page: &Page, lang: LangIx) -> View {
    let newest = &shared.lists(lang).all;
    // Where there is the page, there are these.
    let path = |address: Option<Address>| address.map_or_else(|| "".into(), |address| shared.path(&address));
    let main = SearchPage {
        search: SearchView { script: path(search::script(shared)), index: path(search::first_file(shared, lang)) },
        lists: [sections(shared, lang), terms(shared, Taxonomy::Topics, lang), terms(shared, Taxonomy::Agencies, lang)]
            .concat(),
        entries: shared.cards(&newest[..newest.len().min(NEWEST)]),
    };
    View { noindex: true, ..frame(shared, page, "search", None, Main::Search(Box::new(main))) }
}

/// The sections, each before those below it.
fn sections(shared: &Shared, lang: LangIx) -> Vec<ListLink> {
    let edition = &*shared.edition;
    let mut below: BTreeMap<SectionIx, Vec<SectionIx>> = BTreeMap::new();
    for (at, section) in edition.sections.iter_enumerated().rev() {
        below.entry(section.parent.unwrap_or(SectionIx::ROOT)).or_default().push(at);
    }
    let mut lists = Vec::new();
    let mut open: Vec<(SectionIx, usize)> = vec![(SectionIx::ROOT, 0)];
    while let Some((at, depth)) = open.pop() {
        if let Some(page) = edition.sections[at].pages[lang].as_ref().filter(|_| at != SectionIx::ROOT) {
            lists.push(ListLink {
                of: "section",
                id: Arc::clone(&edition.sections[at].folder),
                depth,
                title: shared.held(lang, &shared.section_title(at, lang)),
                lang: page.title_lang.map(|lang| edition.lang(lang).as_str().into()),
                path: Some(shared.path(&page.address)),
            });
        }
        let inner = below.remove(&at).unwrap_or_default().into_iter().filter(|inner| *inner != at);
        open.extend(inner.map(|inner| (inner, depth + 1)));
    }
    lists
}

/// The topics or agencies of the language's texts, in its own order.
fn terms(shared: &Shared, of: Taxonomy, lang: LangIx) -> Vec<ListLink> {
    let ids = of.ids(&shared.edition.config);
    let names = shared.languages[lang].terms(of).iter().zip(&ids);
    let link = |name: &Term, id: &str| ListLink {
        of: of.term(),
        id: id.into(),
        depth: 1,
        title: Arc::clone(&name.name),
        lang: name.lang.clone(),
        path: name.path.clone(),
    };
    let mut lists: Vec<ListLink> = names.filter_map(|(name, (id, _))| Some(link(name.as_ref()?, id))).collect();
    // Texts are filtered by their topics whether or not these have lists.
    lists.retain(|list| list.path.is_some() || of == Taxonomy::Topics);
    let own = shared.edition.lang(lang);
    lists.sort_by_cached_key(|list| (shared.locales().sort_key(own, &list.title), Arc::clone(&list.id)));
    lists
}
