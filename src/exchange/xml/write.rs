//! XML with every blank where it is to be: nothing is added in lines of text.

/// Writes elements, each on a line of its own, and lines of text with elements between.
pub(in super::super) struct XmlWriter {
    out: String,
    open: Vec<&'static str>,
}

impl XmlWriter {
    pub fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// An element on a line of its own, in which others stand.
    pub fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.indent();
        self.tag(name, attributes, ">\n");
        self.open.push(name);
    }

    /// Ends the element that was opened last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            self.end(name);
            self.out.push('\n');
        }
    }

    /// An element with text, on a line of its own.
    pub fn line(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.begin_line(name, attributes);
        self.text(text);
        self.end_line(name);
    }

    /// Begins an element on a line of its own that holds text and other elements.
    pub fn begin_line(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.tag(name, attributes, ">");
    }

    /// Ends it.
    pub fn end_line(&mut self, name: &str) {
        self.end(name);
        self.out.push('\n');
    }

    /// A tag within a line; `end` is `>` or `/>`.
    pub fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            for c in value.chars().filter(|c| is_allowed(*c)) {
                match c {
                    '"' => self.out.push_str("&quot;"),
                    // Else they would be read as blanks.
                    '\n' | '\t' => self.out.push_str(&format!("&#{};", c as u32)),
                    _ => self.character(c),
                }
            }
            self.out.push('"');
        }
        self.out.push_str(end);
    }

    /// The closing tag of an element within a line.
    pub fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Text within a line, without what XML forbids.
    pub fn text(&mut self, text: &str) {
        for c in text.chars().filter(|c| is_allowed(*c)) {
            self.character(c);
        }
    }

    fn character(&mut self, c: char) {
        match c {
            '&' => self.out.push_str("&amp;"),
            '<' => self.out.push_str("&lt;"),
            '>' => self.out.push_str("&gt;"),
            '\r' => self.out.push_str("&#13;"),
            _ => self.out.push(c),
        }
    }

    fn indent(&mut self) {
        self.out.extend(std::iter::repeat_n(' ', self.open.len()));
    }

    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out
    }
}

/// <https://www.w3.org/TR/xml/#charsets>
pub(super) fn is_allowed(c: char) -> bool {
    !matches!(c, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}')
}
