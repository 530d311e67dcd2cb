//! What a raster picture says before it is decoded.

use super::{PictureError, orientation::Orientation, raster::Channels};
use image_webp::WebPDecoder;
use imagesize::ImageType;
use std::io::Cursor;

/// A decoded picture takes three bytes a pixel: so many are 300 MB.
pub const MOST_PIXELS: u64 = 100_000_000;
/// No camera writes a JPEG of 64 MiB.
pub const MOST_BYTES: u64 = 64 << 20;

/// What a raster picture says before it is decoded.
#[derive(Clone, Copy, Debug)]
pub struct PictureHead {
    /// Width and height in pixels, upright.
    pub size: (u32, u32),
    /// Whether JPEGs are made of it.
    pub photograph: bool,
    pub(super) format: Format,
    pub(super) orientation: Orientation,
}

/// A format whose pictures are looked into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Format {
    Jpeg(Channels, Scans),
    Png,
    StillWebp,
    Other,
}

/// In what order the blocks of a JPEG lie.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Scans {
    /// Those of all channels side by side, or a progressive picture's.
    Usual,
    /// Those of one channel after those of another, each channel whole.
    ChannelByChannel,
}

/// Of the bytes of a file that has so many; its beginning is enough but for what is wrong at its end. `None`: it is no raster
/// picture that says how large it is.
///
/// # Errors
/// What is already known to be wrong with it.
pub fn head(bytes: &[u8], length: u64) -> Result<Option<PictureHead>, PictureError> {
    let Ok(kind) = imagesize::image_type(bytes) else { return Ok(None) };
    if length > MOST_BYTES {
        return Err(PictureError::TooLarge);
    }
    let head = match kind {
        ImageType::Jpeg => jpeg(bytes)?,
        ImageType::Webp => webp(bytes)?,
        kind => {
            let Some(size) = imagesize::blob_size(bytes).ok().and_then(|size| measured(size.width, size.height)) else {
                return if kind == ImageType::Png { Err(PictureError::Broken) } else { Ok(None) };
            };
            let format = if kind == ImageType::Png { Format::Png } else { Format::Other };
            PictureHead { size, photograph: false, format, orientation: Orientation::default() }
        }
    };
    let (width, height) = head.size;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooLarge);
    }
    Ok(Some(head))
}

fn measured(width: usize, height: usize) -> Option<(u32, u32)> {
    let size = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
    (size.0 > 0 && size.1 > 0).then_some(size)
}

/// Looks through the segments of a JPEG up to its first scan (<https://www.w3.org/Graphics/JPEG/itu-t81.pdf>, B.1 to B.2.3).
fn jpeg(bytes: &[u8]) -> Result<PictureHead, PictureError> {
    let mut orientation = Orientation::default();
    let mut frame = None;
    let mut rest = bytes.get(2..).unwrap_or_default();
    loop {
        // What lies between segments is skipped, as browsers do.
        let at = memchr::memchr(0xff, rest).ok_or(PictureError::Broken)?;
        rest = &rest[at + 1..];
        let marker = match rest.first() {
            Some(0x00 | 0xff) => continue,
            Some(marker) => *marker,
            None => return Err(PictureError::Broken),
        };
        rest = &rest[1..];
        match marker {
            0x01 | 0xd0..=0xd8 => continue,
            0xd9 => return Err(PictureError::Broken),
            _ => {}
        }
        let length = rest.first_chunk().map_or(0, |length| usize::from(u16::from_be_bytes(*length)));
        let segment = rest.get(2..length).ok_or(PictureError::Broken)?;
        rest = &rest[length..];
        match (marker, segment) {
            (0xe1, [b'E', b'x', b'i', b'f', 0, 0, tiff @ ..]) => orientation = Orientation::read(tiff),
            (0xc0..=0xcf, _) if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let (size, channels) = frame_header(segment)?;
                frame = Some((size, channels, marker == 0xc2));
            }
            (0xda, [components, ..]) => {
                let (size, channels, progressive) = frame.ok_or(PictureError::Broken)?;
                let usual = progressive || *components == channels as u8;
                let format = Format::Jpeg(channels, if usual { Scans::Usual } else { Scans::ChannelByChannel });
                return Ok(PictureHead { size: orientation.swap(size), photograph: true, format, orientation });
            }
            _ => {}
        }
    }
}

/// Size and channels of a frame.
fn frame_header(segment: &[u8]) -> Result<((u32, u32), Channels), PictureError> {
    let [_, h1, h0, w1, w0, components, ..] = *segment else { return Err(PictureError::Broken) };
    let side = |high, low| usize::from(u16::from_be_bytes([high, low]));
    let size = measured(side(w1, w0), side(h1, h0)).ok_or(PictureError::Broken)?;
    match components {
        1 => Ok((size, Channels::Grey)),
        3 => Ok((size, Channels::Rgb)),
        4 => Err(PictureError::Colours),
        _ => Err(PictureError::Broken),
    }
}

/// A still WebP that its head calls opaque is a photograph.
fn webp(bytes: &[u8]) -> Result<PictureHead, PictureError> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| PictureError::Broken)?;
    let still = !decoder.is_animated();
    let photograph = still && !decoder.has_alpha();
    let exif = if photograph { decoder.exif_metadata().ok().flatten() } else { None };
    // Some programs write it as JPEG has it.
    let tiff = exif.as_deref().map(|exif| exif.strip_prefix(b"Exif\0\0").unwrap_or(exif));
    let orientation = tiff.map(Orientation::read).unwrap_or_default();
    let format = if still { Format::StillWebp } else { Format::Other };
    Ok(PictureHead { size: orientation.swap(decoder.dimensions()), photograph, format, orientation })
}
