//! What is wrong with words, each with its place and the way out.

use super::*;

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
fn plural_forms_that_a_language_lacks_are_told() {
    let text = "a = { $n ->\n    [one] x\n   *[other] y\n}\nb = { $who ->\n    [one] x\n    [us] z\n   *[other] y\n}\n";
    let (_, vi) = load(&[site("vi", text)], &langs(&["vi"]));
    assert_eq!(marked(text, &vi), [(Code::PluralCategory, "one".into())]);

    let (_, en) = load(&[site("en", text)], &langs(&["en"]));
    assert!(en.is_empty());
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
