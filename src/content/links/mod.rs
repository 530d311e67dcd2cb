//! What links and pictures point to: paths to files become ids. What is public is not asked here.
//!
//! `map` looks paths up; `dead` tells those that lead nowhere.

mod dead;
mod map;

pub use dead::missing_fragment;

use super::{Entry, Item, Section, StaticFile, library::Library, lost::Lost};
use crate::{base::Hash, diag::Diagnostic, markdown::Outline};
use dead::{DeadEnd, tell};
use map::{From, Map};
use rayon::prelude::*;
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
    /// Nothing that exists, or a text that is lost: told already.
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

/// What was found last.
#[derive(Default)]
pub(super) struct Memory {
    /// Which items, texts and files there are.
    shape: Hash,
    /// Of each section: under the same shape they say the same.
    sections: Vec<Arc<Targets>>,
    /// Of each item, by position.
    items: Vec<(Arc<Item>, Arc<Targets>)>,
}

/// What links may lead to.
#[derive(Clone, Copy)]
pub(super) struct Site<'c> {
    pub sections: &'c [Section],
    pub items: &'c [Arc<Item>],
    pub statics: &'c [StaticFile],
    pub library: &'c Library,
    pub lost: &'c [Lost<'c>],
}

/// Finds what links and pictures point to: of each section, then of each item. `shape` is the fingerprint of which
/// items, texts and files there are.
pub(super) fn resolve(
    site: Site<'_>,
    shape: Hash,
    memory: &mut Memory,
    found: &mut Vec<Diagnostic>,
) -> Vec<Arc<Targets>> {
    if memory.shape != shape {
        *memory = Memory { shape, ..Memory::default() };
    }
    let map = LazyLock::new(|| Map::new(site));
    let Site { sections, items, .. } = site;
    let known = &memory.items;
    let known_sections = &memory.sections;
    let of_section = sections.par_iter().enumerate().map(|(at, section)| match known_sections.get(at) {
        Some(targets) => Arc::clone(targets),
        None => Arc::new(targets(&map, &section.texts)),
    });
    let of_item = items.par_iter().enumerate().with_min_len(64).map(|(at, item)| match known.get(at) {
        Some((same, targets)) if Arc::ptr_eq(same, item) => Arc::clone(targets),
        _ => Arc::new(targets(&map, &item.texts)),
    });
    let all: Vec<Arc<Targets>> = of_section.chain(of_item).collect();
    memory.sections = all[..sections.len()].to_vec();
    memory.items = items.iter().cloned().zip(all[sections.len()..].iter().cloned()).collect();
    let texts = sections.iter().map(|section| &section.texts).chain(items.iter().map(|item| &item.texts));
    let mut asked = 0;
    for (texts, targets) in texts.zip(&all) {
        for dead in &targets.dead {
            let Some(entry) = &texts[dead.lang] else { continue };
            tell(&map, &From::entry(entry), dead, &mut asked, found);
        }
    }
    for lost in site.lost {
        let mut dead = Vec::new();
        let from = From { file: &lost.shelf.path, draft: lost.draft };
        let links = links(&map, lost.lang, &from, &lost.shelf.value.outline, &mut dead);
        dead.iter().for_each(|end| tell(&map, &from, end, &mut asked, found));
        dead::fragments(site, lost, &links, found);
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
