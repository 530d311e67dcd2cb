//! Names of languages: their own, the English and the Vietnamese ones. ICU4X has none that are stable, so here is a table.

use super::{Lang, plain};

/// Code; name as people who speak it write it; in English; in Vietnamese, without “tiếng”.
const NAMES: &[(&str, &str, &str, &str)] = &[
    ("ar", "العربية", "Arabic", "Ả Rập"),
    ("bdq", "Bahnar", "Bahnar", "Ba Na"),
    ("be", "Беларуская", "Belarusian", "Belarus"),
    ("bg", "Български", "Bulgarian", "Bungari"),
    ("bn", "বাংলা", "Bengali", "Bengal"),
    ("cs", "Čeština", "Czech", "Séc"),
    ("da", "Dansk", "Danish", "Đan Mạch"),
    ("de", "Deutsch", "German", "Đức"),
    ("el", "Ελληνικά", "Greek", "Hy Lạp"),
    ("en", "English", "English", "Anh"),
    ("es", "Español", "Spanish", "Tây Ban Nha"),
    ("fa", "فارسی", "Persian", "Ba Tư"),
    ("fi", "Suomi", "Finnish", "Phần Lan"),
    ("fil", "Filipino", "Filipino", "Philippines"),
    ("fr", "Français", "French", "Pháp"),
    ("he", "עברית", "Hebrew", "Do Thái"),
    ("hi", "हिन्दी", "Hindi", "Hindi"),
    ("hmn", "Hmoob", "Hmong", "Mông"),
    ("hr", "Hrvatski", "Croatian", "Croatia"),
    ("hu", "Magyar", "Hungarian", "Hungary"),
    ("id", "Bahasa Indonesia", "Indonesian", "Indonesia"),
    ("it", "Italiano", "Italian", "Ý"),
    ("ja", "日本語", "Japanese", "Nhật"),
    ("jra", "Jrai", "Jarai", "Gia Rai"),
    ("kk", "Қазақ тілі", "Kazakh", "Kazakh"),
    ("km", "ភាសាខ្មែរ", "Khmer", "Khmer"),
    ("ko", "한국어", "Korean", "Hàn"),
    ("la", "Latina", "Latin", "La-tinh"),
    ("lo", "ລາວ", "Lao", "Lào"),
    ("mn", "Монгол", "Mongolian", "Mông Cổ"),
    ("ms", "Bahasa Melayu", "Malay", "Mã Lai"),
    ("my", "မြန်မာ", "Burmese", "Miến Điện"),
    ("nb", "Norsk bokmål", "Norwegian Bokmål", "Na Uy (Bokmål)"),
    ("ne", "नेपाली", "Nepali", "Nepal"),
    ("nl", "Nederlands", "Dutch", "Hà Lan"),
    ("nn", "Norsk nynorsk", "Norwegian Nynorsk", "Na Uy (Nynorsk)"),
    ("no", "Norsk", "Norwegian", "Na Uy"),
    ("pl", "Polski", "Polish", "Ba Lan"),
    ("pt", "Português", "Portuguese", "Bồ Đào Nha"),
    ("pt-BR", "Português (Brasil)", "Brazilian Portuguese", "Bồ Đào Nha (Brazil)"),
    ("rad", "Êđê", "Rade", "Ê Đê"),
    ("ro", "Română", "Romanian", "Rumani"),
    ("ru", "Русский", "Russian", "Nga"),
    ("si", "සිංහල", "Sinhala", "Sinhala"),
    ("sk", "Slovenčina", "Slovak", "Slovak"),
    ("sr", "Српски", "Serbian", "Serbia"),
    ("sv", "Svenska", "Swedish", "Thụy Điển"),
    ("sw", "Kiswahili", "Swahili", "Swahili"),
    ("ta", "தமிழ்", "Tamil", "Tamil"),
    ("th", "ไทย", "Thai", "Thái Lan"),
    ("tr", "Türkçe", "Turkish", "Thổ Nhĩ Kỳ"),
    ("uk", "Українська", "Ukrainian", "Ukraina"),
    ("ur", "اردو", "Urdu", "Urdu"),
    ("vi", "Tiếng Việt", "Vietnamese", "Việt"),
    ("zh", "中文", "Chinese", "Trung"),
    ("zh-Hans", "简体中文", "simplified Chinese", "Trung giản thể"),
    ("zh-Hant", "繁體中文", "traditional Chinese", "Trung phồn thể"),
];

