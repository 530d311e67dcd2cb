//! From bytes to text, or to what is wrong with them: every text of a site is UTF-8.

use crate::{
    base::Span,
    diag::{Code, Diagnostic},
};
use std::sync::Arc;

/// Longer texts are refused, in bytes: 8 MiB is a long novel with all its languages.
const LONGEST: usize = 8 << 20;

/// Why a file's bytes are no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoText {
    /// What is wrong.
    pub code: Code,
    /// The first wrong byte, where showing its line helps.
    at: Option<usize>,
    size: usize,
}

impl NoText {
    /// Tells it of a file.
    pub fn tell(self, file: &Arc<str>) -> Diagnostic {
        let d = Diagnostic::new(self.code);
        let d = match self.at {
            Some(at) => d.at(file, Span::new(at, at + 1)),
            None => d.in_file(file),
        };
        match self.code {
            Code::TooLarge => {
                d.arg("size", format!("{} MB", self.size >> 20)).arg("limit", format!("{} MB", LONGEST >> 20))
            }
            _ => d,
        }
    }
}

/// The text of a file, or why it is none.
///
/// # Errors
/// What is wrong.
pub fn decode(bytes: &[u8]) -> Result<&str, NoText> {
    let wrong = |code, at| NoText { code, at, size: bytes.len() };
    if bytes.len() > LONGEST {
        return Err(wrong(Code::TooLarge, None));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(wrong(Code::Utf16, None));
    }
    match simdutf8::compat::from_utf8(bytes) {
        Ok(text) => match memchr::memchr(0, bytes) {
            Some(_) if bytes.iter().filter(|b| **b == 0).count() * 4 > bytes.len() => Err(wrong(Code::Utf16, None)),
            _ => Ok(text),
        },
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("đúng".as_bytes()).unwrap(), "đúng");
        assert_eq!(decode(&[0xff, 0xfe, b'a', 0]).unwrap_err().code, Code::Utf16);
        assert_eq!(decode(b"---\ntitle: \xd0\xe3k L\xe3k\n").unwrap_err().code, Code::Windows1258);
        assert_eq!(decode(b"caf\xe9 \x91x\x92").unwrap_err().code, Code::NotUtf8);
    }
}
