//! What codes are called in XLIFF.

use super::super::code::{Code, Form};
use crate::markdown::InlineKind;

/// `type` and `subType` of XLIFF 2 (<https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html#type>).
pub(super) fn kind(code: &Code) -> (&'static str, Option<String>) {
    let own = |name: &str| Some(format!("songngu:{name}"));
    match &code.kind {
        InlineKind::Strong => ("fmt", Some("xlf:b".to_owned())),
        InlineKind::Emphasis => ("fmt", Some("xlf:i".to_owned())),
        InlineKind::Strikethrough => ("fmt", own("del")),
        InlineKind::Break => ("fmt", Some("xlf:lb".to_owned())),
        InlineKind::Element { name: "u", .. } if code.form == Form::Pair => ("fmt", Some("xlf:u".to_owned())),
        InlineKind::Element { name, .. } if code.form == Form::Pair => ("fmt", own(name)),
        InlineKind::Link { .. } => ("link", None),
        InlineKind::Picture { .. } => ("image", None),
        InlineKind::Foreign(_) => ("other", own("lang")),
        InlineKind::Code(_) => ("other", own("code")),
        InlineKind::Note(_) => ("other", own("note")),
        InlineKind::Element { .. } => ("other", own("html")),
        InlineKind::Text(_) => ("other", own("text")),
    }
}

/// `ctype` of XLIFF 1.2.
pub(super) fn old_kind(code: &Code) -> String {
    match kind(code) {
        ("fmt", Some(own)) if own == "xlf:b" => "bold".to_owned(),
        ("fmt", Some(own)) if own == "xlf:i" => "italic".to_owned(),
        ("fmt", Some(own)) if own == "xlf:u" => "underlined".to_owned(),
        ("fmt", Some(own)) if own == "xlf:lb" => "lb".to_owned(),
        // The one is a pair's, the other stands alone.
        ("link", _) if code.form == Form::Pair => "link".to_owned(),
        ("image", _) => "image".to_owned(),
        (own, None) => format!("x-{own}"),
        (_, Some(own)) => format!("x-{}", own.replace(':', "-")),
    }
}
