//! What must not go out is told before anything is written, and no message says what it was.

use crate::site::{NOW, Site, shown};
use songngu::{
    base::Lang,
    diag::{Code, Severity, human, json},
    locale::ProgramWords,
    pipeline::{self, Memory},
};

const FILE: &str = "content/tin/bai.vi.md";
const NUMBER: &str = "066190001234";

fn text(extra: &str, body: &str) -> String {
    format!("---\ntitle: Bài\ndate: 2026-01-01\n{extra}---\n{body}\n")
}

#[test]
fn a_secret_stops_the_build_and_check_says_the_same() {
    let mut site = Site::small(&[(FILE, &text("", "**MẬT**\n\nSố 066190001234."))]);
    let built = site.build();
    assert_eq!(built.errors(), [Code::SecrecyMark, Code::IdentityNumber]);
    assert!(!site.out().join("release.json").exists());
    let (_, told) =
        pipeline::check(&site.inputs(NOW), &mut Memory::default(), &site.out()).unwrap_or_else(|_| panic!());
    let codes: Vec<Code> = told.iter().map(|told| told.code).collect();
    assert!(codes.contains(&Code::SecrecyMark) && codes.contains(&Code::IdentityNumber), "{codes:?}");
}

#[test]
fn no_message_repeats_what_was_found() {
    let site = Site::small(&[]);
    // The line has another slip, too, whose message shows the line.
    site.write(
        FILE,
        text("summary: Số 066190001234\n", "[x](khong-co.vi.md) 066190001234 0905 123 456\n\n![a](066190001234.svg)"),
    );
    site.write("content/tin/anh/index.vi.md", text("", "![Ảnh](066190001234.svg)"));
    site.write("content/tin/anh/066190001234.svg", "<svg width='1' height='1'/>");
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let locales = std::sync::Arc::clone(&prepared.locales);
    let located = prepared.located(prepared.diagnostics.clone());
    assert!(located.iter().any(|told| told.diagnostic.code == Code::DeadTextLink));
    let of_guard = located.iter().filter(|told| told.diagnostic.code.is_confidential());
    for told in of_guard {
        for ui in ["vi", "en"] {
            let words = ProgramWords::new(&locales, Lang::parse(ui).unwrap());
            let (shown, facts) = (human(told, &words, false), json(told, &words).to_string());
            assert!(!shown.contains(NUMBER) && !facts.contains(NUMBER) && !shown.contains("0905"), "{shown}\n{facts}");
        }
    }
    let dead = located.iter().find(|told| told.diagnostic.code == Code::DeadTextLink).unwrap();
    let words = ProgramWords::new(&locales, Lang::parse("vi").unwrap());
    let shown = human(dead, &words, false);
    assert!(shown.contains("bai.vi.md:6:") && !shown.contains(NUMBER), "{shown}");
}

#[test]
fn a_message_of_another_code_does_not_repeat_it_either() {
    // The message of a wrong kind, and that of a dead link, repeat what was written.
    let site = Site::small(&[(FILE, &text("kind: 066190001234\n", "[Số 0905 123 456](khong-co-066190001234.vi.md)"))]);
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let located = prepared.located(prepared.diagnostics.clone());
    let others: Vec<_> = located.iter().filter(|told| !told.diagnostic.code.is_confidential()).collect();
    assert!(others.iter().any(|told| told.diagnostic.args.iter().any(|(_, value)| value.contains('…'))), "{others:?}");
    for told in others {
        assert!(told.diagnostic.args.iter().all(|(_, value)| !value.contains(NUMBER)), "{told:?}");
    }
    // An attribute's name is nobody's secret; where the rule is off, the attribute is told as left out.
    let site = Site::small(&[(FILE, &text("", "Xem <span hidden>x</span>."))]);
    let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    site.write("songngu.yaml", config + "guard: {hidden-text: off}\n");
    let prepared = pipeline::prepare(&site.inputs(NOW), &mut Memory::default()).unwrap_or_else(|_| panic!());
    let located = prepared.located(prepared.diagnostics.clone());
    let attribute = located.iter().find(|told| told.diagnostic.code == Code::StrippedAttribute).unwrap();
    assert!(attribute.diagnostic.args.iter().any(|(_, value)| value == "hidden"), "{attribute:?}");
}

