//! Text compressed beforehand, for servers that send a file as it lies: the same bytes give the same bytes.

use super::{is_text, media_type};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression as GzipLevel, write::GzEncoder};
use std::io::Write;

/// From so many bytes on compressing is worth it: a packet holds as much anyway.
pub const COMPRESSED_FROM: usize = 1000;

/// How a file is compressed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Compression {
    /// RFC 1952, without name or time.
    Gzip,
    /// RFC 7932.
    Brotli,
}

impl Compression {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Gzip, Self::Brotli];

    /// What the compressed file's name has after that of the file.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }

    /// The name in `Accept-Encoding` and `Content-Encoding` (RFC 9110, 8.4.1).
    pub fn coding(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "br",
        }
    }

    /// The file that lies compressed beside a path.
    pub fn beside(self, path: &str) -> String {
        format!("{path}.{}", self.extension())
    }

    /// The bytes of the file at a path, compressed; `None` when they are no text, few, or would not become fewer.
    pub fn compress(self, path: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        if !is_compressible(path) || bytes.len() < COMPRESSED_FROM {
            return None;
        }
        let packed = match self {
            Self::Gzip => gzip(bytes),
            Self::Brotli => brotli(bytes, quality(path)),
        };
        packed.filter(|packed| packed.len() < bytes.len())
    }
}

/// Whether a file is text by its name.
pub fn is_compressible(path: &str) -> bool {
    is_text(media_type(path))
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), GzipLevel::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).ok()
}

fn brotli(mut bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    let mut packed = Vec::new();
    let parameters = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &parameters).ok().map(|_| packed)
}

/// Style sheets and scripts are few, and every page loads them: they get all that there is, a tenth of a second each. Pages and feeds
/// are many: 0.4 ms each at 5, and 8 % less than gzip; at 11 they would be 18 % less, and take 45 ms.
fn quality(path: &str) -> i32 {
    match media_type(path) {
        "text/css" | "text/javascript" => 11,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    const TEXT: &str = "Đắk Lắk – tin đối ngoại. ";

    #[test]
    fn text_becomes_smaller_and_comes_back_as_it_was() {
        let text = TEXT.repeat(60).into_bytes();
        for path in ["vi/index.html", "assets/style.css", "vi/feed.json", "a.svg"] {
            let [gz, br] = Compression::ALL.map(|how| how.compress(path, &text).unwrap());
            let (mut first, mut second) = (Vec::new(), Vec::new());
            flate2::read::GzDecoder::new(&gz[..]).read_to_end(&mut first).unwrap();
            brotli::BrotliDecompress(&mut &br[..], &mut second).unwrap();
            assert!(first == text && second == text && gz.len().max(br.len()) < text.len());
            // RFC 1952, 2.3: no flags (so no name), no time, no system.
            assert_eq!((&gz[..8], gz[9]), (&[31, 139, 8, 0, 0, 0, 0, 0][..], 255));
        }
    }

    #[test]
    fn what_is_no_text_or_short_or_dense_is_left() {
        let text = TEXT.repeat(60).into_bytes();
        let dense: Vec<u8> = (0..200_u64).flat_map(|n| *blake3::hash(&n.to_le_bytes()).as_bytes()).collect();
        for how in Compression::ALL {
            assert_eq!(how.compress("a.png", &text), None);
            assert_eq!(how.compress("a", &text), None);
            assert_eq!(how.compress("a.txt", &text[..COMPRESSED_FROM - 1]), None);
            assert!(how.compress("a.txt", &text[..COMPRESSED_FROM]).is_some());
            assert_eq!(how.compress("a.txt", &dense), None);
        }
    }
}
