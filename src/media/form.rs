//! What a file is to a browser that is told to show it as a picture.

use super::{measure, media_type};
use imagesize::{Compression, ImageType};
use serde::{Deserialize, Serialize};

/// What a file is to a browser that is told to show it as a picture.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Form {
    /// It is shown.
    Picture,
    /// As Apple's telephones save photographs; only Safari shows it.
    Heic,
    /// As scanners save pages.
    Tiff,
    /// As Windows saved pictures.
    Bmp,
    /// As browsers want a site's sign; a picture that nobody puts into a text.
    Icon,
    /// Another format of pictures.
    OtherFormat,
    /// Nothing.
    Empty,
    /// Named like a picture, and none or only its beginning.
    Broken,
    /// Sound or moving pictures.
    Clip,
    /// Something else.
    File,
}

impl Form {
    /// Of a file by its name, its first bytes, and how many it has.
    pub fn of(name: &str, head: &[u8], bytes: u64) -> Self {
        if head.iter().all(u8::is_ascii_whitespace) {
            return Self::Empty;
        }
        let kind = media_type(name);
        if kind == "image/svg+xml" {
            let drawing = memchr::memmem::find(head, b"<svg").or_else(|| memchr::memmem::find(head, b":svg"));
            return if drawing.is_some() { Self::Picture } else { Self::Broken };
        }
        let whole = bytes <= head.len() as u64;
        let ends = |mark: &[u8]| !whole || memchr::memmem::rfind(head, mark).is_some();
        let shown = |ends: bool| if ends && measure(name, head).is_some() { Self::Picture } else { Self::Broken };
        match imagesize::image_type(head) {
            Ok(ImageType::Png) => shown(ends(b"IEND")),
            Ok(ImageType::Jpeg) => shown(ends(&[0xff, 0xd9])),
            Ok(ImageType::Gif | ImageType::Webp | ImageType::Heif(Compression::Av1)) => shown(true),
            Ok(ImageType::Ico) if measure(name, head).is_some() => Self::Icon,
            // Films are in the same container.
            Ok(ImageType::Heif(_)) if kind.starts_with("video/") || by_name(name) == Self::Clip => Self::Clip,
            Ok(ImageType::Heif(_)) if kind.starts_with("audio/") => Self::Clip,
            Ok(ImageType::Heif(_)) => Self::Heic,
            Ok(ImageType::Tiff) => Self::Tiff,
            Ok(ImageType::Bmp) => Self::Bmp,
            _ if kind.starts_with("video/") || kind.starts_with("audio/") => Self::Clip,
            _ if kind.starts_with("image/") => Self::Broken,
            Ok(_) => Self::OtherFormat,
            Err(_) => by_name(name),
        }
    }
}

/// Whether a file is a picture by its name, shown by browsers or not.
pub fn is_picture(name: &str) -> bool {
    let others = ["bmp", "heic", "heif", "jp2", "jxl", "tif", "tiff"];
    let end = name.rsplit('.').next().unwrap_or_default();
    media_type(name).starts_with("image/") || others.iter().any(|other| end.eq_ignore_ascii_case(other))
}

/// Whether a file begins as a raster picture does.
pub fn is_raster(head: &[u8]) -> bool {
    imagesize::image_type(head).is_ok()
}

/// By a name that no published type has.
fn by_name(name: &str) -> Form {
    match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "heic" | "heif" | "tif" | "tiff" | "bmp" => Form::Broken,
        "psd" | "ai" | "eps" | "cr2" | "nef" | "dng" | "jxl" | "jp2" => Form::OtherFormat,
        "mov" | "avi" | "mkv" | "wmv" | "flv" | "3gp" | "mpg" | "mpeg" | "wav" | "wma" | "aac" => Form::Clip,
        _ => Form::File,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        let of = |name: &str, head: &[u8]| Form::of(name, head, head.len() as u64);
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x04\0\0\0\x03\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82";
        assert_eq!(of("a.png", png), Form::Picture);
        assert_eq!(of("a.jpg", png), Form::Picture);
        assert_eq!(of("a.png", &png[..30]), Form::Broken);
        assert_eq!(of("a.png", b""), Form::Empty);
        assert_eq!(of("a.jpg", b"no picture"), Form::Broken);
        let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
        assert_eq!(of("a.jpg", heic), Form::Heic);
        assert_eq!(of("a.HEIC", heic), Form::Heic);
        assert_eq!(of("a.tif", b"II*\0\x08\0\0\0\0\0\0\0"), Form::Tiff);
        assert_eq!(of("a.bmp", b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x04\0\0\0\x03\0\0\0"), Form::Bmp);
        assert_eq!(of("a.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"), Form::Clip);
        assert_eq!(of("a.pdf", b"%PDF-1.7"), Form::File);
        assert_eq!(of("a.svg", b"<?xml version='1.0'?><svg/>"), Form::Picture);
        assert_eq!(of("a.svg", b"<html/>"), Form::Broken);
    }
}
