//! A language as BCP 47 names it (<https://www.rfc-editor.org/info/bcp47>).

use icu_locale::{LanguageIdentifier, LocaleDirectionality, LocaleExpander, TransformResult, subtags::Region};
use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

/// A well-formed language tag in canonical case: `vi`, `zh-Hans`, `pt-BR`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Lang(Arc<str>);

/// The direction in which a language is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left: Arabic, Hebrew, Persian, Urdu …
    Rtl,
}

/// Regions that CLDR's likely subtags leave out because one would guess English there.
const ENGLISH: &str = "001 150 AG AI AQ AU BB BM BQ BS BW BZ CA CK CW CX DM FJ FK FM GB GD GG GI GM GS GU GY HM IE IM IO JE \
JM KI KN KY LC LR MH MP MS MW NF NG NR NU NZ PN SB SG SH SL SX SZ TC TT UM VC VG VI ZA ZM";

/// Variants that are written: of the registry's those of languages that are spoken, and of ways to spell them.
const VARIANTS: &str = "1606nict 1694acad 1901 1959acad 1994 1996 abl1943 akuapem alalc97 ao1990 aranes arevela arevmda asante \
bohoric cemfr colb1945 dajnko ekavsk emodeng fonipa fonupa gascon grclass hepburn heploc hsistemo ijekavsk jauer jyutping \
kkcor luna1918 metelko monoton nedis njiva oxendict peano petr1708 pinyin polyton provenc puter rozaj rumgr scotland scouse \
simple solba sursilv sutsilv tarask tongyong ulster unifon valencia wadegile";

impl Lang {
    /// Reads a tag in any case; `None` when it is not well-formed.
    pub fn parse(tag: &str) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        (!id.language.is_unknown()).then(|| Self(id.to_string().into()))
    }

    /// Whether its parts are registered (<https://www.iana.org/assignments/language-subtag-registry>), as far as CLDR
    /// knows them: `jp` is well-formed too, and no language.
    pub fn is_known(&self) -> bool {
        let id = self.id();
        let expander = LocaleExpander::new_extended();
        let known = |mut id: LanguageIdentifier| expander.maximize(&mut id) == TransformResult::Modified;
        let part = |script, region| LanguageIdentifier { script, region, ..LanguageIdentifier::UNKNOWN };
        id.variants.iter().all(|variant| VARIANTS.split(' ').any(|known| known == variant.as_str()))
            && known(LanguageIdentifier { language: id.language, ..LanguageIdentifier::UNKNOWN })
            && (id.script.is_none() || known(part(id.script, None)))
            && id.region.is_none_or(|region| Self::is_english(region) || known(part(None, Some(region))))
    }

    /// Whether one would guess English in a region.
    pub(super) fn is_english(region: Region) -> bool {
        ENGLISH.split(' ').any(|known| known == region.as_str())
    }

    /// English: where a chain of languages passes before the site's main one.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// The canonical tag.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The tag as addresses write it.
    pub fn lower(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// Where words for it are looked for next, nearest first and without itself: `zh-CN` → `zh-Hans`, `zh`; `pt-BR` → `pt`;
    /// of Chinese without a script, that of its likely one.
    pub fn parents(&self) -> Vec<Lang> {
        let id = self.id();
        let short = LanguageIdentifier { script: None, region: None, variants: Default::default(), ..id.clone() };
        let mut script = LanguageIdentifier { script: maximized(&id).script, ..short.clone() };
        // A script that the language has anyway is written only where people write it: in Chinese.
        if maximized(&short).script == script.script && id.language.as_str() != "zh" {
            script.script = None;
        }
        let mut found = vec![Self(script.to_string().into()), Self(short.to_string().into())];
        found.retain(|parent| parent != self);
        found.dedup();
        found
    }

    /// How the language is written.
    pub fn direction(&self) -> Direction {
        match LocaleDirectionality::new_common().get(&self.id()) {
            Some(icu_locale::Direction::RightToLeft) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// The tag in ICU's form.
    pub fn id(&self) -> LanguageIdentifier {
        self.0.parse().unwrap_or(LanguageIdentifier::UNKNOWN) // it was parsed when it was made
    }
}

fn maximized(id: &LanguageIdentifier) -> LanguageIdentifier {
    let mut id = id.clone();
    LocaleExpander::new_common().maximize(&mut id);
    id
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_go_from_region_to_script_to_language() {
        let parents =
            |tag: &str| Lang::parse(tag).unwrap().parents().iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(parents("zh-CN"), ["zh-Hans", "zh"]);
        assert_eq!(parents("zh-TW"), ["zh-Hant", "zh"]);
        assert_eq!(parents("zh-Hans"), ["zh"]);
        assert_eq!(parents("pt-BR"), ["pt"]);
        assert_eq!(parents("zh"), ["zh-Hans"]);
        assert!(parents("vi").is_empty() && parents("sr").is_empty());
    }

    #[test]
    fn known_are_the_languages_that_there_are() {
        for known in [
            "vi",
            "rad",
            "jra",
            "bdq",
            "cmo",
            "mnn",
            "zh-Hans",
            "pt-BR",
            "en-GB",
            "sr-Latn-RS",
            "es-419",
            "km",
            "lo",
            "ca-valencia",
            "de-1996",
        ] {
            assert!(Lang::parse(known).unwrap().is_known(), "{known}");
        }
        for unknown in ["jp", "cn", "vn", "en-UK", "en-QQ", "zz", "xx", "en-Abcd", "de-foobar", "und"] {
            assert!(!Lang::parse(unknown).is_some_and(|lang| lang.is_known()), "{unknown}");
        }
    }

    #[test]
    fn tags_are_canonical_and_know_their_direction() {
        assert_eq!(Lang::parse("ZH-hans").unwrap().as_str(), "zh-Hans");
        assert_eq!(Lang::parse("ar").unwrap().direction(), Direction::Rtl);
        assert_eq!(Lang::parse("vi").unwrap().direction(), Direction::Ltr);
        assert!(Lang::parse("tiếng việt").is_none());
    }
}
