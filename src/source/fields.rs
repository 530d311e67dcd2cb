//! Reading fields out of a YAML mapping: every wrong one is told, the right ones are kept.

use super::yaml::{Key, Node, Value};
use crate::{
    base::{Span, Time, When, is_id},
    diag::{Code, Diagnostic},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A value and the bytes of the file it was read from.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// Reads one file's fields and collects what is wrong with them.
pub struct Fields<'a> {
    /// The file, for the diagnostics.
    pub file: &'a Arc<str>,
    /// What was wrong so far.
    pub found: &'a mut Vec<Diagnostic>,
}

impl Fields<'_> {
    /// Tells something at a span of the file.
    pub fn tell(&mut self, code: Code, span: Span, args: &[(&str, &str)]) {
        let diagnostic = Diagnostic::new(code).at(self.file, span);
        self.found.push(args.iter().fold(diagnostic, |d, (name, value)| d.arg(name, *value)));
    }

    fn wrong_type(&mut self, field: &str, wanted: &str, node: &Node) {
        let found = match &node.value {
            Value::Empty => "empty",
            Value::Scalar(_) => "text",
            Value::List(_) => "list",
            Value::Map(_) => "mapping",
        };
        self.tell(Code::WrongType, node.span, &[("field", field), ("wanted", wanted), ("found", found)]);
    }

    /// A mapping's entries; nothing when the value is empty or of another shape (which is told).
    pub fn map<'n>(&mut self, node: &'n Node, field: &str) -> &'n [(Key, Node)] {
        match &node.value {
            Value::Map(map) => map,
            Value::Empty => &[],
            _ => {
                self.wrong_type(field, "mapping", node);
                &[]
            }
        }
    }

    /// A sequence's entries; a single scalar counts as a list of one.
    pub fn list<'n>(&mut self, node: &'n Node, field: &str) -> &'n [Node] {
        match &node.value {
            Value::List(list) => list,
            Value::Scalar(_) => std::slice::from_ref(node),
            Value::Empty => &[],
            Value::Map(_) => {
                self.wrong_type(field, "list", node);
                &[]
            }
        }
    }

    /// Plain text, trimmed; `None` when empty.
    pub fn text(&mut self, node: &Node, field: &str) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| Spanned { value: text.to_owned(), span: node.span })
            }
            Value::Empty => None,
            _ => {
                self.wrong_type(field, "text", node);
                None
            }
        }
    }

    /// A list of texts.
    pub fn texts(&mut self, node: &Node, field: &str) -> Vec<Spanned<String>> {
        self.list(node, field).iter().filter_map(|node| self.text(node, field)).collect()
    }

    /// An id: `a-z 0-9 -`.
    pub fn id(&mut self, node: &Node, field: &str) -> Option<Spanned<String>> {
        let text = self.text(node, field)?;
        if is_id(&text.value) {
            return Some(text);
        }
        self.tell(
            Code::BadId,
            text.span,
            &[("field", field), ("value", &text.value), ("suggestion", &crate::base::fold(&text.value))],
        );
        None
    }

    /// A whole number within a range.
    pub fn number(&mut self, node: &Node, field: &str, range: std::ops::RangeInclusive<usize>) -> Option<usize> {
        let text = self.text(node, field)?;
        match text.value.parse() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let (least, most) = (range.start().to_string(), range.end().to_string());
                self.tell(
                    Code::BadNumber,
                    text.span,
                    &[("field", field), ("value", &text.value), ("from", &least), ("to", &most)],
                );
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &Node, field: &str) -> Option<bool> {
        let text = self.text(node, field)?;
        match text.value.as_str() {
            "true" => Some(true),
            "false" => Some(false),
            _ => {
                self.wrong_type(field, "boolean", node);
                None
            }
        }
    }

    /// A day or a point in time.
    pub fn when(&mut self, node: &Node, field: &str) -> Option<Spanned<When>> {
        let text = self.text(node, field)?;
        if let Some(value) = When::parse(&text.value) {
            return Some(Spanned { value, span: text.span });
        }
        self.bad_date(field, &text);
        None
    }

    /// A point in time with its offset.
    pub fn point(&mut self, node: &Node, field: &str) -> Option<Spanned<Time>> {
        let text = self.text(node, field)?;
        match When::parse(&text.value) {
            Some(When::Point(value)) => return Some(Spanned { value, span: text.span }),
            Some(When::Day { .. }) => self.tell(
                Code::DateWithoutZone,
                text.span,
                &[("field", field), ("value", &text.value), ("suggestion", &format!("{}T00:00:00+07:00", text.value))],
            ),
            None => self.bad_date(field, &text),
        }
        None
    }

    fn bad_date(&mut self, field: &str, text: &Spanned<String>) {
        if let Some(nearest) = day_first(&text.value) {
            return self.tell(
                Code::DateDayFirst,
                text.span,
                &[("field", field), ("value", &text.value), ("suggestion", &nearest)],
            );
        }
        let with_zone = format!("{}+07:00", text.value.replacen(' ', "T", 1));
        let with_seconds = format!("{}:00+07:00", text.value.replacen(' ', "T", 1));
        if let Some(nearest) = [with_zone, with_seconds].into_iter().find(|guess| Time::parse(guess).is_some()) {
            return self.tell(
                Code::DateWithoutZone,
                text.span,
                &[("field", field), ("value", &text.value), ("suggestion", &nearest)],
            );
        }
        let guess = year_first(&text.value).unwrap_or_default();
        self.tell(Code::BadDate, text.span, &[("field", field), ("value", &text.value), ("suggestion", &guess)]);
    }

    /// One of some words.
    pub fn word<T: Copy>(&mut self, node: &Node, field: &str, words: &[(&str, T)]) -> Option<Spanned<T>> {
        let text = self.text(node, field)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(Spanned { value: *value, span: text.span });
        }
        let known = words.iter().map(|(word, _)| *word);
        self.found.push(
            Diagnostic::new(Code::UnknownValue)
                .at(self.file, text.span)
                .arg("field", field)
                .arg("value", &text.value)
                .suggest(&text.value, known),
        );
        None
    }

    /// A key that belongs somewhere else, in an `article` or the `config`; or the one that was meant here.
    pub fn elsewhere(&mut self, key: &Key, place: &str, near: Option<&str>) {
        let near = near.unwrap_or_default();
        self.tell(Code::FieldElsewhere, key.span, &[("field", &key.name), ("where", place), ("nearest", near)]);
    }

    /// A key that is not known here.
    pub fn unknown<'k>(&mut self, key: &Key, known: impl IntoIterator<Item = &'k str>) {
        self.found.push(
            Diagnostic::new(Code::UnknownField)
                .at(self.file, key.span)
                .arg("field", &key.name)
                .suggest(&key.name, known),
        );
    }
}

