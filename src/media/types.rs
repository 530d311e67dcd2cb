//! Media types by file name (<https://www.iana.org/assignments/media-types/>): the one table. What a portal's web server
//! would say too.

use std::borrow::Cow;

/// A page.
pub const HTML: &str = "text/html";
/// RFC 4287.
pub const ATOM: &str = "application/atom+xml";
/// RSS 2.0.
pub const RSS: &str = "application/rss+xml";
/// JSON Feed 1.1, where a link announces it; its file is served as any JSON.
pub const JSON_FEED: &str = "application/feed+json";

/// Extension, media type, and whether it is text that says it is UTF-8 when it is served.
const TYPES: &[(&str, &str, bool)] = &[
    ("atom", ATOM, true),
    ("avif", "image/avif", false),
    ("css", "text/css", true),
    ("csv", "text/csv", true),
    ("gif", "image/gif", false),
    ("gz", "application/gzip", false),
    ("html", HTML, true),
    ("ico", "image/x-icon", false),
    ("ics", "text/calendar", true),
    ("jpeg", "image/jpeg", false),
    ("jpg", "image/jpeg", false),
    ("js", "text/javascript", true),
    ("json", "application/json", false),
    ("m4a", "audio/mp4", false),
    ("m4v", "video/mp4", false),
    ("map", "application/json", false),
    ("md", "text/plain", true),
    ("mjs", "text/javascript", true),
    ("mp3", "audio/mpeg", false),
    ("mp4", "video/mp4", false),
    ("oga", "audio/ogg", false),
    ("ogg", "audio/ogg", false),
    ("opus", "audio/ogg", false),
    ("pdf", "application/pdf", false),
    ("png", "image/png", false),
    ("rss", RSS, true),
    ("svg", "image/svg+xml", false),
    ("txt", "text/plain", true),
    ("vtt", "text/vtt", true),
    ("webm", "video/webm", false),
    ("webmanifest", "application/manifest+json", false),
    ("webp", "image/webp", false),
    ("woff", "font/woff", false),
    ("woff2", "font/woff2", false),
    ("xml", "application/xml", false),
    ("zip", "application/zip", false),
];

/// The media type of a file by the extension of its name.
pub fn media_type(name: &str) -> &'static str {
    of(name).map_or("application/octet-stream", |(_, media_type, _)| media_type)
}

/// All extensions, with their media types.
pub fn types() -> impl Iterator<Item = (&'static str, &'static str)> {
    TYPES.iter().map(|(extension, media_type, _)| (*extension, *media_type))
}

/// Whether files of a media type are text: UTF-8 here, and smaller when compressed.
pub fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") || media_type.ends_with("json") || media_type.ends_with("xml")
}

/// The `Content-Type` under which a file is served.
pub fn content_type(name: &str) -> Cow<'static, str> {
    match of(name) {
        Some((_, media_type, true)) => format!("{media_type}; charset=utf-8").into(),
        _ => media_type(name).into(),
    }
}

fn of(path: &str) -> Option<&'static (&'static str, &'static str, bool)> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (_, extension) = name.rsplit_once('.')?;
    TYPES.iter().find(|(known, ..)| extension.eq_ignore_ascii_case(known))
}
