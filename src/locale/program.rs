//! The program's own words to whoever runs it.

use super::{dates::DateStyle, locales::Locales, message::Arg};
use crate::{base::Lang, diag::Say};
use fluent_bundle::FluentArgs;
use jiff::{
    Timestamp, Zoned,
    civil::Date,
    fmt::temporal::Pieces,
    tz::{Offset, TimeZone},
};
use std::sync::Arc;

/// Variables of diagnostics that hold a day or a point in time (RFC 3339).
const MOMENTS: [&str; 2] = ["date", "means"];

/// Speaks the language of the program's user.
pub struct ProgramWords<'a> {
    locales: &'a Locales,
    lang: Lang,
}

impl<'a> ProgramWords<'a> {
    /// Words in `lang`, else along its chain.
    pub fn new(locales: &'a Locales, lang: Lang) -> Self {
        Self { locales, lang }
    }

    /// The language spoken.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A message with numbers among its variables.
    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.find(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// A point in time as people say it, by the clock that shows it.
    pub fn moment(&self, time: &Zoned) -> String {
        let home = Offset::constant(7);
        let offset = if time.offset() == home { String::new() } else { time.strftime("%:z").to_string() };
        let values = [
            ("hour", time.hour().to_string()),
            ("minute", format!("{:02}", time.minute())),
            ("day", time.day().to_string()),
            ("month", time.month().to_string()),
            ("year", time.year().to_string()),
            ("offset", offset),
        ];
        self.tell("cli-date-time", &values.map(|(name, value)| (name, Arg::Text(value))))
    }

    /// A value of one of [`MOMENTS`] in words; as it is when it is none.
    fn spoken(&self, value: &str) -> String {
        if let Ok(day) = value.parse::<Date>()
            && value.len() == 10
            && let Ok(day) = day.to_zoned(TimeZone::UTC)
        {
            return self.locales.date(&self.lang, &day, DateStyle::Long);
        }
        let offset = Pieces::parse(value).ok().and_then(|pieces| pieces.to_numeric_offset());
        match (value.parse::<Timestamp>(), offset) {
            (Ok(time), Some(offset)) => self.moment(&time.to_zoned(offset.to_time_zone())),
            _ => value.to_owned(),
        }
    }

    /// A variable that was not given counts as empty: a diagnostic must always be told.
    fn find(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        for link in self.locales.chain(&self.lang).iter() {
            let catalog = &self.locales.catalogs[link.catalog];
            let Some(part) = catalog.messages.get(message).and_then(|&at| self.locales.definitions[at].part(attribute))
            else {
                continue;
            };
            let mut values = FluentArgs::with_capacity(args.len());
            for (name, _) in &part.facts.variables {
                values.set(name.as_ref(), "");
            }
            for (name, arg) in args {
                values.set(*name, arg.value());
            }
            let Some(pattern) = catalog.pattern(id).filter(|_| !catalog.broken.contains(id)) else { continue };
            if let Ok(text) = catalog.resolve(pattern, &values) {
                return Some(text);
            }
        }
        None
    }
}

impl Say for ProgramWords<'_> {
    fn say(&self, id: &str, args: &[(Arc<str>, String)]) -> Option<String> {
        let text = |name: &str, text: &str| if MOMENTS.contains(&name) { self.spoken(text) } else { text.to_owned() };
        let args: Vec<(&str, Arg)> =
            args.iter().map(|(name, value)| (name.as_ref(), Arg::Text(text(name, value)))).collect();
        self.find(id, &args)
    }
}
