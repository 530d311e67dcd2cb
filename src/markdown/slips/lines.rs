//! How lines begin: signs of headings, lists and notices that lack something, and what nobody sees before them.

use super::{
    super::diagnostics::{Diagnostics, shown},
    line::{Line, beginning},
};
use crate::{base::Span, diag::Code};

/// What Word and mail programs put before items.
const BULLETS: &[char] = &['•', '●', '▪', '◦', '■', '‣', '⁃', '∙', '➢', '►', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}'];

/// Names of notices in other words, in lower case and without their marks, and what they are called.
const NOTICES: &[(&str, &[&str])] = &[
    ("NOTE", &["luu y", "ghi chu", "thong tin", "info", "information", "notes", "chu thich", "abstract", "example"]),
    ("TIP", &["meo", "goi y", "hint", "tips", "success"]),
    ("IMPORTANT", &["quan trong", "chu y", "attention"]),
    ("WARNING", &["canh bao", "warn", "warnings"]),
    ("CAUTION", &["nguy hiem", "than trong", "danger", "error"]),
];

/// What Word puts before items in fonts of signs, with a tab behind it.
const WORD_BULLETS: &[char] = &['·', 'o', '§', 'ü', 'Ø', 'v', 'q', 'Ÿ'];

/// Checks how a line begins, which is `alone` in its paragraph or not; `told` is whether an item of a list has been. Answers
/// where an invisible sign was told.
pub(super) fn check(
    source: &str,
    line: &Line,
    alone: bool,
    told: &mut bool,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Span> {
    let text = line.of(source);
    let first = text.chars().next().filter(|_| line.text)?;
    let tabbed = WORD_BULLETS.contains(&first) && text[first.len_utf8()..].starts_with('\t');
    if first.is_alphanumeric() && !tabbed {
        return None;
    }
    let start = line.span.start as usize;
    match first {
        '#' | '＃' => heading(text, start, alone, diagnostics),
        '-' | '+' if !*told && is_item(&text[1..]) => {
            *told = true;
            let meant = format!("- {}", beginning(&text[1..]));
            let place = Span::new(start, start + 1);
            diagnostics.add(Code::ListSign, place, &[("sign", &text[..1]), ("what", "hyphen"), ("meant", &meant)]);
        }
        '[' if text.starts_with("[!") => notice(text, start, diagnostics),
        ':' if text.starts_with(":::") => {
            let args = [("markup", ":::"), ("what", "notice")];
            diagnostics.add(Code::ForeignMarkup, Span::new(start, start + 3), &args);
        }
        c if (tabbed || BULLETS.contains(&c)) && !*told => {
            let rest = &text[c.len_utf8()..];
            if tabbed || rest.starts_with(char::is_whitespace) || rest.starts_with(char::is_alphabetic) {
                *told = true;
                let meant = format!("- {}", beginning(rest.trim_start()));
                let sign = if c >= '\u{e000}' { "·" } else { &text[..c.len_utf8()] };
                let place = Span::new(start, start + c.len_utf8());
                diagnostics.add(Code::ListSign, place, &[("sign", sign), ("what", "hyphen"), ("meant", &meant)]);
            }
        }
        c if is_invisible(c) => return invisible(text, start, diagnostics),
        _ => {}
    }
    None
}

/// Whether what follows a hyphen is an item, not a command's option: `-D lists all`, `-Ca, --align`.
fn is_item(words: &str) -> bool {
    let mut letters = words.chars();
    let (first, second) = (letters.next(), letters.next());
    let alone = second == Some(' ') && first.is_some_and(|c| c == 'Y' || !c.is_ascii());
    first.is_some_and(char::is_uppercase)
        && (alone || second.is_some_and(char::is_lowercase))
        && !beginning(words).contains(" --")
}

/// `##Heading`, `##` with a no-break space, `＃＃`: no heading.
fn heading(text: &str, start: usize, alone: bool, diagnostics: &mut Diagnostics<'_>) {
    let words = text.trim_start_matches(['#', '＃']);
    let signs = &text[..text.len() - words.len()];
    let count = signs.chars().count();
    let wide = signs.contains('＃');
    let Some(next) = words.chars().next().filter(|_| count <= 6) else { return };
    let strange = next != ' ' && next != '\t' && (next.is_whitespace() || is_invisible(next));
    // One # begins a hashtag or a number, too.
    let meant = strange
        || count == 1 && alone && !wide && is_title(words)
        || wide && (count > 1 || next == ' ')
        || count > 1 && (next.is_alphanumeric() || "*“\"".contains(next));
    if meant {
        let words = words.trim_start_matches(|c: char| c.is_whitespace() || is_invisible(c));
        let meant = format!("{} {}", "#".repeat(count), beginning(words));
        diagnostics.add(Code::HeadingSign, Span::new(start, start + signs.len()), &[("meant", &meant)]);
    }
}

/// Whether words behind one # are a title, not a hashtag or a sentence that begins with one: `Mục tiêu chung`.
fn is_title(words: &str) -> bool {
    const LONGEST: usize = 100;
    let first = words.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase);
    let foreign = words.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    begins
        && foreign
        && first.len() < words.trim_end().len()
        && words.len() <= LONGEST
        && !words.contains('#')
        && !words.trim_end().ends_with(['.', '!', '?', '…'])
}

/// `[!LƯU Ý]`: none of the five kinds.
fn notice(text: &str, start: usize, diagnostics: &mut Diagnostics<'_>) {
    let Some(end) = text.find(']') else { return };
    let name = text[2..end].trim();
    let letters =
        !name.is_empty() && name.len() < 40 && name.chars().all(|c| c.is_alphabetic() || c == ' ' || c == '-');
    if !letters || text[end + 1..].starts_with(['(', '[', ':']) {
        return;
    }
    let plain = crate::base::plain(name);
    let known =
        NOTICES.iter().find(|(known, others)| plain == known.to_lowercase() || others.contains(&plain.as_str()));
    let meant = known.map_or("", |(name, _)| name);
    let place = Span::new(start, start + end + 1);
    diagnostics.add(Code::UnknownNotice, place, &[("name", &shown(&text[2..end])), ("meant", meant)]);
}

/// An invisible character before a sign that begins a block.
fn invisible(text: &str, start: usize, diagnostics: &mut Diagnostics<'_>) -> Option<Span> {
    let rest = text.trim_start_matches(|c: char| is_invisible(c) || c == ' ');
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let spaced = |rest: &str| rest.starts_with([' ', '\t']);
    let sign = match rest.chars().next() {
        Some('#') => spaced(rest.trim_start_matches('#')),
        Some('-' | '+' | '*') => spaced(&rest[1..]) || ["---", "***"].iter().any(|rule| rest.starts_with(rule)),
        Some('>' | '|') => true,
        Some('`' | '~') => rest.starts_with("```") || rest.starts_with("~~~"),
        Some(c) => {
            c.is_ascii_digit() && digits.strip_prefix(['.', ')']).is_some_and(spaced) && !text.starts_with('\u{3000}')
        }
        None => false,
    };
    let c = text.chars().next().filter(|_| sign)?;
    let sign = rest.split_whitespace().next().unwrap_or_default();
    let args = [("character", &*format!("U+{:04X}", c as u32)), ("sign", &*shown(sign))];
    let place = Span::new(start, start + c.len_utf8());
    diagnostics.add(Code::InvisibleSign, place, &args);
    Some(place)
}

/// Characters that nobody sees and that are no space to Markdown.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180e}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}')
        || c != '\t' && c.is_control()
}
