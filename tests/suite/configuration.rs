//! What people write into `songngu.yaml`, and what they are told to write instead: one message for one cause.

use crate::site::{CONFIG, NOW, Site, shown};
use songngu::{
    base::Lang,
    diag::json,
    locale::{self, ProgramWords},
    pipeline::{self, Memory, PrepareError},
};

const TEXT: &str = "---\ntitle: Đường mới\ndate: 2026-03-01\n---\nNội dung.\n";

/// What a site is told, with the way out in a language.
fn told_in(site: &Site, ui: &str) -> Vec<(String, String)> {
    let lang = Lang::parse(ui).unwrap();
    let locales = locale::load(&locale::builtin(), std::slice::from_ref(&lang)).0;
    let words = ProgramWords::new(&locales, lang);
    let help = |located| json(located, &words)["help"].as_str().unwrap_or_default().to_owned();
    site.told().iter().map(|located| (shown(located), help(located))).collect()
}

/// A site with this configuration and a text in each of its two languages.
fn site(config: &str) -> Site {
    let site =
        Site::small(&[("songngu.yaml", config), ("content/tin/bai.vi.md", TEXT), ("content/tin/bai.en.md", TEXT)]);
    site.write("locales/vi/site.ftl", "site-name = A\n");
    site.write("locales/en/site.ftl", "site-name = A\n");
    site
}

/// Each line of a configuration that is wrong, the place and code that are told, and a piece of the way out.
fn check(cases: &[(&str, &str, &str)]) {
    for (config, place, help) in cases {
        let told = told_in(&site(config), "en");
        let places: Vec<&str> = told.iter().map(|(place, _)| place.as_str()).collect();
        assert_eq!(places, [*place], "{config}{told:#?}");
        assert!(told[0].1.contains(help), "{config}{told:#?}");
    }
}

#[test]
fn a_language_that_is_none_is_answered_with_its_code() {
    let with = |languages: &str| CONFIG.replace("[vi, en]", languages);
    check(&[
        (&with("[vn, en]"), "songngu.yaml:2:13 bad-language", "Did you mean “vi” (Vietnamese)?"),
        (&with("[tiếng Việt, en]"), "songngu.yaml:2:13 bad-language", "Did you mean “vi”"),
        (&with("[vi_VN, en]"), "songngu.yaml:2:13 bad-language", "Did you mean “vi”"),
        (&with("[vie, en]"), "songngu.yaml:2:13 bad-language", "Did you mean “vi”"),
        (&with("[vi, tiếng Anh]"), "songngu.yaml:2:17 bad-language", "Did you mean “en” (English)?"),
        (&with("[vi, eng]"), "songngu.yaml:2:17 bad-language", "Did you mean “en”"),
        (&with("[{code: VN, name: Việt}, en]"), "songngu.yaml:2:20 bad-language", "Did you mean “vi”"),
        (&with("[vi, en, vn]"), "songngu.yaml:2:21 bad-language", "Did you mean “vi”"),
        (&with("vi, en"), "songngu.yaml:2:12 bad-language", "Write: languages: [vi, en]"),
        (&with("vi và en"), "songngu.yaml:2:12 bad-language", "Write: languages: [vi, en]"),
        (&with("[vi, en]\npublisher: {name: {vn: Tỉnh, en: Province}}"), "songngu.yaml:3:20 bad-language", "“vi”"),
        (&with("[vi, en]\nrelease_together: [vi, eng]"), "songngu.yaml:3:24 unknown-language", "Did you mean “en”?"),
        (&with("[vi, en]\npartners: [{id: vna, languages: [vn]}]"), "songngu.yaml:3:34 unknown-language", "“vi”?"),
        (
            &with("[vi, en]\npartners: [{id: nhk, languages: [jp]}]"),
            "songngu.yaml:3:34 unknown-language",
            "the code is “ja”",
        ),
    ]);
    // Both are slips for one language, and the site has it.
    let told = told_in(&site(&with("[tiếng Việt, vn, en]")), "vi");
    let places: Vec<&str> = told.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places, ["songngu.yaml:2:13 bad-language", "songngu.yaml:2:25 bad-language"]);
    assert!(told.iter().all(|(_, help)| help.starts_with("Có phải ý bạn là “vi” (tiếng Việt)?")), "{told:?}");
}

