//! Ogg: pages of streams, one beside the other (RFC 3533; Opus in it: RFC 7845).

use super::{
    Contents,
    codec::Codec,
    input::{Input, Stop},
    place,
};

/// Opus counts in 48,000ths of a second, whatever was recorded (RFC 7845, 4).
const OPUS_RATE: u32 = 48_000;
/// A page has no more bytes (RFC 3533, 6).
const LARGEST_PAGE: u64 = 27 + 255 + 255 * 255;
/// More streams nobody writes.
const MOST_STREAMS: usize = 64;

/// A page's head.
struct Page {
    first: bool,
    position: u64,
    stream: u32,
    body: u64,
    end: u64,
}

impl Page {
    fn at(input: &mut Input<'_>, at: u64) -> Result<Self, Stop> {
        let head = input.array::<27>(at)?;
        let (b"OggS", &[0, flags, ref rest @ ..]) = (&head[..4], &head[4..]) else { return Err(Stop::Broken) };
        let (Some(position), Some(stream)) = (rest.first_chunk(), rest[8..].first_chunk()) else {
            return Err(Stop::Broken);
        };
        let (position, stream) = (u64::from_le_bytes(*position), u32::from_le_bytes(*stream));
        let segments = u64::from(head[26]);
        let size: u64 = input.bytes(at + 27, segments)?.iter().map(|&size| u64::from(size)).sum();
        let body = at + 27 + segments;
        Ok(Self { first: flags & 2 != 0, position, stream, body, end: body + size })
    }
}

/// The stream by which the length is counted.
struct Clock {
    stream: u32,
    rate: u32,
    skipped: u64,
}

/// Reads the first pages and the last.
pub(super) fn read(input: &mut Input<'_>) -> Result<Contents, Stop> {
    let mut contents = Contents::default();
    let (mut at, mut clock) = (0, None);
    for _ in 0..MOST_STREAMS {
        let page = Page::at(input, at)?;
        if !page.first {
            break;
        }
        let packet = input.bytes(page.body, page.end - page.body)?;
        if let Some(codec) = Codec::of_ogg(packet) {
            clock = clock.or_else(|| counted(&codec, packet, page.stream));
            contents.tracks.push(codec);
        }
        at = page.end;
    }
    let end = input.length().min(at + LARGEST_PAGE);
    contents.has_place = says_where(input.bytes(at, end - at)?);
    let last = last_position(input, clock.as_ref().map(|clock| clock.stream))?;
    contents.milliseconds = clock.zip(last).and_then(|(clock, last)| {
        let length = u128::from(last.saturating_sub(clock.skipped)) * 1000;
        length.checked_div(u128::from(clock.rate)).and_then(|length| u64::try_from(length).ok())
    });
    Ok(contents)
}

/// How a stream counts time: Vorbis in samples, Opus in its own, less what a player leaves out.
fn counted(codec: &Codec, head: &[u8], stream: u32) -> Option<Clock> {
    match codec {
        Codec::Opus => {
            let skipped = u64::from(u16::from_le_bytes(*head.get(10..)?.first_chunk()?));
            Some(Clock { stream, rate: OPUS_RATE, skipped })
        }
        Codec::Vorbis => Some(Clock { stream, rate: u32::from_le_bytes(*head.get(12..)?.first_chunk()?), skipped: 0 }),
        _ => None,
    }
}

/// Where the last page of a stream ends in time. The file must hold its last page whole.
fn last_position(input: &mut Input<'_>, stream: Option<u32>) -> Result<Option<u64>, Stop> {
    let length = input.length();
    let start = length.saturating_sub(2 * LARGEST_PAGE);
    let pages: Vec<u64> =
        memchr::memmem::find_iter(input.bytes(start, length - start)?, b"OggS").map(|at| start + at as u64).collect();
    for (n, at) in pages.into_iter().rev().enumerate() {
        let page = Page::at(input, at)?;
        if n == 0 && page.end > length {
            return Err(Stop::Broken);
        }
        // A page on which no packet ends has no time.
        if Some(page.stream) == stream && page.position != u64::MAX {
            return Ok(Some(page.position));
        }
    }
    Ok(None)
}

/// Whether the comments, which come next, say where: `LOCATION=+12.6667+108.0500/`.
fn says_where(bytes: &[u8]) -> bool {
    memchr::memchr_iter(b'=', bytes).any(|at| {
        let name = &bytes[at.saturating_sub(8)..at];
        name.eq_ignore_ascii_case(b"location") && place::is_coordinates(&bytes[at + 1..bytes.len().min(at + 40)])
    })
}
