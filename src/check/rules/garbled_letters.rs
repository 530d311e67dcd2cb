//! Letters that came out wrong on their way: text in one of the old Vietnamese encodings that need a font of their own
//! (TCVN3 as in .VnTime, VNI as in VNI-Times), UTF-8 read as Windows-1252 (`Ná»™i dung`), letters that a file could not
//! hold (`N?i dung`, `N\u{fffd}i`). Files of that kind are good UTF-8, so only the words show it.

use crate::{
    check::words::{Words, is_prose},
    diag::{Code, Diagnostic},
    markdown::Segment,
};

pub(in crate::check) fn rule(text: &Words<'_>) -> Option<Diagnostic> {
    let vietnamese = text.lang.as_str().split('-').next() == Some("vi");
    let prose = || text.segments.iter().filter(|segment| is_prose(segment));
    let piece =
        |segment: &Segment| -> Vec<String> { segment.wording.split('`').step_by(2).map(str::to_owned).collect() };
    let (segment, (kind, word)) = prose().find_map(|segment| {
        let pieces = piece(segment);
        Some((segment, pieces.iter().find_map(|piece| garbled(piece, vietnamese))?))
    })?;
    let d = Diagnostic::new(Code::GarbledLetters).place(text.place(segment));
    Some(d.arg("kind", kind).arg("words", word))
}

/// How the letters of a line came out wrong, and the first word that shows it.
fn garbled(line: &str, vietnamese: bool) -> Option<(&'static str, String)> {
    if line.is_ascii() && !line.contains('?') {
        return None;
    }
    let line = &without_samples(line);
    let words: Vec<&str> = line.split_whitespace().collect();
    let first = |kind, shows: &dyn Fn(&str) -> usize, least: usize, share: usize| {
        let hits: usize = words.iter().map(|word| shows(word)).sum();
        let enough = hits >= least || (hits > 0 && hits * share >= words.len());
        enough.then(|| words.iter().find(|word| shows(word) > 0).map(|word| (kind, trimmed(word)))).flatten()
    };
    first("lost", &|word| usize::from(word.contains('\u{fffd}')), 1, 1)
        .or_else(|| first("mojibake", &mojibake, 2, 3))
        .or_else(|| first("lost", &question_marks, 2, 4).filter(|_| words.iter().any(|word| has_gap(word))))
        .or_else(|| first("tcvn3", &|word| usize::from(tcvn3(word)), 2, 4).filter(|_| vietnamese))
        .or_else(|| first("vni", &|word| usize::from(vni(word)), 4, 2).filter(|_| vietnamese))
}

/// A line without what is quoted as a sample: `a text in which “Ã©” stands for é`.
fn without_samples(line: &str) -> String {
    const LONGEST: usize = 4;
    const MARKS: [(char, &str); 5] = [('“', "”"), ('„', "“”"), ('«', "»"), ('「', "」"), ('"', "\"")];
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((at, open, ends)) = rest.char_indices().find_map(|(at, c)| {
        let (_, ends) = MARKS.iter().find(|(open, _)| *open == c)?;
        Some((at, c, *ends))
    }) {
        let inside = &rest[at + open.len_utf8()..];
        // Within garbled words these marks are letters.
        let latin = |c: char| c.is_ascii_graphic() && c != '(' || ('\u{a1}'..'\u{2e80}').contains(&c);
        let close = inside.char_indices().take(LONGEST).find(|(_, c)| ends.contains(*c));
        let close = close.filter(|_| !rest[..at].ends_with(latin)).map(|(end, c)| end + c.len_utf8());
        kept.push_str(&rest[..at]);
        kept.push(if close.is_some() { ' ' } else { open });
        rest = &inside[close.unwrap_or(0)..];
    }
    kept + rest
}

fn trimmed(word: &str) -> String {
    word.trim_matches(|c: char| c.is_ascii_punctuation() && c != '?').to_owned()
}

/// How many letters of a word are the bytes of another, each shown as a letter of Windows-1252. A Vietnamese letter of three
/// bytes counts twice: by chance three such signs never meet within a word.
fn mojibake(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let mut hits = 0;
    let mut at = 0;
    while let Some(first) = letters.get(at) {
        let wanted = match u32::from(*first) {
            0xc3..=0xd1 => 1,
            0xe1 | 0xe2 => 2,
            _ => 0,
        };
        let rest: Option<Vec<u8>> =
            (1..=wanted).map(|next| letters.get(at + next).and_then(|c| continuation(*c))).collect();
        let found = rest.filter(|rest| !rest.is_empty()).and_then(|rest| {
            let bytes = [&[u32::from(*first) as u8], rest.as_slice()].concat();
            let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
            // Signs that end sentences and quotations stand behind a letter of their own accord.
            let sign = letters[at + wanted];
            let inside =
                !"…’‘“”–—\u{a0}•‹›«»".contains(sign) || letters.get(at + wanted + 1).is_some_and(|c| c.is_alphabetic());
            let strong = matches!(meant, '\u{1ea0}'..='\u{1eff}' | '\u{2010}'..='\u{2026}');
            (inside || meant == '“' || meant == '”').then_some(if strong { 2 } else { 1 })
        });
        hits += found.unwrap_or_default();
        at += if found.is_some() { wanted + 1 } else { 1 };
    }
    hits
}

/// The byte 0x80 to 0xbf that Windows-1252 shows as a letter (<https://encoding.spec.whatwg.org/index-windows-1252.txt>).
fn continuation(c: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    let of_table = || HIGH.iter().position(|own| *own == c).and_then(|at| u8::try_from(at + 0x80).ok());
    of_table().or_else(|| u8::try_from(u32::from(c)).ok().filter(|byte| (0x80..=0xbf).contains(byte)))
}

