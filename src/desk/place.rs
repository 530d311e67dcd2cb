//! Where a new text goes, and what stands there already.

use super::Refusal;
use crate::{
    base::{Lang, LangIx, compose, fold, fold_path, is_slug},
    content::config::Config,
    source::{CONTENT, ContentPath, Role, Sources, below_content, join_path, split_path, text_path},
};
use std::{collections::BTreeSet, sync::Arc};

/// Where a new text goes.
pub(super) struct NewPlace {
    /// The item's path below `content/`.
    pub path: String,
    /// Its section's folder; empty directly in `content/`.
    pub section: String,
    /// Whether it is a folder with files of its own.
    pub bundle: bool,
    /// Its texts: language, file.
    pub texts: Vec<(LangIx, Arc<str>)>,
}

impl NewPlace {
    /// Finds the place. A name directly in `content/` is one of a page only.
    pub fn find(sources: &Sources, config: &Config, value: &str, lang: &Lang, page: bool) -> Result<Self, Refusal> {
        // Windows completes paths with `\`.
        let slashed = value.replace('\\', "/");
        let path = compose(below_content(slashed.trim_matches('/'))).into_owned();
        let parts: Vec<&str> = path.split('/').collect();
        let plain = |part: &&str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']);
        if !parts.iter().all(plain) {
            return Err(Refusal::Item { value: value.to_owned(), nearest: String::new() });
        }
        let (section, name) = split_path(&path);
        if let Some(place) = existing(sources, config, &path, section) {
            return Ok(place);
        }
        if let Some(index) = sources.below(&format!("{CONTENT}{path}/_index.")).next() {
            return Err(Refusal::Exists(index.path.to_string()));
        }
        if section.is_empty() && !page {
            return Err(Refusal::Item { value: value.to_owned(), nearest: String::new() });
        }
        let known = sections(sources);
        if !section.is_empty() && !known.contains(section) {
            let folder = fold_path(section);
            let usable = !fold(name).is_empty() && fold(name) != "index";
            if known.contains(&folder) && usable {
                return Err(Refusal::Item { value: value.to_owned(), nearest: join_path(&folder, &fold(name)) });
            }
            let folder = if folder.split('/').any(str::is_empty) { section } else { folder.as_str() };
            let file = format!("{CONTENT}{}", text_path(Role::Section, folder, lang.as_str()));
            return Err(Refusal::Section { section: section.to_owned(), known: known.into_iter().collect(), file });
        }
        if !is_slug(name) || name == "index" {
            let name = fold(name);
            let usable = !name.is_empty() && name != "index";
            let nearest = if usable { join_path(section, &name) } else { String::new() };
            return Err(Refusal::Item { value: value.to_owned(), nearest });
        }
        Ok(Self { section: section.to_owned(), bundle: true, texts: Vec::new(), path })
    }

    /// The file of a language's text, relative to the site.
    pub fn file(&self, lang: &Lang) -> String {
        let role = if self.bundle { Role::Bundle } else { Role::Single };
        format!("{CONTENT}{}", text_path(role, &self.path, lang.as_str()))
    }
}

/// An item that is there, as a folder or as single files.
fn existing(sources: &Sources, config: &Config, path: &str, section: &str) -> Option<NewPlace> {
    let own = format!("{CONTENT}{path}");
    let names = || sources.below(&own).filter_map(|file| Some((ContentPath::of(&file.path)?, &file.path)));
    [Role::Bundle, Role::Single].into_iter().find_map(|role| {
        let own = names().filter(|(name, _)| name.role == role && name.item() == path);
        let texts = own.filter_map(|(name, file)| Some((config.position(&name.lang()?)?, Arc::clone(file))));
        let mut texts: Vec<(LangIx, Arc<str>)> = texts.collect();
        texts.sort();
        let (path, section) = (path.to_owned(), section.to_owned());
        (!texts.is_empty()).then(|| NewPlace { path, section, bundle: role == Role::Bundle, texts })
    })
}

/// The folders that have an `_index` in some language.
fn sections(sources: &Sources) -> BTreeSet<String> {
    let names = sources.below(CONTENT).filter_map(|file| ContentPath::of(&file.path));
    let sections = names.filter(|name| name.role == Role::Section && !name.folder.is_empty());
    sections.map(|name| name.folder.to_owned()).collect()
}
