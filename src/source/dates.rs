//! What was meant by a date that is none.

use crate::base::{PartialDate, Time, When};
use jiff::{civil::Date, fmt::rfc2822};
use serde::{Deserialize, Serialize};

/// The zone of a site that names none: messages know it by its country.
pub const HOME_ZONE: &str = "Asia/Ho_Chi_Minh";

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

/// In which way an offset may be a slip of one key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) enum OffsetSlip {
    /// No clock on Earth shows it: they go from -12:00 to +14:00, by whole, half or quarter hours.
    Nowhere,
    /// With the other sign it is this, in seconds.
    Turned(i32),
}

/// An offset that may be a slip, with the time on a wall clock before it.
pub(super) fn offset_slip(text: &str) -> Option<(&str, OffsetSlip)> {
    let (local, offset) = text.split_at_checked(text.len().checked_sub(6)?)?;
    let minutes = offset_minutes(offset)?;
    match minutes {
        _ if !(-12 * 60..=14 * 60).contains(&minutes) || minutes % 15 != 0 => Some((local, OffsetSlip::Nowhere)),
        _ if minutes < 0 => Some((local, OffsetSlip::Turned(-minutes * 60))),
        _ => None,
    }
    .map(|(local, slip)| (local.get(..19).unwrap_or(local), slip))
}

/// `+07:00`, `-7`, `+0700` in minutes east of Greenwich.
fn offset_minutes(offset: &str) -> Option<i32> {
    let sign = match offset.chars().next()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let digits = offset.trim_start_matches(['+', '-', '−']);
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() > 2 => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "0"),
    };
    let (hours, minutes): (u8, u8) = (hours.parse().ok()?, minutes.parse().ok()?);
    // What no clock shows is none, whatever it comes to.
    let minutes = if minutes > 59 { 1 } else { minutes };
    Some(sign * (i32::from(hours) * 60 + i32::from(minutes)))
}

/// A time with an offset in other forms: `2024-04-18 18:50:16 +0700`, `2026-12-05T8:00+07:00`, `Mon, 07 Feb 2011 14:30:43 +0000`.
fn with_offset(text: &str) -> Option<String> {
    if let Ok(zoned) = rfc2822::parse(text) {
        return Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string());
    }
    let text = text.trim();
    let bare = text.trim_end_matches(['Z', 'z']).trim_end();
    let (local, minutes) = if bare.len() < text.len() {
        (bare, 0)
    } else {
        let at = text.rfind(['+', '-'])?;
        let (local, offset) = text.split_at(at);
        let local = local.trim_end().trim_end_matches("GMT").trim_end_matches("UTC").trim_end();
        (local.contains(':') || local.contains('h')).then_some((local, offset_minutes(offset)?))?
    };
    let (day, time) = apart(local);
    let day = day_first(day).or_else(|| year_first(day))?;
    let sign = if minutes < 0 { '-' } else { '+' };
    let time = format!("{day}T{}{sign}{:02}:{:02}", time?, minutes.abs() / 60, minutes.abs() % 60);
    Time::parse(&time).map(|_| time)
}

/// Why there is no such day or time, as variables of its message; `None` of what is no date at all.
pub(super) fn reason(text: &str) -> Option<Vec<(&'static str, String)>> {
    if let Some((_, offset)) = text.split_at_checked(text.len().checked_sub(6)?)
        && offset_minutes(offset).is_some_and(|minutes| minutes.abs() >= 24 * 60)
    {
        return Some(vec![("reason", "offset".into()), ("wrong", offset.to_owned())]);
    }
    let figures = in_figures(text);
    let day = figures.split(['t', ' ']).next()?;
    let parts: Vec<i16> = day.split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year >= 1000 => (year, month, day),
        [day, month, year] if year >= 1000 => (year, month, day),
        _ => return None,
    };
    let month_found = i8::try_from(month).ok().and_then(|month| Date::new(year, month, 1).ok());
    let Some(first) = month_found else {
        return Some(vec![("reason", "month".into()), ("month", month.to_string())]);
    };
    let days = first.days_in_month();
    (day < 1 || day > i16::from(days)).then(|| {
        let told = [("month", month), ("year", year), ("days", i16::from(days))];
        let told = told.into_iter().map(|(name, number)| (name, number.to_string()));
        let last = ("last", format!("{year}-{month:02}-{:02}", first.days_in_month()));
        [("reason", "day".to_owned()), last].into_iter().chain(told).collect()
    })
}

