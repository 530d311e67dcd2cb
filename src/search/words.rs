//! What stands in the Markdown of a text: kept from build to build, since reading all texts again takes seconds.

use super::vocabulary::Vocabulary;
use serde::{Deserialize, Serialize};

/// The terms that stand in a text, each once, with how often they do: once, twice, or more.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TextWords(
    /// In the order of their numbers: the distance to the one before, times four, and how often; as LEB128.
    Box<[u8]>,
);

/// What is said more often is said often.
pub(super) const OFTEN: u32 = 3;

impl TextWords {
    /// The terms of a text.
    pub fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        let mut terms: Vec<u32> = vocabulary.places(text).0.into_iter().map(|place| place.term).collect();
        terms.sort_unstable();
        Self::of(terms.chunk_by(|one, other| one == other).map(|same| (same[0], same.len() as u32)))
    }

    fn of(counts: impl Iterator<Item = (u32, u32)>) -> Self {
        let (mut bytes, mut before) = (Vec::new(), 0);
        for (term, count) in counts {
            let mut rest = u64::from(term - before) * 4 + u64::from(count.min(OFTEN));
            before = term;
            while rest >= 0x80 {
                bytes.push(rest as u8 | 0x80);
                rest >>= 7;
            }
            bytes.push(rest as u8);
        }
        Self(bytes.into())
    }

    /// The terms with how often they stand there, by number.
    pub(super) fn counts(&self) -> impl Iterator<Item = (u32, u32)> {
        let (mut bytes, mut before) = (self.0.iter(), 0_u32);
        std::iter::from_fn(move || {
            let (mut value, mut shift) = (0_u64, 0);
            loop {
                let byte = *bytes.next()?;
                value |= u64::from(byte & 0x7f) << shift;
                if byte < 0x80 || shift > 28 {
                    break;
                }
                shift += 7;
            }
            before = before.wrapping_add((value / 4) as u32);
            Some((before, (value % 4) as u32))
        })
    }

    /// Marks the numbers of the terms that stand in it; `false` if there is none of that number.
    pub fn mark(&self, used: &mut [bool]) -> bool {
        self.counts().all(|(term, _)| used.get_mut(term as usize).map(|used| *used = true).is_some())
    }

    /// The same with other numbers, in the same order.
    #[must_use]
    pub fn renumbered(&self, numbers: &[u32]) -> Self {
        let number = |term: u32| numbers.get(term as usize).copied().unwrap_or_default();
        Self::of(self.counts().map(|(term, count)| (number(term), count)))
    }
}
