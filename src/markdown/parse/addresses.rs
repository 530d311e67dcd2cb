//! Bare addresses of the web and of mail. They are links, as in GFM (6.9), and whatever becomes of them, typed as they are:
//! nothing in them is a sign of Markdown, a dash or a quote.

use super::super::words::is_cjk;
use std::ops::Range;

/// Bytes of a scheme and of the part before `@` (RFC 5321, 4.5.3.1.1) that are looked at.
const SCHEME: usize = 20;
const LOCAL_PART: usize = 64;

/// Bytes of an address; browsers and servers refuse longer ones.
pub(super) const LONGEST: usize = 2_000;

/// Where bare addresses may begin in a text, in its order.
pub(super) struct Addresses {
    starts: Vec<(usize, Sort)>,
    next: usize,
}

/// What an address begins with.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Sort {
    /// `https://` or any other scheme.
    Scheme,
    /// `www.`
    Www,
    /// A mail address, with or without `mailto:`.
    Mail,
}

/// A bare address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct BareAddress {
    pub start: usize,
    pub end: usize,
    pub sort: Sort,
}

impl Addresses {
    /// Looks through a text.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let before = |at: usize, most: usize, fits: fn(u8) -> bool| {
            at - bytes[..at].iter().rev().take(most).take_while(|b| fits(**b)).count()
        };
        let free = |at: usize, but: &[char]| {
            let last = text[..at].chars().next_back();
            last.is_none_or(|c| is_cjk(c) || !c.is_alphanumeric() && !but.contains(&c))
        };
        let mut starts: Vec<(usize, Sort)> = Vec::new();
        for at in memchr::memmem::find_iter(bytes, "://") {
            let start = before(at, SCHEME, |b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-'));
            if start < at && bytes[start].is_ascii_alphabetic() && free(start, &[]) {
                starts.push((start, Sort::Scheme));
            }
        }
        let www = memchr::memmem::find_iter(bytes, "www.").filter(|at| free(*at, &['/', '.', ':', '@', '-']));
        starts.extend(www.map(|at| (at, Sort::Www)));
        for at in memchr::memchr_iter(b'@', bytes) {
            let start = before(at, LOCAL_PART, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'+' | b'-' | b'_'));
            let other = ["xmpp:", "sip:", "sips:"].iter().any(|scheme| text[..start].ends_with(scheme));
            if start < at && !other && free(start, &['/', '@', '\\']) {
                let scheme = text[..start].ends_with("mailto:") && free(start - "mailto:".len(), &[]);
                starts.push((if scheme { start - "mailto:".len() } else { start }, Sort::Mail));
            }
        }
        starts.sort_unstable();
        Self { starts, next: 0 }
    }

    /// The first that begins within some bytes of the text and ends before `limit`. Bytes are asked for in their order.
    pub(super) fn within(&mut self, text: &str, range: &Range<usize>, limit: usize) -> Option<BareAddress> {
        loop {
            let (start, sort) = *self.starts.get(self.next).filter(|(start, _)| *start < range.end)?;
            self.next += 1;
            if start < range.start {
                continue;
            }
            let end = end(text, start, limit, sort);
            if end > start {
                return Some(BareAddress { start, end, sort });
            }
        }
    }
}

impl BareAddress {
    /// The same, ending earlier; `None` when nothing of it is left.
    pub(super) fn cut(self, text: &str, limit: usize) -> Option<Self> {
        let end = end(text, self.start, limit, self.sort);
        (end > self.start).then_some(Self { end, ..self })
    }

    /// Where it leads, of the words that are read.
    pub(super) fn target(&self, words: &str) -> Option<String> {
        let scheme = words.split_once(':').map_or("", |(scheme, _)| scheme).to_ascii_lowercase();
        match self.sort {
            Sort::Scheme => matches!(scheme.as_str(), "http" | "https").then(|| words.to_owned()),
            Sort::Www => Some(format!("http://{words}")),
            Sort::Mail if scheme == "mailto" => Some(words.to_owned()),
            Sort::Mail => Some(format!("mailto:{words}")),
        }
    }
}

/// Where an address ends that begins at a byte; there itself when it is none.
fn end(text: &str, start: usize, limit: usize, sort: Sort) -> usize {
    let most = text.floor_char_boundary(limit.min(start + LONGEST));
    let rest = text.get(start..most).unwrap_or_default();
    let length = match sort {
        Sort::Mail => mail(rest),
        Sort::Scheme => web(rest, rest.find("://").map_or(0, |at| at + "://".len())),
        Sort::Www => web(rest, 0),
    };
    start + length
}

/// The length of a mail address.
fn mail(rest: &str) -> usize {
    let Some(at) = rest.find('@') else { return 0 };
    let host = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let length = rest.as_bytes()[at + 1..].iter().take_while(|b| host(b)).count();
    let host = rest[at + 1..at + 1 + length].trim_end_matches('.');
    let ends_well = host.ends_with(|c: char| c.is_ascii_alphabetic());
    if ends_well && host.contains('.') && !host.starts_with('.') { at + 1 + host.len() } else { 0 }
}