/// Days of the week and the names of months, as other programs and people write them, with the number of the month.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: [&str; 8] = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "chúa nhật"];

/// The month that an English word names: `4` of `April`, `Apr`, `sept.`
fn month(word: &str) -> Option<usize> {
    const LONG: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let word = word.trim_end_matches('.');
    let at = MONTHS.iter().position(|short| word.starts_with(short))?;
    (word.len() == 3 || word == "sept" || word == LONG[at]).then_some(at + 1)
}

/// `18/4/2024` of `18 April 2024`, `April 18th 2024`, `18-Apr-24`; other words as they are.
fn month_in_figures(text: &str) -> String {
    let words: Vec<&str> = text.split([' ', '-']).filter(|word| !word.is_empty()).collect();
    let Some(at) = words.iter().position(|word| month(word).is_some()) else { return text.to_owned() };
    let number = |at: usize| {
        let word = words.get(at)?.trim_end_matches(['s', 't', 'n', 'd', 'r', 'h']);
        word.parse::<u16>().ok().map(|_| word)
    };
    let day_before = at.checked_sub(1).and_then(number);
    let (Some(day), Some(year), Some(month)) = (
        day_before.or_else(|| number(at + 1)),
        number(at + if day_before.is_some() { 1 } else { 2 }),
        month(words[at]),
    ) else {
        return text.to_owned();
    };
    let rest = words.iter().skip(at + if day_before.is_some() { 2 } else { 3 });
    let rest: Vec<&str> = rest.copied().collect();
    format!("{day}/{month}/{year} {}", rest.join(" ")).trim_end().to_owned()
}

/// The words of a date in the order and with the signs that figures have: `20/11/2026 8h30` for
/// `8 giờ 30 phút, ngày 20 tháng 11 năm 2026`.
fn in_figures(text: &str) -> String {
    // Full-width figures are figures, too.
    let narrow = |c: char| match c {
        '０'..='９' | '－' | '／' | '：' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    };
    let lower = text.to_lowercase().chars().map(narrow).collect::<String>().replace(',', " ");
    let lower = WEEKDAYS.iter().fold(lower, |text, day| text.replacen(day, " ", 1));
    let lower = month_in_figures(&lower);
    let lower = match lower.trim() {
        day if day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])
        }
        _ => lower,
    };
    let mut words = lower.replace(" phút", "").replace("ngày", " ");
    words = words.replace(" giờ ", "h").replace(" giờ", "h").replace("giờ", "h");
    words = words.replace("tháng", "/").replace("năm", "/");
    let words: Vec<&str> = words.split_whitespace().filter(|word| !matches!(*word, "lúc" | "vào")).collect();
    let (first, rest) = words.split_first().unwrap_or((&"", &[]));
    let is_time = first.contains(['h', ':']) && first.starts_with(|c: char| c.is_ascii_digit());
    let (day, time) = if is_time { (rest, Some(*first)) } else { (words.as_slice(), None) };
    // `20 / 11 / 2026`
    let day = day.join(" ").replace(" / ", "/").replace("/ ", "/").replace(" /", "/");
    time.map_or(day.clone(), |time| format!("{day} {time}"))
}

