//! What a text lets pass: a value that a rule finds in a segment, and nothing else. A waiver that lets nothing pass is told:
//! it is out of date as soon as the segment of the source says something else.

use super::{finding::Finding, tell::diagnostic, version_pair::VersionPair};
use crate::{
    check::words::Words,
    content::head::{TranslationRule, Waiver, WaiverRule},
    diag::{Code, Diagnostic},
    source::fields::Spanned,
};

/// What is found and not waived, and waivers that are not used.
pub(in crate::check) fn told(pair: &VersionPair<'_>, findings: Vec<Finding>) -> Vec<Diagnostic> {
    let mut used = Vec::new();
    let mut diagnostics = Vec::new();
    for mut finding in findings {
        let id = &pair.ids[finding.source];
        let mut left = |value: &String| {
            let waiver = pair.text.entry.text.head.waivers.entries().iter().position(|own| {
                is_for(&own.value, finding.rule, id)
                    && own.value.value.value().is_some_and(|own| own.trim() == value.trim())
            });
            used.extend(waiver);
            waiver.is_none()
        };
        finding.missing.retain(&mut left);
        finding.added.retain(&mut left);
        if !finding.is_empty() {
            diagnostics.push(diagnostic(pair, &finding));
        }
    }
    diagnostics.extend(unused(pair.text, &used));
    diagnostics
}

/// Waivers of a text that let nothing pass; `used`: the positions of those that do. Of the glossary's it says nothing.
pub(in crate::check) fn unused(text: &Words<'_>, used: &[usize]) -> Vec<Diagnostic> {
    let waivers = text.entry.text.head.waivers.entries().iter().enumerate();
    let own = waivers.filter(|(at, own)| !used.contains(at) && fact(own).is_some());
    let unused = own.map(|(_, own)| {
        let rule = fact(own).map_or("", TranslationRule::id);
        let d = Diagnostic::new(Code::WaiverUnused).at(&text.entry.file, own.span).arg("rule", rule);
        d.arg("value", own.value.value.value().map_or("", String::as_str))
    });
    unused.collect()
}

/// The rule of facts that a waiver is for.
fn fact(waiver: &Spanned<Waiver>) -> Option<TranslationRule> {
    match waiver.value.rule.value() {
        Some(WaiverRule::Translation(TranslationRule::GlossaryTerm | TranslationRule::GlossaryDated)) => None,
        Some(WaiverRule::Translation(rule)) => Some(*rule),
        _ => None,
    }
}

impl Words<'_> {
    /// Whether the text lets a value pass that a rule finds in a segment of its source.
    pub(in crate::check) fn waives(&self, rule: Code, segment: &str, value: &str) -> bool {
        let own = |own: &Spanned<Waiver>| {
            is_for(&own.value, rule, segment) && own.value.value.value().is_some_and(|own| own.trim() == value.trim())
        };
        self.entry.text.head.waivers.entries().iter().any(own)
    }
}

/// Whether a waiver is for a rule and a segment, and says why.
pub(in crate::check) fn is_for(waiver: &Waiver, rule: Code, segment: &str) -> bool {
    matches!(waiver.rule.value(), Some(WaiverRule::Translation(own)) if own.id() == rule.name())
        && waiver.segment.value().is_some_and(|own| own == segment)
        && waiver.reason.value().is_some_and(|reason| !reason.trim().is_empty())
}
