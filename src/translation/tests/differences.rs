//! What is shown of a change.

use super::{
    super::{Piece, align::align, difference},
    comparing::common,
};
use proptest::prelude::*;

fn shown(old: &str, new: &str) -> String {
    let sign = |piece: &Piece| match piece {
        Piece::Same => "=",
        Piece::Gone => "-",
        Piece::New => "+",
    };
    difference(old, new).iter().map(|(piece, text)| format!("{}[{text}]", sign(piece))).collect()
}

#[test]
fn words_come_and_go() {
    assert_eq!(shown("một hai ba", "một bốn ba"), "=[một ]-[hai]+[bốn]=[ ba]");
    assert_eq!(shown("một ba", "một hai ba"), "=[một]+[ hai]=[ ba]");
    assert_eq!(shown("một hai ba", "ba"), "-[một hai ]=[ba]");
    assert_eq!(shown("từ 1.500 đồng.", "từ 1.700 đồng!"), "=[từ ]-[1.500]+[1.700]=[ đồng]-[.]+[!]");
    assert_eq!(shown("a", "a"), "=[a]");
    assert_eq!(shown("", "a b"), "+[a b]");
    let chinese = shown("省人民委员会举行新闻发布会。", "省人民委员会举行记者会。");
    assert!(chinese.starts_with("=[省人民委员会") && chinese.ends_with("。]"), "{chinese}");
    let khmer = shown("ដាក់ឡាក់ពង្រឹងកិច្ចការ", "ដាក់ឡាក់បង្កើនកិច្ចការ");
    assert!(khmer.starts_with("=[ដាក់ឡាក់") && khmer.ends_with("កិច្ចការ]"), "{khmer}");
    // White space of code is part of it.
    assert_eq!(shown("a\n  b", "a\nb"), "=[a]-[\n  ]+[\n]=[b]");
    assert_eq!(shown("a ", "a"), "=[a]-[ ]");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_wordings_can_be_put_together_again(old in "[ab ,\nក语đ.]{0,30}", new in "[ab ,\nក语đ.]{0,30}") {
        let pieces = difference(&old, &new);
        let without = |piece: Piece| pieces.iter().filter(|own| own.0 != piece).map(|own| own.1.as_str()).collect::<String>();
        prop_assert_eq!(without(Piece::New), old);
        prop_assert_eq!(without(Piece::Gone), new);
        for next in pieces.windows(2) {
            prop_assert!(next[0].0 != next[1].0 && (next[0].0, next[1].0) != (Piece::New, Piece::Gone), "{:?}", pieces);
        }
    }

    #[test]
    fn as_much_is_common_as_can_be(a in prop::collection::vec(0u32..6, 0..150), b in prop::collection::vec(0u32..6, 0..150)) {
        let pairs = align(&a, &b);
        prop_assert_eq!(pairs.len(), common(&a, &b));
        prop_assert!(pairs.iter().all(|&(x, y)| a[x] == b[y]));
        prop_assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
    }
}

#[test]
fn very_long_lists_are_compared_in_pieces() {
    let a: Vec<u32> = (0..20_000).collect();
    let b: Vec<u32> = a.iter().map(|own| if own % 10 == 0 { own + 100_000 } else { *own }).collect();
    assert_eq!(align(&a, &b).len(), 18_000);
}
