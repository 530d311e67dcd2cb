//! Where a new text goes, and what stands there already.

use super::Refusal;
use crate::{
    base::{Lang, fold, is_slug},
    content::config::Config,
    source::Sources,
};
use std::{collections::BTreeSet, sync::Arc};

/// Where a new text goes.
pub(super) struct Place {
    /// The item's path below `content/`.
    pub path: String,
    /// Its section's folder; empty directly in `content/`.
    pub section: String,
    /// Whether it is a folder with files of its own.
    pub bundle: bool,
    /// Its texts: language by position, file.
    pub texts: Vec<(usize, Arc<str>)>,
}

impl Place {
    /// Finds the place. A name directly in `content/` is one of a page only.
    pub fn find(sources: &Sources, config: &Config, value: &str, lang: &Lang, page: bool) -> Result<Self, Refusal> {
        let given = value.trim_matches('/');
        let given = given.strip_prefix("content/").unwrap_or(given);
        let path = composed(given);
        let parts: Vec<&str> = path.split('/').collect();
        let plain = |part: &&str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':']);
        if !parts.iter().all(plain) {
            return Err(Refusal::Item { value: value.to_owned(), nearest: String::new() });
        }
        let (section, name) = path.rsplit_once('/').unwrap_or(("", &path));
        if let Some(place) = existing(sources, config, &path, section) {
            return Ok(place);
        }
        if let Some(index) = sources.below(&format!("content/{path}/_index.")).next() {
            return Err(Refusal::Exists(index.path.to_string()));
        }
        if section.is_empty() && !page {
            return Err(Refusal::Item { value: value.to_owned(), nearest: String::new() });
        }
        let known = sections(sources);
        if !section.is_empty() && !known.contains(section) {
            let file = format!("content/{section}/_index.{lang}.md");
            return Err(Refusal::Section { section: section.to_owned(), known: known.into_iter().collect(), file });
        }
        if !is_slug(name) || name == "index" {
            let name = fold(name);
            let nearest = if section.is_empty() { name.clone() } else { format!("{section}/{name}") };
            let nearest = if name.is_empty() || name == "index" { String::new() } else { nearest };
            return Err(Refusal::Item { value: value.to_owned(), nearest });
        }
        Ok(Self { section: section.to_owned(), bundle: true, texts: Vec::new(), path })
    }

    /// The file of a language's text, relative to the site.
    pub fn file(&self, lang: &Lang) -> String {
        let path = &self.path;
        if self.bundle { format!("content/{path}/index.{lang}.md") } else { format!("content/{path}.{lang}.md") }
    }
}

/// An item that is there, as a folder or as single files.
fn existing(sources: &Sources, config: &Config, path: &str, section: &str) -> Option<Place> {
    let texts = |prefix: String| -> Vec<(usize, Arc<str>)> {
        let lang = |file: &str| config.position(&Lang::parse(file.strip_prefix(&prefix)?.strip_suffix(".md")?)?);
        let files = sources.below(&prefix);
        files.filter_map(|file| Some((lang(&file.path)?, Arc::clone(&file.path)))).collect()
    };
    let place = |bundle: bool, mut texts: Vec<(usize, Arc<str>)>| {
        texts.sort();
        Place { path: path.to_owned(), section: section.to_owned(), bundle, texts }
    };
    let bundle = texts(format!("content/{path}/index."));
    if !bundle.is_empty() {
        return Some(place(true, bundle));
    }
    let single = texts(format!("content/{path}."));
    (!single.is_empty()).then(|| place(false, single))
}

/// The folders that have an `_index` in some language.
fn sections(sources: &Sources) -> BTreeSet<String> {
    let folder = |path: &str| {
        let (folder, name) = path.strip_prefix("content/")?.rsplit_once('/')?;
        (name.starts_with("_index.") && name.ends_with(".md")).then(|| folder.to_owned())
    };
    sources.below("content/").filter_map(|file| folder(&file.path)).collect()
}

/// The form in which the sources have their names.
fn composed(path: &str) -> String {
    icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(path).into_owned()
}
