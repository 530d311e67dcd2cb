//! A text becomes an entry of feeds.

use super::{
    entry::{FeedEntry, FeedPicture, Named},
    ids,
};
use crate::{
    base::{SectionIx, Stamped, TextIx, Time},
    edition::{FEED_TOPICS, PublicPicture, PublicText, Rights},
    pages::{authors::authors, shared::Shared},
};
use std::{collections::BTreeSet, sync::Arc};

/// A text as feeds carry it.
pub(super) fn entry(shared: &Shared, text: TextIx) -> Stamped<FeedEntry> {
    shared.entries[text].get_or_init(|| Stamped::new(make(shared, text))).clone()
}

fn make(shared: &Shared, at: TextIx) -> FeedEntry {
    let edition = &*shared.edition;
    let text = &edition.texts[at];
    let item = edition.item(at);
    let own = &shared.languages[text.lang];
    let published = text.published.unwrap_or(Time::EPOCH);
    let topics = text.topics.iter().take(FEED_TOPICS).filter_map(|topic| {
        let name = Arc::clone(&own.topics[*topic].as_ref()?.name);
        Some(Named { id: edition.config.topics[*topic].value.as_str().into(), name })
    });
    let agency = text.agency.and_then(|agency| {
        let name = Arc::clone(&own.agencies[agency].as_ref()?.name);
        Some(Named { id: edition.config.agencies[agency].id.value.as_str().into(), name })
    });
    let section = (text.section != SectionIx::ROOT).then(|| Named {
        id: Arc::clone(&edition.sections[text.section].folder),
        name: shared.section_title(text.section, text.lang),
    });
    let others = item.texts.iter_enumerated().filter(|(lang, _)| *lang != text.lang);
    let others = others.filter_map(|(lang, other)| {
        Some((edition.lang(lang).as_str().into(), edition.texts[(*other)?].address.clone()))
    });
    let gallery = text.gallery.iter().filter(|own| is_shared(&own.picture));
    FeedEntry {
        id: ids::entry(&edition.config.authority, &item.id, edition.lang(text.lang)),
        address: text.address.clone(),
        title: Arc::clone(&text.title),
        summary: Arc::clone(if text.summary.is_empty() { &text.title } else { &text.summary }),
        published,
        updated: text.updated.unwrap_or(published),
        authors: creators(shared, text),
        agency,
        kind: Named { id: text.kind.name.into(), name: own.kind(text.kind) },
        section,
        topics: topics.collect(),
        tags: text.tags().map(Into::into).collect(),
        others: others.collect(),
        cover: text.cover.clone().filter(is_shared),
        gallery: gallery.map(|own| (own.picture.clone(), own.caption_lang.clone())).collect(),
        pictures: pictures(text),
        body: text.body.clone(),
    }
}

/// Authors, else the agency, else the publisher, else the site's name.
fn creators(shared: &Shared, text: &PublicText) -> Vec<Arc<str>> {
    let own = &shared.languages[text.lang];
    let authors: Vec<Arc<str>> = authors(&shared.edition, text).into_iter().map(|author| author.name).collect();
    if !authors.is_empty() {
        return authors;
    }
    let agency = text.agency.and_then(|agency| own.agencies[agency].as_ref()).map(|agency| &agency.name);
    let publisher = own.common.publisher.as_ref().map(|(name, _)| name);
    vec![Arc::clone(agency.or(publisher).unwrap_or(&own.site_name))]
}

/// The cover, the pictures of a text and those of its gallery that others may use, each once.
fn pictures(text: &PublicText) -> Vec<FeedPicture> {
    let cover = text.cover.iter().map(|figure| (figure, "", ""));
    let shown = text.pictures().map(|(figure, written)| (figure, written.alt.as_str(), written.title.as_str()));
    let gallery = text.gallery.iter().map(|own| (&own.picture, "", ""));
    let mut seen = BTreeSet::new();
    cover
        .chain(shown)
        .chain(gallery)
        .filter(|(figure, ..)| is_shared(figure) && seen.insert(&figure.full.address))
        .map(|(figure, alt, caption)| FeedPicture {
            alt: figure.alt.clone().unwrap_or_else(|| alt.into()),
            caption: figure.caption.clone().unwrap_or_else(|| caption.into()),
            figure: figure.clone(),
        })
        .collect()
}

fn is_shared(figure: &PublicPicture) -> bool {
    figure.rights != Rights::SiteOnly
}
