//! An item that goes out although its release set is not complete, or although a translation is behind: nobody shall forget
//! that.

use crate::{
    content::Content,
    diag::{Code, Diagnostic},
    edition::Verdicts,
};

pub(in crate::check) fn rule(content: &Content, verdicts: &Verdicts) -> Vec<Diagnostic> {
    let items = content.items.iter_enumerated().filter(|(at, _)| verdicts.ended(*at).is_none());
    let told = items.filter_map(|(_, item)| {
        let reason = item.release_anyway.as_ref()?;
        let original = item.texts[item.original].as_ref()?;
        let place = original.text.head.release_anyway.span()?;
        Some(Diagnostic::new(Code::ReleasedAnyway).at(&original.file, place).arg("reason", reason))
    });
    told.collect()
}
