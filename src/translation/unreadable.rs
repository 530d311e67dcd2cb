//! Why a record cannot be read.

use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use std::sync::Arc;

/// Where a record is not in its form, and why. It is never guessed at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The line, or the piece of it.
    pub span: Span,
    /// What is wrong.
    pub reason: Reason,
}

impl Unreadable {
    /// As it is told of a file.
    pub fn diagnostic(&self, file: &Arc<str>) -> Diagnostic {
        let text = file.strip_suffix(".source.yaml").unwrap_or(file);
        let lang = text.rsplit_once('.').map_or("", |(_, lang)| lang);
        let expected = if let Reason::Expected(words) = self.reason { words.trim() } else { "" };
        Diagnostic::new(Code::RecordUnreadable)
            .at(file, self.span)
            .arg("reason", self.reason.name())
            .arg("expected", expected)
            .arg("record", file)
            .arg("text", format!("{text}.md"))
            .arg("lang", lang)
    }
}

/// What is wrong with a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Its bytes are no UTF-8.
    NotUtf8,
    /// It begins with a byte order mark.
    Mark,
    /// Its lines end as on Windows.
    LineEnds,
    /// A merge left two versions in it.
    Conflict,
    /// A newer program wrote it.
    Version,
    /// It ends before it is whole.
    End,
    /// Something else should stand here: a line or the beginning of one; if empty, an empty line.
    Expected(&'static str),
    /// A value is not written as it must be.
    Value,
    /// There is no such day.
    Day,
    /// An id that is none.
    Id,
}

impl Reason {
    /// The word by which messages choose.
    pub fn name(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "utf8",
            Self::Mark => "mark",
            Self::LineEnds => "line-ends",
            Self::Conflict => "conflict",
            Self::Version => "version",
            Self::End => "end",
            Self::Expected("") => "blank",
            Self::Expected(_) => "expected",
            Self::Value => "value",
            Self::Day => "day",
            Self::Id => "id",
        }
    }
}
