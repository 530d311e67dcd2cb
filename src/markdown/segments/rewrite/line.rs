//! Writing pieces of a line as Markdown, or as raw HTML: what would be taken for a sign is escaped.

use super::{
    super::{
        super::escape,
        cut::SegmentKind,
        inline::{Inline, InlineKind},
        wording::{code, is_reference, is_sign},
    },
    forms::{Forms, PictureForm},
    signs::{begins_block, edge, flanks, number_end},
    tags::{element, open_tag, with_words},
};

/// How plainly a line is written: what the first cannot say, the next may.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Level {
    /// Signs, and escapes where they are needed.
    Signs,
    /// Tags where signs would be none: `**…。**字`.
    Mixed,
    /// Tags for emphasis and code.
    Tags,
    /// Tags, and an escape before every sign.
    Everything,
}

impl Level {
    pub(super) const ALL: [Self; 4] = [Self::Signs, Self::Mixed, Self::Tags, Self::Everything];
}

/// What a line is written for.
#[derive(Clone, Copy)]
pub(super) struct Setting {
    pub(super) kind: SegmentKind,
    /// Whether straight quotes, `--` and `...` would be typographic ones.
    pub(super) smart: bool,
    pub(super) level: Level,
}

/// Writes pieces of a line.
pub(super) fn line(list: &[Inline], setting: Setting, forms: &mut Forms<'_>) -> String {
    let mut writer = LineWriter { out: String::new(), setting, forms, brackets: false };
    writer.list(list, None);
    writer.out
}

/// A picture as Markdown, or as the tag that it was.
pub(super) fn picture(form: &PictureForm<'_>, setting: Setting) -> String {
    let mut none = Forms::default();
    let mut writer = LineWriter { out: String::new(), setting, forms: &mut none, brackets: false };
    writer.picture(form);
    writer.out
}

/// Where a label leads.
pub(super) fn definition(label: &str, target: &str, title: &str) -> String {
    let mut none = Forms::default();
    let setting = Setting { kind: SegmentKind::Paragraph, smart: false, level: Level::Signs };
    let mut writer = LineWriter { out: String::new(), setting, forms: &mut none, brackets: false };
    writer.destination(target, title);
    format!("\n[{label}]: {}\n", &writer.out[1..writer.out.len() - 1])
}

struct LineWriter<'w, 't> {
    out: String,
    setting: Setting,
    forms: &'w mut Forms<'t>,
    /// Whether brackets are open, in which others are signs.
    brackets: bool,
}

impl LineWriter<'_, '_> {
    fn raw(&self) -> bool {
        self.setting.kind == SegmentKind::Html
    }

    fn list(&mut self, list: &[Inline], around: Option<&InlineKind>) {
        for (at, inline) in list.iter().enumerate() {
            let signs = !self.raw() && self.signs(inline, list.get(at + 1));
            match &inline.kind {
                InlineKind::Text(text) => self.text(text, at + 1 == list.len()),
                InlineKind::Code(text) if signs => {
                    let written = code(text);
                    let written = if self.in_cell() { written.replace('|', "\\|") } else { written };
                    self.out.push_str(&written);
                }
                InlineKind::Emphasis if signs => {
                    // At the edge of another's signs its own must be others.
                    let edge = at == 0 || at + 1 == list.len();
                    let sign = if edge && around == Some(&InlineKind::Strong) { "_" } else { "*" };
                    self.marked(sign, inline);
                }
                InlineKind::Strong if signs => self.marked("**", inline),
                InlineKind::Strikethrough if signs => self.marked("~~", inline),
                InlineKind::Foreign(lang) if signs => {
                    self.bracketed(inline);
                    self.out.push_str(&format!("{{lang={lang}}}"));
                }
                InlineKind::Link { target, title } if !self.raw() => self.link(target, title, inline),
                InlineKind::Picture { target } => {
                    let form = self.forms.picture(target);
                    self.picture(&form);
                }
                InlineKind::Note(name) => {
                    self.open_bracket();
                    self.out.push_str(&format!("^{name}]"));
                }
                InlineKind::Code(text) => {
                    self.out.push_str("<code>");
                    self.text(text, false);
                    self.out.push_str("</code>");
                }
                InlineKind::Break => self.out.push_str("<br>"),
                _ => self.tagged(inline),
            }
        }
    }

    /// Whether signs of Markdown say what a piece is.
    fn signs(&self, inline: &Inline, next: Option<&Inline>) -> bool {
        match self.setting.level {
            Level::Signs => true,
            Level::Mixed => match inline.kind {
                InlineKind::Emphasis | InlineKind::Strong | InlineKind::Strikethrough => {
                    let before = self.out.chars().next_back();
                    let after = next.and_then(|next| edge(next, true));
                    let first = inline.inside.first().and_then(|inline| edge(inline, true));
                    let last = inline.inside.last().and_then(|inline| edge(inline, false));
                    flanks(before, first) && flanks(after, last)
                }
                _ => true,
            },
            Level::Tags | Level::Everything => false,
        }
    }

    fn in_cell(&self) -> bool {
        self.setting.kind == SegmentKind::Cell
    }