#[test]
fn spellings_that_count_as_one_stand_in_groups() {
    let with = |value: &str| format!("{CONFIG}search: {value}\n");
    let own = |same: &str| with(&format!("{{same: {same}}}"));
    let wrong = "songngu.yaml:4:9 wrong-type";
    let spelling = |column: usize| format!("songngu.yaml:4:{column} bad-spelling");
    check(&[
        (&with("yes"), wrong, "Write: search: true — or: search: false"),
        (&with("[Đắk Lắk, Daklak]"), wrong, "search: {same: [[Đắk Lắk, Daklak]]}"),
        (&own("Đắk Lắk"), "songngu.yaml:4:16 wrong-type", "Write: same: [[Đắk Lắk, …]]"),
        (&own("[Đắk Lắk, Daklak]"), "songngu.yaml:4:17 wrong-type", "Write: same: [[Đắk Lắk, Daklak]]"),
        (&own("[[Lào, Lao], Daklak]"), "songngu.yaml:4:29 wrong-type", "Write: same: [[Daklak, …]]"),
        (&own("[[Lào, {a: b}]]"), "songngu.yaml:4:23 wrong-type", "Write: same: \"…\""),
        (&own("[[Lào, '']]"), &spelling(18), "same: [[Lào, …]]"),
        (&own("[[Lào, –, Lao]]"), &spelling(23), "delete it"),
        (&own("[[Lào, Lao, LÀO]]"), &spelling(28), "Delete one of the two"),
        (&own("[[Lào, CHDCND Lào], [Lao, Laos]]"), &spelling(37), "into one group"),
        (&with("{sames: [[Lào, Lao]]}"), "songngu.yaml:4:10 unknown-field", "“same”"),
    ]);
    for right in ["true", "false", "", "{}", "{same: []}", "{same: [[Đắk Lắk, Dak Lak, Daklak], [], [Lào, Lao]]}"]
    {
        assert_eq!(told_in(&site(&with(right)), "en"), [], "{right}");
    }
}

/// A code that is another language's is an error where a country's is likelier meant; a name says that it is not.
#[test]
fn codes_of_countries_are_no_languages() {
    let told = |languages: &str| told_in(&site(&CONFIG.replace("[vi, en]", languages)), "en");
    for (country, meant) in [
        ("jp", "ja"),
        ("cn", "zh-Hans"),
        ("kr", "ko"),
        ("la", "lo"),
        ("kh", "km"),
        ("tw", "zh-Hant"),
        ("zh_CN", "zh-CN"),
    ] {
        let told = told(&format!("[vi, en, {country}]"));
        let wrong: Vec<&(String, String)> = told.iter().filter(|(place, _)| place.ends_with("bad-language")).collect();
        assert_eq!(wrong.len(), 1, "{country} {told:?}");
        assert!(wrong[0].1.contains(&format!("Did you mean “{meant}”")), "{country} {wrong:?}");
        assert!(told.iter().all(|(_, help)| !help.contains(&format!("locales/{country}/"))), "{told:?}");
    }
    for right in ["{code: la, name: Latina}", "ja", "zh-CN", "ca-valencia", "cjm"] {
        let told = told(&format!("[vi, en, {right}]"));
        assert!(!told.iter().any(|(place, _)| place.ends_with("bad-language")), "{right} {told:?}");
    }
}

/// Texts of a language that cannot be read out of the configuration are not told each.
#[test]
fn a_language_that_nobody_knows_is_one_message() {
    let site = site(&CONFIG.replace("[vi, en]", "[vi, en, klingonisch]"));
    for n in 0..5 {
        site.write(&format!("content/tin/bai.t{n}x.md"), TEXT);
        site.write(&format!("content/tin/bai{n}.tlh.md"), TEXT);
    }
    let told = told_in(&site, "en");
    assert!(!told.iter().any(|(place, _)| place.ends_with("unknown-language-in-name")), "{told:#?}");
    assert!(told.iter().any(|(place, _)| place == "songngu.yaml:2:21 bad-language"), "{told:#?}");
}

