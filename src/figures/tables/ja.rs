//! Japanese.

use super::table::{NONE, Table};

pub(super) const JA: Table = Table {
    code: "ja",
    spaced: false,
    decimal: '.',
    group: &[','],
    either: false,
    units: [
        "〇 零 ゼロ",
        "一 ひとつ ひとり",
        "二 ふたつ ふたり 両",
        "三 みっつ",
        "四 よっつ",
        "五 いつつ",
        "六 むっつ",
        "七 ななつ",
        "八 やっつ",
        "九 ここのつ",
    ],
    added: &[(10, "とお")],
    times: &[(10, "十"), (100, "百"), (1000, "千")],
    scales: &[(4, "万"), (8, "億"), (12, "兆")],
    alone: &[(2, "半")],
    half: "半",
    month: ("", "月"),
    day: ("", "日"),
    year: ("", "年"),
    hour: ("", "時"),
    minute: "分",
    morning: &["午前", "朝"],
    afternoon: &["午後", "夜", "夕方", "正午"],
    month_first: true,
    lunar: &["旧暦", "陰暦"],
    eras: &[(2018, "令和"), (1988, "平成"), (1925, "昭和"), (1911, "大正")],
    ..NONE
};
