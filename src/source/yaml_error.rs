//! What YAML cannot read: where the mistake is, and what it is.

use crate::{
    base::Span,
    diag::{Code, Diagnostic, Place},
};
use std::sync::Arc;

/// How deep values may nest; the contract's own depth is 4. A deeper file is a bomb or a mistake.
pub(super) const DEPTH: usize = 16;

/// A mistake and where it stands.
#[derive(Clone, PartialEq, Debug)]
pub struct YamlError {
    /// What it is.
    pub kind: YamlErrorKind,
    /// Its bytes in the file.
    pub span: Span,
}

/// What a mistake is.
#[derive(Clone, PartialEq, Debug)]
pub enum YamlErrorKind {
    /// A tab where a line is set in.
    Tab,
    /// A second `: ` in an unquoted value.
    Colon {
        /// What stands before the first.
        key: String,
    },
    /// A `#` behind a space, which hides the end of what a bracket opened.
    Comment {
        /// The entry in which it stands, as it was meant.
        value: String,
    },
    /// A quotation mark that is never closed.
    QuoteOpen,
    /// Something behind the quotation mark that closes a value.
    QuoteMore,
    /// A bracket that is never closed.
    Bracket,
    /// A character that cannot be typed, or only looks like the gap before a line.
    Character(char),
    /// The colon of Chinese and Japanese.
    WideColon,
    /// A colon without a space behind it.
    NoSpace,
    /// A tag.
    Tag,
    /// A backslash before a character that it cannot stand before.
    Escape,
    /// A sign that no value may begin with.
    Sign,
    /// The line that ends a document, or begins a second one.
    Document,
    /// A line that stands deeper or less deep than it may.
    Indentation,
    /// `&name` or `*name`.
    Anchor(String),
    /// Values nested too deep, or too many of them.
    TooDeep,
    /// A key that its mapping has already.
    DuplicateKey {
        /// The key.
        key: String,
        /// The line that has it first, if it is found.
        first: Option<Span>,
    },
    /// Anything else.
    Other,
}

impl YamlError {
    /// In an editor's words.
    pub fn diagnostic(&self, file: &Arc<str>) -> Diagnostic {
        use YamlErrorKind as Kind;
        let d = |code| Diagnostic::new(code).at(file, self.span);
        let syntax = |reason| d(Code::YamlSyntax).arg("reason", reason);
        match &self.kind {
            Kind::Tab => d(Code::YamlTab),
            Kind::Colon { key } => d(Code::YamlColon).arg("field", key),
            Kind::Comment { value } => syntax("comment").arg("suggestion", value),
            Kind::QuoteOpen => d(Code::YamlQuote).arg("reason", "open"),
            Kind::QuoteMore => d(Code::YamlQuote).arg("reason", "more"),
            Kind::Bracket => syntax("bracket"),
            Kind::Character(c) => syntax("character").arg("character", format!("U+{:04X}", u32::from(*c))),
            Kind::WideColon => syntax("wide-colon"),
            Kind::NoSpace => syntax("space"),
            Kind::Tag => syntax("tag"),
            Kind::Escape => syntax("escape"),
            Kind::Sign => syntax("sign"),
            Kind::Document => syntax("document"),
            Kind::Indentation => d(Code::YamlIndent),
            Kind::Anchor(name) => d(Code::YamlAnchor).arg("name", name),
            Kind::TooDeep => d(Code::YamlTooDeep).arg("limit", DEPTH),
            Kind::DuplicateKey { key, first } => {
                let first = first.map(|span| Place::span(file, span));
                let d = d(Code::DuplicateField).arg("field", key);
                first.into_iter().fold(d, |d, first| d.related("related-first", first))
            }
            Kind::Other => syntax("other"),
        }
    }
}
