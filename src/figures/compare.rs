//! Whether two texts have the same figures. Figures demand, words satisfy: what one text writes in figures the other must
//! have in figures or words.

use super::{
    decimal::Decimal,
    read::Figures,
    value::{Date, Figure, FigureKind, Phone, Value},
};
use rustc_hash::FxHashSet;

/// The figures that only one of two texts has.
#[derive(Default, Debug)]
pub struct Differences {
    /// Of the source, and not in the translation.
    pub missing: Vec<Figure>,
    /// Of the translation, and not in the source; conversions in brackets behind a number are not among them, nor contacts.
    pub added: Vec<Figure>,
}

impl Differences {
    /// Compares a source with its translation.
    pub fn new(source: &Figures, translation: &Figures) -> Self {
        let known = source.known && translation.known;
        let lacks = |own: &Figures, other: &Figures| -> Vec<Figure> {
            if !own.list.iter().any(|figure| figure.demands) {
                return Vec::new();
            }
            let supply = Supply::new(other, known);
            own.list.iter().filter(|figure| figure.demands && !supply.has(figure)).cloned().collect()
        };
        let added = lacks(translation, source).into_iter();
        let added = added.filter(|figure| !figure.aside && figure.kind != FigureKind::Contact).collect();
        Self { missing: lacks(source, translation), added }
    }
}

/// All that a text says, in figures and words.
struct Supply {
    /// Numbers, those of dates and times too.
    numbers: FxHashSet<Decimal>,
    /// Numbers by themselves.
    bare: FxHashSet<Decimal>,
    /// What numbers are without their powers of ten: all that can be asked of a language without a table.
    mantissas: Option<FxHashSet<u128>>,
    dates: FxHashSet<Date>,
    times: FxHashSet<u16>,
    codes: FxHashSet<Box<str>>,
    emails: FxHashSet<Box<str>>,
    phones: Vec<Phone>,
}

impl Supply {
    fn new(text: &Figures, known: bool) -> Self {
        let mut own = Self {
            numbers: text.unsaid.iter().map(|own| Decimal::whole((*own).into())).collect(),
            bare: FxHashSet::default(),
            mantissas: None,
            dates: FxHashSet::default(),
            times: FxHashSet::default(),
            codes: FxHashSet::default(),
            emails: FxHashSet::default(),
            phones: Vec::new(),
        };
        for value in text.list.iter().flat_map(|figure| figure.readings.iter().flatten()) {
            own.add(value);
        }
        if !known {
            own.mantissas = Some(own.numbers.iter().map(|number| number.mantissa).collect());
        }
        own
    }

    fn add(&mut self, value: &Value) {
        let mut number = |number: u32| self.numbers.insert(Decimal::whole(number.into()));
        match value {
            Value::Number(number) => {
                self.numbers.insert(*number);
                self.bare.insert(*number);
                // The 1980s are of the 20th century.
                let year = number.small().filter(|year| (1000..2100).contains(year));
                self.numbers.extend(year.map(|year| Decimal::whole((year / 100 + 1).into())));
            }
            Value::Date(date) => {
                let parts = [date.day.map(u32::from), Some(date.month.into()), date.year.map(u32::from)];
                parts.into_iter().flatten().for_each(|own| {
                    number(own);
                });
                self.dates.insert(*date);
            }
            Value::Time(time) => {
                let hour = u32::from(*time) / 60;
                [hour, hour % 12, u32::from(*time) % 60].into_iter().for_each(|own| {
                    number(own);
                });
                self.times.insert(*time);
            }
            Value::Code(code) => {
                self.codes.insert(code.clone());
            }
            Value::Email(email) => {
                self.emails.insert(email.clone());
            }
            Value::Phone(phone) => self.phones.push(phone.clone()),
        }
    }

    fn has(&self, figure: &Figure) -> bool {
        figure.readings.iter().any(|reading| reading.iter().all(|value| self.says(value)))
    }

    fn says(&self, value: &Value) -> bool {
        match value {
            Value::Number(number) => self.number(*number),
            Value::Date(date) => self.date(*date),
            Value::Time(time) => self.times.contains(time),
            Value::Code(code) => self.codes.contains(code),
            Value::Email(email) => self.emails.contains(email),
            Value::Phone(phone) => self.phones.iter().any(|own| own.same(phone)),
        }
    }

    fn number(&self, number: Decimal) -> bool {
        self.numbers.contains(&number) || self.mantissas.as_ref().is_some_and(|own| own.contains(&number.mantissa))
    }

    /// A date is said by one with the same day and month, or by its day as a number beside a date of its month
    /// (`from 5 to 10 August`); its year, where the one has none, by a number.
    fn date(&self, date: Date) -> bool {
        let small = |number: u32| Decimal::whole(number.into());
        let year = |own: &Date| match (date.year, own.year) {
            (Some(a), Some(b)) => a == b || self.bare.contains(&small(a.into())),
            (Some(a), None) => self.numbers.contains(&small(a.into())),
            _ => true,
        };
        let day = |own: &Date| match date.day {
            None => true,
            Some(day) => own.day == Some(day) || self.bare.contains(&small(day.into())),
        };
        let unknown = || {
            let parts = [date.day.map(u32::from), date.year.map(u32::from)];
            self.mantissas.is_some() && parts.into_iter().flatten().all(|own| self.number(small(own)))
        };
        self.dates.contains(&date)
            || self.dates.iter().any(|own| own.month == date.month && year(own) && day(own))
            || unknown()
    }
}