    fn text(&mut self, text: &str, last: bool) {
        if self.raw() {
            escape::text(&mut self.out, text);
            return;
        }
        let begins = self.out.is_empty();
        let number = if begins { number_end(text) } else { None };
        let mut before = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            let rest = &text[at..];
            let behind_bracket = before.is_none() && self.out.ends_with(']') && matches!(c, '(' | '[' | '{' | ':');
            let escaped = match self.setting.level {
                Level::Everything => c.is_ascii_punctuation(),
                _ => {
                    behind_bracket
                        || number == Some(at)
                        || is_sign(before, c, rest, next, self.brackets)
                        || begins && at == 0 && begins_block(c, next, text)
                        || self.is_own_sign(before, c, rest, next, last)
                        || c == '.' && text[..at].ends_with("www")
                }
            };
            match c {
                '|' if escaped && self.in_cell() && self.setting.level == Level::Everything => {
                    self.out.push_str("&#124;");
                }
                _ => {
                    if escaped {
                        self.out.push('\\');
                    }
                    self.out.push(c);
                }
            }
            before = Some(c);
        }
    }

    /// Whether a character is a sign where it stands: in a cell, at the end of a heading, as a quote, in an address.
    fn is_own_sign(&self, before: Option<char>, c: char, rest: &str, next: Option<char>, last: bool) -> bool {
        let heading = self.setting.kind == SegmentKind::Heading;
        let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '+' | '-' | '_'));
        match c {
            '|' => self.in_cell(),
            '#' => heading && last && rest.bytes().all(|byte| byte == b'#'),
            '{' | '}' => heading && last && rest.ends_with('}'),
            '"' | '\'' => self.setting.smart,
            '-' | '.' => self.setting.smart && (next == Some(c) || before == Some(c)),
            ':' => rest.starts_with("://") || before == Some(']'),
            '@' => word(before) && word(next),
            _ => false,
        }
    }

    fn marked(&mut self, sign: &str, inline: &Inline) {
        self.out.push_str(sign);
        self.list(&inline.inside, Some(&inline.kind));
        self.out.push_str(sign);
    }

    /// An element with its tags: as it was written, where it was.
    fn tagged(&mut self, inline: &Inline) {
        let (name, attributes) = element(&inline.kind);
        match self.forms.tag(&inline.kind) {
            Some(tag) => self.out.push_str(tag),
            None => open_tag(&mut self.out, name, &attributes),
        }
        self.list(&inline.inside, Some(&inline.kind));
        if !inline.kind.is_void() {
            self.out.push_str(&format!("</{name}>"));
        }
    }

    /// A bracket opens. Behind `!` it would be a picture.
    fn open_bracket(&mut self) {
        if self.out.ends_with('!') && !self.out.ends_with("\\!") {
            self.out.pop();
            self.out.push_str("\\!");
        }
        self.out.push('[');
    }

    fn bracketed(&mut self, inline: &Inline) {
        self.open_bracket();
        let outer = std::mem::replace(&mut self.brackets, true);
        self.list(&inline.inside, Some(&inline.kind));
        self.brackets = outer;
        self.out.push(']');
    }

    fn link(&mut self, target: &str, title: &str, inline: &Inline) {
        if let Some(written) = self.forms.link(inline).filter(|_| self.setting.level == Level::Signs) {
            if let Some(rest) = written.strip_prefix('[') {
                self.open_bracket();
                return self.out.push_str(rest);
            }
            return self.out.push_str(written);
        }
        if let [Inline { kind: InlineKind::Text(text), .. }] = &inline.inside[..]
            && (text == target || target.strip_prefix("mailto:") == Some(text))
            && self.setting.level < Level::Tags
            && title.is_empty()
            && !text.contains(char::is_whitespace)
        {
            return self.out.push_str(&format!("<{text}>"));
        }
        self.bracketed(inline);
        self.destination(target, title);
    }

    fn picture(&mut self, form: &PictureForm<'_>) {
        match form {
            PictureForm { written: Some(written), .. } => self.out.push_str(written),
            PictureForm { tag: Some(tag), .. } => self.out.push_str(&with_words(tag, &form.alt, &form.title)),
            _ if self.raw() => {
                let attribute = |name: &str, value: &str| (name.to_owned(), value.to_owned());
                let title = Some(attribute("title", &form.title)).filter(|_| !form.title.is_empty());
                let attributes = [attribute("src", &form.target), attribute("alt", &form.alt)].into_iter().chain(title);
                open_tag(&mut self.out, "img", &attributes.collect::<Vec<_>>());
            }
            _ => {
                if self.out.ends_with('\\') {
                    self.out.push('\\');
                }
                self.out.push_str("![");
                let outer = std::mem::replace(&mut self.brackets, true);
                self.text(&form.alt, false);
                self.brackets = outer;
                self.out.push(']');
                self.destination(&form.target, &form.title);
            }
        }
    }

    /// What stands behind the brackets of a link or a picture.
    fn destination(&mut self, target: &str, title: &str) {
        self.out.push('(');
        let pointed = target.is_empty() || target.starts_with('<') || target.contains(char::is_whitespace);
        let (open, close) = if pointed { ("<", ">") } else { ("", "") };
        self.out.push_str(open);
        for (at, c) in target.char_indices() {
            let sign = match c {
                '<' | '>' => pointed,
                '(' | ')' => !pointed,
                '\\' => true,
                '&' => is_reference(&target[at..]),
                '|' => self.in_cell(),
                _ => false,
            };
            self.out.push_str(if sign { "\\" } else { "" });
            self.out.push(c);
        }
        self.out.push_str(close);
        if !title.is_empty() {
            self.out.push_str(" \"");
            for (at, c) in title.char_indices() {
                let sign =
                    matches!(c, '"' | '\\') || c == '&' && is_reference(&title[at..]) || c == '|' && self.in_cell();
                self.out.push_str(if sign { "\\" } else { "" });
                self.out.push(c);
            }
            self.out.push('"');
        }
        self.out.push(')');
    }
}
