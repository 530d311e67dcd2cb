//! The attributes that authors may write in raw HTML, and what their values must look like.

use super::super::limits;
use crate::base::Lang;

/// Attributes of single elements, those of links and pictures aside (`href`, `src`, `alt` become holes).
pub(in crate::markdown) const OF_ELEMENTS: &[(&str, &[&str])] = &[
    ("a", &["href"]),
    ("bdo", &["dir"]),
    ("blockquote", &["cite"]),
    ("q", &["cite"]),
    ("del", &["cite", "datetime"]),
    ("ins", &["cite", "datetime"]),
    ("time", &["datetime"]),
    ("data", &["value"]),
    ("details", &["open"]),
    ("ol", &["start", "reversed", "type"]),
    ("li", &["value"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
];

/// Classes that authors may give, in raw HTML and on headings: they say what a thing is, and every theme knows them.
pub(in crate::markdown) const CLASSES: &[&str] =
    &["lead", "small", "source", "left", "center", "right", "wide", "number", "nowrap", "quote"];

/// Checks an attribute: its value as it may be written, or `None`. Ids, links and pictures are looked at elsewhere.
pub(in crate::markdown) fn check(element: &str, name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let own = || OF_ELEMENTS.iter().any(|(known, names)| *known == element && names.contains(&name));
    let one_of =
        |values: &[&str]| values.iter().find(|known| known.eq_ignore_ascii_case(value)).map(|v| (*v).to_owned());
    let number = |least: i32| {
        value.parse::<i32>().ok().filter(|n| (least..=limits::SPAN_CELLS as i32).contains(n)).map(|n| n.to_string())
    };
    match name {
        "lang" => Lang::parse(value).map(|lang| lang.to_string()),
        "dir" => one_of(&["ltr", "rtl", "auto"]),
        "title" => Some(value.to_owned()),
        _ if !own() => None,
        "cite" => super::super::target::unsafe_link(value).is_none().then(|| super::super::target::clean(value)),
        "datetime" => is_time(value).then(|| value.to_owned()),
        "value" if element == "data" => Some(value.to_owned()),
        "open" | "reversed" => Some(String::new()),
        "start" | "value" => number(-1_000_000),
        "type" => ["1", "a", "A", "i", "I"].contains(&value).then(|| value.to_owned()),
        "colspan" | "rowspan" | "span" => number(1),
        "scope" => one_of(&["row", "col", "rowgroup", "colgroup"]),
        _ => None,
    }
}

/// Whether it looks like a date or a time as HTML writes them; what it must not be is empty or words.
fn is_time(value: &str) -> bool {
    value.len() >= 4 && value.starts_with(|c: char| c.is_ascii_digit()) && value.parse::<jiff::civil::Date>().is_ok()
        || value.parse::<jiff::Timestamp>().is_ok()
        || value.len() == 4 && value.bytes().all(|b| b.is_ascii_digit()) && value != "0000"
}

/// The classes of a list that may be given.
pub(in crate::markdown) fn classes<'a>(list: impl Iterator<Item = &'a str>) -> (Vec<&'a str>, Vec<&'a str>) {
    list.partition(|class| CLASSES.contains(class))
}
