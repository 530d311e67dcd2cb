//! Floor 2: everything that the site's folder says, ungated: configuration, items across their languages,
//! sections, addresses, links as ids. Later rooms get it through `edition` only.
//!
//! `text` reads one file by itself; `tree` says what each file is; `items` and `sections` put texts together, `named`
//! what their fields name; `schema` is the language of the tables that `head` and `config` are; `links` finds what they point to; `addresses` gives every address once; `dropped` are the texts
//! that make no page.

mod addresses;
pub mod config;
mod dropped;
mod folders;
pub mod head;
mod item;
mod items;
pub mod library;
mod links;
mod misnamed;
mod named;
pub mod schema;
mod sections;
pub mod text;
mod tree;

pub use links::{Links, Target, Targets, missing_fragment};

use crate::{
    base::{Address, Hash, Memo, Time},
    diag::{Code, Diagnostic},
    media::Facts,
};
use config::Config;
use head::{FileNote, Kind, Status};
use library::Library;
use schema::Detail;
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

/// A folder of items.
#[derive(Debug)]
pub struct Section {
    /// Its path below `content/`; empty for the root.
    pub folder: Arc<str>,
    /// The section around it, by position.
    pub parent: Option<usize>,
    /// Its `_index` per language.
    pub texts: Vec<Option<Entry>>,
    /// Per language, whether there is an `_index` that gives no title: what is wrong with it is told.
    pub faulty: Vec<bool>,
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
    /// It ends then, as was announced.
    pub expires: Option<Time>,
    /// It was, or will be, withdrawn then.
    pub withdrawn: Option<Time>,
    /// Languages released together.
    pub release_together: Vec<usize>,
    /// What its pages show by themselves, by the names of the fields.
    pub details: Vec<(&'static str, Detail)>,
    /// The cover, by position in `files`.
    pub cover: Option<usize>,
    /// The bundle's files, by name.
    pub files: Vec<BundleFile>,
    /// Its texts per language.
    pub texts: Vec<Option<Entry>>,
    /// The fingerprint of all that it was made of.
    pub stamp: Hash,
    /// The fingerprint of the addresses that its texts want.
    wants: Hash,
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
    /// What its page shows by itself, by the names of the fields.
    pub details: Vec<(&'static str, Detail)>,
}

impl Content {
    /// Puts the texts together. What is faulty is left out and told. No text gets an address of `reserved`, which the
    /// site takes itself.
    pub fn new(
        config: Arc<Config>,
        reserved: &[Address],
        library: &Library,
        memo: &mut Memo,
    ) -> (Self, Vec<Diagnostic>) {
        let paths = paths(&config, library);
        let tree = memo.value(paths, || tree::Tree::new(&config, library));
        let mut found = tree.diagnostics.clone();
        if library.texts.is_empty() {
            found.push(Diagnostic::new(Code::NoContent).in_file(&"content".into()));
        }
        let mut sections = sections::assemble(&config, library, &tree, &mut found);
        sections::known(&config, &sections, &mut found);
        let indexes = tree.sections.values().flat_map(|texts| texts.iter(library)).map(|(_, file)| file.hash);
        let frame = Hash::stamp(&(config.stamp, paths, indexes.collect::<Vec<_>>()));
        let mut items = items::assemble(&config, library, &tree, &sections, frame, memo, &mut found);
        let statics = addresses::statics(library, &mut found);
        let wanted = (frame, sections.as_mut_slice(), items.as_mut_slice(), statics.as_slice());
        addresses::unique(reserved, wanted, memo, &mut found);
        let shape = Hash::stamp(&(frame, items.iter().map(|item| Shape(item)).collect::<Vec<_>>()));
        let dropped = dropped::texts(&config, library, &tree, &sections, &items);
        dropped::problems(&config, &dropped, &mut found);
        let site =
            links::Destinations { sections: &sections, items: &items, statics: &statics, library, dropped: &dropped };
        let targets = links::resolve(site, shape, memo, &mut found);
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

/// Which item, in which languages.
struct Shape<'i>(&'i Item);

impl std::hash::Hash for Shape<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.path.hash(state);
        self.0.texts.iter().for_each(|entry| entry.is_some().hash(state));
    }
}

/// The fingerprint of the languages and of which files there are.
fn paths(config: &Config, library: &Library) -> Hash {
    let languages: Vec<&str> = config.languages.iter().map(|language| language.lang.as_str()).collect();
    let texts: Vec<&Arc<str>> = library.texts.iter().map(|file| &file.path).collect();
    let files: Vec<&Arc<str>> = library.files.iter().map(|file| &file.path).collect();
    Hash::stamp(&(languages, texts, files))
}
