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
        let list = self.list(node, field);
        if let Some(wrong) = list.iter().find(|node| matches!(node.value, Value::List(_) | Value::Map(_))) {
            let mut names = Vec::new();
            list.iter().for_each(|node| scalars(node, &mut names));
            let names = if names.is_empty() { "…".to_owned() } else { names.join(", ") };
            let args = [("field", field), ("wanted", "names"), ("found", ""), ("value", &names)];
            self.tell(Code::WrongType, wrong.span, &args);
        }
        let scalars = list.iter().filter(|node| matches!(node.value, Value::Scalar(_) | Value::Empty));
        scalars.filter_map(|node| self.text(node, field)).collect()
    }

    /// One of a list's entries, a mapping; nothing when it is of another shape (which is told).
    pub fn entry<'n>(&mut self, node: &'n Node, field: &str) -> Option<&'n [(Key, Node)]> {
        match &node.value {
            Value::Map(map) => Some(map),
            _ => {
                self.wrong_type(field, "entries", node);
                None
            }
        }
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
        let text = self.date_text(node, field, "date")?;
        if let Some(value) = When::parse(&text.value) {
            return Some(Spanned { value, span: text.span });
        }
        self.bad_date(field, &text, false);
        None
    }

    /// A point in time with its offset.
    pub fn point(&mut self, node: &Node, field: &str) -> Option<Spanned<Time>> {
        let text = self.date_text(node, field, "time")?;
        match When::parse(&text.value) {
            Some(When::Point(value)) => return Some(Spanned { value, span: text.span }),
            Some(When::Day { .. }) => {
                self.wrong_date(Code::DateWithoutZone, field, &text, &with_time(&text.value), true)
            }
            None => self.bad_date(field, &text, true),
        }
        None
    }

    fn date_text(&mut self, node: &Node, field: &str, wanted: &str) -> Option<Spanned<String>> {
        if matches!(node.value, Value::List(_) | Value::Map(_)) {
            self.wrong_type(field, wanted, node);
            return None;
        }
        self.text(node, field)
    }

    /// Tells a date that is none, with the one that was meant; a `point` has its time.
    fn bad_date(&mut self, field: &str, text: &Spanned<String>, point: bool) {
        let with_zone = format!("{}+07:00", text.value.replacen(' ', "T", 1));
        let with_seconds = format!("{}:00+07:00", text.value.replacen(' ', "T", 1));
        if let Some(meant) = [with_zone, with_seconds].into_iter().find(|guess| Time::parse(guess).is_some()) {
            return self.wrong_date(Code::DateWithoutZone, field, text, &meant, point);
        }
        let (day, time) = apart(&text.value);
        let whole = |day: String| match &time {
            Some(time) => Some(format!("{day}T{time}+07:00")).filter(|meant| Time::parse(meant).is_some()),
            None if point => Some(with_time(&day)),
            None => Some(day),
        };
        match (day_first(day).and_then(&whole), year_first(day).and_then(&whole)) {
            (Some(meant), _) => self.wrong_date(Code::DateDayFirst, field, text, &meant, point),
            (None, meant) => self.wrong_date(Code::BadDate, field, text, &meant.unwrap_or_default(), point),
        }
    }

    fn wrong_date(&mut self, code: Code, field: &str, text: &Spanned<String>, meant: &str, point: bool) {
        let point = if point { "yes" } else { "" };
        let args = [("field", field), ("value", &text.value), ("suggestion", meant), ("point", point)];
        self.tell(code, text.span, &args);
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
        if key.name.contains(invisible) {
            return self.tell(Code::YamlSyntax, key.span, &[("reason", "character")]);
        }
        self.found.push(
            Diagnostic::new(Code::UnknownField)
                .at(self.file, key.span)
                .arg("field", &key.name)
                .suggest(&key.name, known),
        );
    }
}

/// Signs that take no room on the screen.
pub fn invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// All texts in a value, however deep.
fn scalars(node: &Node, found: &mut Vec<String>) {
    match &node.value {
        Value::Empty => {}
        Value::Scalar(text) => found.push(text.trim().to_owned()),
        Value::List(list) => list.iter().for_each(|node| scalars(node, found)),
        Value::Map(map) => map.iter().for_each(|(_, node)| scalars(node, found)),
    }
}

/// The beginning of a day as a point in time.
fn with_time(day: &str) -> String {
    format!("{day}T00:00:00+07:00")
}

/// A date and the time behind it, with all its figures: `28/2/2026 8:00`.
fn apart(text: &str) -> (&str, Option<String>) {
    let Some((day, time)) = text.rsplit_once([' ', 'T']) else { return (text, None) };
    let parts: Option<Vec<u8>> = time.split(':').map(|part| part.parse().ok()).collect();
    match parts.as_deref() {
        Some(&[hour, minute]) => (day.trim_end(), Some(format!("{hour:02}:{minute:02}:00"))),
        Some(&[hour, minute, second]) => (day.trim_end(), Some(format!("{hour:02}:{minute:02}:{second:02}"))),
        _ => (text, None),
    }
}

/// `2024/8/5`, `2024-8-5` as they should be written.
fn year_first(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let &[year, month, day] = parts.as_slice() else { return None };
    written(year.parse().ok()?, month, day)
}

/// `05/08/2024`, `5-8-2024`, `5.8.24`, `ngày 5 tháng 8 năm 2024` as the date they mean in Vietnam: `2024-08-05`.
fn day_first(text: &str) -> Option<String> {
    let words = text.to_lowercase().replace("tháng", "/").replace("năm", "/").replace("ngày", "");
    let parts: Vec<&str> = words.split(['/', '-', '.']).map(|part| part.trim_matches([' ', ','])).collect();
    let &[day, month, year] = parts.as_slice() else { return None };
    // `24-08-05` may begin with the year.
    let century = if year.len() == 2 && !text.contains('-') { 2000 } else { 0 };
    written(century + year.parse::<u16>().ok()?, month, day)
}

/// A date as it is written here; `None` when there is no such day, or the year is no whole one.
fn written(year: u16, month: &str, day: &str) -> Option<String> {
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    let date = format!("{year:04}-{month:02}-{day:02}");
    (year >= 1000).then(|| When::parse(&date))?.map(|_| date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_written_day_first_is_turned_round() {
        assert_eq!(day_first("05/08/2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("5.8.2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("ngày 5 tháng 8 năm 2024").unwrap(), "2024-08-05");
        assert_eq!(day_first("01/03/26").unwrap(), "2026-03-01");
        assert_eq!(day_first("2024-08"), None);
        assert_eq!(day_first("2024-08-05"), None);
        assert_eq!(year_first("2024/8/5").unwrap(), "2024-08-05");
    }
}
