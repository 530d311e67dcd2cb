//! The words that the program brings along, in nine languages.

use super::ftl::{FtlFile, Layer};
use crate::base::Lang;

macro_rules! files {
    ($($lang:literal)*) => {
        &[$(($lang, concat!("builtin:locales/", $lang, "/songngu.ftl"),
            include_str!(concat!("../../locales/", $lang, "/songngu.ftl"))),)*]
    };
}

/// Language, path for diagnostics, text.
const FILES: &[(&str, &str, &str)] = files! { "en" "fr" "ja" "km" "ko" "lo" "ru" "vi" "zh-Hans" };

/// The built-in words of all languages.
pub fn builtin() -> Vec<FtlFile<'static>> {
    FILES.iter().filter_map(|&(lang, file, text)| ftl(lang, file, text)).collect()
}

/// The built-in words that these languages can need: their own, their parents' and English. A command that speaks
/// before it has read a site, and a site in two languages, need not read nine files.
pub fn builtin_for<'a>(languages: impl IntoIterator<Item = &'a Lang>) -> Vec<FtlFile<'static>> {
    let mut needed = vec!["en".to_owned()];
    for lang in languages {
        needed.push(lang.to_string());
        needed.extend(lang.parents().iter().map(Lang::to_string));
    }
    let wanted = |lang: &str| needed.iter().any(|needed| needed == lang);
    FILES.iter().filter(|file| wanted(file.0)).filter_map(|&(lang, file, text)| ftl(lang, file, text)).collect()
}

fn ftl(lang: &str, file: &'static str, text: &'static str) -> Option<FtlFile<'static>> {
    Some(FtlFile {
        layer: Layer::Builtin,
        lang: Lang::parse(lang)?,
        file: file.into(),
        text: text.into(),
        program: true,
    })
}
