//! How large a picture is, read from its head.

/// Width and height in CSS pixels of a raster picture or an SVG; `None` when it does not say.
pub fn measure(name: &str, bytes: &[u8]) -> Option<(u32, u32)> {
    if name.to_ascii_lowercase().ends_with(".svg") {
        return svg(std::str::from_utf8(bytes).ok()?);
    }
    let size = imagesize::blob_size(bytes).ok()?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    (width > 0 && height > 0).then_some(if turned(bytes) { (height, width) } else { (width, height) })
}

/// Whether a JPEG's EXIF orientation turns it by a quarter (values 5 to 8,
/// <https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf>, 4.6.4): browsers show it turned.
fn turned(bytes: &[u8]) -> bool {
    let Some(start) = memchr::memmem::find(&bytes[..bytes.len().min(4096)], b"Exif\0\0") else { return false };
    let tiff = &bytes[start + 6..];
    let big = match tiff.get(..2) {
        Some(b"MM") => true,
        Some(b"II") => false,
        _ => return false,
    };
    let short = |at: usize| {
        let pair = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if big { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    };
    let first = |at: usize| {
        let four = [*tiff.get(at)?, *tiff.get(at + 1)?, *tiff.get(at + 2)?, *tiff.get(at + 3)?];
        Some(if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) } as usize)
    };
    let Some(directory) = first(4) else { return false };
    let count = short(directory).unwrap_or(0).min(64);
    (0..usize::from(count))
        .map(|entry| directory + 2 + entry * 12)
        .find(|&at| short(at) == Some(0x0112))
        .and_then(|at| short(at + 8))
        .is_some_and(|orientation| (5..=8).contains(&orientation))
}

/// `width` and `height` of the root, else the last two numbers of its `viewBox`
/// (<https://www.w3.org/TR/SVG2/embedded.html#ConcreteObjectSize>).
fn svg(text: &str) -> Option<(u32, u32)> {
    use quick_xml::{Reader, events::Event};
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(root) | Event::Empty(root) => {
                if root.local_name().as_ref() != "svg" {
                    return None;
                }
                let get = |name: &str| root.try_get_attribute(name).ok()?.map(|attribute| attribute.value.into_owned());
                let pixels = |name: &str| pixels(&get(name)?);
                if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
                    return whole(width, height);
                }
                let view = get("viewBox")?;
                let numbers: Vec<f64> =
                    view.split([' ', ',']).filter(|n| !n.is_empty()).filter_map(|n| n.parse().ok()).collect();
                return match numbers.as_slice() {
                    &[_, _, width, height] => whole(width, height),
                    _ => None,
                };
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A length in CSS pixels (<https://www.w3.org/TR/css-values-4/#absolute-lengths>); `em` and `%` say nothing by themselves.
fn pixels(length: &str) -> Option<f64> {
    const UNITS: [(&str, f64); 7] = [
        ("px", 1.0),
        ("mm", 96.0 / 25.4),
        ("cm", 96.0 / 2.54),
        ("in", 96.0),
        ("pt", 96.0 / 72.0),
        ("pc", 16.0),
        ("q", 96.0 / 101.6),
    ];
    let length = length.trim().to_ascii_lowercase();
    let unit = UNITS.iter().find_map(|(unit, size)| Some((length.strip_suffix(unit)?, size)));
    let (number, size) = unit.unwrap_or((&length, &1.0));
    Some(number.trim_end().parse::<f64>().ok()? * size)
}

fn whole(width: f64, height: f64) -> Option<(u32, u32)> {
    let fits = |n: f64| (1.0..=1e6).contains(&n);
    (fits(width) && fits(height)).then_some((width.round() as u32, height.round() as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_is_as_large_as_it_says() {
        assert_eq!(measure("a.svg", b"<?xml version='1.0'?><!-- x --><svg width='30' height='20px'/>"), Some((30, 20)));
        assert_eq!(measure("a.SVG", b"<svg viewBox='0 0 1200 800'/>"), Some((1200, 800)));
        assert_eq!(measure("a.svg", b"<svg width='210mm' height='29.7cm'/>"), Some((794, 1123)));
        assert_eq!(measure("a.svg", b"<svg width='1in' height='72pt'/>"), Some((96, 96)));
        assert_eq!(measure("a.svg", b"<svg width='2em' height='100%' viewBox='0 0 3 2'/>"), Some((3, 2)));
        assert_eq!(measure("a.svg", b"<svg width='2em' height='1em'/>"), None);
        assert_eq!(measure("a.svg", b"<html/>"), None);
        assert_eq!(measure("a.svg", b"<svg width='100%' height='100%'/>"), None);
    }
}
