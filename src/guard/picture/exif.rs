//! Exif, in whatever picture it lies (<https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf>).

use super::data::{PictureData, says};
use exif::{Context, Reader, Tag, Value};
use std::io::Cursor;

/// Tags by the name that XMP has for them.
const TAGS: [(Context, u16, &str); 13] = [
    (Context::Tiff, 0x013b, "Artist"),
    (Context::Tiff, 0x9c9d, "XPAuthor"),
    (Context::Tiff, 0xc62f, "CameraSerialNumber"),
    (Context::Exif, 0xa430, "CameraOwnerName"),
    (Context::Exif, 0xa431, "BodySerialNumber"),
    (Context::Exif, 0xa435, "LensSerialNumber"),
    (Context::Exif, 0xa437, "Photographer"),
    (Context::Exif, 0xa438, "ImageEditor"),
    (Context::Exif, 0xfde8, "OwnerName"),
    (Context::Exif, 0xfde9, "SerialNumber"),
    (Context::Gps, 0x0002, "GPSLatitude"),
    (Context::Gps, 0x0004, "GPSLongitude"),
    (Context::Gps, 0x0014, "GPSDestLatitude"),
];

pub(super) fn read(bytes: &[u8], data: &mut PictureData) {
    let mut reader = Reader::new();
    let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| ())) else { return };
    for field in exif.fields() {
        let Tag(context, number) = field.tag;
        let known = TAGS.iter().find(|(own, tag, _)| (*own, *tag) == (context, number));
        if let Some((.., name)) = known.filter(|_| has_value(&field.value)) {
            data.property(name);
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
