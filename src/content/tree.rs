//! What each file of `content/` is, by its path alone: the texts and files of items and sections.

use super::{
    config::Config,
    folders::Folders,
    library::{FileRecord, Library, TextFile},
    misnamed::{self, Misnamed},
    records::RecordFile,
};
use crate::{
    base::{Lang, LangIx, caseless},
    diag::{Code, Diagnostic, Place, Severity},
    source::{CONFIG_FILE, CONTENT, ContentPath, PathSlip, Role, join_path, split_path, text_path},
};
use rustc_hash::FxHashMap;
use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

/// The texts of one item or section: language, and position in the library; in the languages' order. So, too, the records
/// beside them.
#[derive(Debug, Default)]
pub(super) struct TextsByLanguage {
    texts: Vec<(LangIx, usize)>,
    records: Vec<(LangIx, usize)>,
}

impl TextsByLanguage {
    /// The text of a language.
    pub fn get<'l>(&self, lang: LangIx, library: &'l Library) -> Option<&'l TextFile> {
        self.texts.iter().find(|(own, _)| *own == lang).map(|(_, text)| &library.texts[*text])
    }

    /// The record beside the text of a language.
    pub fn record<'l>(&self, lang: LangIx, library: &'l Library) -> Option<&'l FileRecord<RecordFile>> {
        self.records.iter().find(|(own, _)| *own == lang).map(|(_, record)| &library.records[*record])
    }

    /// All records with the languages of the texts that they are beside.
    pub fn records<'l>(
        &self,
        library: &'l Library,
    ) -> impl Iterator<Item = (LangIx, &'l FileRecord<RecordFile>)> + use<'_, 'l> {
        self.records.iter().map(|(lang, record)| (*lang, &library.records[*record]))
    }

    /// Whether there is a text of a language.
    pub fn has(&self, lang: LangIx) -> bool {
        self.texts.iter().any(|(own, _)| *own == lang)
    }

    /// The first text's language, if there is any.
    pub fn first(&self) -> Option<LangIx> {
        self.texts.first().map(|(lang, _)| *lang)
    }

    /// All texts with their languages.
    pub fn iter<'l>(&self, library: &'l Library) -> impl Iterator<Item = (LangIx, &'l TextFile)> + use<'_, 'l> {
        self.texts.iter().map(|(lang, text)| (*lang, &library.texts[*text]))
    }

    /// Adds a text; gives back the one that was there.
    fn insert(&mut self, lang: LangIx, text: usize) -> Option<usize> {
        let at = self.texts.partition_point(|(own, _)| *own < lang);
        match self.texts.get_mut(at).filter(|(own, _)| *own == lang) {
            Some((_, old)) => Some(std::mem::replace(old, text)),
            None => {
                self.texts.insert(at, (lang, text));
                None
            }
        }
    }

    /// Adds a record beside a text that is there, by the text's position in the library.
    fn insert_record(&mut self, text: usize, record: usize) {
        let lang = self.texts.iter().find(|(_, own)| *own == text).map(|(lang, _)| *lang);
        self.records.extend(lang.map(|lang| (lang, record)));
        self.records.sort_unstable();
    }
}

/// What stands where, with paths below `content/`: all that paths alone say.
#[derive(Debug, Default)]
pub(super) struct ContentTree {
    /// Sections by folder; the root is the empty path. Every folder above a text is one.
    pub sections: BTreeMap<Arc<str>, TextsByLanguage>,
    /// Items by path, those without a text among them.
    pub items: Vec<ItemSource>,
    /// Of texts whose names are wrong, by their paths in the site: the paths that they are told to have.
    pub meant: BTreeMap<Arc<str>, String>,
    /// What is wrong with the paths.
    pub diagnostics: Vec<Diagnostic>,
}

/// What makes an item.
#[derive(Debug, Default)]
pub(super) struct ItemSource {
    /// The bundle's folder, or the single file without `.<lang>.md`.
    pub path: Arc<str>,
    /// Its texts.
    pub texts: TextsByLanguage,
    /// Whether it is a folder with files of its own.
    pub bundle: bool,
    /// The bundle's files: name below the folder, position in the library.
    pub files: Vec<(Arc<str>, usize)>,
}

/// A tree while it is made.
struct TreeBuilder<'l> {
    library: &'l Library,
    folders: Folders<'l>,
    /// Languages of the configuration whose texts have a broader code.
    narrow: Vec<(LangIx, Lang)>,
    tree: ContentTree,
    /// Positions of items by path.
    known: FxHashMap<&'l str, usize>,
}

