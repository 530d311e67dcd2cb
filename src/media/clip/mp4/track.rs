//! A track of MP4: what it is packed with, and how large it is shown.

use super::Atom;
use crate::media::clip::{
    codec::Codec,
    input::{Input, Stop},
};

/// A track.
#[derive(Default)]
pub(super) struct Track {
    /// By which the fragments name it.
    pub number: u32,
    /// Parts of a second that its times count.
    pub scale: u32,
    /// Whether a player takes it.
    pub enabled: bool,
    /// Of pictures or sound; empty for other tracks.
    pub codecs: Vec<Codec>,
    /// Upright, for pictures.
    pub size: Option<(u32, u32)>,
    /// Whether it says, all along, where it was taken.
    pub has_place: bool,
    handler: [u8; 4],
    shown: (u32, u32),
    turned: bool,
}

impl Track {
    pub fn read(input: &mut Input<'_>, trak: Atom) -> Result<Self, Stop> {
        let mut track = Self::default();
        trak.each(input, |input, atom| {
            match &atom.kind {
                b"tkhd" => track.head(input, atom)?,
                b"mdia" => atom.each(input, |input, atom| track.media(input, atom, 0))?,
                b"udta" | b"meta" => track.has_place |= super::metadata::has_place(input, atom)?,
                _ => {}
            }
            Ok(())
        })?;
        if let Some(size) = &mut track.size {
            if track.shown.0 > 0 && track.shown.1 > 0 {
                *size = track.shown;
            }
            if track.turned {
                *size = (size.1, size.0);
            }
        }
        Ok(track)
    }

    /// Flags, number, the matrix by which it is turned, and its size: at the end, in 65,536ths of a pixel.
    fn head(&mut self, input: &mut Input<'_>, tkhd: Atom) -> Result<(), Stop> {
        let [version, .., flags] = input.array::<4>(tkhd.start)?;
        self.enabled = flags & 1 == 1;
        let (number, matrix) = if version == 1 { (20, 52) } else { (12, 40) };
        self.number = u32::from_be_bytes(input.array(tkhd.start + number)?);
        let matrix = tkhd.start + matrix;
        let mut entry = |n: u64| Ok::<_, Stop>(i32::from_be_bytes(input.array(matrix + 4 * n)?));
        self.turned = entry(0)? == 0 && entry(4)? == 0 && entry(1)? != 0;
        let pixels = |parts: i32| ((u64::from(parts.cast_unsigned()) + 0x8000) >> 16) as u32;
        self.shown = (pixels(entry(9)?), pixels(entry(10)?));
        Ok(())
    }

    /// What lies in `mdia`: `hdlr` stands before `minf` wherever writers keep to the order that they should.
    fn media(&mut self, input: &mut Input<'_>, atom: Atom, depth: u32) -> Result<(), Stop> {
        match &atom.kind {
            b"mdhd" => {
                let at = if input.array::<1>(atom.start)? == [1] { 20 } else { 12 };
                self.scale = u32::from_be_bytes(input.array(atom.start + at)?);
            }
            // QuickTime has another one in `minf`, which says where the bytes lie.
            b"hdlr" if self.handler == [0; 4] => self.handler = input.array(atom.start + 8)?,
            b"minf" | b"stbl" if depth < 2 => atom.each(input, |input, atom| self.media(input, atom, depth + 1))?,
            b"stsd" => {
                let entries = Atom { start: atom.start + 8, ..atom };
                entries.each(input, |input, entry| self.entry(input, entry))?;
            }
            _ => {}
        }
        Ok(())
    }

    /// One way in which the track is packed.
    fn entry(&mut self, input: &mut Input<'_>, entry: Atom) -> Result<(), Stop> {
        let bytes = input.beginning(entry.start, entry.end)?;
        let audio = match &self.handler {
            b"vide" => false,
            b"soun" => true,
            _ => {
                // Measurements of cameras, along the film: GoPro's, Google's, Apple's.
                let apple = memchr::memmem::find(bytes, b"location.ISO6709").is_some();
                self.has_place |= matches!(&entry.kind, b"gpmd" | b"camm") || apple;
                return Ok(());
            }
        };
        let number = matches!(&entry.kind, b"mp4a" | b"mp4v").then(|| object_type(bytes)).flatten();
        self.codecs.push(Codec::of_mp4(entry.kind, number, audio));
        if !audio && self.size.is_none() {
            let pixels = |at: usize| Some(u32::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?])));
            self.size = pixels(24).zip(pixels(26)).filter(|(width, height)| *width > 0 && *height > 0);
        }
        Ok(())
    }
}

/// The number of the codec in `esds`, which QuickTime may put into a `wave` (ISO 14496-1, 7.2.6.5 and 7.2.6.6).
fn object_type(entry: &[u8]) -> Option<u8> {
    let at = memchr::memmem::find(entry, b"esds")?;
    let mut rest = descriptor(entry.get(at + 8..)?, 3)?;
    let flags = *rest.get(2)?;
    rest = rest.get(3..)?;
    if flags & 0x80 != 0 {
        rest = rest.get(2..)?;
    }
    if flags & 0x40 != 0 {
        rest = rest.get(1 + usize::from(*rest.first()?)..)?;
    }
    if flags & 0x20 != 0 {
        rest = rest.get(2..)?;
    }
    descriptor(rest, 4)?.first().copied()
}

/// What a descriptor with this tag holds: behind its length, seven bits a byte.
fn descriptor(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    let (first, mut rest) = bytes.split_first()?;
    if *first != tag {
        return None;
    }
    for _ in 0..4 {
        let (length, after) = rest.split_first()?;
        rest = after;
        if length & 0x80 == 0 {
            return Some(rest);
        }
    }
    None
}
