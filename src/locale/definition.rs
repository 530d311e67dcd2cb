//! What one definition of a file refers to, wants and says, found in one walk over it.

use super::ftl::Layer;
use crate::base::{Hash, Lang, Span};
use fluent_syntax::ast;
use std::sync::Arc;

/// A message or a term.
pub(super) struct Definition {
    pub layer: Layer,
    pub lang: Lang,
    pub file: Arc<str>,
    /// Its id, in the file.
    pub at: Span,
    pub program: bool,
    /// Whether it is of a file that the program brings along.
    pub builtin: bool,
    pub term: bool,
    /// Without a term's `-`.
    pub id: Box<str>,
    /// Its value, where it has one, and its attributes.
    pub parts: Vec<MessagePart>,
}

/// A value or an attribute.
pub(super) struct MessagePart {
    /// `None` for the value.
    pub attribute: Option<Box<str>>,
    pub facts: PatternFacts,
}

/// What a pattern holds.
#[derive(Default)]
pub(super) struct PatternFacts {
    pub references: Vec<Reference>,
    pub variables: Vec<(Box<str>, Span)>,
    pub selections: Vec<Selection>,
    /// Lines of text that look like messages of their own: `id = …` with blanks in front.
    pub swallowed: Vec<Span>,
    /// How many steps resolving takes at most, references not followed.
    pub steps: usize,
    /// The fingerprint of what it says.
    pub stamp: Hash,
}

/// The name of another definition or of a function.
pub(super) struct Reference {
    pub kind: ReferenceKind,
    pub id: Box<str>,
    pub attribute: Option<Box<str>>,
    pub at: Span,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) enum ReferenceKind {
    Message,
    Term,
    Function,
}

/// The variants of a selector that can be a number.
pub(super) struct Selection {
    pub ordinal: bool,
    /// Names only; `[1]` is none.
    pub keys: Vec<(Box<str>, Span)>,
}

impl Definition {
    /// The part that a reference means.
    pub fn part(&self, attribute: Option<&str>) -> Option<&MessagePart> {
        self.parts.iter().find(|part| part.attribute.as_deref() == attribute)
    }

    /// What a message says, all its parts together, references not followed.
    pub fn stamp(&self) -> Hash {
        Hash::stamp(&self.parts.iter().map(|part| (&part.attribute, part.facts.stamp)).collect::<Vec<_>>())
    }
}

/// Where `part` stands in `text`: the parser gives slices of its input.
pub(super) fn span(text: &str, part: &str, shift: usize) -> Span {
    let start = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    let start = start.filter(|start| start + part.len() <= text.len()).unwrap_or(0);
    Span::new(start, start + part.len()).shift(shift)
}

/// Walks over a pattern. `shift`: how many bytes of the file stand before `text`.
pub(super) fn pattern_facts(pattern: &ast::Pattern<&str>, text: &str, shift: usize) -> PatternFacts {
    let mut walk = Walk { text, shift, facts: PatternFacts::default(), said: Vec::new() };
    walk.pattern(pattern);
    PatternFacts { stamp: Hash::of(&walk.said), ..walk.facts }
}

struct Walk<'a> {
    text: &'a str,
    shift: usize,
    facts: PatternFacts,
    /// What is said, in an unambiguous form.
    said: Vec<u8>,
}

impl Walk<'_> {
    fn span(&self, part: &str) -> Span {
        span(self.text, part, self.shift)
    }

    /// Notes a piece of the pattern for its fingerprint.
    fn say(&mut self, tag: u8, words: &str) {
        self.said.push(tag);
        self.said.extend_from_slice(&(words.len() as u32).to_le_bytes());
        self.said.extend_from_slice(words.as_bytes());
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        self.said.push(b'[');
        for element in &pattern.elements {
            self.facts.steps += 1;
            match element {
                ast::PatternElement::TextElement { value } => {
                    self.say(b't', value);
                    if looks_like_message(value) && self.begins_line(value) {
                        let at = self.span(value.trim_end());
                        self.facts.swallowed.push(at);
                    }
                }
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
        self.said.push(b']');
    }

    /// Whether only blanks stand before a text on its line.
    fn begins_line(&self, value: &str) -> bool {
        let start = span(self.text, value, 0).start as usize;
        let before = self.text.get(..start).unwrap_or_default();
        before.trim_end_matches([' ', '\t']).ends_with('\n')
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.say(b's', "");
                self.inline(selector);
                let mut keys = Vec::new();
                for variant in variants {
                    let (tag, key) = match &variant.key {
                        ast::VariantKey::Identifier { name } => (b'k', *name),
                        ast::VariantKey::NumberLiteral { value } => (b'n', *value),
                    };
                    self.say(if variant.default { tag.to_ascii_uppercase() } else { tag }, key);
                    if tag == b'k' {
                        keys.push((key.into(), self.span(key)));
                    }
                    self.pattern(&variant.value);
                }
                if let Some(ordinal) = number(selector) {
                    self.facts.selections.push(Selection { ordinal, keys });
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        self.facts.steps += 1;
        match inline {
            ast::InlineExpression::StringLiteral { value } => self.say(b'"', value),
            ast::InlineExpression::NumberLiteral { value } => self.say(b'#', value),
            ast::InlineExpression::VariableReference { id } => {
                self.say(b'$', id.name);
                self.facts.variables.push((id.name.into(), self.span(id.name)));
            }
            ast::InlineExpression::MessageReference { id, attribute } => {
                self.reference(ReferenceKind::Message, id.name, attribute.as_ref().map(|a| a.name));
            }
            ast::InlineExpression::TermReference { id, attribute, arguments } => {
                self.reference(ReferenceKind::Term, id.name, attribute.as_ref().map(|a| a.name));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            ast::InlineExpression::FunctionReference { id, arguments } => {
                self.reference(ReferenceKind::Function, id.name, None);
                self.arguments(arguments);
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn reference(&mut self, kind: ReferenceKind, id: &str, attribute: Option<&str>) {
        self.say(kind as u8, id);
        self.say(b'.', attribute.unwrap_or_default());
        let at = self.span(id);
        self.facts.references.push(Reference { kind, id: id.into(), attribute: attribute.map(Into::into), at });
    }

    fn arguments(&mut self, arguments: &ast::CallArguments<&str>) {
        for argument in &arguments.positional {
            self.inline(argument);
        }
        for argument in &arguments.named {
            self.say(b':', argument.name.name);
            self.inline(&argument.value);
        }
        self.said.push(b')');
    }
}

/// Whether a selector can be a number, and then whether it counts (`1st`, `2nd`).
fn number(selector: &ast::InlineExpression<&str>) -> Option<bool> {
    match selector {
        ast::InlineExpression::VariableReference { .. } => Some(false),
        ast::InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
            Some(arguments.named.iter().any(|argument| {
                argument.name.name == "type"
                    && matches!(argument.value, ast::InlineExpression::StringLiteral { value: "ordinal" })
            }))
        }
        _ => None,
    }
}

/// `word = text`: what a message looks like that was indented by mistake and so became part of the one above.
fn looks_like_message(line: &str) -> bool {
    let line = line.trim_start();
    line.split_once('=').is_some_and(|(id, _)| {
        let id = id.trim_end_matches(' ');
        id.starts_with(|c: char| c.is_ascii_alphabetic())
            && id.contains('-')
            && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    })
}
