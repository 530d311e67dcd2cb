//! Messages in words, along the chain of languages.

use super::{Arg, Customs, Figure, Layer, Locales, Said, Tongue, facts::Kind, figures};
use crate::{
    base::Lang,
    diag::{Code, Diagnostic},
};
use fluent_bundle::{
    FluentArgs, FluentError, FluentValue,
    resolver::{ResolverError, errors::ReferenceKind},
};
use fluent_syntax::ast;
use std::sync::Arc;

impl Locales {
    /// A message (`id`) or an attribute of one (`id.attribute`) in the language, else along its chain.
    pub fn say(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Said {
        self.find(lang, id, args).unwrap_or_else(|broken| Said {
            text: id.to_owned(),
            lang: None,
            missing: true,
            broken,
        })
    }

    /// Like [`Locales::say`] for a message without variables that need not be there; `None` when no language of the
    /// chain has it.
    pub fn names(&self, lang: &Lang, id: &str) -> Option<Said> {
        self.find(lang, id, &[]).ok()
    }

    /// A message without variables, only in that very language (the same language and script: for `zh-CN` also what
    /// `zh-Hans` says).
    pub fn own(&self, lang: &Lang, id: &str) -> Option<String> {
        self.own_with(lang, id, &[])
    }

    pub(super) fn own_with(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let chain = self.chain(lang);
        let mut own = chain.iter().filter(|link| link.other.is_none());
        own.find_map(|link| self.tongues[link.tongue].say(self, id, args, &mut None))
    }

    /// Whether any language of the chain has the message.
    pub fn has(&self, lang: &Lang, id: &str) -> bool {
        self.chain(lang).iter().any(|link| self.tongues[link.tongue].messages.contains_key(id))
    }

    /// A number as the language writes it.
    pub fn number(&self, lang: &Lang, n: impl Into<Figure>) -> String {
        self.customs(lang).figures.show(n.into())
    }

    /// `None` when the language has words of its own for readers; else the language that they are taken from. Only words
    /// that the program or the theme asks for count: names of a site's topics do not make a language's words.
    pub fn words_lang(&self, lang: &Lang) -> Option<Lang> {
        let chain = self.chain(lang);
        let link = chain.iter().find(|link| self.tongues[link.tongue].has_words);
        link.and_then(|link| link.other.clone())
    }

    /// Whether the program or the theme has a message of this name in some language.
    pub(super) fn is_lower(&self, id: &str) -> bool {
        let lower = |at: &usize| {
            let entry = &self.entries[*at];
            entry.layer < Layer::Site
        };
        self.tongues.iter().any(|tongue| tongue.messages.get(id).is_some_and(lower))
    }

    fn find(&self, lang: &Lang, id: &str, args: &[(&str, Arg)]) -> Result<Said, Option<Box<Diagnostic>>> {
        let mut broken = None;
        for link in self.chain(lang).iter() {
            if let Some(text) = self.tongues[link.tongue].say(self, id, args, &mut broken) {
                return Ok(Said { text, lang: link.other.clone(), missing: false, broken });
            }
        }
        Err(broken)
    }
}

impl Tongue {
    /// The message here; `None` when there is none, or when it cannot be resolved (the first reason goes to `broken`).
    fn say(
        &self,
        all: &Locales,
        id: &str,
        args: &[(&str, Arg)],
        broken: &mut Option<Box<Diagnostic>>,
    ) -> Option<String> {
        let pattern = self.pattern(id)?;
        if let [ast::PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some((*value).to_owned());
        }
        if self.broken.contains(id) {
            return None; // told when the files were read
        }
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            values.set(*name, value(arg));
        }
        match self.resolve(pattern, &values) {
            Ok(text) => Some(text),
            Err(errors) => {
                broken.get_or_insert_with(|| Box::new(self.told(all, id, &errors)));
                None
            }
        }
    }

    /// The pattern of `id` or `id.attribute`.
    pub(super) fn pattern(&self, id: &str) -> Option<&ast::Pattern<&str>> {
        if let Some(message) = self.bundle.get_message(id) {
            return message.value();
        }
        let (id, attribute) = id.split_once('.')?;
        Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value())
    }

    pub(super) fn resolve(
        &self,
        pattern: &ast::Pattern<&str>,
        args: &FluentArgs<'_>,
    ) -> Result<String, Vec<FluentError>> {
        let mut errors = Vec::new();
        let customs: &Arc<Customs> = &self.customs;
        let text = figures::with(customs, || self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned());
        if errors.is_empty() { Ok(text) } else { Err(errors) }
    }

    fn told(&self, all: &Locales, id: &str, errors: &[FluentError]) -> Diagnostic {
        let (reason, variable) = match errors.first() {
            Some(FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id }))) => {
                ("variable", id.as_str())
            }
            Some(FluentError::ResolverError(ResolverError::TooManyPlaceables)) => ("too-large", ""),
            _ => ("other", ""),
        };
        let entry = self.find(Kind::Message, id.split('.').next().unwrap_or(id)).map(|at| &all.entries[at]);
        let broken = Diagnostic::new(Code::MessageBroken)
            .arg("name", id)
            .arg("language", &self.lang)
            .arg("reason", reason)
            .arg("variable", variable)
            .arg("limit", PLACEABLES);
        match entry {
            Some(entry) => broken.at(&entry.file, entry.at),
            None => broken,
        }
    }
}

/// Fluent resolves no more `{ … }` than this in one message.
const PLACEABLES: usize = 100;

/// An argument as fluent takes it.
pub(super) fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Number(n) => FluentValue::from(*n),
    }
}
