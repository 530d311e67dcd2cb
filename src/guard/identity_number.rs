//! Numbers of people: the citizen's of twelve digits (Nghị định 137/2015/NĐ-CP, điều 13: province, sex and century, year of
//! birth, six digits), the older one of nine, and the passport's, the latter two by the words before them.

use super::{
    digits,
    finding::{Finding, Rule, Unless},
};
use std::ops::Range;

/// Words after which a number is a person's.
const WORDS: [&str; 7] = ["cmnd", "cccd", "chứng minh nhân dân", "căn cước", "định danh", "hộ chiếu", "passport"];
/// Within so many characters after them.
const NEAR: usize = 40;

pub(super) fn find(text: &str, groups: &[Range<usize>], findings: &mut Vec<Finding>) {
    let mut next = 0;
    for at in 0..groups.len() {
        if at < next {
            continue;
        }
        let number = citizen(text, groups, at).or_else(|| by_words(text, groups, at));
        let Some((last, start, unless)) = number else { continue };
        let range = start..groups[last].end;
        next = last + 1;
        findings.push(Finding { unless, ..Finding::new(Rule::IdentityNumber, text, range) });
    }
}

/// What begins at a group: its last group, its first byte, and when it is nothing.
type Number = (usize, usize, Unless);

/// A number of twelve digits.
fn citizen(text: &str, groups: &[Range<usize>], at: usize) -> Option<Number> {
    let last = run(text, groups, at, 12, |size| matches!(size, 3 | 4))?;
    let range = groups[at].start..groups[last].end;
    if !digits::apart(text, &range) || digits::is_amount(text, range.end) {
        return None;
    }
    let digits: Vec<u32> = text[range.clone()].chars().filter_map(|c| c.to_digit(10)).collect();
    let number = |range: Range<usize>| digits[range].iter().fold(0, |sum, digit| sum * 10 + digit);
    let (province, century, year) = (number(0..3), digits[3], number(4..6));
    if !(1..=96).contains(&province) || century > 3 || digits::address(text, range.start).is_some() {
        return None;
    }
    let born = 1900 + 100 * (century / 2) + year;
    Some((last, range.start, Unless::Before(born as i16)))
}

/// Nine digits, or a letter and seven or eight, near words that say what they are.
fn by_words(text: &str, groups: &[Range<usize>], at: usize) -> Option<Number> {
    let own = &groups[at];
    let letter = text[..own.start].trim_end_matches(' ').chars().next_back().filter(char::is_ascii_alphabetic);
    let passport = letter.filter(|_| matches!(own.len(), 7 | 8)).map(|_| {
        let start = text[..own.start].trim_end_matches(' ').len() - 1;
        (at, start)
    });
    let passport = passport.filter(|(_, start)| !text[..*start].ends_with(char::is_alphanumeric));
    let nine = || run(text, groups, at, 9, |size| size == 3).map(|last| (last, own.start));
    let (last, start) = passport.or_else(nine)?;
    let range = start..groups[last].end;
    let alone = last == at || !text[range.clone()].ends_with("000");
    let right = alone && !text[range.end..].starts_with(|c: char| c.is_alphanumeric());
    let right = right && !digits::is_amount(text, range.end) && digits::address(text, start).is_none();
    (right && is_named(text, start)).then_some((last, start, Unless::Never))
}

/// The last of the groups that from one on have so many digits, in one or in parts, with none beside them.
fn run(text: &str, groups: &[Range<usize>], at: usize, wanted: usize, part: fn(usize) -> bool) -> Option<usize> {
    let between = |left: usize| &text[groups[left].end..groups[left + 1].start];
    if at > 0 && digits::joins(between(at - 1)) {
        return None;
    }
    let (mut last, mut sum) = (at, groups[at].len());
    let one = sum == wanted;
    while sum < wanted && last + 1 < groups.len() && (digits::joins(between(last)) || between(last) == "\n") {
        last += 1;
        sum += groups[last].len();
    }
    let parts = one || groups[at..=last].iter().all(|group| part(group.len()));
    // A date may follow.
    let beside =
        last + 1 < groups.len() && digits::joins(between(last)) && !text[groups[last + 1].end..].starts_with('/');
    (sum == wanted && parts && !beside).then_some(last)
}

/// Whether a word that makes a number a person's stands near before it.
fn is_named(text: &str, at: usize) -> bool {
    let longest = WORDS.iter().map(|word| word.chars().count()).max().unwrap_or(0);
    let start = text[..at].char_indices().rev().nth(NEAR + longest - 1).map_or(0, |(at, _)| at);
    let before = text[start..at].to_lowercase().replace('\n', " ");
    WORDS
        .iter()
        .any(|word| before.rfind(word).is_some_and(|found| before[found + word.len()..].chars().count() <= NEAR))
}
