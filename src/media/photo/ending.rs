//! Whether the blocks of a JPEG reach up to its end mark, and whether all its scans are there.

use std::borrow::Cow;

/// Eight bytes of ones, as they are written within a scan.
const ONES: [u8; 16] = [0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0];

/// A JPEG with ones before its end mark. Decoders make zeros of the blocks that are missing there, without a word. One that
/// misses some now reads the ones, and no code is made of ones alone
/// (<https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, C.2), so it fails; one that has them all passes over them to the mark.
/// `None`: whole scans are missing, which decoders do not miss.
pub(super) fn guarded(jpeg: &[u8]) -> Option<Cow<'_, [u8]>> {
    let mut scans = ScansSeen::default();
    let end = end_mark(jpeg, &mut scans);
    scans.all().then(|| match end {
        Some(end) => Cow::Owned([&jpeg[..end], &ONES, &jpeg[end..]].concat()),
        None => Cow::Borrowed(jpeg),
    })
}

/// Where the mark stands that ends the picture, not those of a thumbnail in a segment or of another picture behind it.
fn end_mark(jpeg: &[u8], scans: &mut ScansSeen) -> Option<usize> {
    let mut at = 2;
    loop {
        at += memchr::memchr(0xff, jpeg.get(at..)?)?;
        match jpeg.get(at + 1)? {
            0xff => at += 1,
            // A byte of a scan, a restart, or a mark without a segment.
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => return scans.any.then_some(at),
            marker => {
                let length = usize::from(u16::from_be_bytes(*jpeg.get(at + 2..)?.first_chunk()?));
                let segment = jpeg.get(at + 4..at + 2 + length).unwrap_or_default();
                match marker {
                    0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => scans.frame(*marker, segment),
                    0xda => scans.scan(segment),
                    _ => {}
                }
                at += 2 + length;
            }
        }
    }
}

/// Which scans there were. Those of a progressive picture bring coefficients, and then their lower bits; the standard lets an
/// encoder keep some to itself, but none does: what lacks them was cut off between two scans.
#[derive(Default)]
struct ScansSeen {
    any: bool,
    progressive: bool,
    /// Of each channel its number, and of its 64 coefficients how many lower bits are still missing.
    channels: Vec<(u8, [u8; 64])>,
}

impl ScansSeen {
    /// A frame's header (B.2.2).
    fn frame(&mut self, marker: u8, segment: &[u8]) {
        self.progressive = marker == 0xc2;
        let channels = segment.get(6..).unwrap_or_default().chunks_exact(3);
        self.channels = channels.map(|channel| (channel[0], [u8::MAX; 64])).collect();
    }

    /// A scan's header (B.2.3).
    fn scan(&mut self, segment: &[u8]) {
        self.any = true;
        let Some((count, rest)) = segment.split_first() else { return };
        let Some((own, [first, last, bits, ..])) = rest.split_at_checked(2 * usize::from(*count)) else { return };
        let (range, missing) =
            if self.progressive { (usize::from(*first)..=usize::from(*last), bits & 15) } else { (0..=63, 0) };
        for (number, coefficients) in &mut self.channels {
            if own.chunks_exact(2).any(|channel| channel[0] == *number)
                && let Some(coefficients) = coefficients.get_mut(range.clone())
            {
                coefficients.fill(missing);
            }
        }
    }

    fn all(&self) -> bool {
        self.channels.iter().all(|(_, coefficients)| coefficients.iter().all(|missing| *missing == 0))
    }
}
