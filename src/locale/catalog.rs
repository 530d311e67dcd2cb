//! One language's words, the layers laid over each other.

use super::{
    definition::{Definition, ReferenceKind},
    functions,
    numbers::{self, Numbers},
};
use crate::{
    base::{Direction, Lang},
    diag::{Code, Diagnostic, Place},
};
use fluent::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use fluent_syntax::ast;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::Arc;

pub(super) struct Catalog {
    pub lang: Lang,
    bundle: FluentBundle<Arc<FluentResource>>,
    /// The message that counts under each id: a place in [`super::Locales::definitions`].
    pub messages: FxHashMap<Box<str>, usize>,
    /// The term that counts under each name (without `-`).
    pub terms: FxHashMap<Box<str>, usize>,
    /// Messages and attributes (`id.attribute`) that cannot be resolved.
    pub broken: FxHashSet<Box<str>>,
    /// Whether it has any of the words that the program or the theme asks for.
    pub has_words: bool,
    numbers: Arc<Numbers>,
}

impl Catalog {
    pub fn new(lang: &Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(lang.as_str().parse().into_iter().collect());
        // Isolates around variables break addresses, search and copying: only where writing runs from right to left.
        bundle.set_use_isolating(lang.direction() == Direction::Rtl);
        bundle.set_formatter(Some(numbers::formatter));
        Self {
            lang: lang.clone(),
            bundle,
            messages: FxHashMap::default(),
            terms: FxHashMap::default(),
            broken: FxHashSet::default(),
            has_words: false,
            numbers: Arc::new(Numbers::new(lang)),
        }
    }

    /// Lays a file over what is there.
    pub fn lay(
        &mut self,
        resource: Arc<FluentResource>,
        parsed: Vec<Definition>,
        definitions: &mut Vec<Definition>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        for definition in parsed {
            let (own, other) = match definition.term {
                true => (&mut self.terms, &self.messages),
                false => (&mut self.messages, &self.terms),
            };
            let before = own.get(&definition.id).map(|&at| &definitions[at]);
            let before = before.filter(|before| before.layer == definition.layer);
            // A bundle keeps messages and terms in one drawer: `-site` would hide `site`.
            let before = before.or_else(|| other.get(&definition.id).map(|&at| &definitions[at]));
            if let Some(before) = before {
                let twice = Diagnostic::new(Code::FluentDuplicate).at(&definition.file, definition.at);
                let twice = twice.arg("name", &definition.id);
                diagnostics.push(twice.related("related-first", Place::span(&before.file, before.at)));
            }
            own.insert(definition.id.clone(), definitions.len());
            definitions.push(definition);
        }
        self.bundle.add_resource_overriding(resource);
    }

    /// Call it when all files are laid.
    pub fn add_functions(&mut self) {
        functions::add(&mut self.bundle);
    }

    /// The definition that a name means here.
    pub fn find(&self, kind: ReferenceKind, id: &str) -> Option<usize> {
        match kind {
            ReferenceKind::Message => self.messages.get(id).copied(),
            ReferenceKind::Term => self.terms.get(id).copied(),
            ReferenceKind::Function => None,
        }
    }

    /// The pattern of `id` or `id.attribute`.
    pub fn pattern(&self, id: &str) -> Option<&ast::Pattern<&str>> {
        if let Some(message) = self.bundle.get_message(id) {
            return message.value();
        }
        let (id, attribute) = id.split_once('.')?;
        Some(self.bundle.get_message(id)?.get_attribute(attribute)?.value())
    }

    /// A pattern in words.
    ///
    /// # Errors
    /// A variable that it wants is not given, or it grows too large.
    pub fn resolve(&self, pattern: &ast::Pattern<&str>, args: &FluentArgs<'_>) -> Result<String, Vec<FluentError>> {
        let mut errors = Vec::new();
        let text =
            numbers::with(&self.numbers, || self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned());
        if errors.is_empty() { Ok(text) } else { Err(errors) }
    }
}
