//! A record's one form.

use super::{super::*, lang};
use crate::{base::Span, markdown::SegmentKind};
use jiff::civil::date;
use proptest::prelude::*;
use serde::Deserialize;

const WHOLE: &str = r#"# songngu translate: what this translation was made from
record: 1
from: vi
reviewed: {by: lan, on: 2026-11-21, text: s5f0c11aa}

segments:

- kind: title
  text: "Mở cửa khẩu Đắk Ruê"
  as: s1c0ffee1
  done: {act: translated, on: 2026-11-20}

- kind: caption
  name: cua-khau.jpg
  text: "Cửa khẩu sáng \"1 tháng 7\""
  was: "Cửa khẩu sáng 1 tháng 7"
  as: s9a8b7c6d-2
  done: {act: minor, by: lan, on: 2026-11-22}

- kind: code
  text: "a\\b\n\_\u200B\U000E0001"
  done: {act: checked, by: "1", on: 2026-11-22}
"#;

#[test]
fn a_record_reads_as_it_is_written() {
    let record = read(WHOLE.as_bytes()).unwrap();
    assert_eq!(write(&record), WHOLE);
    assert_eq!(record.reviewed, Some(Review { by: "lan".into(), on: date(2026, 11, 21), text: "s5f0c11aa".into() }));
    let caption = &record.entries[1];
    assert_eq!(caption.wording.name.as_deref(), Some("cua-khau.jpg"));
    assert_eq!(&*caption.wording.text, "Cửa khẩu sáng \"1 tháng 7\"");
    assert_eq!(
        (caption.was.as_deref(), caption.own.as_deref()),
        (Some("Cửa khẩu sáng 1 tháng 7"), Some("s9a8b7c6d-2"))
    );
    assert_eq!(caption.done, Done { act: Act::Minor, by: Some("lan".into()), on: date(2026, 11, 22) });
    assert_eq!(&*record.entries[2].wording.text, "a\\b\n\u{a0}\u{200b}\u{e0001}");
    assert_eq!(record.latest(), Some(date(2026, 11, 22)));
    let empty = Record { entries: Vec::new(), reviewed: None, ..record };
    assert_eq!(read(write(&empty).as_bytes()), Ok(empty));
}

/// What is told of the record with a piece of it replaced, and the piece that is pointed at.
fn told(piece: &str, by: &str) -> (Reason, String) {
    assert_eq!(WHOLE.matches(piece).count(), 1, "{piece}");
    let text = WHOLE.replace(piece, by);
    let Unreadable { span, reason } = read(text.as_bytes()).unwrap_err();
    (reason, text[span.range()].to_owned())
}

