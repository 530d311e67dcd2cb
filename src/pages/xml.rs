//! XML: elements, and the characters that it allows.

use quick_xml::{
    Writer,
    events::{BytesCData, BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::borrow::Cow;

/// Writes XML to memory, which cannot fail.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    pub fn new() -> Self {
        let mut xml = Self(Writer::new_with_indent(Vec::new(), b' ', 1));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)));
        xml
    }

    fn event(&mut self, event: Event<'_>) {
        let _ = self.0.write_event(event); // writing to memory cannot fail
    }

    fn start_tag<'n>(name: &'n str, attributes: &[(&str, &str)]) -> BytesStart<'n> {
        let mut start = BytesStart::new(name);
        for (name, value) in attributes {
            start.push_attribute((*name, clean(value).as_ref()));
        }
        start
    }

    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Start(Self::start_tag(name, attributes)));
    }

    pub fn close(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(Self::start_tag(name, attributes)));
    }

    pub fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes);
        self.event(Event::Text(BytesText::new(&clean(text))));
        self.close(name);
    }

    /// HTML as CDATA: shorter than escaping, and legible for whoever looks.
    pub fn html(&mut self, name: &str, attributes: &[(&str, &str)], html: &str) {
        self.open(name, attributes);
        let html = clean(html);
        for piece in BytesCData::escaped(&html) {
            self.event(Event::CData(piece));
        }
        self.close(name);
    }

    pub fn finish(self) -> Vec<u8> {
        let mut out = self.0.into_inner();
        out.push(b'\n');
        out
    }
}

/// Only characters that XML 1.0 allows (<https://www.w3.org/TR/xml/#charsets>): one other and a partner's reader
/// rejects the whole feed.
fn clean(text: &str) -> Cow<'_, str> {
    // What the others begin with, told by one byte and without a branch: so the compiler looks at many bytes at once.
    let may_be = |b: u8| (b < b' ') & (b != b'\t') & (b != b'\n') & (b != b'\r') | (b == 0xef);
    let forbidden = |c: char| matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    match text.bytes().fold(false, |found, byte| found | may_be(byte)) && text.contains(forbidden) {
        true => text.replace(forbidden, "").into(),
        false => text.into(),
    }
}
