//! Where a link or a picture may lead.

/// An address as browsers read it: what they skip (control characters, spaces at the ends) taken out.
pub(super) fn clean(address: &str) -> String {
    if address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return address.to_owned();
    }
    address.trim().chars().filter(|c| !c.is_control() && super::escape::allowed(*c)).collect()
}

/// The scheme in lower case; `None` for an address that is relative. Browsers ignore case and skip
/// tabs and line ends inside; white space of any kind is skipped here to be on the safe side.
pub(super) fn scheme(address: &str) -> Option<String> {
    let mut scheme = String::new();
    for c in address.chars().filter(|c| !c.is_whitespace() && !c.is_control() && super::escape::allowed(*c)) {
        match c {
            ':' if !scheme.is_empty() => return Some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(c.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(c),
            _ => return None,
        }
    }
    None
}

/// The scheme that forbids an address as a link: anything but http, https, mailto, tel and none.
pub(super) fn unsafe_link(address: &str) -> Option<String> {
    scheme(address).filter(|scheme| !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
}

/// The scheme that forbids an address as a picture: anything but http, https and none.
pub(super) fn unsafe_picture(address: &str) -> Option<String> {
    scheme(address).filter(|scheme| !matches!(scheme.as_str(), "http" | "https"))
}

/// Whether a finished address leads to another host.
pub(super) fn is_external(address: &str) -> bool {
    address.starts_with("//") || matches!(scheme(address).as_deref(), Some("http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn disguises_do_not_help() {
        for bad in ["javascript:alert(1)", " JaVa\tScript\n:x", "\u{1}data:text/html,x", "vbscript:x", "file:///x"] {
            assert!(unsafe_link(bad).is_some(), "{bad:?}");
        }
        for good in ["../a.md#b", "/a:b", "?a:b", "#x:y", "https://x", "MAILTO:a@b.c", "tel:+84", "tệp:x", ""] {
            assert!(unsafe_link(good).is_none(), "{good:?}");
        }
        assert!(unsafe_picture("mailto:a@b.c").is_some());
        assert!(is_external("//a.b/c") && !is_external("a/b"));
    }
}