#[test]
fn what_is_not_in_its_form_is_told_at_its_place() {
    for (piece, by, reason, place) in [
        ("record: 1\n", "record: 2\n", Reason::Version, "2"),
        ("record: 1\n", "", Reason::Expected("record: 1"), "from: vi"),
        ("from: vi", "from: VI", Reason::Value, "VI"),
        ("from: vi", "from: \"vi\"", Reason::Value, "\"vi\""),
        ("text: s5f0c11aa", "text: 5f0c11aa", Reason::Id, "5f0c11aa"),
        (
            "by: lan, on: 2026-11-21",
            "on: 2026-11-21, by: lan",
            Reason::Value,
            "{on: 2026-11-21, by: lan, text: s5f0c11aa}",
        ),
        ("\n\nsegments:", "\nsegments:", Reason::Expected(""), "segments:"),
        ("- kind: title", "- kind: titel", Reason::Value, "titel"),
        ("- kind: title", "- kind: title ", Reason::Value, "title "),
        ("  name: cua-khau.jpg", "  name: \"cua-khau.jpg\"", Reason::Value, "\"cua-khau.jpg\""),
        ("  name: cua-khau.jpg", "  name: cửa.jpg", Reason::Value, "cửa.jpg"),
        ("  name: cua-khau.jpg", "  picture: cua-khau.jpg", Reason::Expected("  text: "), "  picture: cua-khau.jpg"),
        ("as: s1c0ffee1", "as: s1c0ffee", Reason::Id, "s1c0ffee"),
        ("as: s1c0ffee1", "as: s1C0ffee1", Reason::Id, "s1C0ffee1"),
        ("as: s9a8b7c6d-2", "as: s9a8b7c6d-1", Reason::Id, "s9a8b7c6d-1"),
        ("act: translated", "act: done", Reason::Value, "done"),
        ("on: 2026-11-20", "on: 2026-11-31", Reason::Day, "2026-11-31"),
        ("on: 2026-11-20", "on: 20261120", Reason::Day, "20261120"),
        ("\\\"1 tháng 7\\\"\"", "\"1 tháng 7\\\"\"", Reason::Value, "\"1 tháng 7\\\"\""),
        ("\\u200B", "\\u200b", Reason::Value, "\\u200b\\U000E0001\""),
        ("\\u200B", "\u{200b}", Reason::Value, "\u{200b}\\U000E0001\""),
        ("\\_", "\\u00A0", Reason::Value, "\\u00A0\\u200B\\U000E0001\""),
        ("\\_", "\\x", Reason::Value, "\\x\\u200B\\U000E0001\""),
        ("on: 2026-11-22}\n\n- kind: code", "on: 2026-11-22}\n- kind: code", Reason::Expected(""), "- kind: code"),
        ("by: \"1\"", "by: 1", Reason::Value, "1"),
        ("from: vi\n", "from: vi\r\n", Reason::LineEnds, "\r"),
        ("from: vi\n", "<<<<<<< a\nfrom: vi\n=======\nfrom: en\n>>>>>>> b\n", Reason::Conflict, "<<<<<<< a"),
        ("# songngu", "\u{feff}# songngu", Reason::Mark, "\u{feff}"),
        (
            "by: \"1\", on: 2026-11-22}\n",
            "by: \"1\", on: 2026-11-22}",
            Reason::End,
            "  done: {act: checked, by: \"1\", on: 2026-11-22}",
        ),
    ] {
        assert_eq!(told(piece, by), (reason, place.to_owned()), "{piece:?} → {by:?}");
    }
    let mut bytes = WHOLE.as_bytes().to_vec();
    bytes[5] = 0xff;
    assert_eq!(read(&bytes), Err(Unreadable { span: Span::new(5, 6), reason: Reason::NotUtf8 }));
}

fn id() -> impl Strategy<Value = String> {
    "s[0-9a-f]{8}(-[2-9]|-1[0-9])?"
}

fn words() -> impl Strategy<Value = Box<str>> {
    let sign = prop_oneof![
        any::<char>(),
        prop::sample::select(vec![
            '"', '\\', '\n', '\r', '\u{a0}', '\u{200b}', '\u{2028}', '#', ' ', ':', '\u{85}', '\t', 'n', 'u', '0', 'ក',
            '语'
        ]),
    ];
    prop::collection::vec(sign, 1..12).prop_map(|signs| signs.into_iter().collect::<String>().into())
}

fn name() -> impl Strategy<Value = Box<str>> {
    prop_oneof![
        words(),
        "[a-z0-9._-]{1,5}".prop_map(Into::into),
        prop::sample::select(vec![
            "1",
            "1e5",
            "0x1f",
            "0o7",
            "true",
            "null",
            ".5",
            "-",
            "...",
            ".inf",
            "2026-11-20",
            "NaN",
            "-.INF",
            "12_3",
            "1.jpg",
            "~"
        ])
        .prop_map(Into::into),
    ]
}

