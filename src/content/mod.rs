//! Floor 2: everything that the site's folder says, ungated: configuration, items across their languages,
//! sections, addresses, links as ids. Later rooms get it through `edition` only.
//!
//! `text` reads one file by itself; `tree` says what each file is; `items` and `sections` put texts together;
//! `links` finds what they point to; `addresses` gives every address once.

mod addresses;
pub mod config;
pub mod head;
mod item;
mod items;
pub mod library;
mod links;
mod sections;
pub mod text;
mod tree;

pub use links::{Links, Target, Targets};

use crate::{
    base::{Address, Hash, Time},
    diag::Diagnostic,
    media::Facts,
};
use config::Config;
use head::{FileNote, Kind, Status};
use library::Library;
use std::sync::Arc;
use text::Text;

/// Everything, ungated.
pub struct Content {
    /// The configuration.
    pub config: Arc<Config>,
    /// The sections, parents before children; the first is the root, whose texts are the homes.
    pub sections: Vec<Section>,
    /// The items, by path.
    pub items: Vec<Arc<Item>>,
    /// Files to publish as they are.
    pub statics: Vec<StaticFile>,
    /// What links and pictures point to: per section, then per item.
    targets: Vec<Arc<Targets>>,
    /// The fingerprint of all that an item depends on besides its own files, and of which items and texts there are: as
    /// long as it is the same, the same positions mean the same.
    pub shape: Hash,
}

/// What was put together last, in memory only: what would be made of the same again is taken over.
#[derive(Default)]
pub struct Memory {
    items: items::Memory,
    links: links::Memory,
}

/// A folder of items.
#[derive(Debug)]
pub struct Section {
    /// Its path below `content/`; empty for the root.
    pub folder: Arc<str>,
    /// The section around it, by position.
    pub parent: Option<usize>,
    /// Its `_index` per language.
    pub texts: Vec<Option<Entry>>,
    /// The page's address per language, whether or not there is an `_index`.
    pub addresses: Vec<Address>,
    /// The first language that has an `_index`.
    pub original: Option<usize>,
    /// Languages released together, if this section says something: empty for `none`.
    pub release_together: Option<Vec<usize>>,
}

/// The same article in all its languages.
#[derive(Clone, Debug)]
pub struct Item {
    /// The fingerprint of its path and files.
    pub stamp: Hash,
    /// Its path below `content/`: the bundle's folder or the file without `.<lang>.md`.
    pub path: Arc<str>,
    /// Its identity.
    pub id: Arc<str>,
    /// Its section, by position.
    pub section: usize,
    /// The original's language, by position.
    pub original: usize,
    /// What it is.
    pub kind: Kind,
    /// When it was released; `None` for pages.
    pub date: Option<Time>,
    /// By position in the configuration.
    pub agency: Option<usize>,
    /// By position in the configuration.
    pub authors: Vec<usize>,
    /// By position in the configuration.
    pub topics: Vec<usize>,
    /// Held before.
    pub embargo: Option<Time>,
    /// Gone from: the earlier of `expires` and `withdrawn`.
    pub gone: Option<Time>,
    /// Languages released together.
    pub release_together: Vec<usize>,
    /// The cover, by position in `files`.
    pub cover: Option<usize>,
    /// The bundle's files, by name.
    pub files: Vec<BundleFile>,
    /// Its texts per language.
    pub texts: Vec<Option<Entry>>,
}

/// A file of a bundle.
#[derive(Clone, Debug)]
pub struct BundleFile {
    /// Its path below the bundle's folder.
    pub name: Arc<str>,
    /// Its path in the site.
    pub path: Arc<str>,
    /// Where it would be published.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
    /// Credit, source, licence, rights.
    pub note: Option<FileNote>,
}

/// A file to publish as it is.
#[derive(Clone, Debug)]
pub struct StaticFile {
    /// Its path in the site.
    pub path: Arc<str>,
    /// Where it is published.
    pub address: Address,
    /// What is known of its bytes.
    pub facts: Arc<Facts>,
}

/// One text: of an item, a section or a home, in one language.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its file.
    pub file: Arc<str>,
    /// The fingerprint of the file's bytes.
    pub hash: Hash,
    /// What the file says.
    pub text: Arc<Text>,
    /// Its title.
    pub title: Arc<str>,
    /// The page's address.
    pub address: Address,
    /// Old addresses.
    pub aliases: Vec<Address>,
    /// How far it has come.
    pub status: Status,
    /// Not public before; `None` for pages, sections and homes.
    pub published: Option<Time>,
    /// When the meaning changed.
    pub updated: Option<Time>,
}

impl Content {
    /// Puts the texts together. What is faulty is left out and told.
    pub fn new(config: Arc<Config>, library: &Library, memory: &mut Memory) -> (Self, Vec<Diagnostic>) {
        let mut found = Vec::new();
        let tree = tree::Tree::new(&config, library, &mut found);
        let mut sections = sections::assemble(&config, &tree, &mut found);
        sections::known(&config, &sections, &mut found);
        let frame = frame(&config, library, &tree);
        let mut items = items::assemble(&config, &tree, &sections, frame, &mut memory.items, &mut found);
        let statics = addresses::statics(library, &mut found);
        addresses::unique(&config, &mut sections, &mut items, &statics, &mut found);
        let shape = Hash::stamp(&(frame, items.iter().map(|item| (&item.path, item.languages())).collect::<Vec<_>>()));
        let targets = links::resolve(&sections, &items, &statics, shape, &mut memory.links, &mut found);
        (Self { config, sections, items, statics, targets, shape }, found)
    }

    /// What the links and pictures of an item's texts point to.
    pub fn targets(&self, item: usize) -> &Arc<Targets> {
        &self.targets[self.sections.len() + item]
    }

    /// What the links and pictures of a section's indexes point to.
    pub fn section_targets(&self, section: usize) -> &Targets {
        &self.targets[section]
    }

    /// The sections around a section, itself first, the root last.
    pub fn chain(&self, section: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(section), |&at| self.sections[at].parent)
    }
}

impl Item {
    /// In which languages there is a text, by position.
    fn languages(&self) -> Vec<bool> {
        self.texts.iter().map(Option::is_some).collect()
    }
}

/// The fingerprint of all that an item depends on besides its own files: the configuration, which files there are, and
/// what the sections say.
fn frame(config: &Config, library: &Library, tree: &tree::Tree<'_>) -> Hash {
    let texts: Vec<&Arc<str>> = library.texts.iter().map(|shelf| &shelf.path).collect();
    let files: Vec<&Arc<str>> = library.files.iter().map(|(path, _)| path).collect();
    let indexes = tree.sections.values().flat_map(tree::Texts::iter);
    let indexes: Vec<(usize, Hash)> = indexes.map(|(lang, shelf)| (lang, shelf.hash)).collect();
    Hash::stamp(&(config.stamp, texts, files, indexes))
}
