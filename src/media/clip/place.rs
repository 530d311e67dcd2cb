//! Places, as telephones, cameras and programs write them into clips.

/// Names of fields that say where something was recorded: QuickTime's, ffmpeg's, Matroska's.
pub(super) fn is_name(name: &[u8]) -> bool {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    ["iso6709", "location.name", "location", "recording_location"].iter().any(|end| name.ends_with(end))
        || ["location-", "location_", "gps", "latitude", "longitude"].iter().any(|part| name.contains(part))
}

/// Whether a value says anything: blanks, signs and zeros do not.
pub(super) fn says(value: &[u8]) -> bool {
    String::from_utf8_lossy(value).chars().any(|c| c.is_alphanumeric() && c != '0')
}

/// Whether a value has the form of coordinates (ISO 6709): `+12.6667+108.0500/`.
pub(super) fn is_coordinates(value: &[u8]) -> bool {
    let number = |from: usize| {
        let rest = value.get(from..).unwrap_or_default();
        let signed = rest.first().is_some_and(|sign| matches!(sign, b'+' | b'-'));
        let digits = rest.iter().skip(1).take_while(|b| b.is_ascii_digit() || **b == b'.').count();
        (signed && digits >= 2).then_some(from + 1 + digits)
    };
    number(0).and_then(number).is_some() && says(value)
}

/// Whether XML says where: XMP and the makers' own forms call it `GPSLatitude` or `Latitude`.
pub(super) fn in_xml(bytes: &[u8]) -> bool {
    memchr::memmem::find(bytes, b"Latitude").is_some()
}