/// Where each text has the broader code, the configuration's own is the slip: one line, not the names of all files.
#[test]
fn a_code_that_is_narrower_than_the_texts_is_one_message() {
    let told = |languages: &str, texts: &[&str]| {
        let site = Site::small(&[("songngu.yaml", &CONFIG.replace("[vi, en]", languages))]);
        site.remove("content/tin/_index.vi.md");
        texts.iter().for_each(|code| site.write(&format!("content/tin/bai-{code}.{code}.md"), TEXT));
        let told = told_in(&site, "en").into_iter();
        let told = told.filter(|(place, _)| place.ends_with("bad-language") || place.ends_with("in-name"));
        told.map(|(place, help)| format!("{place} {}", help.split('?').next().unwrap_or_default())).collect::<Vec<_>>()
    };
    let wrong = |code: &str| format!("songngu.yaml:2:13 bad-language Did you mean “{code}”");
    let one = |of: &str, language: &str| vec![format!("{} ({language})", wrong(of))];
    assert_eq!(told("[vi-VN, en]", &["vi", "en"]), one("vi", "Vietnamese"));
    assert_eq!(told("[zh-CN, en]", &["zh", "en"]), one("zh", "Chinese"));
    // A text that has the code says that it is meant; of two it is not known which.
    let names =
        |told: Vec<String>| told.iter().all(|told| told.contains("unknown-language-in-name")) && told.len() == 1;
    assert!(names(told("[pt-BR, en]", &["pt-BR", "pt", "en"])));
    assert!(names(told("[pt-BR, pt-PT, en]", &["pt", "en"])));
    assert!(told("[pt-BR, en]", &["pt-BR", "en"]).is_empty() && told("[vi-VN, vi, en]", &["vi", "en"]).is_empty());
}

/// Nor is what names an entry that cannot be read: one cause, one message.
#[test]
fn who_names_what_cannot_be_read_is_not_told() {
    let text = |line: &str| TEXT.replace("date:", &format!("{line}\ndate:"));
    for (line, right, wrong, place) in [
        ("authors: [an]", "people: [{id: an, name: An}]", "people: [{id: An, name: An}]", "4:15 bad-id"),
        ("authors: [an]", "people: [{id: an, name: An}]", "people: {an: {name: An}}", "4:9 wrong-type"),
        ("authors: [an]", "people: [{id: an, name: An}]", "people: [{name: An}]", "4:10 missing-field"),
        ("topics: [an]", "topics: [an, b]", "topics: [An, b]", "4:10 bad-id"),
        ("agency: an", "agencies: [{id: an}]", "agencies: [[an]]", "4:12 wrong-type"),
    ] {
        let site = site(&format!("{CONFIG}{right}\n"));
        site.write("content/tin/bai.vi.md", text(line));
        let unknown = |(place, _): &(String, String)| place.contains(" unknown-");
        let named = told_in(&site, "en");
        assert!(!named.iter().any(unknown), "{named:#?}");
        site.write("songngu.yaml", format!("{CONFIG}{wrong}\n"));
        let told: Vec<String> = told_in(&site, "en").into_iter().map(|(place, _)| place).collect();
        assert_eq!(told, [format!("songngu.yaml:{place}")], "{wrong}");
        // What is wrong elsewhere hides nothing.
        site.write("songngu.yaml", CONFIG);
        assert!(told_in(&site, "en").iter().any(unknown), "{line}");
    }
    // Nor within the configuration.
    let partner = "partners: [{id: vna, topics: [an]}]\ntopics: [An, b]\n";
    check(&[(&format!("{CONFIG}{partner}"), "songngu.yaml:5:10 bad-id", "an")]);
}

