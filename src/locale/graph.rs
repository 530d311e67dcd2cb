//! References between messages: unknown ones, rings, and messages that grow without bound.

use super::{
    Tongue,
    facts::{Entry, Kind, Reference},
    load::FUNCTIONS,
};
use crate::diag::{Code, Diagnostic, Place, nearest};
use rustc_hash::{FxHashMap, FxHashSet};

/// At most this many steps to resolve one message, messages it refers to included: a few hundred words. It also bounds
/// how deep the resolver descends.
const STEPS: usize = 1000;

/// For at most this many unknown names in one language a nearest one is looked for: each look goes through all names.
const SUGGESTED: usize = 100;

/// A value or an attribute: the entry's place, the part's place in it.
type Node = (usize, usize);

/// Checks one language; returns the messages and attributes that cannot be resolved.
pub(super) fn check(tongue: &Tongue, entries: &[Entry], diagnostics: &mut Vec<Diagnostic>) -> FxHashSet<Box<str>> {
    let mut broken: FxHashSet<Node> = FxHashSet::default();
    let mut told = 0;
    for (at, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.lang == tongue.lang) {
        for (index, part) in entry.parts.iter().enumerate() {
            for reference in &part.facts.references {
                if target(tongue, entries, reference).is_none() && !is_function(tongue, reference) {
                    told += 1;
                    diagnostics.push(unknown(tongue, entry, reference, told <= SUGGESTED));
                    broken.insert((at, index));
                }
            }
        }
    }
    order(tongue, entries, &mut broken, diagnostics);
    broken.into_iter().filter(|&(at, _)| !entries[at].term).map(|node| name(entries, node)).collect()
}

/// `id` or `id.attribute`.
fn name(entries: &[Entry], (at, index): Node) -> Box<str> {
    let entry = &entries[at];
    match &entry.parts[index].attribute {
        None => entry.id.clone(),
        Some(attribute) => format!("{}.{attribute}", entry.id).into(),
    }
}

fn is_function(tongue: &Tongue, reference: &Reference) -> bool {
    let id = reference.id.as_ref();
    reference.kind == Kind::Function
        && FUNCTIONS.contains(&id)
        && !tongue.messages.contains_key(id)
        && !tongue.terms.contains_key(id)
}

/// What a reference leads to.
pub(super) fn target(tongue: &Tongue, entries: &[Entry], reference: &Reference) -> Option<Node> {
    let at = tongue.find(reference.kind, &reference.id)?;
    let index = entries[at].parts.iter().position(|part| part.attribute == reference.attribute)?;
    Some((at, index))
}

fn unknown(tongue: &Tongue, entry: &Entry, reference: &Reference, suggest: bool) -> Diagnostic {
    let mut known: Vec<&str> = match reference.kind {
        _ if !suggest => Vec::new(),
        Kind::Message => tongue.messages.keys().map(AsRef::as_ref).collect(),
        Kind::Term => tongue.terms.keys().map(AsRef::as_ref).collect(),
        Kind::Function => FUNCTIONS.to_vec(),
    };
    // Of equally near names the first in the alphabet, whatever order the table has.
    known.sort_unstable();
    let dash = if reference.kind == Kind::Term { "-" } else { "" };
    let attribute = reference.attribute.as_deref().map(|attribute| format!(".{attribute}")).unwrap_or_default();
    let near = nearest(&reference.id, known).filter(|near| *near != reference.id.as_ref());
    let kind = match reference.kind {
        Kind::Message => "message",
        Kind::Term => "term",
        Kind::Function => "function",
    };
    Diagnostic::new(Code::FluentReference)
        .at(&entry.file, reference.at)
        .arg("name", format!("{dash}{}{attribute}", reference.id))
        .arg("message", &entry.id)
        .arg("kind", kind)
        .arg("language", &tongue.lang)
        .arg("nearest", near.map(|near| format!("{dash}{near}")).unwrap_or_default())
}

/// Goes through the parts, each after those it refers to; what is never reached is in a ring or leads into one. No
/// recursion: a chain of messages may be as long as a file.
fn order(tongue: &Tongue, entries: &[Entry], broken: &mut FxHashSet<Node>, diagnostics: &mut Vec<Diagnostic>) {
    let here = tongue.messages.values().chain(tongue.terms.values());
    let nodes: Vec<Node> = here.flat_map(|&at| (0..entries[at].parts.len()).map(move |index| (at, index))).collect();
    let targets = |(at, index): Node| {
        let references = &entries[at].parts[index].facts.references;
        references.iter().filter_map(|reference| target(tongue, entries, reference))
    };
    let mut waiting: FxHashMap<Node, usize> = FxHashMap::default();
    let mut users: FxHashMap<Node, Vec<Node>> = FxHashMap::default();
    let mut steps: FxHashMap<Node, usize> = FxHashMap::default();
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
        let own = entries[node.0].parts[node.1].facts.steps;
        let all =
            targets(node).filter_map(|target| steps.get(&target)).fold(own, |sum, steps| sum.saturating_add(*steps));
        steps.insert(node, all);
        if targets(node).any(|target| broken.contains(&target)) {
            broken.insert(node);
        }
        if all > STEPS && broken.insert(node) {
            diagnostics.push(broken_message(entries, node, "too-large", STEPS));
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
    let mut nodes: Vec<Node> = nodes.into_iter().filter(|node| waiting.contains_key(node)).collect();
    nodes.sort_unstable();
    broken.extend(&nodes);
    let next = |node: Node| targets(node).find(|target| waiting.contains_key(target));
    rings(&nodes, next, |ring| {
        let told = broken_message(entries, ring[0], "ring", STEPS);
        let place = |node: &Node| Place::span(&entries[node.0].file, entries[node.0].at);
        diagnostics.push(ring[1..].iter().fold(told, |told, node| told.related("related-other", place(node))));
    });
}

/// Tells each ring once: from every node one way is followed until it comes back to itself.
fn rings(nodes: &[Node], next: impl Fn(Node) -> Option<Node>, mut tell: impl FnMut(&[Node])) {
    let mut seen: FxHashMap<Node, Node> = FxHashMap::default(); // node → where the walk that met it began
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

fn broken_message(entries: &[Entry], node: Node, reason: &str, limit: usize) -> Diagnostic {
    let entry = &entries[node.0];
    Diagnostic::new(Code::MessageBroken)
        .at(&entry.file, entry.at)
        .arg("name", name(entries, node))
        .arg("language", &entry.lang)
        .arg("reason", reason)
        .arg("variable", "")
        .arg("limit", limit)
}
