//! The room as a whole: layers, chains, diagnostics with their places.

use super::*;
use crate::{
    base::{Hash, Lang, Span},
    diag::{Code, Diagnostic, Place, Say, Severity},
};
use std::collections::{BTreeMap, BTreeSet};

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn langs(tags: &[&str]) -> Vec<Lang> {
    tags.iter().map(|tag| lang(tag)).collect()
}

fn ftl<'a>(layer: Layer, tag: &str, file: &str, text: &'a str) -> FtlFile<'a> {
    FtlFile { layer, lang: lang(tag), file: file.into(), text: text.into(), program: file.ends_with("songngu.ftl") }
}

fn site<'a>(tag: &str, text: &'a str) -> FtlFile<'a> {
    ftl(Layer::Site, tag, &format!("locales/{tag}/site.ftl"), text)
}

/// Code and marked text of each diagnostic.
fn marked(text: &str, diagnostics: &[Diagnostic]) -> Vec<(Code, String)> {
    let mark = |diagnostic: &Diagnostic| {
        let Some(Place { span: Some(Span { start, end }), .. }) = diagnostic.place else { return String::new() };
        text[start as usize..end as usize].to_owned()
    };
    diagnostics.iter().map(|diagnostic| (diagnostic.code, mark(diagnostic))).collect()
}

fn arg<'a>(diagnostic: &'a Diagnostic, name: &str) -> &'a str {
    diagnostic.args.iter().find(|(key, _)| key.as_ref() == name).map_or("", |(_, value)| value)
}

fn number(n: i64) -> [(&'static str, Arg); 1] {
    [("n", Arg::Number(n))]
}

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
    let mut again = names;
    again.reverse();
    again.sort_by(|a, b| locales.compare(&lang("vi"), a, b));
    assert_eq!(again, names);
}

#[test]
fn a_broken_file_tells_everything_at_once_and_keeps_what_is_good() {
    let text = "good = tốt\nno equals here\nunclosed = { $n\nclosing = a } b\nempty =\n\nchoice = { $n ->\n    [one] x\n    [other] y\n}\n địa = 1\nđịa = 1\nquoted = { \"x }\nattribute = x\n    .help = { $n\nlast = cuối\n";
    let (locales, diagnostics) = load(&[site("vi", text)], &langs(&["vi"]));
    let reasons: Vec<(&str, String)> = diagnostics
        .iter()
        .zip(marked(text, &diagnostics))
        .map(|(diagnostic, (code, marked))| {
            assert_eq!(code, Code::FluentSyntax);
            (arg(diagnostic, "reason"), marked)
        })
        .collect();
    let expected = [
        ("no-equals", "no equals here"),
        ("open-brace", "{"),
        ("close-brace", "}"),
        ("no-value", "empty ="),
        ("no-default", "{"),
        ("bad-name", "địa"),
        ("quote", "\n"),
        ("open-brace", "{"),
    ];
    for (found, expected) in reasons.iter().zip(expected) {
        assert_eq!((found.0, found.1.as_str()), expected, "{reasons:#?}");
    }
    assert_eq!(reasons.len(), expected.len(), "{reasons:#?}");
    assert_eq!(locales.say(&lang("vi"), "good", &[]).text, "tốt");
    assert_eq!(locales.say(&lang("vi"), "last", &[]).text, "cuối");
}

#[test]
fn a_message_indented_by_mistake_is_noticed() {
    let text = "a = x\n  topic-investment = Đầu tư\nb = one\n    two\n";
    let (_, diagnostics) = load(&[site("vi", text)], &langs(&["vi"]));
    assert_eq!(marked(text, &diagnostics), [(Code::FluentSyntax, "topic-investment = Đầu tư".into())]);
    assert_eq!(diagnostics[0].severity, Severity::Warning);
}

#[test]
fn places_are_right_behind_a_byte_order_mark() {
    let text = "\u{feff}a = { b }\n";
    let (_, diagnostics) = load(&[site("vi", text)], &langs(&["vi"]));
    assert_eq!(marked(text, &diagnostics), [(Code::FluentReference, "b".into())]);
}