#[test]
fn addresses_are_complete_and_in_ascii() {
    let base = |url: &str| CONFIG.replace("https://example.vn/doi-ngoai/", url);
    let publisher = |line: &str| format!("{CONFIG}publisher: {{name: Tỉnh, {line}}}\n");
    check(&[
        (
            &base("ftp://example.gov.vn/doi-ngoai/"),
            "songngu.yaml:1:11 bad-url",
            "Write: base_url: https://example.gov.vn/doi-ngoai/",
        ),
        (&base("example.gov.vn"), "songngu.yaml:1:11 bad-url", "Write: base_url: https://example.gov.vn/"),
        (&base("https://example.gov.vn/?x#y"), "songngu.yaml:1:11 bad-url", "Write: base_url: https://example.gov.vn/"),
        (
            &base("https://example.gov.vn/doi ngoai"),
            "songngu.yaml:1:11 bad-url",
            "Write: base_url: https://example.gov.vn/doi-ngoai/",
        ),
        (
            &base("https://example.gov.vn/doi-ngoai/index.html"),
            "songngu.yaml:1:11 bad-url",
            "Write: base_url: https://example.gov.vn/doi-ngoai/",
        ),
        (&base("www.đắklắk.vn"), "songngu.yaml:1:11 bad-url", "Write: base_url: https://www.xn--klk-uqa4209aca.vn/"),
        (&base("Trang của tỉnh"), "songngu.yaml:1:11 bad-url", "with https:// in front"),
        (&publisher("url: example.gov.vn"), "songngu.yaml:4:30 bad-url", "Write: url: https://example.gov.vn"),
        (&publisher("email: Ban <a@b.vn>"), "songngu.yaml:4:32 bad-url", "Write: email: a@b.vn"),
        (
            &format!("{CONFIG}authority: example.gov.vn\n"),
            "songngu.yaml:4:12 bad-url",
            "Write: authority: example.gov.vn,2026",
        ),
    ]);
    let publisher = "publisher: {name: Tỉnh, url: https://đắklắk.vn/, email: bbt@đắklắk.vn}\n";
    let mut site = site(&format!("{}{publisher}", base("https://đắklắk.vn/đối-ngoại/")));
    let built = site.build().sound();
    let page = built.text("vi/tin/bai/index.html");
    assert!(page.contains("https://xn--klk-uqa4209aca.vn/%C4%91%E1%BB%91i-ngo%E1%BA%A1i/vi/tin/bai/"), "{page}");
    for (path, bytes) in &built.files {
        assert!(!String::from_utf8_lossy(bytes).contains("đắklắk"), "{path}");
    }
    assert!(built.text("vi/feed.atom").contains("tag:xn--klk-uqa4209aca.vn,2026:"));
    // A link to a page of the site is one in either spelling.
    site.write("content/tin/nguon.vi.md", format!("{TEXT}[x](https://đắklắk.vn/đối-ngoại/vi/khong-co/)\n"));
    assert_eq!(site.build().places(), ["content/tin/nguon.vi.md:6:1 dead-link"]);
}

#[test]
fn a_zone_is_suggested_by_what_it_means() {
    let zone = |name: &str| format!("{CONFIG}time_zone: {name}\n");
    check(&[
        (&zone("Asia/Hanoi"), "songngu.yaml:4:12 unknown-time-zone", "Did you mean “Asia/Ho_Chi_Minh”?"),
        (&zone("GMT+7"), "songngu.yaml:4:12 unknown-time-zone", "Did you mean “Asia/Ho_Chi_Minh”?"),
        (&zone("+07"), "songngu.yaml:4:12 unknown-time-zone", "Did you mean “Asia/Ho_Chi_Minh”?"),
        (&zone("Etc/GMT+7"), "songngu.yaml:4:12 unknown-time-zone", "Did you mean “Asia/Ho_Chi_Minh”?"),
        (&zone("Asia/Xyzzy"), "songngu.yaml:4:12 unknown-time-zone", "Asia/Ho_Chi_Minh for Viet Nam"),
    ]);
    // A zone without hours has no sign to be turned.
    for right in ["Asia/Saigon", "Etc/GMT0", "Etc/GMT-0"] {
        assert!(told_in(&site(&zone(right)), "en").is_empty(), "{right}");
    }
    // What is turned stays what it says, and stops nothing.
    assert!(site(&zone("Etc/GMT+7")).build().sound().places().iter().all(|place| place.ends_with("unknown-time-zone")));
}

