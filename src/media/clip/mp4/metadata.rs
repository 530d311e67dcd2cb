//! Where a clip was taken, in what MP4 and QuickTime keep beside the tracks: `udta` and `meta`.

use super::Atom;
use crate::media::clip::{
    input::{Input, Stop},
    place,
};

/// Whether `udta` or `meta` says where. What a maker put there in a form of its own is passed over.
pub(super) fn has_place(input: &mut Input<'_>, atom: Atom) -> Result<bool, Stop> {
    match look(input, atom) {
        Err(Stop::Broken) => Ok(false),
        found => found,
    }
}

fn look(input: &mut Input<'_>, outer: Atom) -> Result<bool, Stop> {
    let (mut found, mut keys) = (false, Vec::new());
    let start = if &outer.kind == b"meta" { inside_meta(input, outer)? } else { outer.start };
    Atom { start, ..outer }
        .each(input, |input, atom| {
            match &atom.kind {
                // `udta` has a length and a language before the words.
                b"\xa9xyz" => found |= place::says(input.beginning(atom.start + 4, atom.end)?),
                b"loci" | b"gps " => found = true,
                b"meta" if &outer.kind == b"udta" => found |= has_place(input, atom)?,
                b"XMP_" | b"xml " => found |= place::in_xml(input.beginning(atom.start, atom.end)?),
                b"keys" => keys = places_among(input, atom)?,
                b"ilst" => found |= says_one(input, atom, &keys)?,
                _ => {}
            }
            Ok(())
        })
        .or_else(|stop| if found { Ok(()) } else { Err(stop) })?;
    Ok(found)
}

/// Where the boxes in `meta` begin: MP4 has a version before them, QuickTime none.
fn inside_meta(input: &mut Input<'_>, meta: Atom) -> Result<u64, Stop> {
    let plain = input.array::<8>(meta.start)?.ends_with(b"hdlr");
    Ok(if plain { meta.start } else { meta.start + 4 })
}

/// The numbers, from 1 on, of the keys that name a place.
fn places_among(input: &mut Input<'_>, keys: Atom) -> Result<Vec<u32>, Stop> {
    let (mut number, mut found) = (0, Vec::new());
    Atom { start: keys.start + 8, ..keys }.each(input, |input, key| {
        number += 1;
        if place::is_name(input.beginning(key.start, key.end)?) {
            found.push(number);
        }
        Ok(())
    })?;
    Ok(found)
}

/// Whether one of the values says where: by the number of its key, or as iTunes names it.
fn says_one(input: &mut Input<'_>, ilst: Atom, keys: &[u32]) -> Result<bool, Stop> {
    let mut found = false;
    ilst.each(input, |input, item| {
        if &item.kind == b"\xa9xyz" || keys.contains(&u32::from_be_bytes(item.kind)) {
            // A box `data`, with type and country before the value.
            found |= place::says(input.beginning(item.start + 16, item.end)?);
        }
        Ok(())
    })?;
    Ok(found)
}
