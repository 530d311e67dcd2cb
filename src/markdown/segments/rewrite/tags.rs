//! Elements as they are written with tags.

use super::super::{
    super::{attributes, escape, tree::AttributeValue},
    inline::InlineKind,
};
use crate::base::Span;

/// The element that says what a piece is, with its attributes.
pub(super) fn element(kind: &InlineKind) -> (&str, Vec<(String, String)>) {
    let attribute = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    match kind {
        InlineKind::Emphasis => ("em", Vec::new()),
        InlineKind::Strong => ("strong", Vec::new()),
        InlineKind::Strikethrough => ("del", Vec::new()),
        InlineKind::Foreign(lang) => {
            let own = attributes::of_lang(lang, Span::default());
            let own = own.map(|own| match own.value {
                AttributeValue::Text(value) | AttributeValue::Address(value) => (own.name.into_owned(), value),
                AttributeValue::Link(_) => (own.name.into_owned(), String::new()),
            });
            ("span", own.collect())
        }
        InlineKind::Link { target, title } => {
            let title = Some(attribute("title", title)).filter(|_| !title.is_empty());
            ("a", std::iter::once(attribute("href", target)).chain(title).collect())
        }
        InlineKind::Element { name, attributes } => (name, attributes.clone()),
        _ => ("span", Vec::new()),
    }
}

pub(super) fn open_tag(out: &mut String, name: &str, attributes: &[(String, String)]) {
    out.push_str(&format!("<{name}"));
    for (name, value) in attributes {
        out.push_str(&format!(" {name}=\""));
        escape::attribute(out, value);
        out.push('"');
    }
    out.push('>');
}

/// The tag of a picture with other words.
pub(super) fn with_words(tag: &str, alt: &str, title: &str) -> String {
    let mut out = tag.to_owned();
    for (name, words) in [("alt", alt), ("title", title)] {
        let lower = out.to_ascii_lowercase();
        let found = lower.match_indices(name).find_map(|(at, _)| {
            let begins = lower[..at].ends_with(|c: char| c.is_ascii_whitespace() || matches!(c, '"' | '\''));
            let rest = lower[at + name.len()..].trim_ascii_start().strip_prefix('=')?.trim_ascii_start();
            let start = lower.len() - rest.len();
            let length = match rest.chars().next()? {
                quote @ ('"' | '\'') => rest[1..].find(quote)? + 2,
                _ => rest.find(|c: char| c.is_ascii_whitespace() || c == '>')?,
            };
            begins.then_some(at..start + length)
        });
        if found.is_none() && words.is_empty() {
            continue;
        }
        let mut attribute = format!("{name}=\"");
        escape::attribute(&mut attribute, words);
        attribute.push('"');
        match found {
            Some(range) => out.replace_range(range, &attribute),
            None => {
                let name_end =
                    out.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(out.len());
                out.insert_str(name_end, &format!(" {attribute}"));
            }
        }
    }
    out
}
