//! What is sent comes back; what tools make of it is understood; what is damaged is named.

use super::*;
use crate::{
    base::Lang,
    markdown::{self, Inline, SegmentKind, segments, wording_of},
};
use proptest::prelude::*;

fn lang(code: &str) -> Lang {
    Lang::parse(code).unwrap()
}

/// A document of two texts whose segments stand in the same order.
fn document(source: &str, target: &str) -> Document {
    let (own, other) = (segments(source, false, 0), segments(target, false, 0));
    let ids = own.iter().map(|segment| markdown::id(&segment.wording));
    let units = ids.zip(&own).enumerate().map(|(at, (id, segment))| {
        let mut unit = Unit::new(id, at as u32 + 1, segment, other.get(at), [&lang("vi"), &lang("en")]);
        unit.notes.push(Note { about: About::Context, text: "tin/bai".to_owned() });
        if unit.target.is_some() {
            unit.mark = Some(Mark::Changed);
            unit.notes.push(Note { about: About::Previous, text: "trước \"đây\"".to_owned() });
        }
        unit
    });
    Document {
        item: "tin/bai".to_owned(),
        original: "content/tin/bai/index.vi.md".to_owned(),
        from: lang("vi"),
        to: lang("en"),
        units: units.collect(),
        removed: vec!["một <câu> cũ".to_owned()],
    }
}

/// The same with one paragraph.
fn unit(source: &str, target: &str) -> Unit {
    document(source, target).units.remove(0)
}

fn xliff(document: &Document) -> String {
    write_xliff(document, Version::V21)
}

/// What the one unit of an XLIFF file says.
#[track_caller]
fn returned(text: &str) -> ReturnedUnit {
    read(text.as_bytes()).unwrap().files.remove(0).units.remove(0)
}

fn wording(line: &[Inline]) -> String {
    wording_of(SegmentKind::Paragraph, line)
}

/// A unit of XLIFF 2 with a target as a tool would write it.
fn with_target(target: &str) -> String {
    format!(
        "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.1' srcLang='vi' trgLang='en'><file id='tin:bai'>\
         <unit id='s1'><segment state='translated'><source>x</source><target>{target}</target></segment></unit></file></xliff>"
    )
}

const RICH: &str = "Xin **chào** [bạn](/tin/a/index.vi.md \"b\") và [lời]{lang=rad} ![h](a.png), `x<y`[^n] <https://b.vn/?a=1&b=2>\\\n<sub>2</sub> \
    <abbr title=\"Ủy ban\">UB</abbr>\n\n[^n]: chú thích\n";
const RICH_EN: &str = "Hello **there** [you](/tin/a/index.en.md \"b\") and [word]{lang=rad} ![p](a.png), `x<y`[^x] <https://b.vn/?a=1&b=2>\\\n<sub>2</sub> \
    <abbr title=\"Committee\">UB</abbr>\n\n[^x]: note\n";

#[test]
fn codes_stand_for_all_that_is_no_words() {
    let unit = unit(RICH, RICH_EN);
    let told: Vec<String> =
        unit.codes.iter().map(|code| format!("{} {} {}", code.id, code.native().concat(), code.required)).collect();
    assert_eq!(
        told,
        [
            "1 **** false",
            "2 [](/tin/a/index.en.md \"b\") true",
            "3 []{lang=rad} false",
            "4 ![](a.png) true",
            "5 `x<y` true",
            "6 [^x] true",
            "7 <https://b.vn/?a=1&b=2> true",
            "8 <br> true",
            "9 <sub></sub> false",
            "10 <abbr title=\"Committee\"> true",
            "11 </abbr> true",
        ]
    );
    let back = unit.read(&Words::Coded(unit.target.clone().unwrap().pieces)).unwrap();
    assert_eq!(markdown::line_html(&back), markdown::line_html(&segments(RICH_EN, false, 0)[0].inlines));
    // A note of the translation alone, and what the translation lacks: both may go.
    let unit = super::tests::unit("a[^1] `b`\n\n[^1]: x\n", "a `c`\n");
    let told: Vec<_> = unit.codes.iter().map(|code| (&*code.id, code.written(), code.required)).collect();
    assert_eq!(told, [("1", "[^1]".to_owned(), false), ("2", "`b`".to_owned(), false), ("3", "`c`".to_owned(), false)]);
}

