//! A box of MP4: what all of them have.

use crate::media::clip::input::{Input, Stop};

/// A box: its letters, and where what it holds begins and ends.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    pub kind: [u8; 4],
    pub start: u64,
    pub end: u64,
}

impl Atom {
    /// The box at `at` of those that end at `end`; `None` behind the last.
    pub fn at(input: &mut Input<'_>, at: u64, end: u64) -> Result<Option<Self>, Stop> {
        if end.saturating_sub(at) < 8 {
            return Ok(None);
        }
        let [a, b, c, d, kind @ ..] = input.array::<8>(at)?;
        let (head, size) = match u32::from_be_bytes([a, b, c, d]) {
            0 => (8, end - at),
            1 => (16, u64::from_be_bytes(input.array(at + 8)?)),
            size => (8, u64::from(size)),
        };
        let stop = at.checked_add(size).filter(|stop| size >= head && *stop <= end).ok_or(Stop::Broken)?;
        Ok(Some(Self { kind, start: at + head, end: stop }))
    }

    /// Goes through the boxes in it.
    pub fn each(
        &self,
        input: &mut Input<'_>,
        mut see: impl FnMut(&mut Input<'_>, Self) -> Result<(), Stop>,
    ) -> Result<(), Stop> {
        let mut at = self.start;
        while let Some(inner) = Self::at(input, at, self.end)? {
            see(input, inner)?;
            at = inner.end;
        }
        Ok(())
    }
}

/// Of a length in parts of a second.
pub(super) fn milliseconds(parts: u64, scale: u32) -> Option<u64> {
    let milliseconds = (u128::from(parts) * 1000).checked_div(u128::from(scale))?;
    u64::try_from(milliseconds).ok()
}
