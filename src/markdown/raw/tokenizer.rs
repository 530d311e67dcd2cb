//! Cutting raw HTML into tags and text, in one pass without going back.

use super::references;
use std::ops::Range;

/// A piece of raw HTML, with its bytes.
#[derive(Debug, PartialEq)]
pub(in crate::markdown) enum Token {
    /// Text, with its character references.
    Text(Range<usize>),
    /// An opening tag.
    Open(OpeningTag),
    /// A closing tag and its name.
    Close(String, Range<usize>),
    /// A comment: hidden on purpose.
    Comment(Range<usize>),
    /// A doctype, processing instruction or CDATA section.
    Other(Range<usize>),
}

/// An opening tag.
#[derive(Debug, PartialEq)]
pub(in crate::markdown) struct OpeningTag {
    /// In lower case.
    pub(super) name: String,
    /// Names in lower case, values with their references resolved; of two with one name the first.
    pub(super) attributes: Vec<(String, String, Range<usize>)>,
    /// Whether it ends in `/>`.
    pub(super) closed: bool,
    /// All of it.
    pub(super) range: Range<usize>,
}

/// The tokens of a piece of HTML.
pub(in crate::markdown) struct Tokenizer<'a> {
    html: &'a str,
    at: usize,
}

impl<'a> Tokenizer<'a> {
    /// Begins at the beginning.
    pub(in crate::markdown) fn new(html: &'a str) -> Self {
        Self { html, at: 0 }
    }

    /// Goes on behind the closing tag of `name`, or at the end when there is none. Answers whether there is one.
    pub(super) fn skip_past_close(&mut self, name: &str) -> bool {
        let bytes = self.html.as_bytes();
        while let Some(step) = memchr::memmem::find(&bytes[self.at..], b"</") {
            self.at += step + 2;
            let found =
                bytes.get(self.at..self.at + name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()));
            if found && !bytes.get(self.at + name.len()).is_some_and(u8::is_ascii_alphanumeric) {
                self.at = memchr::memchr(b'>', &bytes[self.at..]).map_or(bytes.len(), |end| self.at + end + 1);
                return true;
            }
        }
        self.at = bytes.len();
        false
    }

    fn from(&self) -> &'a [u8] {
        &self.html.as_bytes()[self.at..]
    }

    /// The end of what begins at `at` and ends in `mark`, or the end of all.
    fn until(&self, mark: &str) -> usize {
        memchr::memmem::find(self.from(), mark.as_bytes()).map_or(self.html.len(), |end| self.at + end + mark.len())
    }

    fn markup(&mut self) -> Option<Token> {
        let start = self.at;
        let rest = self.from();
        let token = match rest.get(1)? {
            b'!' if rest.starts_with(b"<!--") => {
                self.at += 4;
                let short = if self.from().starts_with(b">") {
                    1
                } else if self.from().starts_with(b"->") {
                    2
                } else {
                    0
                };
                self.at = if short > 0 { self.at + short } else { self.until("-->") };
                Token::Comment(start..self.at)
            }
            b'!' if rest.starts_with(b"<![CDATA[") => {
                self.at = self.until("]]>");
                Token::Other(start..self.at)
            }
            b'!' | b'?' => {
                self.at = self.until(">");
                Token::Other(start..self.at)
            }
            b'/' if rest.get(2).is_some_and(u8::is_ascii_alphabetic) => {
                let end = memchr::memchr(b'>', rest)?;
                let name = &self.html[start + 2..start + end];
                let name = name.split(|c: char| c.is_ascii_whitespace() || c == '/').next().unwrap_or_default();
                self.at += end + 1;
                Token::Close(name.to_ascii_lowercase(), start..self.at)
            }
            b if b.is_ascii_alphabetic() => Token::Open(self.tag()?),
            _ => return None,
        };
        Some(token)
    }

    /// An opening tag, as HTML's tokeniser reads it; `None` when it does not end.
    fn tag(&mut self) -> Option<OpeningTag> {
        let (html, bytes, start) = (self.html, self.html.as_bytes(), self.at);
        let stop =
            |from: usize, stops: fn(u8) -> bool| bytes[from..].iter().position(|&b| stops(b)).map(|step| from + step);
        let mut at = stop(start + 1, |b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'))?;
        let mut tag = OpeningTag {
            name: html[start + 1..at].to_ascii_lowercase(),
            attributes: Vec::new(),
            closed: false,
            range: start..start,
        };
        loop {
            at = stop(at, |b| !b.is_ascii_whitespace())?;
            match bytes[at] {
                b'>' => break,
                b'/' => {
                    at += 1;
                    tag.closed = *bytes.get(at)? == b'>';
                    continue;
                }
                _ => {}
            }
            let name = at;
            at = stop(at + 1, |b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'='))?;
            let named = at;
            let equals = stop(at, |b| !b.is_ascii_whitespace())?;
            let mut value = "";
            if bytes[equals] == b'=' {
                at = stop(equals + 1, |b| !b.is_ascii_whitespace())?;
                let quote = bytes[at];
                if matches!(quote, b'"' | b'\'') {
                    let end = memchr::memchr(quote, &bytes[at + 1..])? + at + 1;
                    value = &html[at + 1..end];
                    at = end + 1;
                } else {
                    let end = stop(at, |b| b.is_ascii_whitespace() || b == b'>')?;
                    value = &html[at..end];
                    at = end;
                }
            }
            let attribute = html[name..named].to_ascii_lowercase();
            if tag.attributes.len() < MOST_ATTRIBUTES && tag.attributes.iter().all(|(known, ..)| *known != attribute) {
                let value = references::resolve(value).replace("\r\n", "\n");
                tag.attributes.push((attribute, value, name..at));
            }
        }
        self.at = at + 1;
        tag.range = start..self.at;
        Some(tag)
    }
}

