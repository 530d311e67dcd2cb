//! Why a record cannot be read.

use crate::base::Span;

/// Where a record is not in its form, and why. It is never guessed at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unreadable {
    /// The line, or the piece of it.
    pub span: Span,
    /// What is wrong.
    pub reason: Reason,
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
    /// Something else should stand here.
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
            Self::Expected(_) => "expected",
            Self::Value => "value",
            Self::Day => "day",
            Self::Id => "id",
        }
    }
}
