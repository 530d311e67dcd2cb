//! Exif and XMP in pictures that are published as they are.

/// Whether a GIF or an AVIF holds Exif or XMP.
pub(super) fn tagged(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"GIF8") {
        // An application extension (<https://www.adobe.com/devnet/xmp.html>, part 3, 1.1.2).
        return memchr::memmem::find(bytes, b"XMP DataXMP").is_some();
    }
    bytes.get(4..8) == Some(b"ftyp") && memchr::memmem::find_iter(bytes, b"infe").any(|at| says_item(&bytes[at + 4..]))
}

/// Whether an entry of the items of a HEIF file (ISO/IEC 14496-12, 8.11.6: version and flags, identity of two bytes or four,
/// protection, type) is of Exif, or of XML as XMP is.
fn says_item(entry: &[u8]) -> bool {
    let identity = if entry.first() == Some(&3) { 4 } else { 2 };
    let item = entry.get(4 + identity + 2..).unwrap_or_default();
    item.starts_with(b"Exif")
        || item.starts_with(b"mime") && memchr::memmem::find(&item[..item.len().min(64)], b"rdf+xml").is_some()
}
