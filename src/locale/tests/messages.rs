//! Layers, chains of languages, plurals, figures, dates, order.

use super::*;

#[test]
fn words_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Locales>();
}

#[test]
fn site_lies_over_theme_over_built_in_message_by_message() {
    let files = [
        ftl(Layer::Site, "vi", "locales/vi/a.ftl", "b = site\n"),
        ftl(Layer::Theme, "vi", "themes/x/locales/vi/a.ftl", "b = theme\nc = theme\n"),
        ftl(Layer::ParentTheme, "vi", "themes/y/locales/vi/a.ftl", "c = parent\nd = parent { b }\n"),
        ftl(Layer::Builtin, "vi", "builtin:vi/songngu.ftl", "a = built-in\nb = built-in\n"),
    ];
    let (locales, diagnostics) = load(&files, &langs(&["vi"]));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let say = |id| locales.say(&lang("vi"), id, &[]).text;
    assert_eq!([say("a"), say("b"), say("c"), say("d")], ["built-in", "site", "theme", "parent site"]);
}

#[test]
fn a_missing_message_comes_from_the_parents_then_english_then_the_main_language() {
    let files = [site("zh-Hans", "a = 甲\n"), site("en", "a = A\nb = B\n"), site("vi", "a = Á\nb = Bê\nc = Xê\n")];
    let (locales, _) = load(&files, &langs(&["vi", "zh-CN", "en"]));
    let say = |id| locales.say(&lang("zh-CN"), id, &[]);
    assert_eq!((say("a").text, say("a").lang), ("甲".into(), None));
    assert_eq!((say("b").text, say("b").lang), ("B".into(), Some(lang("en"))));
    assert_eq!((say("c").text, say("c").lang), ("Xê".into(), Some(lang("vi"))));
    assert!(say("d").missing);
    assert_eq!(locales.names(&lang("zh-CN"), "d"), None);
    assert_eq!(locales.own(&lang("zh-CN"), "a").as_deref(), Some("甲"));
    assert_eq!(locales.own(&lang("zh-CN"), "b"), None);
    // Another script is another language to a browser; a language of no site has a chain all the same.
    assert_eq!(locales.say(&lang("zh-TW"), "b", &[]).lang, Some(lang("en")));
    assert_eq!(locales.say(&lang("zh-Hant"), "a", &[]).text, "A");
}

#[test]
fn plurals_and_figures_follow_the_language() {
    let text = "files = { $n } { $n ->\n    [one] файл\n    [few] файла\n   *[many] файлов\n}\nexact = { $n ->\n    [0] нет\n   *[other] есть\n}\n";
    let (locales, diagnostics) = load(&[site("ru", text)], &langs(&["ru"]));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let say = |n| locales.say(&lang("ru"), "files", &number(n)).text;
    assert_eq!([say(1), say(2), say(5), say(21)], ["1 файл", "2 файла", "5 файлов", "21 файл"]);
    assert_eq!(say(1_234_567), "1\u{a0}234\u{a0}567 файлов");
    assert_eq!(locales.say(&lang("ru"), "exact", &number(0)).text, "нет");
    assert_eq!(locales.number(&lang("vi"), 1_234_567), "1.234.567");
    assert_eq!(locales.number(&lang("en"), 1_234_567), "1,234,567");
    assert_eq!(locales.number(&lang("fr"), 1_234_567), "1\u{202f}234\u{202f}567");
    assert_eq!(locales.number(&lang("vi"), 2.5), "2,5");
    assert_eq!(locales.number(&lang("vi"), f64::NAN), "NaN");
}

#[test]
fn numbers_written_as_text_can_be_counted_and_empty_texts_told() {
    let text = "count = { NUMBER($n) ->\n    [one] one\n   *[other] { NUMBER($n) } things\n}\nplain = { NUMBER($n, useGrouping: \"false\") }\nnear = { GIVEN($n) ->\n    [yes] { $n }?\n   *[no] none\n}\n";
    let (locales, diagnostics) = load(&[site("en", text)], &langs(&["en"]));
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let say = |id, n: &str| locales.say(&lang("en"), id, &[("n", Arg::Text(n.into()))]).text;
    assert_eq!([say("count", "1"), say("count", "2000")], ["one", "2,000 things"]);
    assert_eq!([say("plain", "2000"), say("near", ""), say("near", "x")], ["2000", "none", "x?"]);
    assert_eq!(say("plain", "x"), "x");
}

