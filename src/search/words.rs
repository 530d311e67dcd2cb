//! What stands in the Markdown of a text: cut while the text is being read, so that it need not be read again.

use super::vocabulary::Vocabulary;
use std::cell::RefCell;

/// The terms that stand in a text, each once, with how often they do: once, twice, or more.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TextWords(
    /// In the order in which they first stand there: the number of the term, times four, and how often; as LEB128.
    Box<[u8]>,
);

/// What is said more often is said often.
pub(super) const OFTEN: u8 = 3;

impl TextWords {
    /// The terms of a text.
    pub fn new(text: &str, vocabulary: &Vocabulary) -> Self {
        // How often each term stands there, by number; nothing but zeros from text to text.
        thread_local!(static COUNTS: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) });
        COUNTS.with_borrow_mut(|counts| {
            let mut terms = vocabulary.terms_of(text);
            if let Some(most) = terms.iter().max().filter(|most| counts.len() <= **most as usize) {
                counts.resize((*most as usize + 1).next_power_of_two(), 0);
            }
            terms.retain(|term| {
                let count = &mut counts[*term as usize];
                *count = (*count + 1).min(OFTEN);
                *count == 1
            });
            let mut bytes = Vec::with_capacity(terms.len() * 3);
            for term in terms {
                let mut rest = term * 4 + u32::from(std::mem::take(&mut counts[term as usize]));
                while rest >= 0x80 {
                    bytes.push(rest as u8 | 0x80);
                    rest >>= 7;
                }
                bytes.push(rest as u8);
            }
            Self(bytes.into())
        })
    }

    /// The numbers of the terms with how often they stand there.
    pub(super) fn counts(&self) -> impl Iterator<Item = (u32, u8)> {
        let mut bytes = self.0.iter();
        std::iter::from_fn(move || {
            let (mut value, mut shift) = (0_u32, 0);
            loop {
                let byte = *bytes.next()?;
                value |= u32::from(byte & 0x7f) << shift;
                if byte < 0x80 {
                    break;
                }
                shift += 7;
            }
            Some((value / 4, (value % 4) as u8))
        })
    }
}
