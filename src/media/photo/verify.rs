//! Whether a picture is whole.

use super::{
    PictureError, decode,
    head::{Format, MOST_BYTES, head},
};
use std::io::Cursor;

/// Decodes a JPEG, a PNG or a still WebP to its last row; of an animated PNG its first picture. Other formats are not looked into.
///
/// # Errors
/// What is wrong with it.
pub fn verify(bytes: &[u8]) -> Result<(), PictureError> {
    let Some(head) = head(bytes, bytes.len() as u64)? else { return Err(PictureError::Broken) };
    match head.format {
        Format::Jpeg(..) => decode::photograph(bytes, &head).map(|_| ()),
        Format::Png => png(bytes).ok_or(PictureError::Broken),
        Format::StillWebp => decode::webp(bytes).map(|_| ()).ok_or(PictureError::Broken),
        Format::Other => Ok(()),
    }
}

/// Row after row, none kept.
fn png(bytes: &[u8]) -> Option<()> {
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MOST_BYTES as usize });
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info().ok()?;
    while reader.next_row().ok()?.is_some() {}
    Some(())
}