/// The length of an address of the web, whose host begins at a byte.
fn web(rest: &str, host: usize) -> usize {
    let mut brackets = 0usize;
    let mut stops = |(at, c): &(usize, char)| {
        let behind = &rest[at + c.len_utf8()..];
        match c {
            '<'
            | '>'
            | '"'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '…'
            | '\u{ff08}'
            | '\u{ff09}'
            | '\u{ff0c}'
            | '\u{ff1a}'
            | '\u{ff1b}'
            | '\u{ff01}'
            | '\u{ff1f}'
            | '\u{3001}'..='\u{3003}'
            | '\u{3008}'..='\u{3011}'
            | '\u{200b}'
            | '\u{feff}' => true,
            '[' => {
                brackets += 1;
                behind.starts_with('^')
            }
            ']' => match brackets.checked_sub(1) {
                Some(open) => {
                    brackets = open;
                    false
                }
                None => true,
            },
            '\\' => behind.is_empty() || behind.starts_with(['\n', '\r']),
            '&' => ["nbsp;", "lt;", "gt;", "quot;"].iter().any(|name| behind.starts_with(name)),
            c => c.is_whitespace(),
        }
    };
    let end = rest.char_indices().find(&mut stops).map_or(rest.len(), |(at, _)| at);
    let words = rest.get(host..end).unwrap_or_default();
    // A host's name ends before a sign that no name has; `[` begins a number (RFC 3986, 3.2.2).
    let foreign = |c: char| c.is_ascii_punctuation() && !"-._~%@\\/?#:".contains(c);
    let name = words.find(['/', '?', '#', ':']).unwrap_or(words.len());
    let cut = words[..name].find(foreign).filter(|_| !words.starts_with('['));
    let mut words = &words[..cut.unwrap_or(words.len())];
    loop {
        let unpaired = |open: char, close: char| {
            words.ends_with(close) && words.matches(close).count() > words.matches(open).count()
        };
        let shorter = match words.chars().next_back() {
            Some('?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '"' | '\\') => words.len() - 1,
            Some(')') if unpaired('(', ')') => words.len() - 1,
            Some('}') if unpaired('{', '}') => words.len() - 1,
            // A reference at the end is a sign of its own.
            Some(';') => match words[..words.len() - 1].rfind(|c: char| !c.is_ascii_alphanumeric()) {
                Some(at) if words.as_bytes()[at] == b'&' && at + 2 < words.len() => at,
                _ => words.len() - 1,
            },
            _ => break,
        };
        words = &words[..shorter];
    }
    let first = words.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let named = first.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    // `www.` is the beginning of a name only.
    let whole = host > 0 || first.strip_prefix("www.").is_some_and(|name| name.starts_with(char::is_alphanumeric));
    if named && whole { host + words.len() } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_where_readers_think_they_end() {
        for (text, expected) in [
            ("xem https://xn--klk-qqa.vn/tin--moi...html, rồi", Some("https://xn--klk-qqa.vn/tin--moi...html")),
            ("(http://a.vn/b_(c)) x", Some("http://a.vn/b_(c)")),
            ("www.a.vn.", Some("www.a.vn")),
            ("www. a", None),
            ("xwww.a.vn", None),
            ("tin--moi@example.org!", Some("tin--moi@example.org")),
            ("mailto:a.b-c_d@a.b.", Some("mailto:a.b-c_d@a.b")),
            ("a@b", None),
            ("pkg@1.2.3", None),
            ("a.b-c_d@a.b_", None),
            ("x/a@b.vn", None),
            ("xmpp:a@b.vn", None),
            ("foo\\+@b.vn", None),
            ("mailto:a.b-c_d@a.b/", Some("mailto:a.b-c_d@a.b")),
            ("a.b-c_d@a.b-", None),
            ("hello@mail+xyz.example", None),
            ("www.google.com/search?q=(business))+ok", Some("www.google.com/search?q=(business))+ok")),
            ("(www.google.com/search?q=Markup+(business)))", Some("www.google.com/search?q=Markup+(business)")),
            ("www.google.com/search?q=commonmark&hl;", Some("www.google.com/search?q=commonmark")),
            ("www.commonmark.org/he<lp", Some("www.commonmark.org/he")),
            ("https://a.vn?q=x&hl=en&copy;", Some("https://a.vn?q=x&hl=en")),
            ("https://đắk-lắk.vn/Đắk“x”", Some("https://đắk-lắk.vn/Đắk")),
            ("请看https://a.cn/x。谢谢", Some("https://a.cn/x")),
            ("请看：https://a.cn/x。谢谢", Some("https://a.cn/x")),
            ("https:// x", None),
            ("ftp://a.vn/x--y", Some("ftp://a.vn/x--y")),
            ("https://a.vn/x[^1]", Some("https://a.vn/x")),
            ("[https://a.vn/x]", Some("https://a.vn/x")),
            ("https://a.vn/?x[]=1;", Some("https://a.vn/?x[]=1")),
        ] {
            let found = Addresses::of(text).within(text, &(0..text.len()), text.len());
            assert_eq!(found.map(|own| &text[own.start..own.end]), expected, "{text}");
        }
    }
}
