//! A field that one kind shows needs its row, its words and a template: rows that only tests have, from the file to the page.
#![expect(clippy::disallowed_methods, reason = "a site is written and looked at from outside")]

use crate::{
    base::{Audience, Time},
    content::{
        head::{Head, KINDS},
        schema::{Mapping, json},
    },
    diag::{Located, Say},
    pipeline::{self, Inputs, Memory, Removal, Silent},
    release::OutputFolder,
};
use std::{fs, path::Path, sync::Arc};

const CONFIG: &str = "base_url: https://example.vn/\nlanguages: [vi, en]\napproval: none\nagencies: [so, so-khac]\n\
    people: [{id: an, name: An}, {id: binh, name: {vi: Bình, en: Binh}, role: {vi: Thư ký, en: Secretary}}]\n";

const TEMPLATE: &str = r#"<!doctype html>
<meta http-equiv="Content-Security-Policy" content="{{ policy }}">
<title>{{ page.title }}</title>
{% for a in alternates %}<link rel="alternate" hreflang="{{ a.hreflang }}" href="{{ a.url }}">{% endfor %}
{%- set f = article.fields %}
{% if f.trial_text %}text {{ f.trial_text.text }}{% if f.trial_text.lang %} ({{ f.trial_text.lang }}){% endif %}{% endif %}
{% if f.trial_place %}place {{ f.trial_place.text }}{% if f.trial_place.lang %} ({{ f.trial_place.lang }}){% endif %}{% endif %}
{% if f.trial_words %}words {{ f.trial_words.text }}{% if f.trial_words.lang %} ({{ f.trial_words.lang }}){% endif %}{% endif %}
{% if f.trial_day %}day {{ f.trial_day }}, {{ date(value=f.trial_day) }}{% endif %}
{% if f.trial_time %}time {{ f.trial_time }}{% endif %}
{% if f.trial_agency %}agency {{ f.trial_agency.name }}{% if f.trial_agency.path %} at {{ f.trial_agency.path }}{% endif %}{% endif %}
{% if f.trial_people %}people{% for p in f.trial_people %} {{ p.name }}{% if p.role %}, {{ p.role }}{% endif %};{% endfor %}{% endif %}
"#;

const ITEM: &str = "trial_place: <Buôn Đôn>\ntrial_words: {vi: Một ngày, en: One day}\ntrial_day: 2026-03-01\n\
    trial_time: 2026-03-01T08:00:00+09:00\ntrial_agency: so\ntrial_people: [an, binh]\n";

/// Builds a site with an article of these heads; what was told, and its pages in Vietnamese and English.
fn build(vietnamese: &str, english: &str) -> (Vec<Located>, [Vec<String>; 2]) {
    let folder = tempfile::tempdir().unwrap();
    let head = |own: &str| format!("---\ntitle: A\n{own}---\nX.\n");
    for (path, text) in [
        ("songngu.yaml", CONFIG.to_owned()),
        ("locales/vi/site.ftl", "agency-so = Sở\n".to_owned()),
        ("locales/en/site.ftl", "agency-so = Department\n".to_owned()),
        ("themes/cao-nguyen/templates/article.html", TEMPLATE.to_owned()),
        ("content/tin/_index.vi.md", head("")),
        ("content/tin/_index.en.md", head("")),
        ("content/tin/bai.vi.md", head(&format!("date: 2026-01-01\n{vietnamese}"))),
        ("content/tin/bai.en.md", head(english)),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (root, out) = (folder.path(), folder.path().join("public"));
    let now = Time::parse("2026-06-01T09:00:00+07:00").unwrap();
    let inputs = Inputs {
        root,
        now,
        real: i64::MAX,
        audience: Audience::Public,
        base_url: None,
        removal: Removal::default(),
        progress: &Silent,
    };
    let target = OutputFolder {
        out: out.clone(),
        site: root.to_owned(),
        home: None,
        keep: Vec::new(),
        audience: Audience::Public,
    };
    let report = pipeline::publish(&inputs, &mut Memory::default(), &target).unwrap();
    let lines = |lang: &str| page(&out.join(format!("{lang}/tin/bai/index.html")));
    (report.diagnostics, [lines("vi"), lines("en")])
}

/// The lines that the template wrote of fields; none where there is no page.
fn page(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('<')).map(str::to_owned).collect()
}

fn places(diagnostics: &[Located]) -> Vec<String> {
    let place = |own: &Located| {
        let (line, column) = own.position.as_ref().map_or((0, 0), |at| (at.line, at.column));
        format!("{}:{line}:{column} {}", own.diagnostic.place.as_ref().unwrap().file, own.diagnostic.code)
    };
    diagnostics.iter().map(place).collect()
}

#[test]
fn what_a_row_says_stands_on_the_page() {
    let (diagnostics, [vietnamese, english]) =
        build(&format!("kind: feature\ntrial_text: Của bản\n{ITEM}"), "trial_text: Its own\n");
    assert!(diagnostics.is_empty(), "{:?}", places(&diagnostics));
    let times = "2026-03-01T06:00:00+07:00";
    assert_eq!(
        vietnamese,
        [
            "text Của bản",
            "place &lt;Buôn Đôn&gt;",
            "words Một ngày",
            "day 2026-03-01T00:00:00+07:00, ngày 1 tháng 3 năm 2026",
            &format!("time {times}"),
            "agency Sở",
            "people An; Bình, Thư ký;",
        ]
    );
    assert_eq!(
        english,
        [
            "text Its own",
            "place &lt;Buôn Đôn&gt; (vi)",
            "words One day",
            "day 2026-03-01T00:00:00+07:00, 1 March 2026",
            &format!("time {times}"),
            "agency Department",
            "people An; Binh, Secretary;",
        ]
    );
    // Nothing is shown of what nobody wrote.
    assert_eq!(build("", "").1, [Vec::<String>::new(), Vec::new()]);
}

#[test]
fn what_a_row_forbids_is_told() {
    let told = |vietnamese: &str, english: &str| places(&build(vietnamese, english).0);
    assert_eq!(told("trial_text: A\n", ""), ["content/tin/bai.vi.md:4:13 field-elsewhere"]);
    assert_eq!(told("", "trial_text: A\n"), ["content/tin/bai.en.md:3:13 field-elsewhere"]);
    assert_eq!(told("trial_agency: so-nao\n", ""), ["content/tin/bai.vi.md:4:15 unknown-agency"]);
    assert_eq!(told("trial_people: [an, ai]\n", ""), ["content/tin/bai.vi.md:4:20 unknown-person"]);
    assert_eq!(told("trial_day: hôm qua\n", "trial_day: 2026-01-01\n"), ["content/tin/bai.vi.md:4:12 bad-date"]);
    assert_eq!(told(ITEM, "trial_place: Nơi khác\n"), ["content/tin/bai.en.md:3:14 contradiction"]);
    // An agency that only such a field names needs its name, too.
    assert_eq!(told("trial_agency: so-khac\n", ""), ["songngu.yaml:4:16 name-missing"; 2]);
}

struct Mute;

impl Say for Mute {
    fn say(&self, _: &str, _: &[(Arc<str>, String)]) -> Option<String> {
        None
    }
}

#[test]
fn a_schema_knows_which_kinds_take_a_row() {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    let schema = json::schema(Head::PROPERTIES, &kinds, &Mute);
    let condition = &schema["allOf"][0];
    let others: Vec<&str> = kinds.into_iter().filter(|kind| *kind != "feature").collect();
    assert_eq!(condition["if"]["properties"]["kind"]["enum"], serde_json::json!(others));
    assert_eq!(condition["then"]["properties"]["trial_text"], false);
}
