//! PNG and WebP without what is not to be seen: EXIF, XMP, text. Pixels, frames and colour profiles stay as they are, byte for byte.

/// The file without EXIF, XMP and text, up to where its chunks can be followed; `None` when nothing has to go, or it is neither
/// PNG nor WebP.
pub fn cleaned(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        webp(bytes)
    } else {
        None
    }
}

/// Chunks of PNG are length, name, data and a checksum (<https://www.w3.org/TR/png-3/#5Chunk-layout>). XMP lies in `iTXt`;
/// what follows the end is no part of the picture.
fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    const UNSEEN: [&[u8; 4]; 4] = [b"eXIf", b"tEXt", b"zTXt", b"iTXt"];
    let (signature, mut rest) = bytes.split_at(8);
    let mut kept = signature.to_vec();
    while let Some(length) = rest.first_chunk() {
        let length = u32::from_be_bytes(*length) as usize;
        let Some((chunk, after)) = rest.split_at_checked(length.saturating_add(12)) else { break };
        let name: &[u8; 4] = chunk[4..].first_chunk()?;
        if !UNSEEN.contains(&name) {
            kept.extend_from_slice(chunk);
        }
        rest = after;
        if name == b"IEND" {
            break;
        }
    }
    (kept.len() < bytes.len()).then_some(kept)
}

/// Chunks of WebP are name, length, data and a byte that makes their length even
/// (<https://developers.google.com/speed/webp/docs/riff_container>). `VP8X` says which there are.
fn webp(bytes: &[u8]) -> Option<Vec<u8>> {
    const EXIF_AND_XMP: u8 = 0b0000_1100;
    let riff = u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?) as usize;
    let mut rest = bytes.get(12..bytes.len().min(riff.saturating_add(8)))?;
    let mut kept = bytes[..12].to_vec();
    while let Some((head, _)) = rest.split_at_checked(8) {
        let length = u32::from_le_bytes(*head[4..].first_chunk()?) as usize;
        let padded = length.saturating_add(length % 2).saturating_add(8);
        let Some((chunk, after)) = rest.split_at_checked(padded) else { break };
        rest = after;
        match &head[..4] {
            b"EXIF" | b"XMP " => {}
            b"VP8X" => {
                let at = kept.len();
                kept.extend_from_slice(chunk);
                *kept.get_mut(at + 8)? &= !EXIF_AND_XMP;
            }
            _ => kept.extend_from_slice(chunk),
        }
    }
    let length = u32::try_from(kept.len() - 8).ok()?;
    kept[4..8].copy_from_slice(&length.to_le_bytes());
    (kept != bytes).then_some(kept)
}
