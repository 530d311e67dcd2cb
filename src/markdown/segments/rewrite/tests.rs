//! What is written is what is read, and nothing else moves.

use super::{
    super::{Segment, SegmentKind, inline::InlineKind, segments},
    *,
};
use proptest::prelude::*;

/// A text with a segment of every kind, in every place.
const TEXT: &str = "Một đoạn  \nhai dòng, \"nháy\".\n\n## Mục tiêu {#m}\n\nTiêu đề\ndưới gạch\n---\n\n> Trích\n> hai dòng\n>\n> - mục\n\n\
    > [!NOTE]\n> Lưu ý[^n].\n\n- một\n- hai\n  1. ba\n  2. \\# bốn\n- [x] việc\n\n* rời\n\n  đoạn\n\n* rạc\n\n\
    Từ\n: Nghĩa.\n\n| a | b |\n|---|:-:|\n| c | *d* |\n\n![Thác](thac.jpg \"Mùa mưa\")\n\nẢnh ![nhỏ](b.png) và <b id=\"x\">đậm</b>\n\n\
    <p>chín <img src=\"c.png\" class=\"wide\" alt='mười'> <em>nhấn</em></p>\n\n***\n\n[^n]: Chú thích [x][y] **đậm**.\n\n[y]: https://a.vn\n";

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::text(words)]
}

fn read(words: &str) -> Vec<Inline> {
    super::super::wording::read(words)
}

fn list(text: &str, smart: bool) -> Vec<Segment> {
    segments(text, smart, 0)
}

/// What a text becomes when its only segment says what this Markdown says.
#[track_caller]
fn one(text: &str, words: &str) -> String {
    rewrite(text, true, &[(0, read(words))]).unwrap()
}

#[test]
fn every_byte_outside_stays() {
    for (nth, segment) in list(TEXT, true).iter().enumerate() {
        if segment.kind == SegmentKind::Code {
            continue;
        }
        let written = rewrite(TEXT, true, &[(nth, fitting(segment, &text("Mới")))]).unwrap();
        let range = segment.span.range();
        // The whole of a picture is its segments', as is that of raw HTML.
        let end = match segment.kind {
            SegmentKind::Alt | SegmentKind::Caption | SegmentKind::Html => range.end,
            _ => TEXT[range.end..].find('\n').map_or(TEXT.len(), |end| range.end + end),
        };
        let before = range.start - usize::from(TEXT[..range.start].ends_with('\\'));
        assert!(written.starts_with(&TEXT[..before]), "{segment:?}\n{written}");
        assert!(written.ends_with(&TEXT[end..]), "{segment:?}\n{written}");
    }
    assert_eq!(rewrite(TEXT, true, &[]).unwrap(), TEXT);
}

#[test]
fn what_would_be_a_sign_is_escaped() {
    let plain = |before: &str, words: &str| rewrite(before, true, &[(0, text(words))]).unwrap();
    for (words, written) in [
        ("1. a", "1\\. a\n"),
        ("1.5 a", "1.5 a\n"),
        ("# a", "\\# a\n"),
        ("#a", "#a\n"),
        ("- a", "\\- a\n"),
        ("-5 độ", "-5 độ\n"),
        ("+ a", "\\+ a\n"),
        ("> a", "\\> a\n"),
        (": a", "\\: a\n"),
        ("a_b * c_d_", "a_b * c_d\\_\n"),
        ("*a*", "\\*a\\*\n"),
        ("5 < 6 <b>", "5 < 6 \\<b>\n"),
        ("&copy; & c", "\\&copy; & c\n"),
        ("[^a] ![b](c)", "\\[^a] ![b\\](c)\n"),
        ("\"a\" 'b' -- c...", "\\\"a\\\" \\'b\\' \\-\\- c\\.\\.\\.\n"),
        ("https://a.vn a@b.vn www.a.vn", "https\\://a.vn a\\@b.vn www\\.a.vn\n"),
        ("a\n\nb\tc", "a b c\n"),
        ("---", "\\-\\-\\-\n"),
        ("a\u{200b}b\u{a0}c", "a\u{200b}b\u{a0}c\n"),
    ] {
        assert_eq!(plain("x\n", words), written, "{words}");
    }
    assert_eq!(plain("## x ##\n", "a #"), "## a \\# ##\n");
    assert_eq!(plain("## x {#y}\n", "a {#b}"), "## a \\{#b\\} {#y}\n");
    assert_eq!(plain("| x |\n|---|\n", "a|b\\|c"), "| a\\|b\\\\\\|c |\n|---|\n");
    assert_eq!(plain("- [ ] x\n", "[x] a"), "- [ ] \\[x] a\n");
    assert_eq!(plain("[a]: b.md\n\nx\n", "[a]"), "[a]: b.md\n\n\\[a\\]\n");
}

