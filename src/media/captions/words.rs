//! The text of a cue (<https://www.w3.org/TR/webvtt1/#cue-text-parsing-rules>): tags go, speakers are told apart.

use super::Spoken;
use std::sync::Arc;

/// References that WebVTT has, and whether the semicolon may be missing, as in HTML; others stay as they are written.
const REFERENCES: [(&str, char, bool); 8] = [
    ("amp", '&', true),
    ("lt", '<', true),
    ("gt", '>', true),
    ("quot", '"', true),
    ("nbsp", '\u{a0}', true),
    ("apos", '\'', false),
    ("lrm", '\u{200e}', false),
    ("rlm", '\u{200f}', false),
];

/// Who says what in a cue of these lines.
pub(super) fn spoken<'t>(lines: impl Iterator<Item = &'t str>) -> Vec<Spoken> {
    let text = lines.collect::<Vec<_>>().join("\n");
    let (mut found, mut raw, mut speaker, mut reading) = (Vec::new(), String::new(), None, false);
    let mut rest = text.as_str();
    while let Some(at) = rest.find('<') {
        raw.push_str(&rest[..at]);
        let inside = &rest[at + 1..];
        let (tag, after) = inside.split_once('>').unwrap_or((inside, ""));
        rest = after;
        let (name, annotation) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
        match name.split('.').next() {
            Some("v") => {
                push(&mut found, &speaker, &mut raw);
                let name = tidy(&resolved(annotation));
                speaker = (!name.is_empty()).then(|| Arc::from(name));
            }
            Some("/v") => {
                push(&mut found, &speaker, &mut raw);
                speaker = None;
            }
            // How a word is read, small above it.
            Some("rt") if !reading => {
                raw.push('(');
                reading = true;
            }
            Some("/rt" | "/ruby") if reading => {
                raw.push(')');
                reading = false;
            }
            _ => {}
        }
    }
    raw.push_str(rest);
    push(&mut found, &speaker, &mut raw);
    found
}

/// Takes up what one speaker said.
fn push(found: &mut Vec<Spoken>, speaker: &Option<Arc<str>>, raw: &mut String) {
    let said = resolved(&std::mem::take(raw));
    let words = said.lines().map(tidy).fold(String::new(), |before, line| joined(before, &line));
    add(found, speaker.as_ref(), &words);
}

/// Puts words behind those of the same speaker, or begins those of another.
fn add(found: &mut Vec<Spoken>, speaker: Option<&Arc<str>>, words: &str) {
    match found.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.speaker.as_ref() == speaker => last.words = joined(std::mem::take(&mut last.words), words),
        _ => found.push(Spoken { speaker: speaker.cloned(), words: words.to_owned() }),
    }
}

/// Two pieces as one: with a blank between them, unless both are written in a script without blanks.
pub(super) fn joined(mut before: String, after: &str) -> String {
    let unspaced = |c: Option<char>| c.is_some_and(is_unspaced);
    let dense = unspaced(before.chars().last()) && unspaced(after.chars().next());
    if !(before.is_empty() || after.is_empty() || dense) {
        before.push(' ');
    }
    before.push_str(after);
    before
}

/// Chinese and Japanese, with their punctuation. Thai, Lao and Khmer have a blank where a phrase ends.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff65}' | '\u{20000}'..='\u{3ffff}')
}

/// Without blanks around, one blank between words, and nothing that HTML may not hold.
fn tidy(text: &str) -> String {
    let words = text.split(|c: char| c.is_ascii_whitespace() || c.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Character references as the characters that they mean.
fn resolved(text: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match named(rest).or_else(|| numbered(rest)) {
            Some((c, after)) => {
                out.push(c);
                rest = after;
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

/// `amp;`
fn named(text: &str) -> Option<(char, &str)> {
    REFERENCES.iter().find_map(|(name, c, alone)| {
        let rest = text.strip_prefix(name)?;
        rest.strip_prefix(';').or_else(|| alone.then_some(rest)).map(|rest| (*c, rest))
    })
}

/// `#233;`, `#xe9;`, where the semicolon may be missing, too.
fn numbered(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix('#')?;
    let (rest, radix) = rest.strip_prefix(['x', 'X']).map_or((rest, 10), |rest| (rest, 16));
    let (digits, rest) = rest.split_at(rest.find(|c: char| !c.is_digit(radix)).unwrap_or(rest.len()));
    if digits.is_empty() {
        return None;
    }
    let code = u32::from_str_radix(digits, radix).ok().filter(|code| *code != 0);
    let c = code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some((c, rest.strip_prefix(';').unwrap_or(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<(Option<String>, String)> {
        let found = spoken(text.lines());
        found.into_iter().map(|one| (one.speaker.map(|name| name.to_string()), one.words)).collect()
    }

    fn plain(text: &str, words: &str) {
        assert_eq!(said(text), [(None, words.to_owned())], "{text}");
    }

    #[test]
    fn tags_go_and_words_stay() {
        plain("<i>Chào</i>  <c.vàng>các</c>\n<b><u>bạn</u></b>", "Chào các bạn");
        plain("a <00:01.500>b <lang en>c</lang>", "a b c");
        plain("<ruby>漢<rt>かん</rt></ruby>字", "漢(かん)字");
        plain("<ruby>漢<rt>かん</ruby>字</rt>", "漢(かん)字");
        plain("1 &lt; 2 &amp; 3&nbsp;kg &#233; &#xe9; &unknown; &", "1 < 2 & 3\u{a0}kg é é &unknown; &");
        plain("&ampa &#233a &#xzz; &apos &#0; &#1114112;", "&a éa &#xzz; &apos \u{fffd} \u{fffd}");
        plain("&lt;v B&gt;", "<v B>");
        plain("你好，\n世界", "你好，世界");
        plain("a\u{1}&#7;b", "a b");
        plain("trước <b sau", "trước");
        assert_eq!(said("<i> </i>\n"), []);
    }

    #[test]
    fn speakers_are_told_apart() {
        let one = |name: &str, words: &str| (Some(name.to_owned()), words.to_owned());
        assert_eq!(said("<v Y Ban>Chào"), [one("Y Ban", "Chào")]);
        assert_eq!(
            said("<v.to A  &amp; B>Một</v> hai\n<v C>ba</v>\n<v C>bốn</v>"),
            [one("A & B", "Một"), (None, "hai".to_owned()), one("C", "ba bốn")]
        );
        assert_eq!(said("<v>Một</v>"), [(None, "Một".to_owned())]);
    }
}
