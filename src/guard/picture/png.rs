//! The text of PNG (<https://www.w3.org/TR/png-3/#11textinfo>), and what other programs keep there.

use super::{
    data::{PictureData, says},
    exif, iptc, xmp,
};
use flate2::read::ZlibDecoder;
use std::io::Read;

const SIGN: &[u8] = b"\x89PNG\r\n\x1a\n";
/// A text is unpacked to no more than so many bytes.
const LONGEST: u64 = 1 << 20;

pub(super) fn read(bytes: &[u8], data: &mut PictureData) {
    let Some(mut rest) = bytes.strip_prefix(SIGN) else { return };
    while let [a, b, c, d, k0, k1, k2, k3, behind @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        let Some((value, next)) = behind.split_at_checked(length) else { return };
        let kind = [*k0, *k1, *k2, *k3];
        if matches!(&kind, b"tEXt" | b"zTXt" | b"iTXt")
            && let Some(end) = memchr::memchr(0, value)
        {
            let text = unpacked(&kind, &value[end + 1..]).unwrap_or_default();
            named(&String::from_utf8_lossy(&value[..end]), &text, data);
        }
        // The check sum.
        rest = next.get(4..).unwrap_or_default();
    }
}

/// The text behind a keyword.
fn unpacked(kind: &[u8; 4], value: &[u8]) -> Option<Vec<u8>> {
    let unpack = |packed: &[u8]| {
        let mut text = Vec::new();
        // What is spoilt is read as far as it goes.
        let _ = ZlibDecoder::new(packed).take(LONGEST).read_to_end(&mut text);
        text
    };
    match (kind, value) {
        (b"tEXt", value) => Some(value.to_vec()),
        (b"zTXt", [_, packed @ ..]) => Some(unpack(packed)),
        (b"iTXt", [packed, _, rest @ ..]) => {
            let mut parts = rest.splitn(3, |byte| *byte == 0);
            let text = parts.nth(2)?;
            Some(if *packed == 1 { unpack(text) } else { text.to_vec() })
        }
        _ => None,
    }
}

/// A text with its keyword: one that names a property, or what ImageMagick took over from a JPEG, in hexadecimal digits.
fn named(keyword: &str, text: &[u8], data: &mut PictureData) {
    match keyword.strip_prefix("Raw profile type ") {
        Some(_) => {
            let bytes = from_hex(text);
            let mut jpeg = b"\xff\xd8\xff\xe1".to_vec();
            jpeg.extend_from_slice(&(bytes.len().min(0xfffd) as u16 + 2).to_be_bytes());
            jpeg.extend_from_slice(&bytes);
            exif::read(&jpeg, data);
            xmp::find(&bytes, data);
            iptc::read(&bytes, data);
        }
        None if keyword == "XML:com.adobe.xmp" => xmp::find(text, data),
        None if says(&String::from_utf8_lossy(text)) => data.property(keyword),
        None => {}
    }
}

/// The bytes of a profile: its name and length in lines of their own, then hexadecimal digits.
fn from_hex(text: &[u8]) -> Vec<u8> {
    let digits = text.trim_ascii_start().splitn(3, |byte| *byte == b'\n').nth(2).unwrap_or_default();
    let digits: Vec<u8> = digits.iter().filter_map(|digit| Some((*digit as char).to_digit(16)? as u8)).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
