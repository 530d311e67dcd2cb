//! Floor 1: figures in plain words: numbers, dates, times of the day, contacts, read by what each language writes, so that a
//! text and its translation can be compared. Knows nothing of sites.
//!
//! `clean` brings a text into one form, `contacts` takes out addresses and phones, `tokens` cuts the rest by the `lexicon` that a
//! language's `tables` make; `numerals` are digits with signs, `numbers` are put together of numerals, words (`sum`) and `roman` numbers. In
//! the `pieces` of a text `dates` and `times` are found, `read` makes one list of all; `compare` says what only one of two texts has.
//! A figure may have several readings: in doubt each that makes sense, since a warning that is false costs more trust than
//! one that is missing.

mod clean;
mod compare;
mod contacts;
mod dates;
mod decimal;
mod lexicon;
mod numbers;
mod numerals;
mod pieces;
mod read;
mod roman;
mod sum;
mod tables;
mod times;
mod tokens;
mod value;

#[cfg(test)]
mod tests;

pub use compare::Differences;
pub use read::Figures;
pub use value::{Figure, FigureKind};
