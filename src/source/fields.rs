//! Reading fields out of a YAML mapping: every wrong one is told, the right ones are kept.

use super::{
    dates::{self, DateSlip, OffsetSlip},
    meant::invisible,
    yaml::{YamlKey, YamlNode, YamlValue},
};
use crate::{
    base::{PartialDate, Span, Time, When, normal},
    diag::{Code, Diagnostic, meant},
};
use jiff::{civil::DateTime, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{ops::RangeInclusive, sync::Arc};

/// So many names a message lists where none is near.
const FEW: usize = 8;

/// A value and the bytes of the file it was read from.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// What a file says of a field.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub enum Field<T> {
    /// Nothing.
    #[default]
    Absent,
    /// Something that cannot be used, at this place; it is told.
    Wrong(Span),
    /// A value.
    Given(Spanned<T>),
}

impl<T> Field<T> {
    /// The value with its place.
    pub fn given(&self) -> Option<&Spanned<T>> {
        match self {
            Self::Given(given) => Some(given),
            Self::Absent | Self::Wrong(_) => None,
        }
    }

    /// The value.
    pub fn value(&self) -> Option<&T> {
        self.given().map(|given| &given.value)
    }

    /// Where it stands, right or wrong.
    pub fn span(&self) -> Option<Span> {
        match self {
            Self::Absent => None,
            Self::Wrong(span) => Some(*span),
            Self::Given(given) => Some(given.span),
        }
    }

    /// Whether the file says nothing of it.
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether something is there that cannot be used.
    pub fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong(_))
    }
}

/// What is wrong with a field. A time that its message shows gets its offset from the site's zone, which the file that is
/// read does not say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fault {
    diagnostic: Diagnostic,
    /// The message's variable, and the time on a wall clock: `2026-03-01T08:00:00`.
    local: Option<(Arc<str>, String)>,
    /// A point in time that is right, with an offset that may be a slip: it is told where no clock of the site shows it.
    written: Option<(Time, OffsetSlip)>,
}

impl From<Diagnostic> for Fault {
    fn from(diagnostic: Diagnostic) -> Self {
        Self { diagnostic, local: None, written: None }
    }
}

impl Fault {
    /// The code of its message.
    pub fn code(&self) -> Code {
        self.diagnostic.code
    }

    /// The byte where it stands.
    pub fn start(&self) -> Option<usize> {
        self.diagnostic.place.as_ref()?.span.map(|span| span.start as usize)
    }

    /// As it is told where the clock shows the time of `zone`; `None` of an offset that is right there.
    pub fn diagnostic(&self, zone: &TimeZone) -> Option<Diagnostic> {
        let mut diagnostic = self.diagnostic.clone();
        if let Some((time, slip)) = &self.written {
            let turned = *slip == OffsetSlip::Turned(time.zoned(zone).offset().seconds());
            if !turned && *slip != OffsetSlip::Nowhere {
                return None;
            }
            diagnostic = diagnostic.arg("means", time.rfc3339(zone));
        }
        let Some((variable, local)) = &self.local else { return Some(diagnostic) };
        let zoned = local.parse::<DateTime>().ok().and_then(|local| local.to_zoned(zone.clone()).ok());
        let time = zoned.map_or_else(|| local.clone(), |zoned| Time::from(zoned.timestamp()).rfc3339(zone));
        let offset = if time.ends_with('Z') { "Z" } else { time.get(time.len() - 6..).unwrap_or_default() };
        let name = zone.iana_name().filter(|name| *name != dates::HOME_ZONE).unwrap_or_default();
        Some(diagnostic.arg(variable, &time).arg("offset", offset).arg("zone", name))
    }
}

