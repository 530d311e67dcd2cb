//! The language of the program's user.

use crate::{
    base::Lang,
    locale::{self, Locales},
};

/// The language that the environment asks for: Vietnamese, else English.
pub fn environment() -> Lang {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set).and_then(|value| of(&value)).unwrap_or_else(Lang::english)
}

/// `vi_VN.UTF-8` → `vi`.
fn of(value: &str) -> Option<Lang> {
    let code = value.split(['_', '.', '@', '-']).next()?;
    code.eq_ignore_ascii_case("vi").then(|| Lang::parse("vi"))?
}

/// The words that the program brings along in a language, for before it has read a site.
pub fn words(lang: &Lang) -> Locales {
    locale::load(&locale::builtin_for([lang]), &[]).0
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn an_environments_language_is_vietnamese_or_nothing() {
        assert!(["vi", "vi_VN", "vi_VN.UTF-8", "VI"].iter().all(|value| of(value).is_some()));
        assert!(["C", "POSIX", "en_US.UTF-8", "vie", ""].iter().all(|value| of(value).is_none()));
    }
}
