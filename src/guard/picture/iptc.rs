//! IPTC, as Photoshop writes it into JPEG (<https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf>).

use super::data::{PictureData, says};

/// What Photoshop's block of a JPEG begins with.
const BLOCK: &[u8] = b"Photoshop 3.0\0";
/// A resource of the block, and the number of the one with IPTC.
const RESOURCE: &[u8] = b"8BIM\x04\x04";
/// Data sets of record 2: by-line, contact, writer.
const NAMES: [u8; 3] = [80, 118, 122];
/// What a data set begins with, and the record.
const SET: &[u8] = &[0x1c, 2];

/// Reads what lies in a picture's bytes.
pub(super) fn find(bytes: &[u8], data: &mut PictureData) {
    let Some(start) = memchr::memmem::find(bytes, BLOCK) else { return };
    // A segment of a JPEG has no more bytes.
    let block = &bytes[start..bytes.len().min(start + (1 << 16))];
    if let Some(at) = memchr::memmem::find(block, RESOURCE) {
        read(&block[at..], data);
    }
}

/// Reads data sets: sign, record, number, two bytes of length, value.
pub(super) fn read(mut rest: &[u8], data: &mut PictureData) {
    while let Some(at) = memchr::memmem::find(rest, SET) {
        let [number, high, low, value @ ..] = &rest[at + SET.len()..] else { return };
        let length = usize::from(u16::from_be_bytes([*high, *low])).min(value.len());
        if NAMES.contains(number) && says(&String::from_utf8_lossy(&value[..length])) {
            data.property("by-line");
        }
        rest = &value[length..];
    }
}
