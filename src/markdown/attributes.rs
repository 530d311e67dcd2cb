//! The attributes that authors may write, in raw HTML and on headings, and what their values must look like.

use super::{limits, target, tree::Attribute};
use crate::base::{Direction, Lang, Span};

/// Attributes of single elements, those of links and pictures aside (`href`, `src`, `alt` become holes).
pub(super) const OF_ELEMENTS: &[(&str, &[&str])] = &[
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
];

/// Classes that authors may give, in raw HTML and on headings: they say what a thing is, and every theme knows them.
pub(super) const CLASSES: &[&str] =
    &["lead", "small", "source", "left", "center", "right", "wide", "number", "nowrap", "quote"];

/// The greatest number of an item.
const ORDINAL: i32 = 1_000_000;

/// Checks an attribute: its value as it may be written, or `None`. AnchorIds, links and pictures are looked at elsewhere.
pub(super) fn check(element: &str, name: &str, value: &str) -> Option<String> {
    let value = value.trim();
    let own = || OF_ELEMENTS.iter().any(|(known, names)| *known == element && names.contains(&name));
    let one_of =
        |values: &[&str]| values.iter().find(|known| known.eq_ignore_ascii_case(value)).map(|v| (*v).to_owned());
    let number =
        |from: i32, to: i32| value.parse::<i32>().ok().filter(|n| (from..=to).contains(n)).map(|n| n.to_string());
    match name {
        "lang" => Lang::parse(value).filter(Lang::is_known).map(|lang| lang.to_string()),
        "dir" => one_of(&["ltr", "rtl", "auto"]),
        "title" => Some(value.to_owned()),
        _ if !own() => None,
        "datetime" => (is_moment(value) || element == "time" && is_time(value)).then(|| value.to_owned()),
        "value" if element == "data" => Some(value.to_owned()),
        "open" | "reversed" => Some(String::new()),
        "start" | "value" => number(-ORDINAL, ORDINAL),
        "type" => ["1", "a", "A", "i", "I"].contains(&value).then(|| value.to_owned()),
        "colspan" | "rowspan" => number(1, limits::SPAN_CELLS as i32),
        "scope" => one_of(&["row", "col", "rowgroup", "colgroup"]),
        _ => None,
    }
}

/// The source of a quotation: an address on the web, as it may be written.
pub(super) fn cite(element: &str, value: &str) -> Option<String> {
    let address = target::clean(value);
    let own = OF_ELEMENTS.iter().any(|(known, names)| *known == element && names.contains(&"cite"));
    target::written(address).filter(|address| own && target::is_external(address))
}

/// Whether an element lacks the attribute without which it says nothing and may not be written.
pub(super) fn lacks(element: &str, written: &[Attribute]) -> bool {
    let needed = match element {
        "time" => "datetime",
        "data" => "value",
        "bdo" => "dir",
        _ => return false,
    };
    written.iter().all(|attribute| attribute.name != needed)
}

/// A date, or a point in time with its offset.
fn is_moment(value: &str) -> bool {
    let (date, time) = value.split_at_checked("2026-03-01".len()).unwrap_or((value, ""));
    is_date(date) && (time.is_empty() || time.strip_prefix(['T', ' ']).and_then(without_offset).is_some_and(is_clock))
}

/// What else `<time>` takes (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element>): a
/// year, a month, a time of day, a point in time without an offset. Weeks and durations nobody writes.
fn is_time(value: &str) -> bool {
    let (date, time) = value.split_at_checked("2026-03-01".len()).unwrap_or((value, ""));
    value.len() == 4 && is_date(&format!("{value}-01-01"))
        || value.len() == 7 && is_date(&format!("{value}-01"))
        || is_clock(value)
        || is_date(date) && time.strip_prefix(['T', ' ']).is_some_and(is_clock)
}

/// `2026-03-01`
fn is_date(value: &str) -> bool {
    is_shaped(value, "0000-00-00") && !value.starts_with("0000") && value.parse::<jiff::civil::Date>().is_ok()
}

/// `09:30`, `09:30:00`, `09:30:00.5`
fn is_clock(value: &str) -> bool {
    let (time, fraction) = value.split_once('.').unwrap_or((value, "0"));
    let fraction = (1..=3).contains(&fraction.len()) && fraction.bytes().all(|b| b.is_ascii_digit());
    let shaped = is_shaped(time, "00:00") && !value.contains('.') || is_shaped(time, "00:00:00");
    fraction && shaped && time.parse::<jiff::civil::Time>().is_ok_and(|_| !time.ends_with(":60"))
}

/// What stands before `Z`, `+07:00` or `-0300`.
fn without_offset(value: &str) -> Option<&str> {
    let clock = |offset: &str| is_shaped(offset, "00:00") || is_shaped(offset, "0000");
    value.strip_suffix('Z').or_else(|| {
        let at = value.rfind(['+', '-'])?;
        let offset = &value[at + 1..];
        let hours = offset.get(..2)?.parse::<u8>().ok()?;
        let minutes = offset.get(offset.len().checked_sub(2)?..)?.parse::<u8>().ok()?;
        (clock(offset) && hours < 24 && minutes < 60).then(|| &value[..at])
    })
}

/// Whether it has digits where the shape has them, and else the same.
fn is_shaped(value: &str, shape: &str) -> bool {
    value.len() == shape.len()
        && value.bytes().zip(shape.bytes()).all(|(b, s)| if s == b'0' { b.is_ascii_digit() } else { b == s })
}

/// The attributes for words in another language.
pub(super) fn of_lang(lang: &Lang, span: Span) -> impl Iterator<Item = Attribute> {
    let direction = (lang.direction() == Direction::Rtl).then(|| Attribute::new("dir", "rtl", span));
    std::iter::once(Attribute::new("lang", lang.as_str(), span)).chain(direction)
}

/// The classes of a list that may be given, and the others.
pub(super) fn classes<'a>(list: impl Iterator<Item = &'a str>) -> (Vec<&'a str>, Vec<&'a str>) {
    list.partition(|class| CLASSES.contains(class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_as_html_writes_them() {
        for moment in ["2026-03-01", "2026-03-01T09:30Z", "2026-03-01 09:30:00.5+07:00", "2026-03-01T09:30-0300"] {
            assert!(is_moment(moment), "{moment}");
        }
        for time in ["2026", "2026-03", "09:30", "09:30:59", "2026-03-01T09:30", "2026-03-01 09:30:00.123"] {
            assert!(is_time(time) && !is_moment(time), "{time}");
        }
        for neither in [
            "",
            "mai",
            "1/3/2026",
            "20260301",
            "0000-01-01",
            "2026-02-30",
            "2026-3-1",
            "2026-03-01T",
            "2026-03-01T9:30Z",
            "2026-03-01T09:30+25:00",
            "24:00",
            "23:59:60",
            "9:30",
            "09:30.5",
            "2026-03-01T09:30:00+07:00[Asia/Ho_Chi_Minh]",
            "một hai ba",
            "2026-03-0ố",
        ] {
            assert!(!is_moment(neither) && !is_time(neither), "{neither}");
        }
    }
}
