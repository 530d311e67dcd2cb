//! Rendering on past a value that is wrong: the `{{ … }}` it stands in is left blank, so that the next one is told too.

use super::{files::Templates, references};
use crate::base::LangIx;
use rustc_hash::FxHashMap;
use std::{
    collections::BTreeSet,
    ops::Range,
    sync::{Arc, Mutex, PoisonError},
};
use tera::{ErrorKind, Tera};

/// Of one page at most so many wrong values are told: whoever has more has mistaken the contract.
pub(super) const MOST: usize = 16;

/// Places of templates that are left blank.
pub(super) type Blanks = BTreeSet<(String, usize, usize)>;

/// Templates with blanks: many pages have the same.
#[derive(Default)]
pub(super) struct Recovery(Mutex<FxHashMap<LangBlanks, Option<Arc<Tera>>>>);

/// A language and its blanks.
type LangBlanks = (LangIx, Blanks);

impl Recovery {
    /// The templates of a language with their blanks; `None` when they cannot be loaded so.
    pub fn tera(&self, tera: &Tera, lang: LangIx, templates: &Templates, blanks: &Blanks) -> Option<Arc<Tera>> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry((lang, blanks.clone())).or_insert_with(|| load(tera, templates, blanks).map(Arc::new)).clone()
    }
}

fn load(tera: &Tera, templates: &Templates, blanks: &Blanks) -> Option<Tera> {
    let mut tera = tera.clone();
    let names: BTreeSet<&str> = blanks.iter().map(|(name, ..)| name.as_str()).collect();
    let texts = names.into_iter().map(|name| {
        let mut text = templates.get(name)?.1.to_string();
        for (_, start, end) in blanks.iter().filter(|(own, ..)| own == name) {
            text.replace_range(*start..*end, &" ".repeat(end - start));
        }
        Some((name, text))
    });
    let texts = texts.collect::<Option<Vec<_>>>()?;
    tera.add_raw_templates(texts).ok()?;
    Some(tera)
}

/// The `{{ … }}` in which an error of rendering stands; in a tag the value decides what follows.
pub(super) fn blank(error: &tera::Error, templates: &Templates) -> Option<(String, usize, usize)> {
    let ErrorKind::RenderingError(report) = error.kind() else { return None };
    let name = report.filename();
    let text = &templates.get(name)?.1;
    let at = report.span().range.start;
    let Range { start, end } = references::codes(text).into_iter().find(|code| code.contains(&at))?;
    let shown = text[..start].ends_with("{{") && text[end..].starts_with("}}");
    shown.then(|| (name.to_owned(), start - 2, end + 2))
}