#[test]
fn emphasis_has_tags_where_signs_cannot_say_it() {
    assert_eq!(one("x\n", "a **b** *c* ~~d~~"), "a **b** *c* ~~d~~\n");
    assert_eq!(one("x\n", "<strong>多。</strong>字 **a**"), "<strong>多。</strong>字 **a**\n");
    assert_eq!(one("x\n", "<strong>ក។</strong>ខ"), "<strong>ក។</strong>ខ\n");
    assert_eq!(one("x\n", "<em>a</em><em>b</em>"), "<em>a</em><em>b</em>\n");
    assert_eq!(one("| x |\n|-|\n", "`a|b`"), "| `a\\|b` |\n|-|\n");
}

#[test]
fn pieces_keep_the_form_that_they_have() {
    assert_eq!(one("[a][b] x\n\n[b]: c.md\n", "y [a](c.md)"), "y [a][b]\n\n[b]: c.md\n");
    assert_eq!(one("xem https://a.vn\n", "see <https://a.vn>"), "see https://a.vn\n");
    let b = list("<b id=\"y\">c</b> x\n", true)[0].inlines[0].clone();
    let says = vec![Inline::text("z "), b];
    assert_eq!(rewrite("<b id=\"y\">c</b> x\n", true, &[(0, says)]).unwrap(), "z <b id=\"y\">c</b>\n");
    let picture = "Ảnh ![nhỏ](b.png \"c\") đây\n";
    let says = vec![
        Inline::text("Picture "),
        Inline { kind: InlineKind::Picture { target: "b.png".to_owned() }, ..Inline::text("") },
    ];
    assert_eq!(rewrite(picture, true, &[(0, says.clone())]).unwrap(), "Picture ![nhỏ](b.png \"c\")\n");
    let both = [(1, text("small [one]")), (0, says)];
    assert_eq!(rewrite(picture, true, &both).unwrap(), "Picture ![small \\[one\\]](b.png \"c\")\n");
    let html = "<p><img src=\"c.png\" class=\"wide\" alt='mười'> a</p>\n";
    let written = "<p><img src=\"c.png\" class=\"wide\" alt=\"&quot;ten&quot;\"> a</p>\n";
    assert_eq!(rewrite(html, true, &[(1, text("\"ten\""))]).unwrap(), written);
}

#[test]
fn what_no_spelling_says_is_refused() {
    let note = Inline { kind: InlineKind::Note("none".to_owned()), ..Inline::text("") };
    assert_eq!(rewrite("a\n\nb\n", true, &[(0, text("c")), (1, vec![note])]), Err(RewriteFault { segments: vec![1] }));
    assert_eq!(rewrite("a\n", true, &[(7, text("b"))]), Err(RewriteFault { segments: vec![7] }));
}

const PIECES: &[&str] = &[
    "a",
    "b",
    " ",
    "1.",
    "1)",
    "#",
    "-",
    "--",
    "+",
    "=",
    "===",
    "*",
    "**",
    "_",
    "~",
    "~~",
    "`",
    "```",
    "[",
    "]",
    "(",
    ")",
    "](x.md)",
    "{lang=rad}",
    "{#a}",
    "![",
    "[^n]",
    "[^",
    "[y]",
    ": ",
    ":",
    "\\",
    "&amp;",
    "&",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<p>",
    "<br>",
    "!",
    "^",
    "|",
    "\"",
    "'",
    "...",
    "$",
    "{{",
    "https://x.vn",
    "www.",
    "a@b.vn",
    "。",
    "។",
    "đ",
    "\u{200b}",
    "\u{a0}",
    "\n",
    "\t",
    "[ ] ",
    "[x] ",
    "[!NOTE]",
    "ا",
    "e\u{301}",
    "\u{301}",
    "---",
    "|-|",
];

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES), 1..10).prop_map(|pieces| pieces.concat()),
        ".{1,40}",
    ]
}

