//! A message as it is asked for and as it comes back.

use crate::{base::Lang, diag::Diagnostic};
use fluent_bundle::FluentValue;

/// A variable of a message.
#[derive(Clone, PartialEq, Debug)]
pub enum Arg {
    /// Shown as it is; selects a variant of the same name.
    Text(String),
    /// Shown as the language writes numbers; selects by value or plural category.
    Number(i64),
}

impl Arg {
    /// As fluent takes it.
    pub(super) fn value(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_str()),
            Self::Number(n) => FluentValue::from(*n),
        }
    }
}

/// A message in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Message {
    /// The words; the message's id when it is `missing`.
    pub text: String,
    /// The language they are in, when it is another (or another script) than was asked for.
    pub lang: Option<Lang>,
    /// No language of the chain has the message; `text` must not be published.
    pub missing: bool,
    /// A message on the way could not be resolved (`MessageBroken`, at its place) and was passed over.
    pub broken: Option<Box<Diagnostic>>,
}
