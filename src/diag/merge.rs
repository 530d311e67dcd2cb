//! What several places say of one thing is one cause: it is told once, with the other places.

use super::diagnostic::{Diagnostic, Related};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Makes one diagnostic of those about the same subject: the first, as grave as the gravest.
pub fn merge(diagnostics: &mut Vec<Diagnostic>) {
    let mut first: FxHashMap<Arc<str>, usize> = FxHashMap::default();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    for d in diagnostics.drain(..) {
        let known = d.subject.as_ref().map(|subject| *first.entry(Arc::clone(subject)).or_insert(kept.len()));
        match known.and_then(|at| kept.get_mut(at)) {
            Some(own) => {
                own.severity = own.severity.min(d.severity);
                own.related.extend(d.place.map(|place| Related { role: "related-other".into(), place }));
            }
            None => kept.push(d),
        }
    }
    *diagnostics = kept;
}