#[test]
fn dates_are_written_as_offices_write_them() {
    let (locales, _) = load(&builtin(), &langs(&["vi", "en"]));
    let day: jiff::Zoned = "2024-08-05T00:00:00+07:00[+07:00]".parse().unwrap();
    let long = |tag| locales.date(&lang(tag), &day, DateStyle::Long);
    let short = |tag| locales.date(&lang(tag), &day, DateStyle::Short);
    assert_eq!(long("vi"), "ngày 5 tháng 8 năm 2024");
    assert_eq!(long("en"), "5 August 2024");
    assert_eq!(long("fr"), "5 août 2024");
    assert_eq!(long("zh-CN"), "2024年8月5日");
    assert_eq!(long("ja"), "2024年8月5日");
    assert_eq!(long("ko"), "2024년 8월 5일");
    assert_eq!(long("ru"), "5 августа 2024\u{202f}г.");
    assert_eq!(short("vi"), "05/08/2024");
    assert_eq!(short("en"), "05/08/2024");
    assert!(long("th").contains("2024") && !long("th").contains("2567"), "{}", long("th"));
    for tag in ["vi", "en", "fr", "zh-Hans", "ko", "ja", "km", "lo", "ru", "th", "de", "es", "en-US"] {
        assert!(short(tag).contains("2024"), "{tag}: {}", short(tag));
    }
    // The first of a month, and no other day that begins with 1.
    let on = |day: &str, tag: &str, style| {
        let day: jiff::Zoned = format!("{day}T00:00:00+07:00[+07:00]").parse().unwrap();
        locales.date(&lang(tag), &day, style)
    };
    assert_eq!(on("2025-07-01", "fr", DateStyle::Long), "1er juillet 2025");
    assert_eq!(on("2025-07-01", "fr-CA", DateStyle::Long), "1er juillet 2025");
    assert_eq!(on("2025-07-11", "fr", DateStyle::Long), "11 juillet 2025");
    assert_eq!(on("2025-07-01", "fr", DateStyle::Short), "01/07/2025");
    assert_eq!(on("2025-07-01", "en", DateStyle::Long), "1 July 2025");
    // A language that ICU has no months for.
    assert_eq!((long("rad"), short("rad")), ("2024-08-05".into(), "2024-08-05".into()));
}

#[test]
fn names_order_as_the_language_orders_them() {
    let (locales, _) = load(&[], &langs(&["vi"]));
    let mut names = ["Đầu tư", "Du lịch", "Dân tộc", "Ánh sáng", "An ninh", "Ấn phẩm", "Em"];
    names.sort_by_key(|name| locales.sort_key(&lang("vi"), name));
    assert_eq!(names, ["An ninh", "Ánh sáng", "Ấn phẩm", "Dân tộc", "Du lịch", "Đầu tư", "Em"]);
}

#[test]
fn chinese_without_a_script_reads_what_is_there_in_its_likely_one() {
    let (locales, _) = load(&builtin_for(&langs(&["vi", "zh"])), &langs(&["vi", "zh"]));
    assert_eq!(locales.words_lang(&lang("zh")), None);
    let said = locales.say(&lang("zh"), "kind-news", &[]);
    assert_eq!((said.text, said.lang), (locales.say(&lang("zh-Hans"), "kind-news", &[]).text, None));
}

#[test]
fn fingerprints_change_with_words_and_what_they_refer_to() {
    let stamp = |vi: &str, ids: &[&str]| {
        let (locales, _) = load(&[site("vi", vi), site("en", "a = A\nz = Z\n")], &langs(&["vi", "en"]));
        locales.stamp(&lang("vi"), ids.iter().copied())
    };
    let base = "# words\na = { -t } { $n }\n-t = x\nother = 1\n";
    let same = |text: &str| stamp(text, &["a", "z"]) == stamp(base, &["z", "a"]);
    assert!(same("a = { -t } { $n }\n\n-t = x\nother = 2\n"), "other messages and comments do not count");
    assert!(!same("a = { -t } { $m }\n-t = x\n"));
    assert!(!same("a = { -t } { $n }\n-t = y\n"));
    assert!(!same("a = { -t } { $n }\n-t = x\nz = Z\n"), "the language it is really in counts");
    assert_ne!(stamp(base, &["a"]), Hash::default());
}

#[test]
fn right_to_left_words_set_variables_apart_and_others_do_not() {
    let files = [site("ar", "a = س { $n } ص\n"), site("en", "a = s { $n } t\n")];
    let (locales, _) = load(&files, &langs(&["ar", "en"]));
    let say = |tag| locales.say(&lang(tag), "a", &[("n", Arg::Text("x".into()))]).text;
    assert_eq!(say("ar"), "س \u{2068}x\u{2069} ص");
    assert_eq!(say("en"), "s x t");
}

#[test]
fn the_program_always_finds_words() {
    let files = builtin_for(&langs(&["vi"]));
    assert_eq!(files.len(), 2);
    let (locales, _) = load(&files, &langs(&["vi"]));
    let words = ProgramWords::new(&locales, lang("vi"));
    assert_eq!(words.word("severity-error"), "lỗi");
    assert_eq!(words.word("no-such-word"), "no-such-word");
    // No variable given at all: still a sentence.
    assert_eq!(
        words.say("diag-unknown-field.help", &[]).unwrap(),
        "Xóa dòng này, hoặc kiểm tra lại chính tả. Lệnh “songngu schema” cho biết mọi tên dùng được."
    );
    let nearest = [("nearest".into(), "title".to_owned())];
    assert_eq!(words.say("diag-unknown-field.help", &nearest).unwrap(), "Có phải ý bạn là “title”?");
    assert_eq!(words.tell("cli-summary-written", &[("count", Arg::Number(1234))]), "cập nhật 1.234 tệp");
}

proptest::proptest! {
    /// Whatever stands in a file: no panic, and every place is one of its own.
    #[test]
    fn any_text_can_be_read(text in "[a-c=\\-{}()., \\[\\]*$>\n#đ\\\\u\"1A:|\u{feff}\r\t]{0,120}") {
        let (locales, diagnostics) = load(&[site("vi", &text), site("en", "a = A\n")], &langs(&["vi", "en"]));
        for diagnostic in &diagnostics {
            let span = diagnostic.place.as_ref().and_then(|place| place.span).unwrap();
            proptest::prop_assert!(text.get(span.start as usize..span.end as usize).is_some(), "{:?}", diagnostic);
        }
        for id in ["a", "b", "c", "a.b", "ab"] {
            locales.say(&lang("vi"), id, &number(1));
        }
        locales.usage(&[], &BTreeSet::new(), true);
    }
}
