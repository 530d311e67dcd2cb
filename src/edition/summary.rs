//! A summary where none was written.

use crate::markdown::{sign_end, word_end};

/// It is at most this long, in characters.
pub(super) const LONGEST: usize = 300;

/// What ends a sentence.
const ENDS: &[char] = &['.', '!', '?', '。', '！', '？', '។', '៕', '؟', '।', '။', '…'];

/// What may stand between the end of a sentence and the space behind it.
const CLOSING: &[char] = &['"', '”', '’', '»', ')', ']', '」', '』', '）'];

/// Abbreviations that stand before what belongs to them, without their last point and in lower case.
const ABBREVIATIONS: &[&str] = &[
    // Vietnamese: places, titles, offices.
    "tp", "tx", "tt", "th", "ths", "ts", "tsk", "gs", "pgs", "bs", "ks", "cn", "ls", "nxb", "ubnd", "hđnd", "đ/c", "đc",
    "ô", "vd", "kts", "cv", "bch", "stt", "tr", "đt", "gđ", "pgđ", "ubmttq", "ths.kts",
    // English, and what other languages share with it.
    "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "vol", "pp", "fig", "gen", "col", "lt", "capt", "sgt", "hon",
    "rev", "sr", "jr", "gov", "sen", "rep", "pres", "vs", "cf", "approx", "art", "sec", "ch", "ed", "eds", "est", "mt",
    "ft", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    // French, German, Spanish, Russian.
    "m", "mme", "mlle", "bzw", "nr", "str", "hr", "fr", "abs", "sra", "srta", "ул", "им", "г", "гг", "тыс", "руб",
    "стр", "рис",
];

/// The beginning of a text, cut at the end of a sentence, else of a word, so that it has at most `most` characters; never
/// within what readers take for one sign.
pub(super) fn of(text: &str, most: usize) -> String {
    let text = text.trim();
    let Some((limit, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let end = sentence_ends(text, limit).last().filter(|end| text[..*end].chars().count() >= most / 4);
    if let Some(end) = end {
        return text[..end].to_owned();
    }
    cut_word(text, limit)
}

/// The beginning of a text, cut at the end of a word, so that with its `…` it has at most `most` characters.
pub(super) fn cut(text: &str, most: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(most.saturating_sub(1)) {
        // A word is whole that ends where the `…` will stand.
        Some((at, next)) if text.chars().nth(most).is_some() => {
            cut_word(text, if next.is_whitespace() { at + next.len_utf8() } else { at })
        }
        _ => text.to_owned(),
    }
}

/// The beginning of a text up to the last word that ends within `limit` bytes, and `…`.
fn cut_word(text: &str, limit: usize) -> String {
    let head = &text[..sign_end(text, limit)];
    let space = head.rfind(char::is_whitespace).filter(|space| space * 2 > head.len());
    let cut = space.unwrap_or_else(|| word_end(text, head.len()));
    format!("{}…", head[..cut].trim_end().trim_end_matches([',', ';', ':', ' ', '–', '-']))
}

/// Where sentences end in a text, up to a byte.
fn sentence_ends(text: &str, limit: usize) -> impl Iterator<Item = usize> {
    let head = &text[..limit];
    head.char_indices().filter(|(_, c)| ENDS.contains(c)).filter_map(move |(at, c)| {
        let behind = at + c.len_utf8();
        let rest = text[behind..].trim_start_matches(CLOSING);
        let end = text.len() - rest.len();
        let next = rest.trim_start().chars().next();
        let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let whole = match c {
            // A sentence ends where the next word begins one.
            '.' | '!' | '?' | '…' => {
                spaced && !next.is_some_and(char::is_lowercase) && !(c == '.' && is_short(&head[..at]))
            }
            _ => true,
        };
        (whole && end <= limit).then_some(end)
    })
}

/// Whether a point behind some text belongs to an abbreviation: a single letter, letters with points between them, or one
/// that is known.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "([\"“‘«".contains(c)).next().unwrap_or_default();
    let letters = |part: &str| (1..=3).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic);
    let single = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let pointed = word.contains('.') && word.split('.').all(letters);
    single || pointed || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{cut, of};

    #[test]
    fn a_summary_ends_with_a_sentence_or_a_word() {
        for (text, most, expected) in [
            ("Một câu. Hai câu nữa dài hơn.", 20, "Một câu."),
            ("Không có dấu chấm nào trong này", 12, "Không có…"),
            ("Ngắn", 20, "Ngắn"),
            ("Họp do UBND TP. Buôn Ma Thuột chủ trì, với nhiều đại biểu", 20, "Họp do UBND TP.…"),
            ("Xong rồi. Họp do UBND TP. Buôn Ma Thuột chủ trì", 30, "Xong rồi."),
            (
                "Done. The U.S. Ambassador said Mr. Smith and others came",
                42,
                "Done. The U.S. Ambassador said Mr. Smith…",
            ),
            ("He said “Come.” Then they all left for the mountains", 20, "He said “Come.”"),
            ("Giá 1.500 đồng. Sau đó tăng lên nhiều lần nữa", 20, "Giá 1.500 đồng."),
            ("Ông A. Y Blăm nói nhiều điều về việc đó", 12, "Ông A. Y…"),
            ("Năm 2026. Tiếp theo là một câu rất dài", 15, "Năm 2026."),
            ("Thật vậy... và rồi họ đi mãi không về", 18, "Thật vậy... và…"),
        ] {
            assert_eq!(of(text, most), expected);
        }
    }

    #[test]
    fn a_title_is_cut_at_a_word() {
        for (text, most, expected) in [
            ("Nhà dài của người Ê Đê", 22, "Nhà dài của người Ê Đê"),
            ("Nhà dài của người Ê Đê", 21, "Nhà dài của người Ê…"),
            ("Nhà dài của người Ê Đê", 20, "Nhà dài của người Ê…"),
            ("Nhà dài của người Ê Đê", 19, "Nhà dài của người…"),
            ("Chiều. Bên hồ Lắk có voi", 18, "Chiều. Bên hồ Lắk…"),
        ] {
            assert_eq!(cut(text, most), expected);
        }
        let khmer = "ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការជាមួយខេត្តមណ្ឌលគិរី";
        assert!(cut(khmer, 30).chars().count() <= 30 && cut(khmer, 30).ends_with('…'));
    }

    #[test]
    fn no_sign_is_cut_in_two() {
        let family = "👩‍👩‍👧‍👦".repeat(80);
        let khmer = "ខេត្តដាក់ឡាក់ពង្រឹងកិច្ចសហប្រតិបត្តិការជាមួយខេត្តមណ្ឌលគិរី".repeat(10);
        for most in 10..80 {
            let cut = of(&family, most);
            assert!(
                cut.trim_end_matches('…').chars().count().is_multiple_of(7) && cut.chars().count() <= most + 1,
                "{cut}"
            );
            let cut = of(&khmer, most);
            let rest = &khmer[cut.trim_end_matches('…').len()..];
            assert!(!rest.starts_with(|c: char| matches!(c, '\u{17b4}'..='\u{17d3}')), "{cut}");
        }
        let marks = format!("a{}", "\u{301}".repeat(400));
        assert!(of(&marks, 300).chars().count() <= 301);
    }
}
