//! WebM and Matroska: elements within elements, each with a number and a length (RFC 8794, RFC 9559).

use super::{
    Contents,
    codec::Codec,
    input::{Input, Stop},
    place,
};

/// Numbers of elements.
mod id {
    pub const SEGMENT: u32 = 0x1853_8067;
    pub const CLUSTER: u32 = 0x1f43_b675;
    pub const INFO: u32 = 0x1549_a966;
    pub const TIMESTAMP_SCALE: u32 = 0x2a_d7b1;
    pub const DURATION: u32 = 0x4489;
    pub const TRACKS: u32 = 0x1654_ae6b;
    pub const TRACK_ENTRY: u32 = 0xae;
    pub const TRACK_TYPE: u32 = 0x83;
    pub const CODEC_ID: u32 = 0x86;
    pub const VIDEO: u32 = 0xe0;
    pub const PIXEL_WIDTH: u32 = 0xb0;
    pub const PIXEL_HEIGHT: u32 = 0xba;
    pub const CROP_BOTTOM: u32 = 0x54aa;
    pub const CROP_TOP: u32 = 0x54bb;
    pub const CROP_LEFT: u32 = 0x54cc;
    pub const CROP_RIGHT: u32 = 0x54dd;
    pub const DISPLAY_WIDTH: u32 = 0x54b0;
    pub const DISPLAY_HEIGHT: u32 = 0x54ba;
    pub const DISPLAY_UNIT: u32 = 0x54b2;
    pub const PROJECTION: u32 = 0x7670;
    pub const POSE_ROLL: u32 = 0x7675;
    pub const TAGS: u32 = 0x1254_c367;
    pub const TAG: u32 = 0x7373;
    pub const SIMPLE_TAG: u32 = 0x67c8;
    pub const TAG_NAME: u32 = 0x45a3;
    pub const TAG_STRING: u32 = 0x4487;
}

/// Tags within tags: deeper ones nobody writes.
const DEEPEST: u32 = 8;

/// An element: its number, and where what it holds begins and ends.
#[derive(Clone, Copy)]
struct Element {
    id: u32,
    start: u64,
    end: u64,
    /// Whether the end is not written, as where somebody recorded without going back: then it is the end of what is around it.
    open: bool,
}

impl Element {
    /// The element at `at` of those that end at `end`; `None` behind the last.
    fn at(input: &mut Input<'_>, at: u64, end: u64) -> Result<Option<Self>, Stop> {
        if at >= end {
            return Ok(None);
        }
        let [first] = input.array::<1>(at)?;
        let width = u64::from(first.leading_zeros()) + 1;
        if width > 4 {
            return Err(Stop::Broken);
        }
        let id = input.bytes(at, width)?.iter().fold(0, |id, byte| (id << 8) | u32::from(*byte));
        let at = at + width;
        let [first] = input.array::<1>(at)?;
        let width = u64::from(first.leading_zeros()) + 1;
        if width > 8 {
            return Err(Stop::Broken);
        }
        let mask = (1u64 << (7 * width)) - 1;
        let size = input.bytes(at, width)?.iter().fold(0, |size, byte| (size << 8) | u64::from(*byte)) & mask;
        let start = at + width;
        let open = size == mask;
        let stop = if open { Some(end) } else { start.checked_add(size).filter(|stop| *stop <= end) };
        Ok(Some(Self { id, start, end: stop.ok_or(Stop::Broken)?, open }))
    }

