//! Where a link or a picture may lead.

use super::{
    diagnostics::{Diagnostics, shown},
    escape,
};
use crate::{
    base::{Span, meant_web_address},
    diag::Code,
};
use url::Url;

/// Bytes of a part of a host's name (RFC 1035, 2.3.4).
const LABEL: usize = 63;

/// The target of a link as it may be written; `None`, and told, when it leads where none may lead, or nowhere.
pub(super) fn of_link(address: &str, span: Span, diagnostics: &mut Diagnostics<'_>) -> Option<String> {
    let target = clean(address);
    if let Some(scheme) = unsafe_link(address) {
        report_unsafe(&scheme, &target, span, diagnostics);
        return None;
    }
    let written = written(target.clone());
    if written.is_none() {
        diagnostics.add(Code::DeadLink, span, &[("target", &shown(&target)), ("hint", "")]);
    }
    written
}

/// The target of a picture; `None`, and told, when it comes from where none may come.
pub(super) fn of_picture(address: &str, span: Span, diagnostics: &mut Diagnostics<'_>) -> Option<String> {
    let target = clean(address);
    let Some(scheme) = unsafe_picture(address) else { return Some(target) };
    report_unsafe(&scheme, &target, span, diagnostics);
    None
}

/// Tells a scheme that is not allowed: with the file's name where it leads to somebody's own computer, with the address
/// that was meant where it is `http` misspelt.
fn report_unsafe(scheme: &str, target: &str, span: Span, diagnostics: &mut Diagnostics<'_>) {
    let misspelt =
        !scheme.contains("ftp") && ["http", "https"].iter().any(|own| strsim::osa_distance(own, scheme) <= 2);
    let (hint, nearest) = match scheme {
        "file" => ("drive", target.rsplit(['/', '\\']).next().map(str::to_owned)),
        _ if misspelt => ("web", meant_web_address(target)),
        _ => ("", None),
    };
    let nearest = nearest.filter(|nearest| !nearest.is_empty());
    let hint = if nearest.is_some() { hint } else { "" };
    let nearest = shown(&nearest.unwrap_or_default());
    let args = [("scheme", scheme), ("target", &shown(target)), ("hint", hint), ("nearest", &nearest)];
    diagnostics.add(Code::UnsafeLink, span, &args);
}

/// An address as browsers read it: what they skip (control characters, spaces at the ends) taken out.
pub(super) fn clean(address: &str) -> String {
    if address.bytes().all(|byte| byte.is_ascii_graphic()) {
        return address.to_owned();
    }
    address.trim().chars().filter(|c| !c.is_control() && escape::allowed(*c)).collect()
}

/// The scheme in lower case; `None` for an address that is relative. Browsers ignore case and skip
/// tabs and line ends inside; white space of any kind is skipped here to be on the safe side.
pub fn scheme(address: &str) -> Option<String> {
    let mut scheme = String::new();
    for c in address.chars().filter(|c| !c.is_whitespace() && !c.is_control() && escape::allowed(*c)) {
        match c {
            ':' if !scheme.is_empty() => return Some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(c.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(c),
            _ => return None,
        }
    }
    None
}

/// The scheme that forbids an address as a link: anything but http, https, mailto, tel and none. One letter is a drive, which
/// leads nowhere in a site.
fn unsafe_link(address: &str) -> Option<String> {
    scheme(address).filter(|scheme| scheme.len() > 1 && !matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
}

/// The scheme that forbids an address as a picture: anything but http, https and none.
fn unsafe_picture(address: &str) -> Option<String> {
    scheme(address).filter(|scheme| scheme.len() > 1 && !matches!(scheme.as_str(), "http" | "https"))
}

/// An address as it may be written: without a scheme before `//` it gets one, and what browsers only forgive in front
/// of a path is mended. `None` when it is to be one on the web and its host cannot be, or it carries a password.
pub(super) fn written(address: String) -> Option<String> {
    let address = if address.starts_with("//") { format!("https:{address}") } else { address };
    if !matches!(scheme(&address).as_deref(), Some("http" | "https")) {
        return Some(address);
    }
    let url = Url::parse(&address).ok()?;
    let host = url.host_str()?;
    let mut labels = host.strip_suffix('.').unwrap_or(host).split('.');
    let named = |label: &str| !label.is_empty() && label.len() <= LABEL && label.chars().all(is_name);
    let secret = !url.username().is_empty() || url.password().is_some();
    if secret || !(host.starts_with('[') || labels.all(named)) {
        return None;
    }
    let rest = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let authority = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    // A name in letters of its own language stays as people read it.
    let same = authority.is_some_and(|written| written.eq_ignore_ascii_case(url.authority()) || !written.is_ascii());
    Some(if same { address } else { url.into() })
}

/// What hosts are named with; `_` stands in many.
fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// Whether a finished address leads to another host.
pub(super) fn is_external(address: &str) -> bool {
    address.starts_with("//") || matches!(scheme(address).as_deref(), Some("http" | "https"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_the_web_has_a_host_that_can_be() {
        let none = |address: &str| written(address.to_owned()).is_none();
        for bad in [
            "http://[::1",
            "http://a b/",
            "http://",
            "https:",
            "http://{host}/",
            "http://<host>:8080/",
            "http://a.vn:port/",
            "http://a.vn:99999/",
            "http://a..vn/",
            "http://user:secret@a.vn/",
            "http://1.2.3.400/",
            "//",
            "ht tp://a.vn/",
        ] {
            assert!(none(bad), "{bad}");
        }
        assert!(none(&format!("http://{}.vn/", "a".repeat(64))));
        for (given, expected) in [
            ("//a.vn/x", "https://a.vn/x"),
            ("http:/a.vn/x", "http://a.vn/x"),
            ("http:a.vn", "http://a.vn/"),
            ("HTTP://A.vn:80", "http://a.vn/"),
            ("HTTP://A.vn:80", "http://a.vn/"),
            ("https:\\\\a.vn\\x", "https://a.vn/x"),
            ("http://0x7f.1/", "http://127.0.0.1/"),
            ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ] {
            assert_eq!(written(given.to_owned()).as_deref(), Some(expected));
        }
        for good in ["https://đắk-lắk.vn/Đắk Lắk#x", "http://a_b.vn:8080?x=[1]", "a b", "mailto:x y", "/a"] {
            assert_eq!(written(good.to_owned()).as_deref(), Some(good));
        }
    }

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
