//! What was meant by a date that is none.

use crate::base::{Time, When};

/// The zone of a site that names none: messages know it by its country.
pub(super) const HOME: &str = "Asia/Ho_Chi_Minh";

/// The time on a wall clock that messages show where nothing better is known.
pub(super) const EXAMPLE: &str = "2026-03-01T08:00:00";

/// In which way a date is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum DateSlip {
    /// It lacks its time or its offset.
    WithoutZone,
    /// `05/08/2024`.
    DayFirst,
    /// Another.
    Other,
}

/// What is wrong with a date, and the day (`2024-08-05`) or the time on a wall clock (`2024-08-05T08:00:00`) that was
/// meant; a `point` has its time.
pub(super) fn meant(text: &str, point: bool) -> (DateSlip, Option<String>) {
    let joined = text.replacen(' ', "T", 1);
    let guesses = [joined.clone(), format!("{joined}:00")];
    if let Some(local) = guesses.into_iter().find(|guess| is_local(guess)) {
        return (DateSlip::WithoutZone, Some(local.to_uppercase()));
    }
    if point && When::parse(text).is_some() {
        return (DateSlip::WithoutZone, Some(at_midnight(text)));
    }
    let (day, time) = apart(text);
    let whole = |day: String| match &time {
        Some(time) => Some(format!("{day}T{time}")).filter(|local| is_local(local)),
        None if point => Some(at_midnight(&day)),
        None => Some(day),
    };
    match (day_first(day).and_then(&whole), year_first(day).and_then(&whole)) {
        (Some(meant), _) => (DateSlip::DayFirst, Some(meant)),
        (None, meant) => (DateSlip::Other, meant),
    }
}

/// Whether a text is a time that lacks nothing but its offset.
fn is_local(text: &str) -> bool {
    Time::parse(&format!("{text}Z")).is_some()
}

fn at_midnight(day: &str) -> String {
    format!("{day}T00:00:00")
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

    #[test]
    fn what_was_meant_has_no_offset_of_its_own() {
        let meant = |text, point| meant(text, point);
        assert_eq!(meant("2026-03-01 09:00", false), (DateSlip::WithoutZone, Some("2026-03-01T09:00:00".into())));
        assert_eq!(meant("2026-03-01", true), (DateSlip::WithoutZone, Some("2026-03-01T00:00:00".into())));
        assert_eq!(meant("28/2/2026 8:00", true), (DateSlip::DayFirst, Some("2026-02-28T08:00:00".into())));
        assert_eq!(meant("28/2/2026", false), (DateSlip::DayFirst, Some("2026-02-28".into())));
        assert_eq!(meant("soon", true), (DateSlip::Other, None));
    }
}
