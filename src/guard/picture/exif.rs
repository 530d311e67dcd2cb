//! Exif, in whatever picture it lies (<https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf>).

use super::data::{PictureData, says};
use exif::{Context, Reader, Tag, Value};
use std::io::Cursor;

/// Tags of programs and of the newest edition, which the library has no name for.
const OTHERS: [(Tag, &str); 6] = [
    (Tag(Context::Tiff, 0x9c9d), "XPAuthor"),
    (Tag(Context::Tiff, 0xc62f), "CameraSerialNumber"),
    (Tag(Context::Exif, 0xa437), "Photographer"),
    (Tag(Context::Exif, 0xa438), "ImageEditor"),
    (Tag(Context::Exif, 0xfde8), "OwnerName"),
    (Tag(Context::Exif, 0xfde9), "SerialNumber"),
];

pub(super) fn read(bytes: &[u8], data: &mut PictureData) {
    let mut reader = Reader::new();
    let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| ())) else { return };
    for field in exif.fields().filter(|field| has_value(&field.value)) {
        match OTHERS.iter().find(|(tag, _)| *tag == field.tag) {
            Some((_, name)) => data.property(name),
            None => data.property(&field.tag.to_string()),
        }
    }
}

fn has_value(value: &Value) -> bool {
    match value {
        Value::Ascii(texts) => texts.iter().any(|text| says(&String::from_utf8_lossy(text))),
        // UTF-16, as Windows writes it.
        Value::Byte(bytes) | Value::Undefined(bytes, _) => bytes.iter().any(|b| !matches!(b, 0 | b' ' | b'0')),
        Value::Rational(numbers) => numbers.iter().any(|number| number.num != 0 && number.denom != 0),
        _ => true,
    }
}
