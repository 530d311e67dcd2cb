//! The gate: what it says of every text at a point in time. One place; no environment variable moves it. Who may see
//! what, for that, [`Verdict::passes`] says.

use super::verdict::{End, Verdict, Wait};
use crate::{
    base::{ByItem, ByLang, BySection, ItemIx, LangIx, Time},
    content::{
        Content, Entry, Item, Section, Stale,
        head::Status,
        translations::{State, Translation},
    },
};
use rayon::prelude::*;

/// What the gate says of all texts of a site; made once for all audiences.
pub struct Verdicts {
    /// The clock.
    pub(super) now: Time,
    pub(super) items: ByItem<ItemVerdict>,
    /// What it says of the sections' own indexes; `None` where there is none.
    pub(super) sections: BySection<ByLang<Option<Verdict>>>,
}

/// What the gate says of an item.
#[derive(Hash)]
pub(super) struct ItemVerdict {
    /// By language; `None` where there is no text.
    pub texts: ByLang<Option<Verdict>>,
    /// When it next says something else of what is public.
    pub change: Option<Time>,
    /// When it may say something else at all, of what waits too: the first of the item's times that is to come. As
    /// long as it is the same, nothing else has changed either.
    pub until: Option<Time>,
}

impl Verdicts {
    /// When the gate was asked.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Asks the gate about all texts at `now`.
    pub fn new(content: &Content, now: Time) -> Self {
        let sections: BySection<ByLang<Option<Verdict>>> = content.sections.iter().map(indexes).collect();
        let open = open(&content.sections, &sections);
        let item = |item: &std::sync::Arc<Item>| {
            let open = &open[item.section];
            let (change, until) = (next_change(item, open, now), until(item, now));
            ItemVerdict { texts: texts(item, open, now), change, until }
        };
        let items: Vec<ItemVerdict> = content.items.raw.par_iter().with_min_len(256).map(item).collect();
        Self { now, items: items.into(), sections }
    }

    /// What the gate says of an item in a language; `None` where there is no text.
    pub fn of(&self, item: ItemIx, lang: LangIx) -> Option<&Verdict> {
        self.items[item].texts[lang].as_ref()
    }

    /// Since when an item has ended in all languages.
    pub fn ended(&self, item: ItemIx) -> Option<Time> {
        self.items[item].texts.iter().flatten().find_map(Verdict::ended)
    }

    /// When something will next become public, change or go.
    pub fn next_change(&self) -> Option<Time> {
        self.items.iter().filter_map(|item| item.change).min()
    }

    /// Until when everything is as it is, what waits and why included.
    pub fn until(&self) -> Option<Time> {
        self.items.iter().filter_map(|item| item.until).min()
    }
}

/// What the gate says of a section's own indexes.
fn indexes(section: &Section) -> ByLang<Option<Verdict>> {
    let verdict = |(entry, translation): (&Option<Entry>, &Option<Translation>)| {
        let stale = is_held(section.stale, translation.as_ref()).then_some(Wait::Stale);
        Some(waits(waits_for(entry.as_ref()?.status).into_iter().chain(stale).collect()))
    };
    section.texts.iter().zip(&section.translations).map(verdict).collect()
}

/// Public, or what it waits for.
fn waits(waits: Vec<Wait>) -> Verdict {
    if waits.is_empty() { Verdict::Public } else { Verdict::Waits(waits) }
}

/// Whether a text is held until it says what its source says.
fn is_held(stale: Stale, translation: Option<&Translation>) -> bool {
    stale == Stale::Hold && translation.is_some_and(|own| own.state == State::Behind)
}

/// Per section and language, whether it and all around it let texts through. One without an index there holds nothing;
/// neither does a home.
fn open(sections: &BySection<Section>, verdicts: &BySection<ByLang<Option<Verdict>>>) -> BySection<ByLang<bool>> {
    let mut open: BySection<ByLang<bool>> = BySection::with_capacity(sections.len());
    for (section, own) in sections.iter().zip(verdicts) {
        // Parents come before their children; the root has none.
        let own = own.iter_enumerated().map(|(lang, verdict)| {
            let Some(parent) = section.parent else { return true };
            open[parent][lang] && verdict.as_ref().is_none_or(|verdict| *verdict == Verdict::Public)
        });
        let own = own.collect();
        open.push(own);
    }
    open
}

