//! What links and pictures point to: paths to files become ids. What is public is not asked here.
//!
//! `map` looks paths up; `dead` tells those that lead nowhere.

mod dead;
mod map;

pub use dead::missing_fragment;

use super::{Entry, Item, Section, StaticFile, dropped::DroppedText, library::Library};
use crate::{
    base::{Hash, Memo},
    diag::Diagnostic,
    markdown::Outline,
};
use dead::{DeadEnd, tell};
use map::{From, Map};
use std::sync::{Arc, LazyLock};

/// What a link or a picture points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An item, in whatever language is right.
    Item {
        /// By position.
        item: usize,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A section's page; the root's is the home.
    Section {
        /// By position.
        section: usize,
        /// The part after `#`.
        fragment: Option<Arc<str>>,
    },
    /// A file of a bundle.
    File {
        /// By position.
        item: usize,
        /// By position in the item's files.
        file: usize,
    },
    /// A file of `static/`, by position.
    Static(usize),
    /// An address elsewhere, as written.
    Outside(Arc<str>),
    /// A place in the same text.
    Here(Arc<str>),
    /// Nothing that exists, or a text that is dropped: told already.
    Dead,
}

/// What the links and pictures of one text point to, in the order of its outline.
#[derive(Debug, Default)]
pub struct Links {
    /// Its links.
    pub links: Vec<Target>,
    /// Its pictures.
    pub pictures: Vec<Target>,
}

/// What the texts of an item or a section point to.
#[derive(Debug)]
pub struct Targets {
    /// Per language.
    texts: Vec<Option<Links>>,
    dead: Vec<DeadEnd>,
}

impl Targets {
    /// Of the text in a language; there is one.
    pub fn of(&self, lang: usize) -> Option<&Links> {
        self.texts[lang].as_ref()
    }

    /// All that is pointed to.
    pub fn all(&self) -> impl Iterator<Item = &Target> {
        self.texts.iter().flatten().flat_map(|links| links.links.iter().chain(&links.pictures))
    }
}

/// What links may lead to.
#[derive(Clone, Copy)]
pub(super) struct Site<'c> {
    pub sections: &'c [Section],
    pub items: &'c [Arc<Item>],
    pub statics: &'c [StaticFile],
    pub library: &'c Library,
    pub dropped: &'c [DroppedText<'c>],
}

/// Finds what links and pictures point to: of each section, then of each item. `shape` is the fingerprint of which
/// items, texts and files there are.
pub(super) fn resolve(site: Site<'_>, shape: Hash, memo: &mut Memo, found: &mut Vec<Diagnostic>) -> Vec<Arc<Targets>> {
    let map = LazyLock::new(|| Map::new(site));
    let Site { sections, items, .. } = site;
    // The shape says all of the sections; items have more to say.
    let key = |at: usize| match at.checked_sub(sections.len()) {
        None => shape,
        Some(item) => Hash::stamp(&(shape, items[item].stamp)),
    };
    let make = |at: usize| match at.checked_sub(sections.len()) {
        None => targets(&map, &sections[at].texts),
        Some(item) => targets(&map, &items[item].texts),
    };
    let all = memo.row(sections.len() + items.len(), key, make);
    let texts = sections.iter().map(|section| &section.texts).chain(items.iter().map(|item| &item.texts));
    let mut asked = 0;
    for (texts, targets) in texts.zip(&all) {
        for dead in &targets.dead {
            let Some(entry) = &texts[dead.lang] else { continue };
            tell(&map, &From::entry(entry), dead, &mut asked, found);
        }
    }
    for dropped in site.dropped {
        let mut dead = Vec::new();
        let from = From { file: &dropped.file.path, draft: dropped.draft };
        let links = links(&map, dropped.lang, &from, &dropped.file.value.outline, &mut dead);
        dead.iter().for_each(|end| tell(&map, &from, end, &mut asked, found));
        dead::fragments(site, dropped, &links, found);
    }
    all
}

/// Looks up all links and pictures of the texts of a section or an item.
fn targets(map: &Map<'_>, texts: &[Option<Entry>]) -> Targets {
    let mut dead = Vec::new();
    let links = texts.iter().enumerate().map(|(lang, entry)| {
        let entry = entry.as_ref()?;
        Some(links(map, lang, &From::entry(entry), &entry.text.outline, &mut dead))
    });
    Targets { texts: links.collect(), dead }
}

fn links(map: &Map<'_>, lang: usize, from: &From<'_>, outline: &Outline, dead: &mut Vec<DeadEnd>) -> Links {
    let mut end = |target: &str, span, why, picture| {
        dead.push(DeadEnd::new(lang, target, span, why, picture));
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
        Ok(_) => end(&picture.target, picture.span, dead::Why::Outside, true),
        Err(why) => end(&picture.target, picture.span, why, true),
    });
    let pictures = pictures.collect();
    Links { links, pictures }
}
