//! Looking up the links and pictures of all texts.

use super::{
    clips::ClipReport,
    dead::{DeadLink, fragments, report},
    map::{Destinations, LinkMap, LinkSource, Owner},
    target::{Links, Target, Why},
};
use crate::{
    base::{ByItem, ByLang, BySection, Hash, LangIx, Memo},
    content::Entry,
    diag::Diagnostic,
    markdown::Outline,
};
use std::sync::{Arc, LazyLock};

/// What the texts of an item or a section point to.
#[derive(Debug)]
pub struct Targets {
    /// Per language.
    texts: ByLang<Option<Links>>,
    dead: Vec<DeadLink>,
}

impl Targets {
    /// Of the text in a language; there is one.
    pub fn of(&self, lang: LangIx) -> Option<&Links> {
        self.texts[lang].as_ref()
    }

    /// What is shown as a picture.
    pub fn pictures(&self) -> impl Iterator<Item = &Target> {
        self.texts.iter().flatten().flat_map(|links| &links.pictures)
    }

    /// All that is pointed to.
    pub fn all(&self) -> impl Iterator<Item = &Target> {
        self.texts.iter().flatten().flat_map(|links| links.links.iter().chain(&links.pictures))
    }
}

/// Finds what links and pictures point to: of each section, then of each item. `shape` is the fingerprint of which
/// items, texts and files there are.
pub fn resolve(
    site: Destinations<'_>,
    shape: Hash,
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) -> (BySection<Arc<Targets>>, ByItem<Arc<Targets>>) {
    let map = LazyLock::new(|| LinkMap::new(site));
    let Destinations { sections, items, .. } = site;
    let owner = |at: usize| match at.checked_sub(sections.len()) {
        None => Owner::Section(at.into()),
        Some(item) => Owner::Item(item.into()),
    };
    // The shape says all of the sections; items have more to say.
    let key = |at| match owner(at) {
        Owner::Section(section) => Hash::stamp(&(shape, &sections[section].folder)),
        Owner::Item(item) => Hash::stamp(&(shape, items[item].stamp)),
    };
    let make = |at| match owner(at) {
        Owner::Section(section) => targets(&map, &sections[section].texts),
        Owner::Item(item) => targets(&map, &items[item].texts),
    };
    let mut all = memo.row(sections.len() + items.len(), key, make);
    let texts = sections.iter().map(|section| &section.texts).chain(items.iter().map(|item| &item.texts));
    let mut asked = 0;
    let owners = sections.iter().map(|_| None).chain(items.iter().map(|item| Some(item.as_ref())));
    let mut clips = ClipReport::new(site);
    for ((texts, targets), item) in texts.zip(&all).zip(owners) {
        clips.texts(texts, |lang| targets.texts[lang].as_ref(), item);
        for dead in &targets.dead {
            let Some(entry) = &texts[dead.lang] else { continue };
            report(&map, &LinkSource::entry(entry), dead, &mut asked, diagnostics);
        }
    }
    clips.finish(diagnostics);
    for dropped in site.dropped {
        let mut dead = Vec::new();
        let from = LinkSource::new(&dropped.file.path, dropped.draft);
        let links = links(&map, dropped.lang, &from, &dropped.file.value.outline, &mut dead);
        dead.iter().for_each(|end| report(&map, &from, end, &mut asked, diagnostics));
        fragments(site, dropped, &links, diagnostics);
    }
    let of_items = all.split_off(sections.len());
    (all.into(), of_items.into())
}

/// Looks up all links and pictures of the texts of a section or an item.
fn targets(map: &LinkMap<'_>, texts: &ByLang<Option<Entry>>) -> Targets {
    let mut dead = Vec::new();
    let links = texts.iter_enumerated().map(|(lang, entry)| {
        let entry = entry.as_ref()?;
        Some(links(map, lang, &LinkSource::entry(entry), &entry.text.outline, &mut dead))
    });
    Targets { texts: links.collect(), dead }
}

fn links(map: &LinkMap<'_>, lang: LangIx, from: &LinkSource<'_>, outline: &Outline, dead: &mut Vec<DeadLink>) -> Links {
    let mut end = |target: &str, span, why, picture| {
        dead.push(DeadLink::new(lang, target, span, why, picture));
        Target::Dead
    };
    let links = outline.links.iter().map(|link| match map.find(&link.target, from) {
        Ok(target) => target,
        Err(why) => end(&link.target, link.span, why, false),
    });
    let links = links.collect();
    let pictures = outline.pictures.iter().map(|picture| match map.find(&picture.target, from) {
        Ok(target @ (Target::File { .. } | Target::Static(_) | Target::Dead)) => target,
        // Nothing is fetched from elsewhere: the content policy forbids it.
        Ok(_) => end(&picture.target, picture.span, Why::Outside, true),
        Err(why) => end(&picture.target, picture.span, why, true),
    });
    let pictures = pictures.collect();
    Links { links, pictures }
}
