//! The built-in words: nine languages complete for readers, two for the program.

use songngu::{
    base::Lang,
    diag::{Code, Say},
    locale::{Arg, DATE_MESSAGES, FtlFile, Layer, ProgramWords, builtin, is_program_word, load},
};
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 9] = ["en", "fr", "ja", "km", "ko", "lo", "ru", "vi", "zh-Hans"];

/// Words that two languages may write alike: `Page` in English and French.
const ALIKE: [(&str, &str); 7] = [
    ("fr", "kind-page"),
    ("fr", "alert-important"),
    ("fr", "notes-title"),
    ("fr", "note-ref"),
    ("fr", "page-number"),
    ("vi", "cite"),
    ("vi", "cite-undated"),
];

/// Symbols of units, which many languages write alike.
const SYMBOLS: [&str; 1] = ["clip-bytes"];

fn lang(tag: &str) -> Lang {
    Lang::parse(tag).unwrap()
}

fn file(tag: &str) -> FtlFile<'static> {
    builtin().into_iter().find(|ftl| ftl.lang == lang(tag)).unwrap()
}

/// Message or `message.attribute` → its text as written.
fn messages(tag: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut message = String::new();
    let mut current: Option<String> = None;
    for line in file(tag).text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let attribute = line.strip_prefix("    .");
        let begins = attribute.is_some() || !line.starts_with([' ', '}']);
        if let Some((id, text)) = attribute.unwrap_or(line).split_once(" =").filter(|_| begins) {
            let id = match attribute {
                Some(_) => format!("{message}.{id}"),
                None => id.to_owned(),
            };
            if attribute.is_none() {
                message.clone_from(&id);
            }
            assert!(found.insert(id.clone(), text.trim().to_owned()).is_none(), "{tag}: {id} twice");
            current = Some(id);
            continue;
        }
        if let Some(text) = current.as_ref().and_then(|id| found.get_mut(id)) {
            text.push('\n');
            text.push_str(line.trim());
        }
    }
    found
}

fn readers(tag: &str) -> BTreeMap<String, String> {
    messages(tag).into_iter().filter(|(id, _)| !is_program_word(id) && !DATE_MESSAGES.contains(&id.as_str())).collect()
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default())
        .filter(|name| !name.is_empty())
        .collect()
}

#[test]
fn the_files_read_without_a_word_of_complaint() {
    let languages: Vec<Lang> = LANGUAGES.iter().map(|tag| lang(tag)).collect();
    // As a site's words, so that plural forms and variables are compared too.
    let mut files = builtin();
    for layer in [Layer::Builtin, Layer::Site] {
        files.iter_mut().for_each(|file| file.layer = layer);
        let (_, diagnostics) = load(&files, &languages);
        let shown: Vec<String> =
            diagnostics.iter().map(|d| format!("{:?} {:?} {:?}", d.code, d.place, d.args)).collect();
        assert!(diagnostics.is_empty(), "{shown:#?}");
    }
}

#[test]
fn each_file_says_whether_a_native_reader_has_reviewed_it() {
    for tag in LANGUAGES {
        let file = file(tag);
        let first = file.text.lines().next().unwrap();
        assert!(
            ["# Reviewed by a native reader: no", "# Reviewed by a native reader: yes"].contains(&first),
            "{tag}: {first}"
        );
    }
}

#[test]
fn readers_words_are_complete_in_nine_languages_and_nowhere_english() {
    let english = readers("en");
    assert!(english.len() > 40);
    for tag in LANGUAGES.into_iter().filter(|tag| *tag != "en") {
        let own = readers(tag);
        assert_eq!(english.keys().collect::<Vec<_>>(), own.keys().collect::<Vec<_>>(), "{tag}");
        for (id, text) in &own {
            assert_eq!(variables(&english[id]), variables(text), "{tag}: {id}");
            let alike = ALIKE.contains(&(tag, id.as_str())) || SYMBOLS.contains(&id.as_str());
            assert!(alike || *text != english[id], "{tag}: {id} is English");
            assert_eq!(text.trim(), text);
        }
    }
    // What a language writes alike in English is the same in no third one.
    for (tag, id) in ALIKE {
        let same = LANGUAGES.iter().filter(|other| readers(other)[id] == readers(tag)[id]).count();
        assert!(same <= 2, "{id}");
    }
}

#[test]
fn the_program_speaks_vietnamese_and_english_about_every_code() {
    let (en, vi) = (messages("en"), messages("vi"));
    let program = |words: &BTreeMap<String, String>| -> Vec<String> {
        words.keys().filter(|id| is_program_word(id)).cloned().collect()
    };
    assert_eq!(program(&en), program(&vi));
    for id in program(&en) {
        assert_eq!(variables(&en[&id]), variables(&vi[&id]), "{id}");
        assert_ne!(en[&id], vi[&id], "{id}");
    }
    for code in Code::ALL {
        assert!(en.contains_key(&format!("diag-{code}")), "no words for {code}");
        assert!(en.contains_key(&format!("diag-{code}.help")), "no way out for {code}");
    }
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| format!("diag-{code}")).collect();
    for id in en.keys().filter(|id| id.starts_with("diag-")) {
        assert!(codes.contains(id.trim_end_matches(".help")), "no code for {id}");
    }
}