#[test]
fn what_is_sent_comes_back() {
    let document = document(RICH, RICH_EN);
    for text in [xliff(&document), write_xliff(&document, Version::V20)] {
        let returned = read(text.as_bytes()).unwrap();
        let [file] = &returned.files[..] else { panic!() };
        assert_eq!(
            (file.item.as_deref(), file.original.as_deref()),
            (Some("tin/bai"), Some("content/tin/bai/index.vi.md"))
        );
        assert_eq!((&file.from, &file.to), (&Some(lang("vi")), &Some(lang("en"))));
        for (unit, sent) in file.units.iter().zip(&document.units) {
            assert_eq!(unit.id, sent.id);
            assert_eq!(unit.source, Some(Words::Coded(sent.source.clone())));
            assert_eq!(unit.target, sent.target.as_ref().map(|target| Words::Coded(target.pieces.clone())));
            assert_eq!((unit.state, unit.sent), (State::Initial, Some(State::Initial)));
            assert_eq!(unit.sent_target, sent.target.as_ref().map(|target| target.id.clone()));
        }
        let line = text.lines().position(|line| line.contains("<unit")).unwrap() + 1;
        assert_eq!(file.units[0].place, Place { line, column: 3 });
    }
}

#[test]
fn po_says_it_in_markdown() {
    let text = write_po(&document(
        "Xin **chào** [bạn](a.vi.md)[^n]\n\n```\nx\n```\n\n[^n]: \"c\\\\*\"\n",
        "Hello **you** [there](a.en.md)[^m]\n\n[^m]: q\n",
    ));
    let unit = "#. tin/bai\n#: content/tin/bai/index.vi.md:1\n#, fuzzy\n#| msgid \"trước \\\"đây\\\"\"\n";
    assert!(text.contains(unit), "{text}");
    assert!(
        text.contains("msgid \"Xin **chào** [bạn](a.vi.md)[^n]\"\nmsgstr \"Hello **you** [there](a.en.md)[^m]\"\n"),
        "{text}"
    );
    assert!(!text.contains("msgid \"x\""));
    let file = read(text.as_bytes()).unwrap().files.remove(0);
    assert_eq!((file.item.as_deref(), file.from, file.to), (Some("tin/bai"), Some(lang("vi")), Some(lang("en"))));
    assert_eq!(file.units[0].state, State::Initial);
    // Wrapped, cleared, with old messages, by another program.
    let other = "msgid \"\"\nmsgstr \"Language: en\\nX-Songngu-Item: tin/bai\\n\"\n\n# ok\n#, c-format\nmsgctxt \"s1\"\nmsgid \"a\"\nmsgstr \"\"\n\"b \"\n\"c\\n\"\n\n#~ msgid \"x\"\n#~ msgstr \"y\"\n";
    let file = read(other.as_bytes()).unwrap().files.remove(0);
    let [unit] = &file.units[..] else { panic!() };
    assert_eq!((unit.state, &unit.target), (State::Translated, &Some(Words::Markdown("b c\n".to_owned()))));
    assert_eq!(unit.place, Place { line: 6, column: 1 });
}

#[test]
fn markdown_that_comes_back_has_the_units_codes() {
    let unit = unit("a **b** [c](d.vi.md) `e`[^1]\n\n[^1]: x\n", "");
    let read = |text: &str| unit.read(&Words::Markdown(text.to_owned()));
    assert_eq!(wording(&read("`e` [C](d.en.md)[^q] *B*").unwrap()), "`e` [C](…)[^…] *B*");
    assert_eq!(read("a [c](d.vi.md) `e`"), Err(CodeFault::Missing("[^1]".to_owned())));
    assert_eq!(read("a [c](d.vi.md) `e` `e`[^1]"), Err(CodeFault::Doubled("`e`".to_owned())));
    assert_eq!(
        read("a [c](https://evil.example) `e`[^1]"),
        Err(CodeFault::Unknown("[…](https://evil.example)".to_owned()))
    );
}