#[test]
fn duplicates_are_told_within_a_layer_and_the_order_of_files_does_not_matter() {
    let one = "a = 1\na = 2\n-b = term\nc = { $x }\nc-d = { -B }\n";
    let two = "b = message\nc = { $y }\n";
    let mut files = vec![
        ftl(Layer::Site, "vi", "locales/vi/one.ftl", one),
        ftl(Layer::Site, "vi", "locales/vi/two.ftl", two),
        ftl(Layer::Theme, "vi", "themes/x/locales/vi/one.ftl", "a = 0\n"),
        ftl(Layer::Site, "en", "locales/en/one.ftl", "c = { $x }\n"),
        ftl(Layer::Site, "ru", "locales/ru/one.ftl", "c = { $u }\n"),
    ];
    let (locales, diagnostics) = load(&files, &langs(&["vi", "en"]));
    let names: Vec<_> = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.code == Code::FluentDuplicate)
        .map(|diagnostic| (arg(diagnostic, "name"), diagnostic.related.len()))
        .collect();
    assert_eq!(names, [("a", 1), ("b", 1), ("c", 1)]);
    let stamp = |locales: &Locales| locales.stamp(&lang("vi"), ["a", "c", "c-d"].into_iter());
    for _ in 0..files.len() {
        files.rotate_left(1);
        let (other, again) = load(&files, &langs(&["vi", "en"]));
        assert_eq!(diagnostics, again);
        assert_eq!(stamp(&locales), stamp(&other));
        assert_eq!(locales.say(&lang("vi"), "a", &[]).text, other.say(&lang("vi"), "a", &[]).text);
    }
}

#[test]
fn references_rings_and_bombs_are_told_and_never_published() {
    let bomb: String = (0..12).map(|i| format!("b{i} = {}\n", format!("{{ b{} }}", i + 1).repeat(9))).collect();
    let text = format!(
        "a = {{ a2 }}\na2 = {{ a }}\nunknown = {{ topic-investmen }}\ntopic-investment = x\ntwice = {{ DATETIME($d) }}\nuses = {{ unknown }}\n{bomb}b12 = x\n"
    );
    let files = [site("vi", &text), site("en", "a = A\nunknown = U\nuses = S\nb0 = B\n")];
    let (locales, diagnostics) = load(&files, &langs(&["vi", "en"]));
    let told = |code| diagnostics.iter().filter(move |diagnostic: &&Diagnostic| diagnostic.code == code);
    let references: Vec<_> = told(Code::FluentReference).map(|d| (arg(d, "name"), arg(d, "nearest"))).collect();
    assert_eq!(references, [("topic-investmen", "topic-investment"), ("DATETIME", "")]);
    let broken: BTreeMap<_, _> = told(Code::MessageBroken).map(|d| (arg(d, "name"), arg(d, "reason"))).collect();
    assert_eq!(broken.get("a"), Some(&"ring"));
    assert_eq!(broken.get("b0"), None, "what refers to a broken message is passed over without more words");
    assert!(broken.values().any(|reason| *reason == "too-large"));
    for id in ["a", "unknown", "uses", "b0"] {
        assert_eq!(locales.say(&lang("vi"), id, &[]).lang, Some(lang("en")), "{id}");
    }
}

#[test]
fn deep_and_long_entries_cost_nothing() {
    let deep = format!("a = {}\nb = good\n", "{".repeat(1_000_000));
    let calls = format!("a = {{ {}\nb = good\n", "A(\nA(".repeat(100_000));
    let chain: String = (0..20_000).map(|i| format!("c{i} = {{ c{} }}\n", i + 1)).collect();
    for text in [deep, calls, format!("{chain}b = good\n")] {
        let (locales, diagnostics) = load(&[site("vi", &text)], &langs(&["vi"]));
        assert!(!diagnostics.is_empty());
        assert_eq!(locales.say(&lang("vi"), "b", &[]).text, "good");
        assert!(locales.say(&lang("vi"), "c0", &[]).missing);
    }
}

