//! The variables that messages want against those that they are given.

use super::{
    catalog::Catalog,
    dates::{DATE_MESSAGES, DATE_VARIABLES},
    definition::{Definition, ReferenceKind},
    ftl::Layer,
    locales::Locales,
    usage::MessageUse,
};
use crate::diag::{Code, Diagnostic, Place, nearest};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of how a message is called.
#[derive(Default)]
struct Call<'a> {
    /// The variables that it is given, by one place or another.
    given: BTreeSet<&'a str>,
    /// The first place that asks for it itself.
    first: Option<&'a MessageUse>,
}

/// The definitions of each message, in order.
type ById<'a> = BTreeMap<&'a str, Vec<&'a Definition>>;

/// A message and a variable that all languages want and nobody gives.
type Forgotten<'a> = FxHashSet<(&'a str, &'a str)>;

impl Locales {
    /// `FluentVariable` where a message wants a variable that it is not given: at the message, unless all languages want it,
    /// so that it is the caller who forgot it. `names` are messages that the program asks for without variables. A message
    /// that nobody asks for is compared with its original.
    pub fn variables(&self, used: &[MessageUse], names: &BTreeSet<String>) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        let mut by_id: ById<'_> = ById::default();
        for definition in self.definitions.iter().filter(|definition| !definition.term) {
            by_id.entry(&definition.id).or_default().push(definition);
        }
        let calls = self.calls(&by_id, used, names);
        let mut forgotten = Forgotten::default();
        for (id, definitions) in &by_id {
            self.not_given(definitions, calls.get(id), &mut forgotten, &mut diagnostics);
        }
        for one in used {
            self.not_passed(one, &calls, &forgotten, &mut diagnostics);
        }
        diagnostics
    }

    /// The variables that the definitions of a message want and are not given.
    fn not_given<'a>(
        &self,
        definitions: &[&'a Definition],
        call: Option<&Call<'a>>,
        forgotten: &mut Forgotten<'a>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let original = self.original(definitions);
        let given: BTreeSet<&str> = call.map_or_else(|| wanted(original).collect(), |call| call.given.clone());
        let first = call.and_then(|call| call.first);
        let mut wants: BTreeMap<&str, usize> = BTreeMap::new();
        for variable in definitions.iter().flat_map(|definition| wanted(definition).collect::<BTreeSet<_>>()) {
            *wants.entry(variable).or_default() += 1;
        }
        // What every language wants the caller forgot, unless it gives another name that is nearly this one.
        let idle = || given.iter().copied().filter(|name| !wants.contains_key(name));
        let is_forgotten = |variable: &str| wants[variable] == definitions.len() && nearest(variable, idle()).is_none();
        let mut callers: FxHashMap<&str, bool> = FxHashMap::default();
        for definition in definitions {
            let mut reported = BTreeSet::new();
            for (variable, at) in definition.parts.iter().flat_map(|part| &part.facts.variables) {
                if given.contains(variable.as_ref()) || !reported.insert(variable) {
                    continue;
                }
                if first.is_some() && *callers.entry(variable).or_insert_with(|| is_forgotten(variable)) {
                    forgotten.insert((&definition.id, variable));
                    continue;
                }
                let wrong = wrong(&definition.id, variable, &given).at(&definition.file, *at);
                diagnostics.push(match first {
                    Some(first) => wrong.related("related-asked", Place::span(&first.file, first.span)),
                    None if std::ptr::eq(original, *definition) => wrong,
                    None => wrong.related("related-original", Place::span(&original.file, original.at)),
                });
            }
        }
    }

    /// The variables that a place does not pass on: other places do, or all languages want them.
    fn not_passed(
        &self,
        one: &MessageUse,
        calls: &FxHashMap<&str, Call<'_>>,
        forgotten: &Forgotten<'_>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let given: BTreeSet<&str> = one.args.iter().map(String::as_str).collect();
        let mut reported: BTreeSet<&str> = BTreeSet::new();
        for lang in &self.languages {
            let Some((catalog, definition)) = self.effective(lang, one.message()) else { continue };
            for (variable, owner) in self.variables_of(catalog, definition) {
                let elsewhere = calls.get(owner.id.as_ref()).is_some_and(|call| call.given.contains(variable));
                let callers = elsewhere || forgotten.contains(&(owner.id.as_ref(), variable));
                if !callers || given.contains(variable) || !reported.insert(variable) {
                    continue;
                }
                let wrong = wrong(&one.id, variable, &given).at(&one.file, one.span).arg("call", "t");
                diagnostics.push(wrong.related("related-here", Place::span(&owner.file, owner.at)));
            }
        }
    }

    /// The variables of a message and of the messages it refers to; terms have none of the caller's.
    fn variables_of<'a>(&'a self, catalog: &'a Catalog, definition: &'a Definition) -> Vec<(&'a str, &'a Definition)> {
        let mut variables = Vec::new();
        let mut met: FxHashSet<&str> = FxHashSet::default();
        let mut open = vec![definition];
        while let Some(definition) = open.pop() {
            if !met.insert(&definition.id) {
                continue;
            }
            for part in &definition.parts {
                variables.extend(part.facts.variables.iter().map(|(name, _)| (name.as_ref(), definition)));
                let messages =
                    part.facts.references.iter().filter(|reference| reference.kind == ReferenceKind::Message);
                open.extend(messages.filter_map(|reference| {
                    Some(&self.definitions[catalog.find(ReferenceKind::Message, &reference.id)?])
                }));
            }
        }
        variables
    }

    /// How each message is called: by templates, by the program, and through other messages, which pass on what they are
    /// given. A message of nobody's has none.
    fn calls<'a>(
        &'a self,
        by_id: &ById<'a>,
        used: &'a [MessageUse],
        names: &'a BTreeSet<String>,
    ) -> FxHashMap<&'a str, Call<'a>> {
        let mut calls: FxHashMap<&str, Call<'_>> = FxHashMap::default();
        let mut open: Vec<(&str, BTreeSet<&str>)> = Vec::new();
        for one in used {
            let call = calls.entry(one.message()).or_default();
            let earlier = call.first.is_some_and(|first| (&first.file, first.span) <= (&one.file, one.span));
            call.first = if earlier { call.first } else { Some(one) };
            open.push((one.message(), one.args.iter().map(String::as_str).collect()));
        }
        open.extend(names.iter().map(|name| (name.as_str(), BTreeSet::new())));
        open.extend(DATE_MESSAGES.iter().map(|id| (*id, DATE_VARIABLES.into())));
        // Whoever owns the lowest layer calls its messages.
        for definitions in by_id.values().filter(|definitions| self.original(definitions).layer == Layer::Builtin) {
            let original = self.original(definitions);
            open.push((&original.id, wanted(original).collect()));
        }
        let mut seen: FxHashSet<(&str, BTreeSet<&str>)> = FxHashSet::default();
        while let Some((id, given)) = open.pop() {
            if !seen.insert((id, given.clone())) {
                continue;
            }
            let parts = by_id.get(id).into_iter().flatten().flat_map(|definition| &definition.parts);
            let references = parts.flat_map(|part| &part.facts.references);
            let messages = references.filter(|reference| reference.kind == ReferenceKind::Message);
            open.extend(messages.map(|reference| (reference.id.as_ref(), given.clone())));
            calls.entry(id).or_default().given.extend(given);
        }
        calls
    }

    /// The message's definition in the lowest layer that has it; there the site's main language's, else English, else the
    /// first.
    fn original<'a>(&self, all: &[&'a Definition]) -> &'a Definition {
        let main = self.languages.first();
        let rank = |one: &&&Definition| (one.layer, Some(&one.lang) != main, one.lang.as_str() != "en");
        all.iter().min_by_key(rank).copied().unwrap_or(all[0])
    }
}

fn wanted(definition: &Definition) -> impl Iterator<Item = &str> {
    definition.parts.iter().flat_map(|part| &part.facts.variables).map(|(name, _)| name.as_ref())
}

fn wrong(id: &str, variable: &str, given: &BTreeSet<&str>) -> Diagnostic {
    let known: Vec<String> = given.iter().map(|name| format!("${name}")).collect();
    Diagnostic::new(Code::FluentVariable)
        .arg("name", id)
        .arg("variable", variable)
        .arg("known", known.join(", "))
        .arg("nearest", nearest(variable, given.iter().copied()).unwrap_or_default())
}