#[test]
fn tools_may_write_as_they_like() {
    let unit = unit("Một **hai** [ba](b.md) `bốn`\n", "");
    let one = "One <pc id='1'>two</pc> <pc id='2'>three</pc> <ph id='3'/>";
    let expected = "One **two** [three](…) `bốn`";
    let ways = [
        with_target(one),
        // Line ends before codes, and at the ends.
        with_target(&format!("\n      {}\n    ", one.replace('<', "\n       <").replace("\n       </", "</"))),
        with_target("One <sc id='1'/>two<ec startRef='1'/> <sc id='2'/>three<ec startRef='2'/> <ph id='3'></ph>"),
        with_target("One <mrk id='m1' translate='no'><pc id='1'>two</pc></mrk> <pc id='2' x:y='z' xmlns:x='urn:x'>three</pc> <ph id='3'/>"),
        with_target(one).replace("<xliff xmlns=", "<x:xliff xmlns:x=").replace("</xliff>", "</x:xliff>"),
        with_target(one).replace("<segment ", "<segment xml:space='preserve' ").replace("<source>", "<notes><note>n</note></notes><source>"),
        with_target("One <pc id='1'>two</pc> </target></segment><ignorable><source> </source></ignorable><segment><source>y</source><target><pc id='2'>three</pc> <ph id='3'/>"),
        with_target("<pc id='1'>two</pc> <pc id='2'>three</pc> <ph id='3'/></target></segment><segment><source>y</source><target order='1'>One ").replacen("<target>", "<target order='2'>", 1),
        "<xliff version='1.2'><file original='content/a.vi.md' source-language='vi' target-language='en'><body><trans-unit id='s1' approved='yes'><source>x</source>\
         <seg-source><mrk mtype='seg'>x</mrk></seg-source><target><mrk mtype='seg' mid='0'>One <g id='1'>two</g> <bx id='2' rid='2'/>three<ex id='7' rid='2'/> <x id='3'/></mrk></target>\
         </trans-unit></body></file></xliff>".to_owned(),
        "<xliff version='1.2'><file original='a'><body><group><trans-unit id='s1'><source>x</source><target>One <bpt id='1'>**</bpt>two<ept id='1'>**</ept> <g id='2'>three</g> <ph id='3'>`bốn`</ph>\
         </target></trans-unit></group></body></file></xliff>".to_owned(),
    ];
    for way in ways {
        let back = unit.read(&returned(&way).target.unwrap()).unwrap();
        assert_eq!(wording(&back), expected, "{way}");
    }
    assert_eq!(returned(&with_target(one)).state, State::Translated);
    // Not whole, or empty.
    assert_eq!(returned(&with_target("One</target></segment><segment><source>y</source><target>")).target, None);
    assert_eq!(returned(&with_target("  ")).target, None);
    // A unit's emphasis may be there twice, or not at all.
    let read = |target: &str| unit.read(&returned(&with_target(target)).target.unwrap());
    let twice = "<pc id='1'>a</pc> <pc id='9' copyOf='1'>b</pc> <pc id='2'>c</pc><ph id='3'/>";
    assert_eq!(wording(&read(twice).unwrap()), "**a** **b** [c](…)`bốn`");
    assert_eq!(wording(&read("a <pc id='2'>b</pc><ph id='3'/>").unwrap()), "a [b](…)`bốn`");
}

#[test]
fn what_nobody_touched_is_what_was_sent() {
    let document = document("Một **hai** [ba](b.md)`bốn`", "One **two** [three](b.md)`four`");
    let unit = &document.units[0];
    let sent = |target: &str| unit.is_sent(&returned(&with_target(target)).target.unwrap());
    let own = "One <pc id='1'>two</pc> <pc id='2'>three</pc><ph id='4'/>";
    assert!(sent(own) && unit.is_sent(&returned(&write_po(&document)).target.unwrap()));
    assert!(
        !sent(&own.replace("two", "Two"))
            && !sent(&own.replace("</pc> ", "</pc>"))
            && !sent(&own.replace("'1'", "'2'"))
    );
    // As locize writes it: the blank between two codes is gone, and what it shows of them is no XML.
    let locize = "One \n   <pc id='1'>two</pc>\n   <pc id='2' dispEnd='](https://b.vn/?a=1&b=2)' disp=\"<br>&copy;\">three</pc>\n   <ph id='4'/>\n  ";
    assert!(sent(locize) && !sent(&locize.replace("One", "Ono")));
}

#[test]
fn damaged_codes_are_named() {
    let unit = unit("Một **hai** [ba](b.md) `bốn`\n", "");
    let read = |target: &str| unit.read(&returned(&with_target(target)).target.unwrap()).unwrap_err();
    assert_eq!(read("a <ph id='3'/>"), CodeFault::Missing("[…](b.md)".to_owned()));
    assert_eq!(read("a <pc id='2'>b</pc><ph id='3'/><ph id='3'/>"), CodeFault::Doubled("`bốn`".to_owned()));
    assert_eq!(read("a <pc id='2'>b</pc><ph id='3'/><ph id='4'/>"), CodeFault::Unknown("4".to_owned()));
    assert_eq!(
        read("<sc id='1'/>a<sc id='2'/>b<ec startRef='1'/>c<ec startRef='2'/><ph id='3'/>"),
        CodeFault::Crossed("**…**".to_owned())
    );
    assert_eq!(read("a <sc id='2'/>b <ph id='3'/>"), CodeFault::Crossed("[…](b.md)".to_owned()));
}

