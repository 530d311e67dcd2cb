//! Languages' own names. ICU4X has none that are stable, so here is a table.

use crate::base::Lang;

/// Code and name, as people who speak it write it.
const NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fil", "Filipino"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hmn", "Hmoob"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("jra", "Jrai"),
    ("km", "ភាសាខ្មែរ"),
    ("ko", "한국어"),
    ("lo", "ລາວ"),
    ("mn", "Монгол"),
    ("ms", "Bahasa Melayu"),
    ("my", "မြန်မာ"),
    ("nb", "Norsk bokmål"),
    ("ne", "नेपाली"),
    ("nl", "Nederlands"),
    ("nn", "Norsk nynorsk"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("pt-BR", "Português (Brasil)"),
    ("rad", "Êđê"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("si", "සිංහල"),
    ("sk", "Slovenčina"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// A language's own name; that of its nearest parent where the table has none; else its code.
pub fn language_name(lang: &Lang) -> String {
    let name = |lang: &Lang| {
        let at = NAMES.binary_search_by_key(&lang.as_str(), |(code, _)| code).ok()?;
        Some(NAMES[at].1.to_owned())
    };
    let parents = || lang.parents().iter().find_map(name);
    name(lang).or_else(parents).unwrap_or_else(|| lang.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_names_regions_by_their_language() {
        assert!(NAMES.is_sorted_by_key(|(code, _)| code));
        assert!(NAMES.iter().all(|(code, _)| Lang::parse(code).is_some_and(|lang| lang.as_str() == *code)));
        let name = |code| language_name(&Lang::parse(code).unwrap());
        assert_eq!(
            [name("vi"), name("zh-CN"), name("zh-TW"), name("en-GB")],
            ["Tiếng Việt", "简体中文", "繁體中文", "English"]
        );
        assert_eq!(name("xx"), "xx");
    }
}
