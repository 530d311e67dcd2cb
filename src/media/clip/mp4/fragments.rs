//! Films in fragments, as browsers record them: the length is known only when all have been seen.

use super::{Atom, milliseconds, track::Track};
use crate::media::clip::input::{Input, Stop};

/// What the fragments say of one track.
#[derive(Default)]
struct Run {
    number: u32,
    /// How long a sample lasts where none says so.
    default: u64,
    /// Where the last one ended.
    end: u64,
}

/// What the fragments say.
#[derive(Default)]
pub(super) struct Fragments(Vec<Run>);

impl Fragments {
    /// `trex` of each track.
    pub fn defaults(&mut self, input: &mut Input<'_>, mvex: Atom) -> Result<(), Stop> {
        mvex.each(input, |input, atom| {
            if &atom.kind == b"trex" {
                let number = u32::from_be_bytes(input.array(atom.start + 4)?);
                let default = u64::from(u32::from_be_bytes(input.array(atom.start + 12)?));
                self.0.push(Run { number, default, end: 0 });
            }
            Ok(())
        })
    }

    /// One fragment.
    pub fn fragment(&mut self, input: &mut Input<'_>, moof: Atom) -> Result<(), Stop> {
        moof.each(input, |input, traf| if &traf.kind == b"traf" { self.track(input, traf) } else { Ok(()) })
    }

    /// What a fragment has of a track: `tfhd` (which, and how long a sample lasts), `tfdt` (where it begins), `trun`.
    fn track(&mut self, input: &mut Input<'_>, traf: Atom) -> Result<(), Stop> {
        let (mut at, mut default) = (None, 0);
        traf.each(input, |input, atom| {
            let [version, high, middle, low] = input.array::<4>(atom.start)?;
            let flags = u32::from_be_bytes([0, high, middle, low]);
            match &atom.kind {
                b"tfhd" => {
                    let number = u32::from_be_bytes(input.array(atom.start + 4)?);
                    at = self.0.iter().position(|run| run.number == number);
                    default = at.map_or(0, |at| self.0[at].default);
                    let before = 8 * u64::from(flags & 1) + 4 * u64::from((flags >> 1) & 1);
                    if flags & 8 != 0 {
                        default = u64::from(u32::from_be_bytes(input.array(atom.start + 8 + before)?));
                    }
                }
                b"tfdt" => {
                    let start = match version {
                        1 => u64::from_be_bytes(input.array(atom.start + 4)?),
                        _ => u64::from(u32::from_be_bytes(input.array(atom.start + 4)?)),
                    };
                    if let Some(at) = at {
                        self.0[at].end = start;
                    }
                }
                b"trun" => {
                    let lasts = samples(input, atom, flags, default)?;
                    if let Some(at) = at {
                        self.0[at].end = self.0[at].end.saturating_add(lasts);
                    }
                }
                _ => {}
            }
            Ok(())
        })
    }

    /// The end of the last fragment.
    pub fn milliseconds(&self, tracks: &[Track]) -> Option<u64> {
        let end = |run: &Run| {
            let track = tracks.iter().find(|track| track.number == run.number && !track.codecs.is_empty())?;
            milliseconds(run.end, track.scale)
        };
        self.0.iter().filter_map(end).max().filter(|length| *length > 0)
    }
}

/// How long the samples of `trun` last together.
fn samples(input: &mut Input<'_>, trun: Atom, flags: u32, default: u64) -> Result<u64, Stop> {
    let count = u64::from(u32::from_be_bytes(input.array(trun.start + 4)?));
    if flags & 0x100 == 0 {
        return Ok(count.saturating_mul(default));
    }
    let before = 8 + 4 * u64::from(flags & 1) + 4 * u64::from((flags >> 2) & 1);
    let each = 4 * ((flags >> 8) & 0xf).count_ones() as usize;
    let table = input.bytes(trun.start + before, count.saturating_mul(each as u64))?;
    Ok(table
        .chunks_exact(each)
        .filter_map(|sample| sample.first_chunk())
        .map(|four| u64::from(u32::from_be_bytes(*four)))
        .sum())
}
