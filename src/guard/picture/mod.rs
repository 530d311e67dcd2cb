//! What cameras and programs write into pictures, unseen: where one was taken, numbers of devices, names of people. Read from
//! Exif, XMP, IPTC and the text of PNG. What a camera's maker keeps in a form of its own (`MakerNote`) is not read.

mod data;
mod exif;
mod iptc;
mod png;
mod xmp;

pub use data::PictureData;

/// Reads a picture's bytes, whatever its name says.
pub fn picture(bytes: &[u8]) -> PictureData {
    let mut data = PictureData::default();
    if is_picture(bytes) {
        exif::read(bytes, &mut data);
        xmp::find(bytes, &mut data);
        png::read(bytes, &mut data);
        iptc::find(bytes, &mut data);
    }
    data
}

/// Whether bytes are those of a format in which pictures are.
fn is_picture(bytes: &[u8]) -> bool {
    match bytes {
        [0xff, 0xd8, 0xff, ..] | [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => true,
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => true,
        // Films have other brands.
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
            [b"mif1", b"msf1", b"heic", b"heix", b"hevc", b"avif", b"avis"].iter().any(|own| brand.starts_with(*own))
        }
        _ => bytes.starts_with(b"\x89PNG") || bytes.starts_with(b"GIF8"),
    }
}
