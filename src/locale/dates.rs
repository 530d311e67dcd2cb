//! Dates as a language writes them, in the Gregorian calendar, never with two digits for the year.

use crate::base::Lang;
use icu_calendar::{Date, Gregorian};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YM, YMD},
    options::YearStyle,
};
use std::sync::OnceLock;

/// How much of a date is written out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum DateStyle {
    /// `ngày 5 tháng 8 năm 2024`, `5 August 2024`.
    Long,
    /// `05/08/2024`.
    Short,
}

/// The messages through which a language gives its own way of writing dates, by style. A page that shows dates depends on
/// them.
pub const DATE_MESSAGES: [&str; 2] = ["date-long", "date-short"];

/// What they are given; `2` stands for two digits.
pub(super) const DATE_VARIABLES: [&str; 5] = ["day", "day2", "month", "month2", "year"];

type Formatter = FixedCalendarDateTimeFormatter<Gregorian, YMD>;
type MonthFormatter = FixedCalendarDateTimeFormatter<Gregorian, YM>;

/// A language's formatters of dates; `None` inside where ICU does not know the language.
pub(super) struct Dates {
    lang: Lang,
    long: OnceLock<Option<Formatter>>,
    short: OnceLock<Option<Formatter>>,
    month: OnceLock<Option<MonthFormatter>>,
}

impl Dates {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: lang.clone(), long: OnceLock::new(), short: OnceLock::new(), month: OnceLock::new() }
    }

    pub fn format(&self, date: jiff::civil::Date, style: DateStyle) -> Option<String> {
        let cell = match style {
            DateStyle::Long => &self.long,
            DateStyle::Short => &self.short,
        };
        let formatter = cell.get_or_init(|| formatter(&self.lang, style)).as_ref()?;
        let date = Date::try_new_gregorian(i32::from(date.year()), date.month() as u8, date.day() as u8).ok()?;
        Some(formatter.format(&date).to_string())
    }

    /// A month of a year, written out: `tháng 3 năm 1998`, `March 1998`.
    pub fn format_month(&self, year: i16, month: i8) -> Option<String> {
        let make = || MonthFormatter::try_new((&locale(&self.lang)?).into(), YM::long()).ok();
        let formatter = self.month.get_or_init(make).as_ref()?;
        let date = Date::try_new_gregorian(i32::from(year), month as u8, 1).ok()?;
        Some(formatter.format(&date).to_string()).filter(|written| !written.contains(&format!("M{month:02}")))
    }
}

/// As ICU knows a language.
fn locale(lang: &Lang) -> Option<icu_locale::Locale> {
    // Plain English dates are day, month, year here: most of the world's readers of English expect that.
    let tag = if lang.as_str() == "en" { "en-GB" } else { lang.as_str() };
    tag.parse().ok()
}

fn formatter(lang: &Lang, style: DateStyle) -> Option<Formatter> {
    let locale = locale(lang)?;
    let long = Formatter::try_new((&locale).into(), YMD::long()).ok()?;
    // Where ICU has no names of months it writes M08: such a language gets digits.
    let sample = Date::try_new_gregorian(2024, 8, 5).ok()?;
    if long.format(&sample).to_string().contains("M08") {
        return None;
    }
    match style {
        DateStyle::Long => Some(long),
        DateStyle::Short => Formatter::try_new((&locale).into(), YMD::short().with_year_style(YearStyle::Full)).ok(),
    }
}