/// What markup is that is no element, as messages name it.
pub(super) fn name(markup: &str) -> &'static str {
    match markup.get(..3).unwrap_or(markup) {
        "<![" => "<![CDATA[…]]>",
        "<!D" | "<!d" => "<!DOCTYPE …>",
        markup if markup.starts_with("<?") => "<?…?>",
        _ => "<!…>",
    }
}

/// Attributes of one tag that are looked at: each is compared with those before it.
const MOST_ATTRIBUTES: usize = 64;

impl Iterator for Tokenizer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let start = self.at;
        let mut from = start;
        if start == self.html.len() {
            return None;
        }
        while let Some(step) = memchr::memchr(b'<', &self.html.as_bytes()[from..]) {
            let open = from + step;
            let next = self.html.as_bytes().get(open + 1);
            if next.is_some_and(|&b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'?')) {
                if open > start {
                    self.at = open;
                    return Some(Token::Text(start..open));
                }
                if let Some(token) = self.markup() {
                    return Some(token);
                }
                // A tag that does not end: the rest is text, so that nothing is looked at twice. `</ ` is text too.
                let letter = self.html.as_bytes().get(open + 1 + usize::from(next == Some(&b'/')));
                if letter.is_some_and(u8::is_ascii_alphabetic) {
                    break;
                }
            }
            from = open + 1;
        }
        self.at = self.html.len();
        Some(Token::Text(start..self.at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_as_browsers_read_them() {
        let html = "a<B x='1' Y=2 z X=3/>b</B ><!-- <i> --><br/><?x?>1 < 2";
        let tokens: Vec<Token> = Tokenizer::new(html).collect();
        let Token::Open(tag) = &tokens[1] else { panic!("{tokens:?}") };
        let attributes: Vec<_> =
            tag.attributes.iter().map(|(name, value, _)| (name.as_str(), value.as_str())).collect();
        assert_eq!(attributes, [("x", "1"), ("y", "2"), ("z", "")]);
        assert_eq!(tokens[3], Token::Close("b".into(), 22..27));
        assert_eq!(tokens[4], Token::Comment(27..39));
        assert_eq!(tokens.last(), Some(&Token::Text(html.len() - 5..html.len())));
    }
}
