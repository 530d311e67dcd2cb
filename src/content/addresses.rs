//! Every address is given once, without regard to case; two things that want the same one are told, both named.

use super::{
    Entry, GalleryPicture, Item, Section, StaticFile,
    aliases::placed,
    head::Status,
    library::{FileRecord, Library},
    sections::soften,
};
use crate::{
    base::{Address, ByItem, ByLang, BySection, Hash, ItemIx, LangIx, Memo, Reserved, Span, caseless},
    diag::{Code, Diagnostic, Place},
    source::ContentPath,
};
use rustc_hash::FxHashMap;
use std::{borrow::Cow, collections::hash_map, sync::Arc};

/// The files of `static/`, published as they are.
pub(super) fn statics(library: &Library, diagnostics: &mut Vec<Diagnostic>) -> Vec<StaticFile> {
    let mut statics = Vec::new();
    for FileRecord { path, value, .. } in &library.files {
        let Some(below) = path.strip_prefix("static/") else { continue };
        let odd = |c: char| c.is_control() || "\\?#%*:|\"<>".contains(c);
        if below.contains(odd) {
            diagnostics.push(Diagnostic::new(Code::BadPath).in_file(path).arg("field", "static").arg("value", below));
            continue;
        }
        if ContentPath::below(below).is_text() {
            diagnostics.push(Diagnostic::new(Code::TextInStatic).in_file(path));
        }
        let (facts, findings) = (Arc::clone(&value.media), Arc::clone(&value.findings));
        let conflict = facts.conflict.map(|mark| Diagnostic::new(Code::ConflictMarks).at(path, mark));
        diagnostics.extend(conflict);
        statics.push(StaticFile { path: Arc::clone(path), address: Address::new(below), facts, findings });
    }
    statics
}

/// Who wants an address.
#[derive(Clone, Copy)]
enum Claimant<'c> {
    /// The site itself.
    Program,
    /// A section's page: of a language in which there may be no text, or of none at all.
    Section(Option<&'c Entry>),
    /// An article or page.
    Item(&'c Entry),
    /// The page of a picture of an article's gallery: the article, its original, and where that names the picture.
    Picture(&'c Entry, &'c Entry, Span),
    /// A file of `static/`.
    Static(&'c StaticFile),
    /// An old address, and where it is written.
    Alias(&'c Entry, Span),
}

impl Claimant<'_> {
    /// Where it is said; `None` for what the program makes itself.
    fn place(self) -> Option<Place> {
        match self {
            Self::Program | Self::Section(None) => None,
            Self::Section(Some(entry)) | Self::Item(entry) => Some(Place::span(&entry.file, slug_span(entry))),
            Self::Picture(_, original, span) => Some(Place::span(&original.file, span)),
            Self::Static(file) => Some(Place::file(&file.path)),
            Self::Alias(entry, span) => Some(Place::span(&entry.file, span)),
        }
    }

    fn is_draft(self) -> bool {
        match self {
            Self::Section(None) => true,
            Self::Section(Some(entry)) | Self::Item(entry) | Self::Picture(entry, ..) | Self::Alias(entry, _) => {
                entry.status != Status::Approved
            }
            Self::Program | Self::Static(_) => false,
        }
    }

    /// `page`, `picture`, `file` or `alias`: what is to be done about it.
    fn kind(self) -> &'static str {
        match self {
            Self::Program | Self::Section(_) | Self::Item(_) => "page",
            Self::Picture(..) => "picture",
            Self::Static(_) => "file",
            Self::Alias(..) => "alias",
        }
    }
}

struct Register<'c> {
    /// Folders of the program.
    folders: &'c [Address],
    given: FxHashMap<Cow<'c, str>, Claimant<'c>>,
    diagnostics: Vec<Diagnostic>,
}

impl<'c> Register<'c> {
    /// Whether the address was free; a clash is told unless both are the program's.
    fn claim(&mut self, address: &'c Address, claimant: Claimant<'c>) -> bool {
        self.claim_as(key(address), address, claimant)
    }

    /// The same of an address whose key is at hand.
    fn claim_as(&mut self, key: Cow<'c, str>, address: &Address, claimant: Claimant<'c>) -> bool {
        if self.folders.iter().any(|folder| key.starts_with(folder.as_str())) {
            self.diagnostics.extend(clash(address, Claimant::Program, claimant));
            return false;
        }
        match self.given.entry(key) {
            hash_map::Entry::Vacant(free) => {
                free.insert(claimant);
                true
            }
            // A section without any `_index` is told already.
            hash_map::Entry::Occupied(mut first) if matches!(first.get(), Claimant::Section(None)) => {
                first.insert(claimant);
                true
            }
            hash_map::Entry::Occupied(first) => {
                self.diagnostics.extend(clash(address, *first.get(), claimant));
                false
            }
        }
    }
}

/// An address without regard to case; a folder and its `index.html` are one.
fn key(address: &Address) -> Cow<'_, str> {
    let path = address.as_str();
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    caseless(path)
}

fn clash(address: &Address, first: Claimant<'_>, second: Claimant<'_>) -> Option<Diagnostic> {
    let place = second.place()?;
    let d = match first.place() {
        Some(other) => Diagnostic::new(Code::SameAddress).place(place).related("related-first", other),
        None => Diagnostic::new(Code::ReservedAddress).place(place),
    };
    let name = address.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let d = d.arg("address", address).arg("kind", second.kind()).arg("suggestion", format!("{name}-2"));
    Some(soften(d, first.is_draft() || second.is_draft()))
}

