//! What was public may not vanish unseen: the texts of the last release beside what the gate says of them now. A text that is
//! not public any more stops the build, unless its end was announced, its own `status` says so, or the caller allows it.
//!
//! `cause` finds what took a text away and where that stands, `slips` what is wrong with the texts, `moved` what changed its address, `title` what it was called.

mod cause;
mod moved;
mod slips;
mod title;

use super::site::Site;
use crate::{
    base::{Audience, Lang, Time},
    diag::{Code, Diagnostic, Severity, masked},
    release::{Manifest, ManifestItem},
    source::CONFIG_FILE,
};
use cause::{Cause, Finder};
use moved::Public;
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::Path};

/// So many texts are named in one message.
const NAMED: usize = 10;

/// What a caller knows of the last release, and what may go.
#[derive(Clone, Copy, Default)]
pub struct Removal<'a> {
    /// The release to compare with, instead of the output's own.
    pub last: Option<PublishedTree<'a>>,
    /// The texts that may go.
    pub allowed: &'a [AllowedRemoval],
}

/// A release, and the folder that it stands in.
#[derive(Clone, Copy)]
pub struct PublishedTree<'a> {
    /// What it holds.
    pub manifest: &'a Manifest,
    /// Where its pages are.
    pub folder: &'a Path,
}

/// What is known of a release beside its files.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(in crate::pipeline) struct Published {
    /// The clock by which it was made.
    pub now: Time,
    /// Texts of releases before whose addresses of that time lead nowhere.
    pub unredirected: Vec<ManifestItem>,
}

/// What may go from a site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AllowedRemoval {
    /// Everything.
    All,
    /// An item, by its identity, in all languages.
    Item(String),
    /// One text of an item.
    Text(String, Lang),
}

impl AllowedRemoval {
    /// `all`, an identity, or an identity and a language: `tin-tuc/bai:en`. `None` for a language that is none.
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text.split_once(':') {
            None if text == "all" => Self::All,
            None => Self::Item(text.to_owned()),
            Some((id, lang)) => Self::Text(id.to_owned(), Lang::parse(lang)?),
        })
    }

    fn covers(&self, item: &ManifestItem) -> bool {
        match self {
            Self::All => true,
            Self::Item(id) => *id == item.id,
            Self::Text(id, lang) => *id == item.id && *lang == item.lang,
        }
    }
}

/// A text that came or went between two releases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangedText {
    /// Its title; its item's identity where the last release's page cannot be read.
    pub title: String,
    /// Its language.
    pub lang: Lang,
}

/// What became of a release's texts.
#[derive(Default)]
pub(super) struct Changes {
    /// What is to be told.
    pub diagnostics: Vec<Diagnostic>,
    /// What was told of addresses that lead nowhere any more: it stays true of every later build.
    pub moves: Vec<Diagnostic>,
    /// The texts whose old addresses lead nowhere.
    pub unredirected: Vec<ManifestItem>,
    /// The texts that are not public any more.
    pub went: Vec<ChangedText>,
}

/// What became of the texts of the last release. `known` is what is remembered of it; `diagnostics` are what the steps said of the site. Nothing for any but the public.
pub(super) fn changes(
    site: &Site,
    last: PublishedTree<'_>,
    known: Option<&Published>,
    allowed: &[AllowedRemoval],
    diagnostics: &[Diagnostic],
) -> Changes {
    let mut changes = Changes::default();
    if site.edition.audience != Audience::Public || last.manifest.audience != Audience::Public {
        return changes;
    }
    let allows = |item: &ManifestItem| allowed.iter().any(|allowed| allowed.covers(item));
    let items = &last.manifest.items;
    let public = Public::new(site);
    let (there, missing): (Vec<&ManifestItem>, Vec<&ManifestItem>) =
        items.iter().partition(|item| public.text(item).is_some());
    let earlier = known.map_or(&[][..], |known| &known.unredirected);
    let there = there.into_iter().chain(earlier.iter().filter(|item| public.text(item).is_some()));
    (changes.moves, changes.unredirected) = public.moved(there.filter(|item| !allows(item)));
    if missing.is_empty() {
        return changes; // as a rule
    }
    let of_config = |d: &Diagnostic| d.place.as_ref().is_some_and(|place| *place.file == *CONFIG_FILE);
    if diagnostics.iter().any(|d| d.severity == Severity::Error && of_config(d)) {
        return changes; // what is wrong there may be what takes everything away
    }
    let finder = Finder::new(site, items, known.map(|known| known.now), diagnostics);
    let mut causes: BTreeMap<Cause, Vec<(&ManifestItem, String)>> = BTreeMap::new();
    for item in missing {
        let own = title::of(last.folder, item);
        let title = masked(&own).into_owned();
        changes.went.push(ChangedText { title: title.clone(), lang: item.lang.clone() });
        if let Some(cause) = finder.cause(item, &own).filter(|_| !allows(item)) {
            causes.entry(cause).or_default().push((item, title));
        }
    }
    changes.diagnostics.extend(causes.into_iter().map(|(cause, texts)| cause.diagnostic(&texts)));
    changes
}

/// The public texts that a release does not have; of the first release nothing needs to be said.
pub(super) fn came(site: &Site, last: &Manifest) -> Vec<ChangedText> {
    if last.files.is_empty() || site.edition.audience != Audience::Public {
        return Vec::new();
    }
    let known: FxHashSet<(&str, &Lang)> = last.items.iter().map(|item| (item.id.as_str(), &item.lang)).collect();
    let edition = &site.edition;
    let new = edition.texts.iter().filter(|text| !known.contains(&(text.id.as_ref(), edition.lang(text.lang))));
    new.map(|text| ChangedText { title: masked(&text.title).into_owned(), lang: edition.lang(text.lang).clone() })
        .collect()
}

impl Cause {
    /// One message for all the texts that one thing takes away.
    fn diagnostic(self, texts: &[(&ManifestItem, String)]) -> Diagnostic {
        let code = if self.meant { Code::Unpublished } else { Code::Disappeared };
        let named: Vec<String> =
            texts.iter().take(NAMED).map(|(item, title)| format!("“{title}” ({})", item.lang)).collect();
        let more = texts.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { more.to_string() };
        let d = Diagnostic::new(code).arg("texts", named.join(", ")).arg("more", more);
        let d = d.arg("why", self.why).arg("removal", removal(texts));
        let d = self.args.into_iter().fold(d, |d, (name, value)| d.arg(name, value));
        let d = match self.place {
            Some(place) => d.place(place),
            None => d,
        };
        debug_assert!(d.severity != Severity::Note);
        d
    }
}

/// The option that allows what goes: for one text, for its item, or for each of a few items.
fn removal(texts: &[(&ManifestItem, String)]) -> String {
    let mut ids: Vec<&str> = texts.iter().map(|(item, _)| item.id.as_str()).collect();
    ids.dedup();
    let option = |what: &str| format!("--allow-removal {what}");
    match (texts, ids.as_slice()) {
        ([(item, _)], _) => option(&format!("{}:{}", item.id, item.lang)),
        (_, ids) if ids.len() <= 3 => ids.iter().map(|id| option(id)).collect::<Vec<_>>().join(" "),
        _ => option("all"),
    }
}
