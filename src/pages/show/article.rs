//! Pages of items: articles and evergreen pages.

use super::{
    fields::fields, frame::frame, picture::gallery, reading_time::minutes, table_of_contents::table_of_contents,
};
use crate::{
    base::TextIx,
    pages::{
        authors::authors,
        card::cover,
        navigation,
        page::Page,
        shared::Shared,
        social_card::social_card,
        view::{Article, Main, View},
    },
    theme::view::OriginalLink,
};
use std::sync::Arc;

/// The page of a text.
pub(super) fn article(shared: &Shared, page: &Page, at: TextIx) -> View {
    let edition = &*shared.edition;
    let text = &edition.texts[at];
    let item = edition.item(at);
    let own = &shared.languages[text.lang];
    let (newer, older) = edition.order.neighbours[at];
    let original = item.texts[item.original].filter(|_| item.original != text.lang).map(|original| {
        let original = &edition.texts[original];
        let language = &own.common.languages[original.lang];
        OriginalLink {
            title: shared.held(item.original, &original.title),
            lang: Arc::clone(&language.code),
            name: Arc::clone(&language.name),
            dir: language.dir,
            path: shared.path(&original.address),
        }
    });
    let article = Article {
        body: text.body.clone(),
        summary: text.own_summary.then(|| own.unbreakable.hold(&text.summary)),
        toc: table_of_contents(text.headings()),
        kind: text.kind,
        kind_name: Some(own.kind(text.kind)),
        date: text.date,
        published: text.published,
        updated: text.updated,
        agency: text.agency.and_then(|agency| own.agencies[agency].clone()),
        authors: authors(edition, text),
        topics: text.topics.iter().filter_map(|topic| own.topics[*topic].clone()).collect(),
        fields: fields(shared, text),
        tags: text.tags().map(str::to_owned).collect(),
        cover: text.cover.as_ref().map(|figure| cover(edition, figure)),
        gallery: gallery(shared, text),
        original,
        minutes: minutes(text.words()),
        related: shared.cards(&edition.order.related[at]),
        newer: newer.map(|at| shared.card(at)),
        older: older.map(|at| shared.card(at)),
    };
    let main = Main::Article(Box::new(article));
    View {
        site: navigation::site(shared, text.lang, Some(text.section), Some(&text.address)),
        banner: shared.waits(text.lang, &text.waits),
        stale: text.stale.clone(),
        social_card: social_card(edition, &shared.made_cards, at),
        ..frame(shared, page, text.kind.template, Some(text.section), main)
    }
}