#[test]
fn fields_blocks_code_captions_and_names_are_looked_at() {
    let each = [
        ("summary: Số 066190001234\n", "X."),
        ("tags: [a, '066190001234']\n", "X."),
        ("captions: {a.svg: {alt: Thẻ, caption: 066190001234}}\n", "X."),
        ("", "- Một\n- 0661**9000**1234 hai"),
        ("", "| CMND |\n|---|\n| 066190001234 |"),
        ("", "> 066&#49;90001234"),
        ("", "```\n066190001234\n```"),
        ("", "X[^1].\n\n[^1]: 066190001234"),
        ("", "<p>066190001234</p>"),
        ("", "![Thẻ 066190001234](a.svg)"),
        ("", "X.\n\n```\n0661\u{a0}9000\u{a0}1234\n```"),
    ];
    for (extra, body) in each {
        let mut site = Site::small(&[("content/tin/bai/a.svg", "<svg width='1' height='1'/>")]);
        site.write("content/tin/bai/index.vi.md", text(extra, body));
        assert_eq!(site.build().errors(), [Code::IdentityNumber], "{extra}{body}");
    }
    let mut site = Site::small(&[]);
    site.write("content/tin/bai-066190001234/index.vi.md", text("", "X."));
    assert_eq!(site.build().errors(), [Code::IdentityNumber]);
}

#[test]
fn a_draft_warns_a_level_decides_and_the_sites_own_number_is_none() {
    let mut site = Site::small(&[(FILE, &text("status: draft\n", "MẬT\n\n0905 123 456"))]);
    let built = site.build();
    assert_eq!((built.errors(), built.codes()), (vec![], vec![Code::SecrecyMark, Code::PersonalPhone]));
    let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    let more = "guard: {secrecy-mark: 'off'}\npublisher: {name: UBND, phone: +84 905 123 456}\n";
    site.write("songngu.yaml", format!("{config}\n{more}"));
    site.write(FILE, text("", "MẬT\n\n0905 123 456"));
    assert_eq!(site.build().codes(), []);
    site.write("songngu.yaml", format!("{config}\nguard: {{personal-phone: error}}\n"));
    site.write(FILE, text("", "0905 123 456"));
    assert_eq!(site.build().errors(), [Code::PersonalPhone]);
    for (level, code) in [("secrecy-marks: off", Code::UnknownField), ("html-comment: loud", Code::UnknownValue)] {
        site.write("songngu.yaml", format!("{config}\nguard: {{{level}}}\n"));
        assert!(site.told().iter().any(|told| told.diagnostic.code == code), "{level}");
    }
}

#[test]
fn a_waiver_lets_pass_what_it_counts_and_nothing_else() {
    let told = |waivers: &str, body: &str| {
        let mut site = Site::small(&[(FILE, &text(&format!("waivers: {waivers}\n"), body))]);
        let built = site.build();
        built.report.diagnostics.iter().map(|told| (told.diagnostic.code, told.diagnostic.severity)).collect::<Vec<_>>()
    };
    assert_eq!(told("[{rule: secrecy-mark, reason: Tên phim}]", "(MẬT)"), []);
    assert_eq!(told("[{rule: secrecy-mark, count: 2, reason: Tên phim}]", "(MẬT) (MẬT)"), []);
    let more = told("[{rule: secrecy-mark, reason: Tên phim}]", "(MẬT) (MẬT)");
    assert!(more.contains(&(Code::WaiverCount, Severity::Error)) && more.len() == 3, "{more:?}");
    assert_eq!(told("[{rule: secrecy-mark, reason: Tên phim}]", "X."), [(Code::WaiverCount, Severity::Error)]);
    assert_eq!(told("[{rule: secret, reason: x}]", "X."), [(Code::UnknownValue, Severity::Error)]);
    assert_eq!(told("[{rule: html-comment}]", "X."), [(Code::WaiverWithoutReason, Severity::Error)]);
}

