//! Blocks that templates fill and that the ones they extend do not have. A template that takes the place of another's, and
//! lacks the blocks that it had, is told once, however many others fill them.

use super::{files::Templates, references::References};
use crate::{
    diag::{Code, Diagnostic},
    source::{BUILTIN, built_in_themes},
};
use std::collections::{BTreeMap, BTreeSet};

/// Tells what is missing; gives the templates that cannot be made for it. A block that a template of the same layer lacks is
/// told when the templates are compiled.
pub(super) fn missing(
    templates: &Templates,
    names: &BTreeMap<&str, References>,
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut hidden: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, of) in names {
        let own = layer(&templates[*name].0);
        let ancestors = ancestors(name, names);
        let over = ancestors.iter().find(|other| layer(&templates[**other].0) > own);
        let Some(over) = over else { continue };
        let known: Vec<&str> = blocks(ancestors.clone(), names).collect();
        for (block, _) in of.blocks.iter().filter(|(block, _)| !known.contains(&block.as_str())) {
            hidden.entry(over).or_default().insert(block);
            out.insert((*name).to_owned());
        }
    }
    for (name, blocks) in hidden {
        let list: Vec<&str> = blocks.into_iter().collect();
        let lines: Vec<String> = list.iter().map(|block| format!("{{% block {block} %}}{{% endblock %}}")).collect();
        let missing = Diagnostic::new(Code::BlocksMissing).in_file(&templates[name].0).arg("name", name);
        diagnostics.push(missing.arg("blocks", list.join(", ")).arg("suggestion", lines.join(" ")));
    }
    out
}

/// The blocks that a template can fill.
pub(super) fn known<'n>(name: &str, names: &'n BTreeMap<&str, References>) -> Vec<&'n str> {
    blocks(ancestors(name, names), names).collect()
}

fn blocks<'n>(of: Vec<&'n str>, names: &'n BTreeMap<&str, References>) -> impl Iterator<Item = &'n str> {
    of.into_iter().flat_map(|name| &names[name].blocks).map(|(block, _)| block.as_str())
}

/// The templates that one extends, the nearest first; none for those of a circle, and for those behind one that is missing.
fn ancestors<'n>(name: &str, names: &'n BTreeMap<&str, References>) -> Vec<&'n str> {
    let mut ancestors: Vec<&str> = Vec::new();
    let mut parent = names.get(name).and_then(|of| of.parent.as_deref());
    while let Some((name, above)) = parent.and_then(|parent| names.get_key_value(parent)) {
        if ancestors.contains(name) {
            return Vec::new();
        }
        ancestors.push(name);
        parent = above.parent.as_deref();
    }
    if parent.is_some() { Vec::new() } else { ancestors }
}

/// Which files lie over which: the program's, a site's own of a theme that others extend, those of another theme.
fn layer(file: &str) -> u8 {
    let theme = || file.strip_prefix("themes/")?.split('/').next();
    let of_base = || theme().is_some_and(|theme| built_in_themes().contains(theme));
    match file {
        _ if file.starts_with(BUILTIN) => 0,
        _ if of_base() => 1,
        _ => 2,
    }
}