#[test]
fn every_message_of_the_program_makes_a_sentence_with_and_without_its_variables() {
    let languages = [lang("vi"), lang("en")];
    let (locales, _) = load(&builtin(), &languages);
    for (ui, all) in [("vi", messages("vi")), ("en", messages("en"))] {
        let words = ProgramWords::new(&locales, lang(ui));
        for (id, text) in all.iter().filter(|(id, _)| is_program_word(id)) {
            for value in ["", "1", "word"] {
                let args: Vec<_> = variables(text).into_iter().map(|name| (name.into(), value.to_owned())).collect();
                let said = words.say(id, &args).unwrap_or_default();
                assert!(!said.trim().is_empty(), "{ui}: {id}");
                assert!(
                    !said.contains("{$") && !said.contains("NUMBER(") || id.starts_with("diag-fluent"),
                    "{ui}: {id}: {said}"
                );
                assert!(value.is_empty() || said == said.trim(), "{ui}: {id}: {said}");
            }
            assert!(words.say(id, &[]).is_some());
        }
    }
}

#[test]
fn a_time_is_told_as_people_say_it() {
    let (locales, _) = load(&builtin(), &[lang("vi"), lang("en")]);
    let told = |ui: &str, date: &str| {
        let args = [("date", date), ("field", "expires"), ("other", "date")];
        let args = args.map(|(name, value)| (name.into(), value.to_owned()));
        ProgramWords::new(&locales, lang(ui)).say("diag-expires-before.help", &args).unwrap()
    };
    for (ui, date, said) in [
        ("vi", "2026-11-30T09:00:00+07:00", "9 giờ 00 ngày 30/11/2026 (giờ Việt Nam)"),
        ("vi", "2026-11-30T09:05:00+09:00", "9 giờ 05 ngày 30/11/2026 (giờ UTC+09:00)"),
        ("vi", "2026-11-30", "ngày 30 tháng 11 năm 2026"),
        ("en", "2026-11-30T09:00:00+07:00", "30 November 2026, 9:00 (Viet Nam time)"),
        ("en", "2026-11-30T02:00:00Z", "30 November 2026, 2:00 (UTC+00:00)"),
        ("en", "2026-13-30", "2026-13-30"),
    ] {
        assert!(told(ui, date).contains(said), "{}", told(ui, date));
    }
}

#[test]
fn titles_of_further_pages_and_dates_read_well() {
    let (locales, _) = load(&builtin(), &[lang("vi"), lang("en")]);
    let args = [("number", Arg::Number(2)), ("total", Arg::Number(7))];
    assert_eq!(locales.say(&lang("vi"), "page-number", &args).text, "trang 2");
    assert_eq!(locales.say(&lang("en"), "page-number", &args).text, "page 2");
}

/// All words of the program, to read through: `cargo test words::read -- --ignored --nocapture`.
#[test]
#[ignore = "for eyes"]
fn read_through() {
    let (locales, _) = load(&builtin(), &[lang("vi")]);
    for ui in ["en", "vi"] {
        let words = ProgramWords::new(&locales, lang(ui));
        for (id, text) in messages(ui).iter().filter(|(id, _)| is_program_word(id)) {
            let args: Vec<_> = variables(text).into_iter().map(|name| (name.into(), format!("<{name}>"))).collect();
            println!("{id}: {}", words.say(id, &args).unwrap_or_default());
        }
        for (id, variable) in
            [("diag-fluent-syntax", "reason"), ("diag-wrong-type", "wanted"), ("diag-message-broken", "reason")]
        {
            let text = &messages(ui)[id];
            for reason in text.split('[').skip(1).filter_map(|rest| rest.split_once(']')) {
                let args = [(variable.into(), reason.0.to_owned())];
                println!(
                    "{}: {} | {}",
                    reason.0,
                    words.say(id, &args).unwrap_or_default(),
                    words.say(&format!("{id}.help"), &args).unwrap_or_default()
                );
            }
        }
    }
}

/// How quick a plain message is: `cargo test --release words -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn speed() {
    let start = std::time::Instant::now();
    let languages = [lang("vi"), lang("en")];
    let (locales, _) = load(&songngu::locale::builtin_for(&languages), &languages);
    println!("load: {:?}", start.elapsed());
    let mut length = 0;
    let start = std::time::Instant::now();
    for _ in 0..1_000_000 {
        length += locales.say(&languages[0], "kind-news", &[]).text.len();
    }
    println!("plain: {:?} each", start.elapsed() / 1_000_000);
    let args = [("n", Arg::Number(1234))];
    let start = std::time::Instant::now();
    for _ in 0..100_000 {
        length += locales.say(&languages[0], "note-ref", &args).text.len();
    }
    println!("with a number: {:?} each", start.elapsed() / 100_000);
    let start = std::time::Instant::now();
    let day: jiff::Zoned = "2024-08-05T00:00:00+07:00[+07:00]".parse().unwrap();
    length += locales.date(&languages[1], &day, songngu::locale::DateStyle::Long).len();
    println!("first English date: {:?}", start.elapsed());
    let ids = ["kind-news", "note-ref", "page-number", "topics-title", "date-long"];
    let start = std::time::Instant::now();
    for _ in 0..100_000 {
        std::hint::black_box(locales.stamp(&languages[0], ids.into_iter()));
    }
    println!("stamp of five: {:?} ({length})", start.elapsed() / 100_000);
}