#[test]
fn comments_and_what_is_hidden_are_told_and_code_is_none() {
    let codes = |body: &str| {
        let mut site = Site::small(&[(FILE, &text("", body))]);
        site.build().codes()
    };
    assert_eq!(codes("Một <!-- a --> hai"), [Code::HtmlComment]);
    assert_eq!(codes("<div>\n<!-- a -->\n<p>Một</p>\n</div>"), [Code::HtmlComment]);
    assert_eq!(codes("`<!-- a -->`\n\n```\n<!-- a -->\n```"), []);
    // One cause, one message.
    assert_eq!(codes("<p hidden>Một</p>"), [Code::HiddenText]);
    assert_eq!(codes("Một\n\n## Hai {hidden=1}\n\nBa"), [Code::HiddenText]);
}

#[test]
fn what_pictures_and_drawings_hold_is_told_where_they_are_published() {
    let photo = std::fs::read("tests/pictures/place-serial-name_all.jpg").unwrap();
    let drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">\n<text>Số 066190001234</text>\n</svg>";
    let mut site = Site::small(&[("content/tin/bai/index.vi.md", &text("", "![Ảnh](anh.jpg)\n\n![Vẽ](ve.svg)"))]);
    site.write("content/tin/bai/anh.jpg", &photo);
    site.write("content/tin/bai/khong-ai-dung.jpg", &photo);
    site.write("content/tin/bai/ve.svg", drawing);
    site.write("static/anh.jpg", &photo);
    let built = site.build();
    let places: Vec<String> = built.report.diagnostics.iter().map(shown).collect();
    // What the photograph says unseen is not in the JPEGs that are made of it.
    let wanted = ["content/tin/bai/ve.svg:2:10 identity-number", "static/anh.jpg picture-private"];
    assert_eq!(places, wanted);
    // The text answers for its files, and a level for all.
    site.write(
        "content/tin/bai/index.vi.md",
        text("waivers: [{rule: identity-number, reason: Số mẫu}]\n", "![Ảnh](anh.jpg)\n\n![Vẽ](ve.svg)"),
    );
    let config = std::fs::read_to_string(site.root().join("songngu.yaml")).unwrap();
    assert_eq!(site.build().codes(), [Code::PicturePrivate]);
    site.write("songngu.yaml", config + "guard: {picture-private: off}\n");
    assert_eq!(site.build().codes(), []);
}

#[test]
fn nothing_repeats_what_stands_in_a_name_or_a_title() {
    let mut site = Site::small(&[]);
    let slip = "titel: x\n";
    site.write("content/tin/so-066190001234/index.vi.md", text(slip, "[x](066190001234.vi.md)"));
    site.write("content/tin/bai-0905_123_456.vi.md", text(slip, "X."));
    site.write("static/giay-to/066 190 001 234.pdf", "x");
    site.write(
        "content/tin/cho.vi.md",
        "---\ntitle: Số 066190001234\ndate: 2026-01-01\nstatus: draft\ntopics: [a]\n---\nX.\n",
    );
    let built = site.build();
    let words = |ui: &str| ProgramWords::new(&built.report.locales, Lang::parse(ui).unwrap());
    let codes = built.codes();
    for code in [Code::IdentityNumber, Code::PersonalPhone, Code::UnknownField, Code::DeadTextLink] {
        assert!(codes.contains(&code), "{code}: {codes:?}");
    }
    for told in &built.report.diagnostics {
        let shown = human(told, &words("vi"), false) + &json(told, &words("en")).to_string();
        for secret in ["066190001234", "066 190", "0905_123", "0905 123", "0905-123"] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }
}