#[test]
fn everything_invisible_survives() {
    for text in [
        "ខេត្ត\u{200b}ដាក់",
        "a\u{a0}b\u{202f}c",
        "\u{200f}مرحبا **بك**",
        "多乐省**人民**，对外",
        "a\u{ad}b\u{feff}c",
        "e\u{301}",
    ] {
        let document = document(text, text);
        let unit = &document.units[0];
        let back = unit.read(&returned(&xliff(&document)).target.unwrap()).unwrap();
        assert_eq!(wording(&back), segments(text, false, 0)[0].wording);
        let back = unit.read(&returned(&write_po(&document)).target.unwrap()).unwrap();
        assert_eq!(wording(&back), segments(text, false, 0)[0].wording);
    }
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let fault = |text: &str| {
        let Fault { reason, place } = read(text.as_bytes()).unwrap_err();
        (reason, place.line, place.column)
    };
    assert_eq!(fault("xin chào"), (Reason::Format, 1, 1));
    assert_eq!(fault("<a/>"), (Reason::Format, 1, 1));
    assert_eq!(fault("<xliff version='3.0'/>"), (Reason::Version, 1, 1));
    assert_eq!(
        fault("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>\n<xliff version='2.1'>&a;</xliff>").0,
        Reason::Doctype
    );
    assert_eq!(fault("<xliff version='2.1'>\n &a;</xliff>"), (Reason::Entity, 2, 2));
    assert_eq!(fault("<xliff version='2.1'>\n<file></unit></xliff>").0, Reason::Xml);
    assert_eq!(fault("<xliff version='2.1'><file>").0, Reason::Xml);
    assert_eq!(fault("<xliff version='2.1'/><xliff/>").0, Reason::Xml);
    assert_eq!(fault(&format!("<xliff version='2.1'>{}", "<g>".repeat(100_000))).0, Reason::TooLarge);
    assert_eq!(fault("msgid \"a\"\nmsgstr \"b"), (Reason::Po, 2, 1));
    assert_eq!(fault("msgid \"a\"\n  hả"), (Reason::Po, 2, 3));
    assert_eq!(fault("msgid \"a\"\nmsgstr \""), (Reason::Po, 2, 1));
    assert_eq!(read(&[b'<', 0xe1]).unwrap_err().reason, Reason::Encoding);
    let utf16 = xliff(&document("một", "")).encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    assert_eq!(read(&[&[0xff, 0xfe][..], &utf16].concat()).unwrap().files[0].units.len(), 1);
}

const PIECES: &[&str] = &[
    "a",
    "b ",
    " ",
    "\n",
    "*",
    "**",
    "~~",
    "`",
    "[",
    "](x.md)",
    "](https://x.vn)",
    "]{lang=rad}",
    "![",
    "\\",
    "&amp;",
    "&",
    "<",
    ">",
    "<b>",
    "</b>",
    "<abbr title='x'>",
    "</abbr>",
    "<br>",
    "<wbr>",
    "<a href=y.md>",
    "</a>",
    "。",
    "đ",
    "1.",
    "<https://y.vn>",
    "\"",
    "<sub>",
    "</sub>",
    "[^n]",
    "\u{200b}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a line holds, it comes back from each format as it was.
    #[test]
    fn any_line_comes_back(source in prop::collection::vec(prop::sample::select(PIECES), 0..16), target in prop::collection::vec(prop::sample::select(PIECES), 0..16)) {
        let text = |pieces: &[&str]| format!("x {}\n\n[^n]: x\n", pieces.concat());
        let (source, target) = (text(&source), text(&target));
        let document = document(&source, &target);
        let back = read(xliff(&document).as_bytes()).unwrap();
        let own = segments(&target, false, 0);
        for ((unit, sent), own) in back.files[0].units.iter().zip(&document.units).zip(&own) {
            let Some(words) = unit.target.as_ref().filter(|_| sent.target.is_some() && !sent.kind.is_plain() && sent.kind == own.kind) else { continue };
            let line = sent.read(words);
            prop_assert_eq!(line.as_deref().map(markdown::line_html), Ok(markdown::line_html(&own.inlines)));
            let source = Unit { codes: sent.codes.iter().map(|code| Code { required: false, own: None, ..code.clone() }).collect(), ..sent.clone() };
            prop_assert!(source.read(unit.source.as_ref().unwrap()).is_ok());
        }
    }

    /// Whatever becomes of a file, it is read or refused.
    #[test]
    fn a_damaged_file_is_read_or_refused(at in prop::collection::vec((0usize..6000, "[<>&;\"'/a#\\\\ \n]{0,3}"), 1..6), po in any::<bool>()) {
        let document = document(RICH, RICH_EN);
        let mut text = if po { write_po(&document) } else { xliff(&document) };
        for (place, other) in at {
            let place = place % text.len();
            let start = text.floor_char_boundary(place);
            let end = text.ceil_char_boundary((place + other.len()).min(text.len()));
            text.replace_range(start..end, &other);
        }
        if let Ok(back) = read(text.as_bytes()) {
            for unit in back.files.iter().flat_map(|file| &file.units) {
                for sent in &document.units {
                    let _ = unit.target.as_ref().map(|words| sent.read(words));
                }
            }
        }
    }
}
