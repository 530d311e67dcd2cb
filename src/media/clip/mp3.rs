//! MPEG audio, layer III: frames one behind the other, perhaps with tags around them (ISO 11172-3; <https://id3.org/id3v2.4.0-structure>).

use super::{
    Container, Contents,
    codec::Codec,
    input::{Input, Stop},
};

/// How far behind the tags the first frame may begin: some programs leave zeros there.
const GAP: u64 = 64 * 1024;
/// More tags at the beginning nobody writes.
const MOST_TAGS: u32 = 8;
/// Of the bytes that the head promises so many in a hundred must be there: programs that edit tags are not exact.
const WHOLE: u64 = 95;

/// Kilobits a second of layer III: of version 1, and of those with half the samples.
const BITRATES: [[u64; 16]; 2] = [
    [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0],
    [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0],
];
/// Samples a second of version 1.
const RATES: [u64; 4] = [44_100, 48_000, 32_000, 0];

/// A frame's head.
#[derive(Clone, Copy, PartialEq)]
struct Frame {
    /// Samples a second.
    rate: u64,
    /// Samples in a frame.
    samples: u64,
    /// In bytes, the head included.
    size: u64,
    /// From the frame's begin on, where a head for the whole file may stand.
    head_at: u64,
}

impl Frame {
    fn at(input: &mut Input<'_>, at: u64) -> Result<Option<Self>, Stop> {
        if at + 4 > input.length() {
            return Ok(None);
        }
        Ok(Self::of(input.array(at)?))
    }

    fn of([first, second, third, fourth]: [u8; 4]) -> Option<Self> {
        if first != 0xff || second & 0xe0 != 0xe0 || Container::of_frame(second, third) != Some(Container::Mp3) {
            return None;
        }
        let version = second >> 3 & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
        let full = version == 3;
        let divisor = [4, 1, 2, 1][usize::from(version)];
        let rate = RATES[usize::from(third >> 2 & 3)] / divisor;
        let bitrate = BITRATES[usize::from(!full)][usize::from(third >> 4)];
        let samples = if full { 1152 } else { 576 };
        let size = (samples / 8 * bitrate * 1000).checked_div(rate)? + u64::from(third >> 1 & 1);
        let mono = fourth >> 6 == 3;
        let side = match (full, mono) {
            (true, false) => 32,
            (true, true) | (false, false) => 17,
            (false, true) => 9,
        };
        (bitrate > 0).then_some(Self { rate, samples, size, head_at: 4 + side })
    }
}

/// Reads the first frame, or all of them where it does not say how many there are. The container may be another one, where
/// the tags stand before it.
pub(super) fn read(input: &mut Input<'_>) -> (Option<Container>, Result<Contents, Stop>) {
    let (container, start) = match first_frame(input) {
        Ok(found) => found,
        Err(stop) => return (Some(Container::Mp3), Err(stop)),
    };
    match container {
        Container::Mp3 => (Some(container), contents(input, start)),
        other => (Some(other), Ok(Contents::default())),
    }
}

/// Where the sound begins, and which it is: tags may stand before AAC and FLAC, too.
fn first_frame(input: &mut Input<'_>) -> Result<(Container, u64), Stop> {
    let mut at = 0;
    for _ in 0..MOST_TAGS {
        let [b'I', b'D', b'3', _, _, flags, size @ ..] = input.array::<10>(at)? else { break };
        let size = size.iter().fold(0, |size, byte| (size << 7) | u64::from(byte & 0x7f));
        at += 10 + size + if flags & 0x10 != 0 { 10 } else { 0 };
    }
    let end = input.length().min(at + GAP);
    let gap = input.beginning(at, end)?.to_vec();
    if let Some(other @ (Container::Aac | Container::Flac | Container::Mp2)) = Container::of(&gap) {
        return Ok((other, at));
    }
    for offset in memchr::memchr_iter(0xff, &gap).map(|offset| at + offset as u64) {
        // What follows must be a frame as well: two bytes alone stand anywhere.
        let Some(frame) = Frame::at(input, offset)? else { continue };
        let next = Frame::at(input, offset + frame.size)?;
        if next.is_some_and(|next| next.rate == frame.rate) || offset + frame.size == input.length() {
            return Ok((Container::Mp3, offset));
        }
    }
    Err(Stop::Broken)
}

fn contents(input: &mut Input<'_>, start: u64) -> Result<Contents, Stop> {
    let first = Frame::at(input, start)?.ok_or(Stop::Broken)?;
    let frames = match promised(input, start, first)? {
        Some((_, bytes)) if (input.length() - start) * 100 < bytes * WHOLE => return Err(Stop::Broken),
        Some((frames, _)) => frames,
        None => counted(input, start)?,
    };
    let milliseconds = (frames * first.samples * 1000).checked_div(first.rate);
    Ok(Contents { tracks: vec![Codec::Mp3], milliseconds, ..Contents::default() })
}

/// Frames and bytes of the whole file, as the first frame of most says: `Xing` (or `Info`), or `VBRI` at its own place.
fn promised(input: &mut Input<'_>, start: u64, first: Frame) -> Result<Option<(u64, u64)>, Stop> {
    let size = first.size.min(input.length() - start);
    let frame = input.bytes(start, size)?;
    let number = |at: usize| frame.get(at..)?.first_chunk().map(|four| u64::from(u32::from_be_bytes(*four)));
    let head = first.head_at as usize;
    Ok(match frame.get(head..head + 4) {
        Some(b"Xing" | b"Info") => {
            let flags = number(head + 4).unwrap_or(0);
            let frames = number(head + 8).filter(|_| flags & 1 != 0);
            frames.map(|frames| (frames, number(head + 12).filter(|_| flags & 3 == 3).unwrap_or(0)))
        }
        _ if frame.get(36..40) == Some(b"VBRI") => number(50).zip(number(46)),
        _ => None,
    })
}

/// Goes from frame to frame; what is no frame any more is a tag at the end.
fn counted(input: &mut Input<'_>, start: u64) -> Result<u64, Stop> {
    let (mut at, mut count) = (start, 0);
    while let Some(frame) = Frame::at(input, at)? {
        at += frame.size;
        count += 1;
    }
    Ok(count)
}
