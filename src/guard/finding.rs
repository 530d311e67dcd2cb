//! What is found: by which rule, where, how long; never what it says.

use crate::base::Span;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A rule.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Rule {
    /// A mark of secrecy.
    SecrecyMark,
    /// A citizen's or passport's number.
    IdentityNumber,
    /// A mobile phone's number.
    PersonalPhone,
    /// A comment.
    HtmlComment,
    /// What readers do not see and machines do.
    HiddenText,
    /// Who wrote a PDF, an office file or a drawing.
    AuthorData,
    /// What a picture says unseen: where it was taken, numbers of devices, names.
    PicturePrivate,
}

impl Rule {
    /// All rules.
    pub const ALL: [Self; 7] = [
        Self::SecrecyMark,
        Self::IdentityNumber,
        Self::PersonalPhone,
        Self::HtmlComment,
        Self::HiddenText,
        Self::AuthorData,
        Self::PicturePrivate,
    ];
}

/// Something that was found. What it says is kept nowhere.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Finding {
    /// By which rule.
    pub rule: Rule,
    /// Where: bytes of the text that was looked at, or of its file.
    pub span: Span,
    /// How many letters and digits it has.
    pub letters: u32,
    /// When it is nothing after all.
    pub unless: Unless,
}

/// When a finding is nothing after all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Unless {
    /// It is something.
    Never,
    /// Before this year: nobody is born yet who has the number.
    Before(i16),
    /// The site itself gives this number, as [`phones`] has it.
    Public(u32),
}

impl Finding {
    /// Something at some bytes.
    pub fn new(rule: Rule, text: &str, range: Range<usize>) -> Self {
        let letters = text[range.clone()].chars().filter(|c| c.is_alphanumeric()).count();
        Self { rule, span: range.into(), letters: letters as u32, unless: Unless::Never }
    }

    /// The same in a text that has `by` bytes more in front.
    #[must_use]
    pub fn shift(self, by: usize) -> Self {
        Self { span: self.span.shift(by), ..self }
    }
}
