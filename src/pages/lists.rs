//! Lists: sections, topics, agencies and their indexes.

use super::{
    article::banner,
    page::{By, Page, count, numbered},
    parts::Parts,
    view::{ListPage, Main, View},
};
use crate::{
    base::Address,
    locale::Arg,
    theme::view::{AgencyFacts, Crumb, Named, PageLink, Pager, PagerPage, Shown, Term},
};
use std::sync::Arc;

/// A page of a section's list.
pub(super) fn section(parts: &Parts, page: &Page, at: usize, lang: usize, number: usize) -> View {
    let edition = &*parts.edition;
    let of = &edition.sections[at];
    let own = of.pages[lang].as_ref();
    let list = parts.lists(lang).sections.get(&at).map(Vec::as_slice).unwrap_or_default();
    let address = Page::Section { section: at, lang, number: 1 }.address(edition);
    let name = parts.named_feed(lang, "feed-section", &parts.section_title(at, lang));
    let mut main = listed(parts, &address, list, number);
    main.feeds = parts.feeds(&address, &name, !list.is_empty());
    let summary = own.and_then(|page| page.summary.clone());
    if number == 1 {
        let evergreen = parts.lists(lang).pages.get(&at).map(Vec::as_slice).unwrap_or_default();
        main.intro = own.and_then(|page| page.body.clone());
        main.summary = summary;
        main.sections = parts.doors(lang, at);
        main.pages = evergreen
            .iter()
            .map(|page| &edition.texts[*page])
            .map(|text| PageLink {
                title: Arc::clone(&text.title),
                path: parts.path(&text.address),
                summary: Arc::clone(&text.summary),
            })
            .collect();
    }
    let view = numbered_view(parts, page, "section", Some(at), main);
    View {
        site: parts.site(lang, Some(at), Some(&address)),
        title_lang: own.and_then(|page| page.title_lang).map(|lang| edition.lang(lang).as_str().into()),
        banner: own.map(|page| banner(parts, lang, &page.waits)).unwrap_or_default(),
        // The way to a section's page leads to the section around it.
        crumbs: parts.crumbs(lang, of.parent.unwrap_or(0)),
        ..view
    }
}

/// A page of the list of a topic or an agency.
pub(super) fn list(parts: &Parts, page: &Page, by: By, of: usize, lang: usize, number: usize) -> View {
    let edition = &*parts.edition;
    let names = match by {
        By::Topic => &parts.tongues[lang].topics,
        By::Agency => &parts.tongues[lang].agencies,
    };
    let (name, title_lang) = match &names[of] {
        Some(name) => (Arc::clone(&name.name), name.lang.clone()),
        None => ("".into(), None), // whatever has a list has a name
    };
    let address = by.address(edition, lang, Some(of));
    let list = by.lists(parts.lists(lang)).get(&of).map(Vec::as_slice).unwrap_or_default();
    let mut main = listed(parts, &address, list, number);
    match by {
        By::Topic => main.feeds = parts.feeds(&address, &parts.named_feed(lang, "feed-topic", &name), true),
        By::Agency => main.agency = Some(facts(parts, of, lang)),
    }
    let index = parts.say(lang, &format!("{}-title", by.folder()), &[]);
    let mut crumbs = (*parts.crumbs(lang, 0)).clone();
    let path = parts.path(&by.address(edition, lang, None));
    crumbs.push(Crumb { title: Arc::clone(&index), lang: None, path });
    View {
        index: Some(index),
        title_lang,
        crumbs: Shown::new(crumbs),
        ..numbered_view(parts, page, by.template(), None, main)
    }
}

/// The index of all topics or agencies, in the language's own order.
pub(super) fn index(parts: &Parts, page: &Page, by: By, lang: usize) -> View {
    let names = match by {
        By::Topic => &parts.tongues[lang].topics,
        By::Agency => &parts.tongues[lang].agencies,
    };
    let lists = by.lists(parts.lists(lang)).iter();
    let mut terms: Vec<Term> = lists
        .filter_map(|(at, list)| {
            let name = names[*at].as_ref()?;
            let path = name.path.clone()?;
            Some(Term { name: Arc::clone(&name.name), lang: name.lang.clone(), path, count: list.len() })
        })
        .collect();
    let own = parts.edition.lang(lang);
    terms.sort_by_cached_key(|term| (parts.locales().sort_key(own, &term.name), Arc::clone(&term.path)));
    View::new(parts, page, by.folder(), None, Main::Terms(terms))
}

/// Since when an agency has been there, until when, and who came after it.
fn facts(parts: &Parts, agency: usize, lang: usize) -> AgencyFacts {
    let config = &parts.edition.config;
    let own = &config.agencies[agency];
    let time = |when: Option<crate::base::When>| when.map(|when| parts.rfc3339(when.time(&config.zone)));
    let successor = own.succeeded_by.as_ref().and_then(|next| {
        let at = config.agencies.iter().position(|other| other.id.value == next.value)?;
        match &parts.tongues[lang].agencies[at] {
            Some(named) => Some((**named).clone()),
            None => {
                let said = parts.locales().names(parts.edition.lang(lang), &format!("agency-{}", next.value))?;
                Some(Named { name: said.text.into(), lang: said.lang.map(|l| l.as_str().into()), path: None })
            }
        }
    });
    AgencyFacts { from: time(own.from), until: time(own.until), successor }
}

/// The cards of one page of a list, and its pager.
fn listed(parts: &Parts, address: &Address, list: &[usize], number: usize) -> ListPage {
    let size = parts.edition.config.page_size;
    ListPage {
        entries: parts.cards(list.chunks(size).nth(number - 1).unwrap_or_default()),
        pager: pager(parts, address, number, count(&parts.edition, list)),
        feeds: Vec::new(),
        summary: None,
        intro: None,
        sections: Vec::new(),
        pages: Vec::new(),
        agency: None,
    }
}

/// A page of a list: what belongs to it comes first among its feeds, and its number stands in title and description.
fn numbered_view(parts: &Parts, page: &Page, template: &'static str, section: Option<usize>, main: ListPage) -> View {
    let (lang, number) = (page.lang(&parts.edition), page.number());
    let said = (number > 1).then(|| parts.say(lang, "page-number", &[("number", Arg::Number(number as i64))]));
    let mut feeds = main.feeds.clone();
    feeds.extend(parts.announced(lang));
    let view = View::new(parts, page, template, section, Main::List(Box::new(main)));
    let description = match &said {
        Some(number) => format!("{} ({number})", view.description).into(),
        None => view.description,
    };
    View { number: said, feeds, description, ..view }
}

/// The first and last pages, this one and its neighbours; gaps between them.
fn pager(parts: &Parts, address: &Address, number: usize, total: usize) -> Pager {
    let path = |number: usize| parts.path(&numbered(address, number));
    let mut pages: Vec<PagerPage> = Vec::new();
    let near = [1, number.saturating_sub(1), number, number + 1, total];
    let mut last = 0;
    for at in near.into_iter().filter(|at| (1..=total).contains(at)) {
        if at <= last {
            continue;
        }
        if at > last + 1 {
            pages.push(PagerPage { number: 0, path: None, current: false });
        }
        pages.push(PagerPage { number: at, path: Some(path(at)), current: at == number });
        last = at;
    }
    Pager {
        number,
        total,
        newer: (number > 1).then(|| path(number - 1)),
        older: (number < total).then(|| path(number + 1)),
        pages,
    }
}