/// Old addresses may be copied from the browser; what can never be one is told with what to do.
#[test]
fn old_addresses_are_taken_as_they_are_copied() {
    let text = |alias: &str| TEXT.replace("date:", &format!("aliases: ['{alias}']\ndate:"));
    for alias in [
        "vi/tin/cu/",
        "vi/tin/cu",
        "/vi/tin/cu/",
        "/doi-ngoai/vi/tin/cu/",
        "https://example.vn/doi-ngoai/vi/tin/cu/",
        "http://www.example.vn/doi-ngoai/vi/tin/cu",
        "https://example.vn/doi-ngoai/vi/tin/cu/index.html",
        "vi/tin/cu/index.html",
        "/vi/tin/cu/#muc",
        "example.vn/doi-ngoai/vi/tin/cu/",
        "www.example.vn/doi-ngoai/vi/tin/cu/",
        "doi-ngoai/vi/tin/cu/",
        "https://EXAMPLE.vn/doi-ngoai/vi/tin/cu/",
    ] {
        let mut site = site(CONFIG);
        site.write("content/tin/bai.vi.md", text(alias));
        let built = site.build().sound();
        assert!(built.codes().is_empty() && built.has("vi/tin/cu/index.html"), "{alias} {:?}", built.codes());
    }
    let mut site = site(CONFIG);
    site.write("content/tin/bai.vi.md", text("https://example.vn/doi-ngoai/vi/tin/%C4%91%C6%B0%E1%BB%9Dng/"));
    assert!(site.build().sound().has("vi/tin/đường/index.html"));
    for (alias, help) in [
        ("https://cu.example.vn/doi-ngoai/vi/tin/cu/", "write what follows the site’s address: doi-ngoai/vi/tin/cu/"),
        ("https://example.vn/tin/cu/", "Ask whoever runs the server"),
        ("https://example.vn/doi-ngoai/", "Delete it"),
        ("/", "Delete it"),
        ("vi/tin/?id=12", "Ask whoever runs the server"),
        ("tin/cu.aspx", "Ask whoever runs the server"),
        ("tin/cu.md", "for example"),
        ("vi/tin/cu.html/", "Did you mean “vi/tin/cu.html”?"),
        ("vi\\tin\\cu", "Did you mean “vi/tin/cu/”?"),
        ("vi//tin/cu/", "Did you mean “vi/tin/cu/”?"),
        ("bài cũ", "for example"),
    ] {
        site.write("content/tin/bai.vi.md", text(alias));
        let told = told_in(&site, "en");
        assert_eq!(told.len(), 1, "{alias} {told:?}");
        assert!(told[0].0 == "content/tin/bai.vi.md:3:11 bad-path" && told[0].1.contains(help), "{alias} {told:?}");
    }
}

/// The file that was meant is named, here, above and below.
#[test]
fn a_configuration_of_another_name_is_found() {
    let help = |files: &[&str], root: &str| {
        let site = Site::new(&[("khac/x.txt", "")]);
        files.iter().for_each(|file| site.write(file, CONFIG));
        let folder = site.root().join(root);
        let inputs = pipeline::Inputs { root: &folder, ..site.inputs(NOW) };
        let Err(PrepareError::Config(told)) = pipeline::prepare(&inputs, &mut Memory::default()) else { panic!() };
        let locales = locale::load(&locale::builtin(), &[Lang::english()]).0;
        let said = json(&told[0], &ProgramWords::new(&locales, Lang::english()))["help"].clone();
        said.as_str().unwrap().replace(&*site.root().to_string_lossy(), "ROOT")
    };
    for name in ["songngu.yaml.txt", "songngu.yml", "Songngu.yaml", "songngu.yaml.yaml", "songngu - Copy.yaml"] {
        let wanted = format!("The file “{name}” is there: rename it to songngu.yaml");
        assert!(help(&[name], "").starts_with(&wanted), "{name}");
    }
    assert!(help(&["songngu.yaml", "content/tin/a.txt"], "content/tin").contains("folder above, “ROOT”"));
    assert!(help(&["doi-ngoai/songngu.yaml"], "").contains("folder below, “ROOT/doi-ngoai”"));
    assert!(help(&["doi-ngoai/songngu.yaml.txt"], "").contains("“ROOT/doi-ngoai/songngu.yaml.txt” is there"));
    assert!(help(&[], "").contains("songngu init"));
}

