//! Which of a site's languages was meant.

use super::{Diagnostic, nearest};
use crate::base::Lang;

/// The language that was meant by a code: the one that it narrows down (`vi` for `vi-VN`) or that narrows it down, is called
/// so, or is spelt nearly so. A language of its own is no slip for another.
pub fn meant_language<'l>(written: &str, known: &[&'l Lang]) -> Option<&'l Lang> {
    let own = Lang::parse(&written.replace('_', "-"));
    let meant = Lang::meant(written);
    let find = |lang: &Lang| {
        let own = known.iter().find(|known| **known == lang);
        let broader = || lang.parents().into_iter().find_map(|parent| known.iter().find(|known| ***known == parent));
        own.or_else(broader).or_else(|| known.iter().find(|known| known.parents().contains(lang)))
    };
    let found = own.iter().chain(&meant).find_map(find);
    let spelt = || {
        let near = nearest(written, known.iter().map(|lang| lang.as_str()))?;
        known.iter().find(|lang| lang.as_str() == near)
    };
    found.or_else(|| if own.is_some_and(|own| own.is_known()) { None } else { spelt() }).copied()
}

impl Diagnostic {
    /// About a code that is not among the languages of the site (`known`): with the one that was meant (`nearest`), else with
    /// the code that is right for a language that the site does not have (`meant`).
    #[must_use]
    pub fn suggest_language<'l>(self, written: &str, known: impl IntoIterator<Item = &'l Lang>) -> Self {
        let known: Vec<&Lang> = known.into_iter().collect();
        let near = meant_language(written, &known).map(Lang::as_str).unwrap_or_default();
        let meant = Lang::meant(written).filter(|lang| near.is_empty() && lang.as_str() != written);
        let codes: Vec<&str> = known.iter().map(|lang| lang.as_str()).collect();
        let meant = meant.as_ref().map(Lang::as_str).unwrap_or_default();
        self.arg("nearest", near).arg("meant", meant).arg("known", codes.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_leads_to_the_language_that_the_site_has() {
        for (written, known, meant) in [
            ("vn", "vi en", "vi"),
            ("vi_VN", "vi en", "vi"),
            ("vi-VN", "vi en", "vi"),
            ("en_GB", "vi en", "en"),
            ("uk", "vi uk", "uk"),
            ("cn", "vi zh-Hans", "zh-Hans"),
            ("cn", "vi zh", "zh"),
            ("cn", "vi zh-CN", "zh-CN"),
            ("chi", "vi zh-Hans", "zh-Hans"),
            ("en", "vi en-GB", "en-GB"),
            ("kr", "vi ko", "ko"),
            ("la", "vi lo", "lo"),
            ("tieng-viet", "vi en", "vi"),
            ("zhHans", "vi zh-Hans", "zh-Hans"),
            ("jp", "vi en", ""),
            ("zh-Hant", "vi zh-Hans", ""),
            ("fil", "vi fi", ""),
            ("de", "vi en", ""),
        ] {
            let langs: Vec<Lang> = known.split(' ').filter_map(Lang::parse).collect();
            let found = meant_language(written, &langs.iter().collect::<Vec<_>>());
            assert_eq!(found.map(Lang::as_str).unwrap_or_default(), meant, "{written} of {known}");
        }
    }
}
