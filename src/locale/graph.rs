//! References between messages: unknown ones, rings, and messages that grow without bound.

use super::{
    catalog::Catalog,
    definition::{Definition, Reference, ReferenceKind},
    functions::FUNCTIONS,
};
use crate::diag::{Code, Diagnostic, Place, nearest};
use rustc_hash::{FxHashMap, FxHashSet};

/// At most this many steps to resolve one message, messages it refers to included: a few hundred words. It also bounds
/// how deep the resolver descends.
const STEPS: usize = 1000;

/// For at most this many unknown names in one language a nearest one is looked for: each look goes through all names.
const SUGGESTED: usize = 100;

/// A value or an attribute: the definition's place, the part's place in it.
type PartIx = (usize, usize);

/// Checks one language; returns the messages and attributes that cannot be resolved.
pub(super) fn check(
    catalog: &Catalog,
    definitions: &[Definition],
    diagnostics: &mut Vec<Diagnostic>,
) -> FxHashSet<Box<str>> {
    let mut broken: FxHashSet<PartIx> = FxHashSet::default();
    let mut count = 0;
    for (at, definition) in definitions.iter().enumerate().filter(|(_, definition)| definition.lang == catalog.lang) {
        for (index, part) in definition.parts.iter().enumerate() {
            for reference in &part.facts.references {
                if target(catalog, definitions, reference).is_none() && !is_function(catalog, reference) {
                    count += 1;
                    diagnostics.push(unknown(catalog, definition, reference, count <= SUGGESTED));
                    broken.insert((at, index));
                }
            }
        }
    }
    order(catalog, definitions, &mut broken, diagnostics);
    broken.into_iter().filter(|&(at, _)| !definitions[at].term).map(|node| name(definitions, node)).collect()
}

/// `id` or `id.attribute`.
fn name(definitions: &[Definition], (at, index): PartIx) -> Box<str> {
    let definition = &definitions[at];
    match &definition.parts[index].attribute {
        None => definition.id.clone(),
        Some(attribute) => format!("{}.{attribute}", definition.id).into(),
    }
}

fn is_function(catalog: &Catalog, reference: &Reference) -> bool {
    let id = reference.id.as_ref();
    reference.kind == ReferenceKind::Function
        && FUNCTIONS.contains(&id)
        && !catalog.messages.contains_key(id)
        && !catalog.terms.contains_key(id)
}

/// What a reference leads to.
pub(super) fn target(catalog: &Catalog, definitions: &[Definition], reference: &Reference) -> Option<PartIx> {
    let at = catalog.find(reference.kind, &reference.id)?;
    let index = definitions[at].parts.iter().position(|part| part.attribute == reference.attribute)?;
    Some((at, index))
}

fn unknown(catalog: &Catalog, definition: &Definition, reference: &Reference, suggest: bool) -> Diagnostic {
    let mut known: Vec<&str> = match reference.kind {
        _ if !suggest => Vec::new(),
        ReferenceKind::Message => catalog.messages.keys().map(AsRef::as_ref).collect(),
        ReferenceKind::Term => catalog.terms.keys().map(AsRef::as_ref).collect(),
        ReferenceKind::Function => FUNCTIONS.to_vec(),
    };
    // Of equally near names the first in the alphabet, whatever order the table has.
    known.sort_unstable();
    let dash = if reference.kind == ReferenceKind::Term { "-" } else { "" };
    let attribute = reference.attribute.as_deref().map(|attribute| format!(".{attribute}")).unwrap_or_default();
    // Whoever named the message itself would make a ring.
    known.retain(|name| *name != definition.id.as_ref());
    let near = nearest(&reference.id, known).filter(|near| *near != reference.id.as_ref());
    let kind = match reference.kind {
        ReferenceKind::Message => "message",
        ReferenceKind::Term => "term",
        ReferenceKind::Function => "function",
    };
    Diagnostic::new(Code::FluentReference)
        .at(&definition.file, reference.at)
        .arg("name", format!("{dash}{}{attribute}", reference.id))
        .arg("message", &definition.id)
        .arg("kind", kind)
        .arg("language", &catalog.lang)
        .arg("nearest", near.map(|near| format!("{dash}{near}")).unwrap_or_default())
}

