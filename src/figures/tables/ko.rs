//! Korean.

use super::table::{NONE, Table};

pub(super) const KO: Table = Table {
    code: "ko",
    spaced: false,
    decimal: '.',
    group: &[','],
    either: false,
    // Of one syllable only what is no part of other words at a word's beginning: `lexicon` asks what stands around.
    units: [
        "영 공",
        "일 하나 한 첫",
        "이 둘 두 양",
        "삼 셋 세 석",
        "사 넷 네 넉",
        "오 다섯",
        "육 여섯",
        "칠 일곱",
        "팔 여덟",
        "구 아홉",
    ],
    added: &[
        (10, "열"),
        (20, "스물 스무"),
        (30, "서른"),
        (40, "마흔"),
        (50, "쉰"),
        (60, "예순"),
        (70, "일흔"),
        (80, "여든"),
        (90, "아흔"),
    ],
    times: &[(10, "십"), (100, "백"), (1000, "천")],
    scales: &[(4, "만"), (8, "억"), (12, "조")],
    alone: &[(2, "반 절반 쌍"), (10, "시월")],
    half: "반",
    month: ("", "월"),
    day: ("", "일"),
    year: ("", "년"),
    hour: ("", "시"),
    minute: "분",
    morning: &["오전", "아침", "새벽"],
    afternoon: &["오후", "저녁", "밤", "낮", "정오"],
    month_first: true,
    lunar: &["음력"],
    ..NONE
};
