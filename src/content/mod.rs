//! Floor 2: everything that the site's folder says, ungated: configuration, items across their languages,
//! sections, addresses, links as ids. Later rooms get it through `edition` only.
//!
//! `model` is what it is made of; `library` reads the files, `text` each by itself. `tree` says what each file is by its path,
//! with `folders` (which are bundles), `misnamed` (what names should be) and `copies` (those that systems make). `aliases` are old addresses. `items` and `sections` put texts together, `item` one
//! item, `named` what its fields name (`gallery`: its pictures), `private` what must not go out of a file, `records` what those beside translations say, `tracking` how far behind those are (`translations`; `stale`: what becomes of them then), `captions` what is said in a clip, `clips` which files belong to one, `picture_fault` what is wrong with a file as a picture; `schema` is the language of the tables that `head` and `config` are. `addresses` gives every
//! address once, `links` finds what texts point to; `dropped` are the texts that make no page.

mod addresses;
mod aliases;
mod captions;
mod clips;
pub mod config;
mod copies;
mod dropped;
mod file_facts;
mod folders;
mod gallery;
mod glossary;
pub mod head;
mod item;
mod items;
pub mod library;
mod links;
mod misnamed;
mod model;
mod named;
mod picture_fault;
mod private;
mod records;
pub mod schema;
mod sections;
mod stale;
pub mod text;
mod tracking;
pub mod translations;
mod tree;

pub use clips::ClipFiles;
pub use dropped::LeftOutText;
pub use gallery::words;
pub use glossary::{Glossary, GlossaryEntry};
pub use links::{Links, NamedFile, Naming, Target, Targets, missing_fragment};
pub use model::{BundleFile, Entry, GalleryPicture, Item, Section, StaticFile};
pub use named::FEED_TOPICS;
pub use picture_fault::{NamedAs, Proof};
pub use stale::Stale;

use crate::{
    base::{ByItem, BySection, Hash, ItemIx, LangIx, Memo, Reserved, SectionIx},
    diag::{Code, Diagnostic, merge},
    media::Form,
};
use config::Config;
use library::Library;
use std::{collections::BTreeMap, sync::Arc};
use translations::Translation;

/// Everything, ungated.
pub struct Content {
    /// The configuration.
    pub config: Arc<Config>,
    /// The sections, parents before children; the first is the root, whose texts are the homes.
    pub sections: BySection<Section>,
    /// The items, by path.
    pub items: ByItem<Arc<Item>>,
    /// Texts of items that make no page, for what is wrong with them.
    pub left_out: Vec<LeftOutText>,
    /// Files to publish as they are.
    pub statics: Vec<StaticFile>,
    /// The files of records.
    pub records: Vec<Arc<str>>,
    /// What links and pictures of sections' indexes point to.
    section_targets: BySection<Arc<Targets>>,
    /// The same of items.
    targets: ByItem<Arc<Targets>>,
    /// The fingerprint of all that an item depends on besides its own files, and of which items and texts there are: as
    /// long as it is the same, the same positions mean the same.
    pub shape: Hash,
}

impl Content {
    /// Puts the texts together. What is faulty is left out and told. No text gets an address of `reserved`, which the
    /// site takes itself. `proof` says what decoding a picture told, by its SHA-256.
    pub fn new(
        config: Arc<Config>,
        reserved: &Reserved,
        library: &Library,
        proof: Proof<'_>,
        memo: &mut Memo,
    ) -> (Self, Vec<Diagnostic>) {
        let paths = paths(&config, library);
        let records: Vec<&Arc<str>> = library.records.iter().map(|file| &file.path).collect();
        let tree = memo.value(Hash::stamp(&(paths, records)), || tree::ContentTree::new(&config, library));
        let mut diagnostics = tree.diagnostics.clone();
        diagnostics.extend(copies::diagnostics(&config, library, &tree));
        if library.texts.is_empty() {
            diagnostics.push(Diagnostic::new(Code::NoContent).in_file(&"content".into()));
        }
        let mut sections = sections::assemble(&config, library, &tree, &mut diagnostics);
        sections::known(&config, &sections, &mut diagnostics);
        let indexes = tree.sections.values().flat_map(|texts| texts.iter(library)).map(|(_, file)| file.hash);
        let frame = Hash::stamp(&(config.stamp, paths, indexes.collect::<Vec<_>>()));
        let mut items = items::assemble(&config, (library, proof), &tree, &sections, frame, memo, &mut diagnostics);
        let statics = addresses::statics(library, &mut diagnostics);
        let wanted = (frame, &mut sections, &mut items, statics.as_slice());
        addresses::unique(reserved, wanted, memo, &mut diagnostics);
        let shape = Hash::stamp(&(frame, items.iter().map(|item| Shape(item)).collect::<Vec<_>>()));
        let dropped = dropped::texts(&config, library, &tree, &sections, &items);
        dropped::problems(&config, &dropped, &mut diagnostics);
        let site = links::Destinations {
            sections: &sections,
            items: &items,
            statics: &statics,
            library,
            dropped: &dropped,
            config: &config,
            reserved: &reserved.addresses,
        };
        let (section_targets, targets) = links::resolve(site, shape, memo, &mut diagnostics);
        let namings = links::namings(&items, &statics, &sections, (&section_targets, &targets));
        links::unshown(namings, &mut diagnostics);
        merge(&mut diagnostics);
        diagnostics.retain(|d| !config.unsure.contains(&d.code));
        let left_out = LeftOutText::all(&dropped);
        let records = library.records.iter().map(|file| Arc::clone(&file.path)).collect();
        (Self { config, sections, items, left_out, statics, records, section_targets, targets, shape }, diagnostics)
    }

    /// What the links and pictures of an item's texts point to.
    pub fn targets(&self, item: ItemIx) -> &Arc<Targets> {
        &self.targets[item]
    }

    /// What the links and pictures of a section's indexes point to.
    pub fn section_targets(&self, section: SectionIx) -> &Targets {
        &self.section_targets[section]
    }

    /// All pictures of bundles that a text names, drafts too, by their paths.
    pub fn named_pictures(&self) -> BTreeMap<&str, &BundleFile> {
        let namings =
            links::namings(&self.items, &self.statics, &self.sections, (&self.section_targets, &self.targets));
        let pictures = namings.filter_map(|naming| match naming.file {
            NamedFile::Bundle(file) => (file.facts.form == Form::Picture).then_some((&*file.path, file)),
            NamedFile::Static(_) => None,
        });
        pictures.collect()
    }

    /// What is known of an item's text as a translation; `None` of the original, and where there is no text.
    pub fn translation(&self, item: ItemIx, lang: LangIx) -> Option<&Translation> {
        self.items[item].translations[lang].as_ref()
    }

    /// The sections around a section, itself first, the root last.
    pub fn chain(&self, section: SectionIx) -> impl Iterator<Item = SectionIx> + '_ {
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