/// Goes through the parts, each after those it refers to; what is never reached is in a ring or leads into one. No
/// recursion: a chain of messages may be as long as a file.
fn order(
    catalog: &Catalog,
    definitions: &[Definition],
    broken: &mut FxHashSet<PartIx>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let here = catalog.messages.values().chain(catalog.terms.values());
    let nodes: Vec<PartIx> =
        here.flat_map(|&at| (0..definitions[at].parts.len()).map(move |index| (at, index))).collect();
    let targets = |(at, index): PartIx| {
        let references = &definitions[at].parts[index].facts.references;
        references.iter().filter_map(|reference| target(catalog, definitions, reference))
    };
    let mut waiting: FxHashMap<PartIx, usize> = FxHashMap::default();
    let mut users: FxHashMap<PartIx, Vec<PartIx>> = FxHashMap::default();
    let mut steps: FxHashMap<PartIx, usize> = FxHashMap::default();
    let mut ready = Vec::new();
    for &node in &nodes {
        let mut count = 0;
        for target in targets(node) {
            users.entry(target).or_default().push(node);
            count += 1;
        }
        match count {
            0 => ready.push(node),
            _ => drop(waiting.insert(node, count)),
        }
    }
    while let Some(node) = ready.pop() {
        let own = definitions[node.0].parts[node.1].facts.steps;
        let all =
            targets(node).filter_map(|target| steps.get(&target)).fold(own, |sum, steps| sum.saturating_add(*steps));
        steps.insert(node, all);
        if targets(node).any(|target| broken.contains(&target)) {
            broken.insert(node);
        }
        if all > STEPS && broken.insert(node) {
            diagnostics.push(broken_message(definitions, node, "too-large", STEPS));
        }
        for user in users.get(&node).into_iter().flatten() {
            if let Some(count) = waiting.get_mut(user) {
                *count -= 1;
                if *count == 0 {
                    waiting.remove(user);
                    ready.push(*user);
                }
            }
        }
    }
    let mut nodes: Vec<PartIx> = nodes.into_iter().filter(|node| waiting.contains_key(node)).collect();
    nodes.sort_unstable();
    broken.extend(&nodes);
    let next = |node: PartIx| targets(node).find(|target| waiting.contains_key(target));
    rings(&nodes, next, |ring| {
        let broken = broken_message(definitions, ring[0], "ring", STEPS);
        let place = |node: &PartIx| Place::span(&definitions[node.0].file, definitions[node.0].at);
        diagnostics.push(ring[1..].iter().fold(broken, |broken, node| broken.related("related-other", place(node))));
    });
}

/// Tells each ring once: from every node one way is followed until it comes back to itself.
fn rings(nodes: &[PartIx], next: impl Fn(PartIx) -> Option<PartIx>, mut tell: impl FnMut(&[PartIx])) {
    let mut seen: FxHashMap<PartIx, PartIx> = FxHashMap::default(); // node → where the walk that met it began
    for &start in nodes {
        let mut way = Vec::new();
        let mut at = Some(start);
        while let Some(node) = at.filter(|node| !seen.contains_key(node)) {
            seen.insert(node, start);
            way.push(node);
            at = next(node);
        }
        if let Some(from) = at.and_then(|node| way.iter().position(|other| *other == node)) {
            tell(&way[from..]);
        }
    }
}

fn broken_message(definitions: &[Definition], node: PartIx, reason: &str, limit: usize) -> Diagnostic {
    let definition = &definitions[node.0];
    Diagnostic::new(Code::MessageBroken)
        .at(&definition.file, definition.at)
        .arg("name", name(definitions, node))
        .arg("language", &definition.lang)
        .arg("reason", reason)
        .arg("variable", "")
        .arg("limit", limit)
}
