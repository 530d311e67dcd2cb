//! In which texts a term stands, as the reader's browser gets it.

use std::ops::RangeInclusive;

/// Of a text that a term stands in, as what and where. The higher ones count more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Kind {
    /// Somewhere, once or twice.
    Body = 0,
    /// Somewhere, three times or more.
    Often = 1,
    /// In a heading or a tag.
    Heading = 2,
    /// In the summary. Places follow.
    Summary = 3,
    /// In the title. Places follow.
    Title = 4,
}

impl Kind {
    /// The kind of a number.
    pub fn of(number: u8) -> Self {
        match number {
            0 => Self::Body,
            1 => Self::Often,
            2 => Self::Heading,
            3 => Self::Summary,
            _ => Self::Title,
        }
    }

    fn has_places(self) -> bool {
        self >= Self::Summary
    }
}

/// The texts that a term stands in, as signs of ASCII. Of each text: the kind, if it is not the first; the distance from
/// the text before (of the first: from 0); then, where the kind has them, the places, each times two and whether another
/// follows. Most distances are one sign, which gzip shortens by how frequent it is: decimals would take nearly twice as much.
#[derive(Clone, Default)]
pub(super) struct Postings {
    pub signs: Vec<u8>,
    last: u32,
}

/// Behind this sign come those of the kinds: `#` to `&`.
const KINDS: u8 = b'"';

/// Ends a number: how much is left over. No letters, so no word of a text stands there by chance.
const LAST: RangeInclusive<u8> = b'\''..=b'@';

/// Before it: how often all of [`LAST`] goes into the number, each from 1 on.
const BEFORE: RangeInclusive<u8> = b'a'..=b'~';

/// How many signs there are of a kind.
fn base(signs: &RangeInclusive<u8>) -> u32 {
    u32::from(signs.end() - signs.start()) + 1
}

/// A text of a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Posting {
    pub text: u32,
    pub kind: Kind,
    /// Places in title and summary.
    pub places: Vec<u32>,
}

impl Postings {
    /// Adds a text behind the others.
    pub fn push(&mut self, text: u32, kind: Kind, places: &[u32]) {
        if kind != Kind::Body {
            self.signs.push(KINDS + kind as u8);
        }
        self.number(text - self.last);
        self.last = text;
        if kind.has_places() {
            for (nth, place) in places.iter().enumerate() {
                self.number(place * 2 + u32::from(nth + 1 < places.len()));
            }
        }
    }

    fn number(&mut self, number: u32) {
        let (begin, mut rest) = (self.signs.len(), number / base(&LAST));
        while rest > 0 {
            rest -= 1;
            self.signs.push(BEFORE.start() + (rest % base(&BEFORE)) as u8);
            rest /= base(&BEFORE);
        }
        self.signs[begin..].reverse();
        self.signs.push(LAST.start() + (number % base(&LAST)) as u8);
    }

    /// The texts of the list.
    pub fn iter(&self) -> impl Iterator<Item = Posting> {
        let mut signs = self.signs.iter().copied().peekable();
        let mut text = 0;
        std::iter::from_fn(move || {
            let kind = signs.next_if(|sign| sign < LAST.start()).map_or(Kind::Body, |sign| Kind::of(sign - KINDS));
            text += number(&mut signs)?;
            let mut places = Vec::new();
            while kind.has_places() {
                let place = number(&mut signs)?;
                places.push(place / 2);
                if place % 2 == 0 {
                    break;
                }
            }
            Some(Posting { text, kind, places })
        })
    }
}

/// The number that signs begin with.
fn number(signs: &mut impl Iterator<Item = u8>) -> Option<u32> {
    let mut rest = 0;
    loop {
        let sign = signs.next()?;
        if LAST.contains(&sign) {
            return Some(rest * base(&LAST) + u32::from(sign - LAST.start()));
        }
        rest = rest * base(&BEFORE) + u32::from(sign - BEFORE.start()) + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::{
        collection::{btree_map, btree_set},
        prelude::*,
    };

    proptest! {
        #[test]
        fn what_was_written_is_read(texts in btree_map(0..4_000_000_u32, (0..5_u8, btree_set(0..3000_u32, 1..5)), 0..50)) {
            let of = |(text, (kind, places)): (u32, (u8, std::collections::BTreeSet<u32>))| {
                let kind = Kind::of(kind);
                let places = places.into_iter().filter(|_| kind.has_places()).collect();
                Posting { text, kind, places }
            };
            let wanted: Vec<Posting> = texts.into_iter().map(of).collect();
            let mut list = Postings::default();
            wanted.iter().for_each(|own| list.push(own.text, own.kind, &own.places));
            prop_assert_eq!(list.iter().collect::<Vec<_>>(), wanted);
            // As it is between the quotes of JSON.
            let json = serde_json::to_string(&String::from_utf8(list.signs.clone()).unwrap()).unwrap();
            prop_assert_eq!(json.len(), list.signs.len() + 2);
        }
    }

    #[test]
    fn a_list_is_written_as_the_manual_shows_it() {
        let mut list = Postings::default();
        list.push(0, Kind::Body, &[]);
        list.push(27, Kind::Often, &[]);
        list.push(30, Kind::Title, &[0, 4]);
        list.push(2030, Kind::Body, &[]);
        assert_eq!(String::from_utf8(list.signs).unwrap(), "'#a(&*(/bp?");
    }
}
