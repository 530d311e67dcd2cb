//! MP4 and QuickTime: boxes within boxes, each with its length and four letters
//! (ISO 14496-12; <https://developer.apple.com/documentation/quicktime-file-format>).

mod atom;
mod fragments;
mod metadata;
mod track;

use super::{
    Contents,
    input::{Input, Stop},
    place,
};
use atom::{Atom, milliseconds};

/// Which box of a user's own is XMP (XMP Specification Part 3, 1.2.7).
const XMP: [u8; 16] = *b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac";

/// What the file says of itself as a whole.
#[derive(Default)]
struct Movie {
    contents: Contents,
    tracks: Vec<track::Track>,
    fragments: fragments::Fragments,
    media: bool,
}

/// Reads the boxes.
pub(super) fn read(input: &mut Input<'_>) -> Result<Contents, Stop> {
    let mut movie = Movie::default();
    let mut head = false;
    let file = Atom { kind: *b"file", start: 0, end: input.length() };
    let mut at = 0;
    while let Some(atom) = next(input, at, file.end, head && movie.media)? {
        match &atom.kind {
            b"moov" => {
                movie.contents.slow_start = movie.media;
                head = true;
                movie.read(input, atom)?;
            }
            b"mdat" => movie.media = true,
            b"moof" => movie.fragments.fragment(input, atom)?,
            b"meta" => movie.contents.has_place |= metadata::has_place(input, atom)?,
            b"uuid" => movie.contents.has_place |= is_xmp_with_place(input, atom)?,
            _ => {}
        }
        at = atom.end;
    }
    if !head || !movie.media {
        return Err(Stop::Broken);
    }
    Ok(movie.contents())
}

/// As [`Atom::at`]; what stands behind everything that is needed and is no box does not matter.
fn next(input: &mut Input<'_>, at: u64, end: u64, complete: bool) -> Result<Option<Atom>, Stop> {
    match Atom::at(input, at, end) {
        Err(Stop::Broken) if complete && !known(input, at)? => Ok(None),
        found => found,
    }
}

/// Whether the letters of a box are those of one with pictures or sound.
fn known(input: &mut Input<'_>, at: u64) -> Result<bool, Stop> {
    let kind = input.array::<4>(at + 4)?;
    Ok([b"mdat", b"moof", b"moov"].contains(&&kind))
}

impl Movie {
    /// Reads `moov`.
    fn read(&mut self, input: &mut Input<'_>, moov: Atom) -> Result<(), Stop> {
        moov.each(input, |input, atom| {
            match &atom.kind {
                b"mvhd" => self.contents.milliseconds = length(input, atom)?,
                b"trak" => self.tracks.push(track::Track::read(input, atom)?),
                b"mvex" => self.fragments.defaults(input, atom)?,
                b"udta" | b"meta" => self.contents.has_place |= metadata::has_place(input, atom)?,
                b"uuid" => self.contents.has_place |= is_xmp_with_place(input, atom)?,
                // Cameras in cars.
                b"gps " => self.contents.has_place = true,
                _ => {}
            }
            Ok(())
        })
    }

    fn contents(mut self) -> Contents {
        let length = self.contents.milliseconds.filter(|length| *length > 0);
        self.contents.milliseconds = length.or_else(|| self.fragments.milliseconds(&self.tracks));
        // A player leaves out what is switched off: second languages, pictures of chapters.
        let any = self.tracks.iter().any(|track| track.enabled && !track.codecs.is_empty());
        for track in &mut self.tracks {
            self.contents.has_place |= track.has_place;
            if track.enabled || !any {
                self.contents.size = self.contents.size.or(track.size);
                self.contents.tracks.append(&mut track.codecs);
            }
        }
        self.contents
    }
}

/// The length that `mvhd` says, in milliseconds: none where it is not known.
fn length(input: &mut Input<'_>, mvhd: Atom) -> Result<Option<u64>, Stop> {
    let long = input.array::<1>(mvhd.start)? == [1];
    let (scale, duration) = if long {
        let scale = u32::from_be_bytes(input.array(mvhd.start + 20)?);
        let duration = u64::from_be_bytes(input.array(mvhd.start + 24)?);
        (scale, (duration != u64::MAX).then_some(duration))
    } else {
        let scale = u32::from_be_bytes(input.array(mvhd.start + 12)?);
        let duration = u32::from_be_bytes(input.array(mvhd.start + 16)?);
        (scale, (duration != u32::MAX).then_some(u64::from(duration)))
    };
    Ok(duration.and_then(|duration| milliseconds(duration, scale)))
}

fn is_xmp_with_place(input: &mut Input<'_>, uuid: Atom) -> Result<bool, Stop> {
    if uuid.end - uuid.start < 16 || input.array(uuid.start)? != XMP {
        return Ok(false);
    }
    Ok(place::in_xml(input.beginning(uuid.start + 16, uuid.end)?))
}
