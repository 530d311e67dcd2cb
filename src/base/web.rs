//! Addresses of the web as machines take them: the host's name in ASCII (`xn--…`, RFC 5890), other letters by their bytes in
//! percent signs (RFC 3986). One rule for every address that a site's configuration gives.

use percent_encoding::{CONTROLS, utf8_percent_encode};
use url::{Host, Url};

/// Signs that no address has as they are (RFC 3986, 2).
const NEVER: [char; 9] = ['"', '<', '>', '\\', '^', '`', '{', '|', '}'];

/// A host's name in ASCII: `xn--klk-uqa4209aca.vn` of `đắklắk.vn`; `None` of what is none.
pub fn web_host(name: &str) -> Option<String> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.') || !c.is_ascii() && !c.is_whitespace();
    let labelled = name.split('.').all(|label| !label.is_empty() && !label.starts_with('-'));
    if !name.chars().all(plain) || !labelled {
        return None;
    }
    Host::parse(name).ok().map(|host| host.to_string())
}

/// A complete address with `http` or `https`, as it is where it is in ASCII; `None` of what is none.
pub fn web_address(text: &str) -> Option<String> {
    if text.contains(|c: char| c.is_whitespace() || c.is_control() || NEVER.contains(&c)) {
        return None;
    }
    let (scheme, rest) = text.split_once("://")?;
    let scheme = ["https", "http"].into_iter().find(|own| scheme.eq_ignore_ascii_case(own))?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at(end);
    let (name, port) = match authority.rsplit_once(':') {
        Some((name, port)) if !name.contains(':') || name.ends_with(']') => (name, format!(":{port}")),
        _ => (authority, String::new()),
    };
    if authority.contains('@') {
        return None; // a password is nobody's to publish
    }
    let host = if name.starts_with('[') || name.is_ascii() && web_host(name).is_some() {
        name.to_owned()
    } else {
        web_host(name)?
    };
    let address = format!("{scheme}://{host}{port}{}", utf8_percent_encode(rest, CONTROLS));
    Url::parse(&address).is_ok_and(|url| url.has_host()).then_some(address)
}

/// The complete address that was meant by one that is none: without `https://`, with a slip in it or with it twice, with `\`
/// for `/`, between signs, with blanks. `None` where nothing looks like a host's name.
pub fn meant_web_address(text: &str) -> Option<String> {
    let text = text.replace('\\', "/");
    let around = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '“' | '”' | '(' | ')' | ',' | ';');
    let mut rest = text.trim_matches(around);
    let mut http = false;
    while let Some((scheme, after)) = cut_scheme(rest) {
        http |= scheme.eq_ignore_ascii_case("http");
        rest = after;
    }
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let authority = authority.trim_end_matches(['.', ' ']);
    let named = authority.contains('.') || authority.split(':').next() == Some("localhost");
    // One blank within a path is part of a name.
    let path = path.split_whitespace().collect::<Vec<_>>().join("%20");
    let scheme = if http { "http" } else { "https" };
    named.then(|| web_address(&format!("{scheme}://{authority}{path}"))).flatten()
}

/// What stands in front of an address like a scheme, and the rest: `ftp://`, `https//`, `htp:/`, `//`; no port (`localhost:8000`).
fn cut_scheme(text: &str) -> Option<(&str, &str)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (scheme, after) = text.split_at(letters);
    let rest = after.trim_start_matches([':', ';', '/', ' ', '.', ',']);
    let signs = &after[..after.len() - rest.len()];
    let like = (signs.contains("//") || signs.contains([':', ';']) && !rest.starts_with(|c: char| c.is_ascii_digit()))
        && letters <= 6;
    (like && !rest.is_empty()).then_some((scheme, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_letters_of_their_own_are_written_in_ascii() {
        for (given, written) in [
            ("https://đắklắk.vn/", "https://xn--klk-uqa4209aca.vn/"),
            ("https://Đắklắk.vn", "https://xn--klk-uqa4209aca.vn"),
            ("HTTPS://example.gov.vn/a", "https://example.gov.vn/a"),
            ("https://example.gov.vn/đối-ngoại/", "https://example.gov.vn/%C4%91%E1%BB%91i-ngo%E1%BA%A1i/"),
            ("https://example.gov.vn:8443/?a=b#c", "https://example.gov.vn:8443/?a=b#c"),
            ("https://Example.gov.vn/", "https://Example.gov.vn/"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
            ("http://localhost:8000/", "http://localhost:8000/"),
        ] {
            assert_eq!(web_address(given).as_deref(), Some(written), "{given}");
        }
        for none in [
            "example.gov.vn",
            "ftp://example.gov.vn/",
            "https:/example.gov.vn",
            "https://",
            "https://a b.vn/",
            "https://a..vn/",
            "https://-a.vn/",
            "https://u:p@a.vn/",
            "https://a.vn:x/",
            "https://a.vn/x y",
            "https://a.vn\\b",
        ] {
            assert_eq!(web_address(none), None, "{none}");
        }
    }

    #[test]
    fn what_was_meant_is_a_complete_address() {
        for (given, meant) in [
            ("ftp://example.gov.vn/doi-ngoai/", "https://example.gov.vn/doi-ngoai/"),
            ("example.gov.vn", "https://example.gov.vn"),
            ("www.example.gov.vn/x", "https://www.example.gov.vn/x"),
            ("//example.gov.vn/", "https://example.gov.vn/"),
            ("https:/example.gov.vn/", "https://example.gov.vn/"),
            ("https//example.gov.vn/", "https://example.gov.vn/"),
            ("https;//example.gov.vn/", "https://example.gov.vn/"),
            ("htps://example.gov.vn/", "https://example.gov.vn/"),
            ("http:/example.gov.vn/", "http://example.gov.vn/"),
            ("https: //example.gov.vn/", "https://example.gov.vn/"),
            ("https://https://example.gov.vn/", "https://example.gov.vn/"),
            ("https:\\\\example.gov.vn\\doi-ngoai", "https://example.gov.vn/doi-ngoai"),
            ("<https://example.gov.vn/>", "https://example.gov.vn/"),
            ("https://example.gov.vn/doi ngoai/", "https://example.gov.vn/doi%20ngoai/"),
            ("localhost:8000", "https://localhost:8000"),
            ("example.gov.vn./tin", "https://example.gov.vn/tin"),
            ("đắklắk.vn", "https://xn--klk-uqa4209aca.vn"),
        ] {
            assert_eq!(meant_web_address(given).as_deref(), Some(meant), "{given}");
        }
        for none in ["", "Trang của tỉnh", "https://", "a b.vn", "https://u:p@a.vn/"] {
            assert_eq!(meant_web_address(none), None, "{none}");
        }
    }
}
