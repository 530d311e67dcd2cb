//! Fingerprints of messages, for the keys of the pages that show them.

use super::{
    definition::{Reference, ReferenceKind},
    locales::Locales,
};
use crate::base::{Hash, Lang};
use std::collections::BTreeMap;

impl Locales {
    /// What these messages are for a language: their words, those of the terms and messages they refer to, and the
    /// language that each is really in. The order of the ids does not matter.
    pub fn stamp<'a>(&self, lang: &Lang, ids: impl Iterator<Item = &'a str>) -> Hash {
        let chain = self.chain(lang);
        let mut met: BTreeMap<(usize, bool, &str), Hash> = BTreeMap::new();
        let mut missing: Vec<&str> = Vec::new();
        let mut open: Vec<(usize, ReferenceKind, &str)> = Vec::new();
        for id in ids {
            let id = id.split('.').next().unwrap_or(id);
            // A message that cannot be resolved is passed over, and so may be any before the last.
            let found = chain.iter().map(|link| link.catalog).filter(|&at| self.catalogs[at].messages.contains_key(id));
            let before = open.len();
            for catalog in found {
                open.push((catalog, ReferenceKind::Message, id));
                if !self.catalogs[catalog].broken.contains(id) {
                    break;
                }
            }
            if open.len() == before {
                missing.push(id);
            }
        }
        while let Some((at, kind, id)) = open.pop() {
            let catalog = &self.catalogs[at];
            let key = (at, kind == ReferenceKind::Term, id);
            let Some(definition) = catalog.find(kind, id).map(|at| &self.definitions[at]) else { continue };
            if met.insert(key, definition.stamp()).is_none() {
                let references = definition.parts.iter().flat_map(|part| &part.facts.references);
                open.extend(references.map(|Reference { kind, id, .. }| (at, *kind, id.as_ref())));
            }
        }
        missing.sort_unstable();
        missing.dedup();
        let met: Vec<_> =
            met.iter().map(|((at, term, id), stamp)| (&self.catalogs[*at].lang, term, id, stamp)).collect();
        Hash::stamp(&(lang, met, missing))
    }
}