impl ContentTree {
    /// Sorts the files; those that are nothing are told.
    pub fn new(config: &Config, library: &Library) -> Self {
        let mut known = FxHashMap::default();
        known.reserve(library.texts.len());
        let mut builder = TreeBuilder {
            library,
            folders: Folders::new(library),
            narrow: misnamed::narrow(config, library),
            tree: Self::default(),
            known,
        };
        builder.languages(config);
        builder.tree.sections.insert("".into(), TextsByLanguage::default());
        for at in 0..library.texts.len() {
            builder.text(config, at);
        }
        builder.files(config);
        builder.records();
        builder.sections();
        let mut tree = builder.tree;
        tree.items.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        tree
    }
}

impl<'l> TreeBuilder<'l> {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.tree.diagnostics.push(diagnostic);
    }

    /// Tells languages that no text is named by, while texts are named by the broader code.
    fn languages(&mut self, config: &Config) {
        let languages = self.narrow.iter().map(|(at, meant)| (&config.languages[*at], meant));
        for (own, meant) in languages.filter(|(own, _)| !own.guessed) {
            let d = Diagnostic::new(Code::BadLanguage).at(&CONFIG_FILE.into(), own.span).arg("kind", "narrow");
            self.tree.diagnostics.push(d.arg("value", &own.lang).arg("nearest", meant));
        }
    }

    /// Finds the place of a text.
    fn text(&mut self, config: &Config, at: usize) {
        let library = self.library;
        let (file, name) = (&library.texts[at].path, library.texts[at].name());
        let role = name.meant_role();
        let index = role == Role::Bundle;
        if let Some(bundle) = self.folders.bundle(name.folder) {
            let own = bundle == name.folder;
            if own && self.folders.unindexed.contains(bundle) {
                return self.misnamed(at, misnamed::unindexed(config, &name));
            }
            if own && role == Role::Section {
                return self.misnamed(at, misnamed::reserved(config, "bundle", &name));
            }
            if !(own && index) {
                let d = Diagnostic::new(Code::StrayFile).severity(Severity::Error).in_file(file);
                return self.report(d.arg("kind", "text").arg("folder", format!("{CONTENT}{bundle}")));
            }
        }
        if index && name.code.is_some() && (name.folder.is_empty() || self.folders.sections.contains(name.folder)) {
            let kind = if name.folder.is_empty() { "home" } else { "section" };
            if !matches!(name.slip(), Some((PathSlip::EndingCase | PathSlip::WrongEnding, _))) {
                return self.misnamed(at, misnamed::reserved(config, kind, &name));
            }
        }
        match misnamed::language(config, library, &name) {
            Ok(lang) => self.place(&name, lang, at),
            Err(misnamed) => self.misnamed(at, *misnamed),
        }
    }

    fn misnamed(&mut self, at: usize, misnamed: Misnamed) {
        let text = &self.library.texts[at];
        let folder = text.name().folder;
        let meant = misnamed.meant.as_ref().map(|meant| (Arc::clone(&text.path), join_path(folder, meant)));
        self.tree.meant.extend(meant);
        let code = text.name().code.and_then(Lang::parse);
        let narrow = misnamed.diagnostic.code == Code::UnknownLanguageInName
            && self.narrow.iter().any(|(_, meant)| code.as_ref() == Some(meant));
        // The configuration is to be changed, not the name.
        if !narrow {
            self.report(misnamed.of(&text.path, self.library, folder));
        }
    }

    /// The item of a path.
    fn item(&mut self, path: &'l str) -> &mut ItemSource {
        let items = &mut self.tree.items;
        let at = *self.known.entry(path).or_insert_with(|| {
            items.push(ItemSource { path: path.into(), ..ItemSource::default() });
            items.len() - 1
        });
        &mut items[at]
    }

    /// Gives a text to its section or item.
    fn place(&mut self, name: &ContentPath<'l>, lang: LangIx, at: usize) {
        let library = self.library;
        let file = &library.texts[at].path;
        let first = |texts: &TextsByLanguage| texts.iter(library).next().map(|(_, first)| Place::file(&first.path));
        let texts = if name.role == Role::Section {
            self.tree.sections.entry(name.folder.into()).or_default()
        } else {
            let bundle = name.role == Role::Bundle;
            let item = self.item(name.item());
            // An item is a folder or single files: what comes second is told.
            let twice = if bundle { !item.bundle } else { item.bundle };
            item.bundle |= bundle;
            if twice && let Some(first) = first(&item.texts) {
                let d = Diagnostic::new(Code::BundleAndFile).in_file(file).arg("item", split_path(name.item()).1);
                return self.report(d.related("related-first", first));
            }
            &mut item.texts
        };
        if let Some(first) = texts.insert(lang, at) {
            // The same language in two spellings: `a.zh-hans.md` and `a.zh-Hans.md`.
            let d = Diagnostic::new(Code::SameName).in_file(file).arg("why", "letters");
            self.report(d.related("related-first", Place::file(&library.texts[first].path)));
        }
    }

    /// Gives the files that are no texts to their bundles.
    fn files(&mut self, config: &Config) {
        for (at, file) in self.library.files.iter().enumerate() {
            let Some(name) = ContentPath::of(&file.path) else { continue };
            if let Some(misnamed) = misnamed::ending(config, &name) {
                let d = misnamed.of(&file.path, self.library, name.folder);
                self.report(d);
                continue;
            }
            match self.folders.bundle(name.folder) {
                Some(bundle) => self.item(bundle).files.push((name.path[bundle.len() + 1..].into(), at)),
                None => {
                    let folder = format!("{CONTENT}{}", name.folder);
                    let d = Diagnostic::new(Code::StrayFile).in_file(&file.path);
                    self.report(d.arg("folder", folder.trim_end_matches('/')));
                }
            }
        }
    }

    /// Gives the records to the texts that they are beside.
    fn records(&mut self) {
        let library = self.library;
        for (at, record) in library.records.iter().enumerate() {
            let text = ContentPath::of(&record.path).and_then(|name| name.recorded());
            let Some(text) = text.and_then(|text| library.position(&text)) else { continue };
            let name = library.texts[text].name();
            let texts = match name.role {
                Role::Section => self.tree.sections.get_mut(name.folder),
                _ => self.known.get(name.item()).map(|item| &mut self.tree.items[*item].texts),
            };
            if let Some(texts) = texts {
                texts.insert_record(text, at);
            }
        }
    }

    /// Every folder above a text is a section and must say its title in some language.
    fn sections(&mut self) {
        let mut needed: BTreeMap<&str, &'l TextFile> = BTreeMap::new();
        let (library, tree) = (self.library, &self.tree);
        let items = tree.items.iter().map(|item| (&*item.path, &item.texts));
        let sections = tree.sections.iter().map(|(folder, texts)| (&**folder, texts));
        let texts = items.chain(sections).filter_map(|(path, texts)| Some((path, texts.iter(library).next()?.1)));
        for (path, text) in texts {
            let mut folder = path;
            while let Some((outer, _)) = folder.rsplit_once('/') {
                match needed.entry(outer) {
                    Entry::Occupied(_) => break, // and so are those around it
                    Entry::Vacant(place) => _ = place.insert(text),
                }
                folder = outer;
            }
        }
        // A text inside a bundle is told already.
        let needed = needed.into_iter().filter(|(folder, _)| !self.known.contains_key(folder));
        let needed: Vec<(Arc<str>, &TextFile)> = needed.map(|(folder, because)| (folder.into(), because)).collect();
        let mut moved: Vec<Arc<str>> = Vec::new();
        for (folder, because) in needed {
            let misnamed = |path: &str| {
                let name = ContentPath::below(path);
                name.role == Role::Section && name.folder == &*folder
            };
            if self.tree.meant.values().any(|path| misnamed(path)) {
                self.tree.sections.entry(Arc::clone(&folder)).or_default();
                continue;
            }
            if moved.iter().any(|outer| folder.strip_prefix(&**outer).is_some_and(|inside| inside.starts_with('/'))) {
                continue;
            }
            if self.tree.sections.get(&folder).is_none_or(|texts| texts.first().is_none())
                && let Some(other) = self.same_but_for_case(&folder)
            {
                let d = Diagnostic::new(Code::SameName).in_file(&because.path).arg("why", "folders");
                self.report(d.arg("folder", format!("{CONTENT}{folder}")).arg("suggestion", other));
                moved.push(folder);
                continue;
            }
            if self.tree.sections.entry(Arc::clone(&folder)).or_default().first().is_none() {
                let index = text_path(Role::Section, &folder, because.name().code.unwrap_or_default());
                let d = Diagnostic::new(Code::NoIndex).in_file(&because.path);
                let d = d.arg("folder", format!("{CONTENT}{folder}"));
                let own = because.name().code.map_or_else(String::new, |code| format!(".{code}"));
                self.report(d.arg("file", format!("{CONTENT}{index}")).arg("index", format!("index{own}.md")));
            }
        }
    }

    /// A section with an `_index` whose folder is the same but for capital letters, relative to the site.
    fn same_but_for_case(&self, folder: &str) -> Option<String> {
        let same = |other: &str| other != folder && caseless(other) == caseless(folder);
        let mut sections = self.tree.sections.iter().filter(|(_, texts)| texts.first().is_some());
        sections.find(|(other, _)| same(other)).map(|(other, _)| format!("{CONTENT}{other}"))
    }
}