/// Who was meant is found by id and by name; a section by its title, its path, or what stands for all.
#[test]
fn approvers_and_sections_are_found_by_what_people_write() {
    let people = "people:\n  - {id: chanh-van-phong, name: {vi: Nguyễn Văn Ất, en: Nguyen Van At}, may_approve: [tin]}\n  \
                  - {id: pho-chanh-van-phong, name: Trần Thị Bính}\n";
    let config = format!("{}{people}", CONFIG.replace("approval: none", "approval: required"));
    let mut site = site(&config);
    site.remove("content/tin/bai.en.md");
    for (line, code, help) in [
        ("approved_by: Nguyễn Văn Ất", "unknown-person", "“chanh-van-phong”"),
        ("approved_by: nguyen van at", "unknown-person", "“chanh-van-phong”"),
        ("approved_by: Chánh Văn phòng", "unknown-person", "“chanh-van-phong”"),
        ("approved_by: chanh-van-phog", "unknown-person", "“chanh-van-phong”"),
        ("approved_by: Trần Thị Bính", "unknown-person", "“pho-chanh-van-phong”"),
        ("approved_by: pho-chanh-van-phong", "approver-may-not", "approved_by: chanh-van-phong"),
        ("approver: chanh-van-phong", "unknown-field", "“approved_by”"),
        ("approve_by: chanh-van-phong", "unknown-field", "“approved_by”"),
        ("người duyệt: chanh-van-phong", "unknown-field", "“approved_by”"),
    ] {
        site.write("content/tin/bai.vi.md", TEXT.replace("date:", &format!("status: approved\n{line}\ndate:")));
        let told = told_in(&site, "en");
        assert_eq!(told.len(), 1, "{line} {told:?}");
        assert!(told[0].0.ends_with(code) && told[0].1.contains(help), "{line} {told:?}");
    }
    let with = |sections: &str| format!("{CONFIG}people: [{{id: an, name: An, may_approve: {sections}}}]\n");
    check(&[
        (&with("[Tin tức]"), "songngu.yaml:4:43 unknown-section", "“tin”"),
        (&with("[content/tin]"), "songngu.yaml:4:43 unknown-section", "“tin”"),
        (&with("[content]"), "songngu.yaml:4:43 unknown-section", "“all”"),
        (&with("[tất cả]"), "songngu.yaml:4:43 unknown-section", "“all”"),
        (&with("[tinn]"), "songngu.yaml:4:43 unknown-section", "“tin”"),
    ]);
    site.write("songngu.yaml", with("[tin, all]"));
    site.write("content/tin/bai.vi.md", TEXT);
    assert!(site.build().codes().is_empty());
}

/// What nothing reads at the top is one note; what tools keep there is none.
#[test]
fn files_that_nothing_reads_are_mentioned_once() {
    let site = site(CONFIG);
    for name in ["README.md", "LICENSE", "Makefile", "Cargo.toml", ".gitignore", "src/main.rs"] {
        site.write(name, "x");
    }
    assert!(told_in(&site, "en").is_empty());
    for name in ["anh.jpg", "songngu.yaml.bak", "README.docx", "content.zip"] {
        site.write(name, "x");
    }
    let told = told_in(&site, "en");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, "README.docx file-unread");
    site.write("locale/vi/site.ftl", "x");
    let told = told_in(&site, "en");
    assert!(told.iter().any(|(place, help)| place == "locale file-unread" && help.contains("“locales”")), "{told:?}");
}

/// A missing file is told once, with where one of its name lies.
#[test]
fn a_missing_file_is_told_with_where_it_lies() {
    let site = site(CONFIG);
    let head = "---\ntitle: A\ndate: 2026-03-01\ncover: cho.svg\ncaptions: {cho.svg: Chợ}\n---\n";
    site.write("content/tin/a/index.vi.md", format!("{head}![Chợ](cho.svg)\n"));
    let english = "---\ntitle: B\ncaptions: {cho.svg: Market}\n---\n![Market](cho.svg)\n";
    site.write("content/tin/a/index.en.md", english);
    site.write("content/tin/b/index.vi.md", TEXT.replace("Đường mới", "Khác"));
    site.write("content/tin/b/cho.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2\" height=\"2\"/>");
    let told = told_in(&site, "en");
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].0.ends_with("file-not-in-bundle"), "{told:?}");
    let wanted = "lies at “content/tin/b/cho.svg”: move it into the folder of this article, “content/tin/a”";
    assert!(told[0].1.contains(wanted), "{told:?}");
    site.remove("content/tin/a");
    site.write("content/tin/a.vi.md", "---\ntitle: A\ndate: 2026-03-01\ncover: cho.svg\n---\nX.\n");
    let told = told_in(&site, "en");
    assert!(told[0].1.contains("a folder of its own, with this text as “content/tin/a/index.vi.md”"), "{told:?}");
}

/// A misspelt key is one message: what it says is read as it is meant.
#[test]
fn a_misspelt_key_is_not_missing() {
    check(&[
        (&CONFIG.replace("languages", "language"), "songngu.yaml:2:1 unknown-field", "“languages”"),
        (&CONFIG.replace("languages", "ngôn ngữ"), "songngu.yaml:2:1 unknown-field", "“languages”"),
        (&CONFIG.replace("base_url", "baseURL"), "songngu.yaml:1:1 unknown-field", "“base_url”"),
        (&format!("{CONFIG}people: [{{id: an, nam: An}}]\n"), "songngu.yaml:4:19 unknown-field", "“name”"),
    ]);
}