#[test]
fn a_variable_that_is_not_given_is_told_where_the_message_stands() {
    let (locales, _) = load(&[site("vi", "a = { $ten }\n"), site("en", "a = A\n")], &langs(&["vi", "en"]));
    let said = locales.say(&lang("vi"), "a", &[("name", Arg::Text("x".into()))]);
    assert_eq!((said.text.as_str(), said.lang), ("A", Some(lang("en"))));
    let broken = said.broken.unwrap();
    assert_eq!((broken.code, arg(&broken, "variable")), (Code::MessageBroken, "ten"));
    assert!(!locales.say(&lang("vi"), "a", &[("ten", Arg::Text("x".into()))]).missing);
}

#[test]
fn variables_are_compared_with_the_original() {
    let vi = "count = { $n } bài { $ten }\n";
    let files = [
        ftl(Layer::Theme, "en", "themes/x/locales/en/t.ftl", "count = { $n } articles by { $name }\n"),
        site("vi", vi),
    ];
    let (locales, _) = load(&files, &langs(&["vi", "en"]));
    let diagnostics = locales.variables(&[], &BTreeSet::new());
    assert_eq!(marked(vi, &diagnostics), [(Code::FluentVariable, "ten".into())]);
    assert_eq!(diagnostics[0].related[0].place.file.as_ref(), "themes/x/locales/en/t.ftl");
}

/// Whoever made the slip is told of it, be it in the main language, in another, or where the message is asked for.
#[test]
fn a_variable_is_told_where_the_slip_is() {
    let one = |args: &[&str]| MessageUse {
        id: "more".into(),
        args: args.iter().map(ToString::to_string).collect(),
        file: "a.html".into(),
        span: Span::new(3, 9),
    };
    let names = || ["topic-a".to_owned()].into();
    let cases: [(&str, &str, &[&str], &[&str]); 8] = [
        ("more = { $cuont } bài\n", "more = { $count } articles\n", &["count"], &["vi cuont count"]),
        ("more = { $count } bài\n", "more = { $cuont } articles\n", &["count"], &["en cuont count"]),
        ("more = { $cuont } bài\n", "more = { $cuont } articles\n", &["count"], &["vi cuont count", "en cuont count"]),
        ("more = { $count } bài { $who }\n", "more = { $count } articles\n", &["count"], &["vi who "]),
        ("more = { $count } bài\n", "more = { $count } articles\n", &[], &["a.html count "]),
        (
            "more = { lot }\nlot = { $cuont }\n",
            "more = M { $count }\nlot = { $count }\n",
            &["count"],
            &["vi cuont count"],
        ),
        ("topic-a = Đầu tư { $x }\nmore = x\n", "topic-a = Investment\nmore = x\n", &[], &["vi x "]),
        ("date-long = { $dya }.{ $month2 }.{ $year }\nmore = x\n", "more = x\n", &[], &["vi dya day"]),
    ];
    for (vi, en, args, expected) in cases {
        let (locales, told) = load(&[site("vi", vi), site("en", en)], &langs(&["vi", "en"]));
        assert!(told.is_empty(), "{told:?}");
        let told = locales.variables(&[one(args)], &names());
        let told: Vec<String> = told
            .iter()
            .map(|d| {
                let file = &*d.place.as_ref().unwrap().file;
                let lang = file.strip_prefix("locales/").map_or(file, |rest| rest.split('/').next().unwrap());
                format!("{lang} {} {}", arg(d, "variable"), arg(d, "nearest"))
            })
            .collect();
        let (mut told, mut expected) = (told, expected.to_vec());
        told.sort_unstable();
        expected.sort_unstable();
        assert_eq!(told, expected, "{vi}{en}");
    }
}

/// A name that is nearly one that is asked for, be it in the site's file that overrides the program's words.
#[test]
fn a_slip_in_a_name_is_told_with_the_name_that_was_meant() {
    let files = [
        ftl(Layer::Builtin, "en", "builtin:en/songngu.ftl", "kind-news = News\nkind-page = Page\n"),
        ftl(Layer::Theme, "vi", "builtin:themes/x/locales/vi/t.ftl", "idle = x\n"),
        site("vi", "topic-invesment = Đầu tư\ntopic-a = A\ntopic-aa = x\nnothing-like-it = x\n"),
        ftl(Layer::Site, "vi", "locales/vi/songngu.ftl", "kind-newz = Tin\nspare = x\nkind-page = Trang\n"),
    ];
    let (locales, _) = load(&files, &langs(&["vi", "en"]));
    let names = ["topic-investment".to_owned(), "topic-a".to_owned()].into();
    let told: Vec<String> = locales
        .usage(&[], &names, true)
        .iter()
        .filter(|d| d.code == Code::MessageUnused)
        .map(|d| format!("{} {}", arg(d, "name"), arg(d, "nearest")))
        .collect();
    assert_eq!(told, ["kind-newz kind-news", "nothing-like-it ", "topic-aa ", "topic-invesment topic-investment"]);
    assert!(!locales.usage(&[], &names, false).iter().any(|d| d.code == Code::MessageUnused));
}

