//! What a page template depends on, known without rendering.

use super::{assets::Asset, files::Templates, references::References};
use crate::{
    base::{ByLang, Hash, Lang},
    locale::{DATE_MESSAGES, Locales},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a page template depends on, its parents, parts and components included.
pub(super) struct Dependencies {
    /// The texts of all files, and the addresses of the assets they name.
    pub stamp: Hash,
    /// Messages, per language of the site.
    pub messages: ByLang<Hash>,
    /// All words of its code.
    pub words: BTreeSet<String>,
    /// The files, by name.
    pub files: Vec<String>,
}

/// A template with its parents, parts and components.
pub(super) fn dependencies(
    template: &'static str,
    templates: &Templates,
    names: &BTreeMap<&str, References>,
    assets: &BTreeMap<String, Asset>,
    locales: &Locales,
    languages: &ByLang<Lang>,
) -> Dependencies {
    let mut files: BTreeSet<&str> = BTreeSet::new();
    let start = format!("{template}.html");
    let mut open: Vec<&str> = names.get_key_value(start.as_str()).map(|(name, _)| *name).into_iter().collect();
    while let Some(name) = open.pop() {
        if !files.insert(name) {
            continue;
        }
        let of = &names[name];
        open.extend(of.templates.iter().filter_map(|(other, _)| names.get_key_value(other.as_str()).map(|(n, _)| *n)));
        let defines = |component: &String| names.iter().find(|(_, other)| other.defines.contains_key(component));
        open.extend(of.components.iter().filter_map(defines).map(|(name, _)| *name));
    }
    let texts: Vec<(&str, &str)> = files.iter().map(|name| (*name, templates[*name].1.as_ref())).collect();
    let named: BTreeSet<&str> =
        files.iter().flat_map(|name| &names[name].assets).map(|(asset, _)| asset.as_str()).collect();
    let addresses: Vec<Option<&str>> =
        named.iter().map(|asset| assets.get(*asset).map(|asset| asset.address.as_str())).collect();
    let mut messages: BTreeSet<&str> =
        files.iter().flat_map(|name| &names[name].messages).map(|one| one.id.as_str()).collect();
    if files.iter().any(|name| names[name].dates) {
        messages.extend(DATE_MESSAGES);
    }
    Dependencies {
        stamp: Hash::stamp(&(texts, addresses)),
        messages: languages.iter().map(|lang| locales.stamp(lang, messages.iter().copied())).collect(),
        words: files.iter().flat_map(|name| names[name].words.iter().cloned()).collect(),
        files: files.into_iter().map(str::to_owned).collect(),
    }
}
