//! A link whose words say nothing of where it leads (<https://www.w3.org/TR/WCAG22/#link-purpose-in-context>).

use crate::{
    base::compose,
    check::text::ApprovedText,
    diag::{Code, Diagnostic},
};

/// Words that stand for nothing, in small letters.
const EMPTY: &[&str] = &[
    "tại đây",
    "ở đây",
    "đây",
    "vào đây",
    "xem ở đây",
    "xem tại đây",
    "bấm vào đây",
    "nhấn vào đây",
    "nhấp vào đây",
    "xem thêm",
    "đọc thêm",
    "xem tiếp",
    "xem chi tiết",
    "chi tiết",
    "liên kết",
    "link",
    "click here",
    "here",
    "read more",
    "learn more",
    "see more",
    "more",
    "this link",
    "ici",
    "cliquez ici",
    "cliquer ici",
    "lire la suite",
    "en savoir plus",
    "здесь",
    "тут",
    "подробнее",
    "这里",
    "点击这里",
    "こちら",
    "여기",
];

pub(in crate::check) fn rule(text: &ApprovedText<'_>) -> Vec<Diagnostic> {
    let entry = text.entry;
    let links = entry.text.outline.links.iter().filter(|link| says_nothing(&link.text));
    links.map(|link| Diagnostic::new(Code::LinkText).at(&entry.file, link.span).arg("text", link.text.trim())).collect()
}

/// Marks around the words do not count: “Tại đây.”, “[xem thêm »]”.
fn says_nothing(text: &str) -> bool {
    let words = compose(text).to_lowercase();
    EMPTY.contains(&words.trim_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || "…»›→“”".contains(c)))
}
