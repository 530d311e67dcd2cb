//! The words that are there against the words that are asked for.

use super::{
    catalog::Catalog,
    check,
    dates::DATE_MESSAGES,
    definition::{Definition, ReferenceKind},
    ftl::Layer,
    locales::Locales,
    names::language_name,
};
use crate::{
    base::{Lang, Span},
    diag::{Code, Diagnostic, Place, nearest},
};
use rustc_hash::{FxHashMap, FxHashSet};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// A place that asks for a message.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub struct MessageUse {
    /// The message.
    pub id: String,
    /// The variables that it is given.
    pub args: Vec<String>,
    /// Where it is asked for.
    pub file: Arc<str>,
    /// The bytes there.
    pub span: Span,
}

impl MessageUse {
    /// The message, where an attribute of it (`id.attribute`) is asked for.
    fn message(&self) -> &str {
        self.id.split('.').next().unwrap_or(&self.id)
    }
}

/// For at most this many unknown messages a nearest one is looked for: each look goes through all names.
const SUGGESTED: usize = 100;

/// Whether a message is for whoever runs the program, not for readers of a site.
pub fn is_program_word(id: &str) -> bool {
    ["diag-", "cli-", "severity-", "related-"].iter().any(|prefix| id.starts_with(prefix))
}

impl Locales {
    /// Compares the messages with their use: `MessageUnknown` where no language has one, `MessageMissing` once per
    /// message and language of the site, `WordsMissing` once for a language that has none of the words that program and
    /// theme ask for, `FluentVariable` where a message wants what it is not given, `MessageUnused` for messages of theme
    /// and site that nothing asks for. With `readers`, the program's own words for readers are asked for too.
    pub fn usage(&self, used: &[MessageUse], readers: bool) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut asked: BTreeMap<&str, Option<&MessageUse>> = BTreeMap::new();
        if readers {
            asked.extend(self.reader_words().map(|id| (id, None)));
        }
        // The first place in the order of files speaks for all.
        let mut sorted: Vec<&MessageUse> = used.iter().collect();
        sorted.sort_by(|a, b| (&a.file, a.span, &a.id).cmp(&(&b.file, b.span, &b.id)));
        let mut unknown = 0;
        for one in sorted {
            if self.has_anywhere(one.message()) {
                self.wanted(one, &mut diagnostics);
                asked.entry(one.message()).or_insert(Some(one)).get_or_insert(one);
            } else {
                unknown += 1;
                diagnostics.push(self.unknown(one, unknown <= SUGGESTED));
            }
        }
        for lang in &self.languages {
            self.missing(lang, &asked, &mut diagnostics);
        }
        self.unused(used, &mut diagnostics);
        diagnostics
    }

    /// The built-in words for readers: all that English has, but for the ways of writing dates.
    fn reader_words(&self) -> impl Iterator<Item = &str> {
        self.definitions
            .iter()
            .filter(|definition| {
                definition.layer == Layer::Builtin && !definition.term && definition.lang.as_str() == "en"
            })
            .map(|definition| definition.id.as_ref())
            .filter(|id| !is_program_word(id) && !DATE_MESSAGES.contains(id))
    }

    fn has_anywhere(&self, id: &str) -> bool {
        self.catalogs.iter().any(|catalog| catalog.messages.contains_key(id))
    }

    fn unknown(&self, one: &MessageUse, suggest: bool) -> Diagnostic {
        let known: BTreeSet<&str> = self
            .catalogs
            .iter()
            .flat_map(|catalog| catalog.messages.keys())
            .map(AsRef::as_ref)
            .filter(|id| suggest && !is_program_word(id))
            .collect();
        let main = self.languages.first().map(ToString::to_string).unwrap_or_default();
        Diagnostic::new(Code::MessageUnknown)
            .at(&one.file, one.span)
            .arg("name", &one.id)
            .arg("language", main)
            .suggest(&one.id, known)
    }

    /// Variables that a message wants, in any language of the site or the chain, and that a place does not give.
    fn wanted(&self, one: &MessageUse, diagnostics: &mut Vec<Diagnostic>) {
        let mut reported: BTreeSet<&str> = BTreeSet::new();
        for lang in &self.languages {
            let Some((catalog, definition)) = self.effective(lang, one.message()) else { continue };
            for (variable, owner) in self.variables(catalog, definition) {
                if one.args.iter().any(|arg| arg == variable) || !reported.insert(variable) {
                    continue;
                }
                let given: BTreeSet<&str> = one.args.iter().map(String::as_str).collect();
                diagnostics.push(
                    Diagnostic::new(Code::FluentVariable)
                        .at(&one.file, one.span)
                        .arg("name", &one.id)
                        .arg("variable", variable)
                        .arg("call", "t")
                        .arg("known", check::list(given.iter()))
                        .arg("nearest", nearest(variable, given.iter().copied()).unwrap_or_default())
                        .related("related-here", Place::span(&owner.file, owner.at)),
                );
            }
        }
    }

    /// The message that a language really gets.
    fn effective(&self, lang: &Lang, id: &str) -> Option<(&Catalog, &Definition)> {
        self.chain(lang).iter().find_map(|fallback| {
            let catalog = &self.catalogs[fallback.catalog];
            Some((catalog, &self.definitions[*catalog.messages.get(id)?]))
        })
    }

    /// The variables of a message and of the messages it refers to; terms have none of the caller's.
    fn variables<'a>(&'a self, catalog: &'a Catalog, definition: &'a Definition) -> Vec<(&'a str, &'a Definition)> {
        let mut found = Vec::new();
        let mut met: FxHashSet<&str> = FxHashSet::default();
        let mut open = vec![definition];
        while let Some(definition) = open.pop() {
            if !met.insert(&definition.id) {
                continue;
            }
            for part in &definition.parts {
                found.extend(part.facts.variables.iter().map(|(name, _)| (name.as_ref(), definition)));
                let messages =
                    part.facts.references.iter().filter(|reference| reference.kind == ReferenceKind::Message);
                open.extend(messages.filter_map(|reference| {
                    Some(&self.definitions[catalog.find(ReferenceKind::Message, &reference.id)?])
                }));
            }
        }
        found
    }

    /// What a language of the site lacks.
    fn missing(&self, lang: &Lang, asked: &BTreeMap<&str, Option<&MessageUse>>, diagnostics: &mut Vec<Diagnostic>) {
        let chain = self.chain(lang);
        let own: Vec<&Catalog> = chain
            .iter()
            .filter(|fallback| fallback.other.is_none())
            .map(|fallback| &self.catalogs[fallback.catalog])
            .collect();
        let from = self.words_lang(lang);
        if let Some(from) = &from {
            diagnostics.push(
                Diagnostic::new(Code::WordsMissing)
                    .arg("language", lang)
                    .arg("name", language_name(lang))
                    .arg("from", from),
            );
        }
        if own.is_empty() {
            return; // told once
        }
        for (id, one) in asked {
            if own.iter().any(|catalog| catalog.messages.contains_key(*id))
                || (from.is_some() && self.is_below_site(id))
            {
                continue;
            }
            let Some((catalog, definition)) = self.effective(lang, id) else {
                // Only in a language that this one does not fall back to.
                if let Some(one) = one {
                    diagnostics.push(self.lacking(lang, id, None).at(&one.file, one.span));
                }
                continue;
            };
            let missing = self.lacking(lang, id, Some(&catalog.lang));
            diagnostics.push(match one {
                Some(one) => missing.at(&one.file, one.span),
                None => missing.at(&definition.file, definition.at),
            });
        }
    }

    fn lacking(&self, lang: &Lang, id: &str, from: Option<&Lang>) -> Diagnostic {
        Diagnostic::new(Code::MessageMissing)
            .arg("name", id)
            .arg("language", lang)
            .arg("from", from.map(ToString::to_string).unwrap_or_default())
    }

    /// Messages and terms of theme and site that nothing asks for, each told once, at its first language.
    fn unused(&self, used: &[MessageUse], diagnostics: &mut Vec<Diagnostic>) {
        let mut needed: FxHashSet<(ReferenceKind, &str)> = FxHashSet::default();
        let mut open: Vec<(ReferenceKind, &str)> =
            used.iter().map(|one| (ReferenceKind::Message, one.message())).collect();
        open.extend(
            self.definitions
                .iter()
                .filter(|definition| definition.layer == Layer::Builtin || definition.program)
                .map(|definition| (kind(definition), definition.id.as_ref())),
        );
        let mut by_name: FxHashMap<(ReferenceKind, &str), Vec<&Definition>> = FxHashMap::default();
        for definition in &self.definitions {
            by_name.entry((kind(definition), &definition.id)).or_default().push(definition);
        }
        while let Some(name) = open.pop() {
            if needed.insert(name) {
                let definitions = by_name.get(&name).into_iter().flatten();
                let references =
                    definitions.flat_map(|definition| &definition.parts).flat_map(|part| &part.facts.references);
                open.extend(references.map(|reference| (reference.kind, reference.id.as_ref())));
            }
        }
        let rank = |definition: &Definition| {
            self.languages.iter().position(|lang| *lang == definition.lang).unwrap_or(usize::MAX)
        };
        let mut idle: BTreeMap<(&str, bool, Layer), Vec<&Definition>> = BTreeMap::new();
        // A theme may leave unused what the one that it extends brings along.
        let own = |definition: &&Definition| {
            definition.layer != Layer::ParentTheme && !needed.contains(&(kind(definition), &*definition.id))
        };
        for definition in self.definitions.iter().filter(own) {
            idle.entry((&definition.id, definition.term, definition.layer)).or_default().push(definition);
        }
        for ((id, term, _), mut definitions) in idle {
            definitions.sort_by_key(|definition| (rank(definition), &definition.lang, &definition.file, definition.at));
            let first = definitions[0];
            let name = if term { format!("-{id}") } else { id.to_owned() };
            let unused = Diagnostic::new(Code::MessageUnused).at(&first.file, first.at).arg("name", name);
            let others = definitions[1..].iter();
            diagnostics.push(
                others
                    .fold(unused, |unused, other| unused.related("related-other", Place::span(&other.file, other.at))),
            );
        }
    }
}

fn kind(definition: &Definition) -> ReferenceKind {
    if definition.term { ReferenceKind::Term } else { ReferenceKind::Message }
}