fn day() -> impl Strategy<Value = jiff::civil::Date> {
    (1i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn some_entry() -> impl Strategy<Value = Entry> {
    let kinds = ["title", "summary", "alt", "caption", "paragraph", "heading", "item", "term", "cell", "code", "html"];
    let kind = prop::sample::select(kinds.map(|kind| SegmentKind::named(kind).unwrap()).to_vec());
    let wording = (kind, prop::option::of(name()), words()).prop_map(|(kind, name, text)| Wording { kind, name, text });
    let act = prop::sample::select(vec![Act::Translated, Act::Checked, Act::Minor]);
    let done = (act, prop::option::of(name()), day()).prop_map(|(act, by, on)| Done { act, by, on });
    let own = prop::option::of(id().prop_map(|id| Box::from(id.as_str())));
    (wording, prop::option::of(words()), own, done).prop_map(|(wording, was, own, done)| Entry {
        wording,
        was,
        own,
        done,
    })
}

fn some_record() -> impl Strategy<Value = Record> {
    let review = (name(), day(), id()).prop_map(|(by, on, text)| Review { by: by.into(), on, text });
    let entries = prop::collection::vec(some_entry(), 0..5);
    let from = prop::sample::select(vec!["vi", "zh-Hans", "no"]);
    (from, prop::option::of(review), entries).prop_map(|(from, reviewed, entries)| Record {
        from: lang(from),
        reviewed,
        entries,
    })
}

/// A record as any reader of YAML sees it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Yaml {
    record: u32,
    from: String,
    reviewed: Option<YamlReview>,
    segments: Option<Vec<YamlEntry>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YamlReview {
    by: String,
    on: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YamlEntry {
    kind: String,
    name: Option<String>,
    text: String,
    was: Option<String>,
    #[serde(rename = "as")]
    own: Option<String>,
    done: YamlDone,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YamlDone {
    act: String,
    by: Option<String>,
    on: String,
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_and_writing_undo_each_other(record in some_record()) {
        let text = write(&record);
        prop_assert_eq!(read(text.as_bytes()), Ok(record), "{}", text);
    }

    #[test]
    fn what_can_be_read_is_in_its_form(record in some_record(), at in any::<prop::sample::Index>(), piece in words(), length in 0usize..4) {
        let mut text: Vec<char> = write(&record).chars().collect();
        let at = at.index(text.len());
        let end = (at + length).min(text.len());
        text.splice(at..end, piece.chars());
        let text: String = text.into_iter().collect();
        match read(text.as_bytes()) {
            Ok(record) => prop_assert_eq!(write(&record), text),
            Err(Unreadable { span, .. }) => prop_assert!(text.get(span.range()).is_some(), "{:?}", text),
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(read(&bytes).is_err());
    }

    /// Read by a library that knows all of YAML, a record says the same.
    #[test]
    fn a_record_is_yaml(record in some_record()) {
        let text = write(&record);
        let yaml: Yaml = serde_yaml::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}\n{text}")))?;
        prop_assert_eq!((yaml.record, yaml.from.as_str()), (1, record.from.as_str()));
        prop_assert_eq!(yaml.reviewed.is_some(), record.reviewed.is_some());
        for (yaml, review) in yaml.reviewed.iter().zip(&record.reviewed) {
            prop_assert_eq!((&yaml.by, &yaml.text, &yaml.on), (&review.by, &review.text, &review.on.to_string()));
        }
        let segments = yaml.segments.unwrap_or_default();
        prop_assert_eq!(segments.len(), record.entries.len());
        for (yaml, entry) in segments.iter().zip(&record.entries) {
            prop_assert_eq!(yaml.kind.as_str(), entry.wording.kind.as_str());
            prop_assert_eq!(yaml.name.as_deref(), entry.wording.name.as_deref());
            prop_assert_eq!(yaml.text.as_str(), &*entry.wording.text);
            prop_assert_eq!(yaml.was.as_deref(), entry.was.as_deref());
            prop_assert_eq!(yaml.own.as_deref(), entry.own.as_deref());
            let done = &entry.done;
            prop_assert_eq!((yaml.done.act.as_str(), yaml.done.by.as_deref()), (done.act.as_str(), done.by.as_deref()));
            prop_assert_eq!(&yaml.done.on, &done.on.to_string());
        }
    }
}
