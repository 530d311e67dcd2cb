//! In which texts a term stands, as the reader's browser gets it: numbers, one after another.

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

/// How many kinds there are.
const KINDS: u32 = 5;

impl Kind {
    /// The kind that a number stands for.
    pub fn of(value: u32) -> Self {
        match value % KINDS {
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

/// The texts that a term stands in: numbers in ASCII, with a comma before each but the first. Of each text: its distance
/// from the one before (of the first: from 0) times five and the kind; then, where the kind has them, the places, each
/// times two and whether another follows.
#[derive(Clone, Default)]
pub(super) struct Postings {
    pub json: Vec<u8>,
    last: u32,
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
        self.number((text - self.last) * KINDS + kind as u32);
        self.last = text;
        if kind.has_places() {
            for (nth, place) in places.iter().enumerate() {
                self.number(place * 2 + u32::from(nth + 1 < places.len()));
            }
        }
    }

    fn number(&mut self, number: u32) {
        if !self.json.is_empty() {
            self.json.push(b',');
        }
        let mut digits = [0; 10];
        let (mut rest, mut at) = (number, digits.len());
        while at == digits.len() || rest > 0 {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        self.json.extend_from_slice(&digits[at..]);
    }

    /// The texts of the list.
    pub fn iter(&self) -> impl Iterator<Item = Posting> {
        let number = |digits: &[u8]| digits.iter().fold(0_u32, |number, digit| number * 10 + u32::from(digit - b'0'));
        let mut numbers = self.json.split(|byte| *byte == b',').filter(|digits| !digits.is_empty()).map(number);
        let mut text = 0;
        std::iter::from_fn(move || {
            let value = numbers.next()?;
            text += value / KINDS;
            let kind = Kind::of(value);
            let mut places = Vec::new();
            while kind.has_places() {
                let place = numbers.next()?;
                places.push(place / 2);
                if place % 2 == 0 {
                    break;
                }
            }
            Some(Posting { text, kind, places })
        })
    }
}
