//! A text in the one form in which figures are looked for: digits of every script are 0 to 9, what nobody sees is gone.

/// The zeros of the scripts whose digits people write; nine others follow each.
const ZEROS: [char; 11] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{17e0}', '\u{1810}',
    '\u{ff10}',
];

/// A text, cleaned.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter_map(sign).collect()
}

fn sign(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    let zero = ZEROS.iter().find(|zero| (**zero..=char::from_u32(**zero as u32 + 9).unwrap_or(**zero)).contains(&c));
    if let Some(zero) = zero {
        return char::from_digit(c as u32 - *zero as u32, 10);
    }
    Some(match c {
        // Unseen: soft hyphens, zero-width spaces and joiners, marks of direction, variants of signs.
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' => {
            return None;
        }
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => return None,
        '，' => ',',
        '．' => '.',
        '：' => ':',
        '／' => '/',
        '％' => '%',
        '（' => '(',
        '）' => ')',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        '\u{2019}' => '\'',
        _ => c,
    })
}

/// Whether a text may have figures: it has a digit, or letters of a Roman number.
pub(super) fn may_have_figures(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | '@') || !c.is_ascii() && c.is_numeric();
    text.contains(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digit_is_one() {
        assert_eq!(clean("៣.៣៤៦ ໒໐ ٢٠٢٤ ๕ ２０２４年\u{200b}8月"), "3.346 20 2024 5 2024年8月");
        assert!(may_have_figures("ឆ្នាំ២០២៤") && may_have_figures("thế kỷ XX") && !may_have_figures("năm nay"));
    }
}