/// Text with emphasis, code and a link in it.
fn pieces() -> impl Strategy<Value = Vec<Inline>> {
    let piece = (0..7, words()).prop_map(|(kind, words)| {
        let kind = match kind {
            0 => InlineKind::Emphasis,
            1 => InlineKind::Strong,
            2 => InlineKind::Strikethrough,
            3 => return Inline { kind: InlineKind::Code(words), ..Inline::text("") },
            4 => InlineKind::Link { target: "x.md".to_owned(), title: String::new() },
            _ => return Inline::text(&words),
        };
        Inline { kind, inside: text(&words), ..Inline::text("") }
    });
    prop::collection::vec(piece, 1..5)
}

/// What a reader sees of pieces.
fn html(list: &[Inline]) -> String {
    super::super::wording::html(&parts::prepared(list))
}

/// Raw HTML is words in an element.
fn fitting(segment: &Segment, says: &[Inline]) -> Vec<Inline> {
    match segment.kind {
        SegmentKind::Html => vec![Inline { inside: says.to_vec(), ..segment.inlines[0].clone() }],
        _ => says.to_vec(),
    }
}

fn shown(list: &[Inline]) -> String {
    let own = |inline: &Inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.clone(),
        _ => shown(&inline.inside),
    };
    parts::prepared(list).iter().map(own).collect()
}