/// What is wrong with a date, and the day (`2024-08-05`) or the time on a wall clock (`2024-08-05T08:00:00`) that was
/// meant; a `point` has its time.
pub(super) fn meant(text: &str, point: bool) -> (DateSlip, Option<String>) {
    let joined = text.replacen(' ', "T", 1);
    let guesses = [joined.clone(), format!("{joined}:00")];
    if let Some(local) = guesses.into_iter().find(|guess| is_local(guess)) {
        return (DateSlip::WithoutZone, Some(local.to_uppercase()));
    }
    if let Some(time) = with_offset(text) {
        // With an offset that no clock shows the site's is meant.
        let nowhere = offset_slip(&time).is_some_and(|(_, slip)| slip == OffsetSlip::Nowhere);
        let time = if nowhere { time.get(..19).unwrap_or_default().to_owned() } else { time };
        return (DateSlip::Other, Some(time));
    }
    if reason(text).is_some_and(|told| told[0].1 == "offset") {
        return (DateSlip::Other, text.get(..19).filter(|local| is_local(local)).map(str::to_owned));
    }
    if point && When::parse(text).is_some() {
        return (DateSlip::WithoutZone, Some(at_midnight(text)));
    }
    let text = &in_figures(text);
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

/// The same of a date that may lack its day, or its day and month: `3/1998`, `tháng 3 năm 1998`, `năm 1998`, `1998-3`.
pub(super) fn meant_partial(text: &str) -> (DateSlip, Option<String>) {
    let (slip, day) = meant(text, false);
    if let Some(day) = day.as_deref().and_then(|day| day.get(..10)).filter(|day| PartialDate::parse(day).is_some()) {
        let slip = if slip == DateSlip::DayFirst { slip } else { DateSlip::Other };
        return (slip, Some(day.to_owned()));
    }
    // Of a time its day, as it is written.
    if let Some(day) = Time::parse(text).and(text.get(..10)) {
        return (DateSlip::Other, Some(day.to_owned()));
    }
    let figures = in_figures(text);
    let parts: Vec<&str> = figures.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let written = match *parts.as_slice() {
        [year] => Some(year.to_owned()),
        [month, year] if year.len() == 4 => Some(format!("{year}-{month:0>2}")),
        [year, month] => Some(format!("{year}-{month:0>2}")),
        _ => None,
    };
    (DateSlip::Other, written.filter(|date| PartialDate::parse(date).is_some()))
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
    let Some((day, time)) = text.rsplit_once([' ', 'T', 't']) else { return (text, None) };
    // `8h30`, `8h`.
    let time = time.replacen(['h', 'g'], ":", 1);
    let time = if time.ends_with(':') { time + "00" } else { time };
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
        for written in [
            "8h30 ngày 20/11/2026",
            "8 giờ 30 phút, ngày 20 tháng 11 năm 2026",
            "lúc 8 giờ 30 ngày 20-11-2026",
            "08:30 20/11/2026",
            "ngày 20 tháng 11 năm 2026 8h30",
        ] {
            assert_eq!(meant(written, true), (DateSlip::DayFirst, Some("2026-11-20T08:30:00".into())), "{written}");
        }
        for (written, day) in [
            ("18 April 2024", "2024-04-18"),
            ("Apr 18, 2024", "2024-04-18"),
            ("18-Apr-24", "2024-04-18"),
            ("Thứ năm, 18/4/2024", "2024-04-18"),
            ("thứ năm, ngày 18 tháng 4 năm 2024", "2024-04-18"),
        ] {
            assert_eq!(meant(written, false), (DateSlip::DayFirst, Some(day.into())), "{written}");
        }
        for (written, day) in
            [("20240418", "2024-04-18"), ("２０２４-04-18", "2024-04-18"), ("2024-04-18T8h30", "2024-04-18T08:30:00")]
        {
            assert_eq!(meant(written, false), (DateSlip::Other, Some(day.into())), "{written}");
        }
        for none in ["ngày mai", "May", "12345678", "Mayor 18 2024"] {
            assert_eq!(meant(none, false), (DateSlip::Other, None), "{none}");
        }
        assert_eq!(meant("8 giờ ngày 20/11/2026", true).1.as_deref(), Some("2026-11-20T08:00:00"));
        assert_eq!(meant("1/3/2026 8h30", true), (DateSlip::DayFirst, Some("2026-03-01T08:30:00".into())));
    }

    #[test]
    fn of_a_date_with_less_than_a_day_the_rest_is_kept() {
        for (text, wanted) in [
            ("5/3/1998", "1998-03-05"),
            ("1998-3-5", "1998-03-05"),
            ("1998-03-05T09:00:00+07:00", "1998-03-05"),
            ("3/1998", "1998-03"),
            ("1998-3", "1998-03"),
            ("tháng 3 năm 1998", "1998-03"),
            ("Tháng 3/1998", "1998-03"),
            ("năm 1998", "1998"),
        ] {
            assert_eq!(meant_partial(text).1.as_deref(), Some(wanted), "{text}");
        }
        for text in ["khoảng 1998", "98", "13/1998", "soon"] {
            assert_eq!(meant_partial(text).1, None, "{text}");
        }
    }

    #[test]
    fn times_of_other_programs_are_rewritten() {
        for (text, wanted) in [
            ("2024-04-18 18:50:16 +0700", "2024-04-18T18:50:16+07:00"),
            ("2026-12-05T8:00+07:00", "2026-12-05T08:00:00+07:00"),
            ("2026-12-05T08:00:00+7", "2026-12-05T08:00:00+07:00"),
            ("05/12/2026 8:00 GMT+7", "2026-12-05T08:00:00+07:00"),
            ("2026-12-05 8:00Z", "2026-12-05T08:00:00+00:00"),
            ("2026-12-05T08:00:00+07:60", "2026-12-05T08:00:00"),
            ("2026-12-05T08:00:00+0:7", "2026-12-05T08:00:00"),
            ("Mon, 07 Feb 2011 14:30:43 +0000", "2011-02-07T14:30:43+00:00"),
        ] {
            assert_eq!(meant(text, true), (DateSlip::Other, Some(wanted.into())), "{text}");
        }
        assert_eq!(meant("2026-11-29T08:00:00+24:00", true), (DateSlip::Other, Some("2026-11-29T08:00:00".into())));
    }

    #[test]
    fn what_the_calendar_lacks_is_named() {
        let reason =
            |text| reason(text).map(|told| told.iter().map(|(_, own)| own.clone()).collect::<Vec<_>>().join(" "));
        assert_eq!(reason("2026-02-30").as_deref(), Some("day 2026-02-28 2 2026 28"));
        assert_eq!(reason("31/4/2026").as_deref(), Some("day 2026-04-30 4 2026 30"));
        assert_eq!(reason("ngày 31 tháng 4 năm 2026").as_deref(), Some("day 2026-04-30 4 2026 30"));
        assert_eq!(reason("2026-13-01").as_deref(), Some("month 13"));
        assert_eq!(reason("2026-11-29T08:00:00+25:00").as_deref(), Some("offset +25:00"));
        assert_eq!([reason("2026-02-28"), reason("soon"), reason("")], [None, None, None]);
        assert_eq!(meant("2026-12-05T08:00+99999999999", true).1, None);
    }

    #[test]
    fn an_offset_that_no_clock_shows_is_a_slip() {
        let slip = |offset: &str| offset_slip(&format!("2026-12-05T08:00:00{offset}")).map(|(_, slip)| slip);
        assert_eq!([slip("+17:00"), slip("+07:07")], [Some(OffsetSlip::Nowhere); 2]);
        assert_eq!(slip("-07:00"), Some(OffsetSlip::Turned(25_200)));
        assert_eq!([slip("+07:00"), slip("+05:45"), slip("+14:00"), slip("+00:00")], [None; 4]);
    }
}
