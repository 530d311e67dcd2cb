//! What figures say.

use super::decimal::Decimal;

/// What a figure says, whatever it is written like.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) enum Value {
    /// A number.
    Number(Decimal),
    /// A day, or a month with or without its year.
    Date(Date),
    /// A time of the day, in minutes.
    Time(u16),
    /// What is no number and yet made of digits: a version, a long code.
    Code(Box<str>),
    /// An address of mail, in small letters.
    Email(Box<str>),
    /// A number to call.
    Phone(Phone),
}

/// A date as far as it is told.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) struct Date {
    pub(super) day: Option<u8>,
    pub(super) month: u8,
    pub(super) year: Option<u16>,
}

/// A number to call.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Phone {
    /// Its digits, without a leading 0; of one abroad with the country's.
    pub(super) digits: Box<str>,
    /// Whether the country's digits are among them.
    pub(super) abroad: bool,
}

impl Phone {
    /// Whether two are the same one, where a national number lacks at most three digits of a country.
    pub(super) fn same(&self, other: &Self) -> bool {
        let ends = |long: &Self, short: &Self| {
            long.abroad && !short.abroad && long.digits.strip_suffix(&*short.digits).is_some_and(|rest| rest.len() <= 3)
        };
        self.digits == other.digits || ends(self, other) || ends(other, self)
    }
}

impl Value {
    /// A small whole number.
    pub(super) fn small(number: u32) -> Self {
        Self::Number(Decimal::whole(number.into()))
    }
}

/// What kind of thing a figure is: each has a rule of its own.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum FigureKind {
    /// A number, a time of the day, a code.
    Number,
    /// A date.
    Date,
    /// An address of mail or a number to call.
    Contact,
}

/// A figure in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Figure {
    /// What it is.
    pub kind: FigureKind,
    /// As it is written, its scale with it: `1,5 triệu`.
    pub written: String,
    /// What it may mean: one of these, and of it every value.
    pub(super) readings: Vec<Vec<Value>>,
    /// Whether it is written in figures, so that the other text must have it; words only satisfy.
    pub(super) demands: bool,
    /// Whether it stands in brackets behind another number, where conversions do.
    pub(super) aside: bool,
    /// Where it stands in the cleaned text.
    pub(super) start: usize,
    pub(super) end: usize,
}
