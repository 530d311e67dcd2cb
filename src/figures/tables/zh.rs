//! Chinese, in both scripts.

use super::table::{NONE, Table};

pub(super) const ZH: Table = Table {
    code: "zh",
    spaced: false,
    decimal: '.',
    group: &[','],
    either: false,
    units: ["零 〇", "一 壹 首", "二 两 兩 双 雙 贰", "三", "四", "五", "六", "七", "八", "九"],
    added: &[(20, "廿")],
    times: &[(10, "十 拾"), (100, "百 佰"), (1000, "千 仟")],
    scales: &[(4, "万 萬"), (8, "亿 億"), (12, "兆")],
    units_behind: &['米', '克', '瓦', '卡', '伏', '赫', '帕', '焦'],
    alone: &[(2, "半"), (10, "初十")],
    half: "半",
    month: ("", "月 月份"),
    day: ("", "日 号 號"),
    year: ("", "年"),
    hour: ("", "时 時 点 點 点钟"),
    minute: "分",
    morning: &["上午", "早上", "凌晨", "清晨"],
    afternoon: &["下午", "晚上", "傍晚", "中午", "晚", "夜"],
    month_first: true,
    lunar: &["农历", "農曆", "阴历", "陰曆", "正月", "腊月", "夏历"],
    eras: &[(1911, "民国 民國")],
    ..NONE
};
