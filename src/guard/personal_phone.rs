//! Numbers of mobile phones (prefixes of Thông tư 22/2014/TT-BTTTT and 12/2018/TT-BTTTT: 3, 5, 7, 8, 9 behind 0 or +84), which are
//! people's; those of offices begin otherwise.

use super::{
    digits,
    finding::{Finding, Rule, Unless},
};
use std::ops::Range;

/// Addresses that are a phone's.
const CHATS: [&str; 2] = ["zalo.me/", "wa.me/"];

pub(super) fn find(text: &str, groups: &[Range<usize>], findings: &mut Vec<Finding>) {
    let mut next = 0;
    for at in 0..groups.len() {
        if at < next {
            continue;
        }
        let Some((last, number)) = phone(text, groups, at, next == at && at > 0) else { continue };
        next = last + 1;
        let finding = Finding::new(Rule::PersonalPhone, text, groups[at].start..groups[last].end);
        findings.push(Finding { unless: Unless::Public(number), ..finding });
    }
}

/// The numbers of mobile phones in a text, as digits behind the prefix; sorted.
pub fn numbers(text: &str) -> Vec<u32> {
    let mut findings = Vec::new();
    find(text, &digits::groups(text), &mut findings);
    let mut numbers: Vec<u32> = findings
        .iter()
        .filter_map(|finding| match finding.unless {
            Unless::Public(number) => Some(number),
            _ => None,
        })
        .collect();
    numbers.sort_unstable();
    numbers
}

/// A phone that begins at a group: its last group, and its digits behind the prefix. `behind`: another one ended just before.
fn phone(text: &str, groups: &[Range<usize>], at: usize, behind: bool) -> Option<(usize, u32)> {
    let between = |left: usize| &text[groups[left].end..groups[left + 1].start];
    let first = &text[groups[at].clone()];
    if !first.starts_with(['0', '8']) || (at > 0 && !behind && matches!(between(at - 1), "." | "-" | ",")) {
        return None;
    }
    let international = text[..groups[at].start].ends_with('+');
    let mut digits = String::new();
    for last in at..groups.len().min(at + 8) {
        let part = |between: &str| digits::joins(between) || matches!(between, ") " | ")" | " (" | "(" | ") (");
        if last > at && !part(between(last - 1)) {
            return None;
        }
        digits.push_str(&text[groups[last].clone()]);
        let Some(number) = national(&digits) else { continue };
        let sizes = || groups[at..=last].iter().map(Range::len);
        let range = groups[at].start..groups[last].end;
        let grouped = match international {
            true => true,
            false if last == at => true,
            // `05-11-2026 08` and `84.912.345.678` are none.
            false if first.starts_with('0') => first.len() > 2 || sizes().all(|size| size == 2),
            false => !(at..last).all(|left| between(left) == "."),
        };
        let more = last + 1 < groups.len() && matches!(between(last), "." | ",");
        let chat = |word: &str| CHATS.iter().any(|chat| word.contains(chat));
        let published = digits::address(text, range.start).is_some_and(|word| !chat(word));
        let right = grouped && !more && !published && digits::apart(text, &range);
        return (right && !digits::is_amount(text, range.end)).then_some((last, number));
    }
    None
}

/// The digits behind the prefix, of digits that are a mobile phone's number as a whole.
fn national(digits: &str) -> Option<u32> {
    let digits = digits.strip_prefix("00").unwrap_or(digits);
    let own = digits.strip_prefix("84").map(|own| own.strip_prefix('0').unwrap_or(own));
    let own = own.or_else(|| digits.strip_prefix('0')).filter(|own| own.len() == 9)?;
    own.starts_with(['3', '5', '7', '8', '9']).then(|| own.parse().ok())?
}