/// Rewrites a segment, and looks that it alone says something else, and exactly that.
fn check(nth: usize, says: &[Inline], smart: bool) -> Result<(), TestCaseError> {
    let before = list(TEXT, smart);
    let nth = nth % before.len();
    if before[nth].kind == SegmentKind::Code || !shown(says).contains(char::is_alphanumeric) {
        return Ok(());
    }
    let says = &fitting(&before[nth], says)[..];
    let written = match rewrite(TEXT, smart, &[(nth, says.to_vec())]) {
        Ok(written) => written,
        Err(fault) => return Err(TestCaseError::fail(format!("{fault:?} {says:?} {:?}", before[nth]))),
    };
    let after = list(&written, smart);
    let plain = matches!(before[nth].kind, SegmentKind::Alt | SegmentKind::Caption);
    // With a paragraph go the words of the pictures that it loses.
    let lost = before[nth + 1..].iter().take_while(|next| next.span.end <= before[nth].span.end && !plain).count();
    let behind = before[nth + 1 + lost..].iter().rev().zip(after.iter().rev());
    for (before, after) in before[..nth].iter().zip(&after).chain(behind) {
        prop_assert_eq!((before.kind, &before.wording), (after.kind, &after.wording), "{}", written);
    }
    prop_assert_eq!(after.len() + lost, before.len(), "{}", written);
    if !plain {
        prop_assert_eq!(html(&after[nth].inlines), html(says), "{}", written);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    /// Any words, in any segment, are what the page shows.
    #[test]
    fn any_words_are_what_is_read(nth in 0..40usize, words in words(), smart: bool) {
        let plain = parts::prepared(&text(&words));
        if plain.is_empty() {
            return Ok(());
        }
        check(nth, &text(&words), smart)?;
        let before = list(TEXT, smart);
        let nth = nth % before.len();
        if matches!(before[nth].kind, SegmentKind::Alt | SegmentKind::Caption) && words.contains(char::is_alphanumeric) {
            let written = rewrite(TEXT, smart, &[(nth, text(&words))]).map_err(|fault| TestCaseError::fail(format!("{fault:?}")))?;
            let after = list(&written, smart);
            let expected = super::super::cut::plain(&words).trim().to_owned();
            prop_assert!(after.iter().any(|after| after.wording == expected), "{} {}", written, expected);
        }
    }

    /// So are words with pieces in them.
    #[test]
    fn any_pieces_are_what_is_read(nth in 0..40usize, says in pieces(), smart: bool) {
        let before = list(TEXT, smart);
        if !matches!(before[nth % before.len()].kind, SegmentKind::Alt | SegmentKind::Caption) {
            check(nth, &says, smart)?;
        }
    }
}

/// A translation after its source: of each segment of the source the translation's, and what it is to say.
fn merged(
    own: &str,
    source: &str,
    wanted: &[(Option<usize>, &str)],
    removed: &[usize],
) -> Result<String, RewriteFault> {
    let wanted: Vec<Wanted> = wanted
        .iter()
        .map(|(own, says)| Wanted { own: *own, says: Some(text(says)).filter(|_| !says.is_empty()) })
        .collect();
    Merge { text: own, smart: true, source, source_smart: true }.write(&wanted, removed).map(|merged| merged.text)
}

#[test]
fn a_block_is_inserted_behind_its_predecessor() {
    let own = "One\n\nThree\n";
    let source = "Một\n\n## Hai {#h}\n\nBa\n\n- bốn\n- năm\n";
    let wanted = [(Some(0), ""), (None, "Two"), (Some(1), ""), (None, "four"), (None, "five")];
    assert_eq!(merged(own, source, &wanted, &[]).unwrap(), "One\n\n## Two {#h}\n\nThree\n\n- four\n- five\n");
    assert_eq!(merged("Two\n", "Một\n\nHai\n", &[(None, "One"), (Some(0), "")], &[]).unwrap(), "One\n\nTwo\n");
    assert_eq!(merged("", "Một\n", &[(None, "One")], &[]).unwrap(), "One\n");
    let wanted = [(Some(0), ""), (None, "two")];
    assert_eq!(merged("- One\n", "- Một\n\n***\n\n- hai\n", &wanted, &[]).unwrap(), "- One\n\n<!-- -->\n\n- two\n");
    // Of a list of which one member has no translation nothing can be inserted.
    let fault = merged("One\n", "Một\n\n- hai\n- ba\n", &[(Some(0), ""), (None, "two"), (None, "")], &[]);
    assert_eq!(fault, Err(RewriteFault { segments: vec![1] }));
}

#[test]
fn what_is_removed_goes_with_its_empty_lines() {
    assert_eq!(
        merged("One\n\nTwo\n\nThree\n", "Một\n\nBa\n", &[(Some(0), ""), (Some(2), "")], &[1]).unwrap(),
        "One\n\nThree\n"
    );
    assert_eq!(merged("One\n\nTwo\n", "Một\n", &[(Some(0), "")], &[1]).unwrap(), "One\n");
    assert_eq!(merged("One\n\nTwo\n", "Hai\n", &[(Some(1), "")], &[0]).unwrap(), "Two\n");
    assert_eq!(merged("One\n", "", &[], &[0]).unwrap(), "");
}

#[test]
fn a_list_or_table_is_laid_out_anew_after_the_source() {
    let own = "a\n\n* One\n* **Two**, [x](y.en.md)\n\nb\n";
    let source = "a\n\n1. Một\n2. mới\n3. **Hai**, [x](y.vi.md)\n\nb\n";
    let wanted = [(Some(0), ""), (Some(1), ""), (None, "new"), (Some(2), ""), (Some(3), "")];
    assert_eq!(merged(own, source, &wanted, &[]).unwrap(), "a\n\n1. One\n2. new\n3. **Two**, [x](y.en.md)\n\nb\n");
    let own = "| A | B |\n|---|---|\n| c | d |\n| e | f |\n";
    let source = "| A | B | M |\n|:--|---|---|\n| c | d | m |\n";
    let wanted = [(Some(0), ""), (Some(1), ""), (None, "N"), (Some(2), "C"), (Some(3), ""), (None, "n")];
    assert_eq!(merged(own, source, &wanted, &[4, 5]).unwrap(), "| A | B | N |\n|:--|---|---|\n| C | d | n |\n");
    assert_eq!(merged("- One\n- Two\n", "- Hai\n", &[(Some(1), "")], &[0]).unwrap(), "- Two\n");
    // A paragraph that gained a picture with words.
    let wanted = [(Some(0), ""), (None, "falls")];
    assert_eq!(merged("One ![](a.png)\n", "Một ![thác](a.png)\n", &wanted, &[]).unwrap(), "One ![falls](a.png)\n");
}
