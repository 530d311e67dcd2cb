//! Whether the blocks of a JPEG reach up to its end mark.

use std::borrow::Cow;

/// Eight bytes of ones, as they are written within a scan.
const ONES: [u8; 16] = [0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0, 0xff, 0];

/// A JPEG with ones before its end mark. Decoders make zeros of the blocks that are missing there, without a word. One that
/// misses some now reads the ones, and no code is made of ones alone
/// (<https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, C.2), so it fails; one that has them all passes over them to the mark.
pub(super) fn guarded(jpeg: &[u8]) -> Cow<'_, [u8]> {
    match end_mark(jpeg) {
        Some(end) => Cow::Owned([&jpeg[..end], &ONES, &jpeg[end..]].concat()),
        None => Cow::Borrowed(jpeg),
    }
}

/// Where the mark stands that ends the picture, not those of a thumbnail in a segment or of another picture behind it.
fn end_mark(jpeg: &[u8]) -> Option<usize> {
    let mut at = 2;
    let mut scans = false;
    loop {
        at += memchr::memchr(0xff, jpeg.get(at..)?)?;
        match jpeg.get(at + 1)? {
            0xff => at += 1,
            // A byte of a scan, a restart, or a mark without a segment.
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => return scans.then_some(at),
            marker => {
                scans |= *marker == 0xda;
                let length = jpeg.get(at + 2..)?.first_chunk()?;
                at += 2 + usize::from(u16::from_be_bytes(*length));
            }
        }
    }
}
