//! From files to words: layers laid over each other, language by language, everything wrong told at once.

use super::{
    Customs, Ftl, Layer, Locales, Tongue, check,
    facts::{Entry, Kind},
    figures, graph, isolated, parse, plurals,
};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic, Place},
};
use fluent::concurrent::FluentBundle;
use fluent_bundle::FluentResource;
use rustc_hash::{FxHashMap, FxHashSet};
use std::{collections::BTreeSet, sync::Arc};

/// The functions that messages may call.
pub(super) const FUNCTIONS: [&str; 2] = ["NUMBER", "GIVEN"];

/// Reads the files. The order in which they are given does not matter. A broken file's good entries are kept.
pub fn load(files: &[Ftl<'_>], languages: &[Lang]) -> (Locales, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut sorted: Vec<&Ftl<'_>> = files.iter().collect();
    sorted.sort_by(|a, b| (&a.lang, a.layer, &a.file, a.text).cmp(&(&b.lang, b.layer, &b.file, b.text)));

    let mut entries: Vec<Entry> = Vec::new();
    let mut tongues: Vec<Tongue> = Vec::new();
    for ftl in sorted {
        let parsed = parse::parse(ftl);
        diagnostics.extend(parsed.diagnostics);
        if tongues.last().is_none_or(|tongue| tongue.lang != ftl.lang) {
            tongues.push(Tongue::new(&ftl.lang));
        }
        if let Some(tongue) = tongues.last_mut() {
            tongue.lay(parsed.resource, parsed.entries, &mut entries, &mut diagnostics);
        }
    }
    for tongue in &mut tongues {
        tongue.add_functions();
        tongue.broken = graph::check(tongue, &entries, &mut diagnostics);
    }
    // What the program or the theme asks for, in whatever layer a language answers.
    let lower: FxHashSet<Box<str>> =
        entries.iter().filter(|entry| !entry.term && entry.layer < Layer::Site).map(|entry| entry.id.clone()).collect();
    for tongue in &mut tongues {
        tongue.has_words = tongue.messages.keys().any(|id| lower.contains(id));
    }
    check::variables(&entries, languages, &mut diagnostics);
    plurals::check(&entries, &mut diagnostics);

    let known: BTreeSet<Lang> = languages.iter().chain(tongues.iter().map(|tongue| &tongue.lang)).cloned().collect();
    let mut customs: FxHashMap<Lang, Arc<Customs>> =
        tongues.iter().map(|tongue| (tongue.lang.clone(), Arc::clone(&tongue.customs))).collect();
    for lang in &known {
        customs.entry(lang.clone()).or_insert_with(|| Arc::new(Customs::new(lang)));
    }
    let languages = languages.to_vec();
    let mut locales = Locales { tongues, entries, languages, chains: FxHashMap::default(), customs };
    locales.chains = known.into_iter().map(|lang| (lang.clone(), locales.link(&lang))).collect();
    (locales, diagnostics)
}

impl Tongue {
    fn new(lang: &Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.as_str().parse().into_iter().collect());
        bundle.set_use_isolating(isolated(lang));
        bundle.set_formatter(Some(figures::formatter));
        Self {
            lang: lang.clone(),
            bundle,
            messages: FxHashMap::default(),
            terms: FxHashMap::default(),
            broken: FxHashSet::default(),
            has_words: false,
            customs: Arc::new(Customs::new(lang)),
        }
    }

    /// Lays a file over what is there.
    fn lay(
        &mut self,
        resource: Arc<FluentResource>,
        parsed: Vec<Entry>,
        entries: &mut Vec<Entry>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for entry in parsed {
            let (own, other) = match entry.term {
                true => (&mut self.terms, &self.messages),
                false => (&mut self.messages, &self.terms),
            };
            let before = own.get(&entry.id).map(|&at| &entries[at]).filter(|before| before.layer == entry.layer);
            // A bundle keeps messages and terms in one drawer: `-site` would hide `site`.
            let before = before.or_else(|| other.get(&entry.id).map(|&at| &entries[at]));
            if let Some(before) = before {
                let twice = Diagnostic::new(Code::FluentDuplicate).at(&entry.file, entry.at).arg("name", &entry.id);
                diagnostics.push(twice.related("related-first", Place::span(&before.file, before.at)));
            }
            own.insert(entry.id.clone(), entries.len());
            entries.push(entry);
        }
        self.bundle.add_resource_overriding(resource);
    }

    fn add_functions(&mut self) {
        // A message of the same name is in the way: `graph` reports the calls.
        let _ = self.bundle.add_function(FUNCTIONS[0], figures::number);
        let _ = self.bundle.add_function(FUNCTIONS[1], figures::given);
    }

    /// The entry that a name means here.
    pub(super) fn find(&self, kind: Kind, id: &str) -> Option<usize> {
        match kind {
            Kind::Message => self.messages.get(id).copied(),
            Kind::Term => self.terms.get(id).copied(),
            Kind::Function => None,
        }
    }
}
