//! The words of a table, looked up.

use super::tables::{TABLES, Table};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a word says in a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Meaning {
    /// 0 to 9.
    Unit(u8),
    /// Another number that is added to what stands before.
    Added(u32),
    /// What stands before, so many times.
    Times(u32),
    /// All that stands before, times a power of ten.
    Scale(u8),
    /// The same, or a unit of measure.
    Unsure(u8),
    /// Between the parts of a number.
    Joint,
    /// A number by itself.
    Alone(u32),
    /// A half.
    Half,
    /// A month by its name.
    Month(u8),
    /// Before or behind a number: what it counts.
    Before(Counted),
    Behind(Counted),
    /// An era, with the year before its first.
    Era(u32),
}

/// What the number beside a word counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Counted {
    Month,
    Day,
    Year,
    Hour,
    Minute,
}

/// The words of a language.
pub(super) struct Lexicon {
    pub(super) table: &'static Table,
    words: FxHashMap<&'static str, Vec<Meaning>>,
    /// The length of the longest word, in characters.
    longest: usize,
}

impl Lexicon {
    /// That of the table at a position.
    pub(super) fn of(position: usize) -> &'static Self {
        static ALL: [OnceLock<Lexicon>; TABLES.len()] = [const { OnceLock::new() }; TABLES.len()];
        ALL[position].get_or_init(|| Self::new(&TABLES[position]))
    }

    fn new(table: &'static Table) -> Self {
        let mut own = Self { table, words: FxHashMap::default(), longest: 0 };
        for (number, words) in (0..).zip(table.units) {
            own.add(words, Meaning::Unit(number));
        }
        type Make = fn(u32) -> Meaning;
        let lists: [(_, Make); 4] = [
            (table.added, Meaning::Added),
            (table.times, Meaning::Times),
            (table.alone, Meaning::Alone),
            (table.eras, Meaning::Era),
        ];
        for (list, meaning) in lists {
            list.iter().for_each(|(number, words)| own.add(words, meaning(*number)));
        }
        for (list, meaning) in [(table.scales, Meaning::Scale as fn(u8) -> Meaning), (table.unsure, Meaning::Unsure)] {
            list.iter().for_each(|(power, words)| own.add(words, meaning(*power)));
        }
        for (number, words) in (1..).zip(table.months) {
            own.add(words, Meaning::Month(number));
        }
        own.add(table.joints, Meaning::Joint);
        own.add(table.half, Meaning::Half);
        let counted = [
            (table.month, Counted::Month),
            (table.day, Counted::Day),
            (table.year, Counted::Year),
            (table.hour, Counted::Hour),
            (("", table.minute), Counted::Minute),
        ];
        for ((before, behind), counted) in counted {
            own.add(before, Meaning::Before(counted));
            own.add(behind, Meaning::Behind(counted));
        }
        own
    }

    fn add(&mut self, words: &'static str, meaning: Meaning) {
        for word in words.split_whitespace() {
            self.words.entry(word).or_default().push(meaning);
            self.longest = self.longest.max(word.chars().count());
        }
    }

    /// What a whole word says; nothing of most.
    pub(super) fn word(&self, word: &str) -> &[Meaning] {
        self.words.get(word).map_or(&[], Vec::as_slice)
    }

    /// The longest word that a text begins with, by its bytes.
    pub(super) fn prefix(&self, text: &str) -> Option<(usize, &[Meaning])> {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest);
        let found = |end: usize| Some((end, self.words.get(text.get(..end)?)?.as_slice()));
        ends.filter_map(found).last()
    }

    /// The words that one word is put together from, in languages that do so: their ends and what they say.
    pub(super) fn parts(&self, word: &str) -> Option<Vec<(usize, &[Meaning])>> {
        let mut parts = Vec::new();
        let mut at = 0;
        while at < word.len() {
            let (end, meanings) = self.prefix(&word[at..])?;
            at += end;
            parts.push((at, meanings));
        }
        (self.table.compounds && parts.len() > 1).then_some(parts)
    }
}
