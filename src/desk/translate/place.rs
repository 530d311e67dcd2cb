//! Where an article lies: what stands behind a path, a file or an id.

use crate::{
    base::{Lang, LangIx, compose, fold_path},
    content::{config::Config, text},
    desk::Refusal,
    diag::nearest,
    source::{CONTENT, ContentPath, Role, Sources, below_content, join_path, readable, split_path},
};
use std::{collections::BTreeMap, sync::Arc};

/// The name that stands for the text of a folder.
const INDEX: &str = "_index";

/// Texts with their languages.
pub(super) type Texts = Vec<(LangIx, Arc<str>)>;

/// Where an item, section or home lies.
pub(super) struct Place {
    /// Its path as commands take it: `tin/bai`, `tin/_index`, `_index`.
    pub item: String,
    /// Whether it is a section or the home.
    pub index: bool,
    /// Its texts: language, file; in the order of the languages.
    pub texts: Texts,
}

/// Finds what is called `wanted`.
///
/// # Errors
/// Nothing is; with the nearest name.
pub(super) fn find(sources: &Sources, config: &Config, wanted: &str) -> Result<Place, Refusal> {
    // Windows completes paths with `\`.
    let slashed = wanted.replace('\\', "/");
    let slashed = slashed.strip_prefix("./").unwrap_or(&slashed);
    let path = compose(below_content(slashed.trim_matches('/'))).into_owned();
    let known = |item: &str| at(sources, config, item);
    let of_file = || owner(sources, &path).and_then(|item| known(&item));
    let by_id = || by_id(sources, config, &path);
    known(&path).or_else(of_file).or_else(by_id).ok_or_else(|| {
        let index = join_path(&path, INDEX);
        let all = all(sources, config);
        let names = || all.iter().map(|place| place.item.as_str());
        let section = names().find(|name| *name == index);
        let near = section.or_else(|| nearest(&path, names())).unwrap_or_default().to_owned();
        Refusal::Article { value: wanted.to_owned(), nearest: near }
    })
}

/// What lies at a path as commands take it.
fn at(sources: &Sources, config: &Config, item: &str) -> Option<Place> {
    let (folder, name) = split_path(item);
    let index = name == INDEX;
    // A bundle's texts lie in its folder, a single file's beside others.
    let roles: &[Role] = if index { &[Role::Section] } else { &[Role::Bundle, Role::Single] };
    let inside = format!("{CONTENT}{}", if index { join_path(folder, "_index.") } else { item.to_owned() });
    roles.iter().find_map(|role| {
        let own = sources.below(&inside).filter_map(|file| Some((ContentPath::of(&file.path)?, &file.path)));
        let own = own.filter(|(path, _)| path.role == *role && path.article() == item);
        let texts = own.filter_map(|(path, file)| Some((config.position(&path.lang()?)?, Arc::clone(file))));
        place(item.to_owned(), texts.collect())
    })
}

/// All places, by path.
pub(super) fn all(sources: &Sources, config: &Config) -> Vec<Place> {
    let mut all: BTreeMap<(String, bool), Texts> = BTreeMap::new();
    for file in sources.below(CONTENT) {
        let Some(path) = ContentPath::of(&file.path).filter(ContentPath::is_text) else { continue };
        let Some(lang) = path.lang().and_then(|lang| config.position(&lang)) else { continue };
        all.entry((path.article(), path.role == Role::Single)).or_default().push((lang, Arc::clone(&file.path)));
    }
    // Of an item that is a folder and a file too, which is an error, the folder counts.
    let mut places: Vec<Place> = all.into_iter().filter_map(|((item, _), texts)| place(item, texts)).collect();
    places.dedup_by(|second, first| second.item == first.item);
    places
}

fn place(item: String, mut texts: Texts) -> Option<Place> {
    texts.sort();
    texts.dedup_by_key(|(lang, _)| *lang);
    let index = split_path(&item).1 == INDEX;
    (!texts.is_empty()).then_some(Place { item, index, texts })
}

/// The item, section or home that a file belongs to: a text, a record, or a file of a bundle.
fn owner(sources: &Sources, path: &str) -> Option<String> {
    sources.get(&format!("{CONTENT}{path}"))?;
    let own = ContentPath::below(path);
    if own.role != Role::Other {
        return Some(own.article());
    }
    let folders =
        std::iter::successors(Some(own.folder), |folder| Some(split_path(folder).0).filter(|up| !up.is_empty()));
    let bundle = |folder: &&str| {
        let texts = format!("{CONTENT}{folder}/index.");
        sources.below(&texts).any(|file| ContentPath::of(&file.path).is_some_and(|path| path.role == Role::Bundle))
    };
    folders.into_iter().filter(|folder| !folder.is_empty()).find(bundle).map(str::to_owned)
}

/// The item whose identity this is: the `id` that a text gives it, else its path, folded.
fn by_id(sources: &Sources, config: &Config, id: &str) -> Option<Place> {
    let all = all(sources, config);
    let says = |place: &Place| {
        place.texts.iter().any(|(_, file)| {
            let Ok(bytes) = sources.bytes(file) else { return false };
            // Reading all heads takes seconds: most files do not even have the word.
            memchr::memmem::find(&bytes, b"\nid:").is_some() && own_id(&readable(&bytes)).is_some_and(|own| own == id)
        })
    };
    let folded = |place: &Place| fold_path(&place.item) == id;
    let mut items = all.into_iter().filter(|place| !place.index).collect::<Vec<_>>();
    let at = items.iter().position(says).or_else(|| items.iter().position(folded))?;
    Some(items.swap_remove(at))
}

/// What a text gives as `id`.
fn own_id(text: &str) -> Option<String> {
    let file: Arc<str> = "".into();
    let how = text::Reading { lang: &Lang::english(), index: false, source: false, highlight: &|_, _| None };
    let (text, _) = text::read(&file, text.as_bytes(), how);
    text.head.id.value().map(|id| id.to_string())
}
