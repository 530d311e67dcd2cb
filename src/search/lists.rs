//! The lists of an index under their terms, as an index keeps them: one line each, in order. Most of what a build does with
//! them is to copy them.

use super::{
    order::utf16,
    postings::{PostingsWriter, postings},
};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A list under its term.
#[derive(Clone, Copy, Debug)]
pub(super) struct List<'l> {
    /// What is looked up.
    pub key: &'l str,
    /// How it is written there.
    pub form: &'l str,
    /// The texts that it stands in.
    pub signs: &'l str,
}

impl List<'_> {
    /// Whether it is a word's: neither of a script without spaces nor of a group of spellings.
    pub fn is_word(&self) -> bool {
        !self.form.is_empty() && !self.key.starts_with('=')
    }

    /// The order of the lists.
    pub fn order(&self, other: &List<'_>) -> Ordering {
        utf16(self.key, other.key).then_with(|| utf16(self.form, other.form))
    }
}

/// Stands between key, form and signs. No piece of a text has it.
const BETWEEN: char = '\t';

/// Lists in order, as lines.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Lists(String);

impl Lists {
    pub fn iter(&self) -> impl Iterator<Item = List<'_>> {
        self.0.split_terminator('\n').filter_map(|line| {
            let (key, rest) = line.split_once(BETWEEN)?;
            let (form, signs) = rest.split_once(BETWEEN)?;
            Some(List { key, form, signs })
        })
    }

    /// These lists with what became of their texts, and others.
    pub fn changed(&self, moves: &Moves, others: &Self) -> Self {
        let mut out = ListsWriter::with_capacity(self.0.len() + others.0.len());
        let (mut own, mut others) = (self.iter().peekable(), others.iter().peekable());
        loop {
            let order = match (own.peek(), others.peek()) {
                (Some(own), Some(other)) => own.order(other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return out.finish(),
            };
            let before = own.next_if(|_| order.is_le());
            let new = others.next_if(|_| order.is_ge());
            if let Some(List { key, form, .. }) = before.or(new) {
                let [before, new] = [before, new].map(|list| list.map_or("", |list| list.signs));
                out.add(key, form, |to| moves.joined(before, new, to));
            }
        }
    }
}

/// What became of the texts of an index, by number.
#[derive(Default)]
pub(super) struct Moves {
    /// Their numbers now; [`GONE`] of those that are no more.
    to: Vec<u32>,
    /// Whether a text that is still there has another number.
    renumbered: bool,
}

const GONE: u32 = u32::MAX;

impl Moves {
    /// `None` if texts changed places: then their lists are of no use.
    pub fn new(to: Vec<Option<u32>>) -> Option<Self> {
        let renumbered = (0..).zip(&to).any(|(at, to)| to.is_some_and(|to| to != at));
        let in_order = to.iter().flatten().is_sorted_by(|one, other| one < other);
        in_order.then(|| Self { to: to.into_iter().map(|to| to.unwrap_or(GONE)).collect(), renumbered })
    }

    /// The numbers now of the texts that are still there.
    pub fn kept(&self) -> impl Iterator<Item = u32> {
        self.to.iter().copied().filter(|to| *to != GONE)
    }

    fn of(&self, text: u32) -> u32 {
        self.to.get(text as usize).copied().unwrap_or(GONE)
    }

    /// Writes the texts of a list that are still there, and others, which have their numbers already.
    pub fn joined(&self, signs: &str, others: &str, to: &mut Vec<u8>) {
        let same = !self.renumbered && others.is_empty() && postings(signs).all(|own| self.of(own.text) != GONE);
        if same || signs.is_empty() {
            to.extend_from_slice(if same { signs } else { others }.as_bytes());
            return;
        }
        let mut list = PostingsWriter::new(to);
        let mut others = postings(others).peekable();
        for posting in postings(signs) {
            let text = self.of(posting.text);
            if text == GONE {
                continue;
            }
            while let Some(other) = others.next_if(|other| other.text < text) {
                list.copy(other.text, &other);
            }
            list.copy(text, &posting);
        }
        others.for_each(|other| list.copy(other.text, &other));
    }
}

/// Writes lists, which come in order.
#[derive(Default)]
pub(super) struct ListsWriter(Vec<u8>);

impl ListsWriter {
    pub fn with_capacity(bytes: usize) -> Self {
        Self(Vec::with_capacity(bytes))
    }

    /// Adds the list that `write` writes the signs of, unless there are none.
    pub fn add(&mut self, key: &str, form: &str, write: impl FnOnce(&mut Vec<u8>)) {
        let begin = self.0.len();
        for part in [key, form] {
            self.0.extend_from_slice(part.as_bytes());
            self.0.push(BETWEEN as u8);
        }
        let signs = self.0.len();
        write(&mut self.0);
        if self.0.len() == signs {
            self.0.truncate(begin);
        } else {
            self.0.push(b'\n');
        }
    }

    pub fn finish(self) -> Lists {
        Lists(String::from_utf8(self.0).unwrap_or_default()) // strings and signs of ASCII
    }
}
