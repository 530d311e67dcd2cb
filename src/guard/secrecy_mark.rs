//! The marks that papers carry by law (Nghị định 26/2020/NĐ-CP, điều 2; Thông tư 24/2020/TT-BCA): as a block or a line of
//! their own, in brackets, or as the level named. “Bí mật”, “giải mật” and what is said of secrets are none.

use super::finding::{Finding, Rule};

/// The marks in capitals, without blanks.
const MARKS: [&str; 5] = ["MẬT", "TỐIMẬT", "TUYỆTMẬT", "LƯUHÀNHNỘIBỘ", "KHÔNGPHỔBIẾN"];
/// Capitals of which each mark has one: most lines have none.
const CAPITALS: [char; 3] = ['Ậ', 'Ộ', 'Ổ'];
/// What makes no mark of the line that follows.
const BEFORE: [&str; 2] = ["BÍ", "GIẢI"];
/// Levels, the longest first.
const LEVELS: [&str; 3] = ["tuyệt mật", "tối mật", "mật"];
const LEVEL_OF: &str = "độ mật";
/// A mark is no longer, in characters.
const LONGEST: usize = 60;

pub(super) fn find(text: &str, findings: &mut Vec<Finding>) {
    if !may_have(text) {
        return;
    }
    let mut start = 0;
    let mut before = "";
    for line in text.split_inclusive('\n') {
        let at = start;
        start += line.len();
        let words = line.trim();
        if words.is_empty() {
            continue;
        }
        if may_have(words) {
            let from = at + (line.len() - line.trim_start().len());
            let whole = Finding::new(Rule::SecrecyMark, text, from..from + words.len());
            if words.contains(CAPITALS) {
                if is_mark(words) && !BEFORE.iter().any(|word| before.ends_with(word)) {
                    findings.push(whole.clone());
                } else {
                    bracketed(text, from, words, findings);
                }
            }
            if names_level(words, &text[start..]) {
                findings.push(whole);
            }
        }
        before = words;
    }
}

/// Whether a text has one of [`CAPITALS`], or `mậ` in letters of any size, told by its bytes, without a branch for each: most
/// texts and lines have none.
fn may_have(text: &str) -> bool {
    let bytes = text.as_bytes();
    let at_start = bytes.first_chunk().is_some_and(|[a, b, c]| is_capital(*a, *b, *c));
    bytes.windows(4).fold(at_start, |found, four| {
        let [before, a, b, c] = [four[0], four[1], four[2], four[3]];
        found | is_capital(a, b, c) | ((before | 0x20 == b'm') & (a == 0xe1) & (b == 0xba) & (c == 0xad))
    })
}

/// Whether three bytes are one of [`CAPITALS`].
fn is_capital(a: u8, b: u8, c: u8) -> bool {
    (a == 0xe1) & (((b == 0xba) & (c == 0xac)) | ((b == 0xbb) & ((c == 0x94) | (c == 0x98))))
}

/// Whether words are a mark, but for blanks and signs.
fn is_mark(words: &str) -> bool {
    let letters: String = words.chars().filter(|c| c.is_alphanumeric()).take(LONGEST).collect();
    MARKS.contains(&letters.as_str())
}

/// Marks in brackets, anywhere in a line that begins at `from`.
fn bracketed(text: &str, from: usize, words: &str, findings: &mut Vec<Finding>) {
    for (open, _) in words.match_indices(['(', '[', '{', '（', '【', '［']) {
        let rest = &words[open..];
        let Some(close) =
            rest.char_indices().take(LONGEST).find(|(_, c)| matches!(c, ')' | ']' | '}' | '）' | '】' | '］'))
        else {
            continue;
        };
        if is_mark(&rest[..close.0]) {
            findings.push(Finding::new(
                Rule::SecrecyMark,
                text,
                from + open..from + open + close.0 + close.1.len_utf8(),
            ));
        }
    }
}

/// Whether a line names a level: `độ mật: tối mật`, the level in the next line or cell, too. A list of levels is the law's.
fn names_level(words: &str, next: &str) -> bool {
    let words = words.to_lowercase();
    words.match_indices(LEVEL_OF).any(|(at, _)| {
        let rest = &words[at + LEVEL_OF.len()..];
        let apart = |c: char| !c.is_alphanumeric();
        let value = rest.trim_start_matches(apart);
        let between = &rest[..rest.len() - value.len()];
        if value.is_empty() {
            let line: String = next.trim_start_matches(apart).chars().take(LONGEST).collect();
            let line = line.lines().next().unwrap_or_default().to_lowercase();
            return LEVELS.contains(&line.trim_end_matches(apart)) || level(&line).is_some_and(str::is_empty);
        }
        between.contains([':', '：']) && level(value).is_some_and(|rest| !is_list(rest))
    })
}

/// What follows a level with which a text begins.
fn level(text: &str) -> Option<&str> {
    let rest = LEVELS.iter().find_map(|level| text.strip_prefix(level))?;
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Whether more levels follow.
fn is_list(rest: &str) -> bool {
    let rest = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let rest = ["và ", "hoặc ", "hay "].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    level(rest.trim_start()).is_some()
}
