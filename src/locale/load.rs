//! From files to words: layers laid over each other, language by language, everything wrong told at once.

use super::{
    catalog::Catalog,
    definition::Definition,
    formats::Formats,
    ftl::{FtlFile, Layer},
    graph,
    locales::Locales,
    parse, plurals,
};
use crate::{base::Lang, diag::Diagnostic};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::BTreeSet, sync::Arc};

/// Reads the files. The order in which they are given does not matter. A broken file's good messages are kept.
pub fn load(files: &[FtlFile<'_>], languages: &[Lang]) -> (Locales, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut sorted: Vec<&FtlFile<'_>> = files.iter().collect();
    sorted.sort_by(|a, b| (&a.lang, a.layer, &a.file, &a.text).cmp(&(&b.lang, b.layer, &b.file, &b.text)));

    let mut definitions: Vec<Definition> = Vec::new();
    let mut catalogs: Vec<Catalog> = Vec::new();
    for ftl in sorted {
        let parsed = parse::parse(ftl);
        diagnostics.extend(parsed.diagnostics);
        if catalogs.last().is_none_or(|catalog| catalog.lang != ftl.lang) {
            catalogs.push(Catalog::new(&ftl.lang));
        }
        if let Some(catalog) = catalogs.last_mut() {
            catalog.lay(parsed.resource, parsed.definitions, &mut definitions, &mut diagnostics);
        }
    }
    for catalog in &mut catalogs {
        catalog.add_functions();
        catalog.broken = graph::check(catalog, &definitions, &mut diagnostics);
    }
    // What the program or the theme asks for, in whatever layer a language answers.
    let asked = definitions.iter().filter(|definition| !definition.term && definition.layer < Layer::Site);
    let asked: FxHashSet<Box<str>> = asked.map(|definition| definition.id.clone()).collect();
    for catalog in &mut catalogs {
        catalog.has_words = catalog.messages.keys().any(|id| asked.contains(id));
    }
    plurals::check(&definitions, &mut diagnostics);

    let known: BTreeSet<Lang> = languages.iter().chain(catalogs.iter().map(|catalog| &catalog.lang)).cloned().collect();
    let formats = known.iter().map(|lang| (lang.clone(), Arc::new(Formats::new(lang)))).collect();
    let mut locales =
        Locales { catalogs, definitions, languages: languages.to_vec(), chains: FxHashMap::default(), formats };
    locales.chains = known.into_iter().map(|lang| (lang.clone(), locales.make_chain(&lang))).collect();
    (locales, diagnostics)
}
