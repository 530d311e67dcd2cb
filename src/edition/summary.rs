//! A summary where none was written.

/// It is at most this long, in characters.
pub(super) const LONGEST: usize = 300;

/// The beginning of a text, cut at the end of a sentence, else of a word, so that it has at most `most` characters.
pub(super) fn of(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((limit, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = &text[..limit];
    let ends = ['.', '!', '?', '。', '！', '？', '។', '؟', '…'];
    let end = head
        .char_indices()
        .filter(|(at, c)| {
            let after = head[at + c.len_utf8()..].chars().next();
            ends.contains(c) && (*c != '.' || after.is_none_or(char::is_whitespace))
        })
        .map(|(at, c)| at + c.len_utf8())
        .next_back()
        .filter(|end| head[..*end].chars().count() >= most / 4);
    match end {
        Some(end) => head[..end].to_owned(),
        None => {
            let cut = head.rfind(char::is_whitespace).unwrap_or(limit);
            format!("{}…", head[..cut].trim_end_matches([',', ';', ':', ' ', '–', '-']))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        assert_eq!(of("Một câu. Hai câu nữa dài hơn.", 20), "Một câu.");
        assert_eq!(of("Không có dấu chấm nào trong này", 12), "Không có…");
        assert_eq!(of("Ngắn", 20), "Ngắn");
    }
}