/// Other names that people write, as [`plain_name`] gives them.
const OTHERS: &[(&str, &str)] = &[
    ("bo dao nha brazil", "pt-BR"),
    ("cambodian", "km"),
    ("campuchia", "km"),
    ("chinese", "zh-Hans"),
    ("chinese simplified", "zh-Hans"),
    ("chinese traditional", "zh-Hant"),
    ("ede", "rad"),
    ("farsi", "fa"),
    ("gia rai", "jra"),
    ("han quoc", "ko"),
    ("hoa", "zh-Hans"),
    ("laotian", "lo"),
    ("mandarin", "zh-Hans"),
    ("myanmar", "my"),
    ("nhat ban", "ja"),
    ("tagalog", "fil"),
    ("thai", "th"),
    ("trieu tien", "ko"),
    ("trung", "zh-Hans"),
    ("trung gian the", "zh-Hans"),
    ("trung hoa", "zh-Hans"),
    ("trung phon the", "zh-Hant"),
    ("trung quoc", "zh-Hans"),
    ("viet nam", "vi"),
    ("中文", "zh-Hans"),
    ("汉语", "zh-Hans"),
];

impl Lang {
    /// Its own name; that of its nearest parent where the table has none; else its code.
    pub fn own_name(&self) -> String {
        self.named(|row| row.1).map_or_else(|| self.to_string(), str::to_owned)
    }

    /// Its name in another language, for the middle of a sentence: in Vietnamese, else in English. Its code where the table
    /// has no name.
    pub fn name_in(&self, other: &Lang) -> String {
        let vietnamese = other.as_str() == "vi";
        match self.named(|row| if vietnamese { row.3 } else { row.2 }) {
            Some(name) if vietnamese => format!("tiếng {name}"),
            Some(name) => name.to_owned(),
            None => self.to_string(),
        }
    }

    /// The language of a name in any of its three languages: `tiếng Việt`, `Vietnamese`.
    pub(super) fn of_name(written: &str) -> Option<Self> {
        let own = plain_name(written);
        let other = OTHERS.iter().find(|(name, _)| *name == own).map(|(_, code)| *code);
        let named = || NAMES.iter().find(|row| [row.1, row.2, row.3].iter().any(|name| plain_name(name) == own));
        Self::parse(other.or_else(|| named().map(|row| row.0))?)
    }

    fn named(
        &self,
        name: impl Fn(&'static (&'static str, &'static str, &'static str, &'static str)) -> &'static str,
    ) -> Option<&'static str> {
        let find = |lang: &Lang| {
            let at = NAMES.binary_search_by_key(&lang.as_str(), |row| row.0).ok()?;
            Some(name(&NAMES[at]))
        };
        find(self).or_else(|| self.parents().iter().find_map(find))
    }
}

/// A name without marks, brackets and what says only that it is a language's.
fn plain_name(name: &str) -> String {
    let plain = plain(name).replace(['(', ')', '-', '_', ',', '.'], " ");
    let words: Vec<&str> =
        plain.split_whitespace().filter(|word| !matches!(*word, "language" | "ngon" | "ngu")).collect();
    let name = words.join(" ");
    name.strip_prefix("tieng ").map(str::to_owned).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_names_regions_by_their_language() {
        assert!(NAMES.is_sorted_by_key(|row| row.0) && OTHERS.is_sorted_by_key(|(name, _)| name));
        assert!(NAMES.iter().all(|row| Lang::parse(row.0).is_some_and(|lang| lang.as_str() == row.0)));
        assert!(OTHERS.iter().all(|(name, code)| plain_name(name) == *name && Lang::parse(code).is_some()));
        let name = |code| Lang::parse(code).unwrap().own_name();
        assert_eq!(
            [name("vi"), name("zh-CN"), name("zh-TW"), name("en-GB")],
            ["Tiếng Việt", "简体中文", "繁體中文", "English"]
        );
        assert_eq!(name("xx"), "xx");
    }

    #[test]
    fn a_language_is_named_in_the_language_of_the_sentence() {
        let name = |code, other| Lang::parse(code).unwrap().name_in(&Lang::parse(other).unwrap());
        assert_eq!([name("fr", "vi"), name("fr", "en")], ["tiếng Pháp", "French"]);
        assert_eq!([name("pt-PT", "vi"), name("cjm", "vi")], ["tiếng Bồ Đào Nha", "cjm"]);
    }
}
