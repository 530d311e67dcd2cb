//! What was meant by what is written where a language's code should be.

use super::Lang;
use icu_locale::{LanguageIdentifier, LocaleCanonicalizer, LocaleExpander, subtags::Region};

/// Codes of languages that hardly anybody publishes in, while they are the codes of countries or what others are called in
/// Vietnamese: Kanuri, Latin, Twi; Nend, Duna, Hangaza, Hoava, Ngbaka.
const RARE: [&str; 8] = ["kr", "la", "tw", "anh", "duc", "han", "hoa", "nga"];

impl Lang {
    /// The language that was meant by a code which is none, or hardly meant: another language's rare code (`la` for Lao), a
    /// country's (`jp`), three letters for two (`vie`), `_` for `-`, a name (`tiếng Việt`). A region that one would guess
    /// anyway is left out, but in Chinese, where it decides about the script.
    pub fn meant(written: &str) -> Option<Self> {
        if let Some(rare) = Self::instead_of_rare(written) {
            return Some(rare);
        }
        // `vi_VN.UTF-8`, as systems name a language.
        let code = written.split(['.', '@']).next().unwrap_or_default().trim().replace('_', "-");
        let tag = code.parse::<LanguageIdentifier>().ok().filter(|id| !id.language.is_unknown());
        tag.and_then(canonical).or_else(|| of_region(&code)).or_else(|| Self::of_name(written))
    }

    /// The language that was probably meant by the code of one that hardly anybody publishes in.
    pub fn instead_of_rare(code: &str) -> Option<Self> {
        let rare = RARE.iter().any(|rare| rare.eq_ignore_ascii_case(code));
        rare.then(|| of_region(code).or_else(|| Self::of_name(code))).flatten()
    }
}

/// A tag in today's subtags, if there are such.
fn canonical(id: LanguageIdentifier) -> Option<Lang> {
    let mut locale = id.into();
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let mut id = locale.id;
    if id.language.as_str() != "zh" && id.region.is_some() && id.script.is_none() {
        let mut least = id.clone();
        LocaleExpander::new_extended().minimize(&mut least);
        id.region = least.region;
    }
    Lang::parse(&id.to_string()).filter(Lang::is_known)
}

/// The language that is mostly spoken in a country.
fn of_region(code: &str) -> Option<Lang> {
    let region: Region = code.parse().ok()?;
    let mut id = LanguageIdentifier { region: Some(region), ..LanguageIdentifier::UNKNOWN };
    if Lang::is_english(region) {
        return Some(Lang::english());
    }
    LocaleExpander::new_extended().maximize(&mut id);
    id.region = None;
    if id.language.as_str() != "zh" {
        id.script = None;
    }
    (!id.language.is_unknown()).then(|| Lang::parse(&id.to_string())).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_known_of_many_slips() {
        for (written, meant) in [
            ("jp", "ja"),
            ("JP", "ja"),
            ("vn", "vi"),
            ("cn", "zh-Hans"),
            ("hk", "zh-Hant"),
            ("tw", "zh-Hant"),
            ("kr", "ko"),
            ("kh", "km"),
            ("la", "lo"),
            ("us", "en"),
            ("gb", "en"),
            ("cz", "cs"),
            ("dk", "da"),
            ("ua", "uk"),
            ("vie", "vi"),
            ("eng", "en"),
            ("fra", "fr"),
            ("fre", "fr"),
            ("ger", "de"),
            ("chi", "zh"),
            ("zho", "zh"),
            ("jpn", "ja"),
            ("kor", "ko"),
            ("khm", "km"),
            ("iw", "he"),
            ("in", "id"),
            ("zh_CN", "zh-CN"),
            ("zh_Hans", "zh-Hans"),
            ("vi_VN", "vi"),
            ("vi_VN.UTF-8", "vi"),
            ("vi_VN@euro", "vi"),
            ("en_GB", "en-GB"),
            ("en-UK", "en-GB"),
            ("pt_BR", "pt"),
            ("ja-JP", "ja"),
            ("tiếng Việt", "vi"),
            ("Tiếng việt", "vi"),
            ("tieng-viet", "vi"),
            ("vietnamese", "vi"),
            ("English", "en"),
            ("tiếng Anh", "en"),
            ("anh", "en"),
            ("duc", "de"),
            ("han", "ko"),
            ("hoa", "zh-Hans"),
            ("nga", "ru"),
            ("Pháp", "fr"),
            ("日本語", "ja"),
            ("tiếng Trung", "zh-Hans"),
            ("tiếng Trung (giản thể)", "zh-Hans"),
            ("Hàn Quốc", "ko"),
            ("lào", "lo"),
            ("русский", "ru"),
        ] {
            assert_eq!(Lang::meant(written).map(|lang| lang.to_string()).as_deref(), Some(meant), "{written}");
        }
        for nothing in ["", "xx", "zz", "qq", "klingonisch", "a", "vi, en", "tiếng", "1"] {
            assert_eq!(Lang::meant(nothing), None, "{nothing}");
        }
    }
}
