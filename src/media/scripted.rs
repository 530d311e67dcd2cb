//! Pictures that are programs, too.

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

/// Whether an SVG holds a script: shown by `<img>` none runs, but whoever opens the picture by its own address runs it as a
/// page of the site. What is no XML is no picture either.
pub fn scripted(name: &str, bytes: &[u8]) -> bool {
    if !name.to_ascii_lowercase().ends_with(".svg") {
        return false;
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) if runs(&element) => return true,
            Ok(Event::Eof) | Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// `<script>`, `onload="…"`, `href="javascript:…"`.
fn runs(element: &BytesStart<'_>) -> bool {
    let attribute = |name: &str, value: &str| {
        let event =
            name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) || name.eq_ignore_ascii_case("srcdoc");
        // Browsers pass over blanks and line ends in addresses; the signs may be written as references.
        let value = unescape(value).unwrap_or(value.into());
        let address: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        event || address.to_ascii_lowercase().starts_with("javascript:")
    };
    let attributes = element.attributes().flatten();
    element.local_name().as_ref().eq_ignore_ascii_case("script")
        || attributes.into_iter().any(|own| attribute(own.key.local_name().as_ref(), &own.value))
}

#[cfg(test)]
mod tests {
    use super::scripted;

    #[test]
    fn a_script_in_a_picture_is_seen() {
        let svg = |inside: &str| scripted("a.svg", format!("<svg width='1' height='1'>{inside}</svg>").as_bytes());
        assert!(svg("<g><script>alert(1)</script></g>"));
        assert!(svg("<rect onload='x()'/>"));
        assert!(svg("<a xlink:href=' JavaScript:x()'/>"));
        assert!(svg("<a href='java&#115;cript:x()'/>") && svg("<a href='java&#10;\nscript:x()'/>"));
        assert!(svg("<foreignObject><iframe srcdoc='&lt;script&gt;x()&lt;/script&gt;'/></foreignObject>"));
        assert!(!svg("<text>script onload javascript:</text><a href='#one' font-size='2'/>"));
        assert!(!scripted("a.png", b"<script/>") && !scripted("a.svg", b"<svg"));
    }
}
