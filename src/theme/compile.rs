//! Templates compiled as far as they can be. What stops the others is told; they are left out with all that need them, and
//! the rest is rendered all the same, so that one run tells what is wrong there, too.

use super::{blocks, explain, files::Templates, references::References};
use crate::diag::{Code, Diagnostic, Place};
use std::collections::{BTreeMap, BTreeSet};
use tera::Tera;

/// What the templates name.
type Named<'n> = BTreeMap<&'n str, References>;

/// Compiles the templates that can be.
pub(super) fn compile(tera: &mut Tera, templates: &Templates, names: &Named<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut out = missing(templates, names, diagnostics);
    out.extend(circles(templates, names, diagnostics));
    out.extend(blocks::missing(templates, names, diagnostics));
    out.extend(twice(templates, names, diagnostics));
    loop {
        spread(&mut out, names);
        let sound = templates.iter().filter(|(name, _)| !out.contains(name.as_str()));
        let Err(error) = tera.add_raw_templates(sound.map(|(name, (_, text))| (name.as_str(), text.as_ref()))) else {
            return;
        };
        let explained = explain::loading(&error, templates, names);
        let count = out.len();
        let of = |name: &&str| {
            let file = &templates[*name].0;
            explained.iter().any(|d| d.place.as_ref().is_some_and(|place| place.file == *file))
        };
        out.extend(names.keys().copied().filter(of).map(str::to_owned));
        diagnostics.extend(explained);
        if out.len() == count {
            return; // nobody knows which one it is
        }
    }
}

/// The templates that name others which are not there; told with the nearest.
fn missing(templates: &Templates, names: &Named<'_>, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (name, of) in names {
        for (other, span) in of.templates.iter().filter(|(other, _)| !templates.contains_key(other)) {
            let d = Diagnostic::new(Code::TemplateUnknown).at(&templates[*name].0, *span);
            let known = templates.keys().map(String::as_str);
            diagnostics.push(d.arg("name", other).arg("kind", "template").suggest(other, known));
            out.insert((*name).to_owned());
        }
    }
    out
}

/// The templates that extend or include themselves, directly or through others: each circle is told once.
fn circles(templates: &Templates, names: &Named<'_>, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (name, of) in names {
        let around = of.templates.iter().find(|(other, _)| reached(other, names).contains(*name));
        if let Some((other, span)) = around.filter(|_| !out.contains(*name)) {
            let d = Diagnostic::new(Code::TemplateSyntax).at(&templates[*name].0, *span);
            diagnostics.push(d.arg("reason", "circle").arg("name", other).arg("nearest", ""));
            let circle = reached(other, names).into_iter().filter(|one| reached(one, names).contains(*name));
            out.extend(circle.map(str::to_owned));
        }
    }
    out
}

/// The templates that define a component which another has defined.
fn twice(templates: &Templates, names: &Named<'_>, diagnostics: &mut Vec<Diagnostic>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for (name, of) in names {
        for (component, span) in &of.defines {
            let place = Place::span(&templates[*name].0, *span);
            if let Some(before) = first.get(component.as_str()) {
                let d = Diagnostic::new(Code::TemplateSyntax).place(place).arg("reason", "component");
                let d = d.arg("name", component).arg("nearest", "");
                diagnostics.push(d.related("related-first", before.clone()));
                out.insert((*name).to_owned());
            } else {
                first.insert(component, place);
            }
        }
    }
    out
}

/// A template and all that it extends and includes.
fn reached<'n>(name: &'n str, names: &'n Named<'_>) -> BTreeSet<&'n str> {
    let mut reached = BTreeSet::new();
    let mut open = vec![name];
    while let Some(name) = open.pop() {
        if reached.insert(name) {
            open.extend(
                names.get(name).into_iter().flat_map(|of| of.templates.iter().map(|(other, _)| other.as_str())),
            );
        }
    }
    reached
}

/// Adds the templates that need one which is left out.
fn spread(out: &mut BTreeSet<String>, names: &Named<'_>) {
    loop {
        let left_out = |component: &String| {
            let mut by = names.iter().filter(|(_, of)| of.defines.contains_key(component)).peekable();
            by.peek().is_some() && by.all(|(name, _)| out.contains(*name))
        };
        let needs = |of: &References| {
            of.templates.iter().any(|(other, _)| out.contains(other)) || of.components.iter().any(left_out)
        };
        let more = names.iter().filter(|(name, of)| !out.contains(**name) && needs(of));
        let more: Vec<String> = more.map(|(name, _)| (*name).to_owned()).collect();
        if more.is_empty() {
            return;
        }
        out.extend(more);
    }
}