#[test]
fn chinese_without_a_script_reads_what_is_there_in_its_likely_one() {
    let (locales, _) = load(&builtin_for(&langs(&["vi", "zh"])), &langs(&["vi", "zh"]));
    assert_eq!(locales.words_lang(&lang("zh")), None);
    let said = locales.say(&lang("zh"), "kind-news", &[]);
    assert_eq!((said.text, said.lang), (locales.say(&lang("zh-Hans"), "kind-news", &[]).text, None));
}

#[test]
fn plural_forms_that_a_language_lacks_are_told() {
    let text = "a = { $n ->\n    [one] x\n   *[other] y\n}\nb = { $who ->\n    [one] x\n    [us] z\n   *[other] y\n}\n";
    let (_, vi) = load(&[site("vi", text)], &langs(&["vi"]));
    assert_eq!(marked(text, &vi), [(Code::PluralCategory, "one".into())]);

    let (_, en) = load(&[site("en", text)], &langs(&["en"]));
    assert!(en.is_empty());
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
fn use_and_words_are_compared() {
    let files = [
        ftl(Layer::Builtin, "en", "builtin:en/songngu.ftl", "kind-news = News\ndiag-x = X\ndate-long = x\n"),
        ftl(Layer::Builtin, "vi", "builtin:vi/songngu.ftl", "kind-news = Tin\n"),
        ftl(Layer::Theme, "en", "themes/x/locales/en/t.ftl", "more = More { $count }\nidle = x\n-term = x\n"),
        ftl(Layer::Theme, "vi", "themes/x/locales/vi/t.ftl", "idle = x\n"),
        site("de", "topic-a = A\n"),
        site("vi", "kind-news = Tin tức\ntopic-a = A\ntopic-b = B\n"),
        ftl(Layer::Site, "vi", "locales/vi/songngu.ftl", "spare = x\n"),
    ];
    let (locales, _) = load(&files, &langs(&["vi", "en", "de", "sv"]));
    let one = |id: &str, args: &[&str]| MessageUse {
        id: id.into(),
        args: args.iter().map(ToString::to_string).collect(),
        file: "a.html".into(),
        span: Span::new(3, 9),
    };
    let used = [one("more", &["n"]), one("mroe", &[]), one("topic-a", &[]), one("topic-b", &[])];
    let told: Vec<String> = locales
        .usage(&used, &BTreeSet::new(), true)
        .iter()
        .map(|d| format!("{} {} {} {}", d.code, arg(d, "name"), arg(d, "language"), arg(d, "nearest")))
        .collect();
    let expected = [
        "fluent-variable more  ",
        "message-unknown mroe vi more",
        "message-missing more vi ",
        "message-missing topic-a en ",
        "message-missing topic-b en ",
        "message-missing topic-b de ",
        "message-unused -term  ",
        "message-unused idle  ",
    ];
    assert_eq!(told.len(), expected.len(), "{told:#?}");
    for line in expected {
        assert!(told.iter().any(|told| told == line), "{line}: {told:#?}");
    }
    assert_eq!(locales.words_lang(&lang("de")), Some(lang("en")));
    assert_eq!(locales.words_lang(&lang("vi")), None);
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
    assert_eq!(words.say("diag-unknown-field.help", &[]).unwrap(), "Xóa dòng này, hoặc kiểm tra lại chính tả.");
    let nearest = [("nearest".into(), "title".to_owned())];
    assert_eq!(words.say("diag-unknown-field.help", &nearest).unwrap(), "Có phải ý bạn là “title”?");
    assert_eq!(words.tell("cli-summary-written", &[("count", Arg::Number(1234))]), "ghi 1.234 tệp");
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