/// Whether a question mark stands within a word, as in no language and in few commands (`?option?`, `a?b:c`).
fn has_gap(word: &str) -> bool {
    question_marks(word) > usize::from(word.starts_with('?'))
}

/// Question marks where letters were: within a word, or before it. Addresses have them, too, and so do formulas.
fn question_marks(word: &str) -> usize {
    if word.contains(['/', '=', '&', '@', '#', ':', '%', '(', '[', '~', '_']) {
        return 0;
    }
    let letters: Vec<char> = word.chars().collect();
    let small = |at: usize| letters.get(at).is_some_and(|c| c.is_lowercase());
    let at = |at: &usize| letters[*at] == '?' && small(at + 1) && (*at == 0 || letters[at - 1].is_alphabetic());
    (0..letters.len()).filter(at).count()
}

/// A sign between letters, or before them, that TCVN 5712:1993 (VN3) has for a letter.
fn tcvn3(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let is_sign = |c: &char| "¨©ª«¬®µ¶¸¹»¼½¾\u{ad}".contains(*c);
    let letter = |c: &char| c.is_alphabetic() || is_sign(c);
    (0..letters.len().saturating_sub(1)).any(|at| {
        let (own, next) = (letters[at], &letters[at + 1]);
        match own {
            '®' | '§' | '¬' | '¨' => letter(next) && next.is_lowercase() | is_sign(next),
            _ if is_sign(&own) && own != '\u{ad}' => at > 0 && letters[at - 1].is_alphabetic() && next.is_alphabetic(),
            _ => false,
        }
    })
}

/// A vowel with its mark as a letter behind it, as VNI has them: no language that Vietnamese texts quote has these pairs.
fn vni(word: &str) -> bool {
    let pairs: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let marked = |pair: (char, char)| {
        matches!(
            pair,
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ô' | 'ö', 'ø' | 'ä')
                | ('a' | 'e' | 'u', 'û')
                | ('a' | 'e' | 'o', 'å' | 'â')
                | ('ô' | 'ö', 'ù' | 'û' | 'õ' | 'ï')
                | ('a', 'ê' | 'é' | 'è')
                | ('a' | 'e' | 'o' | 'u', 'ï')
                | ('ñ', 'a' | 'e' | 'i' | 'o' | 'u' | 'ö' | 'ô')
        )
    };
    // `ñ` is VNI's `đ`, which begins words; in Spanish it stands within them (“El Niño”).
    let mut all = pairs.windows(2).enumerate();
    all.any(|(at, pair)| marked((pair[0], pair[1])) && (at == 0 || pair[0] != 'ñ'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn garbled_letters_are_known_by_what_happened_to_them() {
        for (line, kind) in [
            ("Ná»™i dung", "mojibake"),
            ("ThÃ´ng bÃ¡o", "mojibake"),
            ("Äáº¯k Láº¯k má»Ÿ Ä‘Æ°á»\u{9d}ng má»›i", "mojibake"),
            ("Ð¢ÐµÐºÑÑ‚", "mojibake"),
            ("the â€œroadâ€", "mojibake"),
            ("N?i dung", "lost"),
            ("Qu?c h?i th?ng qua ngh? quy?t", "lost"),
            ("N\u{fffd}i dung", "lost"),
            ("?y ban nhân dân t?nh, ?ng d?ng", "lost"),
            ("đăng trên báo “Ná»™i dung” hôm qua", "mojibake"),
            ("Buá»•i “Ä‘á»“ng hÃ nh”", "mojibake"),
            ("Th«ng b¸o", "tcvn3"),
            ("§¨k L¨k", "tcvn3"),
            ("Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc", "tcvn3"),
            ("Noäi dung", "vni"),
            ("ñi ñoù", "vni"),
            ("Ñaêk Laêk môû ñöôøng môùi", "vni"),
            ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni"),
        ] {
            assert_eq!(garbled(line, true).map(|(kind, _)| kind), Some(kind), "{line}");
        }
    }

    #[test]
    fn letters_of_other_languages_are_not_garbled() {
        for line in [
            "Ông Škoda và bà Müller ở Zürich nói với François Hollande về Israël",
            "«Ya está», dijo; ¿cómo está? SÃO PAULO, “CAFÉ” – là “Ô”",
            "Windows® dài 5µm, 12″, ½ lít, chú thích¹, ©2026, § 4, 1ª",
            "Khi nào? Ở đâu? xem https://a.vn/?q=hai&b=1",
            "string tolower ?first? ?last? 返回一個等同於 string 的值",
            "pid ?fileId?",
            "expr?expr:expr Operador condicional",
            "?f%f:Standard input",
            "2.13. Cú pháp của ?for",
            "Văn bản tiếng Pháp có “Ã©” thay cho é, «Ã¨» thay cho è",
            "フランス語テキストが「Ã©」、「Ã¨」、「Ã§」などの文字列",
            "lễ hội ở Hawaï và Côte d’Ivoire của ông Moïse",
            "Cộng hòa xã hội chủ nghĩa Việt Nam, hoá, thuý, xuân, khoẻ",
            "Væveriet på Ærø, smørrebrød; ångström; façade; naïve",
            "Chúng tôi",
            "El Niño",
            "El Niño và La Niña ở España",
            "Môi trường",
            "đuôi tệp",
            "Sân bay Dubaï",
            "l·l Barcelona, Þingvellir, Ðà Nẵng",
        ] {
            assert_eq!(garbled(line, true), None, "{line}");
        }
    }
}
