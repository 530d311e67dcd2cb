//! Roman numbers.

/// The number that a word of capitals is, up to 399; French puts the letters of an ordinal behind it.
pub(super) fn read(word: &str, lang: &str) -> Option<u32> {
    let capitals = if lang == "fr" {
        ["ème", "ᵉ", "è", "e", "er", "re"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
    } else {
        word
    };
    if capitals.is_empty()
        || capitals.len() > 8
        || !capitals.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
    {
        return None;
    }
    let digit = |b: u8| match b {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        _ => 100,
    };
    let digits: Vec<u32> = capitals.bytes().map(digit).collect();
    let behind = |at: usize| digits.get(at + 1).copied().unwrap_or(0);
    let number = digits.iter().enumerate().fold(0_i64, |sum, (at, own)| {
        let own_value = i64::from(*own);
        if *own < behind(at) { sum - own_value } else { sum + own_value }
    });
    let number = u32::try_from(number).ok()?;
    (write(number) == capitals).then_some(number)
}

/// The one way to write a number.
fn write(mut number: u32) -> String {
    let mut out = String::new();
    for (value, sign) in
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    {
        while number >= value {
            number -= value;
            out.push_str(sign);
        }
    }
    out
}

/// Whether a word is sure to be a number: two letters or more, and none that abbreviations are made of.
pub(super) fn is_sure(word: &str) -> bool {
    let number = |b: u8| matches!(b, b'I' | b'V' | b'X');
    word.bytes().filter(|b| number(*b)).count() >= 2 && !word.contains(['L', 'C'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_ones_are_numbers() {
        let read = |word| read(word, "vi");
        assert_eq!([read("XX"), read("XIX"), read("IV"), read("XLII")], [Some(20), Some(19), Some(4), Some(42)]);
        assert_eq!([read("IIX"), read("VIP"), read("XI i"), read("")], [None; 4]);
        assert_eq!(super::read("XXe", "fr"), Some(20));
        assert!(is_sure("XX") && !is_sure("CV") && !is_sure("I"));
    }
}
