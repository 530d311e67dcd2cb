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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::Span,
        diag::{Code, Severity},
    };

    fn told(code: Code, file: &str, subject: Option<&str>) -> Diagnostic {
        let d = Diagnostic::new(code).at(&file.into(), Span::new(0, 1));
        subject.into_iter().fold(d, |d, subject| d.about(subject))
    }

    #[test]
    fn what_is_about_one_thing_is_told_once_with_all_places_and_the_gravest_severity() {
        let mut all = vec![
            told(Code::DeadPicture, "a.md", Some("tin: x.jpg")).severity(Severity::Warning),
            told(Code::DeadLink, "b.md", None),
            told(Code::FileNotInBundle, "c.md", Some("tin: x.jpg")).severity(Severity::Error),
            told(Code::DeadLink, "d.md", None),
            told(Code::DeadPicture, "e.md", Some("tin: y.jpg")),
            told(Code::DeadPicture, "f.md", Some("tin: x.jpg")).severity(Severity::Warning),
        ];
        merge(&mut all);
        let shown: Vec<(Code, &str, usize)> =
            all.iter().map(|d| (d.code, &*d.place.as_ref().unwrap().file, d.related.len())).collect();
        let wanted = [
            (Code::DeadPicture, "a.md", 2),
            (Code::DeadLink, "b.md", 0),
            (Code::DeadLink, "d.md", 0),
            (Code::DeadPicture, "e.md", 0),
        ];
        assert_eq!(shown, wanted);
        assert_eq!(all[0].severity, Severity::Error);
        let others: Vec<&str> = all[0].related.iter().map(|related| &*related.place.file).collect();
        assert_eq!(others, ["c.md", "f.md"]);
    }
}