/// What a text waits for by its own status.
pub(super) fn waits_for(status: Status) -> Option<Wait> {
    match status {
        Status::Draft => Some(Wait::Draft),
        Status::Review => Some(Wait::Review),
        Status::Approved => None,
    }
}

/// All languages of an item; `open` says in which its section lets texts through.
fn texts(item: &Item, open: &ByLang<bool>, now: Time) -> ByLang<Option<Verdict>> {
    let ends = [item.expires.map(End::Expired), item.withdrawn.map(End::Withdrawn)];
    let ends: Vec<End> = ends.into_iter().flatten().filter(|end| now >= end.time()).collect();
    if !ends.is_empty() {
        return item.texts.iter().map(|entry| entry.as_ref().map(|_| Verdict::Ended(ends.clone()))).collect();
    }
    let alone = |lang: LangIx| Some(alone(item, lang, item.texts[lang].as_ref()?, open[lang], now));
    let mut verdicts: ByLang<Option<Verdict>> = item.texts.keys().map(alone).collect();
    if item.release_anyway.is_some() {
        return verdicts;
    }
    // A language of the set that is not public by itself, or not there, holds the others.
    let set = item.release_together.iter().copied();
    let held: Vec<LangIx> = set.filter(|lang| verdicts[*lang] != Some(Verdict::Public)).collect();
    for lang in &item.release_together {
        let others: Vec<LangIx> = held.iter().copied().filter(|other| other != lang).collect();
        match &mut verdicts[*lang] {
            _ if others.is_empty() => {}
            Some(Verdict::Waits(waits)) => waits.push(Wait::Release(others)),
            Some(verdict @ Verdict::Public) => *verdict = Verdict::Waits(vec![Wait::Release(others)]),
            Some(Verdict::Ended(_)) | None => {}
        }
    }
    verdicts
}

/// A text without regard to the languages it is released with.
fn alone(item: &Item, lang: LangIx, entry: &Entry, open: bool, now: Time) -> Verdict {
    let mut list: Vec<Wait> = waits_for(entry.status).into_iter().collect();
    if let Some(date) = item.date.filter(|date| now < *date) {
        list.push(Wait::Date(date));
    } else if let Some(published) = entry.published.filter(|published| now < *published) {
        list.push(Wait::Published(published));
    }
    if let Some(embargo) = item.embargo.filter(|embargo| now < *embargo) {
        list.push(Wait::Embargo(embargo));
    }
    if !open {
        list.push(Wait::Section);
    }
    if item.release_anyway.is_none() && is_held(item.stale, item.translations[lang].as_ref()) {
        list.push(Wait::Stale);
    }
    waits(list)
}

/// The first of an item's times that is still to come.
fn until(item: &Item, now: Time) -> Option<Time> {
    let texts = item.texts.iter().flatten().flat_map(|entry| [entry.published, entry.updated]);
    let own = [item.date, item.embargo, item.expires, item.withdrawn];
    texts.chain(own).flatten().filter(|time| *time > now).min()
}

/// When the gate next says something else of what is public of an item: the first of its times at which a language
/// appears or goes, or a date of change becomes true.
fn next_change(item: &Item, open: &ByLang<bool>, now: Time) -> Option<Time> {
    let approved = item.texts.iter().flatten().filter(|entry| entry.status == Status::Approved);
    let times = approved.flat_map(|entry| [entry.published, entry.updated]);
    let times = times.chain([item.date, item.embargo, item.expires, item.withdrawn]).flatten();
    let mut times: Vec<Time> = times.filter(|time| *time > now).collect(); // of nearly all items there are none, and nothing is allocated
    if times.is_empty() {
        return None;
    }
    times.sort_unstable();
    times.dedup();
    let state = |at: Time| -> Vec<(bool, bool)> {
        let public = texts(item, open, at).into_iter().map(|verdict| verdict == Some(Verdict::Public));
        let updated = item.texts.iter().map(|entry| entry.as_ref().and_then(|entry| entry.updated));
        public
            .zip(updated)
            .map(|(public, updated)| (public, public && updated.is_some_and(|time| time <= at)))
            .collect()
    };
    let today = state(now);
    times.into_iter().find(|time| state(*time) != today)
}
