//! The order of names in a language: `Đ` after `D` in Vietnamese.

use crate::base::Lang;
use icu_collator::{CollatorBorrowed, options::CollatorOptions};
use std::sync::OnceLock;

pub(super) struct Collation {
    lang: Lang,
    collator: OnceLock<Option<CollatorBorrowed<'static>>>,
}

impl Collation {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: lang.clone(), collator: OnceLock::new() }
    }

    fn collator(&self) -> Option<&CollatorBorrowed<'static>> {
        let make = || {
            let locale = icu_locale::Locale::from(self.lang.id());
            CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok()
        };
        self.collator.get_or_init(make).as_ref()
    }

    /// Bytes that order as the texts do; texts that the language takes for equal order by their bytes.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 2);
        if let Some(collator) = self.collator() {
            let Ok(_) = collator.write_sort_key_to(text, &mut key);
        }
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }
}
