//! Vietnamese.

use super::table::{NONE, Table};

pub(super) const VI: Table = Table {
    code: "vi",
    decimal: ',',
    group: &['.'],
    either: false,
    // `năm` is a year as well: `lexicon` asks its neighbours.
    units: ["không", "một mốt", "hai", "ba", "bốn tư", "năm lăm nhăm", "sáu", "bảy bẩy", "tám", "chín"],
    added: &[(10, "mười")],
    times: &[(10, "mươi chục"), (100, "trăm")],
    scales: &[(3, "nghìn ngàn"), (4, "vạn"), (6, "triệu"), (9, "tỷ tỉ")],
    joints: "linh lẻ",
    alone: &[(1, "nhất"), (2, "đôi cặp nhì kép lưỡng song"), (4, "quý"), (12, "tá")],
    half: "rưỡi",
    months: ["giêng", "", "", "", "", "", "", "", "", "", "", "chạp"],
    month: ("tháng", ""),
    day: ("ngày mùng mồng", ""),
    year: ("năm", ""),
    hour: ("", "giờ h g"),
    minute: "phút",
    morning: &["sáng", "khuya"],
    afternoon: &["chiều", "tối", "trưa", "đêm"],
    month_first: false,
    lunar: &["âm lịch", "lịch âm", "tháng giêng", "tháng chạp", "mùng", "mồng"],
    ..NONE
};
