//! A record that cannot be read, or that leads in a circle. It is never guessed at: its text counts as behind.

use crate::{
    base::ByLang,
    content::{Content, Entry, translations::Translation},
    diag::{Diagnostic, Severity},
};

pub(in crate::check) fn rule(content: &Content) -> Vec<Diagnostic> {
    let sections = content.sections.iter().flat_map(|section| faults(&section.texts, &section.translations));
    sections.chain(content.items.iter().flat_map(|item| faults(&item.texts, &item.translations))).collect()
}

/// What is wrong with the records of some texts; of one that is not approved it blocks nothing.
fn faults(texts: &ByLang<Option<Entry>>, translations: &ByLang<Option<Translation>>) -> Vec<Diagnostic> {
    let fault = |(entry, translation): (&Option<Entry>, &Option<Translation>)| {
        let fault = Diagnostic::clone(translation.as_ref()?.fault.as_ref()?);
        let approved = entry.as_ref().is_some_and(|entry| entry.status.approved());
        Some(if approved { fault } else { fault.severity(Severity::Warning) })
    };
    texts.iter().zip(translations).filter_map(fault).collect()
}
