//! The pixels of a photograph.

use super::{
    PictureError,
    ending::guarded,
    head::{Format, MOST_PIXELS, PictureHead, Scans},
    raster::{Channels, Raster},
};
use image_webp::WebPDecoder;
use std::io::Cursor;
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

/// A photograph as it is stored, and its colour profile. No row may be missing.
pub(super) fn photograph(bytes: &[u8], head: &PictureHead) -> Result<(Raster, Option<Vec<u8>>), PictureError> {
    let (width, height) = head.orientation.swap(head.size);
    let whole = || guarded(bytes);
    let (channels, decoded) = match head.format {
        Format::Jpeg(channels, Scans::Usual) => (channels, whole().and_then(|bytes| jpeg(&bytes, channels))),
        Format::Jpeg(channels, Scans::ChannelByChannel) => {
            (channels, whole().and_then(|bytes| jpeg_channel_by_channel(&bytes)))
        }
        _ => (Channels::Rgb, webp(bytes)),
    };
    let (bytes, profile) = decoded.ok_or(PictureError::Broken)?;
    let raster = Raster { width, height, channels, bytes };
    let complete = raster.bytes.len() == raster.row() * height as usize;
    if complete { Ok((raster, profile)) } else { Err(PictureError::Broken) }
}

/// Pixels, and the colour profile.
pub(super) type Decoded = (Vec<u8>, Option<Vec<u8>>);

/// In strict mode it says when something is missing, else it gives grey for it.
fn jpeg(bytes: &[u8], channels: Channels) -> Option<Decoded> {
    let colours = match channels {
        Channels::Grey => ColorSpace::Luma,
        Channels::Rgb => ColorSpace::RGB,
    };
    let side = usize::from(u16::MAX);
    let options = DecoderOptions::default().set_strict_mode(true).set_max_width(side).set_max_height(side);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options.jpeg_set_out_colorspace(colours));
    let pixels = decoder.decode().ok()?;
    Some((pixels, decoder.icc_profile()))
}

/// zune-jpeg 0.5.15 leaves out all channels but the first, and the picture comes out green.
fn jpeg_channel_by_channel(bytes: &[u8]) -> Option<Decoded> {
    let mut decoder = jpeg_decoder::Decoder::new(bytes);
    let pixels = decoder.decode().ok()?;
    Some((pixels, decoder.icc_profile()))
}

/// Transparency is a fourth channel.
pub(super) fn webp(bytes: &[u8]) -> Option<Decoded> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).ok()?;
    decoder.set_memory_limit(4 * MOST_PIXELS as usize);
    let mut pixels = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut pixels).ok()?;
    Some((pixels, decoder.icc_profile().ok().flatten()))
}
