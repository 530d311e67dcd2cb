//! Dates as a language writes them, in the Gregorian calendar, never with two figures for the year.

use super::{Arg, Locales};
use crate::base::Lang;
use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD, options::YearStyle};
use jiff::Zoned;
use std::sync::OnceLock;

/// How much of a date is written out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum DateStyle {
    /// `ngày 5 tháng 8 năm 2024`, `5 August 2024`.
    Long,
    /// `05/08/2024`.
    Short,
}

type Formatter = FixedCalendarDateTimeFormatter<Gregorian, YMD>;

/// A language's date formatters, made when first asked for. The outer `None`: ICU does not know the language.
#[derive(Default)]
pub(super) struct Dates {
    lang: Option<Lang>,
    long: OnceLock<Option<Formatter>>,
    short: OnceLock<Option<Formatter>>,
}

impl Dates {
    pub fn new(lang: &Lang) -> Self {
        Self { lang: Some(lang.clone()), ..Self::default() }
    }

    fn show(&self, date: jiff::civil::Date, style: DateStyle) -> Option<String> {
        let cell = match style {
            DateStyle::Long => &self.long,
            DateStyle::Short => &self.short,
        };
        let formatter = cell.get_or_init(|| formatter(self.lang.as_ref()?, style)).as_ref()?;
        let first = date.day() == 1 && style == DateStyle::Long;
        let date = Date::try_new_gregorian(i32::from(date.year()), date.month() as u8, date.day() as u8).ok()?;
        let shown = formatter.format(&date).to_string();
        // French counts the first of a month as an ordinal; CLDR's patterns have no way to say so.
        let french = self.lang.as_ref().is_some_and(|lang| lang.id().language.as_str() == "fr");
        Some(match shown.strip_prefix("1 ").filter(|_| first && french) {
            Some(rest) => format!("1er {rest}"),
            None => shown,
        })
    }
}

fn formatter(lang: &Lang, style: DateStyle) -> Option<Formatter> {
    // Plain English dates are day, month, year here: most of the world's readers of English expect that.
    let tag = if lang.as_str() == "en" { "en-GB" } else { lang.as_str() };
    let locale: icu_locale::Locale = tag.parse().ok()?;
    let long = Formatter::try_new((&locale).into(), YMD::long()).ok()?;
    // Where ICU has no names of months it writes M08: such a language gets figures.
    let sample = Date::try_new_gregorian(2024, 8, 5).ok()?;
    if long.format(&sample).to_string().contains("M08") {
        return None;
    }
    match style {
        DateStyle::Long => Some(long),
        DateStyle::Short => Formatter::try_new((&locale).into(), YMD::short().with_year_style(YearStyle::Full)).ok(),
    }
}

impl Locales {
    /// The messages through which a language gives its own way of writing dates; variables `$day`, `$month`, `$year`
    /// and, with two figures, `$day2`, `$month2`. A page that shows dates depends on them.
    pub const DATE_WORDS: [&'static str; 2] = ["date-long", "date-short"];

    /// A date in words: by the language's own message `date-long` (`date-short`) where it has one, else as ICU writes it;
    /// `2024-08-05` in a language that neither knows.
    pub fn date(&self, lang: &Lang, date: &Zoned, style: DateStyle) -> String {
        let date = date.date();
        let id = Self::DATE_WORDS[style as usize];
        // Text, not numbers: a year is not grouped.
        let args = [
            ("day", Arg::Text(date.day().to_string())),
            ("day2", Arg::Text(format!("{:02}", date.day()))),
            ("month", Arg::Text(date.month().to_string())),
            ("month2", Arg::Text(format!("{:02}", date.month()))),
            ("year", Arg::Text(date.year().to_string())),
        ];
        self.own_with(lang, id, &args)
            .or_else(|| self.customs(lang).dates.show(date, style))
            .unwrap_or_else(|| date.to_string())
    }
}
