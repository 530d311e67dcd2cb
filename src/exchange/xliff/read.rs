//! XLIFF that comes back. Needed are the ids of file and units, and those of codes; whatever else a tool has lost, added or
//! put where the schema does not have it is passed over.

use super::{
    super::{
        document::State,
        returned::{Fault, Format, Reason, Returned, ReturnedFile, ReturnedUnit},
        words::Words,
        xml::{Element, fault, place, root},
    },
    line,
};
use crate::base::{Lang, LineIndex};

/// Reads XLIFF 2.x and 1.x.
///
/// # Errors
/// It is no XML, or none that is read, and where.
pub(in super::super) fn read(text: &str) -> Result<Returned, Fault> {
    let root = root(text)?;
    if &*root.name != "xliff" {
        return Err(fault(text, root.at, Reason::Format));
    }
    let format = match root.attribute("version").unwrap_or_default() {
        version if version.starts_with("2.") => Format::Xliff2,
        version if version.starts_with("1.") => Format::Xliff1,
        _ => return Err(fault(text, root.at, Reason::Version)),
    };
    let lines = LineIndex::new(text);
    let mut elements = Vec::new();
    root.descendants(&["file"], &mut elements);
    let files = elements.into_iter().map(|element| {
        let mut units = Vec::new();
        element.descendants(&["unit", "trans-unit"], &mut units);
        let lang = |own: &str, outer: &str| {
            element.attribute(own).or_else(|| root.attribute(outer)).and_then(|code| Lang::parse(code.trim()))
        };
        let original = element.attribute("original").map(str::to_owned);
        ReturnedFile {
            item: item(element, format),
            original,
            from: lang("source-language", "srcLang"),
            to: lang("target-language", "trgLang"),
            place: place(text, &lines, element.at),
            units: units
                .into_iter()
                .map(|element| {
                    let unit = if format == Format::Xliff2 { unit(element) } else { old_unit(element) };
                    ReturnedUnit { place: place(text, &lines, element.at), ..unit }
                })
                .collect(),
        }
    });
    Ok(Returned { format, files: files.collect() })
}

fn item(file: &Element, format: Format) -> Option<String> {
    let id = file.attribute("id").filter(|id| format == Format::Xliff2 && !id.trim().is_empty())?;
    Some(id.trim().replace(':', "/"))
}

fn bare(element: &Element) -> ReturnedUnit {
    ReturnedUnit {
        id: element.attribute("id").unwrap_or_default().trim().to_owned(),
        place: super::super::returned::Place { line: 1, column: 1 },
        source: None,
        target: None,
        state: State::Initial,
        sent: None,
        sent_target: None,
    }
}

/// A unit of 2.x. Segments that a tool has cut it into are joined.
fn unit(element: &Element) -> ReturnedUnit {
    let mut metas = Vec::new();
    element.descendants(&["meta"], &mut metas);
    let meta = |kind: &str| {
        let own = metas.iter().find(|meta| meta.attribute("type") == Some(kind))?;
        Some(own.text().trim().to_owned())
    };
    let parts: Vec<&Element> =
        element.children().filter(|child| matches!(&*child.name, "segment" | "ignorable")).collect();
    let mut source = Vec::new();
    for own in parts.iter().filter_map(|part| part.child("source")) {
        line::pieces(own, &mut source);
    }
    let states = parts.iter().filter(|part| &*part.name == "segment").map(|part| {
        let state = part.attribute("state").or_else(|| part.child("target")?.attribute("state"));
        state.and_then(State::named).unwrap_or(State::Initial)
    });
    ReturnedUnit {
        state: states.min().unwrap_or(State::Initial),
        source: Some(Words::Coded(source)).filter(|words| !words.is_empty()),
        target: joined(&parts),
        sent: meta("sent").and_then(|state| State::named(&state)),
        sent_target: meta("target").filter(|id| !id.is_empty()),
        ..bare(element)
    }
}

/// The translation of segments, in the order that it is to have; nothing while one of them lacks it.
fn joined(parts: &[&Element]) -> Option<Words> {
    let said = |element: Option<&Element>| {
        let mut list = Vec::new();
        line::pieces(element?, &mut list);
        let words = Words::Coded(list);
        (!words.is_empty()).then_some(words)
    };
    let mut targets = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let (source, target) = (part.child("source"), part.child("target"));
        let element = match (&*part.name, target) {
            ("segment", target) if said(target).is_some() => target?,
            // What stands between segments is the same in both unless it is said.
            ("ignorable", target) => target.or(source)?,
            ("segment", _) if said(source).is_none() => source?,
            _ => return None,
        };
        let order = target.and_then(|target| target.attribute("order")?.parse().ok()).unwrap_or(at + 1);
        targets.push((order, element));
    }
    targets.sort_by_key(|(order, _)| *order);
    let mut list = Vec::new();
    for (_, element) in targets {
        line::pieces(element, &mut list);
    }
    Some(Words::Coded(list)).filter(|words| !words.is_empty())
}

/// A unit of 1.2.
fn old_unit(element: &Element) -> ReturnedUnit {
    let words = |name: &str| {
        let mut list = Vec::new();
        line::pieces(element.child(name)?, &mut list);
        Some(Words::Coded(list)).filter(|words| !words.is_empty())
    };
    let state = element.child("target").and_then(|target| target.attribute("state")).unwrap_or_default();
    let state = match state {
        _ if element.attribute("approved") == Some("yes") => State::Reviewed,
        "translated" => State::Translated,
        "signed-off" => State::Reviewed,
        "final" => State::Final,
        _ => State::Initial,
    };
    let mut contexts = Vec::new();
    element.descendants(&["context"], &mut contexts);
    let context = |kind: &str| {
        let own = contexts.iter().find(|context| context.attribute("context-type") == Some(kind))?;
        Some(own.text().trim().to_owned())
    };
    ReturnedUnit {
        state,
        source: words("source"),
        target: words("target"),
        sent: context("x-sent").and_then(|state| State::named(&state)),
        sent_target: context("x-target").filter(|id| !id.is_empty()),
        ..bare(element)
    }
}