/// What comes of giving the addresses.
struct Given {
    /// Texts that do not get theirs.
    refused: Vec<(ItemIx, LangIx)>,
    /// Aliases that a text does not get, by its file.
    aliases: FxHashMap<Arc<str>, Vec<Address>>,
    diagnostics: Vec<Diagnostic>,
}

/// Gives the addresses: first those that the site takes itself (`reserved`), then homes, sections, items, files, and last the aliases.
/// What does not get its own goes. `frame` is the fingerprint of configuration, paths and sections.
pub(super) fn unique(
    reserved: &Reserved,
    (frame, sections, items, statics): (Hash, &mut BySection<Section>, &mut ByItem<Arc<Item>>, &[StaticFile]),
    memo: &mut Memo,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let wanted = Hash::stamp(&(frame, reserved, items.iter().map(|item| item.wants).collect::<Vec<_>>()));
    let given = memo.value(wanted, || give(reserved, sections, items, statics));
    diagnostics.extend(given.diagnostics.iter().cloned());
    let Given { refused, aliases, .. } = &*given;
    for (at, lang) in refused {
        let item = Arc::make_mut(&mut items[*at]);
        item.texts[*lang] = None;
        item.stamp = Hash::stamp(&(item.stamp, wanted));
    }
    if aliases.is_empty() {
        return;
    }
    let without = |entry: &mut Entry| {
        let mut refused = aliases.get(&entry.file).into_iter().flatten().peekable();
        entry.aliases.retain(|alias| refused.next_if_eq(&alias).is_none());
    };
    sections.iter_mut().flat_map(|section| &mut section.texts).flatten().for_each(without);
    let loses = |item: &Item| item.texts.iter().flatten().any(|entry| aliases.contains_key(&entry.file));
    for item in items.iter_mut().filter(|item| loses(item)) {
        let item = Arc::make_mut(item);
        item.texts.iter_mut().flatten().for_each(without);
        item.stamp = Hash::stamp(&(item.stamp, wanted));
    }
}

/// The fingerprint of the addresses that an item's texts want, with all that is said where they do not get them.
pub(super) fn wants(texts: &ByLang<Option<Entry>>, gallery: &[GalleryPicture]) -> Hash {
    let wants = |entry: &Entry| {
        let aliases = placed(entry).map(|(_, span)| span);
        let draft = entry.status != Status::Approved;
        (
            Arc::clone(&entry.file),
            entry.address.clone(),
            entry.aliases.clone(),
            draft,
            slug_span(entry),
            aliases.collect::<Vec<_>>(),
        )
    };
    let pictures: Vec<(&str, Span)> = gallery.iter().map(|picture| (&*picture.name, picture.span)).collect();
    Hash::stamp(&(texts.iter().map(|entry| entry.as_ref().map(wants)).collect::<Vec<_>>(), pictures))
}

fn give(
    reserved: &Reserved,
    sections: &BySection<Section>,
    items: &ByItem<Arc<Item>>,
    statics: &[StaticFile],
) -> Given {
    let mut register = Register { folders: &reserved.folders, given: FxHashMap::default(), diagnostics: Vec::new() };
    register.given.reserve(items.iter().map(|item| item.texts.len()).sum());
    for address in &reserved.addresses {
        register.claim(address, Claimant::Program);
    }
    for section in sections {
        for (lang, address) in section.addresses.iter_enumerated() {
            let entry = section.texts[lang].as_ref().or_else(|| section.texts.iter().flatten().next());
            register.claim(address, Claimant::Section(entry));
        }
    }
    let texts = items.iter_enumerated().flat_map(|(at, item)| {
        item.texts.iter_enumerated().filter_map(move |(lang, entry)| Some(((at, lang), entry.as_ref()?)))
    });
    let mut refused = Vec::new();
    let mut given: Vec<&Entry> = sections.iter().flat_map(|section| &section.texts).flatten().collect();
    for (place, entry) in texts {
        if !register.claim(&entry.address, Claimant::Item(entry)) {
            refused.push(place);
            continue;
        }
        given.push(entry);
        let item = &items[place.0];
        let Some(original) = item.texts[item.original].as_ref() else { continue };
        for picture in &item.gallery {
            let address = picture.address(entry);
            let own = key(&address).into_owned().into();
            register.claim_as(own, &address, Claimant::Picture(entry, original, picture.span));
        }
    }
    for file in statics {
        register.claim(&file.address, Claimant::Static(file));
    }
    let mut aliases: FxHashMap<Arc<str>, Vec<Address>> = FxHashMap::default();
    for entry in given.into_iter().filter(|entry| !entry.aliases.is_empty()) {
        for (alias, span) in placed(entry) {
            let given = if *alias == entry.address {
                let d = Diagnostic::new(Code::AliasIsAddress).at(&entry.file, span).arg("address", alias);
                register.diagnostics.push(d);
                false
            } else {
                register.claim(alias, Claimant::Alias(entry, span))
            };
            if !given {
                aliases.entry(Arc::clone(&entry.file)).or_default().push(alias.clone());
            }
        }
    }
    Given { refused, aliases, diagnostics: register.diagnostics }
}

/// Where an address comes from: the slug, else the title.
fn slug_span(entry: &Entry) -> Span {
    let head = &entry.text.head;
    let slug = head.slug.given().map(|slug| slug.span);
    slug.or(head.title.span()).unwrap_or(Span::TOP)
}
