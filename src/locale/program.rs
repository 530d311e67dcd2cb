//! The program's own words to whoever runs it.

use super::{locales::Locales, message::Arg};
use crate::{base::Lang, diag::Say};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// Speaks the language of the program's user.
pub struct ProgramWords<'a> {
    locales: &'a Locales,
    lang: Lang,
}

impl<'a> ProgramWords<'a> {
    /// Words in `lang`, else along its chain.
    pub fn new(locales: &'a Locales, lang: Lang) -> Self {
        Self { locales, lang }
    }

    /// The language spoken.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A message with numbers among its variables.
    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A variable that was not given counts as empty: a diagnostic must always be told.
    fn find(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        for link in self.locales.chain(&self.lang).iter() {
            let catalog = &self.locales.catalogs[link.catalog];
            let Some(part) = catalog.messages.get(message).and_then(|&at| self.locales.definitions[at].part(attribute))
            else {
                continue;
            };
            let mut values = FluentArgs::with_capacity(args.len());
            for (name, _) in &part.facts.variables {
                values.set(name.as_ref(), "");
            }
            for (name, arg) in args {
                values.set(*name, arg.value());
            }
            let Some(pattern) = catalog.pattern(id).filter(|_| !catalog.broken.contains(id)) else { continue };
            if let Ok(text) = catalog.resolve(pattern, &values) {
                return Some(text);
            }
        }
        None
    }
}

impl Say for ProgramWords<'_> {
    fn say(&self, id: &str, args: &[(Arc<str>, String)]) -> Option<String> {
        let args: Vec<(&str, Arg)> = args.iter().map(|(name, text)| (name.as_ref(), Arg::Text(text.clone()))).collect();
        self.find(id, &args)
    }
}