    /// Goes through the elements in it.
    fn each(
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

    fn bytes<'i>(&self, input: &'i mut Input<'_>) -> Result<&'i [u8], Stop> {
        input.bytes(self.start, self.end - self.start)
    }

    fn number(&self, input: &mut Input<'_>) -> Result<u64, Stop> {
        let bytes = self.bytes(input)?;
        if bytes.len() > 8 {
            Err(Stop::Broken)
        } else {
            Ok(bytes.iter().fold(0, |n, byte| (n << 8) | u64::from(*byte)))
        }
    }

    fn float(&self, input: &mut Input<'_>) -> Result<f64, Stop> {
        match self.bytes(input)? {
            [] => Ok(0.0),
            &[a, b, c, d] => Ok(f64::from(f32::from_be_bytes([a, b, c, d]))),
            bytes => Ok(f64::from_be_bytes(bytes.try_into().map_err(|_| Stop::Broken)?)),
        }
    }
}

/// Reads the elements.
pub(super) fn read(input: &mut Input<'_>) -> Result<Contents, Stop> {
    let mut contents = Contents::default();
    let length = input.length();
    let (mut at, mut clusters) = (0, false);
    while let Some(outer) = Element::at(input, at, length)? {
        at = outer.end;
        if outer.id != id::SEGMENT {
            continue;
        }
        let mut at = outer.start;
        while let Some(element) = Element::at(input, at, outer.end)? {
            at = element.end;
            match element.id {
                id::INFO => contents.milliseconds = milliseconds(input, element)?,
                id::TRACKS => element.each(input, |input, entry| track(input, entry, &mut contents))?,
                id::TAGS => contents.has_place |= has_place(input, element, 0)?,
                id::CLUSTER => clusters = true,
                _ => {}
            }
            if element.open {
                break; // what follows cannot be told from what is in it
            }
        }
        break;
    }
    if clusters { Ok(contents) } else { Err(Stop::Broken) }
}

/// The length that the head says, in milliseconds.
fn milliseconds(input: &mut Input<'_>, info: Element) -> Result<Option<u64>, Stop> {
    let (mut scale, mut duration) = (1_000_000, 0.0);
    info.each(input, |input, element| {
        match element.id {
            id::TIMESTAMP_SCALE => scale = element.number(input)?,
            id::DURATION => duration = element.float(input)?,
            _ => {}
        }
        Ok(())
    })?;
    let length = duration * scale as f64 / 1e6;
    Ok((length.is_finite() && length > 0.0).then_some(length as u64))
}

/// A track: type 1 is seen, type 2 is heard.
fn track(input: &mut Input<'_>, entry: Element, contents: &mut Contents) -> Result<(), Stop> {
    if entry.id != id::TRACK_ENTRY {
        return Ok(());
    }
    let (mut kind, mut codec, mut size) = (0, Vec::new(), None);
    entry.each(input, |input, element| {
        match element.id {
            id::TRACK_TYPE => kind = element.number(input)?,
            id::CODEC_ID => codec = element.bytes(input)?.to_vec(),
            id::VIDEO => size = shown(input, element)?,
            _ => {}
        }
        Ok(())
    })?;
    if kind == 1 || kind == 2 {
        let end = codec.iter().position(|byte| *byte == 0).unwrap_or(codec.len()); // strings may be filled up with zeros
        contents.tracks.push(Codec::of_matroska(&codec[..end], kind == 2));
        contents.size = contents.size.or(size);
    }
    Ok(())
}

/// How large pictures are shown: cut, stretched and turned.
fn shown(input: &mut Input<'_>, video: Element) -> Result<Option<(u32, u32)>, Stop> {
    let (mut width, mut height, mut display, mut unit, mut turned) = (0i64, 0i64, (0, 0), 0, false);
    video.each(input, |input, element| {
        let mut number = || element.number(input).map(|n| i64::try_from(n).unwrap_or(0).min(1 << 24));
        match element.id {
            id::PIXEL_WIDTH => width += number()?,
            id::PIXEL_HEIGHT => height += number()?,
            id::CROP_LEFT | id::CROP_RIGHT => width -= number()?,
            id::CROP_TOP | id::CROP_BOTTOM => height -= number()?,
            id::DISPLAY_WIDTH => display.0 = number()?,
            id::DISPLAY_HEIGHT => display.1 = number()?,
            id::DISPLAY_UNIT => unit = number()?,
            id::PROJECTION => element.each(input, |input, element| {
                if element.id == id::POSE_ROLL {
                    turned = (element.float(input)?.abs() - 90.0).abs() < 1.0;
                }
                Ok(())
            })?,
            _ => {}
        }
        Ok(())
    })?;
    // Other units than pixels: centimetres, a mere relation.
    if unit == 0 && display.0 > 0 && display.1 > 0 {
        (width, height) = display;
    }
    let size = u32::try_from(width).ok().zip(u32::try_from(height).ok());
    let size = size.filter(|(width, height)| *width > 0 && *height > 0);
    Ok(size.map(|(width, height)| if turned { (height, width) } else { (width, height) }))
}

/// Whether a tag says where: a name that means a place, with coordinates.
fn has_place(input: &mut Input<'_>, outer: Element, depth: u32) -> Result<bool, Stop> {
    let (mut found, mut named, mut coordinates) = (false, false, false);
    outer.each(input, |input, element| {
        match element.id {
            id::TAG | id::SIMPLE_TAG if depth < DEEPEST => found |= has_place(input, element, depth + 1)?,
            id::TAG_NAME => named = place::is_name(element.bytes(input)?),
            id::TAG_STRING => coordinates = place::is_coordinates(element.bytes(input)?),
            _ => {}
        }
        Ok(())
    })?;
    Ok(found || (named && coordinates))
}
