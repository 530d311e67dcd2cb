//! A date that may lack its day, or its day and month: of many an old picture only the year is known.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

/// `1998`, `1998-03` or `1998-03-05`: a date of ISO 8601 with as much of it as is known, as `<time datetime>` takes it
/// (<https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value>).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum PartialDate {
    /// From 1 to 9999.
    Year(i16),
    /// The month, from 1.
    Month(i16, i8),
    /// The month and its day, from 1.
    Day(i16, i8, i8),
}

impl PartialDate {
    /// Reads one; `None` for anything else, and for a day or month that there is not.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let lengths = parts.iter().zip([4, 2, 2]).all(|(part, length)| part.len() == length && digits(part));
        if !lengths || parts.len() > 3 {
            return None;
        }
        let year: i16 = parts[0].parse().ok().filter(|year| *year > 0)?;
        let number = |at: usize| parts.get(at).map(|part| part.parse::<i8>().ok());
        let date = match (number(1), number(2)) {
            (None, _) => Self::Year(year),
            (Some(month), None) => Self::Month(year, month?),
            (Some(month), Some(day)) => Self::Day(year, month?, day?),
        };
        date.first_day().map(|_| date)
    }

    /// The day itself, or the first one that may be meant.
    pub fn first_day(self) -> Option<Date> {
        let (year, month, day) = match self {
            Self::Year(year) => (year, 1, 1),
            Self::Month(year, month) => (year, month, 1),
            Self::Day(year, month, day) => (year, month, day),
        };
        Date::new(year, month, day).ok()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    #[test]
    fn as_much_of_a_date_as_is_known() {
        for text in ["1998", "1998-03", "1998-03-05", "0794", "2024-02-29"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
        for text in
            ["98", "1998-3", "1998-13", "1998-02-29", "05/03/1998", "1998-", "0000", "1998-03-05-01", "+199", ""]
        {
            assert!(PartialDate::parse(text).is_none(), "{text}");
        }
    }
}