/// `2024/8/5`, `2024-8-5` as they should be written.
fn year_first(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let &[year, month, day] = parts.as_slice() else { return None };
    let (day, month, year): (u8, u8, u16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let guess = format!("{year:04}-{month:02}-{day:02}");
    When::parse(&guess).map(|_| guess)
}

/// `05/08/2024`, `5-8-2024`, `5.8.2024`, `ngày 5 tháng 8 năm 2024` as the date they mean in Vietnam: `2024-08-05`.
fn day_first(text: &str) -> Option<String> {
    let words = text.to_lowercase().replace("tháng", "/").replace("năm", "/").replace("ngày", "");
    let parts: Vec<&str> = words.split(['/', '-', '.']).map(|part| part.trim_matches([' ', ','])).collect();
    let &[day, month, year] = parts.as_slice() else { return None };
    let (day, month, year): (u8, u8, u16) = (day.parse().ok()?, month.parse().ok()?, year.parse().ok()?);
    let guess = format!("{year:04}-{month:02}-{day:02}");
    (year >= 1000).then(|| When::parse(&guess))?.map(|_| guess)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_written_day_first_is_turned_round() {
        assert_eq!(day_first("05/08/2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("5.8.2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("ngày 5 tháng 8 năm 2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("2024-08"), None);
        assert_eq!(year_first("2024/8/5").unwrap(), "2024-08-05");
    }
}
