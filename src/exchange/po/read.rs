//! PO that comes back: entries with their context, flags and words; comments, old messages and plural forms are passed over.

use super::super::{
    document::State,
    returned::{Fault, Format, Place, Reason, Returned, ReturnedFile, ReturnedUnit},
    words::Words,
};
use crate::base::Lang;

/// Whether a text could be PO.
pub(in super::super) fn looks_like(text: &str) -> bool {
    text.lines().any(|line| line.trim_start().starts_with("msgid"))
}

/// Reads PO.
///
/// # Errors
/// A line is none of PO, and which.
pub(in super::super) fn read(text: &str) -> Result<Returned, Fault> {
    let mut reader = PoReader::default();
    for (at, line) in text.lines().enumerate() {
        let column = line.chars().take_while(|c| c.is_whitespace()).count() + 1;
        let place = Place { line: at + 1, column };
        reader.line(line.trim(), place).ok_or(Fault { reason: Reason::Po, place })?;
    }
    reader.end_entry();
    let header = |name: &str| {
        let header = reader.header.as_deref()?;
        let value = header.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        Some(value.trim().to_owned()).filter(|value| !value.is_empty())
    };
    let file = ReturnedFile {
        item: header("X-Songngu-Item"),
        original: None,
        from: header("X-Songngu-From").and_then(|code| Lang::parse(&code)),
        to: header("Language").and_then(|code| Lang::parse(&code.replace('_', "-"))),
        place: Place { line: 1, column: 1 },
        units: reader.units,
    };
    Ok(Returned { format: Format::Po, files: vec![file] })
}

/// A message that is being read.
#[derive(Default)]
struct Entry {
    context: Option<String>,
    id: Option<String>,
    text: Option<String>,
    fuzzy: bool,
    place: Option<Place>,
    /// Plural forms, which nobody looks at.
    passed: String,
}

/// Where the next quoted line belongs.
#[derive(Clone, Copy, Default)]
enum Part {
    #[default]
    None,
    Context,
    Id,
    Text,
    /// Plural forms, which we never send.
    Passed,
}

#[derive(Default)]
struct PoReader {
    header: Option<String>,
    units: Vec<ReturnedUnit>,
    entry: Entry,
    part: Part,
}

impl PoReader {
    /// One line without blanks around it; `None` where it is none of PO.
    fn line(&mut self, line: &str, place: Place) -> Option<()> {
        if line.is_empty() {
            return Some(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            // A comment begins the next message.
            if self.entry.text.is_some() {
                self.end_entry();
            }
            if let Some(flags) = comment.strip_prefix(',') {
                self.entry.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
            }
            return Some(());
        }
        if line.starts_with('"') {
            let text = unquoted(line)?;
            self.part()?.push_str(&text);
            return Some(());
        }
        let (keyword, quoted) = line.split_at(line.find('"')?);
        let text = unquoted(quoted)?;
        self.part = match keyword.trim_end() {
            "msgctxt" => Part::Context,
            "msgid" => Part::Id,
            "msgstr" | "msgstr[0]" => Part::Text,
            "msgid_plural" => Part::Passed,
            other if other.starts_with("msgstr[") => Part::Passed,
            _ => return None,
        };
        let begins = matches!(self.part, Part::Context | Part::Id) && self.entry.text.is_some();
        if begins {
            let part = self.part;
            self.end_entry();
            self.part = part;
        }
        self.entry.place.get_or_insert(place);
        self.part()?.push_str(&text);
        Some(())
    }

    fn part(&mut self) -> Option<&mut String> {
        let entry = &mut self.entry;
        Some(match self.part {
            Part::None => return None,
            Part::Context => entry.context.get_or_insert_default(),
            Part::Id => entry.id.get_or_insert_default(),
            Part::Text => entry.text.get_or_insert_default(),
            Part::Passed => &mut entry.passed,
        })
    }

    fn end_entry(&mut self) {
        let Entry { context, id, text, fuzzy, place, .. } = std::mem::take(&mut self.entry);
        self.part = Part::None;
        let (Some(id), Some(text), Some(place)) = (id, text, place) else { return };
        if id.is_empty() && context.is_none() {
            self.header = Some(text);
            return;
        }
        let words = |text: String| Some(Words::Markdown(text)).filter(|words| !words.is_empty());
        let target = words(text);
        let state = if fuzzy || target.is_none() { State::Initial } else { State::Translated };
        self.units.push(ReturnedUnit {
            id: context.unwrap_or_default(),
            place,
            source: words(id),
            target,
            state,
            sent: None,
            sent_target: None,
        });
    }
}

/// What a quoted string says.
fn unquoted(quoted: &str) -> Option<String> {
    let inside = quoted.strip_prefix('"')?.strip_suffix('"').filter(|_| quoted.len() > 1)?;
    let mut out = String::with_capacity(inside.len());
    let mut chars = inside.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' => return None,
            '\\' => match chars.next()? {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => out.push('\r'),
                'a' | 'b' | 'f' | 'v' => out.push(' '),
                c @ ('"' | '\\' | '\'' | '?') => out.push(c),
                _ => return None,
            },
            c => out.push(c),
        }
    }
    Some(out)
}
