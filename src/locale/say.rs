//! Messages, dates, numbers and the order of names, as a language has them.

use super::{
    catalog::Catalog,
    dates::{DATE_MESSAGES, DATE_VARIABLES, DateStyle},
    definition::ReferenceKind,
    ftl::Layer,
    locales::Locales,
    message::{Arg, Message},
    numbers::Number,
};
use crate::{
    base::{Lang, PartialDate},
    diag::{Code, Diagnostic},
};
use fluent_bundle::{
    FluentArgs, FluentError,
    resolver::{ResolverError, errors::ReferenceKind as Unknown},
};
use fluent_syntax::ast;
use jiff::{Zoned, civil::Date};

/// Fluent resolves no more `{ … }` than this in one message.
const PLACEABLES: usize = 100;

impl Locales {
    /// A message (`id`) or an attribute of one (`id.attribute`) in the language, else along its chain.
    pub fn say(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Message {
        self.find(lang, id, args).unwrap_or_else(|broken| Message {
            text: id.to_owned(),
            lang: None,
            missing: true,
            broken,
        })
    }

    /// Like [`Locales::say`] for a message without variables that need not be there; `None` when no language of the
    /// chain has it.
    pub fn names(&self, lang: &Lang, id: &str) -> Option<Message> {
        self.find(lang, id, &[]).ok()
    }

    /// A message without variables, only in that very language (the same language and script: for `zh-CN` also what
    /// `zh-Hans` says).
    pub fn own(&self, lang: &Lang, id: &str) -> Option<String> {
        self.own_with(lang, id, &[])
    }

    fn own_with(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let chain = self.chain(lang);
        let mut own = chain.iter().filter(|link| link.other.is_none());
        own.find_map(|link| self.message(&self.catalogs[link.catalog], id, args, &mut None))
    }

    /// Whether the language itself has the message, be it one that cannot be resolved.
    pub fn has_own(&self, lang: &Lang, id: &str) -> bool {
        let chain = self.chain(lang);
        let mut own = chain.iter().filter(|link| link.other.is_none());
        own.any(|link| self.catalogs[link.catalog].messages.contains_key(id))
    }

    /// A number as the language writes it.
    pub fn number(&self, lang: &Lang, n: impl Into<Number>) -> String {
        self.formats(lang).numbers.format(n.into())
    }

    /// A date in words: by the language's own message `date-long` (`date-short`) where it has one, else as ICU writes it;
    /// `2024-08-05` in a language that neither knows.
    pub fn date(&self, lang: &Lang, date: &Zoned, style: DateStyle) -> String {
        self.day(lang, date.date(), style)
    }

    fn day(&self, lang: &Lang, date: Date, style: DateStyle) -> String {
        let (day, month) = (date.day(), date.month());
        let values =
            [day.to_string(), format!("{day:02}"), month.to_string(), format!("{month:02}"), date.year().to_string()];
        // Text, not numbers: a year is not grouped.
        let args: Vec<_> = DATE_VARIABLES.into_iter().zip(values.map(Arg::Text)).collect();
        self.own_with(lang, DATE_MESSAGES[style as usize], &args)
            .or_else(|| self.formats(lang).dates.format(date, style))
            .unwrap_or_else(|| date.to_string())
    }

    /// As much of a date as is known, in words; digits in a language that ICU does not know.
    pub fn partial_date(&self, lang: &Lang, date: PartialDate, style: DateStyle) -> String {
        let month = |year, month| self.formats(lang).dates.format_month(year, month);
        match (date, date.first_day()) {
            (PartialDate::Day(..), Some(day)) => self.day(lang, day, style),
            (PartialDate::Month(year, own), _) => month(year, own).unwrap_or_else(|| date.to_string()),
            _ => date.to_string(),
        }
    }

    /// Bytes that order as the texts do in the language; texts that the language takes for equal order by their bytes.
    pub fn sort_key(&self, lang: &Lang, text: &str) -> Vec<u8> {
        self.formats(lang).collation.sort_key(text)
    }

    /// `None` when the language has words of its own for readers; else the language that they are taken from. Only words
    /// that the program or the theme asks for count: names of a site's topics do not make a language's words.
    pub fn words_lang(&self, lang: &Lang) -> Option<Lang> {
        let chain = self.chain(lang);
        let first = chain.iter().find(|link| self.catalogs[link.catalog].has_words);
        first.and_then(|link| link.other.clone())
    }

    /// Whether the program or the theme has a message of this name in some language.
    pub(super) fn is_below_site(&self, id: &str) -> bool {
        let below = |at: &usize| self.definitions[*at].layer < Layer::Site;
        self.catalogs.iter().any(|catalog| catalog.messages.get(id).is_some_and(below))
    }

    fn find(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Result<Message, Option<Box<Diagnostic>>> {
        let mut broken = None;
        for link in self.chain(lang).iter() {
            if let Some(text) = self.message(&self.catalogs[link.catalog], id, args, &mut broken) {
                return Ok(Message { text, lang: link.other.clone(), missing: false, broken });
            }
        }
        Err(broken)
    }

    /// The message in one language; `None` when there is none, or when it cannot be resolved (the first reason goes to
    /// `broken`).
    fn message(
        &self,
        catalog: &Catalog,
        id: &str,
        args: &[(&str, Arg)],
        broken: &mut Option<Box<Diagnostic>>,
    ) -> Option<String> {
        let pattern = catalog.pattern(id)?;
        if let [ast::PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some((*value).to_owned());
        }
        if catalog.broken.contains(id) {
            return None; // told when the files were read
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, arg.value());
        }
        match catalog.resolve(pattern, &values) {
            Ok(text) => Some(text),
            Err(errors) => {
                broken.get_or_insert_with(|| Box::new(self.why(catalog, id, &errors)));
                None
            }
        }
    }

    fn why(&self, catalog: &Catalog, id: &str, errors: &[FluentError]) -> Diagnostic {
        let (reason, variable) = match errors.first() {
            Some(FluentError::ResolverError(ResolverError::Reference(Unknown::Variable { id }))) => {
                ("variable", id.as_str())
            }
            Some(FluentError::ResolverError(ResolverError::TooManyPlaceables)) => ("too-large", ""),
            _ => ("other", ""),
        };
        let at = catalog.find(ReferenceKind::Message, id.split('.').next().unwrap_or(id));
        let broken = Diagnostic::new(Code::MessageBroken)
            .arg("name", id)
            .arg("language", &catalog.lang)
            .arg("reason", reason)
            .arg("variable", variable)
            .arg("limit", PLACEABLES);
        match at.map(|at| &self.definitions[at]) {
            Some(definition) => broken.at(&definition.file, definition.at),
            None => broken,
        }
    }
}
