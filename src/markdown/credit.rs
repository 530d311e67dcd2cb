//! Whom a figure names below what it shows.

use super::escape;

/// Who made something, and under which licence it may be passed on.
pub(super) struct CreditLine<'c> {
    /// Plain text.
    pub credit: Option<&'c str>,
    /// The language of the credit, when that is another than the text's.
    pub lang: Option<&'c str>,
    /// Plain text; its name belongs to no language.
    pub license: Option<&'c str>,
}

impl CreditLine<'_> {
    /// Whether there is nobody to name and no licence.
    pub(super) fn is_empty(&self) -> bool {
        [self.credit, self.license].into_iter().flatten().all(|words| words.trim().is_empty())
    }

    /// Writes it as small print.
    pub(super) fn write(&self, out: &mut String) {
        let credit = self.credit.unwrap_or_default().trim();
        let license = self.license.unwrap_or_default().trim();
        out.push_str("<small class=\"credit\"");
        if let Some(lang) = self.lang.filter(|_| !credit.is_empty()) {
            out.push_str(" lang=\"");
            escape::attribute(out, lang);
            out.push('"');
        }
        out.push('>');
        escape::text(out, credit);
        out.push_str(if credit.is_empty() || license.is_empty() { "" } else { ", " });
        escape::text(out, license);
        out.push_str("</small>");
    }
}
