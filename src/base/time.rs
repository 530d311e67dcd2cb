//! Points in time, and what an editor may write for one.

use jiff::{
    Timestamp, Zoned,
    civil::Date,
    tz::{Offset, TimeZone},
};
use serde::{Deserialize, Serialize};

/// A point in time, to the nanosecond.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Time {
    seconds: i64,
    nanos: i32,
}

/// What a date field holds: a day, which begins at 00:00 in the site's zone, or a point in time with its offset.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum When {
    /// `2026-03-01`.
    Day {
        /// The year, 1 to 9999.
        year: i16,
        /// The month, from 1.
        month: i8,
        /// The day of the month, from 1.
        day: i8,
    },
    /// `2026-03-01T09:00:00+07:00` (RFC 3339, <https://www.rfc-editor.org/rfc/rfc3339>).
    Point(Time),
}

impl Time {
    /// 1970-01-01T00:00:00Z.
    pub const EPOCH: Self = Self { seconds: 0, nanos: 0 };

    /// Reads RFC 3339 with an offset; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let offset = text.get(19..).is_some_and(|rest| {
            rest.ends_with(['Z', 'z']) || (rest.len() >= 6 && matches!(rest.as_bytes()[rest.len() - 6], b'+' | b'-'))
        });
        if bytes.get(10).is_none_or(|b| !matches!(b, b'T' | b't')) || !offset || text.contains('[') {
            return None;
        }
        // RFC 3339 knows hours of an offset to 23; the crate reads more.
        if let Some((hours, minutes)) = text.get(text.len() - 5..).and_then(|offset| offset.split_once(':'))
            && !text.ends_with(['Z', 'z'])
            && (hours.parse::<u8>().is_ok_and(|hours| hours > 23) || minutes.parse::<u8>().is_ok_and(|own| own > 59))
        {
            return None;
        }
        text.parse::<Timestamp>().ok().map(Self::from)
    }

    /// The same point as a clock in `zone` shows it.
    pub fn zoned(self, zone: &TimeZone) -> Zoned {
        // Every Time was made from a Timestamp, so it is in range.
        Timestamp::new(self.seconds, self.nanos).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone())
    }

    /// The same with an offset of whole minutes: none of the formats below has seconds in one, and before time zones
    /// there was local mean time (in Viet Nam +07:06:30 until 1906). The next minute, so that a day's beginning stays in its day.
    fn in_minutes(self, zone: &TimeZone) -> Zoned {
        let zoned = self.zoned(zone);
        let seconds = zoned.offset().seconds();
        match Offset::from_seconds(seconds + 60 - seconds.rem_euclid(60)) {
            Ok(next) if seconds % 60 != 0 => zoned.with_time_zone(next.to_time_zone()),
            _ => zoned,
        }
    }

    /// RFC 3339 with the offset of `zone`: `2026-03-01T09:00:00+07:00`.
    pub fn rfc3339(self, zone: &TimeZone) -> String {
        let offset = self.in_minutes(zone).offset();
        let second = Timestamp::new(self.seconds, 0).unwrap_or(Timestamp::UNIX_EPOCH);
        if offset == Offset::UTC { second.to_string() } else { second.display_with_offset(offset).to_string() }
    }

    /// RFC 2822 as RSS wants it: `Sun, 01 Mar 2026 09:00:00 +0700`.
    pub fn rfc2822(self, zone: &TimeZone) -> String {
        self.in_minutes(zone).strftime("%a, %d %b %Y %H:%M:%S %z").to_string()
    }
}

impl From<Timestamp> for Time {
    fn from(timestamp: Timestamp) -> Self {
        Self { seconds: timestamp.as_second(), nanos: timestamp.subsec_nanosecond() }
    }
}

impl When {
    /// Reads `2026-03-01` or RFC 3339 with an offset.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() == 10 {
            let date: Date = text.parse().ok()?;
            return Some(Self::Day { year: date.year(), month: date.month(), day: date.day() });
        }
        Time::parse(text).map(Self::Point)
    }

    /// The point in time that is meant.
    pub fn time(self, zone: &TimeZone) -> Time {
        match self {
            Self::Point(time) => time,
            Self::Day { year, month, day } => Date::new(year, month, day)
                .ok()
                .and_then(|date| date.to_zoned(zone.clone()).ok())
                .map_or(Time::EPOCH, |zoned| zoned.timestamp().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_begin_in_the_sites_zone() {
        let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap();
        let day = When::parse("2026-03-01").unwrap().time(&zone);
        assert_eq!(day, Time::parse("2026-02-28T17:00:00Z").unwrap());
        assert_eq!(day.rfc3339(&zone), "2026-03-01T00:00:00+07:00");
        assert_eq!(day.rfc2822(&zone), "Sun, 01 Mar 2026 00:00:00 +0700");
    }

    #[test]
    fn very_old_days_are_told_in_whole_minutes() {
        let zone = TimeZone::get("Asia/Ho_Chi_Minh").unwrap();
        for day in ["0001-01-01", "1899-03-26", "1906-06-30", "1911-05-01", "1969-12-31"] {
            let time = When::parse(day).unwrap().time(&zone);
            let told = time.rfc3339(&zone);
            assert!(told.starts_with(day), "{told}");
            assert_eq!(Time::parse(&told), Some(time), "{told}");
            assert_eq!(time.rfc2822(&zone).len(), "Sun, 01 Mar 2026 00:00:00 +0700".len(), "{told}");
        }
        let west = TimeZone::get("America/New_York").unwrap();
        assert_eq!(When::parse("1850-01-01").unwrap().time(&west).rfc3339(&west), "1850-01-01T00:00:02-04:56");
    }

    #[test]
    fn a_time_without_offset_is_none() {
        assert!(When::parse("2026-03-01T09:00:00").is_none());
        assert!(When::parse("01/03/2026").is_none());
        assert!(When::parse("2026-02-30").is_none());
        assert!(Time::parse("2026-03-01T09:00:00+24:00").is_none());
        assert!(Time::parse("2026-03-01T09:00:00+07:00").is_some());
        assert!(Time::parse("2026-03-01T09:00:00-07:00").is_some());
    }
}