/// Reads one file's fields and collects what is wrong with them.
pub struct Reader<'a> {
    /// The file, for the diagnostics.
    pub file: &'a Arc<str>,
    /// What was wrong so far.
    pub faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    /// A reader of a file.
    pub fn new(file: &'a Arc<str>) -> Self {
        Self { file, faults: Vec::new() }
    }

    /// All that was wrong, as it is told where the clock shows the time of `zone`.
    pub fn diagnostics(&self, zone: &TimeZone) -> impl Iterator<Item = Diagnostic> {
        self.faults.iter().filter_map(|fault| fault.diagnostic(zone))
    }

    /// Tells something.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.faults.push(diagnostic.into());
    }

    /// Tells something at a span of the file.
    pub fn tell(&mut self, code: Code, span: Span, args: &[(&str, &str)]) {
        let diagnostic = Diagnostic::new(code).at(self.file, span);
        self.push(args.iter().fold(diagnostic, |d, (name, value)| d.arg(name, *value)));
    }

    /// Tells something whose message shows a time on a wall clock.
    fn tell_time(&mut self, diagnostic: Diagnostic, variable: &str, local: &str) {
        self.faults.push(Fault { diagnostic, local: Some((variable.into(), local.to_owned())), written: None });
    }

    /// Tells that a value has another shape than is `wanted`, a variant of the message `diag-wrong-type`.
    pub fn wrong_type(&mut self, field: &str, wanted: &str, node: &YamlNode) {
        let shape = match &node.value {
            YamlValue::Empty => "empty",
            YamlValue::Scalar(_) => "text",
            YamlValue::List(_) => "list",
            YamlValue::Map(_) => "mapping",
        };
        let d = Diagnostic::new(Code::WrongType).at(self.file, node.span);
        let d = d.arg("field", field).arg("wanted", wanted).arg("found", shape);
        self.tell_time(d, "example", dates::EXAMPLE);
    }

    /// A mapping's entries, none of an empty value; `None` when it is of another shape, which is told.
    pub fn map<'n>(&mut self, node: &'n YamlNode, field: &str) -> Option<&'n [(YamlKey, YamlNode)]> {
        match &node.value {
            YamlValue::Map(map) => Some(map),
            YamlValue::Empty => Some(&[]),
            YamlValue::Scalar(_) | YamlValue::List(_) => {
                self.wrong_type(field, "mapping", node);
                None
            }
        }
    }

    /// A sequence's entries, none of an empty value; a single scalar counts as a list of one. `None` when it is a mapping,
    /// which is told.
    pub fn list<'n>(&mut self, node: &'n YamlNode, field: &str) -> Option<&'n [YamlNode]> {
        match &node.value {
            YamlValue::List(list) => Some(list),
            YamlValue::Scalar(_) => Some(std::slice::from_ref(node)),
            YamlValue::Empty => Some(&[]),
            YamlValue::Map(_) => {
                self.wrong_type(field, "list", node);
                None
            }
        }
    }

    /// Tells a list that should hold plain names and holds lists or mappings, once.
    pub fn names_only(&mut self, list: &[YamlNode], field: &str) {
        let nested = list.iter().find(|node| matches!(node.value, YamlValue::List(_) | YamlValue::Map(_)));
        let Some(nested) = nested else { return };
        let mut names = Vec::new();
        list.iter().for_each(|node| scalars(node, &mut names));
        let names = if names.is_empty() { "…".to_owned() } else { names.join(", ") };
        let args = [("field", field), ("wanted", "names"), ("found", ""), ("value", &names)];
        self.tell(Code::WrongType, nested.span, &args);
    }

    /// Plain text as it is published, trimmed; `None` when empty.
    pub fn text(&mut self, node: &YamlNode, field: &str) -> Option<Spanned<String>> {
        match &node.value {
            YamlValue::Scalar(text) => {
                let text = normal(text);
                let text = text.trim();
                (!text.is_empty()).then(|| Spanned { value: text.to_owned(), span: node.span })
            }
            YamlValue::Empty => None,
            YamlValue::List(_) | YamlValue::Map(_) => {
                self.wrong_type(field, "text", node);
                None
            }
        }
    }

    /// A whole number within a range.
    pub fn number(&mut self, node: &YamlNode, field: &str, range: RangeInclusive<i64>) -> Option<i64> {
        let text = self.text(node, field)?;
        match text.value.parse() {
            Ok(number) if range.contains(&number) => Some(number),
            _ => {
                let (least, most) = (range.start().to_string(), range.end().to_string());
                let args = [("field", field), ("value", &text.value), ("from", &least), ("to", &most)];
                self.tell(Code::BadNumber, text.span, &args);
                None
            }
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: &YamlNode, field: &str) -> Option<bool> {
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
    pub fn when(&mut self, node: &YamlNode, field: &str) -> Option<When> {
        let text = self.date_text(node, field, "date")?;
        let when = When::parse(&text.value);
        match when {
            Some(When::Point(time)) => self.offset(field, &text, time),
            Some(When::Day { .. }) => {}
            None => self.wrong_date(field, &text, false),
        }
        when
    }

    /// A point in time with its offset.
    pub fn point(&mut self, node: &YamlNode, field: &str) -> Option<Time> {
        let text = self.date_text(node, field, "time")?;
        match When::parse(&text.value) {
            Some(When::Point(value)) => {
                self.offset(field, &text, value);
                return Some(value);
            }
            Some(When::Day { .. }) | None => self.wrong_date(field, &text, true),
        }
        None
    }

    /// A day, or only its month or year.
    pub fn partial_date(&mut self, node: &YamlNode, field: &str) -> Option<PartialDate> {
        let text = self.date_text(node, field, "date")?;
        let date = PartialDate::parse(&text.value);
        if date.is_none() {
            let (slip, meant) = dates::meant_partial(&text.value);
            let code = if slip == DateSlip::DayFirst { Code::DateDayFirst } else { Code::BadDate };
            let d = Diagnostic::new(code).at(self.file, text.span).arg("field", field).arg("value", &text.value);
            let reason = dates::reason(&text.value);
            let d = reason.into_iter().flatten().fold(d, |d, (name, value)| d.arg(name, value));
            self.push(d.arg("point", "partial").arg("suggestion", meant.unwrap_or_default()));
        }
        date
    }

    /// Tells an offset that is likely a slip of one key.
    fn offset(&mut self, field: &str, text: &Spanned<String>, time: Time) {
        let Some((local, slip)) = dates::offset_slip(&text.value) else { return };
        let d = Diagnostic::new(Code::UnlikelyOffset).at(self.file, text.span);
        let d = d.arg("field", field).arg("value", &text.value);
        self.tell_time(d, "suggestion", local);
        if let Some(fault) = self.faults.last_mut() {
            fault.written = Some((time, slip));
        }
    }

    fn date_text(&mut self, node: &YamlNode, field: &str, wanted: &str) -> Option<Spanned<String>> {
        if matches!(node.value, YamlValue::List(_) | YamlValue::Map(_)) {
            self.wrong_type(field, wanted, node);
            return None;
        }
        self.text(node, field)
    }

    /// Tells a date that is none, with the one that was meant; a `point` has its time.
    fn wrong_date(&mut self, field: &str, text: &Spanned<String>, point: bool) {
        let (slip, meant) = dates::meant(&text.value, point);
        let reason = dates::reason(&text.value);
        let code = match slip {
            DateSlip::WithoutZone => Code::DateWithoutZone,
            DateSlip::DayFirst => Code::DateDayFirst,
            DateSlip::Other => Code::BadDate,
        };
        let d = Diagnostic::new(code).at(self.file, text.span).arg("field", field).arg("value", &text.value);
        let d = d.arg("point", if point { "yes" } else { "" });
        let d = reason.into_iter().flatten().fold(d, |d, (name, value)| d.arg(name, value));
        match meant {
            Some(time) if Time::parse(&time).is_some() => self.push(d.arg("suggestion", time)),
            Some(local) if local.contains('T') => self.tell_time(d, "suggestion", &local),
            Some(day) => self.push(d.arg("suggestion", day)),
            None => self.tell_time(d.arg("suggestion", ""), "example", dates::EXAMPLE),
        }
    }

    /// One of some words.
    pub fn word<T: Copy>(&mut self, node: &YamlNode, field: &str, words: &[(&str, T)]) -> Option<T> {
        let text = self.text(node, field)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text.value) {
            return Some(*value);
        }
        let d = Diagnostic::new(Code::UnknownValue).at(self.file, text.span);
        let d = d.arg("field", field).arg("value", &text.value);
        self.push(d.suggest(&text.value, words.iter().map(|(word, _)| *word)));
        None
    }

    /// A key that belongs somewhere else, in an `article` or the `config`; or the one that was meant here.
    pub fn elsewhere(&mut self, key: &YamlKey, place: &str, near: Option<&str>) {
        let near = near.unwrap_or_default();
        self.tell(Code::FieldElsewhere, key.span, &[("field", &key.name), ("where", place), ("nearest", near)]);
    }

    /// A key that is not known here.
    pub fn unknown<'k>(&mut self, key: &YamlKey, known: impl IntoIterator<Item = &'k str>) {
        if let Some(sign) = key.name.chars().find(|c| invisible(*c)) {
            let sign = format!("U+{:04X}", u32::from(sign));
            let known: Vec<&str> = known.into_iter().collect();
            let name = key.name.replace(invisible, "");
            let near = meant(&name, known.iter().copied()).unwrap_or_default();
            let args = [("reason", "character"), ("character", sign.as_str()), ("nearest", near)];
            return self.tell(Code::YamlSyntax, key.span, &args);
        }
        let d = Diagnostic::new(Code::UnknownField).at(self.file, key.span).arg("field", &key.name);
        // Whoever meant one finds it in a few names; nobody in twenty.
        let known: Vec<&str> = known.into_iter().collect();
        let near = meant(&key.name, known.iter().copied()).unwrap_or_default();
        let few = if known.len() <= FEW { known.join(", ") } else { String::new() };
        self.push(d.arg("nearest", near).arg("known", few));
    }
}

/// Whether a value is nothing, or nothing but white space.
pub fn is_empty(node: &YamlNode) -> bool {
    match &node.value {
        YamlValue::Empty => true,
        YamlValue::Scalar(text) => text.trim().is_empty(),
        YamlValue::List(_) | YamlValue::Map(_) => false,
    }
}

/// All texts in a value, however deep.
fn scalars(node: &YamlNode, found: &mut Vec<String>) {
    match &node.value {
        YamlValue::Empty => {}
        YamlValue::Scalar(text) => found.push(text.trim().to_owned()),
        YamlValue::List(list) => list.iter().for_each(|node| scalars(node, found)),
        YamlValue::Map(map) => map.iter().for_each(|(_, node)| scalars(node, found)),
    }
}
