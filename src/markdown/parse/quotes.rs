//! Which way straight quotes turn. The parser goes by white space alone; behind a letter, a figure or a sign that closes
//! something a quote closes, whatever follows.

/// The quotes of one block.
pub(super) struct Quotes {
    /// The character that was shown last; a space at the beginning.
    last: char,
    open: bool,
}

impl Quotes {
    /// Of a block that begins.
    pub(super) fn new() -> Self {
        Self { last: ' ', open: false }
    }

    /// Something is shown.
    pub(super) fn shown(&mut self, text: &str) {
        self.last = text.chars().next_back().unwrap_or(self.last);
    }

    /// A straight quote as it is shown; `given` is what the parser thinks, `next` the character of the text behind it.
    pub(super) fn turned(&mut self, straight: char, given: char, next: Option<char>) -> char {
        let behind_word = self.last.is_alphanumeric() || ")]}%°”’»…".contains(self.last);
        if straight == '\'' {
            return if behind_word { '’' } else { given };
        }
        let at_end = next.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}".contains(c));
        let opens = match self.last {
            _ if behind_word => false,
            c if c.is_whitespace() || "([{“‘«–—".contains(c) => !at_end || !self.open,
            _ => !at_end && !self.open,
        };
        self.open = opens;
        if opens { '“' } else { '”' }
    }
}
