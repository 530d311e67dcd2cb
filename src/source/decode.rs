//! From bytes to text, or to what is wrong with them: every text of a site is UTF-8.

use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use std::{borrow::Cow, sync::Arc};

/// Longer texts are refused, in bytes: 8 MiB is a long novel with all its languages.
const LONGEST: usize = 8 << 20;

/// Why a file's bytes are no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DecodeError {
    /// What is wrong.
    pub code: Code,
    /// The first wrong byte, where showing its line helps.
    at: Option<usize>,
    size: usize,
    /// Of a document of another program: which.
    kind: &'static str,
}

impl DecodeError {
    /// As it is told of a file.
    pub fn diagnostic(self, file: &Arc<str>) -> Diagnostic {
        let d = Diagnostic::new(self.code);
        let d = match self.at {
            Some(at) => d.at(file, Span::new(at, at + 1)),
            None => d.in_file(file),
        };
        match self.code {
            Code::TooLarge => {
                d.arg("size", megabytes(self.size.div_ceil(100_000))).arg("limit", megabytes(LONGEST / 100_000))
            }
            Code::NotText => d.arg("kind", self.kind),
            _ => d,
        }
    }
}

/// A size in tenths of a MB of a million bytes, as file managers show it.
fn megabytes(tenths: usize) -> String {
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

/// The text of a file, or why it is none.
///
/// # Errors
/// What is wrong.
pub fn decode(bytes: &[u8]) -> Result<&str, DecodeError> {
    let wrong = |code, at| DecodeError { code, at, size: bytes.len(), kind: document(bytes).unwrap_or_default() };
    if bytes.len() > LONGEST {
        return Err(wrong(Code::TooLarge, None));
    }
    if document(bytes).is_some() {
        return Err(wrong(Code::NotText, None));
    }
    if utf16(bytes).is_some() {
        return Err(wrong(Code::Utf16, None));
    }
    match simdutf8::compat::from_utf8(bytes) {
        Ok(_) if old_ends(bytes) => Err(wrong(Code::OldLineEnds, None)),
        Ok(text) => Ok(text),
        Err(error) => {
            let at = error.valid_up_to();
            // Letters that Windows-1258 writes as one byte: đ Đ ă Ă ơ Ơ ư Ư ₫, and its combining marks.
            let typical = |b: &u8| {
                matches!(
                    b,
                    0xf0 | 0xd0 | 0xe3 | 0xc3 | 0xf5 | 0xd5 | 0xfd | 0xdd | 0xfe | 0xcc | 0xec | 0xd2 | 0xde | 0xf2
                )
            };
            let high = bytes.iter().filter(|b| **b >= 0x80).count();
            let code =
                if bytes.iter().filter(|b| typical(b)).count() * 4 >= high { Code::Windows1258 } else { Code::NotUtf8 };
            Err(wrong(code, Some(at)))
        }
    }
}

/// What can be read of a file whatever is wrong with it, for showing lines of it and for reading on.
pub fn readable(bytes: &[u8]) -> Cow<'_, str> {
    match utf16(bytes) {
        Some(order) => {
            let units = bytes.as_chunks().0.iter().map(|unit| order(*unit));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect::<String>().into()
        }
        None => String::from_utf8_lossy(bytes),
    }
}

/// Which program's document a file is, whatever it is called, by how it begins.
fn document(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        // A .docx or .odt is a ZIP archive, a .doc a compound file.
        [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => Some("word"),
        [b'{', b'\\', b'r', b't', b'f', ..] => Some("rtf"),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("pdf"),
        _ => None,
    }
}

/// Whether lines end as on Macs before 2001, so that everything is one line.
fn old_ends(bytes: &[u8]) -> bool {
    memchr::memchr(b'\n', bytes).is_none() && memchr::memchr_iter(b'\r', bytes).nth(1).is_some()
}

/// How the units of UTF-16 are made of two bytes, if a file is in it: it says so by its first two bytes, or every letter of
/// European languages comes with a byte 0, which no text has.
fn utf16(bytes: &[u8]) -> Option<fn([u8; 2]) -> u16> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ if memchr::memchr(0, bytes).is_none() => None,
        _ if zeros(1) * 4 > bytes.len() => Some(u16::from_le_bytes),
        _ if zeros(0) * 4 > bytes.len() => Some(u16::from_be_bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("đúng".as_bytes()).unwrap(), "đúng");
        assert_eq!(decode(b"PK\x03\x04\x14\0\x06\0").unwrap_err().code, Code::NotText);
        assert_eq!(decode(b"{\\rtf1\\ansi X}").unwrap_err().code, Code::NotText);
        assert_eq!(decode(&[0xff, 0xfe, b'a', 0]).unwrap_err().code, Code::Utf16);
        assert_eq!(decode(b"---\rtitle: A\r---\r").unwrap_err().code, Code::OldLineEnds);
        let units = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        let bare = units("---\ntitle: Đường mới tới cửa khẩu\n");
        assert_eq!(decode(&bare).unwrap_err().code, Code::Utf16);
        assert_eq!(readable(&bare), "---\ntitle: Đường mới tới cửa khẩu\n");
        assert_eq!(decode(b"---\ntitle: \xd0\xe3k L\xe3k\n").unwrap_err().code, Code::Windows1258);
        assert_eq!(decode(b"caf\xe9 \x91x\x92").unwrap_err().code, Code::NotUtf8);
    }
}
