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

    pub fn has_places(self) -> bool {
        self >= Self::Summary
    }
}

/// A text of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting<'s> {
    pub text: u32,
    pub kind: Kind,
    /// The signs of its places in title and summary.
    places: &'s [u8],
}

impl<'s> Posting<'s> {
    /// Its places in title and summary.
    pub fn places(&self) -> impl Iterator<Item = u32> + 's {
        let mut signs = self.places;
        std::iter::from_fn(move || number(&mut signs).map(|place| place / 2))
    }
}

/// Writes the texts that a term stands in, one after another, as signs of ASCII. Of each text: the kind, if it is not the
/// first; the distance from the text before (of the first: from 0); then, where the kind has them, the places, each times two
/// and whether another follows. Most distances are one sign, which gzip shortens by how frequent it is: decimals would take
/// nearly twice as much.
pub(super) struct PostingsWriter<'o> {
    signs: &'o mut Vec<u8>,
    last: u32,
}

/// Behind this sign come those of the kinds: `#` to `&`.
const KINDS: u8 = b'"';

/// Ends a number: how much is left over. No letters, so no word of a text stands there by chance.
const LAST: RangeInclusive<u8> = b'\''..=b'@';

/// Before it: how often all of [`LAST`] goes into the number, each from 1 on.
const BEFORE: RangeInclusive<u8> = b'a'..=b'~';

/// How many signs there are of a kind.
const fn base(signs: &RangeInclusive<u8>) -> u32 {
    (*signs.end() - *signs.start()) as u32 + 1
}

impl<'o> PostingsWriter<'o> {
    /// Writes behind what is there.
    pub fn new(signs: &'o mut Vec<u8>) -> Self {
        Self { signs, last: 0 }
    }

    /// Adds a text behind the others; `places` where the kind has them.
    pub fn push(&mut self, text: u32, kind: Kind, places: &[u32]) {
        self.begin(text, kind);
        if kind.has_places() {
            for (nth, place) in places.iter().enumerate() {
                self.number(place * 2 + u32::from(nth + 1 < places.len()));
            }
        }
    }

    /// Adds what another list says of a text, which is called `text` here.
    pub fn copy(&mut self, text: u32, posting: &Posting<'_>) {
        self.begin(text, posting.kind);
        self.signs.extend_from_slice(posting.places);
    }

    fn begin(&mut self, text: u32, kind: Kind) {
        if kind != Kind::Body {
            self.signs.push(KINDS + kind as u8);
        }
        self.number(text.wrapping_sub(self.last));
        self.last = text;
    }

    fn number(&mut self, number: u32) {
        const ENDS: u32 = base(&LAST);
        const GOES_ON: u32 = base(&BEFORE);
        let (begin, mut rest) = (self.signs.len(), number / ENDS);
        while rest > 0 {
            rest -= 1;
            self.signs.push(BEFORE.start() + (rest % GOES_ON) as u8);
            rest /= GOES_ON;
        }
        self.signs[begin..].reverse();
        self.signs.push(LAST.start() + (number % ENDS) as u8);
    }
}

/// The texts of a list.
pub(super) fn postings(signs: &str) -> impl Iterator<Item = Posting<'_>> {
    let (mut signs, mut text) = (signs.as_bytes(), 0_u32);
    std::iter::from_fn(move || {
        let kind = match signs.split_first()? {
            (sign, rest) if sign < LAST.start() => {
                signs = rest;
                Kind::of(sign.wrapping_sub(KINDS))
            }
            _ => Kind::Body,
        };
        text = text.wrapping_add(number(&mut signs)?);
        let begin = signs;
        while kind.has_places() && number(&mut signs)? % 2 == 1 {}
        Some(Posting { text, kind, places: &begin[..begin.len() - signs.len()] })
    })
}

/// The number that signs begin with.
fn number(signs: &mut &[u8]) -> Option<u32> {
    let mut rest = 0_u32;
    loop {
        let (sign, behind) = signs.split_first()?;
        *signs = behind;
        if sign <= LAST.end() {
            return Some(rest.wrapping_mul(base(&LAST)).wrapping_add(u32::from(sign.wrapping_sub(*LAST.start()))));
        }
        rest = rest.wrapping_mul(base(&BEFORE)).wrapping_add(u32::from(sign.wrapping_sub(*BEFORE.start())) + 1);
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
                let places: Vec<u32> = places.into_iter().filter(|_| kind.has_places()).collect();
                (text, kind, places)
            };
            let wanted: Vec<(u32, Kind, Vec<u32>)> = texts.into_iter().map(of).collect();
            let (mut signs, mut copied) = (Vec::new(), Vec::new());
            let mut list = PostingsWriter::new(&mut signs);
            wanted.iter().for_each(|(text, kind, places)| list.push(*text, *kind, places));
            let signs = String::from_utf8(signs).unwrap();
            let read: Vec<Posting<'_>> = postings(&signs).collect();
            let told = |own: &Posting<'_>| (own.text, own.kind, own.places().collect::<Vec<_>>());
            prop_assert_eq!(read.iter().map(told).collect::<Vec<_>>(), wanted);
            let mut list = PostingsWriter::new(&mut copied);
            read.iter().for_each(|own| list.copy(own.text, own));
            prop_assert_eq!(&copied, signs.as_bytes());
            // As it is between the quotes of JSON.
            prop_assert_eq!(serde_json::to_string(&signs).unwrap().len(), signs.len() + 2);
        }

        #[test]
        fn nonsense_is_read_to_its_end(signs in "[ -~]{0,40}") {
            prop_assert!(postings(&signs).count() <= signs.len());
        }
    }

    #[test]
    fn a_list_is_written_as_the_manual_shows_it() {
        let mut signs = Vec::new();
        let mut list = PostingsWriter::new(&mut signs);
        list.push(0, Kind::Body, &[]);
        list.push(27, Kind::Often, &[]);
        list.push(30, Kind::Title, &[0, 4]);
        list.push(2030, Kind::Body, &[]);
        assert_eq!(String::from_utf8(signs).unwrap(), "'#a(&*(/bp?");
    }
}
