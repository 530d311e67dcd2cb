//! Addresses of the web and of mail, old ones of pages, and what is made of them: each as machines take it, with what was meant by one that is none.

use crate::{
    base::{meant_web_address, web_address, web_host},
    diag::Code,
    source::fields::{Reader, Spanned},
};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// A text of a certain form, as `right` gives it; `meant` is what is suggested instead of another.
pub(super) fn checked(
    reader: &mut Reader<'_>,
    name: &str,
    text: Spanned<String>,
    right: fn(&str) -> Option<String>,
    meant: fn(&str) -> Option<String>,
) -> Option<String> {
    let value = right(&text.value);
    if value.is_none() {
        let suggestion = meant(&text.value).unwrap_or_default();
        reader.tell(Code::BadUrl, text.span, &[("field", name), ("value", &text.value), ("suggestion", &suggestion)]);
    }
    value
}

/// `domain,2026`, or an e-mail address for the domain, or a day of the year (RFC 4151).
pub(super) fn authority(text: &str) -> Option<String> {
    let (name, date) = text.split_once(',')?;
    let lengths = date.split('-').map(str::len).collect::<Vec<_>>();
    let dated =
        matches!(lengths.as_slice(), [4] | [4, 2] | [4, 2, 2]) && date.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    let name = domain(name).or_else(|| email(name)).filter(|_| dated)?;
    Some(format!("{name},{date}"))
}

/// The authority that was meant by a whole address, or without a year.
pub(super) fn meant_authority(text: &str) -> Option<String> {
    let (name, date) = text.split_once(',').unwrap_or((text, YEAR));
    let host = meant_web_address(name).and_then(|url| Some(url.split_once("://")?.1.split('/').next()?.to_owned()));
    let name = email(name.trim()).or(host)?;
    let date = date.trim();
    authority(&format!("{name},{date}")).or_else(|| authority(&format!("{name},{YEAR}")))
}

/// The year of authorities that give none.
pub const YEAR: &str = "2026";

/// `name@domain`.
pub(super) fn email(text: &str) -> Option<String> {
    let (name, of) = text.split_once('@')?;
    let sign = |b: u8| b.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&b);
    let domain = domain(of).filter(|_| !name.is_empty() && name.bytes().all(sign))?;
    Some(format!("{name}@{domain}"))
}

/// The address that was meant by one with `mailto:`, a name beside it, or signs around it.
pub(super) fn meant_email(text: &str) -> Option<String> {
    let text = text.replace("mailto:", " ").replace("(at)", "@").replace("[at]", "@");
    let around = |c: char| matches!(c, '<' | '>' | '(' | ')' | ',' | ';' | '"' | '.');
    let mut words = text.split_whitespace().map(|word| word.trim_matches(around));
    words.find_map(email).or_else(|| email(&text.split_whitespace().collect::<String>()))
}

/// `example.gov.vn`, in ASCII.
fn domain(text: &str) -> Option<String> {
    text.contains('.').then(|| web_host(text)).flatten()
}

/// An old address, without what browsers add to it: it may be whole (`https://…`), or begin with `/`.
pub(super) fn alias(reader: &mut Reader<'_>, name: &str, text: Spanned<String>) -> Option<String> {
    let value = percent_decode_str(&text.value).decode_utf8().map_or_else(|_| text.value.clone(), Cow::into_owned);
    let value = value.split('#').next().unwrap_or_default();
    let whole = web_address(&text.value).and_then(|url| {
        let (scheme, rest) = url.split_once("://")?;
        Some(format!("{scheme}://{}", rest.split(['/', '?', '#']).next()?.to_ascii_lowercase()))
    });
    let path = match &whole {
        Some(_) => value.splitn(4, '/').nth(3).unwrap_or_default(),
        None => value.strip_prefix('/').unwrap_or(value),
    };
    let root = if value.starts_with('/') { "/".to_owned() } else { whole.map_or_else(String::new, |host| host + "/") };
    match plain_path(path) {
        Ok(path) => Some(root + &path),
        Err(kind) => {
            let meant = path.split('?').next().unwrap_or_default().replace('\\', "/");
            let parts: Vec<&str> =
                meant.split('/').map(str::trim).filter(|part| !matches!(*part, "" | "." | "..")).collect();
            let meant = Some(kind).filter(|kind| *kind == "form").and_then(|_| plain_path(&parts.join("/")).ok());
            let args = [
                ("field", name),
                ("value", &text.value),
                ("kind", kind),
                ("suggestion", meant.as_deref().unwrap_or("")),
            ];
            reader.tell(Code::BadPath, text.span, &args);
            None
        }
    }
}

/// A page's folder with `/` behind it, or an `.html` file; else what is wrong: it has a `query`, another `ending`, or not the `form`.
fn plain_path(path: &str) -> Result<String, &'static str> {
    let bare = path.strip_suffix("index.html").or_else(|| path.strip_suffix("index.htm"));
    let path = bare.filter(|bare| bare.is_empty() || bare.ends_with('/')).unwrap_or(path);
    if path.contains('?') {
        return Err("query");
    }
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    let last = parts.last().copied().unwrap_or_default();
    let plain = |part: &&str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.chars().any(|c| c.is_control() || c.is_whitespace() || "\\?#%:*\"<>|".contains(c))
    };
    let file = last.ends_with(".html") || last.ends_with(".htm");
    if !path.is_empty() && !parts.iter().all(plain) || path.ends_with('/') && file {
        return Err("form");
    }
    if last.contains('.') && !file {
        return Err(if last.ends_with(".md") { "form" } else { "ending" });
    }
    Ok(if file || path.is_empty() { path.to_owned() } else { format!("{}/", path.trim_end_matches('/')) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_and_authorities_are_in_ascii_or_say_what_was_meant() {
        assert_eq!(email("bbt@đắklắk.vn").as_deref(), Some("bbt@xn--klk-uqa4209aca.vn"));
        assert_eq!(authority("đắklắk.vn,2026").as_deref(), Some("xn--klk-uqa4209aca.vn,2026"));
        for (given, meant) in [
            ("mailto:bbt@example.gov.vn", "bbt@example.gov.vn"),
            ("Ban biên tập <bbt@example.gov.vn>", "bbt@example.gov.vn"),
            ("bbt @ example.gov.vn", "bbt@example.gov.vn"),
            ("bbt(at)example.gov.vn", "bbt@example.gov.vn"),
        ] {
            assert_eq!((email(given), meant_email(given).as_deref()), (None, Some(meant)), "{given}");
        }
        for (given, meant) in [
            ("example.gov.vn", "example.gov.vn,2026"),
            ("https://example.gov.vn/,2025", "example.gov.vn,2025"),
            ("example.gov.vn, 2025", "example.gov.vn,2025"),
            ("example.gov.vn,26", "example.gov.vn,2026"),
        ] {
            assert_eq!((authority(given), meant_authority(given).as_deref()), (None, Some(meant)), "{given}");
        }
        assert_eq!((meant_email("Ban biên tập"), meant_authority("Ban biên tập")), (None, None));
    }
}
