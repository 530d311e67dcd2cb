//! Messages that nothing asks for.

use super::{
    definition::{Definition, ReferenceKind},
    ftl::Layer,
    locales::Locales,
    usage::{MessageUse, SUGGESTED, is_program_word},
};
use crate::diag::{Code, Diagnostic, Place, nearest};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// A message or a term by its name; terms without `-`.
type Name<'a> = (ReferenceKind, &'a str);

impl Locales {
    /// Messages and terms of theme and site that nothing asks for, each told once, at its first language. `names` are
    /// messages that the program asks for by ids of the site. In a site's `songngu.ftl` only what is nearly the name of a
    /// message that is asked for: whoever overrides the program's words may bring some along.
    pub(super) fn unused(&self, used: &[MessageUse], names: &BTreeSet<String>, diagnostics: &mut Vec<Diagnostic>) {
        let mut by_name: FxHashMap<Name<'_>, Vec<&Definition>> = FxHashMap::default();
        for definition in &self.definitions {
            by_name.entry(name(definition)).or_default().push(definition);
        }
        let mut asked: BTreeSet<Name<'_>> = BTreeSet::new();
        let roots = used.iter().map(MessageUse::message).chain(names.iter().map(String::as_str));
        let builtin = self.definitions.iter().filter(|definition| definition.layer == Layer::Builtin).map(name);
        follow(roots.map(|id| (ReferenceKind::Message, id)).chain(builtin), &by_name, &mut asked);
        let mut needed = asked.clone();
        follow(self.definitions.iter().filter(|definition| definition.program).map(name), &by_name, &mut needed);

        let known = Known { asked: &asked, own: self.definitions.iter().map(own).collect() };
        let rank = |definition: &Definition| {
            self.languages.iter().position(|lang| *lang == definition.lang).unwrap_or(usize::MAX)
        };
        let mut idle: BTreeMap<(&str, bool, Layer), Vec<&Definition>> = BTreeMap::new();
        for definition in self.definitions.iter().filter(|definition| {
            // A theme may leave unused what the one that it extends brings along, and a site what the theme does.
            let owned = definition.layer > Layer::ParentTheme && !definition.builtin;
            owned && !asked.contains(&name(definition)) && (definition.program || !needed.contains(&name(definition)))
        }) {
            idle.entry((&definition.id, definition.term, definition.layer)).or_default().push(definition);
        }
        for (count, ((id, term, _), mut definitions)) in idle.into_iter().enumerate() {
            definitions.sort_by_key(|definition| (rank(definition), &definition.lang, &definition.file, definition.at));
            let dash = if term { "-" } else { "" };
            let first = definitions[0];
            let near = known.nearest(first).filter(|_| count < SUGGESTED);
            if first.program && near.is_none() {
                continue;
            }
            let unused =
                Diagnostic::new(Code::MessageUnused).at(&first.file, first.at).arg("name", format!("{dash}{id}"));
            let unused = unused.arg("nearest", near.map(|near| format!("{dash}{near}")).unwrap_or_default());
            let others = definitions[1..].iter();
            diagnostics.push(
                others
                    .fold(unused, |unused, other| unused.related("related-other", Place::span(&other.file, other.at))),
            );
        }
    }
}

/// The names that one could have meant.
struct Known<'a> {
    asked: &'a BTreeSet<Name<'a>>,
    own: FxHashSet<(Name<'a>, Layer, &'a str)>,
}

impl<'a> Known<'a> {
    /// The nearest name that is asked for and that the definition's own layer and language have not given yet.
    fn nearest(&self, definition: &'a Definition) -> Option<&'a str> {
        let ((kind, id), layer, lang) = own(definition);
        let open = self.asked.iter().filter(|name| {
            let fits = definition.program || !is_program_word(name.1);
            name.0 == kind && fits && !self.own.contains(&(**name, layer, lang))
        });
        nearest(id, open.map(|(_, id)| *id))
    }
}

/// Adds the names and all that they refer to.
fn follow<'a>(
    roots: impl Iterator<Item = Name<'a>>,
    by_name: &FxHashMap<Name<'a>, Vec<&'a Definition>>,
    into: &mut BTreeSet<Name<'a>>,
) {
    let mut open: Vec<Name<'_>> = roots.collect();
    while let Some(name) = open.pop() {
        if into.insert(name) {
            let parts = by_name.get(&name).into_iter().flatten().flat_map(|definition| &definition.parts);
            let references = parts.flat_map(|part| &part.facts.references);
            open.extend(references.map(|reference| (reference.kind, reference.id.as_ref())));
        }
    }
}

fn name(definition: &Definition) -> Name<'_> {
    (if definition.term { ReferenceKind::Term } else { ReferenceKind::Message }, &definition.id)
}

fn own(definition: &Definition) -> (Name<'_>, Layer, &str) {
    (name(definition), definition.layer, definition.lang.as_str())
}
