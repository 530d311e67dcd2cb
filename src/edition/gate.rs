//! The gate: what is public at a point in time. One place; no environment variable moves it.

use crate::{
    base::{Audience, Time},
    content::{Content, Item, head::Status},
};
use serde::{Deserialize, Serialize};

/// What a text waits for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Wait {
    /// It is being written.
    Draft,
    /// It waits for approval.
    Review,
    /// The item's date.
    Date(Time),
    /// This version's date.
    Published(Time),
    /// The end of an embargo.
    Embargo(Time),
    /// These languages, by position: they are released together.
    Release(Vec<usize>),
    /// A section that is not public in this language.
    Section,
}

/// What the gate says of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    /// There is no text.
    Absent,
    /// Everybody may see it.
    Public,
    /// It will be public.
    Waits(Vec<Wait>),
    /// It expired or was withdrawn.
    Gone,
}

impl Verdict {
    /// Whether an audience may see it.
    pub fn passes(&self, audience: &Audience) -> bool {
        match self {
            Self::Public => true,
            Self::Waits(_) => *audience == Audience::Drafts,
            Self::Absent | Self::Gone => false,
        }
    }
}

/// Asks for all languages of an item.
pub(super) fn item(content: &Content, item: &Item, now: Time) -> Vec<Verdict> {
    let count = content.config.languages.len();
    if item.gone.is_some_and(|gone| now >= gone) {
        let gone = |lang: usize| if item.texts[lang].is_some() { Verdict::Gone } else { Verdict::Absent };
        return (0..count).map(gone).collect();
    }
    let mut verdicts: Vec<Verdict> = (0..count).map(|lang| alone(content, item, lang, now)).collect();
    // A language of the set that is not public by itself holds the others.
    let held: Vec<usize> =
        item.release_together.iter().copied().filter(|lang| verdicts[*lang] != Verdict::Public).collect();
    for lang in &item.release_together {
        match &mut verdicts[*lang] {
            verdict @ Verdict::Public if !held.is_empty() => {
                *verdict = Verdict::Waits(vec![Wait::Release(held.clone())])
            }
            Verdict::Waits(waits) => {
                let others: Vec<usize> = held.iter().copied().filter(|other| other != lang).collect();
                if !others.is_empty() {
                    waits.push(Wait::Release(others));
                }
            }
            _ => {}
        }
    }
    verdicts
}

/// A text without regard to the languages it is released with.
fn alone(content: &Content, item: &Item, lang: usize, now: Time) -> Verdict {
    let Some(entry) = &item.texts[lang] else { return Verdict::Absent };
    let mut waits = Vec::new();
    match entry.status {
        Status::Draft => waits.push(Wait::Draft),
        Status::Review => waits.push(Wait::Review),
        Status::Approved => {}
    }
    if let Some(date) = item.date.filter(|date| now < *date) {
        waits.push(Wait::Date(date));
    } else if let Some(published) = entry.published.filter(|published| now < *published) {
        waits.push(Wait::Published(published));
    }
    if let Some(embargo) = item.embargo.filter(|embargo| now < *embargo) {
        waits.push(Wait::Embargo(embargo));
    }
    if !section(content, item.section, lang) {
        waits.push(Wait::Section);
    }
    if waits.is_empty() { Verdict::Public } else { Verdict::Waits(waits) }
}

/// Whether a section and all around it are public in a language. One without an `_index` there holds nothing; neither
/// does a home.
pub(super) fn section(content: &Content, section: usize, lang: usize) -> bool {
    content
        .chain(section)
        .filter(|at| *at != 0)
        .all(|at| content.sections[at].texts[lang].as_ref().is_none_or(|entry| entry.status == Status::Approved))
}

/// The first of an item's times that is still to come: until then the gate says the same of all its texts, also of those
/// that wait.
pub(super) fn until(item: &Item, now: Time) -> Option<Time> {
    let texts = item.texts.iter().flatten().flat_map(|entry| [entry.published, entry.updated]);
    texts.chain([item.date, item.embargo, item.gone]).flatten().filter(|time| *time > now).min()
}

/// When the gate next says something else of an item: the first of its times at which a language appears or goes, or
/// a date of change becomes true.
pub(super) fn next_change(content: &Content, of: &Item, now: Time) -> Option<Time> {
    let approved = of.texts.iter().flatten().filter(|entry| entry.status == Status::Approved);
    let own = approved.flat_map(|entry| [entry.published, entry.updated]).flatten();
    let times = own.chain([of.date, of.embargo, of.gone].into_iter().flatten()).filter(|time| *time > now);
    let mut times: Vec<Time> = times.collect(); // of nearly all items there are none, and nothing is allocated
    if times.is_empty() {
        return None;
    }
    times.sort_unstable();
    times.dedup();
    let state = |at: Time| -> Vec<(bool, bool)> {
        let updated = |lang: usize| of.texts[lang].as_ref().and_then(|e| e.updated).is_some_and(|time| time <= at);
        item(content, of, at)
            .iter()
            .enumerate()
            .map(|(lang, verdict)| (*verdict == Verdict::Public, *verdict == Verdict::Public && updated(lang)))
            .collect()
    };
    let today = state(now);
    times.into_iter().find(|time| state(*time) != today)
}
